"""Does one common slip of one number explain a miss exactly, and would chance hardly do so?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from audit.relations.calendar import DECIDED
from audit.relations.equations import holds
from audit.relations.model import Candidate, Statement

_PRODUCTS = frozenset(("each", "product"))
_SUMS = frozenset(("parts", "difference", "points", "percents"))


def explained(candidate: Candidate, statements: Sequence[Statement], owned: set[int], most: Fraction) -> bool:
    """Whether changing one digit, or swapping two, of one number that no other relation holds mends the relation.
    Where chance would mend it more than ``most`` times, nothing is tried."""
    if (
        candidate.form in DECIDED
    ):  # of an age or a span of years a slip of a digit often explains what chance does
        return False
    doubted = [
        (index, digits)
        for index in candidate.members
        if index not in owned and (digits := _digits(statements[index])) is not None
    ]
    zeros = _round(candidate, statements)
    chance = sum(
        (
            _wide(candidate, statements, index)
            * Fraction(_count(digits), 9 * 10 ** (max(1, len(digits) - zeros) - 1))
            for index, digits in doubted
        ),
        Fraction(0),
    )
    if not doubted or chance > most:
        return False
    members = {index: statements[index] for index in candidate.members}
    return any(
        _mends(candidate, members, index, Fraction(value, int(digits)))
        for index, digits in doubted
        for value in _variants(digits)
    )


def _round(candidate: Candidate, statements: Sequence[Statement]) -> int:
    """How many noughts all numbers of a sum end with: 63,000 and 19,000 say no more than 63 and 19."""
    if candidate.form not in _SUMS:
        return 0
    printed = [statements[index].reading.text for index in candidate.members]
    figures = ["".join(one for one in text if one.isdigit()) for text in printed if "." not in text]
    if len(figures) < len(printed) or not all(figures):
        return 0
    return min(len(one) - len(one.rstrip("0")) for one in figures)


def _wide(candidate: Candidate, statements: Sequence[Statement], index: int) -> Fraction:
    """How many neighbouring values of a number would fit a sum: more where the others are printed more coarsely."""
    own = statements[index]
    if candidate.form in _PRODUCTS:
        return _wide_by_far(candidate, statements, own)
    if candidate.form not in _SUMS:
        return Fraction(1)
    widths = [_width(statements[other]) for other in candidate.members]
    step = max(_width(own), Fraction(own.reading.resolution or 1) * Fraction(own.reading.unit.factor))
    return max(Fraction(1), sum(widths, Fraction(0)) / step)


def _wide_by_far(candidate: Candidate, statements: Sequence[Statement], own: Statement) -> Fraction:
    """The same of a product: 1.60 for each ten says no more of a number of nine digits than its first three."""
    others = (statements[index] for index in candidate.members if index != own.number)
    apart = sum((_relative(_width(one), one) for one in others), Fraction(0))
    step = Fraction(own.reading.resolution or 1) * Fraction(own.reading.unit.factor)
    return max(Fraction(1), apart / _relative(step, own))


def _relative(width: Fraction, one: Statement) -> Fraction:
    return width / abs(Fraction(one.value)) if one.value else Fraction(1)


def _width(one: Statement) -> Fraction:
    fair = one.fair
    return Fraction(0) if fair.low is None or fair.high is None else Fraction(fair.high - fair.low)


def _digits(one: Statement) -> str | None:
    text = "".join(character for character in one.reading.text if character.isdigit())
    text = text.lstrip("0")
    known = one.value is not None and 1 < len(text) <= 12 and text.isascii()
    return text if known else None


def _variants(digits: str) -> Iterator[int]:
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    for at, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and not (at == 0 and other == "0"):
                yield int(digits[:at] + other + digits[at + 1 :])


def _count(digits: str) -> int:
    return 10 * len(digits)


def _mends(candidate: Candidate, members: Mapping[int, Statement], index: int, factor: Fraction) -> bool:
    one = members[index]
    if not factor or one.value is None:
        return False
    shift = one.value * (factor - 1)
    fair = one.fair._replace(
        low=None if one.fair.low is None else one.fair.low + shift,
        high=None if one.fair.high is None else one.fair.high + shift,
    )
    changed = {**members, index: one._replace(fair=fair, widest=fair)}
    return holds(candidate, changed)  # type: ignore[arg-type]  # it asks for nothing but the members
