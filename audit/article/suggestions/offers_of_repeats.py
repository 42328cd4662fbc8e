"""The same quantity stated twice: a count in the heading and in the text, a precise number in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import comb

from audit.article.model import Article, Mention
from audit.article.suggestions.chance import of_repetition
from audit.article.suggestions.choosing import POSSIBLE
from audit.article.suggestions.figures import Figures
from audit.article.suggestions.flow import Flow
from audit.article.suggestions.model import LIKELY, SURE, Suggestion, name
from audit.findings import marked, sentence
from audit.numbers import Kind, Reading

_SAME_WORDS = marked("“{words}” stands in {count} places")
_SAME_NUMBER = marked("the same precise number stands in {count} places")
_FEW, _MANY = 3, 4  # digits of a precise number: of counts of one thing, and of any amounts
_UNLIKE = marked("the heading has another number of “{words}” than the text")
_COUNTING = (Kind.COUNT, Kind.ENUMERATION)
_PRECISE = (Kind.MEASURE, Kind.MONEY, Kind.COUNT, Kind.PERCENT)
_NOUN = re.compile(r"[一-鿿]{2}|\s?[a-z]+(?:[ -][a-z]+)?", re.IGNORECASE)
Key = tuple[str, ...]


def offered_repeats(
    article: Article, figures: Figures, flow: Flow, found: Sequence[Mention]
) -> Iterator[Suggestion]:
    """Numbers that state one quantity, all of them together."""
    told: dict[Key, list[int]] = {}
    for index, spot in sorted(figures.spots.items()):
        key = _key(found[index].reading, flow.after(spot), flow.before(spot))
        if key is not None:
            told.setdefault(key, []).append(index)
    for key, indices in told.items():
        if len(indices) > 1:
            yield from _same(key, indices, len(figures.spots), found)
    yield from _unlike_the_heading(article, told, found)


def _unlike_the_heading(
    article: Article, told: dict[Key, list[int]], found: Sequence[Mention]
) -> Iterator[Suggestion]:
    """A count of the heading whose noun the text has with one other number, and never with this one."""
    by_noun: dict[str, list[int]] = {}
    for key, indices in told.items():
        if key[0] == "noun":
            noun = key[1].removeprefix(found[indices[0]].reading.text)
            by_noun.setdefault(noun, []).extend(indices)
    for noun, indices in by_noun.items():
        heads = [one for one in indices if article.paragraphs[found[one].paragraph].kind == "heading"]
        others = [one for one in indices if one not in heads]
        values = {found[one].reading.value for one in others}
        if len(heads) == 1 and len(values) == 1 and found[heads[0]].reading.value not in values:
            numbers = (heads[0], others[0])
            reason = sentence(_UNLIKE, words=noun.strip())
            check = (("same", tuple(name(one) for one in numbers)),)
            yield Suggestion(
                "same", check, tuple(sorted(numbers)), False, of_repetition(1, 1), reason, LIKELY
            )


def _key(reading: Reading, after: str, before: str) -> Key | None:
    """What makes two statements the same: the term in quotes or the counted words behind the number; else the
    digits, if they are many."""
    if reading.value is None or reading.hedge:
        return None
    if reading.kind in _COUNTING and not reading.text[:1].isdigit():
        if reading.kind is Kind.ENUMERATION and reading.counted not in (None, "大"):
            return ("term", reading.text)
        if before.endswith("“") and after.startswith("”"):
            return ("term", reading.text)
        noun = _NOUN.match(after)
        return ("noun", reading.text + noun.group()) if noun else None
    return _precise(reading)


def _precise(reading: Reading) -> Key | None:
    digits = significant(reading)
    if reading.kind not in _PRECISE or digits < (_FEW if reading.counted else _MANY):
        return None
    return ("number", str(reading.value), reading.unit.symbol)


def significant(reading: Reading) -> int:
    """How many digits of a number are told, zeros at its ends left out."""
    return len("".join(one for one in reading.text if one.isdigit()).strip("0"))


def _same(key: Key, indices: list[int], numbers: int, found: Sequence[Mention]) -> Iterator[Suggestion]:
    digits = max(significant(found[indices[0]].reading), 1)
    chance = of_repetition(digits, comb(numbers, 2) if key[0] == "number" else 1)
    if key[0] == "number" and chance > POSSIBLE:
        return
    reason = (
        sentence(_SAME_NUMBER, count=len(indices))
        if key[0] == "number"
        else sentence(_SAME_WORDS, words=key[1].strip(), count=len(indices))
    )
    check = (("same", tuple(name(index) for index in indices)),)
    level = LIKELY if key[0] != "term" else SURE
    yield Suggestion("same", check, tuple(indices), True, chance, reason, level)
