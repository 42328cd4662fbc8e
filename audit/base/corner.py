"""The corner of a table that matters to a finding: the rows and columns of its cells, with the most likely
wrong one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.tables.shown import ShownCell, ShownTable

WRONG, TOTAL, PART, DEDUCTED, OTHER = "wrong", "total", "part", "deducted", "other"
_MOST_ROWS = 14
_MOST_BETWEEN = 2  # rows between two that matter that are still shown


class CornerCell(NamedTuple):
    """A cell of the corner and its part in the finding; ``role`` is empty where it has none."""

    column: int
    text: str
    role: str = ""


class CornerRow(NamedTuple):
    """A row of the corner; ``skipped`` is the number of rows left out before it."""

    number: int
    label: str
    cells: tuple[CornerCell, ...]
    indent: int = 0
    skipped: int = 0


class Corner(NamedTuple):
    """What is shown of a table: the headings of its columns, the columns that matter, and rows.

    ``instead`` is what the wrong cell was most likely meant to say, or would have to say."""

    table: int
    title: str
    heads: tuple[tuple[int, str], ...]
    matter: tuple[int, ...]
    rows: tuple[CornerRow, ...]
    instead: str = ""

    @property
    def wrong(self) -> frozenset[tuple[int, int]]:
        """Row and column of what is most likely wrong."""
        return frozenset(
            (row.number, one.column) for row in self.rows for one in row.cells if one.role == WRONG
        )


def corner_of(table: ShownTable, roles: Mapping[str, str], instead: str = "") -> Corner | None:
    """The corner with the cells of some claims, each in its role; ``None`` where none of them is a cell of
    the table."""
    at = table.claim_at()
    told = {(at[name].row, at[name].column): role for name, role in roles.items() if name in at}
    if not told:
        return None
    rows: dict[int, list[ShownCell]] = {}
    for one in table.cells:
        if not one.is_head or (one.row, one.column) in told:
            rows.setdefault(one.row, []).append(one)
    kept = _kept(
        sorted(rows), {row for row, _ in told}, {row for (row, _), role in told.items() if role == WRONG}
    )
    columns = {column for _, column in told}
    shown = tuple(_row(number, rows[number], told, skipped) for number, skipped in kept)
    return Corner(table.number, table.title, table.heads, tuple(sorted(columns)), shown, instead)


def _row(
    number: int, cells: Sequence[ShownCell], told: Mapping[tuple[int, int], str], skipped: int
) -> CornerRow:
    labels = [one for one in cells if one.is_label]
    figures = tuple(
        CornerCell(one.column, one.text, told.get((number, one.column), ""))
        for one in cells
        if not one.is_label
    )
    label = labels[-1] if labels else None
    words = " ".join(one.text for one in labels)
    return CornerRow(number, words, figures, 0 if label is None else label.indent, skipped)


def _kept(rows: Sequence[int], matter: Collection[int], wrong: Collection[int]) -> Iterator[tuple[int, int]]:
    """The rows to show, each with the number of rows left out before it.

    Shown are those that matter and a few between two of them; of very many, the first, the last and the wrong
    one."""
    chosen = [row for row in rows if row in matter]
    if len(chosen) > _MOST_ROWS:
        half = _MOST_ROWS // 2
        ends = {*chosen[:half], *chosen[-half:], *wrong}
        chosen = [row for row in chosen if row in ends]
    index = {row: at for at, row in enumerate(rows)}
    last: int | None = None
    for row in chosen:
        between = 0 if last is None else index[row] - index[last] - 1
        if last is not None and 0 < between <= _MOST_BETWEEN:
            yield from ((other, 0) for other in rows[index[last] + 1 : index[row]])
            between = 0
        yield row, between
        last = row
