"""Periods: a yearly figure is not a monthly one, and neither is a total."""

from __future__ import annotations

from audit.base.findings import Sentence, Words, marked
from audit.checks.knowledge.envelope import PERIODS
from audit.languages.en import periods as english
from audit.languages.en.dates import MONTHS
from audit.languages.zh import periods as chinese
from audit.numbers.patterns import Pattern

_OTHER_WORDS = {
    word.replace("_", " "): period
    for table in (chinese.WORDS, english.WORDS)
    for period, words in table.items()
    for word in words.split()
}

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
    """The period that a ``per:`` names, in the word that envelopes use; other words are unchanged."""
    folded = " ".join(written.casefold().split())
    return folded if folded in PERIODS else _OTHER_WORDS.get(folded, folded)


def period_words(period: str) -> Words:
    """A period as a sentence names it; the file's own words are unchanged."""
    return Sentence(_NAMES[period]) if period in _NAMES else period


def period_of_unit(symbol: str) -> str | None:
    """The period in a rate's unit: ``year`` in ``CNY/year/mu`` and in ``t/(ha*year)``."""
    below = symbol.partition("/")[2]
    for sign in "/*()":
        below = below.replace(sign, " ")
    words = ["hour" if word == "h" else word for word in below.split()]
    periods = [word for word in words if word in PERIODS]
    return periods[0] if len(periods) == 1 else None


# Each period with words of which one occurs wherever its pattern fits: they are searched for first.
_TOLD = tuple(
    (period, (*english.TOLD[period][0], *needed), Pattern(f"{english.TOLD[period][1]}|{pattern}"))
    for period, (needed, pattern) in chinese.TOLD.items()
)
_OF_A_YEAR = Pattern(f"{english.OF_A_YEAR}|{chinese.OF_A_YEAR}")
_MONTHS = "|".join(names[0].lower() for names in MONTHS if names[0] != "May")  # may be
_PART_OF_A_YEAR = Pattern(rf"\b({english.PARTS_OF_A_YEAR}|{_MONTHS})\b|{chinese.PARTS_OF_A_YEAR}")


def told_period(words: str) -> str | None:
    """The period that the words of a claim name: ``coal burnt a year``; ``none`` if there are several."""
    found = [
        period
        for period, needed, pattern in _TOLD
        if any(map(words.__contains__, needed)) and pattern.search(words)
    ]
    return found[0] if len(found) == 1 else None


def is_of_a_year(words: str) -> bool:
    """Whether a figure that grows with time is for one whole year: ``electricity generated in 2019``."""
    return _OF_A_YEAR.search(words) is not None and _PART_OF_A_YEAR.search(words) is None
