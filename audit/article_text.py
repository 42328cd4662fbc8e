"""The article's own text beside its claim file: paragraphs, and which of its numbers the claims stand for.

This is for showing the text with its numbers marked; it decides nothing. A text that cannot be shown gives a
sentence that says why, never an exception.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from typing import NamedTuple

from audit.claimfile.model import Claim, Document
from audit.findings import Sentence, sentence
from audit.numbers import Kind, Reading, read

_MOST_BYTES = 1_000_000  # a newspaper page has ten thousand
_ENDINGS = (".txt", ".md")  # a claim file of somebody else must not bring any file it likes into a report


class Number(NamedTuple):
    """A number of a paragraph: characters ``start`` up to ``end``, and the claim that quotes it. A number
    that no claim covers has its reading instead."""

    start: int
    end: int
    claim: str | None
    reading: Reading | None = None


class Paragraph(NamedTuple):
    """One paragraph with its numbers in order."""

    text: str
    numbers: tuple[Number, ...]


class ArticleText(NamedTuple):
    """The paragraphs of an article, and the claims whose numbers were not found in it. ``trouble`` says why
    there are no paragraphs."""

    paragraphs: tuple[Paragraph, ...] = ()
    missing: tuple[str, ...] = ()
    trouble: Sentence | None = None


def article_text(document: Document) -> ArticleText | None:
    """The text that the claim file names with ``article.text:``, its numbers marked; ``None`` where it names
    none."""
    named = document.article.text
    if named is None:
        return None
    text = _text(document.source.file, named.value)
    return ArticleText(trouble=text) if isinstance(text, Sentence) else _marked(text, document)


# -- reading the file ------------------------------------------------------------------------------------


def _text(claim_file: str, name: str) -> str | Sentence:
    """The text of the file ``name``, or why it cannot be shown."""
    if os.path.isabs(name) or "\0" in name:
        return sentence("the article's text {file} must be named relative to the claim file", file=name)
    path = os.path.realpath(os.path.join(os.path.dirname(claim_file), name))
    if not path.endswith(_ENDINGS):
        return sentence("the article's text {file} must be a .txt or .md file", file=name)
    try:
        found = _bytes(path)
    except OSError as error:
        return sentence("the article's text {file} cannot be read: {why}", file=name, why=error.strerror)
    if found is None:
        return sentence("the article's text {file} is not a file of at most 1 MB", file=name)
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError:
        return sentence("the article's text {file} is not UTF-8", file=name)


def _bytes(path: str) -> bytes | None:
    """The bytes of a regular file that is not too large; a pipe is never opened."""
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
        return None
    with open(path, "rb") as stream:
        found = stream.read(_MOST_BYTES + 1)
    return found if len(found) <= _MOST_BYTES else None


def paragraphs_of(text: str) -> list[str]:
    """Paragraphs are set apart by blank lines; in a text without any, each line is one."""
    parts = re.split(r"\n[ \t\u3000\r]*\n", text.strip())
    if len(parts) == 1:
        parts = text.splitlines()
    joined = (" ".join(part.split("\n")) if part.isascii() else part.replace("\n", "") for part in parts)
    return [part.strip() for part in joined if part.strip()]


# -- finding the numbers ---------------------------------------------------------------------------------


def _marked(text: str, document: Document) -> ArticleText:
    paragraphs = paragraphs_of(text)
    taken: list[list[Number]] = [[] for _ in paragraphs]
    missing = [
        claim.name
        for claim in sorted(document.claims.values(), key=lambda claim: -len(claim.says.value))
        if not _anchored(claim, paragraphs, taken)
    ]
    shown = [
        Paragraph(
            text, tuple(sorted([*claimed, *_unclaimed(text, claimed, document)], key=lambda one: one.start))
        )
        for text, claimed in zip(paragraphs, taken, strict=True)
    ]
    order = list(document.claims)
    return ArticleText(tuple(shown), tuple(sorted(missing, key=order.index)))


def _anchored(claim: Claim, paragraphs: list[str], taken: list[list[Number]]) -> bool:
    """Marks the first free occurrence of a claim's number, in its own paragraph where the file names one."""
    for index in _where(claim, len(paragraphs)):
        for start in _occurrences(claim.says.value, paragraphs[index]):
            number = Number(start, start + len(claim.says.value), claim.name)
            if not any(_overlap(number, other) for other in taken[index]):
                taken[index].append(number)
                return True
    return False


def _where(claim: Claim, paragraphs: int) -> range:
    named = re.match(r"p([0-9]{1,6})", claim.at.value) if claim.at is not None else None
    if named is None:
        return range(paragraphs)
    return range(int(named[1]) - 1, int(named[1])) if 1 <= int(named[1]) <= paragraphs else range(0)


def _occurrences(says: str, text: str) -> Iterator[int]:
    """Where ``says`` stands as a number of its own: not the 12个 of 112个."""
    start = text.find(says) if says else -1
    while start >= 0:
        before, after = (
            text[start - 1 : start] if start else "",
            text[start + len(says) : start + len(says) + 1],
        )
        is_part = (says[0].isdigit() and before.isdigit()) or (says[-1].isdigit() and after.isdigit())
        if not is_part:
            yield start
        start = text.find(says, start + 1)


def _unclaimed(text: str, claimed: list[Number], document: Document) -> Iterator[Number]:
    for reading in read(text, published=document.article.published, language=document.article.language):
        number = Number(reading.start, reading.end, None, reading)
        if reading.kind is not Kind.NAME and not any(_overlap(number, other) for other in claimed):
            yield number


def _overlap(one: Number, other: Number) -> bool:
    return one.start < other.end and other.start < one.end
