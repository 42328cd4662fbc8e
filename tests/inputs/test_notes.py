"""``NAME.audit.yaml``: every fault with its place, and the schema of what is sound."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from audit.claimfile.notes import load_notes, notes_beside
from audit.claimfile.schema import notes_schema

FOLDER = Path(__file__).parent / "must_fail"
FILES = sorted(FOLDER.glob("*.yaml"))
SOUND = """\
audit: 1
date: 2024-03-05
skip:
  - {says: 12, why: a name, at: p2}
waive:
  - {check: growth 6.4 percent, why: as the agency gives it, until: 2030-01-01}
reads:
  - {says: nearly 300, interval: "[280, 300)", because: the office says so}
tables:
  - table: 1
    rows: [{total: All, of: [North, South], less: [Refunds]}, {of-which: [Old town], of: North}]
    columns: [{never-added: [Rank]}, {no-total: [2020]}, {change: "Change, %", from: 2019, to: 2020, why: it says so}]
  - {table: Exports, ignore: true}
"""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_faults_are_those_expected(file: Path) -> None:
    found = [
        f"{Path(one.place.file).name}:{one.place.line}:{one.place.column}: {one.message} | {one.help}"
        for one in load_notes(str(file)).faults
    ]
    assert found == file.with_suffix(".txt").read_text("utf-8").splitlines()


def test_what_is_sound_is_read_and_fits_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "a.audit.yaml"
    path.write_text(SOUND, "utf-8")
    found = load_notes(str(path))
    assert found.faults == ()
    assert found.date is not None and found.date.value == "2024-03-05"
    assert [one.says.value for one in found.skips] == ["12"]
    assert [one.check.value for one in found.waivers] == ["growth 6.4 percent"]
    assert [str(one.reads.interval) for one in found.readings] == ["[280, 300)"]
    assert [(one.table.value, one.ignore) for one in found.tables] == [("1", False), ("Exports", True)]
    assert [one.kind for one in found.tables[0].rows] == ["total", "of-which"]
    assert [text.value for text in found.tables[0].columns[2].lines["from"]] == ["2019"]
    jsonschema.validate(
        yaml.safe_load(SOUND.replace("2024-03-05", '"2024-03-05"').replace("2030-01-01", '"2030-01-01"')),
        notes_schema(),
    )


@pytest.mark.parametrize(
    ("name", "taken"),
    [("a.docx", "a.docx.audit.yaml"), ("a.txt", "a.audit.yaml"), ("b.txt", None)],
)
def test_the_notes_of_the_whole_name_come_first(name: str, taken: str | None, tmp_path: Path) -> None:
    for one in ("a.audit.yaml", "a.docx.audit.yaml"):
        (tmp_path / one).write_text("audit: 1\n", "utf-8")
    found = notes_beside(str(tmp_path / name)).file
    assert (found and Path(found).name) == taken
