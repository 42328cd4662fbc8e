"""Arithmetic as formulas: fractions for quotients, units as text, and no formula where there is no arithmetic."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.reports.html.mathml import formula


def shape(line: str) -> str:
    """A formula as nested words: ``frac(4763万吨, 50 + 155) = 23.2``."""
    made = formula(line)
    assert made is not None
    root = ElementTree.fromstring(str(made))
    assert root.tag == "math" and root.get("alttext")
    return _shape(root)


def _shape(node: ElementTree.Element) -> str:
    inside = [_shape(child) for child in node]
    if node.tag == "mfrac":
        return f"frac[{inside[0]} | {inside[1]}]"
    if node.tag == "msup":
        return f"{inside[0]}^{inside[1]}"
    return (node.text or "").replace("\u00a0", " ") + "".join(inside)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4763万吨 ÷ (50万平方米 + 155万平方米) = 23.2 t/m^2 a year", "frac[4763万吨 | 50万平方米+155万平方米]=23.2 t/m² a year"),
        ("(436个 + 12个) / 466个 ≈ 96.137 % → 96.1 %", "frac[436个+12个 | 466个]≈96.137 %→96.1 %"),
        ("(1 + 2) ÷ (3 + 4) ÷ 5", "frac[frac[1+2 | 3+4] | 5]"),
        ("4 × 355 ÷ 113 × (1 km^2 - 2 km^2)", "frac[4×355 | 113]×(1 km²−2 km²)"),
        ("(20 ÷ 30) ** 2 = 0.4", "(frac[20 | 30])^2=0.4"),
        ("sum(a, b) <= 近20万吨", "sum(a, b)≤近20万吨"),
        ("13,079.87公顷 = 13,079.87 ha", "13,079.87公顷=13,079.87 ha"),
        ("a == b != c", "a=b≠c"),
    ],
)  # fmt: skip
def test_formula(line: str, expected: str) -> None:
    assert shape(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "usual: 12 to 45 kg/m^2",
        "三定: 3 listed",
        "(1 + 2",
        "1 + 2)",
        "= 3",
        "1 +",
        "",
        "÷",
        "a / " * 300 + "b",
        "(" * 25 + "1 = 1" + ")" * 25,
    ],
)
def test_no_formula(line: str) -> None:
    assert formula(line) is None


def test_numbers_and_words_are_told_apart() -> None:
    made = str(formula("近20万吨 = 5 t"))
    assert "<mtext>近</mtext><mn>20</mn><mtext>万吨</mtext>" in made
    assert "<mn>5</mn><mtext>\u00a0t</mtext>" in made


_PIECES = st.lists(
    st.sampled_from(
        ["(", ")", " + ", " / ", " = ", " ** ", "^2", "²", "3 t", "<b>", "&", "近20万吨", " - ", "sum", '"']
    ),
    max_size=14,
)


@given(_PIECES)
def test_whatever_comes_is_well_formed_or_no_formula(pieces: list[str]) -> None:
    made = formula("".join(pieces))
    if made is not None:
        ElementTree.fromstring(str(made))
