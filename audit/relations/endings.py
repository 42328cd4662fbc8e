"""The strings with which a match of an expression can end: what must be right before a number for a cue to be there.

Most cues before a number are words directly next to it, apart from a few function words (*rose by about 5*). The
strings a match can end with are read from the expression; if none of them is right before a number, the expression is
not tried, and if that is so for a whole article, it is never compiled. This only skips cues that are not there, and
decides nothing itself.
"""

from __future__ import annotations

from functools import cached_property

from audit.relations.index import LISTED, TOKEN, Unknown, Words, characters_of, least_of

_SPACES = " \u00a0"

_Part = tuple[Words | None, bool]  # the strings with which it ends, unless unknown; whether it may be empty


class Endings:
    """The strings with which matches of an expression end, by their last characters; read at the first use."""

    def __init__(self, expression: str) -> None:
        self._expression = expression

    def may_end(self, before: tuple[str, str]) -> bool:
        """Whether one of them is at the end of a text, given as by ``ends_before``."""
        known = self._by_last
        return known is None or any(one.endswith(known.get(one[-1:], ())) for one in before)

    @cached_property
    def _by_last(self) -> dict[str, tuple[str, ...]] | None:
        found = endings_of(self._expression)
        words = frozenset(("",)) if found is None else {one.rstrip(_SPACES) for one in found}
        if "" in words:
            return None
        lasts = {one[-1] for one in words}
        return {last: tuple(one for one in words if one[-1] == last) for last in lasts}


def ends_before(text: str) -> tuple[str, str]:
    """The text before a number, without spaces and without the currency sign that may come between."""
    return text.rstrip(_SPACES), text[:-1].rstrip(_SPACES)


def endings_of(expression: str) -> Words | None:
    """The strings of which every match ends with one; ``None`` if that is not known."""
    try:
        (found, may_be_empty), end = _alternatives(expression, 0)
    except Unknown:
        return None
    return None if may_be_empty or end < len(expression) else found


def _alternatives(expression: str, at: int) -> tuple[_Part, int]:
    branches: list[_Part] = []
    while True:
        listed = LISTED.match(expression, at)
        if listed is not None:
            branches.append((frozenset(listed.group()[:-1].split("|")), False))
            at = listed.end()
        one, at = _sequence(expression, at)
        branches.append(one)
        if expression[at : at + 1] != "|":
            break
        at += 1
    known = [found for found, _ in branches if found is not None]
    whole = frozenset().union(*known) if len(known) == len(branches) else None
    return (whole, any(may_be_empty for _, may_be_empty in branches)), at


def _sequence(expression: str, at: int) -> tuple[_Part, int]:
    parts: list[_Part] = []
    while at < len(expression) and expression[at] not in "|)":
        token = TOKEN.match(expression, at)
        if token is None:
            raise Unknown
        kind, at = token.lastgroup, token.end()
        if kind == "edge":
            continue
        if kind in ("plain", "sign"):
            words = token.group().removeprefix("\\")
            least, at, is_repeated = least_of(expression, at)
            parts += [(frozenset((words[:-1],)), False)] if is_repeated and words[1:] else []
            parts.append((frozenset((words[-1] if is_repeated else words,)), not least))
            continue
        part: _Part = (characters_of(token.group()), False)
        if kind in ("look", "open"):
            part, at = _alternatives(expression, at)
            at += 1
        least, at, _ = least_of(expression, at)
        if kind != "look":
            parts.append((part[0], part[1] or not least))
    return _ending(parts), at


def _ending(parts: list[_Part]) -> _Part:
    """What consecutive parts end with: what the last non-empty one ends with."""
    found: Words = frozenset()
    for words, may_be_empty in reversed(parts):
        if words is None:
            return None, False
        found |= words
        if not may_be_empty:
            return found, False
    return found, True
