"""How much the closeness of a binding is worth, form by form, where its words alone announce nothing.

Measured, not guessed: ``benchmarks/measure_grades.py`` counts, over texts in which all is right, how often the closest
binding of a cost holds and how often none does, and over planted slips how often one slip explains the miss of the
right binding. A cost stands here if (nearly) all closest bindings up to it were right.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from audit.relations.equations import sides
from audit.relations.model import Candidate, Statement

# up to which cost the closest binding is as good as announced, if the next is well behind it
_SURE = {"growth": 3, "fall": 3, "difference": 3, "points": 8, "structure": 2, "share": 1}
_WELL_BEHIND = 3
_LEVELS_APART, _SIZES_APART = Fraction(3, 2), Fraction(3)  # what still is of one size
_CLEAR = 2  # by so much the closest binding has to be closer than the next to be clear
_MOST = 6  # a binding of another form that costs more is for charity only
_CLEARLY = Fraction(1, 4)
_ELSE = Fraction(1, 12)
# of the closest binding: up to which cost, how many slips that fit by chance may be expected where a fit still speaks
_CHANCES: dict[str, tuple[tuple[int, Fraction], ...]] = {
    "parts": ((3, Fraction(1)), (11, _ELSE)),
    "each": ((3, Fraction(1)), (6, Fraction(1, 8))),
    "product": ((6, Fraction(1)),),
    "difference": ((12, Fraction(1)),),
    "growth": ((12, Fraction(1, 2)),),
    "fall": ((8, Fraction(1, 2)),),
    "points": ((8, Fraction(1)),),
    "share": ((3, Fraction(1, 2)),),
}


def is_as_good_as_announced(candidate: Candidate, statements: Sequence[Statement], margin: int) -> bool:
    """Whether the closest binding is sure though no words announce it; ``margin`` is how far the next is behind. A
    number in words, such as *nine*, counts whatever is near."""
    if candidate.form not in _SURE or not all(_figures(statements[index]) for index in candidate.members):
        return False
    return (
        margin >= _WELL_BEHIND and candidate.cost <= _SURE[candidate.form] and _is_near(candidate, statements)
    )


def _is_near(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether what is stated and what comes out are of one size: an odd factor speaks for a wrong binding."""
    found = sides(candidate, statements, False)
    if found is None or found[0].high is None or found[1].high is None:
        return False
    base = {"growth": 1, "fall": -1}.get(candidate.form, 0)  # of a change the levels are compared
    stated, computed = base + Fraction(found[0].high), base + Fraction(found[1].high)
    most = _LEVELS_APART if base else _SIZES_APART
    return bool(stated and computed) and 1 / most <= stated / computed <= most


def chance_allowed(candidate: Candidate, statements: Sequence[Statement], rank: int, margin: int) -> Fraction:
    """How many slips that fit by chance may be expected of a binding where one that fits still speaks for a slip; 0
    where none does. Small counts (13, of which 8 and 4) fit everything, and what is planned or supposed is rounder."""
    members = [statements[index] for index in candidate.members]
    most = _allowed(candidate, rank, margin)
    if any(one.speech != "said" for one in members):
        return min(most, _ELSE)
    if any(_figures(one) < 2 for one in members):
        return min(most, _CLEARLY if candidate.form == "product" else _ELSE)
    return most


def _allowed(candidate: Candidate, rank: int, margin: int) -> Fraction:
    if rank == 0 and candidate.form in _CHANCES:
        return next((most for cost, most in _CHANCES[candidate.form] if candidate.cost <= cost), Fraction(0))
    if candidate.cost > _MOST:
        return Fraction(0)
    return _CLEARLY if rank == 0 and margin >= _CLEAR else _ELSE / (rank + 1)


def _figures(one: Statement) -> int:
    """How many digits a number prints; a word such as *nine* has none."""
    return sum(character.isdigit() for character in one.reading.text)
