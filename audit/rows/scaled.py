"""A column of written numbers as whole numbers over one denominator, so that many rows are decided at once.

Only plain figures are taken: ``436``, ``-3.25``, ``96.1%``. A count is exact; decimals and percents stand for whatever
rounds to them, as docs/semantics.md says of one number. Everything else (``1,234``, ``n/a``, ``近20万``) is left to the way
of a single claim, which reads it. numpy and pyarrow are imported here, in functions, and nowhere before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

# Up to fifteen figures before the point and nine behind it: whatever is longer is decided exactly, one by one.
_PLAIN = r"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?%?$"
_MOST_FIGURES = 18  # that a whole number of 64 bits always holds
_HUNDRED = 100


class ScaledColumn(NamedTuple):
    """The numbers of a column, row by row. ``values / bottom`` is the number, ``steps / bottom`` the place value of its last
    figure, zero where the number is exact. Of rows that are not ``plain`` both mean nothing. ``percent`` says that all plain
    rows are percents."""

    values: Any
    steps: Any
    bottom: int
    plain: Any
    percent: bool = False


def scaled(texts: Any) -> ScaledColumn:
    """The column of some texts, an arrow array."""
    import numpy
    import pyarrow.compute as compute

    plain = compute.fill_null(compute.match_substring_regex(texts, _PLAIN), False)
    texts = compute.if_else(plain, texts, "0")
    percent = compute.ends_with(texts, "%").to_numpy(zero_copy_only=False)
    figures = compute.utf8_rtrim(texts, "%")
    point = compute.find_substring(figures, ".").to_numpy(zero_copy_only=False)
    length = compute.utf8_length(figures).to_numpy(zero_copy_only=False)
    decimals = numpy.where(point < 0, 0, length - point - 1)
    digits = compute.replace_substring(figures, ".", "")
    values = compute.cast(digits, "int64", safe=False).to_numpy(zero_copy_only=False)
    return _over_one_bottom(values, decimals, percent, plain.to_numpy(zero_copy_only=False))


def _over_one_bottom(values: Any, decimals: Any, percent: Any, plain: Any) -> ScaledColumn:
    import numpy

    most = int(decimals.max(initial=0))
    factors = 10 ** (most - decimals).astype("int64")
    is_short = numpy.log10(numpy.maximum(numpy.abs(values), 1)) + (most - decimals) < _MOST_FIGURES - 2
    steps = numpy.where((decimals > 0) | percent, factors, 0)
    scaled_values = values * factors
    if percent.any():  # then a bare figure beside them is not plain, and 100% is never more than all of it
        plain = plain & percent & (numpy.abs(scaled_values) != _HUNDRED * 10**most)
        return ScaledColumn(scaled_values, steps, 10**most * _HUNDRED, plain & is_short, True)
    return ScaledColumn(scaled_values, steps, 10**most, plain & is_short)


def exact_column(values: Any) -> ScaledColumn:
    """The column of whole numbers that are exact: an array of int64."""
    import numpy

    return ScaledColumn(values, numpy.zeros_like(values), 1, numpy.abs(values) < 10**15)


def scaled_column(cells: Any) -> ScaledColumn:
    """The column of an arrow array, of text or of whole numbers."""
    import pyarrow

    return exact_column(cells.to_numpy()) if pyarrow.types.is_integer(cells.type) else scaled(cells)
