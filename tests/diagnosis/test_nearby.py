"""A wrong number in a long article is told of as in a short one: what is far from it says nothing of it."""

from __future__ import annotations

import pytest

from audit.article.model import Wish
from audit.base.findings import Finding, Verdict
from audit.claimfile.model import Notes
from audit.diagnosis.nearby import MOST_CLAIMS
from audit.engine.document import audit_document
from audit.relations.auditing import _OF_FILES, audit_text
from audit.relations.documents import document_of_article
from audit.wiring import chosen_rules

RULES = [rule for rule in chosen_rules() if rule.name not in _OF_FILES]
FILLER = "{name} lies {number} miles inland.\n\n"


def _name(number: int) -> str:
    return "BDFGKLMNPRST"[number % 12] + "aeiou"[number % 5] + "rln"[number % 3] + "ton"


def failures(text: str) -> list[Finding]:
    made = document_of_article("a.txt", text, Wish())
    return [one for one in audit_document(made.document, RULES).outcomes if one.verdict is Verdict.FAILS]


@pytest.mark.parametrize(
    "wrong",
    [
        "Enrolment rose 7.6 percent to 4,480 pupils from 4,200 a year earlier.\n\n",
        "The school has 466 pupils: 238 girls and 218 boys.\n\n",
        "Of the 9,200 trains 552 (8 per cent) were late.\n\n",
    ],
)
def test_repairs_do_not_depend_on_the_length_of_the_article(wrong: str) -> None:
    lines = [FILLER.format(name=_name(at), number=1_013 + 117 * at) for at in range(2 * MOST_CLAIMS)]
    before, behind = "".join(lines[:MOST_CLAIMS]), "".join(lines[MOST_CLAIMS:])
    alone, among = failures(wrong), failures(before + wrong + behind)
    assert len(alone) == len(among) == 1
    found = [[(one.says, one.instead, one.rank) for one in some[0].repairs] for some in (alone, among)]
    assert found[0] == found[1]
    assert [str(note) for note in alone[0].notes] == [str(note) for note in among[0].notes]


def test_errors_at_the_end_of_a_long_article_are_looked_into_as_those_before() -> None:
    wrong = "Enrolment rose 7.6 percent to {0:,.0f} pupils from {1:,} a year earlier, with {2} boys, {3} girls and {4} in all.\n\n"
    text = "".join(
        wrong.format((4200 + 30 * at) * 1.067, 4200 + 30 * at, 201 + at, 310 + 2 * at, 400 + 3 * at)
        for at in range(80)
    )  # 6.7 misprinted as 7.6
    made = audit_text("a.txt", text, RULES, False, Wish(), Notes())
    assert sum(one.verdict is Verdict.FAILS for one in made.outcomes) >= 80
    assert not [
        one for one in made.outcomes if one.rule == "diagnosis"
    ]  # which says of how many they were not
