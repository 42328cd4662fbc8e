"""What may follow a number: units, money, ratio words, measure words; found by longest match."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Rational, simplest
from audit.languages.en import phrases as english
from audit.languages.zh import characters as zh
from audit.languages.zh import phrases as words
from audit.languages.zh.continuations import STILL_ITSELF
from audit.numbers import currencies, measure_words
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind
from audit.numbers.whole_units import BEGINNINGS, begins_product, run_together, whole_unit
from audit.units import KINDS, ONE, YEAR, Unit, find, forms, parse, power
from audit.units.money import is_money


class Marker(NamedTuple):
    """The word after a number: the kind it makes, its unit, a factor (成 is a tenth), what is counted."""

    kind: Kind
    unit: Unit
    factor: Rational = 1
    counted: str | None = None


# Filled from units.csv when the first number is read: for each first character, the lengths of the forms that start
# with it; English forms of several words by their first word; the markers made so far.
_lengths: dict[str, tuple[int, ...]] = {}
_phrases: dict[str, tuple[str, ...]] = {}
_markers: dict[str, Marker | None] = {}
_forms: set[str] = set()
_TO_SPACES = str.maketrans("./-", "   ")
_WORD = Pattern("[A-Za-zÀ-ÖØ-öø-ſµμ°Ω]+(?:\\^?[2-3²³](?![0-9]))?")
RATIO_WORDS: dict[str, Rational] = {
    **{word: simplest(Fraction(*worth)) for word, worth in words.RATIO_WORDS.items()},
    "times": 1,
    "fold": 1,
}
# A single letter is a unit in print only if it is one of these; the rest (A, B, N …) start words and names.
_SINGLE_LETTERS = frozenset("mgtLlhsdWVJKk")


def _build() -> None:
    lengths: dict[str, set[int]] = {}
    phrases: dict[str, list[str]] = {}
    _forms.update(forms())
    for word in _forms - {"1"}:  # a missing unit is not a form: 3 1 are two numbers
        if word[0] > "\x7f" or not word[0].isalpha():
            lengths.setdefault(word[0], set()).add(len(word))
        elif not word.isalnum() and len(word) > 3:
            first = word.translate(_TO_SPACES).partition(" ")[0].lower()
            phrases.setdefault(first, []).append(word)
    for word in (*measure_words.CHINESE, *RATIO_WORDS):
        lengths.setdefault(word[0], set()).add(len(word))
    _lengths.update((first, tuple(sorted(found, reverse=True))) for first, found in lengths.items())
    _phrases.update((first, tuple(sorted(found, key=len, reverse=True))) for first, found in phrases.items())


def marker(word: str) -> Marker | None:
    """The marker for exactly one written form."""
    try:
        return _markers[word]
    except KeyError:
        made = _markers[word] = _make(word)
        return made


def _make(word: str) -> Marker | None:
    factor = RATIO_WORDS.get(word)
    if word == zh.TEN_YEARS:
        return Marker(Kind.MEASURE, YEAR, 10)  # 八旬老人
    if factor is not None:
        return Marker(Kind.RATIO, ONE, factor) if word != zh.DOZEN else Marker(Kind.COUNT, ONE, factor, word)
    if word in measure_words.CHINESE or word in measure_words.ENGLISH:
        return Marker(Kind.COUNT, ONE, 1, word)
    unit = _measure(word)
    if unit is not None:
        return Marker(kind_of(unit), unit)
    return _million_money(word) if len(word) == 4 and word[0] == "M" else None


# Symbols whose case in print cannot mean anything else; ML and MG may be megalitres and megagrams.
_IN_CASE = {
    "km": "KM Km", "kg": "KG Kg", "cm": "CM Cm", "mL": "Ml", "GHz": "Ghz GHZ ghz", "MHz": "Mhz MHZ mhz", "kHz": "Khz KHZ KHz khz",
    "Hz": "hz HZ", "kW": "KW Kw", "kV": "KV Kv kv", "kPa": "Kpa KPA KPa kpa", "MPa": "Mpa MPA", "dB": "db DB", "mAh": "mah MAH MAh",
    "kJ": "KJ Kj",
}  # fmt: skip
_OTHER_CASE = {form: symbol for symbol, forms in _IN_CASE.items() for form in forms.split()}


def _measure(word: str) -> Unit | None:
    """The unit of a written form, exactly as written; things that are only counted (人, 户) have none."""
    word = _OTHER_CASE.get(word, word)
    if not _lengths:
        _build()
    return find(word) if word in _forms else None


def _million_money(word: str) -> Marker | None:
    """MUSD, MEUR: millions, as annual reports write them."""
    unit = _measure(word[1:])
    return Marker(Kind.MONEY, unit, 10**6) if unit is not None and kind_of(unit) is Kind.MONEY else None


def kind_of(unit: Unit) -> Kind:
    """The kind of number that a unit makes."""
    if unit.symbol in ("%", "pp", "‰pt", "bp"):
        return Kind.PERCENT
    if not unit.dimension:
        return Kind.RATIO
    for name, exponent in unit.dimension:
        if exponent == 1 and is_money(name):
            return Kind.MONEY
    if all(name in KINDS for name, _ in unit.dimension):
        return Kind.COUNT
    return Kind.MEASURE


def unit_at(text: str, position: int, alone: bool = True) -> tuple[Marker, int] | None:
    """The longest written form of a unit, measure word or ratio word at ``position``, and where it ends.

    With ``alone``, none that is the beginning of another word (升 of 升级)."""
    first = text[position : position + 1]
    if "A" <= first <= "z" and first.isalpha():
        return _english_at(text, position)
    if not _lengths:
        _build()
    for length in _lengths.get(first, ()):
        word = text[position : position + length]
        found = _markers[word] if word in _markers else marker(word)
        if found is None or len(word) != length:
            continue
        if (
            word[-1].isascii()
            and word[-1].isalpha()
            and _is_letter(text[position + length : position + length + 1])
        ):
            continue  # µm of µmol
        if not alone or _stands_alone(text, word, position + length):
            end = position + length
            return (
                _taken_whole(text, word, found, end) if _is_letter(word[-1]) else _with_sign(text, found, end)
            )
    return _english_at(text, position) if first in "µμ°Ω" and first else None


def _with_sign(text: str, found: Marker, end: int) -> tuple[Marker, int]:
    """30米², 500米³/秒: the sign of a power after a Chinese unit of length."""
    exponent = {"²": 2, "³": 3}.get(text[end : end + 1])
    if exponent is None or found.unit.dimension != (("length", 1),):
        return found, end
    return Marker(Kind.MEASURE, power(found.unit, exponent), found.factor), end + 1


def _is_letter(following: str) -> bool:
    return following.isascii() and following.isalpha()


def _stands_alone(text: str, word: str, end: int) -> bool:
    following = text[end : end + 1]
    if not following:
        return True
    only = measure_words.ONLY_FOLLOWED_BY.get(word)
    if only is not None:
        return following in only
    return following not in measure_words.NOT_FOLLOWED_BY.get(word, "") or _is_still_itself(text, word, end)


def _is_still_itself(text: str, word: str, end: int) -> bool:
    """两人均因, 3种植物; and the first end of a range whose second has the same unit: 2升到3升."""
    still = _STILL.get(word)
    if still is not None and still.match(text, end) is not None:
        return True
    other = _OTHER_END.match(text, end) if text[end] in zh.UNTIL else None
    return other is not None and text.startswith(word, other.end())


_STILL = {word: Pattern(source) for word, source in STILL_ITSELF.items()}
_OTHER_END = Pattern(words.OTHER_END)


# year-over-year, week-to-date: a time with a hyphen that is not a divisor
_OVER_TIME = Pattern(english.OVER_TIME)


def _english_at(text: str, position: int) -> tuple[Marker, int] | None:
    found = _WORD.match(text, position)
    if found is None:
        return None
    word, end = found[0], found.end()
    if _OVER_TIME.match(text, position) is not None:
        return None  # $0.07 year-over-year
    if not _lengths:
        _build()
    for phrase in _phrases.get(word.lower(), ()):
        stop = position + len(phrase)
        written = text[position:stop].lower()
        if (
            written.replace("-", " ") == phrase.lower().replace("-", " ")
            and not text[stop : stop + 1].isalnum()
        ):
            made = marker(phrase)
            return None if made is None else _taken_whole(text, phrase, made, stop)
    if (len(word) == 1 and word not in _SINGLE_LETTERS and not begins_product(text, end)) or (
        word in _PLAIN_WORDS and not _as_unit(text, word, end)
    ):
        return None
    if text[end : end + 1].isdecimal():
        return None
    if word.isupper() and len(word) > 1 and not currencies.is_code_behind(text, position, word):
        return None
    for form in (word, word.lower(), word.lower().rstrip("s")):
        made = marker(form)
        if made is not None and (form == word or len(form) > 2):
            return _taken_whole(text, word, made, end)
    together = run_together(text, word, end) if text[end : end + 1] in BEGINNINGS else None
    return None if together is None else (Marker(Kind.MEASURE, together[0]), together[1])


def _taken_whole(text: str, word: str, made: Marker, end: int) -> tuple[Marker, int] | None:
    """The whole of a unit that starts with a word: km s−1 for km; None if the word starts something else."""
    following = text[end : end + 1]
    if following not in BEGINNINGS or not following or made.kind is not Kind.MEASURE:
        return made, end
    found = whole_unit(text, word, made.unit, end)
    if found is None:
        return None
    return (made, end) if found[1] == end else (Marker(Kind.MEASURE, found[0], made.factor), found[1])


_PLAIN_WORDS = frozenset(english.PLAIN_WORDS.split())


def _as_unit(text: str, word: str, end: int) -> bool:
    if word == "in" and text[end - 3 : end - 2].isdecimal():
        return True  # 2in to 4in
    if word == "in" and text[max(0, end - 4) : end - 3].isalpha():
        return False  # one in, one out
    if word == "in" and _SIZE_BEHIND.match(text, end) is not None:
        return True
    if word == "stone" and _POUNDS.match(text, end) is not None:
        return True
    following = text[end : end + 4].lstrip(" -")[:1] if word == "in" else text[end : end + 4].lstrip(" ")[:1]
    return word in ("in", "stone", "bar", "won") and not following.isalnum()


_SIZE_BEHIND = Pattern(english.SIZE_BEHIND)  # 2 1/2 in thick
_POUNDS = Pattern(english.POUNDS_BEHIND)  # 13 stone 6 pounds


def rate_unit_at(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit that a rate divides by (亩 of 每亩, person, hour): here 人 and 户 are units too."""
    found = unit_at(text, position, alone=False)
    if found is None:
        return _thing_at(text, position)
    mark, end = found
    counted = words.IN_RATES.get(mark.counted or "", mark.counted)
    unit = find(counted) if counted is not None else mark.unit
    end += mark.counted == zh.PERSON and text.startswith(zh.MOUTHS, end)  # 每10万人口
    return None if unit is None or not unit.dimension else _raised(text, position, unit, end)


def _raised(text: str, position: int, unit: Unit, end: int) -> tuple[Unit, int]:
    """米/秒², 微克/米3: the power after a Chinese unit of length or time; 每米3元 has none."""
    exponent = _PLAIN_POWERS.get(text[end : end + 1])
    if exponent is None or text[end - 1].isascii() or unit.dimension not in _RAISED:
        return unit, end
    is_figure = text[end].isascii()
    if is_figure and (text[position - 1] not in "/／" or _FIGURES_GO_ON.match(text, end + 1) is not None):
        return unit, end
    return power(unit, exponent), end + 1


_RAISED = ((("length", 1),), (("time", 1),))
_FIGURES_GO_ON = Pattern(r"[.,:：]?[0-9]|[\u4e00-\u9fff]")  # 5米/秒2次


_PLAIN_POWERS = {"2": 2, "3": 3, "²": 2, "³": 3}


def _thing_at(text: str, position: int) -> tuple[Unit, int] | None:
    """An English word for one of the things that rates divide by: person, share, household."""
    word = _WORD.match(text, position)
    if word is None:
        return None
    raised = word[0][-1] in "23²³"
    unit = find(word[0].lower()) or (
        parse(f"{word[0][:-1].rstrip('^')}^{_PLAIN_POWERS[word[0][-1]]}") if raised else None
    )
    return None if unit is None or not unit.dimension else (unit, word.end())
