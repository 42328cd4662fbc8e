"""Where anchoring and coverage get an article's paragraphs and numbers from: the one place that knows."""

from __future__ import annotations

import re

from audit.article.articles import articles_of
from audit.article.extraction import mentions
from audit.article.model import Article, Mention, Paragraph
from audit.claimfile.model import Span

_BLANK = re.compile(r"\n[ \t\u3000\r]*\n")
_SENTENCE = re.compile(r"[。！？!?…”」.：:;；]\s*$")
_LONGEST_HEADING = 60  # characters


def articles(text: str, language: str = "zh") -> list[Article]:
    """The articles of a file's text; one at least. Several are parted as in a draft; of a single one the lines
    may be broken by hand, so that only blank lines part its paragraphs."""
    found = articles_of(text, language, split=True)
    return found if len(found) > 1 else [_single(text, language)]


def partings(text: str, language: str = "zh") -> list[list[Article]]:
    """The ways to part a text: as ``articles`` does, and where it is another one, as a draft does. A text whose
    lines end without blank ones between them may be one wrapped paragraph or several."""
    usual, drafted = articles(text, language), articles_of(text, language)
    if len(usual) > 1 or len(drafted) != 1 or _ends(usual[0]) == _ends(drafted[0]):
        return [usual]
    return [usual, drafted]


def _ends(article: Article) -> list[tuple[int, int]]:
    """The paragraphs that are counted, each by its number and its last character."""
    return [(one.number, one.pieces[-1][1]) for one in article.paragraphs if one.kind == "text"]


def _single(text: str, language: str) -> Article:
    spans = [span for span in _spans(text) if text[span[0] : span[1]].strip()]
    paragraphs: list[Paragraph] = []
    number = 0
    for start, end in spans:
        is_heading = end - start <= _LONGEST_HEADING and _SENTENCE.search(text, start, end) is None
        number += not is_heading
        kind = "heading" if is_heading else "text"
        paragraphs.append(Paragraph(0 if is_heading else number, kind, ((start, end),)))
    return Article("", text, tuple(paragraphs), language)


def _spans(text: str) -> list[tuple[int, int]]:
    """Paragraphs are set apart by blank lines; in a text without any, each line is one."""
    return _between(text, _BLANK) if _BLANK.search(text.strip()) else _between(text, re.compile(r"\n"))


def _between(text: str, border: re.Pattern[str]) -> list[tuple[int, int]]:
    starts, ends = [0], []
    for found in border.finditer(text):
        ends.append(found.start())
        starts.append(found.end())
    return list(zip(starts, [*ends, len(text)], strict=True))


def numbers(article: Article, published: Span | None = None) -> list[Mention]:
    """The numbers of an article in order, with what each of them is. Where they stand and how they are written
    does not depend on the day of publication."""
    return mentions(article)
