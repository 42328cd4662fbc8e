"""Drafts of texts of every shape check clean as they are, drafting twice is drafting once, and after edits all commands
say the same of each claim."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Finding, Severity, Verdict
from audit.cli.drafts import DraftWish, Undraftable, write_drafts
from audit.engine.result import Result
from audit.engine.run import run
from audit.wiring import chosen_rules
from tests.article.made_texts import edited, made
from tests.effort import tried

RULES = chosen_rules()
_SERIOUS = (Severity.ERROR, Severity.WARNING)
_TOLD = re.compile(r"  (moved|changed|gone|shared): (\w+) ")
_BY_WORDS = (
    ("the text now has", "changed"), ("which is not in the article's text", "gone"), ("only where", "shared"),
    ("nothing says which one", "doubtful"), (", not in ", "moved"),
)  # fmt: skip


@contextmanager
def folder() -> Iterator[Path]:
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as path:
        os.chdir(path)
        try:
            yield Path(path)
        finally:
            os.chdir(before)


def extracted(text: str | None = None, join: bool = True) -> list[str]:
    """What ``audit extract`` says; an empty list where the text has nothing to claim."""
    if text is not None:
        Path("a.txt").write_text(text, "utf-8", newline="")
    try:
        return write_drafts(DraftWish("a.txt", "a.yaml", join=join, suggest=3))
    except Undraftable as refusal:
        assert "has no number to check" in str(refusal) or "holds no text" in str(refusal)
        return []


def checked() -> Result:
    return run(["a.yaml"], RULES, keep=True)


def serious(result: Result) -> list[str]:
    """What an untouched draft must not have: errors, warnings, and anything about the places of its claims. That the
    article's own numbers break what its words state is no fault of the draft."""
    return [
        f"{one.rule}: {one.message}"
        for one in result.findings
        if one.rule in ("number-not-in-text", "number-in-no-claim")
        or (one.severity in _SERIOUS and (one.verdict is Verdict.INVALID or not one.check))
    ]


def accused(result: Result) -> set[frozenset[str]]:
    """The numbers of each error and warning of a check."""
    return {frozenset(one.written) for one in result.findings if one.severity in _SERIOUS and one.check}


def checks_clean_and_drafts_once(text: str, join: bool = True) -> None:
    with folder():
        if not extracted(text, join):
            return
        draft = Path("a.yaml").read_text("utf-8")
        result = checked()
        left_out = "left out, for it cannot be read by itself" in draft
        assert [one for one in serious(result) if not (left_out and "in no claim" in one)] == []
        if join:  # a draft accuses no number that the article by itself does not
            assert accused(result) <= accused(run(["a.txt"], RULES))
        extracted(join=join)
        assert Path("a.yaml").read_text("utf-8") == draft


@pytest.mark.examples
@pytest.mark.parametrize("seed", range(tried(200)))
def test_an_untouched_draft_checks_clean(seed: int) -> None:
    checks_clean_and_drafts_once(made(seed), join=seed % 4 != 3)


PLAIN = {
    "a span of years": "Sales grew by 4% between 2011 and 2012.",
    "spans of years": "It rained more from 1990 to 1995, and between 2001 and 2003, than in 1988 and 1989.",
    "a span of years in Chinese": "2011年至2012年销售额增长4%，2015—2020年又增长一成。",
    "bullets": "Plan\n\n - 12 new buses for the river line, bought from the maker in the north of the country and\n"
    "   paid for by the county\n - 30 drivers\n - 5 depots\n - 7 lines in the east of the town, four of them new\n",
    "bullets in Chinese": "要点\n\n - 新购公交车12辆，用于沿河线路，由县财政出资购买，今年六月前全部到位并投入运营，\n   方便群众\n"
    " - 新聘司机30名\n - 新建车场5处\n",
    "a table as lines": "10.0\n\n第一产业\n\n153.6\n\n11.0\n",
    "headings with equal numbers": "Homes\n\n436\n\nHomes planned\n\n436\n\nThe town has 436 homes.\n",
    "headings in a row": "一、总体\n二、12个项目\n三、12个项目\n四、展望\n\n全县共有12个项目，其中12个开工。\n",
    "a day that is none": "2月30日开工，共安置20户居民。",
    "a number that nobody can read": "共拆除1.234,5平方米，安置20户。",
    "scores": "6-2、2",
    "letters": "M10下10",
    "an equation": "3i=3",
    "a broken number": "Last year the county paid £1.9\nbillion for schools, more than ever before, they say.\n\nIt is much.",
    "captions alone": "▲ 图为12名学生。（王小明摄）\n\n▲ 图为15名学生。（王小明摄）\n",
    "captions among paragraphs": "全县有12处公园。\n\n▲ 图为12名游客。（王小明摄）\n\n另有12个亭子。\n",
    "nothing but a number": "436",
}  # fmt: skip


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_texts_that_went_wrong_once(text: str, end: str) -> None:
    checks_clean_and_drafts_once(text.replace("\n", end))


_PIECES = st.sampled_from(
    ["436", "12个", "近20万吨", "4%", "18.5 percent", "2011", "2011年", "3月5日", "and", "between", "至", "—", "-", "、", "，", ", ",
     "。", ". ", "\n", "\n\n", "\r\n", " ", "\u3000", "\u00a0", "\t", "- ", "• ", "1. ", "（一）", "# ", "年", "km", "£", "$", "bn",
     "two", "twenty-", "third", "三", "百", "第", "其中", "Homes", "the town has", "全县共有", "M", "i", "=", "下", "<", "[", "]", "“", "”",
     "'", '"', "{", "}", ":", "#", "|", "&", "*", "!", "%", "\ufeff", "\u200b", "x" * 60, "字" * 40]
)  # fmt: skip


@given(st.lists(_PIECES, min_size=1, max_size=40).map("".join), st.booleans())
@settings(max_examples=tried(200), deadline=None)
def test_any_text_drafts_once_and_checks(text: str, join: bool) -> None:
    """Numbers of no sense may be implausible; everything else holds for them as for any text."""
    with folder():
        if not extracted(text, join):
            return
        draft = Path("a.yaml").read_text("utf-8")
        result = checked()
        misplaced = [str(one.message) for one in result.findings if one.rule == "number-not-in-text"]
        assert misplaced == [] and result.exit_code() != 2
        extracted(join=join)
        assert Path("a.yaml").read_text("utf-8") == draft


# -- after edits -----------------------------------------------------------------------------------------


def said_by_extract(lines: list[str]) -> dict[str, str]:
    """What became of the claims that are not where they were, by name."""
    return {found[2]: found[1] for found in map(_TOLD.match, lines) if found is not None}


def said_by_check(result: Result) -> dict[str, str]:
    told: dict[str, str] = {}
    for one in result.findings:
        if one.rule == "number-not-in-text":
            told.update(dict.fromkeys(one.claims, _what(one)))
    return told


def _what(finding: Finding) -> str:
    return next(what for words, what in _BY_WORDS if words in str(finding.message))


def agree_after(text: str, changed: str) -> None:
    with folder():
        if not extracted(text):
            return
        Path("a.txt").write_text(changed, "utf-8", newline="")
        result = checked()
        check = {name: what for name, what in said_by_check(result).items() if what != "doubtful"}
        covered = result.audited[0].text
        assert covered is not None
        marked = {one.claim for paragraph in covered.paragraphs for one in paragraph.numbers if one.changed}
        extract = said_by_extract(extracted())
        quiet = {name for name, what in extract.items() if what == "shared" and name not in check}
        assert {name: what for name, what in extract.items() if name not in quiet} == check
        assert marked == {name for name, what in check.items() if what == "changed"}
        assert set(covered.missing) == {name for name, what in check.items() if what == "gone"}
        settled = Path("a.yaml").read_text("utf-8")
        again = said_by_extract(extracted())
        assert Path("a.yaml").read_text("utf-8") == settled
        assert "moved" not in again.values()
        after = {name: what for name, what in said_by_check(checked()).items() if what in ("changed", "gone")}
        assert {name: what for name, what in check.items() if what in ("changed", "gone")} == after


@pytest.mark.examples
@pytest.mark.parametrize("seed", range(tried(60)))
def test_after_edits_check_extract_and_cover_say_the_same(seed: int) -> None:
    text = made(1000 + seed)
    agree_after(text, edited(text, seed))


TWO = "全县有12个镇，建成村庄道路436公里。\n\n明年计划再建436公里，投资3.2亿元。\n"


@pytest.mark.parametrize(
    "changed",
    [
        "水利是农业的命脉，全县上下齐心协力。\n\n" + TWO,
        "\n\n".join(reversed(TWO.strip().split("\n\n"))),
        TWO.replace("436", "437", 1),
        "水利是农业的命脉，全县上下齐心协力。\n\n" + "\n\n".join(reversed(TWO.strip().split("\n\n"))).replace("436", "437", 1),
        TWO.partition("\n\n")[0],
        TWO.partition("\n\n")[2],
    ],
    ids=["in front", "swapped", "changed", "all three", "second gone", "first gone"],
)  # fmt: skip
def test_equal_numbers_of_two_paragraphs(changed: str) -> None:
    agree_after(TWO, changed)
