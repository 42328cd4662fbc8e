"""Right before a number a cue ends with one of the strings that are read from its expression."""

from __future__ import annotations

import re

import pytest

from audit.relations.cues import words_of
from audit.relations.endings import Endings, endings_of, ends_before
from tests.relations.test_index import TEXTS


@pytest.mark.parametrize(
    ("expression", "endings"),
    [
        ("rose|grew", {"rose", "grew"}),
        (r"\b(?:rose|grew)(?: by)?", {"rose", "grew", " by"}),
        ("rose(?: (?:just|only))*", {"rose", "just", "only"}),
        ("colou?r(?!s)", {"r"}),
        ("fuell?", {"fuel", "l"}),
        ("x+", {"x"}),
        ("of[：:]", {"：", ":"}),
        (r"a\.m\.", {"."}),
        ("rose(?:|,)", {"rose", ","}),
        ("rose [a-z]+", None),
        ("rose(?: [a-z]+)?", None),
        ("(?:rose)?", None),
        ("rose|", None),
        ("(?i)rose", None),
        ("(", None),
    ],
)
def test_with_what_an_expression_ends(expression: str, endings: set[str] | None) -> None:
    assert endings_of(expression) == (None if endings is None else frozenset(endings))


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("it rose by ", True),
        ("it rose by $", True),
        ("it rose by\u00a0€ ", False),
        ("it rose to ", False),
        ("", False),
    ],
)
def test_spaces_and_a_sign_may_stand_between(before: str, expected: bool) -> None:
    assert Endings(r"\b(?:rose|grew)(?: by)?").may_end(ends_before(before)) is expected


@pytest.mark.parametrize("text", TEXTS)
def test_no_cue_is_left_out_and_some_are_not_tried(text: str) -> None:
    words = words_of(text, "en")
    small = text.casefold()
    left_out = 0
    for number in re.finditer("[0-9][0-9.,]*", small):
        before = small[: number.start()][-48:]
        for (_, _, pattern), endings in zip(words.before, words.endings_before, strict=True):
            may = endings.may_end(ends_before(before))
            assert may or pattern.within(None).search(before) is None
            left_out += not may
    assert left_out > 100
