"""What belongs to a numeral: sign, money sign, hedge and 每亩 before it; unit, rate and hedge after it."""

from __future__ import annotations

from fractions import Fraction

from audit.base.intervals import Rational, simplest
from audit.languages.en import phrases as english
from audit.languages.en.numbers import SCALES
from audit.languages.zh import characters as zh
from audit.languages.zh import phrases as words
from audit.languages.zh.hedges import FILLERS
from audit.languages.zh.per import MARKS
from audit.numbers import ambiguous, attached, currencies, hedges, rates, spoken
from audit.numbers.chinese import CHARACTERS, DIGIT
from audit.numbers.lexicon import Marker, kind_of, rate_unit_at, unit_at
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern
from audit.numbers.rate_points import points_of_rate
from audit.numbers.reading import Kind
from audit.units import ONE, PERCENT, Unit, divide, find
from audit.units.money import signs

_SPACES = frozenset(" \u00a0\u3000\u2009\u202f")
# Characters that end a sign, a money sign, a hedge or a space; after any other, nothing before the number is
# examined.
_BEFORE = frozenset(
    (
        *words.SIGNS,
        *currencies.last_characters(),
        *hedges.CHINESE_BEFORE,
        *FILLERS,
        *_SPACES,
        ".",
        zh.LOWER,
        zh.LENGTH,
    )
)
_RATE_LINKS = frozenset(("", *words.LINKING_WORDS.split()))
_TOLD_BEHIND = (zh.FEN, " per ", "/", "'", "’", '"', ambiguous.BELOW_ZERO, ambiguous.ABOVE_ZERO)
_LENGTH = (("length", 1),)
_SPEED = Pattern(words.SPEED)
_COMPARING = frozenset(english.COMPARATIVES.split())
_MAGNITUDES = (
    "magnitude ", "magnitude-", "magnitude of ", "Magnitude ", "Magnitude-", *words.MAGNITUDES,
)  # fmt: skip
_PRINTED_WHOLE = Pattern(r"[0-9][,.][0-9]+$")
_SCALE_BEHIND = Pattern(rf" ({'|'.join(SCALES)})\b")
# 近五年来, 近10年最低: the last five or ten years, at the start of a clause
_NO_COUNTS = (Kind.MEASURE, Kind.MONEY, Kind.RATIO)
_SPANS = frozenset(("year", "month", "week", "day", "h"))
_RECENTLY = Pattern(words.RECENTLY)
_AT_BEGINNING = Pattern(words.AT_BEGINNING)
_TEMPERATURES = ("degC", "degF", "K")
_PERMILLE = Unit("‰", Fraction(1, 1000), ())
_PERCENTAGES = {"percent": (PERCENT, Kind.PERCENT), "permille": (_PERMILLE, Kind.RATIO)}


def _unit(symbol: str) -> Unit:
    unit = find(symbol)
    assert unit is not None, symbol
    return unit


def text_is_discount(text: str, end: int) -> bool:
    """Whether the marker that ends at ``end`` is 折."""
    return text[end - 1] == zh.DISCOUNT


class Phrase:
    """A numeral and what belongs to it. ``value`` and ``place`` are in ``unit``, with sign and scale applied."""

    __slots__ = (
        "counted", "end", "floor", "hedge", "kind", "marked", "numeral", "place", "start", "text", "unit",
        "value",
    )  # fmt: skip

    def __init__(self, text: str, numeral: Numeral, floor: int) -> None:
        self.text = text
        self.numeral = numeral
        self.floor = floor
        self.start, self.end, self.value, self.place = numeral[:4]
        self.unit: Unit = ONE
        self.kind = Kind.COUNT
        self.counted: str | None = None
        self.hedge: str | None = "more" if numeral.more else "about" if numeral.around else None
        self.marked = False
        if numeral.style == "ordinal":
            self.kind = Kind.ORDINAL
            self.marked = True
        if numeral.lead >= 0:
            self.start = numeral.lead
            self.unit, self.kind, self.marked = *_PERCENTAGES[numeral.share], True

    def read_after(self) -> None:
        """Takes in the unit, rate, 半, 多 and hedge that follow."""
        text = self.text
        following = text[self.end : self.end + 1]
        if following in words.MORE and following:
            self.hedge, self.end = "more", self.end + 1
        elif following == zh.OR_SO and hedges.is_or_so(text, self.end):
            self.hedge, self.end = "about", self.end + 1
        if self.end < len(text) and not self.marked:
            self._marker()
        self._hedge_after()

    def _hedge_after(self) -> None:
        text = self.text
        hedge = hedges.after(text, self.end) if self.end < len(text) else None
        if hedge is None and not self.marked and text.startswith(words.POINTS_WITHIN, self.end):
            hedge = hedges.after(text, self.end + 1)  # 60分以下
        if hedge is not None:
            self.end = hedge[1]
            self.hedge = self.hedge if self.hedge == "more" else hedge[0]

    def _marker(self) -> None:
        begin, found = self.end, self._unit_after(self.end)
        if found is None:
            if self.text.startswith(_TOLD_BEHIND, self.end):
                self._unit_elsewhere(self.text[self.end])
            elif (rate := rates.of_any_noun(self.text, self.end)) is not None:
                self.counted, self.unit, self.end = rate
                self.kind, self.marked = Kind.MEASURE, True
            return
        mark, end = found
        last = self.text[end - 1]
        if last == zh.TEN_YEARS and (type(self.value) is not int or not 5 <= self.value <= 9):
            return  # 三旬 are thirty days
        self.end = end
        self.kind, self.unit, factor, self.counted = mark
        self.marked = True
        if last in zh.UNCLEAR or self.unit.symbol in ambiguous.UNITS:
            ambiguous.settle(self, last)
        elif self.unit.symbol == "CNY" and (named := currencies.name_at(self.text, end)) is not None:
            self.unit, self.end = named  # 9000元日币
        elif factor != 1 and self.value > 10 and text_is_discount(self.text, self.end):
            factor = Fraction(1, 100)  # 75折 is three quarters of the price
        if factor != 1:
            self.value, self.place = simplest(self.value * factor), simplest(self.place * factor)
        self._half_after(factor)
        if self.end == begin + 1 and self.text[begin] in spoken.WORDS and self._is_whole():
            self._spoken_decimals()
        if self.text[self.end : self.end + 1] in MARKS:
            self._rate_after()

    def _unit_elsewhere(self, following: str) -> None:
        """3分20秒, 1.2 per 100,000 people, 150/95 mmHg: there is no unit here, but what follows determines it."""
        told = None
        if following == " " and ambiguous.turn_below_zero(self):
            told = (_unit("deg"), self.end)
        elif following == '"':
            told = attached.inches_at(self.text, self.start, self.end)
        elif following in "'’":
            told = attached.feet_at(self.text, self.start, self.end)
        elif following == zh.FEN:
            end = spoken.minutes_at(self.text, self.end)
            told = None if end is None else (_unit("min"), end)
        elif following == " " and currencies.before(self.text, self.start, self.floor) is None:
            told = rates.per_so_many(self.text, self.end)
        elif following == "/":
            told = attached.pressure_at(self.text, self.end) or rates.per_so_many(self.text, self.end)
        if told is not None:
            self.unit, self.end = told
            self.kind, self.marked = Kind.MEASURE, True

    def _is_whole(self) -> bool:
        told = self.numeral.style in ("figures", "words") and self.numeral.place == 1
        return told and self.hedge != "more"

    def _spoken_decimals(self) -> None:
        """1米75, 三块五: the decimals follow the unit."""
        found = spoken.decimals_after(self.text, self.end)
        if found is None or self.value < 0:
            return
        self.value, self.place, self.end = simplest(self.value + found.value), found.place, found.end
        if found.symbol:
            self.unit, self.counted = _unit(found.symbol), None
            self.kind = kind_of(self.unit)

    def _unit_after(self, position: int) -> tuple[Marker, int] | None:
        text = self.text
        first = text[position]
        if self.numeral.style == "several" and text.startswith(" of ", position):
            return unit_at(text, position + 4)  # dozens of miles
        if first == " " and (
            self.numeral.style == "part" or (0 < self.value < 1 and text.startswith(" of a", position))
        ):
            return self._unit_of_part(position)
        if first == zh.PIECE and text[position + 1 : position + 2] in words.AFTER_GE:
            return self._unit_after_ge(position)
        if first in attached.LETTERS:
            found = attached.attached(text, self.start, position, self.value)
            if found is not None:
                return found
        if first == " " and text[position + 1 : position + 2] in ambiguous.SCALES:
            found = attached.spaced_scale(text, self.start, position, self.value)
            if found is not None:
                return found
        if first in _SPACES:
            position += 2 if text[position + 1 : position + 2] in _SPACES else 1
        elif first == "-" and text[position + 1 : position + 2].isalpha():
            position += 1
            code = text[position : position + 3]
            if (
                code.isalpha()
                and code.isupper()
                and text[position + 3 : position + 5].strip(" ")[:1].isdecimal()
            ):
                return None  # EUR 4m-EUR 5m
        if text.startswith("- ", position) and first == " ":
            return attached.unit_apart(text, position + 2)
        if text[position : position + 1] in signs() and currencies.end_of_sign(text, position) > position:
            return None
        if text.startswith("second-", position) and not text.startswith("second-long", position):
            return None  # two second-half goals
        return unit_at(text, position)

    def _unit_of_part(self, position: int) -> tuple[Marker, int] | None:
        """half an hour, a quarter of a percentage point, 1 1/2 miles; a quarter point beside a rate."""
        points = points_of_rate(self.text, position)
        if points is not None:
            return points
        for link in (" of an ", " of a ", " an ", " a "):
            if self.text.startswith(link, position):
                found = unit_at(self.text, position + len(link))
                return found if found is not None and found[0].kind is not Kind.COUNT else None
        return unit_at(self.text, position + 1)

    def _unit_after_ge(self, position: int) -> tuple[Marker, int] | None:
        """个小时, 个多月, 个半小时: 个 before a unit adds nothing; 多 and 半 belong to the number."""
        text, skip = self.text, 1
        if spoken.take_hundred_millions(self, position):
            return unit_at(text, self.end) if self.end < len(text) else None
        between = text[position + 1]
        if between in zh.MORE_OR_HALF:
            skip = 2
        found = unit_at(text, position + skip)
        if found is None or found[0].kind is Kind.COUNT:
            return unit_at(text, position)
        if between == zh.MORE:
            self.hedge = "more"
        elif between == zh.HALF:
            self.add_half(1)
        return found

    def add_half(self, of: Rational) -> None:
        self.value = simplest(self.value + Fraction(of) / 2)
        self.place = Fraction(of) / 2

    def _half_after(self, factor: Rational) -> None:
        following = self.text[self.end : self.end + 1]
        if self.kind is Kind.RATIO and self.text.startswith("times", self.end - 5):
            self._times()
        if factor != 1 and self.kind is Kind.RATIO:
            self._tenths_after(factor)
        if following == zh.HALF and (self.kind is not Kind.COUNT or self.counted == zh.DOZEN):
            if not self.text.startswith(words.HALF_OF_ITS_OWN, self.end + 1):
                self.add_half(factor)
                self.end += 1
        elif (
            following in words.MORE
            and following
            and self.kind in _NO_COUNTS
            and hedges.is_more(self.text, self.end)
        ):
            self.hedge, self.end = "more", self.end + 1

    def _times(self) -> None:
        """three times as many is a ratio, three times alone a count of occasions."""
        word = self.text[self.end + 1 : self.end + 9].partition(" ")[0].lower()
        if word not in _COMPARING:
            self.kind, self.counted = Kind.COUNT, "times"

    def _tenths_after(self, factor: Rational) -> None:
        """七成六 is 0.76: a lone digit after 成 counts hundredths."""
        position = self.end + (self.text[self.end : self.end + 1] == " ")
        entry = CHARACTERS.get(self.text[position : position + 1])
        if entry is None or entry[0] != DIGIT or unit_at(self.text, position + 1) is not None:
            return
        if self.text[position + 1 : position + 2] in CHARACTERS:
            return
        self.place = Fraction(factor) / 10
        self.value = simplest(self.value + entry[1] * self.place)
        self.end = position + 1

    def _rate_after(self) -> None:
        if self.kind is Kind.PERCENT:
            return
        unit, end = rates.rate_after(self.text, self.end, self.unit)
        if end == self.end and self.kind is Kind.COUNT:
            unit, end = rates.per_so_many(self.text, self.end) or (unit, end)  # 83 cases per 100,000
        if end > self.end:
            self.unit, self.end = unit, end
            self.kind = Kind.MEASURE if self.kind is Kind.COUNT else self.kind

    def read_before(self) -> None:
        """Takes in the sign, money sign, hedge and rate before the number."""
        text, start = self.text, self.start
        if start > self.floor:
            last = text[start - 1]
            if last in _BEFORE or (last <= "z" and last.isalpha()):
                self._sign()
                self._money()
                self._sign()
                if last in " -" and not self.marked:
                    self._magnitude_before()
                self._hedge_before()
            elif last == "(" and text[self.end : self.end + 1] == ")" and self.kind is Kind.COUNT:
                self._in_the_red()
            elif last in zh.MAGNITUDE_ENDS and not self.marked and self.numeral.place < 1:
                self._magnitude_before()  # 规模6.2; a 规模 of whole numbers may be anything
            if self.unit is not ONE:
                self.read_rate_before()

    def _in_the_red(self) -> None:
        """$(0.04), $(12.5) million: money in brackets after its sign is a loss."""
        found = currencies.before(self.text, self.start - 1, self.floor)
        if found is None or self.text[self.start - 2] not in signs():
            return
        self.unit, self.kind, self.counted, self.marked = found[0], Kind.MONEY, None, True
        self._negate(found[1])
        self.end += 1
        scale = _SCALE_BEHIND.match(self.text, self.end)
        if scale is not None:
            self.value, self.place = self.value * SCALES[scale[1]], self.place * SCALES[scale[1]]
            self.value, self.place, self.end = simplest(self.value), simplest(self.place), scale.end()

    def _magnitude_before(self) -> None:
        """a magnitude 6.8 earthquake: the unit precedes the number."""
        for word in _MAGNITUDES:
            if self.text.endswith(word, self.floor, self.start) and 0 < self.value < 10:
                self.unit, self.kind, self.marked = _unit("magnitude"), Kind.MEASURE, True
                self.start -= len(word)

    def read_rate_before(self) -> None:
        """Takes in 每亩 before the number, and a hedge before that."""
        before = self.text[max(self.floor, self.start - 12) : self.start]
        if zh.EACH in before:
            self._rate_before()
            self._hedge_before()
        if zh.SPEED in before and self.unit.dimension == _LENGTH:
            self._speed_before()

    def _speed_before(self) -> None:
        """时速350公里: an amount per hour."""
        found = _SPEED.search(self.text, max(self.floor, self.start - 8), self.start)
        if found is not None:
            self.unit, self.start = divide(self.unit, _unit("h")), found.start()

    def _sign(self) -> None:
        text, start = self.text, self.start
        mark = text[start - 1] if start > self.floor else ""
        if mark == zh.LOWER and text.endswith(zh.BELOW_ZERO, self.floor, start):
            self._negate(start - 2)
            return
        if mark == zh.LENGTH and text.endswith(zh.SHRINKING, self.floor, start):
            self._negate(start - 3)
            return
        if mark == zh.OF and text.endswith(zh.NEGATIVE_OF, self.floor, start):
            self._negate(start - 2)
            return
        if mark not in words.SIGNS:
            if mark == " ":
                self._sign_and_space(start)
            return
        before = text[start - 2] if start - 2 >= 0 else ""
        if before in ("s", "e") and (
            word := next((one for one in english.TIED_MINUS if text.endswith(one, self.floor, start)), "")
        ):
            self._negate(start - len(word))  # minus-260 degrees
            return
        if mark not in zh.MINUS and before and (before == mark or (before.isalnum() and before < "\u3000")):
            return
        if before == " " and start > 2 and text[start - 3].isdecimal() and not self._is_next_cell(start - 2):
            return
        if words.SIGNS[mark] < 0:
            self._negate(start - 1)
        else:
            self.start = start - 1

    def _is_next_cell(self, end: int) -> bool:
        """170,087 -396, in a row of a table: a dash right before figures is a sign.

        That holds after a number printed with its thousands or decimals that does not start a range to this one."""
        return self.floor == end and _PRINTED_WHOLE.search(self.text, max(0, end - 16), end) is not None

    def _sign_and_space(self, start: int) -> None:
        """minus 5, and - 20 degrees: elsewhere a dash with spaces is not a minus."""
        window = self.text[max(self.floor, start - 10) : start - 1].lower()
        if window.endswith("or minus"):  # plus or minus 3
            return
        for word in english.MINUS_WORDS:
            if window.endswith(word):
                self._negate(start - 1 - len(word))
                return
        if window[-1:] in ("-", "−") and self.unit.symbol in _TEMPERATURES:
            self._negate(start - 2)

    def _negate(self, start: int) -> None:
        self.value = -self.value
        self.start = start

    def _money(self) -> None:
        found = currencies.before(self.text, self.start, self.floor)
        if found is None or self.kind not in (Kind.COUNT, Kind.MONEY) or self.numeral.style == "ordinal":
            return
        unit, self.start = found
        if (
            self.kind is Kind.MONEY
            and self.unit.symbol == "CNY"
            and spoken.names_money(self.text, self.start)
        ):
            self.unit = unit  # 港币500元
        if self.kind is Kind.COUNT:
            self.unit, self.kind, self.counted, self.marked = unit, Kind.MONEY, None, True
            if self.text[self.end : self.end + 1] in MARKS and self.hedge is None:
                self._rate_after()
                self._hedge_after()

    def _hedge_before(self) -> None:
        found = hedges.before(self.text, self.start, self.floor)
        if found is None and (self.kind in (Kind.MONEY, Kind.PERCENT) or self.numeral.scale > 1):
            found = hedges.compass(self.text, self.start, self.floor)
        if found is not None:
            if found[0] == hedges.NEAR and self.unit.symbol in _SPANS and self._is_recent(found[1]):
                return
            self.start = found[1]
            self.hedge = self.hedge or found[0]

    def _is_recent(self, begin: int) -> bool:
        """近五年来 are the last five years; 历时近五年 and 建厂近五年来 nearly five."""
        last = _RECENTLY.match(self.text, self.end) is not None and self.text[begin] == zh.NEAR
        return last and _AT_BEGINNING.search(self.text, max(0, begin - 1), begin) is not None

    def _rate_before(self) -> None:
        """每亩每年1000元: each 每 with its unit right before the number divides the unit."""
        if self.kind not in (Kind.MONEY, Kind.MEASURE):
            return
        text, least = self.text, max(self.floor, self.start - 16)
        each = text.rfind(zh.EACH, least, self.start)
        first = True
        while each >= 0:
            found = rate_unit_at(text, each + 1)
            if found is None or (
                text[found[1] : self.start] not in _RATE_LINKS if first else found[1] != self.start
            ):
                return
            self.unit = divide(self.unit, found[0])
            self.start, first = each, False
            each = text.rfind(zh.EACH, least, each)
