"""How sure bindings are: shares of a whole, what a slip explains, and what a miss is worth."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations
from audit.relations.features import Claimed, features_of
from audit.relations.grades import Weighed, shares, weights
from audit.relations.model import Grade
from audit.relations.weighing import Case, cases_of, is_measured, miss_of


def _cases(text: str, form: str) -> tuple[Relations, list[Case]]:
    """The closest bindings of a form in a text."""
    relations = Relations(articles_of(text)[0])
    claimed = Claimed(relations.scene, relations.groups)
    return relations, next(cases_of(group, claimed) for group in relations.groups if group[0].form == form)


def _bound(text: str) -> set[tuple[str, bool, Grade]]:
    return {(one.candidate.form, one.holds, one.grade) for one in Relations(articles_of(text)[0]).bound}


def test_of_the_bindings_of_a_number_one_is_meant_or_none() -> None:
    """Two that are alike have half each of what one alone would have nearly for itself."""
    alone, both = shares([{"cue": 1}], {"cue": 5}), shares([{"cue": 1}] * 2, {"cue": 5})
    assert 0.99 < alone[0] < 1
    assert both[0] == both[1] < 0.5
    assert shares([{"unknown": 1}], {"cue": 5}) == [0.5]


def test_the_chance_that_a_binding_was_meant_is_blind_to_values() -> None:
    """The same words with other figures: what holds is no likelier to have been meant than what does not."""
    told = "Papers numbered {}, with 1,204 from physics, 2,016 from biology and 1,298 from chemistry."
    found = []
    for total in ("4,518", "4,815"):
        _, cases = _cases(told.format(total), "parts")
        found.append([one.features for one in cases])
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("text", "form", "figures"),
    [
        ("The storm killed 5,281 sheep: 2,164 in Marsley and 3,171 in Holt.", "parts", True),
        ("The storm killed 9 sheep: 4 in Marsley and 3 in Holt.", "parts", False),
    ],
)
def test_a_slip_explains_more_where_chance_explains_less(text: str, form: str, figures: bool) -> None:
    """Two digits swapped (3,171 for 3,117) mend a sum of large numbers, and nothing else would; a sum of small ones is mended by much."""
    relations, cases = _cases(text, form)
    found = miss_of(cases[0], relations.statements).mends
    assert (max(found.values()) > 50) is figures


def test_signs_above_the_line_are_no_figures_of_a_number() -> None:
    """The raised two of km² is no digit that could be misprinted: 198.1 with two digits swapped mends the sum."""
    text = "The parish covers 212.4 km², of which 189.1 km² is land and 14.3 km² is water."
    relations, cases = _cases(text, "parts")
    mends = miss_of(cases[0], relations.statements).mends
    assert [relations.statements[index].reading.text for index in mends] == ["189.1 km²"]


def test_a_mean_that_is_mended_by_two_digits_swapped() -> None:
    relations, cases = _cases("The counts were 12, 18 and 24, an average of 81.", "mean")
    assert 81 in {
        relations.statements[index].value for index in miss_of(cases[0], relations.statements).mends
    }


def test_what_holds_was_meant_rather_than_what_fails() -> None:
    """Of several bindings that the words allow one holds: nothing else is believed."""
    text = "Sales rose 6.5 percent to 4,473 tonnes from 4,200. In the spring they had been 3,910 tonnes."
    _, cases = _cases(text, "growth")
    found = Weighed(cases, weights())
    assert found.held[0][0].holds
    assert found.belief > 0.9


def test_a_table_of_weights_has_each_row_once_and_in_order() -> None:
    from audit.relations import grades

    with open(grades.__file__.replace(".py", ".csv"), encoding="utf-8") as file:
        names = [line.rsplit(",", 1)[0] for line in file.read().splitlines()[1:]]
    assert names == sorted(set(names))
    assert "miss: told from" in names


def test_each_measured_form_has_a_worth() -> None:
    """A form whose bindings nothing is known of would be as likely as not."""
    text = "Of the 9,200 trains 552 (6 per cent) were late. Fares rose 5 percent to £210 from £200."
    relations = Relations(articles_of(text)[0])
    claimed = Claimed(relations.scene, relations.groups)
    groups = [group for group in relations.groups if is_measured(group[0])]
    assert groups
    for group in groups:
        assert {name for name in features_of(group[0], claimed) if name in weights()}


def test_a_likely_binding_is_told_where_a_slip_explains_its_miss() -> None:
    """No word says that the list is complete; two digits swapped make it so, which chance hardly does."""
    text = "The fair sold {} tickets: 2,164 on Friday, 3,117 on Saturday and 1,905 on Sunday."
    assert ("parts", True) in {one[:2] for one in _bound(text.format("7,186"))}
    assert ("parts", False) in {one[:2] for one in _bound(text.format("7,168"))}
