"""One fact in two tables: cells with the same row, column, period and unit, each with its own rounding.

Two tables may have the same layout and be about different things, say a company and its group. So cells are compared
only if nearly everything that the two tables share is equal; a difference then is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from audit.base.source import Text
from audit.claimfile.model import Binding, Check, Claim
from audit.tables.prose import ToldCell
from audit.tables.structure.slipped import is_one_slip

_LEAST_SAME = 3  # cells that two tables share
_SAME_FOR_ONE = 4  # equal ones for each one that is not
_MOST_TOLD = 6  # tables in which one fact is searched for
_LEAST_DIGITS = 3  # in a number whose equality means anything


class Twice(NamedTuple):
    """Two cells that state one fact, and whether they are equal."""

    first: ToldCell
    second: ToldCell
    holds: bool


def told_twice(cells: Sequence[ToldCell]) -> Iterator[Twice]:
    """The cells of different tables that state one fact."""
    by_fact: dict[tuple[object, ...], list[ToldCell]] = {}
    for one in cells:
        if one.row and (one.years or one.column):
            by_fact.setdefault((one.row, one.column, one.group, one.years, one.percent), []).append(one)
    pairs: dict[tuple[int, int], list[Twice]] = {}
    for some in by_fact.values():
        for first, second in combinations(some[:_MOST_TOLD], 2):
            tables = (first.place[0], second.place[0])
            if tables[0] != tables[1]:
                pairs.setdefault(tables, []).append(Twice(first, second, _is_same(first, second)))
    for shared in pairs.values():
        yield from _sure(shared)


def _sure(shared: Sequence[Twice]) -> Iterator[Twice]:
    """What two tables share, if nearly all of it is equal."""
    telling = [one for one in shared if one.holds and _digits(one.first) >= _LEAST_DIGITS]
    missed = [one for one in shared if not one.holds]
    if len(telling) < _LEAST_SAME or len(telling) < _SAME_FOR_ONE * len(missed):
        return
    yield from telling
    yield from (one for one in missed if _is_slip(one))


def _is_same(first: ToldCell, second: ToldCell) -> bool:
    return abs(first.value - second.value) * 2 <= first.step + second.step


def _digits(one: ToldCell) -> int:
    return len(str(abs(round(one.value / one.step))))


def _is_slip(one: Twice) -> bool:
    step = max(one.first.step, one.second.step)
    printed, meant = round(one.first.value / step), round(one.second.value / step)
    return _digits(one.first) >= _LEAST_DIGITS and any(
        is_one_slip(printed, meant + off) for off in (-1, 0, 1)
    )


def check_of_both(one: Twice, claims: dict[str, Claim]) -> Check:
    """The equality of two cells, as the check of a claim file."""
    place = claims[one.second.name].place
    power = one.first.power - one.second.power
    first, second = one.first.name, one.second.name
    if power > 0:
        first = f"{first} * {10**power}"
    elif power < 0:
        second = f"{second} * {10**-power}"
    binding = Binding("that", "announced", "in two tables", not one.holds)
    return Check("that", {"that": Text(f"{second} == {first}", place, 0, False)}, place, binding)
