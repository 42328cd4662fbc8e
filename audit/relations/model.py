"""The records used on the way from an article's numbers to its relations."""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction
from functools import cached_property
from itertools import chain
from math import nan
from typing import NamedTuple

from audit.base.intervals import Interval, Rational
from audit.numbers import Reading
from audit.relations import marking, rough
from audit.relations.cue import Cue

_AMOUNTS = frozenset(("money", "measure", "count", "time"))
_ROUNDINGS = 1e-9  # more than rounding errors amount to
_ENDS = frozenset(("under", "at-most", "at-least", "range"))  # hedges of numbers that have only one end


class StatementFields(NamedTuple):
    """The fields of a statement.

    ``start`` and ``end`` are offsets into the text of its paragraph, those of ``reading`` into the article's.
    ``sort`` says which numbers can be compared; a number without unit or noun is ``bare``: it takes these from its
    neighbour. The sets are in base units."""

    number: int
    reading: Reading
    paragraph: int
    start: int
    end: int
    sentence: int
    clause: int
    sort: tuple[str, ...]
    bare: bool
    noun: str
    fair: Interval
    widest: Interval
    value: Rational | None
    cues: tuple[Cue, ...] = ()
    bracketed: bool = False  # is in brackets
    speech: str = "said"  # a statement of fact, or another kind: audit/relations/speech.py


class Statement(StatementFields):
    """One number of an article with what the words say about it.

    Properties that are needed for each of the hundreds of bindings it is tried in are computed once."""

    @cached_property
    def by_role(self) -> dict[str, Cue]:
        """The first cue for each role that the words give."""
        return {one.role: one for one in reversed(self.cues)}

    def cue(self, role: str) -> Cue | None:
        """The cue for a role, if the words give it."""
        return self.by_role.get(role)

    @cached_property
    def mark(self) -> int:
        """2 and 1 if words make it the earlier level of a change, -1 the later, 0 if they say nothing."""
        return marking.mark(self.cues, self.start)

    @cached_property
    def is_change(self) -> bool:
        """Whether a word of change is right beside it, nearer than one that marks a level."""
        return marking.is_change(self.cues, self.start, self.end)

    @cached_property
    def moves(self) -> bool:
        """Whether a verb or noun with a direction calls it a change, so that it is not a level, whatever else is
        said."""
        return self.is_change and any(
            cue.role == "change" and cue.direction and cue.end <= self.start for cue in self.cues
        )

    @cached_property
    def is_amount(self) -> bool:
        """Whether it says how much or how many there is of something.

        An open-ended number (under 15, up to three) fits everything, and says nothing in a relation."""
        return self.sort[0] in _AMOUNTS and self.value is not None and self.reading.hedge not in _ENDS

    @cached_property
    def has_figures(self) -> bool:
        """Whether it is printed in figures."""
        return any(character.isdigit() for character in self.reading.text)

    @cached_property
    def figures(self) -> int:
        """The number of figures it prints."""
        return sum(map(str.isdecimal, self.reading.text))

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles of its cues, in order."""
        return tuple([cue.role for cue in self.cues])

    @cached_property
    def place(self) -> tuple[int, int, int, int, int]:
        """Its sentence, clause and paragraph, its figures and its number: what ``features.py`` compares about
        places."""
        return self.sentence, self.clause, self.paragraph, self.figures, self.number

    @cached_property
    def kind(self) -> tuple[bool, str, int, bool, bool, bool, str]:
        """What ``features.py`` compares about kinds.

        That is whether it is bare, its speech, figures and brackets, whether it has a hedge and no value, and its
        sort."""
        hedged = self.reading.hedge is not None
        return self.bare, self.speech, self.figures, self.bracketed, hedged, self.value is None, self.sort[0]

    @cached_property
    def is_per(self) -> bool:
        """Whether its unit is per something: 6.12 dollars a bushel."""
        return "/" in self.reading.unit.symbol

    @cached_property
    def is_scaled(self) -> bool:
        """Whether it is in a unit of its own that would scale a number without one: in millions, in percent."""
        return not self.bare and self.reading.unit.factor != 1

    @cached_property
    def size(self) -> float:
        """Its value as a float, in the printed unit; zero if it has none."""
        return 0.0 if self.value is None else float(self.value / self.reading.unit.factor)

    @cached_property
    def amount(self) -> float:
        """Its value as a float; zero if it has none, and NaN if it is beyond all floats."""
        try:
            return float(self.value or 0)
        except OverflowError:
            return nan

    @cached_property
    def rough_fair(self) -> rough.Rough | None:
        """``fair`` in floats; ``None`` if floats cannot decide."""
        return rough.known(self.fair)

    @cached_property
    def rough_widest(self) -> rough.Rough | None:
        """``widest`` in floats; ``None`` if floats cannot decide."""
        return rough.known(self.widest)


def is_more(one: Statement, other: Statement) -> bool:
    """Whether a number is more than another, in base units: exactly, though floats decide nearly all cases."""
    first, second = one.amount, other.amount
    if is_told_apart(first, second):
        return first > second
    return (one.value or 0) > (other.value or 0)


def is_told_apart(first: float, second: float) -> bool:
    """Whether floats of two exact numbers differ by more than rounding errors."""
    return abs(first - second) > _ROUNDINGS * (abs(first) + abs(second))


class Grade(IntEnum):
    """How certain the words make a binding."""

    COINCIDENCE = 0
    LIKELY = 1
    ANNOUNCED = 2


class CandidateFields(NamedTuple):
    """The fields of a candidate.

    ``form`` is its key in a claim file, ``roles`` the statements for each of its fields; ``anchor`` the statement
    whose words announce it: of the candidates of one anchor, one is meant. A smaller ``cost`` is a closer binding."""

    form: str
    roles: tuple[tuple[str, tuple[int, ...]], ...]
    anchor: int
    cost: int
    grade: Grade
    cue: str
    items: tuple[str, ...] = ()  # of a list: what the text names
    day: Interval | None = None  # the article's own day, if it fills a field
    limits: Interval | None = None  # the possible values of the number, in its own unit
    limit: str = ""  # the same as a check writes it: <= 100%; after a rate of exchange: / (1 EUR)
    quiet: bool = False  # that it holds is no news
    at_most: bool = False  # the parts need not be all, but cannot be more than their total
    singles: int = 0  # single things among the parts without a printed number: two schools and a library
    scale: Fraction = Fraction(1)  # what a rate is multiplied by: 1/10 if it is per ten
    scaled: str = ""  # the same as a check writes it after the rate
    linked: bool = False  # a construction links all of its numbers


class Candidate(CandidateFields):
    """One way to bind a relation."""

    @cached_property
    def members(self) -> tuple[int, ...]:
        """The related statements, each once, in the order of the fields."""
        return tuple(dict.fromkeys(chain.from_iterable([some for _, some in self.roles])))

    def of(self, role: str) -> int:
        """The only statement of a role."""
        return dict(self.roles)[role][0]


class Bound(NamedTuple):
    """A bound relation: with how it was decided, whether it holds, and the grade of its binding."""

    candidate: Candidate
    holds: bool
    grade: Grade
