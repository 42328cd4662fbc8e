"""The words that soften a number, before and after it, each with the row of the table that it means."""

from __future__ import annotations

from audit.languages.en.changes import BY_HOW_MUCH, COMPARED, MOVED_SOMETHING, MOVED_UP
from audit.languages.zh.numbers import NUMERALS, OF_MANY, SCALES
from audit.numbers.english_words import TENS, UNITS
from audit.numbers.lexicon import unit_at
from audit.numbers.patterns import Pattern
from audit.units.money import sign_class, signs

NEAR, ABOUT, OVER, MORE = "near-below", "about", "over", "more"
AT_LEAST, UNDER, AT_MOST, EQUAL = "at-least", "under", "at-most", "equal"

_BEFORE_CHINESE = {
    NEAR: "近 将近 接近 逼近 直逼 几近 将近有 逾近 就快 快到 差不多到",
    ABOUT: "约 大约 大概 大致 约莫 大抵 估计 差不多 粗略 ~ ～ ≈ 约合 约占 約 大約",
    OVER: (
        "超 超过 超過 超出 逾 突破 冲破 高于 高於 多于 多於 大于 大於 高过 高达逾 早于 晚于 长于 > ＞ "
        "不止 过 破 年过 远超 已超"
    ),
    AT_LEAST: (
        "至少 最少 不少于 不低于 不小于 不短于 起码 上 大于等于 大于或等于 大于或者等于 大於等於 "
        "高于等于 高于或等于 不下 不下于 不少於 不低於 ≥ ＞= >= >_= ⩾ ≧"
    ),
    UNDER: "不足 不到 低于 低於 少于 少於 小于 小於 未满 不满 未达 未到 不及 短于 < ＜",
    AT_MOST: (
        "至多 最多 顶多 不超过 不超過 不多于 不高于 不大于 不逾 未超过 不长于 小于等于 小于或等于 "
        "小于或者等于 小於等於 低于等于 低于或等于 不多於 不大於 ≤ ＜= <= <_= ⩽ ≦"
    ),
    EQUAL: "等于 恰好 正好 刚好 整整 等於",
}

_AFTER_CHINESE = {
    MORE: "多 余 餘 有余 出头 开外 挂零",
    ABOUT: "左右 上下",
    AT_LEAST: "以上 （含）以上 (含)以上 含以上 及以上 或以上 或者以上 或更多 或者更多 及其以上 起步",
    AT_MOST: "以下 （含）以下 (含)以下 含以下 及以下 或以下 或者以下 以内 之内 或更少 封顶",
    OVER: "（不含）以上 (不含)以上 不含以上",
    UNDER: "不到 不足 （不含）以下 (不含)以下 不含以下",
}

_BEFORE_ENGLISH = {
    NEAR: (
        "nearly|almost|close to|approaching|just under|just below|just shy of|shy of|not quite|well-nigh|"
        "nigh on"
    ),
    ABOUT: (
        "about|around|some|approximately|roughly|circa|ca.|c.|approx.|approx|an estimated|estimated|"
        "in the region of|in the order of|on the order of|something like|give or take|~|≈"
    ),
    OVER: (
        "more than|over|above|greater than|larger than|bigger than|higher than|exceeding|exceeds|exceeded|"
        "in excess of|upwards of|upward of|beyond|surpassing|surpassed|surpass|exceed|topping|topped|longer than|"
        "older than|well over|just over|a little over|slightly over|slightly more than|"
        "better than|heavier than|taller than|>"
    ),
    AT_LEAST: (
        "at least|at the least|at the very least|no less than|no fewer than|not less than|not fewer than|not under|not below|"
        "a minimum of|minimum|min.|as few as|as little as|greater than or equal to|greater than or equal|greater or equal to|"
        "greater or equal than|more than or equal to|larger than or equal to|larger or equal than|"
        "larger or equal to|bigger than or equal to|bigger or equal than|bigger or equal to|"
        "higher than or equal to|higher or equal than|equal to or greater than|equal to or more than|"
        "equal or greater than|equal to or larger than|equal to or higher than|at least or equal to|"
        "no lower than|no smaller than|not smaller than|>=|≥|> ="
    ),
    UNDER: (
        "under|below|less than|fewer than|lower than|smaller than|shorter than|younger than|beneath|"
        "lesser than|well under|well below|short of|lighter than|cheaper than|<"
    ),
    AT_MOST: (
        "up to|up to and including|at most|at the most|at the very most|no more than|not more than|not over|no greater than|not greater than|not exceeding|"
        "a maximum of|maximum|max.|as many as|as much as|as high as|"
        "less than or equal to|less than or equal|less or equal to|less or equal than|"
        "fewer than or equal to|fewer or equal than|lower than or equal to|lower or equal than|"
        "smaller than or equal to|smaller or equal than|smaller or equal to|equal to or less than|"
        "equal to or fewer than|equal or less than|equal to or lower than|equal to or smaller than|"
        "at most or equal to|no higher than|no larger than|no bigger than|not larger than|not bigger than|"
        "no longer than|no older than|capped at|<=|≤|< ="
    ),
    EQUAL: "equal to|equals|exactly|precisely",
}

_AFTER_ENGLISH = {
    MORE: "odd|-odd|plus|-plus|+",
    ABOUT: "or so|or thereabouts|more or less|give or take",
    AT_LEAST: (
        "or more|or above|or over|or greater|or higher|or larger|or bigger|and above|and over|or older|"
        "and older|and up|and more|or better|or longer|or more than|or greater than|at least|minimum"
    ),
    AT_MOST: (
        "or less|or fewer|or under|or below|or lower|or smaller|and under|and below|or younger|"
        "and younger|at most|or less than|or fewer than|maximum|tops"
    ),
}

# Words that end like a hedge and are none: 附近20家 (nearby), 节约20万元 (saved), 签约15个 (signed).
_NOT_AFTER = {
    "近": frozenset("附最靠临邻就亲新毗挨"),
    "约": frozenset("节条合预契公签违制特邀履缔盟誓毁赴解简纽"),
    "超": frozenset("赶反英中出入"),
    "逾": frozenset("不"),
    "上": frozenset("以网线路身世马早晚"),
    "过": frozenset("超通不"),
    "破": frozenset("打攻侦"),
}

# 过, 破 and 上 are hedges before a lone scale word or 半 only: 过半, 破亿, 上百家; not in 通过10项, 破3项纪录.
_ONLY_BEFORE = {"破": frozenset(SCALES), "过": frozenset(f"半{SCALES}"), "上": frozenset(SCALES[1:])}


def _by_key(
    table: dict[str, str], separator: str | None, last: bool
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrases by their last (or first) character or word, longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split(separator) if separator else phrases.split(" "):
            written = phrase.replace("_", " ")
            found.setdefault(written[-1 if last else 0], []).append((written, hedge))
    return {key: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for key, pairs in found.items()}


def _by_last_word(table: dict[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split("|"):
            found.setdefault(phrase.rpartition(" ")[2], []).append((phrase, hedge))
    return {key: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for key, pairs in found.items()}


CHINESE_BEFORE = _by_key(_BEFORE_CHINESE, None, last=True)
CHINESE_AFTER = _by_key(_AFTER_CHINESE, None, last=False)
_english: list[dict[str, tuple[tuple[str, str], ...]]] = []  # before and after, made when English is met


def _in_english(which: int) -> dict[str, tuple[tuple[str, str], ...]]:
    if not _english:
        _english.extend((_by_last_word(_BEFORE_ENGLISH), _by_key(_AFTER_ENGLISH, "|", last=False)))
    return _english[which]


_ENGLISH_FIRST = frozenset("o-p+mgam at")
# Small words between a hedge and its number: 超过了80, 至少有10, 最多为5.
FILLERS = frozenset("了有是为達达到在於于的")
_LONGEST_ENGLISH = 28


def before(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """The hedge that ends right before ``start`` (spaces and small words between), and where it begins."""
    position = _skip_spaces(text, start, floor)
    if position == floor:
        return None
    last = text[position - 1]
    if "a" <= last <= "z" or "A" <= last <= "Z" or last in ".":
        return _english_before(text, position, floor)
    return _chinese_before(text, position, floor)


def _skip_spaces(text: str, position: int, floor: int) -> int:
    least = max(floor, position - 3)
    while position > least and text[position - 1] in " \u00a0\u3000":
        position -= 1
    return position


def _chinese_before(text: str, position: int, floor: int) -> tuple[str, int] | None:
    for _ in range(3):
        if position <= floor:
            return None
        for phrase, hedge in CHINESE_BEFORE.get(text[position - 1], ()):
            begin = position - len(phrase)
            if begin >= floor and text.startswith(phrase, begin):
                return (
                    None
                    if _is_other_word(text, phrase, begin, floor)
                    else _widened(text, hedge, begin, floor)
                )
        if text[position - 1] not in FILLERS:
            return None
        position = _skip_spaces(text, position - 1, floor)
    return None


def _is_other_word(text: str, phrase: str, begin: int, floor: int) -> bool:
    if phrase in _ONLY_BEFORE and text[begin + 1 : begin + 2] not in _ONLY_BEFORE[phrase]:
        return True
    return begin > floor and text[begin - 1] in _NOT_AFTER.get(phrase, ())


def _widened(text: str, hedge: str, begin: int, floor: int) -> tuple[str, int] | None:
    """小于 或 等于: an 等于 that ends an either-or belongs to the comparison before it."""
    if hedge != EQUAL:
        return hedge, begin
    position = _skip_spaces(text, begin, floor)
    for joint in ("或者", "或"):
        if text.endswith(joint, floor, position):
            earlier = _chinese_before(text, _skip_spaces(text, position - len(joint), floor), floor)
            if earlier is not None and earlier[0] in (OVER, UNDER):
                return (AT_LEAST if earlier[0] == OVER else AT_MOST), earlier[1]
    return hedge, begin


def _english_before(text: str, position: int, floor: int) -> tuple[str, int] | None:
    window = text[max(floor, position - _LONGEST_ENGLISH) : position].lower()
    if window.endswith("than the") and text[position + 1 : position + 2].isalpha():
        window = window[:-4]
        position -= 4
    last = window[max(window.rfind(mark) for mark in _PARTING) + 1 :].lstrip("-")
    for phrase, hedge in _in_english(0).get(last, ()):
        if window.endswith(phrase) and not window[: -len(phrase)][-1:].isalpha():
            begin = position - len(phrase)
            if phrase == "up to" and _leads_there(text, begin, floor):
                return None
            if phrase in COMPARED and _is_by_how_much(text, begin):
                return None
            return _denied(window[: -len(phrase)], hedge, position - len(phrase))
    return None


def _is_by_how_much(text: str, end: int) -> bool:
    """£8,880 short of £30,000, they were 40 fewer than 300: an amount right before says by how much, and no limit is told."""
    return _GAP.search(text, max(0, end - _AHEAD), end) is not None


_GAP = Pattern(BY_HOW_MUCH.replace("SIGNS", sign_class()))

_PARTING = (" ", "—", "--")  # the highest on record--about thirty million


def _leads_there(text: str, end: int, floor: int) -> bool:
    """went up to 5 dollars, back up to 4.8 percent, brought the total up to 50: where it led, and no limit."""
    begin = max(floor, end - _AHEAD)
    return _MOVED.search(text, begin, end) is not None


_AHEAD = 44  # characters
_MOVED = Pattern(
    rf"\b(?i:{'|'.join(MOVED_UP)}) $|\b(?i:{'|'.join(MOVED_SOMETHING)}) (?:(?:the|its|their|his|her|this|that|our|total|[A-Z]\w*)\b[\w ’'-]*|it|them) $"
)


def _denied(before: str, hedge: str, start: int) -> tuple[str, int]:
    """not lower than 30 is at least 30, and does not exceed 70 at most 70."""
    word = next((word for word in _DENIALS if before.endswith(word)), "")
    if not word or hedge not in _OPPOSITES or before[: -len(word)][-1:].isalpha() is (word != "n't "):
        return hedge, start
    return _OPPOSITES[hedge], start if word == "n't " else start - len(word)


_DENIALS = ("not ", "no ", "n't ")
_OPPOSITES = {OVER: AT_MOST, UNDER: AT_LEAST}


def _number_follows(text: str, stop: int) -> bool:
    """In above 1000 and below 1500 the second hedge belongs to the number behind it."""
    if text[stop : stop + 1] != " ":
        return False
    word = text[stop + 1 : stop + 14].partition(" ")[0].lower()
    return (
        word[:1].isdecimal() or word[:1] in signs() or word.partition("-")[0].rstrip(".,;") in _NUMBER_WORDS
    )


_NUMBER_WORDS = frozenset((*UNITS, *TENS, "a", "an", "half", "the", "hundred"))


def compass(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """north of $500 million: more than that. Before a bare number or a length it is a direction."""
    window = text[max(floor, start - 9) : start].lower()
    for words, hedge in (("north of ", OVER), ("south of ", UNDER)):
        if window.endswith(words):
            return hedge, start - len(words)
    return None


def is_or_so(text: str, position: int) -> bool:
    """十来个, 300来斤: 来 between a round number and what it counts; not 十来自, 三来回."""
    return (
        text[position - 1] in _ROUND
        and text[position + 1 : position + 2] not in ("回", "")
        and unit_at(text, position + 1) is not None
    )


_ROUND = frozenset(f"{SCALES}0０")


def is_more(text: str, position: int) -> bool:
    """Whether 多 or 余 at ``position`` says that there are more; not in 3次余震, 5天多云, 200人多为."""
    mark = text[position : position + 1]
    if mark == "多" and _OF_MANY.match(text, position + 1) is not None:
        return False
    return mark in _MORE_CHARACTERS and text[position + 1 : position + 2] not in _MORE_CHARACTERS[mark]


_OF_MANY = Pattern(OF_MANY)
_OTHER_SURPLUS = frozenset("下震额款热党孽生温波威杭姚姓粮量电晖")
# 多 before these counts or qualifies something of its own: 5人多处受伤, 3天多雨; 比303家多15家 is more than they.
_OTHER_MANY = frozenset("次处名种项路数样为是达云雨雾风发元国家人位个起批地条0123456789两" + NUMERALS)
_MORE_CHARACTERS = {"多": _OTHER_MANY, "余": _OTHER_SURPLUS, "餘": _OTHER_SURPLUS}


def after(text: str, end: int) -> tuple[str, int] | None:
    """The hedge that begins right after ``end``, and where it ends."""
    if text[end : end + 1] in _BRACKETS and (told := _told_in_brackets(text, end)) is not None:
        return told
    for phrase, hedge in CHINESE_AFTER.get(text[end : end + 1], ()):
        if text.startswith(phrase, end) and (phrase not in _MORE_CHARACTERS or is_more(text, end)):
            return hedge, end + len(phrase)
    position = end + (text[end : end + 1] == " ")
    first = text[position : position + 1]
    if first not in _ENGLISH_FIRST or not first:
        return None
    for phrase, hedge in _in_english(1).get(first, ()):
        if text[position : position + len(phrase)].lower() == phrase:
            stop = position + len(phrase)
            if not text[stop : stop + 1].isalnum() and not _goes_on(text, phrase, stop):
                return hedge, stop
    return None


def _told_in_brackets(text: str, end: int) -> tuple[str, int] | None:
    """50万元（含50万元）以上, 60分以上（不含60分）: whether the number itself belongs to it."""
    found = _INCLUDED.match(text, end)
    if found is None or not (found[1] or found[4]):
        return None
    if found[3] not in _ITSELF and not text.endswith(found[3], 0, end):
        return None
    above, includes = (found[1] or found[4]) == "以上", not found[2]
    return (AT_LEAST if above else AT_MOST) if includes else (OVER if above else UNDER), found.end()


_INCLUDED = Pattern("(以[上下内])?[（(](不)?(?:包)?含(?:括)?([^（）()，。；]{0,14})[）)](?(1)|(以[上下内]))")
_ITSELF = ("", "本数", "该数", "本级", "此数")
_BRACKETS = frozenset("（(以")


def _goes_on(text: str, phrase: str, stop: int) -> bool:
    """below 30 and more than 15, $35 plus tax: what looks like a hedge belongs to what is behind it."""
    if phrase == "plus":
        return _ADDED.match(text, stop) is not None
    if phrase == "+" and text[stop : stop + 1] in ("/", "-", "−"):
        return True  # 75 +/- 3
    if phrase == "and up" and text.startswith(" to ", stop):
        return True  # 40 staff and up to 50 guests
    return text.startswith(" than ", stop) or _number_follows(text, stop)


_ADDED = Pattern(
    r" (?:tax(?:es)?|VAT|GST|vat|gst|interest|costs?|expenses|fees?|postage|shipping|bonus(?:es)?|benefits|tips?|service|commission|an?|the|his|her|its"
    r"|their|[" + sign_class() + r"0-9]\S*)(?![a-z])"
)
