"""What joins two Chinese numbers into a range, a list, a pair or one number with a lesser unit."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS

CLASSES = ("级", "类")

BETWEEN = frozenset("与和跟及、")
INCLUDED_BETWEEN = "[(（](?:不?包?含)[)）](?!以)"
NUMBER_FOLLOWS = frozenset(f" 0123456789零{NUMERALS}十两")

LIST_JOINTS = frozenset(("和", "与", "及", "以及", "、", "或", "或者", "/", "×", "*"))
RESPECTIVELY = "分别[^，。；]{0,20}$"
PLAIN_JOINTS = frozenset(("和", "与", "及", "以及", "或", "或者"))
ORDERS = frozenset("第图表前号-")

BETWEEN_TWO = "与和跟及或"
NUMBERED_TIMES = "[月日号点时:：]"  # 3或4月
RANGE_LEADS = ("从", "由", "在", "介于")
