"""The numbers of an article (``audit extract``): rows for programs, and its text with them marked for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from audit.article.model import Article, Mention, Paragraph
from audit.base.findings import marked
from audit.relations.suggesting import Suggestion
from audit.reports.blocks import Line, StyledText
from audit.reports.language import ENGLISH, Language
from audit.reports.readings import row
from audit.reports.safe import safe, safe_json
from audit.reports.suggestions import as_text, suggestion_rows

Found = Sequence[tuple[Article, Sequence[Mention]]]


Suggested = Sequence[Sequence[Suggestion]]


def as_json(found: Found, suggested: Suggested | None = None) -> str:
    """The rows of ``audit extract --format json``: those of ``audit read``, with paragraph, claim and noun.

    With suggested checks, one list per article, an object of numbers and suggestions."""
    rows: list[dict[str, object]] = [
        _row(number, article, one) for number, (article, mentions) in enumerate(found, 1) for one in mentions
    ]
    told: object = rows
    if suggested is not None:
        told = {"numbers": rows, "suggestions": list(_suggestion_rows(found, suggested))}
    return safe_json(json.dumps(told, ensure_ascii=False, indent=2))


def _suggestion_rows(found: Found, suggested: Suggested) -> Iterator[dict[str, object]]:
    """The suggestions of all articles; their numbers are indices into the rows of all articles."""
    first = 0
    for (_, mentions), own in zip(found, suggested, strict=True):
        yield from suggestion_rows(own, first)
        first += len(mentions)


def _row(number: int, article: Article, mention: Mention) -> dict[str, object]:
    paragraph = article.paragraphs[mention.paragraph]
    return {
        **row(mention.reading),
        "article": number,
        "paragraph": paragraph.number,
        "paragraph_kind": paragraph.kind,
        "claim": mention.claim,
        "reason": mention.reason or None,
        "noun": mention.noun or None,
    }


def as_marked_text(
    found: Found, suggested: Suggested | None = None, language: Language = ENGLISH
) -> list[Line]:
    """The text of each paragraph that has numbers: [claims] in brackets, {others: why} in braces.

    The suggested checks follow."""
    lines: list[Line] = [
        (
            StyledText(language.text("[a claim: what it counts or measures]"), "good"), StyledText("  "),
            StyledText(language.text("{{no claim: why}}").format(), "dim"),
        )
    ]  # fmt: skip
    for article, mentions in found:
        lines += [(), (StyledText(safe(article.title), "title"),)] if article.title and len(found) > 1 else []
        for index, inside in groupby(mentions, lambda one: one.paragraph):
            paragraph = article.paragraphs[index]
            marked = _marked(article.text, paragraph, list(inside), language)
            lines += [(), (StyledText(f"{_label(paragraph, language)}  ", "place"), *marked)]
    numbers = [one for _, mentions in found for one in mentions]
    claims = sum(one.claim for one in numbers)
    lines += [(), (StyledText(_totals(claims, len(numbers) - claims, language), "strong"),)]
    for (_, mentions), own in zip(found, suggested or (), strict=False):
        if own:
            lines += [(), *((StyledText(line),) for line in as_text(own, mentions, language).split("\n"))]
    return lines


def _totals(claims: int, others: int, language: Language) -> str:
    return language.text(
        "{claims}, {others}",
        claims=language.counted(claims, "{number} claim", "{number} claims"),
        others=language.counted(others, "{number} other number", "{number} other numbers"),
    )


_KINDS = {"heading": marked("heading"), "byline": marked("byline"), "caption": marked("caption")}


def _label(paragraph: Paragraph, language: Language) -> str:
    if paragraph.kind == "text":
        return f"p{paragraph.number}"
    return language.text(_KINDS.get(paragraph.kind, paragraph.kind))


def _marked(
    text: str, paragraph: Paragraph, mentions: Sequence[Mention], language: Language
) -> Iterator[StyledText]:
    position = paragraph.pieces[0][0]
    for one in mentions:
        yield StyledText(_plain(text[position : one.reading.start]))
        words = safe(text[one.reading.start : one.reading.end])
        told = safe(one.noun if one.claim else language.text(one.reason))
        shown = f"{words}{language.text(': ')}{told}" if told else words
        yield StyledText(f"[{shown}]", "good") if one.claim else StyledText(f"{{{shown}}}", "dim")
        position = one.reading.end
    yield StyledText(_plain(text[position : paragraph.pieces[-1][1]]))


def _plain(text: str) -> str:
    return safe(" ".join(text.splitlines())) if "\n" in text else safe(text)
