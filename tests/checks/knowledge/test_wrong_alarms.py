"""True figures of all scales, among which no rule may find anything impossible, and what keeps them apart."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from audit.base.findings import Verdict
from audit.checks.knowledge.unasked import judged
from tests.checks.knowledge.test_automatic import Claims, binding, found, material

WORLDWIDE = yaml.load(
    (Path(__file__).parent / "worldwide_articles.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
)


@pytest.mark.parametrize("date", ["2015-06-01", "2025-02-01"])
def test_of_true_figures_of_all_scales_none_is_condemned_and_only_the_rare_ones_are_unusual(
    date: str,
) -> None:
    """Records bind in the first year and most are out of date in the second."""
    marked, questioned, condemned = set(), set(), []
    for name, claims in WORLDWIDE.items():
        given: Claims = {
            f"c{number}": (says, means, f"at: {at}") for number, (says, means, at, *_) in enumerate(claims)
        }
        marked |= {(name, f"c{number}") for number, (_, _, _, *mark) in enumerate(claims) if mark}
        for one in judged(material(given, date=date), ()):
            if one.verdict is Verdict.IMPLAUSIBLE:
                condemned.append((name, str(one.message)))
            elif one.verdict is Verdict.UNUSUAL:
                questioned |= {(name, claim) for claim in one.claims}
    assert condemned == []
    assert questioned == marked


@pytest.mark.parametrize(
    ("row", "claims"),
    [  # the beds of one hospital, the power of one works, what another one does
        ("hospital-beds-per-person", [("180张", "专科医院床位"), ("320万人", "全市人口")]),
        ("electricity-used-per-person", [("35 TWh", "electricity used by the plant a year"), ("49,000 people", "residents")]),
        ("co2-per-aluminium", [("65 Mt", "CO2 emitted by mining a year"), ("860000 t", "aluminium made a year")]),
        ("household-size", [("131万人", "移民人口"), ("75户", "全村户数")]),
        ("household-size", [("1021566人", "人户分离人口"), ("1912户", "全区户数")]),
        ("household-size", [("102万人", "全区人口"), ("1912户", "抽查户数")]),
        ("pupils-per-school", [("71862人", "在校学生"), ("1所", "职业学校")]),
        ("steel-per-person", [("420万吨", "钢厂年产粗钢"), ("100万人", "市区人口")]),
        ("population-density", [("3.2万人", "澳门人口"), ("1997平方公里", "深圳行政区域面积")]),
        # a figure that counts more than the other number is about
        ("co2-per-coal", [("4.8 billion tonnes", "CO2 emitted a year"), ("390 million tonnes", "coal burnt a year")]),
        ("coal-per-heated-area", [("170万吨", "电厂每年燃煤"), ("320万平方米", "供热面积")]),
        ("gas-per-heated-area", [("9600万立方米", "全县全年天然气用量"), ("65万平方米", "供暖面积")]),
        ("co2-per-steel", [("9.6 billion tonnes", "CO2 emitted a year"), ("840 million tonnes", "steel made a year")]),
        ("co2-per-cement", [("9.6亿吨", "全年二氧化碳排放"), ("5200万吨", "全年水泥产量")]),
        ("gdp-per-person-in-yuan", [("98万亿元", "全年国内生产总值"), ("34万人", "全县常住人口")]),
        ("milk-per-cow", [("1.2 Mt", "milk sold a year"), ("8000 cows", "dairy cows")]),
        # of one quality, or of one season
        ("wheat-yield", [("1302.5万吨", "小麦产量"), ("1140万亩", "优质专用小麦面积")]),
        ("wheat-yield", [("614,000 tonnes", "wheat harvested"), ("12,000 hectares", "area of organic wheat")]),
        # neither a person nor the weather
        ("body-weight", [("6000 kg", "body weight of an elephant")]),
        ("life-expectancy", [("3 years", "life expectancy of the phone")]),
        ("air-temperature", [("465 °C", "air temperature on Venus")]),
        ("sleep-a-day", [("22 hours", "time without sleep a day")]),
    ],
)  # fmt: skip
def test_what_does_not_belong_together_is_not_bound(row: str, claims: list[tuple[str, str]]) -> None:
    given: Claims = {f"c{number}": one for number, one in enumerate(claims)}
    assert row not in {one.row.name for one in binding(given).bindings}


@pytest.mark.parametrize(
    ("row", "claims"),
    [
        ("hospital-beds-per-person", [("1.8万张", "全市医院床位"), ("320万人", "全市人口")]),
        ("electricity-used-per-person", [("35 TWh", "electricity used a year"), ("4.9 million people", "residents")]),
        ("co2-per-aluminium", [("6.5 Mt", "CO2 emitted a year"), ("860000 t", "aluminium made a year")]),
        ("household-size", [("131万人", "全市人口"), ("45万户", "全市户数")]),
        ("population-density", [("1779万人", "深圳人口"), ("1997平方公里", "深圳行政区域面积")]),
        ("co2-per-coal", [("980 Mt", "CO2 of coal emitted a year"), ("390 Mt", "coal burnt a year")]),
        ("co2-per-steel", [("6.2 Mt", "CO2 of the steel works a year"), ("3.4 Mt", "steel made a year")]),
        ("gdp-per-person-in-yuan", [("210亿元", "全县全年国内生产总值"), ("34万人", "全县常住人口")]),
        ("coal-per-heated-area", [("9万吨", "每年供暖燃煤"), ("320万平方米", "供热面积")]),
        ("wheat-yield", [("1302.5万吨", "小麦产量"), ("3140万亩", "小麦面积")]),
        ("wheat-yield", [("430万吨", "优质专用小麦产量"), ("1140万亩", "优质专用小麦面积")]),
        ("milk-per-cow", [("70,000 t", "milk produced a year"), ("8000 cows", "dairy cows")]),
    ],
)  # fmt: skip
def test_what_belongs_together_is_still_bound(row: str, claims: list[tuple[str, str]]) -> None:
    given: Claims = {f"c{number}": one for number, one in enumerate(claims)}
    assert row in {one.row.name for one in binding(given).bindings}


def test_a_figure_that_may_count_more_only_warns_where_its_kind_is_stated() -> None:
    claims: Claims = {
        "co2": ("4.8 billion tonnes", "emitted a year", "measures: co2-emitted"),
        "coal": ("390 million tonnes", "burnt a year", "measures: coal-burned"),
    }
    one = found(claims)["co2-per-coal (co2: co2, coal: coal)"]
    assert one.verdict is Verdict.UNUSUAL
    assert "they can only warn" in " ".join(f"{step.shown} {step.origin}" for step in one.steps)
    said: Claims = {
        **claims,
        "co2": ("4.8 billion tonnes", "emitted from coal a year", "measures: co2-emitted"),
    }
    assert found(said)["co2-per-coal (co2: co2, coal: coal)"].verdict is Verdict.IMPLAUSIBLE


def test_a_record_does_not_bind_a_plan() -> None:
    reached: Claims = {"height": ("1200米", "大厦建筑高度")}
    planned: Claims = {"height": ("1200米", "大厦设计建筑高度")}
    check = "building-height (height: height)"
    assert found(reached, date="2010-01-01")[check].verdict is Verdict.IMPLAUSIBLE
    assert found(planned, date="2010-01-01")[check].verdict is Verdict.UNUSUAL
