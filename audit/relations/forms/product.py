"""An amount stated after its factors: *2,016 seats cost £22 and raised £44,352*; 1,200亩，亩均680元，合计81.6万元.

Bound are the amount (*makes, raised, adding up to, a bill of*, 合计, 总值), the number for each one, and how many. Holds:
*six shows at 420 seats make 2,520 tickets*. Reported: *500 flats at £20,000 each cost £10.9m*. Not proposed: *500
flats, £10m*.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.relations.model import Candidate
from audit.relations.scene import Scene, allowed, only_first_announced
from audit.relations.triple_grades import candidate_of
from audit.relations.triples import is_told_behind, triples_of

_SLACK = 6  # how much farther than an announced binding one may be and still be what was meant
_CLEAR = 3  # an announced binding is closer than the next by at least this


def propose(scene: Scene) -> Iterator[Candidate]:
    """What each amount after its factors may result from."""
    by_amount: dict[int, list[Candidate]] = {}
    for found in triples_of(scene).values():
        for one in found:
            if is_told_behind(scene, one):
                amount = one.amount.number
                by_amount.setdefault(amount, []).append(candidate_of(scene, one, amount))
    for some in by_amount.values():
        yield from allowed(only_first_announced(some), _CLEAR, slack=_SLACK)
