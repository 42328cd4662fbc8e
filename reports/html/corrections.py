"""The stored corrections of an article, as the page of `audit serve` lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from audit.base.source import Text
from audit.claimfile.model import Check, Notes, TableNote
from audit.reports.html.shown import shown
from audit.reports.language import Language


class Kept(NamedTuple):
    """A stored correction: its place in the notes, what it does, what it is about, and the reason."""

    key: str
    number: int
    what: str
    about: Markup
    why: Markup


def corrections_of(notes: Notes, lang: Language) -> list[Kept]:
    """The entries of the notes in their order by key; empty for notes with faults, whose entries cannot be
    counted."""
    if notes.faults:
        return []
    return [
        Kept(key, number, what, shown(about, lang), shown(why, lang))
        for key, what, entries in _entries(notes, lang)
        for number, (about, why) in enumerate(entries)
    ]


def _entries(notes: Notes, lang: Language) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Each key with what its entries do, and for each entry what it is about, and why."""
    yield "waive", lang.text("accepted"), [(one.check.value, one.why.value) for one in notes.waivers]
    yield "skip", lang.text("left out"), [(one.says.value, one.why.value) for one in notes.skips]
    readings = [(one.says.value, one.reads.because.value) for one in notes.readings]
    yield "reads", lang.text("read otherwise"), readings
    unrelated = [("; ".join(text.value for text in one.numbers), one.why.value) for one in notes.unrelated]
    yield "unrelated", lang.text("unrelated"), unrelated
    yield "checks", lang.text("checked with"), [(_told(one), _because(one)) for one in notes.checks]
    yield "tables", lang.text("in a table"), [(_of_table(one), "") for one in notes.tables]


def _told(check: Check) -> str:
    """A check of the notes in terms of its numbers."""
    fields = [(key, value) for key, value in check.fields.items() if key not in ("because", "name")]
    return ", ".join(f"{key}: {_joined(value)}" for key, value in fields)


def _joined(value: object) -> str:
    if isinstance(value, Text):
        return value.value
    return (
        "; ".join(text.value for text in value if isinstance(text, Text)) if isinstance(value, tuple) else ""
    )


def _because(check: Check) -> str:
    because = check.text("because")
    return because.value if because is not None else ""


def _of_table(note: TableNote) -> str:
    """What notes say about a table."""
    lines = [(key, texts) for line in (*note.rows, *note.columns) for key, texts in line.lines.items()]
    told = ", ".join(f"{key}: {_joined(texts)}" for key, texts in lines)
    return f"{note.table.value}: {told or 'ignore'}"
