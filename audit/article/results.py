"""Results listed name by name after what is counted: seats: Labour 31, Conservatives 17 and Greens 11."""

from __future__ import annotations

from audit.article.spot import NumberContext
from audit.languages.en import claims as english
from audit.numbers.patterns import Pattern

_FARTHEST = 130  # characters from the noun to the number
_COUNTED = Pattern(english.COUNTED_RESULTS)
# The text between two numbers of the list: a name of one to four words.
_NAMES = Pattern(english.NAMES_OF_RESULTS)


def result_noun(spot: NumberContext) -> str:
    """What a bare number after a name counts, if the clause says so before a list of names; otherwise empty."""
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


_TWO_BEHIND = Pattern(rf"(?:{english.RESULT_JOINT}{english.RESULT_ITEM}){{2}}")
_ONE_BEHIND = Pattern(rf"{english.RESULT_JOINT}{english.RESULT_ITEM}")
# two more names with numbers before this name: at least three make a list of results
_TWO_BEFORE = Pattern(
    rf"(?:{english.RESULT_ITEM}{english.RESULT_JOINT}){{2}}(?:[A-Za-z][\w’'&-]*)(?: [\w’'&-]+){{0,3}} $"
)
# one name with its number before, for a list in which this is the second of three
_ONE_BEFORE = Pattern(
    rf"{english.RESULT_ITEM}{english.RESULT_JOINT}(?:[A-Za-z][\w’'&-]*)(?: [\w’'&-]+){{0,3}} $"
)


def is_in_row(spot: NumberContext) -> bool:
    """Whether each of three names in a row has its number: *Arden 118, Birk 74, Castle Mere 39*."""
    text, start, end = spot.text, spot.reading.start, spot.reading.end
    before = text[max(0, start - _FARTHEST) : start]
    if _TWO_BEHIND.match(text, end) is not None or _TWO_BEFORE.search(before) is not None:
        return True
    return _ONE_BEHIND.match(text, end) is not None and _ONE_BEFORE.search(before) is not None
