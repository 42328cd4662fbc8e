"""Layouts of bulletins, sports pages, schools and returns of elections, each with the sums in it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.tables.layout_parts import Sums, added, amounts, down, growth
from tests.tables.layouts import Cell, Laid, c, names


def totals_left(r: random.Random) -> Laid:
    """The total stands before its parts, across and down."""
    values = [[sum(some), *some] for some in amounts(r, 5, 3)]
    rows = [[c("Borough"), *map(c, ("Total", "Under 18", "18 to 64", "65 and over"))]]
    rows.append([c("All boroughs"), *map(c, added(values))])
    rows += [[c(name), *map(c, some)] for name, some in zip(names(r, 5), values, strict=True)]
    across: Sums = [((row, 1), [(row, at) for at in (2, 3, 4)]) for row in range(1, 7)]
    return Laid("Residents", rows, [*across, *down(1, range(2, 7), range(1, 5))])


def bilingual(r: random.Random) -> Laid:
    """Labels and headers in two languages."""
    values = amounts(r, 4, 3)
    rows = [[c("地区 Region"), c("男 Male"), c("女 Female"), c("合计 Total")]]
    values = [[a, b, a + b] for a, b, _ in values]
    places = ("东区 East", "西区 West", "南区 South", "北区 North")
    rows += [[c(name), *map(c, some)] for name, some in zip(places, values, strict=True)]
    rows.append([c("总计 Total"), *map(c, added(values))])
    across: Sums = [((row, 3), [(row, 1), (row, 2)]) for row in range(1, 6)]
    return Laid("人口 Population", rows, [*across, *down(5, range(1, 5), (1, 2, 3))])


def glued_marks(r: random.Random) -> Laid:
    """Footnote marks at the figures and the labels."""
    values = amounts(r, 5, 3)
    marks = ("¹", "*", "†", "ᵃ", "")
    rows = [[c("District"), c("2021"), c("2022"), c("2023ᵖ")]]
    for name, some, mark in zip(names(r, 5), values, marks, strict=True):
        rows.append([c(name + mark), c(some[0]), c(f"{some[1]:,}{mark}"), c(some[2])])
    rows.append([c("Total"), *map(c, added(values))])
    return Laid("Arrivals", rows, down(6, range(1, 6), (1, 2, 3)))


def average_beneath(r: random.Random) -> Laid:
    """The average, the highest and the lowest below the total."""
    values = amounts(r, 6, 3)
    rows = [[c("Branch"), c("2021"), c("2022"), c("2023")]]
    rows += [[c(name), *map(c, some)] for name, some in zip(names(r, 6), values, strict=True)]
    rows.append([c("Total"), *map(c, added(values))])
    for name, of in (("Average", lambda some: round(sum(some) / 6)), ("Highest", max), ("Lowest", min)):
        rows.append([c(name), *(c(of(some)) for some in zip(*values, strict=True))])
    return Laid("Loans by branch", rows, down(7, range(1, 7), (1, 2, 3)))


def separators(r: random.Random) -> Laid:
    """Empty columns and empty rows between groups."""
    values = amounts(r, 4, 4)
    rows = [[c(""), c("Men"), c("Women"), c(""), c("Day"), c("Evening")]]
    rows += [
        [c(name), c(a), c(b), c(""), c(d), c(e)]
        for name, (a, b, d, e) in zip(names(r, 4), values, strict=True)
    ]
    a, b, d, e = added(values)
    rows += [[c("")] * 6, [c("All classes"), c(a), c(b), c(""), c(d), c(e)]]
    return Laid("Enrolment", rows, down(6, range(1, 5), (1, 2, 4, 5)))


def called_otherwise(r: random.Random) -> Laid:
    """The total is called All, Overall, Whole town …"""
    values = amounts(r, 5, 4)
    rows = [[c("Ward"), *map(c, ("2020", "2021", "2022", "2023"))]]
    rows += [[c(name), *map(c, some)] for name, some in zip(names(r, 5), values, strict=True)]
    rows.append([c(r.choice(("All", "Overall", "All wards", "Whole town", "TOTAL:", "Sum"))), *map(c, added(values))])  # fmt: skip
    return Laid("Households", rows, down(6, range(1, 6), range(1, 5)))


def called_otherwise_zh(r: random.Random) -> Laid:
    """全市, 合 计, 总 计, 全县合计 …"""
    values = amounts(r, 5, 3)
    rows = [[c("地区"), c("户数（户）"), c("人口（人）"), c("耕地（亩）")]]
    total = [c(r.choice(("全市", "合 计", "总 计", "全县合计", "全区", "合　计"))), *map(c, added(values))]
    some = [[c(name), *map(c, one)] for name, one in zip(names(r, 5, True), values, strict=True)]
    first = r.random() < 0.5
    rows += [total, *some] if first else [*some, total]
    at, parts = (1, range(2, 7)) if first else (6, range(1, 6))
    return Laid("基本情况", rows, down(at, parts, (1, 2, 3)))


def labour_force(r: random.Random) -> Laid:
    """Amounts that add up, and rates that do not."""
    rows = [[c(""), c("2021"), c("2022"), c("2023")]]
    employed, idle, out = amounts(r, 3, 3, 5000, 90_000)
    force = added([employed, idle])
    adults = added([force, out])
    for name, some in (("Employed", employed), ("Unemployed", idle), ("Labour force", force),
                       ("Not in the labour force", out), ("Population aged 15 and over", adults)):  # fmt: skip
        rows.append([c(name), *map(c, some)])
    rows.append([c("Unemployment rate, %"), *(c(f"{100 * a / b:.1f}") for a, b in zip(idle, force, strict=True))])  # fmt: skip
    rows.append([c("Participation rate, %"), *(c(f"{100 * a / b:.1f}") for a, b in zip(force, adults, strict=True))])  # fmt: skip
    return Laid("Labour force survey", rows, [*down(3, (1, 2), (1, 2, 3)), *down(5, (3, 4), (1, 2, 3))])


def ranking(r: random.Random) -> Laid:
    """Nothing adds up."""
    rows = [[c("Rank"), c("University"), c("Score"), c("Students"), c("Founded"), c("Change")]]
    score = 98.4
    for at, name in enumerate(names(r, 8)):
        score -= r.randint(1, 40) / 10
        rows.append([c(str(at + 1)), c(name), c(f"{score:.1f}"), c(r.randint(3000, 60_000)),
                     c(str(r.randint(1200, 1990))), c(f"{r.randint(-9, 9):+d}")])  # fmt: skip
    return Laid("Universities", rows, [])


def age_groups(r: random.Random) -> Laid:
    """Population by age, all ages above, and groups of ages below that are no further parts."""
    bands = ["0–4", "5–9", "10–14", "15–19", "20–64", "65–79", "80+"]
    values = [[a, b, a + b] for a, b, _ in amounts(r, 7, 3, 900, 30_000)]
    rows = [[c("Age"), c("Male"), c("Female"), c("Both sexes")], [c("All ages"), *map(c, added(values))]]
    rows += [[c(name), *map(c, some)] for name, some in zip(bands, values, strict=True)]
    rows.append([c("Under 15"), *map(c, added(values[:3]))])
    rows.append([c("65 and over"), *map(c, added(values[5:]))])
    across: Sums = [((row, 3), [(row, 1), (row, 2)]) for row in range(1, 11)]
    return Laid("Population by age", rows, [*across, *down(1, range(2, 9), (1, 2, 3))])


def box_score(r: random.Random) -> Laid:
    """Players of a match, with percentages that are not added; MIN may be the least of something."""
    rows = [[c(one) for one in ("Player", "MIN", "FG", "FGA", "FG%", "3P", "FT", "REB", "AST", "PTS")]]
    values = []
    for name in names(r, 8):
        tried = r.randint(4, 21)
        hit = r.randint(1, tried)
        three, free = r.randint(0, hit), r.randint(0, 9)
        values.append([r.randint(10, 38), hit, tried, three, free, r.randint(0, 12), r.randint(0, 11),
                       2 * hit + three + free])  # fmt: skip
        rows.append(_player(name, values[-1]))
    rows.append(_player("Team totals", added(values)))
    return Laid("Box score", rows, down(9, range(1, 9), (2, 3, 5, 6, 7, 8, 9)))


def _player(name: str, some: Sequence[int]) -> list[Cell]:
    return [c(name), *map(c, some[:3]), c(f"{100 * some[1] / some[2]:.1f}"), *map(c, some[3:])]


def standings(r: random.Random) -> Laid:
    """A league table: goals for and against, points that follow from wins and draws."""
    rows = [[c(one) for one in ("Pos", "Team", "P", "W", "D", "L", "GF", "GA", "GD", "Pts")]]
    teams = []
    for name in names(r, 8):
        won, drawn = r.randint(2, 20), r.randint(1, 9)
        made, lost = r.randint(20, 80), r.randint(20, 80)
        teams.append((3 * won + drawn, name, [34, won, drawn, 34 - won - drawn, made, lost]))
    for at, (points, name, some) in enumerate(sorted(teams, reverse=True)):
        rows.append([c(str(at + 1)), c(name), *map(c, some), c(f"{some[4] - some[5]:+d}"), c(points)])
    return Laid("League", rows, [((row, 2), [(row, 3), (row, 4), (row, 5)]) for row in range(1, 9)])


def election(r: random.Random) -> Laid:
    """Candidates, valid and invalid votes, turnout and the electorate."""
    votes = sorted(amounts(r, 5, 1, 400, 30_000), reverse=True)
    valid = sum(one for (one,) in votes)
    bad = r.randint(50, 900)
    people = valid + bad + r.randint(9000, 60_000)
    rows = [[c("Candidate"), c("Party"), c("Votes"), c("%")]]
    parties = ("Labour", "Conservative", "Liberal Democrat", "Green", "Independent")
    for name, party, (one,) in zip(names(r, 5), parties, votes, strict=True):
        rows.append([c(name), c(party), c(one), c(f"{100 * one / valid:.1f}")])
    rows += [
        [c("Majority"), c(""), c(votes[0][0] - votes[1][0]), c(f"{100 * (votes[0][0] - votes[1][0]) / valid:.1f}")],
        [c("Valid votes"), c(""), c(valid), c("100.0")],
        [c("Rejected ballots"), c(""), c(bad), c("")],
        [c("Votes cast"), c(""), c(valid + bad), c("")],
        [c("Registered electors"), c(""), c(people), c("")],
        [c("Turnout"), c(""), c(f"{100 * (valid + bad) / people:.1f}%"), c("")],
    ]  # fmt: skip
    return Laid("General election", rows, [])


def by_ward(r: random.Random) -> Laid:
    """Votes of parties by ward, with turnout."""
    rows = [
        [
            c(one)
            for one in (
                "Ward",
                "Labour",
                "Liberal",
                "Green",
                "Invalid",
                "Total votes",
                "Electorate",
                "Turnout %",
            )
        ]
    ]
    values: list[list[int]] = []
    for name in (*names(r, 6), "Total"):
        some = [r.randint(90, 4000) for _ in range(4)]
        some = [*some, sum(some), sum(some) + r.randint(500, 9000)] if name != "Total" else added(values)
        values.append(some)
        rows.append([c(name), *map(c, some), c(f"{100 * some[4] / some[5]:.1f}")])
    across: Sums = [((row, 5), [(row, at) for at in (1, 2, 3, 4)]) for row in range(1, 8)]
    return Laid("Votes by ward", rows, [*across, *down(7, range(1, 7), range(1, 7))])


def medals(r: random.Random) -> Laid:
    """Medals; ranks may be shared."""
    rows = [[c(one) for one in ("Rank", "Country", "Gold", "Silver", "Bronze", "Total")]]
    values = sorted(([r.randint(0, 20) for _ in range(3)] for _ in range(7)), reverse=True)
    for at, (name, some) in enumerate(zip(names(r, 7), values, strict=True)):
        rows.append([c(str(at + 1)), c(name), *map(c, some), c(sum(some))])
    both = added(values)
    rows.append([c("Totals (7 countries)", columns=2), *map(c, both), c(sum(both))])
    across: Sums = [((row, 5), [(row, at) for at in (2, 3, 4)]) for row in range(1, 8)]
    return Laid("Medals", rows, across)


def weather(r: random.Random) -> Laid:
    """Rain is added over a year, temperatures are not."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    rows = [[c("Month"), c("Mean temperature, °C"), c("Rain, mm"), c("Rainy days"), c("Sunshine, hours")]]
    values = [[r.randint(10, 1900), r.randint(2, 25), r.randint(400, 3000)] for _ in months]
    warm = [r.randint(-50, 220) for _ in months]
    for name, one, (rain, days, sun) in zip(months, warm, values, strict=True):
        rows.append([c(name), c(f"{one / 10:.1f}"), c(f"{rain / 10:.1f}"), c(days), c(f"{sun / 10:.1f}")])
    rain, days, sun = added(values)
    rows.append(
        [c("Year"), c(f"{sum(warm) / 120:.1f}"), c(f"{rain / 10:,.1f}"), c(days), c(f"{sun / 10:,.1f}")]
    )
    return Laid("Climate", rows, down(13, range(1, 13), (2, 3, 4)))


def matrix(r: random.Random) -> Laid:
    """From and to, with totals both ways; the diagonal is empty."""
    places = names(r, 4)
    values = [[0 if i == j else r.randint(100, 9000) for j in range(4)] for i in range(4)]
    values = [[*some, sum(some)] for some in values]
    rows = [[c("From / to"), *map(c, places), c("Total")]]
    for name, some in zip((*places, "Total"), (*values, added(values)), strict=True):
        rows.append([c(name), *(c(one) if one else c("–") for one in some)])
    sums: Sums = []
    for row in range(1, 6):
        sums.append(((row, 5), [(row, at) for at in range(1, 5) if row == 5 or row != at]))
    sums += [((5, at), [(row, at) for row in range(1, 5) if at == 5 or row != at]) for at in range(1, 6)]
    return Laid("Trips", rows, sums)


def survey(r: random.Random) -> Laid:
    """Answers in percent of a base, which rounding may part from a hundred."""
    rows = [[c("Answer"), c("All"), c("Men"), c("Women")]]
    columns = []
    for _ in range(3):
        some = [r.randint(5, 60) for _ in range(5)]
        columns.append([round(100 * one / sum(some)) for one in some])
    for at, name in enumerate(("Very good", "Good", "Neither", "Bad", "Do not know")):
        rows.append([c(name), *(c(f"{some[at]}%") for some in columns)])
    rows.append([c("Base (unweighted)"), c(1002), c(489), c(513)])
    return Laid("How good are the buses?", rows, [])


def indicators_zh(r: random.Random) -> Laid:
    """Indicators in units of their own, one below another."""
    grain, oil = r.randint(900, 9000), r.randint(100, 900)
    rows = [[c("指标"), c("单位"), c("2022年"), c("2023年"), c("增长%")]]
    for name, unit, one in (("粮食产量", "吨", grain * 100), ("油料产量", "吨", oil * 10), ("年末户籍人口", "人", 90_210),
                            ("公路里程", "公里", 1204), ("汽车保有量", "辆", 33_010), ("人均可支配收入", "元", 31_204)):  # fmt: skip
        later = one + r.randint(1, one // 9)
        rows.append([c(name), c(unit), c(one), c(later), c(growth(later, one))])
    return Laid("主要指标", rows, [])


def grouped_means(r: random.Random) -> Laid:
    """Groups with subtotals, a mean in each row, and a grand total."""
    rows = [[c("School"), c("Pupils"), c("Teachers"), c("Pupils per teacher")]]
    sums: Sums = []
    groups, starts = [], []
    for kind in ("Primary", "Secondary"):
        rows.append([c(f"{kind} schools", columns=4)])
        some = [[r.randint(200, 900), r.randint(12, 60)] for _ in range(3)]
        first = len(rows)
        for name, one in zip(names(r, 3), some, strict=True):
            rows.append([c(name), *map(c, one), c(f"{one[0] / one[1]:.1f}")])
        groups.append(added(some))
        starts.append(len(rows))
        sums += down(len(rows), range(first, first + 3), (1, 2))
        rows.append([c("Subtotal"), *map(c, groups[-1]), c(f"{groups[-1][0] / groups[-1][1]:.1f}")])
    both = added(groups)
    sums += down(len(rows), starts, (1, 2))
    rows.append([c("Grand total"), *map(c, both), c(f"{both[0] / both[1]:.1f}")])
    return Laid("Schools", rows, sums)


def beds(r: random.Random) -> Laid:
    """Beds by hospital with the share that is taken, which is a quotient of sums."""
    rows = [[c("Hospital"), c("Beds"), c("Taken"), c("Free"), c("Taken, %")]]
    values = []
    for _ in range(6):
        taken, free = r.randint(100, 900), r.randint(10, 200)
        values.append([taken + free, taken, free])
    for name, some in zip((*names(r, 6), "All hospitals"), (*values, added(values)), strict=True):
        rows.append([c(name), *map(c, some), c(f"{100 * some[1] / some[0]:.1f}")])
    across: Sums = [((row, 1), [(row, 2), (row, 3)]) for row in range(1, 8)]
    return Laid("Hospital beds", rows, [*across, *down(7, range(1, 7), (1, 2, 3))])


BULLETINS: list[Callable[[random.Random], Laid]] = [
    totals_left, bilingual, glued_marks, average_beneath, separators, called_otherwise, called_otherwise_zh, labour_force, ranking, age_groups, box_score, standings, election, by_ward, medals, weather, matrix, survey, indicators_zh, grouped_means, beds,
]  # fmt: skip
