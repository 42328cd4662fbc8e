"""The items of a list in running text: how many there are, and how certain that is.

An 和 or "and" may join two items or be inside one, so a list has a usual count and a least and a greatest one. A count
reported as wrong must be outside both.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.languages.zh.lists import JOINED, NUMBERED_ITEMS, OPEN_ENDS

_LONGEST = 24  # characters of an item that are kept: a draft needs its head, not its sentence
_OPEN = re.compile(OPEN_ENDS)
# 一是, 第二，, (3): the numbering of items, which counts them by itself
_NUMBERED = re.compile(NUMBERED_ITEMS)
_AND = re.compile(r"\s+(?:and|or|&)\s+|\s*&\s*", re.IGNORECASE)
# (i), (b), (3): marks that introduce English items
_MARKED = re.compile(r"(?<![\w.])\((?:[ivx]{1,4}|[a-h]|[0-9]{1,2})\)\s")
_LAST = re.compile(r"\b(?:and|or)\s[^,;]*(?=[,;])", re.IGNORECASE)
_GLOSS = re.compile(r"\s*(?:an?|the)\s+[a-z]")
# words at the end by which a list stays open
_OPEN_ENGLISH = re.compile(r"\b(?:etc\.?|and others|and so on|among others|and more)\W*$", re.IGNORECASE)


class Items(NamedTuple):
    """The items named.

    ``least`` and ``most`` are the limits of how many there could be in other readings; ``open`` says that the text
    ends the list with 等 or "and others"."""

    items: tuple[str, ...]
    least: int
    most: int
    open: bool = False

    @property
    def number(self) -> int:
        """The number of items that a reader would count."""
        return len(self.items)


def chinese_items(text: str) -> Items | None:
    """The items of a Chinese list; ``None`` if nothing is listed."""
    numbered = [match.end() for match in _NUMBERED.finditer(text)]
    if len(numbered) > 1:
        ends = [*[match.start() for match in _NUMBERED.finditer(text)][1:], len(text)]
        return _items([text[start:end] for start, end in zip(numbered, ends, strict=True)], 0)
    if _NUMBERED.match(text.lstrip(" “")):
        return None  # 一是…。二是…: the others are in sentences of their own
    parts = _split_chinese(text)
    is_open = bool(_OPEN.search(parts[-1]))
    last = _OPEN.sub("", parts[-1])
    joined = [part for part in re.split(JOINED, last) if part.strip()]
    inner = sum(len(re.findall(JOINED, part)) for part in parts[:-1])
    usual = [*parts[:-1], *(joined if len(joined) == 2 else [last])]
    if len(usual) < 2:
        return None
    most = len(parts) + inner + len(re.findall(JOINED, last))
    least = len(usual) if _end_alike(usual) else len(parts)
    return _items(usual, most, least=min(least, _until_a_comma(text)), is_open=is_open)


def _until_a_comma(text: str) -> int:
    """The number of items of a row with 、 before its first comma, where the row may already end."""
    row, comma, _ = re.sub("[，,]", "，", text).partition("，")
    return row.count("、") + 1 if comma and "、" in row else len(text)


def _end_alike(usual: list[str]) -> bool:
    """Whether the last two items are names of one kind: …、北辰学校和启明学校 are two, whatever 和 may join elsewhere."""
    last = [part.strip() for part in usual[-2:]]
    return len(usual) > 2 and min(map(len, last)) > 2 and last[0][-1] == last[1][-1]


def _split_chinese(text: str) -> list[str]:
    for mark in "；;":
        if mark in text:
            return _parts(text, mark)
    if "、" in text:
        return _parts(text, "、")
    return _parts(text, "[，,]")


def _parts(text: str, mark: str) -> list[str]:
    return [part for part in re.split(mark, text) if part.strip()] or [text]


def english_items(text: str) -> Items | None:
    """The items of an English list; ``None`` if nothing is listed."""
    marks = [match.end() for match in _MARKED.finditer(text)]
    if len(marks) > 1:
        ends = [*[match.start() for match in _MARKED.finditer(text)][1:], len(text)]
        return _items([text[start:end] for start, end in zip(marks, ends, strict=True)], 0)
    parts = _parts(text, ";" if ";" in text else ",")
    is_open = bool(_OPEN_ENGLISH.search(text))
    if is_open:
        parts = _parts(_OPEN_ENGLISH.sub("", text).rstrip(" ,;"), ";" if ";" in text else ",")
    parts = [re.sub(r"^\s*(?:and|or)\s+", "", part, flags=re.IGNORECASE) for part in parts]
    joined = _AND.split(parts[-1])
    inner = sum(len(_AND.findall(part)) for part in parts)
    oxford = bool(re.search(r"[,;]\s*(?:and|or)\s", text, re.IGNORECASE))
    usual = [*parts[:-1], *(joined if len(joined) == 2 and not oxford else [parts[-1]])]
    if len(usual) < 2:
        return None
    # the only "and" of a row with commas is the one that ends it
    least = len(usual) if inner == 1 and len(parts) > 1 else len(parts)
    least = min(least, _until_the_last(text)) - _glosses(parts)
    return _items(usual, len(parts) + inner, least=least, is_open=is_open)


def _until_the_last(text: str) -> int:
    """The number of items up to the first after *and*, where a comma may end the list: *A, B and C, both of Lund*."""
    last = _LAST.search(text)
    if last is None:
        return len(text)
    return len([part for part in re.split("[,;]", text[: last.end()]) if part.strip()])


def _glosses(parts: list[str]) -> int:
    """The number of parts that may describe the name before them: *Setra, a state company, Mio and Dico*."""
    named = [part.strip()[:1].isupper() for part in parts]
    return sum(1 for at in range(1, len(parts)) if named[at - 1] and _GLOSS.match(parts[at]))


def _items(parts: list[str], most: int, least: int | None = None, is_open: bool = False) -> Items:
    cleaned = tuple(_cleaned(part) for part in parts)
    return Items(cleaned, len(cleaned) if least is None else least, max(most, len(cleaned)), is_open)


def _cleaned(part: str) -> str:
    """An item on one line, without the punctuation around it."""
    plain = re.sub(r"\s+", " ", "".join(one if one.isprintable() else " " for one in part))
    return plain.strip(" “”\"'《》()（），,；;：:。.").strip()[:_LONGEST] or "?"
