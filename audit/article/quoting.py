"""What a claim can quote of a number: words that are read by themselves as they are in their sentence.

A claim file has only the number. In ``sales grew between 2011 and 2012`` the reader sees a span; ``2011 and 2012`` by
itself is two numbers, and 2月30日 is none. Such words are split into numbers that can be quoted alone, or left out and
reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audit.article.model import Mention
from audit.base.source import Place, Source, Text
from audit.claimfile.model import ArticleEntry as Heading
from audit.claimfile.model import Claim, Document
from audit.interpretation.readings import read_claim
from audit.numbers import Kind, Reading, read

_NOWHERE = Place("", 1, 1, 1, 1)


class Quote(NamedTuple):
    """Words that a claim can quote, their place in the article's text, and their reading by themselves.

    The reading is given only if it differs from that in their sentence."""

    says: str
    start: int
    end: int
    alone: str = ""


def blank(language: str) -> Document:
    """The claim file that a draft starts from: nothing but its language."""
    return Document(Source("", ""), Heading(language=language), {}, {}, ())


def quotes_of(mention: Mention, document: Document) -> list[Quote]:
    """What claims of a file can quote of a number: its words, or the numbers in them.

    Empty if none of these can be read by itself."""
    whole = _quote(mention.printed, mention.reading, document)
    if whole is not None:
        return [whole]
    return _parts(mention, document)


def _quote(says: str, reading: Reading, document: Document) -> Quote | None:
    """The whole of a number, if it is read as one number by itself."""
    alone = _alone(says, document)
    if alone is None:
        return None
    told = "" if _is_same(alone, reading) else _called(alone)
    return Quote(says, reading.start, reading.end, told)


def _alone(says: str, document: Document) -> Reading | None:
    claim = Claim("it", Text(says, _NOWHERE), _NOWHERE)
    found = read_claim(claim, document)
    return found if isinstance(found, Reading) else None


def _is_same(alone: Reading, reading: Reading) -> bool:
    """Whether a number is read the same way. A bare year is always a year, and dates wait for their day."""
    if alone.kind is Kind.DATE or reading.kind is Kind.DATE:
        return alone.kind is reading.kind or (alone.text.isdecimal() and reading.kind is Kind.DATE)
    return (alone.kind, alone.unit, alone.value) == (reading.kind, reading.unit, reading.value)


def _called(reading: Reading) -> str:
    return f"{reading.kind} in {reading.unit.symbol}" if reading.unit.dimension else str(reading.kind)


def _parts(mention: Mention, document: Document) -> list[Quote]:
    start = mention.reading.start
    is_plain = mention.reading.text == mention.printed
    found: Sequence[Reading] = read(mention.printed, language=document.article.language)
    if len(found) < 2 or not is_plain:
        return []
    quotes = [_quote(one.text, one, document) for one in found if one.kind is not Kind.NAME]
    if any(one is None for one in quotes):
        return []
    return [one._replace(start=start + one.start, end=start + one.end) for one in quotes if one is not None]
