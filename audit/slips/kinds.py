"""The kinds of slips, how common each is, and the words for it.

The three classes are an order, not a measurement: what editors and data cleaners report most (a lost point,
swapped digits, 万 for 亿), what scanners and inattention do, and what could turn any number into many others.
Repairs of one class that mend the same checks are told as equals.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.findings import Sentence, sentence

COMMON, RARER, RARE = 1, 2, 3


class Kind(NamedTuple):
    """One way to slip. ``rank`` is its class."""

    name: str
    rank: int
    template: str


POINT_LOST = Kind("point", COMMON, "a lost decimal point")
POINT_ADDED = Kind("point", COMMON, "a decimal point too many")
POINT_MOVED = Kind("point", COMMON, "a decimal point moved")
ZERO_ADDED = Kind("zero", COMMON, "a zero too many")
ZERO_LOST = Kind("zero", COMMON, "a zero too few")
ZEROS_ADDED = Kind("zero", COMMON, "{count} zeros too many")
ZEROS_LOST = Kind("zero", COMMON, "{count} zeros too few")
SWAPPED = Kind("swap", COMMON, "two digits swapped")
TYPED_TWICE = Kind("double", COMMON, "a digit typed twice")
TWIN_LOST = Kind("double", COMMON, "one of two equal digits lost")
SCALE = Kind("scale", COMMON, "{wrong} for {right}")
SCALE_ADDED = Kind("scale", COMMON, "{wrong} added")
SCALE_LOST = Kind("scale", COMMON, "{right} left out")
UNIT = Kind("unit", COMMON, "{wrong} for {right}")
PERCENT = Kind("percent", COMMON, "{wrong} for {right}")
ALIKE = Kind("alike", RARE, "{wrong} read for {right}")
MISTYPED = Kind("digit", RARE, "one digit mistyped")
DIGIT_LOST = Kind("lost", RARE, "a digit left out")
DIGIT_ADDED = Kind("extra", RARE, "a digit too many")
SIGN = Kind("sign", RARE, "a sign lost or added")
WORD = Kind("digit", RARE, "{wrong} for {right}")

KINDS = (
    "point",
    "zero",
    "swap",
    "double",
    "scale",
    "unit",
    "percent",
    "alike",
    "digit",
    "lost",
    "extra",
    "sign",
)


class Slip(NamedTuple):
    """What the number would have been, and how it became what is written."""

    text: str
    kind: str
    rank: int
    story: Sentence


def slip(text: str, kind: Kind, **values: object) -> Slip:
    """A slip with its story told."""
    return Slip(text, kind.name, kind.rank, sentence(kind.template, **values))
