"""The nasty set in every field of real claim files, through the whole audit, into every format."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from audit.engine.result import Result
from audit.engine.run import run
from audit.reports import render
from audit.wiring import chosen_rules
from tests.reports.test_github import commands
from tests.reports.test_hostile import HOSTILE, TEXT_FORMATS, acts
from tests.reports.test_markdown import _TAGS, html, tags

_FIELDS = """\
audit: 1
article: {{title: {t}, outlet: {t}, date: {d}, language: zh}}
claims:
  {n}: {{says: {s}, means: {t}, at: p1}}
  fine: {{says: 20吨, means: {t}}}
  more: {{says: 30吨, means: {t}}}
checks:
  - {{that: fine == more, because: {t}, name: {t}}}
  - {{that: {c}, because: {t}}}
  - {{lists: fine, items: [{t}, {t}]}}
  - {{plausible: {c}, with: {{coal: {t}}}}}
waive:
  - {{check: {w}, why: {t}}}
"""
# Which of the fields beyond free text are nasty as well: each alone, so that one fault hides no other.
_PLAIN = {"n": "name", "s": "10吨", "c": "fine > 1吨", "w": "idle", "d": "2020"}
_JOINT = "fine < more"  # contradicts what the first check demands: a finding of both together


def in_quotes(text: str) -> str:
    """``text`` as a YAML scalar in double quotes, all but letters and digits escaped."""
    return f'"{"".join(one if one.isalnum() else f"{chr(92)}U{ord(one):08x}" for one in text)}"'


def written(folder: Path, text: str) -> Result:
    """The result of files that hold ``text`` in free text, in each other field, and in a file name."""
    quoted = in_quotes(text)
    for name, value in {**dict.fromkeys(_PLAIN, quoted), "none": ""}.items():
        fields = {**_PLAIN, **({"c": _JOINT} if name == "none" else {name: value}), "t": quoted}
        (folder / f"{name}.yaml").write_text(_FIELDS.format_map(fields), encoding="utf-8")
    waived = _FIELDS.format_map({**_PLAIN, "t": quoted, "w": "broken-relation fine"})
    (folder / "waived.yaml").write_text(waived, encoding="utf-8")
    odd = "".join(character for character in text if character not in "/\0")[:40]
    try:
        (folder / f"{odd}.yaml").write_text(waived, encoding="utf-8")
    except UnicodeEncodeError:
        (folder / "odd\udcff.yaml").write_text(waived, encoding="utf-8")
    return run([str(folder)], chosen_rules())


@pytest.mark.parametrize("text", HOSTILE)
def test_every_field_of_a_file_in_every_format(text: str, tmp_path: Path) -> None:
    result = written(tmp_path, text)
    assert len(result.findings) > 10 or text.startswith("\ud800")  # no YAML: each file is refused as a whole
    drawn = {name: render(name, result) for name in TEXT_FORMATS}
    assert [name for name, report in drawn.items() if acts(report)] == []
    for report in drawn.values():
        report.encode("utf-8")
    for name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(drawn[name])
    assert all(json.loads(line)["kind"] for line in drawn["jsonl"].splitlines())
    ElementTree.fromstring(drawn["junit"].encode("utf-8"))
    assert len(list(csv.reader(StringIO(drawn["csv"])))) == len(result.outcomes) + 1
    assert tags(html(drawn["markdown"])) <= _TAGS
    assert len(commands(drawn["github"])) <= 30


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "=cmd()", "line\nbreak", "\u202egnp.exe"])
def test_the_reason_of_a_waiver_arrives_in_the_data(text: str, tmp_path: Path) -> None:
    report = json.loads(render("json", written(tmp_path, text)))
    assert text in {one["why"] for one in report["accepted"]}
