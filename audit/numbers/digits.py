"""Numbers written in figures: plain, grouped, decimal, full-width, and fractions such as 3/5 and 10 1/2."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Rational, ratio, simplest
from audit.languages.en import numerals as english
from audit.languages.en.phrases import LENGTHS
from audit.languages.zh import characters as zh
from audit.languages.zh import numerals as words
from audit.numbers.numeral import LONGEST
from audit.numbers.patterns import Pattern
from audit.units.money import signs

_RUN = Pattern("[0-9０-９]+")
# A group is three digits after a comma; a full-width comma joins full-width digits only, elsewhere it separates a
# list. The look-ahead keeps 1,2345 from being read as 1,234.
_COMMAS = Pattern(
    "[0-9０-９]{1,3}(?:,[0-9０-９]{3})+(?![0-9０-９])|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9,])"
)
# 1，000 is one number, since a number in a list never starts with a zero, and 82，225.00 one amount with its cents;
# 3，200 may be two.
_WIDE_COMMAS = Pattern(
    "(?<![0-9０-９]，)[０-９]{1,3}，[０-９]{3}(?!，?[0-9０-９])"  # １，２００，３００ may be three, as 1，200，300 may
    "|[1-9][0-9]{0,2}(?=(?:，[0-9]{3}){0,9}(?:，0|\\.[0-9]{2}(?![0-9.])))(?:，[0-9]{3})+(?![0-9０-９])"
    "|[１-９][０-９]{0,2}(?=(?:，[０-９]{3}){0,9}，０)(?:，[０-９]{3})+(?![0-9０-９])"
)
# 1，200，300元 is one number, with its unit right after it and no list around it; 1，200，300，400 are several.
_WIDE_WITH_UNIT = Pattern(words.WIDE_WITH_UNIT)
_LISTED_BEFORE = Pattern(words.LISTED_BEFORE)
_LISTED_BEHIND = Pattern(words.LISTED_BEHIND)
_APOSTROPHES = Pattern("[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9])")
# thousands separated by spaces, of any width that printers use
_SPACES = Pattern("[0-9０-９]{1,3}(?:[ \u00a0\u2009\u202f][0-9０-９]{3})+(?![0-9０-９])")
_DECIMAL_COMMA = Pattern("[0-9]+,[0-9]{2}(?![0-9,.])")
_FRACTION = Pattern(words.FRACTION)  # 16/64GB are two sizes
# 1 / 4 with spaces, as some agencies print it: eighths and the like only, since a slash with spaces also separates
# lists.
_APART = Pattern(" / (2|3|4|5|6|8|10|16|32|64)(?![0-9/.,:]| /)")
# 1 1/2: a space, or "and" before a plain fraction, or a slash with spaces before a usual denominator
_MIXED = Pattern(english.MIXED_NUMBER)
# 1-1/2, as American texts write a mixed number; other figures with a hyphen are ranges or codes
_TIED = Pattern(
    "-(1/2|[12]/3|[13]/4|[1-4]/5|[1357]/8|[0-9]{1,2}/(?:16|32|64))(?![0-9/]|-[0-9]| ?[-–] ?[0-9])"
)
_GROUPING = Pattern("[,，'’ \u00a0\u2009\u202f]")
# A point between thousands and a comma before decimals, or an English list: this cannot be decided.
_UNCLEAR = Pattern("[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+")
_POINTS = ".．"
DIGITS = frozenset("0123456789０１２３４５６７８９")  # digits of other scripts are decimal too, but not read
_SEPARATORS = {
    ",": _COMMAS,
    "，": _WIDE_COMMAS,
    "'": _APOSTROPHES,
    "’": _APOSTROPHES,
    " ": _SPACES,
    "\u00a0": _SPACES,
    "\u2009": _SPACES,
    "\u202f": _SPACES,
}
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
    "⅜": (3, 8),
}


class Figures(NamedTuple):
    """Figures from the start up to ``end``; ``place`` is that of the last digit; 0 for a fraction."""

    end: int
    value: Rational
    place: Rational
    # dotted: 1.2.3, a version, an address or a date; unclear: 1.234,5; miscounted: 6,5000,000; long: too long
    form: str = "number"


def figures(text: str, start: int) -> Figures:
    """The figures that start at ``start``, where there is a digit."""
    end = _whole_end(text, start)
    if end - start > LONGEST:
        return Figures(end, 0, 1, "long")
    after = text[end : end + 1]
    if after and after in _POINTS:
        fraction = _RUN.match(text, end + 1)
        if fraction is not None:
            return _decimal(text, start, end, fraction.end())
    if after == "," and text[start - 1 : start] != "[" and _DECIMAL_COMMA.match(text, start) is not None:
        return _decimal(text, start, end, end + 3)
    if after == "," and (stop := _miscounted(text, start)):
        return Figures(stop, 0, 1, "miscounted")
    return Figures(end, _whole(text, start, end), 1)


_CHAIN = Pattern("[0-9]{1,20}(?:,[0-9]{1,20}){1,20}(?![0-9])")


def _miscounted(text: str, start: int) -> int:
    """The end of 6,5000,000,000, otherwise 0.

    A group that starts with 0 is not a number in a list, and there are no thousands that it could belong to."""
    chain = _CHAIN.match(text, start)
    groups = chain[0].split(",") if chain is not None else [""]
    goes_on, thousands = 0 < len(groups[0]) <= 3, False
    for group in groups[1:]:
        if len(group) == 3 and goes_on:
            thousands = True
            continue
        if group[0] == "0" and (len(group) >= 3 or (thousands and len(group) == 2)):
            return 0 if chain is None else chain.end()
        goes_on, thousands = len(group) <= 3, False
    return 0


def run_end(text: str, start: int) -> int:
    """The end of the unbroken digits that start at ``start``."""
    run = _RUN.match(text, start)
    return start if run is None else run.end()


def _whole_end(text: str, start: int) -> int:
    end = run_end(text, start)
    pattern = _SEPARATORS.get(text[end : end + 1])
    if pattern is None or end - start > 3:
        return end
    grouped = pattern.match(text, start)
    if grouped is None and pattern is _WIDE_COMMAS:
        return _with_unit_behind(text, start) or end
    return end if grouped is None else grouped.end()


def _with_unit_behind(text: str, start: int) -> int:
    """The end of 1，200，300 in 1，200，300元; 0 if it may be a list."""
    from audit.numbers.lexicon import unit_at

    found = _WIDE_WITH_UNIT.match(text, start)
    if found is None or _LISTED_BEFORE.search(text, max(0, start - 2), start) is not None:
        return 0
    end = found.end()
    unit = unit_at(text, end + (text[end : end + 1] in zh.BEFORE_UNIT))
    return end if unit is not None and _LISTED_BEHIND.match(text, unit[1]) is None else 0


def _whole(text: str, start: int, end: int) -> int:
    digits = text[start:end]
    return int(digits) if digits.isdecimal() else int(_GROUPING.sub("", digits))


def _decimal(text: str, start: int, point: int, end: int) -> Figures:
    if end - point == 4 and (unclear := _UNCLEAR.match(text, start)) is not None:
        return Figures(unclear.end(), 0, 1, "unclear")
    if text[end : end + 1] in ("．", ".") and run_end(text, end + 1) > end + 1:
        return Figures(_dotted_end(text, end), 0, 1, "dotted")
    places = end - point - 1
    if end - start > LONGEST:
        return Figures(end, 0, 1, "long")
    power = 10**places
    digits = _whole(text, start, point) * power + int(text[point + 1 : end])
    return Figures(end, ratio(digits, power), Fraction(1, power))


def _dotted_end(text: str, end: int) -> int:
    while text[end : end + 1] in ("．", "."):
        after = run_end(text, end + 1)
        if after == end + 1:
            break
        end = after
    return end


def leading_point(text: str, start: int) -> bool:
    """Whether the digits at ``start`` follow a bare decimal point: .5 but not 3.5 or a..5."""
    return (
        start > 0
        and text[start - 1] in _POINTS
        and (start == 1 or text[start - 2] in _BEFORE_POINT or text[start - 2] in signs())
    )


def fraction_after(text: str, end: int, value: Rational) -> Figures | None:
    """``/5`` after 3, or `` 4/3`` after 1: the fraction or mixed number that starts with ``value``."""
    found = _FRACTION.match(text, end) or _APART.match(text, end)
    if found is not None and found[0][0] == " " and not 0 < value < int(found[1]):
        return None
    if found is not None and _is_pressure(value, int(found[1])):
        return None
    if found is not None and int(found[1]):
        return Figures(found.end(), simplest(Fraction(value) / int(found[1])), Fraction(1, int(found[1])))
    tied = _TIED.match(text, end) if text[end : end + 1] == "-" else None
    if tied is not None and type(value) is int and value < 1000:
        part = Fraction(tied[1])
        return Figures(tied.end(), simplest(value + part), Fraction(1, part.denominator))
    found = _MIXED.match(text, end)
    if found is not None and int(found[1]) < 2 * int(found[2]):  # 1 4/3, but not H1 2020/21, 1 24/7
        part = Fraction(int(found[1]), int(found[2]))
        return Figures(found.end(), simplest(value + part), Fraction(1, int(found[2])))
    return _vulgar(text, end, value)


def _is_pressure(upper: Rational, lower: int) -> bool:
    """150/95 are two numbers, a blood pressure: fractions above one are printed with small figures only (22/7)."""
    return 60 <= upper <= 300 and 30 <= lower < upper


def exponent(text: str, base: Figures) -> Figures | None:
    """1.5e10, 1.5×10^8, 6×10²³ and 2^5, with exponents that keep the number readable."""
    found = _EXPONENT.match(text, base.end) or _TIMES_TEN.match(text, base.end)
    if found is None:
        return None
    power = int(found[2].translate(_RAISED))
    if found[1] != "^":
        scale = Fraction(10) ** power
        return Figures(found.end(), simplest(base.value * scale), simplest(base.place * scale))
    if base.value == 0 or abs(power) * base.value.numerator.bit_length() > 600:
        return None
    return Figures(found.end(), simplest(Fraction(base.value) ** power), 1)


def lost_exponent(text: str, base: Figures) -> int | None:
    """The end of 6.02×1023, whose exponent is no longer raised.

    A number with one figure and decimals is not multiplied by anything else that starts with ten. A sheet of 1.5 ×
    105 cm has two lengths."""
    if base.place >= 1 or not 1 <= base.value < 10:
        return None
    found = _LOST_EXPONENT.match(text, base.end)
    return None if found is None else found.end()


_BEFORE_POINT = frozenset(f" -−－(（<>=≥≤{words.BEFORE_A_POINT}")
# ×1023 for ×10²³: two figures after 10, or one unless a unit of length follows, as for the sides of a sheet
_LOST_EXPONENT = Pattern(
    rf" ?[×xX*] ?10(?:[1-9][0-9]|[1-9](?! ?(?:[mck]?m\b|{LENGTHS}|{words.LENGTHS})))(?![0-9]|[.,][0-9])"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
# a whole exponent in superscript figures, with nothing that continues it
_POWER_OF_TEN = Pattern("⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?![0-9A-Za-z⁰¹²³⁴⁵⁶⁷⁸⁹])")


def power_of_ten(text: str, base: Figures) -> Figures | None:
    """10³, 10⁻⁶: a raised figure after any other number is a footnote or the power of a unit."""
    found = _POWER_OF_TEN.match(text, base.end) if base.value == 10 and base.place == 1 else None
    if found is None:
        return None
    power = simplest(Fraction(10) ** int(found[0].translate(_RAISED)))
    return Figures(found.end(), power, min(power, 1))


# ×10^8, ×10-6, ×10⁸: an exponent must be marked by a caret, a sign or superscripts
_TIMES_TEN = Pattern(
    " ?([×xX*]) ?10(?:\\^)?((?<=\\^)[+−–-]?[0-9]{1,2}|[−–-][0-9]{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![0-9A-Za-z.⁰¹²³⁴⁵⁶⁷⁸⁹])"
)
_EXPONENT = Pattern("([eE^])([+-]?[0-9]{1,2})(?![0-9A-Za-z.])")


def _vulgar(text: str, end: int, value: Rational) -> Figures | None:
    part = VULGAR.get(text[end : end + 1])
    if part is None:
        return None
    return Figures(end + 1, simplest(value + Fraction(*part)), Fraction(1, part[1]))
