"""Where the claims of a file stand in its article, so that a second extraction knows what is there already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.article.drafting import position, printed
from audit.article.model import Article, Mention
from audit.claimfile.model import Claim
from audit.records import NamedTuple

Span = tuple[int, int]


class Placed(NamedTuple):
    """The claims that were found in the text, by name: where, and the ``at:`` of that place."""

    spans: dict[str, Span]
    at: dict[str, str]


def place(claims: Sequence[Claim], article: Article, mentions: Sequence[Mention]) -> Placed:
    """Finds each claim's number in the article: in its own paragraph first, then, moved, where the same number
    stands unclaimed. Every number is given to one claim only; longer ones choose first."""
    placed = Placed({}, {})
    order = sorted(claims, key=lambda claim: -len(claim.says.value))
    for claim in order:
        _put(claim, placed, _at_home(claim, article))
    for claim in order:
        if claim.name not in placed.spans:
            _put(claim, placed, _elsewhere(claim, article, mentions))
    return placed


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a stretch shares a character with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def _put(claim: Claim, placed: Placed, candidates: Iterator[tuple[Span, str]]) -> None:
    taken = list(placed.spans.values())
    for span, at in candidates:
        if not overlaps(span, taken):
            placed.spans[claim.name], placed.at[claim.name] = span, at
            return


def _at_home(claim: Claim, article: Article) -> Iterator[tuple[Span, str]]:
    """Where the number stands in the paragraph that the claim names; without a name, in those that have none."""
    home = claim.at.value.partition(".")[0] if claim.at is not None else ""
    for paragraph in article.paragraphs:
        if position(article, paragraph) == home:
            start, end = paragraph.pieces[0][0], paragraph.pieces[-1][1]
            for span in occurrences(claim.says.value, article.text, start, end):
                yield span, home


def _elsewhere(claim: Claim, article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[Span, str]]:
    for mention in mentions:
        span = mention.reading.start, mention.reading.end
        if mention.claim and printed(article.text[slice(*span)]) == claim.says.value:
            yield span, position(article, article.paragraphs[mention.paragraph])


def occurrences(says: str, text: str, start: int, end: int) -> Iterator[Span]:
    """Where ``says`` stands as a number of its own between ``start`` and ``end``: not the 12个 of 112个. A line
    break may stand anywhere in it."""
    guard = (r"(?<![0-9.])" if says[:1].isdigit() else "", r"(?![0-9])" if says[-1:].isdigit() else "")
    inner = r"(?:\s*[\r\n]\s*)?".join(r"\s+" if one == " " else re.escape(one) for one in says)
    for match in re.compile(guard[0] + inner + guard[1]).finditer(text, start, end):
        yield match.span()
