"""Structures of sums that leave one reading: a miss is told whatever the numbers are, and no structure is seen where words leave some out."""

from __future__ import annotations

import pytest

from tests.relations.test_word_forms import bound

# each holds as it stands, and is told with the first of the two numbers for the second
ANNOUNCED = [
    ("The yard holds 31 boats: 14 punts, 11 skiffs and six dinghies.", "14 punts", "17 punts"),
    ("The ferry firm runs 12 launches and nine barges, a fleet of 21.", "fleet of 21", "fleet of 23"),
    ("The 19 winners were eight girls, seven boys and four teachers.", "eight girls", "nine girls"),
    ("The levy brought £61,300, made up of £32,800 from shops, £21,000 from two hotels and £7,500 from stalls.", "£61,300", "£66,300"),
    ("Walkers took 340 of the 512 places, the rest, 172, going to cyclists.", "172", "182"),
    ("Of the 86 lots, 51 were sold, 20 withdrawn and the other 15 passed in.", "51 were", "55 were"),
    ("The survey counted 7,420 birds on the estuary. Of these, 4,180 were adult and the remaining 3,240 young.", "4,180", "4,380"),
    ("It paid an interim dividend of 3.25p, which together with the final 5.40p makes 8.65p.", "8.65p", "8.95p"),
    ("全区共有公园43个：综合公园12个，社区公园24个，专类公园7个。", "24个", "29个"),
    ("全年新建充电桩6,420个。分季度看，一季度1,150个，二季度1,730个，三季度1,690个，四季度1,850个。", "1,730", "1,930"),
    ("全校有学生1200人，一年级430人，二年级450人，其余320人为三年级。", "450人", "550人"),
    ("全校有学生1200人，430人住校，450人走读，其余320人借读。", "450人", "550人"),
    ("工作组走访1,260户，其中农户840户，其余420户为商户。", "840户", "890户"),
    ("Inspectors passed 540 of the 615 boilers. The remaining 75 were taken out of use.", "75 were", "95 were"),
    ("馆内今年外借图书286.4万册，其中纸书197.1万册，余下的89.3万册是电子书。", "89.3万册", "98.3万册"),
    ("县里63所学校中，学生不足三百者14所，超过三千者7所，其余42所居中。", "42所", "47所"),
    ("三个村分别收到棉衣320件、410件和275件，合计1,005件。", "1,005件", "1,055件"),
]  # fmt: skip

OPEN = [
    "全校有学生1200人，一年级410人，150人住校，其余250人走读。",  # these may be parts of the first year
    "新增42例（其中6例为转确诊），甲市报告8例，2例来自海外，其余6例来自邻省。",
    "全省有图书馆90座，南部有30座，12座在城区，其余18座在镇上。",
    "全线共有桥梁64座，一标段21座，9座为钢桥，其余11座为石桥。",
    "Of the 46 arrested, 21 were charged and 13 convicted.",  # the others were neither
    "The 40 stalls, including 12 of cheese and nine of bread, opened at ten.",
    "A survey of 212 readers: 167 liked it, 31 found it dense and 26 salty, including 12 who found it both.",
    "He scored 40 points, 12 rebounds and nine assists.",
    "In 52 cases the claim was proved; in 19 it was partly so; in the remaining nine it was not.",
    "Ms Orr had 21,408 votes. Mr Hale polled 19,512 and Ms Dray 6,380, making a total of 52,750.",  # others may have stood
    "The loss was $12.6 million; add $58.3 million for options and $9.1 million for goodwill, and the result comes to $54.8 million.",
    "查处问题486起，占全部线索的三成，暂停21家、解除9家，合计30家。",
    "有28个省出台办法，有17个市人民政府先后制定实施了共计25个细则。",
    "收入5.24亿元，其中赞助2.31亿元、门票0.83亿元、转播分成0.66亿元。",
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), ANNOUNCED)
def test_held_and_told(text: str, right: str, wrong: str) -> None:
    assert [one for one in bound(text) if one[0] == "parts" and one[2]]
    assert not [one for one in bound(text) if not one[2]]
    assert [one for one in bound(text.replace(right, wrong)) if one[0] == "parts" and not one[2]]


@pytest.mark.parametrize("text", OPEN)
def test_silent(text: str) -> None:
    assert not [one for one in bound(text) if not one[2]]


SHARES = [
    ("前五个月完成投资612亿元，占年度计划880亿元的69.5%。", "69.5%", "59.5%"),
    ("全年生产水泥924万吨，占计划880万吨的105.0%。", "105.0%", "95.0%"),  # more than the whole, or not: the words tie them
    ("协会共有会员218名，其中女会员109名，占50.0%。", "109名", "106名"),
    ("本次抽检的360批次样品中，检出不合格27批次，占7.5%。", "7.5%", "5.7%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), SHARES)
def test_shares_that_words_lead_to(text: str, right: str, wrong: str) -> None:
    assert [one for one in bound(text) if one[0] == "share" and one[2]]
    assert [one for one in bound(text.replace(right, wrong)) if one[0] == "share" and not one[2]]
