"""Chinese constructions of change: how a sentence links an earlier level, a later one and the change between them.

Patterns stand over a line in which each number is a capital – N an amount, P a percent, T points, R a multiple or a part, D a date, S a
span of time that says when, X another – and so is each word of change: U up, W down, E either way, G a gap, B a balance. Places: a the earlier level, b the
later, c the change, d the same change told once more, t, p and q a total, what is gone of it and what is left, w, v and s a whole, a part and its share, x and y two levels in the order of the text, r how many times. ``way`` is the
word that says up or down.
"""

from __future__ import annotations

# A span of time with these beside it says when, and is no level.
SPAN_BEFORE = "(?:近|过去|这|前|后|未来|最近|时隔|用|历时|满|上一?个?|连续|为期|头|第)$"
SPAN_BEHIND = "(?:累计|合计|平均|共|总共|来|间|内|前|后|以来|之内|以后|以前|里|期间)"

# What looks like a number and stands for what was told of: the two of them.
STANDS_FOR = "(?:一|这|同一|每)[个种项次年]|两[\u4e00-\u9fff]{0,2}"

_NO = "NPTRXUWEGB，。；：（）()"  # what ends a stretch of plain words
MACROS = {
    "a": "(?<![UW])(?P<a>[NP])",
    "b": "(?<![UW])(?P<b>[NP])",
    "c": "(?P<c>[NPTR])",
    "d": "(?P<d>[PR])",
    "x": "(?<![UW])(?P<x>[NP])",
    "y": "(?<![UW])(?P<y>[NP])",
    "r": "(?<![UW])(?P<r>R)",
    "way": "(?P<way>[UWE])",
    # what a level is of, before it; what is counted, behind it
    "o": f"(?:(?!超出|高出|多出|超过|领先|落后|低于|高于|多于|少于)[^{_NO}比较較]){{0,16}}?",
    "z": f"[^{_NO}DS、比较]{{0,8}}?(?:[（(][^{_NO}]{{0,8}}[）)])?",
    "old": "(?:上年同期|上年末?|去年同期|去年同月|去年底?|前年|上个?月末?|上季度?|上一?季度?|上周|前一周|上一年度?|上年度|上一个?交易日|前一个?交易日|昨日|昨收|前收盘?|年初|期初|上届|上一届|上次|上一次|同期|此前|原来|原先|原|早先|先前|之前|以前|当时|头一年|基期|常年|往年|历史同期|前值|S[之以]?前)",
    "then": "(?:{old}|[^，。；]{0,4}D)",
    "vs": "(?:比|较|較|与|同|相比)(?:{then}|[^NPTRXUWEGB，。；：（）()]{1,8})(?:[^NPTRXUWEGB，。；：（）()]{0,6}?)(?:相比)?",
    "pre": "(?:同比|环比|年|净|共|总共|共计|合计|累计|一年[间来]?|S[间来里内]|即|也就是|相当于|幅度|总体|已|也|又|还|仅|只|则|均|约|名额|前者|合|{vs})*",
    "same": "(?:净|共|即|也就是|相当于|合|约|幅度)*",
    # the same change once more, right behind
    "again": "(?:[^NPTRXUWEGB，。；：（）()]{0,6}(?:[，、,]{same}(?P<way>[UW])|[，,](?:或|即|合)|[（(](?:即|约|或|[UW])?){d}[）)]?)?",
    "sep": "(?:[，,、：]|——|—|[（(])?",
    "to": "[^NPTRX，。；：]{0,10}?(?:[至到为成達达]|[UW])了?(?:[^NPTRXUWEGB，。；：（）()]{0,8}?)",
    "and": "[，；,;。、]",
    # the first number of a sentence, no part of one before
    "start": "(?:^|[。；])(?![^NPTRXUWEGB。；]{0,24}(?:其中|其余|另|加上))[^NPTRXUWEGB。；]{0,24}?",
    "w": "(?<![UW])(?P<w>N)",
    "v": "(?<![UW])(?P<v>N)",
    "t": "(?<![UW])(?P<t>N)",
    "p": "(?<![UW])(?P<p>N)",
    "q": "(?P<q>N)",
    "left": "还有|尚有|仍有|还剩|尚余|尚剩|只剩|仅剩|剩下|剩余|剩|余下|余额|余|尚欠|仍欠|还欠|欠款?|还缺|尚缺|缺口|尚待|未|结转|结存|待",
    "missing": "缺考|缺席|缺勤|弃考|弃权|退赛|落榜|未到|没到|没来|未中|请假|不合格|不达标|没过|未过|未通过|失败|死亡|夭折|待售|未售|空置|闲置|待建|报废|失联",
    # who is compared with whom: the latter, women with men
    "cmp": "(?:前者|后者|前一个|后一个|两者|两地|二者)?(?:(?!分别|分別|均|都|各)[^NPTRXUWEGBDS，。；：（）()0-9]{0,8}?[比较較](?!{old}|[上去前年同往常近]|计划|预|历史|原|目标|全|平均|最)[^NPTRXUWEGBDS，。；：（）()0-9]{1,8}?|(?:前者|后者|两者|二者)[^NPTRXUWEGBDS，。；：（）()]{0,3})",
    "plan": "预算|概算|原定|原计划|计划|目标|预计|合同价|估算|批复|核定|应收|应付|额定|定额|标准|限额|原价|标价|定价|市价|零售价|门市价|挂牌价|吊牌价|最高限价|控制价|评估价|起拍价|底价",
    "result": "实际|决算|最终|最后|结果|结算|实收|实付|完成|现价|折后|券后|补贴后|优惠后|到手|成交|特价|实付|只卖|只要|竣工|中标|花了|花去|用了|实",
    "end": "(?![^，。；：（）()]{0,6}[UW])",
    "grown": "(?:[，,]{pre}[UW][PR])?",
}
# Whether the words say which level is the earlier, and the pattern.
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # 借款30万元，先后还了18.5万元，至今尚欠11.5万元; 52人报名，47人到考，5人缺考; 卖68元，本钱41元，净赚27元
    (True, "{start}{t}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，：；,]{o}{p}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，；,。][^NPTRXUWEGBDS，。；：（）()]{0,6}?(?:{left}|(?:还|尚|仍|仍然|就)G)[^NPTRXUWEGBDS，。；：、（）()]{0,8}?{q}"),
    (True, "{start}{t}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，：；,]{o}{p}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，；,][^NPTRXUWEGBDS，。；：（）()]{0,6}?{q}[^NPTRXUWEGB，。；：、（）()0-9]{0,2}(?:{missing})"),
    (True, "(?:卖|收入|售价|营收|毛收入|销售额|货款|票房|成交价|售房款){o}{t}{z}[，,；](?:除去|扣除|刨去|扣掉|减去|去掉)?[^NPTRXUWEGB，。；：（）()]{0,6}(?:成本|本钱|本金|支出|花|费|开销|税|进价|买入价|底价){o}{p}{z}[，,；][^NPTRXUWEGB，。；：（）()]{0,4}(?:净赚|赚|净得|到手|纯收入|毛利|净收入|利润|盈利|净落|落下|落得|净剩)[^NPTRXUWEGBDS，。；：（）()]{0,5}?{q}"),
    # 受检4620人，查出高血压1109人，占24%；挂拍3765件，成交2410件，成交率64%；3496家企业中，民企1748家，正好一半
    (True, "{start}{w}{z}[^NPTRXUWEGB，。；：（）()]{0,8}[，：,。]{o}{v}{z}[^NPTRXUWEGB，。；：（）()]{0,4}(?<![中里内])[，,（(][^NPTRXUWEGBDS，。；：（）()0-9同环增降]{0,6}?(?:率|占|占比|比重|比例|份额)[^NPTRXUWEGBDS，。；：（）()0-9]{0,8}?(?P<s>[PR])"),
    (True, "{start}{w}{z}[^NPTRXUWEGB，。；：（）()]{0,6}(?:中|里|内|当中|之中)[，,]?{o}{v}{z}[^NPTRXUWEGB，。；：（）()]{0,4}[，,（(](?:即|占|约|近|正好|恰好|刚好|恰是|就是|也就是|达|为|超|超过|将近|不到){0,3}(?P<s>[PR])(?![^，。；]{0,3}倍)"),
    (True, "{start}{w}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，：,]{o}{v}{z}[^NPTRXUWEGB，。；：（）()]{0,4}[，,](?:正好|恰好|刚好|恰是|就是|也就是|占了?|占到){1,2}(?P<s>[PR])"),
    # 由48.0亿元增加到57.6亿元，增长20.0%
    (True, "[由从自]{o}{a}{z}，?{to}{b}{z}{sep}{pre}{way}{c}{again}"),
    # 比上届的3,408家多88家；较前一日的零下31.9度下降6.7度
    (True, "{b}{z}[，、]?(?:[^NPTRX，。；：（）()]{0,4})(?:比|较|較|相比|与|同|对比){o}{a}{z}(?:相比|比)?，?{same}{way}{c}{again}"),
    # 高于前一周的5.3%，上升1.5个百分点
    (True, "{b}{z}[，、]?(?:高于|低于|多于|少于|超过|不及|[UW]){o}{a}{z}，{same}{way}{c}{again}"),
    (True, "{b}{z}[，、]?{same}(?:(?P<up>领先|超出|高出|多出|赶超|高于)|(?P<down>落后|低于|少于)|{way}(?=[OD])){o}{a}{z}(?P<c>[NPT])"),
    # 同比增加4.19亿元，上年同期28.68亿元；比去年底减少52人（去年底926人），降5.6%
    (True, "{b}{z}[，、（(]{pre}{way}{c}{again}[^NPTRXUWEGB，。；：（）()]{0,6}[，；（(]而?{then}{o}{a}(?:{z}[）)][，、]{same}{way}{d})?"),
    (True, "{b}{z}[，、（(]{pre}[UW][PN][^NPTRXUWEGB，。；：（）()]{0,6}(?:[（(]{o}[NP]{z}[）)])?[，、]{pre}{way}{c}[，；（(]{then}{o}{a}"),
    # 2.86亿吨，上年同期为2.71亿吨，同比增长5.5%；上年为120家，今年为150家，增加30家
    (True, "{b}{z}[，（(]而?{old}{o}{a}{z}[）)]?[，；]{pre}{way}{c}{again}"),
    (True, "{b}{z}[（(]{then}{o}{a}{z}[）)][，；]{pre}{way}{c}{again}"),
    (True, "(?:^|[。；：])[^NPTRXUWEGB，。；]{0,8}{old}{o}{a}{z}[，；]{o}{b}{z}，{pre}{way}{c}{again}"),
    (True, "D{o}{a}{z}[，；]{o}D{o}{b}{z}，{pre}{way}{c}{again}"),
    # 27.45米，超警戒水位（26.8米）0.65米；842.6毫米，较常年（768.3毫米）偏多74.3毫米
    (True, "{b}{z}[，、]?{same}(?:(?P<up>超过|超出|超|高出|高于|多于|大于)|(?P<down>低于|少于|不及|低|不足|未达)){o}[（(]{o}{a}{z}[）)](?:[UW]|约|近|的)*{c}"),
    (True, "{b}{z}[，、]?(?:比|较|較){o}[（(]{o}{a}{z}[）)](?:偏|相比|要|又|再|共|还|已|净|约|同比)*{way}{c}{again}"),
    # 原定开支48.2亿元，最终支付57.9亿元，超出9.7亿元；原价4299元的手机，补贴后3654元就能拿下，立省645元
    (True, "(?:{plan}){o}{a}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，；,]{o}(?:{result}){o}{b}{z}[^NPTRXUWEGB，。；：（）()]{0,6}[，,][^NPTRXUWEGB，。；：（）()比较較]{0,4}(?:{way}|G){c}{again}"),
    # 调价前7.62元，调价后7.46元，每升降0.16元；改造后……，改造前
    (True, "(?<![以之])前{o}{a}{z}[，；,]{o}(?<![以之前])后{o}{b}{z}[，；,]{pre}(?:每[^NPTRXUWEGB，。；：（）()]{1,4})?{way}{c}{again}"),
    (True, "(?<![以之])后[，]?{o}{b}{z}[，；（(,]{o}(?<![以之])前{o}{a}{z}[）)]?[，；]{pre}(?:每[^NPTRXUWEGB，。；：（）()]{1,4})?{way}{c}{again}"),
    # 男性76.8岁，女性81.9岁，女性比男性多5.1岁；前者比后者大275亩
    (True, "(?:^|[。；])[^NPTRXUWEGB。；]{0,24}?{x}{z}{and}{o}{y}{z}[，；。]{cmp}{way}{c}{again}"),
    (True, "(?:^|[。；])[^NPTRXUWEGB。；]{0,24}?{x}{z}[对比和与]{o}{y}{z}，?{cmp}{way}{c}{again}"),
    # 与夏至日的14小时42分相比，今天9小时36分，短了5小时6分
    (True, "(?:与|和|同|跟|比起){o}{a}{z}(?:相比|比起来|比较|对比|相比较)?[，,]{o}{b}{z}[，,]{same}{way}{c}{again}"),
    (True, "(?:与|和|同|跟){o}{a}{z}(?:相比|比较|对比|相比较)[，,]{o}{b}{z}[，,]{same}{way}{c}{again}"),
    # 由3.2亿元增加0.3亿元至3.5亿元；增加0.3亿元，达到3.5亿元，上年为3.2亿元
    (True, "(?:[由从自比较較]){o}{a}{z}{way}{c}{z}，?{o}[至到达为]{o}{b}"),
    (True, "{way}{c}{z}，?{o}[至到达为]{o}{b}{z}[，；（(]{then}{o}{a}"),
    # 达612.4万标箱，比去年同期净增38.9万标箱，增幅6.8%
    (True, "{b}{z}[，、]{pre}{way}(?P<c>N){z}[，,（(]{same}{way}{d}"),
    (True, "{b}{z}[，、]{pre}{way}(?P<c>N)[^NPTRXUWEGB，。；：（）()]{0,6}(?:[，,]或|[（(]或?){d}"),
    (True, "{b}{z}[，、]{pre}{way}{d}[，,]{same}{way}(?P<c>N){end}"),
    # 普速列车要7小时50分，高铁3小时18分，节省4小时32分
    (True, "(?:普速|普通|常规|传统|以往|过去|老|旧|原先|原来|人工|手工|绕行|国道|线下){o}{a}{z}[，；,]{o}{b}{z}[，,][^NPTRXUWEGB，。；：（）()比较較]{0,3}W(?P<c>N)"),
    (True, "{b}{z}[，；,]{o}(?:普速|普通|常规|传统|以往|过去|老|旧|原先|原来|人工|手工|绕行|国道|线下){o}{a}{z}[，,][^NPTRXUWEGB，。；：（）()比较較]{0,3}W(?P<c>N)"),
    # 甲得4,126票，乙得6,389票，相差2,263票；出口61.3亿元，增长12.4%；进口26.1亿元，下降3.5%，顺差35.2亿元
    (True, "{x}{z}{and}{o}{y}{z}[，；。]{o}G{c}"),
    (True, "{x}{z}[对比和与]{o}{y}{z}，?{o}G{c}"),
    (True, "(?:出口|收入){o}{x}{z}{grown}{and}{o}(?:进口|支出){o}{y}{z}{grown}[，；。](?:[^NPTRXUW，。；]{0,10}[，,])?[^NPTRXUW，。；]{0,8}B{c}"),
    (True, "(?:新增|新开|增设|进|迎来|开出|出生|打进|进球?|入库?|存入|借入|买入|流入|转入|提取|收入){o}{x}{z}{and}{o}(?:撤销|撤|关闭|关停|失|退出|注销|拆解|死亡|减少|丢|出库?|取出|借出|卖出|流出|转出|归还|支出){o}{y}{z}[，；。]{o}B{c}"),
    # 是上年1.5万人的2.4倍；由48万元增至192万元，是原来的4倍；前者是后者的2.1倍
    (True, "{b}{z}[，、]?{o}(?:是|为|相当于|相當於|达到?|等于){o}{a}{z}的[^NPTRXUWEGB，。；：（）()]{0,3}{r}"),
    (True, "{b}{z}[，、]?{o}(?:是|为|相当于|相當於|达到?|等于){o}[（(]{o}{a}{z}[）)]的[^NPTRXUWEGB，。；：（）()]{0,3}{r}"),
    (True, "{b}{z}[，、]{pre}(?:是|为|相当于|相當於)[^NPTRXUWEGB，。；：（）()]{1,10}的[^NPTRXUWEGB，。；：（）()]{0,3}{r}[，；（(]{then}{o}{a}"),
    (True, "[由从自]{o}{a}{z}，?{to}{b}{z}[，、（(]{o}(?:是|为|相当于|W到?|U到?|U为|W为)?(?:[^NPTRXUWEGB，。；：（）()]{0,8}的)?{r}"),
    (True, "{b}{z}[，、]?(?:比|较|較){o}{a}{z}[^NPTRX，。；：（）()]{0,3}(?:U|W)?[至到为為]{r}"),
    (True, "{b}{z}{and}{o}{a}{z}[，；。]{o}前者[^NPTRXUWEGB，。；：（）()]{0,6}(?:是|为|相当于)[^NPTRXUWEGB，。；：（）()]{0,4}后者[^NPTRXUWEGB，。；：（）()]{0,4}的[^NPTRXUWEGB，。；：（）()]{0,3}{r}"),
    (True, "{a}{z}{and}{o}{b}{z}[，；。]{o}后者[^NPTRXUWEGB，。；：（）()]{0,6}(?:是|为|相当于)[^NPTRXUWEGB，。；：（）()]{0,4}前者[^NPTRXUWEGB，。；：（）()]{0,4}的[^NPTRXUWEGB，。；：（）()]{0,3}{r}"),
)  # fmt: skip
