"""The baseline: known findings pass, new ones fail, and no edit that leaves a finding what it was makes it new."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.effort import tried
from tests.gate.project import FAILING, report, run, write

BASELINE = "audit-baseline.json"
USE = ("--baseline", BASELINE)


def entries() -> list[dict[str, object]]:
    rows: list[dict[str, object] | None] = json.loads(Path(BASELINE).read_text("utf-8"))["accepted"]
    return [row for row in rows if row is not None]


def update(*arguments: str) -> str:
    return run("check", "--baseline", "update", *arguments, code=0)


def stale(found: dict[str, object]) -> list[str]:
    findings = found["findings"]
    assert isinstance(findings, list)
    return [
        f"{one['file']}:{one['line']}: {one['message']}"
        for one in findings
        if one["rule"] == "stale-baseline"
    ]


@pytest.fixture
def known() -> None:
    """One failing check in claims/a.yaml, in the baseline."""
    write("claims/a.yaml")
    update()


def test_update_accepts_what_fails_and_says_so() -> None:
    write("claims/a.yaml")
    run("check", code=1)
    assert f"{BASELINE} accepts 1 (new: 1, dropped: 0)" in update()
    assert entries() == [
        {"file": "claims/a.yaml", "rule": "broken-relation", "claims": ["all", "some"],
         "written": ["448个", "466个"], "count": 1}
    ]  # fmt: skip


@pytest.mark.usefixtures("known")
def test_a_known_finding_is_shown_counted_and_passes() -> None:
    run("check", code=1)  # without a baseline it fails
    found = report(*USE, code=0)
    assert (found["summary"]["baselined"], found["summary"]["fails"]) == (1, 0)
    assert [(one["by"], one["why"]) for one in found["accepted"]] == [("baseline", f"known in {BASELINE}")]
    text = run("check", *USE, "--format", "plain", "-v", code=0)
    assert "in the baseline · 1" in text and "1 in the baseline" in text and "466个" in text
    assert "no new contradiction found" in text
    assert "in the baseline · 1" in run("check", *USE, "--format", "rich", "-v", code=0)
    assert "1 in the baseline" in run("check", *USE, "--format", "plain", code=0)  # counted in any case


@pytest.mark.usefixtures("known")
def test_the_configured_baseline_is_used_and_can_be_left_out() -> None:
    write("audit.toml", f'baseline = "{BASELINE}"\n')
    run("check", code=0)
    run("check", "--no-baseline", code=1)
    run("check", "--no-baseline", *USE, code=2)


def test_the_configured_baseline_is_the_one_that_is_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("claims/a.yaml")
    write("audit.toml", 'paths = ["claims"]\nbaseline = "gate/known.json"\n')
    (project / "gate").mkdir()
    monkeypatch.chdir(project / "gate")
    update()
    (row,) = json.loads(Path("known.json").read_text("utf-8"))["accepted"][:-1]
    assert row["file"] == "../claims/a.yaml"
    monkeypatch.chdir(project)
    run("check", code=0)


def test_a_file_called_update_is_written_with_its_folder() -> None:
    write("claims/a.yaml")
    update()
    os.replace(BASELINE, "update")
    run("check", "--baseline", "./update", code=0)
    assert not Path(BASELINE).exists()


# -- edits that leave a finding what it was -----------------------------------------------------------------

EDITS = {
    "moved lines": "# a comment\n\n\n" + FAILING.replace("checks:", "\n# another\nchecks:"),
    "reordered claims": FAILING.replace("  all: {says: 466个}\n", "").replace(
        "  few: {says: 12个}\n", "  few: {says: 12个}\n  all: {says: 466个}\n"
    ),
    "reordered checks": FAILING.replace("  - that: all == some\n", "") + "  - that: all == some\n",
    "turned round": FAILING.replace("all == some", "some == all"),
    "reformatted": FAILING.replace("  all: {says: 466个}", "  all:\n    says: '466个'\n    means: compounds"),
    "respaced": FAILING.replace("- that: all == some", "- {that: all==some, because: so it says, name: sum}"),
    "claims added": FAILING.replace("checks:", "  more: {says: 3个}\n  none: {says: 5%}\nchecks:\n  - that: more < few"),
    "a claim renamed": FAILING.replace("all", "whole"),
    "both claims renamed": FAILING.replace("all", "whole").replace("some", "part"),
    "renamed to Chinese": FAILING.replace("all", "总数"),
}  # fmt: skip


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_that_leaves_the_finding_what_it_was(edit: str) -> None:
    write("claims/a.yaml", EDITS[edit])
    found = report(*USE, code=0)
    assert (found["summary"]["baselined"], stale(found)) == (1, [])


@pytest.mark.usefixtures("known")
def test_a_renamed_or_moved_file() -> None:
    os.rename("claims/a.yaml", "claims/b.yaml")
    assert stale(report(*USE, code=0)) == []
    Path("claims/2020").mkdir()
    os.rename("claims/b.yaml", "claims/2020/b.yaml")
    assert stale(report(*USE, code=0)) == []
    update()
    assert [row["file"] for row in entries()] == ["claims/2020/b.yaml"]


@given(
    st.permutations(
        ["  all: {says: 466个}", "  some: {says: 448个}", "  few: {says: 12个}", "  new: {says: 9个}"]
    ),
    st.permutations(
        ["  - that: all == some", "  - that: few < some", "  - {that: new < few, because: less}"]
    ),
    st.lists(st.sampled_from(["", "# a remark"]), max_size=3),
)
@settings(max_examples=tried(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_reordering_moving_and_adding_in_any_way(
    claims: list[str], checks: list[str], lines: list[str]
) -> None:
    write("claims/a.yaml")
    update()
    write(
        "claims/a.yaml",
        "\n".join([*lines, "audit: 1", "claims:", *claims, *lines, "checks:", *checks]) + "\n",
    )
    found = report(*USE, code=0)
    assert (found["summary"]["baselined"], stale(found)) == (1, [])


# -- edits that make it a new one ---------------------------------------------------------------------------

NEW = {
    "a changed number": FAILING.replace("466", "467"),
    "the same value, written otherwise": FAILING.replace("466个", "四百六十六个"),
    "the other number": FAILING.replace("448", "449"),
    "another claim with the same number": FAILING.replace("all == some", "twin == some").replace(
        "checks:", "  twin: {says: 466个}\nchecks:"
    ),
    "a changed number in a renamed claim": FAILING.replace("all", "whole").replace("466", "467"),
}


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("edit", NEW)
def test_an_edit_that_makes_the_finding_new(edit: str) -> None:
    write("claims/a.yaml", NEW[edit])
    found = report(*USE, code=1)
    assert (found["summary"]["baselined"], found["summary"]["fails"]) == (0, 1)
    assert len(stale(found)) == 1


@pytest.mark.usefixtures("known")
def test_the_same_finding_in_another_file_is_new_while_the_first_file_is_there() -> None:
    write("claims/b.yaml")
    assert report(*USE, code=1)["summary"]["fails"] == 1
    write("claims/a.yaml", FAILING.replace("466", "448"))
    assert report(*USE, code=1)["summary"]["fails"] == 1


def test_more_findings_than_the_count_are_new_and_fewer_are_stale() -> None:
    twice = FAILING + "  - {that: some == all, name: again}\n"
    write("claims/a.yaml", twice)
    update()
    assert [row["count"] for row in entries()] == [2]
    write("claims/a.yaml", twice + "  - {that: all - some == 0个, name: third}\n")
    assert report(*USE, code=1)["summary"]["fails"] == 1
    write("claims/a.yaml")
    (said,) = stale(report(*USE, code=0))
    assert said.startswith(f"{BASELINE}:2: ") and "2 times, but it is found 1 times" in said


def test_more_renamed_findings_than_entries_are_all_new() -> None:
    write("claims/a.yaml")
    update()
    both = FAILING.replace("all", "whole").replace(
        "checks:", "  total: {says: 466个}\nchecks:\n  - that: total == some"
    )
    write("claims/a.yaml", both)
    assert report(*USE, code=1)["summary"]["fails"] == 2


# -- stale entries, prune, and runs that see only a part ------------------------------------------------------


@pytest.mark.usefixtures("known")
def test_a_mended_finding_leaves_a_stale_entry_that_prune_takes_out() -> None:
    write("claims/a.yaml", FAILING.replace("466", "448"))
    assert stale(report(*USE, code=0)) == [
        f"{BASELINE}:2: the baseline accepts `broken-relation` in claims/a.yaml (448个, 466个), "
        "which is no longer found"
    ]
    write("audit.toml", f'baseline = "{BASELINE}"\n[severity]\nstale-baseline = "error"\n')
    run("check", code=1)  # a team can have stale entries fail
    assert "accepts 0 (new: 0, dropped: 1)" in run("check", "--baseline", "prune", code=0)
    assert entries() == []
    run("check", code=0)


@pytest.mark.usefixtures("known")
def test_prune_accepts_nothing_new() -> None:
    write("claims/a.yaml", FAILING + "  - that: few == some\n")
    run("check", "--baseline", "prune", code=1)
    assert len(entries()) == 1
    update()
    assert len(entries()) == 2


@pytest.mark.usefixtures("known")
def test_a_deleted_file_leaves_a_stale_entry() -> None:
    os.rename("claims/a.yaml", "a.txt")
    write("claims/b.yaml", FAILING.replace("466", "448"))
    assert len(stale(report(*USE, code=0))) == 1


def test_a_run_over_a_part_leaves_the_rest_alone() -> None:
    write("claims/a.yaml")
    write("claims/b.yaml", FAILING.replace("466", "467"))
    update()
    write("claims/c.yaml", FAILING.replace("466", "448"))
    for part in (("claims/c.yaml",), ("--select", "broken-order"), ("claims/a.yaml", "claims/c.yaml")):
        assert stale(report(*part, *USE, code=0)) == []
        run("check", *part, "--baseline", "update", code=0)
        run("check", *part, "--baseline", "prune", code=0)
        assert len(entries()) == 2


@pytest.mark.usefixtures("known")
def test_a_file_that_cannot_be_audited_keeps_its_entries_and_is_never_accepted() -> None:
    before = Path(BASELINE).read_bytes()
    write("claims/a.yaml", FAILING.replace("some: {says", "some: {sayz"))
    found = report(*USE, code=2)
    assert stale(found) == [] and found["summary"]["baselined"] == 0
    run("check", "--baseline", "update", code=2)
    run("check", "--baseline", "prune", code=2)
    assert Path(BASELINE).read_bytes() == before


def test_update_takes_in_what_reaches_the_failing_level() -> None:
    write("claims/a.yaml", FAILING.replace("  - that: few < some\n", ""))  # few is in no check: a remark
    update()
    assert [row["rule"] for row in entries()] == ["broken-relation"]
    run("check", *USE, "--fail-on", "note", code=1)
    update("--fail-on", "note")
    assert [row["rule"] for row in entries()] == ["broken-relation", "claim-without-check"]
    run("check", *USE, "--fail-on", "note", code=0)
    update()  # what is known and still found stays, though it is milder than the level
    assert len(entries()) == 2


@pytest.mark.usefixtures("known")
def test_a_waived_finding_needs_no_entry() -> None:
    write("claims/a.yaml", FAILING + "waive:\n  - {check: all == some, why: confirmed, until: 2999-01-01}\n")
    found = report(*USE, code=0)
    assert (found["summary"]["waived"], found["summary"]["baselined"]) == (1, 0)
    assert [(one["by"], one["why"], one["until"]) for one in found["accepted"]] == [
        ("waiver", "confirmed", "2999-01-01")
    ]
    assert len(stale(found)) == 1
    assert "(waived: confirmed, until 2999-01-01)" in " ".join(
        run("check", "--format", "plain", "-v", code=0).split()
    )


def test_findings_about_waivers_and_baselines_cannot_be_accepted() -> None:
    write("claims/a.yaml", FAILING + "waive:\n  - {check: few < some, why: once}\n")
    write("audit.toml", '[severity]\nidle-waiver = "error"\n')
    run("check", "--baseline", "update", code=1)
    assert [row["rule"] for row in entries()] == ["broken-relation"]


# -- the file -------------------------------------------------------------------------------------------------


def test_the_file_is_the_same_for_the_same_findings_and_grows_by_lines() -> None:
    write("claims/a.yaml")
    update()
    first = Path(BASELINE).read_text("utf-8")
    update()
    assert Path(BASELINE).read_text("utf-8") == first
    write("claims/b.yaml", FAILING.replace("466", "467"))
    update()
    second = Path(BASELINE).read_text("utf-8").splitlines()
    assert [line for line in second if line not in first.splitlines()] == [second[2]]
    assert [line for line in first.splitlines() if line not in second] == []


@pytest.mark.usefixtures("known")
def test_another_layout_of_the_file_says_the_same() -> None:
    write(BASELINE, json.dumps({"accepted": entries() + entries(), "format": 1}, indent=4))
    (said,) = stale(report(*USE, code=0))  # entries that stand twice add up
    assert said.startswith(f"{BASELINE}:16: ")


BROKEN = {
    "{": f"{BASELINE}:1:2: this is no JSON",
    "[]": f"{BASELINE}:1:1: this is no baseline",
    '{"format": 2, "accepted": []}': "this is no baseline",
    '{"format": 1, "accepted": [\n{"file": "a"}]}': f"{BASELINE}:2:1: an entry has the keys",
    '{"format": 1, "accepted": [\nnull,\n{"file": "a", "rule": "b", "claims": [1], "written": [], "count": 1}]}':
    f"{BASELINE}:3:1: file and rule are texts",
    '{"format": 1, "accepted": [{"file": "a", "rule": "b", "claims": [], "written": [], "count": 0}]}':
    "a whole number from 1",
    "[" * 100_000: "nested too deep",
}  # fmt: skip


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_is_refused_and_not_overwritten(text: str) -> None:
    write("claims/a.yaml")
    write(BASELINE, text)
    for mode in (BASELINE, "update", "prune"):
        assert BROKEN[text] in run("check", "--baseline", mode, code=2)
    assert Path(BASELINE).read_text("utf-8") == text


def test_a_missing_file_is_said_to_be_missing() -> None:
    write("claims/a.yaml")
    assert "there is no baseline nowhere.json" in run("check", "--baseline", "nowhere.json", code=2)
    assert f"there is no baseline {BASELINE}" in run("check", "--baseline", "prune", code=2)


def test_a_baseline_that_cannot_be_written() -> None:
    write("claims/a.yaml")
    write("audit.toml", 'baseline = "nowhere/known.json"\n')
    assert "cannot write nowhere/known.json" in run("check", "--baseline", "update", code=2)


def test_names_with_signs_that_hide_are_written_as_escapes() -> None:
    write("claims/a\u202eb.yaml")
    update()
    assert Path(BASELINE).read_text("utf-8").replace("\n", "").isprintable()
    run("check", *USE, code=0)
