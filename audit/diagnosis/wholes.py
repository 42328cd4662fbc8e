"""A share that fits another part or another whole of the article: then the relation is wrong, not a number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from audit.diagnosis.options import Scene
from audit.expressions.sets import DividesByZero, divide
from audit.findings import Finding, Sentence, sentence
from audit.intervals import Interval
from audit.units import without_kinds

_MOST_CLAIMS = 40
_TELLING_DIGITS = 2  # a share of one digit fits something by chance


def other_wholes(scene: Scene) -> Iterator[Sentence]:
    """For each share that fails, the one other ratio of claims of the article that it fits."""
    for finding in scene.cluster.wrong:
        if finding.rule == "share-unlike-part" and finding.claims:
            yield from _other(scene, finding)


def _other(scene: Scene, finding: Finding) -> Iterator[Sentence]:
    share = finding.claims[0]
    says = scene.material.says(share)
    if sum(one.isdigit() for one in says) < _TELLING_DIGITS:
        return
    fitting = [
        (part, whole)
        for part, whole in permutations(_countable(scene, finding), 2)
        if _fits(scene, share, part, whole) and (part in finding.claims or whole in finding.claims)
    ]
    if len(fitting) == 1:
        part, whole = fitting[0]
        yield sentence(
            "{says} is the share of `{part}` in `{whole}`: the words may speak of another part or whole",
            says=says, part=part, whole=whole,
        )  # fmt: skip


def _countable(scene: Scene, finding: Finding) -> list[str]:
    """The claims of the dimension of the share's part and whole."""
    quantities = scene.material.quantities
    dimension = without_kinds(quantities[finding.claims[-1]].unit.dimension)
    found = [
        name
        for name in scene.material.readings
        if name != finding.claims[0] and without_kinds(quantities[name].unit.dimension) == dimension
    ]
    return found if len(found) <= _MOST_CLAIMS else list(finding.claims[1:])


def _fits(scene: Scene, share: str, part: str, whole: str) -> bool:
    fair = scene.boxes.fair
    try:
        ratio: Interval = divide(fair[part], fair[whole])
    except DividesByZero:
        return False
    return not ratio.intersect(fair[share]).is_empty
