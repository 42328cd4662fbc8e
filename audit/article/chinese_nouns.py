"""What a Chinese number counts or measures: the nearest head words, without a dictionary.

A counted noun follows its measure word (466个老旧小区); where nothing follows, it leads (违章建筑450余处). What is
measured leads (湿地面积达13079.87公顷) unless a noun follows directly (10多亿元资金).
"""

from __future__ import annotations

from audit.article.spot import WINDOW, NumberContext
from audit.numbers import Kind
from audit.numbers.patterns import Pattern

LONGEST = 8  # characters of a noun; longer runs are cut to their end, where the head stands
_RUN = Pattern("[\u4e00-\u9fffA-Za-z·]{1,16}")
_RUN_BEFORE = Pattern("[\u4e00-\u9fffA-Za-z·]{1,18}$")
_BRACKET_BEFORE = Pattern("[（(][^（()）]{0,14}[)）]$")
# What ends a noun that follows a number: verbs, adverbs and particles that begin the predicate.
_ENDS = Pattern(
    "已|在|被|为|将|均|都|也|还|正|未|是|有|达|从|由|与|和|及|或|并|而|则|于|到|至|向|对|以|把|使|让|等|其|共|全部|分别|完成|参加|参与|组成|实现|进行|开展"
    "|受伤|死亡|遇难|失踪|投入|获得|建成|开工|投产|竣工|落户|入驻|就业|脱贫|通过|得到|受益|报名|签约|来自|组建|覆盖|达到|超过|增长|下降|上升|减少|增加|提高"
    "|实施|享受|接受|开始|陆续|先后|同时|每|平均|左右|以上|以下|以内|之间|来|了|着|过|地|的时|需|要|可|能|会|应|不|没|仍|就|才|又|再|自|因|当|用于|用|给|比|占|约|近"
)
_FUNCTION_ENDS = Pattern(
    "(?:[已共约近仅达至到为是有占了的着过均逾超破均在于从由每第等]|达到|超过|突破|接近|大约|左右|提高到|提高|增加到|增加|增长|增至|增|减少到|减少|减至|减|下降|上升|降低|降至|升至|降|升|高达|多达|累计|总计|合计|共计|一共|分别|平均|"
    "新增|拥有|设有|建有|完成|实现|投入|收入为|包括|位列|不足|不到|不少于|不低于|不超过|至少|最多|最高|最低|预计|将|可|能|其中|其余|另有|还有|各|成立|下辖|所辖|辖|全年|同比|环比)$"
)
_LEADS = Pattern(
    "^(?:.*(?:的|了|着|过|为|将|把|对|在|以(?![上下内外])|使(?!用)|让|是|有|由|从(?!事)|向|和|与|及|等|并|也|已|共|其中|其余|全年|累计|预计|年均|建成|拆除|清理|清退|淘汰|完成|引进|签约|接入|改造|投入|成立|节省|减少|增加|新增|新建|培育|发展|吸引|带动|安排|发放|收到|举办|开展|组织|召开|提供|建设|打造|承接|实施|实现|推进|入驻|销售|出口|进口|生产|种植|查处|抓获|破获|受理|接待|运送|治理|修复|关停|关闭|获得|占))(?=[\u4e00-\u9fff]{2})"
)
_SHARE = Pattern("占([\u4e00-\u9fff]{2,14})的$")
_STOPS = frozenset("的了")


def noun_of(spot: NumberContext) -> tuple[str, tuple[str, ...]]:
    """The noun of a number, empty where none is near, and the words beside it."""
    kind = spot.reading.kind
    leading, following = _leading(spot), _following(spot)
    if kind is Kind.DATE:
        return "", tuple(one for one in (following,) if one)
    first, second = (
        (following, leading) if kind in _COUNTED or spot.after[:1] not in _NO_NOUN else (leading, following)
    )
    if kind is Kind.PERCENT and spot.after[:1] not in ("的",):
        first, second = leading, following
    noun = first or second
    return noun, tuple(one for one in (leading, following) if one and one != noun)


_COUNTED = frozenset((Kind.COUNT, Kind.ENUMERATION, Kind.ORDINAL, Kind.CLASS))
_NO_NOUN = frozenset("，。；、：,;:.！？!?）)”」 　\n以左之内") | frozenset(("",))


def _following(spot: NumberContext) -> str:
    """The noun right behind the number: up to its predicate; behind a 的 where that comes first."""
    after = spot.after
    if after[:1] in ("“", "「", "‘", "的"):
        after = after[1:]
    run = _RUN.match(after)
    if run is None:
        return ""
    words = run[0]
    link = words.rfind("的", 0, 12)
    if 0 < link < len(words) - 1:
        words = words[link + 1 :]
    ending = _ENDS.search(words)
    if ending is not None:
        words = words[: ending.start()]
    return words[:LONGEST] if len(words) > 1 or words in _SHORT else ""


_SHORT = frozenset("人村县市省家户店厂车船树羊牛猪鸡鱼书路桥楼房床病班")


def _since_last(spot: NumberContext) -> str:
    """What stands before the number, as far as the number before it."""
    leader, start = spot.leader(), spot.reading.start
    first = start - WINDOW if leader is None else max(leader.end, start - WINDOW)
    return spot.text[max(first, 0) : start].rstrip(" \u00a0")


def _leading(spot: NumberContext) -> str:
    """The noun before the number: without the verb that leads to it, and without what leads to the noun."""
    before = _since_last(spot)
    share = _SHARE.search(before)
    if share is not None:
        return share[1][-LONGEST:]
    bracket = _BRACKET_BEFORE.search(before)
    if bracket is not None:
        before = before[: bracket.start()]
    run = _RUN_BEFORE.search(before)
    if run is None:
        return ""
    words = run[0]
    for _ in range(4):
        ending = _FUNCTION_ENDS.search(words)
        if ending is None:
            break
        words = words[: ending.start()]
    words = without_lead(words)
    return words[-LONGEST:] if len(words) > 1 else ""


def without_lead(words: str) -> str:
    """The noun without what leads to it: 全年城镇 is 城镇."""
    lead = _LEADS.match(words)
    return words if lead is None else words[lead.end() :]
