"""Skeletons of constructions: what their patterns require of the capitals and marks of a line, with all words left
out.

Compiling a construction takes twenty milliseconds, and hardly any line has one. A line of a thousand characters has
twenty capitals and marks; a construction can match only if these occur in the order that it requires. Everything else
in a pattern is left out, so that a skeleton finds too much and never too little: it decides what is worth trying.

A skeleton is searched for at all positions of a line at once. The positions reached are the bits of an integer; a
letter moves those before it by one, and a run of letters is one addition, whose carry propagates through the run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import reduce
from operator import or_
from typing import NamedTuple

from audit.relations.index import LISTED, REPEATED, TOKEN, Unknown

KEPT = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.,;:()，。；：、（）"
_LEFT_OUT = re.compile(f"[^{re.escape(KEPT)}]+")
_RANGE = re.compile(r"(\\?.)-(\\?.)", re.DOTALL)
_KINDS = re.compile(r"\\[dDsSwW]")


class Skeleton(NamedTuple):
    """A part of a skeleton.

    ``one`` letter of a set; a ``run`` of any number of them, including none; a ``row`` of consecutive parts; one
    ``of`` several parts."""

    kind: str
    letters: str = ""
    parts: tuple[Skeleton, ...] = ()


NOTHING = Skeleton("row")


class Capitals:
    """The capitals and marks of a line, to search for skeletons."""

    def __init__(self, line: str) -> None:
        self._line = _LEFT_OUT.sub("", line)
        self._masks: dict[str, int] = {}

    @property
    def letters(self) -> frozenset[str]:
        """Those that occur in the line."""
        return frozenset(self._line)

    def may_have(self, skeleton: Skeleton) -> bool:
        """Whether a skeleton occurs anywhere in the line."""
        return self._ends(skeleton, (2 << len(self._line)) - 1) != 0

    def _ends(self, skeleton: Skeleton, starts: int) -> int:
        """The positions that a skeleton reaches from any of some positions: bit n is the position before letter n."""
        kind, letters, parts = skeleton
        if kind == "one":
            return (starts & self._mask(letters)) << 1
        if kind == "run":
            mask = self._mask(letters)
            return (((starts & mask) + mask) ^ mask) | starts
        if kind == "of":
            return reduce(or_, (self._ends(one, starts) for one in parts))
        for one in parts:
            starts = self._ends(one, starts)
            if not starts:
                break
        return starts

    def _mask(self, letters: str) -> int:
        """The positions in the line of any of some letters."""
        mask = self._masks.get(letters)
        if mask is None:
            mask = 0
            for at, letter in enumerate(self._line):
                if letter in letters:
                    mask |= 1 << at
            self._masks[letters] = mask
        return mask


def letters_of(skeleton: Skeleton) -> frozenset[str]:
    """The sets of letters of each of which a skeleton needs one, whatever their order."""
    if skeleton.kind == "one":
        return frozenset((skeleton.letters,))
    if skeleton.kind == "row":
        return frozenset().union(*map(letters_of, skeleton.parts))
    return frozenset()


class SkeletonReader:
    """Reads the skeletons of expressions. ``macros`` are names in braces with the expressions that they replace."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        self._macros = macros
        self._known: dict[str, Skeleton] = {}

    def skeleton_of(self, expression: str) -> Skeleton:
        """The skeleton of an expression; one that occurs everywhere if it cannot be read."""
        try:
            found, end = self._alternatives(expression, 0)
        except Unknown:
            return NOTHING
        return found if end == len(expression) else NOTHING

    def _alternatives(self, expression: str, at: int) -> tuple[Skeleton, int]:
        branches: list[Skeleton] = []
        while True:
            listed = LISTED.match(expression, at)
            if listed is not None:
                branches += [_row(_letters(words)) for words in listed.group()[:-1].split("|")]
                at = listed.end()
            one, at = self._sequence(expression, at)
            branches.append(one)
            if expression[at : at + 1] != "|":
                return _either(branches), at
            at += 1

    def _sequence(self, expression: str, at: int) -> tuple[Skeleton, int]:
        parts: list[Skeleton] = []
        while at < len(expression) and expression[at] not in "|)":
            token = TOKEN.match(expression, at)
            if token is None:
                raise Unknown
            at = token.end()
            if token.lastgroup == "edge":
                continue
            if token.lastgroup in ("plain", "sign"):
                words = token.group().removeprefix("\\")
                parts += _letters(words[:-1])
                inner: Skeleton = _row(_letters(words[-1]))
            else:
                inner, at = self._part(expression, token, at)
            repeated, at = _repeated(inner, expression, at)
            if token.lastgroup != "look":
                parts.append(repeated)
        return _row(parts), at

    def _part(self, expression: str, token: re.Match[str], at: int) -> tuple[Skeleton, int]:
        """The skeleton of a group, a macro or a class, and where it ends."""
        if token.lastgroup in ("look", "open"):
            inner, at = self._alternatives(expression, at)
            return inner, at + 1
        if token.lastgroup == "macro":
            return self._macro(token.group()[1:-1]), at
        return _of_class(token.group()), at

    def _macro(self, name: str) -> Skeleton:
        if name not in self._macros:
            raise Unknown
        if name not in self._known:
            self._known[name] = self.skeleton_of(self._macros[name])
        return self._known[name]


def _one(letters: str) -> Skeleton:
    return Skeleton("one", letters)


def _sorted(letters: Set[str]) -> str:
    return "".join(one for one in KEPT if one in letters)


def _letters(words: str) -> list[Skeleton]:
    return [_one(letter) for letter in words if letter in KEPT]


def _of_class(signs: str) -> Skeleton:
    """One of a class of letters, if it has no others; otherwise such a letter or none."""
    if not signs.startswith("["):
        escaped = signs[:1] == "\\" and signs[1:] in ("s", "d", "n", "r", "t", "f", "v")
        return NOTHING if escaped else _maybe(_one(KEPT))
    body = signs[1:-1]
    if _KINDS.search(body) is not None:
        return _maybe(_one(KEPT))
    excluded = body.startswith("^")
    named = _named(body.removeprefix("^"))
    letters = "".join(letter for letter in KEPT if (letter in named) is not excluded)
    if not letters:
        return NOTHING
    one = _one(letters)
    return one if not excluded and all(sign in KEPT for sign in named) else _maybe(one)


def _named(body: str) -> str:
    """The characters of a class; for a range, those that are kept and one that is not."""
    ranges = [(found[1][-1], found[2][-1]) for found in _RANGE.finditer(body)]
    single = _RANGE.sub("", body).replace("\\", "")
    within = "".join(one for first, last in ranges for one in KEPT if first <= one <= last)
    return single + within + (" " if ranges else "")


def _row(parts: list[Skeleton]) -> Skeleton:
    """Consecutive parts, with runs of the same letters merged."""
    flat: list[Skeleton] = []
    for part in parts:
        for one in part.parts if part.kind == "row" else (part,):
            if not (one.kind == "run" and flat and flat[-1] == one):
                flat.append(one)
    return flat[0] if len(flat) == 1 else Skeleton("row", "", tuple(flat))


def _either(branches: list[Skeleton]) -> Skeleton:
    """One of several, which may be several themselves; single letters are merged into one set."""
    flat = dict.fromkeys(one for some in branches for one in (some.parts if some.kind == "of" else (some,)))
    single = {letter for one in flat if one.kind == "one" for letter in one.letters}
    some = [one for one in flat if one.kind != "one"]
    if single:
        some.append(_one(_sorted(single)))
    return some[0] if len(some) == 1 else Skeleton("of", "", tuple(some))


def _maybe(one: Skeleton) -> Skeleton:
    return one if one == NOTHING or one.kind == "run" else _either([one, NOTHING])


def _repeated(one: Skeleton, expression: str, at: int) -> tuple[Skeleton, int]:
    """A part repeated as the quantifier after it says: more than once counts as any number of times."""
    found = REPEATED.match(expression, at)
    if found is None:
        return one, at
    sign = expression[at]
    if sign == "?":
        return _maybe(one), found.end()
    letters = _all_letters(one)
    run = Skeleton("run", _sorted(letters)) if letters else NOTHING
    least = int(found[1] or 0) if sign == "{" else int(sign == "+")
    return (_row([one, run]) if least else run), found.end()


def _all_letters(one: Skeleton) -> frozenset[str]:
    return frozenset(one.letters).union(*(_all_letters(part) for part in one.parts))
