"""How much of an article its claims cover, and how many independent checks hold each claim (``audit
cover``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.article.tally import NumberCounts, compares, cross_checks, is_decided, tally_of
from audit.base.findings import Finding, Verdict
from audit.claimfile.model import Document
from audit.engine.run import run
from audit.rules.rule import Rule

if TYPE_CHECKING:
    from audit.article.article_text import ArticleNumber, ArticleText
    from audit.engine.result import Audited


class FileCoverage(NamedTuple):
    """The coverage of one claim file or article.

    ``text`` is ``None`` if a claim file names none; ``checks`` has the number of independent checks per claim;
    ``held`` has the decided checks themselves. A number of an article counts as claimed if some check compares it
    with others."""

    document: Document
    text: ArticleText | None
    tally: NumberCounts
    checks: dict[str, int]
    held: tuple[Finding, ...] = ()
    is_article: bool = False


class Coverage(NamedTuple):
    """The coverage of claim files, and what could not be read of them."""

    files: tuple[FileCoverage, ...]
    faults: tuple[Finding, ...]

    @property
    def tally(self) -> NumberCounts:
        """The numbers of all articles."""
        return NumberCounts(*(sum(column) for column in zip(*(one.tally for one in self.files), strict=True)))

    @property
    def has_text(self) -> bool:
        """Whether the text of any article is available."""
        return any(one.text is not None and one.text.trouble is None for one in self.files)


def coverage(paths: Sequence[str], rules: Sequence[Rule]) -> Coverage:
    """Audits claim files and folders and returns their coverage. Never raises for what the files contain."""
    result = run(paths, rules, keep=True)
    held = cross_checks(result.outcomes)
    by_file: dict[str, list[Finding]] = {}
    for one in result.outcomes:
        if is_decided(one) and compares(one):
            by_file.setdefault(one.place.file, []).append(one)
    files = tuple(_of_file(one, held, by_file) for one in result.audited)
    return Coverage(files, tuple(one for one in result.findings if one.verdict is Verdict.INVALID))


def _of_file(
    one: Audited, held: dict[tuple[str, str], int], by_file: dict[str, list[Finding]]
) -> FileCoverage:
    file = one.document.source.file
    in_text = one.document.text_file or file
    checks = {name: held.get((file, name), 0) for name in one.document.claims}
    if in_text != file:
        checks = {name: number + held.get((in_text, name), 0) for name, number in checks.items()}
    is_article = one.text is not None and one.document.article.text is None
    text = one.text
    if is_article and text is not None:
        text = text._replace(
            paragraphs=tuple(
                part._replace(numbers=tuple(_as_checked(number, checks) for number in part.numbers))
                for part in text.paragraphs
            )
        )
    return FileCoverage(one.document, text, tally_of(text), checks, tuple(by_file.get(file, ())), is_article)


def _as_checked(number: ArticleNumber, checks: dict[str, int]) -> ArticleNumber:
    """A number of an article, counted as unclaimed if no check compares it with others."""
    return number if number.claim is None or checks[number.claim] else number._replace(claim=None)
