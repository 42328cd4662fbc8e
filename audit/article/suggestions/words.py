"""The words that announce a relation, in Chinese and English, and what sort of thing a number counts."""

from __future__ import annotations

import re

from audit.article.model import Mention

Pattern = re.Pattern[str]
Match = re.Match[str]

# -- before or after a total --------------------------------------------------------------------------------

TOTAL_BEFORE = re.compile(
    r"(?:(?P<zh>共计|合计|总计|一共|总共|累计|总数|总量|总额|总和|全部|共有|共)[^\d，,；;、]{0,6}"
    r"|\b(?P<en>a total of|totall?ing|in total|altogether|in all|the total is|total(?:s|led|ed)?|combined"
    r"|add(?:s|ed)? up to|makes?|making|for a total of|came to|sum(?:s|med)? to)[ ,:]*(?:[a-z]+ ){0,2}?)$",
    re.IGNORECASE,
)
TOTAL_AFTER = re.compile(
    r"^[ ,]*(?:[\w-]+ ){0,3}?(?P<en>in total|in all|altogether|all told|combined|overall)\b", re.IGNORECASE
)
OF_WHICH = re.compile(
    r"(?P<zh>其中|当中)|\b(?P<en>of (?:which|these|those|them|whom)|among (?:them|these)|including|comprising"
    r"|made up of|broken down)\b",
    re.IGNORECASE,
)
COLON = re.compile(r"^[^.;。；:：,，]{0,30}(?P<mark>[:：])[^.;。；:：,，]{0,12}$")
REST_BEFORE = re.compile(
    r"(?:(?P<zh>其余|其他|其它|剩余|余下|剩下|另外|另有|尚有|还有|其余的)[^\d，,；;、]{0,6}"
    r"|\b(?P<en>the remaining|remaining|the rest|the other|the others|the remainder)\b[^\d.;:]{0,24})$",
    re.IGNORECASE,
)
REST_AFTER = re.compile(r"^[^,.;]{0,24}?\b(?P<en>remain(?:ed|s)?|are left|were left)\b", re.IGNORECASE)

# -- around a percent, a multiple, a mean -------------------------------------------------------------------

SHARE = re.compile(
    r"(?P<zh>占|率|比例|比重|份额|百分比|达到?)|\b(?P<en>percent(?:age)? of|per cent of|% of|share|proportion"
    r"|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|rate|mak(?:es?|ing) up|made up|equal to|or)\b|(?P<mark>\()",
    re.IGNORECASE,
)
UP = re.compile(
    r"(?P<zh>增长|提高|上升|增加|上涨|涨|增幅|增|升)|\b(?P<en>up|rose|rise[sn]?|rising|grew|grow(?:s|th|n|ing)?"
    r"|increas(?:e|es|ed|ing)|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|more than)\b",
    re.IGNORECASE,
)
DOWN = re.compile(
    r"(?P<zh>下降|降低|减少|下滑|下跌|回落|缩减|降幅|降|减|跌)|\b(?P<en>down|fell|fall(?:s|en|ing)?"
    r"|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|cut|shrank|los[st]|fewer than)\b",
    re.IGNORECASE,
)
TO = re.compile(
    r"^[^，,；;。\d]{0,12}(?P<zh>增长到|增加到|提高到|上升到|下降到|降低到|减少到|增至|升至|降至|减至|提高至|上升至"
    r"|下降至|增加至|减少至|增长至|扩大到|发展到|到|至)[^\d，,；;]{0,4}$"
    r"|^[^.;]{0,30}?(?P<en>\bto\b)[^\d.;,]{0,8}$",
    re.IGNORECASE,
)
TO_BEFORE = re.compile(r"\bto\s(?:[a-z]+ ){0,1}$", re.IGNORECASE)
FROM = re.compile(r"(?P<zh>从|由)[^\d，,；;。]{0,14}$|\b(?P<en>from)\b[^\d.;,]{0,20}$", re.IGNORECASE)
TIMES = re.compile(r"(?P<zh>倍|一半)|\b(?P<en>times|fold|twice|double|half|thrice)\b", re.IGNORECASE)
MEAN = re.compile(
    r"(?P<zh>平均|人均|户均|年均|亩均|每[人户个家座亩台年月天次])[^\d，,；;。]{0,8}$"
    r"|\b(?P<en>an average of|average[sd]?|averaging|mean of|each)\b[^\d.;,]{0,12}$",
    re.IGNORECASE,
)
MEAN_AFTER = re.compile(
    r"^ ?(?P<en>(?:[a-z]+ )?(?:each|apiece|per [a-z]+|on average)|an? [a-z]+)\b", re.IGNORECASE
)
AT_LEAST_ASKED = re.compile(r"^(?:以上)?(?:的|这一)?(?P<zh>要求|标准|目标|底线|下限|指标)")
AT_LEAST_ASKED_BEFORE = re.compile(
    r"(?P<zh>不低于|不少于|超过)[^\d，,；;。]{0,6}$"
    r"|\b(?P<en>the required|a required|the target of|a target of|the minimum of|the threshold of|requirement of)\s$",
    re.IGNORECASE,
)


def found_word(match: re.Match[str]) -> str:
    """The word of the article that announces."""
    return next((word for word in match.groups() if word), match.group()).strip()


def last_clause(text: str) -> str:
    """The end of a text, back to the last comma."""
    return _CLAUSE_ENDS.split(text)[-1]


def first_clause(text: str) -> str:
    """The beginning of a text, up to a comma or a further number."""
    return _CLAUSE_ENDS_OR_DIGIT.split(text)[0]


_CLAUSE_ENDS = re.compile(r"[，,；;。]")
_CLAUSE_ENDS_OR_DIGIT = re.compile(r"[，,；;。0-9]")

# -- what a number counts -----------------------------------------------------------------------------------

_PERSONS = frozenset(
    (
        "人",
        "名",
        "位",
        "口",
        "people",
        "persons",
        "men",
        "women",
        "workers",
        "students",
        "teachers",
        "pupils",
        "residents",
        "employees",
    )
)
_HOUSEHOLDS = frozenset(("户", "households", "families"))
_GENERAL = frozenset(("", "个", "大", "类", "种", "项", "批", "份"))


def thing_of(mention: Mention) -> str:
    """Persons, households or things; nothing where the words leave it open. Only what is of one sort adds up."""
    counted = (mention.reading.counted or "").lower()
    if counted in _GENERAL:
        return "person" if re.match(r"人|名|职工|学生|村民|居民", mention.noun) else ""
    if counted in _PERSONS:
        return "person"
    return "household" if counted in _HOUSEHOLDS else "thing"


def alike(first: str, second: str) -> bool:
    """Whether two sorts of things can be added or compared."""
    return first == second or not first or not second
