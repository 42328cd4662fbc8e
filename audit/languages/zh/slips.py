"""Chinese scale words, units and numerals that are mistaken for one another, and what shows that they are not alone."""

from __future__ import annotations

# Words that are taken for one another; a group is of one dimension.
SCALES = ("千", "万", "亿")
UNITS = (
    ("平方公里", "平方米", "公顷", "亩"),
    ("吨", "公斤", "克"),
    ("吨", "千克", "克"),
    ("公斤", "斤"),
    ("千克", "斤"),
    ("公里", "米", "厘米", "毫米"),
    ("公里", "里"),
    ("立方米", "升"),
    ("千瓦时", "兆瓦时"),
    ("千瓦", "兆瓦", "瓦"),
    ("毫克", "微克"),
    ("小时", "分钟", "天"),
)
PERCENT = (("%", "个百分点"), ("%", "百分点"))
# A unit after 千 that includes the 千: nobody prints 万瓦时.
PREFIXED = "克瓦米卡焦帕赫伏安"
PARTS_OF_UNITS = ("克", "里", "米", "瓦", "斤", "元")
BEFORE_PARTS = frozenset("千公毫厘微分平方英海华美欧日港兆立市")  # 千克 has no 克 of its own
SHARES = "个?百分点|个?基点|[成折]"  # nobody leaves 万 out of 3个百分点
SAME_NUMERAL = {"两": "二", "双": "二", "〇": "零"}
BESIDE_NUMERALS = "零〇两双"
