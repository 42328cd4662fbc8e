"""Anything that is not a claim in Chinese: 一个 as an article, slogans, set phrases, parts of names."""

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
from audit.languages.zh import characters as zh
from audit.languages.zh import claims as chinese
from audit.languages.zh import reported
from audit.numbers import Kind
from audit.numbers.patterns import Pattern
from audit.units import TIME

_DATELINE = Pattern(chinese.DATELINE)
_ONLY = Pattern(chinese.ONLY_BEFORE_ONE)
_EACH = Pattern(chinese.EACH_BEFORE)
_ANNOUNCED = Pattern(chinese.ANNOUNCED)
_SIDE_BY_SIDE = Pattern(chinese.SIDE_BY_SIDE)
_CASUALTIES = Pattern(chinese.CASUALTIES)
_ARTICLE_OF_LAW = Pattern(chinese.ARTICLE_OF_LAW)
_CONGRESS = Pattern(chinese.CONGRESS_BEHIND)
_FIVE_YEARS = Pattern(chinese.FIVE_YEARS)
_DURATION_AFTER = Pattern(chinese.DURATION_AFTER)
_DURATION_BEFORE = Pattern(chinese.DURATION_BEFORE)
_EXPLAINED = Pattern(chinese.EXPLAINED)
_OWN_SCHEME = Pattern(chinese.OWN_SCHEME)
_QUOTED_END = Pattern(chinese.QUOTED_END)
_CLOSING = ("”", "’", "」")
_CAMPAIGN = Pattern(chinese.CAMPAIGN)
_LITTLE_VAGUE = Pattern(chinese.LITTLE_VAGUE)


def reason_against(spot: NumberContext) -> str:
    """Why the number is not a claim; empty if it is one."""
    for rule in _RULES.get(spot.reading.kind, ()):
        reason = rule(spot)
        if reason:
            return reason
    return ""


def _dateline(spot: NumberContext) -> str:
    """新华社北京9月18日电: when and where a report was written."""
    return FURNITURE if spot.after[:1] in chinese.WIRES and _DATELINE.match(spot.after) else ""


def _idiom(spot: NumberContext) -> str:
    """A set phrase or name that starts or ends with the number's words."""
    text, start = spot.text, spot.reading.start
    for phrase in IDIOMS.get(text[start : start + 2], ()):
        if text.startswith(phrase, start) and start + len(phrase) >= spot.reading.numeral[1]:
            return IDIOM  # 二百五十 only starts like one
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
    if not reading.text.startswith(zh.ORDINAL):
        return NAME  # 10号线, 前十
    if _FIVE_YEARS.match(after) or _CONGRESS.match(after):
        return NAME
    if counted == zh.OCCASION and after.startswith(chinese.SITTINGS) and _SITTING.search(spot.before):
        return NAME  # 常委会第十三次会议
    if INSTITUTIONS.match(after):
        return NAME
    if counted is None:
        return _bare_ordinal(spot)
    if reading.value == 2 and counted in chinese.NEXT:
        return NAME  # 第二天 is the next day
    if counted in chinese.LAW_UNITS and _ARTICLE_OF_LAW.match(after):
        return REFERENCE
    if counted in chinese.REFERENCES:
        return REFERENCE
    return ""


def _bare_ordinal(spot: NumberContext) -> str:
    """全国第一 is a rank, 第一， a list number and 生态第一 a slogan."""
    if spot.after[:1] in ("，", "、", "：", ",", ":") and (
        not spot.before or spot.before[-1] in "。；;：:！？“\n 　"
    ):
        return LIST_NUMBER
    if RANKS_BEFORE.search(spot.before) or spot.after[:1] in chinese.SUPERLATIVES:
        return ""
    if _UNITS_IN_ORDER.match(spot.after):
        return ""  # 第37公里
    return SLOGAN if spot.reading.value == 1 and not spot.after[:1].isalpha() else NAME


_UNITS_IN_ORDER = Pattern(chinese.UNITS_IN_ORDER)


def _class(spot: NumberContext) -> str:
    """四类水质 and -42公斤级 are claims; 一级响应 and 三等功 are names."""
    if spot.reading.unit.symbol != "1":
        return ""
    if MEASURED_CLASS_BEFORE.search(spot.before) or MEASURED_CLASS_AFTER.match(spot.after):
        return ""
    return CLASS


def _enumeration(spot: NumberContext) -> str:
    reading = spot.reading
    if reading.counted == zh.LARGE:
        return NAME if _is_congress(spot) else ""
    return _slogan(spot)


def _is_congress(spot: NumberContext) -> bool:
    """党的二十大 is a congress; 十八大举措 would be a list."""
    value, after = spot.reading.value, spot.after
    if value is None or not 10 < value < 30 or spot.reading.text[0].isdecimal():
        return False
    return (
        spot.before.endswith(chinese.OF_THE_PARTY)
        or _CONGRESS_AFTER.match(after) is not None
        or not after[:1].isalpha()
    )


_CONGRESS_AFTER = Pattern(chinese.CONGRESS_AFTER)


def _slogan(spot: NumberContext) -> str:
    """“三创四建”活动 names a campaign; in “三定”，即定计划 and a scheme that the article itself introduces it is a count."""
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
    """免房租、免水电、免物业“三免”: the things were listed with the same word."""
    mark = spot.reading.counted
    return mark is not None and before.count(mark) >= 2


def _is_chain(spot: NumberContext) -> bool:
    """三创四建 without quotation marks."""
    follower, leader = spot.follower(), spot.leader()
    tied = (
        follower is not None and follower.start == spot.reading.end and follower.kind is Kind.ENUMERATION
    ) or (leader is not None and leader.end == spot.reading.start and leader.kind is Kind.ENUMERATION)
    return tied and not _OWN_SCHEME.search(spot.before.rstrip(chinese.SCHEME_MARKS))


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
    """一个缩影: the article "a". 1个, 仅一个, 每月一堂 and one count among others are counts."""
    text, reading = spot.text, spot.reading
    if text[reading.numeral[0] : reading.numeral[1]] != zh.ONE or reading.hedge is not None:
        return ""
    before, after = spot.before, spot.after
    if _ONLY.search(before) or _EACH.search(before) or _CASUALTIES.match(after):
        return ""
    if _ANNOUNCED.match(after) or _is_reported(spot) or _among_counts(spot):
        return ""
    return INDEFINITE


def _is_reported(spot: NumberContext) -> bool:
    """新增确诊一例, 云南一例, 死亡一人, 查获枪支一支: the count follows what is counted, and nothing comes after it."""
    if not _STOPPED.match(spot.after):
        return False
    if spot.reading.counted in reported.CASES:
        return spot.before[-1:].isalpha() and not spot.before.endswith(_NO_CASES)
    return spot.reading.counted not in reported.VAGUE_MEASURES and _BEFALLS.search(spot.before) is not None


_STOPPED = Pattern("[，。；、！？,;!?（(）)」”\\s]|$")
_NO_CASES = tuple(reported.NO_CASES_BEFORE.split())
_BEFALLS = Pattern(f"(?:{'|'.join(reported.BEFALLS.split())}){chinese.BEFALLS_LATELY}")


def _among_counts(spot: NumberContext) -> bool:
    """一个体系 两个覆盖: another count in Chinese numerals within the same few words."""
    reading, text = spot.reading, spot.text
    for other in (spot.leader(), spot.follower()):
        if other is None or other.kind is not Kind.COUNT or other.counted is None:
            continue
        low, high = (other.end, reading.start) if other.start < reading.start else (reading.end, other.start)
        if high - low > 9 or text[other.numeral[0]] not in chinese.NUMERALS_OF_CLAIMS:
            continue
        if text[other.numeral[0] : other.numeral[1]] != zh.ONE and _SIDE_BY_SIDE.search(text[low:high]):
            return True
    return False


def _duration_of_one(spot: NumberContext) -> str:
    """为期一年 is a duration; 有一天 and 当好一日 are not."""
    text, reading = spot.text, spot.reading
    if text[reading.numeral[0] : reading.numeral[1]] != zh.ONE or reading.hedge is not None:
        return ""
    if reading.unit.dimension != TIME or reading.value != 1:  # 一年半
        return ""
    if spot.before[-1:] in chinese.INDEFINITE_BEFORE:
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
    if reading.counted not in (None, chinese.SERIES) or reading.hedge is not None:
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
    if spot.reading.counted != zh.SESSION:
        return ""
    return NAME if _CONGRESS.match(spot.after) or _BODIES.match(spot.after) else ""


_BODIES = Pattern(chinese.BODIES)
_SITTING = Pattern(chinese.SITTING)


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
