"""Numbers in running text that the scanner skips, recognised by the words around them.

京津冀三地 counts the places named right before it, and “双纪实” next to “四微” or before 即 counts the parts of a policy.
Alone, 三地 and 双 are parts of words far too often.
"""

from __future__ import annotations

from itertools import islice

from audit.languages.zh import characters as zh
from audit.languages.zh import claims as chinese
from audit.languages.zh.numbers import NUMERALS
from audit.numbers import Reading
from audit.numbers.declared import declared
from audit.numbers.patterns import Pattern

_MOST = 500  # of one paragraph
_NUMBERS = {zh.TWO: 2} | {numeral: value for value, numeral in enumerate(NUMERALS[1:5], 2)}
_TWO_TO_FIVE = "".join(_NUMBERS)
_PLACES = Pattern(
    f"([{chinese.PROVINCES}]{{2,5}})([{_TWO_TO_FIVE}]{chinese.PLACES_TOGETHER}){chinese.NO_PLACES_BEHIND}"
)
_LISTED = Pattern(
    f"{chinese.PLACES_LISTED}([{_TWO_TO_FIVE}]{chinese.PLACES_TOGETHER}){chinese.NO_PLACES_BEHIND}"
)
_TWINS = Pattern(chinese.TWINS)
_TWINS_TOLD = Pattern(chinese.TWINS_TOLD)


def with_added(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings in order, with the addition of numbers that are recognisable only by their surroundings."""
    added: list[Reading] = []
    if chinese.PLACES_TOGETHER in text:
        added += [_at(text, *span) for span in _places(text)]
    if zh.DOUBLE in text:
        added += [_at(text, *span) for span in _twins(text, readings)]
    if not added:
        return readings
    found: list[Reading] = []
    for reading in sorted([*readings, *added], key=lambda reading: reading.start):
        if not found or reading.start >= found[-1].end:
            found.append(reading)
    return found


def _places(text: str) -> list[tuple[int, int]]:
    named = [
        match.span(2)
        for match in islice(_PLACES.finditer(text), _MOST)
        if len(match[1]) >= _NUMBERS[match[2][0]]
    ]
    taken = set(named)
    return named + [
        match.span(1) for match in islice(_LISTED.finditer(text), _MOST) if match.span(1) not in taken
    ]


def _twins(text: str, readings: list[Reading]) -> list[tuple[int, int]]:
    ends = {reading.end for reading in readings if reading.kind == "enumeration"}
    beside = [match.span(1) for match in islice(_TWINS.finditer(text), _MOST) if match.start(1) in ends]
    return beside + [match.span(1) for match in islice(_TWINS_TOLD.finditer(text), _MOST)]


def _at(text: str, start: int, end: int) -> Reading:
    found = declared(text[start:end])
    assert found is not None, text[start:end]
    low, high = found.numeral
    return found._replace(start=start, end=end, numeral=(start + low, start + high))
