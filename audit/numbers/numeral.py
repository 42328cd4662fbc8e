"""A bare numeral: digits, number words and scale words, before any unit, sign or hedge around it."""

from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Rational, simplest

# int() of a very long digit string is quadratic, and nobody prints one, so such a numeral is not read.
LONGEST = 200


class Numeral(NamedTuple):
    """``text[start:end]`` as a number. ``place`` is the place value of its last written digit.

    ``style`` is figures (436, 1,234.5), words (三百, twelve), scaled (20万, 3 million), part (3/5, 三分之一),
    several (几百, dozens), approximate (三四百), ordinal (third), multiple
    (doubled), string (七六: digits read out), pair (俩), dotted (1.2.3), unclear (1.234,5), miscounted (6,5000,000), bare (百 without
    a digit) or long (too many digits to read; ``value`` is then 0).
    """

    start: int
    end: int
    value: Rational
    place: Rational
    style: str = "figures"
    more: bool = False  # contains 多 or 余: 10多亿
    several: Rational = 0  # place value of the digit that 几 or 数 replaces, with style several
    scale: Rational = 1  # the scale word at its end: 万 of 20万; a range may share it
    lead: int = -1  # where 百分之 or 千分之 starts, if the number is written that way
    share: str = ""  # then percent or permille
    around: bool = False  # contains 来: 十来万


def last_place(value: Rational, place: Rational) -> Rational:
    """The place value p of the last non-zero digit: 100 for 1500 written to the unit.

    For a value that has digits below ``place``, or none above it, it is ``place`` itself.
    """
    digits = simplest(Fraction(value) / place) if type(value) is not int or type(place) is not int else None
    if digits is None:
        digits = value // place if value % place == 0 else 0
    if not digits or type(digits) is not int:
        return place
    step = 1
    while digits % 10 == 0:
        digits //= 10
        step *= 10
    return simplest(place * step)
