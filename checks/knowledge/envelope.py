"""The records of the knowledge base: an envelope, its roles, ranges, limits and sources."""

from __future__ import annotations

from typing import NamedTuple

from audit.base.intervals import Interval, Rational
from audit.units import Unit

BASES = ("physical", "definitional", "record", "derived", "judgement")
WAYS_OF_READING = ("read", "memory", "derived")
PERIODS = ("year", "season", "quarter", "month", "week", "day", "hour")
# A role may also be "shared": over any period, if all roles of the row are over the same one; and "none" in a list of
# periods lets a claim without a period fill the role.
PERIOD_WORDS = (*PERIODS, "shared", "none")


class Role(NamedTuple):
    """One part of the ratio: what has to be measured, in which unit, and over which period if any."""

    name: str
    measures: str
    unit: Unit
    what: str
    per: tuple[str, ...] = ()
    of: tuple[
        str, ...
    ] = ()  # the claim must have one of these words, since a figure of this kind may count other things too


class Range(NamedTuple):
    """A usual range of the ratio, ends included, in the row's unit, and where it is usual."""

    low: Rational
    high: Rational
    scope: str

    @property
    def set(self) -> Interval:
        """All values of the range."""
        return Interval(self.low, self.high)


class Hard(NamedTuple):
    """The limits of the ratio anywhere, in the row's unit, and their basis.

    ``as_of`` is the year up to which a record is known to have stood."""

    low: Rational
    high: Rational
    basis: str
    as_of: int | None = None
    only_warns: bool = False  # for these claims, whatever its basis

    @property
    def set(self) -> Interval:
        """All values inside the limits, ends included."""
        return Interval(self.low, self.high)


class Citation(NamedTuple):
    """Where a figure comes from: the primary source, and where in it (or in which copy) the figure is.

    ``publisher`` is empty if nothing was published."""

    title: str
    publisher: str
    year: str
    place: str

    def __str__(self) -> str:
        publisher = f", {self.publisher}" if self.publisher else ""
        return f"{self.title}{publisher}{self._dated}"

    @property
    def _dated(self) -> str:
        return "" if self.year == "undated" else f" {self.year}"

    @property
    def short(self) -> str:
        """The source in a word or two, for the margin of a report."""
        named = self.publisher if self.publisher and self._dated else self.title
        return f"{named}{self._dated}"


class Given(NamedTuple):
    """A range that a derivation starts from."""

    name: str
    low: Rational
    high: Rational
    unit: Unit


class Derivation(NamedTuple):
    """How a row follows from other figures; each part is an expression, and empty if the row has none."""

    because: str
    typical: str = ""
    hard_low: str = ""
    hard_high: str = ""
    given: tuple[Given, ...] = ()


class Envelope(NamedTuple):
    """What a ratio in the real world usually is and what it can be. Ranges and limits are in ``unit``."""

    name: str
    id: str
    title: str
    title_zh: str
    expression: str
    unit: Unit
    roles: tuple[Role, ...]
    typical: tuple[Range, ...]
    hard: Hard
    read: str
    sources: tuple[Citation, ...]
    example_typical: str
    example_beyond: str
    derivation: Derivation | None = None
    file: str = ""
    line: int = 1
    each: str = ""  # what one piece is called in figures: project in "2 billion CNY/project"
    needs: tuple[str, ...] = ()  # the claims must have one of these words for the row to bind automatically

    def symbol(self, unit: Unit) -> str:
        """How figures of this row print a unit."""
        return unit.symbol.replace("piece", self.each) if self.each else unit.symbol

    def role(self, name: str) -> Role | None:
        """The role called ``name``."""
        return next((role for role in self.roles if role.name == name), None)

    @property
    def period(self) -> str | None:
        """The period that one role has and another does not: ``year`` for coal a year per area."""
        periods = [role.per[0] for role in self.roles if role.per and role.per[0] in PERIODS]
        return periods[0] if periods else None

    def condemns(self, year: int | None) -> bool:
        """Whether a value beyond the hard limits can be called impossible in an article of ``year``.

        Never if they rest on somebody's judgement or on memory, and with a record only as long as it is known to have
        stood."""
        if self.hard.only_warns or self.read == "memory" or self.hard.basis == "judgement":
            return False
        if self.hard.basis != "record":
            return True
        return self.hard.as_of is not None and year is not None and year <= self.hard.as_of
