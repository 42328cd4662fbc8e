"""How reports speak of an envelope's ranges and limits."""

from __future__ import annotations

from audit.base.findings import Sentence, Words, marked, sentence
from audit.base.intervals import Rational
from audit.checks.knowledge.envelope import Envelope
from audit.units.figures import spoken, with_unit

_BASES = {
    "physical": marked("physical limits"),
    "definitional": marked("definitional limits"),
    "record": marked("record limits"),
    "derived": marked("derived limits"),
    "judgement": marked("limits by judgement"),
}


def range_text(row: Envelope, low: Rational, high: Rational) -> Words:
    """Two limits in the row's unit: ``12 to 45 kg/m^2``."""
    return with_unit(sentence("{low} to {high}", low=spoken(low), high=spoken(high)), row.symbol(row.unit))


def basis_text(row: Envelope, year: int | None) -> Sentence:
    """The basis of the hard limits, and whether they can condemn an article of ``year``."""
    told = Sentence(_BASES[row.hard.basis])
    if row.hard.as_of is not None:
        told = sentence("{limits} as of {year}", limits=told, year=row.hard.as_of)
    if row.read == "memory":
        told = sentence("{limits}, cited from memory", limits=told)
    return told if row.condemns(year) else sentence("{limits}: they can only warn", limits=told)
