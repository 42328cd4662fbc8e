"""Which article of a text a claim file is about, and where its claims stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from audit.article.anchoring.anchor import Anchors, State, anchors
from audit.article.anchoring.coverage import Standing, numbered
from audit.article.anchoring.folding import fold
from audit.article.anchoring.occurrences import Spots
from audit.article.anchoring.paragraphs import labelled, stated_of
from audit.article.model import Article
from audit.article.parting import Parting, partings
from audit.claimfile.model import Claim, Document
from audit.numbers import Reading

_AT_HOME = 3  # a vote of two for a number that stands in the paragraph which the file states


def located(
    document: Document, readings: Mapping[str, Reading], text: str, join: bool | None = None
) -> Anchors:
    """The claims of a file anchored in its article's text: of the ways to part it (``join``: those that keep the pieces
    of a paragraph together, or apart) the one that has most claims where the file says."""
    best: Anchors | None = None
    for parting in partings(text, document.article.language, join):
        if parting.articles:
            found = _tied(document, readings, parting)
            best = found if best is None else max(best, found, key=_at_home)
            if _at_home(best) == (len(document.claims), 0):
                break
    return best or anchors(document.claims.values(), dict(readings), Article("", text, (), "en"), [])


def _tied(document: Document, readings: Mapping[str, Reading], parting: Parting) -> Anchors:
    own = _own_article(document, parting) if len(parting.articles) > 1 else 0
    return anchors(document.claims.values(), dict(readings), parting.articles[own], parting.mentions[own])


def _at_home(found: Anchors) -> tuple[int, int]:
    """How many claims stand where ``at:`` says, as the file was written with these paragraphs in mind; and how few
    numbers are left that no claim speaks of."""
    at_home = sum(one.state is State.FOUND and not one.moved for one in found.by_claim.values())
    return at_home, -sum(one.standing is Standing.UNCLAIMED for one in numbered(found))


def _own_article(document: Document, parting: Parting) -> int:
    """The article of a text that a claim file is about: the one with most of its numbers, in the paragraphs that it
    states if possible; of equals, the one of its title."""
    votes = _votes(list(document.claims.values()), parting)
    title = document.article.title.value if document.article.title is not None else ""
    indices = range(len(parting.articles))
    return max(indices, key=lambda one: (votes[one], parting.articles[one].title == title, -one))


def _votes(claims: Sequence[Claim], parting: Parting) -> list[float]:
    """How many of the claims' numbers each article has; one that several have counts a part for each."""
    numbers = {one.name: fold(one.says.value).text for one in claims}
    votes = [0.0] * len(parting.articles)
    best: list[dict[str, int]] = [
        _best(claims, numbers, Spots(article, mentions))
        for article, mentions in zip(parting.articles, parting.mentions, strict=True)
    ]
    for name in numbers:
        there = [index for index, one in enumerate(best) if name in one]
        for index in there:
            votes[index] += best[index][name] / len(there)
    return votes


def _best(claims: Iterable[Claim], numbers: Mapping[str, str], spots: Spots) -> dict[str, int]:
    """The vote of each claim whose number an article has."""
    found = spots.find(numbers.values())
    labels = labelled(spots.article)
    votes: dict[str, int] = {}
    for claim in claims:
        there = {one.paragraph for one in found.get(numbers[claim.name], ())}
        if there:
            stated = stated_of(claim.at.value if claim.at is not None else None)
            home = labels.get(stated.paragraph) if stated is not None else None
            votes[claim.name] = _AT_HOME if home in there else 2
    return votes
