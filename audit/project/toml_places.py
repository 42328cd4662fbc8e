"""The place of a key or a value in a TOML text.

The parser of the standard library gives no positions, so they are found by trial: a spelling of the key is replaced
by a name that occurs nowhere, and if the parsed text then has that name in the place of the key, the key was there.
No part of TOML has to be parsed twice. Only complaints and ``audit config`` need places.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.base.source import Place

if TYPE_CHECKING:
    from typing import Any

Path = tuple[str | int, ...]

_MOST_TRIALS = 200  # each parses the text; in a configuration, few words are spelt like one key
# What follows a key, and what follows a text: at other positions the spelling need not be tried.
_AFTER_KEY = r"""(?=["']?[ \t]*[=.\]])"""
_AFTER_TEXT = r"""(?=["'])"""


def place_of(file: str, text: str, path: Path) -> Place:
    """The place of the key at ``path``; if that ends in a number, of that item of a list of texts.

    If the key's spelling cannot be searched for, the place of the surrounding table, or the first line."""
    while path:
        found = _found(text, path)
        if found is not None:
            return _place(file, text, *found)
        path = path[:-1]
    return Place.whole_file(file)


def _found(text: str, path: Path) -> tuple[int, int] | None:
    last = path[-1]
    word = last if isinstance(last, str) else _value(text, path)
    if not isinstance(word, str):
        return None
    mark = _unused(text)
    after = _AFTER_KEY if isinstance(last, str) else _AFTER_TEXT
    for start, end in _spellings(text, re.escape(word) + after):
        if _moved(text[:start] + mark + text[end:], path, mark):
            return start, end
    return None


def _value(text: str, path: Path) -> Any:
    value: Any = tomllib.loads(text)
    for step in path:
        value = value[step]
    return value


def _spellings(text: str, pattern: str) -> Iterator[tuple[int, int]]:
    for number, found in enumerate(re.finditer(pattern, text)):
        if number == _MOST_TRIALS:
            return
        yield found.span()


def _unused(text: str) -> str:
    mark = "audit-place"
    while mark in text:
        mark += "-x"
    return mark


def _moved(changed: str, path: Path, mark: str) -> bool:
    """Whether the changed text has the mark where the path had its key or its item."""
    try:
        parent: Any = tomllib.loads(changed)
        for step in path[:-1]:
            parent = parent[step]
    except (tomllib.TOMLDecodeError, KeyError, IndexError, TypeError):
        return False
    last = path[-1]
    if isinstance(last, int):
        return isinstance(parent, list) and last < len(parent) and parent[last] == mark
    return isinstance(parent, dict) and mark in parent


def _place(file: str, text: str, start: int, end: int) -> Place:
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Place(file, line, column, line, column + end - start)
