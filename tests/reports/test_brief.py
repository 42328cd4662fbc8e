"""Checks that hold, in a few words."""

from __future__ import annotations

import pytest

from audit.findings import Finding, Shown, Step, Verdict, sentence
from audit.reports.brief import brief, printed
from audit.source import Place

NUMBERS = {"total": "466个", "managed": "436个", "others": "12个", "share": "96.1%", "floor": "482米"}


@pytest.mark.parametrize(
    ("check", "steps", "text"),
    [
        ("total == managed + others + 18", ["436个 + 12个 + 18 = 466"], "466个 = 436个 + 12个 + 18"),
        ("floor > 479 m", [], "482米 > 479 m"),
        ("share == with_somebody / total", ["(436个 + 12个) / 466个 ≈ 96.137 % → 96.1 %"],
         "(436个 + 12个) ÷ 466个 ≈ 96.137% → 96.1%"),
        ("with_somebody / total >= 90%", ["(436个 + 12个) / 466个 ≈ 96.137 %"],
         "(436个 + 12个) ÷ 466个 ≥ 90% (≈ 96.137%)"),
        ("one_name == another", ["436个 / 96.1% ≈ 453.69", "12个 * 4 = 48"], "436个 ÷ 96.1% = 12个 × 4"),
        ("one_name == another", ["436个 / 96.1% ≈ 453.69"], "one_name = another"),
        ("managed < others < total", [], "436个 < 12个 < 466个"),
        ("total: total, others: managed", [], "total: 466个, others: 436个"),
        ("share lists 3", ["96.1%: 3 listed"], "96.1%: 3 listed"),
        ("share is the same as total", ["share: 96.1%", "total: 466个"], "96.1% is the same as 466个"),
        ("per-head (a: total, b: managed)", ["466个 ÷ 436个 = 1.07", "usual: 1 to 2", "never outside 0 to 9"],
         "466个 ÷ 436个 = 1.07, usual: 1 to 2"),
        ("", [], "it holds"),
    ],
)  # fmt: skip
def test_brief(check: str, steps: list[str], text: str) -> None:
    finding = Finding(
        Verdict.HOLDS, sentence("it holds"), Place.whole_file("a.yaml"), check, tuple(NUMBERS),
        evidence=Shown(tuple(Step(step) for step in steps)), written=tuple(NUMBERS.values()),
    )  # fmt: skip
    assert brief(finding) == text


def test_printed_signs() -> None:
    assert printed("(a / b) ** 2 * c / 3 %") == "(a ÷ b)² × c ÷ 3%"
    assert printed("km/h 2*3") == "km/h 2*3"
