"""Totals, rests, hundreds, proportions and lists: what their words bind, what is told, and what they leave alone."""

from __future__ import annotations

import pytest

from tests.relations.test_word_forms import bound

HELD = [
    ("parts", "The choir has 40 singers: 23 women and 17 men.", ("40", "23 women", "17 men")),
    ("parts", "The fund paid £45,200 for boats and £12,300 for sails, £57,500 in all.", ("£57,500", "£45,200", "£12,300")),
    ("parts", "Of the 3,480 voters, 2,150 said yes and 1,330 said no.", ("3,480 voters", "2,150", "1,330")),
    ("parts", "The grant came to $915,000, made up of $610,000 for wages and $305,000 for tools.", ("$915,000", "$610,000", "$305,000")),
    ("parts", "Of the 640 lambs, 412 were sold and the other 228 kept.", ("640", "412", "228")),
    ("parts", "粮食产量52.6万吨，其中稻谷31.4万吨，玉米21.2万吨。", ("52.6万吨", "31.4万吨", "21.2万吨")),
    ("parts", "进出口总额318亿元，增长4%。其中，出口201亿元，增长6%；进口117亿元，增长1%。", ("318亿元", "201亿元", "117亿元")),
    ("parts", "代表团获得12金9银14铜，共35枚奖牌。", ("35枚", "12", "9", "14")),
    ("parts", "收到来信1,240封，其中表扬信860封，其余380封为投诉。", ("1,240封", "860封", "380封")),
    ("percents", "Rents take 45 percent, food 30 percent and the other 25 percent goes on fuel.", ("45 percent", "30 percent", "25 percent")),
    ("percents", "产业结构比为8.4：43.1：48.5。", ("8.4", "43.1", "48.5")),
    ("structure", "The heirs split the land 5:3:2 and got 50 acres, 30 acres and 20 acres.", ("50 acres", "30 acres", "5", "3")),
    ("structure", "三方按4：3：2的比例出资，分别为800万元、600万元和400万元。", ("800万元", "600万元", "4", "3")),
    ("lists", "The prize goes to four trades: baking, weaving, masonry and glazing.", ("four",)),
    ("lists", "She has three sons, Amos, Bertram and Cyril.", ("three",)),
    ("lists", "It was her third win after Marlow and Wick.", ("third",)),
    ("lists", "全镇有四个村：柳湾、石桥、东坪、麻塘。", ("四个",)),
    ("lists", "油菜、花生、芝麻三大油料作物丰收。", ("三大",)),
    ("lists", "新设“园艺”“茶学”两个专业。", ("两个",)),
]  # fmt: skip

TOLD = [
    ("parts", "The choir has 40 singers: 32 women and 17 men."),
    ("parts", "The fund paid £45,200 for boats and £12,300 for sails, £75,500 in all."),
    ("parts", "进出口总额318亿元，增长4%。其中，出口210亿元，增长6%；进口117亿元，增长1%。"),
    ("parts", "收到来信1,240封，其中表扬信680封，其余380封为投诉。"),
    ("parts", "全县有学校86所，其中小学64所、初中31所、高中9所。"),  # parts that are more than their whole
    ("percents", "产业结构比为8.4：34.1：48.5。"),
    ("lists", "The prize goes to five trades: baking, weaving, masonry and glazing."),
    ("lists", "She has four sons, Amos, Bertram and Cyril."),
    ("lists", "全镇有五个村：柳湾、石桥、东坪、麻塘。"),
    ("lists", "油菜、花生、芝麻四大油料作物丰收。"),
]

SILENT = [
    "Of the 3,480 voters, 2,150 said yes and 980 said no.",  # the others may have stayed away
    "公路全长118公里，其中桥梁43公里、隧道31公里。",
    "出土器物2,314件，其中瓷器1,027件，铁器468件。",
    "人均收入36,842元，其中城镇45,210元，农村22,618元。",  # averages do not add
    "近视率为51%，其中小学36%，初中71%，高中81%。",
    "The bus carried 143 passengers, six crew and a mechanic, 150 people in total.",  # a mechanic is one more
    "He won by 14 votes after two recounts: 18,207 to 18,193.",
    "The firm opened five shops, including Leeds, York and Hull.",
    "望湖、金堤等14个乡镇受灾。",
    "They set out at 10:15:30 and lost 3:2.",
    "The rescued men, three of whom were hurt, spent 12 days and 14 nights at sea.",
    "全市有12个区，其中5个在江北。",
]


@pytest.mark.parametrize(("form", "text", "numbers"), HELD)
def test_held(form: str, text: str, numbers: tuple[str, ...]) -> None:
    assert (form, numbers, True) in bound(text)


@pytest.mark.parametrize(("form", "text"), TOLD)
def test_told(form: str, text: str) -> None:
    assert form in {name for name, _, holds in bound(text) if not holds}


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert not [one for one in bound(text) if not one[2]]
