"""Does one common slip of one number explain a miss exactly, and would chance hardly do so?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.relations.calendar import DECIDED
from audit.relations.equations import holds
from audit.relations.model import Candidate, Statement


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
    chance = sum(
        (Fraction(_count(digits), 9 * 10 ** (len(digits) - 1)) for _, digits in doubted), Fraction(0)
    )
    if not doubted or chance > most:
        return False
    return any(
        _mends(candidate, statements, index, Fraction(value, int(digits)))
        for index, digits in doubted
        for value in _variants(digits)
    )


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


def _mends(candidate: Candidate, statements: Sequence[Statement], index: int, factor: Fraction) -> bool:
    one = statements[index]
    if not factor or one.value is None:
        return False
    shift = one.value * (factor - 1)
    fair = one.fair._replace(
        low=None if one.fair.low is None else one.fair.low + shift,
        high=None if one.fair.high is None else one.fair.high + shift,
    )
    changed = list(statements)
    changed[index] = one._replace(fair=fair, widest=fair)
    return holds(candidate, changed)
