"""An expression of many words finds in a short article, of which it is compiled with the words, what it finds by itself."""

from __future__ import annotations

import re

import pytest

from audit.article.articles import articles_of
from audit.languages.en import cues_changes as english
from audit.relations.binding import Relations
from audit.relations.narrowed import LONGEST, NarrowedExpression, vocabulary
from tests.relations.test_constructions import LINKED
from tests.relations.test_index import TEXTS

EXPRESSIONS = [
    *(words for _, words in english.TOKENS), *(words for _, _, words in english.BEFORE),
    *(words for _, _, words in english.AFTER), *(words for _, words in english.MOVES_BEFORE), *(words for _, words in english.MOVES_AFTER),
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_a_narrowed_expression_finds_the_same_in_its_text(text: str) -> None:
    small, whole = text.casefold(), vocabulary([text])
    characters = 0
    for expression in EXPRESSIONS:
        pattern = NarrowedExpression(expression).within(whole)
        assert [one.span() for one in pattern.finditer(small)] == [
            one.span() for one in re.finditer(expression, small)
        ]
        characters += len(pattern.source)
    assert 2 * characters < sum(map(len, EXPRESSIONS))


def test_words_that_quotes_part_are_found_without_them() -> None:
    whole = vocabulary(["it in“creased” by 5"])
    assert NarrowedExpression("rose|(?:fell|increased)").within(whole).search("it increased by 5")


def test_for_another_text_and_for_a_long_one_nothing_is_left_out() -> None:
    one = NarrowedExpression("(?:rose|fell|grew)")
    assert "grew" not in one.within(vocabulary(["it fell"])).source
    assert one.within(vocabulary(["it grew"])).source == one.within(None).source == "(?:rose|fell|grew)"
    assert vocabulary(["it fell " * LONGEST]) is None


def test_articles_one_after_the_other_are_read_as_each_by_itself() -> None:
    texts = [text for text, _, _ in LINKED[:12]]
    first = [
        [(one.candidate.form, one.candidate.roles) for one in Relations(articles_of(text)[0]).bound]
        for text in texts
    ]
    again = [
        [(one.candidate.form, one.candidate.roles) for one in Relations(articles_of(text)[0]).bound]
        for text in reversed(texts)
    ]
    assert first == again[::-1] and all(first)
