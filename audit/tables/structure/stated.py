"""The equations that a person states about a grid, in the form of inferred ones: where they hold and where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.given import Directions, StatedEquation
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells

_BITS = 1000.0  # more than any votes
_NAMED = frozenset(("TOTAL", "GRAND"))


def with_roles(lines: Sequence[GridLine], given: Directions) -> tuple[GridLine, ...]:
    """The lines with what is stated about them."""
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
    given: Directions, lines: Sequence[GridLine], across: Sequence[GridLine], scale: int
) -> Iterator[Equation]:
    """The equations that are stated about some lines."""
    voters = [at for at, one in enumerate(across) if one.is_added]
    for one in given.stated:
        if not one.terms:
            continue
        if one.form == "parts":
            yield _sum(one, lines, voters)
        elif one.form == "change":
            yield _change(one, lines, len(across), scale)
        elif one.form == "mean":
            yield _mean(one, lines, len(across))
        elif len(one.terms) > 1:
            yield _share(one, lines, len(across), scale)


def stated_shares(
    given: Directions, lines: Sequence[GridLine], across: Sequence[GridLine], scale: int, is_rows: bool
) -> Iterator[RelatedCells]:
    """The shares of amounts in the one whole of a line across or, if none is named, in the total of all."""
    for one in given.stated:
        if one.form != "share" or len(one.terms) > 1:
            continue
        part, whole = one.terms[0].line, one.whole_in
        if whole is None:
            whole = next((at for at, line in enumerate(across) if line.roles & _NAMED), None)
        if whole is None:
            continue
        for at in range(len(across)):
            spots = ((one.result, at), (part, at), (part, whole))
            holds = _is_share([_amount(lines[line], place) for line, place in spots], 100 * 10**scale)
            if holds is not None:
                cells = [
                    Operand(lines[line].number, across[place].number) if is_rows
                    else Operand(across[place].number, lines[line].number)
                    for line, place in spots
                ]  # fmt: skip
                fields = (("share", (cells[0],)), ("part", (cells[1],)), ("whole", (cells[2],)))
                yield RelatedCells("share", fields, Sure.STATED, holds, True, lines[one.result].label)


def has_stated(given: Directions, form: str) -> frozenset[int]:
    """The lines for which an equation of a form is stated."""
    return frozenset(one.result for one in given.stated if one.form == form)


def confirmed_in(found: Iterable[Equation], given: Directions) -> list[Equation]:
    """The equations, with confirmed totals marked as stated."""
    return [
        one._replace(sure=Sure.STATED, tells=True) if one.result in given.confirmed else one for one in found
    ]


def _sum(one: StatedEquation, lines: Sequence[GridLine], voters: Sequence[int]) -> Equation:
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


def _change(one: StatedEquation, lines: Sequence[GridLine], number: int, scale: int) -> Equation:
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


class _Amount(NamedTuple):
    value: int
    step: int


def _amount(line: GridLine, at: int) -> _Amount | None:
    value, step = line.values[at], line.steps[at]
    return _Amount(value, step) if value is not None and step else None


def _mean(one: StatedEquation, lines: Sequence[GridLine], number: int) -> Equation:
    held: list[int] = []
    missed: list[int] = []
    for at in range(number):
        mean = _amount(lines[one.result], at)
        known = [found for term in one.terms if (found := _amount(lines[term.line], at)) is not None]
        if mean is None or len(known) < len(one.terms):
            continue
        slack = sum(found.step for found in known) + len(known) * mean.step
        off = abs(mean.value * len(known) - sum(found.value for found in known))
        (held if off * 2 <= slack else missed).append(at)
    return _equation("mean", one, held, missed)


def _share(one: StatedEquation, lines: Sequence[GridLine], number: int, scale: int) -> Equation:
    held: list[int] = []
    missed: list[int] = []
    for at in range(number):
        spots = [_amount(lines[line], at) for line in (one.result, *(term.line for term in one.terms))]
        holds = _is_share(spots, 100 * 10**scale)
        if holds is not None:
            (held if holds else missed).append(at)
    return _equation("share", one, held, missed)


def _is_share(spots: Sequence[_Amount | None], hundred: int) -> bool | None:
    """Whether the first is the share of the second in the third; None if that cannot be decided."""
    share, part, whole = spots
    if share is None or part is None or whole is None or not whole.value:
        return None
    made = hundred * part.value / whole.value
    slack = (hundred * part.step + abs(made) * whole.step) / abs(whole.value)
    return abs(share.value - made) * 2 <= (share.step + slack) * 1.0000001


def _equation(form: str, one: StatedEquation, held: Sequence[int], missed: Sequence[int]) -> Equation:
    return Equation(form, one.result, one.terms, tuple(held), tuple(missed), _BITS, Sure.STATED, tells=True)
