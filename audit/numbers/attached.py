"""Letters that are a unit only directly after figures: 38C, 130F, 45p and 3x.

Elsewhere they start names: flat 12C, 1080p. Also the unit after the second figure of a pair: 150/95 mmHg."""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import Interval, Rational
from audit.languages.en import phrases as english
from audit.languages.zh import characters as zh
from audit.languages.zh import phrases as words
from audit.numbers.lexicon import Marker, marker, unit_at
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading
from audit.units import Unit, find

LETTERS = frozenset("CFpxX×")
_LINES = frozenset((144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320))  # lines of a screen: 1080p
_HEAT = Pattern(english.HEAT)
# 38C/100F: the same temperature in the other scale follows, so the letter is a scale
_IN_THE_OTHER_SCALE = Pattern(r" ?[(/] ?[-−]?[0-9]{1,4}(?:\.[0-9])? ?[CF]\b")
_AHEAD = 60  # characters
_OF_HEAT = Pattern(english.OF_HEAT)


# A temperature, or two, and nothing else: from 28C to 31C.
_ALONE = Pattern(english.NO_NOUN_BEHIND)
_TITLES = Pattern(r"[A-Za-z§]\.? ?$")
# the second figure of a pair and the unit of pressure that both share
_PRESSURE = Pattern("/[0-9]{2,3} ?(mmHg|mm Hg|kPa|" + words.PRESSURES + ")(?![A-Za-z])")


def attached(text: str, start: int, end: int, value: Rational) -> tuple[Marker, int] | None:
    """The unit of the single letter at ``end``, right after the figures that start at ``start``; None if there is
    none."""
    letter = text[end : end + 1]
    following = text[end + 1 : end + 2]
    if letter not in LETTERS or not letter or following.isalnum():
        return None
    if letter in "CF" and text.startswith(("/", " per ", " a share"), end + 1):
        return None  # 14.7C/share is in cents
    if letter == "p":
        found = None if value in _LINES or text.startswith(".m", end + 1) else marker("pence")
    elif letter in "xX×":
        found = marker(zh.TIMES) if _is_multiple(text, start, end, value) else None
    else:
        found = marker(f"°{letter}") if _is_heat(text, start, end, value) else None
    return None if found is None else (found, end + 1)


def spaced_scale(text: str, start: int, end: int, value: Rational) -> tuple[Marker, int] | None:
    """a low of 8 C, the mercury hit 118 F: a letter separate from the figures is a scale if the context is
    temperature."""
    letter = text[end + 1 : end + 2]
    if letter not in "CF" or not letter or text[end + 2 : end + 3].isalnum() or not text[end - 1].isdecimal():
        return None
    if text.startswith((".", "&", "/", "-", "'"), end + 2) and text[end + 3 : end + 4].isalnum():
        return None
    told = (
        _HEAT.search(text[max(0, start - _AHEAD) : start]) is not None
        or _OF_HEAT.match(text, end + 2) is not None
    )
    found = marker(f"°{letter}") if told and value <= _HOTTEST else None
    return None if found is None else (found, end + 2)


def unit_apart(text: str, position: int) -> tuple[Marker, int] | None:
    """a 12 - inch ruler: the unit after a hyphen printed with spaces is a whole word."""
    found = unit_at(text, position) if text[position + 2 : position + 3].isalpha() else None
    return found if found is not None and found[0].kind in (Kind.MEASURE, Kind.MONEY) else None


def _is_multiple(text: str, start: int, end: int, value: Rational) -> bool:
    """3x is three times; elsewhere 3X may be a size and 3x 4 a product, and after a letter it is a name."""
    if _TITLES.search(text, max(0, start - 1), start) is not None or _FACTOR.match(text, end + 1) is not None:
        return False
    if start <= 1 and end + 2 >= len(text):
        return bool(value)
    named = text[end] == "X" or _NAMED.search(text, max(0, start - 16), start) is not None  # iPhone 3x
    return bool(value) and (not named or _COMPARED.match(text, end + 1) is not None)


_NAMED = Pattern(r"\b[A-Za-z]*[A-Z][A-Za-z]* $")
_FACTOR = Pattern(" ?[0-9]")
# 3X more, 3X growth: X means times if a comparison or a growth follows
_COMPARED = Pattern(english.COMPARATIVES_OF_HEAT)


def pressure_at(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit that the first figure of 150/95 mmHg shares with the second, which starts after ``position``."""
    found = _PRESSURE.match(text, position)
    unit = None if found is None else find("mmHg" if found[1] == "mm Hg" else found[1])
    return None if unit is None else (unit, position)


def feet_at(text: str, start: int, end: int) -> tuple[Unit, int] | None:
    """The feet of 5'10", and where the inches start; 35°5'10" is an angle, 4'33" a time."""
    unit = find("ft")
    if unit is None or _INCHES.match(text, end) is None or text[max(0, start - 1) : start] == "°":
        return None
    return unit, end + 1


def inches_at(text: str, start: int, end: int) -> tuple[Unit, int] | None:
    """18" wheels: the mark of inches, unless it closes a quotation opened before."""
    unit = find("in")
    if unit is None or _OF_INCHES.match(text, end) is None or text[max(0, start - 1) : start] in _OPEN:
        return None
    opened = len(_QUOTES.findall(text, max(0, start - _QUOTED), start))
    return None if opened % 2 else (unit, end + 1)


_OPEN = frozenset("\"'’°")  # 4'33" is a time, 5'10" a height
_QUOTES = Pattern('(?<![0-9])"')
_OF_INCHES = Pattern('" (?=[A-Za-z])')
_QUOTED = 400  # characters of a quotation
_INCHES = Pattern("['’] ?(?:[0-9]|1[01])(?:\\.[0-9]| ?1/[24]| ?3/4|[½¼¾])?(?:[\"”″]|''|’’)")


def _is_heat(text: str, start: int, end: int, value: Rational) -> bool:
    if _IN_THE_OTHER_SCALE.match(text, end + 1) is not None or _is_told_by_figures(text, start, end, value):
        return True
    return _HEAT.search(text[max(0, start - _AHEAD) : start]) is not None


def _is_told_by_figures(text: str, start: int, end: int, value: Rational) -> bool:
    """-3C, 1.5C and a phrase with nothing else; flat 12C and section 1.5C are names."""
    if len(text) <= _SHORT and _ALONE.fullmatch(text) is not None:
        return value <= _HOTTEST
    signed = text[start - 1 : start] in _MINUS and text[max(0, start - 2) : start - 1] in _BEFORE_MINUS
    return (start > 0 and (signed or text.endswith("minus ", 0, start))) or (
        "." in text[start:end] and _SECTION.search(text, max(0, start - 12), start) is None
    )


_SHORT = 40
_HOTTEST = 600  # degrees in a phrase by itself; 777F is an aeroplane
_MINUS = frozenset("-−")
_BEFORE_MINUS = frozenset((" ", "", "(", "（"))
# Section 12C, Rule 3: a name right before the figures, which the letter belongs to
_SECTION = Pattern(english.SECTION)


def degrees_in_tens(text: str, numeral: Numeral) -> Reading | None:
    """Temperatures in the 60s: 60 to 69 degrees, Fahrenheit from 50 on if no scale is given."""
    end = numeral.end + 1
    if _WEATHER.search(text, max(0, numeral.start - _AHEAD), numeral.start) is None:
        return None
    scale = _SCALE.match(text, end)
    if scale is None and not 50 <= numeral.value <= 90:
        return None
    unit = find("degF" if scale is None or scale[1] == "F" else "degC")
    low = int(numeral.value)
    span = Interval(low, low + 10, False, True)
    return None if unit is None else Reading(
        text[numeral.start : end], numeral.start, end, Kind.MEASURE, unit, span, span, None, 10, "range", None,
        (numeral.start, numeral.end), marked("a range, as written"),
    )  # fmt: skip


# the context is the weather, up to the number
_WEATHER = Pattern(english.WEATHER)
_SCALE = Pattern(english.SCALE_OF_HEAT)
