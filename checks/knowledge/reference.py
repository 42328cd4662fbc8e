"""Rows that are not envelopes: constants that articles calculate with, and the thresholds of standards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audit.base.intervals import Rational
from audit.checks.knowledge.envelope import PERIODS, Citation
from audit.checks.knowledge.files import RowText, find_row, row_names
from audit.checks.knowledge.quantities import measure
from audit.checks.knowledge.reader import RowReader, sources_of
from audit.checks.knowledge.rows import mapping_of
from audit.units import Unit

if TYPE_CHECKING:
    from typing import Any, TypeVar

    Row = TypeVar("Row", "KnownConstant", "Standard")

CONSTANTS = "facts/constants.yaml"
STANDARDS = "facts/standards.yaml"
CONSTANT_BASES = ("definition", "convention", "measured")
READINGS = ("read", "memory")
AT_MOST, AT_LEAST, EQUAL_TO = "at most", "at least", "equal to"
LIMITS = (AT_MOST, AT_LEAST, EQUAL_TO)


class Force(NamedTuple):
    """The days on which an edition of a standard is in force, either end open, and the row that it supersedes."""

    first: date | None = None
    last: date | None = None
    supersedes: str = ""

    def __contains__(self, day: object) -> bool:
        return (
            isinstance(day, date)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


class KnownConstant(NamedTuple):
    """A value that does not depend on place or year, in ``unit``.

    ``low`` and ``high`` are the span of measured values, ``follows`` the expression whose value it is."""

    name: str
    title: str
    title_zh: str
    value: Rational
    unit: Unit
    basis: str
    read: str
    sources: tuple[Citation, ...]
    low: Rational | None = None
    high: Rational | None = None
    follows: str = ""
    force: Force = Force()


class StandardClass(NamedTuple):
    """One class of a standard with its threshold, and what that class is for if the standard says so."""

    label: str
    label_zh: str
    value: Rational
    use: str = ""
    use_zh: str = ""


class Standard(NamedTuple):
    """The thresholds of one quantity in one standard, by class.

    ``limit`` says on which side of a threshold a value of the class lies; ``over`` is the period of the mean, empty
    if there is none."""

    name: str
    title: str
    title_zh: str
    standard: str
    measures: str
    unit: Unit
    limit: str
    grades: tuple[StandardClass, ...]
    read: str
    sources: tuple[Citation, ...]
    over: str = ""
    force: Force = Force()


class FoundRow(NamedTuple):
    """The result of looking up a name: a row, or why there is none."""

    row: KnownConstant | Standard | None
    faults: tuple[str, ...] = ()


@cache
def reference(name: str) -> FoundRow:
    """The constant or the thresholds with this name; neither row nor faults if no file has it."""
    for file, read in ((CONSTANTS, constant_from), (STANDARDS, standard_from)):
        text = find_row(name, (file,))
        if text is not None:
            return read(text)
    return FoundRow(None)


def in_force(name: str, day: date) -> FoundRow:
    """The edition of a constant or of a standard's thresholds that is in force on a day.

    It is the row itself, one that it supersedes, or one that supersedes it; the named row if none is in force."""
    named = reference(name)
    for other in _editions(name):
        row = reference(other).row
        if row is not None and day in row.force:
            return reference(other)
    return named


def _editions(name: str) -> tuple[str, ...]:
    """All editions of a row, earlier ones first."""
    before, after = _chains()
    earlier: list[str] = []
    at = name
    while at in before:
        at = before[at]
        earlier.insert(0, at)
    later: list[str] = []
    at = name
    while at in after:
        at = after[at]
        later.append(at)
    return (*earlier, name, *later)


@cache
def _chains() -> tuple[dict[str, str], dict[str, str]]:
    """Which row each row supersedes, and by which it is superseded."""
    before = {}
    for name in (*constant_names(), *standard_names()):
        row = reference(name).row
        if row is not None and row.force.supersedes:
            before[name] = row.force.supersedes
    return before, {older: newer for newer, older in before.items()}


def constant_names() -> tuple[str, ...]:
    """The names of all constants, sorted."""
    return row_names((CONSTANTS,))


def standard_names() -> tuple[str, ...]:
    """The names of all thresholds, sorted."""
    return row_names((STANDARDS,))


def constant_from(text: RowText) -> FoundRow:
    """Reads and validates one constant."""
    return _row(text, _constant)


def standard_from(text: RowText) -> FoundRow:
    """Reads and validates the thresholds of one quantity."""
    return _row(text, _standard)


def _row(text: RowText, read: Callable[[RowReader, str, Mapping[str, Any]], Row]) -> FoundRow:
    reader = RowReader(text.name)
    mapping = mapping_of(text)
    if mapping is None:
        return FoundRow(None, (f"`{text.name}`: {text.file}:{text.line} is not a YAML mapping",))
    found = read(reader, text.name, mapping)
    faults = tuple(fault.removeprefix("envelope ") for fault in reader.faults)
    return FoundRow(None if faults else found, faults)


def _constant(reader: RowReader, name: str, row: Mapping[str, Any]) -> KnownConstant:
    reader.keys(row, "the constant", "title value unit basis read sources", f"span follows {_FORCE}")
    low, high = _span(reader, row)
    found = KnownConstant(
        name,
        *_label(reader, row, "title"),
        reader.number(row, "value", "the constant"),
        reader.unit(row, "the constant"),
        _one_of(reader, row, "basis", CONSTANT_BASES),
        _one_of(reader, row, "read", READINGS),
        sources_of(reader, row),
        low,
        high,
        reader.text(row, "follows"),
        _force(reader, row),
    )
    if low is not None and high is not None and not low <= found.value <= high:
        reader.fault("the value lies outside its span")
    return found


def _span(reader: RowReader, row: Mapping[str, Any]) -> tuple[Rational | None, Rational | None]:
    if "span" not in row:
        return None, None
    inner = reader.mapping(row, "span")
    reader.keys(inner, "`span:`", "low high")
    return reader.number(inner, "low", "`span:`"), reader.number(inner, "high", "`span:`")


def _standard(reader: RowReader, name: str, row: Mapping[str, Any]) -> Standard:
    reader.keys(
        row, "the standard", "title standard measures unit limit grades read sources", f"over {_FORCE}"
    )
    found = Standard(
        name,
        *_label(reader, row, "title"),
        reader.text(row, "standard"),
        reader.text(row, "measures"),
        reader.unit(row, "the standard"),
        _one_of(reader, row, "limit", LIMITS),
        tuple(_grade(reader, inner) for inner in reader.listed(row, "grades")),
        _one_of(reader, row, "read", READINGS),
        sources_of(reader, row),
        _one_of(reader, row, "over", PERIODS) if "over" in row else "",
        _force(reader, row),
    )
    _fits_its_kind(reader, found)
    _in_order(reader, found)
    return found


_FORCE = "from until supersedes"


def _force(reader: RowReader, row: Mapping[str, Any]) -> Force:
    first, last = _day(reader, row, "from"), _day(reader, row, "until")
    if first is not None and last is not None and last < first:
        reader.fault("`until:` lies before `from:`")
    return Force(first, last, reader.text(row, "supersedes"))


def _day(reader: RowReader, row: Mapping[str, Any], key: str) -> date | None:
    written = reader.text(row, key)
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        reader.fault(f"`{key}: {written}` is not a day such as 2026-03-01")
        return None


def _grade(reader: RowReader, inner: Mapping[str, Any]) -> StandardClass:
    reader.keys(inner, "a grade", "value label", "use")
    use = _label(reader, inner, "use") if "use" in inner else ("", "")
    return StandardClass(*_label(reader, inner, "label"), reader.number(inner, "value", "a grade"), *use)


def _label(reader: RowReader, row: Mapping[str, Any], key: str) -> tuple[str, str]:
    """A label in English and in Chinese."""
    inner = reader.mapping(row, key)
    reader.keys(inner, f"`{key}:`", "en zh")
    return reader.text(inner, "en", f"`{key}:`"), reader.text(inner, "zh", f"`{key}:`")


def _one_of(reader: RowReader, row: Mapping[str, Any], key: str, words: tuple[str, ...]) -> str:
    written = reader.text(row, key)
    if written and written not in words:
        reader.fault(f"`{key}: {written}` is none of {', '.join(words)}")
    return written


def _fits_its_kind(reader: RowReader, found: Standard) -> None:
    kind = measure(found.measures)
    if kind is None:
        reader.fault(f"`measures: {found.measures}` is not in the vocabulary")
    elif kind.unit is not None and kind.unit.dimension != found.unit.dimension:
        reader.fault(f"`unit: {found.unit.symbol}` is no unit of `{found.measures}`")


def _in_order(reader: RowReader, found: Standard) -> None:
    """Thresholds only rise or only fall from class to class: a lost digit breaks the order."""
    values = [grade.value for grade in found.grades]
    if values not in (sorted(values), sorted(values, reverse=True)):
        reader.fault("the thresholds neither rise nor fall from grade to grade")
