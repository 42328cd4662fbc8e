"""Rows as Arrow tables and as Parquet, and back. The only module that asks pyarrow for tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar, get_type_hints

from audit.archive.keyed import KeyedRow
from audit.archive.rows import ArticleRow, FindingRow, ProblemRow, TableName
from audit.engine.result import writable

if TYPE_CHECKING:
    from typing import Any

ROWS: Mapping[TableName, type[NamedTuple]] = {
    TableName.ARTICLES: ArticleRow, TableName.FINDINGS: FindingRow, TableName.PROBLEMS: ProblemRow,
    TableName.STATEMENTS: KeyedRow,
}  # fmt: skip
_PACKING = "zstd"
Row = TypeVar("Row")


def schema_of(record: type[NamedTuple]) -> Any:
    """The schema of a record: a column for each field."""
    import pyarrow

    kinds = {
        int: pyarrow.int64(), bool: pyarrow.bool_(), str: pyarrow.string(),
        tuple[str, ...]: pyarrow.list_(pyarrow.string()),
    }  # fmt: skip
    return pyarrow.schema([(name, kinds[kind]) for name, kind in get_type_hints(record).items()])


def table_of(record: type[NamedTuple], rows: Sequence[NamedTuple]) -> Any:
    """The Arrow table of some rows."""
    import pyarrow

    schema = schema_of(record)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    arrays = [_array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pyarrow.Table.from_arrays(arrays, schema=schema)


def _array(column: Sequence[Any], kind: Any) -> Any:
    """A column; a lone surrogate, as in the name of a file that no encoding fits, is an escape."""
    import pyarrow

    try:
        return pyarrow.array(column, kind)
    except UnicodeEncodeError:
        return pyarrow.array([writable(one) if isinstance(one, str) else one for one in column], kind)


def written(tables: Mapping[TableName, Sequence[NamedTuple]]) -> dict[TableName, bytes]:
    """The tables that have rows, as Parquet."""
    return {name: parquet_of(table_of(ROWS[name], rows)) for name, rows in tables.items() if rows}


def parquet_of(table: Any) -> bytes:
    """A table as the bytes of a Parquet file: the same for the same rows."""
    from pyarrow import parquet

    data = BytesIO()
    parquet.write_table(table.combine_chunks(), data, compression=_PACKING)
    return data.getvalue()


def table_in(data: bytes) -> Any:
    """The table in the bytes of a Parquet file."""
    from pyarrow import parquet

    return parquet.read_table(BytesIO(data))


def rows_in(record: Callable[..., Row], data: bytes) -> Iterator[Row]:
    """The rows of a table that ``written`` gave, as records."""
    for row in table_in(data).to_pylist():
        yield record(
            **{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
        )


def one_table(record: type[NamedTuple], tables: Iterable[Any]) -> Any:
    """Tables of one kind of rows as one."""
    import pyarrow

    return pyarrow.concat_tables([schema_of(record).empty_table(), *tables])


def joined(parts: Iterable[Mapping[TableName, bytes]]) -> dict[TableName, bytes]:
    """Tables of parts of a shard as those of the whole."""
    found: dict[TableName, list[Any]] = {}
    for part in parts:
        for name, data in part.items():
            found.setdefault(name, []).append(table_in(data))
    return {name: parquet_of(one_table(ROWS[name], found[name])) for name in TableName if name in found}


@contextmanager
def streamed(path: str, record: type[NamedTuple]) -> Iterator[Any]:
    """A Parquet file that tables are added to one after another, of which none is kept in memory."""
    from pyarrow import parquet

    with parquet.ParquetWriter(path, schema_of(record), compression=_PACKING) as writer:
        yield writer
