"""Values split by a comma: ``{says: 1,250 beds}``, where YAML sees a key ``250 beds`` without a value.

One slip is one fault, however many pieces it makes; and half a number must not be used any further.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Words, sentence
from audit.base.source import Text
from audit.claimfile.faults import Faults, shown
from audit.claimfile.nodes import MappingNode, Node, key_place

if TYPE_CHECKING:
    from typing import Any

_ENOUGH = 100  # characters of a value: messages show less


class Cut(NamedTuple):
    """The value of a key, rejoined; ``mark`` and ``piece`` say where its second piece is."""

    whole: str
    mark: Any
    piece: str


def is_piece(mark: Any, name: str, value: Node) -> bool:
    """Whether a key has no colon after it, which happens only to the rest of a value that was split at a comma."""
    if not isinstance(value, Text) or value.value:
        return False
    return (value.place.line, value.place.column) == (mark.line + 1, mark.column + 1 + len(name))


def cuts_of(node: MappingNode, known: Container[str]) -> tuple[dict[str, Cut], set[str]]:
    """The keys whose values were split at a comma, and the keys that are pieces of those values."""
    cut: dict[str, Cut] = {}
    pieces: set[str] = set()
    owner, end = "", (0, 0)
    for mark, name, value in _in_order(node):
        if name in known or not is_piece(mark, name, value):
            owner, end = (name, _end(value)) if isinstance(value, Text) and value.value else ("", end)
        elif owner:
            before = cut.get(owner) or Cut(_value(node, owner), mark, name)
            if len(before.whole) < _ENOUGH:
                before = before._replace(whole=f"{before.whole}{_comma(end, mark)}{name}")
            cut[owner] = before
            end = (mark.line, mark.column + len(name))
            pieces.add(name)
    return cut, pieces


def report_cut(name: str, cut: Cut, owner: Words, faults: Faults) -> None:
    """Reports the single fault of a value in pieces."""
    faults.add(
        key_place(faults.file, cut.mark, cut.piece),
        sentence("the comma ends the value of `{key}` in {owner} before `{piece}`", key=shown(name), owner=owner,
                 piece=shown(cut.piece)),
        sentence("put the whole value in quotes: `{key}: {value}`", key=shown(name), value=quoted(cut.whole)),
    )  # fmt: skip


def quoted(text: str) -> str:
    """A value in quotes, on one line."""
    mark = "'" if '"' in text or "\\" in text else '"'
    inside = text.replace("'", "''") if mark == "'" else text
    return f"{mark}{shown(inside)}{mark}"


def _in_order(node: MappingNode) -> Iterator[tuple[Any, str, Node]]:
    """The keys in the order of the file; ``1,000,000`` makes the same key twice."""
    every = [(mark, name, value) for name, (mark, value) in node.entries.items()]
    yield from sorted((*every, *(node.again or ())), key=lambda one: (one[0].line, one[0].column))


def _value(node: MappingNode, name: str) -> str:
    value = node.entries[name][1]
    return value.value if isinstance(value, Text) else ""


def _end(value: Text) -> tuple[int, int]:
    return value.place.end_line - 1, value.place.end_column - 1


def _comma(end: tuple[int, int], mark: Any) -> str:
    """The comma and any space that followed it."""
    return "," if (mark.line, mark.column) == (end[0], end[1] + 1) else ", "
