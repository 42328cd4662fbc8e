"""Which article of a text a claim file is about, and where its claims are in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from audit.article.anchoring.anchor import Anchors, State, anchors
from audit.article.anchoring.coverage import Standing, numbered
from audit.article.anchoring.folding import fold
from audit.article.anchoring.occurrences import Spots
from audit.article.anchoring.paragraphs import labelled, stated_of
from audit.article.extraction import mentions
from audit.article.model import Article
from audit.article.parting import partings
from audit.claimfile.model import Claim, Document
from audit.numbers import Reading

_AT_HOME = 3  # a vote of two for a number that is in the paragraph which the file states


def located(
    document: Document, readings: Mapping[str, Reading], text: str, join: bool | None = None
) -> Anchors:
    """The claims of a file anchored in its article's text.

    Of the ways to split it (``join``: those that keep the pieces of a paragraph together, or apart), the one with the
    most claims where the file places them."""
    best: Anchors | None = None
    for articles in partings(text, document.article.language, join):
        if articles and (best is None or _may_be_better(articles, best)):
            found = _tied(document, readings, articles)
            best = found if best is None else max(best, found, key=_at_home)
    return best or anchors(document.claims.values(), dict(readings), Article("", text, (), "en"), [])


def _may_be_better(articles: Sequence[Article], best: Anchors) -> bool:
    """Whether another way to split a text could suit a file better.

    It could if some claim is not at home yet, or if one article of several has the places of all."""
    at_home, left = _at_home(best)
    if at_home < len(best.by_claim):
        return True
    low = min((one.start for one in best.by_claim.values()), default=0)
    high = max((one.end for one in best.by_claim.values()), default=0)
    return left < 0 and len(articles) > 1 and any(_holds(one, low, high) for one in articles)


def _holds(article: Article, low: int, high: int) -> bool:
    paragraphs = article.paragraphs
    return bool(paragraphs) and paragraphs[0].pieces[0][0] <= low and high <= paragraphs[-1].pieces[-1][1]


def _tied(document: Document, readings: Mapping[str, Reading], articles: Sequence[Article]) -> Anchors:
    own = articles[_own_article(document, articles) if len(articles) > 1 else 0]
    return anchors(document.claims.values(), dict(readings), own, mentions(own))


def _at_home(found: Anchors) -> tuple[int, int]:
    """How many claims are where ``at:`` says, since the file was written with these paragraphs in mind.

    Then how few numbers are left that no claim quotes."""
    at_home = sum(one.state is State.FOUND and not one.moved for one in found.by_claim.values())
    return at_home, -sum(one.standing is Standing.UNCLAIMED for one in numbered(found))


def _own_article(document: Document, articles: Sequence[Article]) -> int:
    """The article of a text that a claim file is about: the one with most of its numbers.

    Preferably in the paragraphs that it states; of equals, the one with its title."""
    votes = _votes(list(document.claims.values()), articles)
    title = document.article.title.value if document.article.title is not None else ""
    indices = range(len(articles))
    return max(indices, key=lambda one: (votes[one], articles[one].title == title, -one))


def _votes(claims: Sequence[Claim], articles: Sequence[Article]) -> list[float]:
    """How many of the claims' numbers each article has; one that several have counts as a fraction for each."""
    numbers = {one.name: fold(one.says.value).text for one in claims}
    votes = [0.0] * len(articles)
    best = [_best(claims, numbers, Spots(article, ())) for article in articles]
    for name in numbers:
        there = [index for index, one in enumerate(best) if name in one]
        for index in there:
            votes[index] += best[index][name] / len(there)
    return votes


def _best(claims: Iterable[Claim], numbers: Mapping[str, str], spots: Spots) -> dict[str, int]:
    """The vote of each claim whose number is in an article."""
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
