"""Suggested checks: what fits, what the words announce, and what must not be offered."""

from __future__ import annotations

import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from audit import check
from audit.article.model import Article, Mention
from audit.article.suggestions import (
    SURE,
    Suggestion,
    as_comments,
    check_text,
    suggestions,
    suggestions_for,
)
from audit.article.suggestions.chance import of_list, of_repetition, sums_tried
from tests.article.simple import article_of, described, mentions_of

HERE = Path(__file__).parent
LANGUAGES = ("zh", "en")


def suggested(
    text: str, language: str = "zh", heading: bool = False
) -> tuple[list[Suggestion], list[Mention]]:
    article = article_of(text, language, heading)
    found = mentions_of(article)
    return suggestions(article, found), found


def told(text: str, language: str = "zh", level: int = 3) -> list[str]:
    made, found = suggested(text, language)
    return [described(one, found) for one in made if one.level <= level]


def cases(language: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((HERE / f"suggestions_{language}.yaml").read_text("utf-8"))
    return loaded


def outcomes(language: str) -> tuple[int, int, int]:
    """Right, spurious and missed suggestions, up to level 2."""
    right = spurious = missed = 0
    for case in cases(language):
        made, found = suggested(case["text"], language, case.get("heading", False))
        names = {described(one, found) for one in made if one.level < 3}
        expected = set(case["expect"])
        right += len(names & expected)
        spurious += len(names - expected)
        missed += len(expected - names)
    return right, spurious, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_our_own(language: str) -> None:
    right, spurious, missed = outcomes(language)
    assert right + missed >= 25
    assert spurious * 10 <= right
    assert missed * 8 <= right + missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_without_relations_are_left_alone(language: str) -> None:
    plain = [case["text"] for case in cases(language) if not case["expect"]]
    assert len(plain) >= 12
    assert [text for text in plain if told(text, language)] == []


# -- forms ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全区466个小区，有物业的436个，自管的12个，其余18个没有。", ["sum 466 436 12 18"]),
        ("甲镇466个，乙镇436个，丙镇12个，丁镇18个。", ["sum 466 436 12 18"]),
        ("甲有3个，乙有5个，丙有8个。", []),
        ("甲有300个，乙有500个，丙有800个。", []),
        ("甲有1个，乙有100个，丙有101个。", []),
        ("甲有35个，乙有100个，丙有135个。", ["sum 35 100 135"]),
        ("甲有135个，乙有100吨，丙有35人。", []),
    ],
)
def test_sums_that_tell_something(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_words_make_a_sum_surer() -> None:
    announced, _ = suggested("全区466个小区，有物业的436个，自管的12个，其余18个没有。")
    plain, _ = suggested("甲镇466个，乙镇436个，丙镇12个，丁镇18个。")
    assert announced[0].level == SURE < plain[0].level
    assert announced[0].chance < plain[0].chance
    assert "其余" in str(announced[0].reason)


def test_a_share_of_two_parts_together() -> None:
    made, _ = suggested("全区466个小区，有物业的436个，自管的12个，覆盖率达96.1%。")
    assert [check_text(one) for one in made] == ["{share: n3, part: n1 + n2, whole: n0}"]


def test_a_broken_total_is_told_with_its_slip() -> None:
    made, _ = suggested("甲村125户、乙村186户、丙村303户，共计641户。")
    assert [(one.holds, one.level) for one in made] == [(False, SURE)]
    assert "one slip would explain it" in str(made[0].reason)


@pytest.mark.parametrize(
    "text",
    [
        "全镇466户，其中党员户36户、军属户12户。",  # 其中 need not name all
        "甲村125户、乙村186户，共种树2600棵。",
        "两校共有学生900人，其中一校435人，另有教师60人。",
        "会议讨论、通过12项决定。",
        "他说：“要办好5件事”，会后、会上、会间都有人问起。",
        "公司推出“一降两减三免”措施：降电价，减租金、减税费，免押金、免年费、免检测费。",
        "两个单位：甲县、乙县和丙县的工作组，丁县的专家组。",
        "五大片区：城东的居住、办公用地，占地20亩，投资8亿元。",
    ],
)
def test_nothing_is_called_broken_that_may_be_right(text: str) -> None:
    assert [one for one in suggested(text)[0] if not one.holds] == []


@pytest.mark.parametrize(
    ("text", "items", "is_open"),
    [
        (
            "“三定”，即定计划，围绕学习；定时间，每月一次；定职责，明确任务。",
            ("定计划", "定时间", "定职责"),
            False,
        ),
        ("中心设有办公、培训、路演、咖啡、生活五大功能区。", None, False),
        ("明确谋划、督促、指导等12项职责。", None, True),
        ("村里有三个组：东组、西组和南组。", ("东组", "西组", "南组"), False),
    ],
)
def test_lists(text: str, items: tuple[str, ...] | None, is_open: bool) -> None:
    (one,) = suggested(text)[0]
    assert one.form == "list" and one.holds
    fields = dict(one.check)
    assert ("open" in fields) == is_open
    assert items is None or fields["items"] == items


def test_a_heading_that_counts_otherwise_than_the_text() -> None:
    made, found = suggested("实现两个覆盖\n\n近年来，全区实现三个覆盖，强化保障。", heading=True)
    assert [described(one, found) for one in made] == ["broken same 两个 三个"]


def test_1000_and_1000_or_more_are_not_the_same() -> None:
    assert told("新增1000平方米社区6个，1000平方米以上社区9个。") == []


def test_a_precise_number_in_two_places() -> None:
    assert told("湿地13079.87公顷。\n\n全园湿地达13079.87公顷。") == ["same 13079.87 13079.87"]


# -- what holds for every text -------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "其中", "共", "占", "达", "分别", "其余", "等", "“", "”", "、", "，", "。", "；", "：", "即", "和", "三定", "五大", "from ", " to ",
        "up ", ", ", ". ", "of which ", "the remaining ", " in all", "12%", "3倍", "436个", "0个", "近20万吨", "$3bn", "1/3",
        "1,234", "90℃", "几百家", "\n\n", "{n1}", "京津",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.integers(0, 10**6).map(str), max_size=40), st.booleans())
def test_nothing_raises_and_every_suggestion_is_well_formed(pieces: list[str], heading: bool) -> None:
    made, found = suggested("".join(pieces), heading=heading)
    for one in made:
        assert 0 < one.chance <= 1
        assert one.level in (1, 2, 3)
        assert one.numbers and all(found[index].claim for index in one.numbers)
        assert list(one.numbers) == sorted(set(one.numbers))
        assert "\n" not in check_text(one)
    assert made == suggested("".join(pieces), heading=heading)[0]


@given(
    st.lists(st.integers(1001, 99999), min_size=2, max_size=4, unique=True), st.randoms(use_true_random=False)
)
def test_a_planted_sum_is_found(parts: list[int], source: Any) -> None:
    numbers = [*parts, sum(parts)]
    source.shuffle(numbers)
    made, found = suggested("，".join(f"甲{one}个" for one in numbers) + "。")
    expected = sorted(str(one) for one in numbers)
    assert any(sorted(described(one, found).split()[1:]) == expected for one in made if one.form == "sum")


@given(st.integers(101, 9999), st.integers(10001, 99999))
def test_a_planted_share_is_found(part: int, whole: int) -> None:
    percent = f"{100 * part / whole:.2f}"
    assume(Fraction(percent) >= 1 and part % 100)  # 1000 of 10001 has one digit that says something
    assert f"share {whole} {part} {percent}" in told(f"全县{whole}户，通气的{part}户，占{percent}%。")


def test_random_numbers_have_next_to_no_relations() -> None:
    from benchmarks.measure_suggestions import by_chance

    found = [one for one in by_chance(60, 20) if one.form != "same"]
    assert len([one for one in found if one.level < 3]) <= 3  # of 1200 numbers


def test_the_order_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "from tests.article.test_suggestions import cases, suggested\n"
        "for language in ('zh', 'en'):\n"
        "    text = '\\n\\n'.join(case['text'] for case in cases(language))\n"
        "    print(suggested(text, language)[0])\n"
    )
    printed = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=HERE.parents[1],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert printed[0] == printed[1]
    assert len(printed[0]) > 10_000


# -- in a claim file -----------------------------------------------------------------------------------------


def test_comments_become_checks_that_load_and_hold(tmp_path: Path) -> None:
    text = (
        "全区466个小区，有物业的436个，自管的12个，覆盖率达96.1%，其余18个没有。"
        "合作社从120家增加到186家，增长55%。设有办公、培训、路演、咖啡、生活五大功能区。"
    )
    made, found = suggested(text)
    ids = {index: f"claim_{index}" for index in range(len(found))}
    comments = as_comments(made, ids)
    assert len(made) == 4 and all(line.startswith("  # ") for line in comments)
    checks = [line.replace("  # ", "  ", 1) for line in comments if line[4:6] in ("- ", "  ")]
    claims = [f"  {ids[index]}: {{says: {one.reading.text}}}" for index, one in enumerate(found)]
    file = tmp_path / "drafted.yaml"
    file.write_text("\n".join(["audit: 1", "claims:", *claims, "checks:", *checks, ""]), "utf-8")
    counts = check([str(file)]).counts
    assert (counts.checks, counts.holds, counts.invalid) == (4, 4, 0)


def test_comments_leave_out_what_the_draft_has_no_claim_for() -> None:
    made, _ = suggested("甲有35个，乙有100个，丙有135个。")
    assert as_comments(made, {0: "a", 1: "b"}) == []


def test_comments_stay_comments_whatever_the_text_holds() -> None:
    made, found = suggested("三个组：东\u2028x: 1组、西\x85- y组和南\x1b[31m组。")
    ids = dict.fromkeys(range(len(found)), "c")
    for line in as_comments(made, ids):
        assert line.startswith("  # ") and len(line.splitlines()) == 1 and line.isprintable()


def test_levels_of_a_run() -> None:
    article = article_of("甲镇466个，乙镇436个，丙镇12个，丁镇18个。")
    run: list[tuple[Article, list[Mention]]] = [(article, mentions_of(article))]
    assert [len(one) for one in suggestions_for(run, 1)] == [0]
    assert [len(one) for one in suggestions_for(run)] == [1]


def test_numbers_that_claim_nothing_take_no_part() -> None:
    article = article_of("甲有35个，乙有100个，丙有135个。")
    found = [mention._replace(claim=place != 1) for place, mention in enumerate(mentions_of(article))]
    assert suggestions(article, found) == []
    outside = [mention._replace(paragraph=7) for mention in mentions_of(article)]
    assert suggestions(article, outside) == []


def test_chances() -> None:
    assert sums_tried(4, 3) == 5  # three pairs with a larger one among each three of four, and one triple
    assert of_repetition(3, 9) == Fraction(1, 100)
    assert of_list(5, 1) == Fraction(1, 10)
