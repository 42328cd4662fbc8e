"""A change in percent between two cells of a row that only the text states.

For example *Harbour dues rose 14.3 percent in 2020* beside the dues of 2019 and 2020.

The row is the one whose words the sentence has; the years are those that it names, or the only two of the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.article.lines import LineStarts
from audit.base.source import Text
from audit.claimfile.model import Binding, Check
from audit.numbers import Kind
from audit.relations.model import Statement
from audit.tables.by_words import ByWords, SentenceLabels, by_label
from audit.tables.prose import ToldCell, sentence_of, share_of_words
from audit.tables.structure.slipped import is_one_slip

_WHOLE = 0.9
_LEAST_DIGITS = 3  # in a change that is reported as wrong: with fewer, any number is one slip away


class ToldChange(NamedTuple):
    """A change in percent with its two cells, and whether these give it."""

    statement: Statement
    earlier: ToldCell
    later: ToldCell
    direction: int
    holds: bool


class YearSeries(NamedTuple):
    """A row, or a column of a row, over several years: its cells by year, and how many words name it."""

    by_year: Mapping[str, ToldCell]
    words: int


def told_changes(
    statements: Sequence[Statement], sentences: Sequence[str], cells: Sequence[ToldCell]
) -> Iterator[ToldChange]:
    """The changes in percent that a text states about the cells of its tables."""
    known = _KnownYears([*_series(cells)])
    for one, text in zip(statements, sentences, strict=True):
        cue = one.cue("change")
        if one.reading.kind is Kind.PERCENT and one.value is not None and cue is not None and cue.direction:
            found = _meant(one, cue.direction, sentence_of(text), known)
            if found is not None:
                yield found


class _KnownYears:
    """The rows of a document's tables over several years. Many have the same words, and are matched together."""

    def __init__(self, series: Sequence[Mapping[str, ToldCell]]) -> None:
        alike: dict[tuple[object, ...], list[Mapping[str, ToldCell]]] = {}
        for by_year in series:
            cell = _first(by_year)
            alike.setdefault((cell.row, cell.column, cell.of_all), []).append(by_year)
        self._alike = list(alike.values())
        rows = by_label(_first(some[0]).row for some in self._alike)
        self._rows, self._in_rows = ByWords(rows), list(rows.values())
        totals = [some for some in self._alike if _first(some[0]).of_all and _first(some[0]).column]
        self._totals = totals

    def named_in(self, sentence: SentenceLabels) -> tuple[list[YearSeries], bool]:
        """The rows that a sentence names by the most words, and whether it names just one."""
        found: list[tuple[int, list[Mapping[str, ToldCell]]]] = []
        for row, _ in self._rows.shares_in(sentence, _WHOLE):
            for some in (self._alike[at] for at in self._in_rows[row]):
                cell = _first(some[0])
                if share_of_words(cell.column, sentence) >= _WHOLE:
                    found.append((len(cell.row | cell.column), some))
        most = max((words for words, _ in found), default=0)
        series = [YearSeries(by_year, words) for words, some in found if words == most for by_year in some]
        return series, sum(len(some) for _, some in found) == 1

    def totals_in(self, sentence: SentenceLabels) -> Iterator[YearSeries]:
        """The totals of the columns that a sentence names."""
        for some in self._totals:
            column = _first(some[0]).column
            if share_of_words(column, sentence) >= _WHOLE:
                yield from (YearSeries(by_year, len(column)) for by_year in some)


def _first(by_year: Mapping[str, ToldCell]) -> ToldCell:
    return next(iter(by_year.values()))


def _series(cells: Sequence[ToldCell]) -> Iterator[Mapping[str, ToldCell]]:
    """The values of each row over several years.

    These are under columns with the same words, or else under the only two columns of amounts, which may have other
    names (*2023 actual*, *2024 budget*)."""
    same: dict[tuple[object, ...], dict[str, ToldCell]] = {}
    rows: dict[tuple[int, int], list[ToldCell]] = {}
    for cell in cells:
        if len(cell.years) == 1 and not cell.percent and not cell.points and cell.row:
            key = (*cell.place[:2], cell.row, cell.column)
            same.setdefault(key, {})[next(iter(cell.years))] = cell
            if cell.is_amount:
                rows.setdefault(cell.place[:2], []).append(cell)
    yield from (by_year for by_year in same.values() if len(by_year) > 1)
    for found in rows.values():
        by_year = {next(iter(cell.years)): cell._replace(column=frozenset()) for cell in found}
        if len(found) == len(by_year) == 2 and found[0].column != found[1].column:
            yield by_year


def _meant(one: Statement, direction: int, sentence: SentenceLabels, known: _KnownYears) -> ToldChange | None:
    """The change that a number states.

    A sentence that names a total only by its column, as *The number of pupils grew 6.3 percent*, is not accused:
    something else may be meant."""
    named, is_single = known.named_in(sentence)
    series = named or known.totals_in(sentence)
    made = (_change(one, direction, sentence, found) for found in series)
    told = [change for change in made if change is not None]
    holding = next((change for change in told if change.holds), None)
    if holding is not None or not named:
        return holding
    return told[0] if len(told) == 1 and is_single and _is_slip(told[0]) else None


def _change(
    one: Statement, direction: int, sentence: SentenceLabels, series: YearSeries
) -> ToldChange | None:
    years = _years(sentence, sorted(series.by_year))
    if years is None:
        return None
    earlier, later = (series.by_year[year] for year in years)
    if earlier.value <= 0:
        return None
    change = ToldChange(one, earlier, later, direction, False)
    return change._replace(holds=abs(_told(change) - made_of(change)) <= _slack(change))


def _years(sentence: SentenceLabels, known: Sequence[str]) -> tuple[str, str] | None:
    """The earlier and the later year that a sentence is about."""
    told = [year for year in known if year in sentence.years]
    if len(told) == 2:
        return told[0], told[1]
    if len(told) == 1 and len(sentence.years) == 1:
        at = known.index(told[0])
        return (known[at - 1], told[0]) if at and int(known[at - 1]) == int(told[0]) - 1 else None
    return (known[0], known[1]) if not sentence.years and len(known) == 2 else None


def _told(change: ToldChange) -> Fraction:
    value = Fraction(change.statement.reading.value or 0)
    return -abs(value) if change.direction < 0 else value


def made_of(change: ToldChange) -> Fraction:
    """The change in percent between the cells."""
    return 100 * (change.later.value / change.earlier.value - 1)


def _slack(change: ToldChange) -> Fraction:
    """The largest difference between the two that rounding alone can cause."""
    ratio = change.later.value / change.earlier.value
    cells = 50 * (change.later.step + abs(ratio) * change.earlier.step) / change.earlier.value
    return cells + Fraction(change.statement.reading.resolution or 1) / 2


def _is_slip(change: ToldChange) -> bool:
    """Whether one slip turns the change between the cells into the stated one."""
    step = Fraction(change.statement.reading.resolution or 1)
    printed, meant = round(_told(change) / step), round(made_of(change) / step)
    return len(str(abs(meant))) >= _LEAST_DIGITS and any(
        is_one_slip(printed, meant + off) for off in (-1, 0, 1)
    )


def check_of_change(change: ToldChange, name: str, lines: LineStarts) -> Check:
    """A change as the check of a claim file."""
    reading = change.statement.reading
    place = lines.place(reading.start, reading.end)
    printed_sign = reading.value is not None and reading.value < 0
    growth = f"-{name}" if change.direction < 0 and not printed_sign else name
    fields: dict[str, Text | tuple[Text, ...] | dict[str, Text]] = {
        "growth": Text(growth, place, 0, False),
        "from": Text(change.earlier.name, place, 0, False),
        "to": Text(change.later.name, place, 0, False),
    }
    return Check("growth", fields, place, Binding("growth", "announced", "the cells", not change.holds))
