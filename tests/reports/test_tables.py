"""CSV and Parquet: the checks as tables that load again, and cells that nothing runs."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from io import BytesIO, StringIO

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from audit.engine.counts import Counts
from audit.engine.result import Result, writable
from audit.reports import render, rendered
from audit.reports.csv_report import cell_text
from audit.reports.options import Unavailable
from audit.reports.safe import safe
from tests.effort import tried
from tests.reports.sample import BASELINED, SAMPLE, WAIVED
from tests.reports.test_hostile import HOSTILE, hostile_result

COLUMNS = [
    "file", "line", "column", "check", "rule", "verdict", "message", "claims", "arithmetic", "waived",
    "waived_by", "waived_until",
]  # fmt: skip


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render("csv", result))))


def unmarked(cell: str) -> str:
    """A cell without the apostrophe that keeps it from being run."""
    return cell.removeprefix("'")


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_loads_again(text: str) -> None:
    result = hostile_result(text)
    assert render("csv", result).count("\n") == len(result.outcomes) + 1
    for row in rows(result):
        assert unmarked(row["check"]) == safe(text)
        assert json.loads(row["claims"]) == json.loads(row["arithmetic"]) == [writable(text)]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    assert unmarked(rows(result)[1]["waived"]) == safe(text)


@given(st.text(alphabet="=+-@'＝＋－＠a4\t\n公斤\u202e", max_size=6))
@settings(max_examples=tried(200), deadline=None)
def test_a_marked_cell_loses_nothing(text: str) -> None:
    cell = cell_text(text)
    assert unmarked(cell) == safe(text)
    assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"))


def test_a_weight_class_stays_readable() -> None:
    assert cell_text("-42公斤级") == "'-42公斤级"
    assert cell_text("42公斤级") == "42公斤级"


def test_csv_in_pandas() -> None:
    frame = pandas.read_csv(StringIO(render("csv", SAMPLE)))
    assert list(frame.columns) == COLUMNS and len(frame) == len(SAMPLE.outcomes)
    assert list(frame["line"]) == [outcome.place.line for outcome in SAMPLE.outcomes]
    assert list(frame["waived"].dropna()) == [WAIVED.waived, BASELINED.waived]
    assert list(frame["waived_by"].dropna()) == ["waiver", "baseline"]
    assert list(frame["waived_until"].dropna()) == ["2021-01-31"]


@pytest.mark.parametrize("text", [text for text in HOSTILE if not text.startswith("\ud800")])
def test_parquet_keeps_the_text(text: str) -> None:
    table = parquet.read_table(BytesIO(parquet_bytes(hostile_result(text))))
    assert table.column_names == COLUMNS
    first, second, *_ = table.to_pylist()
    assert (first["check"], first["claims"], first["arithmetic"]) == (text, [text], [text])
    assert (first["waived"], second["waived"]) == (None, text)


def test_parquet_escapes_what_utf_8_cannot_write() -> None:
    table = parquet.read_table(BytesIO(parquet_bytes(hostile_result("\ud800"))))
    assert table.to_pylist()[0]["check"] == "\\ud800"


def test_tables_without_rows_have_their_columns() -> None:
    empty = Result(Counts())
    table = parquet.read_table(BytesIO(parquet_bytes(empty)))
    full = parquet.read_table(BytesIO(parquet_bytes(SAMPLE)))
    assert table.schema == full.schema and table.num_rows == 0
    assert render("csv", empty) == ",".join(f'"{column}"' for column in COLUMNS) + "\n"


def parquet_bytes(result: Result) -> bytes:
    report = rendered("parquet", result)
    assert isinstance(report, bytes)
    return report


def test_without_pyarrow_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(
        Unavailable, match=r"install it with python -m pip install 'audit-numbers\[parquet\]'"
    ):
        rendered("parquet", SAMPLE)


def test_without_pyarrow_the_command_ends_with_2() -> None:
    script = (
        "import sys; sys.modules['pyarrow'] = None; from audit.cli import main; "
        "sys.argv = ['audit', 'check', 'claims/', '--format', 'parquet=checks.parquet']; main()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert (
        done.stderr.startswith("Error: --format: the format parquet needs pyarrow")
        and done.stderr.count("\n") == 1
    )
