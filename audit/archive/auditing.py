"""One shard of an archive: a pure function from its articles to tables of findings, articles, problems and statements."""

from __future__ import annotations

import gc
import platform
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audit.archive.articles import ArchivedArticle, article_of
from audit.archive.faults import ArchiveFault
from audit.archive.keyed import KeyedRow, keyed_rows
from audit.archive.model import ArchiveEntry, ArchiveWish, ChooseRules, ShardInput
from audit.archive.patience import TooSlow, at_most
from audit.archive.places import SpotFinder
from audit.archive.rows import ArticleRow, FindingRow, ProblemRow, TableName, finding_rows
from audit.archive.versions import state_of_tool
from audit.article.model import Wish
from audit.base.findings import Finding, Sentence, Severity, Verdict, sentence
from audit.relations.auditing import audit_article
from audit.relations.dateline import dateline_of

if TYPE_CHECKING:
    from audit.engine.document import FileOutcome
    from audit.rules.rule import Rule


class ArticleRows(NamedTuple):
    """What the audit of one article gives, as rows."""

    articles: tuple[ArticleRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    problems: tuple[ProblemRow, ...] = ()
    statements: tuple[KeyedRow, ...] = ()

    @property
    def by_table(self) -> dict[TableName, list[NamedTuple]]:
        """The rows of each table."""
        return {
            TableName.ARTICLES: list(self.articles),
            TableName.FINDINGS: list(self.findings),
            TableName.PROBLEMS: list(self.problems),
            TableName.STATEMENTS: list(self.statements),
        }


def audit_shard(wish: ArchiveWish, state: bytes, shard: ShardInput) -> dict[TableName, bytes]:
    """The tables of a shard, as Parquet. It depends on nothing but what is given; never raises for what articles contain.
    Raises ``ArchiveFault`` where the audit here is another one than that of ``state``, whose results would be other ones."""
    from audit.archive.tables import written

    if state_of_tool() != state:
        raise ArchiveFault(
            f"a worker ({platform.node()}) has another audit than this one: install the same there"
        )

    return written(tables_of(wish, shard.entries))


def tables_of(wish: ArchiveWish, entries: Iterable[ArchiveEntry]) -> dict[TableName, list[NamedTuple]]:
    """The rows of each table, in the order of the articles."""
    rules = _rules(wish.choose, wish.select, wish.ignore)
    found: dict[TableName, list[NamedTuple]] = {name: [] for name in TableName}
    was_collecting = gc.isenabled()
    gc.disable()  # documents hold no reference cycles
    try:
        for entry in entries:
            one = rows_of(wish, rules, entry)
            for name, rows in one.by_table.items():
                found[name].extend(rows)
    finally:
        if was_collecting:
            gc.enable()
        gc.collect()  # libraries hold some
    return found


@cache
def _rules(choose: ChooseRules, select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    return choose(select, ignore)


def rows_of(wish: ArchiveWish, rules: tuple[Rule, ...], entry: ArchiveEntry) -> ArticleRows:
    """The rows of one article: a bad one has a row of a problem, and no other is the worse for it."""
    try:
        with at_most(wish.seconds):
            article = article_of(entry, wish)
            if isinstance(article, Sentence):
                return _refused(entry, "unreadable", article)
            return _audited(wish, rules, article)
    except TooSlow:
        why = sentence("is too hard: it took more than {seconds} s (--seconds)", seconds=f"{wish.seconds:g}")
        return _refused(entry, "too hard", why)
    except MemoryError:
        return _refused(entry, "too hard", sentence("is too hard: it needs too much memory"))
    except Exception as error:  # a fault of audit itself, which must not cost the other articles
        why = sentence("could not be audited: {kind}: {text}", kind=type(error).__name__, text=error)
        return _refused(entry, "crash", why)


def lost_rows(entry: ArchiveEntry) -> ArticleRows:
    """The rows of an article whose process was ended each time that it was audited."""
    return _refused(entry, "ended", sentence("the process that audited it was ended before it had a result"))


def _refused(entry: ArchiveEntry, kind: str, why: Sentence) -> ArticleRows:
    return ArticleRows(problems=(ProblemRow(entry.file, entry.line, "", kind, _told(why), False),))


def _told(why: Sentence) -> str:
    return str(why).encode("utf-8", "backslashreplace").decode()


def _audited(wish: ArchiveWish, rules: tuple[Rule, ...], article: ArchivedArticle) -> ArticleRows:
    found = audit_article(article.source, rules, True, Wish(article.date, wish.bound))
    finder = SpotFinder(article.source.text, article.begins)
    outcomes = [one for one in found.outcomes if one.verdict is not Verdict.HOLDS]
    told = [one for one in outcomes if one.verdict is not Verdict.INVALID]
    rows = sorted(finding_rows(article, told, finder))
    problems = (*_unread(article), *_invalid(article, outcomes))
    return ArticleRows(
        (_row(article, found),), tuple(rows), problems, tuple(keyed_rows(article, found, finder))
    )


def _unread(article: ArchivedArticle) -> Iterator[ProblemRow]:
    for why in article.unread:
        yield ProblemRow(article.entry.file, article.entry.line, article.id, "field", _told(why), True)


def _invalid(article: ArchivedArticle, outcomes: Iterable[Finding]) -> Iterator[ProblemRow]:
    for one in outcomes:
        if one.verdict is Verdict.INVALID:
            yield ProblemRow(
                article.entry.file, article.entry.line, article.id, "invalid", _told(one.message), True
            )


def _row(article: ArchivedArticle, found: FileOutcome) -> ArticleRow:
    outcomes = [one for one in found.outcomes if not (one.unasked and one.verdict is Verdict.HOLDS)]
    severities = [one.severity for one in outcomes if one.verdict is not Verdict.INVALID]
    return ArticleRow(
        article.id, article.entry.file, article.entry.line, article.title, article.outlet,
        dateline_of(article.source.text) or article.date or "", len(article.source.text), found.claims,
        sum(one.check is not None for one in outcomes), sum(one.verdict is Verdict.HOLDS for one in outcomes),
        severities.count(Severity.ERROR), severities.count(Severity.WARNING),
    )  # fmt: skip
