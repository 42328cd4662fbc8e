"""From claims to readings: each ``says`` read once, with what the claim file adds to it.

``exact: true`` makes a number exact whatever its digits, ``reads:`` replaces the usual reading, ``rounding:`` chooses
another rounding rule. A claim that does not give a single reading is kept separately with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from audit.base.findings import Sentence, Words, marked, sentence, series, worded
from audit.base.intervals import Interval
from audit.claimfile.model import Claim, Document, Override
from audit.languages.en import interpretation as english
from audit.languages.zh import interpretation as chinese
from audit.numbers import Kind, Reading, months, read
from audit.numbers.patterns import Pattern
from audit.numbers.reading import Unread
from audit.numbers.refigured import Frames
from audit.numbers.sets import rounded
from audit.units import TIME
from audit.units import parse as parse_unit
from audit.units.temperature import DEGREE, DEGREES

_FRAMES = Frames(4096)  # of words around figures; a file has a few dozen


class Readings(NamedTuple):
    """The readings of a document's claims by name, and the reasons why the others have none."""

    readings: dict[str, Reading]
    unreadable: dict[str, Unread]


Known = tuple[Mapping[str, Claim], Mapping[str, Reading]]  # claims that have already been read


def readings_of(document: Document, known: Known | None = None) -> Readings:
    """Reads every claim of a document except those already ``known``."""
    readings: dict[str, Reading] = {}
    unreadable: dict[str, Unread] = {}
    claims, read_before = known or ({}, {})
    for name, claim in document.claims.items():
        same = read_before.get(name) if claims.get(name) is claim else None
        found = same or read_claim(claim, document)
        if isinstance(found, Reading):
            readings[name] = found
        else:
            unreadable[name] = found
    return Readings(readings, unreadable)


def read_claim(claim: Claim, document: Document) -> Reading | Unread:
    """The reading of one claim, or the reason why it has none."""
    if claim.cell is not None:
        from audit.tables.readings import reading_of_cell

        return reading_of_cell(claim, claim.cell)
    says, rounding = claim.says.value, claim.rounding or document.rounding
    found = _found(says, document, rounding)
    if claim.reads is not None:
        return _overridden(claim, claim.reads, found)
    if says.endswith("m") and len(found) == 1 and _is_length(claim, found[0]):
        spaced = _found(_LONE_M.sub(r"\g<1> m", says), document, rounding)
        found = [one._replace(text=says[one.start :], end=one.end - 1) for one in spaced]
    reading = found[0] if len(found) == 1 else _longest(claim, found)
    if not isinstance(reading, Reading):
        return reading
    if reading.start and _negated(says[: reading.start]):
        return _cannot_be_read(claim, _DENIED)
    if reading.note is not None and reading.value is None and reading.kind is Kind.VAGUE:
        return _cannot_be_read(claim, reading.note)
    return _meant(claim, reading, document)


def _meant(claim: Claim, reading: Reading, document: Document) -> Reading:
    """The reading adjusted by what the claim file says besides the number: in points, exact, for each one of
    something."""
    if claim.unit is not None and not reading.unit.dimension and reading.kind is Kind.COUNT:
        reading = _with_unit(reading, claim.unit)
    elif claim.unit is not None and _is_compared_in(reading.unit.symbol, claim.unit):
        reading = reading._replace(unit=parse_unit(claim.unit) or reading.unit)
    if reading.kind is Kind.COUNT and _counts_points(claim, reading):
        from audit.interpretation.points import as_points

        reading = as_points(claim, reading, document)
    if claim.exact:
        return _exact(reading)
    if reading.unit.dimension == TIME or (reading.value.__class__ is int and reading.value == 1):
        from audit.interpretation.factors import counted_off  # few files have times

        reading = counted_off(claim.name, reading, document)
    if reading.kind is Kind.COUNT and _is_average(claim, reading, document):
        reading = _rounded(reading)
    if claim.rounding or document.rounding or not _is_divided(claim, document):
        return reading
    return _coarser(reading)


def _is_compared_in(printed: str, unit: str) -> bool:
    """Whether an amount can be compared in another unit than the one it prints.

    For example $650 a tonne in dollars, 1.3 degrees in ℃, pounds that are paid."""
    return printed.startswith(unit + "/") or unit in _MEANT.get(printed, ())


_MEANT = {
    DEGREE: DEGREES,
    "lb": ("GBP",),
    "kWh": (DEGREE, *DEGREES),
}  # what the surrounding words may turn a unit into


def _with_unit(reading: Reading, symbol: str) -> Reading:
    """A bare number with the unit that its neighbour prints for both."""
    unit = parse_unit(symbol)
    if unit is None or (not unit.dimension and unit.factor == 1 and symbol != "%"):
        return reading  # it counts what its neighbour counts: nine in Cuba, beside 17 people
    kind = Kind.PERCENT if symbol == "%" else Kind.MEASURE
    if reading.value is None or reading.resolution is None or reading.hedge is not None:
        return reading._replace(unit=unit, kind=kind)
    found = rounded(reading.value, reading.resolution)
    return reading._replace(unit=unit, kind=kind, fair=found.fair, widest=found.widest, origin=found.origin)


_LONE_M = Pattern("([0-9])m$")
_LENGTHS = Pattern(english.LENGTHS)


def _is_length(claim: Claim, reading: Reading) -> bool:
    """Whether a bare 66.82m, which means millions elsewhere, is a length according to its meaning."""
    says, means = claim.says.value, claim.means
    if (
        not says.endswith("m")
        or means is None
        or reading.kind is not Kind.COUNT
        or reading.counted is not None
    ):
        return False
    return _LONE_M.search(says) is not None and _LENGTHS.search(means.value) is not None


def _counts_points(claim: Claim, reading: Reading) -> bool:
    """Whether a count is of points of any sort, percentage points included."""
    return reading.counted in ("point", "points") or claim.says.value.startswith(chinese.POINT, reading.end)


# Words that turn what follows into its opposite. The reader knows some of them together with their hedges (不超过,
# no more than); one that is left over before a reading must not be ignored.
_NEGATIONS = (*chinese.NEGATIONS, *english.NEGATIONS)


_DENIED = marked("the words before the number reverse it, and are not understood")


def _negated(before: str) -> bool:
    """Whether the words right before a number negate it."""
    words = before.rstrip().lower()
    return words.endswith(_NEGATIONS[:8]) or words.rpartition(" ")[2] in _NEGATIONS


def _found(says: str, document: Document, rounding: str | None) -> list[Reading]:
    """The numbers of a phrase. Only dates depend on the day of publication."""
    article = document.article
    found = _FRAMES.read(says, rounding, article.language, _undated)
    if article.published is not None:
        for reading in found:
            if reading.kind is Kind.DATE:
                return read(says, published=article.published, language=article.language, rounding=rounding)
    return found


@lru_cache(maxsize=2048)  # 三倍, 100% and 2020年 occur in every other article
def _undated(says: str, rounding: str | None, language: str) -> list[Reading]:
    """The numbers of a phrase, on no particular day."""
    return read(says, language=language, rounding=rounding) or _declared(says)


def _declared(says: str) -> list[Reading]:
    """三地 or 双纪实: a number because the claim says so."""
    from audit.numbers.declared import declared

    reading = declared(says)
    return [] if reading is None else [reading]


def _longest(claim: Claim, found: list[Reading]) -> Reading | Unread:
    """Why a claim has no reading: its words hold no number, or several, where a claim holds one."""
    if not found:
        return (
            sentence(
                "`{claim}` says {says}, and no number can be read in it",
                claim=claim.name,
                says=shortened(claim.says.value),
            ),
            _cure(claim),
        )
    numbers: Words = series((reading.text for reading in found[:4]), marked(", "))
    if len(found) > 4:
        numbers = sentence("{numbers} …", numbers=numbers)
    return (
        sentence(
            "`{claim}` says {says}, which holds {count} numbers: {numbers}",
            claim=claim.name, says=shortened(claim.says.value), count=len(found), numbers=numbers,
        ),
        sentence("make a claim of each, or say what is meant with `reads:`"),
    )  # fmt: skip


_WEEKDAY = Pattern(rf"{chinese.WEEKS}{months.CHINESE_WEEKDAY}|{months.ENGLISH_WEEKDAY}")


def _cure(claim: Claim) -> Sentence:
    """What to write instead of words without a number."""
    if _WEEKDAY.fullmatch(claim.says.value):
        return sentence("put the day of the week and its date into one claim, such as Sunday, 27 February")
    return sentence("write the number as printed, such as 近20万吨, 96.1% or nearly $3bn")


def _cannot_be_read(claim: Claim, note: str | Sentence) -> Unread:
    return (
        sentence(
            "`{claim}` says {says}, which cannot be read: {note}",
            claim=claim.name,
            says=shortened(claim.says.value),
            note=worded(note),
        ),
        sentence("say what is meant with `reads:`"),
    )


def shortened(says: str) -> str | Sentence:
    """What a claim says, for a sentence: only the beginning if it is longer than any number."""
    if len(says) <= 40:
        return says
    return sentence("{beginning}… ({count} characters)", beginning=says[:24], count=len(says))


_AVERAGE = Pattern(f"{english.AVERAGE}|{chinese.AVERAGE}")
# Amounts for each one of something: a mean, or an entry of a timetable. A check that divides decides which.
_EACH = Pattern(f"{english.OF_SUCH}|{chinese.OF_SUCH}")


def _is_average(claim: Claim, reading: Reading, document: Document) -> bool:
    """Whether a count is for a single one out of many: a mean printed as a whole number has been rounded."""
    if not reading.fair.whole:
        return False
    if _is_divided(claim, document):
        return True
    told = _told(claim)
    # the words first: most claims have none of them, and an expression takes ten times as long to say so
    if chinese.AVERAGED in told or any(word in told for word in english.AVERAGED):
        return _AVERAGE.search(told) is not None
    return False


def _told(claim: Claim) -> str:
    return claim.says.value if claim.means is None else f"{claim.says.value} {claim.means.value}"


def _is_divided(claim: Claim, document: Document) -> bool:
    """Whether an amount for each one of something is stated to be the result of a division: 98 a day, of 35,820 a
    year."""
    if claim.name in document.averages:
        return True
    if claim.name not in document.quotients:
        return False
    told = _told(claim)
    return _EACH.search(told) is not None or _AVERAGE.search(told) is not None


def _coarser(reading: Reading) -> Reading:
    """£3,800 for each home: zeros at the end of a mean may replace digits that were rounded away, with two digits
    left.

    In the widest reading only; a number with a hedge or decimals is as rough as it says."""
    value, written = reading.value, reading.resolution
    if reading.hedge is not None or written is None or not isinstance(value, int) or value % 10 or not value:
        return reading
    place = 10 ** (len(str(abs(value))) - 2)
    while value % place:
        place //= 10
    if place <= written:
        return reading
    coarse = rounded(value, place).fair
    return reading._replace(widest=coarse)


def _rounded(reading: Reading) -> Reading:
    """A count that was rounded to its last digit and need not be whole. A hedge already says how roughly."""
    if reading.hedge is not None:
        fair, widest = reading.fair._replace(whole=False), reading.widest._replace(whole=False)
        return reading._replace(fair=fair, widest=widest)
    if reading.value is None or reading.resolution is None:
        return reading
    found = rounded(reading.value, reading.resolution)
    return reading._replace(fair=found.fair, widest=found.widest, origin=found.origin)


def _exact(reading: Reading) -> Reading:
    """The written value and nothing else; if no single value is written, the sets do not change."""
    if reading.value is None:
        return reading
    point = Interval(reading.value, reading.value, False, False, reading.fair.whole)
    return reading._replace(fair=point, widest=point, origin=marked("declared exact"))


def _overridden(claim: Claim, override: Override, found: list[Reading]) -> Reading | Unread:
    usual = found[0] if len(found) == 1 else None
    unit = usual.unit if usual is not None else parse_unit("1")
    if override.unit is not None:
        unit = parse_unit(override.unit)
    if unit is None:
        return (
            sentence(
                "`{claim}`: `reads:` names a unit that is not known: {unit}",
                claim=claim.name,
                unit=override.unit,
            ),
            sentence("write a unit such as t, km^2, CNY, % or CNY/mu"),
        )
    origin = sentence(
        "read as {interval}: {because}", interval=override.interval, because=override.because.value
    )
    says = claim.says.value
    base = usual or Reading(
        says,
        0,
        len(says),
        Kind.MEASURE,
        unit,
        override.interval,
        override.interval,
        None,
        None,
        numeral=(0, len(says)),
    )
    return base._replace(unit=unit, fair=override.interval, widest=override.interval, origin=origin)
