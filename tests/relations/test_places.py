"""Where an expression may match, asked of all places of a line at once: never less than it matches, and hardly more."""

from __future__ import annotations

import re

import pytest

from audit.relations.places import PlaceReader, Places

MACROS = {"verb": "[UW]", "of": r"(?: (?!(?:and|or)\b)[a-z]+){0,2}(?: ?\(N\))?", "fill": "[^NPUW.;]{0,60}?"}
LINES = (
    "from N to N, an U of P", "from N and to N", "N boats (N) U P", "N boats or U P", "N boats orchard U P", "N boats of Ford U P", "N. N; P",
    "to N from N", "NN", "N", "", "of N, up P", "N in all U P", "cup P", "N - P", "a N b\n", "from N on U",
)  # fmt: skip
EXPRESSIONS = (
    "from N to N", "N{of} {verb} P", r"\bup P", r"(?<=[ (])N", "N(?=, )", "N(?!, | in)", "(?:from |to )?N$", "^N", "N{2}", "N[.;] ?N", "(?:N|P)[^A-Z]*U",
    r"N\. N", "(?:N(?:, | and ))+", "from{fill} N{fill}{verb}", "N [–—-] P", "(?:a|an) U", "N(?: [a-z]+)* U P", "(?<!c)up P", "of? N", r"[a-z]\b N", "(?:N|)P",
)  # fmt: skip


def _expanded(expression: str) -> str:
    for name, meaning in MACROS.items():
        expression = expression.replace(f"{{{name}}}", meaning)
    return expression


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_it_finds_what_the_expression_finds(expression: str) -> None:
    node = PlaceReader(MACROS).node_of(expression)
    found = [Places(line).may_have(node) for line in LINES]
    matching = [re.search(_expanded(expression), line) is not None for line in LINES]
    assert all(may or not does for may, does in zip(found, matching, strict=True))
    assert sum(found) - sum(matching) <= 2 and any(matching)


@pytest.mark.parametrize("expression", ["(?i)n", "(?(1)N)", "N{unknown}", "("])
def test_what_cannot_be_read_may_stand_anywhere(expression: str) -> None:
    assert Places("").may_have(PlaceReader(MACROS).node_of(expression))


@pytest.mark.parametrize(
    ("expression", "line", "expected"),
    [
        ("N{of} {verb} P", "N boats U P", True),
        ("N{of} {verb} P", "N boats or U P", False),
        ("N{of} {verb} P", "N orchard U P", True),
        ("N(?: [a-z]+){0,2} U", "N one two three U", False),
        ("N(?!,)", "N,", False),
        ("N(?! [a-z]+,)", "N one,", True),  # what is said by a run is left out of what may not follow
    ],
)
def test_what_may_not_follow_and_how_often(expression: str, line: str, expected: bool) -> None:
    assert Places(line).may_have(PlaceReader(MACROS).node_of(expression)) is expected
