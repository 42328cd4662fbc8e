"""Dates in Chinese: 2020年9月3日, 今年10月, 去年10月以来, 9月3日至5日, 三季度, 上半年, 20世纪90年代."""

from __future__ import annotations

from audit.languages.zh import calendar as words
from audit.languages.zh import characters as zh
from audit.languages.zh import dates
from audit.languages.zh.numbers import NUMERALS
from audit.numbers.dates import Days, since_then, year_word
from audit.numbers.numeral import Numeral
from audit.numbers.parts import number_at
from audit.numbers.patterns import Pattern


def chinese_date(text: str, numeral: Numeral, floor: int) -> Days | None:
    """The date that starts with a numeral before 年, 月, 日, 号 or 季度; None if it counts years or days."""
    mark = text[numeral.end]
    value = numeral.value
    if (
        mark == zh.MONTH
        and numeral.style == "approximate"
        and numeral.several == 1
        and text[numeral.start] != zh.TWO
    ):
        return _one_of_two_months(text, numeral, floor)
    read_out = mark == zh.YEAR and numeral.style == "string"
    if type(value) is not int or not (read_out or numeral.style in ("figures", "words")):
        return None
    if mark == zh.YEAR:
        return _with_year(text, numeral, value, floor)
    if mark == zh.QUARTER:
        return _quarter(text, numeral, value, floor)
    if mark == zh.MONTH:
        return _with_month(text, numeral.start, numeral.end, value, None, floor)
    return _with_day(text, numeral, value, floor)


def of_years(text: str, numeral: Numeral) -> Days | None:
    """1996、1997两年, 1998和1999两年: a list of years followed by their count."""
    if numeral.style != "figures" or _COUNTED_YEARS.match(text, numeral.end) is None:
        return None
    year = int(numeral.value)
    return Days(numeral.start, numeral.end, year) if _FIRST <= year <= _LAST else None


_COUNTED_YEARS = Pattern(words.COUNTED_YEARS)
_FIRST, _LAST = 1800, 2100


def _one_of_two_months(text: str, numeral: Numeral, floor: int) -> Days | None:
    """七八月, 去年七八月份: the days of both; 两三月 and 七八个月 are that many months."""
    first = numeral.value
    if type(first) is not int or not 1 <= first < 12:
        return None
    back, start = year_word(text, numeral.start, floor)
    end = numeral.end + (2 if text.startswith(zh.OF_MONTH, numeral.end + 1) else 1)
    return Days(start, end, None, first, last_month=first + 1, back=back)


def _with_year(text: str, numeral: Numeral, year: int, floor: int) -> Days | None:
    end = numeral.end + 1
    era, begin = _era(text, numeral.start, floor)
    if era:
        return _year_of_era(text, era, year, begin, end)
    reign = _year_of_reign(text, numeral.start, floor, year, end)
    if reign is not None:
        return reign
    if (
        numeral.style == "figures"
        and 100 < year < 1000
        and year % 10
        and _IN_BRIEF.search(text, max(floor, numeral.start - 2), numeral.start)
    ):
        return _year_of_era(text, words.ERAS[0], year, numeral.start - 1, end)
    if text.startswith(zh.DECADE_ENDS, end) and year % 10 == 0:
        return _decade(numeral.start, end + 1, year)
    if numeral.style == "string":  # 一七年, 九八年: digits read out one by one; 十七年 are that many
        year += 2000 if year < _THIS_CENTURY else 1900
    elif numeral.end - numeral.start == 2 and text[numeral.start] == "0":
        year += 2000  # 06年; 98年 may be that many years
    elif numeral.end - numeral.start != 4:
        return None
    if not 1000 <= year <= 2999:
        return None
    following = number_at(text, end)
    if following is not None and _is(following, 12):
        if text[following.end : following.end + 1] == zh.MONTH:
            return _with_month(text, numeral.start, following.end, int(following.value), year, numeral.start)
        last = _until_month(text, following.end)
        if last is not None:
            return Days(numeral.start, last[1], year, int(following.value), last_month=last[0])
    return _part_of_year(text, numeral.start, end, year) or since_then(text, Days(numeral.start, end, year))


_THIS_CENTURY = 40
_REIGNS = {**dates.ERAS, **dates.LUNAR_ERAS}
_NAME_OF_REIGN = 2  # characters
_IN_BRIEF = Pattern(words.IN_BRIEF)  # 前206年; 此前206年 and 前100年 are durations


def _year_of_reign(text: str, start: int, floor: int, year: int, end: int) -> Days | None:
    """民国三十年 is 1941, 光绪二十六年 1900; 民国三十年间 are that many years."""
    begin = start - _NAME_OF_REIGN
    before, most = _REIGNS.get(text[begin:start], (0, 0)) if begin >= floor else (0, 0)
    if not 1 <= year <= most or text[end : end + 1] in words.LASTED:
        return None
    return Days(begin, end, before + year)


def _era(text: str, start: int, floor: int) -> tuple[str, int]:
    """公元前 or 公元 before ``start``, and where it starts; the 前 of 公元前221年—前206年 is short for the former."""
    for era in words.ERAS:
        if text.endswith(era, floor, start):
            return era, start - len(era)
    if (
        text.endswith(zh.BEFORE, floor, start)
        and _AGAIN.search(text, max(0, start - 14), start - 1) is not None
    ):
        return words.ERAS[0], start - 1
    first = _AGAIN.search(text, max(0, start - 14), start)
    year = None if first is None else number_at(text, first.start() + len(words.ERAS[0]))
    following = None if year is None else number_at(text, start)
    if year is None or following is None:
        return "", start
    return (words.ERAS[0] if following.value < year.value else zh.OUR_ERA), start  # 公元前1600年至1300年


_AGAIN = Pattern(words.AGAIN)
_EARLIEST, _LAST = 20_000, 2999  # years before and after Christ that a date may name


def _year_of_era(text: str, era: str, year: int, begin: int, end: int) -> Days | None:
    """公元前1798年 is the year -1797, since there is no year 0 between 1 BC and AD 1; 公元618年."""
    if not era.endswith(zh.BEFORE):
        return Days(begin, end, year) if 1 <= year <= _LAST else None
    return Days(begin, end, 1 - year) if 1 <= year <= _EARLIEST else None


def _part_of_year(text: str, start: int, position: int, year: int) -> Days | None:
    """2020年第三季度, 2020年前三季度, 2020年上半年."""
    found = _PART.match(text, position)
    if found is None:
        return None
    if found[1] is not None:
        last = 6 if found[1] == zh.UPPER else 12
        return Days(start, found.end(), year, last - 5, last_month=last)
    rank = int(found[3].translate(_RANKS))
    first = 1 if found[2] == zh.BEFORE else 3 * rank - 2
    return Days(start, found.end(), year, first, last_month=3 * rank)


_QUARTERS = NUMERALS[:4]
_RANKS = str.maketrans(_QUARTERS, "1234")
_PART = Pattern(words.PART_OF_A_YEAR)


def _until_month(text: str, position: int) -> tuple[int, int] | None:
    """至8月: the last month of a span of months, and where it ends."""
    found = _number_before(text, position, zh.MONTH, 12)
    return None if found is None else (int(found.value), found.end + 1)


def _until_day(text: str, position: int) -> tuple[int | None, int, int] | None:
    """至5日, 至10月5日: the last month (None for the same), the last day, and where it ends."""
    month = _number_before(text, position, zh.MONTH, 12)
    day = _number_before(text, position, zh.DAY, 31) if month is None else _day_at(text, month.end + 1)
    if day is None:
        return None
    return (None if month is None else int(month.value)), int(day.value), day.end + 1


def _number_before(text: str, position: int, word: str, highest: int) -> Numeral | None:
    """The number up to ``highest`` between a dash or 至 and ``word``."""
    width = 2 if text.startswith("——", position) else 1
    if text[position : position + 1] not in words.UNTIL or position >= len(text):
        return None
    found = number_at(text, position + width)
    fits = found is not None and _is(found, highest) and text.startswith(word, found.end)
    return found if fits else None


def _day_at(text: str, position: int, highest: int = 31, lowest: int = 1) -> Numeral | None:
    found = number_at(text, position)
    return (
        found
        if found is not None and _is(found, highest, lowest) and text[found.end : found.end + 1] in zh.DAYS
        else None
    )


_TWO_FIGURES = 99  # 8月37日 and 8月0日 are impossible dates


def _is(numeral: Numeral, highest: int, lowest: int = 1) -> bool:
    return (
        type(numeral.value) is int
        and lowest <= numeral.value <= highest
        and numeral.style in ("figures", "words")
    )


def _decade(start: int, end: int, year: int) -> Days | None:
    if year < 100:
        year += 2000 if year <= 20 else 1900
    return Days(start, end, year, last_year=year + 9) if 1000 <= year <= 2990 else None


def _with_month(text: str, start: int, mark: int, month: int, year: int | None, floor: int) -> Days | None:
    if not 1 <= month <= 12 or text[mark - 1] == zh.PIECE:
        return None
    begin = start
    back, start = year_word(text, start, floor) if year is None else (None, start)
    if text.startswith(zh.OR_SO, mark + 1):
        return None
    days = _after_month(text, Days(start, mark + 1, year, month, back=back))
    return since_then(text, days) if days.end > begin else None


def _after_month(text: str, days: Days) -> Days:
    """The day, the third of the month or the last month after 9月."""
    last_month = _until_month(text, days.end)
    if last_month is not None and _day_at(text, last_month[1]) is None and last_month[0] > (days.month or 0):
        return days._replace(end=last_month[1], last_month=last_month[0])
    if text.startswith(zh.OF_MONTH, days.end):
        return days._replace(end=days.end + 1)
    third = words.THIRDS.get(text[days.end : days.end + 2])
    if third is not None:
        return days._replace(end=days.end + 2, day=third[0], last_day=third[1])
    day = _day_at(text, days.end, _TWO_FIGURES, 0)
    if day is None:
        return days
    return _after_day(text, days._replace(end=day.end + 1, day=int(day.value)))


def _after_day(text: str, days: Days) -> Days:
    """至5日 and 至10月5日 after a day."""
    until = _until_day(text, days.end)
    if until is None:
        return days
    month, day, end = until
    if (month or days.month or 0, day) <= (days.month or 0, days.day or 0):
        return days
    return days._replace(end=end, last_month=month, last_day=day)


def half_year(text: str, start: int, floor: int) -> Days | None:
    """上半年 and 下半年: the months from January to June, and from July on."""
    half = text[start - 1 : start]
    if half not in zh.HALVES_OF_A_YEAR or not text.startswith(zh.YEAR, start + 1):
        return None
    back, begin = year_word(text, start - 1, floor)
    first = 1 if half == zh.UPPER else 7
    return Days(begin, start + 2, None, first, last_month=first + 5, back=back)


def century(text: str, numeral: Numeral, floor: int) -> Days | None:
    """20世纪90年代, 19世纪 and 公元前5世纪; 两个世纪 counts centuries."""
    if type(numeral.value) is not int or not text.startswith(zh.CENTURY, numeral.end):
        return None
    era, begin = _era(text, numeral.start, floor)
    first, end = (numeral.value - 1) * 100, numeral.end + 2
    if era == words.ERAS[0] and 1 <= numeral.value <= _EARLIEST // 100:
        return Days(begin, end, 1 - numeral.value * 100, last_year=-first)
    if not (1 if era else 10) <= numeral.value <= 22:
        return None
    found = number_at(text, end)
    if (
        found is not None
        and type(found.value) is int
        and found.value < 100
        and text.startswith(zh.DECADE, found.end)
    ):
        return Days(begin, found.end + 2, first + found.value, last_year=first + found.value + 9)
    return Days(begin, end, max(first, 1), last_year=first + 99)


def _quarter(text: str, numeral: Numeral, value: int, floor: int) -> Days | None:
    if not text.startswith(zh.QUARTER_OF_A_YEAR, numeral.end) or not 1 <= value <= 4:
        return None
    start = numeral.start - text.endswith(zh.ORDINALS, floor, numeral.start)
    first = 1 if text.startswith(zh.BEFORE, start) else 3 * value - 2
    back, start = year_word(text, start, floor)
    return Days(start, numeral.end + 2, None, first, last_month=3 * value, back=back)


def _with_day(text: str, numeral: Numeral, day: int, floor: int) -> Days | None:
    """3日 and 25号 in a newspaper are days of the month; 3号线 is a name and 10日元 is money."""
    mark = text[numeral.end]
    if numeral.style == "words" and not _dated(text, numeral.start):
        return None
    if not 1 <= day <= 31 or _NOT_A_DAY[mark].match(text, numeral.end + 1):
        return None
    start = numeral.start
    if mark == zh.NUMBERED and _NUMBERED_BEFORE.search(text, max(floor - 6, start - 6, 0), start) is not None:
        return None
    if mark == zh.DAY and _LASTS.search(text, max(floor, start - 6), start):
        return None
    for word, back in zh.MONTH_WORDS:
        if text.endswith(word, floor, start):
            return Days(start - 2, numeral.end + 1, None, None, day, back=back)
    return Days(start, numeral.end + 1, None, None, day)


_NOT_A_DAY = {mark: Pattern(source) for mark, source in words.NOT_A_DAY.items()}
# 建设路10号, 国发〔2020〕5号: an address and a document
_NUMBERED_BEFORE = Pattern(words.NUMBERED_BEFORE)
# 拘留15日, 缩短为20日: durations; a day of the month does not follow any of these.
_LASTS = Pattern(words.LASTS)


def _dated(text: str, start: int) -> bool:
    """Whether 一日 and 三日 are dates: they count days, unless a month precedes them."""
    return (
        text[max(0, start - 2) : start].endswith(zh.MONTH)
        or text[max(0, start - 1) : start] in zh.BEFORE_A_DAY
    )
