"""Which word of the quantity vocabulary a number measures, where its head words leave no doubt.

A number is first told by its unit (a mass, a count, money …), then by the words that can name such a thing: those of
its first clause. In English the earliest phrase that names something wins, in Chinese the last one, since that is
where the head stands; within it the longest and the narrowest word. Two words equally good are no guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.checks.knowledge.index import ANY_MEASURE, Index, Sort, sort_of
from audit.numbers import Reading
from audit.units import Dimension

_MOST_WORDS = 24  # of a clause; the rest says nothing of the head
_MOST_CHARACTERS = 60
_ENDS = frozenset(",;.:(")
_ENDS_IN_CHINESE = frozenset("，；。：（,;(")
_AROUND = ",;.:()\"'“”"
_BETWEEN = frozenset("of from by for in on at to that which with per within under into".split())
_RATE = ("time", -1)

Entries = Mapping[str, Sequence[tuple[str, str]]]


class Guess(NamedTuple):
    """A kind, and the word by which the text names it."""

    kind: str
    word: str


class _Named(NamedTuple):
    start: int
    end: int
    word: str
    kind: str


def guessed_measure(reading: Reading, noun: str, words: Sequence[str] = ()) -> str | None:
    """The one word of the vocabulary that the noun names, or the words beside it where the noun names none,
    among those that a number of this kind and unit can measure. ``None`` where there is none or several."""
    from audit.checks.knowledge.store import index

    found = guess(index(), reading, noun) or (guess(index(), reading, " ".join(words)) if words else None)
    return None if found is None else found.kind


def guess(index: Index, reading: Reading, told: str) -> Guess | None:
    """What a number measures by the words that tell of it."""
    sort = sort_of(reading.kind, reading.unit.dimension)
    return None if sort is None or not told else guess_of_sort(index, sort, told)


def guess_of_sort(index: Index, sort: Sort, told: str) -> Guess | None:
    """What a number of this sort measures by the words that tell of it."""
    table = index.english if told.isascii() else index.chinese
    found = _found(table.get(sort), told)
    if not isinstance(sort, str):
        found += _found(table.get(ANY_MEASURE), told)
        if not found and _RATE in sort:
            return guess_of_sort(index, _without_rate(sort), told)
    return _narrowest(index, found) if found else None


def _without_rate(sort: Dimension) -> Sort:
    rest = tuple(one for one in sort if one != _RATE)
    return "money" if rest == (("money", 1),) else rest


def _found(entries: Entries | None, told: str) -> list[_Named]:
    if not entries:
        return []
    return _in_english(entries, told) if told.isascii() else _in_chinese(entries, told)


def _in_english(entries: Entries, told: str) -> list[_Named]:
    """The words of the first phrase of the first clause that names something."""
    words = told.lower().split(None, _MOST_WORDS)[:_MOST_WORDS]
    found: list[_Named] = []
    for at, word in enumerate(words):
        if word in _BETWEEN:
            if found:
                break
            continue
        known = entries.get(word if word.isalnum() else word.strip(_AROUND))
        if known:
            found.extend(_phrases(known, words, at))
        if word[-1] in _ENDS:
            break
    return found


def _phrases(known: Sequence[tuple[str, str]], words: Sequence[str], at: int) -> Iterator[_Named]:
    for phrase, kind in known:
        length = phrase.count(" ") + 1
        if " ".join(words[at : at + length]).strip(_AROUND) == phrase:
            yield _Named(at, at + length, phrase, kind)


def _in_chinese(entries: Entries, told: str) -> list[_Named]:
    """All words of the first clause that name something; one character names only if it stands alone."""
    if len(told) == 1:
        return [_Named(0, 1, word, kind) for word, kind in entries.get(told, ())]
    found = []
    for at in range(min(len(told), _MOST_CHARACTERS)):
        if told[at] in _ENDS_IN_CHINESE:
            break
        known = entries.get(told[at : at + 2])
        if known:
            found.extend(
                _Named(at, at + len(word), word, kind)
                for word, kind in known
                if len(word) > 1 and told.startswith(word, at)
            )
    return found


def _narrowest(index: Index, found: Sequence[_Named]) -> Guess | None:
    """The one kind that is left without words inside longer ones and without kinds wider than another; of
    several, the one whose word ends last."""
    longest = [one for one in found if not any(_is_inside(one, other) for other in found)]
    wider = {name for one in longest for name in index.wider[one.kind]}
    narrow = [one for one in longest if one.kind not in wider]
    last = max(one.end for one in narrow)
    heads = [one for one in narrow if one.end == last]
    if len({one.kind for one in heads}) > 1:
        return None
    return Guess(heads[0].kind, heads[0].word)


def _is_inside(one: _Named, other: _Named) -> bool:
    return (
        other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
    )
