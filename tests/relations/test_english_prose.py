"""English prose of many hands – agencies, local papers, companies, statistics, science, courts, sports, obituaries: a miss is told, and
of what is right nothing."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations
from audit.relations.claims import lent_units
from tests.relations.test_word_forms import bound

# passage · a number of it · the same misprinted
TOLD = [
    (
        "Freight volumes at the port of Callow climbed to 3.42 million tonnes in the third quarter, compared with 3.04 million tonnes in the same three months of last year, the harbour board said on Tuesday. That is an increase of 12.5 percent.",
        "3.42",
        "3.24",
    ),
    (
        "Group turnover came in at £148.2m (2022: £131.5m), up 12.7 per cent. Pre-tax profit slid to £9.1m from £11.4m, down by a fifth.",
        "131.5",
        "135.1",
    ),
    (
        "Group turnover came in at £148.2m (2022: £131.5m), up 12.7 per cent. Pre-tax profit slid to £9.1m from £11.4m, down by a fifth.",
        "9.1",
        "7.1",
    ),
    (
        "In 2023 there were 6,138 live births in the region. This represents a decrease of 3.9% on the 6,387 live births registered in 2022.",
        "6,387",
        "6,837",
    ),
    (
        "Over the course of the trial mean systolic pressure dropped by 11 mmHg, from 152 to 141 mmHg. In the placebo arm it went from 151 mmHg to 148 mmHg, a change of just 3 mmHg.",
        "141",
        "144",
    ),
    (
        "Over the course of the trial mean systolic pressure dropped by 11 mmHg, from 152 to 141 mmHg. In the placebo arm it went from 151 mmHg to 148 mmHg, a change of just 3 mmHg.",
        "3",
        "5",
    ),
    (
        "Needing 267 to win, the visitors were bowled out for 219 shortly after tea to lose by 47 runs. Hale had top-scored for the hosts with 88, 21 more than Prior's 67.",
        "67.",
        "76.",
    ),
    (
        "The council was ordered to pay £18,400 in costs, £3,150 less than the £21,550 that the firm had sought.",
        "3,150",
        "3,510",
    ),
    (
        "Councillor Meg Arden held the ward with 1,284 votes, finishing 317 ahead of her nearest rival, Tom Varley, on 967.",
        "967",
        "976",
    ),
    (
        "Officers made 46 arrests over the weekend: 28 on Friday night, 13 on Saturday and five on Sunday.",
        "13",
        "15",
    ),
    (
        "Europe contributed $212 million of revenue, the Americas $168 million and Asia $95 million, giving a group total of $475 million.",
        "168",
        "186",
    ),
    (
        "A total of 1,946 people were counted sleeping rough on the night: 1,512 were men, 391 were women and for 43 the sex was not recorded.",
        "391",
        "319",
    ),
    (
        "He leaves a wife, two sons and three daughters. In all he wrote 31 books – 17 novels, nine volumes of stories and five of verse.",
        "17",
        "15",
    ),
    (
        "Of the 85 passengers on board, 52 were pulled from the water alive. The other 33 are feared drowned.",
        "52",
        "57",
    ),
    ("Only 184 of the 240 allotments have been let so far, which leaves 56 without a tenant.", "56", "65"),
    ("Of the 36 branches, 22 will stay open and 14 will shut by June.", "14", "16"),
    (
        "The jury cleared him of seven of the 11 charges but found him guilty on the remaining four.",
        "four",
        "five",
    ),
    ("We tagged 318 eels; 61 were never detected again, so the analysis rests on 257 animals.", "257", "275"),
    (
        "Of the 1,250 shopkeepers polled, 775, or 62%, said trade had fallen off since the road was closed.",
        "775",
        "757",
    ),
    (
        "There were 48,200 dwellings in the borough in 2021, 9,640 of them (20%) rented from the council.",
        "9,640",
        "6,940",
    ),
    ("Online orders accounted for £54m of sales, 36 per cent of the £150m total.", "36", "46"),
    ("Leaf damage was seen in 93 of 310 seedlings, a rate of 30 per cent.", "93", "39"),
    ("Burglaries made up 342 of the 1,520 offences recorded, which is 22.5 percent.", "342", "324"),
    ("Two in five of the 600 members who replied, 240, would vote for a merger.", "240", "204"),
    (
        "The larger nest held 1,840 ants, four times as many as the smaller one, in which we counted 460.",
        "460",
        "640",
    ),
    ("By 1861 the parish had 5,430 inhabitants, three times the 1,810 of 1801.", "1,810", "1,180"),
    ("The club spent £8,640 on 36 new bicycles, or £240 each.", "36", "63"),
    ("The miner paid $92.4 million for 12 million shares, equivalent to $7.70 a share.", "7.70", "7.07"),
    ("The 14 libraries lent 509,600 books last year, an average of 36,400 per branch.", "36,400", "34,600"),
    ("It took the crew 18 days to cover the 2,700 miles, averaging 150 miles a day.", "150", "105"),
    ("Across 25 plots we found 1,175 stems, giving a mean density of 47 stems per plot.", "47", "74"),
    ("He was fined £120 for each of the 15 offences, £1,800 in total.", "15", "18"),
    ("It will buy back 2.5 million shares at $18.40 apiece, spending $46 million.", "18.40", "14.80"),
    ("The stand seats 28 rows of 60 people, 1,680 in all.", "28", "23"),
    ("The ministry ordered 64 buses at €310,000 each in a deal worth €19.84 million.", "64", "46"),
    (
        "Support for the Reform League stands at 27.5 percent, 3.2 points down on the 30.7 percent it polled in May.",
        "3.2",
        "2.3",
    ),
    (
        "The employment rate was 74.6%, up from 73.8% a year earlier, a rise of 0.8 percentage points.",
        "73.8",
        "73.3",
    ),
    (
        "Asked about the bypass, 54 percent were for it, 37 percent were against and 9 percent had no opinion.",
        "37",
        "33",
    ),
    (
        "The buyers will own 60 per cent of the venture, the family 25 per cent and staff the remaining 15 per cent.",
        "25",
        "35",
    ),
    (
        "The line opened in 1874 and carried its last train in 1963, after 89 years of service.",
        "1963",
        "1936",
    ),
    ("The match began at 2.15pm and finished at 6.50pm, four hours and 35 minutes later.", "6.50", "6.05"),
    (
        "Operating cash of $86 million less capital spending of $31 million left free cash flow of $55 million.",
        "31",
        "13",
    ),
    (
        "Exports were worth $14.6 billion in May and imports $17.9 billion, producing a deficit of $3.3 billion.",
        "17.9",
        "19.7",
    ),
    ("The Herons led 54-41 at the break, a cushion of 13 points, and won 98-90.", "13", "15"),
    (
        "Played 30, won 18, drawn seven and lost five: that is how the season ended for Borrow Town, with 61 points.",
        "18",
        "16",
    ),
    ("The hosts finished top with 41 medals (17 gold, 14 silver and 10 bronze).", "14", "11"),
    ("The bank raised its main rate by a quarter point to 5.25 percent from 5 percent.", "5.25", "2.55"),
    ("A 25-basis-point increase took the deposit rate from 3.50 percent to 3.75 percent.", "25", "52"),
    (
        "Inflation slowed to 3.1 percent in May from 3.6 percent in April, half a percentage point less.",
        "3.1",
        "1.3",
    ),
    (
        "Unemployment edged up by 0.2 of a percentage point to 4.4 per cent, having been 4.2 per cent in the previous quarter.",
        "0.2",
        "2.0",
    ),
    ("Shares in the group closed 18p lower at 342p, a fall of 5 per cent.", "18p", "81p"),
    ("The dividend was raised to 12.6p a share from 12.0p, an increase of 5 per cent.", "12.6", "21.6"),
    ("Net debt was reduced by £14.5m over the year to £62.3m (2022: £76.8m).", "14.5", "41.5"),
    (
        "Staff numbers have shrunk to 1,190, some 210 fewer than at the start of 2020, when there were 1,400.",
        "1,190",
        "1,910",
    ),
    (
        "The population, which stood at 24,300 in 2011, had reached 26,730 by 2021 – growth of 10 per cent in a decade.",
        "24,300",
        "42,300",
    ),
    (
        "House prices in the county averaged £318,000 in March, 6 per cent more than the £300,000 recorded twelve months before.",
        "318,000",
        "138,000",
    ),
    ("At 1,540, the number of complaints was up 40 percent on the 1,100 received in 2021.", "1,540", "5,140"),
    (
        "Complaints numbered 1,540, which is 440 more than in 2021. That year 1,100 were received.",
        "1,540",
        "5,140",
    ),
    ("The number of farms has halved since 1990, from 5,420 to 2,710.", "5,420", "4,520"),
    ("The trust's income trebled to £4.8m; in 2019 it had been £1.6m.", "4.8", "8.4"),
    (
        "Rainfall in July came to 124mm, almost exactly double the 62mm that is normal for the month.",
        "124",
        "214",
    ),
    ("The new stand will hold 9,600 spectators, 2,400 more than the old one's 7,200.", "9,600", "6,900"),
    (
        "The tower is 62 metres tall, 14 metres taller than the church beside it, which measures 48 metres.",
        "62",
        "26",
    ),
    ("He won by 1,806 votes, polling 14,210 to her 12,404.", "1,806", "8,106"),
    ("Ms Orr polled 14,210 votes and Mr Blunt 12,404, giving her a majority of 1,806.", "14,210", "41,210"),
    ("The motion was carried by 34 votes to 21, with three abstentions, a majority of 13.", "34", "43"),
    ("Exports of $18.2 billion exceeded imports of $15.7 billion by $2.5 billion.", "18.2", "81.2"),
    ("The company made a profit of £3.2m on sales of £40m, a margin of 8 per cent.", "3.2", "2.3"),
    ("Costs were £36.8m and revenue £40m, leaving a profit of £3.2m.", "36.8", "63.8"),
    (
        "Gross proceeds of $12.5 million less fees of $0.9 million left the charity with $11.6 million.",
        "12.5",
        "21.5",
    ),
    ("The fleet consists of 18 ferries, 11 tugs and six barges, 35 vessels in all.", "18", "81"),
    (
        "The fund has given away £2.6m: £1.1m to hospices, £900,000 to schools and £600,000 to museums.",
        "2.6",
        "6.2",
    ),
    ("Of the 412 candidates, 268 passed, 131 failed and 13 did not turn up.", "412", "142"),
    ("Some 268 of the 412 candidates passed, while 144 failed.", "412", "142"),
    ("Three quarters of the 1,240 tenants, 930 households, voted for the transfer.", "1,240", "2,140"),
    ("One in four of the 1,240 tenants – 310 – voted against.", "1,240", "2,140"),
    ("The survey found that 62 of the 248 bridges, a quarter, need urgent repair.", "62", "26"),
    ("Turnout was 45 per cent, with 13,500 of the 30,000 registered voters casting a ballot.", "45", "54"),
    ("The company let 204 of its 240 flats, an occupancy rate of 85 per cent.", "204", "240"),
    ("Women hold 21 of the council's 60 seats, or 35 percent.", "21", "12"),
    ("The 60-seat council now has 21 women, 35 percent of the total.", "21", "12"),
    ("The museum drew 182,500 visitors over the year, an average of 500 a day.", "182,500", "812,500"),
    ("It has raised £96,000 from 640 donors, an average gift of £150.", "96,000", "69,000"),
    ("The average gift was £150: 640 donors gave £96,000.", "150", "510"),
    ("The 640 donors gave an average of £150 each, £96,000 in all.", "640", "460"),
    ("Tickets cost £25 and all 1,800 were sold, bringing in £45,000.", "25", "52"),
    ("All 1,800 tickets, priced at £25, went within an hour, raising £45,000.", "1,800", "8,100"),
    ("At £25 a ticket, a full house of 1,800 brings in £45,000.", "25", "52"),
    ("Each of the 36 wells supplies 250 people, 9,000 altogether.", "36", "63"),
    (
        "The train covered the 450 kilometres in three hours, at an average speed of 150 kilometres an hour.",
        "150",
        "510",
    ),
    (
        "The hospital has 480 beds for a population of 120,000, that is one for every 250 people.",
        "480",
        "840",
    ),
    ("The three brothers inherited £1.2m, £400,000 each.", "1.2", "2.1"),
    ("The £1.2m was split equally between the three brothers, who received £400,000 apiece.", "1.2", "2.1"),
    ("The school was founded in 1894 and closed 112 years later, in 2006.", "112", "121"),
    ("She was born in 1912 and died in 1998 at the age of 85.", "85", "58"),
    (
        "The meeting started at 7.30pm and broke up at 10.10pm after two hours and 40 minutes.",
        "10.10",
        "11.00",
    ),
    ("Northfield scored 27 points, Weston 21, a difference of six.", "27", "72"),
    ("The Rovers have 64 points, five more than Athletic on 59.", "64", "46"),
    ("Rovers lead the table with 64 points, five ahead of Athletic (59).", "64", "46"),
    ("He finished in 2:11:40, 35 seconds ahead of Ruto, who clocked 2:12:15.", "2:11:40", "1:21:40"),
    ("The winner's time of 51.42 seconds was 0.38 faster than the old record of 51.80.", "51.42", "15.42"),
    (
        "The thermometer fell to minus 12C, nine degrees colder than the minus 3C of the night before.",
        "12C",
        "21C",
    ),
    (
        "The river peaked at 5.84 metres, 34 centimetres above the previous record of 5.50 metres.",
        "5.84",
        "8.54",
    ),
    (
        "Some 54 per cent backed the plan and 31 per cent opposed it; the other 15 per cent had no view.",
        "31",
        "13",
    ),
    ("By a margin of 54 percent to 31 percent, 23 points, voters prefer the tram.", "54", "45"),
    ("The award was raised by half a point to 4.5 percent, from 4.0 percent.", "4.5", "5.4"),
    ("Ms Hale ran the race in 31:42.18, 6.4 seconds clear of Ms Obiang, who needed 31:48.58.", "6.4", "4.6"),
    ("The Eagles won 27-20, a seven-point margin.", "27", "72"),
    ("Takings were £4,250 and expenses £2,900, leaving a surplus of £1,350 for the roof.", "4,250", "2,450"),
]

# What is right, though parts of it look like a relation that it is not.
RIGHT = [
    "The rate was raised by half a point to 4.5 percent, from 4.0 percent.",
    "They won by half a point, 10.5 to 10.",
    "Sales rose to 4,480, the company said, and orders to 4,200, an increase of 6.7 percent on 3,936.",
    "The Hawks won 83-71 and the Owls 90-88, and both lead their groups by two.",
    "He leaves two sons and three daughters. In all he wrote 31 books.",
    "Rents were cut from €32 to €28 a square metre, down 12.5%. The building has 3,200 square metres.",
    "At 39 percent of the 80.0 million of a year ago, traffic of 31.2 million was weak.",
    "Each in a row of 12 sheds costs €310, each in oak €420.",
]


@pytest.mark.parametrize(("text", "number", "instead"), TOLD, ids=[number for _, number, _ in TOLD])
def test_a_miss_is_told_and_nothing_of_what_is_right(text: str, number: str, instead: str) -> None:
    assert text.count(number) == 1
    assert not [one for one in bound(text) if not one[2]]
    assert [one for one in bound(text.replace(number, instead)) if not one[2]]


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_is_told_of_what_is_right(text: str) -> None:
    assert not [one for one in bound(text) if not one[2]]


# A number that prints no unit · the text in which several relations would have it in different ones · the unit that it is in
LENT = [
    ("80.0 million", "Traffic, at 31.2 million trips, was barely 39 percent of the 80.0 million of a year ago, a slump of 61 percent.", "1"),
    ("18.00", "The 2,150 dockers will get 19.50 dollars an hour, up from 18.00, a rise of 8.3 percent.", "USD/h"),
    ("28 a square metre", "Rents have softened from €32 to €28 a square metre, down 12.5%.", "EUR"),
    ("11,482", "The record fell by 92 seconds. Of the 11,482 who started, 10,957 had crossed the line; 525 had not.", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "text", "unit"), LENT, ids=[number for number, _, _ in LENT])
def test_a_number_without_a_unit_is_in_that_of_the_relation_that_words_bind_best(
    number: str, text: str, unit: str
) -> None:
    (article,) = articles_of(text)
    relations = Relations(article)
    (one,) = [one for one in relations.statements if number in one.reading.text]
    assert lent_units(relations)[one.number] == unit
