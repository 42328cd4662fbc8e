"""What is no claim in any language: names, clock times, titles of documents, scores, list numbers, codes."""

from __future__ import annotations

import re

from audit.article.blocks import is_row
from audit.article.reasons import CLOCK, LIST_NUMBER, NAME, REFERENCE, SCORE, TITLE, UNREADABLE
from audit.article.spot import NumberContext
from audit.languages.zh.numbers import NUMERALS
from audit.numbers import Kind, Reading, months
from audit.numbers.patterns import Pattern

# A line that only says where on a page one is: 第3版, 2020年9月18日 星期五, A3, Page 7, 责任编辑…
_FURNITURE = Pattern(
    rf"""\s*(?:
        第?\s*[0-9０-９{NUMERALS}十A-Z]{{1,4}}\s*版(?:[：:\s].{{0,12}})? | [A-Z]?[0-9]{{1,3}} | [Pp](?:age|\.)\s*[A-Z]?[0-9]{{1,3}}
        | [0-9]{{4}}\s*年\s*[0-9]{{1,2}}\s*月\s*[0-9]{{1,2}}\s*日\s*(?:{months.CHINESE_WEEKDAY})?\s*(?:第.{{1,6}}[版期号])?
        | (?:{months.ENGLISH_WEEKDAY},?\s+)?(?:[A-Z][a-z]{{2,8}}\.?\s+[0-9]{{1,2}}|[0-9]{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?),?\s+[0-9]{{4}}
        | (?:责任编辑|责编|编辑|版式|校对|美编|电话|新闻热线|投稿邮箱|国内统一(?:连续出版物|刊)号|邮发代号|来源|发布时间|更新时间)\s*[：:].{{0,80}}
        | (?:Published|Updated|Posted|Last\ modified|Tel|Phone|Fax|ISSN|Copyright|©)\b.{{0,80}}
    )\s*""",
    re.VERBOSE,
)
_LONGEST_FURNITURE = 100

_BETWEEN_SCORES = frozenset(("-", "–", "—", "－", ":", "：", "∶", "比", " - ", " – ", " to "))
_SPORT = Pattern(
    "胜|负|平局|战平|战成|打成|逼平|比分|领先|落后|扳|逆转|取胜|输|赢|局|决赛|夺冠|击败|力克|险胜|横扫|大比分|进球|对阵|不敌|淘汰"
    "|首回合|次回合|总分|点球|主场|客场|票数|得票|投票|表决"
    r"|\b(?:beat|beats|beaten|won|win|wins|winning|lost|lose|loses|defeat\w*|drew|draw|victory|score\w*|led|lead|trail\w*"
    r"|match|set|sets|game|final|semi-?final|goal\w*|half-?time|tie|tied|tiebreak\w*|edged|thrash\w*|rout\w*|penalt\w*|aggregate|loss|series|down|up|ahead|behind|votes?|voted)\b"
)
_NIL_BEHIND = Pattern(
    "(?:[、,，;；和 ]{1,2}[0-9]{1,3}[:：∶][0-9]{1,3}){0,4}[、,，;；和 ]{1,2}(?:[0-9]{1,3}[:：∶]0|0[:：∶][0-9]{1,3})(?![0-9:：.])"
)
_NIL_BEFORE = Pattern(
    "(?<![0-9:：.])(?:[0-9]{1,3}[:：∶]0|0[:：∶][0-9]{1,3})(?:[、,，;；和 ]{1,2}[0-9]{1,3}[:：∶][0-9]{1,3}){0,4}[、,，;；和 ]{1,2}$"
)
_SET_SCORE = Pattern("[0-9]{1,3}[-–][0-9]{1,3}")
_PLURAL = Pattern(" [a-z]+s\\b|[\u4e00-\u9fff]个|%")
_LIST_BEFORE = Pattern(r"(?:^|[\n。；;：:！？!?]\s*)[(（\[【]?\s*$")
_LIST_AFTER = Pattern(r"\s?[)）\]】]|[、．]|\.(?=\s|[\u4e00-\u9fff])")
_AMOUNT_AFTER = Pattern(
    r"[)）](?:[,.;:，。；、：]|\s(?:and|or|at|was|were|is|are|in|of)\b|[和及与]|$)"
)  # the first dose (40) and the second (20)
_BRACKETED = Pattern(r"[(（]([0-9]{1,9})[)）]")
_FAR = 80  # characters in which another number in brackets stands
_BRACKET_BEFORE = Pattern(r"[(（\[【]\s*$")
_FIGURE_WORDS = ("图", "圖", "表")  # asked first: a class of all characters takes a millisecond to compile
_FIGURE = Pattern("(?:^|[一-鿿如见，。（(])[图圖表]$")
_CITED = Pattern(r"\[$")
_SIGNED = Pattern(
    r"(?:图|圖|表|附图|附表|附件|附录|例|式|公式|注|\b(?:Figs?\.?|Figures?|Tables?|Eqs?\.?|Equations?|Chapters?|Sections?|Sec\.?|Appendix|Annex"
    r"|pp?\.|[Vv]ol\.?|[Nn]os?\.|§+|[Aa]rticles?|[Cc]lauses?|[Pp]aragraphs?|[Pp]ages?|[Ff]ootnotes?|[Ll]ines?))[ \u00a0]?$"
)
_VERSION_BEFORE = Pattern(r"[A-Za-z][ \u00a0]?$|版本|工业$|版$")
_VERSION_AFTER = Pattern("(?:时代|版|版本|升级版|模式|计划|era|version)")
_CODE_BEFORE = Pattern(
    r"(?:电话|热线|传真|邮编|邮政编码|账号|帐号|卡号|编号|证号|代码|号码|尾号|区号|车牌|QQ群?|微信|文号|股票代码|股票|证券|批准文号|许可证号|身份证"
    f"|(?<![0-9{NUMERALS}十])[一-鿿]号码?"
    r"|\b(?:[Tt]el\.?|[Pp]hone|[Ff]ax|ZIP|ISBN|ISSN|[Cc]ode|I[Dd]|[Hh]otline|GB|GB/T|ISO|IEC|RFC|DOI|doi))[：: 为是/（(]{0,3}[0-9\-–— ]*$"
)
_QUALIFIED_BEFORE = Pattern(
    r"(?:[A-Z]{2,}(?:/T)? ?[0-9.]*[-—–]|(?<![A-Za-z])[A-Z][a-z]*[0-9]+[-–]|[A-Za-z0-9_]/|[@#_])$"
)


def is_furniture(text: str) -> bool:
    """Whether a paragraph is no text of the article but page furniture: a date line, a page number. A row of a table,
    which may be as short, is not."""
    return not is_row(text) and len(text) <= _LONGEST_FURNITURE and _FURNITURE.fullmatch(text) is not None


def reason_against(spot: NumberContext) -> str:
    """Why the number is no claim in any language; empty where nothing speaks against it."""
    reading = spot.reading
    kind = reading.kind
    if kind is Kind.VAGUE and reading.note is not None:
        return UNREADABLE
    if kind is Kind.NAME or kind is Kind.VAGUE:
        return NAME
    if kind is Kind.TIME:
        return CLOCK
    if _in_title(spot):
        return TITLE
    if kind is Kind.RATIO and (":" in reading.text or "：" in reading.text or "比" in reading.text):
        return SCORE if _of_sport(spot) or _beside_nil(spot) else ""
    if (
        spot.before.endswith(_FIGURE_WORDS)
        and _FIGURE.search(spot.before)
        and (spot.after[:1] == "示" or reading.text[-1:].isdecimal())
    ):
        return REFERENCE  # 图3所示
    if reading.hedge == "range" and _is_set_score(spot):
        return SCORE  # lost 4-6, which looks like a range
    if not _is_bare(reading):
        return ""
    return _reason_against_bare(spot)


def _is_set_score(spot: NumberContext) -> bool:
    if _SET_SCORE.fullmatch(spot.reading.text) is None or _PLURAL.match(spot.after) is not None:
        return False
    return _of_sport(spot)


def _is_bare(reading: Reading) -> bool:
    """Whether nothing but the figures tells what is meant: no unit, no measure word, no hedge."""
    return reading.kind is Kind.COUNT and reading.counted is None and reading.hedge is None


def _reason_against_bare(spot: NumberContext) -> str:
    if _is_list_number(spot):
        return LIST_NUMBER
    before, after = spot.before, spot.after
    if _SIGNED.search(before) or (_CITED.search(before) and after[:1] == "]"):
        return REFERENCE
    if _is_score(spot):
        return SCORE
    if before[-1:] in ("-", "–") and _ends_name(spot):
        return NAME  # Boeing 787-9
    if _CODE_BEFORE.search(before) or _is_qualified(before) or after[:1] in _TIED:
        return NAME
    if _IDENTITY.fullmatch(spot.reading.text) is not None or _is_calibre(spot):
        return NAME
    return NAME if _is_version(spot) or _is_listing(spot) or _is_of_document(spot) else ""


# The number of a Chinese identity card: a district, the day of birth, three figures and one to check them.
_IDENTITY = Pattern("[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{4}")


def _is_calibre(spot: NumberContext) -> bool:
    """a .22 rifle, a .38-caliber gun: a kind of weapon."""
    return spot.reading.text[:1] == "." and _WEAPON.match(spot.after) is not None


_WEAPON = Pattern(
    "[ -](?:cali(?:ber|bre)|rifle|pistol|revolver|handgun|gun|magnum|Magnum|rounds?|bullets?|cartridges?|ammunition|shells?|weapon)"
)


def _is_of_document(spot: NumberContext) -> bool:
    """国发〔2020〕5号, （2021）京01民初12号: the year and the court of a document by its number."""
    if "号" in spot.after and _DOCUMENT_BEHIND.match(spot.after) is not None:
        return True
    return "一" <= spot.before[-1:] <= "鿿" and _COURT_BEFORE.search(spot.before) is not None


_DOCUMENT_BEHIND = Pattern("[)）〕】\\]](?:[一-鿿]{1,2}[0-9]{0,4}[一-鿿]{1,3})?第?[0-9]{1,5}号")
_COURT_BEFORE = Pattern("[(（〔【][0-9]{4}[)）〕】][一-鿿]{1,2}$")


def _is_listing(spot: NumberContext) -> bool:
    """某公司（600519）, 某集团（0700.HK）: under which figures shares are traded."""
    reading = spot.reading
    if not reading.text.isdecimal() or len(reading.text) not in (4, 5, 6):
        return False
    behind = _LISTED_BEHIND.match(spot.after)
    return behind is not None and (bool(behind[1]) or _LISTED_BEFORE.search(spot.before) is not None)


_LISTED_BEHIND = Pattern(r"(\.(?:SH|SZ|BJ|SS|HK|TW)\b)|[)）]")
_LISTED_BEFORE = Pattern("[一-鿿][(（]$")


def _ends_name(spot: NumberContext) -> bool:
    leader = spot.leader()
    return leader is not None and leader.kind is Kind.NAME and leader.end == spot.reading.start - 1


def _is_qualified(before: str) -> bool:
    """GB/T 123, A350-900, @2020: what stands right before makes a code of the figures."""
    return before[-1:] in _QUALIFIERS and _QUALIFIED_BEFORE.search(before) is not None


_QUALIFIERS = frozenset("-—–/@#_")
_TIED = frozenset(("@", "_", "#", "\\"))


def _in_title(spot: NumberContext) -> bool:
    """《2020年政府工作报告》: between the marks of a title."""
    before = spot.before
    opened = before.rfind("《")
    return opened >= 0 and opened > before.rfind("》")


def _of_sport(spot: NumberContext) -> bool:
    return _SPORT.search(spot.before) is not None or _SPORT.search(spot.after) is not None


def _is_list_number(spot: NumberContext) -> bool:
    """1. and (二) at the beginning of a line or sentence; 一、 too."""
    reading = spot.reading
    if reading.value is None or not 0 < reading.value < 100 or type(reading.value) is not int:
        return False
    after = _LIST_AFTER.match(spot.after)
    if after is None:
        return False
    if spot.line_start or _LIST_BEFORE.search(spot.before) is not None:
        listed = spot.text[reading.start].isdecimal() or after[0] != "." or spot.line_start
        return listed and (spot.line_start or not _VALUE_BEFORE.search(spot.before) or _follows_another(spot))
    return (
        _BRACKET_BEFORE.search(spot.before) is not None
        and after[0].strip() in (")", "）")
        and (len(reading.text) <= 2)
        and not (_AMOUNT_AFTER.match(spot.after) and _is_beside_another(spot))
        and (_follows_another(spot) or _names(spot.before.rstrip("（([【")))
    )


_VALUE_BEFORE = Pattern(r"[A-Za-z][:：] ?$")  # Against: 59.


def _follows_another(spot: NumberContext) -> bool:
    """Whether a number may be one of a list: in figures the first one, or behind the one before it, (2) behind (1)."""
    figures = spot.reading.text
    if not figures.isdecimal() or int(figures) <= 1:
        return True
    one_less = str(int(figures) - 1)
    return any(
        f"{one_less}{mark}" in spot.text[: spot.reading.start] for mark in (")", "）", ".", "、", "．")
    )


def _is_beside_another(spot: NumberContext) -> bool:
    """the first dose (40) and the second (20): amounts in brackets, which are no steps of one like (1) and (2)."""
    low, high = spot.reading.start, spot.reading.end
    own = spot.reading.text
    others = _BRACKETED.findall(spot.text[max(0, low - _FAR) : low - 1] + spot.text[high + 1 : high + _FAR])
    if not own.isdecimal():  # （五）
        return False
    return bool(others) and all(abs(int(one) - int(own)) > 1 for one in others if len(one) < 4)


def _beside_nil(spot: NumberContext) -> bool:
    """3:1、2:0: no ratio is one to nought, so both are scores."""
    if spot.reading.value == 0:
        return True
    return _NIL_BEHIND.match(spot.after) is not None or _NIL_BEFORE.search(spot.before) is not None


def _is_score(spot: NumberContext) -> bool:
    """89-89, 6-4: two bare numbers with a stroke or a colon between them."""
    reading, text = spot.reading, spot.text
    for other in (spot.leader(), spot.follower()):
        if other is None or not (_is_bare(other) or other.start == reading.end):
            continue
        first, last = (other, reading) if other.start < reading.start else (reading, other)
        between = text[first.end : last.start]
        if between in ("-", "–", "—", "－") and _is_bare(other):
            return True
        if between == " to " and text[: first.start].endswith("from "):
            return False  # fell from 1,240 to 1,095, a loss of 145
        if between in _BETWEEN_SCORES and _of_sport(spot):
            return True
        if between in (":", "：", "∶") and 0 in (first.value, last.value):
            return True  # 2:0, which is no ratio
    return False


def _is_version(spot: NumberContext) -> bool:
    """2.0时代, Web 2.0: a decimal that counts nothing."""
    if "." not in spot.reading.text or spot.reading.text[-1:].isalpha():  # 2.95 million
        return False
    return _VERSION_AFTER.match(spot.after) is not None or (
        _VERSION_BEFORE.search(spot.before) is not None and _names(spot.before)
    )


def _names(before: str) -> bool:
    """Whether the word before is a name: written with a capital, or Chinese; in January's 3.0 it only says whose."""
    word = before.rstrip(" \u00a0").rpartition(" ")[2]
    if word.endswith(("'s", "’s")):
        return False
    return not word.isascii() or word[:1].isupper()
