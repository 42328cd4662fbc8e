"""Makes claim files for benchmarks: about 9 KB each, 30 claims, 11 checks that hold, in Chinese or English.

    python benchmarks/generate.py FOLDER [COUNT [SEED]]

The same count and seed give the same files. Places and numbers are invented.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

_OUTLETS = {
    "zh": ("北岭日报", "东川晚报", "青河时报"),
    "en": ("Northfield Gazette", "The Eastbrook Courier", "Harbour Times"),
}
_UNITS = {
    "zh": {
        "house": "户", "home": "个", "area": "公顷", "mass": "吨",
        "money": "万元", "length": "公里", "height": "米",
    },
    "en": {
        "house": " households", "home": " homes", "area": " hectares", "mass": " tonnes",
        "money": " million yuan", "length": " km", "height": " m",
    },
}  # fmt: skip
_ROUNDED_UNITS = ("万吨", "亿元", "公顷", " million tonnes", " km", " hectares")
_MEANINGS = (
    "as the county bureau gives it in the second table of its report",
    "counted at the end of the year, before the districts were merged",
    "after the works of spring, without the villages above the dam",
    "the figure of the printed edition; the online edition leaves it out",
    "覆盖全县的数字，不含正在建设的部分，以年末统计公报为准",
    "年初以来的累计数字，由县里的统计部门在公报中公布",
)


class _Claim(NamedTuple):
    name: str
    says: str
    means: str


def write_files(folder: str, count: int, seed: int) -> list[str]:
    """Writes ``count`` claim files into ``folder`` and returns their paths, in order."""
    os.makedirs(folder, exist_ok=True)
    paths = []
    for number in range(count):
        path = os.path.join(folder, f"article-{number:05}.yaml")
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(claim_file(number, seed))
        paths.append(path)
    return paths


def write_rounded_files(folder: str, count: int, seed: int) -> list[str]:
    """As ``write_files``, with numbers that were rounded: see ``rounded_file``."""
    os.makedirs(folder, exist_ok=True)
    paths = [os.path.join(folder, f"rounded-{number:05}.yaml") for number in range(count)]
    for number, path in enumerate(paths):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(rounded_file(number, seed))
    return paths


def rounded_file(number: int, seed: int) -> str:
    """The text of a terse claim file with six groups of three parts, each with its total, five of them with a share
    to 0.1 %: 30 claims, 11 checks. All are rounded by themselves, so that printed parts often miss their total."""
    random = Random(seed * 1_000_003 + number)
    lines, checks = ["audit: 1", "claims:"], ["checks:"]
    for group in range(6):
        unit, decimals = random.choice(_ROUNDED_UNITS), random.choice((1, 2))
        parts = [random.uniform(3, 900) for _ in range(3)]
        names = [f"part_{group}_{at}" for at in range(3)]
        for name, value in (*zip(names, parts, strict=True), (f"total_{group}", sum(parts))):
            lines.append(f"  {name}: {{says: {value:.{decimals}f}{unit}}}")
        checks += [f"  - parts: [{', '.join(names)}]", f"    total: total_{group}"]
        if group < 5:
            lines.append(f"  share_{group}: {{says: {100 * parts[0] / sum(parts):.1f}%}}")
            checks.append(f"  - {{share: share_{group}, part: {names[0]}, whole: total_{group}}}")
    lines.append(f"  villages: {{says: {random.randint(3, 400)}个}}")
    return "\n".join((*lines, *checks)) + "\n"


def claim_file(number: int, seed: int) -> str:
    """The text of one claim file; even numbers are in Chinese, odd ones in English."""
    random = Random(seed * 1_000_003 + number)
    language = "en" if number % 2 else "zh"
    groups = [
        _sum(random, language),
        _shares(random, language),
        _land(random, language),
        _list(random, language),
    ]
    groups += [_heights(random, language), _money(random, language), _dates(random, language)]
    claims = [claim for group, _ in groups for claim in group]
    checks = [check for _, found in groups for check in found]
    lines = [*_head(random, language, number), "claims:"]
    for claim in claims:
        lines += _claim_lines(random, claim)
    lines += ["", "derived:", "  land_each: land_total / villages", "", "checks:", *checks]
    return "\n".join(lines) + "\n"


def _head(random: Random, language: str, number: int) -> Iterator[str]:
    yield "# Made for benchmarks; nothing in it is true of any place."
    yield "audit: 1"
    yield "article:"
    yield f"  title: The works of the year in district {number}"
    yield f"  outlet: {random.choice(_OUTLETS[language])}"
    yield f"  date: 2021-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    yield f"  language: {language}"
    yield ""


def _claim_lines(random: Random, claim: _Claim) -> Iterator[str]:
    place = f"p{random.randint(1, 9)}.s{random.randint(1, 6)}"
    first, second = random.sample(_MEANINGS, 2)
    meaning = f"{claim.means}, {first}; {second}"
    if random.random() < 0.2:
        says = f'"{claim.says}"' if "," in claim.says else claim.says
        yield f'  {claim.name}: {{says: {says}, means: "{meaning}", at: {place}}}'
        return
    if random.random() < 0.3:
        yield f"  # Checked by hand against the printed page, paragraph {place[1]}."
    yield f"  {claim.name}:"
    yield f"    says: {claim.says}"
    yield f"    means: {meaning}"
    yield f"    at: {place}"


def _because(random: Random) -> str:
    return f"    because: {'; '.join(random.sample(_MEANINGS, 2))}"


def _sum(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    unit = _UNITS[language]["home"]
    parts = [random.randint(100, 9000) for _ in range(4)]
    names = ["managed", "self_run", "entrusted", "remaining"]
    claims = [
        _Claim(name, f"{part}{unit}", f"compounds that are {name.replace('_', ' ')}")
        for name, part in zip(names, parts, strict=True)
    ]
    claims.append(_Claim("total", f"{sum(parts)}{unit}", "all compounds of the district"))
    checks = [
        "  - parts: [managed, self_run, entrusted, remaining]",
        "    total: total",
        _because(random),
        "  - that: remaining == total - managed - self_run - entrusted",
        _because(random),
    ]
    return claims, checks


def _shares(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    whole = random.randint(2000, 9000)
    unit = _UNITS[language]["house"]
    claims = [_Claim("households", f"{whole}{unit}", "households of the district")]
    checks = []
    for name in ("heated", "connected"):
        part = random.randint(whole // 5, whole - 1)
        permille = (2000 * part + whole) // (2 * whole)
        claims.append(_Claim(name, f"{part}{unit}", f"households that are {name}"))
        claims.append(_Claim(f"{name}_share", f"{permille // 10}.{permille % 10}%", f"share of the {name}"))
        checks += [f"  - share: {name}_share", f"    part: {name}", "    whole: households", _because(random)]
    return claims, checks


def _land(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    unit = _UNITS[language]["area"]
    hundredths = [random.randint(10_000, 900_000) for _ in range(3)]
    names = ["land_forest", "land_field", "land_water"]
    claims = [
        _Claim(name, f"{part // 100}.{part % 100:02}{unit}", f"area of {name.removeprefix('land_')}")
        for name, part in zip(names, hundredths, strict=True)
    ]
    total = sum(hundredths)
    claims.append(_Claim("land_total", f"{total // 100}.{total % 100:02}{unit}", "area of all land"))
    villages = random.randint(20, 90)
    claims.append(_Claim("villages", f"{villages}个" if language == "zh" else str(villages), "villages"))
    return claims, [
        "  - that: land_forest + land_field + land_water == land_total",
        _because(random),
        "  - that: land_forest < land_total",
        _because(random),
    ]


def _list(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    items = ["offices", "training", "road shows", "coffee", "living services", "clinics", "libraries"]
    count = random.randint(3, 7)
    says = f"{count}类" if language == "zh" else f"{count} kinds"
    checks = ["  - lists: zones", f"    items: [{', '.join(items[:count])}]", _because(random)]
    return [_Claim("zones", says, "zones of the new park")], checks


def _heights(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    unit = _UNITS[language]["height"]
    low = random.randint(100, 800)
    high = low + random.randint(3, 200)
    road = random.randint(20, 90)
    claims = [
        _Claim("height_north", f"{high}{unit}", "drop of the northern slope"),
        _Claim("height_south", f"{low}{unit}", "drop of the southern slope"),
        _Claim("road_new", f"{road}{_UNITS[language]['length']}", "new road"),
        _Claim("road_all", f"{road + random.randint(5, 99)}{_UNITS[language]['length']}", "all road"),
    ]
    return claims, [
        "  - that: height_north > height_south",
        _because(random),
        "  - that: road_new < road_all",
        _because(random),
    ]


def _money(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    unit = _UNITS[language]["money"]
    first, second = random.randint(100, 900), random.randint(100, 900)
    claims = [
        _Claim("spent_state", f"{first}{unit}", "paid by the state"),
        _Claim("spent_local", f"{second}{unit}", "paid by the county"),
        _Claim("spent_total", f"{first + second}{unit}", "paid in all"),
        _Claim("grain", f"{random.randint(1000, 9000)}{_UNITS[language]['mass']}", "grain of the year"),
    ]
    return claims, ["  - that: spent_state + spent_local == spent_total", _because(random)]


def _dates(random: Random, language: str) -> tuple[list[_Claim], list[str]]:
    first = random.randint(1960, 2015)
    held = random.randint(2016, 2020)
    nth = held - first + 1
    year = "年" if language == "zh" else ""
    claims = [
        _Claim("first_fair", f"{first}{year}", "year of the first fair"),
        _Claim("last_fair", f"{held}{year}", "year of the latest fair"),
        _Claim("fairs", f"{nth}届" if language == "zh" else f"{nth} fairs", "fairs held until then"),
        _Claim("stalls", f"{nth + 20}个" if language == "zh" else f"{nth + 20} stalls", "stalls of the fair"),
        _Claim(
            "visitors", f"{random.randint(2, 90)}万人" if language == "zh" else "42,000 people", "visitors"
        ),
        _Claim("halls", f"{random.randint(2, 9)}个" if language == "zh" else "7 halls", "halls of the fair"),
    ]
    return claims, ["  - that: stalls > fairs", _because(random)]


if __name__ == "__main__":
    arguments = sys.argv[1:]
    write_files(arguments[0], *(int(one) for one in (*arguments[1:], "300", "1")[:2]))
