"""The query sheet asks in the author's terms: numbers as printed and what they stand for, no names of claims."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from audit.engine import run
from audit.reports import render
from audit.wiring import chosen_rules

HEAD = "audit: 1\nclaims:\n"
SUM = """\
  total: {says: 12个, means: schools of the county}
  towns: {says: 7个, means: schools in towns}
  villages: {says: 4个, means: schools in villages}
checks:
  - parts: [towns, villages]
    total: total
"""
NAMELESS = "  few: {says: 3名}\nchecks:\n  - that: few == 5\n"
ENVELOPE = """\
  so2: {says: 80吨, means: SO2 no longer emitted, measures: so2-emitted, per: year}
  coal: {says: 4万吨, means: coal no longer burnt, measures: coal-burned, per: month}
checks:
  - plausible: so2-per-coal
    with: {so2: so2, coal: coal}
"""
YEARLESS = "  old: {says: 45岁}\n  born: {says: 很早以前的1月}\nchecks:\n  - {age: old, born: born}\n"
ASKED = [
    (YEARLESS, "zh", "能否补充所缺的数字？age、born、on 中有一项不是此处可用的数字或日期"),
    (
        SUM,
        "en",
        "Which of these numbers is wrong? “7个” (schools in towns) and “4个” (schools in villages)"
        " make 11个, not “12个” (schools of the county)",
    ),
    (NAMELESS, "en", "Which of these numbers is wrong? The article says 3名, but the check says 5"),
    (NAMELESS, "zh", "这些数字中哪一个有误？文中写的是 3名，但核对项要求 5"),
    (
        ENVELOPE,
        "en",
        "Can you give us what is missing? so2-per-coal needs figures of one period, and has"
        " “80吨” (SO2 no longer emitted) per year and “4万吨” (coal no longer burnt) per month",
    ),
]


@pytest.mark.parametrize(("text", "lang", "wanted"), ASKED)
def test_a_question_speaks_of_numbers_and_their_meaning(
    text: str, lang: str, wanted: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    page = render("html", run([str(path)], chosen_rules(), keep=True), lang=lang)
    (sheet,) = re.findall(r'<section[^>]* id="questions".*?</section>', page, re.DOTALL)
    (asked,) = re.findall(r'<span class="ask">(.*?)</span> <a', sheet, re.DOTALL)
    assert " ".join(unescape(re.sub(r"<[^>]+>", "", asked)).split()) == wanted
