"""Plain text about constants and the thresholds of standards: one of them, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from audit.base.findings import marked
from audit.base.intervals import Rational
from audit.checks.knowledge.reference import (
    AT_LEAST,
    AT_MOST,
    KnownConstant,
    Standard,
    StandardClass,
    constant_names,
    in_force,
    reference,
    standard_names,
)
from audit.units import Unit
from audit.units.figures import spoken, with_unit

_SIGNS = {AT_MOST: "≤ ", AT_LEAST: "≥ "}
_BASES = {"definition": "by definition", "convention": "by convention", "measured": "measured"}
_LABEL = 11


def describe_reference(name: str, width: int = 80, day: date | None = None) -> str | None:
    """The constant or the thresholds called ``name`` as text; ``None`` if there is neither.

    If a ``day`` is given, in the edition in force on it."""
    found = reference(name) if day is None else in_force(name, day)
    if found.row is None:
        return "\n".join(found.faults) + "\n" if found.faults else None
    parts = _constant(found.row) if isinstance(found.row, KnownConstant) else _standard(found.row)
    head = (found.row.name, found.row.title, found.row.title_zh, "")
    return "\n".join((*head, *_laid_out(list(parts), width))) + "\n"


HEADS = (marked("constants"), marked("thresholds of standards"))


def describe_references(words: str = "", lang: str = "en", heads: tuple[str, ...] = HEADS) -> str:
    """All constants and all thresholds, a line each, under a heading of their own; only those that have all the
    words in their name or titles, if there are any words. What each is stands in the language ``lang``,
    and ``heads`` are the headings in it."""
    blocks = zip(heads, (constant_names(), standard_names()), strict=True)
    wanted = words.casefold().split()
    found = [(heading, [name for name in names if _has_all(name, wanted)]) for heading, names in blocks]
    return "".join(
        f"\n{heading}\n" + _table([_row(name, lang) for name in names]) for heading, names in found if names
    )


def _has_all(name: str, wanted: list[str]) -> bool:
    row = reference(name).row
    text = name.casefold() if row is None else f"{row.name} {row.title} {row.title_zh}".casefold()
    return all(word in text for word in wanted)


def value_in(value: Rational, unit: Unit) -> str:
    """A value with its unit: ``29,307.6 kJ/kg``."""
    return str(with_unit(spoken(value), unit.symbol))


def threshold(row: Standard, grade: StandardClass) -> str:
    """The threshold of one grade: ``≤ 15 mg/L``."""
    return _SIGNS.get(row.limit, "") + value_in(grade.value, row.unit)


def span_text(row: KnownConstant) -> str:
    """The span of a constant: ``21.6 to 32.2 GJ/t``; empty if it has none."""
    if row.low is None or row.high is None:
        return ""
    return str(with_unit(f"{spoken(row.low)} to {spoken(row.high)}", row.unit.symbol))


def _row(name: str, lang: str) -> tuple[str, str, str]:
    row = reference(name).row
    if row is None:
        return name, "faulty", reference(name).faults[0]
    if isinstance(row, KnownConstant):
        return name, value_in(row.value, row.unit), _title(row, lang)
    first, last = row.grades[0], row.grades[-1]
    return (
        name,
        f"{first.label} {threshold(row, first)} … {last.label} {threshold(row, last)}",
        _title(row, lang),
    )


def _title(row: KnownConstant | Standard, lang: str) -> str:
    return row.title_zh if lang == "zh" and row.title_zh else row.title


def _table(rows: list[tuple[str, str, str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {value:<{widths[1]}}  {title}" for name, value, title in rows]
    return "\n".join(lines) + "\n"


def _constant(row: KnownConstant) -> Iterator[tuple[str, str]]:
    yield "value", f"{value_in(row.value, row.unit)}: {_BASES[row.basis]}{_from_memory(row.read)}"
    if row.low is not None:
        yield "span", span_text(row)
    if row.follows:
        yield "follows", row.follows
    yield from _in_force(row)
    yield from _sources(row)


def _standard(row: Standard) -> Iterator[tuple[str, str]]:
    mean = f", mean of {'an' if row.over == 'hour' else 'a'} {row.over}" if row.over else ""
    yield "standard", f"{row.standard}{_from_memory(row.read)} (`measures: {row.measures}`{mean})"
    yield from _in_force(row)
    for grade in row.grades:
        yield grade.label, threshold(row, grade) + (f": {grade.use}" if grade.use else "")
    yield from _sources(row)


def _in_force(row: KnownConstant | Standard) -> Iterator[tuple[str, str]]:
    """From when, and until when, this edition is in force."""
    force = row.force
    if force.first is None and force.last is None:
        return
    said = [f"from {force.first}" if force.first else "", f"until {force.last}" if force.last else ""]
    before = f"; before that `{force.supersedes}`" if force.supersedes else ""
    yield "in force", " ".join(one for one in said if one) + before


def _from_memory(read: str) -> str:
    return ", cited from memory" if read == "memory" else ""


def _sources(row: KnownConstant | Standard) -> Iterator[tuple[str, str]]:
    for source in row.sources:
        yield "source", f"{source}" + ("" if source.place == "none" else f"; {source.place}")


def _laid_out(parts: list[tuple[str, str]], width: int) -> Iterator[str]:
    from textwrap import fill

    column = max(_LABEL, *(len(label) + 1 for label, _ in parts))
    for label, text in parts:
        first, margin = f"  {label:<{column}}", " " * (column + 2)
        yield fill(text, width, initial_indent=first, subsequent_indent=margin, break_long_words=False)
