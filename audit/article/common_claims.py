"""Anything that is not a claim in any language: names, clock times, titles of documents, scores, list numbers,
codes."""

from __future__ import annotations

import re

from audit.article.blocks import is_row
from audit.article.reasons import CLOCK, LIST_NUMBER, NAME, REFERENCE, SCORE, TITLE, UNREADABLE
from audit.article.spot import NumberContext
from audit.languages.en import documents as english
from audit.languages.zh import characters as zh
from audit.languages.zh import documents as chinese
from audit.languages.zh.numbers import NUMERALS
from audit.numbers import Kind, Reading, months
from audit.numbers.patterns import Pattern

# A line that only locates a page: 第3版, 2020年9月18日 星期五, A3, Page 7, 责任编辑…
_FURNITURE = Pattern(
    rf"""\s*(?:
        {zh.ORDINAL}?\s*[0-9０-９{NUMERALS}{zh.TEN}A-Z]{{1,4}}\s*{chinese.PAGE_WORDS}(?:[：:\s].{{0,12}})? | [A-Z]?[0-9]{{1,3}} | [Pp](?:{english.PAGE}|\.)\s*[A-Z]?[0-9]{{1,3}}
        | {chinese.DATE_OF_PAGE}\s*(?:{months.CHINESE_WEEKDAY})?\s*(?:{zh.ORDINAL}.{{1,6}}{chinese.PAGE_OR_ISSUE})?
        | (?:{months.ENGLISH_WEEKDAY},?\s+)?(?:[A-Z][a-z]{{2,8}}\.?\s+[0-9]{{1,2}}|[0-9]{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?),?\s+[0-9]{{4}}
        | (?:{chinese.PUBLISHED})\s*[：:].{{0,80}}
        | (?:{english.PUBLISHED})\b.{{0,80}}
    )\s*""",
    re.VERBOSE,
)
_LONGEST_FURNITURE = 100

_SPORT = Pattern(f"{chinese.SPORT}|{english.SPORT}")
_NIL_BEHIND = Pattern(chinese.NIL_BEHIND)
_NIL_BEFORE = Pattern(chinese.NIL_BEFORE)
_SET_SCORE = Pattern("[0-9]{1,3}[-–][0-9]{1,3}")
_PLURAL = Pattern(chinese.PLURAL)
_LIST_BEFORE = Pattern(r"(?:^|[\n。；;：:！？!?]\s*)[(（\[【]?\s*$")
_LIST_AFTER = Pattern(r"\s?[)）\]】]|[、．]|\.(?=\s|[\u4e00-\u9fff])")
_AMOUNT_AFTER = Pattern(
    rf"[)）](?:[,.;:，。；、：]|\s(?:{english.BEHIND_AMOUNTS})\b|{chinese.JOINS_AMOUNTS}|$)"
)  # the first dose (40) and the second (20)
_BRACKETED = Pattern(r"[(（]([0-9]{1,9})[)）]")
_FAR = 80  # distance in characters to another number in brackets
_BRACKET_BEFORE = Pattern(r"[(（\[【]\s*$")
_FIGURE = Pattern(chinese.FIGURE)
_CITED = Pattern(r"\[$")
_SIGNED = Pattern(rf"(?:{chinese.SIGNED}|\b(?:{english.SIGNED}))[ \u00a0]?$")
_VERSION_BEFORE = Pattern(chinese.VERSION_BEFORE)
_VERSION_AFTER = Pattern(f"(?:{chinese.VERSION_AFTER}|{english.VERSION_AFTER})")
_CODE_BEFORE = Pattern(
    rf"(?:{chinese.CODES}|\b(?:{english.CODES}))[：: {chinese.CODE_LINKS}/（(]{{0,3}}[0-9\-–— ]*$"
)
# GB/T, A350-, @: the end of a code of which the figures are the rest
_QUALIFIED_BEFORE = Pattern(
    r"(?:[A-Z]{2,}(?:/T)? ?[0-9.]*[-—–]|(?<![A-Za-z])[A-Z][a-z]*[0-9]+[-–]|[A-Za-z0-9_]/|[@#_])$"
)


def is_furniture(text: str) -> bool:
    """Whether a paragraph is page furniture instead of text of the article: a date line, a page number.

    A row of a table, which may be as short, is not."""
    return not is_row(text) and len(text) <= _LONGEST_FURNITURE and _FURNITURE.fullmatch(text) is not None


def reason_against(spot: NumberContext) -> str:
    """Why the number is not a claim in any language; empty if nothing speaks against it."""
    reading = spot.reading
    kind = reading.kind
    if kind is Kind.VAGUE and reading.note is not None:
        return UNREADABLE
    if kind is Kind.NAME or kind is Kind.VAGUE:
        return NAME
    if kind is Kind.TIME:
        return CLOCK
    if _in_title(spot):
        return TITLE
    if kind is Kind.RATIO and (":" in reading.text or "：" in reading.text or zh.OUT_OF in reading.text):
        return SCORE if _of_sport(spot) or _beside_nil(spot) else ""
    if (
        spot.before.endswith(chinese.FIGURE_WORDS)
        and _FIGURE.search(spot.before)
        and (spot.after[:1] == chinese.IS_SHOWN or reading.text[-1:].isdecimal())
    ):
        return REFERENCE  # 图3所示
    if reading.hedge == "range" and _is_set_score(spot):
        return SCORE  # lost 4-6, which looks like a range
    if not _is_bare(reading):
        return ""
    return _reason_against_bare(spot)


def _is_set_score(spot: NumberContext) -> bool:
    if _SET_SCORE.fullmatch(spot.reading.text) is None or _PLURAL.match(spot.after) is not None:
        return False
    return _of_sport(spot)


def _is_bare(reading: Reading) -> bool:
    """Whether only the figures say what is meant: no unit, no measure word, no hedge."""
    return reading.kind is Kind.COUNT and reading.counted is None and reading.hedge is None


def _reason_against_bare(spot: NumberContext) -> str:
    if _is_list_number(spot):
        return LIST_NUMBER
    before, after = spot.before, spot.after
    if _SIGNED.search(before) or (_CITED.search(before) and after[:1] == "]"):
        return REFERENCE
    if _is_score(spot):
        return SCORE
    if before[-1:] in ("-", "–") and _ends_name(spot):
        return NAME  # Boeing 787-9
    if _CODE_BEFORE.search(before) or _is_qualified(before) or after[:1] in _TIED:
        return NAME
    if _IDENTITY.fullmatch(spot.reading.text) is not None or _is_calibre(spot):
        return NAME
    return NAME if _is_version(spot) or _is_listing(spot) or _is_of_document(spot) else ""


# The number of a Chinese identity card: a district, the day of birth, three figures and a check character.
_IDENTITY = Pattern("[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{4}")


def _is_calibre(spot: NumberContext) -> bool:
    """a .22 rifle, a .38-caliber gun: a kind of weapon."""
    return spot.reading.text[:1] == "." and _WEAPON.match(spot.after) is not None


# words after the calibre of a weapon
_WEAPON = Pattern(english.WEAPON)


def _is_of_document(spot: NumberContext) -> bool:
    """国发〔2020〕5号, （2021）京01民初12号: the year and the court of a document by its number."""
    if zh.NUMBERED in spot.after and _DOCUMENT_BEHIND.match(spot.after) is not None:
        return True
    return "\u4e00" <= spot.before[-1:] <= "\u9fff" and _COURT_BEFORE.search(spot.before) is not None


_DOCUMENT_BEHIND = Pattern(chinese.DOCUMENT_BEHIND)
_COURT_BEFORE = Pattern(chinese.COURT_BEFORE)


def _is_listing(spot: NumberContext) -> bool:
    """某公司（600519）, 某集团（0700.HK）: the figures under which shares are traded."""
    reading = spot.reading
    if not reading.text.isdecimal() or len(reading.text) not in (4, 5, 6):
        return False
    behind = _LISTED_BEHIND.match(spot.after)
    return behind is not None and (bool(behind[1]) or _LISTED_BEFORE.search(spot.before) is not None)


_LISTED_BEHIND = Pattern(r"(\.(?:SH|SZ|BJ|SS|HK|TW)\b)|[)）]")
_LISTED_BEFORE = Pattern(chinese.LISTED_BEFORE)


def _ends_name(spot: NumberContext) -> bool:
    leader = spot.leader()
    return leader is not None and leader.kind is Kind.NAME and leader.end == spot.reading.start - 1


def _is_qualified(before: str) -> bool:
    """GB/T 123, A350-900, @2020: the character before the figures makes them a code."""
    return before[-1:] in _QUALIFIERS and _QUALIFIED_BEFORE.search(before) is not None


_QUALIFIERS = frozenset("-—–/@#_")
_TIED = frozenset(("@", "_", "#", "\\"))


def _in_title(spot: NumberContext) -> bool:
    """《2020年政府工作报告》: between the marks of a title."""
    before = spot.before
    opened = before.rfind("《")
    return opened >= 0 and opened > before.rfind("》")


def _of_sport(spot: NumberContext) -> bool:
    return _SPORT.search(spot.before) is not None or _SPORT.search(spot.after) is not None


def _is_list_number(spot: NumberContext) -> bool:
    """1. and (二) at the start of a line or sentence; 一、 too."""
    reading = spot.reading
    if reading.value is None or not 0 < reading.value < 100 or type(reading.value) is not int:
        return False
    after = _LIST_AFTER.match(spot.after)
    if after is None:
        return False
    if spot.line_start or _LIST_BEFORE.search(spot.before) is not None:
        listed = spot.text[reading.start].isdecimal() or after[0] != "." or spot.line_start
        return listed and (spot.line_start or not _VALUE_BEFORE.search(spot.before) or _follows_another(spot))
    return (
        _BRACKET_BEFORE.search(spot.before) is not None
        and after[0].strip() in (")", "）")
        and (len(reading.text) <= 2)
        and not (_AMOUNT_AFTER.match(spot.after) and _is_beside_another(spot))
        and (_follows_another(spot) or _names(spot.before.rstrip("（([【")))
    )


_VALUE_BEFORE = Pattern(r"[A-Za-z][:：] ?$")  # Against: 59.


def _follows_another(spot: NumberContext) -> bool:
    """Whether a number may be one of a list: the first one in figures, or after its predecessor, (2) after (1)."""
    figures = spot.reading.text
    if not figures.isdecimal() or int(figures) <= 1:
        return True
    one_less = str(int(figures) - 1)
    return any(
        f"{one_less}{mark}" in spot.text[: spot.reading.start] for mark in (")", "）", ".", "、", "．")
    )


def _is_beside_another(spot: NumberContext) -> bool:
    """the first dose (40) and the second (20): amounts in brackets, not steps by one like (1) and (2)."""
    low, high = spot.reading.start, spot.reading.end
    own = spot.reading.text
    others = _BRACKETED.findall(spot.text[max(0, low - _FAR) : low - 1] + spot.text[high + 1 : high + _FAR])
    if not own.isdecimal():  # （五）
        return False
    return bool(others) and all(abs(int(one) - int(own)) > 1 for one in others if len(one) < 4)


def _beside_nil(spot: NumberContext) -> bool:
    """3:1、2:0: no ratio is one to zero, so both are scores."""
    if spot.reading.value == 0:
        return True
    return _NIL_BEHIND.match(spot.after) is not None or _NIL_BEFORE.search(spot.before) is not None


def _is_score(spot: NumberContext) -> bool:
    """89-89, 6-4: two bare numbers with a dash or a colon between them."""
    reading, text = spot.reading, spot.text
    for other in (spot.leader(), spot.follower()):
        if other is None or not (_is_bare(other) or other.start == reading.end):
            continue
        first, last = (other, reading) if other.start < reading.start else (reading, other)
        between = text[first.end : last.start]
        if between in ("-", "–", "—", "－") and _is_bare(other):
            return True
        if between == " to " and text[: first.start].endswith("from "):
            return False  # fell from 1,240 to 1,095, a loss of 145
        if between in chinese.BETWEEN_SCORES and _of_sport(spot):
            return True
        if between in (":", "：", "∶") and 0 in (first.value, last.value):
            return True  # 2:0, which is not a ratio
    return False


def _is_version(spot: NumberContext) -> bool:
    """2.0时代, Web 2.0: a decimal that does not count anything."""
    if "." not in spot.reading.text or spot.reading.text[-1:].isalpha():  # 2.95 million
        return False
    return _VERSION_AFTER.match(spot.after) is not None or (
        _VERSION_BEFORE.search(spot.before) is not None and _names(spot.before)
    )


def _names(before: str) -> bool:
    """Whether the word before is a name: capitalised, or Chinese; in January's 3.0 it is only the owner."""
    word = before.rstrip(" \u00a0").rpartition(" ")[2]
    if word.endswith(("'s", "’s")):
        return False
    return not word.isascii() or word[:1].isupper()
