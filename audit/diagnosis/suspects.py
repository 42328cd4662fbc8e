"""The suspects: the fewest numbers whose change would remove every contradiction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.consistency.constraints import Constraint
from audit.consistency.system import possible

MOST_TOGETHER = 3
_MOST_TRIED = 400


def corrections(
    demands: Sequence[Constraint],
    box: Mapping[str, Interval],
    suspects: Iterable[str],
    weights: Mapping[str, float | None] | None = None,
    effort: Effort | None = None,
) -> list[tuple[str, ...]]:
    """All smallest sets of claims whose release makes the demands possible, ordered by ``weights`` if given.

    A weight of ``None`` marks a claim beyond doubt. Empty if no set of up to three claims was found."""
    weights = weights or {}
    effort = effort or Effort()
    names = sorted(name for name in set(suspects) if weights.get(name, 1) is not None)
    best: list[tuple[str, ...]] = []
    least: float | None = None
    tried = 0
    for size in range(1, MOST_TOGETHER + 1):
        for chosen in combinations(names, size):
            weight = sum(weights.get(name, 1) or 0 for name in chosen)
            if least is not None and weight > least:
                continue
            tried += 1
            if tried > _MOST_TRIED or effort.spent:
                return best
            kept = {name: interval for name, interval in box.items() if name not in chosen}
            if possible(demands, kept, effort.question()):
                best = [chosen] if least is None or weight < least else [*best, chosen]
                least = weight
        if best and not weights:
            return best
    return best
