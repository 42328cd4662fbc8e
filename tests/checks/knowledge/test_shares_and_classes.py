"""What the classes of a standard are said to be for, and amounts that many share, in articles."""

from __future__ import annotations

import csv

import pytest

from audit.article.model import Wish
from audit.base.findings import Verdict
from audit.checks import amount_unlike_recipients, class_unlike_use
from audit.checks.knowledge.class_uses import unfit_uses
from audit.checks.knowledge.reference import Standard, reference
from audit.checks.knowledge.shares import shares
from audit.relations.documents import document_of_article
from audit.rules.material import Material
from audit.rules.rule import rule_of

RULES = tuple(map(rule_of, (amount_unlike_recipients, class_unlike_use)))


def told(text: str) -> list[str]:
    """What the two rules ask about a text."""
    material = Material(document_of_article("a.txt", text, Wish()).document)
    found = [one for rule in RULES if rule.check for one in rule.check(material, rule.options)]
    assert all(one.verdict is Verdict.UNUSUAL for one in found)
    return [str(one.message) for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("经过治理，湖水由五类提升到可直接饮用的Ⅱ类。", "直接饮用的Ⅱ类"),
        ("河水常年保持二类，可以直接饮用。", "二类，可以直接饮用"),
        ("该河段为Ⅳ类水质，适合游泳。", "Ⅳ类水质，适合游泳"),
        ("这口井的地下水为Ⅴ类，可以直接饮用。", "Ⅴ类，可以直接饮用"),
        ("The lake in southern China is now class II water, safe to drink.", "class II water, safe to drink"),
        ("这里的水质已由三类变为二类，完全可以直接饮用。", "二类，完全可以直接饮用"),
    ],
)
def test_what_a_class_is_not_for_is_asked_about(text: str, words: str) -> None:
    found = told(text + "\n")
    assert len(found) == 1 and words in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "湖水达到二类，可作饮用水水源。",
        "二类水经净化处理后可直接饮用。",
        "二类水不能直接饮用。",
        "二类水可以直接饮用吗？",
        "该河段为Ⅲ类水质，适合游泳。",
        "居民分为二类，都能领到直接饮用水的补贴。",
        "The lake in Minnesota is class II water, safe to drink.",
        "Class II water in China is not safe to drink.",
        "In China, class II water is safe to drink only after treatment.",
    ],
)
def test_other_uses_and_what_is_denied_are_left_alone(text: str) -> None:
    assert told(text + "\n") == []


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("全县所辖62个社区均已建成中心。\n\n全县社区办公经费31万元，由乡镇统筹。", "5000 CNY"),
        ("县财政投入危房改造资金26万元，用于全县520户农户。", "500 CNY"),
        ("The school was given £9,600 of pupil premium funding for its 240 pupils.", "40 GBP"),
        ("They paid £90 million in heat-pump grants to 900 homes.", "100,000 GBP"),
    ],
)
def test_an_amount_that_leaves_too_little_or_too_much_for_each_is_asked_about(text: str, each: str) -> None:
    found = told(text + "\n")
    assert len(found) == 1 and f"would be {each} for each" in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "全县所辖62个社区均已建成中心。\n\n全县每个社区办公经费5万元。",
        "全县所辖62个社区均已建成中心。\n\n全县社区办公经费620万元。",
        "全县所辖62个社区均已建成中心。\n\n全镇社区办公经费31万元。",
        "新增6个社区服务站。全县社区办公经费31万元。",
        "The school was given £360,000 of pupil premium funding for its 240 pupils.",
        "The school gets £960 of pupil premium funding for each of its 240 pupils.",
    ],
)
def test_what_is_for_each_or_enough_is_left_alone(text: str) -> None:
    assert told(text + "\n") == []


def test_rows_name_standards_with_uses_and_have_sources() -> None:
    for one in unfit_uses():
        row = reference(one.standard).row
        assert isinstance(row, Standard) and row.read == "read"
        values = {int(grade.value): grade.use for grade in row.grades}
        assert all(values[at] for at in range(one.first, one.last + 1))
    assert all(one.low < one.high and one.source for one in shares())


def test_tables_have_no_empty_columns() -> None:
    from audit.checks.knowledge import class_uses, shares

    for file in (class_uses._FILE, shares._FILE):
        with open(file, encoding="utf-8") as stream:
            rows = list(csv.DictReader(line for line in stream if not line.startswith("#")))
        assert rows and all(None not in row and None not in row.values() for row in rows)
