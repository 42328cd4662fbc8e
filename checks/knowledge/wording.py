"""How reports speak of an envelope's ranges and limits."""

from __future__ import annotations

from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.figures import spoken, with_unit
from audit.intervals import Rational


def range_text(row: Envelope, low: Rational, high: Rational) -> str:
    """Two limits in the row's unit: ``12 to 45 kg/m^2``."""
    return with_unit(f"{spoken(low)} to {spoken(high)}", row.symbol(row.unit))


def basis_text(row: Envelope, year: int | None) -> str:
    """What the hard limits rest on, and whether an article of ``year`` can be condemned by them."""
    kind = "limits by judgement" if row.hard.basis == "judgement" else f"{row.hard.basis} limits"
    standing = f" as of {row.hard.as_of}" if row.hard.as_of is not None else ""
    memory = ", cited from memory" if row.read == "memory" else ""
    return kind + standing + memory + ("" if row.condemns(year) else ": they can only warn")
