"""What an article's words state: lines for people, and rows for programs (``audit extract --suggest``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.model import Mention
from audit.base.findings import marked
from audit.relations.draft_checks import check_text
from audit.relations.suggesting import Suggestion
from audit.reports.language import ENGLISH, Language
from audit.reports.safe import safe

_HOLDS, _BREAKS = marked("holds"), marked("does not hold")


def suggestion_rows(found: Sequence[Suggestion], first: int = 0) -> list[dict[str, object]]:
    """The rows under ``suggestions`` of the JSON.

    ``numbers`` are indices into its ``numbers``, and n3 in ``check`` is the number with index 3; ``first`` is the
    index of the article's own first number. ``chance`` is a decimal from 0 to 1."""
    return [
        {
            "check": check_text(one, {index: f"n{first + index}" for index in one.numbers}),
            "numbers": [first + index for index in one.numbers],
            "holds": one.holds,
            "chance": shown_chance(one.chance),
            "form": one.form,
            "bound": one.grade.name.lower(),
            "cue": one.cue,
            "level": one.level,
        }
        for one in found
    ]


def as_text(found: Sequence[Suggestion], mentions: Sequence[Mention], language: Language = ENGLISH) -> str:
    """A few lines for each suggestion: what is stated, with the numbers as written, by which words, and the
    chance."""
    return "\n".join(line for one in found for line in _lines(one, mentions, language))


def _lines(one: Suggestion, mentions: Sequence[Mention], language: Language) -> Iterator[str]:
    printed = {index: mentions[index].reading.text for index in one.numbers}
    verdict = language.text(_HOLDS if one.holds else _BREAKS)
    yield f"{verdict}: {safe(check_text(one, printed))}"
    if one.cue:
        yield "  " + language.text("by the words “{words}”", words=safe(one.cue))
    yield "  " + language.text("chance of a coincidence {chance}", chance=shown_chance(one.chance))


def shown_chance(chance: Fraction) -> float:
    """A chance with three decimals, and never 0: anything possible is shown as at least 0.001."""
    return max(round(float(chance), 3), 0.001)
