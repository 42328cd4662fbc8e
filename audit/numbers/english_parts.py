"""English parts and loose numbers: half a million, three quarters, dozens, a few thousand, doubled."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.languages.en import numerals as english
from audit.numbers.english_sum import next_word, word_apart
from audit.numbers.english_words import (
    GROUPS,
    HALVES,
    MULTIPLES,
    ORDINALS,
    PARTS,
    PLURALS,
    SCALES,
    VAGUE,
)
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern


def named_part(text: str, start: int, word: str, end: int) -> Numeral | None:
    """a half, three quarters, a third of; half a million is a number of its own."""
    if word == "half":
        return _scaled_part(text, start, end, Fraction(1, 2), Fraction(1, 2))
    count = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}.get(word)
    if count is None:
        return None
    name, stop = next_word(text, end)
    if not name and word not in ("a", "an"):
        name, stop = word_apart(text, end)
    if name in PARTS:
        share = Fraction(1, PARTS[name])
        return _scaled_part(text, start, stop, count * share, share)
    if name in ORDINALS and word in ("a", "an") and name not in ("first", "second"):
        following, _ = next_word(text, stop)
        is_share = following in ("of", "") or ORDINALS[name] >= 20 or _is_share(text, start, stop, following)
        if is_share or leads_to_part(text, start, stop):
            share = Fraction(1, ORDINALS[name])
            return of_a_scale(text, Numeral(start, stop, share, share, "part"))
    return None


def of_a_scale(text: str, part: Numeral) -> Numeral:
    """two-thirds of a million, a fifth of a billion."""
    if not text.startswith(" of a ", part.end):
        return part
    return _scaled_part(text, part.start, part.end, Fraction(part.value), Fraction(part.place))


def _is_share(text: str, start: int, end: int, following: str) -> bool:
    """fell by a third since May, nearly a fifth were late, a third less; but not by a third party or a third wave."""
    if following in _COMPARED:
        return True
    if following not in _AFTER_SHARE:
        return False
    begun = (
        following in ("were", "are", "have")
        and _SENTENCE_ENDS.search(text, max(0, start - 3), start) is not None
    )
    return begun or _LEADS_SHARE.search(text, max(0, start - 16), start) is not None


# a quarter to a third, a third or half; and a half, if "between" precedes the first
_ANOTHER = Pattern(english.ANOTHER_PART)


def leads_to_part(text: str, start: int, end: int) -> bool:
    """Whether another part follows that makes a range or an alternative with the one at ``start``."""
    found = _ANOTHER.match(text, end)
    if found is None:
        return False
    return found[1] != "and" or text[max(0, start - 8) : start].lower() == "between "


_COMPARED = frozenset(english.COMPARED_SHARES.split())
_AFTER_SHARE = frozenset(english.AFTER_SHARE_WORDS.split())
_SENTENCE_ENDS = Pattern('(?:^|[.!?][”"]? )$')
# words that make "a third" a share: fell by a third
_LEADS_SHARE = Pattern(english.LEADS_SHARE)


def _scaled_part(text: str, start: int, end: int, value: Fraction, place: Fraction) -> Numeral:
    word, stop = next_word(text, end)
    if word == "of":
        word, stop = next_word(text, stop)
        if word not in ("a", "an"):
            return Numeral(start, end, value, place, "part")
    if word in ("a", "an"):
        word, stop = next_word(text, stop)
    factor = SCALES.get(word) or GROUPS.get(word) or (100 if word == "hundred" else None)
    if factor is None:
        return Numeral(start, end, simplest(value), place, "part")
    step = Fraction(factor, 10) if factor % 10 == 0 else Fraction(1)
    return Numeral(start, stop, simplest(value * factor), simplest(step), "scaled", False, 0, factor)


def part_in_figures(text: str, start: int, end: int, value: Rational, word: str) -> Numeral | None:
    """7 eighths, 45 hundredths; 3 seconds are a time."""
    if type(value) is not int:
        return None
    rank = ORDINALS[word[:-1]]
    _, stop = next_word(text, end)
    return Numeral(start, stop, simplest(Fraction(value, rank)), Fraction(1, rank), "part")


def vague(text: str, start: int, word: str, end: int) -> Numeral | None:
    """dozens, several hundred, a few thousand, tens of thousands: a digit that is not given."""
    if word in ("a", "an"):
        word, end = next_word(text, end)
        if word == "couple":
            return couple(text, start, end)
        if word != "few":
            return None
    if word == "couple":
        return couple(text, start, end)
    if word in VAGUE:
        factor, stop = _scale_at(text, end)
        if factor is None:
            return Numeral(start, end, 0, 1, "several", False, 1, 1)
        return Numeral(start, stop, 0, factor, "several", False, factor, factor)
    factor = PLURALS[word]
    if word == "scores" and not _is_twenties(text, start, end):
        return None
    if _HEADING.search(text, max(0, start - 12), start) is not None:
        return None
    of, middle = next_word(text, end)
    plural, stop = next_word(text, middle)
    if of == "of" and plural in PLURALS and PLURALS[plural] > factor:
        return Numeral(start, stop, 0, factor, "several", False, factor * PLURALS[plural], factor)
    return None if word == "tens" else Numeral(start, end, 0, factor, "several", False, factor, factor)


def _is_twenties(text: str, start: int, end: int) -> bool:
    """scores of people; but not test scores, or the scores of the match."""
    return _SCORES_OF.match(text, end) is not None and _MARKS.search(text, max(0, start - 10), start) is None


# words before "scores" where these are results of tests
_MARKS = Pattern(english.MARKED_SCORES)
_SCORES_OF = Pattern(english.SCORES_OF)  # test scores are not
_HEADING = Pattern(r"\( ?[Ii]n $")  # (in millions of dollars)


def _scale_at(text: str, end: int) -> tuple[int | None, int]:
    """The unit that several or a few counts: dozen, thousand, hundred thousand; and where it ends."""
    word, stop = next_word(text, end)
    if word not in ("hundred", "hundreds"):
        return SCALES.get(word) or GROUPS.get(word) or (1000 if word == "thousands" else None), stop
    greater, after = next_word(text, stop)
    factor = SCALES.get(greater) if word == "hundred" else None
    return (100, stop) if factor is None else (100 * factor, after)


def couple(text: str, start: int, end: int) -> Numeral | None:
    """a couple of days, a couple hundred: two, or three perhaps; a couple by themselves are two people."""
    of, stop = next_word(text, end)
    factor, after = _scale_at(text, stop if of == "of" else end)
    scale, _ = next_word(text, stop if of == "of" else end)
    if factor is None:
        return Numeral(start, stop, 2, 1, "approximate", False, 1) if of == "of" else None
    after += 3 if text.startswith(" of", after) and scale == "dozen" else 0
    return Numeral(start, after, 2 * factor, factor, "approximate", False, factor, factor)


def multiple(text: str, word: str, start: int, end: int) -> Numeral | None:
    if word in HALVES:
        return Numeral(start, end, Fraction(1, 2), Fraction(1, 2), "part")
    if word in ("double", "triple", "treble") and text[end : end + 1] == "-":
        return None
    return Numeral(start, end, MULTIPLES[word], 1, "multiple")
