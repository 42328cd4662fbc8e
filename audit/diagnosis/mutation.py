"""Which slips would go unnoticed: every slip of every claim, one at a time, against the checks of its file.

A slip is **caught** when a check would fail, **questioned** when one would be strained or unusual, and
**unnoticed** otherwise. The score is the share of slips that are caught or questioned. Slips that print the
same value (96.1 for 96.10) are left out, and so is what no longer reads as a number of the same dimension:
the reader notices that by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.auditing import demands, outcomes_of
from audit.claimfile.model import Claim, Document
from audit.diagnosis.candidates import Candidate, as_printed, candidates, with_says
from audit.diagnosis.clusters import QUESTIONED, WRONG
from audit.effort import MOST, Effort
from audit.joint.grading import Boxes, Grade, Trial
from audit.material import Material, examine
from audit.outcomes import check_text
from audit.records import NamedTuple
from audit.rules import Rule
from audit.source import Place


class ClaimScore(NamedTuple):
    """The slips of one claim. ``held_by`` is the strictest kind of check it takes part in: equation, relation
    (an order, a date, an enumeration that may be longer), envelope, or none. ``unnoticed`` are the texts of the
    slips that no check would notice."""

    claim: str
    says: str
    place: Place
    held_by: str
    checks: int
    slips: int
    caught: int
    questioned: int
    unnoticed: tuple[str, ...]


HELD_BY = ("equation", "relation", "envelope", "none")


class FileScore(NamedTuple):
    """The claims of one file. ``idle`` are the checks that would notice no slip of any claim."""

    file: str
    claims: tuple[ClaimScore, ...]
    idle: tuple[str, ...]


class _Tally:
    """What each check noticed, over all claims."""

    def __init__(self) -> None:
        self.noticed: set[str] = set()
        self.asked: set[str] = set()


def mutate(document: Document, rules: Sequence[Rule]) -> FileScore:
    """Tries every slip of every readable claim of a document, against each check by itself: what only several
    checks together would notice is not counted."""
    rules = [rule for rule in rules if rule.together is None]
    material = examine(document)
    found = demands(material, rules)
    boxes = Boxes(
        {name: one.fair for name, one in material.quantities.items()},
        {name: one.widest for name, one in material.quantities.items()},
        Effort(MOST * (1 + len(document.claims))),
    )
    tally = _Tally()
    scores = []
    for name, claim in document.claims.items():
        if name in material.readings:
            trials = [Trial(one, name, boxes) for one in found if name in one.claims]
            scores.append(_claim_score(material, claim, trials, tally, rules))
    return FileScore(document.source.file, tuple(scores), _idle(document, tally))


def _claim_score(
    material: Material, claim: Claim, trials: Sequence[Trial], tally: _Tally, rules: Sequence[Rule]
) -> ClaimScore:
    reading = material.readings[claim.name]
    checks = _checks_of(material, claim.name)
    told = {trial.constraint.check for trial in trials}
    tally.asked.update(checks, told)
    needs_audit = bool(set(checks) - told) or claim.decimals is not None
    caught = questioned = slips = 0
    unnoticed: list[str] = []
    own = as_printed(claim, reading)
    for candidate in candidates(claim, material.document, reading):
        if candidate.meaning == own.meaning:
            continue
        slips += 1
        worst, sure = _worst(trials, candidate, tally)
        if worst is Grade.MET and (needs_audit or not sure):
            worst = _audited(material, candidate, checks, tally, rules)
        if worst is Grade.BROKEN:
            caught += 1
        elif worst is Grade.QUESTIONED:
            questioned += 1
        else:
            unnoticed.append(candidate.slip.text)
    number = len(set(checks) | told)
    place = claim.says.place
    return ClaimScore(
        claim.name, claim.says.value, place, _held_by(trials, number), number, slips, caught, questioned,
        tuple(unnoticed),
    )  # fmt: skip


def _held_by(trials: Sequence[Trial], checks: int) -> str:
    if any(trial.constraint.limit.is_point for trial in trials):
        return "equation"
    if any(not trial.constraint.by_fair for trial in trials) or checks > len(trials):
        return "relation"
    return "envelope" if trials else "none"


def _worst(trials: Sequence[Trial], candidate: Candidate, tally: _Tally) -> tuple[Grade, bool]:
    """The worst grade of the demands, and whether that is the last word: not where one cannot be graded, nor
    where one is met at an end of the sets only."""
    worst, sure = Grade.MET, True
    for trial in trials:
        found = trial.grade(candidate.fair, candidate.widest)
        if found is None or (found is Grade.MET and trial.touches(candidate.fair)):
            sure = False
        elif found is not Grade.MET:
            tally.noticed.add(trial.constraint.check)
            worst = max(worst, found)
    return worst, sure


def _audited(
    material: Material, candidate: Candidate, checks: Sequence[str], tally: _Tally, rules: Sequence[Rule]
) -> Grade:
    """The same by auditing the file, with only the claim's own checks, as if it said this."""
    document = with_says(_only(material, candidate.claim, checks), {candidate.claim: candidate.slip.text})
    worst = Grade.MET
    for outcome in outcomes_of(document, rules):
        if candidate.claim not in outcome.claims:
            continue
        found = _GRADES.get(outcome.verdict, Grade.MET)
        if found is not Grade.MET:
            tally.noticed.add(outcome.check or outcome.rule)
            worst = max(worst, found)
    return worst


def _only(material: Material, claim: str, checks: Sequence[str]) -> Document:
    """The document with nothing but some checks of a claim, and the claims that these speak of."""
    own = set(checks)
    document = material.document
    entries = tuple(entry for entry in document.checks if check_text(entry) in own)
    needed = {claim, *(name for entry in entries for name in material.claims_named(entry))}
    claims = {name: one for name, one in document.claims.items() if name in needed}
    return document._replace(claims=claims, checks=entries, faults=(), waivers=())


_GRADES = {
    **dict.fromkeys(WRONG, Grade.BROKEN),
    **dict.fromkeys(QUESTIONED, Grade.QUESTIONED),
}


def _checks_of(material: Material, name: str) -> list[str]:
    """The checks, as written, that speak of a claim."""
    return [check_text(entry) for entry in material.document.checks if name in material.claims_named(entry)]


def _idle(document: Document, tally: _Tally) -> tuple[str, ...]:
    written = [check_text(entry) for entry in document.checks]
    return tuple(one for one in written if one in tally.asked and one not in tally.noticed)
