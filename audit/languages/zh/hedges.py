"""The Chinese words that soften a number, before and after it, by the row of the table that they mean, and words that end or begin like one."""

from __future__ import annotations

from audit.languages.zh.numbers import LARGE, NUMERALS, SCALES

BEFORE = {
    "near-below": "近 将近 接近 逼近 直逼 几近 将近有 逾近 就快 快到 差不多到",
    "about": "约 大约 大概 大致 约莫 大抵 估计 差不多 粗略 ~ ～ ≈ 约合 约占 約 大約",
    "over": (
        "超 超过 超過 超出 逾 突破 冲破 高于 高於 多于 多於 大于 大於 高过 高达逾 早于 晚于 长于 > ＞ "
        "不止 过 破 年过 远超 已超"
    ),
    "at-least": (
        "至少 最少 不少于 不低于 不小于 不短于 起码 上 大于等于 大于或等于 大于或者等于 大於等於 "
        "高于等于 高于或等于 不下 不下于 不少於 不低於 ≥ ＞= >= >_= ⩾ ≧"
    ),
    "under": "不足 不到 低于 低於 少于 少於 小于 小於 未满 不满 未达 未到 不及 短于 < ＜",
    "at-most": (
        "至多 最多 顶多 不超过 不超過 不多于 不高于 不大于 不逾 未超过 不长于 小于等于 小于或等于 "
        "小于或者等于 小於等於 低于等于 低于或等于 不多於 不大於 ≤ ＜= <= <_= ⩽ ≦"
    ),
    "equal": "等于 恰好 正好 刚好 整整 等於",
}

AFTER = {
    "more": "多 余 餘 有余 出头 开外 挂零",
    "about": "左右 上下",
    "at-least": "以上 （含）以上 (含)以上 含以上 及以上 或以上 或者以上 或更多 或者更多 及其以上 起步",
    "at-most": "以下 （含）以下 (含)以下 含以下 及以下 或以下 或者以下 以内 之内 或更少 封顶",
    "over": "（不含）以上 (不含)以上 不含以上",
    "under": "不到 不足 （不含）以下 (不含)以下 不含以下",
}

# Words that end like a hedge and are none: 附近20家 (nearby), 节约20万元 (saved), 签约15个 (signed).
NOT_AFTER = {
    "近": frozenset("附最靠临邻就亲新毗挨"),
    "约": frozenset("节条合预契公签违制特邀履缔盟誓毁赴解简纽"),
    "超": frozenset("赶反英中出入"),
    "逾": frozenset("不"),
    "上": frozenset("以网线路身世马早晚"),
    "过": frozenset("超通不"),
    "破": frozenset("打攻侦"),
}

# 过, 破 and 上 are hedges before a lone scale word or 半 only: 过半, 破亿, 上百家; not in 通过10项, 破3项纪录.
ONLY_BEFORE = {"破": frozenset(SCALES), "过": frozenset(f"半{SCALES}"), "上": frozenset(f"{LARGE}百千")}
# Small words between a hedge and its number: 超过了80, 至少有10, 最多为5.
FILLERS = frozenset("了有是为達达到在於于的")
OR_WORDS = ("或者", "或")  # 小于或等于
ROUND = frozenset(f"{SCALES}0０")  # 十来个, 300来斤: what 来 follows
NO_OR_SO = ("回", "")  # 三来回
OTHER_SURPLUS = frozenset("下震额款热党孽生温波威杭姚姓粮量电晖")
# 多 before these counts or qualifies something of its own: 5人多处受伤, 3天多雨; 比303家多15家 is more than they.
OTHER_MANY = frozenset(f"次处名种项路数样为是达云雨雾风发元国家人位个起批地条0123456789两{NUMERALS}")
MORE_CHARACTERS = {"多": OTHER_MANY, "余": OTHER_SURPLUS, "餘": OTHER_SURPLUS}

# 50万元（含50万元）以上, 60分以上（不含60分）: whether the number itself belongs to it.
INCLUDED = "(以[上下内])?[（(](不)?(?:包)?含(?:括)?([^（）()，。；]{0,14})[）)](?(1)|(以[上下内]))"
ITSELF = ("", "本数", "该数", "本级", "此数")
BRACKETS = frozenset("（(以")
