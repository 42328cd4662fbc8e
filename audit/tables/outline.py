"""The structure of a table for people: what each row and column is taken for, and in how many places that holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.base.findings import marked
from audit.claimfile.model import TableNote
from audit.tables.claims import as_printed
from audit.tables.model import Table
from audit.tables.shown import title_of
from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.given import NOTHING, notes_on, spoken_of
from audit.tables.structure.grid import Grid, GridLine, grids_of
from audit.tables.structure.of_which import memos_of
from audit.tables.structure.related import RelatedCells
from audit.tables.structure.relations import GridStructure, View, found_in
from audit.tables.words import scale_of

# a year, a span of years or a quarter in the words of a header
_PERIOD = re.compile(
    r"(?<!\d)(?:[12]\d{3}(?:[-/–]\d{2,4})?(?:\s?[Qq][1-4])?|[Qq][1-4](?:\s?[12]\d{3})?)(?!\d)"
)
# Why the figures of a line are never added, by the role from its words or signs; the first match counts.
_NEVER = (
    ("NEVER", marked("never added, as is stated")), ("CODE", marked("numbers rows, never added")), ("MEDIAN", marked("a median or an extreme, never added")),
    ("MARGIN", marked("a lead, never added")), ("MEAN", marked("a mean, never added")), ("SHARE", marked("shares, never added")), ("PERCENT", marked("percents, never added")),
    ("RATE", marked("a rate, price or index, never added")),
)  # fmt: skip


class LineRelation(NamedTuple):
    """What a line is computed from: the form, the other lines by number, how often it holds and fails, and how
    certain it is.

    Lines with a minus are subtracted. ``word`` says what the lines are: row or column."""

    form: str
    of: tuple[int, ...]
    less: tuple[int, ...]
    holds: int
    fails: int
    sure: str
    word: str


class LineOutline(NamedTuple):
    """A row or column: its name, its period, why it is never added, and what it is computed from."""

    number: int
    label: str
    indent: int
    period: str
    never: str
    relations: tuple[LineRelation, ...]


class GridOutline(NamedTuple):
    """The columns and rows of a table, or of one of several tables below one another in a sheet."""

    columns: tuple[LineOutline, ...]
    rows: tuple[LineOutline, ...]
    power: int  # power of ten that its words say its figures are counted in


class TableOutline(NamedTuple):
    """A table with its structure."""

    number: int
    title: str
    start: int
    is_ignored: bool
    grids: tuple[GridOutline, ...]


def outlines_of(tables: Sequence[Table], notes: Sequence[TableNote] = ()) -> list[TableOutline]:
    """The structure of the tables that hold figures, following the notes on them."""
    found = []
    for one in tables:
        table = as_printed(one)
        grids = grids_of(table)
        spoken = spoken_of(table, grids, notes_on(table, notes)) if notes else None
        given = spoken.grids if spoken is not None else [NOTHING] * len(grids)
        outlined = tuple(
            _grid(found_in(grid, said), grid, dict((*said.rows.of_which,)))
            for grid, said in zip(grids, given, strict=True)
        )
        if outlined:
            ignored = spoken is not None and spoken.is_ignored
            found.append(TableOutline(table.number, title_of(table), table.cells[0].start, ignored, outlined))
    return found


def _grid(found: GridStructure, grid: Grid, of_which: dict[int, int]) -> GridOutline:
    return GridOutline(
        tuple(_lines(found, found.columns, {})),
        tuple(_lines(found, found.rows, of_which)),
        scale_of(grid.words),
    )


def _lines(found: GridStructure, view: View, of_which: dict[int, int]) -> Iterator[LineOutline]:
    summed = {
        term.line
        for other, one in found.equations
        if other.is_rows == view.is_rows and one.form == "parts"
        for term in one.terms
    }
    memos = {part: whole for part, whole in memos_of(view.lines).items() if part not in summed}
    wholes = {**memos, **of_which}
    word = "row" if view.is_rows else "column"
    single = _by_line(found.single, view)
    for at, line in enumerate(view.lines):
        relations = [
            _relation(one, view, word)
            for other, one in found.equations
            if other.is_rows == view.is_rows and one.result == at
        ]
        if wholes.get(at, -1) >= 0:
            whole = view.lines[wholes[at]].number
            relations.append(LineRelation("of-which", (whole,), (), 0, 0, "", word))
        relations += single.get(line.number, [])
        yield LineOutline(
            line.number,
            " ".join(line.label.split()),
            line.indent,
            _period(line),
            _never(line),
            tuple(relations),
        )


def _relation(one: Equation, view: View, word: str) -> LineRelation:
    numbers = [(view.lines[term.line].number, term.times) for term in one.terms]
    if one.form == "parts":
        of = tuple(number for number, times in numbers if times > 0)
        less = tuple(number for number, times in numbers if times < 0)
    else:
        of, less = tuple(number for number, _ in numbers), ()
    return LineRelation(one.form, of, less, len(one.held), len(one.missed), _sure(one.sure), word)


def _sure(sure: Sure) -> str:
    return sure.name.lower()


def _by_line(single: Sequence[RelatedCells], view: View) -> dict[int, list[LineRelation]]:
    """The relations of single cells by the line that states them, each form once with how often it holds."""
    counted: dict[tuple[int, str], list[RelatedCells]] = {}
    for one in single:
        fields = dict(one.fields)
        key = "total" if one.form == "parts" else one.form
        if one.form == "order" or key not in fields:
            continue
        stated = fields[key][0]
        crosses = _crosses(one, view)
        if crosses:
            counted.setdefault((stated.row if view.is_rows else stated.column, one.form), []).append(one)
    word = "row" if view.is_rows else "column"
    return {number: [_counted(form, some, word)] for (number, form), some in counted.items()}


def _crosses(one: RelatedCells, view: View) -> bool:
    """Whether a relation of cells follows one of these lines: its other cells are in other such lines."""
    stated, *others = list(one.operands)
    here = stated.row if view.is_rows else stated.column
    return any((other.row if view.is_rows else other.column) != here for other in others) and (
        not view.is_rows or all(other.column == stated.column for other in others)
    )


def _counted(form: str, some: Sequence[RelatedCells], word: str) -> LineRelation:
    holds = sum(one.holds for one in some)
    return LineRelation(form, (), (), holds, len(some) - holds, _sure(max(one.sure for one in some)), word)


def _period(line: GridLine) -> str:
    found = _PERIOD.search(line.label)
    return found[0] if found is not None else ""


def _never(line: GridLine) -> str:
    return next((words for role, words in _NEVER if role in line.roles), "")
