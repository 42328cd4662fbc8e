"""Patterns and sets of characters by which a Chinese numeral is put together, and where it ends."""

from __future__ import annotations

from audit.languages.zh.numbers import LARGE_TRADITIONAL, NUMERALS, SCALES, SMALL

SCALED_FIGURES = f" ?[0-9０-９]+(?:[.．][0-9０-９]+)? ?[多余]?[{SCALES}{LARGE_TRADITIONAL}]"

YEARS_OF_AGE = f"有[{NUMERALS}](?![^岁载年，。；、,;！？）”])"

PERCENTILE = "百分位"  # 百分之九十五百分位 does not contain 500

TEN = frozenset("十拾")

MORE = frozenset("多余餘")

PREFIXED = {
    "千": frozenset("米克瓦卡焦帕伏赫比字牛"),
    "仟": frozenset(),
    "兆": frozenset("瓦赫字比焦帕牛伏"),
}

DATA = "的?(?:(宽带|带宽|光纤|光网|网速|网络|速率)|流量|内存|文件|存储|硬盘|空间|容量|缓存)"

DAY_BEFORE = (
    f"(?:[凌早]晨|[上下中]午|傍晚|晚[上间]|夜间|深夜|午后|[当今昨][晚晨早]|日)[{NUMERALS}两十]{{1,3}}$"
)

LONG_AGO = "年(?:之?前|以[前来上]|左右|[的之]?历史|之久|[多来间]|$)"

GOES_ON_AFTER_FIGURE = ".,:/-–—~～%‰％．、至到年月日号点时分"

PERSONS_TOGETHER = {
    "俩": 2,
    "倆": 2,
    "仨": 3,
}  # the two of them: the number and what it counts in one character

# 百 or 万 alone is a number only beside one of these: 近百家, 上万人, 百余名.
BARE_AFTER = frozenset("近上超过逾数约达几满破")

BARE_BEFORE = frozenset("余多")

HALF_OF_ALL = frozenset("数折")

WIDE_WITH_UNIT = (
    "(?:[1-9][0-9]?(?:，[0-9]{3}){2,9}|[１-９][０-９]?(?:，[０-９]{3}){2,9})(?![0-9０-９，.．、和及或与])"
)
LISTED_BEFORE = "[0-9０-９][，,]$|[、和及或与]$"
LISTED_BEHIND = "[、，和及或与,]{1,2} ?[0-9０-９]"
FRACTION = "[/／⁄] ?([0-9０-９]{1,9})(?![0-9０-９/／年月日百千万]|[,.][0-9]| ?[GTM]B)"

PART_OF = " ?分 ?之 ?([负負-]?)"
COUNTED_BY = f"数以([{SCALES}]{{1,3}})计"

ANY_NUMERAL = f"0-9０-９零〇{NUMERALS}{SMALL}万萬亿億兆两兩几幾数數半"
PLAIN_BEFORE = f"[^A-Za-z{ANY_NUMERAL}第前上下双.·#+ -]*"

SIGNS_BEFORE = frozenset("-−－负第 ")

PAIRED = frozenset("双雙")

OPEN_BELOW = frozenset("多余餘")

CONTINUING = "多余分来又"  # after figures, next to numerals
BEHIND_FORMAL = "万萬亿億元圆圓角分"
DECIMAL_POINT = "点"
AFTER_ZERO_POINT = r"(?<=零点)[0-9]{1,6}(?![0-9]|分(?!之))"  # 零点5%
LARGER_BEHIND_TWO = "兆佰仟"
BEFORE_A_POINT = "负约近"  # 约.5
LENGTHS = "厘?毫?公?[米里尺寸]"
STARTING = "零〇万萬亿億两兩几幾数廿卅半俩倆仨"  # beside numerals and scale words
STARTING_WORDS = "对折|翻番|腰[斩斬]"

# None of these follows figures that are a quantity: no day, hour, class, list, road or model, and no further number.
PLAIN_BEHIND = "[万亿]{0,2}(?! ?[年月日号季时点世大免定微创建改化减类级等线型档流楼财强后折番比分成届国省县高金电超画视屏直])"
NOT_PLAIN_BEHIND = f"{ANY_NUMERAL}至到"
