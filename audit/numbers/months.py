"""The months and the days of the week as patterns and sets, made from the words of the languages."""

from __future__ import annotations

from audit.languages.en.dates import MONTHS, WEEKDAYS
from audit.languages.zh.dates import WEEKDAYS as CHINESE_WEEKDAYS
from audit.languages.zh.dates import WEEKS

MONTH_NUMBERS = {name.lower(): number for number, names in enumerate(MONTHS, 1) for name in names}
MONTH_BEGINNINGS = "|".join(dict.fromkeys(names[0][:3] for names in MONTHS))

WEEKDAY_BEGINNINGS = tuple(name.removesuffix("day") for name in WEEKDAYS)
ENGLISH_WEEKDAY = f"(?:{'|'.join(WEEKDAY_BEGINNINGS)})day"
CHINESE_WEEK = f"(?:{'|'.join(WEEKS)})"
CHINESE_WEEKDAY = f"{CHINESE_WEEK}[{CHINESE_WEEKDAYS}]"


def english_weekday(name: str) -> int:
    """The number of a day by its name: 0 for Monday."""
    return WEEKDAYS.index(name)


def chinese_weekday(character: str) -> int:
    """The number of a day by its character: 0 for 一, and 6 for 日 as for 天."""
    return min(CHINESE_WEEKDAYS.index(character), 6)
