"""The bare numeral that starts at a position in a text, in any script."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational
from audit.languages.zh import characters as zh
from audit.languages.zh import numerals as words
from audit.numbers.chinese import CHARACTERS, FORMAL, chinese
from audit.numbers.digits import (
    DIGITS,
    VULGAR,
    Figures,
    exponent,
    figures,
    fraction_after,
    leading_point,
    lost_exponent,
    power_of_ten,
    run_end,
)
from audit.numbers.english_words import STARTS
from audit.numbers.lexicon import unit_at
from audit.numbers.numeral import LONGEST, Numeral
from audit.numbers.parts import hundreds_and_more, mixed_part, part_of
from audit.numbers.reading import Kind

_CONTINUES = frozenset((*CHARACTERS, *words.CONTINUING))
_VULGAR = {
    character: (Fraction(above, below), Fraction(1, below)) for character, (above, below) in VULGAR.items()
}
_FORMAL_NEXT = FORMAL | frozenset(words.BEHIND_FORMAL)


def numeral_at(text: str, start: int, end: int) -> Numeral | int:
    """The numeral at ``start``, or the position where the search continues; ``end`` is that of an English word found
    there."""
    first = text[start]
    if first in DIGITS:
        return _with_figures(text, start)
    if first.isascii():
        if text[start:end].lower() not in STARTS:
            return end
        return _in_english(text, start, end)
    if first in VULGAR:
        return _fraction(text, start, start + 1, *_VULGAR[first])
    if first in words.PERSONS_TOGETHER:
        return Numeral(start, start + 1, words.PERSONS_TOGETHER[first], 1, "pair")
    return _half(text, start) if first in zh.HALVES else _in_chinese(text, start, first)


def _in_english(text: str, start: int, end: int) -> Numeral | int:
    from audit.numbers.english import english  # Chinese articles never need it, and start sooner without
    from audit.numbers.english_idioms import states_number

    found = english(text, start)
    return found if found is not None and states_number(text, found) else end


def _in_chinese(text: str, start: int, first: str) -> Numeral | int:
    if first in FORMAL and text[start + 1 : start + 2] not in _FORMAL_NEXT:
        return start + 1
    found = hundreds_and_more(text, start, first) or chinese(text, start) or _lone_scale(text, start, first)
    if found is None:
        return start + 1
    following = text[found.end : found.end + 1]
    if following == zh.FEN or (following == " " and text.startswith(zh.FEN, found.end + 1)):
        part = part_of(text, found)
        if part is not None or found.style not in ("bare", "several"):
            return part or found
        return found.end
    if following == zh.AND_A:
        return mixed_part(text, found) or found
    if following == zh.HALF and found.end == start + 1 and first == zh.ONE:
        return Numeral(start, found.end + 1, Fraction(1, 2), Fraction(1, 2), "part")
    if found.style == "bare":
        style = "scaled" if found.scale >= 10_000 else "words"
        return found._replace(style=style) if _bare_is_number(text, found) else found.end
    return found


def _lone_scale(text: str, start: int, first: str) -> Numeral | None:
    """万 and 亿 without a digit: a number only next to a hedge, as in 上万人."""
    if first not in zh.LARGE_ALONE:
        return None
    value, end = CHARACTERS[first][1], start + 1
    if first in zh.TEN_THOUSANDS and text[end : end + 1] in zh.HUNDRED_MILLIONS:
        value, end = value * CHARACTERS[zh.HUNDRED_MILLION][1], end + 1
    return Numeral(start, end, value, value, "bare", scale=value)


def _half(text: str, start: int) -> Numeral | int:
    """半数, 半折, 打对折, 半年, 半个小时, 半百; before anything else 半 is part of a word."""
    following = text[start + 1 : start + 2]
    if text[start] == zh.OF_A_PAIR and not text.endswith(zh.DOZEN, 0, start):
        return start + 2  # 把纸对折
    if following == zh.HUNDRED:
        return Numeral(start, start + 2, 50, 10, "words")
    half = Numeral(start, start + 1, Fraction(1, 2), Fraction(1, 2), "part")
    if following in words.HALF_OF_ALL and following:
        return half._replace(end=start + 2)
    if start and text[start - 1] in zh.BEFORE_HALF and not ("\u4e00" <= following <= "\u9fff"):
        return half
    found = unit_at(text, start + 1 + (following == zh.PIECE))
    if found is not None and found[0].counted == zh.DOZEN:
        return half._replace(style="words")  # half a dozen is six
    if found is None or found[0].kind not in (Kind.MEASURE, Kind.MONEY):
        return start + 1
    return half


def _with_figures(text: str, start: int) -> Numeral | int:
    """Figures with what may continue them; most are plain and followed by a word that cannot."""
    end = run_end(text, start)
    following = text[end : end + 1]
    plain = following > zh.ROUND_ZERO and following not in _CONTINUES and following not in "．，／１"
    if plain and end - start <= LONGEST and (start == 0 or text[start - 1] not in ".．"):
        return Numeral(start, end, int(text[start:end]), 1)
    return _continued(text, start)


def _continued(text: str, start: int) -> Numeral | int:
    found = figures(text, start)
    if found.form != "number":
        return Numeral(start, found.end, 0, 1, found.form)
    if start and leading_point(text, start) and found.place == 1:
        power = 10 ** (found.end - start)
        found = Figures(found.end, Fraction(int(found.value), power), Fraction(1, power))
        start -= 1
    end, value, place = found.end, found.value, found.place
    following = text[end : end + 1]
    if (following in _CONTINUES and following) or text.startswith(zh.PARTS_OF_APART, end):
        return _mixed(text, start, found)
    if following in "eE^×xX* " and following:
        power = exponent(text, found)
        if power is not None:
            style = "figures" if following == "^" else "scaled"
            return Numeral(start, power.end, power.value, power.place, style)
        end_of_both = lost_exponent(text, found)
        if end_of_both is not None:
            return Numeral(start, end_of_both, 0, 1, "lowered")
    if not following or (following > "z" and following not in "½⅓⅔¼¾／⁄"):
        power = power_of_ten(text, found) if following in "¹²³⁴⁵⁶⁷⁸⁹⁻" and following else None
        return Numeral(start, end, value, place) if power is None else Numeral(start, *power[:3])
    listed = start > 1 and text[start - 1] in "/／" and text[start - 2] in DIGITS  # 4750/1921/1624毫米
    if (following in "/／ ⁄½⅓⅔¼¾" and not listed) or (following == "-" and text[end + 1 : end + 2] in DIGITS):
        part = fraction_after(text, end, value)
        if part is not None:
            return _fraction(text, start, part.end, part.value, part.place)
    number = Numeral(start, end, value, place)
    if not (following.isalpha() or (following in " -" and _word_follows(text, end + 1))):
        return number
    from audit.numbers.english import after_figures

    return after_figures(text, start, end, value, place) or number


def _word_follows(text: str, position: int) -> bool:
    """400 million, 400-million, and 400 - million as some agencies print it."""
    return text[position : position + 1].isalpha() or (
        text.startswith("- ", position) and text[position + 2 : position + 3].isalpha()
    )


def _fraction(text: str, start: int, end: int, value: Rational, place: Rational) -> Numeral:
    """3/5, 10 1/2, and with a scale word after it 2 1/2 million."""
    following = text[end : end + 1]
    if following.isascii() and (following.isalpha() or (following and text[end + 1 : end + 2].isalpha())):
        from audit.numbers.english import scaled_fraction

        scaled = scaled_fraction(text, start, end, value)
        if scaled is not None:
            return scaled
    return Numeral(start, end, value, place, "part")


def _mixed(text: str, start: int, found: Figures) -> Numeral | int:
    end = found.end
    if _unit_with_prefix(text, end):
        return Numeral(start, end, found.value, found.place)
    numeral = chinese(text, start, value=found.value, end=end, place=found.place)
    if numeral is None:
        return end
    if text.startswith(zh.PARTS, numeral.end):
        return part_of(text, numeral) or numeral
    if text.startswith(zh.AND_A, numeral.end):
        return mixed_part(text, numeral) or Numeral(start, end, found.value, found.place)
    return numeral if numeral.end != end else Numeral(start, end, found.value, found.place)


def _unit_with_prefix(text: str, position: int) -> bool:
    """12千米, 300兆瓦, 60两: what looks like a numeral character starts a unit."""
    if text[position] not in zh.PREFIXES or text.startswith(zh.PREFIXED_UNITS, position):
        return False
    found = unit_at(text, position)
    return found is not None and (found[1] > position + 1 or text[position] == zh.TWO)


def _bare_is_number(text: str, numeral: Numeral) -> bool:
    """近百家, 百余名, 千万元: scale words alone are a number next to a hedge, and two of them also before a unit."""
    following = text[numeral.end : numeral.end + 1]
    if following in words.BARE_BEFORE or (numeral.start > 0 and text[numeral.start - 1] in words.BARE_AFTER):
        return True
    return numeral.end - numeral.start > 1 and (not following or unit_at(text, numeral.end) is not None)
