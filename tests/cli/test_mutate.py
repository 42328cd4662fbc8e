"""``audit mutate``: every slip is judged as an audit with it would judge it, and all numbers add up."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from audit.base.findings import Verdict
from audit.claimfile import load, load_text
from audit.claimfile.model import Document
from audit.cli.group import group as main
from audit.diagnosis.candidates import as_printed, candidates, with_says
from audit.diagnosis.mutation import mutate
from audit.engine.document import audit_document, outcomes_of
from audit.rules.material import examine
from audit.wiring import chosen_rules
from tests.effort import part

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = sorted((ROOT / "claims").glob("*.yaml"))
RULE_CASES = ROOT / "tests" / "checks" / "cases"
WHOLE_FILE = ("magnitude-unlike-known", "impossible-date", "implausible-magnitude", "joint-contradiction")
RULES = chosen_rules()
NOTICED = (Verdict.FAILS, Verdict.IMPLAUSIBLE, Verdict.STRAINED, Verdict.UNUSUAL)


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["mutate", *arguments])
    assert result.exit_code == code, result.output
    return result.stdout


def report(*arguments: str, code: int = 0) -> Any:
    return json.loads(run(*arguments, "--format", "json", code=code))


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with a few files of the page; each of the others is scored below."""
    folder = tmp_path_factory.mktemp("some")
    for name in ("huaian-party-branches", "qiaodong-veterans", "shangyi-electric-heating"):
        shutil.copy(ROOT / "claims" / f"{name}.yaml", folder)
    return str(folder)


@pytest.fixture(scope="module")
def scored(some: str) -> Any:
    return report(some)


def test_the_counts_add_up(scored: Any) -> None:
    found = scored
    assert len(found["files"]) == 3 and found["summary"]["slips"] > 300
    assert list(found) == ["format", "summary", "files"]
    summary = found["summary"]
    assert list(summary) == ["slips", "caught", "questioned", "score", "score_of_checked", "held_by"]
    claims = [claim for file in found["files"] for claim in file["claims"]]
    for key in ("slips", "caught", "questioned"):
        assert summary[key] == sum(claim[key] for claim in claims)
    for claim in claims:
        assert claim["slips"] == claim["caught"] + claim["questioned"] + len(claim["unnoticed"])
        assert len(set(claim["unnoticed"])) == len(claim["unnoticed"])
    assert summary["score"] == (summary["caught"] + summary["questioned"]) / summary["slips"]
    assert all(set(claim) == set(claims[0]) for claim in claims)


def _noticed(document: Document, name: str, text: str) -> bool:
    """Whether an audit of the file with the slip has something to say of the claim."""
    after = outcomes_of(with_says(document, {name: text}), RULES)
    return any(one.verdict in NOTICED and name in one.claims for one in after)


@pytest.mark.parametrize(
    "path",
    [*CLAIMS, *(path for rule in WHOLE_FILE for path in sorted((RULE_CASES / rule).glob("*.yaml"))[::4])],
    ids=lambda path: path.stem,
)
def test_a_sample_of_slips_is_judged_as_the_audit_does(path: Path) -> None:
    """The whole file is audited for a slip here, with all rules."""
    document = load(str(path))
    material = examine(document)
    score = mutate(document, RULES)
    random = Random(path.stem)
    tried = []
    for claim in score.claims:
        written, reading = document.claims[claim.claim], material.readings[claim.claim]
        same = as_printed(written, reading).meaning
        slips = [one for one in candidates(written, document, reading) if one.meaning != same]
        assert len(slips) == claim.slips
        tried += [(claim, one.slip.text) for one in slips]
    for claim, text in random.sample(tried, min(16, len(tried))):
        noticed = text not in claim.unnoticed
        assert noticed is _noticed(document, claim.claim, text), (claim.claim, text)


def test_several_processes_give_the_same(some: str, scored: Any) -> None:
    assert scored == report(some, "--jobs", "2")


def test_a_share_below_the_bar_fails(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("audit: 1\nclaims:\n  a: {says: 436个}\nchecks:\n  - that: a > 400\n", "utf-8")
    share = report(str(file))["summary"]["score_of_checked"]
    assert 0 < share < 1
    report(str(file), "--fail-under", str(share * 100 - 0.1))
    report(str(file), "--fail-under", str(share * 100 + 0.1), code=1)


@pytest.fixture
def mixed(tmp_path: Path) -> str:
    good = "audit: 1\nclaims:\n  a: {says: 436个}\n  b: {says: 30个}\n  c: {says: 466个}\n"
    (tmp_path / "good.yaml").write_text(good + "checks:\n  - {parts: [a, b], total: c}\n", "utf-8")
    (tmp_path / "broken.yaml").write_text("audit: 1\nclaims: [\n", "utf-8")
    return str(tmp_path)


def test_a_broken_file_is_told_and_the_others_are_scored(mixed: str) -> None:
    result = CliRunner().invoke(main, ["mutate", mixed, "--format", "json"])
    assert result.exit_code == 2 and "broken.yaml:" in result.stderr and "Traceback" not in result.output
    assert json.loads(result.stdout)["summary"]["slips"] > 50


def test_exact_sums_notice_every_slip(mixed: str) -> None:
    found = report(mixed + "/good.yaml")
    assert found["summary"]["score"] == 1
    assert {claim["held_by"] for claim in found["files"][0]["claims"]} == {"equation"}


def test_an_idle_check_is_told() -> None:
    text = "audit: 1\nclaims:\n  a: {says: 436个}\nchecks:\n  - {that: a > -1}\n  - {that: a == 436}\n"
    score = mutate(load_text("a.yaml", text), RULES)
    assert score.idle == ("a > -1",)


def test_a_slip_met_at_a_boundary_only_is_noticed() -> None:
    """1 + 1 + 1 = 5 touches at 4.5: the audit strains at it, so the slip from 4 is noticed."""
    claims = "".join(f"  p{at}: {{says: 1万吨}}\n" for at in range(3))
    text = f"audit: 1\nclaims:\n{claims}  all: {{says: 4万吨}}\nchecks:\n  - {{parts: [p0, p1, p2], total: all}}\n"
    document = load_text("a.yaml", text)
    assert audit_document(document, RULES).outcomes[0].verdict is Verdict.HOLDS
    score = mutate(document, RULES)
    (total,) = (one for one in score.claims if one.claim == "all")
    assert "5万吨" not in total.unnoticed and "3万吨" in total.unnoticed


def test_no_bar_where_nobody_looks(mixed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "audit", "mutate", mixed + "/good.yaml"],
        capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stderr == ""


def test_an_unknown_format_is_one_sentence() -> None:
    result = CliRunner().invoke(main, ["mutate", "--format", "xml"])
    assert result.exit_code == 2 and "there is no format `xml`" in result.stderr


def test_the_check_of_the_page_needs_no_solver() -> None:
    code = "import sys; from audit.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
    code += (
        "sys.stderr.write(' '.join(one for one in sys.modules if one.partition('.')[0] in ('z3', 'sympy')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "claims/"], capture_output=True, text=True, check=False, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stderr == "" and "findings" in done.stdout


WEEKDAYS = """\
audit: 1
article: {title: A year, date: 2026-06, language: en}
claims:
  opening: {says: "Friday, 12 June 2026", means: the opening}
  fair: {says: "Sunday, 14 June", means: the fair}
  count: {says: 48 stalls, means: stalls}
"""
CHINESE = """\
audit: 1
article: {title: 一年, date: 2026-06}
claims:
  opening: {says: 6月12日（星期五）, means: 开幕}
"""


@pytest.mark.parametrize(("text", "names"), [(WEEKDAYS, ("opening", "fair")), (CHINESE, ("opening",))])
def test_a_slip_in_a_date_is_noticed_by_its_day_of_the_week(text: str, names: tuple[str, ...]) -> None:
    scores = {one.claim: one for one in mutate(load_text("a.yaml", text), RULES).claims}
    for name in names:
        assert scores[name].slips > 3 and scores[name].checks
        noticed = scores[name].caught + scores[name].questioned
        assert noticed >= scores[name].slips - 3  # all but days that fall alike, a week or some years off
    assert text is not WEEKDAYS or scores["count"].caught == 0


CASES = sorted((ROOT / "tests" / "checks" / "cases").glob("*/*.yaml"))


@pytest.mark.examples
@pytest.mark.parametrize("folder", sorted({case.parent.name for case in CASES}))
def test_whatever_an_audit_reports_of_a_slip_is_noticed(folder: str) -> None:
    """Over the cases of every rule: a slip that the rules report, whichever they are, is none that goes unnoticed."""
    random, tried = Random(folder), 0
    for case in part([one for one in CASES if one.parent.name == folder]):
        document = load(str(case))
        unnoticed = {one.claim: one.unnoticed for one in mutate(document, RULES).claims}
        texts = [(name, text) for name, slips in unnoticed.items() for text in slips]
        for name, text in random.sample(texts, min(5, len(texts))):
            tried += 1
            assert not _noticed(document._replace(faults=(), waivers=()), name, text), (case.name, name, text)
    assert tried


def test_checks_that_the_notes_beside_an_article_state_notice_slips_too(tmp_path: Path) -> None:
    """Notes name numbers as printed; where one is printed otherwise, the same check is about that one."""
    article = tmp_path / "rent.txt"
    article.write_text(
        "Rent was $12.5 million. Power took $3.5 million. The report says $16.0 million.\n", "utf-8"
    )
    check = (
        '  - {parts: ["$12.5 million", "$3.5 million@p1"], total: "$16.0 million", because: rent and power}\n'
    )
    (tmp_path / "rent.audit.yaml").write_text(f"audit: 1\nchecks:\n{check}", "utf-8")
    found = report(str(article))
    scores = {one["says"]: one for one in found["files"][0]["claims"]}
    assert set(scores) == {"$12.5 million", "$3.5 million", "$16.0 million"}
    assert all(one["unnoticed"] == [] or one["caught"] > len(one["unnoticed"]) for one in scores.values()), (
        scores
    )
