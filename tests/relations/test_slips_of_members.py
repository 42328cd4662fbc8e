"""Which slips of a number could mend a relation: looked for by halves, found as if each were tried."""

from __future__ import annotations

import pytest

from audit.relations import rough
from audit.relations.equations import is_one_way, order_of_sides
from audit.relations.slips import Variant, _fitting, _of_figures

_FIELDS: dict[str, dict[str, list[float]]] = {
    "growth": {"growth": [0.064], "from": [4200], "to": [4480]},
    "fall": {"fall": [0.25], "from": [448], "to": [330]},
    "growth-by": {"growth": [0.1], "by": [20], "from": [210]},
    "difference": {"difference": [380], "more": [4480], "less": [4200]},
    "share": {"share": [0.4], "part": [48], "whole": [64]},
    "margin": {"margin": [0.4], "cost": [48], "whole": [64]},
    "parts": {"total": [126], "parts": [51, 47, 19]},
    "product": {"product": [408], "factors": [24, 12]},
    "percents": {"percents": [0.45, 0.31, 0.42]},
    "same": {"same": [1296, 1269]},
}
_FIGURES = {0.064: "64", 0.25: "25", 0.1: "1", 0.4: "4", 0.45: "45", 0.31: "31", 0.42: "42"}


def _set(value: float) -> rough.Rough:
    return value * 0.999, value * 1.001


@pytest.mark.parametrize("form", sorted(_FIELDS))
def test_the_same_slips_fit_as_if_each_were_tried(form: str) -> None:
    fields = {role: [_set(one) for one in some] for role, some in _FIELDS[form].items()}
    assert is_one_way(form, fields)
    for role, some in _FIELDS[form].items():
        for position, value in enumerate(some):
            row, kept = fields[role], fields[role][position]

            def order(
                one: Variant, row: list[rough.Rough] = row, at: int = position, size: float = value
            ) -> int:
                row[at] = _set(size * one.top / one.bottom)
                return order_of_sides(form, fields)

            variants = _of_figures(_FIGURES.get(value, f"{value:g}"))
            assert list(_fitting(variants, order)) == [one for one in variants if order(one) == 0]
            row[position] = kept


def test_distances_and_poles_are_tried_one_by_one() -> None:
    assert not is_one_way("points", {"points": [(3, 3)], "from": [(40, 40)], "to": [(43, 43)]})
    assert not is_one_way("growth-by", {"growth": [(1, 1)], "by": [(5, 5)], "to": [(9, 9)]})
    assert not is_one_way("difference", {"difference": [(1, 1)], "more": [(-5, -4)], "less": [(-6, -5)]})
