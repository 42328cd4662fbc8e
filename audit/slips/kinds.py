"""The kinds of slips, how common each is, and the words for it.

The three classes are an order, not a measurement: what editors and data cleaners report most (a lost point, swapped
digits, 万 for 亿), what scanners and inattention cause, and what could turn any number into many others. Repairs of one
class that resolve the same checks are reported as equals.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.base.findings import Sentence, marked, sentence

COMMON, RARER, RARE = 1, 2, 3


class SlipKind(NamedTuple):
    """One way to slip. ``rank`` is its class."""

    name: str
    rank: int
    template: str


POINT_LOST = SlipKind("point", COMMON, marked("a lost decimal point"))
POINT_ADDED = SlipKind("point", COMMON, marked("a decimal point too many"))
POINT_MOVED = SlipKind("point", COMMON, marked("a decimal point moved"))
ZERO_ADDED = SlipKind("zero", COMMON, marked("a zero too many"))
ZERO_LOST = SlipKind("zero", COMMON, marked("a zero too few"))
ZEROS_ADDED = SlipKind("zero", COMMON, marked("{count} zeros too many"))
ZEROS_LOST = SlipKind("zero", COMMON, marked("{count} zeros too few"))
SWAPPED = SlipKind("swap", COMMON, marked("two digits swapped"))
SWAPPED_OVER_POINT = SWAPPED._replace(rank=RARE)
TYPED_TWICE = SlipKind("double", COMMON, marked("a digit typed twice"))
TWIN_LOST = SlipKind("double", RARER, marked("one of two equal digits lost"))
SCALE = SlipKind("scale", COMMON, marked("{wrong} for {right}"))
SCALE_ADDED = SlipKind("scale", COMMON, marked("{wrong} added"))
SCALE_LOST = SlipKind("scale", COMMON, marked("{right} left out"))
UNIT = SlipKind("unit", COMMON, marked("{wrong} for {right}"))
PERCENT = SlipKind("percent", COMMON, marked("{wrong} for {right}"))
ALIKE = SlipKind("alike", RARE, marked("{wrong} read for {right}"))
MISTYPED = SlipKind("digit", RARE, marked("one digit mistyped"))
DIGIT_LOST = SlipKind("lost", RARE, marked("a digit left out"))
DECIMAL_LOST = SlipKind("decimal", COMMON, marked("a digit left out behind the point"))
DIGIT_ADDED = SlipKind("extra", RARE, marked("a digit too many"))
SIGN = SlipKind("sign", RARE, marked("a sign lost or added"))
WORD = SlipKind("digit", RARE, marked("{wrong} for {right}"))

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
    "decimal",
    "extra",
    "sign",
)


class Slip(NamedTuple):
    """What the number would have been, and how it became what is written."""

    text: str
    kind: str
    rank: int
    story: Sentence


def slip(text: str, kind: SlipKind, **values: object) -> Slip:
    """A slip with its description."""
    return Slip(text, kind.name, kind.rank, sentence(kind.template, **values))
