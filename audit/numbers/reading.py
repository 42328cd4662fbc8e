"""A reading: what a number as written may mean. The written words are kept with the sets they allow."""

from enum import StrEnum
from typing import NamedTuple

from audit.base.findings import Sentence
from audit.base.intervals import Interval, Rational
from audit.units import Unit

Unread = tuple[Sentence, Sentence | None]  # why there is no reading, and what to do about it


class Kind(StrEnum):
    """What sort of thing a written number is."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    CLASS = "class"
    ENUMERATION = "enumeration"
    NAME = "name"
    VAGUE = "vague"


class Reading(NamedTuple):
    """One number of a phrase.

    ``fair`` and ``widest`` are in ``unit`` after scale words: 4763万吨 is [47625000, 47635000] t. Dates are day numbers
    (1 = 0001-01-01), both ends inclusive."""

    text: str  # phrase[start:end], hedge and unit included
    start: int
    end: int
    kind: Kind
    unit: Unit
    fair: Interval
    widest: Interval
    value: Rational | None  # the written value N in ``unit``; None if no single value is written (几百)
    resolution: Rational | None  # place value u of the last written digit, in ``unit``
    hedge: str | None = None  # a name from the table of docs/semantics.md: more, near-below, about, over …
    counted: str | None = None  # measure word or counted noun: 个, 户, people
    numeral: tuple[int, int] = (0, 0)  # offsets of the bare numeral in the phrase, scale words included
    origin: str | Sentence = ""  # why the sets are as wide as they are: rounded, truncated, exact, 多 …
    # what a careful reader should know: for example that a number is too long to read
    note: str | Sentence | None = None

    def __repr__(self) -> str:
        unit = "" if self.unit.symbol == "1" else f" {self.unit.symbol}"
        sets = f"fair {self.fair}{unit}, widest {self.widest}{unit}"
        return f"<Reading {self.text!r}: {self.kind}, {sets}>"
