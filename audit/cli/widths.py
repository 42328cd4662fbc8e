"""The width of what a command prints, and whether it may have colours."""

from __future__ import annotations

import os
import sys

_NARROWEST = 40
_MOST_DIGITS = 9  # of a width: more than any terminal has


def width_of_output() -> int | None:
    """The width of the terminal, or what COLUMNS says; ``None`` in a pipe, where nothing is known of a width."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and columns.strip("0"):
        return max(_NARROWEST, int(columns[:_MOST_DIGITS]))
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError, AttributeError):
        return None


def is_coloured() -> bool:
    """Whether standard output is a terminal that shows colours, and nobody asked for none."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
