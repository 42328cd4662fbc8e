"""Every format draws the sample as its golden file has it. ``UPDATE_GOLDEN=1`` writes the files anew."""

from __future__ import annotations

import json
import os
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from audit.base.findings import sentence
from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.reports import FORMATS, render, rendered
from audit.reports.cells import cells
from tests.reports.sample import FAILS, FINDINGS, SAMPLE, with_documents

GOLDEN = Path(__file__).parent / "golden"
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "plain-80.txt": ("plain", {"width": 80}),
    "plain-120.txt": ("plain", {"width": 120}),
    "plain-80-ascii.txt": ("plain", {"width": 80, "encoding": "ascii"}),
    "plain-80-verbose.txt": ("plain", {"width": 80, "verbose": True}),
    "concise.txt": ("concise", {}),
    "rich-80.txt": ("rich", {"width": 80}),
    "rich-80-colour.ansi": ("rich", {"width": 80, "colour": True, "verbose": True}),
    "sample.json": ("json", {}),
    "sample.jsonl": ("jsonl", {}),
    "sample.sarif.json": ("sarif", {}),
    "github.txt": ("github", {}),
    "gitlab.json": ("gitlab", {}),
    "junit.xml": ("junit", {}),
    "markdown.md": ("markdown", {}),
    "sample.csv": ("csv", {}),
    "parquet.txt": ("parquet", {}),
    "rdjson.json": ("rdjson", {}),
    "sample.html": ("html", {}),
}


@pytest.mark.parametrize("file", CASES)
def test_golden(file: str) -> None:
    name, options = CASES[file]
    drawn = as_text(rendered(name, with_documents() if name == "html" else SAMPLE, **options))
    path = GOLDEN / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8")


def test_every_format_is_described() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in guide] == []


def as_text(report: str | bytes) -> str:
    """A report as its golden file has it: a table of bytes, which change with the library, as what it holds, and
    JSON of one line indented."""
    if isinstance(report, str) and report.startswith('{"$schema"'):
        return json.dumps(json.loads(report), ensure_ascii=False, indent=1) + "\n"
    if isinstance(report, str):
        return report
    table = parquet.read_table(BytesIO(report))
    schema = [f"{field.name}: {field.type}" for field in table.schema]
    rows = [json.dumps(row, ensure_ascii=False) for row in table.to_pylist()]
    return "\n".join([*schema, *rows]) + "\n"


def test_every_format_has_a_golden_file() -> None:
    assert {name for name, _ in CASES.values()} == set(FORMATS)


@pytest.mark.parametrize("name", ["plain", "rich"])
@pytest.mark.parametrize("width", [40, 60, 80, 97, 120])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "gbk"])
def test_no_line_is_wider_than_the_page(name: str, width: int, encoding: str) -> None:
    drawn = render(name, SAMPLE, width=width, encoding=encoding, verbose=width > 60)
    drawn.encode(encoding)  # every character can be written
    assert [line for line in drawn.splitlines() if cells(line) > width] == []


@pytest.mark.parametrize("name", ["plain", "rich"])
def test_every_finding_is_drawn(name: str) -> None:
    drawn = " ".join(render(name, SAMPLE, width=120, verbose=True).split())
    for finding in FINDINGS:
        if finding.verdict != "remark":
            assert " ".join(str(finding.message).split())[:60] in drawn
        assert finding.place.file in drawn
    for remark in (finding for finding in FINDINGS if finding.verdict == "remark"):
        assert remark.claims[0] in drawn


def test_colour_changes_nothing_but_colour() -> None:
    import re

    coloured = render("rich", SAMPLE, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render("rich", SAMPLE)


def test_verdict_comes_first_and_again_at_the_end() -> None:
    lines = render("plain", SAMPLE).splitlines()
    assert lines[0].startswith("✗ the audit is incomplete: 1 fault · 2 findings need the author")
    assert any("2 findings need the author" in line for line in lines[-6:])


def test_what_holds_is_told_only_when_asked() -> None:
    quiet, usual, all_of_it = (
        render("plain", SAMPLE, quiet=True), render("plain", SAMPLE), render("plain", SAMPLE, verbose=True)
    )  # fmt: skip
    assert "436 + 12 + 18 = 466" in all_of_it and "9 ÷ 41" in all_of_it
    for shorter, longer in ((quiet, usual), (usual, all_of_it)):
        left = [line for line in shorter.splitlines() if line not in longer.splitlines()]
        assert "9 ÷ 41" not in shorter and [line for line in left if "-v shows all" not in line] == []
    assert "\n\nundecided · 1\n" in usual and "\n\nundecided · 1\n" not in quiet
    assert "\n\nwaived · 1\n" in all_of_it and "\n\nwaived · 1\n" not in usual


def test_nothing_to_check_is_said() -> None:
    assert "nothing was checked" in render("plain", Result(Counts(files=1, claims=3)))


def test_unknown_format() -> None:
    with pytest.raises(KeyError):
        render("papyrus", SAMPLE)


def test_findings_beyond_the_first_hundred_are_named_briefly() -> None:
    result = SAMPLE._replace(findings=(FAILS,) * 103)
    drawn = render("plain", result)
    assert drawn.count("┌─") == 100
    assert drawn.count(f"error[parts-unlike-total]: {FAILS.message}") == 103
    assert "more findings · 3" in drawn


def test_a_text_beyond_all_reading_keeps_its_ends() -> None:
    message = sentence("{number} is too long", number="1" + "0" * 1_000_000)
    finding = FAILS._replace(message=message, related=())
    drawn = render("plain", SAMPLE._replace(findings=(finding,)), quiet=True)
    assert len(drawn) < 6000
    together = drawn.replace("\n", "").replace(" ", "")
    assert "error[parts-unlike-total]:10000" in together
    assert "0…(999,013more)…0" in together and "0istoolong" in together


def test_a_report_without_a_finding_is_the_verdict_and_a_line_of_counts() -> None:
    drawn = render("plain", Result(Counts(files=1, claims=9, checks=4, holds=4)))
    assert drawn == "✓ all 4 checks hold\n\n1 file · 9 claims · 4 checks · 4 hold · -v shows all\n"
    assert render("concise", Result(Counts(files=1, claims=9, checks=4, holds=4))) == ""


def test_one_finding_is_told_between_the_verdict_and_a_line_of_counts() -> None:
    counts = Counts(files=1, claims=9, checks=4, holds=3, fails=1)
    first, *between, last = render("plain", Result(counts, (FAILS,), (FAILS,))).strip().split("\n\n")
    assert first == "✗ 1 finding needs the author"
    assert last == "1 file · 9 claims · 4 checks · 3 hold · 1 fails · -v shows all"
    assert len(between) == 1 and between[0].startswith("error[")


def test_a_concise_line_is_a_place_a_severity_a_rule_and_a_sentence() -> None:
    for line in render("concise", SAMPLE).splitlines():
        assert re.fullmatch(r"\S+:\d+:\d+: (error|warning|note)\[[a-z-]+\] \S.*", line), line
    assert len(render("concise", SAMPLE, verbose=True).splitlines()) == len(FINDINGS)
