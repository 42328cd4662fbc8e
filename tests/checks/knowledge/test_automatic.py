"""Rows that bind by themselves: what they take, what they leave alone, and what they say of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Finding, Verdict
from audit.checks.knowledge.automatic import FileBindings, bound
from audit.checks.knowledge.measured import can_bind
from audit.checks.knowledge.traits import differ, traits
from audit.checks.knowledge.unasked import ambiguities_told, judged, kind_told
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.rules.material import Material, examine
from audit.wiring import chosen_rules
from tests.effort import tried

Claims = dict[str, tuple[str, ...]]  # says, means, and more keys as written

ARTICLES = yaml.load(
    (Path(__file__).parent / "ordinary_articles.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
)


def material(claims: Claims, more: str = "", date: str = "2021-03-01") -> Material:
    lines = ["audit: 1", f"article: {{date: {date}}}" if date else "", "claims:"]
    for name, (says, means, *rest) in claims.items():
        keys = "".join(f", {key}" for key in rest)
        lines.append(f'  {name}: {{says: "{says}", means: "{means}"{keys}}}')
    document = load_text("test.yaml", "\n".join([*lines, more]) + "\n")
    assert not document.faults, document.faults
    return examine(document)


def found(claims: Claims, more: str = "", date: str = "2021-03-01") -> dict[str, Finding]:
    """The findings by the row and the claims that they are about."""
    return {str(one.check): one for one in judged(material(claims, more, date), ())}


def binding(claims: Claims, more: str = "") -> FileBindings:
    return bound(material(claims, more))


def rows(claims: Claims, more: str = "") -> set[str]:
    """The rows that compare several numbers."""
    return {one.row.name for one in binding(claims, more).bindings if len(one.filled) > 1}


SCHOOL: Claims = {
    "pupils": ("1200 pupils", "pupils of the school"),
    "teachers": ("80 teachers", "teachers of the school"),
}
COAL: Claims = {
    "coal": ("4763万吨", "coal saved a year"),
    "so2": ("60.966吨", "sulfur dioxide no longer emitted a year"),
    "dust": ("93吨", "dust no longer emitted a year"),
    "area": ("205万平方米", "heated floor area"),
}


# -- articles in which nothing is wrong -------------------------------------------------------------


def in_articles() -> Iterator[tuple[str, Finding]]:
    for name, claims in ARTICLES.items():
        given: Claims = {
            f"c{number}": (says, means, f"at: {at}") for number, (says, means, at) in enumerate(claims)
        }
        for one in judged(material(given), ()):
            yield name, one


def test_nothing_is_condemned_in_ordinary_articles_and_hardly_anything_unusual() -> None:
    verdicts = [(name, one) for name, one in in_articles()]
    assert len(verdicts) > 30
    assert [(name, str(one.message)) for name, one in verdicts if one.verdict is Verdict.IMPLAUSIBLE] == []
    unusual = [(name, str(one.message)) for name, one in verdicts if one.verdict is Verdict.UNUSUAL]
    assert len(unusual) * 20 <= len(verdicts), unusual


# -- what a finding says ----------------------------------------------------------------------------


def test_a_finding_says_how_it_was_bound() -> None:
    one = found(COAL)["coal-per-heated-area (coal: coal, area: area)"]
    assert one.verdict is Verdict.IMPLAUSIBLE
    assert str(one.steps[-1].shown) == (
        "matched automatically: coal = `coal` (coal-burned, guessed from “coal”), "
        "area = `area` (heated-floor-area, guessed from “heated area”)"
    )
    assert str(one.help) == (
        "if a number measures something else, say what with `measures:`; "
        "a `plausible:` check decides it for good"
    )
    assert [str(near.label) for near in one.related] == ["`area`"]  # and no check of the file


def test_what_is_stated_is_said_to_be_stated() -> None:
    stated = {**COAL, "coal": ("4763万吨", "what was saved", "measures: coal-burned", "per: year")}
    one = found(stated)["so2-per-coal (so2: so2, coal: coal)"]
    assert "coal = `coal` (coal-burned, as stated)" in str(one.steps[-1].shown)


def test_a_pass_is_no_check_of_the_file_but_touches_its_claims() -> None:
    outcomes = audit_document(material(SCHOOL).document, chosen_rules()).outcomes
    (one,) = [
        one for one in outcomes if one.check == "pupils-per-teacher (pupils: pupils, teachers: teachers)"
    ]
    assert one.verdict is Verdict.HOLDS and one.unasked
    assert not [one for one in outcomes if one.verdict is Verdict.REMARK]


def test_without_the_rule_the_claims_are_untouched() -> None:
    rules = chosen_rules(ignore=["magnitude-unlike-known"])
    outcomes = audit_document(material(SCHOOL).document, rules).outcomes
    assert [one.claims for one in outcomes if one.verdict is Verdict.REMARK] == [("pupils",), ("teachers",)]


def test_a_number_below_what_the_whole_world_has_is_not_called_checked() -> None:
    outcomes = audit_document(material({"people": ("1200人", "全村人口")}).document, chosen_rules()).outcomes
    assert [one.verdict for one in outcomes] == [Verdict.REMARK]
    too_many: Claims = {"people": ("1200亿人", "全村人口")}
    (one,) = found(too_many).values()
    assert one.check == "population-total (total: people)" and one.verdict is not Verdict.HOLDS


def test_a_record_warns_where_the_article_has_no_date() -> None:
    claims: Claims = {"height": ("8280米", "大厦建筑高度")}
    check = "building-height (height: height)"
    assert found(claims, date="2010-01-01")[check].verdict is Verdict.IMPLAUSIBLE
    assert found(claims, date="")[check].verdict is Verdict.UNUSUAL


# -- which claim fills a role -----------------------------------------------------------------------


def test_two_candidates_equally_good_are_named_and_nothing_is_judged() -> None:
    claims = {**SCHOOL, "others": ("7000 teachers", "teachers of the school")}
    known = binding(claims)
    assert "pupils-per-teacher" not in {one.row.name for one in known.bindings}
    assert [str(one) for one in ambiguities_told("others", known)] == [
        "pupils-per-teacher is not judged: teachers could be `teachers` or `others`; "
        "name the claims with `plausible:`"
    ]
    assert not list(ambiguities_told("nobody", known))


def test_the_order_of_claims_does_not_matter() -> None:
    told = {
        frozenset(
            (one.row.name, *(part.text.value for part in one.filled)) for one in binding(dict(order)).bindings
        )
        for order in permutations(COAL.items())
    }
    assert len(told) == 1


def test_the_closer_paragraph_is_taken() -> None:
    claims: Claims = {
        "pupils": ("1200 pupils", "pupils", "at: p3"),
        "near": ("80 teachers", "teachers", "at: p3"),
        "far": ("7000 teachers", "teachers", "at: p4"),
    }
    filled = {one.row.name: one for one in binding(claims).bindings}["pupils-per-teacher"]
    assert [part.text.value for part in filled.filled] == ["pupils", "near"]


def test_what_is_closer_but_shares_fewer_words_is_not_better() -> None:
    claims: Claims = {
        "pupils": ("1200 pupils", "pupils of the northern school", "at: p3"),
        "near": ("80 teachers", "teachers of the evening classes", "at: p3"),
        "far": ("70 teachers", "teachers of the northern school", "at: p4"),
    }
    assert "pupils-per-teacher" not in rows(claims)


def test_guesses_far_apart_are_not_compared_and_stated_kinds_are() -> None:
    far: Claims = {
        "pupils": ("1200 pupils", "pupils", "at: p1"), "teachers": ("80 teachers", "teachers", "at: p9"),
    }  # fmt: skip
    assert not rows(far)
    stated: Claims = {
        "pupils": ("1200 pupils", "pupils", "at: p1", "measures: pupils"),
        "teachers": ("80 teachers", "teachers", "at: p9", "measures: teachers"),
    }
    assert rows(stated) == {"pupils-per-teacher"}


def test_a_sum_that_the_file_derives_stands_for_its_parts() -> None:
    claims = {
        **COAL,
        "area": ("50万平方米", "new heated floor area"),
        "old": ("155万平方米", "old heated floor area"),
    }
    assert "coal-per-heated-area" not in rows(claims)
    assert "coal-per-heated-area" in rows(claims, "derived:\n  heated: area + old")


@pytest.mark.parametrize(
    "check",
    [
        "  - {parts: [north, south], total: teachers}",
        "  - {share: part, part: north, whole: teachers}\n  - {share: rest, part: south, whole: teachers}",
    ],
)
def test_a_whole_stands_for_its_parts(check: str) -> None:
    claims: Claims = {
        "pupils": ("1200 pupils", "pupils"), "teachers": ("80 teachers", "teachers"), "north": ("60 teachers", "teachers in the north"), "south": ("20 teachers", "teachers in the south"),
        "part": ("75%", "share of the north"), "rest": ("25%", "share of the south"),
    }  # fmt: skip
    assert "pupils-per-teacher" not in rows(claims)
    assert "pupils-per-teacher" in rows(claims, f"checks:\n{check}")


def test_a_plausible_check_switches_it_off_and_no_part_steps_in() -> None:
    check = "checks:\n  - plausible: pupils-per-teacher\n    with: {pupils: pupils, teachers: teachers}"
    assert not rows(SCHOOL, check)
    some = {**SCHOOL, "boarders": ("9000 pupils", "pupils in the boarding house")}
    assert not rows(some, check)


def test_coal_that_is_saved_is_not_compared_with_all_the_dust() -> None:
    assert "dust-per-coal" in rows(COAL)
    assert "dust-per-coal" not in rows({**COAL, "dust": ("93吨", "dust emitted a year")})
    assert "dust-per-coal" in rows(
        {
            **COAL,
            "coal": ("4万吨", "coal burnt a year"),
            "dust": ("93吨", "dust of the boilers emitted a year"),
        }
    )


def test_the_closer_row_speaks_alone() -> None:
    claims: Claims = {
        "maize": ("360 million tonnes", "maize harvest"), "area": ("33.4 million hectares", "sown area of maize"),
    }  # fmt: skip
    assert rows(claims) == {"maize-yield"}


def test_nothing_binds_across_articles() -> None:
    for name, one in SCHOOL.items():
        assert not rows({name: one})


# -- periods ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("means", "is_bound"),
    [
        ("coal burnt a year for heating", True),
        ("coal burnt in 2019 for heating", True),
        ("annual coal consumption of the stoves", True),
        ("coal burnt a month for heating", False),
        ("coal burnt in the first half of 2019 for heating", False),
        ("coal burnt for heating", False),
        ("2019年供暖燃煤消费量", True),
        ("2019年上半年供暖燃煤消费量", False),
        ("每月供暖燃煤", False),
    ],
)
def test_a_yearly_role_takes_what_is_said_to_be_of_a_year(means: str, is_bound: bool) -> None:
    assert ("coal-per-heated-area" in rows({**COAL, "coal": ("4万吨", means)})) is is_bound


# -- words that part claims -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("pupils in schools of Hebei", "teachers in schools of Shanxi", True),
        ("pupils in schools of Hebei", "Hebei's teachers", False),
        ("济南市学生", "青岛市教师", True),
        ("上海学生", "海南教师", True),
        ("上海南站旁的学生", "海南教师", True),
        ("全市学生", "全省教师", True),
        ("全市学生", "教师", False),
        ("pupils in 2018", "teachers in 2019", True),
        ("pupils in primary schools", "teachers", True),
        ("小学学生", "小学教师", False),
        ("wheat harvested", "area under rice", True),
        ("wind capacity", "electricity generated", True),
        ("capacity planned", "electricity generated", True),
    ],
)
def test_words_part_claims(one: str, other: str, parted: bool) -> None:
    assert differ(traits(one, one, None), traits(other, other, None)) is parted


@pytest.mark.parametrize(
    "means",
    [
        "pupils who board",
        "pupils expected",
        "rise in pupils",
        "average number of pupils",
        "pupils per class",
        "新增学生",
        "其中住校学生",
        "最多学生",
    ],
)
def test_parts_plans_changes_and_averages_are_left_alone(means: str) -> None:
    assert not rows({**SCHOOL, "pupils": ("1200 pupils", means)})


def test_a_guess_is_shown_as_one_and_a_stated_kind_is_not() -> None:
    known = binding({**SCHOOL, "stated": ("12人", "boarders", "measures: pupils")})
    assert str(kind_told("pupils", known)) == "pupils, guessed from “pupils”"
    assert kind_told("stated", known) is None
    assert kind_told("nobody", known) is None


WORDS = (
    "coal",
    "pupils",
    "燃煤",
    "学生",
    "面积",
    "heated area",
    "of",
    "per",
    "2019年",
    "who",
    "增加",
    "(",
    "，",
    "; ",
    "教师",
    "CO2",
)


@settings(max_examples=tried(150), deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    "466个",
                    "4763万吨",
                    "96.1%",
                    "几百家",
                    "13公顷",
                    "每月25日",
                    "近20万吨",
                    "-42公斤级",
                    "3至5年",
                ]
            ),
            st.lists(st.sampled_from(WORDS) | st.text("ab 煤人,.'", max_size=4), max_size=5).map(" ".join),
        ),
        max_size=6,
    )
)
def test_whatever_the_words_nothing_raises_and_the_quick_look_leaves_out_nothing(
    told: list[tuple[str, str]],
) -> None:
    lines = ["audit: 1", "claims:"]
    for number, (says, means) in enumerate(told):
        quoted = means.replace("'", "''") or "x"
        lines.append(f"  c{number}: {{says: '{says}', means: '{quoted}'}}")
    one = examine(load_text("test.yaml", "\n".join(lines) + "\n"))
    findings = list(judged(one, ()))
    assert can_bind(one) or not findings
    assert all(finding.unasked and finding.check for finding in findings)
