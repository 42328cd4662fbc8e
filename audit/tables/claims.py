"""The claims made by the cells of a table, and the checks that its structure gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.article.lines import LineStarts
from audit.base.findings import Finding
from audit.base.source import Text
from audit.claimfile.model import Binding, Check, Claim, InTable, TableNote, name_of_cell
from audit.engine.placed import PlacedClaim
from audit.tables.cell_units import without_units
from audit.tables.figures import figures_of, has_decimal_commas
from audit.tables.model import Cell, Table
from audit.tables.prose import ToldCell, cells_of
from audit.tables.shown import ShownTable, shown_table
from audit.tables.structure.counted import HEAD, counted_in
from audit.tables.structure.given import Spoken, notes_on, spoken_of
from audit.tables.structure.grid import Grid, grids_of
from audit.tables.structure.naming import Names
from audit.tables.structure.related import Operand, RelatedCells, Spot
from audit.tables.structure.relations import relations_of

_LONGEST_LABEL = 150  # characters; anything longer is running text
_MOST_STEPS = 4  # from one sum to the next
_PERCENT_ROLES = frozenset(("PERCENT", "SHARE"))
_PERCENT_FORMS = ("growth", "share")


class TableClaims(NamedTuple):
    """What a table adds to a document."""

    claims: tuple[Claim, ...]
    placed: tuple[PlacedClaim, ...]
    checks: tuple[Check, ...]
    cells: tuple[ToldCell, ...] = ()
    shown: ShownTable | None = None
    faults: tuple[Finding, ...] = ()  # of the notes on it


def claims_of(
    table: Table, text: str, lines: LineStarts, taken: set[str], notes: Sequence[TableNote] = (),
    owners: Mapping[int, str] | None = None,
) -> TableClaims:  # fmt: skip
    """The claims and checks of a table, following the ``notes`` on it.

    Names that are ``taken`` are not used again; ``owners`` are the names that a claim file has for numbers, by where
    they start."""
    table = as_printed(table)
    grids = grids_of(table)
    spoken = spoken_of(table, grids, notes_on(table, notes)) if notes else None
    related = [] if spoken is not None and spoken.is_ignored else _told(grids, spoken)
    percents = _percents(related, table) | _unrelated_percents(grids, related)
    exact = {spot for one in related if one.exact for spot in one.cells}
    names: dict[Spot, str] = {}
    called = Names(grids)
    claims, placed = [], []
    for spot, says, start, end in _figures(table, text):
        name = names[spot] = (owners or {}).get(start) or _name(table.number, spot, taken)
        place = lines.place(start, end)
        about = InTable(
            table.number, *spot[:2], spot in percents, spot in exact, *called.of(spot), table.comma
        )
        claims.append(Claim(name, Text(says, place, 0, False), place, cell=about))
        placed.append(PlacedClaim(name, says, start, end, 0, (table.number, spot[0], spot[1])))
    by_name = {one.name: one for one in claims}
    checks = [_check(one, names, by_name) for one in related if all(spot in names for spot in one.cells)]
    of_cells = {(row, column): name for (row, column, nth), name in names.items() if not nth}
    shown = shown_table(table, grids, names, rows_of(table))
    told = () if spoken is not None and spoken.is_ignored else tuple(cells_of(grids, of_cells))
    faults = () if spoken is None else spoken.faults
    return TableClaims(tuple(claims), tuple(placed), tuple(checks), told, shown, faults)


def _told(grids: Sequence[Grid], spoken: Spoken | None) -> list[RelatedCells]:
    given = () if spoken is None else spoken.grids
    return [one for one in relations_of(grids, given) if one.holds or one.tells]


def as_printed(table: Table) -> Table:
    """A table with how it prints its decimals, and without the units behind its figures."""
    table = table._replace(cells=without_units(table.cells))
    return table._replace(comma=has_decimal_commas(one.text for one in table.cells))


def rows_of(table: Table) -> list[tuple[int, int]]:
    """The stretches of the text that are rows of figures and labels; long words in a cell are read as words."""
    if table.cells and table.start < table.cells[0].start:  # lines of Markdown, which contain nothing else
        return [(table.start, table.end)]
    stretches: dict[int, tuple[int, int]] = {}
    for one in table.cells:
        if len(one.text) <= _LONGEST_LABEL:
            low, high = stretches.get(one.row, (one.start, one.end))
            stretches[one.row] = min(low, one.start), max(high, one.end + 1)
    return list(stretches.values())


def _percents(related: Sequence[RelatedCells], table: Table) -> set[Spot]:
    """The figures that are percents: those printed as such, shares or growths, and figures added to them."""
    found = {
        (cell.row, cell.column, nth)
        for cell in table.cells
        for nth, one in enumerate(figures_of(cell.text, table.comma))
        if one.percent
    }
    found |= {each.fields[0][1][0].spot for each in related if each.form in _PERCENT_FORMS}
    added = [set(each.cells) for each in related if each.form in ("parts", "mean", "difference", "that")]
    for _ in range(_MOST_STEPS):
        more: set[Spot] = set().union(*(cells for cells in added if cells & found)) - found
        if not more:
            break
        found |= more
    return found


def _unrelated_percents(grids: Sequence[Grid], related: Sequence[RelatedCells]) -> set[Spot]:
    """The figures that their rows or columns call percents and that have no other relation."""
    known = {spot for one in related for spot in one.cells}
    return {
        (row.number, column.number, 0)
        for grid in grids
        for row in grid.rows
        for column in grid.columns
        if (row.roles | column.roles) & _PERCENT_ROLES and (row.number, column.number, 0) not in known
    }


def _name(table: int, spot: Spot, taken: set[str]) -> str:
    row, column, nth = spot
    name = name_of_cell(table, row, column) + ("_n" if nth == HEAD else f"_{nth + 1}" if nth else "")
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _figures(table: Table, text: str) -> Iterator[tuple[Spot, str, int, int]]:
    """Each figure of a table, as printed, with its place in the text."""
    for cell in table.cells:
        found = figures_of(cell.text, table.comma)
        for nth, one in enumerate(found):
            says = cell.text[one.start : one.end]
            yield (cell.row, cell.column, nth), says, *_place(cell, says, text)
        if not found:
            counted = counted_in(cell)
            if counted is not None:
                says = cell.text[counted[1] : counted[2]]
                yield (cell.row, cell.column, HEAD), says, *_place(cell, says, text)


def _place(cell: Cell, says: str, text: str) -> tuple[int, int]:
    at = text.find(says, cell.start, cell.end)
    return (cell.start, cell.end) if at < 0 else (at, at + len(says))


def _check(related: RelatedCells, names: dict[Spot, str], claims: dict[str, Claim]) -> Check:
    """A relation as the corresponding check of a claim file."""
    result = claims[names[_result(related).spot]]
    place = result.place
    told = related.tells and not related.holds
    binding = Binding(related.form, related.sure.name.lower(), related.cue, told)
    fields: dict[str, Text | tuple[Text, ...] | dict[str, Text]] = {}
    if related.form == "that":
        left, right = (names[one.spot] for one in related.operands)
        return Check("that", {"that": Text(f"{left} == {right}", place, 0, False)}, place, binding)
    if related.form == "weighted":
        return Check("that", {"that": Text(_weighted(related, names), place, 0, False)}, place, binding)
    for key, some in related.fields:
        texts = tuple(Text(_operand(one, names), place, 0, False) for one in some)
        fields[key] = texts if key in ("parts", "values", "order") else texts[0]
    return Check(related.form, fields, place, binding)


def _weighted(related: RelatedCells, names: dict[Spot, str]) -> str:
    """A weighted mean, written out."""
    fields = {key: [names[one.spot] for one in some] for key, some in related.fields}
    products = (
        f"{weight} * {value}" for weight, value in zip(fields["weights"], fields["values"], strict=True)
    )
    return f"{fields['mean'][0]} == ({' + '.join(products)}) / ({' + '.join(fields['weights'])})"


def _result(related: RelatedCells) -> Operand:
    """The operand that is computed from the others."""
    fields = dict(related.fields)
    return fields[{"parts": "total", "weighted": "mean"}.get(related.form, related.form)][0]


def _operand(one: Operand, names: dict[Spot, str]) -> str:
    name = names[one.spot]
    if one.power:
        return f"{name} * {10**one.power}" if one.power > 0 else f"{name} / {10**-one.power}"
    if one.times == 1:
        return name
    return f"-{name}" if one.times == -1 else f"{one.times} * {name}"
