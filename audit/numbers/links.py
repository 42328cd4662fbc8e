"""What links two numbers into a range or two alternatives: to, and, -, 至, or, 或; and when it does not."""

from __future__ import annotations

from audit.base.intervals import Rational
from audit.languages.en import joints as english
from audit.languages.zh import characters as zh
from audit.languages.zh import joints as words
from audit.languages.zh.idioms import WEEK
from audit.numbers.chinese import BIG, CHARACTERS, SMALL, ZERO
from audit.numbers.compounds import extend
from audit.numbers.english_idioms import titled
from audit.numbers.english_words import UNITS
from audit.numbers.months import MONTH_BEGINNINGS
from audit.numbers.numbered import phrase_at
from audit.numbers.numeral import Numeral, last_place
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind

_STROKES = frozenset("-–—－−~～〜")
_CONNECTORS = _STROKES | frozenset(zh.UNTIL)
BEGINS = _CONNECTORS | frozenset((*words.BETWEEN_TWO, *" (（"))
_TIED = Pattern("(?:-| ?- ?)(to|or)[- ]")  # six-to-eight-week, a 12- to 14-member jury
ABOVE, BELOW = ("at-least", "over"), ("at-most", "under")  # up to two or three weeks
_FARTHEST = 10  # 3p to 450p is a step and its result, not a range, unless something says so


def second_of(text: str, first: Phrase) -> Phrase | None:
    """The other end of a range that starts with ``first``, or the other of two alternatives."""
    position, spaced = behind_included(text, first.end), False
    if text[position : position + 1] == " ":
        position, spaced = position + 1, True
    mark = text[position : position + 1]
    tied = _TIED.match(text, first.end) if mark == "-" else None
    if tied is not None:
        return _tied(text, first, tied.end(), tied[1])
    if text.startswith("--", position) and (first.marked or first.numeral.style != "figures"):
        return None  # a third--11 billion dollars--of it
    if mark in _CONNECTORS and mark:
        return _after_connector(text, first, position, mark, spaced)
    if mark == zh.OR and not spaced and text[first.start - 1 : first.start] not in WEEK:  # 周三或四
        return _alternative(text, first, position + (2 if text.startswith(zh.OR_ENDS, position + 1) else 1))
    if mark in words.BETWEEN and mark and not spaced:
        return _after_and(text, position + 1)
    return _english(text, first, position) if spaced and mark in "taou" else None


def behind_included(text: str, end: int) -> int:
    """The end of a （含） or （不含） that says whether a bound belongs to a range."""
    found = _INCLUDED.match(text, end) if text[end : end + 1] in ("(", "（") else None
    return end if found is None else found.end()


_INCLUDED = Pattern(words.INCLUDED_BETWEEN)


def _phrase_at(text: str, begin: int) -> Phrase | None:
    """The number at ``begin`` with all its units: 6ft 2in to 6ft 4in."""
    found = phrase_at(text, begin)
    if found is not None and found.marked and text[found.end : found.end + 1] in words.NUMBER_FOLLOWS:
        extend(text, found)
    return found


def _after_and(text: str, begin: int) -> Phrase | None:
    """10000与20000之间: 与 and similar words need 之间."""
    found = _phrase_at(text, begin)
    if found is not None and found.counted == zh.AMONG:
        found.counted, found.marked, found.end = None, False, found.numeral.end
    return found if found is not None and text.startswith(zh.BETWEEN_WORDS, found.end) else None


def _after_connector(text: str, first: Phrase, position: int, mark: str, spaced: bool) -> Phrase | None:
    begin = position + 1
    while text[begin : begin + 1] == mark and mark in "—-" and begin < position + 3:
        begin += 1  # ——; any other dash is the minus of the second number: -5到-1
    if text[begin : begin + 1] == " " and (spaced or mark not in zh.UNTIL):
        begin += 1
    return _phrase_at(text, begin)


def _tied(text: str, first: Phrase, begin: int, word: str) -> Phrase | None:
    """six-to-eight-week; 1-to-15 may be a ratio or a scale, and 4-to-1 is not a range."""
    found = _phrase_at(text, begin)
    if found is None or first.value <= 1 or found.value <= first.value or not _is_kin(first, found):
        return None
    return found if word == "to" or _is_near(first, found) else None


def _english(text: str, first: Phrase, position: int) -> Phrase | None:
    word, _, _ = text[position : position + 8].partition(" ")
    if word == "or":
        return _alternative(text, first, position + 3)
    starts = english.LED_BY.get(word)
    if starts is None:
        return None
    begin = position + len(word) + 1
    if word == "up" and not text.startswith("to ", begin):
        return None
    begin += 3 if word == "up" else 0
    if text.startswith("the ", begin):
        begin += 4
    before = text[max(0, first.start - 14) : first.start].rstrip().lower()
    led = before.endswith(starts)
    if word == "to" and before.endswith(" from") and has_changed(text, first.start - 5):
        return None
    if not led and word == "and":
        return None
    if led or not first.marked:
        found = _phrase_at(text, begin)
        return found if led or word != "to" or found is None or not _leads_far(text, first, found) else None
    found = None if _is_step(text, first) else _phrase_at(text, begin)
    if found is not None and word == "to" and _shares_scale(text, first, found):
        return found
    return found if found is not None and _is_repeated(text, first, found) else None


def _shares_scale(text: str, first: Phrase, second: Phrase) -> bool:
    """Rs 20 to 30 crore, $5 to 6 billion: one money sign and one scale word for both ends."""
    if first.kind is not Kind.MONEY or first.numeral.scale != 1 or second.marked:
        return False
    scaled = second.numeral.scale >= 1000 and first.value * second.numeral.scale < second.value
    return scaled and not _is_far(first, second) and _A_PLURAL.match(text, second.end) is None


# a plural noun follows: the second number counts people or things, and shares no unit of money
_A_PLURAL = Pattern(english.A_PLURAL)


def _is_repeated(text: str, first: Phrase, second: Phrase) -> bool:
    """5.25% to 5.5%, $900m to $1.2bn: both ends with their unit, and not the two sides of a contest (48% to 52%)."""
    if _is_money_scaled_once(text, first, second):
        return True
    if not second.marked or not _is_kin(first, second):
        return False
    if _is_whole(text, first, second):
        return True
    return not _is_far(first, second) and not _is_contest(text, first, second)


def _is_money_scaled_once(text: str, first: Phrase, second: Phrase) -> bool:
    """Rs 20 to 30 crore, $3 million to 5 million: the sign occurs once, and the scale word once or twice.

    Not $5 to 3 million Britons."""
    if second.marked or first.kind is not Kind.MONEY or second.numeral.scale <= 1:
        return False
    if first.numeral.scale not in (1, second.numeral.scale):
        return False
    low = first.numeral.value * (second.numeral.scale if first.numeral.scale == 1 else 1)
    fits = low < second.value < low * _FARTHEST
    return fits and NO_NOUN.match(text, second.end) is not None


# no noun follows that the number could count: the end, a preposition, a verb or a time
NO_NOUN = Pattern(english.NO_NOUN)


def _is_step(text: str, first: Phrase) -> bool:
    """rose 5 cents to 50 cents: the step of a change, and its result."""
    before = text[max(0, first.start - 4) : first.start].lower()
    return not before.endswith((" of ", " at ", " to ", " in ", "ith ")) and has_changed(text, first.start)


def _leads_far(text: str, first: Phrase, second: Phrase) -> bool:
    """fell by 3,000 to 1.2 million: a step and its result, both without a unit."""
    low = first.numeral.value
    if first.numeral.scale == 1 and low >= 1000 and second.numeral.scale > 1:
        # by 232,000 to 2.3 million: there is no scale word that both could share
        return _is_step(text, first)
    shared = low * second.numeral.scale  # by 3 to 5 million
    if first.numeral.scale == 1 and shared < second.numeral.value:
        low = shared
    return 0 < low * _FARTHEST < second.numeral.value and _is_step(text, first)


def _is_whole(text: str, first: Phrase, second: Phrase) -> bool:
    """Whether the text is these two numbers and nothing else, as in a claim."""
    return len(text) <= _LONGEST and not text[: first.start].strip() and not text[second.end :].strip()


_LONGEST = 80  # characters; a claim with two numbers is no longer


def _is_kin(first: Phrase, second: Phrase) -> bool:
    """Whether both ends are of one kind and count the same things, if the first has a unit at all."""
    share_measure_word(first, second)
    if not first.marked:
        return True
    if first.counted == "times" and second.kind is Kind.RATIO:  # three times to four times as many
        first.kind, first.counted = Kind.RATIO, None
    return first.kind is second.kind and (first.kind is not Kind.COUNT or first.counted == second.counted)


def share_measure_word(first: Phrase, second: Phrase) -> None:
    """2个至3个百分点, 5个或6个月: 个 before a unit adds nothing, so the first end has no unit of its own."""
    if (
        first.counted == zh.PIECE
        and second.kind is not Kind.COUNT
        and second.text.startswith(zh.PIECE, second.numeral.end)
    ):
        first.marked, first.counted = False, None


def _is_far(first: Phrase, second: Phrase) -> bool:
    low, high = first.value * first.unit.factor, second.value * second.unit.factor
    shared = low * second.numeral.scale  # $3.3 to $3.5 billion: the scale word occurs once
    if first.kind is Kind.MONEY and first.numeral.scale == 1 and 0 < shared < high:
        low = shared
    return 0 < low * _FARTHEST < high


def _is_contest(text: str, first: Phrase, second: Phrase) -> bool:
    """lost by 48% to 52%, trails 40% to 45%: the shares of two sides, which add up to at most a whole."""
    if first.kind is not Kind.PERCENT or first.value + second.value > 101:
        return False
    return CONTEST.search(text, max(0, first.start - 60), first.start) is not None


# words of contests and votes, in which 48% to 52% are two sides
CONTEST = Pattern(english.CONTEST)


def has_changed(text: str, end: int) -> bool:
    """Whether the words before ``end`` describe a change, like "rose"."""
    return _CHANGED.search(text, max(0, end - 60), end) is not None


# rose from 100 to 135 units: a change from one to the other, not a range
_CHANGED = Pattern(english.CHANGED_BEFORE)


def _alternative(text: str, first: Phrase, begin: int) -> Phrase | None:
    """13 or 14, three or four days, 13或14人: one of two that are close together, read as the span of both.

    Other pairs are a choice between two numbers (5 or 10 years, $5 or $10), unless a claim says nothing else.
    """
    if first.marked and first.kind is not Kind.COUNT and first.start > 1:
        return None
    found = _phrase_at(text, begin)
    if found is None or not _may_be_alternatives(first, found) or not _is_kin(first, found):
        return None
    if _is_whole(text, first, found):
        return found
    if (
        (first.marked and first.kind is not Kind.COUNT)
        or not _is_near(first, found)
        or _OTHERWISE.match(text, found.end) is not None
    ):
        return None
    return None if titled(text, first.numeral, first.floor) is not None or _is_listed(text, first) else found


def _may_be_alternatives(first: Phrase, second: Phrase) -> bool:
    plain = all(one.kind is not Kind.ORDINAL and one.numeral.style != "part" for one in (first, second))
    return plain and first.hedge in (None, "about", *ABOVE, *BELOW) and second.hedge is None


# 7 or 8pm, 3 or 4 May, 1 or 2 of 10
_OTHERWISE = Pattern(
    english.ON_THE_CLOCK
    + r"|(?:st|nd|rd|th)?(?: of)? (?:"
    + MONTH_BEGINNINGS
    + r")|"
    + words.NUMBERED_TIMES
    + r"|,? or "
)


def _is_near(first: Phrase, second: Phrase) -> bool:
    """Whether two numbers are close: 3 and 4, 40 and 50, 10 and 12.

    That is a step of the last digit apart, or within a third; 2 or 3 million shares its scale word."""
    scale = second.numeral.scale if first.numeral.scale == 1 else 1
    low, high = first.numeral.value * max(scale, _hundreds(first, second)), second.numeral.value
    if not 0 < low < high or 1800 <= low <= high <= 2100:  # 2019 or 2020
        return False
    step = high - low
    return step <= last_place(low, 1 if type(low) is int else first.numeral.place) or 3 * step <= high


def _hundreds(first: Phrase, second: Phrase) -> int:
    """The factor of five in five or six hundred, and 1 if nothing is shared."""
    text, numeral = second.text, second.numeral
    if first.numeral.style != "words" or numeral.style != "words" or not 0 < first.numeral.value < 10:
        return 1
    scale = _spoken_scale(text, numeral)
    if scale > 1:
        return _chinese_scale(text, first, numeral, scale)
    return 100 if text[numeral.start : numeral.end].endswith(" hundred") else 1


def _spoken_scale(text: str, numeral: Numeral) -> int:
    """The 百 or 千 that a numeral ends with; 1 if it does not."""
    role, value = CHARACTERS.get(text[numeral.end - 1], (ZERO, 1))
    return value if role == SMALL and value > 10 else 1


def shared_scale(text: str, first: Phrase, second: Phrase, factor: Rational) -> int:
    """The scale words at the end of the second number that apply to both.

    They are 亿 in 八百到九百亿, and both in 三到五百万; as many of them as leave the first below the second."""
    scale, found = 1, 1
    position = second.numeral.end
    while position > second.numeral.start:
        position -= 1
        role, value = CHARACTERS.get(text[position], (ZERO, 0))
        if role not in (SMALL, BIG):
            break
        scale *= value
        if first.value * scale * factor < second.value:
            found = scale
    return found


def _chinese_scale(text: str, first: Phrase, numeral: Numeral, scale: int) -> int:
    """五到六千, 三至五百: the scale word occurs once; 一到五百 may start with one, 一到两百 does not."""
    digit = numeral.value // scale
    if first.marked or numeral.end - numeral.start != 2 or first.numeral.value >= digit:
        return 1
    return scale if first.numeral.value > 1 or text[numeral.start] == zh.TWO else 1


def hundreds(first: Phrase, second: Phrase) -> int:
    """Like ``_hundreds``, if the two are close together."""
    factor = _hundreds(first, second)
    told = _spoken_scale(second.text, second.numeral) > 1
    return factor if factor > 1 and (told or _is_near(first, second)) else 1


def _is_listed(text: str, first: Phrase) -> bool:
    """1, 2 or 3: the last two of a list."""
    before = text[max(first.floor - 2, first.start - 12, 0) : first.start]
    if not before.endswith((", ", "、")):
        return False
    last = before.rstrip(", 、").rpartition(" ")[2]
    return last[-1:].isdecimal() or last.lower() in UNITS
