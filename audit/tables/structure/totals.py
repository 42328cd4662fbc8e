"""The totals among the lines of a table: what follows from the lines beside it comes first, then what is signed, then what two totals
share."""

from __future__ import annotations

from collections.abc import Container, Sequence

from audit.tables.structure.found import Equation
from audit.tables.structure.grid import GridLine
from audit.tables.structure.shared import shared_totals
from audit.tables.structure.sums import SumSearch

_ROUNDS = 6


def sums_of(
    lines: Sequence[GridLine], across: Sequence[GridLine], hundred: int,
    known: Sequence[Equation] = (), no_totals: Container[int] = (),
) -> list[Equation]:  # fmt: skip
    """The totals among some lines, in addition to those ``known``.

    Only lines across that can be added have a vote: amounts, and percents with a ``hundred`` among them."""
    search = SumSearch(lines, across, hundred)
    search.no_totals = no_totals
    for one in known:
        search.take(one.result, one)
    search.take_lists()
    for turn in range(_ROUNDS):
        before = len(search.found)
        search.go(turn % 2 == 1)
        if turn and len(search.found) == before and turn % 2:
            break
    search.go(False, signed=True)
    search.go(False)
    search.go(True)
    for shared in shared_totals(search):
        search.take(shared.result, shared)
    search.announce()
    search.announce_groups()
    return [*search.lists, *search.found.values()]
