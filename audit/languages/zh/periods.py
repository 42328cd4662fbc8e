"""Chinese words for the period of a figure: a year, a month, a day."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS

WORDS = {
    "year": "年 每年 全年",
    "season": "采暖季 供暖季",
    "quarter": "季度 每季度",
    "month": "月 每月",
    "week": "周 每周",
    "day": "日 天 每日 每天",
    "hour": "小时 每小时",
}

# Each period with words of which one occurs wherever its pattern fits: they are searched for first.
TOLD = {
    "season": (("季",), "每?个?采暖季|每?个?供暖季"),
    "quarter": (("季",), "[一二三四]季度|每季度?"),
    "month": (("月",), rf"每月|月均|当月|[\d{NUMERALS}十]月份"),
    "week": (
        (
            "周",
            "星期",
        ),
        "每周|每星期",
    ),
    "day": (
        (
            "日",
            "天",
        ),
        "每日|每天|单日|当日|日均|日用|日产|日发电|日处理|日供",
    ),
    "hour": (("小时",), "每小时"),
    "year": (("年",), "每年|全年|年均|一年|年产|年用|年发|年耗|年排|年节"),
}

OF_A_YEAR = r"(19|20)\d\d年(?!上半年|下半年|前|末|底|初|\d|[一二三四]季)|去年(?!底|末)|今年(?!以来|前|上半年)"
PARTS_OF_A_YEAR = "半年|季度|月|以来|截至|累计|年末|年底"
