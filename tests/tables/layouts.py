"""Layouts of tables, each made from a random number generator: its rows in HTML, and the sums in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, NamedTuple

Spot = tuple[int, int]  # a row, and a cell of it


class Cell(NamedTuple):
    """A cell as it is printed."""

    text: str
    columns: int = 1
    rows: int = 1
    bold: bool = False


class Laid(NamedTuple):
    """A table: what stands above it, its rows, and each total with its parts."""

    above: str
    rows: list[list[Cell]]
    sums: list[tuple[Spot, list[Spot]]]


def c(x: int | str, **more: Any) -> Cell:
    """A cell of a number or of words."""
    return Cell(f"{x:,}" if isinstance(x, int) else x, **more)


N = ("Oak Street", "Mill Lane", "Harbour", "Northgate", "Castle Hill", "Riverside", "Old Town", "Fairview")
Z = ("城东区", "城西区", "新湖镇", "白云镇", "青山县", "柳河县", "东港区", "石桥镇")


def names(r: random.Random, k: int, zh: bool = False) -> list[str]:
    """Names of rows."""
    return r.sample(Z if zh else N, k)


def transposed(r: random.Random) -> Laid:
    """Years go down, parts across, the total in the last column."""
    ns = names(r, 4)
    rows = [[c("Year"), *map(c, ns), c("Total")]]
    sums = []
    for y in range(2019, 2024):
        v = [r.randint(120, 9800) for _ in ns]
        rows.append([c(str(y)), *map(c, v), c(sum(v))])
        i = len(rows) - 1
        sums.append(((i, 5), [(i, j) for j in range(1, 5)]))
    return Laid("Visitors by branch", rows, sums)


def two_level(r: random.Random) -> Laid:
    """Two headers with merged cells; totals of rows and of columns."""
    ns = names(r, 4)
    rows = [
        [c("District", rows=2), c("2022", columns=3), c("2023", columns=3)],
        [c("Men"), c("Women"), c("Total"), c("Men"), c("Women"), c("Total")],
    ]
    sums = []
    s = [0] * 4
    for x in ns:
        v = [r.randint(900, 88000) for _ in range(4)]
        s = [a + b for a, b in zip(s, v, strict=False)]
        rows.append([c(x), c(v[0]), c(v[1]), c(v[0] + v[1]), c(v[2]), c(v[3]), c(v[2] + v[3])])
        i = len(rows) - 1
        sums += [((i, 3), [(i, 1), (i, 2)]), ((i, 6), [(i, 4), (i, 5)])]
    rows.append([c("All districts"), c(s[0]), c(s[1]), c(s[0] + s[1]), c(s[2]), c(s[3]), c(s[2] + s[3])])
    sums += [((6, j), [(i, j) for i in range(2, 6)]) for j in range(1, 7)]
    return Laid("Population", rows, sums)


def total_first(r: random.Random, zh: bool = False) -> Laid:
    """The total above its parts."""
    ns = names(r, 5, zh)
    v = [[r.randint(300, 40000) for _ in range(3)] for _ in ns]
    rows = [
        [
            c("地区" if zh else "Area"),
            *(map(c, ("2020年", "2021年", "2022年") if zh else ("2020", "2021", "2022"))),
        ]
    ]
    rows.append([c("全市" if zh else "Total"), *(c(sum(x[j] for x in v)) for j in range(3))])
    rows += [[c(x), *map(c, y)] for x, y in zip(ns, v, strict=False)]
    return Laid(
        "各地区产量" if zh else "Households",
        rows,
        [((1, j), [(i, j) for i in range(2, 7)]) for j in (1, 2, 3)],
    )


def total_first_zh(r: random.Random) -> Laid:
    """The same in Chinese."""
    return total_first(r, zh=True)


def of_which_zh(r: random.Random) -> Laid:
    """其中 rows between the parts."""
    rows = [[c("项目"), c("2021年"), c("2022年")]]
    parts = []
    for x, w in (
        ("一般公共服务", "其中：办公经费"),
        ("教育支出", "其中：义务教育"),
        ("农林水支出", None),
        ("住房保障", None),
    ):
        v = [r.randint(5000, 90000) for _ in range(2)]
        rows.append([c(x), *map(c, v)])
        parts.append((len(rows) - 1, v))
        if w:
            rows.append([c("　" + w), *(c(int(a * r.uniform(0.2, 0.8))) for a in v)])
    rows.append([c("支出合计"), *(c(sum(v[j] for _, v in parts)) for j in (0, 1))])
    last = len(rows) - 1
    return Laid("单位：万元", rows, [((last, j), [(i, j) for i, _ in parts]) for j in (1, 2)])


def bold_subtotals(r: random.Random) -> Laid:
    """Subtotals in bold without a label."""
    rows = [[c("Item"), c("2022"), c("2023"), c("2024")]]
    sums = []
    subs = []
    for g, ns in (("Staff", ("Wages", "Pensions", "Training")), ("Premises", ("Rent", "Heating", "Repairs"))):
        rows.append([c(g)])
        vs = []
        for x in ns:
            v = [r.randint(200, 9900) for _ in range(3)]
            vs.append((len(rows), v))
            rows.append([c(x), *map(c, v)])
        s = [sum(v[j] for _, v in vs) for j in range(3)]
        rows.append([c(""), *(c(a, bold=True) for a in s)])
        i = len(rows) - 1
        subs.append((i, s))
        sums += [((i, j + 1), [(k, j + 1) for k, _ in vs]) for j in range(3)]
    rows.append([c("Total", bold=True), *(c(sum(s[j] for _, s in subs), bold=True) for j in range(3))])
    i = len(rows) - 1
    sums += [((i, j + 1), [(k, j + 1) for k, _ in subs]) for j in range(3)]
    return Laid("Costs in thousands of euros", rows, sums)


def caption_unit(r: random.Random) -> Laid:
    """Units in the caption, one decimal: rounding everywhere."""
    ns = names(r, 5)
    v = [[r.uniform(10, 900) for _ in range(3)] for _ in ns]
    rows = [[c("Port"), c("2021"), c("2022"), c("2023")]] + [
        [c(x), *(c(f"{a:,.1f}") for a in y)] for x, y in zip(ns, v, strict=False)
    ]
    rows.append([c("Total"), *(c(f"{sum(y[j] for y in v):,.1f}") for j in range(3))])
    return Laid(
        "Table 3. Freight by port (million tonnes)",
        rows,
        [((6, j), [(i, j) for i in range(1, 6)]) for j in (1, 2, 3)],
    )


def in_brackets(a: int) -> Cell:
    """What is less than nothing in brackets."""
    return c(f"({-a:,})") if a < 0 else c(a)


def bracket_negative(r: random.Random) -> Laid:
    """Costs in brackets, profit as their sum."""
    rows = [[c("$ thousands"), c("2022"), c("2023")]]
    rev = [r.randint(50000, 90000) for _ in range(2)]
    cost = [-r.randint(20000, 45000) for _ in rev]
    adm = [-r.randint(3000, 30000) for _ in rev]
    tax = [-r.randint(500, 3000) for _ in rev]
    g = [a + x for a, x in zip(rev, cost, strict=False)]
    o = [a + x for a, x in zip(g, adm, strict=False)]
    n = [a + x for a, x in zip(o, tax, strict=False)]
    for label, v in (
        ("Revenue", rev),
        ("Cost of sales", cost),
        ("Gross profit", g),
        ("Administration", adm),
        ("Operating profit", o),
        ("Tax", tax),
        ("Profit for the year", n),
    ):
        rows.append([c(label), *map(in_brackets, v)])
    return Laid(
        "Income statement",
        rows,
        [
            s
            for j in (1, 2)
            for s in (((3, j), [(1, j), (2, j)]), ((5, j), [(3, j), (4, j)]), ((7, j), [(5, j), (6, j)]))
        ],
    )


def blank_spacers(r: random.Random) -> Laid:
    """Blank rows and columns between groups."""
    ns = names(r, 6)
    v = [[r.randint(100, 9900) for _ in range(2)] for _ in ns]
    rows = [[c("Site"), c(""), c("2022"), c(""), c("2023")]]
    at = []
    for k, (x, y) in enumerate(zip(ns, v, strict=False)):
        if k == 3:
            rows.append([c("")] * 5)
        rows.append([c(x), c(""), c(y[0]), c(""), c(y[1])])
        at.append(len(rows) - 1)
    rows.append([c("")] * 5)
    rows.append([c("Total"), c(""), c(sum(y[0] for y in v)), c(""), c(sum(y[1] for y in v))])
    i = len(rows) - 1
    return Laid("Staff by site", rows, [((i, j), [(k, j) for k in at]) for j in (2, 4)])


def percent_beside(r: random.Random) -> Laid:
    """A percent column beside each amount."""
    ns = names(r, 5)
    v = [[r.randint(100, 9900) for _ in range(2)] for _ in ns]
    s = [sum(y[j] for y in v) for j in range(2)]
    rows = [
        [c("Ward", rows=2), c("2018", columns=2), c("2022", columns=2)],
        [c("Votes"), c("%"), c("Votes"), c("%")],
    ]
    for x, y in zip(ns, v, strict=False):
        rows.append([c(x), c(y[0]), c(f"{100 * y[0] / s[0]:.1f}"), c(y[1]), c(f"{100 * y[1] / s[1]:.1f}")])
    rows.append([c("Total"), c(s[0]), c("100.0"), c(s[1]), c("100.0")])
    return Laid("Votes by ward", rows, [((7, j), [(i, j) for i in range(2, 7)]) for j in (1, 3)])


def quarters(r: random.Random) -> Laid:
    """Four quarters and the year."""
    ns = names(r, 4)
    rows = [[c("Shop"), c("Q1"), c("Q2"), c("Q3"), c("Q4"), c("2023")]]
    sums = []
    t = [0] * 4
    for x in ns:
        v = [r.randint(200, 9900) for _ in range(4)]
        t = [a + b for a, b in zip(t, v, strict=False)]
        rows.append([c(x), *map(c, v), c(sum(v))])
        i = len(rows) - 1
        sums.append(((i, 5), [(i, j) for j in range(1, 5)]))
    rows.append([c("Total"), *map(c, t), c(sum(t))])
    sums.append(((5, 5), [(5, j) for j in range(1, 5)]))
    sums += [((5, j), [(i, j) for i in range(1, 5)]) for j in range(1, 6)]
    return Laid("Sales in thousands of pounds", rows, sums)


def side_by_side(r: random.Random) -> Laid:
    """Two tables side by side: assets on the left, claims on the right."""
    a = [[r.randint(1000, 40000) for _ in range(2)] for _ in range(3)]
    s = [sum(x[j] for x in a) for j in range(2)]
    b = [[r.randint(300, s[j] // 3) for j in range(2)] for _ in range(2)]
    last = [s[j] - sum(x[j] for x in b) for j in range(2)]
    rows = [[c("Assets"), c("2022"), c("2023"), c("Liabilities"), c("2022"), c("2023")]]
    for (x, v), (y, w) in zip(
        zip(("Cash", "Stock", "Buildings"), a, strict=False),
        zip(("Loans", "Creditors", "Reserves"), [*b, last], strict=False),
        strict=False,
    ):
        rows.append([c(x), *map(c, v), c(y), *map(c, w)])
    rows.append([c("Total assets"), *map(c, s), c("Total liabilities"), *map(c, s)])
    return Laid("Balance sheet", rows, [((4, j), [(i, j) for i in (1, 2, 3)]) for j in (1, 2, 4, 5)])


def change_columns(r: random.Random) -> Laid:
    """Two years, the change, and the change in percent; totals below."""
    ns = names(r, 5)
    v = [[r.randint(2000, 40000) for _ in range(2)] for _ in ns]
    s = [sum(x[j] for x in v) for j in range(2)]
    rows = [[c("Region"), c("2022"), c("2023"), c("+/-"), c("+/- %")]]
    for x, y in [*zip(ns, v, strict=False), ("Country as a whole", s)]:
        rows.append(
            [
                c(x),
                *map(c, y),
                c(f"{y[1] - y[0]:+,}".replace("-", "−")),
                c(f"{100 * (y[1] / y[0] - 1):+.1f}".replace("-", "−")),
            ]
        )
    return Laid("Arrivals", rows, [((6, j), [(i, j) for i in range(1, 6)]) for j in (1, 2, 3)])


def nested_groups(r: random.Random) -> Laid:
    """Indented groups whose heads are their totals."""
    rows = [[c("Land use, hectares"), c("2010"), c("2020")]]
    sums = []
    tops = []
    rows.append([c("Total land"), c(""), c("")])
    for g, ns in (
        ("Farmland", ("Arable", "Meadows", "Orchards")),
        ("Woodland", ("Conifers", "Broadleaf")),
        ("Built-up", ("Housing", "Roads", "Works")),
    ):
        v = [[r.randint(500, 30000) for _ in range(2)] for _ in ns]
        rows.append([c(g), *(c(sum(x[j] for x in v)) for j in range(2))])
        i = len(rows) - 1
        tops.append((i, [sum(x[j] for x in v) for j in range(2)]))
        for x, y in zip(ns, v, strict=False):
            rows.append([c("\u2003" + x), *map(c, y)])
        sums += [((i, j), [(k, j) for k in range(i + 1, len(rows))]) for j in (1, 2)]
    rows[1] = [c("Total land"), *(c(sum(t[j] for _, t in tops)) for j in range(2))]
    sums += [((1, j), [(i, j) for i, _ in tops]) for j in (1, 2)]
    return Laid("Land use", rows, sums)


def no_total(r: random.Random) -> Laid:
    """A list of which nothing is a sum."""
    rows = [[c("Town"), c("Founded"), c("Height, m"), c("Inhabitants"), c("Rank")]]
    for k, x in enumerate(names(r, 6)):
        rows.append(
            [c(x), c(str(r.randint(1100, 1950))), c(r.randint(2, 900)), c(r.randint(900, 90000)), c(k + 1)]
        )
    return Laid("Towns", rows, [])


LAYOUTS: list[Callable[[random.Random], Laid]] = [
    transposed,
    two_level,
    total_first,
    total_first_zh,
    of_which_zh,
    bold_subtotals,
    caption_unit,
    bracket_negative,
    blank_spacers,
    percent_beside,
    quarters,
    side_by_side,
    change_columns,
    nested_groups,
    no_total,
]


def html(laid: Laid) -> str:
    """The table on a page."""
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in laid.rows)
    return (
        "<html><body><p>The figures are those of the annual report.</p>"
        f"<table><caption>{laid.above}</caption>\n{rows}</table></body></html>"
    )


def _cell(one: Cell) -> str:
    words = one.text.replace("\u2003", "&emsp;").replace("\u3000", "&#12288;")
    spans = f' colspan="{one.columns}"' * (one.columns > 1) + f' rowspan="{one.rows}"' * (one.rows > 1)
    return f"<td{spans}>{f'<b>{words}</b>' if one.bold else words}</td>"


def slip(r: random.Random, laid: Laid) -> tuple[Laid, str]:
    """The same with one digit changed in a total or a part of one."""
    (i, j) = r.choice([s for t, ps in laid.sums for s in (t, r.choice(ps))])
    old = laid.rows[i][j]
    ds = [k for k, ch in enumerate(old.text) if ch.isdigit()]
    k = r.choice(ds[:-1] or ds)
    d = r.choice([x for x in "123456789" if x != old.text[k]])
    rows = [list(x) for x in laid.rows]
    rows[i][j] = old._replace(text=old.text[:k] + d + old.text[k + 1 :])
    return laid._replace(rows=rows), rows[i][j].text
