"""What a Chinese number counts or measures: the nearest head words, without a dictionary.

A counted noun follows its measure word (466个老旧小区); if nothing follows, it precedes (违章建筑450余处). What is measured
precedes (湿地面积达13079.87公顷) unless a noun follows directly (10多亿元资金).
"""

from __future__ import annotations

from audit.article.spot import WINDOW, NumberContext
from audit.languages.zh import characters as zh
from audit.languages.zh import nouns as chinese
from audit.numbers import Kind
from audit.numbers.patterns import Pattern

LONGEST = 8  # characters of a noun; longer runs are reduced to their end, where the head is
_RUN = Pattern("[\u4e00-\u9fffA-Za-z·]{1,16}")
_RUN_BEFORE = Pattern("[\u4e00-\u9fffA-Za-z·]{1,18}$")
_BRACKET_BEFORE = Pattern("[（(][^（()）]{0,14}[)）]$")
# What ends a noun that follows a number: verbs, adverbs and particles that begin the predicate.
_ENDS = Pattern(chinese.ENDS)
_FUNCTION_ENDS = Pattern(chinese.FUNCTION_ENDS)
_LEADS = Pattern(chinese.LEADS)
_SHARE = Pattern(chinese.SHARE)


def noun_of(spot: NumberContext) -> tuple[str, tuple[str, ...]]:
    """The noun of a number, empty if none is near, and the words beside it."""
    kind = spot.reading.kind
    leading, following = _leading(spot), _following(spot)
    if kind is Kind.DATE:
        return "", tuple(one for one in (following,) if one)
    first, second = (
        (following, leading)
        if kind in _COUNTED or spot.after[:1] not in chinese.NO_NOUN
        else (leading, following)
    )
    if kind is Kind.PERCENT and spot.after[:1] not in (zh.OF,):
        first, second = leading, following
    noun = first or second
    return noun, tuple(one for one in (leading, following) if one and one != noun)


_COUNTED = frozenset((Kind.COUNT, Kind.ENUMERATION, Kind.ORDINAL, Kind.CLASS))


def _following(spot: NumberContext) -> str:
    """The noun right after the number: up to its predicate; after a 的 if that comes first."""
    after = spot.after
    if after[:1] in ("“", "「", "‘", zh.OF):
        after = after[1:]
    run = _RUN.match(after)
    if run is None:
        return ""
    words = run[0]
    link = words.rfind(zh.OF, 0, 12)
    if 0 < link < len(words) - 1:
        words = words[link + 1 :]
    ending = _ENDS.search(words)
    if ending is not None:
        words = words[: ending.start()]
    return words[:LONGEST] if len(words) > 1 or words in chinese.SHORT_NOUNS else ""


def _since_last(spot: NumberContext) -> str:
    """The text before the number, as far back as the previous number."""
    leader, start = spot.leader(), spot.reading.start
    first = start - WINDOW if leader is None else max(leader.end, start - WINDOW)
    return spot.text[max(first, 0) : start].rstrip(" \u00a0")


def _leading(spot: NumberContext) -> str:
    """The noun before the number, without the verb between them and without what leads to the noun."""
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
    """The noun without what leads to it: 全年城镇 becomes 城镇."""
    lead = _LEADS.match(words)
    return words if lead is None else words[lead.end() :]
