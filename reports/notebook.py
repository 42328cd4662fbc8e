"""A result in a notebook: the headline, the counts, and a small table of what somebody must look at.

The HTML is self-contained and inherits its colours from the notebook, so that it is readable in dark mode as well.
"""

from __future__ import annotations

from html import escape

from audit.base.findings import Finding
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports.telling import shown
from audit.reports.wording import VERDICTS, headline, scope, tally

_MOST_ROWS = 50
_CELL = "text-align:left;vertical-align:top;white-space:normal"
_LOOKED_AT = (Weight.FAULT, Weight.ERROR, Weight.LOOK, Weight.UNDECIDED)


def table(result: Result) -> str:
    """The result as one ``div``; accepted findings and remarks are only counted."""
    counts = [*scope(result.counts), *(text for text, _ in tally(result.counts))]
    parts = [
        f"<p><strong>{_text(headline(result)[0])}</strong><br>{_text(' · '.join(counts))}</p>",
        *_rows([one for one in result.findings if weight_of(one) in _LOOKED_AT]),
    ]
    return f"<div>{''.join(parts)}</div>"


def _rows(found: list[Finding]) -> list[str]:
    if not found:
        return []
    heads = "".join(f'<th style="{_CELL}">{name}</th>' for name in ("verdict", "place", "what", "rule"))
    rows = "".join(map(_row, found[:_MOST_ROWS]))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    rest = len(found) - _MOST_ROWS
    return [table, f"<p>and {rest:,} more: see .findings</p>"] if rest > 0 else [table]


def _row(finding: Finding) -> str:
    texts = (VERDICTS[finding.verdict], str(finding.place), finding.message, finding.rule)
    return "<tr>" + "".join(f'<td style="{_CELL}">{_text(one)}</td>' for one in texts) + "</tr>"


def _text(text: object) -> str:
    return escape(shown(text))
