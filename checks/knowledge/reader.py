"""Taking typed values out of a row of the base; anything wrong with the row is noted, never raised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from audit import units
from audit.base.intervals import Rational, simplest
from audit.checks.knowledge.envelope import Citation, Derivation, Given, Hard, Range, Role
from audit.units import Unit

if TYPE_CHECKING:
    from typing import Any

_LONGEST_NUMBER = 60


class PlacedMapping(dict[str, "Any"]):
    """A mapping of a user's file that knows the place of itself and of each of its keys: ``file:line:column``."""

    __slots__ = ("at", "places")

    def __init__(self, values: Mapping[str, Any], at: str, places: Mapping[str, str]) -> None:
        super().__init__(values)
        self.at = at
        self.places = places


class RowReader:
    """Reads one row.

    ``faults`` grows by one clear sentence for each thing that is wrong, with its place if the row is a
    ``PlacedMapping``."""

    __slots__ = ("_row", "faults", "name")

    def __init__(self, name: str, row: Mapping[str, Any] | None = None) -> None:
        self.name = name
        self.faults: list[str] = []
        self._row = row if row is not None else {}

    def fault(self, sentence: str, key: str = "", inside: Mapping[str, Any] | None = None) -> None:
        """Notes a fault of this row: of the value under ``key``, in the row or in a mapping inside it."""
        holder = inside if isinstance(inside, PlacedMapping) else self._row
        place = f"{holder.places.get(key, holder.at)}: " if isinstance(holder, PlacedMapping) else ""
        self.faults.append(f"{place}envelope `{self.name}`: {sentence}")

    def keys(self, row: Mapping[str, Any], where: str, required: str, optional: str = "") -> None:
        """Notes missing and unknown keys; both lists are words separated by spaces."""
        known = required.split() + optional.split()
        for key in required.split():
            if key not in row:
                self.fault(f"{where} has no `{key}:`", "", row)
        for key in row:
            if key not in known:
                self.fault(f"{where} has an unknown key `{key}`; known are {', '.join(known)}", key, row)

    def text(self, row: Mapping[str, Any], key: str, where: str = "the row") -> str:
        """The text under ``key``; empty, and a fault, if there is none."""
        value = row.get(key, "")
        if not isinstance(value, str) or not value:
            if key in row:
                self.fault(f"`{key}:` of {where} must be text", key, row)
            return ""
        return value

    def number(self, row: Mapping[str, Any], key: str, where: str) -> Rational:
        """The exact number under ``key``, a decimal or a fraction; 0, and a fault, if there is none."""
        written = self.text(row, key, where)
        try:
            return simplest(Fraction(written if len(written) <= _LONGEST_NUMBER else "too long"))
        except (ValueError, ZeroDivisionError):
            if written:
                self.fault(f"`{key}: {written}` of {where} is not a number such as 12, 0.45 or 2/3", key, row)
            return 0

    def unit(self, row: Mapping[str, Any], where: str) -> Unit:
        """The unit under ``unit:``; the unit of plain numbers, and a fault, if there is none."""
        written = self.text(row, "unit", where)
        unit = units.parse(written) if written else None
        if unit is None:
            if written:
                self.fault(f"`unit: {written}` of {where} is not a unit that audit knows", "unit", row)
            return Unit("1", 1, ())
        return Unit(written, unit.factor, unit.dimension)

    def mappings(self, row: Mapping[str, Any], key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The named mappings under ``key``, each with its name."""
        value = row.get(key)
        if not isinstance(value, dict) or not value:
            if key in row:
                self.fault(f"`{key}:` must hold named mappings", key, row)
            return
        for name, inner in value.items():
            if isinstance(inner, dict):
                yield name, inner
            else:
                self.fault(
                    f"`{name}:` under `{key}:` must be a mapping such as {{low: 1, high: 2}}", key, row
                )

    def listed(self, row: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        """The mappings of the list under ``key``; a fault if there is none."""
        value = row.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            if key in row:
                self.fault(f"`{key}:` must be a list of mappings with at least one entry", key, row)
            return []
        return value

    def words(self, row: Mapping[str, Any], key: str) -> tuple[str, ...]:
        """The list of words under ``key``; empty if there is none."""
        value = row.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            self.fault(f"`{key}:` must be a list of words", key, row)
            return ()
        return tuple(value)

    def mapping(self, row: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """The mapping under ``key``; empty, and a fault, if there is none."""
        value = row.get(key, {})
        if not isinstance(value, dict):
            self.fault(f"`{key}:` must be a mapping", key, row)
            return {}
        return value


def roles_of(reader: RowReader, row: Mapping[str, Any]) -> tuple[Role, ...]:
    """The roles of a row."""
    found = []
    for name, inner in reader.mappings(row, "roles"):
        where = f"role `{name}`"
        reader.keys(inner, where, "measures unit what", "per of")
        measures, what = reader.text(inner, "measures", where), reader.text(inner, "what", where)
        found.append(
            Role(
                name,
                measures,
                reader.unit(inner, where),
                what,
                _periods(inner.get("per")),
                reader.words(inner, "of"),
            )
        )
    return tuple(found)


def _periods(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(word) for word in value)
    return (str(value),) if value is not None else ()


def ranges_of(reader: RowReader, row: Mapping[str, Any]) -> tuple[Range, ...]:
    """The typical ranges of a row."""
    found = []
    for inner in reader.listed(row, "typical"):
        where = "a typical range"
        reader.keys(inner, where, "low high scope")
        low, high = reader.number(inner, "low", where), reader.number(inner, "high", where)
        found.append(Range(low, high, reader.text(inner, "scope", where)))
    return tuple(found)


def hard_of(reader: RowReader, row: Mapping[str, Any]) -> Hard:
    """The hard limits of a row."""
    inner, where = reader.mapping(row, "hard"), "`hard:`"
    reader.keys(inner, where, "low high basis", "as_of")
    written = inner.get("as_of")
    as_of = int(written) if isinstance(written, str) and len(written) == 4 and written.isdecimal() else None
    if written is not None and as_of is None:
        reader.fault(f"`as_of: {written}` must be a year", "as_of", inner)
    low, high = reader.number(inner, "low", where), reader.number(inner, "high", where)
    return Hard(low, high, reader.text(inner, "basis", where), as_of)


def sources_of(reader: RowReader, row: Mapping[str, Any]) -> tuple[Citation, ...]:
    """The sources of a row."""
    found = []
    for inner in reader.listed(row, "sources"):
        reader.keys(inner, "a source", "title publisher year place")
        title, publisher, year, place = (
            reader.text(inner, key, "a source") for key in ("title", "publisher", "year", "place")
        )
        found.append(Citation(title, _published_by(publisher), year, place))
    return tuple(found)


def _published_by(written: str) -> str:
    """The publisher; empty for ``none`` and ``none: why``."""
    return "" if written.partition(":")[0].strip() == _NOBODY else written


_NOBODY = "none"


def derivation_of(reader: RowReader, row: Mapping[str, Any]) -> Derivation | None:
    """How a row follows from other figures, if it says so."""
    if "derivation" not in row:
        return None
    inner = reader.mapping(row, "derivation")
    reader.keys(inner, "the derivation", "because", "typical hard_low hard_high given")
    given = []
    for name, start in reader.mappings(inner, "given"):
        where = f"`{name}` of the derivation"
        reader.keys(start, where, "low high unit")
        low, high = reader.number(start, "low", where), reader.number(start, "high", where)
        given.append(Given(name, low, high, reader.unit(start, where)))
    parts = {key: reader.text(inner, key, "the derivation") for key in ("typical", "hard_low", "hard_high")}
    return Derivation(reader.text(inner, "because", "the derivation"), **parts, given=tuple(given))
