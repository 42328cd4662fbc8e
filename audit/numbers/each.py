"""Rates written with 每: 每4人中就有1人 is a part, 每10万人5.6例 a rate."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import simplest
from audit.languages.zh import characters as zh
from audit.languages.zh import per as words
from audit.numbers.candidates import numeral_at
from audit.numbers.chinese import CHARACTERS
from audit.numbers.compose import reading
from audit.numbers.digits import DIGITS
from audit.numbers.numeral import Numeral
from audit.numbers.odds import part_of_all
from audit.numbers.parts import number_at
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.units import ONE, divide, find, parse

# The measure word of the whole, its noun, and 中有 with the small words around it; the count of the part follows.
_WHOLE = Pattern(words.WHOLE)
_HEADS = Pattern(words.HEADS)
_LINK = Pattern(words.LINK)  # 每千人口执业医师3.4人
_ROUND = frozenset(10**power for power in range(2, 7))
_SPOKEN_IN_RATES = 10_000  # 每10万人中有5.6例 is a rate, 每10人中有3人 a part
_LONGEST = 30


def on_each(text: str, start: int, rounding: str | None) -> Reading | None:
    """The part or the rate whose whole is at ``start``, after 每; None if there is neither."""
    whole = _whole_at(text, start)
    if whole is None:
        return None
    return _part(text, start - 1, whole) or _rate(text, start - 1, whole, rounding)


def part_of_few(text: str) -> Reading | None:
    """三人中有一人: a part if a claim says nothing else; in running text both may count one particular group."""
    whole = _whole_at(text, 0) if len(text) <= _LONGEST else None
    found = _part(text, 0, whole) if whole is not None else None
    return found if found is not None and found.end == len(text) else None


def _whole_at(text: str, start: int) -> Numeral | None:
    if text[start] == zh.TEN_THOUSAND:
        return Numeral(start, start + 1, 10_000, 1, "bare")
    found = number_at(text, start)
    told = found is not None and type(found.value) is int and found.value > 1
    return found if told and found is not None and found.style not in ("several", "long") else None


def _part(text: str, start: int, whole: Numeral) -> Reading | None:
    found = _WHOLE.match(text, whole.end)
    part = _phrase_at(text, found.end(1), found.end()) if found is not None else None
    if found is None or part is None or not _fits(found[1], whole, part):
        return None
    allowed = part_of_all(part.value, int(whole.value), part.hedge)
    return Reading(
        text[start : part.end], start, part.end, Kind.RATIO, ONE, allowed.fair, allowed.widest,
        simplest(Fraction(part.value) / whole.value), None, part.hedge, None, (whole.start, part.numeral.end),
        allowed.origin,
    )  # fmt: skip


def _phrase_at(text: str, floor: int, position: int) -> Phrase | None:
    """The number at ``position`` with its unit, and with a hedge before it, from ``floor`` on."""
    first = text[position : position + 1]
    numeral = numeral_at(text, position, position + 1) if first in DIGITS or first in CHARACTERS else 0
    if not first or isinstance(numeral, int) or numeral.start != position or numeral.lead >= 0:
        return None
    phrase = Phrase(text, numeral, floor)
    phrase.read_after()
    phrase.read_before()
    return phrase


def _fits(measure: str, whole: Numeral, part: Phrase) -> bool:
    """Whether the part is counted like the whole, and is smaller: not 每4户中有1辆车, nor 每10万人中有5.6例."""
    counted = (part.counted or "")[:1]
    alike = counted == measure or (counted in words.PERSONS and measure in words.PERSONS and counted != "")
    told = type(part.value) is int and part.numeral.style in ("figures", "words") and part.hedge != "more"
    return alike and told and 0 < part.value < whole.value < _SPOKEN_IN_RATES


def _rate(text: str, start: int, whole: Numeral, rounding: str | None) -> Reading | None:
    """每10万人5.6例, 每千人口执业医师3.4人: an amount per round number of people or households."""
    head = _HEADS.match(text, whole.end) if whole.value in _ROUND else None
    link = _LINK.match(text, head.end()) if head is not None else None
    if head is None or link is None:
        return None
    phrase = _phrase_at(text, head.end(), link.end())
    people = find("household" if head[0].startswith(zh.HOUSEHOLD) else "person")
    scaled = None if people is None else parse(f"{whole.value}*{people.symbol}")
    if phrase is None or scaled is None or not _is_counting(phrase):
        return None
    phrase.unit, phrase.start = divide(phrase.unit, scaled), start
    if phrase.kind is Kind.COUNT:
        phrase.kind, phrase.counted = Kind.MEASURE, None
    return reading(phrase, rounding)


def _is_counting(phrase: Phrase) -> bool:
    timed = phrase.unit.dimension == (("time", 1),)
    return phrase.marked and phrase.kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY) and not timed
