"""A change and the level that it leads to, read as one range: *slumped by £18.4m to £71.2m* is no range.

Two numbers joined by the word of ranges are a range, unless a word of change stands before them and the second is
several times the first: nobody says *by 3 to 20 percent*.
"""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.local_text import LocalText
from audit.article.model import Mention
from audit.numbers import Reading, read
from audit.relations.cues import Words

_REACH = 48
_TIMES = 3  # the second is more than so many times the first
Numbers = Sequence[tuple[Mention, Reading]]


def with_changes_parted(local: LocalText, words: Words, some: Numbers) -> list[tuple[Mention, Reading]]:
    """The numbers of a paragraph, with each change and its level apart."""
    found: list[tuple[Mention, Reading]] = []
    for mention, reading in some:
        parts = _parts(local.text, words, reading)
        found.extend((_placed(local, mention, part), part) for part in parts or (reading,))
    return found


def _parts(text: str, words: Words, reading: Reading) -> tuple[Reading, Reading] | None:
    if reading.value is not None or reading.text.count(words.changes.to) != 1:
        return None
    before = text[max(0, reading.start - _REACH) : reading.start]
    roles = {cue.role for cue in words.cues(before, "", reading.start, reading.end, reading.text)}
    if not roles & {"change", "by"}:
        return None
    at = reading.start + reading.text.index(words.changes.to)
    first = _read(text, reading.start, at)
    second = _read(text, at + len(words.changes.to), reading.end)
    return _pair(first, second) if first is not None and second is not None else None


def _read(text: str, start: int, end: int) -> Reading | None:
    found = read(text[start:end])
    if len(found) != 1 or found[0].value is None:
        return None
    low, high = found[0].numeral
    one = found[0]
    return one._replace(start=start + one.start, end=start + one.end, numeral=(start + low, start + high))


def _pair(first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    if first.value is None or second.value is None or first.kind is not second.kind or first.value <= 0:
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
