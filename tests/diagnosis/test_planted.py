"""A slip planted in an article whose numbers agree: what is impossible by a reckoning of its own is always told.

The reckoning has sets of its own (a number in 万 stands for half a last digit either way, and up to a whole one
above where the writer cut digits off) and asks z3 whether any true numbers can lie behind what is printed.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Verdict
from tests.diagnosis.test_repairs import document, errors
from tests.effort import tried

_STEP = {
    "吨": Fraction(1),
    "万吨": Fraction(10),
}  # what the last digit stands for: 1.234万吨 has three decimals


def _printed(value: int, unit: str) -> str:
    return f"{value}吨" if unit == "吨" else f"{(value + 5) // 10 / 1000:.3f}万吨"


def _article(random: Random) -> tuple[dict[str, str], list[str], list[tuple[list[str], str]]]:
    """Two sums of parts, their sum, and the change since a year before: claims, checks, and sums as names."""
    unit = random.choice(sorted(_STEP))
    values: dict[str, int] = {}
    sums: list[tuple[list[str], str]] = []
    for group in "ab":
        parts = [f"{group}{at}" for at in range(random.randint(2, 4))]
        values.update((name, random.randint(1100, 9800)) for name in parts)
        values[group] = sum(values[name] for name in parts)
        sums.append((parts, group))
    values["all"] = values["a"] + values["b"]
    values["before"] = values["all"] - random.randint(100, 900)
    values["more"] = values["all"] - values["before"]
    sums += [(["a", "b"], "all"), (["before", "more"], "all")]
    claims = {name: _printed(value, unit) for name, value in values.items()}
    return claims, [f"{{parts: [{', '.join(parts)}], total: {total}}}" for parts, total in sums], sums


def _with_another_digit(random: Random, printed: str) -> str:
    at = random.choice([at for at, one in enumerate(printed) if one.isdigit()])
    digit = random.choice([one for one in "123456789" if one != printed[at]])
    return printed[:at] + digit + printed[at + 1 :]


def _can_be_true(claims: dict[str, str], sums: list[tuple[list[str], str]]) -> bool:
    solver = z3.Solver()
    numbers: dict[str, Any] = {name: z3.Real(name) for name in claims}
    for name, printed in claims.items():
        figures, scaled = printed.removesuffix("吨").removesuffix("万"), "万" in printed
        value = Fraction(figures) * (10_000 if scaled else 1)
        step = _STEP["万吨" if scaled else "吨"]
        low, high = value - step / 2, value + step
        solver.add(numbers[name] >= z3.Q(low.numerator, low.denominator))
        solver.add(numbers[name] < z3.Q(high.numerator, high.denominator))
    for parts, total in sums:
        solver.add(z3.Sum([numbers[name] for name in parts]) == numbers[total])
    return bool(solver.check() == z3.sat)


@given(st.integers(0, 10**9))
@settings(max_examples=tried(60), deadline=None)
def test_what_cannot_be_true_is_told_with_the_slipped_number_in_every_conflict(seed: int) -> None:
    random = Random(seed)
    claims, checks, sums = _article(random)
    name = random.choice(sorted(claims))
    slipped = {**claims, name: _with_another_digit(random, claims[name])}
    found = errors(document(slipped, *checks))
    assert bool(found) is not _can_be_true(slipped, sums)
    assert all(name in one.claims and one.verdict is Verdict.FAILS for one in found)
