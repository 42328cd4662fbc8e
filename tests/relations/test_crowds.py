"""Sentences of more numbers than prose has: only the nearest are related, so that no line is slow."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations


def _relations(text: str) -> Relations:
    return Relations(next(iter(articles_of(text, split=True))))


@pytest.mark.parametrize(("boats", "least", "most"), [(30, 40, 64), (90, 5, 10)])
def test_a_number_reaches_less_far_in_a_crowd(boats: int, least: int, most: int) -> None:
    """Of thirty boats each with a share, and of ninety."""
    scene = _relations(", ".join(f"boat with {40 + n} sails (5.{n % 10}%)" for n in range(boats)) + ".").scene
    middle = scene.statements[len(scene.statements) // 2]
    assert least <= len(scene.near(middle, 0, 0)) <= most


def test_few_bindings_are_tried_in_a_crowd() -> None:
    few = _relations("an average of 5, " * 20)
    many = _relations("an average of 5, " * 100)
    assert max(map(len, few.groups)) > max(map(len, many.groups))
    assert max(map(len, many.groups)) == 5


def test_what_stands_in_a_crowd_is_still_checked() -> None:
    """The slip at the end of a long list of shares, in a sentence of its own beside it."""
    crowd = ", ".join(f"boat {n} with {40 + n} sails" for n in range(90)) + "."
    found = _relations(f"{crowd} Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.").bound
    assert any(one.candidate.form == "growth" and not one.holds for one in found)
