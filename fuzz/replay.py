"""``python -m fuzz.replay TARGET FILE…``: the inputs once, without the fuzzer, which makes everything slower."""

from __future__ import annotations

import sys
from pathlib import Path

from fuzz.targets import TARGETS


def main() -> None:
    """Raises what the target raises for the first input that is wrong."""
    name, *files = sys.argv[1:]
    for file in files:
        TARGETS[name](Path(file).read_bytes())


main()
