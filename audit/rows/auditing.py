"""A claim file's relations over the columns of its data, decided for every row.

Whole columns are decided at once (``quick.py``) as far as that proves anything. The rows that are left, and those that fail,
go the way of any claim file: a row is a file of one number a column, so that a verdict and its sentence are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Severity, Verdict, marked, sentence, series
from audit.base.source import Place, Source, Text
from audit.claimfile.model import Check, Claim, Document
from audit.claimfile.stating import averages_of
from audit.engine.document import FileOutcome, audit_document, outcomes_of
from audit.expressions import Fault, Relation, names, suggest_name
from audit.rows.computed import data_file
from audit.rows.files import Rows, Unusable, columns_in, path_of, rows_of
from audit.rows.naming import column_names
from audit.rows.one_by_one import cell_text, document_of_row, relation_over
from audit.rows.telling import fault, missing_extra, some_lines
from audit.rules.outcomes import check_text
from audit.rules.rule import Rule

if TYPE_CHECKING:
    from typing import Any

_RULE = "broken-relation"  # whose findings those are that no single row makes
_TOLD = {
    Verdict.FAILS: 100,
    Verdict.STRAINED: 20,
    Verdict.UNDECIDED: 3,
    Verdict.INVALID: 3,
}  # rows, each by itself


class _RowCheck(NamedTuple):
    """An entry of ``rows:``, its relation, and the columns that it speaks of by their names in it."""

    entry: Check
    relation: Relation
    columns: tuple[str, ...]


class _Tally:
    """What one check found in all rows so far."""

    def __init__(self) -> None:
        self.holds = 0
        self.told: list[Finding] = []
        self.lines: dict[Verdict, list[int]] = {}  # of the rows that are not told one by one
        self.kept: dict[Verdict, int] = {}
        self.blank: list[int] = []


def audit_rows(document: Document, own: FileOutcome, rules: Sequence[Rule]) -> FileOutcome:
    """The outcome of a claim file with what its data says; ``own`` is what its other checks gave."""
    data = document.data
    if data is None:
        return own._replace(outcomes=(*own.outcomes, *_without_data(document)))
    try:
        path = path_of(document.source.file, data.value)
        found, lines = _found(document, path, data, rules)
    except Unusable as wrong:
        found, lines, path = [fault(wrong.told, data.place)], {}, ""
    except ImportError:
        found, lines, path = [fault(missing_extra(), data.place)], {}, ""
    beside = (*own.beside, path) if path else own.beside
    texts = (*own.texts, _source(data_file(document, data), lines)) if lines else own.texts
    waivers = tuple(one._replace(data=data_file(document, data)) for one in own.waivers)
    return own._replace(outcomes=(*own.outcomes, *found), beside=beside, texts=texts, waivers=waivers)


def _without_data(document: Document) -> Iterator[Finding]:
    for entry in document.rows[:1]:
        told = sentence("`rows:` says what holds in every row of a file, and `data:` names none")
        yield fault(told, entry.place, sentence("write `data: counties.csv` above it"))


def _found(
    document: Document, path: str, data: Text, rules: Sequence[Rule]
) -> tuple[list[Finding], dict[int, str]]:
    """The findings, and the text of the rows that they speak of, by line."""
    columns, file = column_names(columns_in(path)), data_file(document, data)
    checks, found = _sound(document, columns, data)
    tallies = {id(one.entry): _Tally() for one in checks}
    wanted = tuple(dict.fromkeys(columns[name] for one in checks for name in one.columns))
    lines: dict[int, str] = {}
    by_rules = [rule for rule in rules if rule.of_relations]
    try:
        for rows in rows_of(path, wanted) if checks else ():
            batch = _Batch(document, data, rows, columns, by_rules, lines)
            for one in checks:
                batch.audit(one, tallies[id(one.entry)])
    except Unusable as wrong:
        found.append(fault(wrong.told, Place(file, wrong.line, 1, wrong.line, 2)))
    for one in checks:
        found += _outcomes(one, tallies[id(one.entry)], file)
    return found, lines


def _sound(document: Document, columns: dict[str, str], data: Text) -> tuple[list[_RowCheck], list[Finding]]:
    """The checks that can be made, and what is wrong with the others."""
    checks, found = [], []
    for entry in document.rows:
        relation = relation_over(document, entry, columns)
        if relation is None:
            found.append(
                fault(sentence("`{kind}` is no relation between columns", kind=entry.kind), entry.place)
            )
        elif isinstance(relation, Fault):
            found.append(fault(relation.message, relation.place, relation.help))
        elif unknown := [name for name in names(relation) if name not in columns]:
            found.append(_unknown(unknown[0], columns, data, entry))
        else:
            checks.append(_RowCheck(entry, relation, names(relation)))
    return checks, found


def _unknown(name: str, columns: dict[str, str], data: Text, entry: Check) -> Finding:
    meant = suggest_name(name, columns)
    help = sentence("did you mean `{name}`?", name=meant) if meant else sentence(
        "it has {columns}", columns=series((f"`{one}`" for one in columns), marked(", "))
    )  # fmt: skip
    return fault(sentence("{file} has no column `{name}`", file=data.value, name=name), entry.place, help)


class _Batch:
    """Some rows of the data. ``lines`` takes the text of those that findings speak of."""

    def __init__(
        self, document: Document, data: Text, rows: Rows, columns: dict[str, str], rules: Sequence[Rule],
        lines: dict[int, str],
    ) -> None:  # fmt: skip
        self._document = document
        self._file = data_file(document, data)
        self._rows = rows
        self._columns = columns
        self._rules = rules
        self._lines = lines
        self._scaled: dict[str, Any] = {}

    def audit(self, one: _RowCheck, tally: _Tally) -> None:
        """Decides one check for all of the rows."""
        from audit.rows import quick

        scaled = {name: self._of(name) for name in one.columns}
        loose = averages_of((one.entry,))
        found = quick.verdicts(one.relation, scaled, loose) if self._document.rounding is None else None
        count = len(self._rows.lines)
        if found is None:
            rest: Any = range(count)
        else:
            tally.holds += int((found == quick.HOLDS).sum())
            rest = (found != quick.HOLDS).nonzero()[0].tolist()
        for at in rest:
            self._take(one, at, found is not None and found[at] == quick.FAILS, tally)

    def _of(self, name: str) -> Any:
        from audit.rows.scaled import scaled_column

        if name not in self._scaled:
            self._scaled[name] = scaled_column(self._rows.columns[self._columns[name]])
        return self._scaled[name]

    def _take(self, one: _RowCheck, at: int, fails: bool, tally: _Tally) -> None:
        """One row that does not hold by the quick way."""
        line = self._rows.lines[at]
        if fails and tally.kept.get(Verdict.FAILS, 0) >= _TOLD[Verdict.FAILS]:
            tally.lines.setdefault(Verdict.FAILS, []).append(line)
            return
        cells = {column: cell_text(values[at]) for column, values in self._rows.columns.items()}
        if all(cells[self._columns[name]] for name in one.columns):
            self._tell(one, line, cells, tally)
        else:
            tally.blank.append(line)

    def _tell(self, one: _RowCheck, line: int, cells: dict[str, str], tally: _Tally) -> None:
        document = document_of_row(self._document, self._claims(one, cells, line), (one.entry,))
        outcome = next(iter(outcomes_of(document, self._rules)), None)
        if outcome is None or outcome.verdict is Verdict.HOLDS:
            tally.holds += outcome is not None
            return
        verdict = outcome.verdict
        if tally.kept.get(verdict, 0) >= _TOLD.get(verdict, 0):
            tally.lines.setdefault(verdict, []).append(line)
            return
        tally.kept[verdict] = tally.kept.get(verdict, 0) + 1
        self._lines[line] = _JOINT.join(cells.values())
        diagnosed = audit_document(document, self._rules).outcomes
        tally.told += (self._placed(found, line) for found in diagnosed if found.verdict is not Verdict.HOLDS)

    def _claims(self, one: _RowCheck, cells: dict[str, str], line: int) -> dict[str, Claim]:
        """The numbers of a row, each where it is in the row as it is shown: its cells with a comma between them."""
        texts, at = {}, 1
        for column, says in cells.items():
            texts[column] = Text(says, Place(self._file, line, at, line, at + len(says)), 0, False)
            at += len(says) + len(_JOINT)
        own = {name: texts[self._columns[name]] for name in one.columns}
        return {name: Claim(name, says, says.place) for name, says in own.items()}

    def _placed(self, found: Finding, line: int) -> Finding:
        """What cannot be decided stands at its check; here it stands at its row."""
        if found.place.file == self._file:
            return found
        return found._replace(place=Place(self._file, line, 1, line, 2))


_JOINT = ", "


def _outcomes(one: _RowCheck, tally: _Tally, file: str) -> Iterator[Finding]:
    """What one check found in all rows: the rows that are told one by one, then how many more there are."""
    yield from tally.told
    text, label = check_text(one.entry), one.entry.text("name")
    like = Finding(
        Verdict.HOLDS, sentence("it holds"), one.entry.place, text, form=one.entry.kind, rule=_RULE
    )
    like = like._replace(label=None if label is None else label.value)
    for verdict, lines in tally.lines.items():
        told = sentence(_FURTHER[verdict], count=len(lines), file=file, lines=some_lines(lines))
        first = next((found for found in tally.told if found.verdict is verdict), None)
        severity = Severity.NOTE if first is None else first.severity
        yield like._replace(verdict=verdict, message=told, severity=severity)
    if tally.blank:
        told = sentence(
            "rows of {file} in which a number is missing that it needs: {count} ({lines})",
            count=len(tally.blank), file=file, lines=some_lines(tally.blank),
        )  # fmt: skip
        yield like._replace(verdict=Verdict.UNDECIDED, message=told, severity=Severity.NOTE)
    if not tally.told and tally.holds:
        yield like._replace(
            message=sentence("rows of {file} in which it holds: {count}", count=tally.holds, file=file)
        )


_FURTHER = {
    Verdict.FAILS: marked("further rows of {file} in which it fails: {count} ({lines})"),
    Verdict.STRAINED: marked("further rows of {file} in which it is strained: {count} ({lines})"),
    Verdict.UNDECIDED: marked("further rows of {file} in which it is not decided: {count} ({lines})"),
    Verdict.INVALID: marked("further rows of {file} in which it cannot be made: {count} ({lines})"),
}


def _source(file: str, lines: dict[int, str]) -> Source:
    """The rows that findings speak of, each on its line: what lies between is left out."""
    found = [lines.get(line, "") for line in range(1, max(lines) + 1)]
    return Source(file, "\n".join(found))
