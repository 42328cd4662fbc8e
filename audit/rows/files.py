"""The file that a claim file names as its data, and its columns, some thousand rows at a time."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Sentence, sentence
from audit.base.regular import stream_of
from audit.project.boundary import lies_in, project_of_claims

if TYPE_CHECKING:
    from typing import Any, TextIO

ENDINGS = (".csv", ".tsv", ".parquet")
_AT_ONCE = 50_000  # rows: what a relation needs of them is a few megabytes
_LONGEST_CELL = 10_000_000


class Rows(NamedTuple):
    """Some rows one after the other: the line of each in its file (in a Parquet file the number of the row), and the
    columns that were asked for, arrow arrays of text or of whole numbers."""

    lines: Sequence[int]
    columns: dict[str, Any]


class Unusable(Exception):
    """Why rows cannot be read; ``told`` is one sentence, ``line`` the line of the file that it is about."""

    def __init__(self, told: Sentence, line: int = 1) -> None:
        super().__init__(str(told))
        self.told = told
        self.line = line


def path_of(claim_file: str, name: str) -> str:
    """The path of the data that a claim file names. Raises ``Unusable`` for a name that leaves the project."""
    if os.path.isabs(name) or "\0" in name:
        raise Unusable(sentence("the data {file} must be named relative to the claim file", file=name))
    path = os.path.realpath(os.path.join(os.path.dirname(claim_file), name))
    if not path.endswith(ENDINGS):
        raise Unusable(sentence("the data {file} must be a .csv, .tsv or .parquet file", file=name))
    if not lies_in(path, project_of_claims(claim_file)):
        raise Unusable(
            sentence(
                "the data {file} lies outside the project; put it beside the claim files, or an empty audit.toml "
                "into the folder that holds both",
                file=name,
            )
        )
    return path


def columns_in(path: str) -> tuple[str, ...]:
    """The names of the columns. Raises ``Unusable``."""
    if path.endswith(".parquet"):
        with _parquet(path) as file:
            return tuple(file.schema_arrow.names)
    with _opened(path) as stream:
        header = next(_reader(path, stream), None)
    if not header:
        raise Unusable(sentence("the data has no row of column names"))
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise Unusable(sentence("two columns of the data are called `{name}`", name=twice))
    return tuple(name.strip() for name in header)


def rows_of(path: str, wanted: Sequence[str]) -> Iterator[Rows]:
    """The rows with the columns that are ``wanted``, as text. Raises ``Unusable`` at the row that cannot be read."""
    return _of_parquet(path, wanted) if path.endswith(".parquet") else _of_text(path, wanted)


@contextmanager
def _opened(path: str) -> Iterator[TextIO]:
    try:
        stream = TextIOWrapper(stream_of(path), encoding="utf-8-sig", newline="")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unusable(sentence("the data cannot be read: {reason}", reason=reason)) from error
    with stream:
        yield stream


def _of_text(path: str, wanted: Sequence[str]) -> Iterator[Rows]:
    with _opened(path) as stream:
        reader = _reader(path, stream)
        try:
            yield from _batches(reader, wanted)
        except UnicodeDecodeError as error:
            raise Unusable(
                sentence("the data is not in UTF-8; save it as UTF-8"), reader.line_num + 1
            ) from error
        except csv.Error as error:
            raise Unusable(
                sentence("the row cannot be read: {reason}", reason=error), reader.line_num
            ) from error


def _reader(path: str, stream: TextIO) -> Any:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(stream, delimiter="\t" if path.endswith(".tsv") else ",")


def _batches(reader: Any, wanted: Sequence[str]) -> Iterator[Rows]:
    header = [name.strip() for name in next(reader)]
    places = [header.index(name) for name in wanted]
    lines: list[int] = []
    cells: list[list[str]] = []
    for row in reader:
        if not row:  # a blank line
            continue
        if len(row) != len(header):
            raise Unusable(_ragged(len(row), len(header)), reader.line_num)
        lines.append(reader.line_num)
        cells.append([row[place].strip() for place in places])
        if len(lines) == _AT_ONCE:
            yield _as_columns(lines, wanted, cells)
            lines, cells = [], []
    yield _as_columns(lines, wanted, cells)


def _ragged(cells: int, names: int) -> Sentence:
    return sentence(
        "the row has {cells} cells below {names} names; put a cell with a comma in quotes. The rows from here on are not "
        "checked",
        cells=cells, names=names,
    )  # fmt: skip


def _as_columns(lines: list[int], wanted: Sequence[str], cells: list[list[str]]) -> Rows:
    import pyarrow

    columns = zip(*cells, strict=True) if cells else ((),) * len(wanted)
    found = (pyarrow.array(column, pyarrow.string()) for column in columns)
    return Rows(lines, dict(zip(wanted, found, strict=True)))


@contextmanager
def _parquet(path: str) -> Iterator[Any]:
    import pyarrow.parquet as parquet

    try:
        with stream_of(path) as stream:
            yield parquet.ParquetFile(stream)
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise Unusable(sentence("the data cannot be read: {reason}", reason=reason)) from error


def _of_parquet(path: str, wanted: Sequence[str]) -> Iterator[Rows]:
    import pyarrow

    first = 1
    with _parquet(path) as file:
        for batch in file.iter_batches(_AT_ONCE, columns=list(wanted)):
            columns = {}
            for name in wanted:
                column = batch.column(name)
                is_whole = pyarrow.types.is_integer(column.type) and not column.null_count
                columns[name] = column.cast("int64") if is_whole else _as_text(column)
            yield Rows(range(first, first + batch.num_rows), columns)
            first += batch.num_rows


def _as_text(column: Any) -> Any:
    import pyarrow

    return pyarrow.array([_written(one) for one in column.to_pylist()], pyarrow.string())


def _written(value: object) -> str:
    """A cell as it would be printed; a float with the fewest figures that stand for it, and without decimals where it has
    none: a column of whole numbers with gaps is one of floats in many files."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST_WHOLE:
        return str(int(value))
    return repr(value) if isinstance(value, float) else str(value)


_LARGEST_WHOLE = 2.0**53
