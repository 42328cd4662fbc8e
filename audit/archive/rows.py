"""The rows of the tables of an archive run: one field of a record is one column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Repair

if TYPE_CHECKING:
    from audit.archive.articles import ArchivedArticle
    from audit.archive.places import SpotFinder


class TableName(StrEnum):
    """The tables of a shard, in the order of ``ArticleRows``."""

    ARTICLES = "articles"
    FINDINGS = "findings"
    PROBLEMS = "problems"
    STATEMENTS = "statements"


class ArticleRow(NamedTuple):
    """One article that was audited, with how many numbers, checks and findings it has."""

    id: str
    file: str
    line: int
    title: str
    outlet: str
    date: str
    characters: int
    numbers: int
    checks: int
    holds: int
    errors: int
    warnings: int


class FindingRow(NamedTuple):
    """One finding. ``start`` and ``end`` are characters of the ``field``; ``says`` is the number that stands there, and
    ``should_be`` what ``mended`` should have been, which mostly is the same number; of several repairs that are equally likely there
    is none, and ``repairs`` says how many. ``likelihood`` says how sure the words relate the numbers: stated, announced or likely."""

    id: str
    file: str
    line: int
    field: str
    start: int
    end: int
    paragraph: int
    sentence: int
    rule: str
    form: str
    verdict: str
    severity: str
    message: str
    says: str
    mended: str
    should_be: str
    repairs: int
    likelihood: str
    numbers: tuple[str, ...]


class ProblemRow(NamedTuple):
    """Something that could not be read or audited, at ``file``:``line``. ``audited`` says whether the rest of the article was."""

    file: str
    line: int
    id: str
    kind: str
    message: str
    audited: bool


def finding_rows(
    article: ArchivedArticle, findings: Iterable[Finding], finder: SpotFinder
) -> Iterator[FindingRow]:
    """The rows of an article's findings."""
    text = article.source.text
    for one in findings:
        spot = finder.of_place(one.place)
        begins = 0 if spot.field == "title" else article.begins
        best = _best(one)
        only = best[0] if len(best) == 1 else None
        yield FindingRow(
            article.id, article.entry.file, article.entry.line, spot.field, spot.start, spot.end, spot.paragraph,
            spot.sentence, one.rule, one.form, str(one.verdict), str(one.severity), _plain(str(one.message)),
            _plain(text[begins + spot.start : begins + spot.end]), "" if only is None else _plain(only.says),
            "" if only is None else _plain(only.instead), len(best), one.bound, tuple(map(_plain, one.written)),
        )  # fmt: skip


def _best(finding: Finding) -> list[Repair]:
    """The likeliest repairs: a slip that explains it, else what the other numbers come to."""
    slips = [one for one in finding.repairs if one.rank == 1 and not one.solved]
    return slips or [one for one in finding.repairs if one.solved]


def _plain(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
