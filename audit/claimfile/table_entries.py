"""The entries of ``tables:``: what a person confirms, corrects or forbids about what is inferred from an article's
tables."""

from __future__ import annotations

from audit.base.findings import Sentence, Words, marked, sentence, series
from audit.base.source import Text
from audit.claimfile import vocabulary as words
from audit.claimfile.faults import Faults, did_you_mean, nearest
from audit.claimfile.fields import Fields, read_fields, report_kind, report_missing
from audit.claimfile.model import LineNote, TableNote
from audit.claimfile.nodes import ListNode, MappingNode, Node, key_place, node_place

_A_TABLE = sentence("an entry of `tables`")
_REQUIRED = words.required(words.TABLE)


def read_table(node: Node, faults: Faults) -> TableNote | None:
    """One entry of ``tables:``."""
    if node is None:
        return None
    if not isinstance(node, MappingNode):
        message = sentence("an entry of `tables` must be a mapping of keys and values")
        faults.add(node_place(faults.file, node), message, _written("- {table: 1, rows: […]}"))
        return None
    fields = read_fields(node, words.TABLE, _A_TABLE, faults)
    report_missing(node, _REQUIRED, words.TABLE, _A_TABLE, node_place(faults.file, node), faults)
    if "table" not in fields:
        return None
    ignore = fields.get("ignore")
    return TableNote(
        fields["table"], ignore is not None and ignore.value == "true",
        tuple(_lines(fields, "rows", faults)), tuple(_lines(fields, "columns", faults)),
    )  # fmt: skip


def _lines(fields: Fields, name: str, faults: Faults) -> list[LineNote]:
    node = fields.get(name)
    if node is None:
        return []
    if not isinstance(node, ListNode):
        cure = marked("begin each entry of `{key}` with `- `")
        report_kind(node, name, _A_TABLE, marked("a list"), cure, faults)
        return []
    found = [_line(item, name, faults) for item in node.items]
    return [one for one in found if one is not None]


def _line(node: Node, name: str, faults: Faults) -> LineNote | None:
    """A note on one row or column; its leading key decides the kind."""
    if not isinstance(node, MappingNode):
        if node is not None:
            _report_unled(node, name, faults)
        return None
    kinds = [key for key in node.entries if key in words.LINE_KINDS]
    if len(kinds) != 1:
        _report_unled(node, name, faults)
        return None
    kind = kinds[0]
    keys = words.LINE_KINDS[kind]
    owner: Words = sentence("`{kind}` of `{lines}`", kind=kind, lines=name)
    place = key_place(faults.file, node.entries[kind][0], kind)
    fields = read_fields(node, keys, owner, faults)
    report_missing(node, words.required(keys), keys, owner, place, faults)
    if any(key not in fields for key in words.required(keys)):
        return None
    return LineNote(kind, {key: _texts(value) for key, value in fields.items() if key != "why"}, place)


def _texts(value: Text | tuple[Text, ...]) -> tuple[Text, ...]:
    return (value,) if isinstance(value, Text) else value


def _report_unled(node: Node, name: str, faults: Faults) -> None:
    known = series((f"`{kind}`" for kind in words.LINE_KINDS), marked(", "))
    message = sentence("an entry of `{lines}` begins with one of {known}", lines=name, known=known)
    names = node.entries if isinstance(node, MappingNode) else ()
    meant = next(filter(None, (did_you_mean(nearest(key, words.LINE_KINDS)) for key in names)), None)
    cure = meant or _written("- {total: Total, of: [North, South]}")
    faults.add(node_place(faults.file, node), message, cure)


def _written(entry: str) -> Sentence:
    return sentence("write it as `{entry}`", entry=entry)
