"""Entries written into notes, and taken out of them: everything else stays as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.base.source import Source
from audit.claimfile.notes import notes_of
from audit.claimfile.noting import Unnotable, with_date, with_entry, without_entry

NOTES = """\
# of the desk
audit: 1
skip:                            # numbers that are no figures
    - {says: 12, why: the name of a hall, at: p2}
    # a remark
    - says: 13
      why: the name of a bus

waive:
- {check: growth 6.4 percent, why: as the agency gives it}
date: 2024-03-05
"""


def waived(text: str) -> list[tuple[str, str]]:
    notes = notes_of(Source("a.audit.yaml", text))
    assert notes.faults == ()
    return [(one.check.value, one.why.value) for one in notes.waivers]


def test_an_entry_goes_behind_the_last_one_in_the_same_manner() -> None:
    text = with_entry(NOTES, "skip", {"says": "14", "why": "so"})
    assert text == NOTES.replace(
        "      why: the name of a bus\n", '      why: the name of a bus\n    - {says: "14", why: so}\n'
    )
    text = with_entry(NOTES, "waive", {"check": "share 5%", "why": "yes"})
    assert 'gives it}\n- {check: "share 5%", why: "yes"}\ndate: 2024-03-05\n' in text


def test_a_key_that_is_not_there_comes_at_the_end() -> None:
    assert with_entry("", "waive", {"check": "lists four", "why": "so"}) == (
        "audit: 1\nwaive:\n  - {check: lists four, why: so}\n"
    )
    assert with_entry("audit: 1", "skip", {"says": "two", "why": "so"}).startswith("audit: 1\nskip:\n")


@pytest.mark.parametrize(
    ("key", "number", "gone", "left"),
    [
        ("skip", 0, "the name of a hall", "# a remark"),
        ("skip", 1, "says: 13", "the name of a hall"),
        ("waive", 0, "waive:", "date: 2024-03-05"),
    ],
)
def test_an_entry_is_taken_out(key: str, number: int, gone: str, left: str) -> None:
    text = without_entry(NOTES, key, number)
    assert gone not in text and left in text
    assert notes_of(Source("a.audit.yaml", text)).faults == ()


def test_what_is_put_in_and_taken_out_leaves_the_notes_as_they_were() -> None:
    assert without_entry(with_entry(NOTES, "skip", {"says": "1", "why": "so"}), "skip", 2) == NOTES
    assert without_entry(with_entry(NOTES, "reads", {"says": "1"}), "reads", 0) == NOTES


@pytest.mark.parametrize(("key", "number"), [("skip", 2), ("skip", -1), ("reads", 0), ("", 0)])
def test_an_entry_that_is_not_there_is_told(key: str, number: int) -> None:
    with pytest.raises(Unnotable, match="no such entry any more"):
        without_entry(NOTES, key, number)


def test_entries_in_one_line_are_left_to_people() -> None:
    with pytest.raises(Unnotable, match="`skip` of the notes is all on one line"):
        with_entry("audit: 1\nskip: [{says: 12, why: so}]\n", "skip", {"says": "1", "why": "so"})


def test_the_day_takes_the_place_of_another() -> None:
    assert with_date("", "2024-03-05") == "audit: 1\ndate: 2024-03-05\n"
    assert with_date(NOTES, "2025").count("date:") == 1 and "date: 2025\n" in with_date(NOTES, "2025")
    assert with_date(with_date(NOTES, "2025"), "") == NOTES.replace("date: 2024-03-05\n", "")


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40), st.text(max_size=40))
def test_whatever_is_written_is_read_back(check: str, why: str) -> None:
    shown = " ".join("".join(one for one in why if one.isprintable()).split()) or "so"
    assert waived(with_entry(NOTES, "waive", {"check": check, "why": shown}))[-1] == (check, shown)
