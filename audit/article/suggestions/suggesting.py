"""From an article's numbers to the checks suggested for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audit.article.model import Article, Mention
from audit.article.suggestions.choosing import chosen
from audit.article.suggestions.figures import figures_of
from audit.article.suggestions.flow import flow_of
from audit.article.suggestions.model import LIKELY, Suggestion
from audit.article.suggestions.offers_of_changes import offered_changes
from audit.article.suggestions.offers_of_lists import offered_lists
from audit.article.suggestions.offers_of_quotients import offered_quotients
from audit.article.suggestions.offers_of_repeats import offered_repeats
from audit.article.suggestions.offers_of_sums import offered_sums
from audit.article.suggestions.offers_of_thresholds import offered_means, offered_thresholds


def suggestions(article: Article, found: Sequence[Mention]) -> list[Suggestion]:
    """Every check worth suggesting, of all levels, in the order of the text. Never raises for what an article
    may hold; the numbers of a suggestion are indices into ``found``."""
    flow = flow_of(article)
    figures = figures_of(article, flow, found)
    return chosen(
        [
            *offered_sums(figures, flow, found),
            *offered_changes(figures, flow, found),
            *offered_thresholds(figures, flow, found),
            *offered_means(figures, flow, found),
            *offered_quotients(figures, flow, found),
            *offered_lists(figures, flow, found),
            *offered_repeats(article, figures, flow, found),
        ]
    )


def suggestions_for(
    articles: Iterable[tuple[Article, Sequence[Mention]]], level: int = LIKELY
) -> list[list[Suggestion]]:
    """The suggestions of each article up to a level, as ``--suggest LEVEL`` asks for them."""
    return [[one for one in suggestions(article, found) if one.level <= level] for article, found in articles]
