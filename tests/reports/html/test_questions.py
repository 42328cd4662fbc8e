"""The letter asks in the author's terms: numbers as printed and what they stand for, no names of claims."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from audit.engine.run import run
from audit.reports import render
from audit.wiring import chosen_rules

HEAD = "claims:\n"
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
    (
        SUM,
        "en",
        "By our reckoning, “7个” (schools in towns) and “4个” (schools in villages)"
        " make 11个, not “12个” (schools of the county). Which is right?",
    ),
    (NAMELESS, "en", "By our reckoning, the article says 3名, but the check says 5. Which is right?"),
    (NAMELESS, "zh", "据我们核算，文中写的是 3名，但核对项要求 5。请问哪个数字是正确的？"),
]
UNASKED = [YEARLESS, ENVELOPE, "  few: {sayz: 3名}\nchecks: []\n"]


def letters(page: str) -> list[str]:
    """The letters of a page as they are copied."""
    found = re.findall(r'<div class="letter-text"[^>]*>(.*?)</div>', page, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", one)) for one in found]


@pytest.mark.parametrize(("text", "lang", "wanted"), ASKED)
def test_a_letter_speaks_of_numbers_and_their_meaning(
    text: str, lang: str, wanted: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"audit: 1\narticle: {{language: {lang}}}\n{HEAD}{text}", encoding="utf-8")
    (letter,) = letters(render("html", run([str(path)], chosen_rules(), keep=True)))
    assert wanted in " ".join(letter.split())


@pytest.mark.parametrize("text", UNASKED)
def test_nothing_is_asked_about_what_is_undecided_or_a_fault_of_the_file(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"audit: 1\n{HEAD}{text}", encoding="utf-8")
    result = run([str(path)], chosen_rules(), keep=True)
    assert result.findings and letters(render("html", result)) == []


ENGLISH = """\
Sales grow

Sales rose 6.4 percent from 451.2 million euros to 482.6 million euros, the company said.
"""
CHINESE = "销售增长\n\n公司表示，销售额从4.512亿元增长到4.826亿元，增长6.4%。\n"
SENDABLE = """\
Numbers in “Sales grow”

Dear author,

Before “Sales grow” is published we compared its numbers with one another. One place does not fit, and we would be \
grateful for your help.

1. You write: “Sales rose 6.4 percent from 451.2 million euros to 482.6 million euros, the company said.”
   By our reckoning, 451.2 million euros to 482.6 million euros is a growth of 7.0 percent, not 6.4 percent. Which is \
right?

If the text is right as it stands, a word on how the numbers are meant is enough.

With thanks and kind regards"""


def test_a_letter_can_be_sent_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "sales.txt").write_text(ENGLISH, encoding="utf-8")
    for lang in ("en", "zh"):
        page = render("html", run([str(tmp_path / "sales.txt")], chosen_rules(), keep=True), lang=lang)
        assert letters(page) == [SENDABLE]


def test_a_letter_is_in_the_language_of_its_article(tmp_path: Path) -> None:
    (tmp_path / "sales.txt").write_text(CHINESE, encoding="utf-8")
    (letter,) = letters(render("html", run([str(tmp_path / "sales.txt")], chosen_rules(), keep=True)))
    assert (
        letter.startswith("关于《销售增长》中的数字")
        and "文中写道：“公司表示，销售额从4.512亿元增长到" in letter
    )
    assert "请问哪个数字是正确的？" in letter and not re.search("[a-z]{3}", letter)


def test_every_language_has_the_same_parts() -> None:
    from audit.reports.html.questions import _phrases

    def keys(part: object) -> object:
        return {key: keys(value) for key, value in part.items()} if isinstance(part, dict) else None

    assert keys(_phrases("en")) == keys(_phrases("zh"))
