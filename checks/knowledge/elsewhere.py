"""Words that say that a number is of something else than its kind is about: the weight of a whale is no body
weight of a person, the wind in a tunnel no wind over land. A guess that such a word stands beside is no
guess."""

from __future__ import annotations

from audit.numbers.patterns import Pattern

_ANIMALS = (
    r"\b(?:whales?|elephants?|giraffes?|koalas?|pandas?|sharks?|tortoises?|turtles?|(?:humming)?birds?|hens?|chickens?"
    r"|cows?|bulls?|calf|calves|cattle|pigs?|piglets?|sheep|lambs?|goats?|horses?|foals?|camels?|dogs?|puppy|puppies"
    r"|cats?|kittens?|mice|mouse|rats?|bats?|rabbits?|bears?|lions?|tigers?|cheetahs?|wolf|wolves|monkeys?|apes?"
    r"|gorillas?|dolphins?|seals?|fish|salmon|bees?|insects?|frogs?|snakes?|crocodiles?|dinosaurs?|animals?|cubs?)\b"
    r"|鲸|大象|亚洲象|非洲象|长颈鹿|考拉|熊猫|幼仔|幼崽|鲨|龟|鸟|鸡|鸭|鹅|牛|犊|猪|羊|马驹|赛马|骏马|骆驼|犬|猫|鼠|兔|熊|狮|虎"
    r"|豹|狼|猴|猩|海豚|海豹|鱼|蜂|昆虫|蛙|蛇|鳄|恐龙|动物|树龄|古树|古柏|银杏"
)
_THINGS = (
    r"\b(?:batter(?:y|ies)|phones?|machines?|plants?|bridges?|buildings?|satellites?|reactors?|turbines?|panels?|cars?"
    r"|products?|devices?|equipment|trees?)\b"
    r"|电池|手机|设备|机组|电站|电厂|大桥|建筑|卫星|反应堆|组件|车辆|产品|器件|企业"
)
_OTHER_WORLDS = (
    r"\b(?:mars|martian|venus|mercury|jupiter|saturn|uranus|neptune|pluto|titan|moon|lunar|planets?|tunnels?|laborator(?:y|ies)"
    r"|chambers?|furnaces?|ovens?|autoclaves?)\b"
    r"|火星|金星|水星|木星|土星|天王星|海王星|冥王星|月球|月面|行星|风洞|实验室|实验舱|试验箱|炉|高压舱"
)
_COLD_AND_HOT_ROOMS = (
    r"\b(?:cold (?:stores?|rooms?|storage)|freezers?|refrigerat\w+|incubators?|saunas?|ovens?|kilns?|greenhouses?)\b"
    r"|冷库|冷藏|冷冻|保温箱|暖箱|培养箱|桑拿|汗蒸|温室|大棚|烘房"
)

_BODY = frozenset(
    [
        "body-weight", "birth-weight", "body-height", "body-temperature", "heart-rate", "blood-pressure", "sleep-time",
        "pregnancy-length", "person-age", "walking-speed", "hospital-stay",
    ]
)  # fmt: skip
_WEATHER = frozenset(
    [
        "air-temperature",
        "air-pressure",
        "sea-level-pressure",
        "wind-speed",
        "humidity",
        "year-rain",
        "day-rain",
    ]
)

# The kinds, and the words beside which a number measures none of them.
_ELSEWHERE = tuple(
    (kinds, Pattern(words))
    for kinds, words in (
        (_BODY, _ANIMALS),
        (frozenset(["life-expectancy", "person-age"]), f"{_ANIMALS}|{_THINGS}"),
        (_WEATHER, _OTHER_WORLDS),
        (frozenset(["indoor-temperature"]), _COLD_AND_HOT_ROOMS),
        (frozenset(["elevation"]), r"\b(?:orbit\w*|satellites?|space|spacecraft|aircraft|airliners?|planes?|balloons?|missiles?|flew|flights?|astronaut\w*)\b|轨道|卫星|空间站|飞船|飞机|客机|气球|导弹|飞行"),
        (frozenset(["population"]), r"人户分离|流动人口|暂住"),
        (frozenset(["households"]), r"\b(?:sampled?|surveyed|respondents?)\b|抽查|抽样|抽取|样本|漏登"),
        (frozenset(["schools"]), r"\b(?:vocational|special|driving|sunday|riding) schools?\b|职业学校|特殊教育|特教|党校|体校|驾校|技工学校"),
        (frozenset(["wave-height"]), r"\btsunamis?\b|海啸"),
        (frozenset(["aircraft-speed"]), r"\b(?:supersonic|fighters?|rockets?|missiles?)\b|超音速|超声速|战斗机|火箭|导弹"),
        (frozenset(["water-price"]), r"\b(?:bottled|mineral)\b|洗浴|洗车|滑雪|特种|特殊行业|瓶装|桶装|矿泉"),
    )
)  # fmt: skip


def is_elsewhere(kind: str, words: str) -> bool:
    """Whether words, in small letters, say that a number is not of what this kind is about."""
    return any(kind in kinds and pattern.search(words) is not None for kinds, pattern in _ELSEWHERE)
