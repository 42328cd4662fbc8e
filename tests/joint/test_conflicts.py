"""Smallest conflicts: contradictory, minimal, and the same for any order and any seed of hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.intervals import Interval
from audit.consistency.conflicts import Conflict, conflicts
from audit.consistency.constraints import Constraint
from audit.consistency.system import possible
from tests.effort import tried
from tests.joint.build import demands, sets

NAMES = ("a", "b", "c", "d")
RELATIONS = (
    "a == b + c", "a == b", "b == c", "c == d", "a == d + 3", "a + b + c == 7", "b > c", "a <= d", "d == 2",
)  # fmt: skip
systems = st.lists(st.sampled_from(RELATIONS), min_size=2, max_size=6, unique=True)
boxes = st.fixed_dictionaries({name: sets(whole=False) for name in NAMES})
Told = list[tuple[list[str], tuple[str, ...]]]


def told(found: tuple[Conflict, ...]) -> Told:
    return [(sorted(one.check for one in conflict.constraints), conflict.claims) for conflict in found]


def holds(
    constraints: tuple[Constraint, ...], box: dict[str, Interval], claims: tuple[str, ...]
) -> bool | None:
    return possible(constraints, {name: box[name] for name in claims})


@given(systems, boxes)
@settings(max_examples=tried(60), deadline=None)
def test_each_conflict_is_contradictory_and_minimal(relations: list[str], box: dict[str, Interval]) -> None:
    found = conflicts(demands(relations, box), box)
    if not found.found:
        assert possible(demands(relations, box), box) is not False
    for one in found.found:
        assert holds(one.constraints, box, one.claims) is False and one.minimal
        for left_out in one.constraints:
            rest = tuple(other for other in one.constraints if other is not left_out)
            assert holds(rest, box, one.claims) is True
        for name in one.claims:
            assert holds(one.constraints, box, tuple(other for other in one.claims if other != name)) is True


@given(systems, boxes, st.randoms())
@settings(max_examples=tried(40), deadline=None)
def test_the_order_of_demands_and_claims_does_not_matter(
    relations: list[str], box: dict[str, Interval], random: Any
) -> None:
    shuffled, names = list(relations), list(box)
    random.shuffle(shuffled)
    random.shuffle(names)
    other = {name: box[name] for name in names}
    assert told(conflicts(demands(relations, box), box).found) == told(
        conflicts(demands(shuffled, other), other).found
    )


def test_all_conflicts_are_found_where_the_limit_allows() -> None:
    """Against every subset of demands, the claims left as they are."""
    box = {name: Interval(index, index) for index, name in enumerate(NAMES)}
    system = demands(["a == b", "b == c", "c == d", "a == d + 3"], box)
    found = conflicts(system, box, most=50)
    assert found.complete
    subsets = [set(chosen) for size in range(1, 5) for chosen in combinations(range(4), size)]
    wrong = [one for one in subsets if possible([system[index] for index in one], box) is False]
    smallest = [one for one in wrong if not any(other < one for other in wrong)]
    demanded = {frozenset(one.check for one in conflict.constraints) for conflict in found.found}
    assert {frozenset(system[index].check for index in one) for one in smallest} <= demanded


def test_the_limit_is_respected_and_told() -> None:
    box = {f"v{number}": Interval(number, number) for number in range(8)}
    system = demands([f"v{number} == v{number + 1}" for number in range(7)], box)
    found = conflicts(system, box, most=3)
    assert len(found.found) == 3 and not found.complete


def test_a_small_conflict_is_found_in_a_large_file() -> None:
    names = [f"v{number}" for number in range(120)]
    box = {name: Interval(1, 2) for name in names}
    chain = [f"{one} <= {other}" for one, other in pairwise(names)]
    box["v60"] = Interval(5, 6)
    (found,) = conflicts(demands(chain, box), box, most=1).found
    assert found.minimal and len(found.claims) == 2 and "v60" in found.claims
    assert len(found.constraints) <= 2


_CODE = """
from audit.consistency.conflicts import conflicts
from audit.base.intervals import Interval
from tests.joint.build import demands
box = {name: Interval(at, at + 1) for at, name in enumerate("abcd")}
box["d"] = Interval(9, 10)
system = demands(["a == b", "b == c", "c == d", "a == d + 3", "b > c"], box)
print([(sorted(o.check for o in c.constraints), c.claims) for c in conflicts(system, box).found])
"""


def test_the_same_for_any_seed_of_hashes() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", _CODE],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(printed) == 1 and "a == b" in printed.pop()
