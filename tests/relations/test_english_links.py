"""Sums, rests, shares and rates whose English words link all of their numbers: a miss is told; what words leave open is left alone."""

from __future__ import annotations

import pytest

from tests.relations.test_word_forms import bound

# passage · a number of it · the same misprinted
LINKED = [
    # sums
    ("The panel spoke to 164 carers (91 in cities and 73 in villages).", "91 in", "19 in"),
    ("Ewes numbered 1,240 and lambs 1,870, for a flock of 3,110.", "1,870", "1,780"),
    ("The depot took in 420 lamps and 265 heaters (685 in total).", "265", "256"),
    ("Tickets brought in £14,300 and the bar £6,450. That is £20,750 for the roof.", "20,750", "27,050"),
    ("The first stage pays for 36 km and the second for 47 km; when both are built the path will be 83 km long.", "83 km", "38 km"),
    ("He took 31 points from the sprint and 46 from the climb to finish on 77.", "46", "64"),
    ("The vale has 4,190 voters, divided between Holme (2,380) and Dunster (1,810).", "4,190", "4,910"),
    ("The bid offers $210 million in cash and $95 million in notes, valuing the chain at $305 million.", "305", "350"),
    ("Divers brought up 23 amphorae in May, nine in June and four in July, a total of 36.", "nine", "eight"),
    ("A total of 74 stalls came, 41 from Alba, 20 from Brod and 13 from Celje.", "41 from", "47 from"),
    # percents that make a hundred
    ("The paste is 44% lime, 36% sand and 20% ash.", "36%", "63%"),
    ("The town gets 41 percent of its heat from gas, 33 percent from oil, 14 percent from wood and 12 percent from other sources.", "33", "23"),
    ("Of those asked 57% backed the ferry and 31% the bridge, with 12% undecided.", "57", "75"),
    # rests
    ("Of the 430 tents flown in, 286 have been put up and 144 remain in store.", "144", "414"),
    ("Only 318 of the 450 tickets were bought, and 132 are still available.", "132", "321"),
    ("After removing 136 blank forms from the 2,040 returned, the clerks counted 1,904.", "1,904", "1,409"),
    ("The bank lent €64 million of the €91 million cost, with the balance of €27 million coming from members.", "27", "72"),
    # shares
    ("Two-fifths of the 365 boats, 146, have no licence.", "146", "164"),
    ("35% of callers (224 of 640) hung up.", "224", "242"),
    ("We posted 1,600 cards and got 880 back (return rate 55%).", "880", "808"),
    ("The pass rate was 84%: 462 of the 550 entered.", "462", "426"),
    ("Cheese earned the dairy $24 million out of $96 million, or 25 percent.", "24 million", "42 million"),
    ("A 12 percent levy on the $45,000 catch comes to $5,400.", "5,400", "4,500"),
    ("Milk sales were £8.4 million. Those of butter amounted to £2.1 million, or 25 percent of the total.", "2.1", "1.2"),
    ("Of the choir's 64 singers 48 are volunteers, that is, 75 percent.", "48", "84"),
    # rates and products
    ("Six heirs will receive $14,000 each from the $84,000 estate.", "84,000", "48,000"),
    ("The tide rose 168 centimetres in six hours, 28 centimetres an hour.", "168", "618"),
    ("The yield was 3.6 tonnes per hectare: 1,260 tonnes from 350 hectares.", "1,260", "2,160"),
    ("The club has 34 coaches with 48 seats each and can carry 1,632 fans.", "1,632", "1,362"),
    ("They sold 620 quilts for £35 apiece and raised £21,700.", "21,700", "27,100"),
    ("The penalty is $250 a day; after 36 days it had reached $9,000.", "36 days", "63 days"),
    ("Her 1,512 calls in 63 weeks work out at 24 a week.", "1,512", "1,152"),
]  # fmt: skip

LEFT_ALONE = [
    "The grant comes in three instalments of $60 million, $25 million and $15 million, $100 million in all.",
    "Five of the six planets proposed – Arda, Bel, Coro, Dis and Eno – were named.",
    "Nine people have died in Alba, four in Brod, three in Celje and one in Dorn.",
    "Cole took 410 of the 1,320 votes, Dray 120 and the mayor the remaining 790.",
    "Of the 318 patients enrolled, 161 were given the drug and 157 a placebo.",
    "Literacy is 92 percent in the north, 85 percent in the south and 71 percent in the hills.",
    "Rash was seen in 0.9 percent of those on the drug and 0.4 percent of the others.",
    "Five clubs joined the league and two left, making the current total 16.",
    "Whiting came to 1,470 tonnes last year. Haddock came to 620 tonnes and cod to 310, for a combined catch of 2,900 tonnes.",
    "Nurses worked 12 weeks with 7 shifts in each one, which made up 84 shifts.",
    "Runners left 14 bags and 9 coats; the total of lost items this year is 61.",
    "Of the 45 sheep, 20 were shorn and eight had foot rot.",
    "On 640 of the 900 days the bridge was open; 128 left no record.",
    "The shop sold 410 scarves at £15 each and took £2,400 at the till of the café.",
    "Of 75 helpers 8 are cooks, 20 speak a second language and 31 drive.",
    "Each of the three towers has 96 flats; 410 were let, 120 in each of the two oldest.",
    "Five people died in Alba, three in Brod, two each in Celje and Dorn.",
    "There are 72 boys to 48 girls, or three boys for every two girls.",
    "Sales to Chile were $36 million, up 15 percent, and exports were $240 million in the first half.",
    "If turnout had reached 80 percent, 12,000 of the 21,000 voters would have come.",
    "The fleet caught 3,400 tonnes in May and 2,800 in June, an average of 3,100 a month over the season of 62 days.",
]


def _failing(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(form, numbers) for form, numbers, holds in bound(text) if not holds]


@pytest.mark.parametrize(("text", "right", "wrong"), LINKED)
def test_a_misprint_in_what_words_link_is_told(text: str, right: str, wrong: str) -> None:
    assert not _failing(text)
    assert _failing(text.replace(right, wrong, 1))


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_linked_is_left_alone(text: str) -> None:
    assert not _failing(text)
