"""From YAML text to nodes, using the events of PyYAML's parser (the C one if it is installed).

Scalars are not converted: ``NO``, ``96.10`` and ``12:30`` stay text. Anchors, aliases, tags, directives, merge keys
and further documents are refused, each at its place, and reading continues after them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from audit.base.findings import Related, marked, sentence
from audit.base.source import Place, Text
from audit.claimfile.faults import Faults, shown
from audit.claimfile.nodes import DEEPEST, TOO_DEEP, ListNode, MappingNode, Node, key_place, text_of

if TYPE_CHECKING:
    from typing import Any

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was installed without its C extension
    from audit.claimfile.slow_parser import SlowParser

    new_parser: Callable[[str], Any] = SlowParser
else:
    new_parser = CParser

_LINE_ENDS = frozenset("\n\r\x85\u2028\u2029")
_STARTS = (MappingStartEvent, SequenceStartEvent, AliasEvent)


class _UnreadableRest(Exception):
    """The rest of the file cannot be read; the reason has been reported."""


def read_nodes(text: str, faults: Faults) -> Node:
    """The only document of a YAML text; ``None`` if there is none. Whatever precedes a fault is kept."""
    if _has_directive(text):
        _refuse_directive(text, faults)
        return None
    builder = _Builder(faults)
    try:
        builder.read(text)
    except _UnreadableRest:
        pass
    except (YAMLError, UnicodeEncodeError) as error:
        return _after_break(error, text, builder.root, faults)
    finally:
        builder.next = None  # breaks a reference cycle, which nobody would collect during a run
    return builder.root


def _has_directive(text: str) -> bool:
    """Whether a line starts with ``%``. The parser takes quadratic time for many of them, so it never sees one."""
    at = text.find("%")
    while at > 0 and text[at - 1] not in _LINE_ENDS:
        at = text.find("%", at + 1)
    return at >= 0


def _after_break(error: Exception, text: str, root: Node, faults: Faults) -> Node:
    """Reports why the text is not YAML. Characters that are not allowed are replaced, and the rest is read again."""
    from audit.claimfile.syntax import report_characters, report_syntax, without_bad_characters

    clean = without_bad_characters(text)
    if clean != text:
        report_characters(text, faults)
        return read_nodes(clean, faults)
    report_syntax(error, text, faults)
    if isinstance(root, MappingNode):
        root.closed = False  # a break can end the outermost mapping too early
    return root


def _refuse_directive(text: str, faults: Faults) -> None:
    from audit.claimfile.syntax import lines_of

    line = next(number for number, line in enumerate(lines_of(text), 1) if line.startswith("%"))
    faults.add(
        Place(faults.file, line, 1, line, 2),
        sentence("a line that begins with `%` is not part of a claim file"),
        sentence("remove it; quote a value that begins with a percent sign"),
    )


class _Builder:
    """Turns events into nodes. Nodes are attached before they are filled, so a break loses nothing."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.root: Node = None
        self.next: Any = None

    def read(self, text: str) -> None:
        """Reads the whole stream. Raises ``YAMLError`` if it is not YAML, ``_UnreadableRest`` if it gives up."""
        following: Callable[[], Any] = new_parser(text).get_event
        # Only a text with one of these characters can have an anchor or a tag.
        self.next = self._checking(following) if "&" in text or "!" in text else following
        self.next()  # the start of the stream
        if self.next().__class__ is StreamEndEvent:
            return
        self.root = self._begin(self.next())
        self._fill(self.root, 1)
        self.next()  # the end of the document
        event = self.next()
        if event.__class__ is DocumentStartEvent:
            cure = marked("put it into a file of its own, or remove the line `---`")
            self._refuse(event, marked("a second YAML document begins here"), cure)

    def _checking(self, following: Callable[[], Any]) -> Callable[[], Any]:
        def checked() -> Any:
            event = following()
            if getattr(event, "tag", None) is not None:
                self._refuse_tag(event)
            if getattr(event, "anchor", None) is not None and event.__class__ is not AliasEvent:
                self._refuse_anchor(event)
            return event

        return checked

    def _begin(self, event: Any) -> Node:
        """The node that an event starts; a mapping or list is not filled yet."""
        kind = event.__class__
        if kind is ScalarEvent:
            return text_of(self.faults.file, event)
        if kind is MappingStartEvent:
            return MappingNode(event.start_mark, event.flow_style)
        if kind is SequenceStartEvent:
            return ListNode(event.start_mark, event.flow_style)
        cure = marked("write the value in full; quote a value that begins with `*`")
        message = marked("the alias `*{alias}` is not part of a claim file")
        self._refuse(event, message, cure, alias=shown(event.anchor))
        return None

    def _fill(self, node: Node, depth: int) -> None:
        """Reads the contents of a mapping or list; ``depth`` is its level, the outermost being 1."""
        if node is None or isinstance(node, Text):
            return
        if depth > DEEPEST:
            self._refuse_depth(node)
        if isinstance(node, MappingNode):
            self._fill_mapping(node, depth + 1)
        else:
            self._fill_list(node, depth + 1)
        node.closed = True

    def _fill_mapping(self, node: MappingNode, depth: int) -> None:
        following, entries, file = self.next, node.entries, self.faults.file
        while True:
            key = following()
            if key.__class__ is not ScalarEvent:
                if key.__class__ is not MappingEndEvent and self._skip_key(key, depth):
                    continue
                return
            event, name = following(), key.value
            if event.__class__ is ScalarEvent:
                value: Node = text_of(file, event)
                if name not in entries:
                    entries[name] = (key.start_mark, value)
                    continue
            elif event.__class__ is MappingStartEvent and name not in entries and depth <= DEEPEST:
                nested = MappingNode(
                    event.start_mark, bool(event.flow_style)
                )  # as ``_begin`` and ``_fill`` do: every claim
                entries[name] = (key.start_mark, nested)
                self._fill_mapping(nested, depth + 1)
                nested.closed = True
                continue
            else:
                value = self._begin(event)
            if name in entries:
                self._repeated(node, key, value)
            else:
                entries[name] = (key.start_mark, value)
            self._fill(value, depth)

    def _skip_key(self, key: Any, depth: int) -> bool:
        """Reports a key that is not a scalar and reads past its value; false at the end of the mapping."""
        if not isinstance(key, _STARTS):
            return False
        if key.__class__ is not AliasEvent:
            self._refuse(
                key,
                marked("a key must be one word, not a list or mapping"),
                marked("write it as `word: value`"),
            )
        self._fill(self._begin(key), depth)
        self._fill(self._begin(self.next()), depth)
        return True

    def _fill_list(self, node: ListNode, depth: int) -> None:
        following, items, file = self.next, node.items, self.faults.file
        while True:
            event = following()
            if event.__class__ is ScalarEvent:
                items.append(text_of(file, event))
            elif isinstance(event, _STARTS):
                items.append(self._begin(event))
                self._fill(items[-1], depth)
            else:
                return

    def _refuse(self, event: Any, message: str, cure: str, **values: object) -> None:
        if self.faults.skip():
            return
        length = len(event.value) if event.__class__ is ScalarEvent else 1
        place = key_place(self.faults.file, event.start_mark, "x" * length)
        self.faults.add_cause(place, sentence(message, **values), sentence(cure))

    def _repeated(self, node: MappingNode, key: Any, value: Node) -> None:
        from audit.claimfile.cuts import is_piece  # needed only if something is wrong

        if node.flow and is_piece(key.start_mark, key.value, value):
            node.again = node.again or []
            node.again.append((key.start_mark, key.value, value))
        else:
            self._refuse_repeated(key, node.entries[key.value][0])

    def _refuse_repeated(self, key: Any, first: Any) -> None:
        if self.faults.skip():
            return
        name, file = key.value, self.faults.file
        message = marked("the key `{key}` appears twice in one mapping; the first is on line {line}")
        self.faults.add(
            key_place(file, key.start_mark, name),
            sentence(message, key=shown(name), line=first.line + 1),
            sentence("remove one of them, or give it a name of its own"),
            (Related(key_place(file, first, name), sentence("the first")),),
        )

    def _refuse_tag(self, event: Any) -> None:
        tag = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
        cure = marked("remove it: every value is text; quote a value that begins with `!`")
        self._refuse(event, marked("the tag `{tag}` is not part of a claim file"), cure, tag=tag)

    def _refuse_anchor(self, event: Any) -> None:
        cure = marked("remove it; quote a value that begins with `&`")
        message = marked("the anchor `&{anchor}` is not part of a claim file")
        self._refuse(event, message, cure, anchor=shown(event.anchor))

    def _refuse_depth(self, node: MappingNode | ListNode) -> None:
        place = key_place(self.faults.file, node.mark, "[")
        self.faults.break_off(place, *map(sentence, TOO_DEEP))
        raise _UnreadableRest
