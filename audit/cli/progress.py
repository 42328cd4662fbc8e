"""A progress bar on stderr for runs of many files; it appears only when a run takes more than a second."""

from __future__ import annotations

import sys
import time

PATIENCE = 1.0  # seconds before the bar appears
_WIDTH = 30


class Progress:
    """Called with files done and files in all; draws at most ten times a second, and only on a terminal."""

    def __init__(self) -> None:
        self._started = self._drawn = time.monotonic()
        self._visible = False

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._started < PATIENCE or now - self._drawn < 0.1:
            return
        self._drawn = now
        self._visible = True
        filled = _WIDTH * done // max(total, 1)
        bar = "#" * filled + "-" * (_WIDTH - filled)
        sys.stderr.write(f"\r[{bar}] {done} of {total} files")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipes the bar, so that nothing of it stays above the report."""
        if self._visible:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def progress_on_terminal() -> Progress | None:
    """A progress bar where stderr is a terminal, else None."""
    return Progress() if sys.stderr.isatty() else None
