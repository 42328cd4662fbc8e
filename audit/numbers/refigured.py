"""The reading of a phrase in which only the figures changed: 1.87万吨 as 1.78万吨 or 18.7万吨.

Slips are tried by the thousand and files read by the thousand, and most phrases differ from others only in their
figures, so the words around these are read once. A frame is made only if the words around the figures mean the same
with any other figures (unlike a date, a road or a telephone number), and is verified on other numbers first; without
one, the scanner has to read.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from audit.base.intervals import Rational, ratio, simplest
from audit.languages.en import frames as english
from audit.languages.zh import numerals as words
from audit.numbers.compose import sets_of
from audit.numbers.english_words import GROUPS, SCALES, STARTS
from audit.numbers.months import MONTH_NUMBERS
from audit.numbers.numeral import last_place
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Kind, Reading
from audit.numbers.sets import rounded_over
from audit.numbers.titles import MOBILE

_PLAIN = Pattern("(?:0|[1-9][0-9]*)(?:[.]([0-9]+))?")
_SHAPE = Pattern(f"([^0-9]*)({_PLAIN.source})([^0-9]*)")
_LONGEST = 18  # digits, as in slips
_TENS = tuple(10**decimals for decimals in range(_LONGEST))
_PROVEN_ON = ("37.5", "8643", "0.62")
_KINDS = frozenset((Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT))
# Only words next to which figures are nothing but a number.
_BEFORE = Pattern(words.PLAIN_BEFORE)
# Not a day, hour, class, list, road or model, and no further number.
_AFTER = Pattern(
    words.PLAIN_BEHIND + f"%?[^A-Za-z{words.NOT_PLAIN_BEHIND}—～－：:∶~.,，．·/%-]*"
    "| (?:" + english.SCALES_IN_FRAMES + " )?[A-Za-z]+(?: [A-Za-z]+){0,3}"
)
# English words right after figures that may make them a date, a time or a part: 12 May, 5 pm, 3 in ten.
_MAKES_OTHERS = frozenset((*MONTH_NUMBERS, *STARTS, *SCALES, *GROUPS, *english.MAKES_OTHERS))


class Frame(NamedTuple):
    """What surrounds the figures of a phrase, and the reading that they have in it."""

    before: str
    after: str
    model: Reading
    style: str  # of the numeral: figures, or scaled if 万 or 亿 follows
    factor: Rational  # the value of the figure 1, in the unit of the reading
    rounding: str | None  # the rule that is declared for the number, if any
    length: int  # of the text that the frame was made from
    is_rounded: (
        bool  # a measure or money without a hedge: its sets are those of its last digit, whatever that is
    )

    def read(self, text: str) -> Reading | None:
        """The reading of a text that differs only in its figures; ``None`` if it may differ in more."""
        if not text.startswith(self.before) or not text.endswith(self.after):
            return None
        begin, end = len(self.before), len(text) - len(self.after)
        plain = _PLAIN.fullmatch(text, begin, end) if begin < end else None
        return None if plain is None else self.refigured(text, plain[0], plain[1])

    def refigured(self, text: str, figures: str, decimals: str | None) -> Reading | None:
        """The reading of a text with other figures, which are known to be plain ones."""
        if len(figures) > _LONGEST or len(figures) == MOBILE:
            return None
        above, step, under = _in_whole_numbers(figures, decimals, self.factor)
        if not above:
            return None  # 0 million is not a million
        value, place, model = ratio(above, under), ratio(step, under), self.model
        if self.is_rounded:  # the same as ``sets_of``, in a third of the time
            found = rounded_over(above, step, under, False)
        else:
            found = sets_of(self.style, model.kind, model.hedge, model.unit, value, place, self.rounding)
        begin, end = model.start, model.end + len(text) - self.length
        return Reading(
            text=text[begin:end],
            start=begin,
            end=end,
            kind=model.kind,
            unit=model.unit,
            fair=found.fair,
            widest=found.widest,
            value=value,
            resolution=place if model.hedge is None else last_place(value, place),
            hedge=model.hedge,
            counted=model.counted,
            numeral=(model.numeral[0], model.numeral[1] + end - model.end),
            origin=found.origin,
            note=None,
        )


def frame_of(
    text: str, reading: Reading, rounding: str | None, read: Callable[[str], object]
) -> Frame | None:
    """The frame of a phrase with its reading, if it has one; ``read`` is the scanner, used to verify it."""
    begin = reading.numeral[0]
    plain = _PLAIN.match(text, begin)
    if plain is None or len(plain[0]) > _LONGEST or reading.kind not in _KINDS or not reading.value:
        return None
    before, after = text[:begin], text[plain.end() :]
    if not _BEFORE.fullmatch(before) or not _AFTER.fullmatch(after) or not _is_plain_english(after):
        return None
    above, _, under = _in_whole_numbers(plain[0], plain[1], 1)
    factor = simplest(Fraction(reading.value) * under / above)
    style = "figures" if plain.end() == reading.numeral[1] else "scaled"
    is_rounded = rounding is None and reading.hedge is None and reading.kind in (Kind.MEASURE, Kind.MONEY)
    frame = Frame(before, after, reading, style, factor, rounding, len(text), is_rounded)
    tried = (text, *(f"{before}{figures}{after}" for figures in _PROVEN_ON))
    return frame if all(frame.read(one) == read(one) for one in tried) else None


def _is_plain_english(after: str) -> bool:
    """Whether no word after the figures makes them more than a number of things."""
    words = after.lower().split() if after.startswith(" ") else []
    if words and words[0] in SCALES:  # but two of them are more than a scale: 5 million million
        words = words[1:]
    return _MAKES_OTHERS.isdisjoint(words)


def _in_whole_numbers(figures: str, decimals: str | None, factor: Rational) -> tuple[int, int, int]:
    """The value of figures, the place value of the last of them, and the divisor of both.

    The figure 1 has the value ``factor``."""
    step, under = factor.numerator, factor.denominator
    if decimals is None:
        return int(figures) * step, step, under
    return int(figures.replace(".", "")) * step, step, under * _TENS[len(decimals)]


Scan = Callable[[str, str | None, str], list[Reading]]  # for a text, a rounding rule and a language

_SEEN = "seen once"
_NONE = "no frame"


class Frames:
    """The frames of phrases that are read again and again, by what surrounds their figures.

    One is made when the same words come up for the second time: most articles have words of their own."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[object, Frame | str] = {}

    def read(self, text: str, rounding: str | None, language: str, scan: Scan) -> list[Reading]:
        """What ``scan`` reads in a text."""
        shape = _SHAPE.fullmatch(text)
        if shape is None:
            return scan(text, rounding, language)
        before, figures, decimals, after = shape.groups()
        key = (before, after, rounding, language)
        known = self._known.get(key)
        if known.__class__ is Frame:
            reading = known.refigured(text, figures, decimals)
            return scan(text, rounding, language) if reading is None else [reading]
        found = scan(text, rounding, language)
        if known is not _NONE:
            self._keep(key, _SEEN if known is None else _made(text, found, rounding, language, scan))
        return found

    def _keep(self, key: object, frame: Frame | str) -> None:
        if len(self._known) >= self._most:
            self._known.clear()
        self._known[key] = frame


def _made(text: str, found: list[Reading], rounding: str | None, language: str, scan: Scan) -> Frame | str:
    def alone(other: str) -> Reading | None:
        readings = scan(other, rounding, language)
        return readings[0] if len(readings) == 1 else None

    if len(found) != 1:
        return _NONE
    return frame_of(text, found[0], rounding, alone) or _NONE
