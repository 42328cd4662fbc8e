"""A number of the text that repeats a cell: the same thing by the words of its row and column, its period and unit.

The words decide which cell is meant; if several are equally likely, it is one that is equal within the rounding of
both. A number that differs is reported only if no other cell comes close, and one slip turns one into the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from audit.article.lines import LineStarts
from audit.base.source import Text
from audit.claimfile.model import Binding, Check
from audit.languages.zh.characters import YEAR
from audit.numbers import Kind
from audit.numbers.patterns import Pattern
from audit.relations.model import Statement
from audit.tables.by_words import ByWords, SentenceLabels, by_label, has
from audit.tables.structure.found import Sure
from audit.tables.structure.grid import Grid, GridLine
from audit.tables.structure.slipped import is_one_slip
from audit.tables.words import ALL_OF_THEM, NAME_ENDINGS, NO_NAMES, PERIODS, roles_of, scale_of

_WORD = Pattern(r"(?i:[a-z]+)|[12]\d{3}|[\u3400-\u9fff]+")
# A unit in brackets, or after the last comma: %, km², t/ha, EUR or ha, but not a word such as *male*.
_UNIT = Pattern(r"[(（][^()（）]*[)）]|,\s*(?:(?![A-Za-z]?[a-z]{2,3}$)[^,]{1,4}|tons|mln|pct)$")
_YEAR = Pattern(r"(?<!\d)[12]\d{3}(?!\d)")
_PERCENTS = frozenset(("PERCENT", "SHARE"))
_OWN_UNIT = frozenset(("PERCENT", "SHARE", "RATE", "CODE", "POINTS"))
_TOLD = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT)
_NEAR = 0.35  # a cell this much below the likeliest one may be meant as well
_LEAST = 1.2  # all of one label and some of the other
_WHOLE = 0.9
_WHOLE_DATED = 2 * _WHOLE - 1  # of a label, beside a year that is the same
_LEAST_TOLD = 1.75
_EITHER_END = (
    # the balance at the end of a year that the table does not name: it is not known which end has that name
    0.7
)
_A_SHARE = 0.7  # a sentence is about a share, and so is the column, in other words
_UNNAMED = 0.4  # a label without words
_WHOLES = frozenset(("TOTAL", "GRAND"))
_CHANGES = frozenset(("CHANGE", "RATE", "MEAN", "MEDIAN"))


class ToldCell(NamedTuple):
    """A cell that the text may repeat: its claim, the words that name it, and its value with its last place."""

    name: str
    row: frozenset[str]
    column: frozenset[str]
    group: frozenset[str]
    years: frozenset[str]
    digits: int  # its value in units of its last digit
    last: int  # one such unit, or more if there are trailing zeros
    factor: Fraction  # the value of one unit of its last digit
    percent: bool
    points: bool
    power: int = 0  # power of ten that its table counts in
    place: tuple[int, int, int] = (0, 0, 0)  # its table, row and column
    roles: frozenset[str] = frozenset()  # of its column
    of_all: bool = False  # in the row of the total
    of_its_own: bool = False  # its row has a unit of its own, whatever its column has: *Turnout, %*

    @property
    def value(self) -> Fraction:
        """Its value in the unit of its table."""
        return self.digits * self.factor

    @property
    def step(self) -> Fraction:
        """The value of its last place."""
        return self.last * self.factor

    @property
    def is_amount(self) -> bool:
        """Whether it is an amount, not a change, a rate or a percent of others."""
        return not (self.percent or self.points or self.roles & _CHANGES)


def cells_of(grids: Sequence[Grid], names: dict[tuple[int, int], str]) -> Iterator[ToldCell]:
    """The cells of a table with the words that name them."""
    for grid in grids:
        columns = [_LineNames(one, _column_words(one.label)) for one in grid.columns]
        for row in grid.rows:
            named = _LineNames(row, _words(row.label))
            for column, value, step in zip(columns, row.values, row.steps, strict=True):
                name = names.get((row.number, column.line.number))
                if name is not None and value is not None and step:
                    yield _cell(grid, name, named, column, value, step)


class _LineNames:
    """What the label of a row or column says of each of its cells."""

    def __init__(self, line: GridLine, words: frozenset[str]) -> None:
        self.line = line
        self.words = words
        self.group = _words(line.group)
        self.years = _years(line.label)
        self.power = scale_of(line.label) or line.power
        self.has_unit = _UNIT.search(line.label) is not None
        self.of_all = bool(line.roles & _WHOLES)
        self.of_its_own = "PERCENT" in line.roles and "PERCENT" in roles_of(line.label)


def _cell(grid: Grid, name: str, row: _LineNames, column: _LineNames, value: int, step: int) -> ToldCell:
    roles = row.line.roles | column.line.roles
    power = column.power or row.power
    if not power and not column.has_unit and roles.isdisjoint(_OWN_UNIT):
        power = scale_of(grid.words)
    years = row.years | column.years if column.years else row.years
    return ToldCell(
        name, row.words, column.words, row.group, years, value, step, _factor(power, grid.scale),
        not roles.isdisjoint(_PERCENTS), "POINTS" in column.line.roles, power,
        (grid.table.number, row.line.number, column.line.number), column.line.roles, row.of_all, row.of_its_own,
    )  # fmt: skip


@lru_cache(maxsize=256)
def _factor(power: int, scale: int) -> Fraction:
    """The value of one unit of a table's last digit."""
    return Fraction(10**power, 10**scale)


@lru_cache(maxsize=8192)
def _years(label: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(label))


@lru_cache(maxsize=8192)
def _words(label: str) -> frozenset[str]:
    """The words of a label that say what it is, without units and without years, which are compared separately."""
    found = (_stem(one) for one in _WORD.findall(_UNIT.sub(" ", label)) if not _YEAR.fullmatch(one))
    return frozenset(one for one in found if one and one not in NO_NAMES)


def _column_words(label: str) -> frozenset[str]:
    """The words of a column: *Population, both sexes* is the population."""
    words = _words(label)
    return (words - ALL_OF_THEM) or words


def _stem(word: str) -> str:
    lower = word.lower().removesuffix(YEAR) if word[-1:] == YEAR else word.lower()
    for ending in NAME_ENDINGS:
        if len(lower) > len(ending) + 1 and lower.endswith(ending):
            return lower.removesuffix(ending)
    return lower[:-1] if len(lower) > 3 and lower.endswith("s") else lower


def sentence_of(text: str) -> SentenceLabels:
    """The words of a sentence."""
    lower = text.lower()
    return SentenceLabels(
        lower, frozenset(_stem(one) for one in _WORD.findall(lower)), frozenset(_YEAR.findall(lower)),
        "SHARE" in roles_of(lower),
    )  # fmt: skip


def told_again(
    statements: Sequence[Statement], sentences: Sequence[str], cells: Sequence[ToldCell]
) -> Iterator[tuple[Statement, ToldCell, Sure, bool]]:
    """The numbers that repeat a cell, each with the cell, how certain that is, and whether they are equal."""
    known = _Known(
        [one for one in cells if one.row or one.column or one.years or one.points]
    )  # the others have no name
    for one, text in zip(statements, sentences, strict=True):
        if one.reading.kind not in _TOLD or one.value is None or one.reading.hedge not in (None, "about"):
            continue
        found = _meant(one, *known.named_in(text, one))
        if found is not None:
            yield one, *found


class Scored(NamedTuple):
    """A cell, and how well a sentence names it."""

    score: float
    cell: ToldCell


class _Known:
    """The cells of a document's tables that a sentence may name. Many have the same words, and are matched
    together."""

    def __init__(self, cells: Sequence[ToldCell]) -> None:
        alike: dict[tuple[object, ...], list[tuple[int, ToldCell]]] = {}
        for at, one in enumerate(cells):
            alike.setdefault(_named_by(one), []).append((at, one))
        self._alike = list(alike.values())
        rows = by_label(some[0][1].row for some in self._alike)
        self._rows, self._in_rows = ByWords(rows), list(rows.values())
        columns = by_label(some[0][1].column for some in self._alike)
        self._columns, self._in_columns = ByWords(columns), [frozenset(some) for some in columns.values()]
        self._points = frozenset(at for at, some in enumerate(self._alike) if some[0][1].points)
        self._totals = [some for some in self._alike if some[0][1].of_all and some[0][1].column]
        self._sentences: dict[str, SentenceLabels] = {}
        self._found: dict[tuple[str, bool, bool], tuple[list[Scored], list[Scored]]] = {}

    def named_in(self, text: str, one: Statement) -> tuple[list[Scored], list[Scored]]:
        """The cells that a sentence names for one of its numbers.

        If there are none, the totals of the columns that it names without any row."""
        key = (text, one.reading.kind is Kind.PERCENT, "POINTS" in roles_of(one.noun))
        if key not in self._found:
            sentence = self._sentences.get(text) or self._sentences.setdefault(text, sentence_of(text))
            scored = _scored(one, sentence, list(self._near(sentence)))
            totals = [] if scored else _scored(one, sentence, self._totals, by_column=True)
            self._found[key] = (scored, totals)
        return self._found[key]

    def _near(self, sentence: SentenceLabels) -> Iterator[list[tuple[int, ToldCell]]]:
        """The cells that a sentence can name: by enough words of the row, or of the column and some of the row."""
        named = [self._in_columns[at] for at, _ in self._columns.shares_in(sentence, _WHOLE_DATED)]
        columns = self._points.union(*named)
        least = _LEAST - 1.0 if columns else _WHOLE
        for row, share in self._rows.shares_in(sentence, least):
            near = self._in_rows[row]
            yield from (self._alike[at] for at in near if share >= _WHOLE or at in columns)


def _named_by(cell: ToldCell) -> tuple[object, ...]:
    """Everything by which a sentence names a cell."""
    return (
        cell.row, cell.column, cell.group, cell.years, cell.percent, cell.points, cell.roles, cell.of_all, cell.of_its_own
    )  # fmt: skip


def _scored(
    one: Statement,
    sentence: SentenceLabels,
    alike: Sequence[Sequence[tuple[int, ToldCell]]],
    by_column: bool = False,
) -> list[Scored]:
    """The cells that a sentence names well enough, in order; ``by_column`` admits rows that it does not name."""
    found: list[tuple[int, Scored]] = []
    for some in alike:
        cell = some[0][1]
        named = cell._replace(row=cell.column, group=frozenset()) if by_column else cell
        score = _score(one, sentence, named)
        if score >= (_LEAST + _WHOLE - 1 if by_column else _LEAST):
            found += ((at, Scored(score, other)) for at, other in some)
    return [scored for _, scored in sorted(found, key=lambda pair: pair[0])]


def _meant(
    one: Statement, scored: Sequence[Scored], totals: Sequence[Scored]
) -> tuple[ToldCell, Sure, bool] | None:
    """The cell that a number repeats.

    A sentence that names the total of a column without any row, as *The number of pupils in 2023 was 66,989*, is not
    accused: something else may be meant."""
    same_as = _Same(*_printed(one))
    if not scored:
        same = (cell for _, cell in totals if same_as.has(cell))
        return next(((cell, Sure.LIKELY, True) for cell in same), None)
    best = max(score for score, _ in scored)
    near = sorted((pair for pair in scored if pair.score >= best - _NEAR), key=lambda pair: -pair.score)
    for score, cell in near:
        if same_as.has(cell):
            return cell, Sure.ANNOUNCED if score == best else Sure.LIKELY, True
    values = {cell.value for _, cell in near}
    if len(values) == 1 and best >= _LEAST_TOLD and one.cue("change") is None and _is_slip(one, near[0].cell):
        return near[0].cell, Sure.ANNOUNCED, False
    return None


def _score(one: Statement, sentence: SentenceLabels, cell: ToldCell) -> float:
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
    if not cell.row and cell.years:  # a row for a year
        row = dated
    elif not cell.column and cell.years:
        column = dated
    elif cell.years:
        column = (column + dated) / 2
    return row + column if max(row, column) >= _WHOLE and row and column else 0.0


def _share(every: frozenset[str], own: frozenset[str], sentence: SentenceLabels) -> float:
    """The share of the words of a label that a sentence has."""
    if not own:
        return _UNNAMED
    found = sum(has(sentence, word) for word in own) / len(own)
    more = every - own
    if found and more and not all(has(sentence, word) for word in more):
        return found * 0.95
    return found


def share_of_words(words: frozenset[str], sentence: SentenceLabels) -> float:
    """The share of some words that a sentence has; 1 if there are none."""
    return sum(has(sentence, word) for word in words) / len(words) if words else 1.0


def _printed(one: Statement) -> tuple[Fraction, Fraction]:
    return Fraction(one.reading.value or 0), Fraction(one.reading.resolution or 1)


class _Same:
    """A number of the text, prepared for comparison with many cells within the rounding of both."""

    def __init__(self, value: Fraction, step: Fraction) -> None:
        self._value, self._step = value, step
        self._known: dict[Fraction, tuple[int, int, int]] = {}  # as integers, for each value of a last digit

    def has(self, cell: ToldCell) -> bool:
        """Whether a cell has the same value."""
        known = self._known.get(cell.factor)
        if known is None:
            value, step = self._value / cell.factor, self._step / cell.factor
            known = self._known[cell.factor] = (
                value.numerator * step.denominator,
                value.denominator * step.denominator,
                step.numerator * value.denominator,
            )
        value_in_all, one, step_in_all = known
        return abs(value_in_all - cell.digits * one) * 2 <= step_in_all + cell.last * one


def _is_slip(one: Statement, cell: ToldCell) -> bool:
    """Whether one slip turns one into the other, within the rounding of the coarser."""
    value, step = _printed(one)
    place = max(step, cell.step)
    printed, meant = round(value / step), round(cell.value / step) if step >= cell.step else None
    if meant is None:
        printed, meant = round(value / place), round(cell.value / place)
    return len(str(abs(meant))) > 1 and any(is_one_slip(printed, meant + off) for off in (-1, 0, 1))


def check_of(one: Statement, name: str, cell: ToldCell, sure: Sure, holds: bool, lines: LineStarts) -> Check:
    """The equality of a number and a cell, as the check of a claim file."""
    place = lines.place(one.reading.start, one.reading.end)
    unit = one.reading.unit
    made = cell.name + (f" * {10**cell.power}" if cell.power else "")
    if unit.dimension:
        made = f"{made} * (1 {unit.symbol})"
    binding = Binding("that", sure.name.lower(), "the cell", not holds)
    return Check("that", {"that": Text(f"{name} == {made}", place, 0, False)}, place, binding)
