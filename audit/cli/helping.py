"""Help pages: in the language of whoever asks, and filled by the cells that characters take.

The words are those that the commands carry; what click says of itself is in ``_OF_CLICK``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from audit.base.findings import marked
from audit.cli.asked import language_asked

if TYPE_CHECKING:
    pass

_OF_CLICK = (
    marked("Usage: "), marked("Options"), marked("Commands"), marked("Show this message and exit."),
    marked("Show the version and exit."), marked("required"), marked("default: {value}"),
)  # fmt: skip
_FIRST_COLUMN = 30  # cells
_ASIDES = re.compile(r"(?:\s*\[[^\]]*\])*$")


class Helper(click.HelpFormatter):
    """A formatter that translates what click says, and folds as the reports do."""

    def __init__(self, *_: object, **__: object) -> None:
        from audit.cli.widths import width_of_output

        super().__init__(width=max(40, min(width_of_output() or 80, 100)))
        self.said = language_asked()

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how a command is called."""
        super().write_usage(prog, args, self.said.text("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """A heading with its colon."""
        self.write(f"{'':{self.current_indent}}{self.said.text(heading)}{self.said.text(': ').rstrip()}\n")

    def write_text(self, text: str) -> None:
        """Paragraphs, filled to the width."""
        for number, paragraph in enumerate(paragraphs_of(text)):
            if number:
                self.write("\n")
            self._fill(self.said.text(paragraph), self.current_indent, self.current_indent)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands, each with what it does beside it."""
        from audit.reports.cells import cells, padded

        rows = list(rows)
        side = min(max((cells(name) for name, _ in rows), default=0), _FIRST_COLUMN)
        behind = self.current_indent + side + col_spacing
        for name, told in rows:
            start = f"{'':{self.current_indent}}{name}"
            if cells(name) > side:
                self.write(f"{start}\n")
                start = ""
            self.write(padded(start, behind))
            self._fill(self._said_of(told), behind, behind, started=True)

    def _fill(self, text: str, first: int, indent: int, started: bool = False) -> None:
        from audit.reports.blocks import StyledText, flow, line_text

        if not started:
            self.write(" " * first)
        lines = flow([StyledText(text)], self.width, indent, first=first)
        self.write("\n".join(map(line_text, lines)) + "\n")

    def _said_of(self, told: str) -> str:
        """What an option does, and what click or it says in brackets behind that: its default, its bounds."""
        does, asides = parts_of(told)
        said = [self.said.text(does)]
        said += [f"[{'; '.join(map(self._aside, one.split('; ')))}]" for one in asides]
        return "  ".join(said)

    def _aside(self, told: str) -> str:
        value = told.removeprefix("default: ")
        if value == told:
            return self.said.text(told)
        is_said = " " in value  # and not a value that somebody types
        return self.said.text("default: {value}", value=self.said.text(value) if is_said else value)


class HelpContext(click.Context):
    """A context whose help pages are laid out by ``Helper``."""

    formatter_class = Helper


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a help page, each on one line."""
    return [" ".join(one.split()) for one in re.split(r"\n\s*\n", text.strip())]


def parts_of(told: str) -> tuple[str, list[str]]:
    """What an option does, and what stands in brackets behind that."""
    at = next(found.start() for found in _ASIDES.finditer(told))
    return told[:at], re.findall(r"\[([^\]]*)\]", told[at:])


def first_sentence(text: str) -> str:
    """The first sentence of a text, without its end."""
    return re.split(r"(?:\. |\.$|。)", text, maxsplit=1)[0]
