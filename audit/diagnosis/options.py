"""Which slips of which claims would resolve a cluster: every candidate tried against every demand on its claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.base.findings import Finding
from audit.consistency.constraints import is_plain
from audit.consistency.grading import Met, Trial, grade
from audit.consistency.system import possible
from audit.diagnosis.asked import asked_options, is_asked
from audit.diagnosis.candidates import SlipCandidate, candidates
from audit.diagnosis.chance import ONE_DIGIT, SHIFTS, TELLING, by_kind, chance
from audit.diagnosis.scenes import MOST_SUSPECTS, READING_SLIPS, ClusterScene, Option
from audit.diagnosis.stated import stated
from audit.diagnosis.weighing import Scales
from audit.expressions.forms import size_of
from audit.slips.kinds import COMMON, RARE

_GRADED = 4  # demands solved or graded in addition to the slips


def options(scene: ClusterScene) -> tuple[list[Option], list[Option]]:
    """The slips of single claims that leave no error in the cluster, best ones first.

    The first list has the meaningful ones, the second those that may only fit by chance."""
    if len(scene.cluster.suspects) > MOST_SUSPECTS:
        return [], []
    # one number can resolve an error only if it takes part in it
    claims = [
        name for name in scene.cluster.suspects if all(name in one.claims for one in scene.cluster.wrong)
    ]
    made = asked_options if is_asked(scene) else options_of
    found = _with_rivals([option for claim in claims for option in made(scene, claim)])
    named = stated(scene.material, scene.cluster.wrong)
    telling, chancy = [one for one in found if one.telling], [one for one in found if not one.telling]
    return _ordered(telling, named), _ordered(chancy, named)


def _with_rivals(found: list[Option]) -> list[Option]:
    """Adds rival repairs that are just as likely.

    If one number may have lost a power of ten, any other of the relation may have lost it as well, however few digits
    it has: 3.6 is as likely misprinted as 20.8. The same is true of any slip of one digit."""
    telling = {(one.order(), _sort(one)) for one in found if one.telling}
    return [one._replace(telling=True) if (one.order(), _sort(one)) in telling else one for one in found]


def _sort(option: Option) -> str:
    kind = option.candidate.slip.kind
    return "shift" if kind in SHIFTS else "digit" if kind in ONE_DIGIT else kind


def _ordered(found: list[Option], named: Sequence[str]) -> list[Option]:
    """Best ones first; among equals, those of the number that a relation states (``named``) come first.

    A slip that gives a sum only within the rounding counts as rarer if another gives it exactly."""
    if any(one.exact for one in found):
        found = [one if one.exact else one._replace(rank=max(one.rank, RARE)) for one in found]
    else:
        found = [one._replace(exact=True) for one in found]
    return sorted(found, key=lambda one: (one.order(), one.candidate.claim not in named, *_name(one)))


def _name(option: Option) -> tuple[str, str]:
    return option.candidate.claim, option.candidate.slip.text


def options_of(scene: ClusterScene, claim: str) -> Iterator[Option]:
    """The slips of one claim after which every check it takes part in is met at least as well, and none is broken."""
    reading = scene.material.readings.get(claim)
    own = [one for one in scene.demands if claim in one.claims]
    nodes = sum(size_of(one.form) for one in own)
    scene.effort.steps(READING_SLIPS)
    scene.effort.nodes(_GRADED * nodes)
    if reading is None or scene.effort.spent:
        return
    document = scene.material.document
    # those that are graded quickly first: most slips break something
    trials = [Trial(one, claim, scene.boxes) for one in sorted(own, key=lambda one: not is_plain(one))]
    before = [grade(trial.constraint, scene.boxes) for trial in trials]
    excused = [_is_excused(scene, trial, old) for trial, old in zip(trials, before, strict=True)]
    scales = Scales(scene.material, own, scene.boxes, claim)
    tried = list(candidates(document.claims[claim], document, reading, scales.style))
    scene.effort.nodes(len(tried) * nodes)
    numbers = by_kind(tried)
    for candidate in tried:
        grades = _grades_if_better(trials, before, excused, candidate)
        if grades is None or (scene.together and not _brings_together(scene, candidate)):
            continue
        telling = _chance(candidate, trials, before, grades, numbers) <= TELLING
        mends, questioned = _effect(scene.cluster.findings, trials, grades, claim)
        yield Option(
            candidate, mends, questioned, scales.rank(candidate), scales.is_exact(candidate), telling
        )


def _is_excused(scene: ClusterScene, trial: Trial, before: Met | None) -> bool:
    """Whether a demand may stay broken: that of another error, when one error is examined by itself."""
    own = {(one.rule, one.check) for one in scene.cluster.findings}
    key = (trial.constraint.rule, trial.constraint.check)
    return scene.apart and before is Met.BROKEN and key not in own


def _grades_if_better(
    trials: Sequence[Trial], before: Sequence[Met | None], excused: Sequence[bool], candidate: SlipCandidate
) -> list[Met | None] | None:
    """How well each demand would be met; ``None`` as soon as one is broken, or worse than before.

    Whatever cannot be determined here is determined when the file is audited."""
    grades = []
    for trial, old, may_stay in zip(trials, before, excused, strict=True):
        new = trial.grade(candidate.fair, candidate.widest)
        if not may_stay and (new is Met.BROKEN or (new is not None and old is not None and new > old)):
            return None
        grades.append(new)
    return grades


def _brings_together(scene: ClusterScene, candidate: SlipCandidate) -> bool:
    """Whether the demands could be met together if the claim were the candidate.

    Only a common slip means anything here: a joint contradiction is resolved by a whole range of values, and rare
    slips reach every range."""
    if candidate.slip.rank > COMMON:
        return False
    box = {**scene.boxes.widest, candidate.claim: candidate.widest}
    near = {claim for one in scene.cluster.findings for claim in one.claims}
    demands = [one for one in scene.demands if not near.isdisjoint(one.claims)]
    return possible(demands, box, scene.effort.question()) is True


def _chance(
    candidate: SlipCandidate,
    trials: Sequence[Trial],
    before: Sequence[Met | None],
    grades: Sequence[Met | None],
    numbers: Counter[tuple[str, int]],
) -> Fraction:
    """How likely the slip is to fit every equality that it resolves by chance."""
    likely = Fraction(1)
    equalities = 0
    for trial, old, new in zip(trials, before, grades, strict=True):
        wanted = trial.wanted()
        if old is Met.BROKEN and new is Met.MET and wanted is not None and trial.constraint.limit.is_point:
            equalities += 1
            likely *= min(chance(candidate, numbers, wanted), Fraction(1))
    return likely if equalities else Fraction(0)


def _effect(
    findings: Sequence[Finding], trials: Sequence[Trial], grades: Sequence[Met | None], claim: str
) -> tuple[int, int]:
    """How many findings of the cluster are resolved, and how many are left as questions."""
    by_check: dict[tuple[str, str | None], list[Met | None]] = {}
    for trial, new in zip(trials, grades, strict=True):
        by_check.setdefault((trial.constraint.rule, trial.constraint.check), []).append(new)
    mended = questioned = 0
    for finding in findings:
        new_grades = by_check.get((finding.rule, finding.check)) if claim in finding.claims else [None]
        is_joint = finding.check is None and claim in finding.claims
        if is_joint or (new_grades and all(one is Met.MET for one in new_grades)):
            mended += 1
        elif new_grades is None or any(one is not Met.BROKEN for one in new_grades):
            questioned += 1
    return mended, questioned
