"""Named things and what is known about them, from the tables in ``facts/``.

Countries, provinces, states, cities, mountains, rivers and lakes.

The tables are data (benchmarks/make_named_things.py writes them). Their first lines name the source of each column.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
from functools import cache

from audit.checks.knowledge.files import FOLDER
from audit.checks.knowledge.thing import Known, Thing

_FILES = ("countries", "provinces", "states", "chinese-cities", "cities", "features")
_OF_CITIES = ("cities", "chinese-cities")
_SOURCE = "# "


@cache
def things(own: tuple[str, ...] = ()) -> Mapping[str, tuple[Thing, ...]]:
    """All things by each of their names, including the user's own tables; several may share a name."""
    if own:
        return _with_own(own)
    found: dict[str, tuple[Thing, ...]] = {}
    for file in _FILES:
        for names, thing in _things_of(file):
            for name in names:
                found[name] = (*found.get(name, ()), thing)
    return found


def _with_own(own: tuple[str, ...]) -> Mapping[str, tuple[Thing, ...]]:
    from audit.checks.knowledge.own_tables import own_things  # few have any

    found = dict(things())
    for names, thing in own_things(own):
        for name in names:
            found[name] = (*found.get(name, ()), thing)
    return found


def _things_of(file: str) -> Iterator[tuple[tuple[str, ...], Thing]]:
    with open(os.path.join(FOLDER, "facts", f"{file}.csv"), encoding="utf-8") as stream:
        lines = stream.read().splitlines()
    sources = dict(
        line.removeprefix(_SOURCE).partition(": ")[::2] for line in lines if line.startswith(_SOURCE)
    )
    for row in csv.DictReader(line for line in lines if not line.startswith(_SOURCE)):
        english, chinese = row["en"].split("|"), [one for one in row["zh"].split("|") if one]
        known = {
            "population": _people(row, sources),
            "area": _measured(row, sources, "area", "area_km2"),
            "gdp": _gdp(row, sources, file),
            "height": _measured(row, sources, "height", "height_m"),
            "length": _measured(row, sources, "length", "length_km"),
        }
        thing = Thing(
            english[0], chinese[0] if chinese else english[0], {name: one for name, one in known.items() if one},
            file in _OF_CITIES,
        )  # fmt: skip
        yield (*english, *chinese), thing


def _people(row: Mapping[str, str], sources: Mapping[str, str]) -> tuple[Known, ...]:
    people = int(row.get("population") or 0)
    least, year = int(row.get("namesake") or people), int(row.get("year") or 0)
    return (Known(least, people, year, sources["population"]),) if people else ()


def _measured(
    row: Mapping[str, str], sources: Mapping[str, str], what: str, column: str
) -> tuple[Known, ...]:
    """Values that do not change: an area, a height, a length."""
    size = int(row.get(column) or 0)
    return (Known(size, size, 0, sources[what]),) if size else ()


def _gdp(row: Mapping[str, str], sources: Mapping[str, str], file: str) -> tuple[Known, ...]:
    """GDP at the official exchange rate and at purchasing power: a figure may be either."""
    amounts = [int(one) for one in (row.get("gdp"), row.get("ppp")) if one]
    if not amounts:
        return ()
    currency = "CNY" if file == "provinces" else "USD"
    year = int(row.get("gdp_year") or 0)
    return tuple(Known(one, one, year, sources["gdp"], currency) for one in dict.fromkeys(amounts))
