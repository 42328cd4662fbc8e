"""The months and the days of the week as patterns and sets, made from the words of the languages."""

from __future__ import annotations

from audit.languages.en.dates import MONTHS, WEEKDAYS, WEEKDAYS_SHORT, WEEKDAYS_SHORT_ALONE
from audit.languages.zh.dates import WEEKDAYS as CHINESE_WEEKDAYS
from audit.languages.zh.dates import WEEKS

MONTH_NUMBERS = {name.lower(): number for number, names in enumerate(MONTHS, 1) for name in names}
MONTH_BEGINNINGS = "|".join(dict.fromkeys(names[0][:3] for names in MONTHS))

WEEKDAY_BEGINNINGS = tuple(name.removesuffix("day") for name in WEEKDAYS)
ENGLISH_WEEKDAY = f"(?:{'|'.join(WEEKDAY_BEGINNINGS)})day"
_SHORT = {short: number for number, names in enumerate(WEEKDAYS_SHORT) for short in names}
ENGLISH_WEEKDAY_SHORT = rf"(?:(?:{'|'.join(_SHORT)})\.|(?:{'|'.join(WEEKDAYS_SHORT_ALONE)})\b)"
CHINESE_WEEK = f"(?:{'|'.join(WEEKS)})"
CHINESE_WEEKDAY = f"{CHINESE_WEEK}[{CHINESE_WEEKDAYS}]"


def english_weekday(name: str) -> int:
    """The number of a day by its name or its short form: 0 for Monday."""
    short = _SHORT.get(name.rstrip("."))
    return WEEKDAYS.index(name) if short is None else short


def chinese_weekday(character: str) -> int:
    """The number of a day by its character: 0 for 一, and 6 for 日 as for 天."""
    return min(CHINESE_WEEKDAYS.index(character), 6)
