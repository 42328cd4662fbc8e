"""What the words of a Chinese claim add to its number: for each of what, points of percent, an average, a negation."""

from __future__ import annotations

EACH = r"[每单]个?(?P<zh>[^\W\d_]{1,4})"
EACH_IN_ONE = "亩产|[亩日月年周]均|时速"
OF_EACH = {"亩": "mu", "日": "day", "月": "month", "年": "year", "周": "week", "时": "h"}
YEAR = "年"
PERCENT = "百分"
POINT = "点"
POINTS = "个百分点"
PIECE = "个"  # which 点 has before it
NEGATIONS = ("不", "未", "没", "没有", "不得", "不能", "不再", "尚未")
WEEKS = "(?:本|上|下)?"
AVERAGE = "平均|[人户亩场店班村校日周月年]均"
AVERAGED = "均"  # every word of an average has it
OF_SUCH = "[每单]"
HEDGES_AROUND = "^[多余几]|(?:左右|上下|以上|以下|[多余])$"
JOIN_CONDITIONS = ("且", "并且", "或", "或者")
PART = "的"
CLASSES, FOR_WATER = ("类",), "水"
LESS = "(?:了|幅度|率)?"
CHANGED = "提[高升]|上[升涨调]|增[长加]|下[降跌调]|降低|回落|回升|减少|扩大|收窄"
