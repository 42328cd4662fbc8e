"""The report as plain text: no colour, no frame. The format of pipes, logs and continuous integration."""

from __future__ import annotations

from audit.reports.blocks import Page, line_text
from audit.reports.glyphs import glyphs_for
from audit.reports.options import Options, measure
from audit.reports.story import story
from audit.result import Result


def render(result: Result, options: Options) -> str:
    """The report as text that ends with a line end."""
    page = Page(measure(options.width), glyphs_for(options.encoding), options.encoding)
    parts: list[str] = []
    for block in story(result, page, options.quiet):
        title = [line_text(block.title)] if block.title else []
        parts.append("\n".join([*title, *[line_text(line).rstrip() for line in block.lines]]))
    return "\n\n".join(parts) + "\n"
