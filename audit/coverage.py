"""How much of an article its claims cover, and by how many independent checks the claims are held (``audit cover``)."""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.tally import Tally, cross_checks, tally_of
from audit.claimfile.model import Document
from audit.engine import run
from audit.findings import Finding, Verdict
from audit.records import NamedTuple
from audit.rules import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from audit.article_text import ArticleText


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
            tally_of(one.text),
            {name: held.get((one.document.source.file, name), 0) for name in one.document.claims},
        )
        for one in result.audited
    )
    return Coverage(files, tuple(one for one in result.findings if one.verdict is Verdict.INVALID))
