"""From a phrase to a reading: the sets that its words allow."""

from __future__ import annotations

from fractions import Fraction

from audit.base.findings import marked
from audit.base.intervals import Interval, Rational, simplest
from audit.languages.zh import numerals as words
from audit.numbers import sets
from audit.numbers.numeral import Numeral, last_place
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import Sets
from audit.units import ONE, Unit

UNKNOWN = Interval(None, None, True, True)
_NO_FLOOR = frozenset(("degC", "degF", "deg"))


def reading(phrase: Phrase, rounding: str | None) -> Reading:
    """The reading of a phrase; ``rounding`` is the rule its file declares, if any."""
    numeral = phrase.numeral
    if numeral.style == "long":
        return too_long(phrase.text, numeral)
    kind = phrase.kind
    if numeral.style in ("part", "multiple") and not phrase.marked:
        kind = Kind.RATIO
    if phrase.hedge == "more" and _is_told_to_the_last(phrase):
        return unreadable(phrase.text, phrase.start, phrase.end, _NOTHING_MORE)
    found = allowed(phrase, rounding)
    start, end = phrase.start, phrase.end
    told = numeral.style != "several" or phrase.value
    return Reading(
        text=phrase.text[start:end],
        start=start,
        end=end,
        kind=kind,
        unit=phrase.unit,
        fair=found.fair,
        widest=found.widest,
        value=phrase.value if told else None,
        resolution=phrase.place
        if phrase.hedge in (None, "equal")
        else last_place(phrase.value, phrase.place),
        hedge="several" if numeral.style == "several" else phrase.hedge if phrase.hedge != "equal" else None,
        counted=phrase.counted,
        numeral=(numeral.start, numeral.end),
        origin=found.origin,
        note=None,
    )


def allowed(phrase: Phrase, rounding: str | None) -> Sets:
    """The sets of a phrase, from its hedge, its kind and the way the numeral is written."""
    style, kind = phrase.numeral.style, phrase.kind
    if style in ("several", "approximate"):
        return _untold(phrase, _is_whole(style, kind, phrase.value, phrase.place))
    if phrase.hedge == "near-below" and phrase.text.startswith(("halved", "Halved"), phrase.numeral.start):
        return sets.nearly_down_to(phrase.value)
    if phrase.counted == "times" and phrase.hedge is not None:
        kind = Kind.RATIO  # nearly ten times as much: occasions are seldom counted roughly
    return sets_of(style, kind, phrase.hedge, phrase.unit, phrase.value, phrase.place, rounding)


def sets_of(
    style: str, kind: Kind, hedge: str | None, unit: Unit, value: Rational, place: Rational, rounding: str | None
) -> Sets:  # fmt: skip
    """The sets of a number all of whose digits are given; ``style`` is that of its numeral."""
    whole = _is_whole(style, kind, value, place)
    if hedge is not None:
        if hedge == "equal":
            return sets.exact(value, whole)
        if style == "part":
            place = Fraction(place) * 2 / 5  # half a step of a part named roughly: about half is [0.4, 0.6]
        lowest = None if unit.symbol in _NO_FLOOR else 0
        return sets.hedged(hedge, value, place, lowest=lowest, whole=whole)
    if style == "part":
        return sets.part(value, place)
    if style == "multiple":
        return sets.multiple(value)
    if style == "ordinal" or (whole and style != "scaled"):
        return sets.exact(value, whole)
    if rounding is not None:
        return sets.by_rule(value, place, rounding, whole)
    if type(value) is int and value == 100 and unit.symbol == "%" and place == 1:
        return sets.hundred_percent(value)
    if kind is Kind.RATIO and unit == ONE and place >= 1 and value:
        return sets.multiple(value)  # 三倍, 3倍, three times as much
    return sets.rounded(value, place, whole)


def _is_whole(style: str, kind: Kind, value: Rational, place: Rational) -> bool:
    """Whether only whole numbers can be meant: persons, households."""
    return (
        kind is Kind.COUNT and type(value) is int and type(place) is int and style not in ("part", "multiple")
    )


def _untold(phrase: Phrase, whole: bool) -> Sets:
    numeral = phrase.numeral
    factor = Fraction(phrase.place) / numeral.place if phrase.place != numeral.place else 1
    step = simplest(numeral.several * factor)
    if numeral.style == "approximate":
        ends = Interval(phrase.value, phrase.value + step, False, False, whole)
        return Sets(ends, ends, marked("one of the two numbers named"))
    return sets.several(phrase.value, step, whole)


def _is_told_to_the_last(phrase: Phrase) -> bool:
    """5多个, 103余人: a count given to its last digit has nothing that 多 could leave open."""
    behind = phrase.text[phrase.numeral.end : phrase.numeral.end + 1]
    if not phrase.marked or phrase.kind is not Kind.COUNT or behind not in words.OPEN_BELOW or not behind:
        return False
    if phrase.numeral.style == "several":
        return False
    return last_place(phrase.value, phrase.place) == 1


_NOTHING_MORE = marked("“多” leaves open what lies below the last digit, and no whole number does")


def unreadable(text: str, start: int, end: int, note: str) -> Reading:
    """Something unreadable in the text: an error, kept with the reason."""
    return named(text, start, end, Kind.VAGUE, note)


def too_long(text: str, numeral: Numeral) -> Reading:
    """A number with more digits than anybody prints: kept, but not read."""
    start, end = numeral.start, numeral.end
    return Reading(
        text[start:end], start, end, Kind.VAGUE, ONE, UNKNOWN, UNKNOWN, None, None, None, None, (start, end),
        marked("not read"),
        marked("this number is too long to be read"),
    )  # fmt: skip


def named(text: str, start: int, end: int, kind: Kind = Kind.NAME, note: str | None = None) -> Reading:
    """A name or class that contains figures but states no quantity."""
    return Reading(
        text[start:end],
        start,
        end,
        kind,
        ONE,
        UNKNOWN,
        UNKNOWN,
        None,
        None,
        None,
        None,
        (start, end),
        "a name",
        note,
    )
