"""Which slips would go unnoticed: every slip of every claim, one at a time, against the checks of its file.

A slip is **caught** when a check would fail, **questioned** when one would be strained or unusual, and **unnoticed**
otherwise. The score is the share of slips that are caught or questioned. Slips that print the same value (96.1 for
96.10) are left out, and so are those that no longer read as a number of the same dimension, since the reader notices
them anyway. Whatever a demand does not settle at once is settled by the rules of a normal check, over the file with
the slip in it; the comparison with the article's text is left out, since a slip of the author is in the text too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.base.effort import MOST, Effort
from audit.base.findings import Verdict
from audit.base.source import Place
from audit.claimfile.model import Claim, Document
from audit.consistency.constraints import Constraint
from audit.consistency.grading import Boxes, Met, Trial
from audit.diagnosis.candidates import SlipCandidate, as_printed, candidates, with_says
from audit.diagnosis.clusters import QUESTIONED, WRONG
from audit.engine.document import demands, outcomes_of
from audit.numbers.years import is_bare_year
from audit.rules.material import Material, examine
from audit.rules.outcomes import check_text
from audit.rules.rule import Rule


class ClaimScore(NamedTuple):
    """The slips of one claim.

    ``held_by`` is the strictest kind of check it takes part in: equation, relation (an order, a date, an enumeration
    that may be longer), envelope, or none. ``unnoticed`` has the texts of the slips that no check would notice."""

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
    """Tries every slip of every readable claim of a document against the rules that ``audit check`` runs."""
    material = examine(document)
    found = demands(material, rules)
    watch = _Watch(document, rules, material)
    boxes = Boxes(
        {name: one.fair for name, one in material.quantities.items()},
        {name: one.widest for name, one in material.quantities.items()},
        Effort(MOST * (1 + len(document.claims))),
    )
    tally = _Tally()
    scores = []
    for name, claim in document.claims.items():
        reading = material.readings.get(name)
        if reading is not None and (not is_bare_year(reading) or _is_spoken_of(material, watch, name)):
            trials = [Trial(one, name, boxes) for one in found if name in one.claims]
            scores.append(_claim_score(material, claim, trials, tally, watch))
    return FileScore(document.source.file, tuple(scores), _idle(document, tally))


def _is_spoken_of(material: Material, watch: _Watch, name: str) -> bool:
    return bool(_checks_of(material, name) or watch.checks_of(name))


# in a file that is audited whole for each slip; of a longer one, only what is connected with the claim
_MOST_CLAIMS = 30


class _Watch:
    """The rules themselves, asked what they find in a file in which one claim says something else."""

    def __init__(self, document: Document, rules: Sequence[Rule], material: Material) -> None:
        self._document = document._replace(faults=(), waivers=())
        self._rules = [rule for rule in rules if not rule.only_remarks]
        self._material = material
        self._printed = outcomes_of(self._document, self._rules)
        self._parts: dict[str, Document] = {}
        self._bound_by = {one.rule for one in self._printed if one.unasked}
        self._about: dict[str, set[Place]] = {}
        for entry in document.checks:
            for name in material.claims_named(entry):
                self._about.setdefault(name, set()).add(entry.place)
        self._effort = Effort(MOST * (1 + len(document.claims)))  # for all audits together

    def decides(self, demand: Constraint) -> bool:
        """Whether only an audit can determine if a slip meets a demand.

        That is so for an envelope that no check asks for, since what it binds to, and how strictly, may depend on the
        number."""
        return demand.rule in self._bound_by

    def checks_of(self, claim: str) -> set[str]:
        """The checks that decide something about a claim although no entry of the file states them."""
        return {
            one.check
            for one in self._printed
            if one.check and claim in one.claims and one.verdict in _DECIDED
        }

    def outcomes(self, candidate: SlipCandidate) -> Iterator[tuple[str, Met]]:
        """What is questioned or broken about a claim if it says this, each with the check or rule that says so."""
        slipped = with_says(self._part(candidate.claim), {candidate.claim: candidate.slip.text})
        about = frozenset(self._about.get(candidate.claim, ()))
        for one in outcomes_of(slipped, self._rules, self._effort, about):
            if candidate.claim in one.claims and one.verdict in _GRADES:
                yield one.check or one.rule, _GRADES[one.verdict]

    def _part(self, claim: str) -> Document:
        if len(self._document.claims) <= _MOST_CLAIMS:
            return self._document
        if claim not in self._parts:
            self._parts[claim] = self._around(claim)
        return self._parts[claim]

    def _around(self, claim: str) -> Document:
        """The claims connected with one, by anything that mentions them, and their checks."""
        groups = [set(one.claims) for one in self._printed]
        groups += [set(self._material.claims_named(entry)) for entry in self._document.checks]
        near, size = {claim}, 0
        while len(near) > size:
            size = len(near)
            near.update(*(group for group in groups if not group.isdisjoint(near)))
        claims = {name: one for name, one in self._document.claims.items() if name in near}
        entries = tuple(
            entry
            for entry in self._document.checks
            if not near.isdisjoint(self._material.claims_named(entry))
        )
        return self._document._replace(claims=claims, checks=entries)


def _claim_score(
    material: Material, claim: Claim, trials: Sequence[Trial], tally: _Tally, watch: _Watch
) -> ClaimScore:
    reading = material.readings[claim.name]
    checks = {*_checks_of(material, claim.name), *watch.checks_of(claim.name)}
    told = {trial.constraint.check for trial in trials}
    settled = [trial for trial in trials if not watch.decides(trial.constraint)]
    tally.asked.update(checks, told)
    caught = questioned = slips = 0
    unnoticed: list[str] = []
    own = as_printed(claim, reading)
    for candidate in candidates(claim, material.document, reading):
        if candidate.meaning == own.meaning:
            continue
        slips += 1
        worst = _worst(settled, candidate, tally)
        if worst is Met.MET:
            worst = _audited(candidate, tally, watch)
        if worst is Met.BROKEN:
            caught += 1
        elif worst is Met.QUESTIONED:
            questioned += 1
        else:
            unnoticed.append(candidate.slip.text)
    number = len(checks | told)
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


def _worst(trials: Sequence[Trial], candidate: SlipCandidate, tally: _Tally) -> Met:
    """The worst grade among the demands that can be graded without an audit."""
    worst = Met.MET
    for trial in trials:
        found = trial.grade(candidate.fair, candidate.widest)
        if found is not None and found is not Met.MET:
            tally.noticed.add(trial.constraint.check)
            worst = max(worst, found)
    return worst


def _audited(candidate: SlipCandidate, tally: _Tally, watch: _Watch) -> Met:
    """The same, by auditing the file as if it said this."""
    worst = Met.MET
    for check, found in watch.outcomes(candidate):
        tally.noticed.add(check)
        worst = max(worst, found)
    return worst


_DECIDED = frozenset((Verdict.HOLDS, *WRONG, *QUESTIONED))
_GRADES = {
    **dict.fromkeys(WRONG, Met.BROKEN),
    **dict.fromkeys(QUESTIONED, Met.QUESTIONED),
}


def _checks_of(material: Material, name: str) -> list[str]:
    """The checks, as written, that mention a claim."""
    return [check_text(entry) for entry in material.document.checks if name in material.claims_named(entry)]


def _idle(document: Document, tally: _Tally) -> tuple[str, ...]:
    written = [check_text(entry) for entry in document.checks]
    return tuple(one for one in written if one in tally.asked and one not in tally.noticed)
