"""What binding needs from the base, as plain data that can be kept on disk: words that name a kind, and rows by kind.

A row binds automatically only where that is unlikely to go wrong: it needs words of its own (``needs:``), or roles
that are all of narrow kinds and not shared with any other row.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.numbers import Kind, Reading
from audit.units import Dimension, without_kinds
from audit.units.money import is_money

if TYPE_CHECKING:
    from typing import Any

Sort = str | Dimension  # what a number is by its unit alone: a count, a ratio, money, a dimension
Words = dict[Sort, dict[str, tuple[tuple[str, str], ...]]]  # by their first word, or first two characters

# Kinds by the beginning of their words, each with a word that must be present as well.
Hints = dict[Sort, dict[str, tuple[tuple[str, str], ...]]]

ANY_MEASURE = "measure"  # the sort of kinds that several dimensions can have
_COUNT, _MEASURE, _MONEY, _PERCENT, _RATIO = Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO
_SORTS: dict[Dimension, Sort] = {}
FOLDED = {ord(one): ord(one.lower()) for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | dict.fromkeys(
    map(ord, "\t\n.:()[]\"'“”’/"), " "
)
_CLAUSE_END = "[,;，；。（(]"
# Words that are too general to decide by them alone what a thing should be compared with.
WIDE = frozenset(
    [
        "area",
        "land-area",
        "floor-area",
        "planted-area",
        "length",
        "height",
        "distance",
        "route-length",
        "mass",
        "volume",
        "water-volume",
        "fuel-mass",
        "material-mass",
        "crop-output",
        "duration",
        "age",
        "speed",
        "temperature",
        "water-temperature",
        "pressure",
        "power",
        "power-capacity",
        "concentration",
        "energy",
        "energy-used",
        "count",
        "people",
        "members",
        "staff",
        "jobs",
        "cases",
        "deaths",
        "visitors",
        "businesses",
        "projects",
        "districts",
        "money",
        "investment",
        "price",
        "ratio",
        "share",
        "growth-rate",
        "efficiency",
    ]
)


class RoleEntry(NamedTuple):
    """The part of a role that binding needs. ``less``: what is no longer used or emitted fills it as well."""

    name: str
    kind: str
    less: bool


class RowEntry(NamedTuple):
    """One row that can bind automatically: ``needs`` are words of which the claims must have one.

    ``cap`` is the highest usual value in base units, as numerator and denominator, of a row that only says what is
    too much for the whole world; empty for all others."""

    name: str
    roles: tuple[RoleEntry, ...]
    needs: tuple[str, ...]
    cap: tuple[int, ...] = ()

    def parts(self) -> tuple[RoleEntry, ...]:
        """The roles as records; an index read from its cache has them as plain tuples."""
        return tuple(map(RoleEntry._make, self.roles))


class Tables(NamedTuple):
    """Data that is needed only for a file in which something may bind.

    The words are those of all kinds; ``wider`` has every wider kind of a kind; ``persons`` says for kinds that are
    numbers of things whether these are persons; ``why_not`` has the rows that do not bind automatically."""

    english: Words
    chinese: Words
    wider: dict[str, tuple[str, ...]]
    rows: tuple[RowEntry, ...]
    persons: dict[str, bool]
    why_not: dict[str, str]


class PackedTables:
    """Tables as they are kept on disk, unpacked at the first use."""

    __slots__ = ("_tables", "kept")

    def __init__(self, kept: bytes) -> None:
        self.kept = kept
        self._tables: Tables | None = None

    @classmethod
    def of(cls, tables: Tables) -> PackedTables:
        """The tables packed, in tuples, dictionaries and texts only."""
        rows = tuple((one.name, tuple(map(tuple, one.roles)), one.needs, one.cap) for one in tables.rows)
        return cls(marshal.dumps(tuple(tables._replace(rows=rows))))  # type: ignore[arg-type]

    def tables(self) -> Tables:
        """The tables."""
        if self._tables is None:
            tables = Tables._make(marshal.loads(self.kept))
            self._tables = tables._replace(rows=tuple(map(RowEntry._make, tables.rows)))
        return self._tables

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedTables) and self.kept == other.kept

    __hash__ = None  # type: ignore[assignment]


class Mappings:
    """The rows of the base as in their YAML, each unpacked on request, by name or by id."""

    __slots__ = ("_rows", "kept")

    def __init__(self, kept: bytes) -> None:
        self.kept = kept
        self._rows: tuple[dict[str, str], dict[str, bytes]] | None = None

    @classmethod
    def of(cls, rows: Iterable[IndexedRow]) -> Mappings:
        """The rows packed."""
        found = list(rows)
        ids = {row.mapping["id"]: row.name for row in found if isinstance(row.mapping.get("id"), str)}
        return cls(marshal.dumps((ids, {row.name: marshal.dumps(tuple(row)) for row in found})))

    def row(self, name: str) -> IndexedRow | None:
        """The row with this name or id."""
        if self._rows is None:
            self._rows = marshal.loads(self.kept)
        ids, rows = self._rows
        found = rows.get(name) or rows.get(ids.get(name, ""))
        return None if found is None else IndexedRow._make(marshal.loads(found))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mappings) and self.kept == other.kept

    __hash__ = None  # type: ignore[assignment]


class IndexedRow(NamedTuple):
    """One row: where it is, and its mapping."""

    name: str
    file: str
    line: int
    mapping: dict[str, Any]


class KnowledgeIndex(NamedTuple):
    """The data needed for every file, and the tables behind it.

    ``hints`` has for each first word (or first two Chinese characters) the kinds that it can start and that some row
    takes; ``fills`` the rows and roles, by number, that a kind can fill."""

    hints: Hints
    fills: dict[str, tuple[tuple[int, int], ...]]
    caps: dict[str, int]  # the least cap of the rows that only cap a kind, in base units, rounded down
    sizes: tuple[int, ...]  # the number of roles of each row; 0 for a row that only caps
    packed: PackedTables
    mappings: Mappings
    # results of ``hints_for``, by kind (as text) and dimension
    resolved: dict[tuple[str, Dimension], Hinting]

    def words(self, is_english: bool) -> Words:
        """The words of all kinds in one language."""
        tables = self.packed.tables()
        return tables.english if is_english else tables.chinese

    @property
    def wider(self) -> dict[str, tuple[str, ...]]:
        """Every wider kind of a kind."""
        return self.packed.tables().wider

    @property
    def rows(self) -> tuple[RowEntry, ...]:
        """The rows that can bind automatically."""
        return self.packed.tables().rows

    @property
    def persons(self) -> dict[str, bool]:
        """For kinds that are numbers of things: whether these are persons."""
        return self.packed.tables().persons

    @property
    def why_not(self) -> dict[str, str]:
        """The rows that do not bind automatically, and why."""
        return self.packed.tables().why_not

    def plain(self) -> tuple[Any, ...]:
        """The index in tuples, dictionaries, numbers and texts only, as ``marshal`` stores it."""
        return (self.hints, self.fills, self.caps, self.sizes, self.packed.kept, self.mappings.kept)

    def hints_for(self, reading: Reading) -> Hinting:
        """All hints for numbers of this kind and dimension: those of its sort, and of the others it may have."""
        sort = sort_of(reading.kind, reading.unit.dimension)
        if sort is None:
            return Hinting({})
        sorts: list[Sort] = [sort]
        if sort == "count":
            sorts.append("ratio")  # a bare number may be one
        elif not isinstance(sort, str):
            sorts += [ANY_MEASURE, without_rate(sort)]
        found: dict[str, tuple[tuple[str, str], ...]] = {}
        for one in sorts:
            for first, kinds in self.hints.get(one, {}).items():
                found[first] = (*found.get(first, ()), *kinds)
        return Hinting(found)


class Hinting:
    """The hints for one sort of number, prepared for scanning many texts.

    ``first`` are the beginnings, ``characters`` those that a Chinese one starts with."""

    __slots__ = ("_nouns", "characters", "first", "kinds")

    def __init__(self, kinds: dict[str, tuple[tuple[str, str], ...]]) -> None:
        self.kinds = kinds
        self._nouns: dict[str, tuple[str, ...]] = {}
        self.first = frozenset(kinds)
        self.characters = frozenset(one[0] for one in kinds)

    def note(self, found: dict[str, list[str]], name: str, parts: Sequence[str], told: str) -> None:
        """Records a claim under each kind that a part of its text can start and all of whose words the text has."""
        kinds = self.kinds
        for part in parts:
            if part in kinds:
                for kind, rest in kinds[part]:
                    if rest in told:
                        found.setdefault(kind, []).append(name)

    def of_noun(self, noun: str) -> tuple[str, ...]:
        """The kinds that a counted noun can name; most numbers share a few nouns, so each is looked up once."""
        kinds = self._nouns.get(noun)
        if kinds is None:
            told = folded(noun)
            parts = told.split() if noun.isascii() else [noun[at : at + 2] for at in range(len(noun))]
            found: dict[str, list[str]] = {}
            self.note(found, noun, parts, told)
            kinds = self._nouns[noun] = tuple(found)
        return kinds


def without_rate(sort: Dimension) -> Sort:
    """The sort that a rate is a rate of: money for money a year."""
    rest = tuple(one for one in sort if one != ("time", -1))
    return "money" if rest == (("money", 1),) else rest


def from_plain(plain: tuple[Any, ...]) -> KnowledgeIndex:
    """The index from the result of ``Index.plain``."""
    hints, fills, caps, sizes, tables, rows = plain
    return KnowledgeIndex(hints, fills, caps, sizes, PackedTables(tables), Mappings(rows), {})


def sort_of(kind: Kind, dimension: Dimension) -> Sort | None:
    """The sort of a number of this kind and dimension; ``None`` if it measures nothing."""
    if kind is _COUNT:
        return "count"
    if kind is _MEASURE or kind is _MONEY:
        sort = _SORTS.get(dimension)
        if sort is None:
            sort = _SORTS[dimension] = sort_of_dimension(dimension)
        return sort
    return "ratio" if kind is _PERCENT or kind is _RATIO else None


def folded(words: str) -> str:
    """English words in lower case, with spaces for everything between words."""
    return words.translate(FOLDED)


def clause(told: str) -> str:
    """The first clause of the words about a number, which contains their head."""
    import re

    ends = re.search(_CLAUSE_END, told)
    return told if ends is None else told[: ends.start()]


def sort_of_dimension(dimension: Dimension) -> Sort:
    """A dimension without kinds of things, with one word for all currencies."""
    named = [("money" if is_money(name) else name, power) for name, power in without_kinds(dimension)]
    return "money" if named == [("money", 1)] else tuple(sorted(named))
