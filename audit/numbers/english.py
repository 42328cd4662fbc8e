"""Numbers in English words, alone or after figures: two hundred and thirty, 3.5 million, half a dozen, $3bn.

Words are added up from left to right as they are spoken; a word that cannot continue the number ends it.
"""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.languages.en import numerals as words
from audit.numbers.digits import DIGITS, figures
from audit.numbers.english_parts import multiple, named_part, of_a_scale, part_in_figures, vague
from audit.numbers.english_suffixes import suffix
from audit.numbers.english_sum import RunningSum, begins_anew, next_word, word_apart
from audit.numbers.english_units import one_of_a_unit
from audit.numbers.english_words import (
    GROUPS,
    HALVES,
    MULTIPLES,
    ORDINALS,
    PLURALS,
    SCALES,
    TENS,
    UNITS,
    VAGUE,
)
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern

_LONGEST_WORDS = 24


def after_figures(text: str, start: int, end: int, value: Rational, place: Rational) -> Numeral | None:
    """Scale words and suffixes after figures: 2.4 billion, 35 lakh, 3 hundred and 21, 3bn; None without."""
    found = _scaled(text, start, end, value, place)
    lesser = None if found is None else _lesser(text, found)
    for _ in range(_MOST_PARTS):
        if found is None or lesser is None:
            break
        value, scale = simplest(found.value + lesser.value), lesser.scale
        found = lesser._replace(start=start, value=value, scale=scale)
        lesser = _lesser(text, found)
    return found


_MOST_PARTS = 4  # 1 billion 200 million 30 thousand 5 hundred


def _scaled(text: str, start: int, end: int, value: Rational, place: Rational) -> Numeral | None:
    """Figures with one scale word or suffix, or one group of words that it starts."""
    attached = suffix(text, start, end)
    if attached is not None:
        factor, stop = attached
        return Numeral(
            start, stop, simplest(value * factor), simplest(place * factor), "scaled", False, 0, factor
        )
    word, _ = next_word(text, end) if not text.startswith(" - ", end) else word_apart(text, end)
    if word.endswith("s") and ORDINALS.get(word[:-1], 0) > 2:
        return part_in_figures(text, start, end, value, word)
    if word not in SCALES and word != "hundred" and word not in GROUPS and word != "and":
        return None
    tally = RunningSum(start)
    tally.current, tally.place, tally.end = value, place, end
    tally.figures = tally.figured = True
    found = _read(tally, text, end)
    return found if found is not None and found.end > end else None


def _lesser(text: str, found: Numeral) -> Numeral | None:
    """The 200 thousand of 1 million 200 thousand: figures with a lesser scale word right after ``found``."""
    begin = found.end + 1
    if found.style != "scaled" or text[begin - 1 : begin] != " " or text[begin : begin + 1] not in DIGITS:
        return None
    figure = figures(text, begin)
    word, _ = next_word(text, figure.end)
    if figure.form != "number" or not (word in SCALES or word == "hundred"):
        return None
    lesser = _scaled(text, begin, figure.end, figure.value, figure.place)
    fits = lesser is not None and lesser.style == "scaled" and lesser.value < found.scale
    return lesser if fits else None


def scaled_fraction(text: str, start: int, end: int, value: Rational) -> Numeral | None:
    """2 1/2 million, $1½bn: the scale word after a fraction in figures."""
    factor, stop = suffix(text, start, end) or (0, end)
    if not factor:
        word, stop = next_word(text, end)
        factor = SCALES.get(word, 0)
    if not factor:
        return None
    return Numeral(
        start, stop, simplest(value * factor), simplest(Fraction(factor, 10)), "scaled", scale=factor
    )


def english(text: str, start: int) -> Numeral | None:
    """The number in English words at ``start``; None if none starts there."""
    word, end = next_word(text, start)
    if word in MULTIPLES or word in HALVES:
        return multiple(text, word, start, end)
    if word == "point":
        return _point_alone(text, start)
    if word in ("a", "an"):
        found = one_of_a_unit(text, start, end)
        if found is not None:
            return found
    if word in ("a", "an", "half", "one", "three", "two", "quarter"):
        found = named_part(text, start, word, end)
        if found is not None or word in ("half", "quarter"):
            return found
    if word in VAGUE or word in PLURALS or word == "couple" or word in ("a", "an"):
        found = vague(text, start, word, end)
        if found is not None or word not in ("a", "an"):
            return found
    tally = RunningSum(start)
    if word in ("a", "an"):
        following, after = next_word(text, end)
        if following == "decade":
            return Numeral(start, end, 1, 1, "words")
        if following not in GROUPS and following not in SCALES and following != "hundred":
            return None
        if following == "gross" or (following == "score" and _SCORE_OF.match(text, after) is None):
            return None  # a gross profit, a score of 5 to 3
        tally.current, tally.words, tally.end = 1, 1, end
        return _read(tally, text, end)
    return _read(tally, text, start)


# a score of people is twenty; a score of 5 to 3, or of a match, is not
_SCORE_OF = Pattern(words.SCORE_OF)


def _read(tally: RunningSum, text: str, position: int) -> Numeral | None:
    for _ in range(_LONGEST_WORDS):
        step = _step(tally, text, position)
        if isinstance(step, Numeral):
            return step
        if step == position:
            break
        tally.end = position = step
    if tally.end == tally.start or (tally.current is None and not tally.total):
        return None
    return tally.numeral()


def _step(tally: RunningSum, text: str, position: int) -> int | Numeral:
    word, end = next_word(text, position)
    if not word and text.startswith(" - ", position):
        word, end = _tied_apart(tally, text, position)
    accepted = False
    if (word in UNITS or word in TENS) and begins_anew(tally, text, position):
        return position
    if word in UNITS:
        accepted = tally.unit(UNITS[word])
    elif word in TENS:
        accepted = tally.tens(TENS[word])
        part = None if accepted or tally.figured else _tied_part(tally, text, end, TENS[word])
        if part is not None:
            return part
    elif word == "hundred":
        accepted = tally.hundred()
    elif word in SCALES:
        accepted = tally.scale_word(SCALES[word])
    elif word in GROUPS:
        accepted = word != "gross" and tally.group(GROUPS[word])
    elif word == "and":
        return _and(tally, text, position, end)
    elif word == "point":
        return _point(tally, text, position, end)
    elif tally.figured:
        return position
    elif word in ORDINALS or (word.endswith("s") and word[:-1] in ORDINALS):
        return _ordinal(tally, text, position, word, end)
    tally.words += accepted
    return end if accepted else position


def _tied_apart(tally: RunningSum, text: str, position: int) -> tuple[str, int]:
    """twenty - five, one - third, 400 - million: the word that a hyphen with spaces joins to the number before it."""
    word, end = word_apart(text, position)
    if tally.current is None or not (tally.words or tally.figures):
        return "", position
    below = tally.current % 100
    follows_tens = below >= 20 and below % 10 == 0 and not tally.figures
    rank = ORDINALS.get(word) or ORDINALS.get(word[:-1], 0)
    if word in SCALES or (follows_tens and (0 < UNITS.get(word, 0) < 10 or 0 < rank < 10)):
        return word, end
    return (word, end) if rank > 2 and 0 < tally.current < 10 and tally.words == 1 else ("", position)


def _tied_part(tally: RunningSum, text: str, end: int, tens: int) -> Numeral | None:
    """one sixty-fourth, three twenty-firsts: the tens after a number belong to the part, because of their hyphen."""
    word, stop = next_word(text, end)
    plural = word not in ORDINALS
    rank = ORDINALS.get(word[:-1] if plural else word, 10)
    if text[end : end + 1] != "-" or rank > 9 or tally.current is None or plural is (tally.current == 1):
        return None
    return _named_part(tally, tens + rank, stop, plural)


def _and(tally: RunningSum, text: str, position: int, end: int) -> int | Numeral:
    """Reads "and" after a hundred or a scale word (two hundred and five), and before a part (and a half)."""
    added = _added_part(text, end + 1) if text[end : end + 1] in (" ", "-") else None
    if added is not None and (tally.words or tally.figures or tally.total):
        return _and_part(tally, text, position, added)
    round_hundred = tally.current is not None and tally.current >= 100 and tally.current % 100 == 0
    if not (round_hundred or (tally.current is None and tally.total)):
        return position
    word, after = next_word(text, end)
    if ORDINALS.get(word, 100) < 100:
        return _ordinal(tally, text, position, word, after)
    if word in UNITS or word in TENS:
        if tally.current is not None and not tally.words:
            return position  # 800 and two are two numbers
        following, _ = next_word(text, after)
        if _begins_another(tally, text, after):
            return position
        return end if following != "hundred" or not round_hundred else position
    return _and_figures(tally, text, position, end)


def _begins_another(tally: RunningSum, text: str, position: int) -> bool:
    """between one thousand and two thousand: a scale word that is not smaller starts a number of its own."""
    for _ in range(6):
        word, position = next_word(text, position)
        if word in SCALES:
            return SCALES[word] >= tally.last
        if word not in UNITS and word not in TENS and word != "hundred":
            break
    return False


def _added_part(text: str, start: int) -> Numeral | None:
    """What may follow "and": a half, three quarters, three fifths."""
    word, end = next_word(text, start)
    name, stop = next_word(text, end)
    if word in UNITS and name.endswith("s") and name[:-1] in ORDINALS:
        rank = ORDINALS[name[:-1]]
        return Numeral(start, stop, Fraction(UNITS[word], rank), Fraction(1, rank), "part")
    if word == "one" and ORDINALS.get(name, 0) > 2:
        return Numeral(start, stop, Fraction(1, ORDINALS[name]), Fraction(1, ORDINALS[name]), "part")
    return named_part(text, start, word, end)


def _and_part(tally: RunningSum, text: str, position: int, added: Numeral) -> int | Numeral:
    if (
        added.style != "part"
        and tally.current is not None
        and tally.current < added.scale
        and not tally.total
    ):
        tally.total = simplest((tally.current + Fraction(added.value) / added.scale) * added.scale)
        tally.current, tally.place, tally.scale, tally.scaled = None, added.place, added.scale, True
    elif added.style != "part":  # one billion and a quarter million
        tally.total += added.value
        tally.place, tally.scaled = added.place, True
    elif tally.current is None:
        tally.total += added.value * tally.scale
        tally.place = added.place * tally.scale
    else:
        tally.current += added.value
        tally.place = added.place
    return added.end


def _and_figures(tally: RunningSum, text: str, position: int, end: int) -> int | Numeral:
    if text[end + 1 : end + 2] not in DIGITS or tally.current is None:
        return position
    found = figures(text, end + 1)
    if found.form != "number" or found.value >= 100:
        return position
    word, _ = next_word(text, found.end)
    if word in SCALES or word == "hundred":
        return position
    tally.current, tally.place, tally.end = tally.current + found.value, 1, found.end
    return tally.numeral()


def _point(tally: RunningSum, text: str, position: int, end: int) -> int:
    if tally.current is None or tally.place < 1:
        return position
    digits = ""
    while len(digits) < _LONGEST_WORDS:
        word, stop = next_word(text, end)
        value = UNITS.get(word, TENS.get(word))
        if value is None or (digits and value > 9):
            break
        digits, end = digits + str(value), stop
    if not digits:
        return position
    tally.current = simplest(tally.current + Fraction(int(digits), 10 ** len(digits)))
    tally.place = Fraction(1, 10 ** len(digits))
    return end


def _point_alone(text: str, start: int) -> Numeral | None:
    """up by point five percent; at this point five people left."""
    if start and _BEFORE_POINT.search(text, max(0, start - 12), start) is None:
        return None
    tally = RunningSum(start)
    tally.current, tally.words = 0, 1
    tally.end = _point(tally, text, start, start + len("point"))
    told = tally.place < 1 and _BEHIND_POINT.match(text, tally.end) is not None
    return tally.numeral() if told else None


# words after which "point five" is a number: up by point five percent
_BEFORE_POINT = Pattern(words.BEFORE_POINT)
# what follows "point five" where it is a number
_BEHIND_POINT = Pattern(words.BEHIND_POINT)


def _ordinal(tally: RunningSum, text: str, position: int, word: str, end: int) -> int | Numeral:
    """twenty-first is an ordinal; two thirds and one hundred thirty-fifths are parts."""
    plural = word not in ORDINALS
    rank = ORDINALS[word[:-1] if plural else word]
    if tally.current is None:
        if plural or (tally.total and position == tally.start):
            return position
        return Numeral(tally.start, end, tally.total + rank, 1, "ordinal")
    if plural or _is_one_part(tally, text, word, rank):
        return of_a_scale(text, _named_part(tally, rank, end, plural))
    below = tally.current % 100
    if rank < 100 and below and (rank > 9 or below < 20 or below % 10):
        return position  # seven first-half goals
    value = tally.total + (tally.current * rank if rank >= 100 else tally.current + rank)
    return Numeral(tally.start, end, simplest(value), 1, "ordinal")


def _is_one_part(tally: RunningSum, text: str, word: str, rank: int) -> bool:
    """one fourth; but the one millionth customer."""
    if tally.current != 1 or tally.words != 1 or tally.total or word == "first":
        return False
    return rank < 1000 or text[max(0, tally.start - 4) : tally.start].lower() != "the "


def _named_part(tally: RunningSum, rank: int, end: int, plural: bool) -> Numeral:
    numerator = tally.value
    tens = numerator % 100
    if plural and rank < 10 and tens >= 20 and tens % 10 == 0 and numerator > 100:
        rank, numerator = rank + int(tens), numerator - tens
    return Numeral(tally.start, end, simplest(Fraction(numerator) / rank), Fraction(1, rank), "part")
