"""What an English article claims: ages, results behind names; and the codes, models and tickers that it does not."""

from __future__ import annotations

import pytest

from audit import mentions

# text | number | claim or the reason | unit | noun
SAID = """
Maria Alvarez, 58, said the hall would stay open. | 58 | claim | year | .
The goalkeeper Owens (37) retired on Monday. | 37 | claim | year | .
A woman aged 71 and two men, 44 and 39, were hurt. | 71 | claim | year | .
A woman aged 71 and two men, 44 and 39, were hurt. | 39 | claim | year | .
She left at the age of 14 for the coast. | 14 | claim | year | .
The sisters, ages 8 and 11, were found safe. | 11 | claim | year | .
In Leeds, 12, and in York, 9, were hurt. | 12 | claim | 1 | .
Seats went to Centre 24, Unity 19 and Green Alliance 6. | 24 | claim | 1 | Seats
Seats went to Centre 24, Unity 19 and Green Alliance 6. | 19 | claim | 1 | Seats
Seats went to Centre 24, Unity 19 and Green Alliance 6. | 6 | claim | 1 | Seats
Medals so far: Norway 11, Chile 4 and Ghana 2. | 4 | claim | 1 | Medals
Shares of the port (SGX:114) rose by 2 percent. | 114 | name | 1 | .
Prices in the 60614 ZIP Code rose by a tenth. | 60614 | name | 1 | .
It flew a 767 Freighter to Oslo. | 767 | name | 1 | .
Traffic on the 405 Freeway stood still. | 405 | name | 1 | .
Fire broke out on the 1400 block of Elm Street. | 1400 | name | 1 | .
He made four 3-pointers in a row. | 3 | name | 1 | .
The state will build 500,000 more ponds. | 500,000 | claim | 1 | .
It beat the forecast by two cents. | two cents | claim | cent | .
It runs mpg (l/100km) tests on cars. | 100km | name | km | .
She put it into her 401(k) plan. | 401 | name | 1 | .
The 435 House members met. | 435 | claim | 1 | .
"""
ROWS = [tuple(line.split(" | ")) for line in SAID.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "number", "told", "unit", "noun"), ROWS, ids=[f"{row[1]} in {row[0]}" for row in ROWS]
)
def test_a_number_is_what_the_words_around_it_say(
    text: str, number: str, told: str, unit: str, noun: str
) -> None:
    (found,) = [one for one in mentions(text) if one.reading.text == number]
    assert ("claim" if found.claim else found.reason, found.reading.unit.symbol) == (told, unit)
    assert noun in (".", found.noun)
