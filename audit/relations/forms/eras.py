"""A year of an era, and the same calendar year: 明治29年（1896年）, 光绪二十六年（1900年）, 民国26年即1937年.

Reported: a year in brackets that is not that of the era and, for the lunar eras, not the next one either. Holds: the
year, or for a lunar era its last weeks. Not proposed: a year without a printed era before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from audit.languages.zh.dates import ERAS, LUNAR_ERAS, SAME_YEAR
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

_BETWEEN = re.compile(SAME_YEAR)
_NAMES = (*ERAS, *LUNAR_ERAS)


def propose(scene: Scene) -> Iterator[Candidate]:
    """Each year of an era with the year right after it."""
    for one, other in pairwise(scene.statements):
        if one.sort != ("date",) or other.sort != ("date",) or one.paragraph != other.paragraph:
            continue
        if one.reading.text.startswith(_NAMES) and _is_other_name(scene, one, other):
            roles = (("same", (one.number, other.number)),)
            yield Candidate("era", roles, other.number, 0, Grade.ANNOUNCED, scene.between(one, other).strip())


def _is_other_name(scene: Scene, one: Statement, other: Statement) -> bool:
    between = scene.between(one, other)
    return bool(between) and _BETWEEN.fullmatch(between) is not None and one.end < other.start
