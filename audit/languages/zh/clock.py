"""What Chinese writes times of the day with, and what makes a figure before 时 or 点 no time."""

from __future__ import annotations

NOT_A_TIME = {"时": frozenset("代期候间尚任刻装空而常段"), "点": frozenset("名评击赞滴心火亮面")}

PARTS_OF_DAY = (
    "凌晨",
    "早上",
    "早晨",
    "上午",
    "中午",
    "下午",
    "傍晚",
    "晚上",
    "晚间",
    "夜间",
    "清晨",
    "午后",
    "深夜",
    "早",
    "晚",
)

AFTERNOON = frozenset(("下午", "傍晚", "晚上", "晚间", "夜间", "午后", "深夜", "晚"))

CAPTIONED = ("图", "表", "注", "例")

AFTER_HOUR = "前后左许到至"  # 三点前, 三点左右
_RATHER = "(?:约|大约|接近|近)?"
RATIO_BEFORE = f"(?:比(?:例|率|值|重)?|配比|杠杆率){_RATHER}(?:为|是|达|达到)?{_RATHER}$"
RATIO_BEHIND = ("的比例", "的比率", "比例尺")
TIME_TAKEN = "(?:用时|耗时|历时)[为是约]?$"
SCORES_LINKED = "(?:分别)?[为是达]?"  # 比分分别为
SCORES_JOINED = "[、，, 和]"
