"""The day of publication that an article prints on a line of its own at its head."""

from __future__ import annotations

from audit.claimfile.values import span_of


def dateline_of(text: str) -> str | None:
    """The day on a line of its own at the head of the text."""
    first = text.lstrip("\ufeff").lstrip().partition("\n")[0].strip()
    return first if span_of(first) is not None else None
