"""A number of the text that tells a cell again: the same thing by the words of its row and column, its period and unit.

The words decide which cell is meant; where several are as likely, one that is equal at the rounding of both was meant. A
number that differs is told only where no other cell comes near, and one slip makes the one of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.article.lines import Lines
from audit.base.source import Text
from audit.claimfile.model import Binding, Check
from audit.numbers import Kind
from audit.numbers.patterns import Pattern
from audit.relations.model import Statement
from audit.tables.structure.found import Sure
from audit.tables.structure.grid import Grid, Line
from audit.tables.structure.slipped import is_one_slip
from audit.tables.words import ALL_OF_THEM, NAME_ENDINGS, NO_NAMES, PERIODS, roles_of, scale_of

_WORD = Pattern(r"(?i:[a-z]+)|[12]\d{3}|[\u3400-\u9fff]+")
# What is in brackets, or after the last comma: %, km², t/ha, EUR or ha, but no word such as *male*.
_UNIT = Pattern(r"[(（][^()（）]*[)）]|,\s*(?:(?![A-Za-z]?[a-z]{2,3}$)[^,]{1,4}|tons|mln|pct)$")
_YEAR = Pattern(r"(?<!\d)[12]\d{3}(?!\d)")
_OWN_UNIT = frozenset(("PERCENT", "SHARE", "RATE", "CODE", "POINTS"))
_TOLD = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT)
_NEAR = 0.35  # how far a cell may be behind the likeliest one to be meant as well
_LEAST = 1.2  # the whole of one label and some of the other
_WHOLE = 0.9
_LEAST_TOLD = 1.75
_EITHER_END = (
    0.7  # the balance at the end of a year that the table does not name: which end it calls so is not known
)
_A_SHARE = 0.7  # a sentence speaks of a share, and so does the column, in other words
_UNNAMED = 0.4  # a label without words
_WHOLES = frozenset(("TOTAL", "GRAND"))
_CHANGES = frozenset(("CHANGE", "RATE", "MEAN", "MEDIAN"))


class ToldCell(NamedTuple):
    """A cell that the text may tell again: its claim, the words that name it, and its value with its last place."""

    name: str
    row: frozenset[str]
    column: frozenset[str]
    group: frozenset[str]
    years: frozenset[str]
    value: Fraction
    step: Fraction
    percent: bool
    points: bool
    power: int = 0  # of the ten that its table counts in
    place: tuple[int, int, int] = (0, 0, 0)  # its table, row and column
    roles: frozenset[str] = frozenset()  # of its column
    of_all: bool = False  # it is in the row of the total
    of_its_own: bool = False  # its row has a unit of its own, whatever its column has: *Turnout, %*

    @property
    def is_amount(self) -> bool:
        """Whether it is no change, rate or percent of others."""
        return not (self.percent or self.points or self.roles & _CHANGES)


def cells_of(grids: Sequence[Grid], names: dict[tuple[int, int], str]) -> Iterator[ToldCell]:
    """The cells of a table with the words that name them."""
    for grid in grids:
        for row in grid.rows:
            for at, column in enumerate(grid.columns):
                name = names.get((row.number, column.number))
                value, step = row.values[at], row.steps[at]
                if name is not None and value is not None and step:
                    yield _cell(grid, name, row, column, value, step)


def _cell(grid: Grid, name: str, row: Line, column: Line, value: int, step: int) -> ToldCell:
    roles = row.roles | column.roles
    power = scale_of(column.label) or scale_of(row.label)
    if not power and not roles & _OWN_UNIT and not _UNIT.search(column.label):
        power = scale_of(grid.words)
    factor = _factor(power, grid.scale)
    years = _years(row.label) | _years(column.label)
    return ToldCell(
        name, _words(row.label), _column_words(column.label), _words(row.group), years, value * factor, step * factor,
        bool(roles & {"PERCENT", "SHARE"}), "POINTS" in column.roles, power,
        (grid.table.number, row.number, column.number), column.roles, bool(row.roles & _WHOLES),
        "PERCENT" in row.roles and "PERCENT" in roles_of(row.label),
    )  # fmt: skip


@lru_cache(maxsize=256)
def _factor(power: int, scale: int) -> Fraction:
    """What one of a table's last digit is worth."""
    return Fraction(10**power, 10**scale)


@lru_cache(maxsize=8192)
def _years(label: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(label))


@lru_cache(maxsize=8192)
def _words(label: str) -> frozenset[str]:
    """The words of a label that say what it is: without units, and years, which are compared by themselves."""
    found = (_stem(one) for one in _WORD.findall(_UNIT.sub(" ", label)) if not _YEAR.fullmatch(one))
    return frozenset(one for one in found if one and one not in NO_NAMES)


def _column_words(label: str) -> frozenset[str]:
    """The words of a column: *Population, both sexes* is the population."""
    words = _words(label)
    return (words - ALL_OF_THEM) or words


def _stem(word: str) -> str:
    lower = word.lower().removesuffix("年") if word[-1:] == "年" else word.lower()
    for ending in NAME_ENDINGS:
        if len(lower) > len(ending) + 1 and lower.endswith(ending):
            return lower.removesuffix(ending)
    return lower[:-1] if len(lower) > 3 and lower.endswith("s") else lower


class Sentence(NamedTuple):
    """The words of a sentence, as labels have them."""

    text: str
    words: frozenset[str]
    years: frozenset[str]
    of_share: bool = False  # it speaks of a share


def sentence_of(text: str) -> Sentence:
    """A sentence by its words."""
    lower = text.lower()
    return Sentence(
        lower, frozenset(_stem(one) for one in _WORD.findall(lower)), frozenset(_YEAR.findall(lower)),
        "SHARE" in roles_of(lower),
    )  # fmt: skip


def told_again(
    statements: Sequence[Statement], sentences: Sequence[str], cells: Sequence[ToldCell]
) -> Iterator[tuple[Statement, ToldCell, Sure, bool]]:
    """The numbers that tell a cell, each with the cell, how sure that is, and whether they are the same."""
    kept: dict[str, Sentence] = {}
    cells = [
        one for one in cells if one.row or one.column or one.years or one.points
    ]  # the others have no name
    for one, text in zip(statements, sentences, strict=True):
        if one.reading.kind not in _TOLD or one.value is None or one.reading.hedge not in (None, "about"):
            continue
        sentence = kept.get(text) or kept.setdefault(text, sentence_of(text))
        found = _meant(one, sentence, cells)
        if found is not None:
            yield one, *found


def _meant(
    one: Statement, sentence: Sentence, cells: Sequence[ToldCell]
) -> tuple[ToldCell, Sure, bool] | None:
    scored = [(score, cell) for cell in cells if (score := _score(one, sentence, cell)) >= _LEAST]
    if not scored:
        return _of_all(one, sentence, cells)
    best = max(score for score, _ in scored)
    near = sorted((pair for pair in scored if pair[0] >= best - _NEAR), key=lambda pair: -pair[0])
    for score, cell in near:
        if _is_same(one, cell):
            return cell, Sure.ANNOUNCED if score == best else Sure.LIKELY, True
    values = {cell.value for _, cell in near}
    if len(values) == 1 and best >= _LEAST_TOLD and one.cue("change") is None and _is_slip(one, near[0][1]):
        return near[0][1], Sure.ANNOUNCED, False
    return None


def _of_all(
    one: Statement, sentence: Sentence, cells: Sequence[ToldCell]
) -> tuple[ToldCell, Sure, bool] | None:
    """The total of a column that a sentence names without any row: *The number of pupils in 2023 was 66,989*. Nobody is
    held to it, since something else may be meant."""
    for cell in cells:
        if cell.of_all and _is_same(one, cell):
            named = cell._replace(row=cell.column, group=frozenset())
            if cell.column and _score(one, sentence, named) >= _LEAST + _WHOLE - 1:
                return cell, Sure.LIKELY, True
    return None


def _score(one: Statement, sentence: Sentence, cell: ToldCell) -> float:
    """How well the words of a sentence name a cell: at most one for its row and one for its column."""
    if (one.reading.kind is Kind.PERCENT) != cell.percent:
        return 0.0
    if cell.years and sentence.years and not cell.years & sentence.years:
        return 0.0
    row, column = (
        _share(cell.row | cell.group, cell.row, sentence),
        _share(cell.column, cell.column, sentence),
    )
    if cell.of_its_own:
        column = max(column, _UNNAMED)
    if cell.points and "POINTS" in roles_of(one.noun):
        column = 1.0
    elif sentence.of_share and "SHARE" in cell.roles and cell.percent:
        column = max(column, _A_SHARE)
    elif sentence.years and not cell.years and any(word in PERIODS for word in cell.column):
        column = max(min(column, 1.0 - _NEAR / 2), _EITHER_END)
    dated = 0.0 if not cell.years else 1.0 if cell.years & sentence.years else 0.3
    if not cell.row and cell.years:  # a row of a year
        row = dated
    elif not cell.column and cell.years:
        column = dated
    elif cell.years:
        column = (column + dated) / 2
    return row + column if max(row, column) >= _WHOLE and row and column else 0.0


def _share(every: frozenset[str], own: frozenset[str], sentence: Sentence) -> float:
    """How much of the words of a label a sentence has."""
    if not own:
        return _UNNAMED
    found = sum(_has(sentence, word) for word in own) / len(own)
    more = every - own
    if found and more and not all(_has(sentence, word) for word in more):
        return found * 0.95
    return found


def share_of_words(words: frozenset[str], sentence: Sentence) -> float:
    """How much of some words a sentence has: all of none."""
    return sum(_has(sentence, word) for word in words) / len(words) if words else 1.0


def _has(sentence: Sentence, word: str) -> float:
    if word in sentence.words:
        return 1.0
    if word in PERIODS:
        return float(any(other in sentence.text for other in PERIODS[word]))
    if word < "\u3400":
        return 0.0
    if word in sentence.text:
        return 1.0
    pairs = [word[at : at + 2] for at in range(len(word) - 1)]
    found = sum(pair in sentence.text for pair in pairs)
    return found / len(pairs) if pairs and found * 4 >= 3 * len(pairs) else 0.0


def _printed(one: Statement) -> tuple[Fraction, Fraction]:
    return Fraction(one.reading.value or 0), Fraction(one.reading.resolution or 1)


def _is_same(one: Statement, cell: ToldCell) -> bool:
    value, step = _printed(one)
    return abs(value - cell.value) * 2 <= step + cell.step


def _is_slip(one: Statement, cell: ToldCell) -> bool:
    """Whether one slip makes one of the other, at the rounding of the coarser."""
    value, step = _printed(one)
    place = max(step, cell.step)
    printed, meant = round(value / step), round(cell.value / step) if step >= cell.step else None
    if meant is None:
        printed, meant = round(value / place), round(cell.value / place)
    return len(str(abs(meant))) > 1 and any(is_one_slip(printed, meant + off) for off in (-1, 0, 1))


def check_of(one: Statement, name: str, cell: ToldCell, sure: Sure, holds: bool, lines: Lines) -> Check:
    """What a number and a cell say of each other, as the check of a claim file."""
    place = lines.place(one.reading.start, one.reading.end)
    unit = one.reading.unit
    made = cell.name + (f" * {10**cell.power}" if cell.power else "")
    if unit.dimension:
        made = f"{made} * (1 {unit.symbol})"
    binding = Binding("that", sure.name.lower(), "the cell", not holds)
    return Check("that", {"that": Text(f"{name} == {made}", place, 0, False)}, place, binding)
