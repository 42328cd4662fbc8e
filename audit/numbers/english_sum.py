"""How English number words add up: the running sum, and the next word of a text."""

from __future__ import annotations

from audit.base.intervals import Rational, simplest
from audit.languages.en.times import DISTANCES, TIMES_PASSED
from audit.numbers.english_words import SCALES, TENS, UNITS
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern

_NEXT = Pattern("[ -]?([A-Za-z]+)")


def next_word(text: str, position: int) -> tuple[str, int]:
    """The next word in lower case and where it ends; ("", position) if there is none."""
    found = _NEXT.match(text, position)
    return (found[1].lower(), found.end()) if found is not None else ("", position)


_APART = Pattern(" - ([A-Za-z]+)")


def word_apart(text: str, position: int) -> tuple[str, int]:
    """The word after a hyphen printed with spaces, as some agencies do: one - half, twenty - five."""
    found = _APART.match(text, position)
    return (found[1].lower(), found.end()) if found is not None else ("", position)


class RunningSum:
    """The sum so far: scale words have closed ``total``, ``current`` is still below the next one."""

    __slots__ = (
        "adjacent",
        "current",
        "end",
        "figured",
        "figures",
        "grouped",
        "last",
        "place",
        "scale",
        "scaled",
        "start",
        "total",
        "words",
    )

    def __init__(self, start: int) -> None:
        self.start = self.end = start
        self.total: Rational = 0
        self.current: Rational | None = None
        self.place: Rational = 1
        self.scale: Rational = 1
        self.last = 10**18
        self.scaled = self.grouped = self.figures = self.figured = False
        self.words = 0
        self.adjacent = False  # only the number before the last scale word has been read

    def unit(self, value: int) -> bool:
        if self.current is None:
            self.current, self.place, self.scale = value, 1, 1
            return True
        below = self.current % 100
        if self.figures or (self.current == 0 and not self.words) or not self.words:
            return False
        if (below == 0 and self.current >= 100) or (below >= 20 and below % 10 == 0 and 0 < value < 10):
            self.current, self.place = self.current + value, 1
            return True
        return False

    def tens(self, value: int) -> bool:
        if self.current is None:
            self.current, self.place, self.scale = value, 1, 1
            return True
        if self.current % 100 == 0 and self.current >= 100 and self.words:
            self.current, self.place = self.current + value, 1
            return True
        return False

    def hundred(self) -> bool:
        if self.current is None or self.current >= 100 or self.current == 0:
            return False
        self.current *= 100
        self.place = self.place * 100 if self.figures or self.total else 1
        self.scaled = self.scaled or self.figures
        self.figures = False
        return True

    def scale_word(self, value: int) -> bool:
        if self.current is None and self.total and self.adjacent and self.total * value < 10**18:
            return self._scale_again(value)
        if self.current is None or value >= self.last or not self.current:
            return False
        before = self.current
        self.total += before * value
        self.place, self.scale = self.place * value, value
        self.current, self.last, self.scaled, self.figures = None, value, True, False
        self.adjacent = self.total == before * value
        return True

    def _scale_again(self, value: int) -> bool:
        """a hundred thousand trillion: one scale word right after another multiplies."""
        self.total *= value
        self.place, self.scale, self.last = self.place * value, self.scale * value, value
        return True

    def group(self, value: int) -> bool:
        if self.current is None or self.grouped:
            return False
        below = self.current if self.current < 100 else self.current % 100
        if not below:
            return False
        self.current += below * (value - 1)
        self.place, self.scaled, self.grouped = self.place * value, True, True
        return True

    @property
    def value(self) -> Rational:
        return simplest(self.total + (self.current or 0))

    def numeral(self, style: str | None = None) -> Numeral:
        chosen = style or ("scaled" if self.scaled else "words")
        return Numeral(self.start, self.end, self.value, simplest(self.place), chosen, False, 0, self.scale)


def begins_anew(tally: RunningSum, text: str, position: int) -> bool:
    """Whether words right after a scale word are a number of their own.

    They are in $5.1 billion three years earlier, a $3 million two-year deal. 3 million two hundred thousand is one
    number, and so is two thousand five; not a thousand two-page letters."""
    if tally.current is not None or not tally.total or text.endswith(" and", 0, position):
        return False
    for _ in range(_LONGEST_TAIL):
        word, end = next_word(text, position)
        if word == "hundred" or SCALES.get(word, 0) > 1:
            return SCALES.get(word, 0) >= tally.last
        if word not in UNITS and word not in TENS:
            break
        position = end
    return tally.figured or tally.last > 1000 or _ANEW.match(text, position) is not None


_LONGEST_TAIL = 6  # words
_ANEW = Pattern(rf"-[a-z]| (?:{'|'.join(TIMES_PASSED)}) (?:{'|'.join(DISTANCES)})\b")
