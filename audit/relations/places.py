"""Where an expression may match in a line, at all positions at once: checked before a long one is compiled.

The positions that a match has reached are the bits of an integer. A word moves them by its length where it occurs, a
run of characters is one addition, whose carry propagates through the run, and anything ruled out is cleared.
Greediness does not matter, and difficult parts are left out: negative look-behinds, runs in look-aheads, the bounds
of runs. So it finds what the expression finds, and a little more. A construction of ten thousand characters takes a
millisecond to read, and twenty to compile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from audit.relations.index import LISTED, REPEATED, TOKEN, Unknown

_RANGE = re.compile(r"(\\?.)-(\\?.)", re.DOTALL)
_KINDS = re.compile(r"\\[A-Za-z]")
_ANY, _OFTEN, _FEW = "", 1000, 3


class PatternNode(NamedTuple):
    """A part of an expression.

    ``word``: its letters; ``one`` of a class as written, ``run`` of any number of them; ``row``, ``of``: consecutive
    parts, or one of several; ``many``: its part up to ``most`` times; ``edge`` of a word, of the line; ``not``,
    ``then``: what must not and what must follow; ``after``: what must precede; nothing is assumed about an
    ``unknown`` one."""

    kind: str
    letters: str = ""
    parts: tuple[PatternNode, ...] = ()
    most: int = 1


_UNKNOWN = PatternNode("unknown")  # may be anything of zero width


class Places:
    """One line, to search for expressions. Bit n of a number is the position before character n."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._all = (2 << len(line)) - 1
        self._masks: dict[tuple[str, str], int] = {}
        self._known: dict[tuple[int, int], int] = {}

    def may_have(self, node: PatternNode) -> bool:
        """Whether the expression may match anywhere in the line."""
        return self._ends(node, self._all) != 0

    def _ends(self, node: PatternNode, starts: int) -> int:
        """The positions that a match can reach from one of some positions."""
        kind, letters, _, _ = node
        if kind == "word":
            return (starts & self._mask(kind, letters)) << len(letters)
        if kind == "one":
            return (starts & self._mask(kind, letters)) << 1
        if kind == "run":
            mask = self._mask("one", letters)
            return (((starts & mask) + mask) ^ mask) | starts
        if kind == "edge":
            return starts & self._mask(kind, letters)
        key = id(node), starts
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._of_parts(node, starts)
        return found

    def _of_parts(self, node: PatternNode, starts: int) -> int:
        kind, _, parts, _ = node
        if kind == "row":
            for one in parts:
                starts = self._ends(one, starts)
            return starts
        if kind == "of":
            return reduce(or_, (self._ends(one, starts) for one in parts))
        if kind in ("not", "then"):
            beginning = self._begins(parts[0], self._all)
            return starts & (beginning if kind == "then" else ~beginning)
        if kind == "after":
            return starts & self._ends(parts[0], self._all)
        return starts if kind == "unknown" else self._repeated(node, starts)

    def _repeated(self, node: PatternNode, starts: int) -> int:
        found = last = starts
        for _ in range(node.most):
            last = self._ends(node.parts[0], last) & ~found
            if not last:
                break
            found |= last
        return found

    def _begins(self, node: PatternNode, ends: int) -> int:
        """The positions from which a match can reach one of some positions, for a part that ``is_exact``."""
        kind, letters, parts, _ = node
        if kind == "word":
            return (ends >> len(letters)) & self._mask(kind, letters)
        if kind == "one":
            return (ends >> 1) & self._mask(kind, letters)
        if kind == "edge":
            return ends & self._mask(kind, letters)
        if kind == "of":
            return reduce(or_, (self._begins(one, ends) for one in parts))
        for one in reversed(parts):
            ends = self._begins(one, ends)
        return ends

    def _mask(self, kind: str, letters: str) -> int:
        """Where a word starts, a character of a class is, or an edge is."""
        found = self._masks.get((kind, letters))
        if found is None:
            found = self._masks[kind, letters] = self._new_mask(kind, letters)
        return found

    def _new_mask(self, kind: str, letters: str) -> int:
        line = self._line
        if kind == "word":
            return sum(1 << at for at in _found(line, letters))
        if kind == "one":
            stand = {sign: "1" if _is_of(letters, sign) else "0" for sign in set(line)}
            return int("0" + "".join([stand[sign] for sign in reversed(line)]), 2)
        if letters != r"\b":
            return 1 if letters == "^" else 1 << len(line) | (line.endswith("\n") << max(len(line) - 1, 0))
        words = int("0" + "".join(["1" if one.isalnum() or one == "_" else "0" for one in reversed(line)]), 2)
        return words ^ (words << 1)


def _found(line: str, word: str) -> Iterator[int]:
    at = line.find(word)
    while at >= 0:
        yield at
        at = line.find(word, at + 1)


def _is_of(written: str, sign: str) -> bool:
    """Whether a character is in a class that lists its characters and ranges."""
    if written == _ANY:
        return True
    body = written[1:-1].removeprefix("^")
    within = any(found[1][-1] <= sign <= found[2][-1] for found in _RANGE.finditer(body))
    return (within or sign in _RANGE.sub("", body).replace("\\", "")) is not written.startswith("[^")


def is_exact(node: PatternNode) -> bool:
    """Whether everything about it is known, so that nothing else can be where it is."""
    if node.kind in ("row", "of"):
        return all(map(is_exact, node.parts))
    return node.kind in ("word", "edge") or (node.kind == "one" and node.letters != _ANY)


class PlaceReader:
    """Reads expressions. ``macros`` are names in braces with the expressions that they replace."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        self._macros = macros
        self._known: dict[str, PatternNode] = {}

    def node_of(self, expression: str) -> PatternNode:
        """The structure of an expression; a part that matches everywhere if it cannot be read."""
        try:
            found, end = self._alternatives(expression, 0)
        except Unknown:
            return _UNKNOWN
        return found if end == len(expression) else _UNKNOWN

    def _alternatives(self, expression: str, at: int) -> tuple[PatternNode, int]:
        branches: list[PatternNode] = []
        while True:
            listed = LISTED.match(expression, at)
            if listed is not None:
                branches += [PatternNode("word", words) for words in listed.group()[:-1].split("|")]
                at = listed.end()
            one, at = self._sequence(expression, at)
            branches.append(one)
            if expression[at : at + 1] != "|":
                return (one if len(branches) == 1 else PatternNode("of", "", tuple(branches))), at
            at += 1

    def _sequence(self, expression: str, at: int) -> tuple[PatternNode, int]:
        parts: list[PatternNode] = []
        while at < len(expression) and expression[at] not in "|)":
            token = TOKEN.match(expression, at)
            if token is None:
                raise Unknown
            at = token.end()
            if token.lastgroup in ("plain", "sign"):
                words = token.group().removeprefix("\\")
                if REPEATED.match(expression, at) is None:
                    parts.append(PatternNode("word", words))
                    continue
                parts += [PatternNode("word", words[:-1])] if words[1:] else []
                inner = PatternNode("one", f"[{_escaped(words[-1])}]")
            else:
                inner, at = self._part(expression, token, at)
            repeated, at = _repeated(inner, expression, at)
            parts.append(repeated)
        return (parts[0] if len(parts) == 1 else PatternNode("row", "", tuple(parts))), at

    def _part(self, expression: str, token: re.Match[str], at: int) -> tuple[PatternNode, int]:
        """A group, a look-around, a macro, a class or an edge, and where it ends."""
        kind, written = token.lastgroup, token.group()
        if kind in ("look", "open"):
            inner, at = self._alternatives(expression, at)
            return (inner if kind == "open" else _look(written, inner)), at + 1
        if kind == "macro":
            return self._macro(written[1:-1]), at
        if kind == "edge":
            return (PatternNode("edge", written) if written not in (r"\B", r"\A", r"\Z") else _UNKNOWN), at
        return PatternNode("one", _class(written)), at

    def _macro(self, name: str) -> PatternNode:
        if name not in self._macros:
            raise Unknown
        if name not in self._known:
            self._known[name] = self.node_of(self._macros[name])
        return self._known[name]


def _escaped(sign: str) -> str:
    return f"\\{sign}" if sign in r"\]^-" else sign


def _class(written: str) -> str:
    """A class as written; nothing is known about one with kinds of characters."""
    return written if written.startswith("[") and _KINDS.search(written) is None else _ANY


def _look(written: str, inner: PatternNode) -> PatternNode:
    if written in ("(?!", "(?=") and is_exact(inner):
        return PatternNode("not" if written == "(?!" else "then", "", (inner,))
    return PatternNode("after", "", (inner,)) if written == "(?<=" else _UNKNOWN


def _repeated(one: PatternNode, expression: str, at: int) -> tuple[PatternNode, int]:
    """A part repeated as the quantifier after it says."""
    found = REPEATED.match(expression, at)
    if found is None:
        return one, at
    sign, numbers = expression[at], found.group().strip("{}?+*").split(",")
    least = int(numbers[0] or 0) if sign == "{" else int(sign == "+")
    most = 1 if sign == "?" else int(numbers[-1] or _OFTEN) if sign == "{" else _OFTEN
    again = (
        PatternNode("run", one.letters)
        if one.kind == "one" and most > 1
        else PatternNode("many", "", (one,), most)
    )
    return (PatternNode("row", "", (*[one] * min(least, _FEW), again)) if least else again), found.end()
