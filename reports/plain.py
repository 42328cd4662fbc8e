"""The report as plain text: no colour, no frame. The format for pipes, logs and continuous integration."""

from __future__ import annotations

from collections.abc import Iterable

from audit.engine.result import Result
from audit.reports.blocks import ReportPart, line_text
from audit.reports.options import ReportOptions
from audit.reports.story import page_of, story


def render(result: Result, options: ReportOptions) -> str:
    """The report as text that ends with a line end."""
    return written(story(result, page_of(options), options.quiet, options.verbose))


def written(blocks: Iterable[ReportPart]) -> str:
    """Blocks as text that ends with a line end."""
    parts: list[str] = []
    for block in blocks:
        title = [line_text(block.title)] if block.title else []
        parts.append("\n".join([*title, *[line_text(line).rstrip() for line in block.lines]]))
    return "\n\n".join(parts) + "\n"
