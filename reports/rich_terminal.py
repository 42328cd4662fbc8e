"""The report on a terminal: the layout of the plain report, with colours and frames drawn by rich."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from audit.engine.result import Result
from audit.reports.blocks import Line, Page, ReportPart, line_cells
from audit.reports.glyphs import ASCII
from audit.reports.options import ReportOptions
from audit.reports.story import page_of, story

# The appearance of each role. The sixteen colours of the terminal's own palette keep to the reader's theme.
_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "cyan",
    "good": "green",
    "strong": "bold",
    "title": "bold",
    "dim": "dim",
    "frame": "blue",
    "place": "blue",
    "primary": "bold red",
    "primary-source": "bold red",
    "related": "cyan",
    "related-source": "cyan",
    "step": "default",
    "axis": "dim",
    "stated": "bold red",
    "gap": "red",
    "computed": "cyan",
    "typical": "green",
    "hard": "yellow",
    "repaired": "green",
    "repair": "magenta",
    "help": "green",
}
_COLOURS = {"warning": {"primary": "bold yellow", "primary-source": "bold yellow", "stated": "bold yellow"}}


def render(result: Result, options: ReportOptions) -> str:
    """The report as text, with escape codes for colours if ``options.colour``."""
    page = page_of(options)
    return drawn(story(result, page, options.quiet, options.verbose), page, options)


def drawn(blocks: Iterable[ReportPart], page: Page, options: ReportOptions) -> str:
    """Blocks as text, with escape codes for colours if ``options.colour``."""
    console = _console(page.width, options)
    for number, block in enumerate(blocks):
        if number:
            console.print()
        _draw(block, console, page)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def _console(width: int, options: ReportOptions) -> Console:
    """A console that writes into memory and interprets nothing that comes from a file."""
    return Console(
        file=StringIO(),
        width=width,
        height=100,
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        no_color=not options.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _draw(block: ReportPart, console: Console, page: Page) -> None:
    lines = [_text(line, block.role) for line in block.lines]
    if block.kind == "verdict" and page.glyphs is not ASCII:
        body = Text("\n", no_wrap=True, overflow="ignore").join(lines)
        console.print(Panel(body, border_style=_STYLES.get(block.role, ""), width=page.width))
        return
    if block.title:
        console.print(_ruled(block, page), soft_wrap=True)
    for line in lines:
        console.print(line, soft_wrap=True)


def _ruled(block: ReportPart, page: Page) -> Text:
    """A section's title with a rule to the right edge."""
    title = _text(block.title, block.role)
    rest = page.width - line_cells(block.title) - 1
    title.append(" " + page.glyphs.rule * max(rest, 0), "dim")
    return title


def _text(line: Line, role: str) -> Text:
    styles = {**_STYLES, **_COLOURS.get(role, {})}
    text = Text(no_wrap=True, overflow="ignore", end="")
    for span in line:
        text.append(span.text, styles.get(span.role, ""))
    text.rstrip()
    return text
