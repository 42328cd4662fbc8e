"""What surrounds a Chinese number and belongs to it: signs, measure words, linking words, spoken decimals, units."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SCALES, SMALL
from audit.languages.zh.things import BEHIND_MAO

MORE = frozenset("多余餘")

AFTER_GE = frozenset("小钟月星礼季世工百基时半多亿億")

SIGNS = {"-": -1, "−": -1, "–": -1, "－": -1, "负": -1, "負": -1, "+": 1, "＋": 1}

# What may come between 每亩 and its number: 每亩增收1000元, 每人每年补助3000元.
LINKING_WORDS = "约 产 增收 收入 补助 补贴 发放 奖励 平均 需 缴纳 租金 价格 为 仅 达 可达 可增收"

POINTS_WITHIN = ("分以上", "分以下", "分以内", "分及以", "分（", "分(")

SPEED = "时速(?:约?为|是|可?达到?|高达|最高可?达)?$"

RECENTLY = "来|以来|之?[间内里]|[^，。；]{0,4}(?:最|新[高低]|首[次个])"

AT_BEGINNING = "^|[是为创在于比较但而即国省市县，。；：、,;:（(“]"

SPOKEN_TAIL = f"[0-9０-９]{{1,2}}|[零{NUMERALS}]{{1,2}}"
SPOKEN_GOES_ON = frozenset(f".,:/-–—~～%‰％．，、至到年月日号点时分多余几半{SCALES}零{NUMERALS}")
SECONDS = f"分钟?(?=[0-9零{NUMERALS}十]{{1,3}}(?:\\.[0-9]+)?秒)"
YI = "个([多半]?)([亿億])(?!万|级|元[级村县乡镇产企大工项])([多余]?)"
EACH_ONE = "[一每/](?:斤|公斤|个|只|张|份|瓶|本|条|次|人|天|两|碗|杯|串|袋|箱|米|盒)(?![\u4e00-\u9fff])"
CHANGE = f"零?[0-9{NUMERALS}][毛角]|零[0-9{NUMERALS}]分|半(?:钱|(?![\u4e00-\u9fff]))|{EACH_ONE}"
PRICE = "[花欠卖付赚价费薪挣赔罚租捐宜钱][^，。；、牌]{0,12}$"
AFTER_PRICE = frozenset("了多的左以涨降升跌提增减加调到至变改，。、；：！？）”,.!?) ")
OTHER_PRICE = f"[到至—~～-](?:[0-9０-９]{{1,9}}|[零{NUMERALS}{SMALL}万两]{{1,9}})"

OTHER_END = f"[到至](?:[0-9０-９]{{1,9}}(?:[.．][0-9０-９]{{1,6}})?|[零{NUMERALS}{SMALL}万两半]{{1,9}})"

# A word that is this unit only at the end of a phrase or before one of these.
ONLY_FOLLOWED_BY = {"毛": frozenset(NUMERALS + BEHIND_MAO)}

PRESSURES = "毫米汞柱|千帕"  # after the second figure of a blood pressure

RATIO_WORDS = {
    "倍": (1, 1),
    "成": (1, 10),
    "折": (1, 10),
    "打": (12, 1),
    "旬": (10, 1),
}  # parts, and what they are parts of
IN_RATES = {"桶": "bbl"}  # 桶 may be any barrel, but only oil is priced by it
HALF_OF_ITS_OWN = (
    "年",
    "天",
    "日",
    "数",
    "径",
    "程",
    "岛",
    "决",
    "挂",
    "个",
    "小时",
)  # 500公里半径, 5公里半小时
MAGNITUDES = ("芮氏规模", "地震规模", "震级为", "震级", "规模为", "规模")
# Behind which word up to how many decimals are spoken; the symbol is that of the unit which they make sure.
SPOKEN_DECIMALS = {
    "米": ("m", 2), "块": ("CNY", 1), "度": ("", 1), "秒": ("s", 2), "尺": ("chi", 1), "丈": ("zhang", 1), "毛": ("jiao", 1), "角": ("jiao", 1),
}  # fmt: skip
