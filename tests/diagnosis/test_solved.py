"""What a number would have to be; repairs that somebody could have printed; two mistakes told apart; ages and dates."""

from __future__ import annotations

import pytest

from audit.base.findings import Finding, Verdict
from audit.claimfile import load_text
from audit.claimfile.model import Document
from audit.engine.document import audit_document
from audit.numbers import read
from audit.wiring import chosen_rules

RULES = chosen_rules()
WRONG = (Verdict.FAILS, Verdict.IMPLAUSIBLE)


def document(language: str, claims: dict[str, str], *checks: str) -> Document:
    lines = [f"  {name}: {{says: '{says}'}}" for name, says in claims.items()]
    head = ["audit: 1", f"article: {{date: 1928-05-01, language: {language}}}", "claims:"]
    return load_text(
        "a.yaml", "\n".join([*head, *lines, "checks:", *(f"  - {one}" for one in checks)]) + "\n"
    )


def errors(of: Document) -> list[Finding]:
    return [one for one in audit_document(of, RULES).outcomes if one.verdict in WRONG]


def slips(found: Finding) -> list[str]:
    return [one.instead for one in found.repairs if not one.solved]


def solved(found: Finding) -> list[str]:
    return [one.instead for one in found.repairs if one.solved]


# -- what a number would have to be, where no plain slip gives it -----------------------------------------

SOLVED = [
    ("en", {"all": "153,213", "a": "1,748", "b": "25,975", "c": "125,592"}, "{parts: [a, b, c], total: all}", ["153,315"]),
    ("en", {"g": "251 percent", "a": "$800", "b": "$1910"}, "{that: g == (b - a) / a}", ["139 percent"]),
    ("en", {"g": "251.3%", "a": "$8.00", "b": "$19.10"}, "{that: g == (b - a) / a}", ["138.8%"]),
    ("en", {"now": "$482.6 million", "was": "$451.2 million", "g": "6.4 percent"}, "{that: now == was * (1 + g)}",
     ["$480.1 million", "7.0 percent"]),
    ("zh", {"all": "9.87万人", "a": "1.04万人", "b": "2.29万人"}, "{parts: [a, b], total: all}", ["3.33万人"]),
    ("zh", {"s": "61.9%", "a": "210户", "b": "480户"}, "{share: s, part: a, whole: b}", ["43.8%"]),
    ("en", {"each": "$9,999", "all": "$1.2 million", "n": "250"}, "{that: each == all / n}", ["$4,800"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claims", "check", "wanted"), SOLVED)
def test_what_a_number_would_have_to_be(
    language: str, claims: dict[str, str], check: str, wanted: list[str]
) -> None:
    (found,) = errors(document(language, claims, check))
    assert solved(found) == wanted
    assert all(str(one.slip) == "what the other numbers give" for one in found.repairs if one.solved)


UNSOLVED = [
    ("en", {"a": "4520", "b": "7310"}, "{that: a == b}"),  # either would have to be the other
    ("en", {"a": "47"}, "{that: a == 52}"),  # what the check says is no solution
    ("en", {"a": "13,087", "b": "24,512", "c": "73,599"}, "{parts: [a, b], total: c}"),  # two digits swapped
    # a slip gives $1.25 billion: $1.3 billion beside it would be another answer for the same number
    ("en", {"y": "5 years", "r": "$250 million a year", "t": "$1.5 billion"}, "{that: t == y * r}"),
    ("en", {"s": "4.2%", "a": "$800", "b": "$1,900"}, "{share: s, part: a, whole: b}"),
    ("zh", {"y": "4年", "r": "3.1亿元", "t": "1.24亿元"}, "{that: t == 4 * r}"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claims", "check"), UNSOLVED)
def test_nothing_is_solved_where_it_would_say_nothing(
    language: str, claims: dict[str, str], check: str
) -> None:
    assert [solved(one) for one in errors(document(language, claims, check))] == [[]]


# -- a repair is a number that somebody could have printed in that text -----------------------------------

PRINTED = [
    ("en", {"a": "$1,250.25", "b": "$4307550", "c": "$2,000.10", "all": "$46,325.85"}, "{parts: [a, b, c], total: all}",
     ["$43075.50"]),
    ("en", {"a": "31.20 km", "b": "4860 km", "c": "12.15 km", "all": "91.95 km"}, "{parts: [a, b, c], total: all}",
     ["48.60 km"]),
    ("zh", {"a": "12.40亿元", "b": "3530亿元", "c": "8.15亿元", "all": "55.85亿元"}, "{parts: [a, b, c], total: all}",
     ["35.30亿元"]),
    ("en", {"a": ".00000056 percent", "b": ".000056 percent"}, "{that: a == b}", [".000056 percent", ".00000056 percent"]),
    ("en", {"a": "4.2%", "b": "0.42%"}, "{that: a == b}", ["0.42%", "4.2%"]),
    ("zh", {"s": "484.6%", "a": "2423户", "b": "5000户"}, "{share: s, part: a, whole: b}", ["48.46%", "24230户", "500户"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claims", "check", "wanted"), PRINTED)
def test_a_repair_is_in_the_language_and_style_of_the_text(
    language: str, claims: dict[str, str], check: str, wanted: list[str]
) -> None:
    (found,) = errors(document(language, claims, check))
    assert [one.instead for one in found.repairs if one.rank == 1] == wanted
    assert all(len(read(one.instead)) == 1 for one in found.repairs)


def test_no_chinese_scale_word_stands_among_dollars() -> None:
    (found,) = errors(document("en", {"a": "$800", "b": "$8 million"}, "{that: a == b}"))
    assert found.repairs
    assert not any(character > "一" for one in found.repairs for character in one.instead)


# -- short numbers are misprinted as often as long ones ----------------------------------------------------


def test_the_stated_number_comes_first_among_equals() -> None:
    (found,) = errors(
        document("zh", {"old": "20.8%", "new": "18.2%", "fell": "3.6个百分点"}, "{that: old - new == fell}")
    )
    assert slips(found) == ["2.6个百分点", "17.2%", "21.8%"] and {one.rank for one in found.repairs} == {1}


AGES = [
    ("{age: age, born: born, on: 1865-05-01}", {"age": "47", "born": "1881"}, ["1818"]),
    ("{age: age, born: born, on: 1865-05-01}", {"age": "65", "born": "1809"}, ["56"]),
    ("{lasts: time, from: begin, to: end}", {"time": "12 years", "begin": "1897", "end": "1918"}, ["21 years"]),
]  # fmt: skip


@pytest.mark.parametrize(("check", "claims", "wanted"), AGES)
def test_ages_and_dates_have_slips(check: str, claims: dict[str, str], wanted: list[str]) -> None:
    (found,) = errors(document("en", claims, check))
    assert slips(found) == wanted


# -- two mistakes that share a number are two --------------------------------------------------------------


def test_each_of_two_mistakes_is_explained_by_its_own_relation() -> None:
    growth, parts = errors(
        document(
            "en",
            {
                "was": "$451.2 million",
                "now": "$482.6 million",
                "g": "6.4 percent",
                "a": "$196.4 million",
                "b": "$121.8 million",
                "c": "$88.3 million",
                "d": "$66.1 million",
            },
            "{that: now == was * (1 + g)}",
            "{parts: [a, b, c, d], total: now}",
        )
    )
    assert "7.0 percent" in solved(growth)
    assert slips(parts) == ["$472.6 million", "$131.8 million", "$98.3 million", "$76.1 million"]
    assert {one.mends for one in parts.repairs} == {1}


def test_one_slip_that_explains_both_is_still_one() -> None:
    found = errors(
        document(
            "zh",
            {"a": "1308户", "b": "2451户", "all": "7359户", "s": "34.8%"},
            "{parts: [a, b], total: all}",
            "{share: s, part: a, whole: all}",
        )
    )
    assert len(found) == 2 and all(slips(one)[0] == "3759户" for one in found)
