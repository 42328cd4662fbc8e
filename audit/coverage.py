"""How much of an article its claims cover, and by how many independent checks the claims are held (``audit cover``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from audit.article.coverage import cross_checks
from audit.claimfile.model import Document
from audit.engine import run
from audit.findings import Finding, Verdict
from audit.rules import Rule

if TYPE_CHECKING:
    from audit.article_text import ArticleText, Number


class Tally(NamedTuple):
    """The numbers of articles by what stands for them; ``changed`` are those of which a claim quotes another
    version, ``missing`` the claims that the text does not have at all."""

    claimed: int = 0
    unclaimed: int = 0
    skipped: int = 0
    changed: int = 0
    missing: int = 0

    @property
    def share(self) -> Fraction | None:
        """The claimed ones among all that are not left out on purpose; ``None`` where there are none."""
        counted = self.claimed + self.unclaimed + self.changed
        return Fraction(self.claimed, counted) if counted else None


class FileCoverage(NamedTuple):
    """One claim file. ``text`` is ``None`` where the file names none; ``checks`` has the number of independent
    checks of each claim."""

    document: Document
    text: ArticleText | None
    tally: Tally
    checks: dict[str, int]


class Coverage(NamedTuple):
    """The coverage of claim files, and what could not be read of them."""

    files: tuple[FileCoverage, ...]
    faults: tuple[Finding, ...]

    @property
    def tally(self) -> Tally:
        """The numbers of all articles."""
        return Tally(*(sum(column) for column in zip(*(one.tally for one in self.files), strict=True)))

    @property
    def has_text(self) -> bool:
        """Whether the text of any article is at hand."""
        return any(one.text is not None and one.text.trouble is None for one in self.files)


def coverage(paths: Sequence[str], rules: Sequence[Rule]) -> Coverage:
    """Audits claim files and folders and tells what is covered. Never raises for what the files contain."""
    result = run(paths, rules, keep=True)
    held = cross_checks(result.outcomes)
    files = tuple(
        FileCoverage(
            one.document,
            one.text,
            _tally(one.text),
            {name: held.get((one.document.source.file, name), 0) for name in one.document.claims},
        )
        for one in result.audited
    )
    return Coverage(files, tuple(one for one in result.findings if one.verdict is Verdict.INVALID))


def _tally(text: ArticleText | None) -> Tally:
    if text is None:
        return Tally()
    numbers = [standing_of(one) for paragraph in text.paragraphs for one in paragraph.numbers]
    counts = (numbers.count(name) for name in Tally._fields[:-1])
    return Tally(*counts, missing=len(text.missing))


def standing_of(number: Number) -> str:
    """What stands for a number: claimed, unclaimed, skipped or changed."""
    if number.claim is not None:
        return "changed" if number.changed else "claimed"
    return "unclaimed" if number.skipped is None else "skipped"


def by_checks(numbers: Iterable[int]) -> tuple[int, int, int]:
    """How many claims take part in two or more checks, in one, in none."""
    held = [min(number, 2) for number in numbers]
    return held.count(2), held.count(1), held.count(0)
