"""How far a run over an archive is: on a terminal, and silent elsewhere; or its rows as they come."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from audit.archive.rows import TableName

if TYPE_CHECKING:
    from collections.abc import Mapping

_STREAMED = (TableName.FINDINGS, TableName.PROBLEMS)
_WIDTH = 24


class ArchiveProgress:
    """Draws at most twice a second, and only where standard error is a terminal; ``is_streaming`` prints the rows of
    findings and problems as lines of JSON."""

    def __init__(self, is_streaming: bool) -> None:
        self._is_streaming = is_streaming
        self._is_drawing = sys.stderr.isatty()
        self._started = self._drawn = time.monotonic()
        self._articles = 0
        self._read, self._whole, self._known = 0, 1, 0

    def read(self, done: int, whole: int, known: int) -> None:
        """So many bytes of the source have been read, of the whole; ``known`` of them need not be audited."""
        self._read, self._whole, self._known = done, max(whole, 1), known
        self._draw()

    def audited(self, articles: int, tables: Mapping[TableName, bytes]) -> None:
        """A shard of so many articles has been audited."""
        self._articles += articles
        if self._is_streaming:
            _print_rows(tables)
        self._draw()

    def clear(self) -> None:
        """Wipes the line."""
        if self._is_drawing:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _draw(self) -> None:
        now = time.monotonic()
        if not self._is_drawing or now - self._drawn < 0.5:
            return
        self._drawn = now
        sys.stderr.write(f"\r\x1b[K{self._line(now - self._started)}")
        sys.stderr.flush()

    def _line(self, seconds: float) -> str:
        filled = _WIDTH * self._read // self._whole
        bar = "#" * filled + "-" * (_WIDTH - filled)
        rate = self._articles / seconds if seconds else 0
        fresh = self._read - self._known
        left = (
            f" · about {_span(seconds * (self._whole - self._read) / fresh)} left"
            if fresh > 0 and rate
            else ""
        )
        return f"[{bar}] {self._articles:,} articles · {rate:,.1f}/s{left}"


def _span(seconds: float) -> str:
    """A time as people say it."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return f"{round(seconds)} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _print_rows(tables: Mapping[TableName, bytes]) -> None:
    from audit.archive.tables import table_in
    from audit.cli.output import print_text
    from audit.reports.safe import safe_json

    for name in _STREAMED:
        for row in table_in(tables[name]).to_pylist() if name in tables else ():
            print_text(safe_json(json.dumps({"row": str(name)[:-1], **row}, ensure_ascii=False)))
