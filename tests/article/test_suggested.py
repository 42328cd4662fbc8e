"""Suggested checks in drafts: commented out, valid once the # is taken away, and none twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.article.drafting import draft
from audit.article.extraction import mentions
from audit.article.reading import articles_of
from audit.article.suggested import with_suggestions
from audit.article.suggestions import suggestions_for
from audit.auditing import outcomes_of
from audit.claimfile import load_text
from audit.cli.group import group
from audit.findings import Verdict
from audit.formatting import formatted
from audit.wiring import chosen_rules

TEXT = (
    "全区共有老旧小区366个，其中物业公司服务的336个，居民自治的12个，其余18个由社区托管，物业覆盖率达到95.1%。\n"
    "\n今年新建“三站”，即检测站、充电站、维修站，总投资2.4亿元。\n"
)


def _drafted(text: str, level: int = 2) -> tuple[str, int]:
    (article,) = articles_of(text)
    numbers = mentions(article)
    (found,) = suggestions_for([(article, numbers)], level)
    return with_suggestions(draft(article, numbers), article, numbers, found)


def _uncommented(text: str) -> str:
    """The file as somebody leaves it who wants all of them."""
    head, _, checks = text.partition("# checks:\n")
    entries = [line[2:] for line in checks.splitlines() if line.startswith(("# - ", "#   "))]
    return head + "checks:\n" + "".join(f"  {line}\n" for line in entries)


def test_a_draft_has_them_commented_out_below_its_claims() -> None:
    text, count = _drafted(TEXT)
    assert count == 3 and formatted(text) == text
    document = load_text("a.yaml", text)
    assert document.faults == () and document.checks == ()
    assert "take away the # before it, and the one before `checks:`" in text
    assert "announced by “其中”, and the numbers add up" in text


def test_without_the_hash_they_are_checks_and_hold() -> None:
    document = load_text("a.yaml", _uncommented(_drafted(TEXT)[0]))
    assert document.faults == ()
    found = [one for one in outcomes_of(document, chosen_rules()) if one.check is not None]
    assert [one.verdict for one in found] == [Verdict.HOLDS] * 3
    assert {check.kind for check in document.checks} == {"parts", "share", "lists"}


@pytest.mark.parametrize("known", ["commented out", "as checks", "in other words"])
def test_what_the_file_has_already_is_not_suggested_again(known: str) -> None:
    text, _ = _drafted(TEXT)
    if known != "commented out":
        text = _uncommented(text)
    if known == "in other words":
        total, *parts = list(load_text("a.yaml", text).claims)[:4]
        text = (
            text.partition("\nchecks:\n")[0]
            + f"\nchecks:\n  - that: {total} - {parts[0]} == {' + '.join(parts[1:])}\n"
        )
    (article,) = articles_of(TEXT)
    numbers = mentions(article)
    (found,) = suggestions_for([(article, numbers)])
    again, count = with_suggestions(formatted(text), article, numbers, found)
    if known == "in other words":
        assert count == 2 and "parts:" not in again
        assert (
            again.index("- that:")
            < again.rindex("# Checks that suggest themselves")
            < again.index("# - share:")
        )
    else:
        assert count == 0 and again == formatted(text)


def test_a_number_that_no_claim_quotes_brings_no_suggestion() -> None:
    text, _ = _drafted(TEXT)
    without = "".join(
        line for line in text.splitlines(True) if "says: 18个" not in line and not line.startswith("#")
    )
    (article,) = articles_of(TEXT)
    numbers = mentions(article)
    (found,) = suggestions_for([(article, numbers)])
    again, count = with_suggestions(formatted(without), article, numbers, found)
    assert count == 2 and "parts:" not in again


def test_the_command_writes_them_tells_of_them_and_can_leave_them_out(tmp_path: Path) -> None:
    article, claims = tmp_path / "a.txt", tmp_path / "a.yaml"
    article.write_text(TEXT, "utf-8")
    done = CliRunner().invoke(group, ["extract", str(article), "-o", str(claims)])
    assert done.exit_code == 0, done.output
    assert "3 checks that may hold stand there commented out" in done.output
    written = claims.read_text("utf-8")
    assert written.count("# - ") == 3
    again = CliRunner().invoke(group, ["extract", str(article), "-o", str(claims)])
    assert "is up to date" in again.output and claims.read_text("utf-8") == written
    bare = tmp_path / "bare.yaml"
    done = CliRunner().invoke(group, ["extract", str(article), "-o", str(bare), "--suggest", "0"])
    assert "# - " not in bare.read_text("utf-8") and "commented out" not in done.output
    article.write_text(TEXT + "\n新增岗位520个，其中城区300个，乡村220个。\n", "utf-8")
    done = CliRunner().invoke(group, ["extract", str(article), "-o", str(claims)])
    assert "1 check more that may hold, commented out" in done.output
    assert claims.read_text("utf-8").count("# - ") == 4 and claims.read_text("utf-8").count("# checks:") == 1
