"""How Chinese says how much there is for each one: 每4人中有1人, 每10万人, 元/人·月."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SCALES

WHOLE = "([人名个位户对家辆台件张套所例起次笔])([^，。；：、！？,.;:!?0-9]{0,10}?)(?:之|当)?[中里](?:就|便|才|仅|只|会|可能|平均|大约|约)*有(?:近|约|大约|将近|接近|超过|不到|至少)?"
HEADS = "(?:户家庭|户|(?:常住|户籍)?人口|人|名|位|(?:城镇|农村)?居民|儿童|学生|老年人|老人|妇女|职工|活产|新生儿|婴儿)"
NUMERAL_CHARACTERS = f"0-9零{NUMERALS}{SCALES}两半几"
LINK = f"[^，。；：、！？,.;:!?{NUMERAL_CHARACTERS}至到从由比年月日]{{0,14}}"
PERSONS = frozenset("人名个位")

MARKS = frozenset("/／每 -p")
ALSO = frozenset("·•・*")  # after the first divisor: 元/人·月
RATE_GOES_ON = frozenset("的左以上之计算标收起不每和与或及到至为")

ROUND_WORDS = "百|千|万|十万|百万|10万|100万"
ROUND_WORTH = {
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "10万": 100_000,
    "百万": 10**6,
    "100万": 10**6,
}
