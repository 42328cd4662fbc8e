"""What a run over an archive comes to: kinds of errors, outlets, months, the worst articles, problems.

Everything is counted from the tables of one shard after another, so that no more than one of them is in memory.
"""

from __future__ import annotations

import heapq
import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.archive.meeting import CONTRADICTIONS, ContradictionRow
from audit.archive.rows import ArticleRow, TableName
from audit.archive.tables import ROWS, parquet_of, rows_in, streamed, table_in, table_of
from audit.base.whole import replace_file

if TYPE_CHECKING:
    from typing import Any

    from audit.archive.store import ShardStore

SUMMARY = "summary.parquet"
_WHOLE = (TableName.ARTICLES, TableName.FINDINGS, TableName.PROBLEMS)
_MOST_SHOWN = 50
_MONTH = 7  # characters of 2024-03


class CountedRow(NamedTuple):
    """How many articles and findings there are of one ``kind`` (rule, outlet, month, problem, all) and ``name``."""

    kind: str
    name: str
    articles: int
    errors: int
    warnings: int


class ProblemShown(NamedTuple):
    """One of the first problems, as a line tells it."""

    place: str
    message: str


class ArchiveSummary(NamedTuple):
    """What a run comes to. ``articles`` were audited, ``refused`` could not be; ``worst`` have most errors."""

    source: str
    articles: int
    refused: int
    wrong: int
    numbers: int
    checks: int
    errors: int
    warnings: int
    problems: int
    rules: tuple[CountedRow, ...]
    outlets: tuple[CountedRow, ...]
    months: tuple[CountedRow, ...]
    kinds: tuple[CountedRow, ...]
    worst: tuple[ArticleRow, ...]
    first_problems: tuple[ProblemShown, ...]
    contradictions: tuple[ContradictionRow, ...]
    contradicted: int

    @property
    def exit_code(self) -> int:
        """As of ``audit check``: 2 where something could not be audited, 1 where a finding is an error, else 0."""
        return 2 if self.problems else int(self.errors > 0)


class _Tally:
    """The counts of a run in the making."""

    def __init__(self) -> None:
        self.whole: Counter[str] = Counter()
        self.by_name: dict[str, Counter[tuple[str, str]]] = {
            kind: Counter() for kind in ("rule", "outlet", "month", "problem")
        }
        self.worst: list[tuple[int, int, int, ArticleRow]] = []
        self.problems: list[ProblemShown] = []

    def take(self, name: TableName, table: Any) -> None:
        """Counts the rows of a table."""
        {
            TableName.ARTICLES: self._articles,
            TableName.FINDINGS: self._findings,
            TableName.PROBLEMS: self._problems,
        }[name](table)

    def _articles(self, table: Any) -> None:
        self.whole["articles"] += len(table)
        for row in table.to_pylist():
            self._article(ArticleRow(**row))

    def _article(self, one: ArticleRow) -> None:
        for name in ("numbers", "checks", "errors", "warnings"):
            self.whole[name] += getattr(one, name)
        self.whole["wrong"] += one.errors > 0
        for kind, called in (("outlet", one.outlet), ("month", one.date[:_MONTH])):
            counts = self.by_name[kind]
            counts[called, "articles"] += 1
            counts[called, "errors"] += one.errors
            counts[called, "warnings"] += one.warnings
        if one.errors:
            rank = (one.errors, one.warnings, -self.whole["ranked"], one)
            self.whole["ranked"] += 1
            (heapq.heappushpop if len(self.worst) >= _MOST_SHOWN else heapq.heappush)(self.worst, rank)

    def _findings(self, table: Any) -> None:
        seen: set[tuple[str, str, int]] = set()
        columns = [table[name].to_pylist() for name in ("rule", "severity", "file", "line")]
        for rule, severity, file, line in zip(*columns, strict=True):
            counts = self.by_name["rule"]
            counts[rule, f"{severity}s"] += 1
            if (rule, file, line) not in seen:
                seen.add((rule, file, line))
                counts[rule, "articles"] += 1

    def _problems(self, table: Any) -> None:
        for row in table.to_pylist():
            self.whole["problems"] += 1
            self.whole["refused"] += not row["audited"]
            self.by_name["problem"][row["kind"], "articles"] += 1
            if len(self.problems) < _MOST_SHOWN:
                self.problems.append(ProblemShown(f"{row['file']}:{row['line']}", row["message"]))

    def counted(self, kind: str) -> tuple[CountedRow, ...]:
        """The rows of a kind: months in their order, the others with most errors first."""
        counts = self.by_name[kind]
        rows = [
            CountedRow(kind, name, *(counts[name, one] for one in ("articles", "errors", "warnings")))
            for name in dict.fromkeys(name for name, _ in counts)
        ]
        if kind == "month":
            return tuple(sorted(rows, key=lambda one: one.name))
        return tuple(sorted(rows, key=lambda one: (-one.errors, -one.warnings, -one.articles, one.name)))


def write_whole_tables(store: ShardStore, keys: Sequence[str], source: str) -> ArchiveSummary:
    """Writes the tables of all shards as one file each, and the summary."""
    tally = _Tally()
    for name in _WHOLE:
        _write_whole(store, keys, name, tally)
    found = _summary(tally, store, source)
    rows = [CountedRow("all", "", found.articles, found.errors, found.warnings)]
    rows += [*found.rules, *found.outlets, *found.months, *found.kinds]
    replace_file(store.path(SUMMARY), parquet_of(table_of(CountedRow, rows)))
    return found


def _write_whole(store: ShardStore, keys: Sequence[str], name: TableName, tally: _Tally) -> None:
    """One table of all shards: written beside, and put into its place when it is whole."""
    with store.room() as folder:
        temporary = os.path.join(folder, f"{name}.parquet")
        with streamed(temporary, ROWS[name]) as writer:
            for data in store.tables(keys, name):
                table = table_in(data)
                tally.take(name, table)
                writer.write_table(table)
        os.replace(temporary, store.path(f"{name}.parquet"))


def _summary(tally: _Tally, store: ShardStore, source: str) -> ArchiveSummary:
    with open(store.path(CONTRADICTIONS), "rb") as stream:
        contradictions = list(rows_in(ContradictionRow, stream.read()))
    whole = tally.whole
    worst = sorted(tally.worst, reverse=True)
    return ArchiveSummary(
        source, whole["articles"], whole["refused"], whole["wrong"], whole["numbers"], whole["checks"], whole["errors"],
        whole["warnings"], whole["problems"], tally.counted("rule"), tally.counted("outlet"), tally.counted("month"),
        tally.counted("problem"), tuple(one for *_, one in worst), tuple(tally.problems),
        tuple(contradictions[:_MOST_SHOWN]), len(contradictions),
    )  # fmt: skip
