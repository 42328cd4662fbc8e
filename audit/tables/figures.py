"""The figures of a cell: what it prints as a number, with its sign, its last place and a percent sign.

In a table (1,234) is a negative number, a dash or an empty cell is zero, and *n/a* is unknown. A cell with ``12
(3.4)`` has two figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from audit.numbers.patterns import Pattern
from audit.units.money import sign_class

_SIGN = "[-−–‒﹣－+＋]"
_DIGITS = r"(?:\d{1,3}(?P<{0}>[,，  '’\u00a0\u2009\u202f])\d{3}(?:(?P={0})\d{3})*|\d+)(?:[.．]\d+)?|[.．]\d+"


def _number(name: str) -> str:
    return rf"(?:{_DIGITS.replace('{0}', name)})"


_PERCENT = "[%％‰]"
# 29 (7.5%): two figures, the second in brackets, each perhaps with a percent sign
_PAIR = Pattern(
    rf"(?P<first>{_number('gap1')})\s*(?P<percent1>{_PERCENT})?\s*[(（\[]\s*(?P<second>{_SIGN}?{_number('gap2')})\s*"
    rf"(?P<percent2>{_PERCENT})?\s*[)）\]]"
)
# the mark of a footnote right after a figure
_MARK = Pattern(
    r"(?<=[\d)）%％])\s?(?:[*†‡§¶#＊]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈ]{1,3}|\[[0-9a-z]{1,2}\]|[①-⑳]|\(?[a-e]\)?)$"
)
_NOTHING = frozenset(("", "-", "–", "—", "−", "――", "——", "--", "‒", "nil", "－", "---", "*-*"))
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９．，（）％", "0123456789.,()%")
_EXCHANGED = str.maketrans(".,", ",.")
# Figures that certainly have a decimal comma, and those that cannot: 12,5 and 1.234,56; 12.5 and 1,234.
_COMMA = Pattern(r"\D*(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}\D*")
_NO_COMMA = Pattern(r"[^,]*\d\.\d{1,2}(?!\d).*|.*\d,\d{3}(?!\d).*")
_LEAST_COMMAS = 2
_LONGEST = 40  # characters of a cell that is a figure
_DIGIT = re.compile(r"\d")
_ORDINARY = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?")  # the form of nearly all figures


class Figure(NamedTuple):
    """A number as a cell prints it: ``digits`` over ten to the power of ``decimals``.

    It is from ``start`` up to ``end`` of the cell's words."""

    start: int
    end: int
    digits: int
    decimals: int
    percent: bool = False
    plain: bool = False  # at most four digits and nothing else: it may be a year or a rank

    @property
    def is_year(self) -> bool:
        """Whether it could be a year."""
        return self.plain and not self.decimals and 1700 <= self.digits <= 2100


@lru_cache(maxsize=1)
def _single_figure() -> re.Pattern[str]:
    """A number with a sign or brackets, a money sign before it and a percent sign after it."""
    money = f"(?:[A-Z]{{0,3}}[{sign_class()}]|[A-Z]{{3}}(?=[ \u00a0]))"
    return re.compile(
        rf"(?P<open>[(（])?\s*(?P<sign>{_SIGN})?\s*{money}?\s*(?P<sign2>{_SIGN})?\s*(?P<inner>[(（])?\s*"
        rf"(?P<figures>{_number('gap')})\s*(?P<percent>{_PERCENT})?\s*(?(inner)[)）])(?(open)[)）])\s*(?P<percent2>{_PERCENT})?"
    )


def is_nothing(text: str) -> bool:
    """Whether a cell means zero or no value: it is empty or a dash."""
    return text in _NOTHING


def has_decimal_commas(texts: Iterable[str]) -> bool:
    """Whether a table prints decimal commas: some figures can only be read that way, and none can be read
    otherwise."""
    found = 0
    for one in texts:
        if len(one) > _LONGEST or ("," not in one and "." not in one):
            continue
        if _NO_COMMA.fullmatch(one) is not None:
            return False
        found += _COMMA.fullmatch(one) is not None
    return found >= _LEAST_COMMAS


def without_mark(text: str) -> tuple[str, str]:
    """The words of a cell without the footnote mark after a number, and the mark."""
    found = _MARK.search(text) if (text and not text[-1].isdigit()) or text[-1:] in "¹²³" else None
    return (text, "") if found is None else (text[: found.start()], found.group().strip())


def figures_of(text: str, comma: bool = False) -> tuple[Figure, ...]:
    """The figures of a cell, if it has nothing else; with decimal commas if its table has them (``comma``)."""
    if not text or len(text) > _LONGEST:
        return ()
    return _figures_of(text, comma)


@lru_cache(maxsize=16384)  # the cells of a long filing are asked for several times
def _figures_of(text: str, comma: bool) -> tuple[Figure, ...]:
    if _DIGIT.search(text) is None:
        return ()
    ordinary = None if comma else _ORDINARY.fullmatch(text)
    if ordinary is not None:
        return (_ordinary(text, ordinary[1], ordinary[2] or ""),)
    text = text.translate(_PLAIN_DIGITS)
    if comma:
        text = text.translate(_EXCHANGED)
    found = _single_figure().fullmatch(text)
    if found is not None:
        return (_single(text, found),)
    found = _PAIR.fullmatch(text)
    if found is None:
        return ()
    return (
        _figure(*found.span("first"), found["first"], False, bool(found["percent1"])),
        _figure(*found.span("second"), found["second"], False, bool(found["percent2"])),
    )


def _ordinary(text: str, whole: str, rest: str) -> Figure:
    """A figure without a sign, in plain digits."""
    plain = not rest and len(text) <= 4 and "," not in whole
    return Figure(0, len(text), int(whole.replace(",", "") + rest), len(rest), False, plain)


def _single(text: str, match: re.Match[str]) -> Figure:
    signs = (match["sign"] or "") + (match["sign2"] or "")
    negative = bool(match["open"] or match["inner"]) or any(one not in "+＋" for one in signs)
    percent = bool(match["percent"] or match["percent2"])
    return _figure(0, len(text), match["figures"], negative, percent)


def _figure(start: int, end: int, figures: str, negative: bool, percent: bool) -> Figure:
    negative = negative or figures[0] in "-−–‒"
    kept = "".join(one for one in figures if one.isdigit() or one == ".")
    whole, _, rest = kept.partition(".")
    digits = int(whole + rest or "0")
    plain = not percent and figures.isdigit() and len(figures) <= 4
    return Figure(start, end, -digits if negative else digits, len(rest), percent, plain)
