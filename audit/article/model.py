"""What an article is here: the text as given, where its paragraphs lie, and the numbers found in it.

Every offset refers to the text as given: ``text[start:end]`` is what is quoted. A paragraph that a column break
cut in two is one paragraph with two pieces; the text itself is never rewritten.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.numbers import Reading

KINDS = ("text", "heading", "byline", "caption")


class Wish(NamedTuple):
    """What is said of the articles of a run from outside: their day of publication where they print none, the least
    sure grade of a binding that is told (announced, or likely), whether the documents of a folder are audited that lie
    beside its claim files, and whether a file is parted that evidently has several articles."""

    date: str | None = None
    bound: str = "likely"
    beside_claims: bool = False
    split: bool = True


class Paragraph(NamedTuple):
    """One paragraph. ``number`` is its ``p3`` in a claim file's ``at:``: paragraphs of running text are counted
    from 1 in each article, captions from 1 by themselves; a heading or a by-line has 0. ``pieces`` are the
    stretches of the text that it consists of, in order."""

    number: int
    kind: str  # one of KINDS
    pieces: tuple[tuple[int, int], ...]


class Article(NamedTuple):
    """One article of a file. ``text`` is the whole file's text, so that offsets need no translation."""

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    language: str = "zh"  # zh or en: the language that most of its words are in

    def labels(self) -> list[str]:
        """What ``at:`` calls each paragraph: ``p3`` for the third one of running text; empty for headings and by-lines.
        Captions are counted by themselves and are called so only where there is no running text."""
        called = "text" if any(one.kind == "text" for one in self.paragraphs) else "caption"
        return [f"p{one.number}" if one.kind == called else "" for one in self.paragraphs]


class Mention(NamedTuple):
    """One number of an article. ``reading.start`` and ``.end`` are offsets into the article's text.

    ``claim`` says that it asserts something that could be checked; else ``reason`` names why not: name, idiom,
    list number, score, furniture, class of a name … ``noun`` is the counted noun or the measured thing in the
    article's words, the nearest head words (empty where there is none); ``words`` are the few words around it
    that a draft may use to name the claim. ``paragraph`` is an index into the article's paragraphs."""

    reading: Reading
    paragraph: int
    claim: bool
    reason: str = ""
    noun: str = ""
    words: tuple[str, ...] = ()
    says: str = ""  # the number as printed, where a line's end or several spaces stand in the text

    def __repr__(self) -> str:
        is_claim = "claim" if self.claim else f"no claim ({self.reason})"
        counted = f", {self.noun}" if self.noun else ""
        return f"<Mention {self.printed!r} at {self.reading.start:,}: {is_claim}{counted}>"

    @property
    def printed(self) -> str:
        """The number as a claim quotes it: on one line, the white space in it single spaces."""
        return self.says or " ".join(self.reading.text.split())
