"""Numbers of articles whose words name their kind: what is as usual is left in peace, and what is ten, a hundred or a
thousand times off is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from audit.article.model import Wish
from audit.base.findings import Verdict
from audit.checks import magnitude_unlike_known, named_total_unlike_known
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.stated import _needed, _patterns, sources, stated_kinds
from audit.checks.knowledge.total_words import NUMBER
from audit.claimfile.model import Notes
from audit.languages.en import stated_kinds as english
from audit.languages.zh import stated_kinds as chinese
from audit.relations.auditing import told_in
from audit.relations.documents import document_of_article
from audit.rules.material import Material
from audit.rules.rule import rule_of
from audit.units import parse
from benchmarks.measure_statements import statements
from tests.effort import each

RULES = tuple(map(rule_of, (magnitude_unlike_known, named_total_unlike_known)))


def told(text: str) -> list[tuple[str, str]]:
    """What is told of a text: how it is judged, and in which words."""
    made = document_of_article("a.txt", text, Wish(), Notes())
    material = Material(made.document)
    found = [one for rule in RULES if rule.check for one in rule.check(material, rule.options)]
    return [
        (one.verdict, str(one.message)) for one in told_in(found, made) if one.verdict is not Verdict.HOLDS
    ]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The unemployment rate in Portugal was {} in May.", "6.4 percent", "64 percent"),
        ("Unemployment stood at {}, the ministry said.", "4.1%", "410%"),
        ("The candidate won {} on Sunday.", "31.2 million votes", "31.2 billion votes"),
        ("Finns drink {} a year.", "12 kg of coffee", "1,200 kg of coffee"),
        ("The Moon is {} from Earth.", "384,400 km", "3,844,000 km"),
        ("In 2008 rice cost {} at times.", "$1,015 a tonne", "$101,500 a tonne"),
        ("1990年人民币对美元汇率平均为{}。", "4.79元", "479元"),
        ("The bridge has a main span of {}.", "410 metres", "41 km"),
        ("The murder rate in the city is {}.", "18 per 100,000 people", "1,800 per 100,000 people"),
        ("The median home price was {}.", "$389,000", "$38.9 million"),
        ("The average wheat yield was {}.", "7.9 tonnes per hectare", "79 tonnes per hectare"),
        ("The factory closed. The company has {}.", "12,400 employees", "12.4 million employees"),
        ("The state has {}.", "2.9 hospital beds per 1,000 people", "290 hospital beds per 1,000 people"),
        ("小麦平均亩产{}。", "412公斤", "4120公斤"),
        ("全国城镇调查失业率为{}。", "5.1%", "51%"),
        ("2024年全国原煤产量{}。", "47.6亿吨", "47.6万吨"),
        ("该车续航里程为{}。", "520公里", "5.2公里"),
        ("公司资产负债率为{}。", "62%", "6200%"),
        ("居民供暖价格为每平方米{}。", "24元", "2400元"),
        ("2023年全国快递业务量{}。", "1320亿件", "1320万件"),
        ("The hospital has {}.", "460 beds", "46,000 beds"),
        ("The hotel has {}.", "210 rooms", "21,000 rooms"),
        ("The school has {}.", "730 pupils", "730,000 pupils"),
        ("The museum welcomed {} last year.", "1.4 million visitors", "140 million visitors"),
        ("She threw the javelin {}.", "61.3 metres", "613 metres"),
        ("The long jumper leapt {}.", "7.94 metres", "79.4 metres"),
        ("The incubation period is {}.", "6 days", "600 days"),
        ("Her blood sugar was {}.", "5.8 mmol/L", "580 mmol/L"),
        ("A pint of bitter costs {}.", "£4.10", "£41"),
        ("The vaccine was {} effective.", "81 percent", "810 percent"),
        ("About {} of patients recovered.", "64 percent", "640 percent"),
        ("The occupancy rate was {}.", "73 percent", "730 percent"),
        ("Deforestation in the region fell to {}.", "4,100 square kilometres", "410,000 square kilometres"),
        ("两市成交额{}。", "8700亿元", "87000亿元"),
        ("沪指报收于{}。", "3120点", "31200点"),
        ("水库总库容{}。", "2.6亿立方米", "2600亿立方米"),
        ("地铁日均客流量{}。", "640万人次", "6400万人次"),
        ("患者空腹血糖为{}。", "6.4毫摩尔/升", "640毫摩尔/升"),
        ("儿童青少年近视率为{}。", "48.3%", "483%"),
        ("该酒店入住率达{}。", "71%", "710%"),
        ("2020年60岁及以上人口占总人口的{}。", "18.7%", "1.87%"),
        ("The National Living Wage rose to {} in April 2023.", "£10.42 an hour", "£104.20 an hour"),
        ("Nobody knew where {} lived.", "31 million people", "31 billion people"),
        ("他们救助了{}。", "31万名儿童", "310亿名儿童"),
    ],
)
def test_a_number_far_from_its_kind_is_asked_about(sentence: str, right: str, wrong: str) -> None:
    assert told(sentence.format(right)) == []
    assert [verdict for verdict, _ in told(sentence.format(wrong))] in (
        [Verdict.UNUSUAL],
        [Verdict.IMPLAUSIBLE],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The unemployment rate rose by 0.2 percent.",  # a change is no level
        "Life expectancy fell 0.3 years.",
        "人均预期寿命提高0.3岁。",
        "失业率下降0.1%。",
        "In the novel, the tower is 9,000 metres tall.",
        "Life expectancy of dogs is 13 years.",
        "工业增加值增长，失业率较低，城镇新增就业12万人。",
        "The tower was designed in 1887 by a firm of 30 engineers.",
        "The satellite orbits at an altitude of 36,000 km.",
        "全国先进集体20个，其中企业3个。",
        "The share of exports in GDP reached 170 percent.",
        "Output was 140 percent of the average of ten years.",
        "Some 109 billion people have ever lived.",
        "The hospitals of the group have 46,000 beds.",
        "债务占生产总值比重达到140%。",
        "The venture ended the year at minus $9 million.",
        "经营现金流为-1.3亿元。",
        "该行拨备覆盖率为192.4%。",
        "移动电话普及率达到118%。",
    ],
)
def test_what_is_no_level_of_the_kind_is_left_in_peace(sentence: str) -> None:
    assert told(sentence) == []


def test_only_what_was_read_and_is_ten_times_beyond_all_limits_is_condemned() -> None:
    assert [verdict for verdict, _ in told("Life expectancy at birth is 8,100 years.")] == [
        Verdict.IMPLAUSIBLE
    ]
    assert [verdict for verdict, _ in told("Life expectancy at birth is 181 years.")] == [Verdict.UNUSUAL]


def test_a_number_of_any_kind_is_held_to_all_that_there_is() -> None:
    ((_, message),) = told("Nobody knew where 31 billion people lived.")
    assert message == "31 billion people would be about 3.7 times the most that there is (8.4 billion)"


def test_a_kind_that_words_name_speaks_before_one_of_any_number() -> None:
    ((_, message),) = told("The retailer employs 9 billion people.")
    assert message.startswith("“retailer employs … people” of")


def test_what_an_envelope_finds_possible_leaves_the_words_to_speak() -> None:
    ((verdict, message),) = told("Adults need 71 hours of sleep a night.")
    assert verdict is Verdict.UNUSUAL and "highest usual value (18 h)" in message


def test_the_sentence_says_which_words_and_which_limit() -> None:
    ((_, message),) = told("The body mass index of the patient was 310.")
    assert (
        message == "“body mass index of” of 310 would be about 3.9 times the highest usual value (80)"
        or "3.9 times" in message
    )


@each(stated_kinds(), lambda kind: kind.name)
def test_every_kind_is_whole(kind) -> None:  # type: ignore[no-untyped-def]
    assert kind.low < kind.high and kind.hard_low <= kind.hard_high and kind.units
    assert kind.hard_low <= kind.low or kind.hard_high >= kind.high
    assert all(unit == "1" or parse(unit) is not None for unit in kind.units)
    assert kind.english or kind.chinese
    assert all(re.compile(one) for one in (*kind.english, *kind.chinese, kind.beside))
    assert kind.read == "read"
    if kind.source.startswith("="):
        assert envelope(kind.source[1:]).envelope is not None
    else:
        assert re.search(r", (?:\d{4}|undated)$", sources()[kind.source]), kind.source


def test_no_quick_look_leaves_out_a_kind_that_a_sentence_names() -> None:
    """Words on both sides of a number do not stand beside each other: the number stands between them."""
    lines = [
        "Finns drink № of coffee a year.",
        "She won № votes.",
        "The Moon is № from Earth.",
        "他攻入№球。",
    ]
    lines += [re.sub(r"\[.*?\]", "№", one.sentence) for one in statements()]
    for language, pattern, needed in _patterns_with_a_number():
        found = [
            line
            for line in lines
            if bool(re.search("[\u4e00-\u9fff]", line)) == language and pattern.search(line)
        ]
        assert all(any(word in line for word in needed) for line in found if needed is not None), (
            pattern.pattern
        )


def _patterns_with_a_number() -> Iterator[tuple[bool, re.Pattern[str], tuple[str, ...] | None]]:
    """Each expression with a number in it: whether it is Chinese, itself, and what a quick look asks for."""
    for kind in stated_kinds():
        for words in (english, chinese):
            for pattern in _patterns(words, kind):
                if NUMBER in pattern.pattern:
                    yield words is chinese, pattern, _needed(words, kind)


def test_no_true_statement_is_condemned_and_few_are_questioned() -> None:
    found = statements()
    assert len(found) > 500 and len({one.domain for one in found}) >= 22
    assert all(one.source[-4:].isdecimal() for one in found)
    verdicts = [{verdict for verdict, _ in told(re.sub(r"[\[\]]", "", one.sentence) + "\n")} for one in found]
    assert not any(Verdict.IMPLAUSIBLE in one for one in verdicts)
    assert sum(Verdict.UNUSUAL in one for one in verdicts) <= 0.03 * len(found)
