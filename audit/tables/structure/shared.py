"""Totals of lines that another total has as well: the cost of revenue is deducted for the gross profit, and counted once more among
all operating expenses; what is left of the revenue is the operating income.

They are looked for when all else is found, among the lines above that follow from no others.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.tables.structure.found import Equation, Term
from audit.tables.structure.sums import SumSearch

_NAMED = frozenset(("TOTAL", "SUBTOTAL", "GRAND"))
_MOST = 12  # lines above
_LEAST_HELD = 2  # lines across


def shared_totals(search: SumSearch) -> Iterator[Equation]:
    """The totals that words call so, of the lines right above that follow from no others, some of which are parts already; and
    the results that are left of another line."""
    made: list[int] = []
    for at in search.active:
        if at in search.found or at in search.no_totals:
            continue
        roles = search.lines[at].roles
        found = _total(search, at) if roles & _NAMED else None
        if found is None and "RESULT" in roles:
            found = _left(search, at, made)
        elif found is not None:
            made.append(at)
        if found is not None:
            yield found


def _above(search: SumSearch, at: int) -> list[int]:
    """The lines above that follow from no others, the nearest first."""
    return [one for one in search.active if one < at and one not in search.found][::-1][:_MOST]


def _total(search: SumSearch, at: int) -> Equation | None:
    above = _above(search, at)
    for terms in search.fitting(at, above):
        if search.used.isdisjoint(terms):
            continue
        votes = search.votes(at, [(one, 1) for one in terms])
        found = search.judged(at, tuple(map(Term, terms)), votes, len(above), True)
        if found is not None and len(found.held) >= _LEAST_HELD:
            return found
    return None


def _left(search: SumSearch, at: int, totals: list[int]) -> Equation | None:
    """What is left of a line when such a total is deducted."""
    above = _above(search, at)
    for total in totals:
        for one in above:
            pairs = [(one, 1), (total, -1)]
            votes = search.votes(at, pairs)
            if one == total or len(votes.held) < _LEAST_HELD:
                continue
            terms = tuple(Term(*pair) for pair in pairs)
            found = search.judged(at, terms, votes, len(above) * len(totals), True, True)
            if found is not None:
                return found
    return None
