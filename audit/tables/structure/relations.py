"""The relations of a table, each between single cells: what its structure announces, whether it holds or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.records import NamedTuple
from audit.tables.structure.columns import shares_of, steps_of
from audit.tables.structure.counted import counted_of
from audit.tables.structure.exact import with_exact_sums
from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.grid import Grid, Line
from audit.tables.structure.means import means_of, points_of
from audit.tables.structure.named import ratios_of
from audit.tables.structure.pairs import pairs_of
from audit.tables.structure.related import Operand, Related
from audit.tables.structure.sums import sums_of
from audit.tables.structure.twins import twins_of

_MADE = {
    "growth": frozenset(("PERCENT", "RATE")),
    "share": frozenset(("PERCENT", "RATE")),
    "each": frozenset(("RATE",)),
}
_SURE_OF_ROLE = 12.0  # bits by which a line is known to be a quotient, whatever its words


class _View(NamedTuple):
    """The grid with its rows or its columns as the lines in which equations are looked for."""

    lines: tuple[Line, ...]
    across: tuple[Line, ...]
    is_rows: bool


def relations_of(grids: Sequence[Grid]) -> list[Related]:
    """All relations that the structure of the grids of a table gives, each set of cells once."""
    found: dict[frozenset[tuple[int, int, int]], Related] = {}
    for grid in grids:
        for one in _of_grid(grid):
            cells = frozenset(one.cells)
            known = found.get(cells)
            if known is None or (one.sure, one.tells) > (known.sure, known.tells):
                found[cells] = one
    return list(found.values())


def _of_grid(grid: Grid) -> Iterator[Related]:
    rows, columns = _View(grid.rows, grid.columns, True), _View(grid.columns, grid.rows, False)
    pairs_down = pairs_of(columns.lines, columns.across, grid.scale)
    pairs_across = pairs_of(rows.lines, rows.across, grid.scale)
    rows = _View(_known(rows.lines, pairs_across), _known(columns.lines, pairs_down), True)
    columns = _View(rows.across, rows.lines, False)
    unit = 10**grid.scale
    totals = {
        one.is_rows: with_exact_sums(one.lines, sums_of(one.lines, one.across, 100 * unit), unit, grid.words)
        for one in (rows, columns)
    }
    for view, pairs in ((columns, pairs_down), (rows, pairs_across)):
        sums = totals[view.is_rows]
        across = totals[not view.is_rows]
        sums_of_lines = {one.result for one in sums}
        for one in (*sums, *(pair for pair in pairs if pair.result not in sums_of_lines)):
            yield from _cells(view, one)
        for one in (*means_of(view.lines, sums, view.across), *points_of(view.lines)):
            yield from _cells(view, one)
        made = {one.result for one in pairs if one.bits > _SURE_OF_ROLE}
        yield from shares_of(view.lines, view.across, across, grid.scale, view.is_rows, made)
        yield from steps_of(view.lines, view.across, grid.scale, view.is_rows)
        yield from twins_of(view.lines, view.across, sums, view.is_rows)
    yield from ratios_of(grid.rows, grid.columns, grid.scale)
    yield from counted_of(grid, totals[True])


def _known(lines: Sequence[Line], pairs: Iterable[Equation]) -> tuple[Line, ...]:
    """The lines with what their figures show them to be: a quotient is added to nothing."""
    roles = {one.result: _MADE[one.form] for one in pairs if one.form in _MADE and one.bits >= _SURE_OF_ROLE}
    return tuple(
        line._replace(roles=line.roles | roles[at]) if at in roles else line for at, line in enumerate(lines)
    )


def _cells(view: _View, equation: Equation) -> Iterator[Related]:
    """An equation of lines in each line across in which its cells hold figures."""
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
            yield Related(
                equation.form,
                fields,
                equation.sure,
                holds,
                equation.tells,
                _cue(view, equation),
                place in equation.exact,
            )


def _cue(view: _View, equation: Equation) -> str:
    line = view.lines[equation.result]
    return line.label or ("row " if view.is_rows else "column ") + str(line.number)


def _spot(view: _View, line: int, place: int) -> tuple[int, int, int]:
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


__all__ = ["Sure", "relations_of"]
