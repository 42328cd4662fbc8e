"""Which word of the quantity vocabulary a number measures, if its head words leave no doubt.

A number is identified first by its unit (a mass, a count, money …), then by the words that can name such a thing:
those of its first clause. In English the earliest phrase that names something wins, in Chinese the last one, since
that is where the head is; within it the longest and most specific word. If two words are equally good, there is no
guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.checks.knowledge.index import (
    ANY_MEASURE,
    WIDE,
    KnowledgeIndex,
    Sort,
    clause,
    folded,
    sort_of,
    without_rate,
)
from audit.languages.zh.traits import AMOUNT_TAIL, EMITTED_TAIL, HOUSEHOLDS, OUTPUT_TAIL
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
        "without",
        "during",
        "before",
        "after",
        "between",
        "against",
        "beside",
        "near",
        "than",
        "until",
    ]
)
# Before "of", these words say how much there is of a thing, not what it is.
_AMOUNTS = frozenset(
    [
        "number", "amount", "total", "output", "area", "length", "quantity", "volume", "mass", "weight", "height",
        "depth", "share", "rate", "level", "speed", "cost", "price", "sum", "value", "use", "consumption",
        "production", "generation", "emission", "emissions", "harvest", "yield", "size", "count", "temperature",
        "tonnes", "population",
    ]
)  # fmt: skip
# What may follow the word that names a thing: coal use is coal, coal reserves are not the coal that is burnt.
_FOLLOWING = frozenset(
    [
        "use", "consumption", "burning", "savings", "emissions", "intake", "amount", "total", "figure", "burnt",
        "made", "used", "sold", "saved", "grown", "left", "cut", "no", "not", "a", "and", "or", "as", "is", "are",
        "was", "were", "laid", "born", "built", "eaten", "sown", "paid", "driven", "who", "above", "below", "over", "all", "together", "so", "far",
    ]
)  # fmt: skip
_FOLLOWING_OUTPUT = frozenset(["output", "production", "harvest", "crop"])
_PARTICIPLE = ("ed", "ing", "ly")
_RATE = ("time", -1)

Entries = Mapping[str, Sequence[tuple[str, str]]]


class Guess(NamedTuple):
    """A kind, and the word by which the text names it."""

    kind: str
    word: str


class _Named(NamedTuple):
    """A word of the vocabulary at its position; ``alone`` unless it only describes the following word."""

    start: int
    end: int
    word: str
    kind: str
    alone: bool = True


def guessed_measure(reading: Reading, noun: str, words: Sequence[str] = ()) -> str | None:
    """The one word of the vocabulary that the noun names, or else the words beside it.

    It must be among those that a number of this kind and unit can measure. ``None`` if there is none, or several."""
    from audit.checks.knowledge.store import index

    found = guess(index(), reading, noun) or (guess(index(), reading, " ".join(words)) if words else None)
    return None if found is None else found.kind


def guess(index: KnowledgeIndex, reading: Reading, told: str) -> Guess | None:
    """What a number measures according to the words about it."""
    sort = sort_of(reading.kind, reading.unit.dimension)
    if sort is None or not told:
        return None
    if (
        sort == "count" and not reading.counted
    ):  # a bare number may be a count or a ratio; 0.465 counts nothing
        is_whole = reading.value is None or Fraction(reading.value).denominator == 1
        counted = guess_of_sort(index, sort, told) if is_whole else None
        return counted or guess_of_sort(index, "ratio", told)
    found = guess_of_sort(index, sort, told)
    if found is not None and reading.counted in HOUSEHOLDS and index.persons.get(found.kind):
        return guess_of_sort(index, sort, HOUSEHOLDS[0])  # 4.5万户居民 are that many households
    return found


def guess_of_sort(index: KnowledgeIndex, sort: Sort, told: str) -> Guess | None:
    """What a number of this sort measures according to the words about it."""
    head = clause(told)
    table = index.words(head.isascii())
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
    """The words of the first phrase that name something.

    What follows a preposition is something else, except for the grain in the output of grain."""
    found: list[_Named] = []
    for at, word in enumerate(words):
        if word in _BETWEEN:
            if found or word != "of" or at == 0 or words[at - 1] not in _AMOUNTS:
                break
        elif known := entries.get(word):
            found.extend(_phrases(known, words, at))
    return found


def _phrases(known: Sequence[tuple[str, str]], words: Sequence[str], at: int) -> Iterator[_Named]:
    for phrase, kind in known:
        end = at + 1 if " " not in phrase else _end_of(phrase.split(), words, at)
        if end is not None:
            yield _Named(at, end, phrase, kind, _may_follow(words[end : end + 1], kind))


def _may_follow(following: Sequence[str], kind: str) -> bool:
    if not following:
        return True
    (word,) = following
    return (
        word in _BETWEEN
        or word in _FOLLOWING
        or word.endswith(_PARTICIPLE)
        or word.isdecimal()
        or (word in _FOLLOWING_OUTPUT and kind.endswith("output"))
    )


def _end_of(phrase: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Where a phrase that starts at a word ends; one more adjective may come between two of its words."""
    for wanted in phrase[1:]:
        following = words[at + 1 : at + 3]
        if wanted not in following or (following[0] != wanted and following[0] in _BETWEEN):
            return None
        at += 1 + following.index(wanted)
    return at + 1


def _in_chinese(entries: Entries, head: str) -> list[_Named]:
    """All words that name something; a single character does so only if it is alone."""
    if len(head) == 1:
        return [_Named(0, 1, word, kind) for word, kind in entries.get(head, ())]
    return [
        _Named(at, at + len(word), word, kind, _is_tail(head[at + len(word) :], kind))
        for at in range(len(head) - 1)
        for word, kind in entries.get(head[at : at + 2], ())
        if len(word) > 1 and head.startswith(word, at)
    ]


def _is_tail(rest: str, kind: str) -> bool:
    tail = (
        OUTPUT_TAIL if kind.endswith("output") else EMITTED_TAIL if kind.endswith("emitted") else AMOUNT_TAIL
    )
    return re.fullmatch(tail, rest.strip()) is not None


def _narrowest(index: KnowledgeIndex, found: Sequence[_Named]) -> Guess | None:
    """The one kind that is left without words inside longer ones and without kinds wider than another.

    Of several, the one whose word ends last, unless that word is used for many things."""
    longest = [one for one in found if not any(_is_inside(one, other) for other in found)]
    wider = {name for one in longest for name in index.wider[one.kind]}
    narrow = [one for one in longest if one.kind not in wider]
    last = max(one.end for one in narrow)
    heads = [one for one in narrow if one.end == last]
    if len({one.kind for one in heads}) > 1 or (len(narrow) > len(heads) and heads[0].kind in WIDE):
        return None
    return Guess(heads[0].kind, heads[0].word) if heads[0].alone else None


def _is_inside(one: _Named, other: _Named) -> bool:
    """Whether a word is part of a longer one, or starts inside one that started before it: 出口 in 进出口."""
    if other.start < one.start < other.end:
        return True
    return other.start == one.start and one.end < other.end
