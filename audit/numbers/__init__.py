"""Written numbers: one scanner that reads Chinese and English numbers into exact sets."""

from __future__ import annotations

from audit.numbers.reading import Kind, Reading
from audit.numbers.scanner import read

__all__ = ["Kind", "Reading", "read"]
