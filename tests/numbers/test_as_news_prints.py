"""How newspapers print years, magnitudes, ages, hours, rand and steps: what each means, and what only looks like it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit import mentions
from audit.base.intervals import Interval
from audit.numbers import Kind, Reading, read

Told = tuple[str, Kind]


def told(text: str) -> list[Told]:
    return [(one.text, one.kind) for one in read(text)]


def only(text: str) -> Reading:
    (found,) = read(text)
    return found


@pytest.mark.parametrize("mark", [".", ",", ";", ")", "", ". Then"])
@pytest.mark.parametrize("years", ["2019-20", "2019–20", "2012-13", "2012/13"])
def test_two_years_stay_one_date_before_any_stop(years: str, mark: str) -> None:
    assert told(f"They spent it in {years}{mark}") == [(years, Kind.DATE)]


@pytest.mark.parametrize("text", ["2012-13,500", "2012/13.5", "2012/15"])
def test_figures_that_go_on_are_no_two_years(text: str) -> None:
    assert Kind.DATE not in [kind for _, kind in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "the 2014 election", "the 2016 mayoral election", "the 2011 Census", "its 2024 budget", "the firm's 2022 revenue",
        "a 2019 study", "the 2008 global financial crisis", "The 2010 Equality Act", "the 2008 Games", "the 2019 level",
        "as of year-end 2014", "the 2020 U.S. election", "the pre-2008 level", "post-2015",
    ],
)  # fmt: skip
def test_what_has_a_year_tells_a_year(text: str) -> None:
    assert [kind for _, kind in told(text)] == [Kind.DATE]


@pytest.mark.parametrize(
    "text",
    [
        "the 2014 new homes", "the 1990 people who vote", "the 2014 voters in the final", "a 2000 page report",
        "a 2000 metre peak", "a 2000 word study", "the 2000 men in the war", "the 2012 games", "the 2,014 elections",
        "the 1850 elector seats", "all 2014 elections", "the 2014 election-day staff",
    ],
)  # fmt: skip
def test_what_is_counted_has_no_year(text: str) -> None:
    assert Kind.DATE not in [kind for _, kind in told(text)]


def test_every_year_of_a_list_is_a_year() -> None:
    assert [kind for _, kind in told("They won in 1974, 1975, 1976, 2001 and 2013.")] == [Kind.DATE] * 5
    assert told("In 2016, 2000 lambs were lost") == [("2016", Kind.DATE), ("2000", Kind.COUNT)]


@pytest.mark.parametrize("text", ["(January 21 – 27)", "May 5 - 7, 2019", "Jan 21 — 27"])
def test_days_on_both_sides_of_a_spaced_stroke(text: str) -> None:
    assert [kind for _, kind in told(text)] == [Kind.DATE]


def test_a_stroke_before_a_count_is_a_dash() -> None:
    assert told("On May 21 – 27 people came") == [("May 21", Kind.DATE), ("27 people", Kind.COUNT)]


@pytest.mark.parametrize("lead", ["magnitude ", "magnitude-", "magnitude of "])
def test_a_magnitude_leads(lead: str) -> None:
    found = only(f"a {lead}6.8 tremor")
    assert (found.text, found.unit.symbol, found.value) == (f"{lead}6.8", "magnitude", Fraction(34, 5))


def test_orders_of_magnitude_are_not_measured() -> None:
    assert only("orders of magnitude 12").unit.symbol == "1"


@pytest.mark.parametrize("text", ["the over-65s", "for under-18s.", "the over 75s", "the under 5s"])
def test_the_over_65s_are_no_seconds(text: str) -> None:
    assert only(text).kind is Kind.NAME


@pytest.mark.parametrize("text", ["over 75s", "in under 10s", "it took 65s"])
def test_seconds_without_an_article_stay_seconds(text: str) -> None:
    assert only(text).unit.symbol == "s"


@pytest.mark.parametrize(
    ("text", "hours"), [("1430 GMT", Fraction(29, 2)), ("0930 BST", Fraction(19, 2)), ("0002 local time", Fraction(1, 30))]
)  # fmt: skip
def test_hours_and_minutes_of_a_time_zone(text: str, hours: Fraction) -> None:
    found = only(f"It came at {text}.")
    assert (found.text, found.kind, found.value) == (text, Kind.TIME, hours)
    assert only(found.text).value == hours  # as a claim would quote it


@pytest.mark.parametrize("text", ["1475 GMT", "1430 GMs", "1430 tons"])
def test_other_four_figures_are_no_hours(text: str) -> None:
    assert only(text).kind is not Kind.TIME


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("R13,275", 13275), ("R13 000", 13000), ("R20m", 20_000_000), ("R1.5 billion", 1_500_000_000), ("R13k", 13000),
        ("R99.50", Fraction(199, 2)),
    ],
)  # fmt: skip
def test_rand(text: str, value: Fraction) -> None:
    found = only(f"worth {text}")
    assert (found.text, found.unit.symbol, found.value) == (text, "ZAR", value)


@pytest.mark.parametrize("text", ["the R102 road", "a BMW R1200", "R&D 1,500", "PR13,000"])
def test_letters_that_are_no_rand(text: str) -> None:
    assert "ZAR" not in [one.unit.symbol for one in read(text)]


@pytest.mark.parametrize(
    "text", ["It fell by 3,000 to 1.2 million", "Up 1,200 to 15,000", "It rose by 4 to 60"]
)
def test_a_step_and_where_it_led_are_no_range(text: str) -> None:
    assert [one.hedge for one in read(text)] == [None, None]


@pytest.mark.parametrize(
    "text",
    ["It fell by 3 to 5 per cent", "It rose by 2 to 3 million", "It rose by 1,000 to 1,500", "ages 3 to 45"],
)
def test_ends_that_lie_close_are_a_range(text: str) -> None:
    assert only(text).hedge == "range"


@pytest.mark.parametrize(
    ("text", "fair", "unit"),
    [
        ("up to two or three weeks", Interval(0, 3), "week"),
        ("a maximum of 3 or 4 days", Interval(0, 4), "day"),
        ("不超过3或4天", Interval(0, 4), "day"),
        ("at least five or six people", Interval(5, None, False, True, True), "1"),
        ("no more than 2 or 3 million", Interval(0, 3_000_000, False, False, True), "1"),
    ],
)
def test_a_bound_on_two_that_lie_close(text: str, fair: Interval, unit: str) -> None:
    found = only(text)
    assert (found.text, found.unit.symbol, found.fair) == (text, unit, fair)


def test_a_bound_and_another_choice() -> None:
    assert told("It took at least 5 or 10 years.") == [("at least 5", Kind.COUNT), ("10 years", Kind.MEASURE)]


@pytest.mark.parametrize(
    "text", ["a two-for-one offer", "a three-for-two split", "It was higher than first thought"]
)
def test_expressions_state_no_number(text: str) -> None:
    assert read(text) == []


def test_expressions_in_figures_are_names() -> None:
    assert only("a 2-for-1 offer").kind is Kind.NAME
    assert only("better than first place").kind is Kind.ORDINAL


@pytest.mark.parametrize("text", ["only one in five", "not one in 10", "only one person in 200,000"])
def test_only_one_in_five_is_a_part(text: str) -> None:
    assert only(text).kind is Kind.RATIO


@pytest.mark.parametrize("text", ["the only one in five years", "the only one in town"])
def test_the_only_one_is_no_part(text: str) -> None:
    assert Kind.RATIO not in [kind for _, kind in told(text)]


@pytest.mark.parametrize("million", ["million", "one million", "1 million", "a million"])
def test_a_rate_on_a_million(million: str) -> None:
    assert only(f"12 deaths per {million} people").unit.symbol == "1/(1000000*person)"


def test_a_year_in_a_sentence_is_drafted_as_a_year() -> None:
    (found, _) = mentions("He lost the 2014 election by 12 votes.")
    assert (found.reading.kind, found.claim) == (Kind.DATE, True)


@pytest.mark.parametrize(
    "text", ["0.1 percent more than 2012.", "10 per cent higher than 1995 levels", "5% less than 2019"]
)
def test_a_share_more_than_a_year(text: str) -> None:
    assert [kind for _, kind in told(text)] == [Kind.PERCENT, Kind.DATE]


@pytest.mark.parametrize(
    "text", ["5% higher than 2012 tonnes", "5% more than 2000", "300 fewer than 2019", "more than 2012"]
)
def test_more_than_a_count(text: str) -> None:
    assert Kind.DATE not in [kind for _, kind in told(text)]


@pytest.mark.parametrize(
    "text",
    ["£8,880 short of £30,000", "they were 40 fewer than 300", "it is $2 million less than $9 million"],
)
def test_by_how_much_is_no_limit(text: str) -> None:
    assert [one.hedge for one in read(text)] == [None, None]


@pytest.mark.parametrize("text", ["in 2012 fewer than 300 came", "on May 5 more than 300 came"])
def test_behind_a_date_it_is_a_limit(text: str) -> None:
    assert read(text)[-1].hedge in ("under", "over")


def test_a_day_and_a_year_tied_to_a_month() -> None:
    assert only("seen on 15-Oct-2018.").value == only("15 October 2018").value
    assert Kind.DATE not in [kind for _, kind in told("32-Oct-2018")]


def test_and_up_belongs_to_what_follows() -> None:
    first, second = read("40 staff and up to 50 guests")
    assert (first.hedge, second.hedge) == (None, "at-most")
    assert only("children of 5 and up").hedge == "at-least"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("2.95m sq ft", 2_950_000, "ft^2"), ("1.2m square metres", 1_200_000, "m^2"), ("3m square", 3, "m")],
)
def test_millions_of_square_feet(text: str, value: int, unit: str) -> None:
    found = only(f"a shop of {text}")
    assert (found.value, found.unit.symbol) == (value, unit)


def test_points_in_short() -> None:
    assert only("up 1.1ppts").unit.symbol == "pp"
    assert only("2.5ppt of lead").kind is Kind.NAME  # or parts per trillion


@pytest.mark.parametrize("text", ["he shot 7-for-10", "15-of-25 shooting"])
def test_so_many_of_so_many_tries(text: str) -> None:
    assert only(text).kind is Kind.NAME


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("seven first-half goals", [7, 1]), ("two second-half tries", [2, 2]), ("three fourth-round ties", [3, 4]),
        ("the twenty-first", [21]), ("the forty second day", [42]), ("one third", [Fraction(1, 3)]),
        ("one hundred and twelfth", [112]),
    ],
)  # fmt: skip
def test_a_count_before_a_place_in_an_order_is_not_added_to_it(text: str, values: list[object]) -> None:
    assert [one.value for one in read(text)] == values


def test_seconds_tied_to_a_word_of_time_are_seconds() -> None:
    assert only("a two second-long beep").unit.symbol == "s"
    assert "s" not in [one.unit.symbol for one in read("two second-half tries")]


@pytest.mark.parametrize(
    "text",
    [
        "The forecast for 2024 was cut.", "compared with 2021,", "prior to 2019", "It is due after 2030.", "against 2019",
        "For 2024 to 2025, more is asked",
    ],
)  # fmt: skip
def test_years_behind_words_that_lead_to_counts_too(text: str) -> None:
    assert only(text).kind is Kind.DATE


@pytest.mark.parametrize(
    "text",
    [
        "homes for 2014 people",
        "rose to 2019",
        "with 2010,",
        "paid for 2000",
        "for 1850",
        "room for 2014 more",
    ],
)
def test_counts_behind_these_words_stay_counts(text: str) -> None:
    assert Kind.DATE not in [kind for _, kind in told(text)]


def test_up_on_a_year() -> None:
    assert told("up 5% on 2019") == [("5%", Kind.PERCENT), ("2019", Kind.DATE)]


def test_two_tens_of_ages() -> None:
    assert [kind for _, kind in told("people in their 20s and 30s")] == [Kind.NAME, Kind.NAME]
    assert only("it took 30s").unit.symbol == "s"


def test_half_of_a_year_by_its_letter() -> None:
    assert only("H1 2023").fair == only("the first half of 2023").fair
    assert Kind.DATE not in [kind for _, kind in told("H3 2020")]


@pytest.mark.parametrize(
    ("text", "hours"),
    [("5-7pm", (17, 19)), ("5 to 7 p.m.", (17, 19)), ("8–10 a.m.", (8, 10)), ("11 to 1pm", (11, 13)), ("12-2pm", (12, 14))],
)  # fmt: skip
def test_from_one_hour_to_another(text: str, hours: tuple[int, int]) -> None:
    found = only(f"open {text}")
    assert (found.text, found.kind, found.fair) == (text, Kind.TIME, Interval(*hours))


def test_other_ranges_are_no_hours() -> None:
    assert only("7 to 9 homes").kind is Kind.COUNT
    assert only("14-16 pmol").hedge == "range"


@pytest.mark.parametrize("text", ["0800 123 4567", "020 7946 0000", "01632 960001", "01632 960 001"])
def test_telephone_numbers_with_spaces(text: str) -> None:
    assert told(f"Call {text} today") == [(text, Kind.NAME)]


def test_a_count_behind_hours_is_no_telephone_number() -> None:
    assert told("at 0930 200 people came")[1] == ("200 people", Kind.COUNT)


def test_minus_before_an_attached_scale() -> None:
    assert (only("It was minus 5C.").value, only("It was minus 5C.").unit.symbol) == (-5, "degC")
    assert only("in flat 5C").kind is Kind.NAME


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("704.15 per square kilometre", "1/km^2"), ("12 per hectare", "1/ha"), ("5.2 deer per square mile", "1/mi^2"),
        ("1,087 persons per square km", "1/km^2"), ("$4 per acre", "USD/acre"), ("£3 per 1,000 people", "GBP/(1000*person)"),
    ],
)  # fmt: skip
def test_densities_and_prices_by_area(text: str, unit: str) -> None:
    found = only(f"It was {text} then.")
    assert (found.text, found.unit.symbol) == (text, unit)
