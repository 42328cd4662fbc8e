"""The page about an archive: kinds of errors, outlets, months, the articles with most errors, problems."""

from __future__ import annotations

from audit.archive.summary import ArchiveSummary, CountedRow
from audit.reports.archive_text import headline, totals
from audit.reports.html.page import drawn, policy, template_file
from audit.reports.html.shown import visible
from audit.reports.language import Language

_MOST_OUTLETS = 100


def page(found: ArchiveSummary, lang: Language) -> str:
    """The page as one HTML file that needs nothing beside it."""
    style, script = template_file("report.css") + template_file("tables.css"), template_file("report.js")
    prepared = {
        "headline": headline(found, lang),
        "state": "error" if found.errors else "warning" if found.problems or not found.articles else "good",
        "totals": totals(found, lang),
        "source": visible(found.source, lang),
        "tables": _tables(found, lang),
        "found": found,
        "shown": lambda text: visible(text, lang),
    }
    return drawn("archive.html", prepared, lang, style, script, policy([style], [script]))


def _tables(found: ArchiveSummary, lang: Language) -> list[tuple[str, str, tuple[CountedRow, ...]]]:
    """The tables of counts, each with its heading and what its rows are."""
    named = [
        (lang.text("Kinds of errors"), lang.text("rule"), found.rules),
        (lang.text("Outlets"), lang.text("outlet"), found.outlets[:_MOST_OUTLETS]),
        (lang.text("Months"), lang.text("month"), found.months),
    ]
    return [(title, what, rows) for title, what, rows in named if any(row.name for row in rows)]
