"""A change and its resulting level that were read as one range: *slumped by £18.4m to £71.2m* is not a range.

Two numbers joined by the word of ranges are a range, unless a word of change precedes them and the second is several
times the first: nobody says *by 3 to 20 percent*. They are not one either if their sentence mentions a change of
which they can be the levels: *went up by a third, from $45 to $60*.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.local_text import LocalText
from audit.article.model import Mention
from audit.numbers import Reading, read
from audit.relations.cues import CueWords

_REACH = 80
_TIMES = 3  # the second is more than this many times the first
Numbers = Sequence[tuple[Mention, Reading]]


def with_changes_parted(local: LocalText, words: CueWords, some: Numbers) -> list[tuple[Mention, Reading]]:
    """The numbers of a paragraph, with each change separated from its level."""
    found: list[tuple[Mention, Reading]] = []
    for mention, reading in some:
        parts = _parts(local.text, words, reading)
        found.extend((_placed(local, mention, part), part) for part in parts or (reading,))
    return found


def _parts(text: str, words: CueWords, reading: Reading) -> tuple[Reading, Reading] | None:
    joins = list(words.changes.to.finditer(reading.text)) if reading.value is None else []
    if len(joins) != 1:
        return None
    of_levels = _is_of_levels(text, words, reading)
    if not of_levels and not _is_led(text, words, reading):
        return None
    first = _read(text, reading.start, reading.start + joins[0].start())
    second = _read(text, reading.start + joins[0].end(), reading.end)
    return _pair(first, second, not of_levels) if first is not None and second is not None else None


def _is_led(text: str, words: CueWords, reading: Reading) -> bool:
    """Whether a word of change is right before: slumped by."""
    before = text[max(0, reading.start - _REACH) : reading.start]
    roles = {cue.role for cue in words.cues(before, "", reading.start, reading.end, None)}
    return bool(roles & {"change", "by"})


def _is_of_levels(text: str, words: CueWords, reading: Reading) -> bool:
    """Whether what starts like a range gives the ends of a movement that its sentence calls a change."""
    before = text[max(0, reading.start - _REACH) : reading.start].casefold()
    if words.changes.from_where.match(reading.text.casefold()) is None and (
        words.changes.from_what.search(before) is None
    ):
        return False
    after = text[reading.end : reading.end + _REACH].casefold()
    moved = words.changes.moved
    behind = words.sentence_end.split(after)[0]
    return moved.search(words.sentence_end.split(before)[-1]) is not None or moved.search(behind) is not None


def _read(text: str, start: int, end: int) -> Reading | None:
    found = read(text[start:end])
    if len(found) != 1 or found[0].value is None:
        return None
    low, high = found[0].numeral
    one = found[0]
    return one._replace(start=start + one.start, end=start + one.end, numeral=(start + low, start + high))


def _pair(first: Reading, second: Reading, led: bool) -> tuple[Reading, Reading] | None:
    if first.value is None or second.value is None or first.value <= 0:
        return None
    if not led:
        return first, second
    if first.kind is not second.kind:
        return None
    levels = second.value * second.unit.factor, first.value * first.unit.factor
    return (first, second) if levels[0] > _TIMES * levels[1] else None


def _placed(local: LocalText, mention: Mention, reading: Reading) -> Mention:
    start = local.place(reading.start)
    if start == mention.reading.start and reading.text == mention.reading.text:
        return mention
    shift = start - reading.start
    low, high = reading.numeral
    whole = reading._replace(start=start, end=reading.end + shift, numeral=(low + shift, high + shift))
    return mention._replace(reading=whole)
