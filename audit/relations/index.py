"""Which expressions of a table can match a text at all, told by the words that they cannot do without.

Around each number some hundred and forty expressions are looked for, and hardly ten of their words stand there. From each
expression the strings are read of which one must stand wherever it matches (*rise*, *grew*, … of a cue of growth); a look-up by the
beginnings of those strings tells which expressions are worth a try. It leaves the others out, and decides nothing itself. Measured on the
labelled passages: a tenth of the searches, a fifth of the whole audit's time, and half of the expressions are never compiled for 5 KB.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from audit.records import NamedTuple

Needs = frozenset[str] | None  # strings of which one stands in each match; ``None`` where nothing is known

_TOKEN = re.compile(
    r"""(?P<plain>[^\\()\[\]{}|.^$*+?]+)
      | (?P<look>\(\?<?[=!])
      | (?P<open>\((?:\?:|\?P<\w+>|(?!\?)))
      | (?P<edge>\\[bBAZ]|[\^$])
      | (?P<any>\\(?:x..|u....|U........|[dDsSwWnrtfva0-9])|\.|\[\^?\]?(?:\\.|[^\]\\])*\])
      | (?P<sign>\\[^A-Za-z0-9]|\{(?![0-9,]+\}))""",
    re.VERBOSE | re.DOTALL,
)
_NAMED = re.compile(r"\[[^\^\\-][^\\-]*\]")
_REPEATED = re.compile(r"(?:\?|\*|\+|\{([0-9]*)(?:,[0-9]*)?\})[?+]?")


class _Read(NamedTuple):
    """What an expression needs from a place on, and where that ends."""

    needs: Needs
    end: int


class _Unknown(ValueError):
    """An expression has something that this reader does not know."""


def needs_of(expression: str) -> Needs:
    """The strings of which one stands in every text that an expression matches."""
    try:
        found = _alternatives(expression, 0)
    except _Unknown:
        return None
    return found.needs if found.end == len(expression) else None


def _alternatives(expression: str, at: int) -> _Read:
    """What is needed by alternatives: one string of any of them, if each needs some."""
    found: set[str] = set()
    known = True
    while True:
        needs, at = _sequence(expression, at)
        known = known and needs is not None
        found.update(needs or ())
        if expression[at : at + 1] != "|":
            return _Read(frozenset(found) if known else None, at)
        at += 1


def _sequence(expression: str, at: int) -> _Read:
    """What is needed by a sequence: what the part of it needs that has the longest strings."""
    best: Needs = None
    plain = ""
    while at < len(expression) and expression[at] not in "|)":
        token = _TOKEN.match(expression, at)
        if token is None:
            raise _Unknown
        kind, at = token.lastgroup, token.end()
        if kind == "plain" or kind == "sign":
            words = token.group().removeprefix("\\")
            least, at, repeated = _least(expression, at)
            if repeated:  # only the last character of the words is
                best = _better(best, plain + words[:-1] + (words[-1] if least else ""))
                plain = ""
            else:
                plain += words
            continue
        if kind == "edge":
            continue
        inner: Needs = None
        if kind in ("look", "open"):
            inner, at = _alternatives(expression, at)
            at += 1
        elif kind == "any":
            inner = _one_of(token.group())
        if kind == "look":
            continue
        least, at, _ = _least(expression, at)
        best = _best(_better(best, plain), inner if least else None)
        plain = ""
    return _Read(_better(best, plain), at)


def _one_of(signs: str) -> Needs:
    """The characters of a class, if it names each of them."""
    if _NAMED.fullmatch(signs) is None:
        return None
    return frozenset(signs[1:-1])


def _least(expression: str, at: int) -> tuple[int, int, bool]:
    """How often at least something is repeated, where that is written to its end, and whether it is."""
    found = _REPEATED.match(expression, at)
    if found is None:
        return 1, at, False
    sign = expression[at]
    least = int(found[1] or 0) if sign == "{" else int(sign == "+")
    return least, found.end(), True


def _better(needs: Needs, plain: str) -> Needs:
    """The better of some strings and one more."""
    return _best(needs, frozenset((plain,)) if plain.strip() else None)


def _best(one: Needs, other: Needs) -> Needs:
    """Those strings of which the shortest is the longer: they stand in fewer texts."""
    if not one or not other:
        return one or other
    return min(one, other, key=lambda some: (-min(len(word.strip()) for word in some), len(some)))


class Index:
    """A table of expressions by the beginnings of the strings that they need."""

    def __init__(self, expressions: Sequence[str], letters: int) -> None:
        """``letters``: how many characters of a string are looked up; one where each says as much as a word."""
        self._letters = letters
        self._always: list[int] = []  # rows of which nothing is known
        self._short: list[tuple[str, int]] = []  # strings with fewer characters, with their rows
        self._by_beginning: dict[str, list[tuple[str, int]]] = {}
        for row, expression in enumerate(expressions):
            self._add(row, needs_of(expression))

    def _add(self, row: int, needs: Needs) -> None:
        if needs is None:
            self._always.append(row)
            return
        for word in needs:
            if len(word) < self._letters:
                self._short.append((word, row))
            else:
                self._by_beginning.setdefault(word[: self._letters], []).append((word, row))

    def rows(self, text: str) -> list[int]:
        """The rows of the table whose expressions may match a text, in their order."""
        found = {row for word, row in self._short if word in text}
        found.update(self._always)
        for word, row in self._beginning_in(text):
            if row not in found and word in text:
                found.add(row)
        return sorted(found)

    def _beginning_in(self, text: str) -> Iterator[tuple[str, int]]:
        """The strings whose beginnings stand in a text."""
        beginnings: Iterable[str] = set(text)
        if self._letters > 1:
            beginnings = {text[at : at + self._letters] for at in range(len(text) - self._letters + 1)}
        for beginning in self._by_beginning.keys() & beginnings:
            yield from self._by_beginning[beginning]
