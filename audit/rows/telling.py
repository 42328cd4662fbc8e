"""How findings about data are told."""

from __future__ import annotations

from collections.abc import Sequence

from audit.base.findings import Finding, Sentence, Severity, Verdict, marked, sentence, series
from audit.base.source import Place

_LINES_NAMED = 5  # of further rows


def fault(told: Sentence, place: Place, help: Sentence | None = None) -> Finding:
    """What keeps data from being audited."""
    return Finding(Verdict.INVALID, told, place, help=help, rule="data", severity=Severity.ERROR)


def missing_extra() -> Sentence:
    """Where the libraries are not installed that read data."""
    return sentence("rows of data need numpy and pyarrow: python -m pip install 'audit-numbers[rows]'")


def some_lines(lines: Sequence[int]) -> Sentence:
    """The first few of some lines."""
    named = series((f"{line}" for line in lines[:_LINES_NAMED]), marked(", "))
    template = marked("lines {lines} …") if len(lines) > _LINES_NAMED else marked("lines {lines}")
    return sentence(template, lines=named)
