"""Files whose numbers speak of the same quantities are one system."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from audit.base.findings import Finding, Verdict
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.engine.result import Result
from audit.engine.run import run
from audit.wiring import chosen_rules

RULES = chosen_rules()
TIED = "about: {subject: the mill, measure: %s}"
# The morning paper makes all of 2.4 and 1.3; the evening paper makes the same two of 3.5 and 0.3 without it.
MORNING = f"""audit: 1
claims:
  home: {{says: 2.4万吨, {TIED % "home"}}}
  abroad: {{says: 1.3万吨, {TIED % "abroad"}}}
  all: {{says: 3.6万吨}}
checks:
  - {{parts: [home, abroad], total: all}}
"""
EVENING = f"""audit: 1
claims:
  inland: {{says: 2.4万吨, {TIED % "home"}}}
  exports: {{says: 1.3万吨, {TIED % "abroad"}}}
  last: {{says: 3.5万吨}}
  growth: {{says: 0.3万吨}}
checks:
  - that: last + growth == inland + exports
"""


def audited(folder: Path, *texts: str, jobs: int = 1) -> Result:
    for name, text in zip(("morning.yaml", "evening.yaml", "weekly.yaml"), texts, strict=False):
        (folder / name).write_text(text, "utf-8")
    return run([str(folder)], RULES, jobs=jobs)


def joint(result: Result) -> list[Finding]:
    return [one for one in result.findings if one.rule == "joint-contradiction"]


def test_a_contradiction_across_files_names_both(tmp_path: Path) -> None:
    (found,) = joint(audited(tmp_path, MORNING, EVENING))
    assert found.verdict is Verdict.FAILS
    told = str(found.message)
    for number in ("morning.yaml#all` 3.6万吨", "evening.yaml#last` 3.5万吨", "evening.yaml#growth` 0.3万吨"):
        assert number in told
    assert "`all == home + abroad`" in told and "the mill · home" in told
    files = {Path(place.file).name for place in (found.place, *(one.place for one in found.related))}
    assert files == {"morning.yaml", "evening.yaml"}


@pytest.mark.parametrize(
    ("old", "new"),
    [("3.6万吨", "3.7万吨"), ("subject: the mill, measure: home", "subject: a mill, measure: home")],
)
def test_no_contradiction_without_it(tmp_path: Path, old: str, new: str) -> None:
    assert joint(audited(tmp_path, MORNING.replace(old, new), EVENING)) == []


def test_a_file_that_contradicts_itself_is_told_of_once(tmp_path: Path) -> None:
    wrong = MORNING + "  - {that: home + abroad == 3.8万吨}\n"
    found = joint(audited(tmp_path, wrong, EVENING))
    assert [Path(one.place.file).name for one in found] == ["morning.yaml"]


def test_the_same_in_several_processes_and_in_any_order(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = joint(audited(tmp_path / "a", MORNING, EVENING))
    assert one == joint(audited(tmp_path / "a", MORNING, EVENING, jobs=2))
    backwards = EVENING.replace("  inland", "  x").replace("inland +", "x +").replace("  x", "  inland", 1)
    backwards = backwards.replace("x +", "inland +")
    other = joint(audited(tmp_path / "b", MORNING, backwards))
    assert [str(found.message).replace("/b/", "/a/") for found in other] == [
        str(found.message) for found in one
    ]


def test_what_a_file_hands_on_is_small_and_can_travel() -> None:
    lonely = MORNING + "  - {that: all > 1万吨}\n"
    text = lonely.replace("claims:\n", "claims:\n  aside: {says: 5.0万吨}\n") + "  - {that: aside == 5万吨}\n"
    (shared,) = audit_document(load_text("a.yaml", text), RULES).statements["joint-contradiction"]
    assert "aside" not in shared.numbers
    assert pickle.loads(pickle.dumps(shared)) == shared


def test_nothing_is_handed_on_where_nothing_is_tied() -> None:
    text = "audit: 1\nclaims:\n  a: {says: 2.4万吨}\nchecks:\n  - {that: a > 1万吨}\n"
    assert "joint-contradiction" not in audit_document(load_text("a.yaml", text), RULES).statements


def test_amounts_for_different_times_are_not_tied(tmp_path: Path) -> None:
    a_year = MORNING.replace("home}}", "home}, per: year}")
    a_month = EVENING.replace("home}}", "home}, per: month}")
    assert joint(audited(tmp_path, a_year, a_month)) == []


def test_amounts_of_one_file_for_different_times_demand_nothing() -> None:
    tied = TIED % "home"
    text = (
        f"audit: 1\nclaims:\n  a: {{says: 2.40万吨, {tied}, per: year}}\n  b: {{says: 2.4万吨, {tied}, per: month}}\n"
        "checks:\n  - {that: a == 2.404万吨}\n  - {that: b == 2.36万吨}\n"
    )
    found = audit_document(load_text("a.yaml", text), RULES).outcomes
    assert [one for one in found if one.rule == "joint-contradiction"] == []
    same = audit_document(
        load_text("a.yaml", text.replace(", per: year", "").replace(", per: month", "")), RULES
    )
    assert {one.verdict for one in same.outcomes if one.rule == "joint-contradiction"} == {Verdict.FAILS}
