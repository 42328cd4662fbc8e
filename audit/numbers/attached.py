"""Letters that are a unit only right at the figures: 38C, 130F and 45p. Elsewhere they begin names: flat 12C, 1080p."""

from __future__ import annotations

from audit.numbers.lexicon import Marker, marker
from audit.numbers.patterns import Pattern

LETTERS = frozenset("CFp")
_LINES = frozenset((144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320))  # of a screen: 1080p
_HEAT = Pattern(
    r"[Tt]emperature|thermometer|mercury|degrees|heat|\b(?:hot|hotter|hottest|cold|colder|coldest|warm\w*|cool\w*|freezing|highs?|lows?|hit|forecast|oven"
    r"|weather)\b|[0-9][CF] ?\($"
)
_IN_THE_OTHER_SCALE = Pattern(r" ?[(/] ?[-−]?[0-9]{1,4}(?:\.[0-9])? ?[CF]\b")
_AHEAD = 60  # characters


def attached(text: str, start: int, end: int, value: object) -> tuple[Marker, int] | None:
    """The unit of the single letter at ``end``, right behind the figures that begin at ``start``; None without one."""
    letter = text[end : end + 1]
    if letter not in LETTERS or not letter or text[end + 1 : end + 2].isalnum():
        return None
    if letter == "p":
        found = None if value in _LINES or text.startswith(".m", end + 1) else marker("pence")
    else:
        found = marker(f"°{letter}") if _is_heat(text, start, end) else None
    return None if found is None else (found, end + 1)


def _is_heat(text: str, start: int, end: int) -> bool:
    if _IN_THE_OTHER_SCALE.match(text, end + 1) is not None:
        return True
    return _HEAT.search(text[max(0, start - _AHEAD) : start]) is not None
