"""The records of the road from an article's numbers to its relations."""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction
from itertools import chain

from audit.intervals import Interval, Rational
from audit.numbers import Reading
from audit.records import NamedTuple


class Cue(NamedTuple):
    """Words that say something of a number: the role they give it, a direction (1 up, -1 down, 0 neither), and where
    they stand in the paragraph's text."""

    role: str
    direction: int
    start: int
    end: int


class Statement(NamedTuple):
    """One number of an article with what the words say of it. ``start`` and ``end`` are offsets into the text of its
    paragraph, those of ``reading`` into the article's. ``sort`` tells which numbers can be compared; a number without
    unit or noun is ``bare``: it takes these from its neighbour. The sets are in base units."""

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
    bracketed: bool = False  # stands in brackets
    speech: str = "said"  # said of what is, or another kind: audit/relations/speech.py

    def cue(self, role: str) -> Cue | None:
        """The cue for a role, if the words give it."""
        for one in self.cues:
            if one.role == role:
                return one
        return None


class Grade(IntEnum):
    """How sure the words make a binding."""

    COINCIDENCE = 0
    LIKELY = 1
    ANNOUNCED = 2


class Candidate(NamedTuple):
    """One way to bind a relation. ``form`` is its key in a claim file, ``roles`` the statements for each of its
    fields; ``anchor`` the statement whose words announce it: of the candidates of one anchor one is meant. A smaller
    ``cost`` is a closer binding."""

    form: str
    roles: tuple[tuple[str, tuple[int, ...]], ...]
    anchor: int
    cost: int
    grade: Grade
    cue: str
    items: tuple[str, ...] = ()  # of a list: what the text names
    day: Interval | None = None  # the article's own day, where it fills a field
    limits: Interval | None = None  # what the number can be, in its own unit
    limit: str = ""  # the same as a check writes it: <= 100%; behind a rate of exchange: / (1 EUR)
    quiet: bool = False  # that it holds is no news
    at_most: bool = False  # the parts need not be all, but cannot be more than their total
    singles: int = 0  # single things among the parts of which no number is printed: two schools and a library
    scale: Fraction = Fraction(1)  # what a rate is multiplied by: 1/10 where it is for each ten
    scaled: str = ""  # the same as a check writes it behind the rate

    @property
    def members(self) -> tuple[int, ...]:
        """The statements related, each once, in the order of the fields."""
        return tuple(dict.fromkeys(chain.from_iterable([some for _, some in self.roles])))

    def of(self, role: str) -> int:
        """The only statement of a role."""
        return dict(self.roles)[role][0]


class Bound(NamedTuple):
    """A relation that is bound: with how it was decided, holds or not, and the grade of its binding."""

    candidate: Candidate
    holds: bool
    grade: Grade
