"""What a person states about a table's structure; it takes precedence over everything inferred.

A row or column is named by its words as printed, otherwise by its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from audit.base.findings import Finding, Sentence, marked, sentence, series
from audit.base.source import Text
from audit.claimfile.faults import did_you_mean, fault, shown
from audit.claimfile.model import LineNote, TableNote
from audit.claimfile.vocabulary import LINE_ACROSS
from audit.tables.model import Table
from audit.tables.structure.found import Term
from audit.tables.structure.grid import Grid, GridLine

_MOST_NAMED = 6  # lines with the same name that a message counts
_NO_LINE = {
    "row": marked("table {table} has no row `{words}`"),
    "column": marked("table {table} has no column `{words}`"),
}
_SEVERAL = {
    "row": marked("table {table} has several rows `{words}`"),
    "column": marked("table {table} has several columns `{words}`"),
}


class StatedEquation(NamedTuple):
    """An equation that a person states: ``form`` is parts, change, share or mean.

    Without ``terms`` it is a confirmed total. For a share, ``whole_in`` is the line across with the whole, if there
    is one for all."""

    form: str
    result: int
    terms: tuple[Term, ...] = ()
    whole_in: int | None = None


class Directions(NamedTuple):
    """What is stated about the rows, or the columns, of a grid, each by its index.

    It says which are never added, which are not totals, which name a part of another line, and has equations."""

    never: frozenset[int] = frozenset()
    no_totals: frozenset[int] = frozenset()
    of_which: tuple[tuple[int, int], ...] = ()
    stated: tuple[StatedEquation, ...] = ()

    @property
    def confirmed(self) -> frozenset[int]:
        """The lines confirmed as totals of whatever is found."""
        return frozenset(one.result for one in self.stated if not one.terms)


class StatedStructure(NamedTuple):
    """What is stated about one grid."""

    rows: Directions = Directions()
    columns: Directions = Directions()


NOTHING = StatedStructure()


class Spoken(NamedTuple):
    """What notes say about one table: whether to leave it alone, their content for each of its grids, and their
    faults."""

    is_ignored: bool
    grids: tuple[StatedStructure, ...]
    faults: tuple[Finding, ...]


def notes_on(table: Table, notes: Sequence[TableNote]) -> list[TableNote]:
    """The notes that are about a table: by its number, or by words of its caption or sheet."""
    return [one for one in notes if is_about(one, table)]


def is_about(note: TableNote, table: Table) -> bool:
    """Whether a note names a table."""
    words = note.table.value
    if words.isascii() and words.isdigit():
        return int(words) == table.number
    title = _folded(f"{table.sheet} {table.caption} {table.unit_line}")
    return _folded(words) in title


def unknown_tables(notes: Iterable[TableNote], tables: Sequence[Table]) -> Iterator[Finding]:
    """The faults of notes that are about no table of the article."""
    for one in notes:
        if not any(is_about(one, table) for table in tables):
            message = sentence("the article has no table `{words}`", words=shown(one.table.value))
            yield fault(one.table.place, message, _tables_told(tables))


def _tables_told(tables: Sequence[Table]) -> Sentence:
    if not tables:
        return sentence("no table of it holds figures: remove the entry")
    return sentence(
        "write its number, 1 to {number}, or words of its caption; `audit extract --tables` shows them",
        number=max(one.number for one in tables),
    )


def spoken_of(table: Table, grids: Sequence[Grid], notes: Sequence[TableNote]) -> Spoken:
    """What some notes say about a table."""
    faults: list[Finding] = []
    given = [_NotesReading(table, grid) for grid in grids]
    for note in notes:
        for rules, is_row in ((note.rows, True), (note.columns, False)):
            for rule in rules:
                tried = sorted((one.reads(rule, is_row) for one in given), key=len)
                faults += tried[0] if tried else []
    return Spoken(any(one.ignore for one in notes), tuple(one.given() for one in given), tuple(faults))


class _NotesReading:
    """The notes on one grid, as they are read."""

    def __init__(self, table: Table, grid: Grid) -> None:
        self._table = table
        self._lines = {True: grid.rows, False: grid.columns}
        self._found: dict[bool, list[tuple[LineNote, dict[str, tuple[int, ...]]]]] = {True: [], False: []}

    def reads(self, rule: LineNote, is_row: bool) -> list[Finding]:
        """Adopts a rule; returns the faults of its names if that is impossible."""
        faults: list[Finding] = []
        found: dict[str, tuple[int, ...]] = {}
        for key, texts in rule.lines.items():
            indices = []
            for text in texts:
                at = self._index(text, is_row != (key == LINE_ACROSS))
                if isinstance(at, Finding):
                    faults.append(at)
                else:
                    indices.append(at)
            found[key] = tuple(indices)
        if not faults:
            self._found[is_row].append((rule, found))
        return faults

    def _index(self, text: Text, is_row: bool) -> int | Finding:
        lines, wanted = self._lines[is_row], _folded(text.value)
        same = [at for at, one in enumerate(lines) if _folded(one.label) == wanted]
        if len(same) == 1:
            return same[0]
        if not same and wanted.isascii() and wanted.isdigit():
            same = [at for at, one in enumerate(lines) if one.number == int(wanted)]
            if same:
                return same[0]
        return self._fault(text, [lines[at] for at in same], is_row)

    def _fault(self, text: Text, same: Sequence[GridLine], is_row: bool) -> Finding:
        what = "row" if is_row else "column"
        words = shown(text.value)
        if same:
            numbers = series((str(one.number) for one in same[:_MOST_NAMED]), marked(", "))
            message = sentence(_SEVERAL[what], table=self._table.number, words=words)
            return fault(
                text.place, message, sentence("write its number instead: {numbers}", numbers=numbers)
            )
        labels = [one.label for one in self._lines[is_row] if one.label]
        near = get_close_matches(text.value, labels, 1)
        message = sentence(_NO_LINE[what], table=self._table.number, words=words)
        return fault(text.place, message, _meant(near, labels))

    def given(self) -> StatedStructure:
        """What was adopted."""
        return StatedStructure(_directions(self._found[True]), _directions(self._found[False]))


def _meant(near: Sequence[str], labels: Sequence[str]) -> Sentence:
    meant = did_you_mean(near[0] if near else None)
    if meant is not None:
        return meant
    known = series((f"`{shown(one)}`" for one in labels[:_MOST_NAMED]), marked(", "))
    return sentence("write its words or its number: {known}", known=known)


def _directions(found: Sequence[tuple[LineNote, dict[str, tuple[int, ...]]]]) -> Directions:
    never: set[int] = set()
    no_totals: set[int] = set()
    of_which: list[tuple[int, int]] = []
    stated: list[StatedEquation] = []
    for rule, lines in found:
        if rule.kind == "never-added":
            never.update(lines["never-added"])
        elif rule.kind == "no-total":
            no_totals.update(lines["no-total"])
        elif rule.kind == "of-which":
            of_which += [(part, lines["of"][0]) for part in lines["of-which"]]
        elif rule.kind == "change":
            change = (Term(lines["to"][0]), Term(lines["from"][0]))
            stated.append(StatedEquation("change", lines["change"][0], change))
        elif rule.kind == "share":
            stated.append(_share(lines))
        elif rule.kind == "mean":
            stated.append(StatedEquation("mean", lines["mean"][0], (*map(Term, lines["of"]),)))
        else:
            terms = (*map(Term, lines.get("of", ())), *(Term(one, -1) for one in lines.get("less", ())))
            stated.append(StatedEquation("parts", lines["total"][0], terms))
    return Directions(frozenset(never), frozenset(no_totals), tuple(of_which), tuple(stated))


def _share(lines: dict[str, tuple[int, ...]]) -> StatedEquation:
    """A share of amounts in those beside them, or in the one of a line across."""
    whole, across = lines.get("whole", ()), lines.get(LINE_ACROSS, ())
    return StatedEquation(
        "share", lines["share"][0], (*map(Term, (*lines["part"], *whole)),), across[0] if across else None
    )


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(":：")
