"""Which slips of an article's numbers would go unnoticed: each is put into the text, and the text is audited anew.

The bindings may change with the number: another one may be meant, or none. So the text itself is audited, not the
checks that were bound before. Only numbers that some check mentions are tried; for all others every slip is
unnoticed. Only the part of the text near the numbers of those checks is audited.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.article.articles import articles_of
from audit.article.model import Wish
from audit.base.findings import Finding, Verdict
from audit.base.source import Text
from audit.claimfile.model import Document, Notes
from audit.diagnosis.candidates import as_printed, candidates
from audit.diagnosis.clusters import QUESTIONED, WRONG
from audit.diagnosis.mutation import ClaimScore, FileScore
from audit.engine.document import FileOutcome, outcomes_of
from audit.engine.placed import PlacedClaim
from audit.relations.auditing import audit_text, rules_of_articles, told_in
from audit.relations.dateline import dateline_of
from audit.relations.documents import document_of_article
from audit.relations.noted import printed_otherwise
from audit.rules.material import examine
from audit.rules.rule import Rule

_NEAR = 1  # paragraphs before and after those of the related numbers
_BY_ORDER = frozenset(("order", "cannot-be", "threshold", "date"))  # forms that let much pass by their nature


def mutate_article(path: str, text: str, rules: Sequence[Rule], wish: Wish, notes: Notes) -> FileScore:
    """Tries every slip of every number of an article that some check mentions."""
    rules = [rule for rule in rules if not rule.only_remarks]
    found = audit_text(path, text, rules, True, wish, notes)
    assert found.audited is not None
    trying = _Trying(path, text, rules, wish._replace(date=_day(text, wish, notes)), notes, found)
    document, readings = found.audited.document, found.audited.readings
    years = document_of_article(path, text, wish, notes).years
    scores = []
    for _, placed in found.placed:
        reading = readings.get(placed.name)
        own = [one for one in found.outcomes if placed.name in one.claims and one.check is not None]
        if reading is not None and (own or placed.name not in years):
            scores.append(_scored(document, placed, own, trying))
    return FileScore(path, tuple(scores), ())


def _day(text: str, wish: Wish, notes: Notes) -> str | None:
    return notes.date.value if notes.date is not None else dateline_of(text) or wish.date


def _scored(document: Document, placed: PlacedClaim, own: Sequence[Finding], trying: _Trying) -> ClaimScore:
    claim = document.claims[placed.name]
    reading = examine(document._replace(claims={placed.name: claim}, checks=())).readings[placed.name]
    printed = as_printed(claim, reading)
    caught = questioned = 0
    unnoticed: list[str] = []
    slips = [one for one in candidates(claim, document, reading) if one.meaning != printed.meaning]
    for one in slips:
        verdicts = trying.verdicts(placed, one.slip.text, own) if own else set()
        if not verdicts.isdisjoint(WRONG):
            caught += 1
        elif not verdicts.isdisjoint(QUESTIONED):
            questioned += 1
        else:
            unnoticed.append(one.slip.text)
    return ClaimScore(
        claim.name, claim.says.value, claim.says.place, _held_by(own), len(own), len(slips), caught, questioned,
        tuple(unnoticed),
    )  # fmt: skip


def _numbers_of(notes: Notes) -> Iterator[Text]:
    """All that the checks of notes name."""
    for check in notes.checks:
        for value in check.fields.values():
            texts = (value,) if isinstance(value, Text) else value
            yield from (text for text in texts if isinstance(text, Text))


def _held_by(own: Sequence[Finding]) -> str:
    if not own:
        return "none"
    if all(one.unasked for one in own):
        return "envelope"
    return "relation" if all(one.form in _BY_ORDER for one in own if not one.unasked) else "equation"


class _Trying:
    """An article whose text is audited with other numbers in it."""

    def __init__(
        self, path: str, text: str, rules: Sequence[Rule], wish: Wish, notes: Notes, found: FileOutcome
    ) -> None:
        self._path, self._text, self._wish, self._notes = path, text, wish, notes
        self._rules = rules_of_articles(rules)
        self._placed = [one for _, one in found.placed]
        self._places = {one.name: (one.start, one.end) for one in self._placed}
        self._is_whole = any(
            "@" in text.value for text in _numbers_of(notes)
        )  # paragraphs are told by number
        pieces = (
            piece for one in articles_of(text, split=True) for part in one.paragraphs for piece in part.pieces
        )
        self._pieces = sorted(pieces)

    def verdicts(self, placed: PlacedClaim, instead: str, own: Sequence[Finding]) -> set[Verdict]:
        """What an audit would say about the number if it were another one."""
        first, last = self._window([self._places[name] for one in own for name in one.claims])
        text = self._text[first : placed.start] + instead + self._text[placed.end : last]
        start, end = placed.start - first, placed.start - first + len(instead)
        notes = printed_otherwise(self._notes, self._placed, placed.name, instead)
        made = document_of_article(self._path, text, self._wish, notes)
        names = {one.name for one in made.placed if one.start < end and start < one.end}
        found = told_in(outcomes_of(made.document, self._rules), made)
        return {one.verdict for one in found if not names.isdisjoint(one.claims)}

    def _window(self, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
        if self._is_whole:
            return 0, len(self._text)
        low, high = min(start for start, _ in places), max(end for _, end in places)
        touched = [at for at, (start, end) in enumerate(self._pieces) if start < high and low < end]
        if not touched:
            return 0, len(self._text)
        first, last = max(0, touched[0] - _NEAR), min(len(self._pieces) - 1, touched[-1] + _NEAR)
        return self._pieces[first][0], self._pieces[last][1]
