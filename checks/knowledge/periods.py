"""Periods: a yearly figure is no monthly one, and neither is a total."""

from __future__ import annotations

from audit.checks.knowledge.envelope import PERIODS
from audit.findings import Sentence, Words, marked

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
