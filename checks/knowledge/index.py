"""What binding asks of the base, as plain data that can be kept on disk: words that name a kind, and rows by kind.

A row binds by itself only where that cannot go wrong easily: it needs words of its own (``needs:``), or roles that
are all of narrow kinds, which no other row has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from audit.numbers import Kind, Reading
from audit.units import Dimension, without_kinds

if TYPE_CHECKING:
    from audit.checks.knowledge.envelope import Envelope
    from audit.checks.knowledge.quantities import Measure

Sort = (
    str | Dimension
)  # what a number can be told to be by its unit alone: a count, a ratio, money, a dimension
Words = dict[Sort, dict[str, tuple[tuple[str, str], ...]]]  # by their first word, or first two characters

# Kinds by the beginning of their words, each with a word that must stand beside it.
Hints = dict[Sort, dict[str, tuple[tuple[str, str], ...]]]

ANY_MEASURE = "measure"  # the sort of kinds that several dimensions can have
_SORT_OF_ROOT = {"count": "count", "ratio": "ratio", "money": "money"}
_COUNT, _MEASURE, _MONEY, _PERCENT, _RATIO = Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO
_SORTS: dict[Dimension, Sort] = {}
FOLDED = {ord(one): ord(one.lower()) for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | dict.fromkeys(
    map(ord, "\t\n.:()[]\"'“”’/"), " "
)
_CLAUSE_END = "[,;，；。（(]"
_ACRONYM = r"[A-Z][A-Za-z]*[A-Z0-9]+"
# Words that say too little of a thing to tell by them alone what it should be compared with.
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
_LESS = r"\bno longer\b|\bavoided\b|\bsaved\b"


class RoleEntry(NamedTuple):
    """One role, as far as binding asks. ``less``: what is no longer used or emitted fills it as well."""

    name: str
    kind: str
    less: bool


class RowEntry(NamedTuple):
    """One row that can bind by itself: ``needs`` are words of which the claims must have one. ``cap`` is the highest
    usual value in base units, as numerator and denominator, of a row that only tells what is too much for the whole
    world; empty for all others."""

    name: str
    roles: tuple[RoleEntry, ...]
    needs: tuple[str, ...]
    cap: tuple[int, ...] = ()

    def parts(self) -> tuple[RoleEntry, ...]:
        """The roles as records; an index that was read from its cache has them plain."""
        return tuple(map(RoleEntry._make, self.roles))


class Index(NamedTuple):
    """Everything at once. ``hints`` has for each first word (or first two Chinese
    characters) the kinds that it can begin and that some row takes. ``wider`` has every wider kind of a kind; ``fills`` the rows and roles, by number, that a
    kind can fill."""

    english: Words
    chinese: Words
    hints: Hints
    wider: dict[str, tuple[str, ...]]
    rows: tuple[RowEntry, ...]
    fills: dict[str, tuple[tuple[int, int], ...]]
    caps: dict[str, int]  # the least cap of the rows that only cap a kind, in base units, rounded down
    persons: dict[str, bool]  # kinds that are numbers of things: whether those are persons
    why_not: dict[str, str]  # rows that do not bind by themselves
    resolved: dict[tuple[Kind, Dimension], Hinting]  # what ``hints_for`` gave, kept by whoever asks often

    def plain(self) -> tuple[Any, ...]:
        """The index in tuples, dictionaries and texts only, as ``marshal`` keeps them."""
        rows = tuple((one.name, tuple(map(tuple, one.roles)), one.needs, one.cap) for one in self.rows)
        return (
            self.english,
            self.chinese,
            self.hints,
            self.wider,
            rows,
            self.fills,
            self.caps,
            self.persons,
            self.why_not,
        )

    def hints_for(self, reading: Reading) -> Hinting:
        """All hints for numbers of this kind and dimension: those of its sort, and of what it may be as well."""
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
    """The hints for one sort of number, made ready for looking at many texts. ``first`` are the beginnings,
    ``characters`` those with which a Chinese one begins."""

    __slots__ = ("_nouns", "characters", "first", "kinds")

    def __init__(self, kinds: dict[str, tuple[tuple[str, str], ...]]) -> None:
        self.kinds = kinds
        self._nouns: dict[str, tuple[str, ...]] = {}
        self.first = frozenset(kinds)
        self.characters = frozenset(one[0] for one in kinds)

    def note(self, found: dict[str, list[str]], name: str, parts: Sequence[str], told: str) -> None:
        """Notes a claim under each kind that a part of its text can begin and that the text has all words of."""
        for kind in self.named(parts, told):
            found.setdefault(kind, []).append(name)

    def named(self, parts: Sequence[str], told: str) -> Iterator[str]:
        """The kinds that a part of a text can begin and that the text has all words of."""
        for part in parts:
            if part in self.first:
                for kind, rest in self.kinds[part]:
                    if rest in told:
                        yield kind

    def of_noun(self, noun: str) -> tuple[str, ...]:
        """The kinds that a counted noun can name; few nouns are many numbers', so each is looked up once."""
        kinds = self._nouns.get(noun)
        if kinds is None:
            told = folded(noun)
            parts = told.split() if noun.isascii() else [noun[at : at + 2] for at in range(len(noun))]
            kinds = self._nouns[noun] = tuple(self.named(parts, told))
        return kinds


def without_rate(sort: Dimension) -> Sort:
    """What a rate is a rate of: money of money a year."""
    rest = tuple(one for one in sort if one != ("time", -1))
    return "money" if rest == (("money", 1),) else rest


def from_plain(plain: tuple[Any, ...]) -> Index:
    """The index from what ``Index.plain`` gave."""
    english, chinese, hints, wider, rows, fills, caps, persons, why_not = plain
    entries = tuple(map(RowEntry._make, rows))  # their roles stay plain until somebody asks for them
    return Index(english, chinese, hints, wider, entries, fills, caps, persons, why_not, {})


def sort_of(kind: Kind, dimension: Dimension) -> Sort | None:
    """What a number of this kind and dimension can be told to be; ``None`` where it measures nothing."""
    if kind is _COUNT:
        return "count"
    if kind is _MEASURE or kind is _MONEY:
        sort = _SORTS.get(dimension)
        if sort is None:
            sort = _SORTS[dimension] = _sort_of_dimension(dimension)
        return sort
    return "ratio" if kind is _PERCENT or kind is _RATIO else None


def folded(words: str) -> str:
    """English words in small letters, with spaces for whatever stands between words."""
    return words.translate(FOLDED)


def clause(told: str) -> str:
    """The first clause of what tells of a number: there its head stands."""
    ends = re.search(_CLAUSE_END, told)
    return told if ends is None else told[: ends.start()]


def _sort_of_dimension(dimension: Dimension) -> Sort:
    """A dimension without kinds of things, with one word for all currencies."""
    named = [
        ("money" if len(name) == 3 and name.isupper() else name, power)
        for name, power in without_kinds(dimension)
    ]
    return "money" if named == [("money", 1)] else tuple(sorted(named))


def build(measures: Mapping[str, Measure], envelopes: Iterable[Envelope]) -> Index:
    """The index of a vocabulary and of rows over it."""
    wider = {name: _wider(name, measures) for name in measures}
    sorts = {name: _sort(one, wider[name]) for name, one in measures.items()}
    kept, why_not = _bindable(tuple(envelopes), measures)
    rows = tuple(_entry(one) for one in kept)
    fills = _fills(rows, wider, sorts)
    persons = {
        name: one.unit.dimension == (("person", 1),)
        for name, one in measures.items()
        if sorts[name] == "count" and one.unit is not None and one.unit.dimension
    }
    english = _words(
        ((one, sorts[one.name], _english(one, sorts[one.name])) for one in measures.values()), _first_word
    )
    chinese = _words(((one, sorts[one.name], _chinese(one)) for one in measures.values()), _first_two)
    return Index(
        english,
        chinese,
        _hints(fills, english, chinese),
        wider,
        rows,
        fills,
        _caps(rows, fills),
        persons,
        why_not,
        {},
    )


def _caps(rows: Sequence[RowEntry], fills: Mapping[str, tuple[tuple[int, int], ...]]) -> dict[str, int]:
    found = {
        kind: [rows[row].cap[0] // rows[row].cap[1] for row, _ in places if rows[row].cap]
        for kind, places in fills.items()
    }
    return {kind: min(caps) for kind, caps in found.items() if caps}


def _hints(fills: Mapping[str, Any], *tables: Words) -> Hints:
    """The kinds that each beginning can name, as far as some row takes them."""
    found: Hints = {}
    for table in tables:
        for sort, by in table.items():
            for first, words in by.items():
                kinds = dict.fromkeys((kind, _rest(word)) for word, kind in words if kind in fills)
                if kinds:
                    found.setdefault(sort, {})[first] = tuple(kinds)
    return found


def _rest(word: str) -> str:
    """What must stand in a text beside the beginning of a word: its last one, or the whole of a Chinese one."""
    return word.rpartition(" ")[2] if " " in word else "" if word.isascii() else word


def _wider(name: str, measures: Mapping[str, Measure]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    waiting = list(measures[name].parents)
    while waiting:
        parent = waiting.pop(0)
        if parent in measures and parent not in found and parent != name:
            found[parent] = None
            waiting.extend(measures[parent].parents)
    return tuple(found)


def _sort(one: Measure, wider: tuple[str, ...]) -> Sort:
    for name in (one.name, *wider):
        if name in _SORT_OF_ROOT:
            return _SORT_OF_ROOT[name]
    return ANY_MEASURE if one.unit is None else _sort_of_dimension(one.unit.dimension)


def _english(one: Measure, sort: Sort) -> set[str]:
    """The English words of a kind in small letters, and each in the singular and the plural."""
    found = set()
    for word in one.en:
        low = " ".join(folded(word).split())
        found |= {low, f"{low}s"}
        if low.endswith("s") and not low.endswith("ss") and sort != "count":  # a visitor centre is no visitor
            found.add(low[:-1])
        if low.endswith("y"):
            found.add(f"{low[:-1]}ies")
    return found


def _chinese(one: Measure) -> set[str]:
    """The Chinese words of a kind, and the acronyms that Chinese texts have as well."""
    return {*one.zh, *(word for word in one.en if re.fullmatch(_ACRONYM, word))}


def _first_word(word: str) -> str:
    return word.split()[0]


def _first_two(word: str) -> str:
    return word[:2]


def _words(found: Iterable[tuple[Measure, Sort, set[str]]], first: Any) -> Words:
    table: dict[Sort, dict[str, list[tuple[str, str]]]] = {}
    for one, sort, words in found:
        for word in sorted(words):
            table.setdefault(sort, {}).setdefault(first(word), []).append((word, one.name))
    return {sort: {key: tuple(sorted(words)) for key, words in by.items()} for sort, by in table.items()}


def _bindable(
    envelopes: tuple[Envelope, ...], measures: Mapping[str, Measure]
) -> tuple[list[Envelope], dict[str, str]]:
    """The rows that may bind by themselves, and why each of the others does not."""
    alike = Counter(_signature(one) for one in envelopes if not one.needs)
    kept, why_not = [], {}
    for one in envelopes:
        if unknown := [role.measures for role in one.roles if role.measures not in measures]:
            why_not[one.name] = f"the vocabulary has no `{unknown[0]}`"
        elif one.needs:
            kept.append(one)
        elif wide := [role.measures for role in one.roles if role.measures in WIDE]:
            why_not[one.name] = f"`{wide[0]}` is a wide word, and the row has no `needs:`"
        elif alike[_signature(one)] > 1:
            why_not[one.name] = "other rows have the same kinds, and the row has no `needs:`"
        else:
            kept.append(one)
    return kept, why_not


def _signature(one: Envelope) -> tuple[Any, ...]:
    return tuple(sorted((role.measures, role.per, role.unit.dimension) for role in one.roles))


def _entry(one: Envelope) -> RowEntry:
    roles = tuple(
        RoleEntry(role.name, role.measures, bool(re.search(_LESS, role.what))) for role in one.roles
    )
    return RowEntry(one.name, roles, tuple(word.lower() for word in one.needs), _cap(one))


def _cap(one: Envelope) -> tuple[int, ...]:
    """The cap of a row of one plain role whose usual values begin at zero and leave no gap."""
    usual = sorted(one.typical, key=lambda span: span.low)
    is_whole = all(span.high >= following.low for span, following in pairwise(usual))
    if len(one.roles) > 1 or one.expression != one.roles[0].name or usual[0].low != 0 or not is_whole:
        return ()
    return (Fraction(max(span.high for span in usual)) * one.unit.factor).as_integer_ratio()


def _fills(
    rows: tuple[RowEntry, ...], wider: Mapping[str, tuple[str, ...]], sorts: Mapping[str, Sort]
) -> dict[str, tuple[tuple[int, int], ...]]:
    """The roles that each kind can fill. A number of things is filled by the same things only: visitors are
    people, but not the people who live there. Wheat is a crop, and a wetland is land."""
    wanted: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        for place, role in enumerate(row.roles):
            wanted.setdefault(role.kind, []).append((number, place))
    found = {}
    for kind, above in wider.items():
        narrow = above if sorts[kind] not in ("count", "ratio", "money") else ()
        fitting = [place for name in (kind, *narrow) for place in wanted.get(name, ())]
        if fitting:
            found[kind] = tuple(sorted(fitting))
    return found
