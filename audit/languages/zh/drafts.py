"""What a draft calls a Chinese article's numbers by the part they play in a relation, and what it says they mean."""

from __future__ import annotations

# form → field → (what its name ends in, what it means); {what} is the thing that the relation speaks of. A field that is
# not named here is called by its own noun.
FIELDS = {
    "growth": {
        "growth": ("增幅", "{what}的增长幅度"), "from": ("原值", "{what}，原来的数额"), "to": ("", "{what}"),
        "by": ("增量", "{what}的变化量"),
    },
    "fall": {
        "fall": ("降幅", "{what}的下降幅度"), "from": ("原值", "{what}，原来的数额"), "to": ("", "{what}"),
        "by": ("减量", "{what}的变化量"),
    },
    "difference": {
        "difference": ("差额", "{what}的差额"), "more": ("", "{what}，较大的数额"), "less": ("较小", "{what}，较小的数额"),
    },
    "points": {
        "points": ("变化", "{what}变化的百分点"), "from": ("原值", "{what}，原来的百分比"), "to": ("", "{what}"),
    },
    "times": {
        "times": ("倍数", "{what}的倍数"), "of": ("原值", "{what}，作为一倍的数额"), "is": ("", "{what}"),
    },
    "share": {"share": ("占比", "{what}所占的比例"), "part": ("部分", "{what}，其中一部分"), "whole": ("", "{what}的总数")},
    "margin": {"margin": ("毛利率", "{what}的毛利率"), "cost": ("成本", "{what}的成本"), "whole": ("", "{what}")},
    "parts": {"total": ("合计", "{what}的合计"), "parts": ("部分", "{what}，其中一部分")},
    "each": {
        "each": ("平均", "{what}的平均数"), "amount": ("", "{what}"), "count": ("个数", "{what}"),
    },
    "mean": {"mean": ("平均", "{what}的平均数"), "values": ("", "{what}")},
    "product": {"product": ("总量", "{what}的总量"), "factors": ("", "{what}")},
    "percents": {"percents": ("占比", "{what}所占的比例")},
    "converts": {"converts": ("", "{what}"), "to": ("折合", "{what}，另一单位")},
    "structure": {"amounts": ("", "{what}"), "ratio": ("比例", "比例中的数字")},
    "lists": {"lists": ("个数", "{what}的个数")},
    "age": {"age": ("年龄", "年龄"), "born": ("出生", "出生的日期"), "on": ("日期", "年龄所指的日期")},
    "lasts": {"lasts": ("时长", "持续的时间"), "from": ("开始", "开始的时间"), "to": ("结束", "结束的时间")},
    "same": {"same": ("", "{what}")},
    "order": {"less": ("", "{what}"), "more": ("总数", "{what}的总数")},
    "cannot-be": {"number": ("", "{what}")},
    "date": {"date": ("日期", "日期")},
}  # fmt: skip

# Words before a verb that name nothing by themselves.
EMPTY_HEADS = frozenset((
    "总数", "总量", "数量", "合计", "其中", "全年", "今年", "去年", "上年", "同比", "比上年", "同期", "平均", "这", "那", "它", "他们",
    "我们", "其", "全部", "共", "共有", "已", "将", "累计", "分别", "均", "约", "近", "达", "比",
))  # fmt: skip

# The time that an amount is for, by the words right after it or before it.
PERIODS = {"year": r"^/年", "month": r"^/月", "day": r"^/[日天]"}
PERIODS_BEFORE = {
    "year": r"(?:每年|年均|全年)[^\d，。；、]{0,8}$", "month": r"(?:每月|月均)[^\d，。；、]{0,8}$",
    "week": r"(?:每周|周均)[^\d，。；、]{0,8}$", "day": r"(?:每[天日]|日均)[^\d，。；、]{0,8}$",
}  # fmt: skip
