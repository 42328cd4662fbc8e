"""``NAME.audit.yaml``: notes on an article by people who write no claims."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from audit.base.findings import Finding, marked, sentence
from audit.base.source import Source, Text
from audit.claimfile import vocabulary as words
from audit.claimfile.entries import (
    read_check,
    read_reading,
    read_skip,
    read_unrelated,
    read_waiver,
)
from audit.claimfile.faults import Faults
from audit.claimfile.fields import THE_FILE, Fields, read_fields, report_kind
from audit.claimfile.files import NOTES_ENDINGS, read_source
from audit.claimfile.loading import settled
from audit.claimfile.model import Notes
from audit.claimfile.nodes import ListNode, MappingNode, Node, node_place
from audit.claimfile.table_entries import read_table

if TYPE_CHECKING:
    from typing import Any


def notes_beside(article: str) -> Notes:
    """The notes on the article in a file; empty if there are none.

    They are named after its whole name (``report.docx.audit.yaml``) or its name without the ending
    (``report.audit.yaml``)."""
    path = notes_file_of(article)
    return Notes() if path is None else load_notes(path)


def notes_file_of(article: str) -> str | None:
    """The file with the notes on an article; ``None`` if there is none."""
    names = (article, os.path.splitext(article)[0])
    found = (f"{name}{ending}" for name in names for ending in NOTES_ENDINGS)
    return next((one for one in found if os.path.exists(one)), None)


def load_notes(path: str) -> Notes:
    """The notes in a file; one that cannot be read gives notes with that fault. Never raises."""
    source = read_source(path)
    return Notes(path, faults=(source,)) if isinstance(source, Finding) else notes_of(source)


def notes_of(source: Source) -> Notes:
    """The notes in a text, with everything that is wrong with them. Never raises."""
    path = source.file
    faults = Faults(path)
    if "\t" in source.text:
        from audit.claimfile.syntax import report_tabs  # few files have tabs

        report_tabs(source.text, faults)
    # needs PyYAML, which an article without notes does not need
    from audit.claimfile.building import read_nodes

    root = read_nodes(source.text, faults)
    if not isinstance(root, MappingNode):
        if root is not None and not faults.found and faults.broken is None:
            message = sentence("the file has no notes on an article: it does not consist of keys and values")
            faults.add(
                node_place(path, root), message, sentence("write `skip:`, `waive:`, `reads:` or `date:`")
            )
        return Notes(path, faults=settled(faults, source.text))
    notes = _notes(path, root, read_fields(root, words.NOTES, THE_FILE, faults), faults)
    return notes._replace(faults=settled(faults, source.text))


def _notes(path: str, root: MappingNode, fields: Fields, faults: Faults) -> Notes:
    named = _scalars(fields.get("tables"))
    folder = os.path.dirname(path)
    files = (os.path.join(folder, one.value) for one in named if "\0" not in one.value)
    return Notes(
        path,
        fields.get("date"),
        tuple(_entries(fields, "skip", read_skip, faults)),
        tuple(_entries(fields, "waive", read_waiver, faults)),
        tuple(_entries(fields, "reads", read_reading, faults)),
        tuple(one for one in files if os.path.isfile(one)),
        tables=tuple(_entries(fields, "tables", read_table, faults)),
        checks=tuple(_entries(fields, "checks", read_check, faults)),
        unrelated=tuple(_entries(fields, "unrelated", read_unrelated, faults)),
    )


def _entries(fields: Fields, name: str, read: Callable[[Node, Faults], Any], faults: Faults) -> Iterator[Any]:
    node = fields.get(name)
    if node is None:
        return
    if not isinstance(node, ListNode):
        cure = marked("begin each entry of `{key}` with `- `")
        report_kind(node, name, THE_FILE, marked("a list"), cure, faults)
        return
    for item in node.items:
        found = read(item, faults)
        if found is not None:
            yield found


def _scalars(node: Node) -> Iterator[Text]:
    """All texts of a node, however they are nested."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, ListNode):
        yield from chain.from_iterable(map(_scalars, node.items))
    elif isinstance(node, MappingNode):
        yield from chain.from_iterable(_scalars(value) for _, value in node.entries.values())
