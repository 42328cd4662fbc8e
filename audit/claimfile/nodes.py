"""The parts of a claim file before they are given any meaning: texts, mappings and lists, with places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.base.findings import marked
from audit.base.source import Place, Text

if TYPE_CHECKING:
    from typing import Any

DEEPEST = 20  # levels of mappings and lists; a claim file needs five
TOO_DEEP = (
    marked("mappings and lists are nested more than 20 deep"),  # ``DEEPEST``
    marked("a claim file needs five levels; look for brackets that are not closed"),
)
_QUOTES = ("'", '"')


class MappingNode:
    """A mapping, ``flow`` for ``{a: b}``: for every key, the parser's mark of its start, and its value.

    ``closed`` is false if the YAML broke off inside it. ``meant`` has the known keys that unknown ones were probably
    meant to be, and ``again`` the repeated keys without a colon, which are pieces of a value that commas split."""

    __slots__ = ("again", "closed", "entries", "flow", "mark", "meant")

    def __init__(self, mark: Any, flow: bool) -> None:
        self.mark = mark
        self.flow = flow
        self.entries: dict[str, tuple[Any, Node]] = {}
        self.meant: tuple[str, ...] = ()
        self.again: list[tuple[Any, str, Node]] | None = None
        self.closed = False


class ListNode:
    """A list. ``flow`` is true for ``[a, b]``; ``closed`` is false if the YAML broke off inside it."""

    __slots__ = ("closed", "flow", "items", "mark")

    def __init__(self, mark: Any, flow: bool) -> None:
        self.mark = mark
        self.flow = flow
        self.items: list[Node] = []
        self.closed = False


# None replaces a value that was refused when it was read; that has been reported by then.
Node = Text | MappingNode | ListNode | None


def key_place(file: str, mark: Any, key: str) -> Place:
    """The place of a key."""
    line, column = mark.line + 1, mark.column + 1
    return Place(file=file, line=line, column=column, end_line=line, end_column=column + len(key))


def node_place(file: str, node: Node) -> Place:
    """The place of a node; for a mapping or list, that of its first character."""
    if isinstance(node, Text):
        return node.place
    if node is None:
        return Place.whole_file(file)
    line, column = node.mark.line + 1, node.mark.column + 1
    return Place(file, line, column, line, column + 1)


def text_of(file: str, event: Any) -> Text:
    """A scalar as text with its place. Runs for every scalar."""
    start, end = event.start_mark, event.end_mark
    line, end_line = start.line + 1, end.line + 1
    place = Place(file=file, line=line, column=start.column + 1, end_line=end_line, end_column=end.column + 1)
    if not event.style:
        return Text(event.value, place, 0, line == end_line)
    quotes = 1 if event.style in _QUOTES else 0
    # Escapes and folded lines always take more room in the file than in the value.
    exact = line == end_line and end.column - start.column == len(event.value) + 2 * quotes
    return Text(event.value, place, quotes, exact)
