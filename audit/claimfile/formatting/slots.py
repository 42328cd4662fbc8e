"""A claim file as slots: every key and every entry of a list, with what surrounds it in the text.

The loader's nodes hold the meaning of a file; here its form matters too: where a pair of braces closes, which lines
are blank, which comment belongs to what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

from audit.claimfile.building import new_parser

if TYPE_CHECKING:
    from typing import Any

SCALAR, MAPPING, LIST = "scalar", "mapping", "list"
Position = tuple[int, int]  # line and column, from 0


class Slot:
    """A key with its value, an entry of a list, or (the root) a whole file.

    ``above`` has the comments before it, with ``""`` for a blank line between two; ``beside`` those on its line;
    ``below`` those after its last child. ``blank`` and ``blank_below`` say that a blank line precedes it, or precedes
    ``below``."""

    __slots__ = (
        "above", "below", "beside", "blank", "blank_below", "children", "end", "flow", "key", "kind", "start",
        "text", "text_start",
    )  # fmt: skip

    def __init__(self, key: str | None, start: Position) -> None:
        self.key = key
        self.start = self.text_start = self.end = start
        self.kind = SCALAR
        self.flow = False
        self.text = ""
        self.children: list[Slot] = []
        self.above: list[str] = []
        self.beside: list[str] = []
        self.below: list[str] = []
        self.blank = self.blank_below = False

    def child(self, key: str) -> Slot | None:
        """The slot of a key of this mapping."""
        return next((one for one in self.children if one.key == key), None)

    def inside(self) -> Iterator[Slot]:
        """Every slot below this one, in the order of the text."""
        for one in self.children:
            yield one
            yield from one.inside()

    def data(self) -> Any:
        """The content of the slot, without its form."""
        if self.kind == SCALAR:
            return self.text
        if self.kind == LIST:
            return [one.data() for one in self.children]
        return {one.key: one.data() for one in self.children}


def slots_of(text: str) -> tuple[Slot, list[tuple[Position, Position]]]:
    """The root slot of a claim file without faults, and the extents of its scalars, where a ``#`` is not a
    comment."""
    following: Callable[[], Any] = new_parser(text).get_event
    following()  # the start of the stream
    following()  # the start of the document
    scalars: list[tuple[Position, Position]] = []
    event = following()
    root = Slot(None, _position(event.start_mark))
    _fill(root, event, following, scalars)
    return root, scalars


def _position(mark: Any) -> Position:
    return mark.line, mark.column


def _fill(slot: Slot, event: Any, following: Callable[[], Any], scalars: list[Any]) -> None:
    slot.text_start = _position(event.start_mark)
    if isinstance(event, ScalarEvent):
        slot.text, slot.end = event.value, _position(event.end_mark)
        scalars.append(_stretch(event))
        return
    slot.kind = MAPPING if isinstance(event, MappingStartEvent) else LIST
    slot.flow = bool(event.flow_style)
    end = _children(slot, following, scalars)
    last = slot.children[-1].end if slot.children else _position(end.start_mark)
    slot.end = _position(end.end_mark) if slot.flow else last


def _children(slot: Slot, following: Callable[[], Any], scalars: list[Any]) -> Any:
    """Reads the children of a mapping or list; returns the event that ends it."""
    while True:
        event = following()
        if not isinstance(event, (ScalarEvent, MappingStartEvent, SequenceStartEvent)):
            return event
        key = None
        start = _position(event.start_mark)
        if slot.kind == MAPPING and isinstance(event, ScalarEvent):
            key = event.value
            scalars.append(_stretch(event))
            event = following()
        one = Slot(key, start)
        slot.children.append(one)
        _fill(one, event, following, scalars)


def _stretch(event: Any) -> tuple[Position, Position]:
    """The extent of a scalar's text; a comment may follow the indicator of one that has lines of its own."""
    start = _position(event.start_mark)
    if event.style in ("|", ">"):
        start = (start[0] + 1, 0)
    return start, _position(event.end_mark)
