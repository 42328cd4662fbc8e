"""Numbers that announce a list, with the items that the text names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.article.model import Mention
from audit.article.suggestions.chance import ONE, of_list
from audit.article.suggestions.figures import Figures
from audit.article.suggestions.flow import Flow, Spot
from audit.article.suggestions.lists import Listed, list_of
from audit.article.suggestions.model import LIKELY, SURE, Entry, Suggestion, name
from audit.findings import Sentence, marked, sentence
from audit.numbers import Kind, Reading

_LARGEST = 20  # nobody lists more in running text
_HOLDS = marked("the text names {count} items: “{words}”")
_OPEN = marked("the text names {count} items and says that there are more: “{words}”")
_BREAKS = marked("the text names {count} items, not {number}: “{words}”")
_LISTING = (Kind.COUNT, Kind.ENUMERATION)


def offered_lists(figures: Figures, flow: Flow, found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Each number that goes with a list of items."""
    for index, spot in sorted(figures.spots.items()):
        reading = found[index].reading
        number = _announced(reading)
        if number is None:
            continue
        listed = list_of(reading, spot, flow, _rest_of_paragraph(flow, spot))
        if listed is not None:
            yield from _compared(index, number, reading, listed)


def _announced(reading: Reading) -> int | None:
    if reading.kind not in _LISTING or reading.hedge or not reading.fair.is_point:
        return None
    value = reading.fair.low
    return value if isinstance(value, int) and 2 <= value <= _LARGEST else None


def _rest_of_paragraph(flow: Flow, spot: Spot) -> str:
    return flow.texts[spot.paragraph][spot.end : spot.end + 1000]


def _compared(index: int, number: int, reading: Reading, listed: Listed) -> Iterator[Suggestion]:
    items = listed.items
    chance = of_list(number, items.most - items.least + 1)
    if items.open and number >= items.least:
        yield _suggestion(
            index, listed, True, ONE, sentence(_OPEN, count=items.number, words=listed.words), LIKELY
        )
    elif number == items.number:
        told = sentence(_HOLDS, count=items.number, words=listed.words)
        yield _suggestion(index, listed, True, chance, told, SURE if listed.strict else LIKELY)
    elif listed.strict and _is_near(number, reading, listed):
        told = sentence(_BREAKS, count=items.number, number=reading.text, words=listed.words)
        yield _suggestion(index, listed, False, chance, told, SURE if items.number > 2 else LIKELY)


def _is_near(number: int, reading: Reading, listed: Listed) -> bool:
    """Whether a list that differs must be the one meant: one item more or less, of three at least."""
    items = listed.items
    distance = items.least - number if number < items.least else number - items.most
    row = listed.words == "、"
    return distance == 1 and items.number > 2 and (not row or reading.kind is Kind.ENUMERATION)


def _suggestion(
    index: int, listed: Listed, holds: bool, chance: Fraction, reason: Sentence, level: int
) -> Suggestion:
    check: tuple[Entry, ...] = (("lists", name(index)), ("items", listed.items.items))
    if listed.items.open:
        check += (("open", "true"),)
    return Suggestion("list", check, (index,), holds, chance, reason, level)
