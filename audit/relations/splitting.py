"""Proportions such as 5:3:2 are read number by number: each figure is a statement of its own.

A row of three or more figures separated by colons is a proportion; one of two only if words beside it say so, since a
score, a clock time or a rate (14.5：1) is written in the same way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from audit.article.model import Mention
from audit.languages.en import structures as english
from audit.languages.zh import structures as chinese
from audit.numbers import Reading, read
from audit.numbers.patterns import Pattern

# figures separated by colons, which neither continue a longer row nor are continued
_ROW = Pattern(
    r"(?<![0-9.,:：∶])[0-9]{1,5}(?:\.[0-9]{1,4})?(?: ?[:：∶] ?[0-9]{1,5}(?:\.[0-9]{1,4})?){1,8}(?![:：∶]?[0-9])"
)
_FIGURE = Pattern(r"[0-9]+(?:\.[0-9]+)?")
_REACH = 40
_ABOUT_100 = range(80, 121)  # sum of figures with decimals if they are percents

Found = tuple[Mention, Reading]


def with_proportions(text: str, found: Sequence[Found], language: str) -> list[Found]:
    """The numbers of a paragraph in order, with the figures of proportions separately."""
    rows = [match for match in _ROW.finditer(text) if _is_proportion(text, match)]
    if not rows or not found:
        return list(found)
    starts = [match.start() for match in rows]
    kept = [pair for pair in found if not _is_in_row(pair[1], rows, starts)]
    for match in rows:
        kept.extend(_figures(match, found, language))
    return sorted(kept, key=lambda pair: pair[1].start)


def _is_proportion(text: str, match: re.Match[str]) -> bool:
    figures = _FIGURE.findall(match.group())
    beside = text[max(0, match.start() - _REACH) : match.end() + _REACH]
    if len(figures) == 2:
        return _words().search(beside) is not None
    clock = len(figures) == 3 and all(len(one) == 2 for one in figures[1:])  # 10:15:30
    return not clock or _words().search(beside) is not None


def _are_percents(figures: Sequence[str]) -> bool:
    """Whether the figures of a proportion are percents: 12.6：40.8：46.6, unlike 5：3：2."""
    total = sum(map(Fraction, figures))
    decimals = any("." in one for one in figures)
    return len(figures) > 2 and (total == 100 or (decimals and int(total) in _ABOUT_100))


def _is_in_row(reading: Reading, rows: Sequence[re.Match[str]], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, reading.end)
    return any(_over(reading, match) for match in rows[max(0, at - 2) : at + 1])


def _over(reading: Reading, match: re.Match[str]) -> bool:
    return reading.start < match.end() and match.start() < reading.end


def _figures(match: re.Match[str], found: Sequence[Found], language: str) -> list[Found]:
    """The readings of the figures, with their places in the paragraph and in the article."""
    at = bisect_right(found, match.start(), key=lambda pair: pair[1].start)
    near = found[max(0, at - 1)]
    shift = near[0].reading.start - near[1].start
    made: list[Found] = []
    percent = "%" if _are_percents(_FIGURE.findall(match.group())) else ""
    for one in _FIGURE.finditer(match.group()):
        readings = read(one.group() + percent, language=language)
        if len(readings) != 1:
            continue
        start = match.start() + one.start()
        local = readings[0]._replace(start=start, end=start + len(one.group()), text=one.group())
        placed = local._replace(start=local.start + shift, end=local.end + shift)
        made.append((Mention(placed, near[0].paragraph, True, "", "", (), one.group()), local))
    return made


@cache
def _words() -> Pattern:
    return Pattern(f"{english.PROPORTION}|{chinese.PROPORTION}", re.IGNORECASE)
