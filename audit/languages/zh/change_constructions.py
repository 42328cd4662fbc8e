"""Chinese constructions of change."""

from __future__ import annotations

SPAN_BEFORE = r"(?!)"
SPAN_BEHIND = r"(?!)"
MACROS: dict[str, str] = {}
CONSTRUCTIONS: tuple[tuple[bool, str], ...] = ()
