"""The same articles in any container give the same findings, and a bad one is a problem at its place."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.archive.making import CHINESE, RIGHT, SAID, WRONG, json_lines, parquet, rows, run, table

ARTICLES = [*rows(3, wrong=[1]), {"id": "z", "title": "", "date": "", "outlet": "北岭日报", "text": CHINESE}]


def _jsonl(folder: Path) -> Path:
    return json_lines(folder / "a.jsonl", ARTICLES)


def _packed_lines(folder: Path) -> Path:
    path = folder / "a.jsonl.gz"
    path.write_bytes(gzip.compress(_jsonl(folder).read_bytes()))
    return path


def _list(folder: Path) -> Path:
    path = folder / "a.json"
    path.write_text(json.dumps(ARTICLES), "utf-8")
    return path


def _parquet(folder: Path) -> Path:
    import pyarrow

    parquet.write_table(pyarrow.Table.from_pylist(ARTICLES), folder / "a.parquet")
    return folder / "a.parquet"


def _csv(folder: Path) -> Path:
    with open(folder / "a.csv", "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(ARTICLES[0]))
        writer.writeheader()
        writer.writerows(ARTICLES)
    return folder / "a.csv"


def _zip(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "a.zip", "w") as packed:
        packed.write(_jsonl(folder), "inside/a.jsonl")
        packed.writestr("__MACOSX/inside/._a.jsonl", b"\0")
    return folder / "a.zip"


def _tar(folder: Path) -> Path:
    with tarfile.open(folder / "a.tar.gz", "w:gz") as packed:
        packed.add(_jsonl(folder), "inside/a.jsonl")
    return folder / "a.tar.gz"


def _folder(folder: Path) -> Path:
    (folder / "in" / "deep").mkdir(parents=True)
    json_lines(folder / "in" / "deep" / "a.jsonl", ARTICLES)
    (folder / "in" / ".hidden.txt").write_text(WRONG)
    (folder / "in" / "a.audit.yaml").write_text("audit: 1\n")
    return folder / "in"


def bare(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows without the file and line, which are those of the container."""
    return [{name: value for name, value in row.items() if name not in ("file", "line")} for row in found]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """What JSON lines give, with the sentences that they have to give."""
    from audit.archive import engines

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(engines.ENGINES, "processes", "tests.archive.here")
        folder = tmp_path_factory.mktemp("expected")
        run(_jsonl(folder), folder / "out", code=1)
    found = {name: bare(table(folder / "out", name)) for name in ("articles", "findings")}
    assert [row["message"] for row in found["findings"]] == [SAID, "25所, 12所 and 5所 make 42所, not 40所"]
    assert [row["outlet"] for row in found["articles"]] == ["Gazette", "Courier", "Gazette", "北岭日报"]
    return found


@pytest.mark.parametrize("make", [_packed_lines, _list, _parquet, _csv, _zip, _tar, _folder])
def test_the_container_makes_no_difference(
    make: Callable[[Path], Path], tmp_path: Path, expected: dict[str, list[dict[str, Any]]]
) -> None:
    out = tmp_path / "out"
    run(make(tmp_path), out, code=1)
    assert {name: bare(table(out, name)) for name in expected} == expected


def test_rows_say_exactly_where_and_what(tmp_path: Path) -> None:
    run(json_lines(tmp_path / "a.jsonl", rows(2, wrong=[1])), tmp_path / "out", code=1)
    (row,) = table(tmp_path / "out", "findings")
    assert WRONG[row["start"] : row["end"]] == row["says"] == "6.4 percent"
    assert (row["id"], row["file"], row["line"], row["field"]) == ("a1", "a.jsonl", 2, "text")
    assert (row["paragraph"], row["sentence"], row["should_be"], row["likelihood"]) == (
        1,
        1,
        "7.0 percent",
        "announced",
    )


def test_a_finding_in_a_title_stands_in_its_field(tmp_path: Path) -> None:
    text = "The company rose 5.0 percent in all. " + RIGHT
    row = {"title": WRONG.rstrip("."), "text": text}
    run(json_lines(tmp_path / "a.jsonl", [row]), tmp_path / "out", code=1)
    (found,) = table(tmp_path / "out", "findings")
    assert (found["field"], row["title"][found["start"] : found["end"]]) == ("title", "6.4 percent")


def test_a_sentence_is_counted_in_its_paragraph(tmp_path: Path) -> None:
    text = f"Nobody was there.\n\nIt rained. {WRONG} It ended."
    run(json_lines(tmp_path / "a.jsonl", [{"text": text}]), tmp_path / "out")
    (found,) = table(tmp_path / "out", "findings")
    assert (found["id"], found["paragraph"], found["sentence"]) == ("a.jsonl:1", 2, 2)
    assert text[found["start"] : found["end"]] == "6.4 percent"


BAD = {
    "not json": "is not JSON: Expecting value at column 1",
    '{"text": 3}': "has no text in the field `text`",
    '{"title": "no text"}': "has no field `text`",
    '{"text": "  "}': "has no text in the field `text`",
    "[1]": "is no object with the fields of an article",
    json.dumps(
        {"text": "word " * 30_000}
    ): "is too long: 150,000 characters, and no more than 100,000 are audited (--longest)",
    json.dumps({"text": RIGHT, "date": "soon"}): "`soon` in the field `date` is no date",
}


def test_bad_articles_are_problems_and_no_other_is_lost(tmp_path: Path) -> None:
    source = json_lines(tmp_path / "a.jsonl", [*BAD, *rows(3, wrong=[2])])
    with source.open("ab") as stream:
        stream.write(b'{"text": "\xff"}\n')
    told = run(source, tmp_path / "out", "--longest", "100000", code=2)
    problems = table(tmp_path / "out", "problems")
    expected = [*BAD.values(), "is not UTF-8: byte 0xff at position 10"]
    assert [(row["line"], row["message"]) for row in problems] == list(
        zip([*range(1, 8), 11], expected, strict=True)
    )
    assert [row["audited"] for row in problems] == [False] * 6 + [True, False]
    assert len(table(tmp_path / "out", "articles")) == 4
    assert "a.jsonl:1: is not JSON: Expecting value at column 1" in told
    assert "8 problems" in told


def test_a_damaged_file_costs_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.parquet").write_bytes(b"PAR1 nothing")
    (folder / "b.tar").write_bytes(b"no tar at all" * 100)
    (folder / "c.zip").write_bytes(b"PK\x05\x06")
    json_lines(folder / "d.jsonl", rows(1, wrong=[0]))
    whole = gzip.compress(json_lines(folder / "e.jsonl", rows(2)).read_bytes() * 400)
    (folder / "f.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    run(folder, tmp_path / "out", code=2)
    problems = {row["file"] for row in table(tmp_path / "out", "problems")}
    assert problems == {"a.parquet", "b.tar", "c.zip", "f.jsonl.gz"}
    assert [row["message"] for row in table(tmp_path / "out", "findings")] == [SAID]


def test_fields_have_the_names_that_are_given(tmp_path: Path) -> None:
    row = {
        "url": 7,
        "meta": {"paper": "Harbour Times"},
        "when": "2024-03-05T10:00:00Z",
        "story": WRONG,
        "text": "unasked 5",
    }
    source = json_lines(tmp_path / "a.jsonl", [row])
    options = ("--text", "story", "--id", "url", "--date", "when", "--outlet", "meta.paper")
    run(source, tmp_path / "out", *options, code=1)
    (found,) = table(tmp_path / "out", "articles")
    assert (found["id"], found["outlet"], found["date"]) == ("7", "Harbour Times", "2024-03-05")
    assert [one["message"] for one in table(tmp_path / "out", "findings")] == [SAID]


def test_csv_rows_are_known_by_their_lines(tmp_path: Path) -> None:
    text = io.StringIO()
    csv.writer(text).writerows(
        [["text", "id"], ["One line.\nAnother line.", "a"], [WRONG, "b"], ["x", "c", "too many"]]
    )
    (tmp_path / "a.csv").write_text(text.getvalue())
    run(tmp_path / "a.csv", tmp_path / "out", code=2)
    assert [(row["id"], row["line"]) for row in table(tmp_path / "out", "articles")] == [("a", 2), ("b", 4)]
    assert [(row["line"], row["message"]) for row in table(tmp_path / "out", "problems")] == [
        (5, "has 3 cells, and the header only 2")
    ]


def test_what_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    assert f"there is no file or folder {tmp_path / 'none'}" in run(
        tmp_path / "none", tmp_path / "out", code=2
    )
    (tmp_path / "empty").mkdir()
    assert "holds no files" in run(tmp_path / "empty", tmp_path / "out", code=2)
    told = run("nowhere://bucket/a", tmp_path / "out", code=2)
    assert "nowhere://bucket/a cannot be opened: Protocol not known: nowhere" in told
