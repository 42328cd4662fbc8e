"""Amounts for each one: *£9.6m for 480 flats, £20,000 a flat*; 户均3.1人; *27 applications in 54 minutes, two minutes each*.

Bound are the number that is for each one (*each, a head, per pupil, an average of*, 人均, 每, 单价, or a unit with a
slash), the amount, and the count it is divided by. Which three belong together is decided by what the rate says it is
per, by positions and by units (``triples.py``); an amount after them that is stated as their result is a product.
Holds: *£9.6m for 480 flats, £20,000 a flat*. Reported: *£9.6m for 480 flats, £30,000 a flat*. Not proposed: *80 a
year earlier*.
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
    """What each rate may belong to."""
    for number, found in triples_of(scene).items():
        some = [candidate_of(scene, one, number) for one in found if not is_told_behind(scene, one)]
        yield from allowed(only_first_announced(some), _CLEAR, slack=_SLACK)
