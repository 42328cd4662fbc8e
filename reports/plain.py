"""The report as plain text: no colour, no frame. The format of pipes, logs and continuous integration."""

from __future__ import annotations

from audit.reports.blocks import line_text
from audit.reports.options import Options
from audit.reports.story import page_of, story
from audit.result import Result


def render(result: Result, options: Options) -> str:
    """The report as text that ends with a line end."""
    page = page_of(options)
    parts: list[str] = []
    for block in story(result, page, options.quiet):
        title = [line_text(block.title)] if block.title else []
        parts.append("\n".join([*title, *[line_text(line).rstrip() for line in block.lines]]))
    return "\n\n".join(parts) + "\n"
