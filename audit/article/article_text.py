"""The article's own text beside its claim file, with the claims and readings of its numbers.

The text is read safely from the file that ``article.text:`` names: if it is not available, a sentence says why; there
is never an exception.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from audit.article.anchoring import Anchors, State, located
from audit.article.anchoring.coverage import Numbered, Standing, numbered
from audit.article.anchoring.folding import unbroken
from audit.article.model import Paragraph as Stretch
from audit.article.reading import ArticleFault, read_text_file
from audit.base.findings import Sentence, sentence
from audit.claimfile.files import TEXT_ENDINGS
from audit.claimfile.model import Document
from audit.numbers import Reading
from audit.project.boundary import lies_in, project_of_claims

if TYPE_CHECKING:
    from audit.tables.shown import ShownTable


class ArticleNumber(NamedTuple):
    """A number of a paragraph: characters ``start`` up to ``end``, and the claim that quotes it.

    If no claim covers it, its reading instead, and the reason if it is left out on purpose. ``changed`` says that the
    claim quotes another number."""

    start: int
    end: int
    claim: str | None
    reading: Reading | None = None
    skipped: str | None = None
    changed: bool = False


class NumberedParagraph(NamedTuple):
    """One paragraph with its numbers in order; ``label`` is its ``p3``, empty for headings and by-lines.

    ``table`` is the number of the table that it is a row of, if it is one."""

    text: str
    numbers: tuple[ArticleNumber, ...]
    label: str = ""
    kind: str = "text"
    table: int = 0


class ArticleText(NamedTuple):
    """The paragraphs of an article, the claims whose numbers were not found in it, and its tables of figures.

    ``trouble`` says why there are no paragraphs."""

    paragraphs: tuple[NumberedParagraph, ...] = ()
    missing: tuple[str, ...] = ()
    trouble: Sentence | None = None
    tables: tuple[ShownTable, ...] = ()


class Anchored(NamedTuple):
    """The text of a claim file's article, tied to its claims.

    ``file`` is its path for places; ``trouble`` says why there is no text, and then there are no anchors."""

    file: str
    text: str = ""
    anchors: Anchors | None = None
    trouble: Sentence | None = None


def anchored(document: Document, readings: Mapping[str, Reading]) -> Anchored | None:
    """The text that the claim file names with ``article.text:``, with its claims anchored; ``None`` if it names
    none."""
    named = document.article.text
    if named is None:
        return None
    file = document.text_file or ""
    text = text_named(document.source.file, named.value)
    if isinstance(text, Sentence):
        return Anchored(file, trouble=text)
    return Anchored(file, text, located(document, readings, text))


# -- reading the file ------------------------------------------------------------------------------------


def text_named(claim_file: str, name: str) -> str | Sentence:
    """The text of the file that a claim file names, or why it cannot be shown."""
    if os.path.isabs(name) or "\0" in name:
        return sentence("the article's text {file} must be named relative to the claim file", file=name)
    path = os.path.realpath(os.path.join(os.path.dirname(claim_file), name))
    if not path.endswith(TEXT_ENDINGS):
        return sentence("the article's text {file} must be a .txt or .md file", file=name)
    if not lies_in(path, project_of_claims(claim_file)):
        return sentence(
            "the article's text {file} lies outside the project; put it beside the claim files, or an empty audit.toml "
            "into the folder that holds both",
            file=name,
        )
    found = read_text_file(path, name)
    if isinstance(found, ArticleFault):
        return sentence("the article's text {told}", told=found.words)
    return found


# -- the text with its numbers ---------------------------------------------------------------------------


def article_text(found: Anchored, document: Document) -> ArticleText:
    """The paragraphs of the article with their numbers marked, for display."""
    if found.anchors is None:
        return ArticleText(trouble=found.trouble)
    article = found.anchors.article
    by_paragraph: list[list[Numbered]] = [[] for _ in article.paragraphs]
    for one in numbered(found.anchors, document.skips):
        if one.standing is not Standing.NO_CLAIM:
            by_paragraph[one.paragraph].append(one)
    missing = [one.claim for one in found.anchors.by_claim.values() if one.state is State.MISSING]
    shown = (
        _shown(found.text, paragraph, own)
        for paragraph, own in zip(article.paragraphs, by_paragraph, strict=True)
    )
    return ArticleText(tuple(shown), tuple(missing))


def _shown(text: str, paragraph: Stretch, own: list[Numbered]) -> NumberedParagraph:
    line = unbroken(text, paragraph.pieces)
    numbers = [
        ArticleNumber(
            line.offset(one.start),
            line.offset(one.end - 1) + 1,
            one.claim,
            one.reading,
            one.why if one.standing is Standing.SKIPPED else None,
            one.standing is Standing.CHANGED,
        )
        for one in own
    ]
    label = f"p{paragraph.number}" if paragraph.number else ""
    return NumberedParagraph(line.text, tuple(numbers), label, paragraph.kind)
