"""One pass over a text: find where a number may start, read it, continue after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import marked
from audit.languages.en import frames as english
from audit.languages.zh import characters as zh
from audit.languages.zh import frames as words
from audit.languages.zh.idioms import BEFORE_ONE
from audit.languages.zh.numbers import FORMAL, NUMERALS, SCALES, SMALL
from audit.languages.zh.numerals import STARTING, STARTING_WORDS
from audit.numbers import chinese_dates, classes, clock, compounds, dates, frames, links, odds, ranges
from audit.numbers.candidates import numeral_at
from audit.numbers.chinese import CHARACTERS
from audit.numbers.compose import named, reading, unreadable
from audit.numbers.digits import DIGITS
from audit.numbers.english_idioms import NAMES, compound_word, titled
from audit.numbers.english_words import STARTS
from audit.numbers.lexicon import unit_at
from audit.numbers.months import MONTH_NUMBERS
from audit.numbers.multiple_words import BEGINNINGS, multiple_word
from audit.numbers.names import word_at
from audit.numbers.numeral import Numeral
from audit.numbers.pairs import paired
from audit.numbers.phrase import Phrase
from audit.numbers.plain import in_one_way
from audit.numbers.reading import Kind, Reading
from audit.numbers.shared_units import FARTHEST, share_unit
from audit.numbers.titles import MOBILE, name_around
from audit.numbers.tolerance import with_tolerance
from audit.units import ONE

if TYPE_CHECKING:
    from audit.claimfile.model import Span

# where a number may start; whole words and addresses are matched so that nothing inside them is
_START = re.compile(
    f"[0-9０-９½⅓⅔¼¾⅕⅛⅜{NUMERALS}{SMALL}{FORMAL}{STARTING}]|{STARTING_WORDS}|[A-Za-z]+|://[!-~]*"
)
_KNOWN = STARTS | MONTH_NUMBERS.keys()
_COLONS = frozenset(":：∶")
_GREATER = frozenset(SCALES)
_TRIES = 5
_WORD_TRIES = 3  # what a word such as "two" costs, compared with a character such as 一
REST = "too many numbers in one paragraph: the rest of it was not read"
# Ways of writing figures that cannot be read, and why.
_WRONG = {
    "unclear": marked("a point and a comma: it is unclear which of them marks the decimals"),
    "miscounted": marked("the commas do not part thousands"),
    "lowered": marked("the exponent of ten is not raised: it looks like the figures of a factor"),
}


class ScannerContext(NamedTuple):
    """The settings of the whole reading."""

    published: Span | None
    language: str | None
    rounding: str | None


def read(
    text: str,
    *,
    published: Span | None = None,
    language: str | None = None,
    rounding: str | None = None,
    most: int | None = None,
) -> list[Reading]:
    """Every number of ``text``, in order, with exact offsets; time grows linearly with the length.

    ``published`` is the article's date, which determines 今年10月; ``rounding`` is a rule of rounding.py that the
    article is known to follow. Nothing is raised: anything unreadable has the kind vague and a note. After ``most``
    numbers, or five times as many numeral characters that are not numbers, one reading represents the rest.
    """
    context = ScannerContext(published, language, rounding)
    plain = in_one_way(text)
    if plain is None:
        return _read(text, context, most)
    return [plain.as_printed(one) for one in _read(plain.text, context, most)]


def _read(text: str, context: ScannerContext, most: int | None) -> list[Reading]:
    found: list[Reading] = []
    position = floor = 0
    search = _START.search
    tries = 0
    while (match := search(text, position)) is not None:
        start, end = match.span()
        if "A" <= text[start] <= "z" and text[start:end].lower() not in _KNOWN:  # as most words are
            position = end
            continue
        result = _at(text, start, end, floor, context)
        if isinstance(result, int):
            position = result
            if most is None:
                continue
            if text[start] > "\u3000":
                tries += 1
            elif text[start:end].lower() in STARTS:
                tries += _WORD_TRIES
            if tries <= _TRIES * most:
                continue
            found.append(named(text, position, len(text), Kind.VAGUE, REST))
            break
        if found and paired(text, found, result):
            result = found[-1]
        else:
            found.append(result)
            if (
                start - floor <= FARTHEST
                and floor
                and (result.unit is not ONE or text.startswith(" to ", floor))
            ):
                share_unit(text, found, context.rounding)
            if len(found) == most and result.end < len(text):
                found.append(named(text, result.end, len(text), Kind.VAGUE, REST))
                break
        position = floor = result.end
    return found


def _at(text: str, start: int, end: int, floor: int, context: ScannerContext) -> Reading | int:
    """The reading that starts at ``start``, or the position where the search continues."""
    first = text[start]
    if first > "\u3000" and first < "\uff00":
        if text[end : end + 1] == zh.FOLD and text.endswith(zh.HAS_DOUBLED, floor, start):
            return frames.doubling(text, start, floor) or end
        if first in BEGINNINGS and (told := multiple_word(text, start, floor)) is not None:
            return told
        if first in words.WORDS_ONLY:
            return end
        if (
            first == zh.ONE
            and start > floor
            and text[start - 1] in BEFORE_ONE
            and text[end : end + 1] not in _GREATER
        ):
            return end
        known = word_at(text, start)
        if known is not None:
            return named(text, start, known[0]) if known[1] else known[0]
    elif first.isalpha():
        word = text[start:end].lower()
        if word not in STARTS:
            return _month(text, start, end, floor, context) if word in MONTH_NUMBERS else end
    if text[start - 1] == zh.EACH or start == 0:
        told = _of_so_many(text, start, floor, context)
        if told is not None:
            return told
    numeral = numeral_at(text, start, end)
    if isinstance(numeral, int):
        return numeral
    frame = _frame(text, numeral, floor, context)
    return _quantity(text, numeral, floor, context) if frame is None else frame


def _month(text: str, start: int, end: int, floor: int, context: ScannerContext) -> Reading | int:
    days = dates.english_month(text, start, end, floor)
    return end if days is None else dates.date_reading(text, days, context.published)


def _of_so_many(text: str, start: int, floor: int, context: ScannerContext) -> Reading | None:
    """每4人中就有1人, 每10万人5.6例; and 三人中有一人, if nothing else is said."""
    if start > floor and text[start - 1] == zh.EACH:
        from audit.numbers.each import on_each

        return on_each(text, start, context.rounding)
    if start == 0 and text.find(zh.HAVING, 0, _SHORT) > 0:
        from audit.numbers.each import part_of_few

        return part_of_few(text)
    return None


_SHORT = 30  # characters; a claim that states a part in these words is no longer


def _frame(text: str, numeral: Numeral, floor: int, context: ScannerContext) -> Reading | None:
    """A number that is not a quantity: a date, time, ordinal, class, enumeration or name."""
    start, end = numeral.start, numeral.end
    if numeral.style == "part" and end - start == 7:
        days = dates.season(text, start, end)
        if days is not None:
            return dates.date_reading(text, days, context.published)
    if numeral.style in ("dotted", "ordinal", *_WRONG):
        return _told_by_style(text, numeral, context)
    before = text[start - 1] if start > floor else ""
    after = text[end] if end < len(text) else ""
    if before in words.NAMES_BEFORE or after in words.NAMES_AFTER or end - start == MOBILE:
        name = name_around(text, numeral, floor)
        if name is not None:
            return named(text, *name)
    if before == "+" and (called := frames.international(text, start)) is not None:
        return called
    if before == zh.BEFORE and _is_top(text, numeral, after):
        return frames.top(text, numeral)
    if before in zh.HALVES_OF_A_YEAR and text[start] == zh.HALF:
        days = chinese_dates.half_year(text, start, floor)
        return None if days is None else dates.date_reading(text, days, context.published)
    if before == zh.ORDINAL and numeral.style not in ("several", "long"):
        quarter = _chinese_frame(text, numeral, floor, after, context) if after == zh.QUARTER else None
        return quarter or frames.ordinal(
            text, numeral, start - 1
        )  # 第三季 may be one of a year or of a series
    if (
        before
        and numeral.style == "figures"
        and (before in _LETTER_BEFORE or (before <= "z" and before.isalpha()))
    ):
        days = dates.quarter_before_year(text, start, end, numeral.value, floor)
        if days is not None:
            return dates.date_reading(text, days, context.published)
        found = frames.before_figures(text, numeral, floor)
        if found is not None:
            return found
    if after > "\u3000":
        return _chinese_frame(text, numeral, floor, after, context)
    if numeral.style == "figures":
        return _ascii_frame(text, numeral, after, context)
    return clock.half_day(text, numeral) if text.startswith(english.O_CLOCK, end) else None


_LETTER_BEFORE = frozenset("-−·#. +")


def _is_top(text: str, numeral: Numeral, after: str) -> bool:
    """前十 are the first ten of an order; 前3年 is a time, and 以前10个 is not an order."""
    if numeral.style not in ("words", "figures") or type(numeral.value) is not int or numeral.value < 2:
        return False
    if text.endswith(zh.BEFORE_CHRIST, 0, numeral.start):
        return False  # 公元前5世纪
    return (
        after not in words.TIMES_BEHIND_TOP
        and text[numeral.start - 2 : numeral.start - 1] not in zh.NOT_BEFORE_TOP
    )


def _chinese_frame(
    text: str, numeral: Numeral, floor: int, after: str, context: ScannerContext
) -> Reading | None:
    if (
        after in words.YEARS_GO_ON
        and numeral.end - numeral.start == 4
        and (days := chinese_dates.of_years(text, numeral))
    ):
        return dates.date_reading(text, days, context.published)
    if after in words.DATE_MARKS:
        if after == zh.NUMBERED and unit_at(text, numeral.end) is not None:
            return None  # 200号人
        days = chinese_dates.chinese_date(text, numeral, floor)
        if days is None and after == zh.NUMBERED:
            return frames.numbered(text, numeral)
        return None if days is None else dates.date_reading(text, days, context.published)
    if after == zh.CENTURY_BEGINS:
        days = chinese_dates.century(text, numeral, floor)
        return None if days is None else dates.date_reading(text, days, context.published)
    if after in words.TIME_MARKS:
        return clock.chinese_time(text, numeral, floor)
    if after in words.LISTS:
        return frames.enumeration(text, numeral)
    if after in words.CLASS_MARKS:
        return classes.class_after(text, numeral, floor) or frames.known_by_number(text, numeral)
    if after in words.KNOWN_BY_NUMBER and (known := frames.known_by_number(text, numeral)) is not None:
        return known
    return _named_after(text, numeral, after, context)


def _named_after(text: str, numeral: Numeral, after: str, context: ScannerContext) -> Reading | None:
    start, end = numeral.start, numeral.end
    if after == zh.STOREY and text[end + 1 : end + 2] not in words.NO_STOREY:
        return frames.numbered(text, numeral)
    if after == zh.FINANCIAL and text.startswith(zh.YEAR, end + 1):
        return named(text, start, end + 2)
    if after == zh.STRONG and type(numeral.value) is int:
        return named(text, start, end + 1)
    if after == zh.LATER and end - start == 2 and type(numeral.value) is int and numeral.value % 5 == 0:
        return named(text, start, end + 1) if text[end + 1 : end + 2] not in zh.AFTER_A_DECADE else None
    if after == zh.MEDICAL and frames.is_hospital(text, numeral):
        return named(text, start, end + 2)
    if after in zh.UNTIL_OR_COLON:
        days = dates.figures_date(text, start) if text[start] in DIGITS else None
        return (
            clock.colon(text, numeral) if days is None else dates.date_reading(text, days, context.published)
        )
    return None


def _ascii_frame(text: str, numeral: Numeral, after: str, context: ScannerContext) -> Reading | None:
    start, end = numeral.start, numeral.end
    days = None
    if after in frames.TIMES_SIGNS and end - start == 1 and (relay := frames.relay(text, start)) is not None:
        return relay
    if after == ")" and end - start <= 2 and frames.heads_item(text, start, end):
        return named(text, start, end + 1)
    if after == " " and end - start == 4:
        found = clock.on_the_dial(text, start, end) or frames.service_number(text, start)
        if found is not None:
            return found
        if text[end + 1 : end + 2] in _STROKES:
            days = dates.figures_date(text, start)  # 1995 - 1997年
    elif after and after in "-/.–—~":
        days = dates.figures_date(text, start)
        if days is None and after in "-–—" and type(numeral.value) is int:
            days = dates.year_range(text, start, end, numeral.value)
    elif after and after in _COLONS and not text.startswith(": ", end):
        return clock.colon(text, numeral)
    if days is None and type(numeral.value) is int and numeral.place == 1:
        days = dates.english_after(text, start, end, numeral.value)
    if days is not None:
        return dates.date_reading(text, days, context.published)
    if (after and after in "-/") or (text[start] == "0" and end - start > 1):
        found = frames.code(text, start)
        if found is not None:
            return found
    if after == " " or after.isalpha() or after in _STROKES:
        found = clock.half_day(text, numeral)
        if found is not None:
            return found
    return frames.after_figures(text, numeral) if after.isalpha() else None


_STROKES = ("-", "–", "—")


def _told_by_style(text: str, numeral: Numeral, context: ScannerContext) -> Reading | None:
    if numeral.style in _WRONG:
        return unreadable(text, numeral.start, numeral.end, _WRONG[numeral.style])
    if numeral.style == "ordinal":
        days = dates.english_century(text, numeral.start, numeral.end, numeral.value)
        return None if days is None else dates.date_reading(text, days, context.published)
    days = dates.figures_date(text, numeral.start)
    if days is not None:
        return dates.date_reading(text, days, context.published)
    return named(text, numeral.start, numeral.end)


def _quantity(text: str, numeral: Numeral, floor: int, context: ScannerContext) -> Reading | int:
    phrase = Phrase(text, numeral, floor)
    if numeral.style != "long":
        phrase.read_after()
        end = phrase.end
        if end < len(text):
            following = text[end]
            if following == zh.LEVEL and phrase.marked and phrase.hedge is None:
                return classes.weight_class(text, phrase)
            if phrase.marked and (
                following == " "
                or following in CHARACTERS
                or following.isdecimal()
                or (following in compounds.JOINTS and phrase.kind is Kind.MEASURE)
            ):
                compounds.extend(text, phrase)
                following = text[phrase.end : phrase.end + 1]
            phrase.read_before()
            if phrase.kind is Kind.MONEY and following == " " and text.startswith(" and ", phrase.end):
                compounds.extend(text, phrase)  # $3 and 50 cents
                following = text[phrase.end : phrase.end + 1]
            if following in _TOLERANCES and following and text.startswith(english.SIGNS_IN_WORDS, phrase.end):
                exact = with_tolerance(text, phrase)
                if exact is not None:
                    return exact
            if following in words.ODDS and following and (not phrase.marked or phrase.kind is Kind.COUNT):
                part = odds.odds_from(text, phrase)
                if part is not None:
                    return part
            if following in links.BEGINS and following:
                found = ranges.range_from(text, phrase, context.rounding)
                if found is not None:
                    return found
        else:
            phrase.read_before()
        lone = numeral.end - numeral.start == 1 or numeral.style in ("string", "approximate")
        if lone and "\u3000" < text[numeral.start] < "\uff00" and not frames.is_quantity(text, phrase):
            return numeral.end
        may_be_name = not phrase.marked or text[numeral.start : numeral.end] in NAMES  # the 9/11 attacks
        if may_be_name and phrase.hedge is None and _is_expression(text, numeral, floor):
            return _expression(text, numeral, floor)
    return reading(phrase, context.rounding)


_TOLERANCES = frozenset(" ±+")


def _is_expression(text: str, numeral: Numeral, floor: int) -> bool:
    if numeral.style in ("figures", "part") and text[numeral.start].isdecimal():
        return titled(text, numeral, floor) is not None
    return text[numeral.start].isascii() and compound_word(text, numeral)


def _expression(text: str, numeral: Numeral, floor: int) -> Reading | int:
    """Route 66 is kept as a name; second-hand is not kept at all."""
    start = titled(text, numeral, floor)
    return numeral.end if start is None else named(text, start, numeral.end)
