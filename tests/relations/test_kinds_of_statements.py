"""Plans, corrections, suppositions, norms, quotes and scores in short passages: what is told, and what is let be.

Each row: the article's day, a passage, the form that is looked for (none: any), the numbers bound as printed, and what
comes of them. *nothing told*: no relation of the passage fails.
"""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations

HOLDS, TOLD, NOTHING_TOLD = "holds", "told", "nothing told"
Row = tuple[str, str, str, tuple[str, ...], str]

KINDS: list[Row] = [
    ("2024-05-15", 'An earlier version of this article said the plant employs 1,200 people. It employs 1,020 people.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'The appeal has raised £1.3 million of its £2 million target, or 65 percent.', 'share', ('£1.3 million', '£2 million', '65 percent'), HOLDS),
    ("2024-05-15", 'Revenue rose 8 percent to $540 million from $500 million; the company expects revenue of $620 million next year, up 12 percent.', 'growth', ('8 percent', '$540 million', '$500 million'), HOLDS),
    ("2024-05-15", 'If the levy were doubled to £40, a family of four would pay £190 a year.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'The jury awarded not $5 million but $6 million, $1.5 million more than the plaintiffs had asked for.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'Rovers beat City 3-1, having led 2-0 at the break, before a crowd of 41,220.', '', (), NOTHING_TOLD),
    ("2024-05-15", '"We had 300 applications last year and 420 this year, a rise of 40 percent," said the registrar.', 'growth', ('300 applications', '420', '40 percent'), HOLDS),
    ("2024-05-15", 'The permitted level is 50 micrograms; the sensor showed 84 micrograms.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'The ministry forecast growth of 3 percent to 430 billion crowns; output grew 2 percent to 412 billion crowns from 404 billion.', 'growth', ('2 percent', '412 billion', '404 billion'), HOLDS),
    ("2024-05-15", 'Analysts had expected earnings of $2.10 a share, up 10 percent; the company earned $2.35 a share.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'The rail firm aims to cut delays by 20 percent to 8,000 minutes; last year they came to 12,400 minutes.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'Officials first put the dead at 43; by evening the toll was 31, of whom 19 were men and 12 women.', 'parts', ('31', '19', '12 women'), HOLDS),
    ("2024-05-15", 'Correction: the bridge cost $14 million, not $41 million as we reported, and took 3 years.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'Had turnout reached 70 percent, 14,000 of the 21,000 voters would have come.', '', (), NOTHING_TOLD),
    ("2024-05-15", 'Under the budget, spending should fall 4 percent to £96m this year from £100m.', 'fall', ('4 percent', '£96m', '£100m'), HOLDS),
    ("2024-05-15", 'Under the budget, spending should fall 6 percent to £96m this year from £100m.', 'fall', ('6 percent', '£96m', '£100m'), TOLD),
    ("2024-05-15", 'The speed limit is 80 km/h; he was clocked at 142 km/h, 62 km/h over.', 'difference', ('80 km/h', '142 km/h', '62 km/h'), HOLDS),
    ("2024-05-15", '"There are 90 of us," she said. The staff of 85 includes 40 nurses and 45 doctors.', 'parts', ('85', '40 nurses', '45 doctors'), HOLDS),
    ("2024-05-15", "The club's 120 members voted 71 to 49; the secretary had predicted 80 to 40.", '', (), NOTHING_TOLD),
    ("2024-09-10", '力争2025年产值突破500亿元，今年完成410亿元，增长12%。', '', (), NOTHING_TOLD),
    ("2024-09-10", '更正：昨日本报报道的受灾人口12万人应为1.2万人，特此更正。', '', (), NOTHING_TOLD),
    ("2024-09-10", '入选企业不是5家而是6家，其中国企4家、民企2家。', '', (), NOTHING_TOLD),
    ("2024-09-10", '主队以3比1获胜，半场2比0领先，现场观众4.1万人。', '', (), NOTHING_TOLD),
    ("2024-09-10", '预计全年接待游客500万人次，上半年接待210万人次，占全年预计数的42%。', 'share', ('500万人次', '210万人次', '42%'), HOLDS),
    ("2024-09-10", '计划投资12亿元，比上年增长20%；实际完成9亿元，同比增长5%。', '', (), NOTHING_TOLD),
    ("2024-09-10", '“去年招了300人，今年招了420人，增长40%。”校长说。', 'growth', ('300人', '420人', '40%'), HOLDS),
    ("2024-09-10", '“去年招了300人，今年招了420人，增长60%。”校长说。', 'growth', ('300人', '420人', '60%'), TOLD),
    ("2024-09-10", '到2027年，全县粮食产量目标为80万吨，年均增长3%；2023年产量为70万吨，比上年的68万吨增长2.9%。', 'growth', ('70万吨', '68万吨', '2.9%'), HOLDS),
    ("2024-09-10", '如果每户补贴600元，全镇1200户将需要80万元。', '', (), NOTHING_TOLD),
    ("2024-09-10", '国家标准限值为每升10毫克，检测值为每升16毫克，超标60%。', '', (), NOTHING_TOLD),
    ("2024-09-10", '此前公布的死亡人数为43人，最新核实为31人，其中男性19人、女性12人。', 'parts', ('31人', '19人', '12人'), HOLDS),
    ("2024-09-10", '机构预测明年营收增长15%至46亿元，公司去年营收为35亿元。', '', (), NOTHING_TOLD),
]  # fmt: skip

# What a number is said as: the words reach to the end of their clause, their quote, or to what is.
SPEECH = [
    ("The firm expects sales of 5.2 million, but sold 4.1 million last year.", {"5.2 million": "planned", "4.1 million": "said"}),
    ("Officials first put the dead at 43; the toll is now 31.", {"43": "corrected", "31": "said"}),
    ("It was not 5 tonnes but 6 tonnes.", {"5 tonnes": "denied", "6 tonnes": "said"}),
    ("\"We hope to sell 600,\" said Mr Ost, whose firm sold 450.", {"600": "planned", "450": "said"}),
    ("The £2 million target is near: £1.3 million is in.", {"£2 million": "aim", "£1.3 million": "said"}),
    ("If 40 members leave, 60 stay.", {"40 members": "supposed", "60": "supposed"}),
    ("The limit is 80 km/h and he drove at 142 km/h.", {"80 km/h": "norm", "142 km/h": "said"}),
    ("They had 6 shots on target and two monthly plans for 30 euros.", {"6": "said", "30 euros": "said"}),
    ("预计全年产量80万吨，目前已完成52万吨。", {"80万吨": "planned", "52万吨": "said"}),
    ("将军率3个师、2.4万人渡河。", {"3个": "said", "2.4万人": "said"}),
    ("入选的不是5家而是6家。", {"5家": "denied", "6家": "said"}),
    ("国家标准限值为10毫克，检测值为16毫克。", {"10毫克": "norm", "16毫克": "said"}),
]  # fmt: skip


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row[1])
def test_what_is_told_of_other_kinds(row: Row) -> None:
    day, passage, form, numbers, outcome = row
    text = f"{day}\n\n{passage}"
    found = [
        (one.candidate.form, sorted(text[at.start : at.end] for at in _readings(relations, one)), one.holds)
        for relations in [Relations(article, day) for article in articles_of(text)]
        for one in relations.bound
    ]
    failing = [one for one in found if not one[2]]
    if outcome == TOLD:
        assert [one[:2] for one in failing] == [(form, sorted(numbers))]
    else:
        assert not failing
    if outcome == HOLDS:
        assert (form, sorted(numbers), True) in found


@pytest.mark.parametrize(
    ("passage", "kinds"), SPEECH, ids=lambda value: value if isinstance(value, str) else ""
)
def test_of_what_kind_a_number_is(passage: str, kinds: dict[str, str]) -> None:
    (article,) = articles_of(passage)
    found = {one.reading.text: one.speech for one in Relations(article).statements}
    assert {text: found.get(text) for text in kinds} == kinds


def _readings(relations: Relations, one: object) -> list:  # type: ignore[type-arg]
    return [relations.statements[index].reading for index in one.candidate.members]  # type: ignore[attr-defined]
