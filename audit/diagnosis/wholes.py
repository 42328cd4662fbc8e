"""A share that fits another part or another whole of the article: then the relation is wrong, not a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from audit.base.findings import Sentence, sentence
from audit.consistency.grading import Met, grade
from audit.diagnosis.scenes import ClusterScene
from audit.expressions.forms import Form, Quotient, Scaled, Sum, Variable, variables
from audit.expressions.sets import DividesByZero, divide
from audit.units import without_kinds

_MOST_CLAIMS = 40
_TELLING_DIGITS = 3  # a share with fewer digits fits something by chance


def other_wholes(scene: ClusterScene) -> Iterator[Sentence]:
    """For each failing share, the only other ratio of claims of the article that it fits."""
    wrong = {(one.rule, one.check) for one in scene.cluster.wrong}
    for one in scene.demands:
        if (one.rule, one.check) in wrong and grade(one, scene.boxes) is Met.BROKEN:
            found = _share(one.form)
            if found is not None:
                yield from _other(scene, found[0], variables(found[1]))


def _share(form: Form) -> tuple[str, Quotient] | None:
    """The claim and the quotient of a demand that says that the claim is the quotient."""
    if not isinstance(form, Sum) or len(form.parts) != 2:
        return None
    first, second = form.parts
    for one, other in ((first, second), (second, first)):
        if isinstance(one, Scaled) and isinstance(one.part, Quotient) and isinstance(other, Variable):
            return other.name, one.part
    return None


def _other(scene: ClusterScene, share: str, spoken_of: Sequence[str]) -> Iterator[Sentence]:
    says = scene.material.says(share)
    if sum(one.isdigit() for one in says) < _TELLING_DIGITS:
        return
    alike = _alike(scene, share, spoken_of)
    scene.effort.nodes(len(alike) * len(alike))
    fitting = [
        (part, whole)
        for part, whole in permutations(alike, 2)
        if (part in spoken_of or whole in spoken_of) and _fits(scene, share, part, whole)
    ]
    if len(fitting) == 1:
        part, whole = fitting[0]
        yield sentence(
            "{says} is the share of `{part}` in `{whole}`: the words may speak of another part or whole",
            says=says, part=part, whole=whole,
        )  # fmt: skip


def _alike(scene: ClusterScene, share: str, spoken_of: Sequence[str]) -> list[str]:
    """The claims with the dimension of the share's part and whole."""
    quantities = scene.material.quantities
    claims = [name for name in spoken_of if name in quantities]
    if not claims:
        return []
    dimension = without_kinds(quantities[claims[-1]].unit.dimension)
    found = [
        name
        for name in scene.material.readings
        if name != share and without_kinds(quantities[name].unit.dimension) == dimension
    ]
    return found if len(found) <= _MOST_CLAIMS else claims


def _fits(scene: ClusterScene, share: str, part: str, whole: str) -> bool:
    fair = scene.boxes.fair
    try:
        ratio = divide(fair[part], fair[whole])
    except DividesByZero:
        return False
    return not ratio.intersect(fair[share]).is_empty
