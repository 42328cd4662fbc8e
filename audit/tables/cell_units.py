"""Figures with their unit in the cell: *5.73 元*, *26,092 kg*, *$17.3M*. Where all figures of a column or a row have the same, it is taken off
and kept beside them, as a unit over the column is; what is a unit the reader of numbers decides.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.numbers import Kind, read
from audit.numbers.patterns import Pattern
from audit.tables.figures import figures_of, is_nothing
from audit.tables.model import Cell
from audit.tables.structure.grid import NEVER_ADDED
from audit.tables.words import roles_of
from audit.units import TIME, without_kinds

_BEHIND = Pattern(r"(?P<figure>.*[\d)）])(?P<unit>\s?[^\W\d_][^\d()（）,，%％‰]{0,11})")
_LEAST = 3  # figures of a column that have the same unit
_LONGEST = 40  # characters of a cell


class UnitBehind(NamedTuple):
    """A figure and the unit behind it, both as printed."""

    figure: str
    unit: str

    @property
    def text(self) -> str:
        """The cell."""
        return self.figure + self.unit


def without_units(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of a table with the units taken off that a whole column or row has."""
    behind = {(one.row, one.column): found for one in cells if (found := _behind(one.text)) is not None}
    if len(behind) < _LEAST:
        return tuple(cells)
    powers: dict[tuple[int, int], int] = {}
    for line in _lines(cells):
        powers.update(_alike(line, behind))
    return tuple(_without(one, behind, powers) for one in cells)


def _without(
    one: Cell, behind: Mapping[tuple[int, int], UnitBehind], powers: Mapping[tuple[int, int], int]
) -> Cell:
    place = one.row, one.column
    if place not in powers:
        return one
    return one._replace(text=behind[place].figure, unit=behind[place].unit, power=powers[place])


def _lines(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """The columns, and the rows without their first cell."""
    columns: dict[int, list[Cell]] = {}
    rows: dict[int, list[Cell]] = {}
    for one in cells:
        columns.setdefault(one.column, []).append(one)
        rows.setdefault(one.row, []).append(one)
    yield from columns.values()
    yield from (some[1:] for some in rows.values())


def _alike(line: Sequence[Cell], behind: Mapping[tuple[int, int], UnitBehind]) -> dict[tuple[int, int], int]:
    """The places of a line's figures, if all have the same unit, each with the power of ten that this has."""
    is_column = len({one.row for one in line}) > 1
    places = {(one.row, one.column) for one in line if (one.row, one.column) in behind}
    if len(places) < (_LEAST if is_column else 2) or len({behind[place].unit for place in places}) > 1:
        return {}
    power = _power(behind[min(places)], is_column) if _is_all(line, places) else None
    return {} if power is None else dict.fromkeys(places, power)


def _is_all(line: Iterable[Cell], places: Container[tuple[int, int]]) -> bool:
    """Whether no other cell of a line holds a figure, but for years over a column."""
    others = (one for one in line if (one.row, one.column) not in places and not is_nothing(one.text))
    return all(all(figure.is_year for figure in figures_of(one.text)) for one in others)


@lru_cache(maxsize=4096)
def _behind(text: str) -> UnitBehind | None:
    """The figure of a cell, and what may be its unit."""
    if len(text) > _LONGEST or not text[-1:].isalpha():
        return None
    found = _BEHIND.fullmatch(text)
    figures = () if found is None else figures_of(found["figure"])
    if found is None or len(figures) != 1 or figures[0].percent:
        return None
    return UnitBehind(found["figure"], found["unit"])


def _power(one: UnitBehind, any_thing: bool) -> int | None:
    """The power of ten that the words behind a figure have: 6 for the M of $17.3M, 4 for 万元. None where they are no unit in which
    amounts are added: a time, a rate; and in a row a thing that is counted, since words stand behind the years of a header as well."""
    found = read(one.text.strip("()（）"))
    words = one.unit.strip()
    if len(found) != 1 or not found[0].text.endswith(words) or roles_of(words) & NEVER_ADDED:
        return None
    reading = found[0]
    if reading.kind is Kind.MEASURE:
        return None if without_kinds(reading.unit.dimension) == TIME else 0
    figure = figures_of(one.figure)[0]
    if reading.kind not in (Kind.COUNT, Kind.MONEY) or not reading.value or not figure.digits:
        return None
    times = Fraction(reading.value) * 10**figure.decimals / abs(figure.digits)
    power = len(str(int(abs(times)))) - 1
    return power if any_thing or power or reading.kind is Kind.MONEY else None
