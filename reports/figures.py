"""Numbers and sets in the words and signs of a report: powers of ten, raised units, sets.

The digits themselves, and their number, come from ``audit/units/figures.py``. The JSON report has exact values for
programs.
"""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import Interval, Rational
from audit.languages.zh.numbers import LARGE
from audit.reports.glyphs import BOXES, Glyphs
from audit.reports.language import ENGLISH, Language
from audit.units.figures import decimal, magnitude, power, rounded, telling_digits

_MOST_FIGURES = 12  # of a number that is not whole
_LONGEST_WHOLE = 15  # digits: longer numbers are written with a power of ten
_SMALLEST = -5  # the power of ten below which a number is written with a power of ten


def figure(value: Rational, digits: int = 4, glyphs: Glyphs = BOXES) -> str:
    """``value`` as people write it: whole numbers in full and grouped, others with ``digits`` significant figures."""
    if value == 0:
        return "0"
    first = magnitude(value)
    if first >= _LONGEST_WHOLE or first < _SMALLEST:
        return _scientific(value, first, digits, glyphs)
    if value.denominator == 1:
        return f"{int(value):,}"
    if first >= digits:
        return f"{rounded(value, first - digits + 1) * power(first - digits + 1):,}"
    return decimal(value, digits - 1 - first)


def _scientific(value: Rational, first: int, digits: int, glyphs: Glyphs) -> str:
    steps = str(abs(rounded(value, first - digits + 1)))
    if len(steps) > digits:  # rounding up reached the next power of ten
        first += 1
    tail = steps[1:digits].rstrip("0")
    sign = "-" if value < 0 else ""
    front = steps[0] + ("." + tail if tail else "")
    if front == "1":
        return f"{sign}{ten_to(first, glyphs)}"
    return f"{sign}{front} {glyphs.times} {ten_to(first, glyphs)}"


def ten_to(exponent: int, glyphs: Glyphs = BOXES) -> str:
    """``10⁻⁶``, or ``10^-6`` without superscripts."""
    if not glyphs.superscripts:
        return f"10^{exponent}"
    return "10" + "".join([glyphs.superscripts[-1 if sign == "-" else int(sign)] for sign in str(exponent)])


def unit_text(unit: str, glyphs: Glyphs = BOXES) -> str:
    """A unit for display: ``t/m^2`` as ``t/m²``; the unit of plain counts is empty."""
    if unit in ("", "1"):
        return ""
    unit = unit.replace("**", "^").replace("^-1", "^\u207b\u00b9" if glyphs.superscripts else "^-1")
    if glyphs.superscripts:
        for digit in "23":
            unit = unit.replace("^" + digit, glyphs.superscripts[int(digit)])
        unit = unit.replace("^\u207b", "\u207b").replace("*", "·")
    return unit


def raised(text: str, glyphs: Glyphs = BOXES) -> str:
    """A sentence with the powers of its units raised: ``t/m^2`` as ``t/m²``.

    ``^`` after anything but a letter is left as it is."""
    if "^" not in text or not glyphs.superscripts:
        return text
    parts = text.split("^")
    shown = parts[0]
    for part in parts[1:]:
        is_power = shown[-1:].isalpha() and part[:1] in ("2", "3") and not part[1:2].isdigit()
        shown += glyphs.superscripts[int(part[0])] + part[1:] if is_power else "^" + part
    return shown


def with_unit(text: str, unit: str, glyphs: Glyphs = BOXES) -> str:
    """A figure and its unit: ``96.1%``, ``23.2 t/m²`` and ``30万吨``."""
    shown = unit_text(unit, glyphs)
    if not shown:
        return text
    return text + shown if shown in ("%", "‰", "°") or shown[0] in LARGE else f"{text} {shown}"


def set_text(values: Interval, unit: str = "", glyphs: Glyphs = BOXES, language: Language = ENGLISH) -> str:
    """A set in words: ``exactly 466``, ``12 to 45 kg/m²``, ``over 100, under 200``, ``at least 100``; days as
    dates."""
    values = values.tightened()
    if values.is_empty:
        return language.text("no value")
    if unit == "date":
        from audit.reports.dates import days_text  # loads the calendar, which other sets do not need

        return days_text(values, language)
    low, high = values.low, values.high
    if low is None and high is None:
        return language.text("any value")
    if low is None or high is None:
        template, ends = _one_sided(values, glyphs)
    elif low == high:
        template, ends = _point(low, glyphs)
    else:
        template, ends = _two_sided(values, glyphs)
    return with_unit(language.text(template, **ends), unit, glyphs)


Told = tuple[str, dict[str, str]]  # a template and its values


def _point(value: Rational, glyphs: Glyphs) -> Told:
    """``exactly 13,079.87`` if a few figures write the value in full, otherwise ``about 17.0732``."""
    shown = {"value": _full(value, glyphs)}
    if _is_exact(value, _MOST_FIGURES):
        return marked("exactly {value}"), shown
    return marked("about {value}"), shown


def _full(value: Rational, glyphs: Glyphs) -> str:
    return figure(value, _MOST_FIGURES if _is_exact(value, _MOST_FIGURES) else 6, glyphs)


def _one_sided(values: Interval, glyphs: Glyphs) -> Told:
    if values.low is not None:
        low = {"low": _full(values.low, glyphs)}
        return (marked("over {low}") if values.low_open else marked("at least {low}")), low
    assert values.high is not None
    high = {"high": _full(values.high, glyphs)}
    return (marked("under {high}") if values.high_open else marked("at most {high}")), high


def _two_sided(values: Interval, glyphs: Glyphs) -> Told:
    assert values.low is not None and values.high is not None
    digits = telling_digits(values.low, values.high, 4, _MOST_FIGURES)
    if not all(_is_exact(end, digits) for end in (values.low, values.high)):
        digits = max(digits - 1, 4)
    ends = {"low": figure(values.low, digits, glyphs), "high": figure(values.high, digits, glyphs)}
    return _BETWEEN[values.low_open, values.high_open], ends


_BETWEEN = {
    (True, True): marked("over {low}, under {high}"),
    (True, False): marked("over {low}, up to {high}"),
    (False, True): marked("{low} to under {high}"),
    (False, False): marked("{low} to {high}"),
}


def _is_exact(value: Rational, digits: int) -> bool:
    """True if ``digits`` figures write the value in full."""
    return value == 0 or (value * power(digits - 1 - magnitude(value))).denominator == 1
