"""What a paragraph is by its appearance: a heading, a by-line, a caption, or running text; and how it ends."""

from __future__ import annotations

import re
from functools import lru_cache

from audit.article.blocks import is_item, is_row
from audit.languages.en import documents as english
from audit.languages.zh import documents as chinese
from audit.numbers.patterns import Pattern
from audit.units.money import signs

_MARKED_HEADING = Pattern(r"#{1,6}\s")
_CHINESE, _ENGLISH = Pattern("[\u3400-\u9fff]+"), Pattern("[A-Za-z]+")
_CAPTION_MARK = Pattern(f"{chinese.CAPTION_MARK}|{english.CAPTION_MARK}")
_CREDIT = Pattern(f"{chinese.CREDIT}|{english.CREDIT}")
_PICTURE_WORDS = Pattern(f"{chinese.PICTURE_WORDS}|{english.PICTURE_WORDS}")
_BYLINE = Pattern(f"{chinese.BYLINE}|{english.BYLINE}")
_DATELINE = Pattern(chinese.ARTICLE_DATELINE)
_LEADING_SIGNS = Pattern(r"^[\s\u3000]*")
_CLOSERS = "\"'”’」』)）》】*_"
_BRACKETED = Pattern(r"[(（][^()（）]{0,40}[)）]\s*$")
_ENDS = frozenset("。！？!?…；;：:.—")
_LONGEST_ENDING = 100  # characters at a paragraph's end that are examined
_LONGEST_HEADING = 40  # characters of a Chinese one
_LONGEST_HEADING_WITH_COMMA = 20
_MOST_HEADING_WORDS = 16
_REMEMBERED = 8_000  # characters of a text that is cached along with a thousand others


def is_chinese(words: str) -> bool:
    """Whether a text has more Chinese characters than Latin words."""
    return _is_chinese(words) if len(words) <= _REMEMBERED else _is_chinese_at_length(words)


@lru_cache(maxsize=1024)  # asked of the paragraph by every number in it
def _is_chinese(words: str) -> bool:
    return _has_more_chinese(words)


@lru_cache(maxsize=4)  # whole articles: a thousand of them would fill the memory
def _is_chinese_at_length(words: str) -> bool:
    return _has_more_chinese(words)


def _has_more_chinese(words: str) -> bool:
    if words.isascii():
        return _ENGLISH.search(words) is None
    characters = sum(map(len, _CHINESE.findall(words)))
    return characters >= len(_ENGLISH.findall(words))


def kind_of(words: str) -> str:
    """What one paragraph is, by its own appearance alone; one of model.KINDS."""
    if _MARKED_HEADING.match(words):
        return "heading"
    if len(words) <= 1000 and (_CAPTION_MARK.match(words) or _CREDIT.search(words, max(len(words) - 90, 0))):
        return "caption"
    if len(words) <= 120 and _BYLINE.fullmatch(words.strip()) and not _says_something(words):
        return "byline"
    return "heading" if _is_heading(words) else "text"


def _says_something(words: str) -> bool:
    return words[-1] in "。.!?！？" or "。" in words


def _is_heading(words: str) -> bool:
    if "\n" in words or is_row(words) or is_item(words) or words[-1] in "。！？!?…；;：:.,，、":
        return False
    if is_chinese(words):
        commas = words.count("，") + words.count(",")
        longest = _LONGEST_HEADING_WITH_COMMA if commas else _LONGEST_HEADING
        return len(words) <= longest and not re.search("[。；;！？]", words)
    if words.rsplit(None, 1)[-1].lower() in english.LITTLE_WORDS:
        return False
    first = re.sub(r"^\W+", "", words)[:1]
    return not first.islower() and len(words.split()) <= _MOST_HEADING_WORDS and not _is_closed_english(words)


def is_short(words: str) -> bool:
    """Whether a first line could be a heading although it ends in a question or exclamation mark."""
    return (
        "\n" not in words and len(words) <= 80 and words[-1] in "?!？！" and not re.search(r"[。.]\s", words)
    )


def is_credit(words: str) -> bool:
    """Whether a caption is only the name of the photographer."""
    return len(words) <= 40 and not re.search("[。!?！？▲▼▶◀]", words) and _CREDIT.search(words) is not None


def shows_picture(words: str) -> bool:
    """Whether a paragraph describes what a picture shows."""
    return _PICTURE_WORDS.search(words) is not None


def begins_article(words: str) -> bool:
    """Whether running text starts like an article's first paragraph: with the author, or the place of writing."""
    return _DATELINE.match(words) is not None


def is_closed(words: str) -> bool:
    """Whether a paragraph ends like a sentence; otherwise a column break may have split it."""
    words = words[-_LONGEST_ENDING:]
    bare = words.rstrip().rstrip(_CLOSERS)
    if not bare or bare[-1] in _ENDS:
        return True
    without = _BRACKETED.sub("", words.rstrip()).rstrip().rstrip(_CLOSERS)
    return bool(without) and without[-1] in _ENDS


def _is_closed_english(words: str) -> bool:
    return words.rstrip(_CLOSERS)[-1:] in (".", ";", ":")


def carries_on(before: str, words: str) -> bool:
    """Whether ``words`` continue the open paragraph ``before`` where it was split."""
    if is_row(before) or is_row(words) or is_item(before) or is_item(words) or begins_article(words):
        return False
    if is_chinese(before):
        return len(before) >= 15 and is_chinese(words)
    if not words[0].isalnum() and words[0] not in signs() and words[0] not in "“‘\"'(":
        return False
    last = (before[-_LONGEST_ENDING:].rstrip(_CLOSERS).rsplit(None, 1) or [""])[-1]
    is_unfinished = last.endswith((",", "-")) or last.lower() in english.LITTLE_WORDS
    return len(before) >= 30 and (words[0].islower() or is_unfinished)
