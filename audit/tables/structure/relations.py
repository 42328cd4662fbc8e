"""The relations of a table, each between single cells: what its structure announces, whether it holds or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from audit.tables.structure.columns import shares_of, steps_of
from audit.tables.structure.counted import counted_of
from audit.tables.structure.exact import with_exact_sums
from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.given import NOTHING, Directions, StatedStructure
from audit.tables.structure.grid import Grid, GridLine
from audit.tables.structure.means import means_of, points_of
from audit.tables.structure.named import ratios_of
from audit.tables.structure.of_which import parts_of_wholes
from audit.tables.structure.pairs import pairs_of
from audit.tables.structure.related import Operand, RelatedCells
from audit.tables.structure.stated import confirmed_in, has_stated, stated_of, stated_shares, with_roles
from audit.tables.structure.totals import sums_of
from audit.tables.structure.twins import twins_of
from audit.tables.structure.weighted import weighted_of
from audit.tables.structure.weights import weights_of

_MADE = {
    "growth": frozenset(("PERCENT", "RATE")),
    "share": frozenset(("PERCENT", "RATE")),
    "each": frozenset(("RATE",)),
}
_SURE_OF_ROLE = 12.0  # bits by which a line is known to be a quotient, whatever its words


class View(NamedTuple):
    """The grid with its rows or its columns as the lines in which equations are searched for."""

    lines: tuple[GridLine, ...]
    across: tuple[GridLine, ...]
    is_rows: bool


class GridStructure(NamedTuple):
    """What was found in a grid.

    That is its rows and columns with all that is known about them, the equations of either, and the relations of
    single cells."""

    rows: View
    columns: View
    equations: tuple[tuple[View, Equation], ...]
    single: tuple[RelatedCells, ...]


def relations_of(grids: Sequence[Grid], given: Sequence[StatedStructure] = ()) -> list[RelatedCells]:
    """All relations that the structure of the grids of a table gives, each set of cells once.

    What is ``given`` for each grid takes precedence over everything inferred."""
    found: dict[frozenset[tuple[int, int, int]], RelatedCells] = {}
    for at, grid in enumerate(grids):
        for one in _related(found_in(grid, given[at] if given else NOTHING)):
            cells = frozenset(one.cells)
            known = found.get(cells)
            if known is None or (one.sure, one.tells) > (known.sure, known.tells):
                found[cells] = one
    return list(found.values())


def _related(found: GridStructure) -> Iterator[RelatedCells]:
    for view, equation in found.equations:
        yield from _cells(view, equation)
    yield from found.single


def found_in(grid: Grid, given: StatedStructure = NOTHING) -> GridStructure:
    """The structure of a grid."""
    told = {True: given.rows, False: given.columns}
    grid = grid._replace(
        rows=with_roles(grid.rows, given.rows), columns=with_roles(grid.columns, given.columns)
    )
    rows, columns = View(grid.rows, grid.columns, True), View(grid.columns, grid.rows, False)
    pairs_down = _pairs(columns, given.columns, grid.scale)
    pairs_across = _pairs(rows, given.rows, grid.scale)
    rows = View(_known(rows.lines, pairs_across), _known(columns.lines, pairs_down), True)
    columns = View(rows.across, rows.lines, False)
    totals = {one.is_rows: _totals(one, told[one.is_rows], grid) for one in (rows, columns)}
    equations: list[tuple[View, Equation]] = []
    single: list[RelatedCells] = []
    for view, pairs in ((columns, pairs_down), (rows, pairs_across)):
        sums = totals[view.is_rows]
        across = totals[not view.is_rows]
        sums_of_lines = {one.result for one in sums}
        equations += [(view, one) for one in sums]
        equations += [(view, one) for one in pairs if one.result not in sums_of_lines]
        means = means_of(view.lines, sums, view.across)
        stated_means = has_stated(told[view.is_rows], "mean")
        equations += [(view, one) for one in means if one.result not in stated_means]
        equations += [(view, one) for one in points_of(view.lines, _noted(view, grid))]
        made = {one.result for one in pairs if one.bits > _SURE_OF_ROLE}
        made |= has_stated(told[view.is_rows], "share")
        single += stated_shares(told[view.is_rows], view.lines, view.across, grid.scale, view.is_rows)
        single += shares_of(view.lines, view.across, across, grid.scale, view.is_rows, made)
        single += steps_of(view.lines, view.across, grid.scale, view.is_rows)
        single += twins_of(view.lines, view.across, sums, view.is_rows)
        single += weighted_of(view.lines, view.across, view.is_rows)
        known = frozenset(one.result for one in across)
        single += weights_of(view.lines, view.across, grid.scale, view.is_rows, known)
        listed = frozenset(term.line for one in sums for term in one.terms)
        single += parts_of_wholes(view.lines, view.across, told[view.is_rows].of_which, view.is_rows, listed)
    single += ratios_of(grid.rows, grid.columns, grid.scale)
    single += counted_of(grid, totals[True])
    return GridStructure(rows, columns, tuple(equations), tuple(single))


def _noted(view: View, grid: Grid) -> set[tuple[int, int]]:
    """The figures with a note, each by its line and its place across."""
    marked = {(one.row, one.column) for one in grid.table.cells if one.mark}
    return {
        (at, place)
        for at, line in enumerate(view.lines)
        for place, other in enumerate(view.across)
        if ((line.number, other.number) if view.is_rows else (other.number, line.number)) in marked
    } if marked else set()  # fmt: skip


def _pairs(view: View, given: Directions, scale: int) -> list[Equation]:
    """The changes and quotients among some lines, with stated ones in place of others."""
    stated = [one for one in stated_of(given, view.lines, view.across, scale) if one.form != "parts"]
    known = {one.result for one in stated} | has_stated(given, "share") | given.no_totals
    return [*stated, *(one for one in pairs_of(view.lines, view.across, scale) if one.result not in known)]


def _totals(view: View, given: Directions, grid: Grid) -> list[Equation]:
    """The totals among some lines: those that are stated, then all others."""
    unit = 10**grid.scale
    stated = [one for one in stated_of(given, view.lines, view.across, grid.scale) if one.form == "parts"]
    sums = sums_of(view.lines, view.across, 100 * unit, stated, given.no_totals)
    return with_exact_sums(view.lines, confirmed_in(sums, given), unit, grid.words)


def _known(lines: Sequence[GridLine], pairs: Iterable[Equation]) -> tuple[GridLine, ...]:
    """The lines with what their figures show them to be: a quotient is not added to anything."""
    roles = {one.result: _MADE[one.form] for one in pairs if one.form in _MADE and one.bits >= _SURE_OF_ROLE}
    return tuple(
        line._replace(roles=line.roles | roles[at]) if at in roles else line for at, line in enumerate(lines)
    )


def _cells(view: View, equation: Equation) -> Iterator[RelatedCells]:
    """An equation of lines in each line across in which its cells have figures."""
    for place in (*equation.held, *equation.missed):
        holds = place in equation.held
        spots = [
            _spot(view, one, place) for one in (equation.result, *(term.line for term in equation.terms))
        ]
        result, *others = spots
        terms = [
            Operand(*spot, term.times)
            for spot, term in zip(others, equation.terms, strict=True)
            if view.lines[term.line].steps[place]
        ]
        fields = _fields(equation, Operand(*result), terms)
        if fields:
            yield RelatedCells(
                equation.form,
                fields,
                equation.sure,
                holds,
                equation.tells,
                _cue(view, equation),
                place in equation.exact,
            )


def _cue(view: View, equation: Equation) -> str:
    line = view.lines[equation.result]
    return line.label or ("row " if view.is_rows else "column ") + str(line.number)


def _spot(view: View, line: int, place: int) -> tuple[int, int, int]:
    here, there = view.lines[line].number, view.across[place].number
    return (here, there, 0) if view.is_rows else (there, here, 0)


def _fields(
    equation: Equation, result: Operand, terms: Sequence[Operand]
) -> tuple[tuple[str, tuple[Operand, ...]], ...]:
    form = equation.form
    if form == "parts":
        return (("parts", tuple(terms)), ("total", (result,))) if terms else ()
    if form == "mean":
        return (("mean", (result,)), ("values", tuple(terms)))
    if len(terms) != 2:
        return ()
    first, second = terms
    if form == "growth":
        return (("growth", (result,)), ("from", (second,)), ("to", (first,)))
    if form == "difference":
        return (("difference", (result,)), ("more", (first,)), ("less", (second,)))
    if form == "share":
        return (("share", (result,)), ("part", (first,)), ("whole", (second,)))
    power = equation.power
    first = first._replace(power=power)
    return (("each", (result,)), ("amount", (first,)), ("count", (second,)))


__all__ = ["Sure", "found_in", "relations_of"]
