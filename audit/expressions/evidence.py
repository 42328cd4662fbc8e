"""The arithmetic behind a decision, written out: each side with the numbers as written, its result, and where its
width comes from."""

from __future__ import annotations

from audit.base.findings import Bar, Picture, Sentence, Step, Verdict, marked, sentence, series, worded
from audit.base.intervals import Interval, Rational
from audit.expressions.decided import Decided
from audit.expressions.printing import written_with
from audit.expressions.shown import central_value, printed_value, resolution_of, rounded_to, side_value
from audit.expressions.tree import Day, Expression, Name, Number, names
from audit.expressions.values import Value, in_unit
from audit.units import DIMENSIONLESS, without_kinds
from audit.units.figures import enclosure_text, is_exact, range_text, value_text

_SHOWN_NUMBERS = 4  # the most numbers whose width is explained one by one


def steps(decision: Decided) -> tuple[Step, ...]:
    """One line for each computed side, and one for a claim that may have several values."""
    if decision.mismatch is not None:
        return ()
    left, right = decision.sides
    lines = (_step(left, right, decision), _step(right, left, decision))
    return tuple(line for line in lines if line is not None)


def _step(side: Expression, other: Expression, decision: Decided) -> Step | None:
    value = side_value(decision, side)
    if value.set is None or isinstance(side, (Number, Day)):
        return None
    tells_spread = rounded = False
    written = claim = ""
    if isinstance(side, Name) and side.name in decision.quantities:
        if value.set.is_point:
            return None
        claim = side.name
        shown: str | Sentence = f"{claim}: {_as_written(side, decision)}"
    else:
        central = central_value(side, value, decision)
        written = _as_written(side, decision)
        tells_spread = central is None and value.exact
        if central is None:
            spread = range_text(value.set, decision.unit)
            shown = sentence("{expression} = {value}", expression=written, value=spread)
        else:
            result, rounded = _result(central, other, decision)
            shown = f"{written} {result}"
    unit = decision.unit
    origin = _origin(side, value, tells_spread, decision)
    is_told = tells_spread or origin is not None
    return Step(shown, in_unit(value.set, unit), unit.symbol, origin, is_told, written, rounded, claim)


def _as_written(side: Expression, decision: Decided) -> str:
    printed = {name: decision.quantities[name].written for name in _claims(side, decision)}
    return written_with(side, printed, decision.derived)


def _result(central: Rational, other: Expression, decision: Decided) -> tuple[str, bool]:
    """The result as ``= 466``, or ``≈ 96.137 % → 96.1 %`` if the other side has one decimal; and whether it was
    rounded so."""
    unit = decision.unit
    value = value_text(central, unit, "", printed_value(decision, other))
    sign = "=" if is_exact(central, unit) else "≈"
    step = resolution_of(other, decision.quantities)
    if step is None or decision.op not in ("==", "!="):
        return f"{sign} {value}", False
    printed = rounded_to(central, step, unit)
    return (f"{sign} {value}", False) if printed == value else (f"{sign} {value} → {printed}", True)


def _origin(side: Expression, value: Value, tells_spread: bool, decision: Decided) -> Sentence | None:
    """The ends of a side's set, unless the line already shows them, and the reason for them."""
    if value.set is None or value.set.is_point:
        return None
    reasons = series(_reasons(side, decision), marked("; "))
    if tells_spread:
        return sentence("{reasons}", reasons=reasons) if reasons.parts else None
    unit = decision.unit
    spread = range_text(value.set, unit) if value.exact else enclosure_text(value.set, unit)
    if not reasons.parts:
        return sentence("{spread}", spread=spread)
    return sentence("{spread}: {reasons}", spread=spread, reasons=reasons)


def _reasons(side: Expression, decision: Decided) -> list[Sentence]:
    """Why the numbers of a side have a width, in the words of their readings; equal words are given once."""
    by_origin: dict[str | Sentence, list[str]] = {}
    for name in _claims(side, decision):
        quantity = decision.quantities[name]
        if not quantity.fair.is_point:
            by_origin.setdefault(quantity.origin, []).append(quantity.written)
    return [_reason(origin, numbers) for origin, numbers in by_origin.items()]


def _reason(origin: str | Sentence, numbers: list[str]) -> Sentence:
    why = worded(origin or marked("not exact"))
    if len(numbers) == 1:
        return sentence("{number} ({origin})", number=numbers[0], origin=why)
    if len(numbers) > _SHOWN_NUMBERS:
        return sentence("{count} numbers (each {origin})", count=len(numbers), origin=why)
    named = series(numbers, marked(", "), marked(" and "))
    return sentence("{numbers} (each {origin})", numbers=named, origin=why)


def _claims(side: Expression, decision: Decided) -> list[str]:
    """The claims of a side, including those inside derived quantities, each once."""
    waiting = list(names(side))
    seen = dict.fromkeys(waiting)
    for name in waiting:  # grows during the loop
        if name in decision.derived and name not in decision.quantities:
            fresh = [inner for inner in names(decision.derived[name]) if inner not in seen]
            seen.update(dict.fromkeys(fresh))
            waiting.extend(fresh)
    return [name for name in seen if name in decision.quantities]


def picture(decision: Decided) -> Picture | None:
    """Both sides on one scale: the checked claim is the stated one, the other is computed or a limit."""
    left, right = decision.sides
    if decision.verdict is Verdict.INVALID:
        return None
    first, second = side_value(decision, left), side_value(decision, right)
    if first.set is None or second.set is None or not _on_one_scale(first, second):
        return None
    unit = decision.unit
    one, other = in_unit(first.set, unit), in_unit(second.set, unit)
    stated_first = not isinstance(left, (Number, Day)) and (
        isinstance(left, Name) or not isinstance(right, Name)
    )
    if stated_first:
        return Picture(unit.symbol, (_stated(left, one), _against(right, other)))
    return Picture(unit.symbol, (_stated(right, other), _against(left, one)))


def _on_one_scale(first: Value, second: Value) -> bool:
    points = (("points", 1),)
    one, other = without_kinds(first.dimension), without_kinds(second.dimension)
    return one == other or {one, other} == {points, DIMENSIONLESS}


def _stated(side: Expression, interval: Interval) -> Bar:
    return Bar("stated", interval, "" if isinstance(side, Name) else sentence("computed"))


def _against(side: Expression, interval: Interval) -> Bar:
    return Bar("computed", interval, sentence("limit") if isinstance(side, (Number, Day)) else "")
