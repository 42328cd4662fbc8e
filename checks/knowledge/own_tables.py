"""The user's own tables: stated kinds and named things, as CSV files that the configuration names under
``knowledge``.

A table of kinds has the columns of ``facts/stated.csv``, of which only a few are required; one of things has those of
``facts/provinces.csv``. The header decides which one a table is. Every fault is reported with its line before
anything is audited.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from audit.base.regular import bytes_of
from audit.checks.knowledge.rows import Bases
from audit.checks.knowledge.stated_kind import StatedKind, kind_of
from audit.checks.knowledge.thing import Known, Thing
from audit.units import parse
from audit.units.money import is_money

_KINDS = ("name", "unit", "low", "high", "source")
_THINGS = ("en", "zh", "source")
_TOTALS = ("population", "area_km2", "gdp")
_LIMITS = ("low", "high", "recent_low", "hard_low", "hard_high")
_READINGS = ("read", "memory")


class OwnTable(NamedTuple):
    """The contents of one file: kinds or things by their names, and its faults, each with ``file:line``."""

    kinds: tuple[StatedKind, ...] = ()
    things: tuple[tuple[tuple[str, ...], Thing], ...] = ()
    faults: tuple[str, ...] = ()


def own_kinds(own: Bases) -> tuple[StatedKind, ...]:
    """The kinds of all tables; of several with one name, the first."""
    found: dict[str, StatedKind] = {}
    for file in own:
        for kind in table(file).kinds if is_table(file) else ():
            found.setdefault(kind.name, kind)
    return tuple(found.values())


def own_things(own: Bases) -> Iterator[tuple[tuple[str, ...], Thing]]:
    """The things of all tables with their names."""
    for file in own:
        if is_table(file):
            yield from table(file).things


def is_table(file: str) -> bool:
    """Whether a file of the configuration is a table; the others hold envelopes."""
    return file.lower().endswith(".csv")


@cache
def table(file: str) -> OwnTable:
    """Reads one table. Never raises for what it contains."""
    try:
        text = bytes_of(file).decode("utf-8-sig")
    except OSError as error:
        return OwnTable(faults=(f"{file}: cannot be read: {(error.strerror or str(error)).lower()}",))
    except UnicodeDecodeError:
        return OwnTable(faults=(f"{file}: the file is not in UTF-8; save it as UTF-8",))
    return table_of(file, text)


def table_of(file: str, text: str) -> OwnTable:
    """Reads the text of one table."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"]
    rows = list(csv.reader(line for _, line in lines))
    if not rows or len(rows) != len(lines):
        return OwnTable(faults=(f"{file}:1: a table is expected, a row a line below a header",))
    placed = [(f"{file}:{number}", cells) for (number, _), cells in zip(lines[1:], rows[1:], strict=True)]
    return _read(file, lines[0][0], rows[0], placed)


def _read(file: str, line: int, header: Sequence[str], placed: Sequence[tuple[str, list[str]]]) -> OwnTable:
    if not any(set(needed) <= set(header) for needed in (_KINDS, _THINGS)):
        return OwnTable(
            faults=(f"{file}:{line}: the header has neither {', '.join(_KINDS)} nor {', '.join(_THINGS)}",)
        )
    rows = [(place, dict(zip(header, cells, strict=False))) for place, cells in placed]
    ragged = tuple(
        f"{place}: {len(cells)} cells stand below {len(header)} names; put a cell with a comma in quotes"
        for place, cells in placed
        if len(cells) != len(header)
    )
    is_of_kinds = set(_KINDS) <= set(header)
    check = _faults_of_kind if is_of_kinds else _faults_of_thing
    faults = ragged or tuple(f"{place}: {fault}" for place, row in rows for fault in check(row))
    if faults:
        return OwnTable(faults=faults)
    if is_of_kinds:
        return OwnTable(kinds=tuple(kind_of(row) for _, row in rows))
    return OwnTable(things=tuple(_thing(row) for _, row in rows))


def _faults_of_kind(row: Mapping[str, str]) -> Iterator[str]:
    name = row["name"]
    if not name or not row["unit"].split() or not row["source"]:
        yield f"`{name}` needs a name, a unit and a source"
    for unit in row["unit"].split():
        if unit != "1" and parse(unit) is None:
            yield f"`{name}`: `{unit}` is not a unit that audit knows; a plain count is `1`"
    yield from _faults_of_limits(name, row)
    if row.get("read", "read") not in _READINGS:
        yield f"`{name}`: `read` is `read` or `memory`"
    if not row.get("en") and not row.get("zh"):
        yield f"`{name}` has words in neither `en` nor `zh`"
    for column in ("en", "zh", "beside"):
        yield from _faults_of_words(name, column, row.get(column) or "")


def _faults_of_limits(name: str, row: Mapping[str, str]) -> Iterator[str]:
    wrong = [column for column in _LIMITS if row.get(column) and not _is_number(row[column])]
    missing = [column for column in ("low", "high") if not row[column]]
    for column in wrong or missing:
        yield f"`{name}`: `{column}` is not a number such as 12, 0.45 or 2e6"
    if not wrong and not missing and float(row["low"]) >= float(row["high"]):
        yield f"`{name}`: `low` is not less than `high`"


def _is_number(written: str) -> bool:
    try:
        return float(written) == float(written)
    except ValueError:
        return False


def _faults_of_words(name: str, column: str, words: str) -> Iterator[str]:
    try:
        re.compile(words)
    except re.error as error:
        yield f"`{name}`: the words of `{column}` are no regular expression: {error}"


def _faults_of_thing(row: Mapping[str, str]) -> Iterator[str]:
    name = row["en"] or row["zh"]
    if not name:
        yield "the thing has no name"
    if not any(row.get(column) for column in _TOTALS):
        yield f"`{name}` has none of {', '.join(_TOTALS)}"
    for column in (*_TOTALS, "year", "gdp_year"):
        if row.get(column) and not row[column].isdecimal():
            yield f"`{name}`: `{column}` is not a whole number such as 2130000"
    currency = row.get("currency") or ""
    if row.get("gdp") and not is_money(currency):
        yield f"`{name}`: a gross domestic product needs its `currency`, such as CNY"


def _thing(row: Mapping[str, str]) -> tuple[tuple[str, ...], Thing]:
    english, chinese = (tuple(filter(None, row[column].split("|"))) for column in ("en", "zh"))
    first = english[0] if english else chinese[0]
    totals = {"population": "population", "area": "area_km2", "gdp": "gdp"}
    known = {total: (_known(row, column),) for total, column in totals.items() if row.get(column)}
    return (*english, *chinese), Thing(first, chinese[0] if chinese else first, known)


def _known(row: Mapping[str, str], column: str) -> Known:
    year = {"population": "year", "gdp": "gdp_year"}.get(column, "")
    currency = row.get("currency") or "" if column == "gdp" else ""
    amount = int(row[column])
    return Known(amount, amount, int(row.get(year) or 0), row["source"], currency)
