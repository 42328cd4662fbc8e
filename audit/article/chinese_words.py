"""Word lists that say what a Chinese number is part of.

A word is added by adding it here, with a sentence in tests/article/clean_zh.txt."""

from __future__ import annotations

from audit.languages.zh import set_phrases as chinese
from audit.numbers.patterns import Pattern


def _by_two(words: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words.split():
        found.setdefault(word[:2], []).append(word)
    return {
        key: tuple(sorted(set(all_of), key=lambda word: (-len(word), word))) for key, all_of in found.items()
    }


IDIOMS = _by_two(chinese.IDIOMS)


def _around() -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in sorted(set(chinese.AROUND_WORDS.split())):
        at = next(index for index, character in enumerate(phrase) if character in chinese.NUMERALS_WITHIN)
        found.setdefault(phrase[at : at + 2], []).append((phrase, at))
    return {key: tuple(pairs) for key, pairs in found.items()}


IDIOMS_AROUND = _around()

# After a number, these make it a name: 二十国集团, 3号线, 一号文件, 五个一工程.
NAMED_AFTER = Pattern(
    chinese.NAMED_AFTER  # 11.11购物节
)
# 沪深300下跌1.2%, 沪深300指数: an index by the number of its shares.
INDEX_AFTER = Pattern(chinese.INDEX_AFTER)
INDEX_BEFORE = Pattern(chinese.INDEX_BEFORE)

# 第一人民医院, 第三方, 第二课堂, 第一产业: institutions and fixed terms with an ordinal in them.
INSTITUTIONS = Pattern(chinese.INSTITUTIONS)

# What makes a bare 第一 a rank.
RANKS_BEFORE = Pattern(chinese.RANKS_BEFORE)

# 由原来的四类, 达到二类; 二类水质, 8级大风: the class is what is measured.
MEASURED_CLASS_BEFORE = Pattern(chinese.MEASURED_CLASS_BEFORE)
MEASURED_CLASS_AFTER = Pattern(chinese.MEASURED_CLASS_AFTER)

CODES_AFTER = Pattern(chinese.CODES_AFTER)
CODES_BEFORE = Pattern(chinese.CODES_BEFORE)
