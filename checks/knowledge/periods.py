"""Periods: a yearly figure is no monthly one, and neither is a total."""

from __future__ import annotations

from audit.base.findings import Sentence, Words, marked
from audit.checks.knowledge.envelope import PERIODS
from audit.languages.en.dates import MONTHS
from audit.languages.zh.numbers import NUMERALS
from audit.numbers.patterns import Pattern

_WORDS = {
    "year": "年 每年 全年 annum annual yearly a_year",
    "season": "采暖季 供暖季 heating_season crop",
    "quarter": "季度 每季度 quarterly a_quarter",
    "month": "月 每月 monthly a_month",
    "week": "周 每周 weekly a_week",
    "day": "日 天 每日 每天 daily a_day",
    "hour": "小时 每小时 hourly an_hour",
}
_OTHER_WORDS = {word.replace("_", " "): period for period, words in _WORDS.items() for word in words.split()}

_NAMES = {
    "year": marked("year"),
    "season": marked("season"),
    "quarter": marked("quarter"),
    "month": marked("month"),
    "week": marked("week"),
    "day": marked("day"),
    "hour": marked("hour"),
}


def period_word(written: str) -> str:
    """The period that a ``per:`` names, in the word that envelopes use; other words stay as they are."""
    folded = " ".join(written.casefold().split())
    return folded if folded in PERIODS else _OTHER_WORDS.get(folded, folded)


def period_words(period: str) -> Words:
    """A period as a sentence names it; a word of the file's own stays as it is."""
    return Sentence(_NAMES[period]) if period in _NAMES else period


def period_of_unit(symbol: str) -> str | None:
    """The period in a rate's unit: ``year`` in ``CNY/year/mu`` and in ``t/(ha*year)``."""
    below = symbol.partition("/")[2]
    for sign in "/*()":
        below = below.replace(sign, " ")
    words = ["hour" if word == "h" else word for word in below.split()]
    periods = [word for word in words if word in PERIODS]
    return periods[0] if len(periods) == 1 else None


# Each period with words of which one stands wherever its pattern fits: they are looked for first.
_TOLD = (
    ("season", ("season", "季"), Pattern(r"\b(per|a|each|every) (heating|growing|crop) season\b|每?个?采暖季|每?个?供暖季")),
    ("quarter", ("quarter", "季"), Pattern(rf"\b(per|a|each|every) quarter\b|\bquarterly\b|[{NUMERALS[:4]}]季度|每季度?")),
    ("month", ("month", "月"), Pattern(rf"\b(per|a|each|every) month\b|\bmonthly\b|每月|月均|当月|[\d{NUMERALS}十]月份")),
    ("week", ("week", "周", "星期"), Pattern(r"\b(per|a|each|every) week\b|\bweekly\b|每周|每星期")),
    ("day", ("day", "daily", "日", "天"), Pattern(r"\b(per|a|each|every) day\b|\bdaily\b|每日|每天|单日|当日|日均|日用|日产|日发电|日处理|日供")),
    ("hour", ("hour", "小时"), Pattern(r"\b(per|an|each|every) hour\b|\bhourly\b|每小时")),
    ("year", ("year", "annu", "年"), Pattern(r"\b(per|a|each|every) year\b|\bper annum\b|\bannual(ly)?\b|\byearly\b|每年|全年|年均|一年|年产|年用|年发|年耗|年排|年节")),
)  # fmt: skip
_OF_A_YEAR = Pattern(
    rf"\b(in|of|for|during) ((19|20)\d\d|the year|last year|this year)\b(?! *-)|(19|20)\d\d年(?!上半年|下半年|前|末|底|初|\d|[{NUMERALS[:4]}]季)|去年(?!底|末)|今年(?!以来|前|上半年)"
)
_MONTHS = "|".join(names[0].lower() for names in MONTHS if names[0] != "May")  # may be
_PART_OF_A_YEAR = Pattern(
    rf"\b(half|quarter|months?|{_MONTHS})\b"
    r"|半年|季度|月|以来|截至|累计|年末|年底"
)


def told_period(words: str) -> str | None:
    """The period that the words of a claim name: ``coal burnt a year``; ``none`` of several."""
    found = [
        period
        for period, needed, pattern in _TOLD
        if any(map(words.__contains__, needed)) and pattern.search(words)
    ]
    return found[0] if len(found) == 1 else None


def is_of_a_year(words: str) -> bool:
    """Whether a figure that grows with time is meant for one whole year: ``electricity generated in 2019``."""
    return _OF_A_YEAR.search(words) is not None and _PART_OF_A_YEAR.search(words) is None
