"""Did you mean …? Imported only when something is already wrong."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60  # characters; comparing longer words costs more than a guess is worth


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word most like ``word``, if one is like it at all."""
    if len(word) > _LONGEST:
        return None
    near = get_close_matches(word, list(known), n=1, cutoff=likeness)
    return near[0] if near else None


def suggest_name(word: str, known: Iterable[str]) -> str | None:
    """The claim or derived name that was most likely meant."""
    return closest(word, known, 0.5)
