"""Numbers in Chinese characters, alone or mixed with figures: 三百二十, 1亿2000万, 3.5万, 2千零30万, 几十万.

The characters are added up from left to right as they are spoken. 十百千 multiply the digit before them, and 万亿兆
everything since the last greater word. A character that cannot continue the number ends it.
"""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.languages.zh import characters as zh
from audit.languages.zh import numbers
from audit.languages.zh import numerals as words
from audit.languages.zh.numbers import LARGE_TRADITIONAL, NUMERALS, SCALES, ZEROS
from audit.numbers.digits import DIGITS, figures, run_end
from audit.numbers.lexicon import unit_at
from audit.numbers.numeral import LONGEST, Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind
from audit.numbers.tally import WAN, Tally

DIGIT, SMALL, BIG, ZERO, SEVERAL, TENS = range(6)
FORMAL = frozenset(numbers.FORMAL)


def _characters() -> dict[str, tuple[int, int]]:
    table = dict.fromkeys(numbers.ZEROS, (ZERO, 0)) | dict.fromkeys(numbers.TWOS, (DIGIT, 2))
    for digits in (numbers.NUMERALS, numbers.FORMAL_NUMERALS, numbers.FORMAL_TRADITIONAL):
        table.update((character, (DIGIT, value)) for value, character in enumerate(digits, 1))
    for kind, scales in ((SMALL, numbers.SMALL_SCALES), (BIG, numbers.LARGE_SCALES), (TENS, numbers.SCORES)):
        table.update((character, (kind, value)) for character, value in scales.items())
    table.update((character, (SEVERAL, 1)) for character in numbers.SEVERAL)
    return table


CHARACTERS = _characters()
_DIGIT_STRING = Pattern(f"[{ZEROS}{NUMERALS}]+")
_LONG_STRING = Pattern(f"[{''.join(CHARACTERS)}]{{{LONGEST + 1},}}")  # also 一万一万…, which is not a number
_VALUES = {
    character: str(value)
    for character, (role, value) in CHARACTERS.items()
    if role in (DIGIT, ZERO) and character not in numbers.TWOS
}
# 点 with decimals; a scale such as 百 after them means that 点 was not a decimal point
_DECIMALS = Pattern(
    f"{words.DECIMAL_POINT}([{''.join(_VALUES)}]+|{words.AFTER_ZERO_POINT})(?![{''.join(numbers.SMALL_SCALES)}{zh.TWO}])"
)
_DIGIT_VALUES = str.maketrans(_VALUES)
_SCALED_FIGURES = Pattern(words.SCALED_FIGURES)
_YEARS_OF_AGE = Pattern(words.YEARS_OF_AGE)
_AFTER_TWO = frozenset(f"{SCALES[1:]}{words.LARGER_BEHIND_TWO}{LARGE_TRADITIONAL}")


def chinese(
    text: str, start: int, *, value: Rational | None = None, end: int = 0, place: Rational = 1
) -> Numeral | None:
    """The number in Chinese characters at ``start``, or the one that figures (``value`` up to ``end``) start.

    None if no quantity starts here. Never looks at more than ``LONGEST`` characters.
    """
    if value is None and (long := _too_long(text, start)):
        return Numeral(start, long, 0, 1, "long")
    tally = Tally()
    position = start
    if value is not None:
        tally.figures = tally.with_figures = True
        tally.put(value, place)
        position = end
    position = _run(tally, text, position, start + LONGEST)
    return _finished(tally, text, start, position)


def _too_long(text: str, start: int) -> int:
    """The end of a run of numeral characters that is too long for any number, otherwise 0."""
    run = _LONG_STRING.match(text, start)
    return run.end() if run is not None else 0


def _run(tally: Tally, text: str, position: int, limit: int) -> int:
    while position < limit:
        entry = CHARACTERS.get(text[position : position + 1])
        step = _STEPS[entry[0]](tally, text, position, entry[1]) if entry else _other(tally, text, position)
        if step <= position:
            ended = entry is None or _ends(tally, text, position)
            return position if ended else _without_next_number(tally, position)
        if tally.pending is None:
            tally.pending_start = step
        position = step
    return position


def _without_next_number(tally: Tally, position: int) -> int:
    """Gives back the second 一 of 一万一万, which belongs to a number of its own."""
    if tally.pending is None or not tally.unit_seen or tally.approximate:
        return position
    tally.pending, tally.place, tally.scale = None, tally.before_pending, 1
    return tally.pending_start


def _digit(tally: Tally, text: str, position: int, digit: int) -> int:
    if text[position] == zh.TWO and tally.unit_seen and text[position + 1 : position + 2] not in _AFTER_TWO:
        return position  # the weight: 三十两
    if tally.pending is None and not tally.several:
        if not tally.unit_seen and _is_string(text, position):
            return _string(tally, text, position)
        tally.put(digit, 1)
        tally.figures, tally.digit_seen = False, True
        return position + 1
    if not tally.figures and tally.pending and _approximates(tally.pending, digit) and not tally.approximate:
        tally.approximate, tally.several = True, digit - tally.pending
        return position + 1
    return position


def _is_string(text: str, position: int) -> bool:
    """三四 is three or four; 二〇二〇, 一九九一 and 七六 are digits read out one by one."""
    run = _DIGIT_STRING.match(text, position, position + 3)
    if run is None or len(run[0]) < 2:
        return False
    first, second = run[0][0].translate(_DIGIT_VALUES), run[0][1].translate(_DIGIT_VALUES)
    return len(run[0]) > 2 or not _approximates(int(first), int(second))


def _approximates(first: Rational, second: int) -> bool:
    """三四 and 三五: one number or the other, or something between them."""
    return bool(first) and (second == first + 1 or (first, second) == (3, 5))


def _string(tally: Tally, text: str, position: int) -> int:
    run = _DIGIT_STRING.match(text, position, position + LONGEST)
    assert run is not None
    tally.put(int(run[0].translate(_DIGIT_VALUES)), 1)
    tally.figures = tally.digit_seen = True
    tally.string = len(run[0]) == 2 and run[0][0] not in ZEROS and run[0][1] not in ZEROS
    return run.end()


def _small(tally: Tally, text: str, position: int, unit: int) -> int:
    if unit == 100 and text.startswith(words.PERCENTILE, position):
        return position
    if unit == 1000 and tally.pending is not None and not tally.unit_seen and _begins_unit(text, position):
        return position
    return position + 1 if tally.add_small(unit) else position


def _ends(tally: Tally, text: str, position: int) -> bool:
    """Whether the digit before ``position`` is the number's last: 百分位, 二百二十八千米, 二百五十五兆瓦."""
    if text.startswith(words.PERCENTILE, position):
        return True
    return text[position] in words.PREFIXED and tally.pending is not None and _begins_unit(text, position)


def _big(tally: Tally, text: str, position: int, unit: int) -> int:
    if text[position] == zh.MEGA and (
        _begins_unit(text, position) or DATA.match(text, position + 1) is not None
    ):
        return position
    return position + 1 if tally.add_big(unit) else position


# 500兆宽带, 800兆流量: 兆 is short for a million bits or bytes here.
DATA = Pattern(words.DATA)


def _begins_unit(text: str, position: int) -> bool:
    """五千米, 五十兆字节: 千 and 兆 are the prefix of a unit here."""
    return (
        text[position + 1 : position + 2] in words.PREFIXED[text[position]]
        and unit_at(text, position) is not None
    )


def _zero(tally: Tally, text: str, position: int, unit: int) -> int:
    if tally.pending is not None:
        return position
    if tally.unit_seen:
        tally.zero = True
        return position + 1
    if _is_string(text, position):
        return _string(tally, text, position)
    if text[position + 1 : position + 2] in words.TEN and position + 1 < len(text):
        return position + 1  # 零十五秒: after a greater unit, as in 一分零十五秒
    tally.put(0, 1)
    return position + 1


def _several(tally: Tally, text: str, position: int, unit: int) -> int:
    if tally.pending is not None or tally.several:
        return position
    tally.put(0, 1)
    tally.several = 1
    return position + 1


def _tens(tally: Tally, text: str, position: int, value: int) -> int:
    if tally.pending is not None or tally.section % 100 or tally.several:
        return position
    tally.section, tally.small, tally.last, tally.unit_seen = tally.section + value, 10, 10, True
    return position + 1


_STEPS = (_digit, _small, _big, _zero, _several, _tens)


def _other(tally: Tally, text: str, position: int) -> int:
    """Anything else inside a number: figures, 点 with decimals, 多 before a scale word."""
    character = text[position : position + 1]
    if character == zh.POINT:
        return _decimals(tally, text, position)
    if character in words.MORE or character == zh.OR_SO:
        return _more(tally, text, position)
    if character == zh.HAVING and text[position - 1] == zh.TEN:
        return _and_years(tally, text, position)
    if character == " " or character in DIGITS:
        return _figures(tally, text, position)
    return position


def _and_years(tally: Tally, text: str, position: int) -> int:
    """七十有三, 六十有五岁: an age, with 有 between tens and ones."""
    return position + (tally.pending is None and _YEARS_OF_AGE.match(text, position) is not None)


def _decimals(tally: Tally, text: str, position: int) -> int:
    found = _DECIMALS.match(text, position, position + LONGEST)
    if (
        found is None
        or _is_time(text, position, found.end())
        or (tally.pending is None and not tally.unit_seen)
        or tally.several
    ):
        return position
    power = 10 ** len(found[1])
    tally.section += tally.tail()
    tally.put(simplest(Fraction(int(found[1].translate(_DIGIT_VALUES)), power)), Fraction(1, power))
    tally.figures = True
    return found.end()


def _is_time(text: str, position: int, end: int) -> bool:
    """凌晨一点零六分, 3日十点五分: not decimals, since a part of the day or a date precedes them."""
    told = text.startswith(zh.FEN, end) and not text.startswith(zh.PARTS_OF, end)
    return told and _DAY_BEFORE.search(text, max(0, position - 5), position) is not None


_DAY_BEFORE = Pattern(words.DAY_BEFORE)


def _more(tally: Tally, text: str, position: int) -> int:
    entry = CHARACTERS.get(text[position + 1 : position + 2])
    if (
        entry is None
        or entry[0] != BIG
        or tally.more
        or tally.around
        or (tally.pending is None and not tally.unit_seen)
    ):
        return position
    tally.around = text[position] == zh.OR_SO
    tally.more = not tally.around
    return position + 1


def _figures(tally: Tally, text: str, position: int) -> int:
    """Figures after a scale word: 1亿2000万, 7万 5千; or exactly the four digits below 万: 3万5000."""
    if tally.pending is not None or not tally.unit_seen:
        return position
    if _SCALED_FIGURES.match(text, position, position + 40) is None:
        return _four_figures(tally, text, position)
    found = figures(text, position + (text[position] == " "))
    if found.form != "number" or found.value >= max(tally.last, 10):
        return position
    tally.put(found.value, found.place)
    tally.figures = True
    return found.end + (
        text[found.end : found.end + 1] == " " and text[found.end + 1 : found.end + 2] in CHARACTERS
    )


def _four_figures(tally: Tally, text: str, position: int) -> int:
    end = run_end(text, position)
    if tally.zero:
        return _after_zero(tally, text, position, end)
    if end - position == 1 and (tally.last >= WAN or tally.with_figures) and _ends_sum(text, end):
        tally.put(int(text[position:end]) * tally.last // 10, tally.last // 10)  # 2万5 is 25,000
        tally.figures = True
        return end
    if tally.last != WAN or not _fills_up(text, position, end):
        return position
    tally.put(int(text[position:end]), 1)
    tally.figures = True
    return end


def _after_zero(tally: Tally, text: str, position: int, end: int) -> int:
    """1千零1, 2万零500: figures after 零 are literal if they leave the place that it fills."""
    if end == position:
        return position
    value = int(text[position:end]) if end - position < _DIGITS_OF_WAN else WAN
    if not 0 < value < tally.last // 10 or text[end : end + 1] in (".", ","):
        return position
    tally.put(value, 1)
    tally.figures = True
    return end


_DIGITS_OF_WAN = 5


def _fills_up(text: str, position: int, end: int) -> bool:
    """3万5000; and, if a counted thing follows, 3万500人 and 3万52例, as newspapers in Taiwan print them."""
    if end - position == 4:
        return text[end : end + 1] not in (".", ",") and not _is_year(text, position, end)
    found = unit_at(text, end) if end - position in (2, 3) and text[position] != "0" else None
    return found is not None and found[0].kind in (Kind.COUNT, Kind.MONEY)


def _is_year(text: str, position: int, end: int) -> bool:
    """投资3万2020年建成: a modern year; 1万4000年 and 1万2000年前 are that many years."""
    recent = text[end : end + 1] == zh.YEAR and text[position : position + 2] in ("19", "20")
    return recent and _LONG_AGO.match(text, end) is None


_LONG_AGO = Pattern(words.LONG_AGO)


def _ends_sum(text: str, end: int) -> bool:
    """Whether nothing that could belong to the figure before ``end`` follows, except possibly money."""
    following = text[end : end + 1]
    if following in words.GOES_ON_AFTER_FIGURE or (following.isalnum() and following.isascii()):
        return not following
    return following == zh.YUAN or (following not in CHARACTERS and unit_at(text, end) is None)


def _finished(tally: Tally, text: str, start: int, end: int) -> Numeral | None:
    value = simplest(tally.high + tally.middle + tally.section + tally.tail())
    while end > start and tally.unit_seen and tally.pending is None and text[end - 1] in ZEROS:
        end -= 1
    if end == start:
        return None
    if tally.approximate:
        return Numeral(start, end, value, tally.place, "approximate", tally.more, tally.several, tally.scale)
    if tally.several:
        return Numeral(start, end, value, tally.place, "several", tally.more, tally.several, tally.scale)
    scaled = tally.middle or tally.high or (tally.with_figures and tally.unit_seen)
    style = "scaled" if scaled else "words"
    if tally.bare and not tally.digit_seen and not tally.with_figures:
        style = "bare"
    elif tally.string and not tally.unit_seen:
        style = "string"
    place = simplest(tally.place) if scaled or tally.place < 1 else 1
    scale = tally.scale if scaled else 1
    return Numeral(start, end, value, place, style, tally.more, 0, scale, around=tally.around)
