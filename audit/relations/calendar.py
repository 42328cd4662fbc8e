"""How relations of dates, ages, times and orders, and impossible numbers, are decided: not by an equation of two
sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from audit.base.intervals import Interval
from audit.expressions import sets
from audit.interpretation import between_days
from audit.interpretation.named_weekdays import named_weekday
from audit.languages.zh.dates import LUNAR_ERAS
from audit.numbers import Kind
from audit.numbers.weekdays import weekday_in
from audit.relations.cues import ANNIVERSARY_ENDINGS
from audit.relations.model import Candidate, Statement
from audit.units import TIME, find

_LUNAR_NAMES = tuple(LUNAR_ERAS)
_LUNAR = 60  # days by which a lunar year ends later than a calendar year
_NOMINAL = 2  # years by which a nominal age exceeds the completed years


def _day(candidate: Candidate, statements: Sequence[Statement], role: str) -> Interval | None:
    """The days of a field: those of the statement that fills it, otherwise the article's own day."""
    filled = dict(candidate.roles).get(role)
    return candidate.day if not filled else statements[filled[0]].fair


def _age(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    age = statements[candidate.of("age")].reading
    born, on = _day(candidate, statements, "born"), _day(candidate, statements, "on")
    roles = dict(candidate.roles)
    life = between_days.ends_of(statements[candidate.of("born")].reading)
    if life is not None and roles.get("born") == roles.get("on"):
        born, on = life
    if born is None or on is None:
        return True
    nominal = wide and not age.text.isascii() and not age.text.endswith(ANNIVERSARY_ENDINGS)
    return between_days.is_aged(age.fair, born, on, _NOMINAL if nominal else 0)


def _lasts(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    lasts = statements[candidate.of("lasts")].reading
    ends = [dict(candidate.roles).get(role) for role in ("from", "to")]
    clocks = [between_days.clock_of(statements[one[0]].reading) if one else () for one in ends]
    if all(clocks):
        return between_days.lasts_by_clock(lasts, clocks[0], clocks[1], wide)
    begin, end = _ends(candidate, statements)
    return begin is None or end is None or between_days.lasts(lasts, begin, end, wide)


def _ends(candidate: Candidate, statements: Sequence[Statement]) -> tuple[Interval | None, Interval | None]:
    roles = dict(candidate.roles)
    begin, end = roles.get("from"), roles.get("to")
    both = between_days.ends_of(statements[begin[0]].reading) if begin and begin == end else None
    if both is not None:
        return both
    first = candidate.day if not begin else between_days.begin_of(statements[begin[0]].reading)
    return first, _day(candidate, statements, "to")


def _date(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    reading = statements[candidate.of("date")].reading
    named = weekday_in(reading.text)
    fit = None if named is None else named_weekday(named, reading, candidate.day)
    if fit is not None:
        return fit.widest if wide else fit.fair
    return reading.kind is not Kind.VAGUE and not between_days.is_no_time(reading.text)


def _within(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    """Whether a number is within the possible range of its kind."""
    one = statements[candidate.anchor]
    values = one.reading.widest if wide else one.reading.fair
    return candidate.limits is None or not values.intersect(candidate.limits).is_empty


def _threshold(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    """Whether a number can be on the side of a threshold that the words give."""
    role = next(name for name, _ in candidate.roles if name != "threshold")
    one, end = statements[candidate.of(role)], statements[candidate.of("threshold")]
    own, limit = (one.widest, end.widest) if wide else (one.fair, end.fair)
    if None in (own.low, own.high, limit.low, limit.high):
        return True
    if role in ("reached", "exceeded"):
        half = limit.low * candidate.scale  # type: ignore[operator]
        if role == "reached":  # a majority needs the least number above half
            return own.high > half >= own.low - 1  # type: ignore[operator]
        return own.high > half  # type: ignore[operator]
    return own.low < limit.high * candidate.scale  # type: ignore[operator]


def _order(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    less, more = statements[candidate.of("less")], statements[candidate.of("more")]
    low = less.widest.low if wide else less.fair.low
    high = more.widest.high if wide else more.fair.high
    return low is None or high is None or low <= high


def _era(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    """Whether two names of a year can mean the same one; a lunar year ends in the next calendar year."""
    first, second = (statements[index] for index in dict(candidate.roles)["same"])
    days, more = first.fair, _LUNAR if wide and first.reading.text.startswith(_LUNAR_NAMES) else 0
    if days.high is not None and more:
        days = days._replace(high=days.high + more)
    return not days.intersect(second.fair).is_empty


def _pace(candidate: Candidate, statements: Sequence[Statement], wide: bool) -> bool:
    """Whether a rate over time gives an amount in that time, both as they are printed."""
    amount, pace = (statements[candidate.of(role)] for role in ("amount", "pace"))
    values = [_as_printed(one, wide) for one in (amount, pace)]
    assert candidate.limits is not None
    return not values[0].intersect(sets.multiply(values[1], candidate.limits)).is_empty


def _as_printed(one: Statement, wide: bool) -> Interval:
    """The values of a number without the time that it is per: $180 of $180 a year."""
    own = one.widest if wide else one.fair
    per = find(one.reading.unit.symbol.rpartition("/")[2]) if one.is_per else None
    return own.scaled(per.factor) if per is not None and per.dimension == TIME else own


DECIDED: dict[str, Callable[[Candidate, Sequence[Statement], bool], bool]] = {
    "age": _age,
    "lasts": _lasts,
    "date": _date,
    "cannot-be": _within,
    "order": _order,
    "era": _era,
    "threshold": _threshold,
    "pace": _pace,
}
