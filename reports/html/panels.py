"""What the page of `audit serve` shows about each number and lets people correct."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from audit.base.findings import Finding
from audit.base.source import Text
from audit.claimfile.model import Check
from audit.claimfile.stating import named_fields
from audit.claimfile.vocabulary import CHECK_KINDS, EXPRESSION, EXPRESSIONS
from audit.numbers import Reading
from audit.reports.html.articles import CheckRow, ClaimRow, Section
from audit.reports.html.index import CheckView, FileView
from audit.reports.html.shown import visible
from audit.reports.html.table_lines import LineKind, line_kinds
from audit.reports.html.waiving import named
from audit.reports.language import Language


class Relating(NamedTuple):
    """What a check relates, as the form for correcting it needs it.

    It has the name of the form, its numbers, and each of its fields with its role and the numbers in it."""

    form: str
    numbers: str
    fields: list[tuple[str, str, str]]


class PanelCheck(NamedTuple):
    """A check in the panel of a number: what bound it, how an entry that accepts it would name it, and what it
    relates."""

    row: CheckRow
    bound: str
    accept: str | None
    relating: Relating | None


class TablePanel(NamedTuple):
    """The cell of a number.

    It has the number of its table, the names of its row and its column, and what these can be declared to be."""

    table: int
    row: str
    column: str
    kinds: list[LineKind]


class Panel(NamedTuple):
    """What is shown about a number and can be corrected.

    ``name`` is the last part of its address, ``anchor`` its place on a page, ``back`` that of its number in the
    article. ``interval`` is its usual set in its ``unit``, as notes write it; ``at`` is the paragraph that contains
    it."""

    name: str
    anchor: str
    back: str
    claim: ClaimRow
    checks: list[PanelCheck]
    says: str
    interval: str
    unit: str
    at: str
    is_prose: bool
    cell: TablePanel | None


def panels_of(view: FileView, one: Section, lang: Language) -> list[Panel]:
    """A panel for each number of the article."""
    rows = {row.anchor: row for row in one.claims}
    placed, cells, related = _places(view), _cells(view, lang), _relating(view, lang)
    return [
        Panel(
            row.anchor,
            f"n{row.anchor}",
            row.back or one.anchor,
            row,
            [
                PanelCheck(check, *_bound(own, lang), related.get((own.outcome.form, frozenset(own.claims))))
                for check, own in zip(row.checks, claim.checks, strict=True)
            ],
            claim.claim.says.value,
            *_interval(claim.reading),
            *placed.get(name, ("", False)),
            cells.get(name),
        )
        for name, claim in view.claims.items()
        for row in (rows[claim.anchor],)
    ]


def _interval(reading: Reading | None) -> tuple[str, str]:
    """The usual set of a number as notes write it, with its unit; empty for a day, which has no such set."""
    if reading is None or str(reading.kind) in ("date", "time"):
        return "", ""
    return str(reading.fair), "" if reading.unit.symbol == "1" else reading.unit.symbol


def _places(view: FileView) -> dict[str, tuple[str, bool]]:
    """The paragraph of each claim's number, and whether it is prose."""
    text = view.audited.text if view.audited is not None else None
    return {
        number.claim: (paragraph.label, not paragraph.table)
        for paragraph in (text.paragraphs if text is not None else ())
        for number in paragraph.numbers
        if number.claim is not None
    }


def _cells(view: FileView, lang: Language) -> dict[str, TablePanel]:
    """The cells of numbers in tables."""
    text = view.audited.text if view.audited is not None else None
    found: dict[str, TablePanel] = {}
    for table in text.tables if text is not None else ():
        labels = {one.row: one.text for one in reversed(table.cells) if one.is_label}
        heads = dict(table.heads)
        for name, cell in table.claim_at().items():
            row = _called(labels.get(cell.row, ""), labels.values(), cell.row)
            column = _called(heads.get(cell.column, ""), heads.values(), cell.column)
            found[name] = TablePanel(table.number, row, column, line_kinds(lang))
    return found


def _called(label: str, labels: Iterable[str], number: int) -> str:
    """How notes name a row or a column: by its words, or by its number if several have the same words."""
    words = " ".join(label.split())
    return words if words and [" ".join(one.split()) for one in labels].count(words) == 1 else str(number)


def _relating(view: FileView, lang: Language) -> dict[tuple[str, frozenset[str]], Relating]:
    """What the checks bound by the words of the article relate, by form and claims."""
    document = view.audited.document if view.audited is not None else None
    if document is None:
        return {}
    says = _printed(view)
    found: dict[tuple[str, frozenset[str]], Relating] = {}
    for check in document.checks:
        fields = _fields(check, says, lang)
        if check.binding is not None and fields:
            names = [name.removeprefix("-") for _, some in named_fields(check) for name in some]
            numbers = "; ".join(dict.fromkeys(document.claims[name].says.value for name in names))
            found[check.kind, frozenset(names)] = Relating(check.kind, numbers, fields)
    return found


def _fields(check: Check, says: Mapping[str, str], lang: Language) -> list[tuple[str, str, str]]:
    """The fields of a check with the numbers as printed; empty if one of them is more than a number."""
    keys = CHECK_KINDS[check.kind]
    found: list[tuple[str, str, str]] = []
    for key, value in check.fields.items():
        if keys[key].holds not in (EXPRESSION, EXPRESSIONS):
            return []
        texts = (value,) if isinstance(value, Text) else tuple(value)
        names = [text.value if isinstance(text, Text) else "" for text in texts]
        if any(name.removeprefix("-") not in says for name in names):
            return []
        told = [f"{'-' if name.startswith('-') else ''}{says[name.removeprefix('-')]}" for name in names]
        found.append((key, lang.text(keys[key].meaning), "; ".join(told)))
    return found


def _printed(view: FileView) -> dict[str, str]:
    """How notes name each number: as printed, with its paragraph if it is printed the same way more than once."""
    placed = _places(view)
    says = {name: one.claim.says.value for name, one in view.claims.items()}
    often = Counter(says.values())
    return {
        name: f"{told}@{placed[name][0]}" if often[told] > 1 and placed.get(name, ("",))[0] else told
        for name, told in says.items()
    }


def _bound(check: CheckView, lang: Language) -> tuple[str, str | None]:
    """What bound a check, in words, and what accepts it if there is something to accept."""
    outcome = check.outcome
    accept = named(outcome) if check.state in ("error", "warning", "undecided") else None
    return _by(outcome, lang), accept


def _by(outcome: Finding, lang: Language) -> str:
    cue = visible(outcome.cue, lang)
    if outcome.corner is not None or (outcome.is_bound and not cue):
        return lang.text("by the rows and columns of its table")
    if outcome.bound == "announced":
        return lang.text("the words say so: “{words}”", words=cue)
    if outcome.is_bound:
        return lang.text("likely, by the words “{words}”", words=cue)
    return lang.text("stated in the corrections")
