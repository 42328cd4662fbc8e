"""What a newcomer tries in the first hour, with an article that has mistakes in its prose and in its tables."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner

import audit
from audit.cli.group import group

PARAGRAPHS = (
    "The city council on Tuesday approved a budget of $482.6 million for the coming year, up 6.4 percent from $451.2 million in 2025.",
    "“We have four priorities: schools, safety and roads,” said Mayor Elena Ruiz, who has been in office since January 2023.",
)
BUDGET = (
    ("Item", "2025 ($ m)", "2026 ($ m)"),
    ("Schools", "182.0", "196.4"), ("Public safety", "116.5", "121.8"), ("Roads and transport", "85.2", "88.3"),
    ("Parks and administration", "67.5", "66.1"), ("Total", "451.2", "482.6"),
)  # fmt: skip
AGES = (
    ("Age group", "People", "Share (%)"),
    ("Under 15", "39,646", "18.5"), ("15 to 64", "132,865", "62.0"), ("65 and over", "41,789", "18.5"),
    ("Total", "214,300", "100.0"),
)  # fmt: skip
WRONG = {
    "a growth of 7.0 percent, not 6.4 percent",
    "its list has 3",
    "472.6, not 482.6",
    "19.5, not 18.5",
    "99.0, not 100.0",
}


def as_docx() -> bytes:
    document = docx.Document()
    for one in PARAGRAPHS:
        document.add_paragraph(one)
    for caption, rows in (("Table 1: Budget", BUDGET), ("Table 2: Population by age", AGES)):
        document.add_paragraph(caption)
        table = document.add_table(rows=0, cols=3)
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_markdown() -> bytes:
    tables = ["\n".join(["| " + " | ".join(rows[0]) + " |", "|---|---|---|", *("| " + " | ".join(row) + " |" for row in rows[1:])])
              for rows in (BUDGET, AGES)]  # fmt: skip
    return "\n\n".join(
        [*PARAGRAPHS, "Table 1: Budget", tables[0], "Table 2: Population by age", tables[1]]
    ).encode()


def as_html() -> bytes:
    def table(rows: tuple[tuple[str, ...], ...]) -> str:
        return (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in rows)
            + "</table>"
        )

    words = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    return f"<!doctype html><html><body><article>{words}<p>Budget</p>{table(BUDGET)}<p>Ages</p>{table(AGES)}</article></body></html>".encode()


FORMS = {"a.docx": as_docx, "a.md": as_markdown, "a.html": as_html}


def audited(*arguments: str, text: str | None = None) -> dict[str, Any]:
    done = CliRunner().invoke(group, ["check", *arguments, "--format", "json"], input=text)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", FORMS)
def test_an_article_with_mistakes_in_prose_and_tables_tells_them_in_every_form(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(FORMS[name]())
    found = audited(str(tmp_path / name))
    told = [one["message"] for one in found["findings"]]
    assert len(told) == len(WRONG)
    assert not [wrong for wrong in WRONG if not any(wrong in one for one in told)]


def test_the_same_article_comes_back_with_these_mistakes_commented(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(as_docx())
    done = CliRunner().invoke(group, ["annotate", str(tmp_path / "a.docx"), "-o", str(tmp_path / "b.docx")])
    assert done.exit_code == 0
    told = [one.text for one in docx.Document(str(tmp_path / "b.docx")).comments]
    assert len(told) == len(WRONG)
    assert not [wrong for wrong in WRONG if not any(wrong in one for one in told)]


def test_the_draft_of_a_wrong_article_fails_when_it_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(as_markdown())
    draft = str(tmp_path / "claims" / "a.yaml")
    assert CliRunner().invoke(group, ["extract", str(tmp_path / "a.md"), "-o", draft]).exit_code == 0
    assert audited(str(tmp_path / "claims"))["summary"]["fails"] >= 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Revenue was 1.62 billion euros, 140 million more than the 1.46 billion of the year before.",
            "160 million, not 140 million",
        ),
        (
            "OSLO, 12 March 2026 — Mayor Elena Ruiz, 47, who was born in 1981, opened the hall.",
            "47, but by the dates the age is 44 to 45",
        ),
    ],
)
def test_what_news_leaves_out_is_understood(text: str, told: str) -> None:
    [finding] = audited("-", text=text + "\n")["findings"]
    assert told in finding["message"] and finding["severity"] == "error"
    assert not re.search("[\u4e00-\u9fff]", json.dumps(finding, ensure_ascii=False))


def test_five_years_of_a_plan_are_five(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "audit: 1\nclaims:\n  yearly: {says: 250 million a year}\n  years: {says: five years}\n  total: {says: 1.5 billion}\n"
        "checks:\n  - that: total == yearly * years\n", "utf-8",
    )  # fmt: skip
    [finding] = [one for one in audited(str(path))["findings"] if one["verdict"] == "fails"]
    assert "1.25 billion" in finding["message"]


def test_a_file_that_is_not_there_is_never_no_numbers() -> None:
    with pytest.raises(ValueError, match="no such file or directory"):
        audit.extract("nowhere/riverton.docx")
    assert audit.check(Path("nowhere/riverton.docx")).exit_code() == 2
