"""Finding numbers by their exact words, however the text is set: full width or half, broken over lines or columns.

Texts are compared in folded form: full-width signs as half-width ones, capitals as lower case, any white space as one
space, and none beside Chinese characters. A folded text knows the origin of each of its characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from audit.article.local_text import LocalText, is_ideograph, local_text
from audit.article.model import Article, Paragraph
from audit.languages.en.claims import HUNDRED
from audit.languages.en.numbers import SCALES_IN_ORDER
from audit.languages.zh import characters as zh
from audit.languages.zh import claims as chinese
from audit.languages.zh.numbers import SCALES

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF0C}  # a full-width comma parts
_SIGNS = {
    ord("−"): "-",
    ord("–"): "-",
    ord("—"): "-",
    ord("‑"): "-",
    ord("～"): "~",
    ord(zh.ROUND_ZERO): zh.ZERO,
}
_TABLE: dict[int, int | str] = {**_WIDE, **_SIGNS}
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
_LONGEST = 120  # characters of a number that is looked up in one pass with the others


class Folded(NamedTuple):
    """A folded text. Its characters from ``starts[i]`` on come from the text as given, from ``origins[i]`` on."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The extent in the text as given of the folded characters ``start`` up to ``end``, at least one."""
        return self._origin(start), self._origin(end - 1) + 1

    def offset(self, origin: int) -> int:
        """The first folded character that is at ``origin`` in the text as given, or after it."""
        at = max(bisect_right(self.origins, origin) - 1, 0)
        if not self.starts:
            return 0
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        return min(self.starts[at] + max(origin - self.origins[at], 0), end)

    def _origin(self, offset: int) -> int:
        at = bisect_right(self.starts, offset) - 1
        return self.origins[at] + offset - self.starts[at]


def fold(text: str) -> Folded:
    """A text in folded form."""
    return _joined(text, ((0, len(text)),), _WORD, _folded_word)


def fold_paragraph(article: Article, paragraph: Paragraph) -> Folded:
    """A paragraph in folded form, as its numbers are read; it knows their places in the article."""
    local = local_text(article, paragraph)
    folded = fold(local.text)
    if len(local.starts) == 1:
        shift = local.starts[0][1]
        return folded._replace(origins=tuple(one + shift for one in folded.origins))
    return _through(folded, local)


def _through(folded: Folded, local: LocalText) -> Folded:
    """Offsets into the paragraph's text as offsets into the article's: a line may end inside a word."""
    starts = set(folded.starts)
    for line, _ in local.starts:
        at = bisect_right(folded.origins, line) - 1
        if at >= 0:
            start = folded.starts[at] + line - folded.origins[at]
            if at + 1 == len(folded.starts) or start < folded.starts[at + 1]:
                starts.add(start)
    every = sorted(starts)
    return Folded(folded.text, tuple(every), tuple(local.place(folded._origin(one)) for one in every))


def unbroken(text: str, pieces: Iterable[tuple[int, int]]) -> Folded:
    """The pieces of a text joined on one line for scanning, every character as given."""
    return _joined(text, pieces, _LINE, str)


def _joined(
    text: str, pieces: Iterable[tuple[int, int]], part: re.Pattern[str], change: Callable[[str], str]
) -> Folded:
    words: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length, last = 0, ""
    for start, end in pieces:
        for found in part.finditer(text, start, end):
            word = change(found[0])
            if last and not (is_ideograph(last) or is_ideograph(word[0])):
                words.append(" ")
                length += 1
            words.append(word)
            starts.append(length)
            origins.append(found.start())
            length += len(word)
            last = word[-1]
    return Folded("".join(words), tuple(starts), tuple(origins))


def _folded_word(word: str) -> str:
    small = word.lower()
    if len(small) != len(word):  # a letter such as İ, which becomes two in lower case
        small = "".join(one.lower() if len(one.lower()) == 1 else one for one in word)
    return small.translate(_TABLE)


# -- looking numbers up ----------------------------------------------------------------------------------


class WantedNumbers:
    """The numbers to search for, folded; all of them are found in one pass over a text."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self.numbers = frozenset(numbers) - {""}
        self._long = sorted(one for one in self.numbers if len(one) > _LONGEST)
        self._lengths: dict[str, list[int]] = {}
        for beginning, length in sorted({(one[:2], len(one)) for one in self.numbers}):
            if length <= _LONGEST:
                self._lengths.setdefault(beginning, []).append(length)
        first = "".join(sorted({re.escape(beginning[0]) for beginning in self._lengths}))
        self._first = re.compile(f"[{first}]") if first else None

    def found(self, text: str) -> Iterator[tuple[str, int]]:
        """Each of the numbers with each of its offsets in a folded text, whether part of words or not."""
        yield from self._short_ones(text)
        for number in self._long:
            start = text.find(number)
            while start >= 0:
                yield number, start
                start = text.find(number, start + len(number))

    def _short_ones(self, text: str) -> Iterator[tuple[str, int]]:
        if self._first is None:
            return
        lengths, numbers = self._lengths, self.numbers
        for beginning in self._first.finditer(text):
            start = beginning.start()
            for key in (text[start : start + 2], text[start]):
                for length in lengths.get(key, ()):
                    number = text[start : start + length]
                    if len(number) == length and number in numbers:
                        yield number, start
                if len(key) == 1:
                    break


# -- the borders of a number -----------------------------------------------------------------------------

_SCALES = frozenset(SCALES)
# a scale word after the number makes it the beginning of a longer one: the 3 of 3 million
_SCALE_WORD = re.compile(rf" ?({HUNDRED}|{'|'.join(SCALES_IN_ORDER)}|bn|mn)\b")
_GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3}(,\d{3})*,$")
_GROUP_AFTER = re.compile(r",\d{3}(?!\d)")


def goes_on_before(text: str, start: int) -> bool:
    """Whether the number that starts at ``start`` may be the rest of a longer one: the 12个 of 112个."""
    first, before = text[start], text[start - 1 : start]
    if first.isdigit():
        near = text[max(start - 12, 0) : start]
        is_group = (
            before == "," and _GROUP_BEFORE.search(near) is not None and text[start : start + 3].isdigit()
        )
        return before.isdigit() or is_group or (before == "." and near[-2:-1].isdigit())
    if first in chinese.NUMERAL_CHARACTERS:
        return (
            before in chinese.NUMERAL_CHARACTERS
            or before.isdigit()
            or (before == zh.POINT and text[start - 2] in chinese.NUMERAL_CHARACTERS)
        )
    if first.isascii() and first.isalpha():
        return before.isascii() and (
            before.isalpha() or (before == "-" and text[start - 2 : start - 1].isalpha())
        )
    return False


def goes_on_after(text: str, end: int) -> bool:
    """Whether the number that ends before ``end`` may be the beginning of a longer one: the 3 of 3万."""
    last, after = text[end - 1], text[end : end + 1]
    if last.isdigit():
        is_group = _GROUP_AFTER.match(text, end) is not None
        is_decimal = after == "." and text[end + 1 : end + 2].isdigit()
        is_scaled = after in _SCALES or _SCALE_WORD.match(text, end) is not None
        return after.isdigit() or is_group or is_decimal or is_scaled
    if last in chinese.NUMERAL_CHARACTERS:
        return after in chinese.NUMERAL_CHARACTERS
    if last.isascii() and last.isalpha():
        return after.isascii() and (after.isalpha() or (after == "-" and text[end + 1 : end + 2].isalpha()))
    return False
