"""Totals, rests, shares, hundreds and proportions in passages of several styles: news, bulletins, filings, town reports, papers.

Of each passage: its relations, as sums (total = part + part), shares (share = part / whole), hundreds (100 = percent + percent)
and proportions (amount : amount = figure : figure); and one misprint of it that is told, where one is.
"""

from __future__ import annotations

import re

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations

PASSAGES = [
    ("Rescuers pulled 63 people from the rubble, including 41 women, 15 men and seven children.", ("63 = 41 + 15 + seven",), "41 > 14"),
    ("The storm killed 27 people: 14 in Marsley, nine in Holt and four in Upper Denby.", ("27 = 14 + nine + four",), ""),
    ("Cash used in investing activities was $48.6 million, comprising $31.2 million of capital expenditure and $17.4 million paid for acquisitions.", ("48.6 = 31.2 + 17.4",), "31.2 > 32.1"),
    ("The council will spend £2.4m on roads, £1.15m on drains and £0.45m on lighting, a total of £4.0m.", ("4.0 = 2.4 + 1.15 + 0.45",), "1.15 > 1.51"),
    ("There were 18,420 births in the year, of which 9,460 were boys and 8,960 girls.", ("18,420 = 9,460 + 8,960",), "9,460 > 9,640"),
    ("Of 412 patients enrolled, 206 were assigned to the drug, 103 to placebo and 103 to usual care.", ("412 = 206 + 103 + 103",), ""),
    ("A total of 84 patients (42.0%) responded among the 200 randomised.", ("42.0 = 84 / 200",), ""),
    ("Adverse events were reported in 57 of 190 patients (30.0%) in the active group and 38 of 190 (20.0%) in the control group.", ("30.0 = 57 / 190", "20.0 = 38 / 190"), "57 > 75"),
    ("Turnout was 58 percent: 29,000 of the 50,000 registered voters cast a ballot.", ("58 = 29,000 / 50,000",), ""),
    ("Of the library's 62,000 books, 46,500 are on open shelves; the remaining 15,500 are kept in the vault.", ('62,000 = 46,500 + 15,500',), ''),
    ("Revenue of €812 million was split between Europe (€493 million), Asia (€211 million) and the Americas (€108 million).", ("812 = 493 + 211 + 108",), ""),
    ("Leeds sent 41 delegates, York 27 and Hull 12, bringing the total to 80.", ("80 = 41 + 27 + 12",), ""),
    ("The fire destroyed 17 buildings: two schools, a library, three halls and 11 houses.", ("17 = two + three + 11",), ""),
    ("Employment stood at 1,284,000. Full-time workers numbered 951,000 and part-time workers 333,000.", ("1,284,000 = 951,000 + 333,000",), ""),
    ("Households spent 31% of their income on food, 24% on housing, 12% on transport and 33% on everything else.", ("100 = 31 + 24 + 12 + 33",), "24 > 42"),
    ("In a poll of voters, 46 percent backed the plan, 39 percent opposed it and 15 percent were undecided.", ("100 = 46 + 39 + 15",), "46 > 64"),
    ("Net sales in the quarter were $1,904 million. Products contributed $1,310 million and services $594 million.", ("1,904 = 1,310 + 594",), ""),
    ("The parish raised £18,450 from the fair, £6,300 from raffles and £2,750 from donations. Together they brought in £27,500.", ("27,500 = 18,450 + 6,300 + 2,750",), ""),
    ("One in five of the 1,250 households replied, or 250.", ("One in five = 250 / 1,250",), ""),
    ("A third of the 360 staff, 120 people, will lose their jobs.", ("third = 120 / 360",), ""),
    ("The company will cut 4,500 jobs, 15 percent of its workforce of 30,000.", ("15 = 4,500 / 30,000",), ""),
    ("We screened 1,536 adults; 384 (25.0%) were excluded and 1,152 were randomised.", ("1,536 = 384 + 1,152", "25.0 = 384 / 1,536"), "384 > 348"),
    ("The army said 312 fighters had surrendered, 188 of them in the north, 76 in the east and 48 along the coast.", ("312 = 188 + 76 + 48",), ""),
    ("Long-term debt totalled $6.25 billion, of which $1.75 billion falls due next year and the rest, $4.5 billion, after 2030.", ("6.25 = 1.75 + 4.5",), "6.25 > 6.52"),
    ("Of the 14,600 homes built, 9,490 (65%) were houses and 5,110 (35%) flats.", ("14,600 = 9,490 + 5,110", "65 = 9,490 / 14,600", "35 = 5,110 / 14,600"), "9,490 > 9,940"),
    ("The ministry has 94 vessels – 52 patrol boats, 31 tugs and 11 survey ships.", ("94 = 52 + 31 + 11",), "31 > 13"),
    ("Papers numbered 4,518, with 1,204 from physics, 2,016 from biology and 1,298 from chemistry.", ("4,518 = 1,204 + 2,016 + 1,298",), "2,016 > 2,061"),
    ("Women make up 3,120 of the force's 7,800 officers, or 40 percent.", ('40 = 3,120 / 7,800',), '3,120 > 3,210'),
    ("Passenger numbers came to 2.86 million, with 1.94 million on the trams and 920,000 on the buses.", ("2.86 = 1.94 + 920,000",), ""),
    ("The municipality covers 212.4 km², of which 198.1 km² is land and 14.3 km² is water.", ("212.4 = 198.1 + 14.3",), "198.1 > 189.1"),
    ("The orchestra has 88 members: 60 strings, 12 woodwind, 11 brass and 5 percussionists.", ("88 = 60 + 12 + 11 + 5",), "12 > 21"),
    ("Operating profit rose to £52.6m. The retail arm earned £33.9m and the wholesale arm £18.7m.", ("52.6 = 33.9 + 18.7",), ""),
    ("Some 640 people applied. Of those, 416 were accepted, 128 were turned away and 96 put on a waiting list.", ("640 = 416 + 128 + 96",), ""),
    ("Ninety-six patients (48%) in the cohort of 200 were smokers.", ("48 = Ninety-six / 200",), ""),
    ("Exports were worth 41.7 billion kroner and imports 38.2 billion, for total trade of 79.9 billion.", ("79.9 = 41.7 + 38.2",), ""),
    ("The vote in the 99-seat chamber was 52 to 44, with three abstentions.", ("99 = 52 + 44 + three",), ""),
    ("Goodwill accounts for $2.1 billion, or 35%, of total assets of $6.0 billion.", ("35 = 2.1 / 6.0",), "35 > 53"),
    ("Of 1,900 pupils, 1,140 walk to school (60%), 475 come by bus (25%) and 285 by car (15%).", ("1,900 = 1,140 + 475 + 285", "60 = 1,140 / 1,900", "25 = 475 / 1,900", "15 = 285 / 1,900"), "475 > 457"),
    ("Hydro supplied 44 percent of the power and wind 27 percent. The rest (29 percent) came from gas.", ("100 = 44 + 27 + 29",), ""),
    ("The hotel's 320 rooms were 85 percent full on Friday, with 272 taken.", ('85 = 272 / 320',), ''),
    ("Costs came to $9.8 million, made up of $5.6 million for labor, $3.1 million for materials and $1.1 million for transport.", ("9.8 = 5.6 + 3.1 + 1.1",), ""),
    ("The fund's $640 million is invested in bonds ($384 million, or 60 percent), shares ($192 million, 30 percent) and cash ($64 million).", ('640 = 384 + 192 + 64', '60 = 384 / 640', '30 = 192 / 640'), '384 > 348'),
    ("The estate was divided in the ratio 3:2:1, giving the widow £90,000, the son £60,000 and the daughter £30,000.", ("90,000 : 60,000 = 3 : 2", "60,000 : 30,000 = 2 : 1"), "60,000 > 50,000"),
    ("The museum drew 214,000 visitors, 61,000 from abroad and 153,000 from home.", ("214,000 = 61,000 + 153,000",), ""),
    ("The 52 sites comprise 29 churches, 14 castles and 9 mills.", ("52 = 29 + 14 + 9",), "29 > 39"),
    ("The task force – 18 officers from Kent, 11 from Surrey and 7 from Essex – has 36 members.", ("36 = 18 + 11 + 7",), ""),
    ("全年全市地区生产总值2,846.3亿元，其中第一产业增加值198.6亿元，第二产业增加值1,213.4亿元，第三产业增加值1,434.3亿元。", ("2,846.3 = 198.6 + 1,213.4 + 1,434.3",), "1,213.4 > 1,231.4"),
    ("全县共有教职工4,260人，其中专任教师3,540人，行政及工勤人员720人。", ("4,260 = 3,540 + 720",), "3,540 > 3,450"),
    ("全年接待游客386万人次，其中省外游客142万人次，占36.8%。", ("36.8 = 142 / 386",), "36.8 > 38.6"),
    ("三次产业比重分别为7.2%、41.5%和51.3%。", ("100 = 7.2 + 41.5 + 51.3",), "41.5 > 45.1"),
    ("全市登记失业人员2.38万人，男性1.31万人，女性1.07万人。", ("2.38 = 1.31 + 1.07",), ""),
    ("基金规模为85.0亿元，股票占52.7亿元、债券21.3亿元、现金11.0亿元。", ("85.0 = 52.7 + 21.3 + 11.0",), ""),
    ("本次调查发放问卷1,500份，回收有效问卷1,365份，有效回收率91%。", ("91 = 1,365 / 1,500",), "91 > 97"),
    ("纳入患者240例，随机分为治疗组120例、对照组80例和空白组40例。", ("240 = 120 + 80 + 40",), "120 > 102"),
    ("治疗组120例中，显效66例（55.0%），有效42例（35.0%），无效12例（10.0%）。", ("120 = 66 + 42 + 12", "55.0 = 66 / 120", "35.0 = 42 / 120", "10.0 = 12 / 120"), "35.0 > 53.0"),
    ("会议应到代表320名，实到304名，出席率95%。", ("95 = 304 / 320",), ""),
    ("全镇耕地8.6万亩，其中水田5.2万亩，其余3.4万亩为旱地。", ("8.6 = 5.2 + 3.4",), "5.2 > 5.7"),
    ("公司营业收入42.6亿元，其中国内收入31.8亿元，国外收入10.8亿元。", ("42.6 = 31.8 + 10.8",), "31.8 > 38.1"),
    ("志愿者来自五个区：东湖区46人、西岭区38人、南浦区27人、北岗区19人、新城区20人，共150人。", ("150 = 46 + 38 + 27 + 19 + 20",), "38 > 83"),
    ("全年出口116.4亿美元，进口72.9亿美元，进出口总额189.3亿美元。", ("189.3 = 116.4 + 72.9",), ""),
    ("项目总投资6.4亿元，中央补助2.0亿元，省级配套1.6亿元，企业自筹2.8亿元。", ("6.4 = 2.0 + 1.6 + 2.8",), ""),
    ("大会收到提案412件。经审查，立案356件，占86.4%；不予立案56件，占13.6%。", ("412 = 356 + 56", "86.4 = 356 / 412", "13.6 = 56 / 412"), ""),
    ("受访者中，支持者占62.5%，反对者占21.3%，其余16.2%表示不清楚。", ("100 = 62.5 + 21.3 + 16.2",), "21.3 > 23.1"),
    ("医院编制床位1,200张，其中内科480张、外科420张、其他科室300张。", ("1,200 = 480 + 420 + 300",), "480 > 840"),
    ("该校毕业生2,840人，就业2,698人，就业率为95%。", ("95 = 2,698 / 2,840",), ""),
    ("森林面积138.6万公顷，占全市国土面积210.0万公顷的66%。", ("66 = 138.6 / 210.0",), ""),
    ("本届运动会，甲队得金牌18枚，乙队得金牌12枚，丙队得金牌9枚，三队合计39枚。", ("39 = 18 + 12 + 9",), ""),
    ("货物运输总量5,230万吨。其中，铁路1,840万吨，公路2,960万吨，水运430万吨。", ("5,230 = 1,840 + 2,960 + 430",), ""),
    ("全省常住人口4,812万人，其中城镇人口3,031.6万人，城镇化率63%。", ("63 = 3,031.6 / 4,812",), "63 > 36"),
    ("资产总额96亿元，负债总额57.6亿元，资产负债率60%。", ("60 = 57.6 / 96",), ""),
    ("一季度售出住宅1,264套，二季度1,508套，上半年合计2,772套。", ("2,772 = 1,264 + 1,508",), "1,508 > 1,580"),
    ("全县121个行政村中，88个已通天然气，另外33个正在施工。", ("121 = 88 + 33",), "88 > 86"),
    ("某地法院受理案件3,450件，审结3,105件，结案率90%。", ("90 = 3,105 / 3,450",), ""),
    ("全年财政收入54.2亿元，其中税收收入38.7亿元，非税收入15.5亿元。税收收入中，增值税16.9亿元，企业所得税9.8亿元。", ("54.2 = 38.7 + 15.5",), "38.7 > 37.8"),
    ("全市拥有公共图书馆12个、博物馆9个、文化馆11个，合计32个公共文化场馆。", ("32 = 12 + 9 + 11",), "12 > 21"),
    ("抽检食品860批次，合格834批次，不合格26批次，合格率97.0%。", ("860 = 834 + 26", "97.0 = 834 / 860"), ""),
    ("遗产按5：3：2分配，长子得50万元，次子得30万元，女儿得20万元。", ("50 : 30 = 5 : 3", "30 : 20 = 3 : 2"), ""),
    ("全区企业1,860家，其中规模以上企业372家，占全部企业的两成。", ("两成 = 372 / 1,860",), "372 > 732"),
    ("全市公路总里程9,640公里，高速公路412公里，国省道1,538公里，农村公路7,690公里。", ("9,640 = 412 + 1,538 + 7,690",), ""),
    ("活动共募集善款86.4万元，其中企业捐款61.0万元，个人捐款25.4万元。", ("86.4 = 61.0 + 25.4",), "25.4 > 24.5"),
    ("事故造成7人死亡、16人受伤，伤亡共23人。", ("23 = 7 + 16",), ""),
    ("乘客中有男性84人、女性69人，另有儿童11人，共计164人。", ("164 = 84 + 69 + 11",), "69 > 96"),
    ("常住人口中，0至14岁人口为18.2万人，占16.0%；15至59岁人口为72.9万人，占64.1%；60岁及以上人口为22.6万人，占19.9%。", ("100 = 16.0 + 64.1 + 19.9",), ""),
    ("全市户籍人口113.7万人。其中，0—14岁18.2万人，占16.0%；15—59岁72.9万人，占64.1%；60岁及以上22.6万人，占19.9%。", ("113.7 = 18.2 + 72.9 + 22.6", "16.0 = 18.2 / 113.7", "64.1 = 72.9 / 113.7", "19.9 = 22.6 / 113.7"), ""),
    ("中国队派出运动员58名，其中男34名、女24名，平均年龄23岁。", ("58 = 34 + 24",), "34 > 43"),
    ("该书印数1万册，售出6,200册，库存3,800册。", ("1万 = 6,200 + 3,800",), ""),
    ("贷款余额1,240亿元，其中住户贷款496亿元（占40%），企业贷款744亿元（占60%）。", ("1,240 = 496 + 744", "40 = 496 / 1,240", "60 = 744 / 1,240"), "496 > 469"),
    ("1—6月，该店销售额240万元，其中线上销售额96万元，占比40%，线下144万元。", ("240 = 96 + 144", "40 = 96 / 240"), "144 > 114"),
    ("住宅销售面积312.5万平方米，其中90平方米以下86.4万平方米，90—144平方米183.2万平方米，144平方米以上42.9万平方米。", ("312.5 = 86.4 + 183.2 + 42.9",), ""),
]  # fmt: skip

# What is related by nothing, or leaves room for what is not named.
SILENT = [
    "The rally drew 5,000 people, including 3,200 women and 1,100 children.",
    "The group, including 12 doctors and 9 nurses, treated 540 patients.",
    "He played 46 matches, scoring 12 goals and making 9 assists.",
    "Sales rose 12 percent in the north, 7 percent in the south and 4 percent in the west.",
    "Of 640 people polled, 58 percent were women and 31 percent were under 30.",
    "The company has 4,200 employees, of whom 900 work in research and 350 abroad.",
    "Police made 210 arrests, 150 of them in the capital, of which 90 were for looting.",
    "民警抓获嫌疑人23名，缴获赃车11辆、手机64部。",
    "参赛选手共1,250人，一半以上来自外地。",
    "村里共有320户、1,140人，其中劳动力680人。",
    "甲厂产量占全国的35%。",
    "全年降水量812毫米，比常年多96毫米。",
    "本场比赛甲队以98比86获胜，四节比分为24比20、26比19、22比25、26比22。",
    "全市有医院64所、卫生院118所，卫生技术人员2.4万人，其中医师0.9万人。",
]  # fmt: skip

_FORMS = {"+": ("parts", "percents"), "/": ("share", "margin"), ":": ("structure",)}

Printed = tuple[str, tuple[str, ...]]  # a form, and the numbers as printed


def _bound(text: str, holds: bool) -> list[Printed]:
    return [found for found, outcome in _relations(text) if outcome is holds]


def _relations(text: str) -> list[tuple[Printed, bool]]:
    found = []
    for article in articles_of(text):
        relations = Relations(article)
        for one in relations.bound:
            printed = tuple(relations.statements[at].reading.text for at in one.candidate.members)
            found.append(((one.candidate.form, printed), one.holds))
    return found


def _closest(text: str) -> list[Printed]:
    """The closest binding of each number that announces a relation, before any value is looked at."""
    found = []
    for article in articles_of(text):
        relations = Relations(article)
        for group in relations.groups:
            printed = tuple(relations.statements[at].reading.text for at in group[0].members)
            found.append((group[0].form, printed))
    return found


def _is(relation: str, found: Printed) -> bool:
    form, printed = found
    sign = next(one for one in "/:+" if f" {one} " in relation)
    wanted = [one for one in re.split(" [=+/:] ", relation) if one != "100"]
    if form not in _FORMS[sign] or len(wanted) != len(printed):
        return False
    left = list(printed)
    for number in wanted:
        held = next((one for one in left if number in one), None)
        if held is None:
            return False
        left.remove(held)
    return True


@pytest.mark.parametrize(("text", "relations", "misprint"), PASSAGES)
def test_what_is_meant_is_bound_and_nothing_is_told(
    text: str, relations: tuple[str, ...], misprint: str
) -> None:
    held = _bound(text, True)
    assert [one for one in relations if not any(_is(one, found) for found in held)] == []
    assert _bound(text, False) == []


@pytest.mark.parametrize(("text", "relations", "misprint"), PASSAGES)
def test_what_is_meant_is_the_closest_binding(text: str, relations: tuple[str, ...], misprint: str) -> None:
    closest = _closest(text)
    assert [one for one in relations if not any(_is(one, found) for found in closest)] == []


@pytest.mark.parametrize(("text", "relations", "misprint"), [one for one in PASSAGES if one[2]])
def test_a_misprint_is_told(text: str, relations: tuple[str, ...], misprint: str) -> None:
    right, wrong = misprint.split(" > ")
    told = _bound(text.replace(right, wrong, 1), False)
    assert any(wrong in number for _, printed in told for number in printed)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_of_what_is_not_related(text: str) -> None:
    assert _bound(text, False) == []
