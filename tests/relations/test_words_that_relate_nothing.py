"""Numbers that stand together though their words relate them otherwise, or not at all: nothing is told of them."""

from __future__ import annotations

import pytest

from tests.relations.test_word_forms import bound

LEFT_ALONE = [
    # a rate that is no share of what stands beside it, a part beside a part, something third
    "全年总收入86.4亿元，净利润12.6亿元，毛利率31.5%。",
    "报名者1200人，录取400人，报到率98%。",
    "观光塔30元，小火车45元，联票68元，比分开买便宜7元。",
    "项目总投资12.6亿元。上述12.6亿元投资中，银行贷款占六成。",
    # the rest of a total that is told before, of another thing, ages
    "共获奖牌16枚。其中金牌8枚，银牌5枚，剩余3枚为铜牌。",
    "全校男生620人，女生580人，还有40人请假未到。",
    "球队17胜7平6负，积58分排名第三，共进52球、失33球，净胜19球。",
    "1908年，他生于渔村。十七岁离家，二十八岁归国，三十八年间出书57种，终年七十九岁。",
    # the years of a life in brackets say nothing of what the person did for how long
    "Ada Orr (1917–1989) led the column on bridges for 21 years.",
    "Hugh Vane (1912–1993), who ran the museum for 30 years, left it his maps.",
    # lists that end before their sentence does, or whose items are told one by one
    "The valley has three breweries: Halm, a family firm, Orsk Ales and Dunmore, both of which export.",
    "Two lines resulted, namely Norvik, and Sundvik, with the former run by the county and the latter by a trust.",
    "She had two aims: to see that the bridge held, and to win the vote in the north by a prompt, open count; few believed her.",
    "改造经过三个阶段：勘察阶段、设计阶段、施工阶段，亦称前期、中期和收尾阶段。",
    "下一步工作有五个方面：一是坚持规划先行，统筹用地，管好边界和水源。二是修路。三是通水。四是建校。五是育人。",
    "甲国、乙国、丙国、西海五国和南洋三国共十一个成员派代表参加。",
    # Latin marks between Chinese words part its clauses as well
    "出口2.44万亿元,增长18%;进口2.08万亿元,增长19%。",
    "城区人均收入3.2万元,增长7%;乡村人均收入1.6万元,增长9%。",
    "甲厂产钢244万吨,增长18%;乙厂产钢208万吨,增长19%。",
    "东站客流52万人次,下降4%;西站客流48万人次,下降6%。",
    # levels of different things, ranges, causes, grounds
    "同期，加工贸易和保税物流进出口36.2亿元和17.4亿元，同增1.9%和38.4%。",
    "本月南厂和北厂的产值为36.2亿元和17.4亿元，增长1.9%。",
    "汇率比上周的9650盾至9970盾兑1美元下跌了14.5%。",
    "总人口性别比为105.07，与十年前基本持平。出生人口性别比为111.3，较2010年下降6.8。",
    "Sales were $92.9 million compared to $88.9 million a year earlier. The increase was mainly driven by a 3.1% increase in visits.",
    "全年收入75亿元，在连续五年年均增收9亿元的基础上，又比上年增长了17.2%。",
    "甲队发球直接得24分，对手才17分。甲队的拦网得分几乎为乙队的3倍。",
    # parts of different weight, the maturity of what was issued in a span of months, centuries
    "6月，债券平均利率3.46%，其中一般债券3.33%，专项债券3.51%。",
    "2021年1-6月，债券平均期限10.4年。",
    "钟楼始建于1386年，经过长达5个世纪的修建，于1813年完工。",
    "Marches across the country started on 28 December 2010. In spring the council lifted the 19-year-old curfew.",
    "The hosts will resume at 0 for 3, an overall lead of 68.",
    # margins, attributes that overlap, groups side by side
    "Gross profit was $377 million and gross margin was 63.9%, compared to $388 million and 61.1% in the prior year.",
    "Operating income was $13 million and operating margin was 7.3%, compared to $4 million and operating margin of 2.5% a year ago.",
    "全校有教师40人，其中党员26人，高级职称23人。",
    "The school has 40 teachers, of whom 26 are women and 23 have a degree.",
    "厂里原有教职工153人，医护人员117人，其他后勤人员41人，现已分流。",
    "The survey drew 61 letters: 40 mentioned the noise, 33 the smell and 19 the dust.",
    # ratios, gaps of time, what a person began
    "病区开放床位1260张，护士693人，床护比1∶0.55，比上月的1∶0.53略有改善。",
    "城乡标准之比由1.38∶1降为1.28∶1。",
    "The middle runner needed 4 hours 22 minutes, which is nine minutes quicker than the year before.",
    "The oldest student is 83-year-old Ella Brand, who began her course in 2018 at 77.",
    "Rates changed little between 2003 and 2008, before which they fell for two decades.",
    # rates
    "I ask you to raise the payment from $44 to $70 a month, with a bonus of $100 a month after 25 years of service.",
    "It took in 3,424,729 common shares in response to its offer of $31.60 per share, and with the 380,728 shares it held it now has 91.8 percent.",
    "三区累计出售住房1027户（套），平均每户（套）48.1平方米，其中840户（套）买了新房，平均每户新增面积36平方米。",
    "她招聘了8名工人，年收入8万元。此后邻村也学着办厂。6个青年约定，人均收入不达到3000元不休息。",
    "Each coin weighed 412 1/2 grains, and $2,000,000 a month was bought; purchases may increase to $4,000,000.",
    # several answers were allowed
    "调查显示，读者选择纸质书的原因（可多选）：便于做笔记占56%，护眼占48%，收藏占31%，其他占9%。",
    "问及消费去向，每人最多选三项：餐饮占71%，服装占45%，旅游占38%，其他占26%。",
    "Asked why they came (they could choose up to three), 56% named the food, 48% the music, 31% the view and 9% other things.",
    # so many times and what was paid or delivered each time
    "经调解，被告同意分三次付款8万元、5万元、3万元，于年底前付清。",
    "合同约定分三批交货，每批600吨、450吨、350吨，共计1400吨。",
    "欠款分两次偿还，分别为12万元、9万元，首期已于3月到账。",
    # distances that name a race, battles that are counted
    "校运会上，女子3000米接力以9分42秒夺冠，400米自由泳第二名成绩为4分18秒，1500米跑有12人参加。",
    "她在200米蝶泳和400米个人混合泳中分获金牌和银牌，800米自由泳列第6名，全队共得11枚奖牌。",
    "该军先后参加了三次战役：一战役歼敌2万人，二战役歼敌3万人，三战役歼敌4.5万人，此前已有1万人被歼。",
    # real growth beside nominal amounts
    "农业总产值按可比价计算增长3.9%，总产值为612.4亿元，上年为603.1亿元。",
    "服务业增加值同比增长5.4%，现价增加210亿元，达到3980亿元。",
    "居民人均可支配收入43200元，名义增长5.6%，扣除价格因素实际增长5.1%，上年为40909元。",
    # what is designed, and another's journey
    "全长86.4公里，设计时速160公里，旅行时速约123.4公里，大巴要跑1小时50分，火车42分钟。",
    # a list that began before, one who is not counted
    "停运4条线路，即11路、23路、57路和夜2路；可说“改线6条、增加3条，总共动了13条”并不准确。",
    "在席议员84人，赞成53票，反对26票，主席及另外4人没有投票。",
]  # fmt: skip

TOLD = [
    ("share", "挂拍3765件，成交2410件，成交率34%。", ("34%", "2410件", "3765件")),
    ("share", "受检4620人，查出高血压1109人，占42%。", ("42%", "1109人", "4620人")),
    ("share", "3496家企业中，民企1784家，正好一半。", ("正好一半", "1784家", "3496家")),
    ("parts", "他借款30万元，先后还了18.5万元，至今尚欠14.5万元。", ("30万元", "18.5万元", "14.5万元")),
    ("parts", "计划造林3.6万亩，已完成2.85万亩，还有0.57万亩没动工。", ("3.6万亩", "2.85万亩", "0.57万亩")),
    ("parts", "52人报名，47人到考，15人缺考。", ("52人", "47人", "15人")),
    ("parts", "一箱苹果卖68元，本钱41元，净赚37元。", ("68元", "41元", "37元")),
    ("parts", "线路全长86.4公里，桥梁占41.2公里，隧道28.8公里，其余14.6公里为路基。", ("86.4公里", "41.2公里", "28.8公里", "14.6公里")),
    ("parts", "三天里，展馆迎客1.86万人次：首日5240人次，次日6380人次，第三天9680人次。", ("1.86万人次", "5240人次", "6380人次", "9680人次")),
    ("parts", "参加投票286人，赞成241票，反对23票，弃权13票。", ("286人", "241票", "23票", "13票")),
    ("parts", "第一批230户，第二批185户，第三批69户，先后搬迁511户。", ("511户", "230户", "185户", "69户")),
    ("lists", "The valley has four breweries: Halm, Orsk Ales and Dunmore.", ("four",)),
    ("lists", "The rule has five parts: (i) a place, (ii) a time, (iii) an agent, and (iv) a list of orders.", ("five",)),
    ("lists", "改造经过四个阶段：勘察阶段、设计阶段、施工阶段，亦称前期。", ("四个",)),
    ("growth", "南厂的产值由17.4亿元增至36.2亿元，增长38.4%。", ("38.4%", "17.4亿元", "36.2亿元")),
    ("fall", "汇率由上周的9650下跌至8970，下跌了14.5%。", ("14.5%", "9650", "8970")),
    ("difference", "The hosts have 168 and the guests 100, a lead of 86.", ("86", "168", "100")),
    ("parts", "The survey drew 61 letters: 40 from women and 19 from men.", ("61", "40", "19")),
    ("parts", "全校有学生40人，其中男生26人，女生23人。", ("40人", "26人", "23人")),
    ("parts", "The school has 40 teachers, of whom 26 are women and 23 men.", ("40 teachers", "26", "23 men")),
    ("lasts", "Rates were frozen for two decades, between 2003 and 2008.", ("two decades", "2003 and 2008")),
    ("each", "It paid $12 million for the 380,000 shares, or $41 per share.", ("$41 per share", "$12 million", "380,000 shares")),
]  # fmt: skip

HELD = [
    ("lists", "The rule has four parts: (i) a place, (ii) a time and a date, (iii) an agent, and (iv) a list of orders.", ("four",)),
    ("parts", "Net loss attributable to common stockholders per diluted share was $0.21, a $0.77 decrease compared to a net income of $0.56.", ("$0.21", "$0.56", "$0.77")),
    ("parts", "Net loss for the quarter ended June 30, 2026, was $6.1 million, compared to net income of $1.5 million. The $7.6 million increase in loss had many causes.", ("$6.1 million", "$1.5 million", "$7.6 million")),
    ("growth-by", "The census counts 154,001 people, an increase over the census of 1896 of 44,981, or 41.3 percent.", ("41.3 percent", "44,981", "154,001 people")),
]  # fmt: skip


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_nothing_is_told(text: str) -> None:
    assert [one for one in bound(text) if not one[2]] == []


@pytest.mark.parametrize(("form", "text", "numbers"), TOLD)
def test_what_differs_only_in_its_words_is_told(form: str, text: str, numbers: tuple[str, ...]) -> None:
    assert (form, numbers, False) in bound(text)


@pytest.mark.parametrize(("form", "text", "numbers"), HELD)
def test_what_is_meant_holds(form: str, text: str, numbers: tuple[str, ...]) -> None:
    found = {(name, frozenset(printed), holds) for name, printed, holds in bound(text)}
    assert (form, frozenset(numbers), True) in found
