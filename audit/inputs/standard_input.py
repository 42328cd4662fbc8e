"""Standard input as an article or a claim file: `audit check -`."""

from __future__ import annotations

import sys

PATH = "-"  # what stands for it on the command line
SHOWN = "<stdin>"  # its name in places and reports


def bytes_of_standard_input(most: int) -> bytes:
    """What stands on standard input, at most so many bytes and one more; nothing where it is closed."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read(most + 1)
