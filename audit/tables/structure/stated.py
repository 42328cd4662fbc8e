"""The equations that a person states of a grid, as those that are inferred: where they hold and where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.given import Directions, Stated
from audit.tables.structure.grid import Line

_BITS = 1000.0  # more than any votes


def with_roles(lines: Sequence[Line], given: Directions) -> tuple[Line, ...]:
    """The lines with what is said of them."""
    more: dict[int, set[str]] = {}
    for at in given.never:
        more.setdefault(at, set()).add("NEVER")
    for at, _ in given.of_which:
        more.setdefault(at, set()).add("PART")
    for at in given.confirmed:
        more.setdefault(at, set()).add("TOTAL")
    if not more:
        return tuple(lines)
    return tuple(
        line._replace(roles=line.roles | more[at]) if at in more else line for at, line in enumerate(lines)
    )


def stated_of(
    given: Directions, lines: Sequence[Line], across: Sequence[Line], scale: int
) -> Iterator[Equation]:
    """The equations that are stated of some lines."""
    voters = [at for at, one in enumerate(across) if one.is_added]
    for one in given.stated:
        if one.terms:
            yield _sum(one, lines, voters) if one.form == "parts" else _change(one, lines, len(across), scale)


def confirmed_in(found: Iterable[Equation], given: Directions) -> list[Equation]:
    """The equations, those of totals that are confirmed as stated."""
    return [
        one._replace(sure=Sure.STATED, tells=True) if one.result in given.confirmed else one for one in found
    ]


def _sum(one: Stated, lines: Sequence[Line], voters: Sequence[int]) -> Equation:
    held: list[int] = []
    missed: list[int] = []
    for at in voters:
        total, step = lines[one.result].values[at], lines[one.result].steps[at]
        values = [lines[term.line].values[at] for term in one.terms]
        steps = [lines[term.line].steps[at] for term in one.terms]
        if total is None or not step or None in values or not any(steps):
            continue
        made = sum(term.times * (value or 0) for term, value in zip(one.terms, values, strict=True))
        (held if abs(total - made) * 2 <= step + sum(steps) else missed).append(at)
    return _equation("parts", one, held, missed)


def _change(one: Stated, lines: Sequence[Line], number: int, scale: int) -> Equation:
    result, later, earlier = lines[one.result], lines[one.terms[0].line], lines[one.terms[1].line]
    is_growth = result.is_percent and not later.is_percent
    held: list[int] = []
    missed: list[int] = []
    for at in range(number):
        change, new, old = result.values[at], later.values[at], earlier.values[at]
        if (
            change is None
            or new is None
            or old is None
            or not (result.steps[at] and later.steps[at] and earlier.steps[at])
        ):
            continue
        if is_growth and not old:
            continue
        made: float = 100 * 10**scale * (new / old - 1) if is_growth else new - old
        slack = later.steps[at] + earlier.steps[at]
        allowed = 100 * 10**scale * slack / abs(old) if is_growth else slack
        (held if abs(change - made) * 2 <= (result.steps[at] + allowed) * 1.0000001 else missed).append(at)
    return _equation("growth" if is_growth else "difference", one, held, missed)


def _equation(form: str, one: Stated, held: Sequence[int], missed: Sequence[int]) -> Equation:
    return Equation(form, one.result, one.terms, tuple(held), tuple(missed), _BITS, Sure.STATED, tells=True)
