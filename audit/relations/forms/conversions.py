"""One quantity in two units: *41 metres (135 feet)*; *12 weeks, or 84 days*; 3,230摄氏度，折合约3,503开尔文."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.relations.model import Candidate, Grade
from audit.relations.scene import Scene, is_amount

_BETWEEN = re.compile(r"\s*[(（]\s*|,? or |，?(?:折合|相当于|约合|合|即)约?")


def propose(scene: Scene) -> Iterator[Candidate]:
    """Two measures of one dimension in different units, one right behind the other."""
    for one, other in zip(scene.statements, scene.statements[1:], strict=False):
        if not (is_amount(one) and is_amount(other)) or one.paragraph != other.paragraph:
            continue
        units = one.reading.unit, other.reading.unit
        if one.sort != other.sort or units[0].symbol == units[1].symbol or not units[0].dimension:
            continue
        if one.sort[0] == "measure" and _BETWEEN.fullmatch(scene.between(one, other)):
            roles = (("converts", (one.number,)), ("to", (other.number,)))
            yield Candidate(
                "converts", roles, other.number, 0, Grade.ANNOUNCED, scene.between(one, other).strip()
            )
