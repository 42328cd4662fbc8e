"""How written numbers were read: a table for people, and rows for programs (``audit read``)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from audit.intervals import Interval, exact_text
from audit.numbers import Reading
from audit.reports.safe import safe


def as_json(readings: Sequence[Reading]) -> str:
    """The rows of ``audit read --format json``: bounds are exact text in ``unit``."""
    return json.dumps([_row(reading) for reading in readings], ensure_ascii=False, indent=2)


def _row(reading: Reading) -> dict[str, object]:
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
        "note": reading.note,
    }


def _bounds(interval: Interval) -> dict[str, object]:
    return {
        "low": "-inf" if interval.low is None else exact_text(interval.low),
        "high": "inf" if interval.high is None else exact_text(interval.high),
        "low_open": interval.low is None or interval.low_open,
        "high_open": interval.high is None or interval.high_open,
    }


def as_table(found: Sequence[tuple[str, Sequence[Reading]]]) -> str:
    """A few lines for each phrase: each number with its kind, its sets, and why they are as wide as they are."""
    return "\n\n".join("\n".join(_phrase(text, readings)) for text, readings in found)


def _phrase(text: str, readings: Sequence[Reading]) -> Iterator[str]:
    if not readings:
        yield f"{safe(text)}\n  no number found"
        return
    if len(readings) > 1 or readings[0].text != text:
        yield safe(text) if len(text) < 200 else f"({len(text)} characters, {len(readings)} numbers)"
    for reading in readings:
        yield safe(reading.text) if len(reading.text) < 200 else f"({len(reading.text)} characters)"
        yield from reading_lines(reading)


def reading_lines(reading: Reading) -> Iterator[str]:
    """A reading in a few lines: kind, sets, and why they are as wide as they are."""
    yield f"  kind    {_kind(reading)}"
    yield f"  fair    {_set(reading.fair, reading)}"
    if reading.widest != reading.fair:
        yield f"  widest  {_set(reading.widest, reading)}"
    if reading.origin:
        yield f"  because {reading.origin}"
    if reading.note:
        yield f"  note    {reading.note}"


def _kind(reading: Reading) -> str:
    words = [str(reading.kind)]
    if reading.counted:
        words.append(f"of {safe(reading.counted)}")
    if reading.hedge:
        words.append(f"({reading.hedge})")
    return " ".join(words)


def _set(interval: Interval, reading: Reading) -> str:
    if str(reading.kind) == "date" and interval.low is not None and interval.high is not None:
        return _days(interval)
    unit = "" if reading.unit.symbol == "1" else f" {reading.unit.symbol}"
    whole = ", whole numbers" if interval.whole and not interval.is_point else ""
    if interval.is_point:
        assert interval.low is not None
        return f"exactly {exact_text(interval.low)}{unit}"
    return f"{interval}{unit}{whole}"


def _days(interval: Interval) -> str:
    from datetime import date

    first, last = (date.fromordinal(int(end)) for end in (interval.low or 1, interval.high or 1))
    return f"{first} to {last}" if first != last else str(first)
