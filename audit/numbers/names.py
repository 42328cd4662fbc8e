"""Words that contain a numeral but no quantity (一望无际, 八达岭, 四川), and names kept as names (三会一课).

The lists are explicit and are extended as needed. A word is found by its first two characters, so their number costs
no time.
"""

from __future__ import annotations

from audit.languages.zh import characters as zh
from audit.languages.zh import idioms as words
from audit.languages.zh.numbers import NUMERALS

# Each word from its numeral on, whether it is a name, and the part of it before the numeral.
_Words = dict[str, tuple[tuple[str, bool, str], ...]]
_table: list[_Words] = []


def _build() -> _Words:
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for listed, is_name in ((words.NO_QUANTITY, False), (words.NAMES, True)):
        for word in listed.split():
            found.setdefault(word[:2], []).append((word, is_name, ""))
    for word in words.NO_QUANTITY_BEHIND.split():
        begin = next(place for place in range(1, len(word)) if word[place] in words.BEGINNINGS)
        found.setdefault(word[begin : begin + 2], []).append((word[begin:], False, word[:begin]))
    return {
        key: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), not entry[1])))
        for key, entries in found.items()
    }


def word_at(text: str, start: int) -> tuple[int, bool] | None:
    """Where the word without a quantity that starts at ``start`` ends, and whether it is a name to show."""
    if not _table:
        _table.append(_build())
    for word, is_name, before in _table[0].get(text[start : start + 2], ()):
        if not text.startswith(word, start) or not text.endswith(before, 0, start):
            continue
        if text[start - 1 : start] == zh.ORDINAL and start and word not in words.BEHIND_DI:
            continue
        if word == zh.ONCE and text.endswith(words.MINUS, 0, start):
            continue
        if not _goes_on(text, word, start + len(word)):
            return start + len(word), is_name
    return None


def _goes_on(text: str, word: str, end: int) -> bool:
    """十分之一 is not 十分, and 一点五 not 一点: the word is part of a number there."""
    following = text[end : end + 1]
    if word[-1] == zh.JIAO:
        return text[end + 1 : end + 2] == zh.FEN and following in NUMERALS  # 三角五分, but 八角五香
    return following in words.CONTINUED.get(word[-1], "") and following != ""
