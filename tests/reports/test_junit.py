"""JUnit XML: well formed, counted, and each verdict in its place."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from audit.engine.result import Result
from audit.reports import render
from audit.reports.telling import shown
from tests.reports.sample import BASELINED, COMPOUNDS, FAILS, INVALID, SAMPLE, WAIVED
from tests.reports.test_hostile import HOSTILE, hostile_result

# What may stand where, as services that read the format agree.
_ALLOWED = {
    "testsuites": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": (
        {"classname", "name", "file", "line", "time"},
        {"failure", "error", "skipped", "system-out"},
    ),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}


def report(result: Result) -> Element:
    """The report, once it is well formed and its counts are right."""
    root = ElementTree.fromstring(render("junit", result).encode("utf-8"))
    for element in root.iter():
        attributes, children = _ALLOWED[element.tag]
        assert set(element.attrib) == attributes and {child.tag for child in element} <= children
    for holder in (root, *root.iter("testsuite")):
        assert holder.get("tests") == str(len(list(holder.iter("testcase"))))
        for counter, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert holder.get(counter) == str(len(list(holder.iter(tag))))
    return root


def case(root: Element, name: str) -> Element:
    (found,) = [one for one in root.iter("testcase") if one.get("name") == name]
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_well_formed_whatever_the_files_contain(text: str) -> None:
    root = report(hostile_result(text))
    names = {one.get("name") for one in root.iter("testcase")}
    assert shown(text) in names
    assert f"said {shown(text)}" in {one.get("message") for one in root.iter("failure")}


def test_a_case_for_each_check_passes_too() -> None:
    root = report(SAMPLE)
    assert len(list(root.iter("testcase"))) == len(SAMPLE.outcomes) + 1
    assert list(case(root, "436 + 12 + 18 = 466")) == []
    assert root[0].get("name") == COMPOUNDS.file
    assert root.get("time") == "0.210"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("managed + self_run + remaining == total", "failure"),
        ("coal-per-heated-area(coal_saved, new_area + old_area)", "failure"),
        ("coverage == (managed + self_run) / total", "system-out"),
        ("floor-area-per-household(new_area + old_area, households)", "system-out"),
        ("visits-per-worker(visits)", "skipped"),
        ("hours > 24 h", "skipped"),
        ("can be audited", "error"),
    ],
)
def test_each_verdict_in_its_place(name: str, tag: str) -> None:
    assert [child.tag for child in case(report(SAMPLE), name)] == [tag]


def test_a_skipped_check_says_why() -> None:
    root = report(SAMPLE)
    assert case(root, "hours > 24 h")[0].get("message") == f"waived ({WAIVED.waived}, until 2021-01-31)"
    assert case(root, "visits < managed")[0].get("message") == f"in the baseline ({BASELINED.waived})"
    assert str(case(root, "visits-per-worker(visits)")[0].get("message")).startswith(
        "undecided: no claim says"
    )


def test_remarks_are_no_cases() -> None:
    assert "no check touches" not in render("junit", SAMPLE)


def test_cases_of_one_name_are_told_apart() -> None:
    names = [
        one.get("name") for one in report(Result(SAMPLE.counts, (FAILS, FAILS), (INVALID,))).iter("testcase")
    ]
    assert names[1] == f"{names[0]} #2"
