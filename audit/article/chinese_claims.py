"""What is no claim in Chinese: 一个 as an article, slogans, set phrases, parts of names."""

from __future__ import annotations

from audit.article.chinese_words import (
    CODES_AFTER,
    CODES_BEFORE,
    IDIOMS,
    IDIOMS_AROUND,
    INDEX_AFTER,
    INDEX_BEFORE,
    INSTITUTIONS,
    MEASURED_CLASS_AFTER,
    MEASURED_CLASS_BEFORE,
    NAMED_AFTER,
    RANKS_BEFORE,
)
from audit.article.reasons import (
    CLASS,
    FURNITURE,
    IDIOM,
    INDEFINITE,
    LIST_NUMBER,
    NAME,
    REFERENCE,
    SLOGAN,
    VAGUE,
)
from audit.article.spot import NumberContext
from audit.languages.zh import reported
from audit.languages.zh.numbers import NUMERALS, SCALES
from audit.numbers import Kind
from audit.numbers.patterns import Pattern
from audit.units import TIME

_DATELINE = Pattern("[电讯](?![\u4e00-\u9fff])|[电讯](?=题|记者|通讯员)")
_ONLY = Pattern(
    "(?:仅|只|只有|唯一的?|共|共有|达|增加|减少|新增|至少|不到|超过|另有|分别|各|多了|少了|造成|导致|致|相差|降|升|等|以|每)$"
)
_EACH = Pattern("每[^，。；、,;]{0,10}$")
_ANNOUNCED = Pattern("[\u4e00-\u9fff]{1,6}[，,]?即|[\u4e00-\u9fff]{1,6}[：:]")
_SIDE_BY_SIDE = Pattern("[、，,和及与 \u3000]")
_CASUALTIES = Pattern("(?:死亡|受伤|遇难|失踪|重伤|轻伤|获救|被捕|落水|被困)")
_ARTICLE_OF_LAW = Pattern("(?:[款项之]|[的之]?规定|第|[、：:，,。；;《》“”（）()\\s]|$|明确|要求|指出)")
_LAW_UNITS = frozenset(("条", "款", "章", "节", "编", "项"))
_REFERENCES = frozenset(("版", "页", "期", "号", "卷", "集"))
_CONGRESS = Pattern(f"(?:届?[{NUMERALS}]中全会|全国代表大会)")
_FIVE_YEARS = Pattern("五年(?:规划|计划)")
_DURATION_AFTER = Pattern("[内前多半以间余之后左制期]|时间|(?=[，。；,;、）)])")
_DURATION_BEFORE = Pattern(
    "(?:为期|用|花|花了|长达|达|历时|仅|每|近|满|超|超过|在|约|短短|不到|有效期|期限|刑|未来|过去|最近|了|这|大约|前后)$"
)
_CHINESE_NUMERAL = frozenset(f"零{NUMERALS}十两几{SCALES[1:]}半俩仨双")
_EXPLAINED = Pattern("[”」’]?[，,]?(?:即|是指|指的是|就是|包括|分别是)")
_OWN_SCHEME = Pattern(
    "(?:推行|实行|创新|探索|推出|建立|实施|提出|形成|构建|打造|采取|即|称为|简称)[了]?[^，。；“]{0,8}$"
)
_QUOTED_END = Pattern("[“‘「][一-鿿]{1,6}(?:[、，][一-鿿]{1,5}){0,3}[、，]?$")
_CLOSING = ("”", "’", "」")
_CAMPAIGN = Pattern(
    "(?:落实|贯彻|学习|弘扬|践行|开展|围绕|按照|深化|响应|坚持|树立|增强|坚定)[^，。；]{0,12}$"
)
_LITTLE_VAGUE = Pattern(
    "(?:近|前|过去|最近|这|那|好|头)?[几数多](?:年|天|个月|月|周|小时|分钟|日|岁|个|位|名|次|代|代人|句|个人|家|种|项|条|件)"
)


def reason_against(spot: NumberContext) -> str:
    """Why the number is no claim; empty where it is one."""
    for rule in _RULES.get(spot.reading.kind, ()):
        reason = rule(spot)
        if reason:
            return reason
    return ""


def _dateline(spot: NumberContext) -> str:
    """新华社北京9月18日电: when and where a report was written."""
    return FURNITURE if spot.after[:1] in ("电", "讯") and _DATELINE.match(spot.after) else ""


def _idiom(spot: NumberContext) -> str:
    """A set phrase or name that begins with the number's words, or ends with them."""
    text, start = spot.text, spot.reading.start
    for phrase in IDIOMS.get(text[start : start + 2], ()):
        if text.startswith(phrase, start) and start + len(phrase) >= spot.reading.numeral[1]:
            return IDIOM  # 二百五十 only begins like one
    for phrase, at in IDIOMS_AROUND.get(text[start : start + 2], ()):
        if at <= start and text.startswith(phrase, start - at):
            return IDIOM
    is_index = INDEX_AFTER.match(spot.after) or INDEX_BEFORE.search(spot.before)
    if NAMED_AFTER.match(spot.after) or (is_index and spot.reading.counted is None):
        return NAME
    return ""


def _ordinal(spot: NumberContext) -> str:
    reading, after = spot.reading, spot.after
    counted = reading.counted
    if not reading.text.startswith("第"):
        return NAME  # 10号线, 前十
    if _FIVE_YEARS.match(after) or _CONGRESS.match(after):
        return NAME
    if counted == "次" and after.startswith(("会议", "全体会议")) and _SITTING.search(spot.before):
        return NAME  # 常委会第十三次会议
    if INSTITUTIONS.match(after):
        return NAME
    if counted is None:
        return _bare_ordinal(spot)
    if reading.value == 2 and counted in _NEXT:
        return NAME  # 第二天 is the next day
    if counted in _LAW_UNITS and _ARTICLE_OF_LAW.match(after):
        return REFERENCE
    if counted in _REFERENCES:
        return REFERENCE
    return ""


def _bare_ordinal(spot: NumberContext) -> str:
    """全国第一 is a place in an order, 第一， a list number and 生态第一 a slogan."""
    if spot.after[:1] in ("，", "、", "：", ",", ":") and (
        not spot.before or spot.before[-1] in "。；;：:！？“\n 　"
    ):
        return LIST_NUMBER
    if RANKS_BEFORE.search(spot.before) or spot.after[:1] in _SUPERLATIVES:
        return ""
    if _UNITS_IN_ORDER.match(spot.after):
        return ""  # 第37公里
    return SLOGAN if spot.reading.value == 1 and not spot.after[:1].isalpha() else NAME


_NEXT = ("天", "年")
_UNITS_IN_ORDER = Pattern("个?(?:分钟|小时|天|年|周|月|秒|公里|米|万|亿|吨)")
_SUPERLATIVES = frozenset("大高长多低快好强深远")


def _class(spot: NumberContext) -> str:
    """四类水质 and -42公斤级 are asserted; 一级响应 and 三等功 are names."""
    if spot.reading.unit.symbol != "1":
        return ""
    if MEASURED_CLASS_BEFORE.search(spot.before) or MEASURED_CLASS_AFTER.match(spot.after):
        return ""
    return CLASS


def _enumeration(spot: NumberContext) -> str:
    reading = spot.reading
    if reading.counted == "大":
        return NAME if _is_congress(spot) else ""
    return _slogan(spot)


def _is_congress(spot: NumberContext) -> bool:
    """党的二十大: a congress; 十八大举措 would be a list."""
    value, after = spot.reading.value, spot.after
    if value is None or not 10 < value < 30 or spot.reading.text[0].isdecimal():
        return False
    return (
        spot.before.endswith(("党的", "的"))
        or _CONGRESS_AFTER.match(after) is not None
        or not after[:1].isalpha()
    )


_CONGRESS_AFTER = Pattern("报告|精神|以来|代表|召开|胜利|提出|闭幕|开幕|主题|部署|作出|[后前上对]")


def _slogan(spot: NumberContext) -> str:
    """“三创四建”活动 names a campaign; “三定”，即定计划 and a scheme that the article itself introduces count."""
    text, start, end = spot.text, spot.reading.start, spot.reading.end
    opened = max(text.rfind(mark, max(0, start - 10), start) for mark in "“「‘")
    closed = min((at for at in (text.find(mark, end, end + 10) for mark in "”」’") if at >= 0), default=-1)
    if opened < 0 or closed < 0:
        return "" if not _is_chain(spot) else SLOGAN
    if _EXPLAINED.match(text[closed : closed + 8]):
        return ""
    before = text[max(0, opened - 20) : opened]
    if _CAMPAIGN.search(before):
        return SLOGAN
    if _OWN_SCHEME.search(before) or _listed_before(spot, before):
        return ""
    return SLOGAN


def _listed_before(spot: NumberContext, before: str) -> bool:
    """免房租、免水电、免物业“三免”: the things were named with the same word."""
    mark = spot.reading.counted
    return mark is not None and before.count(mark) >= 2


def _is_chain(spot: NumberContext) -> bool:
    """三创四建 without quotation marks."""
    follower, leader = spot.follower(), spot.leader()
    tied = (
        follower is not None and follower.start == spot.reading.end and follower.kind is Kind.ENUMERATION
    ) or (leader is not None and leader.end == spot.reading.start and leader.kind is Kind.ENUMERATION)
    return tied and not _OWN_SCHEME.search(spot.before.rstrip(f"{NUMERALS}十定微免创建改化减大"))


def _quoted_count(spot: NumberContext) -> str:
    """“五个一”工程, “两个健康”, “首都两区”建设: a count at an end of a short quoted phrase is a slogan."""
    ending = _QUOTED_END.search(spot.before) if spot.after[:1] in _CLOSING else None
    if ending is not None and not spot.text[spot.reading.numeral[0]].isdecimal():
        told = _OWN_SCHEME.search(spot.before[: ending.start()]) or _EXPLAINED.match(spot.after)
        return "" if told else SLOGAN
    if spot.before[-1:] not in ("“", "‘", "「") or spot.text[spot.reading.start].isdecimal():
        return ""
    end = spot.reading.end
    closed = min(
        (at for at in (spot.text.find(mark, end, end + 9) for mark in "”’」") if at >= 0), default=-1
    )
    if closed < 0:
        return ""
    if _EXPLAINED.match(spot.text[closed : closed + 8]):
        return ""
    return SLOGAN if not _OWN_SCHEME.search(spot.before[:-1]) else ""


def _indefinite(spot: NumberContext) -> str:
    """一个缩影: the article a. 1个, 仅一个, 每月一堂 and one count among others are counts."""
    text, reading = spot.text, spot.reading
    if text[reading.numeral[0] : reading.numeral[1]] != "一" or reading.hedge is not None:
        return ""
    before, after = spot.before, spot.after
    if _ONLY.search(before) or _EACH.search(before) or _CASUALTIES.match(after):
        return ""
    if _ANNOUNCED.match(after) or _is_reported(spot) or _among_counts(spot):
        return ""
    return INDEFINITE


def _is_reported(spot: NumberContext) -> bool:
    """新增确诊一例, 云南一例, 死亡一人, 查获枪支一支: counted behind what was counted, and nothing follows."""
    if not _STOPPED.match(spot.after):
        return False
    if spot.reading.counted in reported.CASES:
        return spot.before[-1:].isalpha() and not spot.before.endswith(_NO_CASES)
    return spot.reading.counted not in reported.VAGUE_MEASURES and _BEFALLS.search(spot.before) is not None


_STOPPED = Pattern("[，。；、！？,;!?（(）)」”\\s]|$")
_NO_CASES = tuple(reported.NO_CASES_BEFORE.split())
_BEFALLS = Pattern(f"(?:{'|'.join(reported.BEFALLS.split())})了?[\u4e00-\u9fff]{{0,4}}$")


def _among_counts(spot: NumberContext) -> bool:
    """一个体系 两个覆盖: another count in Chinese numerals within the same few words."""
    reading, text = spot.reading, spot.text
    for other in (spot.leader(), spot.follower()):
        if other is None or other.kind is not Kind.COUNT or other.counted is None:
            continue
        low, high = (other.end, reading.start) if other.start < reading.start else (reading.end, other.start)
        if high - low > 9 or text[other.numeral[0]] not in _CHINESE_NUMERAL:
            continue
        if text[other.numeral[0] : other.numeral[1]] != "一" and _SIDE_BY_SIDE.search(text[low:high]):
            return True
    return False


def _duration_of_one(spot: NumberContext) -> str:
    """为期一年 is a duration; 有一天 and 当好一日 are not."""
    text, reading = spot.text, spot.reading
    if text[reading.numeral[0] : reading.numeral[1]] != "一" or reading.hedge is not None:
        return ""
    if reading.unit.dimension != TIME or reading.value != 1:  # 一年半
        return ""
    if spot.before[-1:] in ("有", "某", "那", "哪"):
        return INDEFINITE
    if _DURATION_BEFORE.search(spot.before) or _DURATION_AFTER.match(spot.after):
        return ""
    return INDEFINITE


def _vague(spot: NumberContext) -> str:
    """近几年, 几个人: no number is meant; 几百家 and 数十人 give an order of magnitude."""
    reading = spot.reading
    return VAGUE if reading.value is None and _LITTLE_VAGUE.fullmatch(reading.text) else ""


def _bare_count(spot: NumberContext) -> str:
    """12345热线, 小米10, 一对一: figures without a unit that are part of a name or of a phrase."""
    reading = spot.reading
    if reading.counted not in (None, "系列") or reading.hedge is not None:
        return ""
    if CODES_AFTER.match(spot.after) or CODES_BEFORE.search(spot.before):
        return NAME
    if spot.text[reading.start].isdecimal():
        named = _latin_word_before(spot.before) or (
            spot.after[:1] in _CLOSING and _CODE_NAME.search(spot.before) is not None
        )
        return NAME if named else ""
    return (
        IDIOM if len(reading.text) == 1 and (spot.before[-1:].isalpha() or spot.after[:1].isalpha()) else ""
    )


_CODE_NAME = Pattern("[“‘「][\u4e00-\u9fff]{1,4}[-·]?$")  # “猎狐2022”, “利剑2019”
_LATIN = Pattern("[A-Z][A-Za-z]*[ -]?$")


def _latin_word_before(before: str) -> bool:
    return _LATIN.search(before) is not None


def _congress_session(spot: NumberContext) -> str:
    """十九届五中全会, 十三届全国人大: a session by its number."""
    if spot.reading.counted != "届":
        return ""
    return NAME if _CONGRESS.match(spot.after) or _BODIES.match(spot.after) else ""


_BODIES = Pattern(
    "(?:全国|省|市|县|区|州|盟|旗)?(?:人大|政协|人民代表大会|委(?![员]?[一-鿿]?会议))|中央|常委会|常务委员会|理事会|中纪委|纪委|执委会"
    f"|[{NUMERALS}]中(?:[、，和全]|$)"
)
_SITTING = Pattern("(?:常委会|常务委员会|委员会|理事会|代表大会|全会|党组)$")


_RULES = {
    Kind.DATE: (_dateline, _idiom),
    Kind.COUNT: (_vague, _idiom, _bare_count, _congress_session, _quoted_count, _indefinite),
    Kind.MEASURE: (_vague, _idiom, _quoted_count, _duration_of_one),
    Kind.MONEY: (_vague, _idiom, _quoted_count),
    Kind.RATIO: (_idiom,),
    Kind.PERCENT: (_idiom,),
    Kind.ORDINAL: (_idiom, _ordinal),
    Kind.CLASS: (_idiom, _class),
    Kind.ENUMERATION: (_idiom, _enumeration),
}
