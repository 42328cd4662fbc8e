"""Relations over the columns of data: what is told of which row, and what is said where data cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

import audit

COUNTIES = """county,total,male,female,Share male (%),density
Ash,100,51,49,51.0%,12.5
Birch,200,99,100,49.5%,3.2
Cedar,300,150,150,50.0%,
Elm,"1,000",600,400,60.0%,7
Fir,近500,250,249,50.0%,7
Gum,n/a,1,2,3%,4

Yew,14000000001,7000000000,7000000001,50%,9
"""


def told(tmp_path: Path, rows: str, data: str = COUNTIES, name: str = "counties.csv") -> list[str]:
    """Every finding of a file of rows, a line each."""
    claims = tmp_path / "claims"
    claims.mkdir(exist_ok=True)
    (claims / name).write_text(data, encoding="utf-8")
    (claims / "rows.yaml").write_text(f"audit: 1\ndata: {name}\n{rows}", encoding="utf-8")
    result = audit.check(claims / "rows.yaml")
    found = [*result.findings, *(one for one in result.outcomes if one.verdict is audit.Verdict.HOLDS)]
    return [f"{Path(one.place.file).name}:{one.place.line} {one.verdict}: {one.message}" for one in found]


def test_a_row_that_fails_is_told_with_its_line_and_the_cell_most_likely_wrong(tmp_path: Path) -> None:
    assert told(tmp_path, "rows:\n  - that: total == male + female\n") == [
        "counties.csv:3 fails: `total` says 200, but `male + female` is 199",
        "counties.csv:7 undecided: `total` n/a cannot be read",
    ]


def test_a_repair_is_offered_as_in_any_claim_file(tmp_path: Path) -> None:
    told(tmp_path, "rows:\n  - that: total == male + female\n")
    (finding,) = [one for one in audit.check(tmp_path / "claims" / "rows.yaml").findings if one.repairs]
    assert {(one.claim, one.instead) for one in finding.repairs} >= {("female", "101")}


def test_what_holds_in_all_rows_is_one_outcome(tmp_path: Path) -> None:
    assert told(tmp_path, "rows:\n  - that: male <= 7000000000\n") == [
        "rows.yaml:4 holds: rows of " + str(tmp_path / "claims" / "counties.csv") + " in which it holds: 7"
    ]


def test_columns_are_called_by_their_words(tmp_path: Path) -> None:
    rows = "rows:\n  - {share: share_male, part: male, whole: total}\n"
    assert [one for one in told(tmp_path, rows) if "fails" in one] == [
        "counties.csv:6 fails: 250 of 近500 is from 50.1 to 55.556 %, not 50.0%"
    ]


def test_rows_in_which_a_number_is_missing_are_counted(tmp_path: Path) -> None:
    found = told(tmp_path, "rows:\n  - that: density > 3\n")
    file = tmp_path / "claims" / "counties.csv"
    assert found == [
        f"rows.yaml:4 undecided: rows of {file} in which a number is missing that it needs: 1 (lines 4)",
        f"rows.yaml:4 holds: rows of {file} in which it holds: 6",
    ]


def test_of_many_rows_the_first_are_told_and_the_others_counted(tmp_path: Path) -> None:
    data = "a,b\n" + "".join(f"{n},{n + 1}\n" for n in range(250))
    found = told(tmp_path, "rows:\n  - that: a == b\n", data)
    assert len(found) == 101
    assert found[0] == "counties.csv:2 fails: `a` says 0, but `b` is 1"
    assert [one for one in found if "further" in one] == [
        f"rows.yaml:4 fails: further rows of {tmp_path / 'claims' / 'counties.csv'} in which it fails: 150 "
        "(lines 102, 103, 104, 105, 106 …)"
    ]


def test_a_name_of_the_check_accepts_its_findings(tmp_path: Path) -> None:
    rows = (
        "rows:\n  - that: total == male + female\n    name: people\nwaive:\n  - {check: people, why: known}\n"
    )
    assert told(tmp_path, rows)
    assert audit.check(tmp_path / "claims" / "rows.yaml").exit_code() == 0


@pytest.mark.parametrize(
    ("rows", "data", "said"),
    [
        ("rows:\n  - that: total == mail + female\n", COUNTIES, "counties.csv has no column `mail`"),
        ("rows:\n  - {lists: total, items: [a]}\n", COUNTIES, "`lists` is no relation between columns"),
        ("rows:\n  - that: total ==\n", COUNTIES, "expression"),
        ("rows:\n  - that: a == b\n", "", "the data has no row of column names"),
        ("rows:\n  - that: a == b\n", "a,b,a\n1,2,3\n", "two columns of the data are called `a`"),
        ("rows:\n  - that: a == b\n", "a,b\n1,1\n1,2,3\n", "the row has 3 cells below 2 names"),
        ("rows:\n  - that: a == b\n", 'a,b\n1,1\n"1\n', "2 names"),
    ],
)
def test_data_that_cannot_be_used_is_one_sentence(tmp_path: Path, rows: str, data: str, said: str) -> None:
    found = [one for one in told(tmp_path, rows, data) if " invalid: " in one]
    assert len(found) == 1 and said in found[0]
    assert audit.check(tmp_path / "claims" / "rows.yaml").exit_code() == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../../secret.csv", "lies outside the project"),
        ("/etc/passwd.csv", "must be named relative to the claim file"),
        ("rows.yaml", "must be a .csv, .tsv or .parquet file"),
        ("nowhere.csv", "no such file"),
        ("folder.csv", "directory"),
    ],
)
def test_nothing_outside_the_project_is_read(tmp_path: Path, name: str, said: str) -> None:
    claims = tmp_path / "claims"
    (claims / "folder.csv").mkdir(parents=True)
    (tmp_path.parent / "secret.csv").write_text("a,b\n1,2\n")
    (claims / "rows.yaml").write_text(f"audit: 1\ndata: {name}\nrows:\n  - that: a == b\n")
    (finding,) = audit.check(claims / "rows.yaml").findings
    assert said in str(finding.message)


def test_rows_without_data(tmp_path: Path) -> None:
    (tmp_path / "rows.yaml").write_text("audit: 1\nrows:\n  - that: a == b\n")
    (finding,) = audit.check(tmp_path / "rows.yaml").findings
    assert str(finding.message) == "`rows:` says what holds in every row of a file, and `data:` names none"


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    claims = tmp_path / "claims"
    claims.mkdir()
    table = pyarrow.table({
        "total": [10, 20, 31, None], "a": [4, 8, 12, 1], "b": [6.0, 12.0, 18.0, 2.0], "rate": [0.4, 0.4, 0.39, 0.5],
    })  # fmt: skip
    parquet.write_table(table, claims / "d.parquet")
    (claims / "rows.yaml").write_text(
        "audit: 1\ndata: d.parquet\nrows:\n  - that: total == a + b\n  - that: rate == a / total\n"
    )
    found = [f"{one.place.line}: {one.message}" for one in audit.check(claims / "rows.yaml").findings]
    assert found[0] == "3: `total` says 31, but `a + b` is 30"
    assert [one for one in found if "missing" in one] and len(found) == 3
