"""How rounding rules, sums of rounded numbers and means of whole numbers compare with others' test vectors.

Usage: python benchmarks/measure_rounding.py [FOLDER]   (default ../shared/vectors beside the repository)

Three tables are read: rounding rules as intervals (unround.csv), sums of rounded facts with the verdicts of
an XBRL processor in its rounding and its truncation mode (arelle_calc_measured.csv), and means that a sample
of n whole numbers can or cannot have (grim.csv). Every row is printed with what is found here: ``ok`` agrees,
``else`` is decided otherwise on purpose and says why, ``MISS`` is a disagreement without an excuse.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from audit.base.findings import Verdict
from audit.base.intervals import Interval
from audit.base.source import Place, Text
from audit.expressions import (
    Decision,
    Fault,
    Quantity,
    decide,
    parse_relation,
    quantity_from_reading,
)
from audit.numbers.reading import Kind, Reading
from audit.numbers.rounding import rounding_interval
from audit.units import ONE

RULES = {
    "up_or_down": "half",
    "up": "half-up",
    "down": "half-down",
    "even": "half-even",
    "ceiling": "ceiling",
    "floor": "floor",
    "trunc": "truncation",
    "anti_trunc": "anti-truncation",
}
PLACE = Place("vectors", 1, 1, 1, 1)
OK, ELSE, MISS = "ok", "else", "MISS"
Row = tuple[str, str, str, str]  # case, found, expected, and one of the three above


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of one table."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unit_of_last_digit(printed: str) -> Fraction:
    """The place value of the last printed digit: 1/10 for 96.1, 10^8 for 1.4e9."""
    digits, _, exponent = printed.partition("e")
    return Fraction(10) ** (int(exponent or 0) - len(digits.partition(".")[2]))


def rule_rows(table: list[dict[str, str]]) -> Iterator[Row]:
    """Each rule's interval beside the one that the table gives."""
    for row in table:
        raw_helper = row["digits"].startswith("(d=")
        half = Fraction(row["digits"][3:-1]) if raw_helper else Fraction(1, 2 * 10 ** int(row["digits"]))
        found = rounding_interval(Fraction(row["x"]), 2 * half, RULES[row["rounding"]])
        expected = Interval(
            Fraction(row["lower"]),
            Fraction(row["upper"]),
            row["incl_lower"] != "True",
            row["incl_upper"] != "True",
        )
        case = f"{row['x']} to {row['digits']} by {row['rounding']}"
        if found != expected and row["rounding"] == "even":
            yield case, f"{found}: an even last digit takes both ties", str(expected), ELSE
        else:
            yield case, str(found), str(expected), OK if found == expected else MISS


def fact(name: str, printed: str, truncated: bool) -> Quantity:
    """A reported number in one of the two modes."""
    return reported(name, printed, "truncation" if truncated else "half", Fraction(1))


def reported(name: str, printed: str, rule: str, share: Fraction) -> Quantity:
    """A number printed after rounding by one rule; ``share`` is 1/100 for percents."""
    value, unit = Fraction(printed) * share, unit_of_last_digit(printed) * share
    interval = rounding_interval(value, unit, rule)
    reading = Reading(printed, 0, len(printed), Kind.MEASURE, ONE, interval, interval, value, unit)
    return quantity_from_reading(name, reading, PLACE)


def sum_of(case: str, first: str) -> tuple[list[str], str, str] | None:
    """Parts, sign between them and total of a case such as ``10-4 = 5``; a slip is made in the first case."""
    if "typo" in case:
        case = re.sub(r"\d+", case.split()[-1], first, count=1)
    stated = re.search(r"(-\(\d+\)|[\d.e]+(?:[-+*][\d.e]+)*)\s*=\s*(-?[\d.]+(?:e\d+)?)", case)
    if stated is None:
        return None
    left, total = stated.groups()
    if left.startswith("-("):
        return [left[2:-1]], "-", total
    if "*" in left:
        part, _, times = left.partition("*")
        return [part] * int(times), "+", total
    return re.split(r"[-+]", left), "-" if "-" in left else "+", total


def sum_verdict(parts: list[str], sign: str, total: str, truncated: bool) -> Decision:
    """The verdict on a sum of reported numbers in one mode."""
    facts = [fact(f"part{number}", printed, truncated) for number, printed in enumerate(parts)]
    names = f" {sign} ".join(one.name for one in facts)
    quantities = {one.name: one for one in [*facts, fact("total", total, truncated)]}
    return decided(f"{'-' if len(parts) == 1 else ''}{names} == total", quantities)


def decided(relation: str, quantities: dict[str, Quantity]) -> Decision:
    """The decision on a relation that is known to be well formed."""
    tree = parse_relation(Text(relation, PLACE))
    if isinstance(tree, Fault):
        raise SystemExit(f"{relation}: {tree.message}")
    return decide(tree, quantities)


def sum_rows(table: list[dict[str, str]]) -> Iterator[Row]:
    """Both modes of every sum beside the processor's verdicts."""
    for row in table:
        stated = sum_of(row["case"], table[0]["case"])
        if stated is None:
            yield (
                row["case"],
                "no sum: excess digits are the matter of a rule",
                row["calc11_round"],
                ELSE,
            )
            continue
        for truncated in (False, True):
            decision = sum_verdict(*stated, truncated)
            expected = row["calc11_trunc" if truncated else "calc11_round"]
            case = f"{row['case'][:44]} ({'truncated' if truncated else 'rounded'})"
            yield case, *_compared(decision, expected)


def _compared(decision: Decision, expected: str) -> tuple[str, str, str]:
    """What is found, what the processor says, and how they compare. A touching end is enough for it."""
    verdict = decision.verdict
    there = expected.partition(":")[2] or expected
    if expected == "ok" and verdict is Verdict.FAILS:
        return f"fails, {decision.left} and {decision.right} have no value in common", there, ELSE
    if verdict is Verdict.STRAINED:
        return "strained, it is met at a touching end only", there, OK if expected == "ok" else MISS
    return verdict.value, there, OK if (expected == "ok") is (verdict is Verdict.HOLDS) else MISS


def mean_rows(table: list[dict[str, str]]) -> Iterator[Row]:
    """Whether some whole total gives each printed mean."""
    for row in table:
        printed, number = row["x"], int(row["n"]) * int(row["items"])
        share = Fraction(1, 100) if row["percent"] == "True" else Fraction(1)
        any_whole = Interval(None, None, True, True, True)
        quantities = {
            "mean": reported("mean", printed, RULES[row["rounding"]], share),
            "total": Quantity("total", any_whole, any_whole, ONE, "total", PLACE),
        }
        verdict = decided(f"mean == total / {number}", quantities).verdict
        expected = row["exact_closed_interval_check"]
        note = (
            ""
            if expected == row["expected_consistent"]
            else f" ({row['expected_consistent']} there, by floats)"
        )
        agrees = (verdict is Verdict.HOLDS) is (expected == "True")
        yield f"mean {printed} of {number}", verdict.value, f"{expected}{note}", OK if agrees else MISS


def main() -> None:
    """Prints the three tables and their rates."""
    default = Path(__file__).resolve().parent.parent.parent / "shared" / "vectors"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    tables = {"unround.csv": rule_rows, "arelle_calc_measured.csv": sum_rows, "grim.csv": mean_rows}
    for name, compare in tables.items():
        compared = list(compare(rows(folder, name)))
        print(name)
        for case, found, expected, tag in compared:
            print(f"  {tag:4} {case}: {found}; there {expected}")
        tags = [tag for *_, tag in compared]
        print(f"  {tags.count(OK)} of {len(tags)} agree, {tags.count(ELSE)} otherwise on purpose\n")


if __name__ == "__main__":
    main()
