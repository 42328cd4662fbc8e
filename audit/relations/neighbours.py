"""The words next to a number, which identify a finding when the rest of the article is edited.

They are the last word before the number and the first one after it, in its paragraph, whatever is between (signs,
other numbers). In Chinese, which does not separate words, two characters count as one.
"""

from __future__ import annotations

from audit.article.model import Paragraph
from audit.numbers.patterns import Pattern

_REACH = 60  # characters examined on each side
_LAST = Pattern(r"([^\W\d_\u3400-\u9fff]+(?:['’-][^\W\d_\u3400-\u9fff]+)*|[\u3400-\u9fff]{1,2})[\W\d_]*$")
# the first word after the number: letters with inner hyphens or apostrophes, or two Chinese characters
_FIRST = Pattern(r"([^\W\d_\u3400-\u9fff]+(?:['’-][^\W\d_\u3400-\u9fff]+)*|[\u3400-\u9fff]{1,2})")
# for a text without these characters, whose class takes some milliseconds to compile
_LAST_WORD = Pattern(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[\W\d_]*$")
_FIRST_WORD = Pattern(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_CHARACTERS = "\u3400"  # the first of them


def beside(text: str, paragraph: Paragraph, start: int, end: int) -> str:
    """The number at ``start`` up to ``end`` of an article's text as written, with the words next to it."""
    piece = next((one for one in paragraph.pieces if one[0] <= start < one[1]), (start, end))
    first, last = max(piece[0], start - _REACH), min(piece[1], end + _REACH)
    is_plain = max(text[first:last], default="") < _CHARACTERS
    before = (_LAST_WORD if is_plain else _LAST).search(text, first, start)
    after = (_FIRST_WORD if is_plain else _FIRST).search(text, end, last)
    words = (before and before[1], text[start:end], after and after[1])
    return " ".join(" ".join(one.split()).lower() for one in words if one)
