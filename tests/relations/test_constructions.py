"""Constructions: what links an earlier level, a later one and the change between them leaves one reading, and a miss is told.

The literate cases are pairs: the passage as it should be, and a number of it that a misprint makes another.
"""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations
from audit.relations.constructions import constructions_in
from audit.relations.model import Grade

# passage · a number of it · the same misprinted
LINKED = [
    ("粮食总产去年达到43.6亿斤，比五年前的40.9亿斤多收2.7亿斤。", "43.6", "46.3"),
    ("东岸站水位27.45米，超警戒水位（26.8米）0.65米。", "27.45", "24.75"),
    ("全年降水842.6毫米，较常年（768.3毫米）偏多74.3毫米。", "768.3", "786.3"),
    ("该工程概算3860万元，最终花了4215万元，超支355万元。", "4215", "4251"),
    ("原价4299元的手机，补贴后3654.15元就能拿下，立省644.85元。", "644.85", "684.45"),
    ("调价前每升7.62元，调价后7.46元，每升降0.16元。", "7.62", "7.26"),
    ("男性平均预期寿命76.8岁，女性81.9岁，女性比男性多5.1岁。", "81.9", "89.1"),
    ("新校区面积412亩，老校区只有137亩，前者比后者大275亩。", "412", "421"),
    ("与去年的14小时42分相比，今年只用9小时36分，短了5小时6分。", "42", "24"),
    ("她跑出13秒86，比去年的14秒21快了0.35秒。", "0.35", "0.53"),
    ("人工分拣要7小时50分，机器3小时18分，节省4小时32分。", "50", "55"),
    ("入库486吨，出库312吨，净增库存174吨。", "312", "321"),
    ("新馆4.5万平方米，是老馆（1.5万平方米）的3倍。", "4.5", "5.4"),
    ("低保标准从620元提到806元，提高30%。", "806", "860"),
    ("夜班补贴由每晚60元涨到90元，涨幅50%。", "90", "99"),
    ("Revenue was $4.2m versus $3.9m, an increase of 7.7%.", "4.2", "2.4"),
    ("It had 4,200 pupils in 2019; by March there were 4,480, 280 more.", "4,200", "2,400"),
    ("Ardley's 412 votes beat the 380 of Penn by 32.", "412", "142"),
    ("Enrollment climbed to 12,846 this fall from 12,391 last year, a gain of 455 students.", "12,846", "21,846"),
    ("The council voted 31 to 17 for the plan, a majority of 14.", "31", "34"),
    ("Spending went from $640 million to $704 million, a rise of 10 percent.", "640", "460"),
    ("Output dropped to 4,050 tonnes from 4,500 tonnes a year earlier, down 10 percent.", "4,050", "4,500"),
    ("The average price was £254,000, up 4.1 per cent on the £244,000 of last spring.", "254,000", "524,000"),
    ("Staff numbers shrank from 1,240 to 1,095, a loss of 145 jobs.", "1,240", "2,140"),
    ("The library lent 88,400 books, 6,100 fewer than the 94,500 of 2018.", "88,400", "84,800"),
    ("Unemployment eased to 5.1 percent from 5.6 percent in May, a drop of 0.5 percentage points.", "5.1", "1.5"),
    ("Turnout crept up from 61 percent to 64 percent, up three points.", "61", "16"),
    ("Net sales were $1.35 billion compared with $1.25 billion in the same quarter of last year, an increase of 8.0 percent.", "1.35", "3.15"),
    ("Riverton won 48 seats and the Greens 39, a lead of nine.", "48", "84"),
    ("The winner polled 21,408 votes to her rival's 19,512, a majority of 1,896.", "21,408", "12,408"),
    ("In 2015 the town had 8,000 inhabitants; today there are 9,200, an increase of 15 percent.", "9,200", "9,600"),
    ("Last year 412 people took part. This year there were 455, that is 43 more.", "412", "142"),
    ("Passenger numbers leapt 25% to 1.5 million from 1.2 million.", "1.5", "5.1"),
    ("The hall was built for 300 people but held 340, 40 too many.", "340", "360"),
    ("It added 3,200 subscribers, taking the total to 48,600 from 45,400.", "48,600", "84,600"),
    ("Debt was trimmed by £14.5m, from £75.8m to £61.3m.", "14.5", "41.5"),
    ("Profit slumped to 45 million crowns, against 60 million in 2021, a fall of 25 percent.", "45", "54"),
    ("Of the two bids, one was £1.42m and the other £1.37m, a difference of £50,000.", "50,000", "70,000"),
    ("The fee will rise from $40 to $50, or by 25 percent.", "50", "55"),
    ("He cleared 2.31 metres, 4 centimetres higher than the 2.27 of Dorn.", "2.31", "3.21"),
    ("Cases fell 12 percent, from 2,500 to 2,200.", "2,500", "5,200"),
    ("They sold 1,150 cars, 15% more than the 1,000 sold in May.", "1,150", "1,510"),
    ("In May 640 flats stood empty; by November the figure was 585, a drop of 55.", "640", "460"),
    ("A year ago a loaf cost $2.00, now it costs $2.30, a 15 percent increase.", "2.30", "2.80"),
    ("The fund needs £250,000 and has £212,450, so it is £37,550 short.", "250,000", "520,000"),
    ("The cost rose to $90 million from $75 million in the first plan, an overrun of 20 percent.", "90", "95"),
    ("The bill passed with 52 votes against 47, a margin of five.", "52", "25"),
    ("Headcount is 3,300, an increase of 10 percent from 3,000 at the end of June.", "3,300", "3,030"),
    ("The share of electric cars was 18.4 percent, 3.1 points higher than the 15.3 percent of 2022.", "18.4", "81.4"),
    ("Support for the plan fell from 58 percent in March to 51 percent in June, a fall of seven points.", "58", "85"),
    ("Attendance averaged 14,200, up 1,300 from 12,900 last season.", "14,200", "41,200"),
    ("Attendance averaged 14,190, up 10 percent from 12,900 last season.", "14,190", "41,190"),
    ("Rents averaged $1,260 a month, compared to $1,200 a year ago, which is a 5 percent increase.", "1,260", "2,160"),
    ("The river stood at 4.91 metres on Friday and at 4.54 metres on Sunday, a drop of 37 centimetres.", "4.91", "9.41"),
    ("Road deaths went down 12 per cent, with 220 recorded compared with 250.", "220", "202"),
    ("The regulator lowered its cap by 0.4 points to 3.1 percent from 3.5 percent.", "3.1", "1.3"),
    ("By noon the crowd had grown by 650 to 2,950; on Sunday it was 2,300.", "2,950", "2,590"),
    ("The service will be cut from 80 to 60 trains, a quarter.", "60", "40"),
    ("Barley came to 20.9 million tonnes, against 19.0 million the season before (+10%).", "20.9", "29.0"),
    ("The flock has shrunk to 1,140 head from 1,200 in 2019. That is 5 percent fewer sheep.", "1,140", "1,410"),
    ("Bookings were 15% higher at 46,000, up from 40,000.", "46,000", "64,000"),
    ("The pass, now €200, will go up 4% to €208 in May.", "208", "280"),
    ("Claims, which numbered 450 in 2018, jumped to 720, a 60% leap.", "720", "702"),
    ("Beds with people over 80 rose 15% to 460 in May, having stood at 400 in April.", "460", "640"),
    ("With 48 points, Orby are seven clear of Tasker, who have 41.", "48", "84"),
    ("On 52 points, Vale are six behind Lorne, who have 58.", "58", "85"),
    ("The old tower is 96 metres tall, 14 metres taller than the new one, which measures 82.", "96", "99"),
    ("Output of 6,300 cars in May was 10% short of April's 7,000.", "6,300", "3,600"),
    ("The hall, built for 450, now holds 512, or 62 more than it should.", "512", "521"),
    ("The seat went to Adair with a majority of 1,130: Adair 9,420, Boyle 8,290.", "9,420", "4,920"),
    ("The mean difference was 6.2 points (71.5 vs 65.3).", "71.5", "75.1"),
    ("The motion was won by eleven votes, 64 to 53.", "53", "35"),
    ("The ferry carries 900 cars, three times as many as the old one, which carried 300.", "900", "600"),
    ("Membership more than tripled, from 120 to 390, in two years.", "390", "290"),
    ("A fifth of the 640 flats, 128 in all, stand empty.", "128", "182"),
    ("Two-thirds of the 270 letters, or 180, went unanswered.", "180", "810"),
    ("One third of those asked (260 of 780) had no car.", "260", "620"),
    ("Of 96 schools, 72 replied, three quarters.", "72", "27"),
    ("营业收入由48.0亿元增加到57.6亿元，增长20.0%。", "48.0", "84.0"),
    ("参展企业3,496家，比上届的3,408家多88家。", "3,496", "4,396"),
    ("全年完成吞吐量2.86亿吨，上年同期为2.71亿吨，同比增长5.5%。", "2.86", "8.26"),
    ("在册874人，比去年12月底减少52人（去年底926人）。", "874", "784"),
    ("6月零售208.4万辆，同比增长17.9%（去年同月176.7万辆）。", "208.4", "280.4"),
    ("零售208.4万辆，同比增长17.9%（去年同月176.7万辆），环比增长7.9%（5月193.2万辆）。", "208.4", "280.4"),
    ("成交量6,590个，比上一季的6,943个少353个。", "6,590", "5,690"),
    ("达标率干预组76.3%，对照组60.6%，两组相差15.7个百分点。", "15.7", "17.5"),
    ("优良天数比例86.9%，同比上升2.4个百分点（2023年为84.5%）。", "86.9", "68.9"),
    ("甲候选人得票6,389张，乙候选人得票4,126张，相差2,263张。", "6,389", "3,689"),
    ("出口61.32亿元，增长12.4%；进口26.13亿元，下降3.5%；进出口相抵，贸易顺差35.19亿元。", "61.32", "16.32"),
    ("上年全年发电22.6亿千瓦时，今年前11个月23.8亿千瓦时，多了5.3%。", "22.6", "26.2"),
    ("平均气温为2.2℃，比常年的0.4℃高1.8℃。", "1.8", "8.1"),
    ("学校由120所增至150所，增幅25%。", "150", "156"),
    ("占比由35.2%提高到37.8%（提高2.6个百分点）。", "35.2", "53.2"),
    ("价格从每吨3,200元降到2,950元，跌了250元。", "2,950", "2,590"),
    ("存款余额1,037.2亿元，比年初增加86.4亿元，增长9.1%。", "1,037.2", "1,307.2"),
    ("馆藏由37,456件增至46,820件，增加了9,364件。", "37,456", "73,456"),
    ("最高负荷1,048.6万千瓦，较去年最高负荷962.0万千瓦增长9.0%。", "1,048.6", "1,408.6"),
    ("贷款利率由4.20%下调至3.95%，下调25个基点。", "3.95", "3.59"),
    ("城镇居民人均支出18,420元，农村居民人均支出11,260元，两者相差7,160元。", "18,420", "81,420"),
    ("亩产428公斤，去年为400公斤，提高7.0%。", "428", "248"),
    ("新增站点14个，撤销6个，净增8个。", "8个", "9个"),
    ("失业率为5.1%，低于上月的5.3%，下降0.2个百分点。", "5.1", "1.5"),
    ("男队得89分，领先第二名的81分8分。", "81", "18"),
    ("全年用电量86.4亿千瓦时，比上年的80.0亿千瓦时增长8.0%。", "86.4", "68.4"),
    ("2019年有农户1,200户，2023年有1,500户，增长25%。", "1,500", "1,560"),
    ("产值由48万元增至192万元，是原来的4倍。", "192", "129"),
    ("收入3,862.5万元，支出3,417.8万元，结余444.7万元。", "3,862.5", "8,362.5"),
    ("门票收入3,621万元，较去年同期的3,290万元上涨10.1%。", "3,621", "6,321"),
]  # fmt: skip

# passage · why its numbers are not linked, though they look so
NOT_LINKED = [
    ("参保的5424万人中，实际领取待遇1606万人，较2012年末增长268万人。", "the level of that year is not printed"),
    ("小学净入学率99.8%，高中毛入学率96.5%，分别比上年提高0.4个和0.2个百分点。", "each compared with its own earlier one"),
    ("65席中出席61席，赞成38，反对19，弃权4，赞成票较反对票多19票。", "a longer row"),
    ("Ludmere won 24 games, drew eight and lost six.", "a row of results"),
    ("Dunmore earned $96 million, 8 percent less than a year ago, on sales of $1.2 billion.", "sales are not what profit is compared with"),
    ("The siege cost 412 men: 138 killed, 201 wounded and 73 missing.", "parts of a total"),
    ("The venture lost €0.9 million after a profit of €0.6 million, a fall of 250 percent.", "a loss against a profit"),
    ("The river rose from 0.84 metres to 4.91, 37 centimetres short of the mark of 5.28.", "the change is to another level"),
    ("Of the two quarters the first brought 1,390 sales, 1,466 and 1,204 came later. In 2022 there had been 6,370, so the fall is 18.7 percent.", "a row of parts"),
    ("The florin firmed to 1.0840 from 1.0795, a rise of 45 pips.", "pips are no florins"),
    ("Takings were up to £87.5m, from £84.0m, or £534,000 for each branch.", "an amount for each one"),
    ("She struck 38 winners to her rival's 29, nine more than a player eleven places above her.", "places are no winners"),
    ("The lake rose 30 cm overnight to 2.4 m. It had peaked at 5.1 m in 1997.", "the most that there ever was"),
    ("The mill burnt 12 million tonnes of CO2 in 2019 and 10.8 million in 2020, 10% less.", "which holds, each in its year"),
    ("A third of the 90 firms, 25 of them in the port, have closed.", "a part of the third"),
    ("The budget was cut by £20m: £12m from roads and £8m from parks.", "the parts of a cut"),
    ("The trust, now worth $5.2bn, grew 12% to $4bn in 2019.", "it is worth that now"),
    ("Visitors spent 6% more, with 340,000 at the castle compared with 298,000 at the abbey.", "two places"),
    ("加工贸易和保税物流进出口10,293亿元和3,544.9亿元，同增1.9%和38.4%。", "two growths, told in turn"),
    ("总人口性别比为105.07，与2010年基本持平。出生人口性别比为111.3，较2010年下降6.8。", "the other ratio is of the same year"),
    ("在建投资累计达4,323.9亿元，比年初增长39.6%，比去年全年多投入373.5亿元。", "two changes from other bases"),
    ("营业收入1,268.5亿元，比上年增长4.6%，上年为1,212.7亿元；利润总额71.04亿元，下降2.8%。", "profit is no turnover"),
]  # fmt: skip


# a percent beside the amount of a change, and the level that it led to
BY_AMOUNT = [
    ("Water use decreased 5 percent, or 40 megalitres, to 760 megalitres.", "760", "7,600"),
    ("The shares lost 36 points, or 1.5%, to close at 2,364.", "2,364", "3,264"),
    ("Enrolments rose by 140, or 20 percent, to 840.", "140", "410"),
]  # fmt: skip


def _bound(passage: str) -> list[tuple[bool, Grade, str]]:
    return [
        (one.holds, one.grade, one.candidate.form)
        for article in articles_of(passage)
        for one in Relations(article).bound
    ]


@pytest.mark.parametrize(("passage", "number", "instead"), LINKED)
def test_what_is_linked_holds_and_its_misprint_is_told(passage: str, number: str, instead: str) -> None:
    assert any(holds and grade is Grade.ANNOUNCED for holds, grade, _ in _bound(passage))
    assert any(not holds for holds, _, _ in _bound(passage.replace(number, instead, 1)))


@pytest.mark.parametrize(("passage", "why"), NOT_LINKED)
def test_what_is_not_linked_is_not_told(passage: str, why: str) -> None:
    assert [one for one in _bound(passage) if not one[0]] == [], why


def test_a_construction_says_which_number_is_which() -> None:
    (article,) = articles_of("Output dropped to 4,050 tonnes from 4,500 tonnes, down 10 percent.")
    relations = Relations(article)
    found = list(constructions_in(relations.scene.texts[0], relations.statements))
    assert {"b": 0, "a": 1, "c": 2} in [one.places for one in found]
    assert {one.way for one in found} == {-1}


@pytest.mark.parametrize(("passage", "number", "instead"), BY_AMOUNT)
def test_a_percent_told_beside_its_amount_is_weighed_against_the_level(
    passage: str, number: str, instead: str
) -> None:
    assert all(holds for holds, _, _ in _bound(passage))
    assert any(not holds for holds, _, _ in _bound(passage.replace(number, instead, 1)))
