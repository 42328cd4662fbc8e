"""Numbers that do not count anything: ordinals, classes, enumerations and names, recognised by the words around
them."""

from __future__ import annotations

from audit.base.findings import marked
from audit.base.intervals import Interval
from audit.languages.en import frames as english
from audit.languages.en.calendar import ARTICLE
from audit.languages.en.scores import RELAYS as RELAYS_EN
from audit.languages.zh import characters as zh
from audit.languages.zh import frames as words
from audit.languages.zh.idioms import WEEK
from audit.languages.zh.lists import CONGRESSES
from audit.languages.zh.numbers import NUMERALS
from audit.languages.zh.scores import RELAYS as RELAYS_ZH
from audit.numbers import currencies
from audit.numbers.attached import LETTERS, attached, degrees_in_tens
from audit.numbers.chinese import CHARACTERS, DIGIT
from audit.numbers.compose import named
from audit.numbers.lexicon import unit_at
from audit.numbers.months import MONTH_BEGINNINGS
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.phrase import Phrase
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import multiple
from audit.units import ONE, TIME

_LETTERS_BEFORE = Pattern("[A-Za-z]+[-·−]?$|(?<![A-Za-z])[A-Z]\\+$")
_LETTERS_AFTER = Pattern("[A-Za-z0-9]*")
_ORDINAL_ENDINGS = Pattern("(?:st|nd|rd|th)(?![A-Za-z])")
_NUMBER_SIGN = Pattern(english.NUMBER_SIGN)


def ordinal(text: str, numeral: Numeral, start: int) -> Reading:
    """第3届, 3rd, No. 3: an ordinal, to which no rounding applies."""
    end = numeral.end
    found = unit_at(text, end) if text[start] in zh.ORDINALS_BEFORE else None
    counted = None
    if found is not None and found[0].counted is not None:
        counted, end = found[0].counted, found[1]
    elif found is not None and found[0].unit.dimension == TIME:  # 第44分钟: that minute, not a name
        counted, end = text[end : found[1]].strip(), found[1]
    return exact_frame(text, start, end, Kind.ORDINAL, numeral, counted)


def top(text: str, numeral: Numeral) -> Reading:
    """前十, 前10名: a rank and all before it."""
    return ordinal(text, numeral, numeral.start - 1)


def doubling(text: str, start: int, floor: int) -> Reading | None:
    """翻一番 is twice as much, 翻两番 four times."""
    entry = CHARACTERS.get(text[start])
    if entry is None or entry[0] != DIGIT:
        return None
    begin = start - 1 if text[start - 1] == zh.DOUBLES else start - 2
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
    if text[numeral.end - 1] == zh.TWO:
        return None
    end = numeral.end + 1
    branch = _BRANCH.match(text, end) if numeral.value > _LONG_CODE else None  # ICP备12345678号-1
    stop = end if branch is None else branch.end()
    return exact_frame(text, numeral.start, stop, Kind.ORDINAL, numeral, text[numeral.end])


_LONG_CODE = 99_999
_BRANCH = Pattern(words.BRANCH)


def is_hospital(text: str, numeral: Numeral) -> bool:
    """解放军301医院, 从153医院: a hospital by its number; 30医院 in a headline are that many."""
    if numeral.style != "figures" or numeral.end - numeral.start != 3:
        return False
    return text.startswith(zh.HOSPITAL, numeral.end) and text.endswith(words.TO_A_PLACE, 0, numeral.start)


def before_figures(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """Names and ordinals recognised by what precedes figures: G6, COVID-19, No. 3; a currency code is not a name."""
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


_TIMES = frozenset("xX")  # x5, as many times
_TWO_TO_FIVE = frozenset(NUMERALS[1:5] + zh.TWO)


# identifiers with hyphens or slashes: 400-800-1234, 7-Eleven, 7-of-10, a sensor's 1/2.3 inches, 12/31/2020
_CODE = Pattern(
    "[0-9]+(?:-[0-9]+){2,}|"
    + english.NAMES_WITH_STROKES
    + "|[0-9]{1,2}-[KQ]\\b|1/[0-9]\\.[0-9]{1,2}(?="
    + words.INCHES
    + ")|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])"
)
# telephone numbers with a leading zero, grouped as is usual, and other codes with leading zeros
_ZERO_CODE = Pattern(
    "0(?:[0-9]{3} [0-9]{3} [0-9]{4}|[0-9]{4} [0-9]{6}|[0-9]{2} [0-9]{4} [0-9]{4}|[0-9]{4} [0-9]{3} [0-9]{3}|[0-9]{3} [0-9]{7})(?![0-9.,])|0[0-9]+(?:-[0-9]+)*(?![0-9.])"
)


def code(text: str, start: int) -> Reading | None:
    """400-800-1234, 010-12345678, 2-for-1 and 7-of-10 are codes: figures that do not count anything."""
    found = _CODE.match(text, start) or _ZERO_CODE.match(text, start)
    return None if found is None else named(text, start, found.end())


def relay(text: str, start: int) -> Reading | None:
    """4×100米, 4 x 400 m, the 4×6 km relay: a race by its name."""
    found = _RELAY.match(text, start)
    return None if found is None else named(text, start, found.end())


TIMES_SIGNS = ("×", "x", "X", "*", " ")
# the usual distances of a relay, or other ones with the word relay after them
_RELAY = Pattern(
    rf"4 ?[×xX*] ?(?:50|60|80|100|200|400|800|1500)[ -]?(?:{english.METRES}|{words.METRES})(?! ?[×xX*=])"
    rf"|[2-9] ?[×xX*] ?[0-9]{{1,4}}(?:\.[0-9])?(?=[ -]?(?:{english.DISTANCES}|{words.DISTANCES})?(?:{RELAYS_EN}|{RELAYS_ZH}))"
)


def heads_item(text: str, start: int, end: int) -> bool:
    """1) growth, 2) jobs: the number of an item, with a neighbour close by, and no opening bracket that it closes."""
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
# a plus sign and a country code, then groups of figures or one long run
_INTERNATIONAL = Pattern(
    r"\+[1-9][0-9]{0,2}(?:[ -]?\([0-9]{1,5}\)[ -]?[0-9]{1,5}(?![0-9]))?(?:[ -][0-9]{1,5}(?![0-9])){1,6}(?![.,][0-9]|[%A-Za-z])"
    r"|\+[1-9][0-9]{10,14}(?![0-9.,%A-Za-z]|\s?" + words.BEHIND_MANY_FIGURES + ")"
)


def service_number(text: str, start: int) -> Reading | None:
    """1800 333 000, 1300 555 222: a toll-free telephone number."""
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
    """12st 4lb and 11st are weights, since they are not ordinals; 21st is one."""
    if not text.startswith("st", numeral.end):
        return False
    return (
        numeral.value % 10 != 1 or numeral.value % 100 == 11 or _POUNDS.match(text, numeral.end) is not None
    )


_POUNDS = Pattern(english.STONES_AND_POUNDS)


def _ordinals(text: str, numeral: Numeral, end: int) -> Reading | None:
    """between the 5th and 10th, from the 2nd to the 5th: a range of ordinals."""
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


# the second ordinal of a range; not 18th to 19th century, nor a day of a month
_OTHER_ORDINAL = Pattern(
    f" ({'|'.join(english.ORDINALS_JOINED)}) {ARTICLE}([0-9]{{1,9}})(?:st|nd|rd|th)\\b(?!{english.NO_ORDINAL_BEHIND}|(?: of)? (?:"
    + MONTH_BEGINNINGS
    + "))"
)
_ORDINAL_LEADS = {joint: Pattern(source) for joint, source in english.ORDINALS_JOINED.items()}


def _age(text: str, numeral: Numeral) -> Reading | None:
    """in his late 30s, highs in the 80s, the over-65s: not seconds."""
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
    """Channel 5s, Boeing 737s, two 747s: several things of one name."""
    from audit.numbers.english_idioms import titled

    if titled(text, numeral, 0) is not None:
        return True
    return (
        numeral.value >= 100 and _SEVERAL.search(text, max(0, numeral.start - 16), numeral.start) is not None
    )


# a name or a count right before: Boeing 737s, two 747s
_SEVERAL = Pattern(english.SEVERAL)
_OVER_AGE = Pattern(english.OVER_AGE)
_ROUND = (100, 1000, 10_000, 100_000)
# his 30s, the low 80s, '80s: what precedes figures in tens
_IN_TENS = Pattern(english.IN_TENS)


def enumeration(text: str, numeral: Numeral) -> Reading | None:
    """五大功能区, 三免, 四微: the number of items in a list."""
    end = numeral.end
    mark, following = text[end], text[end + 1 : end + 2]
    if numeral.style not in ("words", "figures") or not 2 <= numeral.value <= 99:
        return None
    if mark == zh.LARGE:
        if (
            numeral.style == "words"
            and 12 <= numeral.value <= 25
            and _CONGRESS.match(text, end + 1) is not None
        ):
            return named(text, numeral.start, end + 1)
        if following in words.NOT_LARGE and following and not text.startswith(zh.DISTRICT, end + 1):
            return None
        return exact_frame(text, numeral.start, end + 1, Kind.ENUMERATION, numeral, zh.LARGE)
    if (
        "\u4e00" <= following <= "\u9fff"
        and following not in words.LIST_ENDS
        and mark + following != zh.HALVED
    ):
        return None
    if (
        mark == zh.LESS
        and _SUM_AFTER.match(text, end) is not None
        and text[end + 2 : end + 3] not in zh.EXEMPT
    ):
        return None  # 九减四; 三免三减
    return exact_frame(text, numeral.start, end + 1, Kind.ENUMERATION, numeral, mark)


_CONGRESS = Pattern(CONGRESSES)
_ASSEMBLY = Pattern(words.ASSEMBLY)
_TRAIN = Pattern(words.TRAIN)


def known_by_number(text: str, numeral: Numeral) -> Reading | None:
    """403次列车, 三八六旅, 十四届三中全会: which one it is, not how many."""
    start, end = numeral.start, numeral.end
    mark = text[end : end + 1]
    if mark == zh.OCCASION and end - start > 1 and _TRAIN.match(text, end) is not None:
        return named(text, start, end + 1)
    if mark in words.TROOPS and end - start == _OF_TROOPS and set(text[start:end]) <= words.ONE_BY_ONE:
        return named(text, start, end + 1)
    if mark == zh.SESSION and numeral.style == "words" and _ASSEMBLY.match(text, end) is not None:
        return exact_frame(text, start, end + 1, Kind.ORDINAL, numeral, zh.SESSION)
    return None


_OF_TROOPS = 3  # figures, read one by one: 一一五师


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
    is_week = before != zh.PERIOD or text[start - 2 : start - 1] == zh.STAR  # 为期三天 is not Wednesday
    if before in WEEK and before and is_week and start > phrase.floor and text[start] in NUMERALS[:6]:
        return False
    if text[start] in zh.TWO_OR_THREE:
        return True
    if before in words.SCHOOLS and before and phrase.counted in words.PUPILS:
        return False
    if (
        following == zh.DEGREE
        and text[start] in _TWO_TO_FIVE
        and phrase.unit.symbol in ("deg", "degC")
        and _is_han(text[phrase.end : phrase.end + 1])
    ):
        return False  # 二度出任, 三度夺冠: for the second, the third time
    if phrase.marked or phrase.hedge is not None:
        return (following not in ("",) and text[start] != zh.ONE) or not _reduplicated(text, phrase)
    if text.startswith(zh.PARTS_OF, end):
        return True
    if _is_in_sum(text, start, end):
        return True
    if before == zh.MONTH and text[start - 2 : start - 1] in CHARACTERS:
        return False  # 三月三
    if _is_han(following) and following not in words.TELLS_AFTER:
        return (before == zh.OUT_OF and following in words.COMPARED) or (
            before in words.COUNTED_TO and following in words.COUNTING_GOES_ON
        )
    return not _is_han(before) or before in words.TELLS_BEFORE or start == phrase.floor or phrase.value < 0


_SUM_BEFORE = Pattern(words.SUM_BEFORE)
_SUM_AFTER = Pattern(words.SUM_AFTER)


def _is_in_sum(text: str, start: int, end: int) -> bool:
    """七加八等于十五: a number next to a sign of arithmetic with a number on its other side."""
    if (
        text[start - 1 : start] in words.SIGN_ENDS
        and _SUM_BEFORE.search(text, max(0, start - 3), start) is not None
    ):
        return start > 0
    return _SUM_AFTER.match(text, end) is not None


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _reduplicated(text: str, phrase: Phrase) -> bool:
    """一座座, 一排排: one after another, not a count of one."""
    return phrase.end < len(text) and text[phrase.end] == text[phrase.end - 1]


def _several_is_quantity(text: str, phrase: Phrase, before: str) -> bool:
    numeral = phrase.numeral
    if numeral.end - numeral.start > 1:
        return True
    if not phrase.marked:
        return False
    return text[numeral.start] != zh.SEVERAL or not _is_han(before) or before in zh.BEFORE_SEVERAL
