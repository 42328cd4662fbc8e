"""The kinds that news has, as newspapers name them in both languages: what is as usual is left in peace, and what is far off
is asked about by some rule of the knowledge base."""

from __future__ import annotations

from pathlib import Path

import yaml

from audit.article.model import Wish
from audit.article.reading import ArticleSource
from audit.base.findings import Verdict
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules
from tests.effort import each

KINDS = yaml.safe_load((Path(__file__).parent / "kinds_of_news.yaml").read_text("utf-8"))
RULES = chosen_rules(select=["magnitude-unlike-known", "named-total-unlike-known", "impossible-number"])
QUIET = (Verdict.HOLDS, Verdict.UNDECIDED)


def told(text: str) -> list[str]:
    """What is told of a sentence in an article of 2024."""
    source = ArticleSource("a.txt", f"{text}\n", "text")
    found = audit_article(source, RULES, wish=Wish(date="2024-06-30")).outcomes
    return [str(one.message) for one in found if one.verdict not in QUIET]


def test_there_are_sentences_of_both_languages_for_the_kinds() -> None:
    assert len(KINDS) >= 45 and sum(map(len, KINDS.values())) >= 130
    assert all(
        len(some) >= 2 or name in ("p/e", "place", "electric cars", "fires") for name, some in KINDS.items()
    )


@each(KINDS.items(), lambda one: one[0])
def test_a_number_that_holds_is_left_in_peace_and_one_far_off_is_asked_about(one) -> None:  # type: ignore[no-untyped-def]
    for sentence, right, wrong in one[1]:
        assert told(sentence.format(right)) == [], sentence
        assert wrong is None or told(sentence.format(wrong)) != [], sentence
