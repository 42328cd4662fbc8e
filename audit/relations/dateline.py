"""The day of publication that an article prints: on a line of its own at its head, or in its first paragraph's
dateline.

*2024-03-05*; *Published: 5 March 2024, 10:15 GMT*; *By A. Reyl | March 5, 2024*; 发布时间：2024年3月5日; *RIVERTON, March 5,
2024 (Agency) —*; 新华社北京2024年3月5日电. A day without a year says nothing by itself, and one in running text may be any
other day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from types import ModuleType
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.claimfile.values import span_of
from audit.languages.en import dates as english
from audit.languages.zh import dates as chinese
from audit.numbers import Kind, Reading, read

_LINES = 8  # at the head of an article, in which its day is searched for
_LONGEST = 120  # characters of a line that contains only a date
_HEAD = 160  # characters of a paragraph that may contain its dateline
_YEAR = re.compile("[12][0-9]{3}")
_PARTS = re.compile(r"[|·•/\t　]| - | – | — ")
_LEFT = re.compile(r"[\s,，.;:：;()（）\[\]#*_0-9|·-]*")


class _DatelineWords(NamedTuple):
    beside: re.Pattern[str]
    byline: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _words(language: str) -> _DatelineWords:
    data: ModuleType = chinese if language == "zh" else english
    return _DatelineWords(
        re.compile(data.DATED_LINE, re.IGNORECASE),
        re.compile(data.BYLINE, re.IGNORECASE),
        re.compile(data.DATELINE),
        re.compile(data.DATELINE_END),
    )


def dateline_of(text: str) -> str | None:
    """The day that the head of a text prints, as 2024-03-05; ``None`` if there is none with its year."""
    for number, line in enumerate(_head(text)):
        if span_of(line) is not None and (not number or len(line) == len("2024-03-05")):
            return line
        if not _YEAR.search(line[:_HEAD]):
            continue
        found = _of_line(line) if len(line) <= _LONGEST else None
        found = found or _of_paragraph(line[:_HEAD])
        if found is not None:
            return found
    return None


def _head(text: str) -> Iterator[str]:
    """The first non-empty lines of a text."""
    lines = text[: 20 * _LONGEST * _LINES].lstrip("\ufeff").splitlines()
    kept = [line.strip() for line in lines if line.strip()]
    yield from kept[:_LINES]


def _of_line(line: str) -> str | None:
    """The day of a line with nothing else but words of publishing, a time, or the author."""
    words = _words(_language(line))
    days = list(_days(line))
    if len({iso for _, iso in days}) > 1:  # published and updated on several days
        return None
    for reading, iso in days:
        rest = line[: reading.start] + "|" + line[reading.end :]
        if all(_is_beside(part.strip(), words) for part in _PARTS.split(rest)):
            return iso
    return None


def _is_beside(part: str, words: _DatelineWords) -> bool:
    return words.byline.search(part) is not None or _LEFT.fullmatch(words.beside.sub("", part)) is not None


def _of_paragraph(text: str) -> str | None:
    words = _words(_language(text))
    for reading, iso in _days(text):
        if words.before.search(text[: reading.start]) and words.behind.search(text[reading.end :]):
            return iso
    return None


def _days(text: str) -> Iterator[tuple[Reading, str]]:
    """The days of a text that are printed with their year."""
    for one in read(text, language=_language(text)):
        low = one.fair.low
        if one.kind is Kind.DATE and low is not None and low == one.fair.high and _YEAR.search(one.text):
            yield one, date.fromordinal(int(low)).isoformat()


def _language(text: str) -> str:
    return "zh" if is_chinese(text) else "en"
