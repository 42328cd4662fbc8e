"""The kind of a statement: fact, plan or forecast, supposition, correction, denial, or norm.

*It aims to raise £2 million*; *if the levy were doubled*; *first put at 43*; *not 5 but 6*; *the limit is 80 km/h*;
力争, 如果, 此前公布, 不是…而是. Words of the clause say so; they apply up to its end, that of its quote, or words with which the
account of facts resumes. A direct quote is not a kind of its own: it mostly gives plain figures, and its words do not
reach beyond it. Numbers of one kind are related among themselves; those of several are compared if words name the
target or the norm.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from audit.languages.en import speech as english
from audit.languages.zh import speech as chinese
from audit.numbers.patterns import Pattern
from audit.relations.calendar import DECIDED
from audit.relations.cues import LETTERS
from audit.relations.index import Index
from audit.relations.model import Candidate, Grade, Statement

# of something only supposed, the rest may be left out
SAID, PLANNED, SUPPOSED = "said", "planned", "supposed"
OF_PLANS = (PLANNED, "aim", "norm")  # a whole may be one of these, with some of it done
_NEVER_TOLD = frozenset(("corrected", "denied"))  # a wrong figure may differ from everything
_MEASURES = frozenset(("aim", "norm"))  # what results are measured against
_MEASURED = frozenset(("share", "difference", "times", "parts"))
# something planned, computed from what there is: 将按每人300元补偿136名旅客
_WORKED_OUT = frozenset(("each", "product"))
_CHANGES = frozenset(("growth", "fall", "difference", "growth-by", "fall-by"))
_NEXT = 24  # characters between words and the number they are about
_QUOTE = Pattern('["“”「」『』]')
_MARK = Pattern("[,，](?![0-9])|[;；。!?！？)）]|[.](?= |$)")


class _Stretches(NamedTuple):
    """The stretches of a paragraph's text in which numbers are of a kind.

    That is where they start, and the farthest end of those that have started by then."""

    kind: str
    starts: list[int]
    ends: list[int]


class _SpeechWords(NamedTuple):
    rows: tuple[tuple[str, str, Pattern], ...]
    by_words: Index  # the rows by the words that they require
    stops: Pattern


@cache
def _words(language: str) -> _SpeechWords:
    data = chinese if language == "zh" else english
    rows = tuple((kind, reach, Pattern(pattern, re.IGNORECASE)) for kind, reach, pattern in data.SPEECH)
    by_words = Index([pattern for _, _, pattern in data.SPEECH], LETTERS[data is chinese], small=True)
    return _SpeechWords(rows, by_words, Pattern(data.STOPS, re.IGNORECASE))


class Speech:
    """The kinds of a paragraph's numbers."""

    def __init__(
        self, text: str, language: str, ends: Sequence[int], numbers: Sequence[tuple[int, int]]
    ) -> None:
        self._text = text
        self._ends = [0, *ends, len(text)]
        self._numbers = numbers
        self._words = _words(language)

    @cached_property
    def _stretches(self) -> list[_Stretches]:
        """What is searched for only if there is a number."""
        rows = [self._words.rows[at] for at in self._words.by_words.rows(self._text.casefold())]
        return [found for row in rows if (found := self._of_row(*row)) is not None]

    # where words end that determine the kind of numbers; needed only if there are any

    @cached_property
    def _quotes(self) -> list[int]:
        return [match.start() for match in _QUOTE.finditer(self._text)]

    @cached_property
    def _stops(self) -> list[int]:
        return [match.start() for match in self._words.stops.finditer(self._text)]

    @cached_property
    def _marks(self) -> list[int]:
        return [match.start() for match in _MARK.finditer(self._text)]

    def kind_of(self, start: int) -> str:
        """The kind of the number that starts there."""
        for one in self._stretches:
            at = bisect_right(one.starts, start) - 1
            if at >= 0 and start < one.ends[at]:
                return one.kind
        return SAID

    def _of_row(self, kind: str, reach: str, pattern: Pattern) -> _Stretches | None:
        if reach == "behind":
            found = list(self._behind(pattern))
        else:
            matches = pattern.finditer(self._text)
            found = [one for match in matches if (one := self._reach(reach, *match.span())) is not None]
        found.sort()
        if not found:
            return None
        return _Stretches(
            kind, [start for start, _ in found], list(accumulate((end for _, end in found), max))
        )

    def _behind(self, pattern: Pattern) -> Iterator[tuple[int, int]]:
        for start, end in self._numbers:
            if pattern.match(self._text, end, end + 2 * _NEXT) is not None:
                yield start, end

    def _reach(self, reach: str, start: int, end: int) -> tuple[int, int] | None:
        sentence = bisect_right(self._ends, start)
        first, last = self._ends[sentence - 1], self._ends[min(sentence, len(self._ends) - 1)]
        if reach == "paragraph":
            return 0, len(self._text)
        if reach == "number":
            return self._next_number(start, end)
        if reach == "sentence":
            return first, last
        ends = self._marks if reach == "clause" else self._stops
        until = min(last, _next(ends, end, last), _next(self._quotes, end, last))
        return start, until

    def _next_number(self, start: int, end: int) -> tuple[int, int] | None:
        """The number that the words lead to, with only what belongs to it in between."""
        at = bisect_left(self._numbers, (end - 1, 0))
        if at == len(self._numbers):
            return None
        number = self._numbers[at]
        between = self._text[end : number[0]].strip()
        return number if len(between) <= 1 and number[0] - end < _NEXT else None


def _next(places: Sequence[int], at: int, otherwise: int) -> int:
    found = bisect_left(places, at)
    return places[found] if found < len(places) else otherwise


def is_told(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether a miss of a relation can be reported.

    Its numbers must be of one kind, or measured against a target or norm that the words name."""
    kinds = {statements[index].speech for index in candidate.members}
    if kinds & _NEVER_TOLD:
        return False
    if kinds == {SUPPOSED} and candidate.grade is not Grade.ANNOUNCED:  # suppositions are calculated roughly
        return False
    if len(kinds) == 1 or candidate.form in DECIDED:  # a future day has its weekday like any other
        return True
    announced = candidate.grade is Grade.ANNOUNCED
    if announced and kinds == {SAID, PLANNED} and _is_of_plan(candidate, statements):
        return True
    named = announced and candidate.form in _MEASURED
    # 占年度计划880亿元的; 计划造林3.6万亩，已完成2.85万亩，还有0.75万亩
    measures = _MEASURES | {PLANNED} if candidate.form in ("share", "parts") else _MEASURES
    return named and len(kinds - measures) == 1


def _is_of_plan(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether something planned is computed from facts: for the number of recipients, or from the level of the year
    before."""
    if candidate.form in _WORKED_OUT:
        return True
    said = [statements[index] for index in candidate.members if statements[index].speech == SAID]
    return candidate.form in _CHANGES and len(said) == 1 and said[0].mark > 0
