"""What Chinese words say a number cannot be. Each row of LIMITS: the sort of number (percent, count, celsius), words right
before it, words right behind it (either may be empty), the lowest and the highest value in its own unit, and words
that take the limit away where they stand in the sentence.
"""

from __future__ import annotations

_IS = "(?:从|由|已|达到|达|为|在|约|近|超过|超|是|保持|稳定|上升|提高|提升|下降|增|降|升|至|到|仅|只有|了|均|高|的)*"
_MAY_EXCEED = "(?:完成|计划|目标|预算|国内生产总值|拨备|毛入学|流动性|资产|产值|同期|比价|充足|净稳定|利息|销售|产销|履约保证|毛利|回报|收益|涨幅)"
_SHARES = (
    "(?:净入学率|入学率|合格率|签约率|参与率|满意度|满意率|覆盖率|相对湿度|湿度|投票率|出勤率|就业率|入住率|上座率|识字率|达标率|优良率|优良天数比例"
    "|通过率|及格率|录取率|回收率|完好率|绿化率|绿地率|知晓率|好评率|支持率|得票率|发芽率|成活率|中签率|空置率|占有率|死亡率|病死率|治愈率|有效率|准确率|破案率"
    "|巩固率|升学率|失业率|贫困发生率|通车率|通达率|处理率|处置率|(?<!产能)(?<!床位)(?<!病床)利用率|接种率|正确率|命中率|准点率|正点率|办结率|化率|概率|可能性|占比|比重|参会率|回复率)"
)

LIMITS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("percent", f"{_SHARES}{_IS}", "", "0", "100", _MAY_EXCEED),
    ("percent", "", "的(?:受访者|被访者|受访民众|网友|选民|患者|学生|职工|居民|家庭|企业|用户|时间|席位|座位)", "0", "100", _MAY_EXCEED),
    ("count", f"(?:[pP][hH]值?|酸碱度){_IS}", "", "0", "14", ""),
    ("celsius", f"(?:最高气温|最低气温|气温|体感温度){_IS}", "", "-90", "60", ""),
    ("celsius", "", "的(?:全市|全省|全国|全县|历史)?(?:最高气温|最低气温|高温)", "-90", "60", ""),
)  # fmt: skip

CAN_BE_NEGATIVE = (
    "(?:利润|净利|亏损|盈利|收益|余额|现金流|气温|温度|营收|顺差|逆差|盈余|结余|毛利|增速|业绩|点)"
)
