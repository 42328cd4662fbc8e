"""How written numbers were read: a table for people, and rows for programs (``audit read``)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from audit.base.findings import marked, worded
from audit.base.intervals import Interval, exact_text
from audit.numbers import Reading
from audit.reports.blocks import Line, StyledText
from audit.reports.cells import padded
from audit.reports.language import ENGLISH, Language
from audit.reports.safe import safe

_LONGEST = 200  # characters of a phrase that is shown


def as_json(readings: Sequence[Reading]) -> str:
    """The rows of ``audit read --format json``: bounds are exact text in ``unit``."""
    return json.dumps([row(reading) for reading in readings], ensure_ascii=False, indent=2)


def row(reading: Reading) -> dict[str, object]:
    """One number as ``audit read --format json`` gives it."""
    return {
        "text": reading.text,
        "start": reading.start,
        "end": reading.end,
        "kind": str(reading.kind),
        "written": reading.text,
        "unit": reading.unit.symbol,
        "hedge": reading.hedge,
        "fair": _bounds(reading.fair),
        "widest": _bounds(reading.widest),
        "resolution": None if reading.resolution is None else exact_text(reading.resolution),
        "value": None if reading.value is None else exact_text(reading.value),
        "counted": reading.counted,
        "numeral": {"start": reading.numeral[0], "end": reading.numeral[1]},
        "note": None if reading.note is None else str(reading.note),
    }


def _bounds(interval: Interval) -> dict[str, object]:
    return {
        "low": "-inf" if interval.low is None else exact_text(interval.low),
        "high": "inf" if interval.high is None else exact_text(interval.high),
        "low_open": interval.low is None or interval.low_open,
        "high_open": interval.high is None or interval.high_open,
    }


def as_table(found: Sequence[tuple[str, Sequence[Reading]]], language: Language = ENGLISH) -> list[Line]:
    """A few lines for each phrase: each number with its kind, its sets, and why they are as wide as they are."""
    lines: list[Line] = []
    for text, readings in found:
        lines += [*([()] if lines else []), *_phrase(text, readings, language)]
    return lines


def _phrase(text: str, readings: Sequence[Reading], language: Language) -> Iterator[Line]:
    if not readings:
        yield (StyledText(safe(text), "strong"),)
        yield (StyledText("  " + language.text("no number found"), "dim"),)
        return
    if len(readings) > 1 or readings[0].text != text:
        number = len(readings)
        long = language.text("({count} characters, {numbers} numbers)", count=len(text), numbers=number)
        yield (StyledText(safe(text) if len(text) < _LONGEST else long, "title"),)
    for reading in readings:
        written = reading.text
        long = language.text("({count} characters)", count=len(written))
        yield (StyledText(safe(written) if len(written) < _LONGEST else long, "strong"),)
        yield from reading_lines(reading, language)


def reading_lines(reading: Reading, language: Language = ENGLISH) -> Iterator[Line]:
    """A reading in a few lines: kind, sets, and why they are as wide as they are."""
    yield _line(language.text("kind"), _kind(reading, language))
    yield _line(language.text("fair"), _set(reading.fair, reading, language))
    if reading.widest != reading.fair:
        yield _line(language.text("widest"), _set(reading.widest, reading, language))
    if reading.origin:
        yield _line(language.text("because"), safe(language.told(worded(reading.origin))))
    if reading.note:
        yield _line(language.text("note"), safe(language.told(worded(reading.note))))


def _line(label: str, text: str) -> Line:
    return (StyledText(f"  {padded(label, 8)}", "dim"), StyledText(text))


_KINDS = {
    "count": marked("count"), "measure": marked("measure"), "money": marked("money"),
    "percent": marked("percent"), "ratio": marked("ratio"), "ordinal": marked("ordinal"), "date": marked("date"),
    "time": marked("time"), "class": marked("class"), "enumeration": marked("enumeration"),
    "name": marked("name"), "vague": marked("vague"),
}  # fmt: skip
_HEDGES = {
    "more": marked("more"), "near-below": marked("near-below"), "about": marked("about"), "over": marked("over"),
    "at-least": marked("at-least"), "under": marked("under"), "at-most": marked("at-most"),
    "range": marked("range"), "equal": marked("equal"),
}  # fmt: skip


def _kind(reading: Reading, language: Language) -> str:
    kind = language.text(_KINDS[reading.kind])
    if reading.counted:
        kind = language.text("{kind} of {counted}", kind=kind, counted=safe(reading.counted))
    if reading.hedge:
        hedge = language.text(_HEDGES.get(reading.hedge, reading.hedge))
        kind = language.text("{kind} ({hedge})", kind=kind, hedge=hedge)
    return kind


def _set(interval: Interval, reading: Reading, language: Language) -> str:
    if str(reading.kind) == "date" and interval.low is not None and interval.high is not None:
        return _days(interval, language)
    unit = "" if reading.unit.symbol == "1" else f" {reading.unit.symbol}"
    if interval.is_point:
        assert interval.low is not None
        return language.text("exactly {value}", value=f"{exact_text(interval.low)}{unit}")
    if interval.whole:
        return language.text("{set}, whole numbers", set=f"{interval}{unit}")
    return f"{interval}{unit}"


def _days(interval: Interval, language: Language) -> str:
    from audit.reports.dates import day_text  # loads the calendar, which other sets do not need

    low, high = (day_text(end or 1, language) for end in (interval.low, interval.high))
    return language.text("{low} to {high}", low=low, high=high) if low != high else low
