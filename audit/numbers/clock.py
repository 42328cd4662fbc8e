"""Times of day and ratios with a colon: 20时30分, 下午3点, 12:30, 6pm, 3:2, 1:3.2."""

from __future__ import annotations

import re
from fractions import Fraction

from audit.base.findings import marked
from audit.base.intervals import Interval, Rational, simplest
from audit.languages.en import clock as english
from audit.languages.en import scores as scores_en
from audit.languages.en import times
from audit.languages.zh import characters as zh
from audit.languages.zh import clock as words
from audit.languages.zh import scores
from audit.numbers.numeral import Numeral
from audit.numbers.parts import number_at
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import proportion
from audit.units import ONE, find

_COLON = Pattern("[:：∶]([0-9]{1,9})(?:[:：]([0-9]{2}(?:\\.[0-9]{1,3})?))?(?![0-9:：]|\\.[0-9])")  # 1:02:03.5
_DECIMAL_COLON = Pattern("[:：∶]([0-9]{1,9}(?:\\.[0-9]{1,9})?)(?![0-9:：]|\\.[0-9])")
_LAP = Pattern("[0-5][0-9]\\.")
_HALF_DAY = Pattern(english.OCLOCK, re.IGNORECASE)


def _part_of_day(text: str, start: int, floor: int) -> str:
    """下午 of 下午3点, 晚 of 当晚8点; "" if there is none."""
    for length in (2, 1):
        part = text[max(floor, start - length) : start]
        if part in words.PARTS_OF_DAY:
            return part
    return ""


def chinese_time(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """20时30分, 下午3点半, 9时22分27秒."""
    mark, following = text[numeral.end], text[numeral.end + 1 : numeral.end + 2]
    if (
        type(numeral.value) is not int
        or not 0 <= numeral.value <= 24
        or numeral.style not in ("figures", "words")
    ):
        return None
    if following in words.NOT_A_TIME[mark] and following:
        return None
    minutes, end = _minutes(text, numeral.end + 1)
    seconds, end = _seconds(text, end)
    part = _part_of_day(text, numeral.start, floor)
    if mark == zh.POINT and end == numeral.end + 1 and not _on_the_hour(text, numeral, end, part):
        return None
    start = numeral.start - len(part) if part else numeral.start
    hours = numeral.value + 12 if part in words.AFTERNOON and numeral.value < 12 else numeral.value
    return _time(text, start, end, simplest(hours + Fraction(minutes, 60) + Fraction(seconds, 3600)), numeral)


def hours(text: str, first: Phrase, second: Phrase) -> Reading:
    """下午3至5时: from one time of day to another."""
    part = _part_of_day(text, first.start, first.floor)
    later = 12 if part in words.AFTERNOON and second.value <= 12 else 0
    start, end = first.start - len(part), second.end
    span = Interval(first.value + later, second.value + later)
    return Reading(
        text[start:end], start, end, Kind.TIME, second.unit, span, span, None, None, "range", None,
        (first.numeral.start, second.numeral.end), marked("a range, as written"),
    )  # fmt: skip


def _on_the_hour(text: str, numeral: Numeral, end: int, part: str) -> bool:
    """三点一线 are points; 三点 alone, 三点前 and 下午三点 are times, and so is anything written in figures."""
    following = text[end : end + 1]
    return numeral.style == "figures" or part in words.PARTS_OF_DAY or following in _AFTER_HOUR


_AFTER_HOUR = frozenset(("", *words.AFTER_HOUR, *"，。、；,;!！?？-—～"))


def _minutes(text: str, position: int) -> tuple[int, int]:
    if text.startswith(zh.HALF, position):
        return 30, position + 1
    position += text.startswith(zh.OCLOCK, position) or text.startswith(zh.FULL_HOUR, position)
    found = number_at(text, position)
    if found is None or type(found.value) is not int or not 0 <= found.value < 60:
        return 0, position
    if text.startswith(zh.FEN, found.end) and not text.startswith(zh.PARTS_OF, found.end):
        return found.value, found.end + 1
    if text.startswith(zh.QUARTER_HOUR, found.end):
        return found.value * 15 % 60, found.end + 1
    return 0, position


def _seconds(text: str, position: int) -> tuple[Rational, int]:
    """The 27秒 of 9时22分27秒."""
    if text[position - 1] != zh.FEN:
        return 0, position
    found = number_at(text, position)
    if found is None or not 0 <= found.value < 60 or not text.startswith(zh.SECOND, found.end):
        return 0, position
    return found.value, found.end + 1


_RATIO_BEFORE = Pattern(f"{words.RATIO_BEFORE}|{english.RATIO_BEFORE}")


def colon(text: str, numeral: Numeral) -> Reading | None:
    """12:30 is a time, 3:2 a ratio (a score, a scale)."""
    found = _COLON.match(text, numeral.end)
    if text[numeral.start - 1 : numeral.start] in words.CAPTIONED and numeral.start:
        return None  # 图1：2011-2015年
    if found is None or type(numeral.value) is not int:
        return _decimal_ratio(text, numeral)
    second = int(found[1])
    if found[2] is None and len(found[1]) == 2 and _is_lap(text, numeral, second):
        hours = simplest(Fraction(numeral.value * 60 + second, 3600))
        return _time(text, numeral.start, found.end(), hours, numeral)  # 10 km in 41:32
    is_time = len(found[1]) == 2 and second < 60 and numeral.value <= 24 and numeral.end - numeral.start <= 2
    span = (numeral.start, found.end())
    is_score = second > 0 and speaks_of_score(text, *span)  # 20:00 is not a score
    if is_time and not is_score and not _speaks_of_ratio(text, *span):
        end, hours = _half_day(text, found.end(), numeral.value)
        seconds = Fraction(found[2] or 0) / 3600  # 2:03:38
        return _time(text, numeral.start, end, simplest(hours + Fraction(second, 60) + seconds), numeral)
    if not second or found[2] is not None:
        return None
    value = simplest(Fraction(numeral.value, second))
    return _reading(text, numeral.start, found.end(), Kind.RATIO, value, (numeral.start, found.end()))


def _is_lap(text: str, numeral: Numeral, second: int) -> bool:
    """Minutes and seconds: ran 10 km in 41:32, 用时41:32. Up to 24 only over a short distance."""
    first = numeral.value
    if second >= 60 or not 10 <= first < 60 or numeral.end - numeral.start != 2:
        return False
    before = (max(0, numeral.start - _AHEAD), numeral.start)
    if first > 24:
        return _RACE.search(text, *before) is not None
    return _SHORT_RACE.search(text, *before) is not None


_AHEAD = 48  # characters
_RACE = Pattern(
    rf"(?:\b(?:{times.RACES})\b|[0-9] ?(?:{times.DISTANCES_LONG}|{times.DISTANCES_SHORT})\b){english.TIME_TAKEN}|{words.TIME_TAKEN}"
)
# 5 km in, 800m in: a race so short that its time is in minutes and seconds
_SHORT_RACE = Pattern(
    rf"(?<![0-9.,])(?:[12]?[0-9](?:\.[0-9]{{1,2}})? ?(?:{times.DISTANCES_LONG})|[0-9,]{{3,6}} ?(?:{times.DISTANCES_SHORT}))\b(?: [a-z]{{1,12}}){{0,2}} in $"
)


def speaks_of_score(text: str, start: int, end: int) -> bool:
    """票数为21:19, a score of 21:19, 以21:19获胜: neither a time of day nor a ratio."""
    if text.startswith(scores.BEHIND, end):
        return text[end] != zh.OF or text[start - 1 : start] != zh.AT
    if _TIMED.match(text, end) is not None:
        return False
    return _SCORE_BEFORE.search(text, max(0, start - 48), start) is not None


_TIMED = Pattern(rf" (?:{scores_en.TIMED})\b")
# words of a score before, possibly with other scores in a list between
_SCORE_BEFORE = Pattern(
    f"(?:{scores.BEFORE}){words.SCORES_LINKED}(?:{scores.ONE}{words.SCORES_JOINED}{{1,2}}){{0,4}}$"
    rf"|\b(?:{scores_en.BEFORE})(?: {scores.ONE}{english.SCORES_JOINED}){{0,4}} $"
)


def _decimal_ratio(text: str, numeral: Numeral) -> Reading | None:
    """1:3.2 and 105.3∶100; 1:52.34 is the time of a race, unless the context is ratios."""
    found = _DECIMAL_COLON.match(text, numeral.end)
    second = Fraction(found[1]) if found is not None else 0
    if found is None or numeral.value <= 0 or not second:
        return None
    # the second hour of 5-7pm, which alone has am or pm
    is_whole = type(numeral.value) is int
    if not is_whole and second not in (1, 100):
        return None  # 2.5:30 may be the time of a race
    if (
        is_whole
        and text[numeral.end] != "∶"
        and _LAP.match(found[1]) is not None
        and not _speaks_of_ratio(text, numeral.start, found.end())
    ):
        hours = simplest((numeral.value + Fraction(second) / 60) / 60)
        return _time(text, numeral.start, found.end(), hours, numeral)  # 19:58.4, the time of a race
    places = len(found[1].partition(".")[2])
    sets = proportion(numeral.value, numeral.place, second, Fraction(1, 10**places))
    value = simplest(Fraction(numeral.value) / second)
    span = (numeral.start, found.end())
    return Reading(
        text[numeral.start : found.end()], *span, Kind.RATIO, ONE, sets.fair, sets.widest, value, None, None,
        None, span, sets.origin,
    )  # fmt: skip


def _speaks_of_ratio(text: str, start: int, end: int) -> bool:
    if text.startswith((*english.RATIO_BEHIND, *words.RATIO_BEHIND), end):
        return True
    return _RATIO_BEFORE.search(text, max(0, start - 24), start) is not None


def half_day(text: str, numeral: Numeral) -> Reading | None:
    """6pm, 6 a.m., 10.30am."""
    whole = int(numeral.value)
    minutes = (numeral.value - whole) * 100
    if numeral.place not in (1, Fraction(1, 100)) or not 0 <= whole <= 12 or minutes >= 60:
        return None
    end, hours = _half_day(text, numeral.end, whole)
    if end == numeral.end:
        return _until(text, numeral, whole) if numeral.place == 1 else None
    return _time(text, numeral.start, end, simplest(hours + Fraction(minutes, 60)), numeral)


def _until(text: str, numeral: Numeral, first: int) -> Reading | None:
    """5-7pm, 11 to 1 p.m.: from one hour to the other, in the same half of the day or the previous one."""
    found = _LAST_HOUR.match(text, numeral.end)
    if found is None or not 1 <= first <= 12 or not 1 <= int(found[1]) <= 12:
        return None
    end, last = _half_day(text, found.end(1), int(found[1]))
    begin = first % 12 + (12 if last >= 12 else 0)
    begin -= 12 if begin > last else 0
    if end == found.end(1) or begin < 0:
        return None
    whole = _time(text, numeral.start, end, last, numeral)
    hours = Interval(begin, last)
    span = (numeral.start, found.end(1))
    return whole._replace(fair=hours, widest=hours, value=None, hedge="range", numeral=span)


# what follows a time without a sign between hours and minutes: 1430 GMT
_LAST_HOUR = Pattern("(?: ?[-–—] ?| to )([0-9]{1,2})(?= ?[ap]\\.?m\\b)")


def on_the_dial(text: str, start: int, end: int) -> Reading | None:
    """1430 GMT, 0930 local time: hours and minutes without a separator."""
    zone = _ZONE.match(text, end) if end - start == 4 else None
    if zone is None:
        return None
    hours, minutes = int(text[start : start + 2]), int(text[start + 2 : end])
    if hours > 24 or minutes >= 60:
        return None
    value = simplest(hours + Fraction(minutes, 60))
    return _reading(text, start, zone.end(), Kind.TIME, value, (start, end))


_ZONE = Pattern(english.TIME_ZONES)


def _half_day(text: str, end: int, hours: int) -> tuple[int, int]:
    found = _HALF_DAY.match(text, end)
    if found is None:
        return end, hours
    return found.end(), hours % 12 + (12 if found[1] in ("p", "P") else 0) if found[1] else hours


def _time(text: str, start: int, end: int, hours: Rational, numeral: Numeral) -> Reading:
    return _reading(text, start, end, Kind.TIME, hours, (numeral.start, numeral.end))


def _reading(
    text: str, start: int, end: int, kind: Kind, value: Rational, numeral: tuple[int, int]
) -> Reading:
    unit = find("h") if kind is Kind.TIME else None
    point = Interval.point(value)
    return Reading(
        text[start:end],
        start,
        end,
        kind,
        unit or ONE,
        point,
        point,
        value,
        None,
        None,
        None,
        numeral,
        marked("exact as written"),
    )
