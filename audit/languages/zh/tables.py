"""How Chinese tables name their rows and columns: totals, parts of them, changes, what is never added."""

from __future__ import annotations

TOTAL = (
    "合计",
    "总计",
    "小计",
    "共计",
    "总数",
    "总量$",
    "总额",
    "全年",
    "^全[市省县区国州]",
    "累计",
    "^总",
    "总和",
    "一共",
    "^计$",
    "资产总计",
)
SUBTOTAL = ("小计",)
GRAND = ("总计",)
PART = (r"^\W*(?:其中|内有|其内)", r"^\W*(?:包括|含)[:：]")
RESULT = (
    "利润", "毛利", "净", "盈余", "结余", "差额", "余额", "期末", "年末", "月末", "末存", "供应量", "可供", "净胜", "结存", "收益$", "投票总?数",
)  # fmt: skip
OPENING = ("期初", "年初", "月初", "上年结转", "上期")
LESS = (
    r"^\W*减", "成本", "费用", "税", "处置", "折旧", "摊销", "减少", "出口", "调出", "支出", "减值", "损失", "领用", "失", "输", "死亡", "迁出",
)  # fmt: skip
CHANGE = (
    "增减",
    "变动",
    "变化",
    "增长",
    "同比",
    "环比",
    "增幅",
    "增速",
    "增加额",
    "涨跌",
    "差异",
    "距平",
    "升降",
)
PERCENT = ("%", "％", "百分比", "百分率", "‰")
SHARE = ("比重", "占", "份额", "构成比?", "比例", "得票率")
MEAN = ("平均", "均值", "[年季月旬周日]均")
WEIGHTED = (r"加权",)
MEDIAN = ("中位", "标准差", "最高", "最低", "最大", "最小", "常年值")
RATE = (
    "率(?!变[动化]|差[额异]|影响|折算|互换|掉期)",
    "[^其平年季月旬周日]均",
    "亩产",
    "单产",
    "单价",
    "价格",
    "均价",
    "指数",
    "密度",
    "比$",
    "每",
    "加权",
    "℃",
    "气温",
    "湿度",
    r"(?:[\u3400-\u9fff]|kg|[gt])/(?:[\u3400-\u9fff]|h?a\b)",
    "年龄",
)
CODE = (r"^(?:序号|名次|排名|排序|编号|代码|行次|附注|序|位次|注释)$",)
# By how much the first leads: no part of a sum.
MARGIN = ("^(?:票差|领先票数|多数票)$",)
# What is a rate in percent, and a count, the sum of all, in figures that are more.
CAST: tuple[str, ...] = (r"^参选(?:人数|情况)?$",)
# Losses that are printed below zero: their rows are added, whatever they are called.
SIGNED = (r"以.{0,4}[-－—–−].{0,4}号",)
# A heading of lines that make up all of what is above it.
HEADS = (r"^\W*其中[:：]?\W*$", "按.{1,12}分(?:类|组|列)?[:：]?$", r"归属于?[:：]$")
# What is added to, or a step of, a result: not another part of what is above it.
PLUS = (r"^\W*加[:：]", r"^\W*减[:：]")
NUMBERED = (r"^\W*[一二三四五六七八九十]+[、.．)）]",)
POINTS = ("^积分$", "^分数$", "^总?分$")
COUNTED_IN = (r"[nN]\s*[=＝]\s*([0-9][0-9,]*)",)
UNIT_LINE = (
    r"^\W*(?:金额|计量|数量)?单位\s*[:：]",
    r"^[（(]?(?:毫米|亿元|万元|千元|百万元|元|万吨|吨|人|户|公里|公顷)[)）]?$",
)
SCALES = (("百万", 6), ("十万", 5), ("千万", 7), ("亿", 8), ("万", 4), ("千(?![克瓦米焦卡])", 3))
CONTINUED = ("续表", "（续）", r"\(续\)", "接上页", "续上表")
RATIOS = (
    ("投票率|参选率", "投票(?:总|人)?数|(?:实际)?投票人数|发出选票|收回选票", "选民(?:总|人)?数|登记选民"),
)
NO_NAMES = frozenset(("年", "减", "加", "其中"))
NAME_ENDINGS = ("余额", "数额", "金额", "数")
PERIODS = (("期末", "年末", "月末", "季末"), ("期初", "年初", "月初", "季初"))
ALL_OF_THEM = frozenset(("合计", "总计", "小计", "共计", "全部"))
WEIGHTS = ("^权[数重]",)
