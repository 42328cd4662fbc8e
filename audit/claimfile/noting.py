"""Writing into the notes beside an article, entry by entry, leaving everything else in them unchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import TypeAlias

    from audit.base.findings import Sentence

    Value: TypeAlias = "str | Mapping[str, Value] | Sequence[Value]"

NEW = "audit: 1\n"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z -]*[A-Za-z]")  # what YAML reads as text without quotes
_WORDS_OF_YAML = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))
_ITEM = re.compile(r" *- ")


class Unnotable(ValueError):
    """Why an entry cannot be written where it belongs; ``why`` is a sentence."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.why = why


def with_entry(text: str, key: str, entry: Mapping[str, Value]) -> str:
    """Notes with one more entry under ``key``, after the existing ones. Raises ``Unnotable``."""
    written = _flow(entry)
    lines = _lines(text)
    block = _block(lines, key)
    if block is None:
        return "".join([*lines, f"{key}:\n", f"  - {written}\n"])
    first = next((line for line in lines[block[0] + 1 : block[1]] if _ITEM.match(line)), "  - ")
    indent = " " * (len(first) - len(first.lstrip(" ")))
    return "".join([*lines[: block[1]], f"{indent}- {written}\n", *lines[block[1] :]])


def without_entry(text: str, key: str, number: int) -> str:
    """Notes without the entry with that number, counted from 0, under ``key``. Raises ``Unnotable``."""
    lines = _lines(text)
    block = _block(lines, key)
    starts = [] if block is None else _items(lines, *block)
    if block is None or not 0 <= number < len(starts):
        raise Unnotable(sentence("the notes have no such entry any more"))
    start, end = starts[number], [*starts, block[1]][number + 1]
    while lines[end - 1].lstrip(" ").startswith("#"):
        end -= 1  # a comment belongs to what follows it
    if len(starts) == 1:
        start = block[0]  # a key without entries says nothing
    return "".join([*lines[:start], *lines[end:]])


def with_date(text: str, day: str) -> str:
    """Notes with the day on which the article was published; without one if ``day`` is empty."""
    lines = [line for line in _lines(text) if not line.startswith("date:")]
    at = next((number for number, line in enumerate(lines, 1) if line.startswith("audit:")), 0)
    return "".join([*lines[:at], *([f"date: {day}\n"] if day else []), *lines[at:]])


def _lines(text: str) -> list[str]:
    lines = (text if text.strip() else NEW).splitlines(keepends=True)
    return [*lines[:-1], lines[-1] if lines[-1].endswith("\n") else f"{lines[-1]}\n"]


def _block(lines: list[str], key: str) -> tuple[int, int] | None:
    """The line of a key, and the line after its last entry. Raises ``Unnotable`` if all of it is on one line."""
    at = next((number for number, line in enumerate(lines) if line.startswith(f"{key}:")), None)
    if at is None:
        return None
    if lines[at].partition(":")[2].partition("#")[0].strip():
        raise Unnotable(
            sentence(
                "`{key}` of the notes is all on one line: write a line for each of its entries, each begun with `- `",
                key=key,
            )
        )
    end = at + 1
    for number in range(at + 1, len(lines)):
        if lines[number].strip() and not lines[number].startswith((" ", "-", "#")):
            break
        if lines[number].strip() and not lines[number].startswith("#"):
            end = number + 1
    return at, end


def _items(lines: list[str], at: int, end: int) -> list[int]:
    """The lines on which the entries of a block start."""
    found = [number for number in range(at + 1, end) if _ITEM.match(lines[number])]
    indents = [len(lines[number]) - len(lines[number].lstrip(" ")) for number in found]
    return [number for number, indent in zip(found, indents, strict=True) if indent == min(indents)]


def _flow(value: Value) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {_flow(one)}' for name, one in value.items())}}}"
    return _scalar(value) if isinstance(value, str) else f"[{', '.join(map(_flow, value))}]"


def _scalar(value: str) -> str:
    """A text as YAML, on one line."""
    plain = " ".join(value.split())
    if _PLAIN.fullmatch(plain) and plain.lower() not in _WORDS_OF_YAML:
        return plain
    return json.dumps(plain, ensure_ascii=False)
