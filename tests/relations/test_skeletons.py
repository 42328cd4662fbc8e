"""Skeletons leave no match of a construction out, and leave most constructions untried."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations import constructions
from audit.relations.binding import Relations
from audit.relations.places import Places
from audit.relations.skeletons import Capitals, SkeletonReader, letters_of
from tests.relations.test_constructions import LINKED

MACROS = {"verb": "[UW]", "of": r"(?: (?!and\b)[a-z]+)*(?: ?\(N\))?", "fill": "[^NPUW.;]{0,60}?"}


@pytest.mark.parametrize(
    ("expression", "line", "expected"),
    [
        ("from N to N", "from N to N", True),
        ("from N to N", "N and N", True),  # words are not looked at
        ("from N to N", "from N", False),
        ("N{of} {verb} P", "N boats (N) U P", True),
        ("N{of} {verb} P", "N boats U P", True),
        ("N{of} {verb} P", "N boats, U P", False),
        ("N{fill}N", "N on D, N", True),
        ("N{fill}N", "N. N", False),
        ("(?:N|P{verb})? of [NP]{2}", "U P", True),
        ("N(?=[.;]) and N", "N; N", False),
        (r"N\.? N", "N. N", True),
        (r"N\. N", "N N", False),
        ("N(?:, |; )?N", "N; N", True),
        ("N[^A-Z]*N", "N D N", False),
        (r"N\w N", "N D N", True),
        ("(?(1)N)", "", True),  # what cannot be read may stand anywhere
    ],
)
def test_where_a_skeleton_stands(expression: str, line: str, expected: bool) -> None:
    assert Capitals(line).may_have(SkeletonReader(MACROS).skeleton_of(expression)) is expected


def _lines(text: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines of capitals in which constructions of a text are looked for."""
    found: list[str] = []

    def noted(line: str) -> Capitals:
        found.append(line)
        return Capitals(line)

    monkeypatch.setattr(constructions, "Capitals", noted)
    assert Relations(articles_of(text)[0])
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_construction_is_left_out_and_most_are_not_tried(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = constructions._table(language).rows
    texts = [text for text, _, _ in LINKED if text.isascii() is (language == "en")]
    lines = [line for text in texts for line in _lines(text, monkeypatch)]
    tried = matching = 0
    for line in lines:
        capitals, places = Capitals(line), Places(line)
        for row in rows:
            may, does = capitals.may_have(row._skeleton), row.pattern.search(line) is not None
            assert (may and places.may_have(row._node)) or not does
            tried, matching = tried + may, matching + does
    assert matching >= len(texts) / 2
    assert 4 * tried < len(rows) * len(lines)


def test_a_long_line_is_looked_through_once() -> None:
    """Every step is one over the whole line: no pattern makes a line of like letters slow."""
    skeleton = SkeletonReader(MACROS).skeleton_of("N{fill}N{fill}N{fill}N{fill}{verb}")
    assert not Capitals("N " * 20_000).may_have(skeleton)
    assert Capitals("N " * 20_000 + "U").may_have(skeleton)


def test_the_letters_that_a_construction_needs() -> None:
    """A look at the capitals alone leaves out no construction that its line has."""
    skeleton = SkeletonReader({}).skeleton_of("N (?:U|W)[a-z ]+P(?: in D)?")
    assert letters_of(skeleton) == {"N", "UW", "P"}
    for line in ("N U by P in D", "the N W to P"):
        capitals = Capitals(line)
        assert capitals.may_have(skeleton)
        assert all(not capitals.letters.isdisjoint(some) for some in letters_of(skeleton))
    assert any(Capitals("N in D, of P").letters.isdisjoint(some) for some in letters_of(skeleton))
