"""The reading of a cell's figure: its value, rounded to its last place, on the scale of its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.base.findings import marked, sentence
from audit.base.intervals import Interval, ratio
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Unread
from audit.numbers.sets import rounded_over
from audit.tables.figures import figures_of
from audit.units import ONE, PERCENT

if TYPE_CHECKING:
    from audit.claimfile.model import Claim, InTable

_DIGITS = Pattern(r"\d(?:[\d,，  '’\u00a0\u2009\u202f.．]*\d)?|[.．]\d+")


def reading_of_cell(claim: Claim, cell: InTable) -> Reading | Unread:
    """The reading of the claim that a cell makes, or the reason why it has none."""
    says = claim.says.value
    found = figures_of(says, cell.comma)
    if len(found) != 1:
        return sentence(
            "`{claim}` says {says}, and no number can be read in it", claim=claim.name, says=says
        ), None
    figure, bottom = found[0], 10 ** found[0].decimals
    if cell.exact and not figure.decimals:
        return _counted(says, figure.digits)
    sets = rounded_over(figure.digits, 1, bottom, False)
    place = _DIGITS.search(says)
    unit, kind = (PERCENT, Kind.PERCENT) if cell.percent else (ONE, Kind.COUNT)
    return Reading(
        says, 0, len(says), kind, unit, sets.fair, sets.widest, ratio(figure.digits, bottom), ratio(1, bottom),
        numeral=(0, 0) if place is None else place.span(), origin=sets.origin,
    )  # fmt: skip


def _counted(says: str, value: int) -> Reading:
    point, place = Interval(value, value, False, False, True), _DIGITS.search(says)
    return Reading(
        says, 0, len(says), Kind.COUNT, ONE, point, point, value, 1,
        numeral=(0, 0) if place is None else place.span(), origin=marked("exact as written"),
    )  # fmt: skip
