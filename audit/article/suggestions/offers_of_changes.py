"""Changes that are stated with both ends as suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.model import Mention
from audit.article.suggestions.chance import capped
from audit.article.suggestions.changes import Change, changes
from audit.article.suggestions.deciding import verdict
from audit.article.suggestions.figures import Figures
from audit.article.suggestions.flow import Flow
from audit.article.suggestions.model import LIKELY, SURE, Suggestion, name
from audit.findings import Verdict, marked, sentence

_HOLDS = marked("“{words}”: the change fits what was and what is")
_BREAKS = marked("“{words}”: the change does not fit what was and what is")
_SLIP = marked("“{words}”: the change does not fit what was and what is; one slip would explain it")


def offered_changes(figures: Figures, flow: Flow, found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Every change that is stated with both ends."""
    for group in figures.amounts.values():
        for change in changes(group, figures.percents, flow):
            decided = verdict(_relation(change), found)
            if decided is Verdict.HOLDS:
                yield _suggestion(change, True, _HOLDS, SURE)
            elif decided is Verdict.FAILS:
                slip = change.slip
                yield _suggestion(change, False, _SLIP if slip else _BREAKS, SURE if slip else LIKELY)


def _relation(change: Change) -> str:
    old, new, by = name(change.old.mention), name(change.new.mention), name(change.by.mention)
    grown = change.new.value > change.old.value
    if change.percent:
        return f"{new} / {old} == 1 {'+' if grown else '-'} {by}"
    return f"{new} - {old} == {by}" if grown else f"{old} - {new} == {by}"


def _suggestion(change: Change, holds: bool, reason: str, level: int) -> Suggestion:
    low, high = change.wanted()
    width = high - low + max(change.by.step, change.by.width)
    chance = capped(width / max(2 * change.by.value, 1))
    numbers = tuple(sorted((change.old.mention, change.new.mention, change.by.mention)))
    form = "growth" if change.percent else "difference"
    told = sentence(reason, words=change.words)
    return Suggestion(form, (("that", _relation(change)),), numbers, holds, Fraction(chance), told, level)
