"""Relations whose numbers stand apart: totals of label lists, wholes sentences before, points and differences with few words."""

from __future__ import annotations

import pytest

from tests.relations.test_word_forms import bound

HELD = [
    # the items of a list are sentences of a few words, and other numbers stand between it and its total
    ("parts", "Thefts came to 1,368 in 2023. That was 54 fewer than the 1,422 of 2022. Bicycles: 702. Mopeds: 391. Scooters: 275.", ("1,368", "702", "391", "275")),
    ("parts", "Papers returned: 742. Turnout: 61.0%. In favour: 583. Against: 146. Blank: 13.", ("742", "583", "146", "13")),
    # what changed beside the parts is none of them
    ("parts", "Gate money rose to £318.6 million, up £12.4 million from £306.2 million. Bar takings: £94.7 million. Total income was therefore £413.3 million.", ("£413.3 million", "£318.6 million", "£94.7 million")),
    ("share", "Papers issued: 912. Papers returned: 741. In favour of the move: 603. Against: 138.\n\nThat is 81.4% of those voting.", ("81.4%", "603", "741")),
    ("points", "Churn was 17.2 percent of sales, versus 13.9 percent last year, for 3.3 points of slippage.", ("3.3 points", "13.9 percent", "17.2 percent")),
    ("difference", "The average wait is 5.8 minutes, 2.4 better than the national figure of 8.2.", ("2.4", "8.2", "5.8 minutes")),
    ("times", "The town is to reach 172,000 people in 2050, double today's 86,000.", ("double", "172,000 people", "86,000")),
    ("order", "Revenue rose to £4,215 from £3,960 a year earlier.", ("£3,960", "£4,215")),
    ("difference", "Ann is 34 and learned to swim at nineteen, fifteen years ago.", ("fifteen years", "34", "nineteen")),
    ("parts", "Storage (million cubic metres): Arden 118, Birk 74, Castle Mere 39, Dunlow 16. Total 247 of a possible 300.", ("247", "118", "74", "39", "16")),
    ("parts", "Volumes were 5.3 million hectolitres. Beer took 3.1 million, cider 1.7 million and soft drinks the last 0.5 million.", ("5.3 million hectolitres", "3.1 million", "1.7 million", "0.5 million")),
    ("converts", "It was 9°C at the off, which for our American readers is 48°F.", ("9°C", "48°F")),
    ("lists", "Degrees go to three people, the soprano Anja Toll, the engineer Sir Ravi Menon and the writer Kit Oates.", ("three people",)),
    ("lists", "Three persons, identified as driver Santo Kale (41), cleaner Babu (19) and Rafi Quresh (36), were held.", ("Three persons",)),
    ("share", "At Fern Academy 58 of 145 pupils, or 40 per cent, came by bus.", ("40 per cent", "58", "145 pupils")),
]  # fmt: skip

SILENT = [
    "The harbour spent $80,214,903.11 in the year, leaving in the chest on July 1 a balance of $6,412,305.20.\n\nTakings of the first quarter, including one-half of the loan of $20,000,000, were $24,310,772.15, and the takings of the other three quarters are put at $37,600,000, making, with the balance before stated, an aggregate of $68,323,077.35.",
    "The yen weakened to 151.6 from 149.2 a dollar.",  # more yen, a weaker yen
    "She improved to 52.41 seconds from 52.60.",
    "Complaints per 1,000 users: Alpha 14, Beta 9, Gamma 22; industry average 13.",
    "Four people, all from Harlow, Ware and Ely, were hurt.",
    "Five men, the police in Leeds, York and Hull said, were held.",
    "Rangers 3, Albion 2 after extra time; Boeing 737 and Falcon 9 fly over Unit 731.",
    "Ann is 34 and her son 19; she moved here ten years ago.",
    "He asked for a recount and got one, 14,631 against 14,906, of 33,400 cast.",
    "Bicycles: 702. Mopeds: 391. Scooters: 275. The force has 1,204 officers.",
    "Crime fell to 1,368 cases. The force has 702 officers. It has 391 cars and 275 dogs.",
    "Against: 59. In favour: 498. The union has 684 members.",
    "They would mean 100 people had boarded a ferry licensed to carry 60.",
]


@pytest.mark.parametrize(("form", "text", "numbers"), HELD)
def test_numbers_that_stand_apart_are_related(form: str, text: str, numbers: tuple[str, ...]) -> None:
    assert (form, numbers, True) in bound(text)


TOLD = [
    # one slip mends a sum of long numbers, though its parts stand in two sentences
    ("parts", "Ms Orr had 21,408 votes. Mr Hale polled 19,512 and Ms Dray 6,380, making a total of 48,300."),
]


@pytest.mark.parametrize(("form", "text"), TOLD)
def test_a_slip_of_a_long_number_is_told(form: str, text: str) -> None:
    assert (form, False) in {(one, holds) for one, _, holds in bound(text)}


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_words_relate_nothing(text: str) -> None:
    assert all(holds for _, _, holds in bound(text))
