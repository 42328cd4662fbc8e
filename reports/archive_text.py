"""What a run over an archive came to, in a few lines; the page (``audit.reports.html.archive``) begins with the same."""

from __future__ import annotations

import os
from collections.abc import Iterator

from audit.archive.summary import ArchiveSummary, CountedRow
from audit.reports.language import Language
from audit.reports.safe import safe

_MOST = 5  # kinds of errors, and problems


def told(found: ArchiveSummary, folder: str, lang: Language) -> str:
    """The lines."""
    return "\n".join(_lines(found, folder, lang)) + "\n"


def headline(found: ArchiveSummary, lang: Language) -> str:
    """How many articles are wrong."""
    if found.errors:
        return lang.counted(
            found.wrong, "{number} article needs its author", "{number} articles need their authors"
        )
    return lang.text("no article is found wrong") if found.articles else lang.text("no article was audited")


def totals(found: ArchiveSummary, lang: Language) -> list[str]:
    """How many of everything."""
    return [
        lang.counted(found.articles, "{number} article", "{number} articles"),
        lang.counted(found.numbers, "{number} number", "{number} numbers"),
        lang.counted(found.checks, "{number} check", "{number} checks"),
        lang.counted(found.errors, "{number} error", "{number} errors"),
        lang.counted(found.warnings, "{number} warning", "{number} warnings"),
        lang.counted(found.contradicted, "{number} contradiction between articles", "{number} contradictions between articles"),
        lang.counted(found.problems, "{number} problem", "{number} problems"),
    ]  # fmt: skip


def _lines(found: ArchiveSummary, folder: str, lang: Language) -> Iterator[str]:
    yield headline(found, lang)
    yield " · ".join(totals(found, lang))
    for row in found.rules[:_MOST]:
        if row.errors or row.warnings:
            yield f"  {safe(row.name)}: {counts(row, lang)}"
    for one in found.first_problems[:_MOST]:
        yield f"  {safe(one.place)}: {safe(one.message)}"
    more = found.problems - _MOST
    if more > 0:
        yield "  " + lang.counted(more, "and {number} more problem", "and {number} more problems")
    yield safe(os.path.join(folder, "summary.html"))


def counts(row: CountedRow, lang: Language) -> str:
    """The errors and warnings of a kind, and in how many articles."""
    return lang.text(
        "{errors} errors, {warnings} warnings in {articles} articles",
        errors=f"{row.errors:,}", warnings=f"{row.warnings:,}", articles=f"{row.articles:,}",
    )  # fmt: skip
