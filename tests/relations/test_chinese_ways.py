"""Ways of Chinese to say how numbers are related: each passage is right, and a slip in it is told; others say nothing."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations


def failing(text: str) -> list[str]:
    """The forms of the relations that are told to be wrong."""
    return [
        one.candidate.form
        for article in articles_of(text)
        for one in Relations(article).bound
        if not one.holds
    ]


# a passage, what is misprinted in it, and the misprint
TOLD = [
    # a total with parts that leave nothing out, however large a misprint makes one of them
    ("全年抽检水样418批次，合格水样405批次、不合格水样13批次。", "405", "450"),
    ("班车载客39人，12人下车，1人中途换乘，其余26人到终点。", "26人", "62人"),
    # the whole of what each of so many has
    ("基地分为3个片区，分别为1.6公顷、2.3公顷和0.9公顷，总面积4.8公顷。", "4.8", "8.4"),
    ("其余54席由三个小党瓜分，分别获得27席、16席和11席。", "16席", "61席"),
    # what is left of a total
    ("粮库原有小麦540吨，上周运走160吨，本周运走95吨，现存285吨。", "285吨", "258吨"),
    ("拍卖总价款为860万元，扣除佣金及税费合计74万元后，实际到手786万元。", "786", "768"),
    # shares: against a plan, of a whole that is named before it is told, named by their part
    ("工程计划投资24.5亿元，目前已完成投资17.64亿元，完成率为72%。", "72%", "27%"),
    ("残疾人口3.1万人，占户籍人口的5.0%，户籍人口为62万人。", "5.0%", "0.5%"),
    ("全年审结案件6,250件，调解撤诉3,500件，调撤率56%。", "56%", "65%"),
    ("首轮中签率为2.5%：有效申购48,000户，中签1,200户。", "2.5%", "5.2%"),
    # part and whole by their names, in whatever order
    ("首日观众1.71万人，球场容量1.9万人，上座率90%。", "90%", "60%"),
    ("税收收入占预算收入的比重为76.0%，其中税收收入68.4亿元，预算收入90亿元。", "76.0%", "67.0%"),
    # percents that make a whole: classes of a scale, a structure
    ("从年龄看，30岁以下占26%，31至45岁占43%，46岁以上占31%。", "43%", "34%"),
    ("股权结构为：创始团队持股54%，投资机构持股31%，员工平台15%。", "31%", "13%"),
    # changes
    ("该股昨日收于25.5元，今日报收28.05元，涨停，涨幅10%。", "28.05", "25.08"),
    ("单季净利润1.38亿元，环比二季度的1.15亿元增长20.0%，同比上年的1.60亿元下滑13.8%。", "13.8%", "18.3%"),
    ("东岭县有小学52所，比西坪县多14所，西坪县为38所。", "14所", "41所"),
    ("女队以88分的成绩夺冠，领先第二名的海州队（79分）9分。", "9分", "6分"),
    ("当日买入12.64亿元，卖出9.87亿元，净买入2.77亿元。", "2.77", "7.22"),
    ("预算收入21.4亿元，支出36.2亿元，收支缺口14.8亿元。", "14.8", "18.4"),
    ("去年出生人口4,210人，死亡人口5,830人，自然减少1,620人。", "1,620", "1,260"),
    ("新馆面积由2019年的1.8万平方米，扩大到2023年的4.5万平方米，增长1.5倍。", "1.5倍", "5.1倍"),
    # amounts for each person and month, over one year; what each of so many sends
    ("以每人每月补助260元计算，3,500名老人一年需资金1,092万元。", "1,092", "1,902"),
    ("五支队伍各派8名选手，共40名选手参赛。", "40名", "48名"),
    # a proportion
    ("甲乙两校人数之比为5：3，甲校450人，乙校270人。", "270人", "720人"),
]
RIGHT = [
    "方案甲获得33票，方案乙获得18票，另有6票弃权。",  # nothing is left of the first
    "公司实现营业收入51.6亿元，营业成本38.1亿元，销售费用4.3亿元，管理费用2.9亿元，研发费用3.4亿元。",
    "全市人均可支配收入5.1万元，人均消费支出3.3万元，常住人口240万人。",
    "协会会员1,840人，占职工总数2,300人的80%，女职工874人，占38%。",  # of the whole told before, as before it
    "资金用途：45%用于研发，30%用于推广，剩余25%补充流动资金。",
    "国际油价周五大跌，原油期货收于每桶71.2美元，下跌3.56美元，跌幅4.76%。",
    "每斤收购价由去年的3.2元涨到3.6元，老周家卖了1.5万斤，收入5.4万元。",
    "全国纪录由9秒96提高到9秒91，提高了0.05秒。",
    "全区每天产生生活垃圾850吨，其中可回收物306吨，厨余255吨，有害垃圾1.5吨，其他垃圾287.5吨。",
    "郑七段，2537分；马九段，2541分；俞九段，2532分；罗六段，2526分。",
    # real growth beside levels at current prices
    "全年零售总额412亿元，同比增长2%，现价比上年的398亿元增加14亿元。",
    "第三产业增加值638亿元，上年610亿元，增长5.9%。以上增速均按可比价格计算。",
    "业主分三次付款7万元、4万元、3万元，共14万元。",
    "全县户籍人口51.8万，六十岁以上12.6万，八十岁以上1.89万，占老年人口的15%。",  # not of all who are registered
    "每张门票80元，65岁以上老人半价，当天共售票1,240张，收入8.3万元。",
    "渔船返港，带回渔获3,150吨。其中鲅鱼1,480吨，黄鱼920吨，剩下的750吨是虾蟹。",
    "全市建成充电桩3,615个，较年初新增486个，每万人拥有充电桩32.4个。",
    "两项补偿合计610万元，此外三笔赔款合计720万元，另外两笔分别为210万元和125万元。",
]


@pytest.mark.parametrize(("text", "printed", "wrong"), TOLD)
def test_a_slip_is_told(text: str, printed: str, wrong: str) -> None:
    assert failing(text) == []
    assert failing(text.replace(printed, wrong, 1))


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert failing(text) == []
