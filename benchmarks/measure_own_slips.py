"""How often the diagnosis names the right slip on 1,000 articles with one slip each, by the kind of slip.

    python benchmarks/measure_own_slips.py [COUNT [SEED]]

right: the one repair at the top is the truth. tied: it is among equals at the top. abstained: no repair.
wrong: the one repair at the top is not the truth, or none of the equals is. Slips that no check notices (a
digit that the rounding of the others hides) are counted apart. Lists every wrong case.
"""

from __future__ import annotations

import sys
from collections import Counter

from measure_repairs import findings_of, outcome, told
from slip_cases import SLIPS, Case, case

from audit.numbers import read


def judged(one: Case) -> str:
    """What the diagnosis makes of one case."""
    errors = findings_of(one.claims, one.checks)
    if not errors:
        return "unnoticed"
    found = told(errors)
    answer = outcome(found, ((one.slipped, one.truth),))
    if answer in ("right", "tied", "abstained"):
        return answer
    same = [top for top in found.top if len(top) == 1 and _same(one, top[0])]
    if same:
        return "right" if len(found.top) == 1 else "tied"
    return "wrong"


def _same(one: Case, change: tuple[str, str]) -> bool:
    """The truth in other words: 4763吨 for 0.4763万吨."""
    name, says = change
    wanted, got = read(one.truth), read(says)
    if (
        name != one.slipped
        or len(wanted) != 1
        or len(got) != 1
        or wanted[0].value is None
        or got[0].value is None
    ):
        return False
    return wanted[0].value * wanted[0].unit.factor == got[0].value * got[0].unit.factor


def main() -> None:
    """Judges the cases and prints the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    table: dict[str, Counter[str]] = {kind: Counter() for kind in SLIPS}
    number = done = 0
    while done < count:
        one = case(number, seed)
        number += 1
        if one is None:
            continue
        answer = judged(one)
        table[one.kind][answer] += 1
        done += answer != "unnoticed"
        if answer == "wrong":
            print(
                f"  wrong: {one.kind}: {one.slipped} {one.claims[one.slipped]} for {one.truth}; "
                f"told {told(findings_of(one.claims, one.checks)).top}"
            )
    columns = ("right", "tied", "abstained", "wrong", "unnoticed")
    print(f"{'slip':<16}" + "".join(f"{column:>11}" for column in columns))
    for kind, row in table.items():
        print(f"{kind:<16}" + "".join(f"{row[column]:>11}" for column in columns))
    total = sum(table.values(), Counter())
    print(f"{'in all':<16}" + "".join(f"{total[column]:>11}" for column in columns))
    print(
        f"right or tied {(total['right'] + total['tied']) / count:.1%} (target 95 %), "
        f"wrong {total['wrong'] / count:.1%} (target at most 0.5 %)"
    )


if __name__ == "__main__":
    main()
