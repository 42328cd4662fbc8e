"""More ways in which English words link all numbers of a relation: a miss is told; what words leave open is left alone."""

from __future__ import annotations

import pytest

from tests.relations.test_word_forms import bound

# passage · a number of it · the same misprinted
LINKED = [
    # spans that a sentence of several days goes on to
    ("The canal was begun in 1791, breached in 1796 and opened 12 years later, in 1808.", "12", "21"),
    ("She joined the clinic in 1950, when she was seventeen, and stayed for 38 years until her retirement in 1988.", "38", "28"),
    ("Lamb bought the mill in 1902, rebuilt it in 1906 and ran it for 31 years, until his death in 1937.", "31", "13"),
    ("It took 12 days from the first case on 3 April 2024 to the all-clear on 15 April 2024.", "12", "22"),
    ("The power failed at 6.10 p.m. and came back 35 minutes later, at 6.45 p.m.", "35", "25"),
    ("A call came at 14:05. The blaze was out at 14:50, 45 minutes later.", "45", "54"),
    # votes, results of games, lists with their total
    ("The plan passed by 21 votes for to 9 against with three abstentions; all 33 councillors voted.", "33", "36"),
    ("In 38 games they won 22, drew nine and lost seven.", "nine", "eight"),
    ("Played 27, won 17, drawn six, lost four: they are top.", "four", "five"),
    ("Loans by branch: Eastgate 142, Harbour 61, Quarry Hill 38. Total 241.", "241", "214"),
    ("Takings: Monday £212, Tuesday £187, Wednesday £240. Altogether £639.", "639", "693"),
    # totals that go up
    ("The trench had yielded only 19 coins before. The new find of 53 brings the total to 72.", "19", "17"),
    ("Rovers signed 14 players, taking the squad to 39; there were 25 before.", "25", "35"),
    ("The fee could rise to $48 million: $40 million up front and a further $8 million in bonuses.", "40", "44"),
    # what is left
    ("The store had 640 sacks. It sold 212 in May and a further 184 in June, leaving 244.", "244", "224"),
    ("Crews took 320 calls. They have done 205, with 115 still to go.", "115", "151"),
    ("Two of the nine people aboard drowned. The seven survivors clung to a raft.", "seven", "six"),
    ("Piped water now reaches 47 of the 64 villages. The 17 still without it lie in the hills.", "17", "27"),
    # differences
    ("Maddock was elected with 1,142 votes, a majority of 87 over the sitting member, Jean Corrie, on 1,055.", "87", "78"),
    ("Members voted 31 to 17 for the budget. The leader of the other side said a majority of 14 was no mandate.", "31", "37"),
    ("In May 412 people used the bus. In April it had been 371. The rise of 41 was put down to the weather.", "41", "31"),
    ("The jobless rate is 4.2 percent. It is up 0.7 points since March, when it was 3.5 percent.", "0.7", "0.9"),
    ("The pier was to cost $84 million. The final bill, $113.4 million, was $29.4 million over budget.", "29.4", "24.9"),
    ("The walk has made £21,120. It leaves the appeal £8,880 short of £30,000.", "8,880", "8,088"),
    # multiples
    ("Last year 310 people came. This year it was 930. That is three times as many.", "three", "four"),
    ("The fund stood at £412,000. Twelve months earlier it had been £103,000, so it has quadrupled.", "103", "130"),
    ("There were 18 empty shops. Five years ago there were six, so vacancies have tripled.", "18", "81"),
    # rates and products
    ("Sales rose from 61,300 in the first quarter to 118,900 in the second. That is an average of 1,307 a day over the 91 days.", "1,307", "1,703"),
    ("The cottage is for sale at £1,150,000. At 2,300 sq ft it works out at £500 a square foot.", "500", "550"),
    ("The raffle brought in $48,600. There were 1,080 tickets, so each cost $45.", "48,600", "46,800"),
    ("The works can make 1.2 million loaves. Each of the eight lines can turn out 150,000 loaves.", "150,000", "105,000"),
    # shares of what was told before
    ("We sent out 22,089 cards. Of those, 1,988, or 9 percent, came back.", "or 9", "or 6"),
    ("The probe sent back 1,152 pictures. The last 288, a quarter of them, were lost.", "288", "228"),
    ("The town took in 4,500 people. A fifth of them, 900, were children.", "900", "800"),
    ("The deposit is 15 percent. On a car of £12,000 that is £1,800.", "1,800", "1,080"),
    # percents that make a hundred
    ("Of the plan 47 per cent of the 1,012 adults asked were in favour and 38 per cent against; the remaining 15 per cent did not know.", "38", "48"),
    # times that were taken
    ("She won in 2:24:37, 75 seconds ahead of Ruth Abara (2:25:52).", "75", "57"),
    ("Haddad touched in 2:06.43. Third-placed Ellen Moe (2:07.91) was 1.48 seconds adrift.", "1.48", "1.84"),
    # results and what they are measured by, multiples in one sentence, what remains
    ("The city collected $142.6 million in tax against a target of $155 million, or 92 per cent of it.", "92", "82"),
    ("The north got 140 mm of rain and the south 560 mm, four times as much.", "four", "five"),
    ("The mill made 640 tonnes in 2022. A second line will raise that to 960 tonnes, 50 percent more.", "960", "906"),
    ("In all 1,530 of its 1,800 members returned their papers. 1,377 backed the strike. 141 were against. The remaining 12 papers were spoiled.", "141", "151"),
]  # fmt: skip

LEFT_ALONE = [
    "The estate was split three ways: £40,000 to each of the sons and £25,000 to the church, £105,000 in total.",
    "In 1456 he paid 2,300 foreign soldiers 4 florins a month each, that is 9,200 in all, when the yearly income of the county was 61,000.",
    "Of 38 measures, 22 improved, 11 got worse and five did not change.",
    "She won in 2:24:37. Marr, 38 seconds ahead of Orr at the turn, came in at 2:25:52.",
    "The city collected $142.6 million against a target of $155 million, or 14.2 per cent more than a year earlier.",
    "Some 1,200 men applied and 3,600 women; four times as many had been expected.",
    "The county has 412 bridges. It rebuilt 12 last year. The remaining 27 posts are to be filled.",
    "The index stood at 131.6 in June (2019=100), against 130.9 in May, a gain of 0.7 points.",
    "Turnover eased 3.1% to £214.6m (2022: £221.5m), but profit came in at £25.8m, a margin of 12.0%.",
    "Its clients number 18.9 million in a land of 70 million telephones. Of them 12.6 million, or two-thirds, pay by the month.",
    "Each of the eight lines can turn out 150,000 loaves. The bakery sold 900,000 of them last week.",
    "Some 424 came, twice as many as had been expected; 300 stayed.",
    "They approved a 29-member ruling council composed of a chairman, five deputy chairmen and 23 other members.",
    "Born in 1920, he was arrested in 1951 and died in 1995, 75 years after his mother had sold the farm.",
    "He was elected in 1990, lost in 1994 and was in prison for eight years until an amnesty in 2011.",
    "The firm was founded in 1880. Its second owner held it for 30 years until his death in 1952.",
    "The house was built in 1700 and bought in 1850; they lived in it for 40 years until the fire of 1910.",
    "The alarm sounded at 3.40 a.m. Police came at 4.30, ten minutes later than the ambulance.",
    "Top scorers: Adams 12, Baker 9, Cole 7. Total goals this season 61.",
    "The deal is worth £34m, with £10m paid up front and a further £6.5m next year.",
    "Two of the five people aboard drowned. The four rescuers were given medals.",
    "Only 31 of the 48 boats came back. The 25 that did were full of herring.",
    "Members voted 31 to 17 for the budget. In 2019 a majority of 22 had passed it.",
    "In May 412 people used the bus. In April it had been 371. A fall of 60 was recorded in June.",
    "The jobless rate is 4.2 percent, up 0.7 points since March. In Leeds, when it was 3.9 percent, nobody minded.",
    "Last year 310 people came. This year it was 930. Four times as many had been expected.",
    "The richest 20 percent inched up from 56 percent to 57 percent of income.",
    "Real wages of the top 10% grew by 27.2%, compared to 10.2% in the middle.",
    "Margaret Orr, who has died aged 91, was born on 3 September 1932. In 1957 she married Alec Orr; he died in 2011.",
    "It added a net 3,150 jobs: hiring of 1,900 in health care and 2,050 in hotels outweighed the 800 lost in factories.",
]  # fmt: skip


def _failing(passage: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(form, numbers) for form, numbers, holds in bound(passage) if not holds]


@pytest.mark.parametrize(("passage", "right", "wrong"), LINKED)
def test_a_miss_is_told(passage: str, right: str, wrong: str) -> None:
    assert not _failing(passage)
    assert _failing(passage.replace(right, wrong, 1))


@pytest.mark.parametrize("passage", LEFT_ALONE)
def test_what_words_leave_open_is_left_alone(passage: str) -> None:
    assert not _failing(passage)
