"""Letters at the end of figures that mean a scale: 3bn, $1.5m, 20k; and when 1.5m is metres, 300K a temperature."""

from __future__ import annotations

from audit.languages.en import numerals as english
from audit.languages.en.millions import OF_WHOM, SIZES, TIED
from audit.languages.en.things import COUNTED_IN_MILLIONS, MEASURED_IN_MILLIONS
from audit.languages.en.years import ENDS
from audit.numbers import currencies
from audit.numbers.english_sum import next_word
from audit.numbers.english_units import is_area
from audit.numbers.english_words import MONEY_SUFFIXES, SUFFIXES
from audit.numbers.measure_words import ENGLISH as COUNTED
from audit.numbers.patterns import Pattern

_LETTERS = Pattern("[ -]?([A-Za-z]+)")
_SPACED = Pattern(english.SPACED_SUFFIXES)


def suffix(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The factor of a suffix at the end of figures (3bn, $1.5m, 20k), and where it ends."""
    found = _LETTERS.match(text, end)
    if found is None or text[found.end() : found.end() + 1].isdecimal():
        return None
    letters = found[1]
    if letters == "K" and _is_kelvin(text, start, end):
        return None
    if found.start(1) != end and not (
        _SPACED.match(text, end) or (letters in _LETTERS_OF_MONEY and _follows_money(text, start))
    ):
        return None
    factor = SUFFIXES.get(letters) or SUFFIXES.get(letters.lower() if len(letters) > 1 else "")
    if factor is None and letters in MONEY_SUFFIXES and _means_scale(text, letters, start, end):
        factor = MONEY_SUFFIXES[letters]
    return None if factor is None else (factor, found.end())


def _is_kelvin(text: str, start: int, end: int) -> bool:
    """573.15K, a temperature of 300K: kelvins, whereas 300K users are thousands."""
    if _follows_money(text, start) or _COUNTED_BEHIND.match(text, end + 1) is not None:
        return False
    return (
        _KELVINS.fullmatch(text, start, end) is not None
        or _COLD.search(text, max(0, start - 50), start) is not None
    )


_KELVINS = Pattern(r"[0-9]{2,}\.[0-9]{2}")
# the context is temperatures, up to the number, so that K is the kelvin
_COLD = Pattern(english.TEMPERATURES_BEFORE)
# a lower-case word that can be counted follows, so that the suffix is a scale: 20k users
_COUNTED_BEHIND = Pattern(english.COUNTED_BEHIND)
_LETTERS_OF_MONEY = frozenset("mMbB")  # £1.2 m


def _follows_money(text: str, start: int) -> bool:
    if start == 0 or currencies.before(text, start, 0) is not None:
        return start > 0
    if text[start - 1] not in _RANGES:
        return False
    other = _OTHER_END.search(text, max(0, start - 18), start)
    return other is not None and currencies.before(text, other.start(), 0) is not None


_RANGES = frozenset("-–— ")  # £20-30m, $4 to 5b, €3m to 5m
_OTHER_END = Pattern(english.OTHER_AMOUNT)


def _means_scale(text: str, letters: str, start: int, end: int) -> bool:
    """$1.5m is money; 1.5m people and a bare 1.5m are millions; 48m. and 1.5m tall are metres; 3M is a company."""
    if _follows_money(text, start):
        return True
    if letters not in ("m", "M", "B"):
        return False
    if not text[:start].strip() and not text[end + 1 :].strip():
        return letters != "B" and text[start:end] != "3"
    other = _ALIKE.match(text, end + 1)
    if other is not None:  # 1.5m to 2m people: millions, like the last one
        return _means_scale(text, letters, other.start(1), other.end(1))
    word, _ = next_word(text, end + 1)
    if text[end + 1 : end + 2] == "-":
        return word in TIED
    if text[end + 1 : end + 2] == " " and (
        word in COUNTED
        or word in COUNTED_IN_MILLIONS
        or word in MEASURED_IN_MILLIONS
        or word in currencies.english_names()
    ):
        return True
    if word in ("sq", "square"):
        return is_area(text, end + 1)
    if (
        text[end + 1 : end + 2] == " "
        and word not in _SIZES
        and _is_counted_later(text, start, end + 1, word)
    ):
        return True
    return _IN_MILLIONS.search(text, max(0, start - 90), start) is not None and word not in _SIZES


# the other number of a range or list with the same suffix
_ALIKE = Pattern(english.SAME_SUFFIX)


def _is_counted_later(text: str, start: int, end: int, word: str) -> bool:
    if word == "of":
        return (
            _OF_WHOM.match(text, end) is not None and _NEARBY.search(text, max(0, start - 12), start) is None
        )
    return word not in ENDS and _COUNTED_LATER.match(text, end, end + _REACH) is not None


# The population fell from 2.4m to 1.6m: the counted thing is named before, in the same clause.
_IN_MILLIONS = Pattern(english.IN_MILLIONS)
_SIZES = frozenset(SIZES)
# 35m of its devices, 2.7m combined digital and physical sales: many things, shown by a plural within a few words.
_OF_WHOM = Pattern(rf" of (?:{'|'.join(OF_WHOM)})\b")
_REACH = 80  # characters
_COUNTED_LATER = Pattern(
    rf"(?: (?!(?:{'|'.join((*sorted(ENDS.difference(english.NO_ENDS)), *SIZES))})\b)[A-Za-z][A-Za-z-]*){{0,4}}? (?!(?:{'|'.join(SIZES)})\b)[a-z][A-Za-z]+[a-rt-z]s\b(?!-)"
)
_NEARBY = Pattern(english.NEARBY)
