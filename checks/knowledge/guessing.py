"""Which word of the quantity vocabulary a number measures, where its head words leave no doubt.

A number is first told by its unit (a mass, a count, money …), then by the words that can name such a thing: those of
its first clause. In English the earliest phrase that names something wins, in Chinese the last one, since that is
where the head stands; within it the longest and the narrowest word. Two words equally good are no guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.checks.knowledge.index import ANY_MEASURE, WIDE, Index, Sort, clause, folded, sort_of, without_rate
from audit.numbers import Reading

_BETWEEN = frozenset(
    [
        "of",
        "from",
        "by",
        "for",
        "in",
        "on",
        "at",
        "to",
        "that",
        "which",
        "with",
        "per",
        "within",
        "under",
        "into",
    ]
)
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
    if sort is None or not told:
        return None
    if (
        sort == "count" and not reading.counted
    ):  # a bare number may count, or be a ratio; 0.465 counts nothing
        is_whole = reading.value is None or Fraction(reading.value).denominator == 1
        counted = guess_of_sort(index, sort, told) if is_whole else None
        return counted or guess_of_sort(index, "ratio", told)
    return guess_of_sort(index, sort, told)


def guess_of_sort(index: Index, sort: Sort, told: str) -> Guess | None:
    """What a number of this sort measures by the words that tell of it."""
    head = clause(told)
    table = index.english if head.isascii() else index.chinese
    found = _found(table.get(sort), head)
    if not isinstance(sort, str):
        found += _found(table.get(ANY_MEASURE), head)
        if not found and _RATE in sort:
            return guess_of_sort(index, without_rate(sort), head)
    return _narrowest(index, found) if found else None


def _found(entries: Entries | None, head: str) -> list[_Named]:
    if not entries:
        return []
    return _in_english(entries, folded(head).split()) if head.isascii() else _in_chinese(entries, head)


def _in_english(entries: Entries, words: Sequence[str]) -> list[_Named]:
    """The words of the first phrase that names something."""
    found: list[_Named] = []
    for at, word in enumerate(words):
        if word in _BETWEEN:
            if found:
                break
        elif known := entries.get(word):
            found.extend(_phrases(known, words, at))
    return found


def _phrases(known: Sequence[tuple[str, str]], words: Sequence[str], at: int) -> Iterator[_Named]:
    for phrase, kind in known:
        if " " not in phrase:
            yield _Named(at, at + 1, phrase, kind)
        elif (end := _end_of(phrase.split(), words, at)) is not None:
            yield _Named(at, end, phrase, kind)


def _end_of(phrase: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Where a phrase that begins at a word ends; one more adjective may stand between two of its words."""
    for wanted in phrase[1:]:
        following = words[at + 1 : at + 3]
        if wanted not in following or (following[0] != wanted and following[0] in _BETWEEN):
            return None
        at += 1 + following.index(wanted)
    return at + 1


def _in_chinese(entries: Entries, head: str) -> list[_Named]:
    """All words that name something; one character names only if it stands alone."""
    if len(head) == 1:
        return [_Named(0, 1, word, kind) for word, kind in entries.get(head, ())]
    return [
        _Named(at, at + len(word), word, kind)
        for at in range(len(head) - 1)
        for word, kind in entries.get(head[at : at + 2], ())
        if len(word) > 1 and head.startswith(word, at)
    ]


def _narrowest(index: Index, found: Sequence[_Named]) -> Guess | None:
    """The one kind that is left without words inside longer ones and without kinds wider than another; of
    several, the one whose word ends last, unless that is a word for many things."""
    longest = [one for one in found if not any(_is_inside(one, other) for other in found)]
    wider = {name for one in longest for name in index.wider[one.kind]}
    narrow = [one for one in longest if one.kind not in wider]
    last = max(one.end for one in narrow)
    heads = [one for one in narrow if one.end == last]
    if len({one.kind for one in heads}) > 1 or (len(narrow) > len(heads) and heads[0].kind in WIDE):
        return None
    return Guess(heads[0].kind, heads[0].word)


def _is_inside(one: _Named, other: _Named) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
