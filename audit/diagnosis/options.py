"""Which slips of which claims would mend a cluster: every candidate tried against every demand on its claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.diagnosis.candidates import Candidate, candidates
from audit.diagnosis.chance import ONE_DIGIT, SHIFTS, TELLING, by_kind, chance
from audit.diagnosis.clusters import Cluster
from audit.diagnosis.weighing import Scales
from audit.findings import Finding
from audit.joint.constraints import Constraint
from audit.joint.grading import Boxes, Grade, Trial, grade
from audit.joint.system import possible
from audit.material import Material
from audit.records import NamedTuple
from audit.slips.kinds import COMMON, RARE

MOST_SUSPECTS = 60  # of one cluster: among more of them, any number could have slipped


class Option(NamedTuple):
    """A slip that leaves no error of its cluster: how many of the findings it mends, how many it leaves in
    question, its class, whether the sums come out to the last digit, and whether that tells more than chance."""

    candidate: Candidate
    mends: int
    questioned: int
    rank: int
    exact: bool = True
    telling: bool = True

    @property
    def weight(self) -> int:
        """How rare the slip is, one that gives the sums to the last digit before one that only fits them."""
        return 2 * self.rank + (not self.exact)

    def order(self) -> tuple[int, int, int]:
        """Better ones first; options of one order are equally good."""
        return (-self.mends, self.questioned, self.weight)


class Scene(NamedTuple):
    """A cluster with everything that is known about its claims. ``together``: it holds a joint contradiction."""

    material: Material
    demands: Sequence[Constraint]
    boxes: Boxes
    cluster: Cluster
    together: bool


def scene(material: Material, demands: Sequence[Constraint], cluster: Cluster) -> Scene:
    """The cluster with the sets of the file's claims."""
    quantities = material.quantities
    boxes = Boxes(
        {name: one.fair for name, one in quantities.items()},
        {name: one.widest for name, one in quantities.items()},
    )
    readable = [one for one in demands if all(quantities[name].readable for name in one.claims)]
    together = any(one.check is None for one in cluster.wrong)
    return Scene(material, readable, boxes, cluster, together)


def options(scene: Scene) -> tuple[list[Option], list[Option]]:
    """The slips of single claims that leave no error in the cluster, best ones first: those that say something,
    and those that may only fit by chance."""
    if len(scene.cluster.suspects) > MOST_SUSPECTS:
        return [], []
    # one number can mend an error only if it takes part in it
    claims = [
        name for name in scene.cluster.suspects if all(name in one.claims for one in scene.cluster.wrong)
    ]
    found = _with_rivals([option for claim in claims for option in options_of(scene, claim)])
    return _ordered([one for one in found if one.telling]), _ordered(
        [one for one in found if not one.telling]
    )


def _with_rivals(found: list[Option]) -> list[Option]:
    """Where one number may have lost a power of ten, any other of the relation may have lost it as well, however
    few digits it has: 3.6 is as likely misprinted as 20.8. The same holds of any slip of one digit."""
    telling = {(one.order(), _sort(one)) for one in found if one.telling}
    return [
        one._replace(telling=True) if (one.order(), _sort(one)) in telling else one for one in found
    ]


def _sort(option: Option) -> str:
    kind = option.candidate.slip.kind
    return "shift" if kind in SHIFTS else "digit" if kind in ONE_DIGIT else kind


def _ordered(found: list[Option]) -> list[Option]:
    """Best ones first; one that gives a sum only within the rounding is the rarer where another gives it exactly."""
    if any(one.exact for one in found):
        found = [one if one.exact else one._replace(rank=max(one.rank, RARE)) for one in found]
    else:
        found = [one._replace(exact=True) for one in found]
    return sorted(found, key=lambda one: (one.order(), one.candidate.claim, one.candidate.slip.text))


def options_of(scene: Scene, claim: str) -> Iterator[Option]:
    """The slips of one claim after which every check that it takes part in is met as well as before, or better,
    and none is broken."""
    reading = scene.material.readings.get(claim)
    if reading is None:
        return
    document = scene.material.document
    trials = [Trial(one, claim, scene.boxes) for one in scene.demands if claim in one.claims]
    before = [grade(trial.constraint, scene.boxes) for trial in trials]
    scales = Scales(scene.material, [trial.constraint for trial in trials], scene.boxes, claim)
    tried = list(candidates(document.claims[claim], document, reading, scales.style))
    numbers = by_kind(tried)
    for candidate in tried:
        grades = [trial.grade(candidate.fair, candidate.widest) for trial in trials]
        if not _is_better(before, grades) or (scene.together and not _brings_together(scene, candidate)):
            continue
        telling = _chance(candidate, trials, before, grades, numbers) <= TELLING
        mends, questioned = _effect(scene.cluster.findings, trials, grades, claim)
        yield Option(
            candidate, mends, questioned, scales.rank(candidate), scales.is_exact(candidate), telling
        )


def _is_better(before: Sequence[Grade | None], after: Sequence[Grade | None]) -> bool:
    """Nothing broken, nothing worse than before; what cannot be told here is told when the file is audited."""
    for old, new in zip(before, after, strict=True):
        if new is Grade.BROKEN or (new is not None and old is not None and new > old):
            return False
    return True


def _brings_together(scene: Scene, candidate: Candidate) -> bool:
    """Whether the demands could be met together if the claim were the candidate. Only a common slip says
    anything here: what fits a joint contradiction is a range, and rare slips reach into every range."""
    if candidate.slip.rank > COMMON:
        return False
    box = {**scene.boxes.widest, candidate.claim: candidate.widest}
    near = {claim for one in scene.cluster.findings for claim in one.claims}
    return possible([one for one in scene.demands if not near.isdisjoint(one.claims)], box) is True


def _chance(
    candidate: Candidate,
    trials: Sequence[Trial],
    before: Sequence[Grade | None],
    grades: Sequence[Grade | None],
    numbers: Counter[tuple[str, int]],
) -> Fraction:
    """How likely it is that the slip fits by chance every equality that it mends."""
    likely = Fraction(1)
    equalities = 0
    for trial, old, new in zip(trials, before, grades, strict=True):
        wanted = trial.wanted()
        if (
            old is Grade.BROKEN
            and new is Grade.MET
            and wanted is not None
            and trial.constraint.limit.is_point
        ):
            equalities += 1
            likely *= min(chance(candidate, numbers, wanted), Fraction(1))
    return likely if equalities else Fraction(0)


def _effect(
    findings: Sequence[Finding], trials: Sequence[Trial], grades: Sequence[Grade | None], claim: str
) -> tuple[int, int]:
    """How many findings of the cluster are mended, and how many are left as questions."""
    by_check: dict[tuple[str, str | None], list[Grade | None]] = {}
    for trial, new in zip(trials, grades, strict=True):
        by_check.setdefault((trial.constraint.rule, trial.constraint.check), []).append(new)
    mended = questioned = 0
    for finding in findings:
        new_grades = by_check.get((finding.rule, finding.check)) if claim in finding.claims else [None]
        is_joint = finding.check is None and claim in finding.claims
        if is_joint or (new_grades and all(one is Grade.MET for one in new_grades)):
            mended += 1
        elif new_grades is None or any(one is not Grade.BROKEN for one in new_grades):
            questioned += 1
    return mended, questioned
