"""A finding of an article keeps its fingerprint when the article is edited elsewhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article.model import Wish
from audit.article.reading import ArticleSource
from audit.base.findings import Finding, Verdict
from audit.relations.auditing import audit_article
from audit.reports.fingerprints import fingerprints
from audit.wiring import chosen_rules
from tests.effort import tried

WRONG = (
    "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.",
    "Of the 300 teachers, 120 (45 percent) work part time.",
    "全镇共有小学12所，其中公办9所，民办4所。",
)
OTHERS = (
    "The weather was fine on the day of the vote.",
    "The hall has 12 doors, and 7 pupils were ill.",
    "Enrolment was the talk of the town.",
    "Some 300 people came to see it, 40 of them from abroad.",
    "今年天气很好，到会的有35人。",
    "A year earlier nobody had come.",
)
RULES = chosen_rules()


def _wrong(paragraphs: list[str]) -> dict[str, tuple[str, ...]]:
    """The fingerprints of what fails in an article, with the numbers of each."""
    found = audit_article(ArticleSource("a.txt", "\n\n".join(paragraphs) + "\n", "text"), RULES, wish=Wish())
    failing: list[Finding] = [one for one in found.outcomes if one.verdict is Verdict.FAILS]
    return dict(zip(fingerprints(failing), (one.written for one in failing), strict=True))


@settings(max_examples=tried(25), deadline=None)
@given(
    before=st.lists(st.sampled_from(OTHERS), max_size=4),
    between=st.lists(st.sampled_from(OTHERS), max_size=3),
    order=st.permutations(WRONG),
)
def test_it_survives_edits_elsewhere(before: list[str], between: list[str], order: list[str]) -> None:
    known = {name for one in WRONG for name in _wrong([one])}
    assert len(known) == len(WRONG)
    first, *rest = order
    assert known <= set(_wrong([*before, first, *between, *rest]))


def test_it_changes_with_the_numbers_the_words_beside_them_and_the_form() -> None:
    (known,) = _wrong([WRONG[0]])
    for edited in (
        WRONG[0].replace("6.4", "6.3"),
        WRONG[0].replace("rose 6.4", "grew 6.4"),
        WRONG[0].replace("4,200 a year", "4,200 the year"),
    ):
        assert known not in _wrong([edited])
    assert known in _wrong([WRONG[0].replace("Enrolment", "The number of pupils")])
