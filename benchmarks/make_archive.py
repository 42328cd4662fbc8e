"""Makes archives of articles for benchmarks: JSON lines, prose and a table each, Chinese and English in turn, every tenth with an error.

    python benchmarks/make_archive.py FILE [COUNT [SEED]]

The same count and seed give the same file. Places and numbers are invented. The text is Markdown, nearly 1 KB; its fields are
id, title, date, outlet and text. In every tenth article one number is changed: a growth, a share, a total of the prose or of the table.
"""

from __future__ import annotations

import json
import sys
from random import Random
from typing import NamedTuple

OUTLETS = ("Northfield Gazette", "The Eastbrook Courier", "Harbour Times", "北岭日报", "东川晚报", "青河时报")
_SLIPS = ("growth", "share", "sum", "table")
_PLACES = {
    "en": (
        "Ardley",
        "Fenn Bank",
        "Riverton",
        "Coldwater",
        "Marlow Hill",
        "Eastbrook",
        "Saltmarsh",
        "Highgate End",
    ),
    "zh": ("北岭县", "东川市", "青河县", "临江区", "石桥镇", "南坪县", "云溪市", "大洼县"),
}
_WARDS = {"en": ("North", "South", "Harbour", "Mill"), "zh": ("城北", "城南", "港区", "磨坊")}
ENGLISH = """{day}

Enrolment at the schools of {place} rose {growth} percent to {pupils:,} pupils from {before:,} a year earlier, the district said.

Of the {schools} schools, {late} ({share} percent) opened late this year because of the repairs that began in spring. The {staff} new teachers \
include {first} for the primary schools, {second} for the secondary schools and {third} for the evening classes. Parents who came to the hall \
spoke of long roads, of cold rooms and of the bus that never came.

The district spent ${money} million on its buildings, {more} percent more than the ${less} million of the year before. A household pays about ${fee} \
a month for water.

| Ward | Pupils, first term | Pupils, second term |
|---|---|---|
{rows}
"""
CHINESE = """{day}

{place}教育局公布的数字显示，今年全县中小学在校学生{pupils}人，比去年的{before}人增长{growth}%。

全县{schools}所学校中有{late}所因春季开始的维修推迟开学，占{share}%。新聘教师{staff}人，其中小学{first}人、中学{second}人、夜校{third}人。来到会场的家长们说，路远，教室冷，\
班车总是不来，孩子们天不亮就要出门，晚上回来已经很晚，冬天尤其辛苦。

今年校舍投资{money}亿元，比去年的{less}亿元增长{more}%。居民每月水费约{fee}元。

| 片区 | 上学期（人） | 下学期（人） |
|---|---|---|
{rows}
"""


class _Figures(NamedTuple):
    """The numbers of an article before one of them is changed."""

    growth: str
    pupils: int
    before: int
    schools: int
    late: int
    share: str
    parts: tuple[int, int, int]
    staff: int
    money: str
    less: str
    more: str


def article(number: int, seed: int) -> dict[str, object]:
    """One article as a row."""
    random = Random(seed * 1_000_003 + number)
    language = "zh" if number % 2 else "en"
    slip = random.choice(_SLIPS) if number % 10 == random_tenth(number, seed) else ""
    place = random.choice(_PLACES[language])
    year, month, day = random.randint(2019, 2023), random.randint(1, 12), random.randint(1, 28)
    figures = _with_slip(_figures(random), slip)
    text = _text(random, language, place, f"{year}-{month:02}-{day:02}", figures, slip)
    title = f"More pupils in {place}" if language == "en" else f"{place}在校学生增加"
    outlets = OUTLETS[3:] if language == "zh" else OUTLETS[:3]
    return {
        "id": f"article-{number:07}", "title": title, "date": f"{year}-{month:02}-{day:02}", "outlet": random.choice(outlets),
        "text": text,
    }  # fmt: skip


def random_tenth(number: int, seed: int) -> int:
    """Which of each ten articles has an error."""
    return Random(seed * 7_919 + number // 10).randrange(10)


def _figures(random: Random) -> _Figures:
    before = random.randint(3_000, 9_000)
    pupils = before + random.randint(40, 800)
    schools = random.randint(30, 90)
    late = random.randint(4, schools - 5)
    parts = (random.randint(12, 60), random.randint(61, 99), random.randint(5, 11))
    less = random.randint(210, 480)
    money = less + random.randint(7, 90)
    return _Figures(
        f"{100 * (pupils - before) / before:.1f}", pupils, before, schools, late, f"{100 * late / schools:.1f}", parts,
        sum(parts), f"{money / 10:.1f}", f"{less / 10:.1f}", f"{100 * (money - less) / less:.0f}",
    )  # fmt: skip


def _with_slip(one: _Figures, slip: str) -> _Figures:
    """The numbers with one of them changed; of a table nothing is changed here."""
    if slip == "growth":
        return one._replace(growth=f"{float(one.growth) + 2.4:.1f}")
    if slip == "share":
        return one._replace(share=f"{float(one.share) + 5.3:.1f}")
    return one._replace(staff=one.staff + 10) if slip == "sum" else one


def _text(random: Random, language: str, place: str, day: str, one: _Figures, slip: str) -> str:
    template = ENGLISH if language == "en" else CHINESE
    first, second, third = one.parts
    fee = random.randint(18, 60) if language == "en" else random.randint(40, 90)
    return template.format(
        day=day, place=place, rows=_rows(random, language, slip), first=first, second=second, third=third, fee=fee, **one._asdict(),
    )  # fmt: skip


def _rows(random: Random, language: str, slip: str) -> str:
    """The rows of the table with their total."""
    wards = _WARDS[language]
    columns = [[random.randint(400, 2_400) for _ in wards] for _ in range(2)]
    totals = [sum(column) for column in columns]
    if slip == "table":
        totals[0] += 100
    lines = [f"| {ward} | {first} | {second} |" for ward, first, second in zip(wards, *columns, strict=True)]
    return "\n".join([*lines, f"| {'Total' if language == 'en' else '合计'} | {totals[0]} | {totals[1]} |"])


def write(path: str, count: int, seed: int) -> None:
    """Writes the archive."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for number in range(count):
            file.write(json.dumps(article(number, seed), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    counts = [int(one) for one in sys.argv[2:]]
    write(sys.argv[1], *(*counts, *(2000, 1)[len(counts) :]))
