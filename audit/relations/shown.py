"""An article's paragraphs with their numbers, for display."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from audit.article.anchoring.folding import unbroken
from audit.article.article_text import ArticleNumber, ArticleText, NumberedParagraph
from audit.article.model import Article
from audit.article.model import Paragraph as Stretch
from audit.base.findings import marked
from audit.claimfile.stating import named_fields
from audit.relations.documents import ArticleDocument

if TYPE_CHECKING:
    from audit.tables.shown import ShownTable

HEAD = marked("it heads a row or a column of a table")


def article_text_of(made: ArticleDocument) -> ArticleText:
    """The paragraphs of all articles of a file, each number with its claim, or with the reason to leave it out."""
    text = made.document.source.text
    heads = _heads(made)
    numbers = sorted(
        [
            *(
                (one.start, one.end, *((None, HEAD) if one.name in heads else (one.name, None)))
                for one in made.placed
            ),
            *((start, end, None, why) for (start, end), why in made.left_out.items()),
        ],
        key=lambda one: one[0],
    )
    rows = _rows_of(made.tables)
    paragraphs = chain.from_iterable(_shown(text, one, numbers, rows) for one in made.articles)
    return ArticleText(tuple(paragraphs), tables=made.tables)


def with_tables(text: ArticleText, article: Article, tables: Sequence[ShownTable]) -> ArticleText:
    """The text of a claim file's article with its tables."""
    if not tables or len(text.paragraphs) != len(article.paragraphs):
        return text
    rows = _rows_of(tables)
    paragraphs = (
        one._replace(table=_table_of(stretch, rows))
        for one, stretch in zip(text.paragraphs, article.paragraphs, strict=True)
    )
    return text._replace(paragraphs=tuple(paragraphs), tables=tuple(tables))


def _rows_of(tables: Iterable[ShownTable]) -> list[tuple[int, int, int]]:
    """Where the rows of tables are in the text, each with the number of its table."""
    return sorted((*stretch, table.number) for table in tables for stretch in table.stretches)


def _heads(made: ArticleDocument) -> set[str]:
    """The numbers in headers and labels of tables that nothing is checked with: they name rows and columns."""
    found = {
        name
        for table in made.tables
        for one in table.cells
        if one.is_head or one.is_label
        for name in one.claims
    }
    if not found:
        return found
    used = {name for entry in made.document.checks for _, names in named_fields(entry) for name in names}
    return found - used


def _shown(
    text: str, article: Article, numbers: list[tuple[int, int, str | None, str | None]],
    rows: list[tuple[int, int, int]],
) -> Iterator[NumberedParagraph]:  # fmt: skip
    starts = [one[0] for one in numbers]
    for paragraph, label in zip(article.paragraphs, article.labels(), strict=True):
        line = unbroken(text, paragraph.pieces)
        own = [
            ArticleNumber(line.offset(start), line.offset(end - 1) + 1, name, None, why)
            for low, high in sorted(paragraph.pieces)
            for start, end, name, why in numbers[bisect_left(starts, low) : bisect_left(starts, high)]
        ]
        yield NumberedParagraph(line.text, tuple(own), label, paragraph.kind, _table_of(paragraph, rows))


def _table_of(paragraph: Stretch, rows: list[tuple[int, int, int]]) -> int:
    """The number of the table that a paragraph is a row of; 0 if it is not one."""
    start = paragraph.pieces[0][0]
    at = bisect_right(rows, (start, sys.maxsize, 0)) - 1
    return rows[at][2] if at >= 0 and start < rows[at][1] else 0
