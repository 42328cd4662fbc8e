"""Results told name by name behind what is counted: seats: Labour 31, Conservatives 17 and Greens 11."""

from __future__ import annotations

from audit.article.spot import Spot
from audit.numbers.patterns import Pattern

_FARTHEST = 130  # characters from the noun to the number
_COUNTED = Pattern(
    r"\b([Ss]eats|[Vv]otes|MPs|[Cc]ouncillors|[Dd]elegates|[Mm]edals|[Mm]andates|[Ss]enators|[Dd]eputies)\b[^.;!?\n]{1,120}$"
)
# What stands between two numbers of the list: a name of one to four words.
_NAMES = Pattern(r"(?:,| and|, and) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} ")


def result_noun(spot: Spot) -> str:
    """What a bare number behind a name counts, where the clause told it before a list of names; else empty."""
    start = spot.reading.start
    told = _COUNTED.search(spot.text, max(0, start - _FARTHEST), start)
    if told is None:
        return ""
    leader, follower = spot.leader(), spot.follower()
    before = leader is not None and _NAMES.fullmatch(spot.text, leader.end, start) is not None
    behind = (
        follower is not None and _NAMES.fullmatch(spot.text, spot.reading.end, follower.start) is not None
    )
    return told[1] if before or behind else ""
