"""Chinese words about a rate over time and the amount of a longer time: 全年接待游客219万人次，日均6000人次."""

from __future__ import annotations

# Of which whole time an amount is, in its sentence, the unit of it first.
FRAMES: tuple[tuple[str, str], ...] = (
    ("month", r"(?<![0-9前后一二三四五六七八九十至\-~—])(?:[1-9]|1[0-2])月份?(?![0-9底末至—\-~以起])|(?:每|当|全|一个|本|上)月(?![底末初])|月均"),
    ("year", r"(?<!\d)(?:19|20)\d\d年(?![0-9前上下底末初一二三四以起第至—\-~])|(?:全|每|一|去|上一)年(?!前|来|级|之|期|[底末初])|年均"),
    ("week", r"(?:每|一|全|本|上)(?:周|星期)(?!年|末|[一二三四五六日天])|周均"),
    ("day", r"(?:每|一|全|当|昨|今)[天日](?!前|来|之)|日均|24小时"),
    ("h", r"每(?:小时|个小时)|一小时|一个小时"),
)  # fmt: skip
# Words of a time that is not whole, or of more than one.
NOT_WHOLE = "半年|季度|季|前[一二三四五六七八九十0-9]+个?月|以来|期间|假期|黄金周|国庆|中秋|元旦|五一|清明|端午|暑期|寒假|截至|累计|自从|多年|年间|年来|连续|工作日|周末|学期|节|春运|暑运|旬|至|到[0-9]+[年月日]|[0-9一二两三四五六七八九十]+(?:天|个月|周)"
# What comes between an amount and its rate to say that one is the other.
EQUAL = "[，,（(；]?(?:也就是|即|相当于|合|折合|折|平均|平均下来|日均|月均|周均|年均|每天平均|每日平均|平均每[天日月周年]|平均每个月|平均每小时|平均一[天日月周年]|平均)(?:[一-鿿]{0,8})(?:约|近|超|达|为|是|有|大约|接近|超过)*"
# Prices that are offered for a time: who pays for longer pays less.
OFFERED = "票|卡|会员|套餐|租|费|订阅|价"
