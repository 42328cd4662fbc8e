"""What the words of a claim say of it beside what it measures: enough to keep apart numbers that do not belong
together. Wherever two claims differ in one of these, they are not compared."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from audit.numbers.patterns import CHARACTER, Pattern

LEVEL, LESS, MORE = "level", "less", "more"

# A figure of one thing out of many, which says nothing of their number.
_AVERAGE = Pattern(
    r"\b(average|mean|median|each|apiece)\b"
    r"|\bper (?!(calendar |heating |crop |growing )?(year|annum|season|quarter|month|week|day|hour)\b)"
    rf"|\bfor every\b|人均|户均|亩均|均每|平均|单[机台座条口件套节井株头体]|^吨(?={CHARACTER})|每(?!年|季|月|周|日|天|小时|个?采暖季|个?供暖季)"
)
# A part of what the noun names.
_PART = Pattern(
    r"\b(who|whose|that|which|with|without|among|including|aged|of these|of them|part of|some of|other|sold|hurt|lost)\b"
    r"|\b(?!hundred|enrolled|registered|employed|installed|licensed|counted|connected|owned|used|need|united)[a-z]{3,}ed\b"
    r"|其中|之中|当中|部分|以上的|以下的|参加|获得|其余|另有|另外|岁|流动|外来|贫困|受灾|死亡|出生|残疾|留守|伤亡|受益|惠及|移民|搬迁|困难"
    r"|受损|受伤|失踪|报案|可供|改造|脱贫|参保"
)
_SAVED = Pattern(
    r"\b(saved?|savings?|avoid(ed|s)?|no longer|cuts?|reduc(ed?|es|tions?)|replaced?|prevented)\b"
    r"|节约|节省|可节|节煤|节电|节能|减排|少排|减少|削减|替代|少用|少烧"
)
_MORE = Pattern(
    r"\b(increas\w*|ris(e|es|ing|en)|rose|grew|grow(n|th|s)?|added|adds?|additional|extra|gain(s|ed)?|more than last"
    r"|up from|up by|up on|declin\w*|decreas\w*|f[ae]ll(s|en)?|drop(s|ped)?|lost|loss(es)?|change[ds]?|difference"
    r"|down from|down by|newly|compared)\b"
    r"|增加|增长|增幅|新增|净增|增产|增收|上升|提高|下降|降低|上年同期|同比|环比|较上|比上|比去年|多出|减产|损失|差额"
)
_PLANNED = Pattern(
    r"\b(plan(s|ned)?|will|expect(ed|s)?|target(s|ed)?|goals?|aims?|forecast|project(ed|ions?)|design(ed)?|proposed"
    r"|potential|intended|to be)\b"
    r"|规划|计划|预计|预期|预测|拟|目标|力争|设计|将达|将建|有望|可达"
)
_SHARPER = Pattern(
    r"\b(maxim\w+|minim\w+|peak|record|highest|lowest|largest|smallest|limits?|tallest|shortest"
    r"|heaviest|lightest|fastest|slowest|oldest|youngest|longest|biggest|greatest|tiniest|deepest)\b"
    r"|最(?!近|终|后|新|初|佳)|峰值|上限|下限"
)
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PLACE = Pattern(r"(?<=\s)[A-Z][a-z]{2,}|^[A-Z][a-z]{2,}(?='s)")
_CHINESE_PLACE = Pattern(rf"{CHARACTER}{{2}}(?:省|市|县|州|镇|乡)")
_NO_PLACE = Pattern(r"(?:全|本|该|我|各|每|地级|县级|直辖|城|都|超|夜|门|股|房|楼)(?:省|市|县|州|镇|乡)|城镇")

# Places that bear no word for what they are.
_WELL_KNOWN = (
    "北京", "天津", "上海", "重庆", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西",
    "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏",
    "新疆", "香港", "澳门", "台湾", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "郑州", "苏州", "义乌", "日本",
    "韩国", "印度", "美国", "英国", "法国", "德国", "俄罗斯", "巴西", "加拿大", "澳大利亚", "新加坡",
)  # fmt: skip
# Who has a figure: the people of a place, or one undertaking. The beds of a hospital are not those of its city.
_PEOPLE = Pattern(r"\b(?:population|inhabitants|residents|people (?:of|in|who live))\b|人口|居民")
_UNDERTAKING = Pattern(
    r"\b(?:the|a|an|this|one|its|new|field) (?:[a-z-]+ ){0,2}?(hospital|clinic|plant|station|factory|works|mill|smelter"
    r"|refinery|mine|farm|dairy|company|firm|campus|data centre|data center|building|mall)\b"
    r"|(?<![全各市省县国所区镇村家])(医院|医学院|电厂|电站|钢厂|钢铁厂|水泥厂|工厂|水厂|焚烧|热电厂|煤化工|煤矿|农场|牧场|养殖场|公司"
    r"|集团|基地|机组|生产线|数据中心|卫生院|卫生室|新生儿|儿科)"
)

_BY = Pattern(
    r"\b(?:[a-z]+ed|made|burnt|grown|run|built|held) by (?:the |a )?(?!year|end|weight|mass|volume|area)([a-z]{3,})"
)
_NATION, _WORLD = (
    Pattern("全国|我国|中国"),
    Pattern(r"\b(?:world|worldwide|global|globally)\b|全球|世界"),
)

_CONTRASTS = (
    # the two claims may be silent, but must not say different things
    (False, "world|global|worldwide|全球|世界", "nation|national|nationwide|country|countrywide|全国|我国|国内生产总值",
     "province|provincial|全省|省内|省", "city|municipal|全市|市区", "county|全县|县域", "county town|县城|城关", "district|全区",
     "town|township|全镇|全乡", "village|全村", "household|每户"),
    (False, "first half|上半年", "second half|下半年", "first quarter|一季度", "second quarter|二季度",
     "third quarter|三季度", "fourth quarter|四季度", "前三季度|nine months"),
    (False, "import|imports|imported|进口", "export|exports|exported|出口", "domestic|国内"),
    # what one claim says, the other has to say as well
    (True, "wheat|小麦", "maize|corn|玉米", "rice|paddy|水稻|稻谷", "grain|cereals|粮食|粮田", "soybeans?|大豆", "cotton|棉花",
     "potato(?:es)?|马铃薯|土豆", "vegetables?|蔬菜", "fruits?|水果", "grapes?|vineyards?|葡萄", "apples?|苹果", "tea|茶",
     "rapeseed|油菜", "sugar|甘蔗|甜菜", "forest|森林"),
    (True, "wind|风电|风力|风能", "solar|photovoltaics?|光伏|太阳能", "hydro|hydropower|hydroelectric|水电|水力", "nuclear|核电",
     "thermal|火电", "geothermal|地热", "biomass|生物质", "gas-fired|gas power|气电", "coal-fired|coal power|煤电|燃煤电厂"),
    (True, "primary|elementary|小学", "secondary|middle school|high school|中学|初中|高中", "universit(?:y|ies)|college|大学|高校|高等",
     "kindergartens?|幼儿园", "vocational|职业"),
    # a trial field is not the sown area
    (True, "demonstration|trial|示范|试验|育苗|样板|攻关|高产田|百亩方|千亩方"),
    # nor is what is grown of one quality, or for one season, all that is grown
    (True, "organic|有机|绿色食品", "优质|专用|强筋|高油", "高标准", "订单"),
    (True, "winter wheat|冬小麦", "spring wheat|春小麦", "夏粮|夏收", "秋粮|秋收", "早稻", "中稻", "晚稻"),
    (True, "urban|城镇", "rural|农村"),
    (True, "rail|railways?|铁路|高铁", "roads?|motorways?|公路|高速公路", "air|airports?|flights?|航空|机场|民航", "metro|subway|地铁|轨道交通",
     "ports?|港口"),
)  # fmt: skip


def _pattern(words: str) -> Pattern:
    english = "|".join(word for word in words.split("|") if word.isascii())
    chinese = "|".join(word for word in words.split("|") if not word.isascii())
    parts = [rf"\b(?:{english})\b"] if english else []
    return Pattern("|".join([*parts, *([chinese] if chinese else [])]))


class Traits(NamedTuple):
    """What a claim says of itself. ``contrasts`` has, for each group of alternatives, those that it names."""

    manner: str
    planned: bool
    years: frozenset[str]
    places: frozenset[str]
    contrasts: tuple[frozenset[int], ...]
    owners: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()


def is_average(words: str) -> bool:
    """Whether a figure is one of a single thing out of many: pupils per class."""
    return _AVERAGE.search(words) is not None


def is_part(words: str) -> bool:
    """Whether the words cut a part out of what the noun names: pupils who board."""
    return _PART.search(words) is not None


def is_extreme(words: str) -> bool:
    """Whether a figure is a maximum, a record or a limit rather than what is."""
    return _SHARPER.search(words) is not None


@lru_cache(maxsize=1024)  # asked again for each repair that is put to the test
def traits(words: str, rest: str, tense: str | None) -> Traits:
    """The traits of a claim from its words, as they are written. ``rest`` are those that do not name its kind."""
    low, beside = words.lower(), rest.lower()
    manner = MORE if _MORE.search(beside) else LESS if _SAVED.search(beside) else LEVEL
    named = tuple(_named(group, low) for group in _groups())
    places = {found[:4] for found in _PLACE.findall(words)} | _chinese_places(words)
    places |= {"world"} if _WORLD.search(low) else set()
    owners = {next(filter(None, one)) for one in _UNDERTAKING.findall(low)}
    return Traits(
        manner,
        tense == "future" or _PLANNED.search(beside) is not None,
        frozenset(_YEAR.findall(words)),
        frozenset(places),
        named,
        frozenset({*owners, "people"} if _PEOPLE.search(low) else owners),
        frozenset(_BY.findall(low)),
    )


class _TraitGroup(NamedTuple):
    """Words that tell alternatives apart. ``strict``: what one claim says, the other has to say as well."""

    strict: bool
    any_of: Pattern
    alternatives: tuple[Pattern, ...]


def _named(group: _TraitGroup, low: str) -> frozenset[int]:
    if group.any_of.search(low) is None:
        return _NONE
    return frozenset(number for number, one in enumerate(group.alternatives) if one.search(low))


@cache
def _groups() -> tuple[_TraitGroup, ...]:
    return tuple(
        _TraitGroup(bool(strict), _pattern("|".join(map(str, words))), tuple(map(_pattern, map(str, words))))
        for strict, *words in _CONTRASTS
    )


_NONE: frozenset[int] = frozenset()


def _chinese_places(words: str) -> set[str]:
    if words.isascii():
        return set()
    nation = {"全国"} if _NATION.search(words) else set()
    named = {found for found in _CHINESE_PLACE.findall(words) if not _NO_PLACE.search(found)}
    return nation | named | _well_known(words)


def _well_known(words: str) -> set[str]:
    """The well-known places that words name. Where they overlap, the first speaks: 江西安徽 does not name 西安."""
    found = [place for place in _WELL_KNOWN if place in words]
    return set(found) if len(found) < 2 else set(re.findall("|".join(found), words))


def differ(one: Traits, other: Traits) -> bool:
    """Whether two claims speak of different things: of other places or years, of wheat and of rice, of what is
    and of what is planned. What only one of them says does not part them, crops and the like excepted. What is saved is
    reckoned beforehand, of what is there."""
    is_saving = LESS in (one.manner, other.manner)
    if (
        (one.planned != other.planned and not is_saving)
        or _apart(one.years, other.years)
        or _apart(one.places, other.places)
    ):
        return True
    if _apart(one.owners, other.owners) or one.doers != other.doers:
        return True
    return any(
        mine != theirs if group.strict else _apart(mine, theirs)
        for group, mine, theirs in zip(_groups(), one.contrasts, other.contrasts, strict=True)
    )


def _apart(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)
