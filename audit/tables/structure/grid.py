"""A table as rows and columns of figures: where its header ends, what its labels say, what each line contains.

A line is a row or a column, so that relations between rows are found in the same way as those between columns. All
figures of a grid are integers on one scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from audit.tables.figures import Figure, figures_of, is_nothing
from audit.tables.model import Cell, Table
from audit.tables.structure.halves import halves_of
from audit.tables.words import roles_of

Spot = tuple[int, int, int]  # row, column, which figure of the cell
NEVER_ADDED = frozenset(("MEAN", "MEDIAN", "RATE", "CODE", "PERCENT", "SHARE", "MARGIN", "NEVER"))
_TOTALS = frozenset(("TOTAL", "GRAND"))
_NO_TOTALS = frozenset(("MEAN", "MEDIAN", "CODE", "PERCENT", "MARGIN", "NEVER"))
_MOST_DECIMALS = 12
_MINUS = frozenset("-−–－")
_LONGEST_SIGN = 8  # characters
_OWN = frozenset(("CODE", "POINTS", "PART", "TOTAL", "SUBTOTAL"))  # what only the last words of a header say


class GridLine(NamedTuple):
    """A row or column. ``values`` and ``steps`` run over the lines across it.

    An unknown value is ``None``, and one left empty has the value 0 and the step 0."""

    number: int
    label: str
    roles: frozenset[str]
    values: tuple[int | None, ...]
    steps: tuple[int, ...]
    indent: int = 0
    bold: bool = False
    group: str = ""
    power: int = 0  # of ten, that the unit in each of its cells has

    @property
    def is_added(self) -> bool:
        """Whether its figures are amounts that can be parts of a total, according to its words."""
        return not self.roles & NEVER_ADDED

    @property
    def may_total(self) -> bool:
        """Whether it can be a total in some lines across: that of an index adds its weights."""
        return self.is_added or bool(self.roles & _TOTALS and not self.roles & _NO_TOTALS)

    @property
    def is_percent(self) -> bool:
        """Whether its figures are percents."""
        return "PERCENT" in self.roles


class Grid(NamedTuple):
    """The figures of a table, or of one of several tables below one another in a sheet.

    ``scale`` is the number of decimals that all values are written with; ``pairs`` are the second figures of cells,
    by row and column."""

    table: Table
    rows: tuple[GridLine, ...]
    columns: tuple[GridLine, ...]
    scale: int
    pairs: dict[tuple[int, int], Figure]
    heads: tuple[str, ...]  # of the columns, all words
    words: str  # caption and unit line


def grids_of(table: Table) -> list[Grid]:
    """The grids of a table."""
    found = []
    for cells in _blocks(table):
        grid = _grid(table, cells)
        if grid is not None:
            found.append(grid)
    return found


def _blocks(table: Table) -> Iterable[list[Cell]]:
    """The cells of each table of a sheet, which empty rows separate; in other formats all cells are one table."""
    if not table.sheet:
        return halves_of(table.cells)
    blocks: list[list[Cell]] = []
    last = -1
    for one in table.cells:
        if one.row > last + 1 or not blocks:
            blocks.append([])
        blocks[-1].append(one)
        last = max(last, one.row + one.rows - 1)
    return _without_gaps(blocks)


def _without_gaps(blocks: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The blocks of a sheet, each with those that go on with it: an empty row stands before its total, or between its groups."""
    found: list[list[Cell]] = []
    for one in blocks:
        if found and _goes_on(found[-1], one):
            found[-1] += one
        else:
            found.append(one)
    return found


def _goes_on(block: Sequence[Cell], more: Sequence[Cell]) -> bool:
    """Whether a block has no header of its own, and its figures stand where those of the block above it do."""
    columns = {one.column for one in block if figures_of(one.text)}
    filled = [one for one in more if one.column in columns]
    first = min((one.row for one in filled), default=0)
    heads = [one for one in filled if one.row == first]
    labels = {one.column for one in more} - columns
    amounts = [some[0] for one in heads if (some := figures_of(one.text))]
    own = {one.column for one in block} - columns
    return (
        bool(labels)
        and labels <= own
        and len(amounts) == len(heads) > 0
        and not all(one.is_year for one in amounts)
    )


def _grid(table: Table, cells: Sequence[Cell]) -> Grid | None:
    by_row: dict[int, list[Cell]] = {}
    for one in cells:
        by_row.setdefault(one.row, []).append(one)
    figures = {
        (one.row, one.column): () if one.unsure else figures_of(one.text, table.comma)
        for one in cells
        if not one.head or one.column > 1
    }
    rows = sorted(by_row)
    titles = _titles(rows, by_row)
    body = _first_of_body(rows[titles:], by_row, figures)
    if body is None:
        return None
    header, body_rows = rows[titles : titles + body], rows[titles + body :]
    columns = sorted({one.column for one in cells})
    labels = _label_columns(columns, body_rows, by_row, figures)
    heads = {column: _header(column, header, by_row, labels) for column in columns}
    words = " ".join(
        [table.caption, table.unit_line, *(one.text for row in rows[:titles] for one in by_row[row])]
    )
    valued = [
        column
        for column in columns
        if column not in labels and any(figures.get((row, column)) for row in body_rows)
    ]
    if not valued:
        return None
    return _made(table, words, body_rows, by_row, figures, labels, valued, heads)


def _titles(rows: Sequence[int], by_row: dict[int, list[Cell]]) -> int:
    """The number of rows at the top that have only a title or a unit."""
    count = 0
    for row in rows[:4]:
        some = by_row[row]
        if len(some) != 1 or figures_of(some[0].text) or len(rows) < count + 3:
            break
        if some[0].rows > 1 or (some[0].column > 1 and some[0].columns > 1):  # it heads columns
            break
        count += 1
    return count


def _first_of_body(
    rows: Sequence[int], by_row: dict[int, list[Cell]], figures: dict[tuple[int, int], tuple[Figure, ...]]
) -> int | None:
    """The first row with figures that are not all years beside their label."""
    for at, row in enumerate(rows):
        numbers = [figures.get((row, one.column), ()) for one in by_row[row]]
        filled = [some for some in numbers if some]
        beside = [
            some
            for some, one in zip(numbers, by_row[row], strict=True)
            if some and one.column > by_row[row][0].column
        ]
        if by_row[row] and all(one.head for one in by_row[row]):
            continue
        if not beside and _is_amount_first(by_row[row], numbers):
            beside = filled
        if (beside or (filled and len(by_row[row]) == 1 and at > 1)) and not all(
            some[0].is_year for some in filled
        ):
            return at - _heads_above(rows[:at], by_row) if at else 0
        if beside and at > 0 and _has_repeats([some[0].digits for some in filled]):
            return at
    return None


def _has_repeats(years: Sequence[int]) -> bool:
    """Whether some years stand there again, as no header has them but one that has the same in turn below each of several
    words: 2024, 2023, 2024, 2023."""
    turn = len(set(years))
    return turn < len(years) and (turn == 1 or list(years) != list(years[:turn]) * (len(years) // turn))


def _is_amount_first(cells: Sequence[Cell], numbers: Sequence[tuple[Figure, ...]]) -> bool:
    """Whether a row starts with an amount that is followed by its label."""
    first = numbers[0] if numbers else ()
    return bool(first) and not first[0].plain and any(_has_words(one.text) for one in cells[1:])


def _has_words(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _heads_above(rows: Sequence[int], by_row: dict[int, list[Cell]]) -> int:
    """The number of rows right above the first figures that head a group of rows: a label alone, below a header."""
    count = 0
    for row in reversed(rows[1:]):
        some = by_row[row]
        if (
            len(some) == 1
            and not some[0].head
            and some[0].rows == 1
            and (some[0].column == 1 or some[0].columns > 1)
            and len(rows) > count + 1
        ):
            count += 1
        else:
            break
    return count


def _label_columns(
    columns: Sequence[int], rows: Sequence[int], by_row: dict[int, list[Cell]],
    figures: dict[tuple[int, int], tuple[Figure, ...]],
) -> list[int]:  # fmt: skip
    """The columns up to the one that names the rows: the first of words, otherwise an initial one of years or
    ranks."""
    texts: dict[int, int] = {}
    numbers: dict[int, list[Figure]] = {}
    for row in rows:
        for one in by_row[row]:
            some = figures.get((row, one.column), ())
            if some:
                numbers.setdefault(one.column, []).append(some[0])
            elif not is_nothing(one.text) and _has_words(one.text):
                texts[one.column] = texts.get(one.column, 0) + 1
    for at, column in enumerate(columns):
        if texts.get(column, 0) > len(numbers.get(column, ())) and texts.get(column, 0) * 3 >= len(rows):
            before = columns[:at]
            if all(_is_code(numbers.get(one, [])) for one in before):
                return [*before, column]
            if any(numbers.get(one) for one in columns[at + 1 :]):  # it is between the amounts
                return [column]
            break
    first = numbers.get(columns[0], [])
    if first and (all(one.is_year for one in first) or _is_code(first)):
        return [columns[0]]
    return []


def _is_code(figures: Sequence[Figure]) -> bool:
    """Whether figures only number their rows."""
    values = [one.digits for one in figures]
    return not values or (
        all(one.plain and not one.decimals for one in figures)
        and values == sorted(set(values))
        and values[-1] - values[0] <= 2 * len(values)
    )


def _header(
    column: int, rows: Sequence[int], by_row: dict[int, list[Cell]], labels: Sequence[int]
) -> list[str]:
    """The words above a column, from the top: a cell above several columns heads each of them."""
    found: list[str] = []
    for row in rows:
        covering = [one for one in by_row[row] if one.column <= column]
        if not covering:
            continue
        one = max(covering, key=lambda cell: cell.column)
        reaches = one.column + one.columns > column
        # A sheet leaves the cells empty that a merged one covers: its words continue, but not above the label of the
        # rows.
        goes_on = one.columns == 1 and one.column not in labels and row != rows[-1] and one.column != column
        if reaches or goes_on:
            found.append(one.text)
    return found


def _made(
    table: Table, words: str, rows: Sequence[int], by_row: dict[int, list[Cell]],
    figures: dict[tuple[int, int], tuple[Figure, ...]], labels: Sequence[int], columns: Sequence[int],
    heads: dict[int, list[str]],
) -> Grid:  # fmt: skip
    scale = min(
        _MOST_DECIMALS,
        max(
            (
                some[0].decimals
                for (row, column), some in figures.items()
                if some and column in columns and row >= rows[0]
            ),
            default=0,
        ),
    )
    wanted = set(columns)
    texts = {(one.row, one.column): one.text for row in rows for one in by_row[row]}

    def value(row: int, column: int) -> tuple[int | None, int]:
        some = figures.get((row, column), ())
        if some:
            power = 10 ** max(0, scale - some[0].decimals)
            return some[0].digits * power, power
        return (0, 0) if is_nothing(texts.get((row, column), "")) else (None, 0)

    matrix = {row: [value(row, column) for column in columns] for row in rows}
    label_column = labels[-1] if labels else 0
    lines: list[GridLine] = []
    group = ""
    for row in rows:
        cell = next((one for one in by_row[row] if one.column == label_column), None)
        label = "" if cell is None else cell.text
        has = any(step for _, step in matrix[row])
        if not has:
            group = label or group
        values = tuple(one for one, _ in matrix[row])
        steps = tuple(step for _, step in matrix[row])
        percents = [
            some[0].percent
            for one in by_row[row]
            if one.column in wanted and (some := figures.get((row, one.column)))
        ]
        roles = roles_of(label) | _roles_beside(by_row[row], wanted, labels)
        if percents and all(percents):
            roles |= {"PERCENT"}
        if "CAST" in roles and any(abs(one or 0) > 100 * 10**scale for one in values):
            roles = roles - {"RATE"} | {"TOTAL"}
        lines.append(
            GridLine(
                row,
                label,
                roles,
                values,
                steps,
                0 if cell is None else cell.indent,
                cell is not None and cell.bold,
                group if has else "",
                _power(by_row[row]),
            )
        )
    crossing: list[GridLine] = []
    with_units = [one for row in rows for one in by_row[row] if one.unit]
    for at, column in enumerate(columns):
        percents = [some[0].percent for row in rows if (some := figures.get((row, column)))]
        roles = _roles_of_head(heads[column])
        if percents and all(percents):
            roles |= {"PERCENT"}
        crossing.append(
            GridLine(
                column,
                " ".join(heads[column]),
                roles,
                tuple(line.values[at] for line in lines),
                tuple(line.steps[at] for line in lines),
                power=_power([one for one in with_units if one.column == column]),
            )
        )
    pairs = {place: some[1] for place, some in figures.items() if len(some) > 1 and place[1] in wanted}
    return Grid(
        table,
        tuple(lines),
        tuple(crossing),
        scale,
        pairs,
        tuple(" ".join(heads[one]) for one in columns),
        words,
    )


def _power(cells: Sequence[Cell]) -> int:
    """The power of ten that the units of a line's cells have, where it is the same."""
    powers = {one.power for one in cells if one.unit}
    return powers.pop() if len(powers) == 1 else 0


def _roles_beside(cells: Sequence[Cell], figures: set[int], labels: Sequence[int]) -> frozenset[str]:
    """What a column of signs or of words such as *less* says about a row."""
    beside = (
        one.text
        for one in cells
        if one.column not in figures and one.column not in labels and len(one.text) <= _LONGEST_SIGN
    )
    less = any(one.strip("() ") in _MINUS or "LESS" in roles_of(one) for one in beside)
    return frozenset(("LESS",)) if less else frozenset()


def _roles_of_head(heads: Sequence[str]) -> frozenset[str]:
    """What the words above a column say about it: its own count most, then those above several columns."""
    if not heads:
        return frozenset()
    own = roles_of(heads[-1])
    above = frozenset().union(*(roles_of(one) for one in heads[:-1])) if len(heads) > 1 else frozenset()
    return own | (above - _OWN)
