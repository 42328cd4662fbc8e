"""Times the diagnosis of a file with 50 relations over 200 claims and one slip, and the trying of slips.

    python benchmarks/joint_speed.py

Sums on three levels and shares; some numbers are rounded. Prints medians in one process, everything loaded: the
audit with verdicts, conflicts and ranked repairs, the plain check of the same file beside it, and their ratio; then
the slips tried per second on one core. The figures are of the machine at hand.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from random import Random

from audit.claimfile import load_text
from audit.claimfile.model import Document
from audit.diagnosis.mutation import mutate
from audit.engine.document import audit_document, outcomes_of
from audit.wiring import chosen_rules

ROUNDS = 15
GROUPS, PARTS = 25, 5  # five districts of five towns, each town with five parts
RULES = chosen_rules()
PLAIN = [rule for rule in RULES if rule.together is None]


def article(seed: int, slip: bool, rounded: bool = False) -> Document:
    """25 towns of five parts, five districts, a total, and the shares of some: 50 relations. ``slip`` swaps two
    digits of one part; ``rounded`` prints everything in 万吨 with two decimals, so that numbers are loose."""
    random = Random(seed)
    numbers: dict[str, int] = {}
    checks: list[str] = []
    for group in range(GROUPS):
        names = [f"part_{group}_{part}" for part in range(PARTS)]
        numbers.update((name, random.randint(1100, 98700)) for name in names)
        _total(numbers, checks, names, f"town_{group}")
    for district in range(5):
        _total(numbers, checks, [f"town_{district * 5 + at}" for at in range(5)], f"district_{district}")
    _total(numbers, checks, [f"district_{at}" for at in range(5)], "all")
    claims = {name: _printed(number, rounded) for name, number in numbers.items()}
    for at in range(50 - len(checks)):
        whole = numbers[f"town_{at}"]
        share = (20000 * numbers[f"part_{at}_0"] + whole) // (2 * whole)
        claims[f"share_{at}"] = f"{share // 100}.{share % 100:02}%"
        checks.append(f"{{share: share_{at}, part: part_{at}_0, whole: town_{at}}}")
    claims.update((f"other_{at}", f"{random.randint(100, 999)}户") for at in range(200 - len(claims)))
    if slip:
        claims["part_0_0"] = _swapped(claims["part_0_0"])
    lines = [f"  {name}: {{says: {says}}}" for name, says in claims.items()]
    text = "\n".join(["audit: 1", "claims:", *lines, "checks:", *(f"  - {check}" for check in checks)])
    return load_text("article.yaml", text + "\n")


def _total(numbers: dict[str, int], checks: list[str], parts: list[str], total: str) -> None:
    numbers[total] = sum(numbers[name] for name in parts)
    checks.append(f"{{parts: [{', '.join(parts)}], total: {total}}}")


def _printed(number: int, rounded: bool) -> str:
    return f"{(number + 50) // 100 / 100:.2f}万吨" if rounded else f"{number}吨"


def _swapped(text: str) -> str:
    at = next(at for at in range(1, len(text)) if text[at] != text[at - 1] and text[at].isdigit())
    return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]


def median(work: Callable[[], object]) -> float:
    """Milliseconds of a piece of work, the first run left out."""
    work()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def main() -> None:
    """Prints the comparison for exact and for rounded numbers, and the speed of trying slips."""
    for what, rounded in (("exact numbers", False), ("rounded numbers", True)):
        document = article(1, slip=True, rounded=rounded)
        found = audit_document(document, RULES).outcomes
        wrong = [one for one in found if one.severity == "error"]
        repairs = wrong[0].repairs if wrong else ()
        told = repairs[0].instead if repairs else "no repair"
        full = median(partial(audit_document, document, RULES))
        plain = median(partial(outcomes_of, document, PLAIN))
        print(
            f"{what}: {len(document.claims)} claims, {len(document.checks)} relations, {len(wrong)} errors, "
            f"first repair {told}: {full:.1f} ms, plain check {plain:.1f} ms, ratio {full / plain:.2f} "
            "(promised: under 100 ms)"
        )
    for what, rounded in (("exact numbers", False), ("rounded numbers", True)):
        document = article(1, slip=False, rounded=rounded)
        started = time.perf_counter()
        score = mutate(document, RULES)
        seconds = time.perf_counter() - started
        slips = sum(one.slips for one in score.claims)
        print(
            f"slips of {what}: {slips:,} in {seconds:.2f} s, {slips / seconds:,.0f} a second (target 20,000)"
        )


if __name__ == "__main__":
    main()
