"""The model of an article: the text as given, the extents of its paragraphs, and the numbers found in it.

Every offset refers to the text as given: ``text[start:end]`` is what is quoted. A paragraph split by a column break
is one paragraph with two pieces; the text itself is never rewritten.
"""

from typing import NamedTuple

from audit.numbers import Reading

KINDS = ("text", "heading", "byline", "caption")


class Wish(NamedTuple):
    """What is specified about the articles of a run from outside.

    It has their day of publication if they print none, the lowest grade of a binding that is reported (announced, or
    likely), whether documents in a folder are audited besides its claim files, and whether to split a file that
    evidently has several articles."""

    date: str | None = None
    bound: str = "likely"
    beside_claims: bool = False
    split: bool = True


class Paragraph(NamedTuple):
    """One paragraph. ``number`` is its ``p3`` in a claim file's ``at:``.

    Paragraphs of running text are counted from 1 in each article, captions from 1 separately; a heading or a by-line
    has 0. ``pieces`` are the stretches of the text that it consists of, in order."""

    number: int
    kind: str  # one of KINDS
    pieces: tuple[tuple[int, int], ...]


class Article(NamedTuple):
    """One article of a file. ``text`` is the whole file's text, so that offsets need no translation."""

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    language: str = "zh"  # zh or en: the language of most of its words

    def labels(self) -> list[str]:
        """The name of each paragraph in ``at:``: ``p3`` for the third of running text; empty for headings and
        by-lines.

        Captions are counted separately and are named so only if there is no running text."""
        called = "text" if any(one.kind == "text" for one in self.paragraphs) else "caption"
        return [f"p{one.number}" if one.kind == called else "" for one in self.paragraphs]


class Mention(NamedTuple):
    """One number of an article. ``reading.start`` and ``.end`` are offsets into the article's text.

    ``claim`` says that it asserts something that could be checked; otherwise ``reason`` says why not: name, idiom,
    list number, score, furniture, class of a name … ``noun`` is the counted noun or the measured thing in the
    article's words, the nearest head words (empty if there are none); ``words`` are the few words around it that a
    draft may use to name the claim. ``paragraph`` is an index into the article's paragraphs."""

    reading: Reading
    paragraph: int
    claim: bool
    reason: str = ""
    noun: str = ""
    words: tuple[str, ...] = ()
    says: str = ""  # the number as printed, if the text has a line end or several spaces in it

    def __repr__(self) -> str:
        is_claim = "claim" if self.claim else f"no claim ({self.reason})"
        counted = f", {self.noun}" if self.noun else ""
        return f"<Mention {self.printed!r} at {self.reading.start:,}: {is_claim}{counted}>"

    @property
    def printed(self) -> str:
        """The number as a claim quotes it: on one line, with single spaces."""
        return self.says or " ".join(self.reading.text.split())
