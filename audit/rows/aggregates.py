"""What columns come to over all rows: ``count(company == 1)``, ``sum(total, region == "North")``, ``mean(pay)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Sentence, marked, sentence, series
from audit.base.intervals import Interval, Rational, simplest
from audit.base.source import Place, Text
from audit.claimfile.model import Check, Document
from audit.expressions import Fault, Relation, names, parse_expression, parse_relation
from audit.rows import quick
from audit.rows.one_by_one import cell_text, value_of, verdict_of

if TYPE_CHECKING:
    from typing import Any

    from audit.rows.scaled import ScaledColumn

FUNCTIONS = ("count", "sum", "mean", "min", "max")
_CALL = re.compile(rf"\b({'|'.join(FUNCTIONS)})\s*\(")
_OF_TEXT = re.compile(r"""\s*(\w+)\s*(==|!=)\s*(["'])(.*)\3\s*""")
_NO_NUMBER = marked("`{written}` cannot be computed: line {line} of the data has {told}")
_AND = re.compile(r"\band\b")


class Wanted(NamedTuple):
    """An aggregate as written: where it stands in its relation, its function, what it is of, and its conditions."""

    start: int
    end: int
    function: str
    of: str
    conditions: tuple[str, ...]
    written: str


class Uncountable(Exception):
    """Why an aggregate cannot be computed; ``told`` is one sentence."""

    def __init__(self, told: Sentence) -> None:
        super().__init__(str(told))
        self.told = told


def wanted_in(relation: str, is_column: Mapping[str, str]) -> Iterator[Wanted]:
    """The aggregates of a relation: every ``count``, and the other functions where they speak of a column or of one thing."""
    at = 0
    while (found := _CALL.search(relation, at)) is not None:
        end = _closing(relation, found.end())
        inner = relation[found.end() : end - 1]
        words = set(re.findall(r"\w+", inner))
        at = found.end()
        if found[1] == "count" or "," not in inner or words & is_column.keys():
            of, conditions = ("", inner) if found[1] == "count" else inner.partition(",")[::2]
            some = tuple(one.strip() for one in _AND.split(conditions) if one.strip())
            yield Wanted(found.start(), end, found[1], of.strip(), some, relation[found.start() : end])
            at = end


def _closing(text: str, start: int) -> int:
    """Behind the bracket that closes the one before ``start``."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if not depth:
            return at + 1
    return len(text)


class Aggregate:
    """One aggregate, fed with the rows of the data. Rows without a number in what it is of are left out, as a spreadsheet
    leaves them out; ``blank`` has their lines."""

    def __init__(self, document: Document, wanted: Wanted, columns: Mapping[str, str], place: Place) -> None:
        self._document, self._place = document, place
        self._wanted = wanted
        self._tree = self._parsed(parse_expression, wanted.of, columns) if wanted.of else None
        self._relations: list[tuple[Check, Relation]] = []
        self._texts: list[tuple[str, str, str]] = []
        for one in wanted.conditions:
            self._condition(one, columns)
        self.columns = tuple(dict.fromkeys([*self._spoken_of(), *(name for name, _, _ in self._texts)]))
        self.blank: list[int] = []
        self._sure = self._maybe = 0
        self._low: Rational = 0
        self._high: Rational = 0
        self._ends: tuple[Rational, Rational, Rational, Rational] | None = None

    def _parsed(self, parse: Any, text: str, columns: Mapping[str, str]) -> Any:
        found = parse(Text(text, self._place, 0, False))
        if isinstance(found, Fault):
            raise Uncountable(found.message)
        unknown = [name for name in names(found) if name not in columns]
        if unknown:
            raise Uncountable(sentence("the data has no column `{name}`", name=unknown[0]))
        return found

    def _condition(self, text: str, columns: Mapping[str, str]) -> None:
        of_text = _OF_TEXT.fullmatch(text)
        if of_text is None:
            entry = Check("that", {"that": Text(text, self._place, 0, False)}, self._place)
            self._relations.append((entry, self._parsed(parse_relation, text, columns)))
        elif of_text[1] in columns:
            self._texts.append((of_text[1], of_text[2], of_text[4]))
        else:
            raise Uncountable(sentence("the data has no column `{name}`", name=of_text[1]))

    def _spoken_of(self) -> Iterator[str]:
        for _, relation in self._relations:
            yield from names(relation)
        if self._tree is not None:
            yield from names(self._tree)

    def take(self, lines: Any, cells: Mapping[str, Any], scaled: Mapping[str, ScaledColumn]) -> None:
        """Some rows: their cells and their numbers, by the names that the aggregate has for the columns."""
        fitting = self._fitting(len(lines), cells, scaled)
        self._maybe += int((fitting == quick.OPEN).sum())
        fits = fitting == quick.HOLDS
        if self._tree is None:
            self._sure += int(fits.sum())
            return
        known = quick.values(self._tree, scaled)
        if known is not None:
            self._add_all(known, fits & known.sure)
            fits &= ~known.sure
        for at in fits.nonzero()[0].tolist():
            self._add(lines[at], at, cells)

    def _add_all(self, known: quick.Values, fits: Any) -> None:
        low, high = known.low[fits].tolist(), known.high[fits].tolist()
        if low:
            self._sure += len(low)
            self._low += Fraction(sum(low), known.bottom)
            self._high += Fraction(sum(high), known.bottom)
            self._keep_ends(
                *(Fraction(one, known.bottom) for one in (min(low), max(low), min(high), max(high)))
            )

    def _keep_ends(self, *ends: Rational) -> None:
        """The ends of what the rows so far can be: of the least of them, and of the most."""
        least_low, most_low, least_high, most_high = ends
        if self._ends is not None:
            least_low, least_high = min(least_low, self._ends[0]), min(least_high, self._ends[2])
            most_low, most_high = max(most_low, self._ends[1]), max(most_high, self._ends[3])
        self._ends = least_low, most_low, least_high, most_high

    def _fitting(self, count: int, cells: Mapping[str, Any], scaled: Mapping[str, ScaledColumn]) -> Any:
        """For each row whether the conditions hold, fail, or cannot be decided."""
        import numpy

        found = numpy.full(count, quick.HOLDS)
        for name, operator, value in self._texts:
            same = numpy.array([cell_text(one) == value for one in cells[name]])
            found = numpy.where(same == (operator == "=="), found, quick.FAILS)
        for entry, relation in self._relations:
            some = {name: scaled[name] for name in names(relation)}
            found = _worse(found, self._decided(entry, quick.verdicts(relation, some), cells, some))
        return found

    def _decided(self, entry: Check, found: Any, cells: Mapping[str, Any], some: Mapping[str, Any]) -> Any:
        for at in (found == quick.OPEN).nonzero()[0].tolist():
            row = {name: cell_text(cells[name][at]) for name in some}
            told = verdict_of(self._document, entry, row) if all(row.values()) else "fails"
            found[at] = {"holds": quick.HOLDS, "fails": quick.FAILS}.get(told, quick.OPEN)
        return found

    def _add(self, line: int, at: int, cells: Mapping[str, Any]) -> None:
        assert self._tree is not None
        row = {name: cell_text(cells[name][at]) for name in names(self._tree)}
        if not all(row.values()):
            self.blank.append(line)
            return
        value = value_of(self._document, self._tree, row, self._place)
        if value is None or value.low is None or value.high is None:
            told = series((f"{name} {says}" for name, says in row.items()), marked(", "))
            raise Uncountable(sentence(_NO_NUMBER, written=self._wanted.written, line=line, told=told))
        self._sure += 1
        self._low, self._high = self._low + value.low, self._high + value.high
        self._keep_ends(value.low, value.low, value.high, value.high)

    def interval(self) -> Interval:
        """What it comes to. Raises ``Uncountable`` where there are no rows to take a mean or an end of."""
        function, sure = self._wanted.function, self._sure
        if function == "count":
            return Interval(sure, sure + self._maybe)
        if self._maybe or (not sure and function != "sum"):
            raise Uncountable(
                sentence("`{written}` cannot be computed from these rows", written=self._wanted.written)
            )
        if function == "sum":
            return Interval(simplest(self._low), simplest(self._high))
        if function == "mean":
            return Interval(simplest(Fraction(self._low) / sure), simplest(Fraction(self._high) / sure))
        assert self._ends is not None
        at = 0 if function == "min" else 1
        return Interval(simplest(self._ends[at]), simplest(self._ends[at + 2]))


def _worse(one: Any, other: Any) -> Any:
    """Two conditions together: one that fails decides, one that is open leaves it open."""
    import numpy

    fails = (one == quick.FAILS) | (other == quick.FAILS)
    opened = (one == quick.OPEN) | (other == quick.OPEN)
    return numpy.where(fails, quick.FAILS, numpy.where(opened, quick.OPEN, quick.HOLDS))
