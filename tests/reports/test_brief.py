"""Checks that hold, in a few words."""

from __future__ import annotations

import re

import pytest

from audit.base.findings import Finding, Shown, Step, Verdict, sentence
from audit.base.source import Place
from audit.claimfile import load_text
from audit.engine.document import outcomes_of
from audit.reports.brief import brief, printed
from audit.reports.language import language as language_of
from audit.wiring import chosen_rules

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
        ("unit == total", ["a = b / 466个 ≈ 1 → 1"], "a = b ÷ 466个 ≈ 1 → 1"),
        ("per-head (a: total, b: managed)", ["466个 ÷ 436个 = 1.07", "usual: 1 to 2", "never outside 0 to 9"],
         "466个 ÷ 436个 = 1.07, usual: 1 to 2"),
        ("", [], "it holds"),
    ],
)  # fmt: skip
def test_brief(check: str, steps: list[str], text: str) -> None:
    finding = Finding(
        Verdict.HOLDS, sentence("it holds"), Place.whole_file("a.yaml"), check, tuple(NUMBERS),
        evidence=Shown(tuple(map(_step, steps))), written=tuple(NUMBERS.values()),
    )  # fmt: skip
    assert brief(finding) == text


def _step(shown: str) -> Step:
    """A line as the rules make it: the expression is told, and whether its result is rounded."""
    expression = re.split(r" [=≈] (?!b)", shown)[0]
    return Step(shown, expression=expression if expression != shown else "", rounded=" → " in shown)


IN_WORDS = """\
audit: 1
article: {date: 2026-11-30, language: zh}
claims:
  opened: {says: 2019年, tense: past}
  opens: {says: 2027年, tense: future}
  rate: {says: 1.5%, decimals: 1}
  again: {says: 1.50%, decimals: 2}
checks:
  - same: [rate, again]
"""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["2019年 is in the past", "2027年 is in the future", "1.5% has at most 1 digit after the point",
                "1.50% has at most 2 digits after the point", "1.5% is the same as 1.50%"]),
        ("zh", ["2019年已经过去", "2027年尚未到来", "1.5% 的小数不超过 1 位", "1.50% 的小数不超过 2 位", "1.5% 同 1.50%"]),
    ],
)  # fmt: skip
def test_a_check_that_is_words_is_told_in_the_language_of_the_report(language: str, told: list[str]) -> None:
    outcomes = outcomes_of(load_text("a.yaml", IN_WORDS), chosen_rules())
    assert {brief(one, language_of(language)) for one in outcomes if one.verdict is Verdict.HOLDS} == set(
        told
    )


def test_printed_signs() -> None:
    assert printed("(a / b) ** 2 * c / 3 %") == "(a ÷ b)² × c ÷ 3%"
    assert printed("km/h 2*3") == "km/h 2*3"
