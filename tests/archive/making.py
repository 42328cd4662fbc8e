"""Archives for tests, and what a run over one gives."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

pytest.importorskip("fsspec")  # with the extras of development both are there
parquet = pytest.importorskip("pyarrow.parquet")

GROWTH = "Revenue of the ferry company rose {} percent to $482.6 million from $451.2 million a year earlier."
RIGHT, WRONG = GROWTH.format("7.0"), GROWTH.format("6.4")
CHINESE = "全县共有学校40所，其中小学25所、中学12所、高中5所。"
SAID = "$451.2 million to $482.6 million is a growth of 7.0 percent, not 6.4 percent"


def rows(number: int, wrong: Iterable[int] = ()) -> list[dict[str, Any]]:
    """Short articles as rows, of which some are wrong."""
    bad = set(wrong)
    return [
        {
            "id": f"a{at}", "title": f"Ferries {at}", "date": f"2024-0{1 + at % 3}-05", "outlet": ("Gazette", "Courier")[at % 2],
            "text": WRONG if at in bad else RIGHT,
        }
        for at in range(number)
    ]  # fmt: skip


def json_lines(path: Path, some: Iterable[object]) -> Path:
    """A file of JSON lines; text is a line as it is."""
    lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in some]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def run(source: Path | str, out: Path, *options: str, code: int | None = None) -> str:
    """What ``audit archive`` prints."""
    from audit.cli.group import group

    done = CliRunner().invoke(group, ["archive", str(source), "--out", str(out), *options])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert code is None or done.exit_code == code, done.output
    return done.output


def table(out: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table of a run."""
    found: list[dict[str, Any]] = parquet.read_table(out / f"{name}.parquet").to_pylist()
    return found


def whole(out: Path) -> dict[str, bytes]:
    """The tables of a run, byte for byte."""
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.parquet"))}
