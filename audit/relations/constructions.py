"""Constructions: stretches of a text in which words link all numbers of a change, from the first to the last.

A paragraph is rewritten with one capital letter for each number and each word of change, and everything else in lower
case: *rose to N from N in D, an U of P*. What a language can say with them is data, as patterns over that line. A
construction leaves nothing between its numbers unnamed, so its bindings do not depend on nearness.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import count, groupby
from types import ModuleType
from typing import NamedTuple

from audit.languages.en import change_constructions as english
from audit.languages.en import cues_changes as english_words
from audit.languages.en import (
    percent_constructions,
    rate_constructions,
    share_constructions,
    sum_constructions,
)
from audit.languages.zh import change_constructions as chinese
from audit.languages.zh import cues_changes as chinese_words
from audit.languages.zh import rate_constructions as chinese_rates
from audit.languages.zh import sum_constructions as chinese_sums
from audit.numbers.patterns import Pattern
from audit.relations.cues import LETTERS, in_one_script, is_in_chinese
from audit.relations.index import Index, LineWords, NeedReader, Steps
from audit.relations.labels import is_label
from audit.relations.model import Statement
from audit.relations.narrowed import NarrowedExpression, Vocabulary
from audit.relations.places import PatternNode, Places
from audit.relations.places import PlaceReader as PlacesReader
from audit.relations.scene import Scene
from audit.relations.skeletons import Capitals, Skeleton, letters_of
from audit.relations.skeletons import SkeletonReader as CapitalsReader

_LETTERS = {
    "money": "N",
    "measure": "N",
    "count": "N",
    "percent": "P",
    "points": "T",
    "ratio": "R",
    "date": "D",
    "ordinal": "O",
}
_UNVALUED = ("date", "ordinal")
_RATIO = (":", "∶")  # beside a number that is one of two: 1.38∶1
_SHORT = ("time", "short")  # seconds and minutes are measured
_OTHER, _SPAN = "X", "S"
_FEWEST = 3  # numbers that are not dates
_SENTENCES = 3  # consecutive ones
_MOST = 6_000  # characters of a stretch that is examined
_MOST_ASKED = 12  # lines that are scanned for one construction before its pattern is compiled
_MANY_LINES = 200
_BEFORE = 60  # characters before the first number of a stretch
_BESIDE = 24  # characters beside a span of time that show whether it says when
_WAYS = {**dict.fromkeys("UAHIM", 1), **dict.fromkeys("WBKFL", -1)}
_DIRECTIONS = {"way": 0, "up": 1, "down": -1}  # 0: as the word says
_SIGNS = {"+": " A ", "-": " B ", "−": " B ", "–": " B "}
_BEFORE_SIGN = ("(", ",", ";", ":")
_YEARS, _OWNS = range(1900, 2101), ("'s", "’s")
_QUOTES = str.maketrans("", "", '"“”')
_MORE = {  # in addition to those of changes
    "en": (sum_constructions, share_constructions, percent_constructions, rate_constructions),
    "zh": (chinese_sums, chinese_rates),
}
_MACRO = re.compile(r"\{([a-z]+)\}")
_NAMED = re.compile(r"\(\?P<([a-z]+)>")
_NUMBER = re.compile(r"_\d+$")


class Construction(NamedTuple):
    """What one pattern found: the statements at its places, the direction of the change, and its extent in the
    paragraph.

    The direction is 0 if only a gap is given. ``ordered``: the words say which level is the earlier; otherwise times
    have to."""

    places: dict[str, int]
    way: int
    start: int
    end: int
    ordered: bool | None


class _ConstructionReading:
    """Reads the constructions of a language, whose macros are read once."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        self.macros = macros
        self.words = NeedReader(macros)
        self.capitals = CapitalsReader(macros)
        self.places = PlacesReader(macros)


class _Construction:
    """A construction of a language.

    Its requirements are read at the first use, and its pattern is compiled when a line meets them: few lines do, and
    few of the patterns are ever needed."""

    def __init__(self, ordered: bool | None, source: str, reading: _ConstructionReading) -> None:
        self.ordered = ordered
        self._source = source
        self._reading = reading
        self._asked = 0

    def may_match(self, line: LineWords, capitals: Capitals, places: Places) -> bool:
        """Whether its pattern is worth trying; in a long text, which tries often, whether compiling it is."""
        if not line.may_match(self._steps) or not capitals.may_have(self._skeleton):
            return False
        if self._asked >= _MOST_ASKED:
            return True
        self._asked += 1
        return places.may_have(self._node)

    def may_have(self, letters: frozenset[str]) -> bool:
        """Whether it needs no other capitals or marks than these."""
        return all(not letters.isdisjoint(some) for some in letters_of(self._skeleton))

    @cached_property
    def _node(self) -> PatternNode:
        return self._reading.places.node_of(self._source)

    @cached_property
    def _steps(self) -> Steps:
        return self._reading.words.steps_of(self._source)

    @cached_property
    def _skeleton(self) -> Skeleton:
        return self._reading.capitals.skeleton_of(self._source)

    @cached_property
    def pattern(self) -> Pattern:
        return Pattern(_expanded(self._reading.macros, self._source))


class _TableFields(NamedTuple):
    words: tuple[tuple[str, NarrowedExpression], ...]
    by_words: Index
    span_before: Pattern
    span_behind: Pattern
    stands_for: Pattern
    in_passing: Pattern
    rows: tuple[_Construction, ...]


class _Table(_TableFields):
    """The words and constructions of a language."""

    def with_letters(self, letters: frozenset[str]) -> Sequence[_Construction]:
        """The constructions that a line with these capitals and marks may have; most lines have the same few.

        Reading the requirements of all of them takes as long as it saves in a hundred lines."""
        if next(self._lines) < _MANY_LINES:
            return self.rows
        found = self._by_letters.get(letters)
        if found is None:
            found = self._by_letters[letters] = [row for row in self.rows if row.may_have(letters)]
        return found

    @cached_property
    def _lines(self) -> Iterator[int]:
        """Counts the lines that were scanned."""
        return count()

    @cached_property
    def _by_letters(self) -> dict[frozenset[str], list[_Construction]]:
        return {}


class _Line(NamedTuple):
    """A paragraph in letters; for each letter of a number, its offset in the line and its statement."""

    text: str
    offsets: list[int]
    statements: list[Statement]
    origins: list[int]  # for each number its start in the paragraph


@lru_cache(maxsize=2)
def constructions_of(scene: Scene) -> list[Construction]:
    """The constructions of an article, paragraph by paragraph."""
    return [
        found
        for paragraph, some in groupby(scene.statements, key=lambda one: one.paragraph)
        for found in constructions_in(scene.texts[paragraph], list(some), scene.words)
    ]


def constructions_in(
    text: str, statements: Sequence[Statement], whole: Vocabulary | None = None
) -> Iterator[Construction]:
    """The constructions of one paragraph, whose statements are given in order; ``whole`` is the vocabulary of a short
    article."""
    table = _table("zh" if is_in_chinese(text) else "en")
    for some in _stretches(statements):
        yield from _in_stretch(text, some, table, whole)


def _in_stretch(
    text: str, some: Sequence[Statement], table: _Table, whole: Vocabulary | None
) -> Iterator[Construction]:
    line = _line(text, some, table, whole)
    words, capitals, places = LineWords(line.text), Capitals(line.text), Places(line.text)
    seen = set()
    for row in table.with_letters(capitals.letters):
        if not row.may_match(words, capitals, places):
            continue
        for match in _matches(row.pattern, line.text):
            found = _found(match, line, row.ordered)
            if found is not None and frozenset(found.places.items()) not in seen:
                seen.add(frozenset(found.places.items()))
                yield found


def _stretches(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Runs of sentences in which any three consecutive ones have enough numbers for a change and its levels."""
    amounts = [one.sentence for one in statements if one.sort[0] not in _UNVALUED]
    wanted = {
        sentence
        for at, first in enumerate(amounts[: 1 - _FEWEST])
        if amounts[at + _FEWEST - 1] - first < _SENTENCES
        for sentence in range(first, first + _SENTENCES)
    }
    run: list[Statement] = []
    for one in statements:
        apart = bool(run) and (one.sentence - run[-1].sentence > 1 or one.end - run[0].start > _MOST)
        if run and (apart or one.sentence not in wanted):
            yield run
            run = []
        if one.sentence in wanted:
            run.append(one)
    if run:
        yield run


def _matches(pattern: Pattern, text: str) -> Iterator[re.Match[str]]:
    """All matches, including those that start inside another one."""
    match = pattern.search(text)
    while match is not None:
        yield match
        match = pattern.search(text, match.start() + 1)


def _found(match: re.Match[str], line: _Line, ordered: bool | None) -> Construction | None:
    places: dict[str, int] = {}
    way = 0
    for name, start in ((name, match.start(name)) for name, what in match.groupdict().items() if what):
        plain = _NUMBER.sub("", name)
        if plain in _DIRECTIONS:
            way = _DIRECTIONS[plain] or _WAYS.get(line.text[start], 0)
            continue
        at = bisect_left(line.offsets, start)
        places[plain] = line.statements[at].number
    at = bisect_left(line.offsets, match.start())
    first, last = _ends(match, line)
    return Construction(places, way, first, last, ordered)


def _ends(match: re.Match[str], line: _Line) -> tuple[int, int]:
    """The stretch of the paragraph from the first to the last number of a match."""
    low = bisect_left(line.offsets, match.start())
    high = bisect_left(line.offsets, match.end()) - 1
    return line.statements[low].start, line.statements[max(low, high)].end


def _line(text: str, statements: Sequence[Statement], table: _Table, whole: Vocabulary | None) -> _Line:
    """The paragraph with a letter for each number and each word of change."""
    pieces: list[str] = []
    offsets: list[int] = []
    last, size = max(0, statements[0].start - _BEFORE), 0
    of_percents = {one.sentence for one in statements if one.sort[0] == "percent"}
    for one in statements:
        if one.start < last:
            continue
        piece = _words(text[last : one.start], table, whole) + _sign(text, one)
        letter = _letter(text, one, table, one.sentence in of_percents)
        offsets.append(size + len(piece))
        pieces += [piece, letter]
        size += len(piece) + 1
        last = one.end
    pieces.append(_words(text[last : last + _BESIDE * 2], table, whole))
    kept = [one for at, one in enumerate(statements) if at == 0 or one.start >= statements[at - 1].end]
    return _without_asides(_Line("".join(pieces), offsets, kept, [one.start for one in kept]), table)


def _without_asides(line: _Line, table: _Table) -> _Line:
    """The line without what is said in passing, and the days in it."""
    asides = [match.span() for match in table.in_passing.finditer(line.text)] if "," in line.text else []
    if not asides:
        return line
    pieces: list[str] = []
    offsets: list[int] = []
    kept: list[Statement] = []
    last = gone = 0
    own = list(zip(line.offsets, line.statements, strict=True))
    for start, end in (*asides, (len(line.text), len(line.text))):
        pieces.append(line.text[last:start])
        some = [(at, one) for at, one in own if last <= at < start]
        offsets += [at - gone for at, _ in some]
        kept += [one for _, one in some]
        gone += end - start
        last = end
    return _Line("".join(pieces), offsets, kept, [one.start for one in kept])


def _words(text: str, table: _Table, whole: Vocabulary | None) -> str:
    small = in_one_script(text).translate(_QUOTES)
    for row in table.by_words.rows(small):  # a letter that one inserts does not make a word of another
        letter, pattern = table.words[row]
        small = pattern.within(whole).sub(letter, small)
    return small


def _letter(text: str, one: Statement, table: _Table, of_percents: bool) -> str:
    """The capital of a number. ``of_percents``: its sentence has a percent, so that points are percentage points."""
    if is_label(one) or one.value is None:
        return (
            _LETTERS["ordinal"]
            if is_label(one)
            else _LETTERS[one.sort[0]]
            if one.sort[0] in _UNVALUED
            else _OTHER
        )
    if _is_in_ratio(text[one.end : one.end + 2]) or _is_in_ratio(
        text[max(0, one.start - 2) : one.start][::-1]
    ):
        return _OTHER
    if table.stands_for.fullmatch(one.reading.text) is not None:
        return _SPAN
    if one.bare and one.value in _YEARS and text[one.end : one.end + 2] in _OWNS:
        return _LETTERS["date"]  # 2018's 62.1 percent
    if of_percents and one.bare and one.sort[0] == "count" and one.reading.counted is not None:
        return _LETTERS["points"]
    if _is_of_race(one):
        return _LETTERS["measure"]
    if one.sort[0] == "time":
        before = text[max(0, one.start - _BESIDE) : one.start].casefold()
        behind = text[one.end : one.end + _BESIDE].casefold()
        leads = one.sort != _SHORT and table.span_before.search(before) is not None
        if leads or table.span_behind.match(behind):
            return _SPAN
        return "N" if len(one.sort) > 1 else _OTHER
    return _LETTERS.get(one.sort[0], _OTHER)


def _is_of_race(one: Statement) -> bool:
    """Whether a time has seconds but none of the day, like one that was measured: 2:24:37, 31:48.58."""
    minutes, _, seconds = one.reading.text.partition(":")
    return one.sort[0] == "time" and minutes.isdecimal() and (":" in seconds or "." in seconds)


def _is_in_ratio(beside: str) -> bool:
    """Whether the two characters beside a number, from it outwards, make it one side of a ratio: 1.38∶1."""
    return beside[:1] in _RATIO and beside[1:].isdigit()


@cache
def _table(language: str) -> _Table:
    data, tokens = (chinese, chinese_words) if language == "zh" else (english, english_words)
    return _Table(
        tuple((letter, NarrowedExpression(words)) for letter, words in tokens.TOKENS),
        Index([words for _, words in tokens.TOKENS], LETTERS[language == "zh"]),
        Pattern(data.SPAN_BEFORE),
        Pattern(data.SPAN_BEHIND),
        Pattern(data.STANDS_FOR),
        Pattern(data.IN_PASSING),
        tuple(row for one in (data, *_MORE[language]) for row in _rows(one)),
    )


def _rows(data: ModuleType) -> Iterator[_Construction]:
    reading = _ConstructionReading(data.MACROS)
    return (_Construction(ordered, source, reading) for ordered, source in data.CONSTRUCTIONS)


def _sign(text: str, one: Statement) -> str:
    """The word that a sign means: (+12 %) is up 12 percent."""
    if one.sort[0] not in ("percent", "points") or one.reading.text[:1] not in _SIGNS:
        return ""
    return _SIGNS[one.reading.text[0]] if text[: one.start].rstrip()[-1:] in _BEFORE_SIGN else ""


def _expanded(macros: Mapping[str, str], source: str) -> str:
    """A pattern with its macros expanded, and every name of a place numbered: a name may occur in several
    branches."""
    while (found := _MACRO.search(source)) is not None:
        source = source[: found.start()] + macros[found[1]] + source[found.end() :]
    numbers = count()
    return _NAMED.sub(lambda name: f"(?P<{name[1]}_{next(numbers)}>", source)
