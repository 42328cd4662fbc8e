"""Building the index of a base: words by their beginnings, rows by the kinds that fill their roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.index import (
    ANY_MEASURE,
    WIDE,
    Hints,
    IndexedRow,
    KnowledgeIndex,
    Mappings,
    PackedTables,
    RoleEntry,
    RowEntry,
    Sort,
    Tables,
    Words,
    folded,
    sort_of_dimension,
)
from audit.checks.knowledge.quantities import Measure

if TYPE_CHECKING:
    from typing import Any

_SORT_OF_ROOT = {"count": "count", "ratio": "ratio", "money": "money"}
_ACRONYM = r"[A-Z][A-Za-z]*[A-Z0-9]+"
_LESS = r"\bno longer\b|\bavoided\b|\bsaved\b"


def build(
    measures: Mapping[str, Measure], envelopes: Iterable[Envelope], rows_read: Iterable[IndexedRow] = ()
) -> KnowledgeIndex:
    """The index of a vocabulary and of rows over it; ``rows_read`` are rows to store in their original form as
    well."""
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
    tables = Tables(english, chinese, wider, rows, persons, why_not)
    sizes = tuple(0 if one.cap else len(one.roles) for one in rows)
    return KnowledgeIndex(
        _hints(fills, english, chinese),
        fills,
        _caps(rows, fills),
        sizes,
        PackedTables.of(tables),
        Mappings.of(rows_read),
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
    """What a text must contain besides the beginning of a word: its last word, or the whole of a Chinese one."""
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
    return ANY_MEASURE if one.unit is None else sort_of_dimension(one.unit.dimension)


def _english(one: Measure, sort: Sort) -> set[str]:
    """The English words of a kind in lower case, each in the singular and the plural."""
    found = set()
    for word in one.en:
        low = " ".join(folded(word).split())
        found |= {low, f"{low}s"}
        # a visitor centre is not a visitor
        if low.endswith("s") and not low.endswith("ss") and sort != "count":
            found.add(low[:-1])
        if low.endswith("y"):
            found.add(f"{low[:-1]}ies")
    return found


def _chinese(one: Measure) -> set[str]:
    """The Chinese words of a kind, and the acronyms that Chinese texts use as well."""
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
    """The rows that may bind automatically, and for each of the others the reason why not."""
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
    """The cap of a row with one plain role whose usual values start at zero and have no gap."""
    usual = sorted(one.typical, key=lambda span: span.low)
    is_whole = all(span.high >= following.low for span, following in pairwise(usual))
    if len(one.roles) > 1 or one.expression != one.roles[0].name or usual[0].low != 0 or not is_whole:
        return ()
    return (Fraction(max(span.high for span in usual)) * one.unit.factor).as_integer_ratio()


def _fills(
    rows: tuple[RowEntry, ...], wider: Mapping[str, tuple[str, ...]], sorts: Mapping[str, Sort]
) -> dict[str, tuple[tuple[int, int], ...]]:
    """The roles that each kind can fill.

    A number of things can be filled only by the same things: visitors are people, but not the people who live there.
    Wheat is a crop, and a wetland is land."""
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
