"""What the page offers to write where a finding is accepted: put where it says, it accepts the finding."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from audit.reports import render
from tests.reports.html.pages import audited

GROWTH = "Sales rose 6.4 percent from 451.2 million euros to 482.6 million euros, the company said.\n"
TABLE = """\
# Budget

| office | 2025 |
|---|---|
| schools | 196.4 |
| roads | 121.8 |
| parks | 66.1 |
| Total | 394.3 |
"""
CLAIMS = """\
audit: 1
claims:
  total: {says: 12 schools}
  towns: {says: 7 schools}
  villages: {says: 4 schools}
checks:
  - parts: [towns, villages]
    total: total
"""
CASES = [
    ("sales.txt", GROWTH, "sales.audit.yaml"),
    ("budget.md", TABLE, "budget.audit.yaml"),
    ("a.yaml", CLAIMS, "a.yaml"),
    ("b.yaml", CLAIMS.replace("  - parts", "  - name: 'of all: schools'\n    parts"), "b.yaml"),
]


def snippets(page: str) -> list[str]:
    return [
        unescape(one) for one in re.findall(r'<pre class="snippet"[^>]*><code[^>]*>(.*?)</code>', page, re.S)
    ]


@pytest.mark.parametrize(("name", "text", "file"), CASES)
def test_the_entry_accepts_its_finding(name: str, text: str, file: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    page = render("html", audited(tmp_path / name))
    (snippet,) = snippets(page)
    assert f"<code>{tmp_path / file}</code>" in page
    there = (tmp_path / file).read_text("utf-8") if (tmp_path / file).exists() else "audit: 1\n"
    (tmp_path / file).write_text(there + snippet, "utf-8")
    accepted = audited(tmp_path / name)
    assert [one.waived for one in accepted.findings if one.verdict == "fails"] == [
        "why it is right as it stands"
    ]
    assert not [one for one in accepted.findings if one.rule in ("idle-waiver", "invalid-claim-file")]
    assert snippets(render("html", accepted)) == []
