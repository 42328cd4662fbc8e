"""What a row or a column of a table can be declared to be on the page of `audit serve`.

Each kind comes with the fields of its form."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from audit.claimfile.vocabulary import LINE_KINDS
from audit.reports.html.index import FileView
from audit.reports.language import Language

_MOST_NAMES = 200  # offered for one table


class LineField(NamedTuple):
    """A field of a form: its key in the notes, what it asks for, and whether it may be empty."""

    key: str
    meaning: str
    required: bool


class LineKind(NamedTuple):
    """What a row or a column can be, by its key in the notes, with the fields for it."""

    kind: str
    name: str
    fields: list[LineField]


@cache
def line_kinds(lang: Language) -> list[LineKind]:
    """All possible declarations about a row or a column."""
    meanings = _meanings(lang)
    return [
        LineKind(
            kind,
            name,
            [
                LineField(key, meanings[kind, key], one.required)
                for key, one in LINE_KINDS[kind].items()
                if (kind, key) in meanings
            ],
        )
        for kind, name in _names(lang)
    ]


def _names(lang: Language) -> list[tuple[str, str]]:
    return [
        ("total", lang.text("a total")),
        ("of-which", lang.text("an “of which” of another one")),
        ("never-added", lang.text("never added to a total")),
        ("no-total", lang.text("not a total")),
        ("change", lang.text("the change between two others")),
        ("share", lang.text("a share in percent")),
        ("mean", lang.text("the mean of others")),
    ]


def _meanings(lang: Language) -> dict[tuple[str, str], str]:
    several = lang.text("Of which ones (with ; between)")
    return {
        ("total", "of"): lang.text("Of which ones (with ; between; may be empty)"),
        ("total", "less"): lang.text("Which are deducted (with ; between; may be empty)"),
        ("of-which", "of"): lang.text("Of which one"),
        ("change", "from"): lang.text("From (the earlier amounts)"),
        ("change", "to"): lang.text("To (the later amounts)"),
        ("share", "part"): lang.text("The amounts that are shares"),
        ("share", "whole"): lang.text("The amounts that they are shares of (may be empty)"),
        ("share", "whole-in"): lang.text("or, across, where the whole of all is (may be empty)"),
        ("mean", "of"): several,
    }


def names_of_lines(view: FileView) -> list[tuple[int, list[str]]]:
    """The names of the rows and columns of each table, by its number, as fields offer them."""
    text = view.audited.text if view.audited is not None else None
    return [
        (
            table.number,
            list(
                dict.fromkeys(
                    _names_in(
                        (*(one.text for one in table.cells if one.is_label), *dict(table.heads).values())
                    )
                )
            ),
        )
        for table in (text.tables if text is not None else ())
    ]


def _names_in(texts: tuple[str, ...]) -> list[str]:
    return [name for name in (" ".join(text.split()) for text in texts[:_MOST_NAMES]) if name]
