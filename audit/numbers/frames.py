"""Numbers that count nothing: ordinals, classes, enumerations and names, told by the words around them."""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import Interval
from audit.languages.en.scores import RELAYS as RELAYS_EN
from audit.languages.zh.lists import ASSEMBLIES, CONGRESSES
from audit.languages.zh.numbers import NUMERALS, SMALL
from audit.languages.zh.scores import RELAYS as RELAYS_ZH
from audit.languages.zh.things import TRAINS
from audit.numbers import currencies
from audit.numbers.attached import LETTERS, attached, degrees_in_tens
from audit.numbers.chinese import CHARACTERS, DIGIT
from audit.numbers.compose import named
from audit.numbers.lexicon import unit_at
from audit.numbers.months import MONTH_BEGINNINGS
from audit.numbers.names import WEEK
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import multiple
from audit.units import ONE, TIME

# 五大功能区, 三免政策, 四微: the number says how many items a list has. 大 alone, the others only where a
# quotation mark, another such word or a policy word follows, since 定, 建 and 化 begin many words.
_NOT_LARGE = frozenset("于於过学会家量概约型小众队妈爷姐叔伯娘赛奖厅堂楼厦厂片圈步都同力事姓有肠米蒜")
_LIST_ENDS = frozenset(f"{NUMERALS}十双政制活机工模要战")
_LETTERS_BEFORE = Pattern("[A-Za-z]+[-·−]?$|(?<![A-Za-z])[A-Z]\\+$")
_LETTERS_AFTER = Pattern("[A-Za-z0-9]*")
_ORDINAL_ENDINGS = Pattern("(?:st|nd|rd|th)(?![A-Za-z])")
_NUMBER_SIGN = Pattern("(?:[Nn]o\\. ?|[Nn]o ?|№ ?|#|[Nn]umber )$")
# A single digit before a word that is no measure word is mostly part of a word (四川); after one of these, or
# before one of those, it is a number (不是四而是五).
_TELLS_BEFORE = frozenset("点是为有于得成到达近约共第等加减乘除比至和与或字")
_TELLS_AFTER = frozenset("这却而和与或及到至比，。、；：的")


def ordinal(text: str, numeral: Numeral, start: int) -> Reading:
    """第3届, 3rd, No. 3: a place in an order; no rounding applies."""
    end = numeral.end
    found = unit_at(text, end) if text[start] in "第前" else None
    counted = None
    if found is not None and found[0].counted is not None:
        counted, end = found[0].counted, found[1]
    elif found is not None and found[0].unit.dimension == TIME:  # 第44分钟: that minute, and no name
        counted, end = text[end : found[1]].strip(), found[1]
    return exact_frame(text, start, end, Kind.ORDINAL, numeral, counted)


def top(text: str, numeral: Numeral) -> Reading:
    """前十, 前10名: a place in an order and all before it."""
    return ordinal(text, numeral, numeral.start - 1)


def doubling(text: str, start: int, floor: int) -> Reading | None:
    """翻一番 is twice as much, 翻两番 four times."""
    entry = CHARACTERS.get(text[start])
    if entry is None or entry[0] != DIGIT:
        return None
    begin = start - 1 if text[start - 1] == "翻" else start - 2
    value = 2 ** entry[1]
    found = multiple(value)
    return Reading(
        text[begin : start + 2], begin, start + 2, Kind.RATIO, ONE, found.fair, found.widest, value, 1, None,
        None, (start, start + 1), found.origin,
    )  # fmt: skip


def exact_frame(
    text: str, start: int, end: int, kind: Kind, numeral: Numeral, counted: str | None = None
) -> Reading:
    point = Interval.point(numeral.value)
    return Reading(
        text[start:end], start, end, kind, ONE, point, point, numeral.value, 1, None, counted,
        (numeral.start, numeral.end), marked("exact as written"),
    )  # fmt: skip


def numbered(text: str, numeral: Numeral) -> Reading | None:
    """3号楼, 10号线, 五号, 18楼: a thing or storey by its number; 两号 counts."""
    if numeral.style not in ("words", "figures") or type(numeral.value) is not int or numeral.value < 1:
        return None
    if text[numeral.end - 1] == "两":
        return None
    end = numeral.end + 1
    branch = _BRANCH.match(text, end) if numeral.value > _LONG_CODE else None  # ICP备12345678号-1
    stop = end if branch is None else branch.end()
    return exact_frame(text, numeral.start, stop, Kind.ORDINAL, numeral, text[numeral.end])


_LONG_CODE = 99_999
_BRANCH = Pattern("-[0-9]{1,3}(?![0-9号楼])")


def is_hospital(text: str, numeral: Numeral) -> bool:
    """解放军301医院, 从153医院: a hospital by its number; 30医院 in a headline are so many."""
    if numeral.style != "figures" or numeral.end - numeral.start != 3:
        return False
    return text.startswith("医院", numeral.end) and text.endswith(_TO_A_PLACE, 0, numeral.start)


_TO_A_PLACE = ("从", "在", "到", "往", "赴", "经", "由", "军", "武警", "部队")


def before_figures(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """Names and ordinals told by what is before figures: G6, COVID-19, No. 3; a currency code is no name."""
    last = text[numeral.start - 1]
    window = text[max(floor, numeral.start - 7) : numeral.start]
    sign = _NUMBER_SIGN.search(window)
    counts = sign is not None and "," in text[numeral.start : numeral.end]  # they now number 1,294
    if sign is not None and type(numeral.value) is int and not counts:
        return ordinal(text, numeral, numeral.start - len(sign[0]))
    letters = _LETTERS_BEFORE.search(window)
    if last == "−" and letters is not None:
        return named(text, numeral.start - len(letters[0]), numeral.end)  # fb−1
    if letters is None or (last in "-·+" and not letters[0][:1].isupper()):
        return None
    if (
        letters[0] in _TIMES
        or currencies.before(text, numeral.start, floor) is not None
        or (last in "-·" and len(letters[0]) == 1 and letters[0] in "ap")
    ):
        return None
    after = _LETTERS_AFTER.match(text, numeral.end, numeral.end + 20)
    return named(text, numeral.start - len(letters[0]), after.end() if after is not None else numeral.end)


_TIMES = frozenset("xX")  # x5, as often
_TWO_TO_FIVE = frozenset(NUMERALS[1:5] + "两")


_CODE = Pattern(
    "[0-9]+(?:-[0-9]+){2,}|7-(?:Eleven|Up)\\b|[0-9]{1,2}-(?:for|of)-[0-9]{1,2}\\b|[0-9]{1,2}-[KQ]\\b|1/[0-9]\\.[0-9]{1,2}(?=英寸|吋|型)|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])"
)
_ZERO_CODE = Pattern(
    "0(?:[0-9]{3} [0-9]{3} [0-9]{4}|[0-9]{4} [0-9]{6}|[0-9]{2} [0-9]{4} [0-9]{4}|[0-9]{4} [0-9]{3} [0-9]{3}|[0-9]{3} [0-9]{7})(?![0-9.,])|0[0-9]+(?:-[0-9]+)*(?![0-9.])"
)


def code(text: str, start: int) -> Reading | None:
    """400-800-1234, 010-12345678, 2-for-1 and 7-of-10 are codes: figures that count nothing."""
    found = _CODE.match(text, start) or _ZERO_CODE.match(text, start)
    return None if found is None else named(text, start, found.end())


def relay(text: str, start: int) -> Reading | None:
    """4×100米, 4 x 400 m, the 4×6 km relay: what is run or swum, by its name."""
    found = _RELAY.match(text, start)
    return None if found is None else named(text, start, found.end())


TIMES_SIGNS = ("×", "x", "X", "*", " ")
_RELAY = Pattern(
    rf"4 ?[×xX*] ?(?:50|60|80|100|200|400|800|1500)[ -]?(?:m\b|met(?:er|re)s?\b|米|公尺)(?! ?[×xX*=])"
    rf"|[2-9] ?[×xX*] ?[0-9]{{1,4}}(?:\.[0-9])?(?=[ -]?(?:k?m\b|met(?:er|re)s?\b|kilomet(?:er|re)s?\b|公?里|米|公尺)?(?:{RELAYS_EN}|{RELAYS_ZH}))"
)


def heads_item(text: str, start: int, end: int) -> bool:
    """1) growth, 2) jobs: the number of an item, with the one before or behind it near, and no bracket that it closes."""
    before = text[max(0, start - _ITEM) : start]
    if (before and before[-1] not in " \n\t,;:，；：、") or before.rfind("(") > before.rfind(")"):
        return False
    number = int(text[start:end])
    others = (f" {number - 1})", f" {number + 1})", f"{number - 1}) ")
    near = text[max(0, start - _ITEM) : end + _ITEM]
    return any(other in near for other in others) and text[end + 1 : end + 3].strip(" ")[:1].isalpha()


_ITEM = 240  # characters of an item


def international(text: str, start: int) -> Reading | None:
    """+44 20 7946 0958, +1 (212) 555-0100: a telephone number; groups of three throughout may be one of thousands."""
    found = _INTERNATIONAL.match(text, start - 1)
    if found is None or text[start - 2 : start - 1].isalnum():
        return None
    groups = _DIGITS.findall(found[0])
    if not 8 <= sum(map(len, groups)) <= 15 or (len(groups) > 1 and all(len(one) == 3 for one in groups[1:])):
        return None
    return named(text, start - 1, found.end())


_DIGITS = Pattern("[0-9]+")
_INTERNATIONAL = Pattern(
    r"\+[1-9][0-9]{0,2}(?:[ -]?\([0-9]{1,5}\)[ -]?[0-9]{1,5}(?![0-9]))?(?:[ -][0-9]{1,5}(?![0-9])){1,6}(?![.,][0-9]|[%A-Za-z])"
    r"|\+[1-9][0-9]{10,14}(?![0-9.,%A-Za-z]|\s?[万亿元人])"
)


def service_number(text: str, start: int) -> Reading | None:
    """1800 333 000, 1300 555 222: a telephone number that is called free of charge."""
    found = _SERVICE.match(text, start)
    return None if found is None else named(text, start, found.end())


_SERVICE = Pattern(r"1[38]00 [0-9]{3} [0-9]{3}(?![0-9]|[.,][0-9])")


def after_figures(text: str, numeral: Numeral) -> Reading | None:
    """3rd is an ordinal; 5G, 777F and 3D are names."""
    ending = _ORDINAL_ENDINGS.match(text, numeral.end)
    if ending is not None and type(numeral.value) is int and not _is_stone(text, numeral):
        found = _ordinals(text, numeral, ending.end())
        return found or exact_frame(text, numeral.start, ending.end(), Kind.ORDINAL, numeral)
    if unit_at(text, numeral.end) is not None:
        return _age(text, numeral)
    if text[numeral.end] in LETTERS and attached(text, numeral.start, numeral.end, numeral.value) is not None:
        return None
    letters = _LETTERS_AFTER.match(text, numeral.end, numeral.end + 20)
    return None if letters is None else named(text, numeral.start, letters.end())


def _is_stone(text: str, numeral: Numeral) -> bool:
    """12st 4lb and 11st are weights, since no order says so; 21st is a place in one."""
    if not text.startswith("st", numeral.end):
        return False
    return (
        numeral.value % 10 != 1 or numeral.value % 100 == 11 or _POUNDS.match(text, numeral.end) is not None
    )


_POUNDS = Pattern("st,? ?(?:[0-9]|1[0-3]) ?lbs?\\b")


def _ordinals(text: str, numeral: Numeral, end: int) -> Reading | None:
    """between the 5th and 10th, from the 2nd to the 5th: the places of an order from one to another."""
    other = _OTHER_ORDINAL.match(text, end)
    if other is None or not numeral.value < int(other[2]):
        return None
    lead = _ORDINAL_LEADS[other[1]].search(text, max(0, numeral.start - 13), numeral.start)
    if lead is None:
        return None
    found = exact_frame(text, lead.start(), other.end(), Kind.ORDINAL, numeral)
    places = Interval(numeral.value, int(other[2]), False, False, True)
    return found._replace(
        fair=places, widest=places, value=None, hedge="range", numeral=(numeral.start, other.end())
    )


_OTHER_ORDINAL = Pattern(
    " (and|to) (?:the )?([0-9]{1,9})(?:st|nd|rd|th)\\b(?! centur|(?: of)? (?:" + MONTH_BEGINNINGS + "))"
)
_ORDINAL_LEADS = {"and": Pattern("\\b[Bb]etween (?:the )?$"), "to": Pattern("\\b[Ff]rom (?:the )?$")}


def _age(text: str, numeral: Numeral) -> Reading | None:
    """in his late 30s, highs in the 80s, the over-65s: no number of seconds."""
    end = numeral.end
    if text[end] == "s" and not text[end + 1 : end + 2].isalnum() and _is_of_a_make(text, numeral):
        return named(text, numeral.start, end + 1)
    if (
        text[end] == "s"
        and not text[end + 1 : end + 2].isalnum()
        and _OVER_AGE.search(text, max(0, numeral.start - 10), numeral.start) is not None
    ):
        return named(text, numeral.start, end + 1)
    if numeral.value in _ROUND and text.startswith("s of ", end):
        return named(text, numeral.start, end + 1)  # 1,000s of people
    if (
        text[end] != "s"
        or end - numeral.start != 2
        or text[end - 1] != "0"
        or text[end + 1 : end + 2].isalnum()
    ):
        return None
    leads = _IN_TENS.search(text, max(0, numeral.start - 16), numeral.start)
    if leads is None:
        return None
    return degrees_in_tens(text, numeral) or named(text, numeral.start, end + 1)


def _is_of_a_make(text: str, numeral: Numeral) -> bool:
    """Channel 5s, Boeing 737s, two 747s: several of one name."""
    from audit.numbers.english_idioms import titled

    if titled(text, numeral, 0) is not None:
        return True
    return (
        numeral.value >= 100 and _SEVERAL.search(text, max(0, numeral.start - 16), numeral.start) is not None
    )


_SEVERAL = Pattern(
    r"\b(?:[A-Z][a-z]+|two|three|four|five|six|seven|eight|nine|ten|new|old|older|its|their|of|the|[0-9]+) $"
)
_OVER_AGE = Pattern(r"\b(?:[Oo]ver|[Uu]nder)-$|\b[Tt]he (?:over|under) $")
_ROUND = (100, 1000, 10_000, 100_000)
_IN_TENS = Pattern(
    r"(?:\b(?:his|her|their|my|your|our|the|low|high|mid|early|late|upper|lower)[ -](?:low|high|mid|early|late|upper|lower)?[ -]?|['’]|\b[1-9]0s (?:and|or|to) (?:(?:early|mid|late)[ -])?)$"
)


def enumeration(text: str, numeral: Numeral) -> Reading | None:
    """五大功能区, 三免, 四微: how many items a list holds."""
    end = numeral.end
    mark, following = text[end], text[end + 1 : end + 2]
    if numeral.style not in ("words", "figures") or not 2 <= numeral.value <= 99:
        return None
    if mark == "大":
        if (
            numeral.style == "words"
            and 12 <= numeral.value <= 25
            and _CONGRESS.match(text, end + 1) is not None
        ):
            return named(text, numeral.start, end + 1)
        if following in _NOT_LARGE and following and not text.startswith("片区", end + 1):
            return None
        return exact_frame(text, numeral.start, end + 1, Kind.ENUMERATION, numeral, "大")
    if "\u4e00" <= following <= "\u9fff" and following not in _LIST_ENDS and mark + following != "减半":
        return None
    if mark == "减" and _SUM_AFTER.match(text, end) is not None and text[end + 2 : end + 3] not in "免减":
        return None  # 九减四; 三免三减
    return exact_frame(text, numeral.start, end + 1, Kind.ENUMERATION, numeral, mark)


_CONGRESS = Pattern(CONGRESSES)
_ASSEMBLY = Pattern(f"届(?:{ASSEMBLIES})")
_TRAIN = Pattern(f"次(?:{TRAINS})")
_TROOPS = frozenset("师旅团营连军")


def known_by_number(text: str, numeral: Numeral) -> Reading | None:
    """403次列车, 三八六旅, 十四届三中全会: which of them it is, and no number of them."""
    start, end = numeral.start, numeral.end
    mark = text[end : end + 1]
    if mark == "次" and end - start > 1 and _TRAIN.match(text, end) is not None:
        return named(text, start, end + 1)
    if mark in _TROOPS and end - start == _OF_TROOPS and set(text[start:end]) <= _ONE_BY_ONE:
        return named(text, start, end + 1)
    if mark == "届" and numeral.style == "words" and _ASSEMBLY.match(text, end) is not None:
        return exact_frame(text, start, end + 1, Kind.ORDINAL, numeral, "届")
    return None


_OF_TROOPS = 3  # figures, read one by one: 一一五师
_ONE_BY_ONE = frozenset(f"零〇{NUMERALS}")


def is_quantity(text: str, phrase: Phrase) -> bool:
    """Whether a lone Chinese digit, or a scale word without a digit, states a quantity here."""
    numeral = phrase.numeral
    start, end = numeral.start, numeral.end
    before = text[start - 1] if start > 0 else ""
    if numeral.style == "several":
        return _several_is_quantity(text, phrase, before)
    following = text[end : end + 1]
    if numeral.style in ("string", "approximate"):
        return (
            phrase.marked
            or phrase.hedge is not None
            or (numeral.style == "approximate" and not _is_han(following))
        )
    is_week = before != "期" or text[start - 2 : start - 1] == "星"  # 为期三天 is no Wednesday
    if before in WEEK and before and is_week and start > phrase.floor and text[start] in NUMERALS[:6]:
        return False
    if text[start] in "俩倆仨":
        return True
    if before in _SCHOOLS and before and phrase.counted in _PUPILS:
        return False
    if (
        following == "度"
        and text[start] in _TWO_TO_FIVE
        and phrase.unit.symbol in ("deg", "degC")
        and _is_han(text[phrase.end : phrase.end + 1])
    ):
        return False  # 二度出任, 三度夺冠: for the second, the third time
    if phrase.marked or phrase.hedge is not None:
        return (following not in ("",) and text[start] != "一") or not _reduplicated(text, phrase)
    if text.startswith("分之", end):
        return True
    if _is_in_sum(text, start, end):
        return True
    if before == "月" and text[start - 2 : start - 1] in CHARACTERS:
        return False  # 三月三
    if _is_han(following) and following not in _TELLS_AFTER:
        return (before == "比" and following in _COMPARED) or (
            before in _COUNTED_TO and following in _GOES_ON
        )
    return not _is_han(before) or before in _TELLS_BEFORE or start == phrase.floor or phrase.value < 0


_COUNTED_TO, _GOES_ON = frozenset("到是得"), frozenset("就吧吗呢")  # 数到七就停了
_COMPARED = frozenset("大小多少高低长短轻重快慢贵要还")  # 比八少
_SUM_BEFORE = Pattern(f"[零〇{NUMERALS}{SMALL}万0-9](?:加上?|减去?|乘以?|除以|等于|得)$")
_SUM_AFTER = Pattern(f"(?:加上?|减去?|乘以?|除以|等于)[零〇{NUMERALS}{SMALL}万0-9]")


def _is_in_sum(text: str, start: int, end: int) -> bool:
    """七加八等于十五: a number beside a sign of arithmetic that has a number on its other side."""
    if (
        text[start - 1 : start] in _SIGN_ENDS
        and _SUM_BEFORE.search(text, max(0, start - 3), start) is not None
    ):
        return start > 0
    return _SUM_AFTER.match(text, end) is not None


_SIGN_ENDS = frozenset("加上减去乘以除于得")
_SCHOOLS = frozenset("高初大")  # 高三学生 are in their last year, not three
_PUPILS = frozenset(("学生", "老师", "教师", "班"))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _reduplicated(text: str, phrase: Phrase) -> bool:
    """一座座, 一排排: one after another, not one."""
    return phrase.end < len(text) and text[phrase.end] == text[phrase.end - 1]


def _several_is_quantity(text: str, phrase: Phrase, before: str) -> bool:
    numeral = phrase.numeral
    if numeral.end - numeral.start > 1:
        return True
    if not phrase.marked:
        return False
    return (
        text[numeral.start] != "数"
        or not _is_han(before)
        or before in "的了有达过近逾经历连在用花为长这那前后"
    )
