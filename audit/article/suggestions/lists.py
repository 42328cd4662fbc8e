"""Lists that go with a number: 五大功能区：A、B … before it or behind it, or spelt out in quoted terms."""

from __future__ import annotations

import re

from audit.article.suggestions.flow import Flow, Spot
from audit.article.suggestions.items import Items, chinese_items, english_items
from audit.numbers import Kind, Reading
from audit.records import NamedTuple

_BEHIND = re.compile(
    r"^[^，,。；;：:、\d（）()\n]{0,16}?[”"
    r"’」』》]?\s*[，,]?\s*(?P<mark>[:：]|——?|即|分别是|分别为|依次是|包括|它们是)\s*(?P<list>[^。！？!?]+)"
)
_BEHIND_ENGLISH = re.compile(
    r"^(?:[\s,]+[\w’'-]+){0,6}?\s*(?P<mark>:|—|–| - |,? namely,?|,? including|,? which are|,? they are|\()\s*(?P<list>[^.!?:]+)",
    re.IGNORECASE,
)
_BESIDE_ENGLISH = re.compile(
    r"^(?: [\w’'-]+){0,4}, (?P<list>[A-Z][^.!?:;]*?(?: and | & )[A-Z][\w’'-]*)(?=[,.;]|$)"
)
_CLAUSE_START = re.compile(r"[，,。；;：:！？!?（(\n]")
_JOINED = re.compile("[、和及与]")
_LED_TO = re.compile(r"(?:,|—|–| -)\s*(?:(?:the|all|these|our|its)\s*)?$", re.IGNORECASE)
_CLAUSE_START_ENGLISH = re.compile(r"[.!?:;—–]")
_AND = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
_LEAD = 16  # characters between a row and its number
_PLACES = re.compile("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳台]{2,8}$")


class Listed(NamedTuple):
    """A list for a number. ``strict`` says that nothing else could be meant: a colon, 即, or a row of items
    that runs into the number."""

    items: Items
    words: str
    strict: bool


def list_of(reading: Reading, spot: Spot, flow: Flow, paragraph_rest: str) -> Listed | None:
    """The list that a number announces, if the text has one: spelt out, behind it, or before it."""
    before, after = flow.before(spot), flow.after(spot)
    if _is_english(after + before):
        return _behind_english(after) or _before_english(before)
    return _spelt_out(reading, after, paragraph_rest) or _before(reading, before) or _behind(before, after)


def _is_english(text: str) -> bool:
    return sum("a" <= one.lower() <= "z" for one in text) * 2 > len(text)


def _behind(before: str, after: str) -> Listed | None:
    match = _BEHIND.search(after)
    if match is None or _in_a_longer_name(before):
        return None
    items = chinese_items(_until_it_ends(match["list"]))
    if items is None:
        return None
    mark = match["mark"]
    mixed = any("，" in item or "," in item for item in items.items)
    strict = not mixed and (mark in "：:即" or "分别" in mark)
    return Listed(items._replace(open=items.open or mark == "包括"), mark, strict)


def _in_a_longer_name(before: str) -> bool:
    """Whether a number stands inside of a quoted term that began before it: the 三免 of “一降两减三免”."""
    return before.rfind("“") > before.rfind("”") and not before.endswith("“")


def _until_it_ends(text: str) -> str:
    """A row with 、 ends at a semicolon, and at the first comma behind its last 、; others go on."""
    first = re.split("[；;]", text)[0]
    if "、" not in first:
        return text
    last = first.rfind("、")
    end = re.search("[，,]", first[last:])
    return first[: last + end.start()] if end else first


def _before(reading: Reading, before: str) -> Listed | None:
    """A row of items that runs into the number: 免房租、免水电、免物业“三免”."""
    plain = before.rstrip("“‘「『\"' ")
    places = _PLACES.search(plain)
    if places is not None:
        return Listed(
            Items(tuple(places.group()), len(places.group()), len(places.group())), places.group(), True
        )
    plain = _before_a_name(plain)
    row = _CLAUSE_START.split(plain)[-1]
    if not _JOINED.search(row) or row.endswith(("、", "和", "及", "与")):
        return None
    items = chinese_items(row)
    if items is None or not _in_words(reading, items):
        return None
    return Listed(items, "等" if items.open else "、", "、" in row)


def _before_a_name(text: str) -> str:
    """A row may name what the quoted term then calls by one word: A和B即“首都两区”. Within any other quotes a row
    does not run into the number."""
    opened = max(text.rfind("“"), text.rfind("‘"))
    if opened < 0 or opened < max(text.rfind("”"), text.rfind("’")):
        return text
    return text[: opened - 1] if text[:opened].endswith("即") else text[opened:]


def _in_words(reading: Reading, items: Items) -> bool:
    """Whether a row and a number belong together: two items may be a chance, unless the number is 两 or 二."""
    return items.number > 2 or items.open or not reading.text[:1].isdigit()


def _spelt_out(reading: Reading, after: str, rest: str) -> Listed | None:
    """“三定”，即定计划…；定时间…: clauses or quoted terms that begin with what is counted."""
    counted = reading.counted or ""
    if reading.kind is not Kind.ENUMERATION or len(counted) != 1 or counted in "大个项类种":
        return None
    match = re.match(
        r"[”"
        r"’」』]?[，,]?(?:即|是指|就是|：|:)",
        after,
    )
    if match is None:
        return None
    told = rest[match.end() :]
    clauses = [part for part in re.split("[；;]", told.split("。")[0]) if part.strip()]
    begun = [part for part in clauses if part.lstrip("“‘ \n").startswith(counted)]
    if len(clauses) > 1 and len(begun) == len(clauses):
        return Listed(_terms([re.split("[，,。]", part)[0] for part in begun]), "即", True)
    quoted = list(dict.fromkeys(re.findall(f"“({re.escape(counted)}[^”“]{{1,8}})”", told)))
    return Listed(_terms(quoted), "即", True) if len(quoted) > 1 else None


def _terms(terms: list[str]) -> Items:
    cleaned = tuple("".join(one for one in term if one.isprintable()).strip("“”‘’ ")[:24] for term in terms)
    return Items(cleaned, len(cleaned), len(cleaned))


def _behind_english(after: str) -> Listed | None:
    match = _BEHIND_ENGLISH.search(after)
    if match is None:
        return _beside_english(after)
    text = match["list"].split(")")[0] if match["mark"] == "(" else re.split("[—–]", match["list"])[0]
    items = english_items(text)
    if items is None:
        return None
    word = match["mark"].strip(" ,").lower()
    return Listed(items._replace(open=items.open or word == "including"), word, word in (":", "namely"))


def _beside_english(after: str) -> Listed | None:
    """Names behind a comma: its three rivals, Acme, Bolt and Crane, …"""
    match = _BESIDE_ENGLISH.search(after)
    items = english_items(match["list"]) if match is not None else None
    return None if items is None else Listed(items, ",", False)


def _before_english(before: str) -> Listed | None:
    """A, B and C, the three villages: a row that a comma or a dash leads to the number."""
    lead = _LED_TO.search(before[-_LEAD:])
    if lead is None:
        return None
    row = _CLAUSE_START_ENGLISH.split(before[: len(before) - len(lead.group())])[-1]
    if "," not in row or _AND.search(row.rsplit(",", 1)[-1]) is None:
        return None
    items = english_items(row)
    return Listed(items, ",", False) if items is not None and items.number > 2 else None
