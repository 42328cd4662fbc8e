"""Whole drafts of claim files: the numbers of an article with the relations bound among them, new or updated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from audit.article.articles import articles_of
from audit.article.drafting import Guesser, NumberWords, Tell, draft, no_guess
from audit.article.extraction import mentions
from audit.article.model import Article, Mention
from audit.article.updating import Update, update
from audit.base.findings import Finding, Severity
from audit.base.source import Source
from audit.claimfile import load_text
from audit.claimfile.model import ArticleEntry as Facts
from audit.claimfile.model import Document
from audit.engine.document import outcomes_of
from audit.relations.draft_checks import Judge, with_checks
from audit.relations.suggesting import LIKELY, suggested
from audit.rules.rule import Rule

_NAME = "draft.yaml"
_SERIOUS = (Severity.ERROR, Severity.WARNING)


class Draft(NamedTuple):
    """The text of a claim file, empty if nothing in the article is a claim.

    Also how many of its checks are live, and how many commented out."""

    text: str
    live: int = 0
    quiet: int = 0


def new_draft(
    article: Article, numbers: Sequence[Mention], rules: Sequence[Rule], guess: Guesser = no_guess,
    text_path: str | None = None, level: int = LIKELY,
) -> Draft:  # fmt: skip
    """The draft for an article.

    The ``rules`` judge it before it is written; ``guess`` determines what a number measures."""
    judge, found = judge_of(rules), suggested(article, numbers, level)

    def drafted(tell: Tell) -> str:
        return draft(article, numbers, guess, text_path, tell, found.published)

    text = _quietly(drafted, found.tell, judge)
    if not text:
        return Draft("")
    return Draft(*with_checks(text, article, found.mentions, found.checks, judge))


def renewed(
    document: Document, article: Article, numbers: Sequence[Mention], rules: Sequence[Rule], guess: Guesser = no_guess,
    level: int = LIKELY,
) -> tuple[Update, Draft]:  # fmt: skip
    """A claim file brought up to date with its article, and with the checks that it does not have yet.

    These are live if they mention a number that is new. Raises ``Unformattable``."""
    day = None if document.article.date is None else document.article.date.value
    found = suggested(article, numbers, level, day)
    new = update(document.source.text, article, numbers, guess, found.tell)
    added = [one.name for one in new.added]
    made = with_checks(new.text, article, found.mentions, found.checks, judge_of(rules), added)
    return new._replace(text=made[0]), Draft(*made)


def judge_of(rules: Sequence[Rule]) -> Judge:
    """Returns a function for what some rules find in a document, without repairs."""
    return lambda document: outcomes_of(document, rules)


def _quietly(drafted: Callable[[Tell], str], tell: Tell, judge: Judge) -> str:
    """The draft without words that only make a number implausible, since what they say is then our guess."""
    text = drafted(tell)
    if not text:
        return text
    odd = _claims_of(judge(load_text(_NAME, text)))
    if not odd:
        return text

    def quiet(mention: Mention) -> NumberWords:
        words = tell(mention)
        return words._replace(means="", per="") if odd & {words.name, words.other} else words

    return drafted(quiet)


def _claims_of(findings: Iterable[Finding]) -> set[str]:
    return {name for one in findings if one.severity in _SERIOUS for name in one.claims}


def document_of(
    text: str, rules: Sequence[Rule], language: str | None = None, guess: Guesser = no_guess
) -> Document:
    """The draft for a text that is one article, as a document; it has no claims if nothing in the text is one.

    ``language`` is detected if not given."""
    for article in articles_of(text, language):
        drafted = new_draft(article, mentions(article), rules, guess)
        if drafted.text:
            return load_text(_NAME, drafted.text)
    return Document(Source(_NAME, ""), Facts(), {}, {}, ())
