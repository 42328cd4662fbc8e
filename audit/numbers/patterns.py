"""Regular expressions, compiled at their first use: a run needs few of them, and compiling all is slow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# A letter beyond Latin-1, in practice a Chinese character: compiling a range of 20,000 takes a millisecond.
CHARACTER = r"[^\x00-\xff\W\d]"
Match = re.Match[str] | None


def has_character(text: str) -> bool:
    """Whether a text has a letter beyond Latin-1. Most English has none, which is fast to determine."""
    return not text.isascii() and _CHARACTER.search(text) is not None


class Pattern:
    """Behaves like a compiled expression for match, fullmatch, search, findall, finditer, split and sub."""

    __slots__ = ("findall", "finditer", "flags", "fullmatch", "match", "search", "source", "split", "sub")

    match: Callable[..., Match]
    fullmatch: Callable[..., Match]
    search: Callable[..., Match]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    split: Callable[..., list[Any]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called once, while the slots of the methods are still empty."""
        if name not in ("match", "fullmatch", "search", "findall", "finditer", "split", "sub"):
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        self.match, self.fullmatch = compiled.match, compiled.fullmatch
        self.search, self.findall, self.sub = compiled.search, compiled.findall, compiled.sub
        self.finditer, self.split = compiled.finditer, compiled.split
        return getattr(self, name)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """An expression assembled from words of a table, compiled once."""
    return re.compile(source)


_CHARACTER = Pattern(CHARACTER)
