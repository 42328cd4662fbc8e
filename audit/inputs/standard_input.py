"""Standard input as an article or a claim file: `audit check -`."""

from __future__ import annotations

import sys

PATH = "-"  # its name on the command line
SHOWN = "<stdin>"  # its name in places and reports


def bytes_of_standard_input(most: int) -> bytes:
    """The contents of standard input, at most ``most`` bytes and one more; empty if it is closed."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read(most + 1)
