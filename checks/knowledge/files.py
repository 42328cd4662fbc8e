"""Finding one row in the data files without parsing YAML: a row starts at the left margin with its name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

FOLDER = os.path.dirname(__file__)
VOCABULARY = "quantities.yaml"


class RowText(NamedTuple):
    """One row as it is in its file. ``line`` is the line of its name."""

    name: str
    file: str
    line: int
    text: str


@cache
def file_text(file: str) -> str:
    """The text of one data file, with a line break before it so that every row starts after one."""
    with open(os.path.join(FOLDER, file), encoding="utf-8") as stream:
        return "\n" + stream.read()


@cache
def envelope_files() -> tuple[str, ...]:
    """The names of the files that hold envelopes, sorted."""
    return tuple(sorted(name for name in os.listdir(FOLDER) if name.endswith(".yaml") and name != VOCABULARY))


def find_row(wanted: str, files: tuple[str, ...]) -> RowText | None:
    """The row called ``wanted``, by its short name or by its id; ``None`` if no file has it."""
    if not wanted or not wanted.replace("-", "").replace(".", "").replace("_", "").isalnum():
        return None
    for file in files:
        text = file_text(file)
        start = text.find(f"\n{wanted}:")
        if start < 0 and (at := text.find(f"\n  id: {wanted}\n")) >= 0:
            start = text.rfind("\n", 0, at)
        if start >= 0:
            return _row_at(file, text, start + 1)
    return None


def rows(file: str) -> Iterator[RowText]:
    """All rows of one file, in its order."""
    text = file_text(file)
    for found in re.finditer(r"^[^\s#]", text, re.MULTILINE):
        yield _row_at(file, text, found.start())


def _row_at(file: str, text: str, start: int) -> RowText:
    following = re.compile(r"^\S", re.MULTILINE).search(text, start + 1)
    end = following.start() if following else len(text)
    name = text[start : text.index(":", start)]
    return RowText(name, file, text.count("\n", 0, start), text[start:end])


def row_names(files: tuple[str, ...]) -> tuple[str, ...]:
    """The short names of all rows of these files, sorted."""
    return tuple(sorted(row.name for file in files for row in rows(file)))
