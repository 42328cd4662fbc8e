"""Layouts of accounts, budgets, prices and trade, each with the sums in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.tables.layout_parts import Sums, added, amounts, down, growth
from tests.tables.layouts import Cell, Laid, c, in_brackets, names


def interim_periods(r: random.Random) -> Laid:
    """Three months and nine months side by side, each with its change."""
    rows = [
        [c(""), c("Three months ended 30 September", columns=3), c("Nine months ended 30 September", columns=3)],
        [c("$ thousand"), *map(c, ("2024", "2023", "Change %") * 2)],
    ]  # fmt: skip
    values = amounts(r, 4, 4)
    for name, some in zip(("Tickets", "Freight", "Catering", "Other"), values, strict=True):
        rows.append([c(name), *_with_growth(some)])
    rows.append([c("Total revenue"), *_with_growth(added(values))])
    return Laid("Revenue by source", rows, down(6, range(2, 6), (1, 2, 4, 5)))


def _with_growth(some: Sequence[int]) -> list[Cell]:
    pairs = zip(some[::2], some[1::2], strict=True)
    return [c(one) for now, then in pairs for one in (now, then, growth(now, then))]


def halves_and_year(r: random.Random) -> Laid:
    """Quarters, halves and the year."""
    rows = [[c("Plant"), *map(c, ("Q1", "Q2", "H1", "Q3", "Q4", "H2", "Full year"))]]
    sums: Sums = []
    values = []
    for name in names(r, 4):
        q = [r.randint(100, 9900) for _ in range(4)]
        values.append([q[0], q[1], q[0] + q[1], q[2], q[3], q[2] + q[3], sum(q)])
        rows.append([c(name), *map(c, values[-1])])
    rows.append([c("Total"), *map(c, added(values))])
    for row in range(1, 6):
        sums += [((row, 3), [(row, 1), (row, 2)]), ((row, 6), [(row, 4), (row, 5)])]
    return Laid("Output by quarter, tonnes", rows, [*sums, *down(5, range(1, 5), range(1, 8))])


def year_to_date(r: random.Random) -> Laid:
    """Months, and the sum of them so far beside last year's."""
    rows = [[c("Line"), *map(c, ("Jan", "Feb", "Mar", "Year to date", "Year to date 2023", "Change"))]]
    values = []
    sums: Sums = []
    for _ in range(5):
        months = [r.randint(100, 4000) for _ in range(3)]
        before = r.randint(800, 9000)
        values.append([*months, sum(months), before, sum(months) - before])
    for name, some in zip((*names(r, 5), "All lines"), (*values, added(values)), strict=True):
        rows.append([c(name), *map(c, some[:5]), c(f"{some[5]:+,}")])
        sums.append(((len(rows) - 1, 4), [(len(rows) - 1, at) for at in (1, 2, 3)]))
    return Laid("Passengers, 2024", rows, [*sums, *down(6, range(1, 6), range(1, 6))])


def units_of_columns(r: random.Random) -> Laid:
    """Each column in a unit of its own; a yield is no sum."""
    rows = [[c("Crop"), c("Area (ha)"), c("Output (t)"), c("Yield (t/ha)"), c("Value ($'000)")]]
    values = []
    for name in r.sample(("Wheat", "Barley", "Oats", "Rye", "Maize", "Beans"), 5):
        area, output = r.randint(200, 9000), r.randint(900, 60_000)
        values.append([area, output, r.randint(100, 9000)])
        rows.append([c(name), c(area), c(output), c(f"{output / area:.2f}"), c(values[-1][2])])
    area, output, value = added(values)
    rows.append([c("Total"), c(area), c(output), c(f"{output / area:.2f}"), c(value)])
    return Laid("Crops", rows, down(6, range(1, 6), (1, 2, 4)))


def unit_in_header_zh(r: random.Random) -> Laid:
    """单位 in the cell at the corner; the total is written with a blank."""
    values = amounts(r, 5, 3)
    rows = [[c("项目（单位：万元）"), c("2021年"), c("2022年"), c("2023年")]]
    rows += [[c(name), *map(c, some)] for name, some in zip(names(r, 5, True), values, strict=True)]
    rows.append([c("合 计"), *map(c, added(values))])
    return Laid("投资完成情况", rows, down(6, range(1, 6), (1, 2, 3)))


def nested_of_which_zh(r: random.Random) -> Laid:
    """其中 below 其中: three levels."""
    values = [[r.randint(3000, 9000) for _ in range(2)] for _ in range(2)]
    tax = [[r.randint(200, 1200) for _ in range(2)] for _ in range(2)]
    vat = [r.randint(50, 150) for _ in range(2)]
    rows = [
        [c("项目"), c("本年"), c("上年")],
        [c("收入合计"), *map(c, added(values))],
        [c("　税收收入"), *map(c, values[0])],
        [c("　　其中：增值税"), *map(c, tax[0])],
        [c("　　　其中：进口环节增值税"), *map(c, vat)],
        [c("　　　　　企业所得税"), *map(c, tax[1])],
        [c("　非税收入"), *map(c, values[1])],
    ]
    return Laid("一般公共预算收入 单位：万元", rows, down(1, (2, 6), (1, 2)))


def red_brackets(r: random.Random) -> Laid:
    """Losses in brackets, and changes in percent in brackets."""
    values = [[r.randint(-9000, 20_000) for _ in range(2)] for _ in range(5)]
    rows = [[c("Division"), c("2023"), c("2022"), c("Change")]]
    for name, some in zip(names(r, 5), values, strict=True):
        rows.append([c(name), *(in_brackets(one) for one in (*some, some[0] - some[1]))])
    both = added(values)
    rows.append([c("Group operating profit"), *(in_brackets(one) for one in (*both, both[0] - both[1]))])
    return Laid("Operating profit (loss), $ thousand", rows, down(6, range(1, 6), (1, 2, 3)))


def percent_of_total(r: random.Random) -> Laid:
    """Amount and percent of the total, twice."""
    values = amounts(r, 5, 2, 1000)
    both = added(values)
    rows = [
        [c("Fund", rows=2), c("2022", columns=2), c("2023", columns=2)],
        [c("Amount"), c("% of total"), c("Amount"), c("% of total")],
    ]
    for name, some in zip((*names(r, 5), "All funds"), (*values, both), strict=True):
        shares = [f"{100 * one / whole:.1f}" for one, whole in zip(some, both, strict=True)]
        rows.append([c(name), c(some[0]), c(shares[0]), c(some[1]), c(shares[1])])
    return Laid("Spending", rows, down(7, range(2, 7), (1, 3)))


def variance(r: random.Random) -> Laid:
    """Budget against actual, with the variance in amount and percent."""
    rows = [[c("Department"), c("Budget"), c("Actual"), c("Variance"), c("Variance %")]]
    values = amounts(r, 6, 2, 2000)
    for name, (planned, spent) in zip((*names(r, 6), "Total"), (*values, added(values)), strict=True):
        over = spent - planned
        percent = f"({abs(100 * over / planned):.1f})" if over < 0 else f"{100 * over / planned:.1f}"
        rows.append([c(name), c(planned), c(spent), in_brackets(over), c(percent)])
    return Laid("Budget monitoring, £000", rows, down(7, range(1, 7), (1, 2, 3)))


def price_index(r: random.Random) -> Laid:
    """Weights that make a hundred, indices that make nothing."""
    weights = [r.randint(40, 190) for _ in range(5)]
    weights.append(1000 - sum(weights))
    rows = [[c("Group"), c("Weight"), c("Jan"), c("Feb"), c("Mar"), c("Annual change, %")]]
    rows.append(
        [
            c("All items"),
            c(sum(weights)),
            *(c(f"{r.randint(1000, 1300) / 10:.1f}") for _ in range(3)),
            c("3.1"),
        ]
    )
    for name, weight in zip(
        ("Food", "Housing", "Clothing", "Transport", "Health", "Other"), weights, strict=True
    ):
        rows.append([c(name), c(weight), *(c(f"{r.randint(900, 1400) / 10:.1f}") for _ in range(3)), c(f"{r.randint(-30, 80) / 10:.1f}")])  # fmt: skip
    return Laid("Consumer prices (2015 = 100)", rows, down(1, range(2, 8), (1,)))


def segments(r: random.Random) -> Laid:
    """Segments, what is counted twice, and the group."""
    values = amounts(r, 4, 3, 5000)
    twice = [r.randint(100, 4000) for _ in range(3)]
    rows = [[c("€ million"), c("2021"), c("2022"), c("2023")]]
    rows += [
        [c(name), *map(c, some)]
        for name, some in zip(("Europe", "Americas", "Asia", "Africa"), values, strict=True)
    ]
    rows.append([c("Eliminations"), *(c(f"({one:,})") for one in twice)])
    rows.append([c("Group"), *map(c, added([*values, [-one for one in twice]]))])
    return Laid("Sales by segment", rows, down(6, range(1, 6), (1, 2, 3)))


def instalments(r: random.Random) -> Laid:
    """A loan: payment = interest + principal; the balance goes down."""
    rows = [
        [c(one) for one in ("Year", "Opening balance", "Interest", "Principal", "Payment", "Closing balance")]
    ]
    left = r.randint(60_000, 99_000)
    sums: Sums = []
    for year in range(2021, 2027):
        interest, principal = left * 4 // 100, r.randint(5000, 9000)
        rows.append(
            [c(str(year)), *map(c, (left, interest, principal, interest + principal, left - principal))]
        )
        left -= principal
        sums.append(((len(rows) - 1, 4), [(len(rows) - 1, 2), (len(rows) - 1, 3)]))
    return Laid("Repayment", rows, sums)


def product_zh(r: random.Random) -> Laid:
    """Gross product by sector, with growth and share."""
    rows = [[c("指标"), c("绝对量（亿元）"), c("比上年增长（%）"), c("比重（%）")]]
    parts = [r.randint(1000, 90_000) for _ in range(3)]
    whole = sum(parts)
    rows.append([c("地区生产总值"), c(f"{whole / 100:.2f}"), c("5.2"), c("100.0")])
    for name, one in zip(("第一产业", "第二产业", "第三产业"), parts, strict=True):
        rows.append(
            [
                c(name),
                c(f"{one / 100:.2f}"),
                c(f"{r.randint(-20, 90) / 10:.1f}"),
                c(f"{100 * one / whole:.1f}"),
            ]
        )
        if name == "第二产业":
            rows.append(
                [c("　其中：工业"), c(f"{one * 8 // 10 / 100:.2f}"), c("4.1"), c(f"{80 * one / whole:.1f}")]
            )
    return Laid("地区生产总值", rows, [((1, 1), [(2, 1), (3, 1), (5, 1)])])


def trade_zh(r: random.Random) -> Laid:
    """进出口总额 above 出口 and 进口, each with 其中 below."""
    out, back = r.randint(30_000, 90_000), r.randint(9000, 30_000)
    rows = [[c("指标"), c("金额（万元）"), c("增长（%）")]]
    for name, one in (("进出口总额", out + back), ("　出口额", out), ("　　其中：一般贸易", out * 6 // 10),
                      ("　　　　　加工贸易", out * 3 // 10), ("　进口额", back), ("　　其中：一般贸易", back * 7 // 10),
                      ("　　　　　加工贸易", back // 5)):  # fmt: skip
        rows.append([c(name), c(one), c(f"{r.randint(-90, 190) / 10:.1f}")])
    return Laid("对外贸易", rows, [])


def income_statement(r: random.Random) -> Laid:
    """Gross profit beside total operating expense: a cost stands in two totals."""
    rows = [[c("$ thousand"), c("2023"), c("2022"), c("2021")]]
    sales, cost, selling, admin, research = amounts(r, 5, 3, 900, 9000)
    sales = [one + 40_000 for one in sales]
    gross = [a - b for a, b in zip(sales, cost, strict=True)]
    spent = added([selling, admin, research])
    for name, some in (("Revenue", sales), ("Cost of revenue", cost), ("Gross profit", gross), ("Selling", selling),
                       ("Administration", admin), ("Research", research), ("Total operating expenses", spent)):  # fmt: skip
        rows.append([c(name), *map(c, some)])
    left = [a - b for a, b in zip(gross, spent, strict=True)]
    rows.append([c("Operating income"), *map(c, left)])
    return Laid("Income statement", rows, [*down(7, (4, 5, 6), (1, 2, 3))])


def two_totals(r: random.Random) -> Laid:
    """The cost of revenue is in gross profit, and in the total of expenses as well."""
    rows = [[c("$ thousand"), c("2023"), c("2022"), c("2021")]]
    sales, cost, selling, admin = amounts(r, 4, 3, 900, 9000)
    sales = [one + 40_000 for one in sales]
    spent = added([cost, selling, admin])
    gross = [a - b for a, b in zip(sales, cost, strict=True)]
    left = [a - b for a, b in zip(sales, spent, strict=True)]
    for name, some in (("Revenue", sales), ("Cost of revenue", cost), ("Gross profit", gross), ("Selling", selling),
                       ("Administration", admin), ("Total operating expense", spent), ("Operating income", left)):  # fmt: skip
        rows.append([c(name), *map(c, some)])
    return Laid("Income statement", rows, down(6, (2, 4, 5), (1, 2, 3)))


def units_in_cells(r: random.Random) -> Laid:
    """Each figure has its unit in the cell."""
    values = amounts(r, 5, 3, 100, 9000)
    unit = r.choice((" 元", " kg", " km", "万元", "人"))
    rows = [[c("Site"), c("2021"), c("2022"), c("2023")]]
    for name, some in zip((*names(r, 5), "Total"), (*values, added(values)), strict=True):
        rows.append([c(name), *(c(f"{one:,}{unit}") for one in some)])
    return Laid("Deliveries", rows, down(6, range(1, 6), (1, 2, 3)))


def millions_in_cells(r: random.Random) -> Laid:
    """$17.3M in each cell."""
    values = amounts(r, 5, 3, 100, 900)
    rows = [[c("Region"), c("2021"), c("2022"), c("2023")]]
    for name, some in zip((*names(r, 5), "Total"), (*values, added(values)), strict=True):
        rows.append([c(name), *(c(f"${one / 10:,.1f}M") for one in some)])
    return Laid("Sales", rows, down(6, range(1, 6), (1, 2, 3)))


def running_totals(r: random.Random) -> Laid:
    """A column that adds up what stands above it."""
    rows = [[c("Month"), c("Claims"), c("Claims so far"), c("Paid, $"), c("Paid so far, $")]]
    values = amounts(r, 8, 2, 100, 9000)
    so_far = [0, 0]
    for name, some in zip(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"), values, strict=True):
        so_far = [a + b for a, b in zip(so_far, some, strict=True)]
        rows.append([c(name), c(some[0]), c(so_far[0]), c(some[1]), c(so_far[1])])
    return Laid("Claims", rows, [])


def balance_zh(r: random.Random) -> Laid:
    """资产 with 流动资产合计 and 非流动资产合计."""
    rows = [[c("项目"), c("期末余额"), c("期初余额")], [c("流动资产："), c(""), c("")]]
    parts, sums = [], []
    for kind, some in (
        ("流动资产", ("货币资金", "应收账款", "存货")),
        ("非流动资产", ("固定资产", "无形资产", "在建工程")),
    ):
        if kind != "流动资产":
            rows.append([c("非流动资产："), c(""), c("")])
        values = amounts(r, 3, 2, 1000, 900_000)
        rows += [
            [c(f"　　{name}"), *(c(f"{one / 100:,.2f}") for one in these)]
            for name, these in zip(some, values, strict=True)
        ]
        parts.append(added(values))
        sums.append(len(rows))
        rows.append([c(f"　{kind}合计"), *(c(f"{one / 100:,.2f}") for one in parts[-1])])
    rows.append([c("资产总计"), *(c(f"{one / 100:,.2f}") for one in added(parts))])
    last = len(rows) - 1
    inner: Sums = [
        ((at, col), [(at - 3, col), (at - 2, col), (at - 1, col)]) for at in sums for col in (1, 2)
    ]
    return Laid("资产负债表 单位：元", rows, [*inner, *down(last, sums, (1, 2))])


ACCOUNTS: list[Callable[[random.Random], Laid]] = [
    interim_periods, halves_and_year, year_to_date, units_of_columns, unit_in_header_zh, nested_of_which_zh, red_brackets, percent_of_total, variance, price_index, segments, instalments, product_zh, trade_zh, income_statement, two_totals, units_in_cells, millions_in_cells, running_totals, balance_zh,
]  # fmt: skip
