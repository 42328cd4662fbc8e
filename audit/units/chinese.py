"""The Chinese names of dimensions; the names in the unit table are English."""

from __future__ import annotations

from functools import cache

from audit.base.findings import Labelled
from audit.languages.zh.dimensions import NAMES
from audit.units.dimensions import dimension_name
from audit.units.money import currencies
from audit.units.unit import Dimension


def dimension_words(dimension: Dimension) -> Labelled:
    """How a sentence names a dimension, in either language."""
    return Labelled(dimension_name(dimension), dimension_name(dimension, chinese_names()))


@cache
def chinese_names() -> dict[str, str]:
    """The names of all dimensions; those of currencies come from the table of money."""
    return NAMES | {code: row.chinese[0] for code, row in currencies().items() if row.chinese}
