"""Shares whose words link the whole, its part and the share: 受检4620人，查出高血压1109人，占24%; 挂拍3765件，成交2410件，成交率64%.

The constructions of a language (``change_constructions.py``) with the places w, v and s. A rate that is not a plain
share must share the name of its part: 成交率 goes with 成交2410件, but 毛利率 not with a profit beside a turnover.
"""

from __future__ import annotations

import re

from audit.languages.zh import cues_rates as chinese
from audit.numbers.patterns import Pattern
from audit.relations.constructions import constructions_of
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.rows import alike, is_moved
from audit.relations.scene import Scene, comparable, is_amount, words_of_cue
from audit.relations.speech import OF_PLANS, SAID, SUPPOSED

_COST = -2  # what a construction links is closer than anything nearby
_PLACES = ("w", "v", "s")  # the whole, its part, and the share
_FAR = 20  # factor by which a whole never exceeds its part
_REACH = 16  # characters before a number that name it
_RATE = Pattern(chinese.CALLED_RATE)


def constructed(scene: Scene) -> dict[int, Candidate]:
    """For each share, the binding that a construction links."""
    found: dict[int, Candidate] = {}
    for one in constructions_of(scene):
        if one.places.keys() >= set(_PLACES):
            whole, part, share = (scene.statements[one.places[place]] for place in _PLACES)
            if _can_be(scene, whole, part, share):
                found.setdefault(share.number, _candidate(scene, whole, part, share))
    return found


def _can_be(scene: Scene, whole: Statement, part: Statement, share: Statement) -> bool:
    """Whether a number can be a part of another, and the third the share that it is."""
    if not (is_amount(whole) and is_amount(part) and comparable(part, whole)) or share.value is None:
        return False
    if not part.value or not whole.value or share.value >= 1 or part.value > _FAR * whole.value:
        return False
    if (
        share.speech == SUPPOSED
        or is_moved(whole)
        or is_moved(part)
        or part.sort[0] == "time"
        or "/" in part.reading.unit.symbol
    ):
        return False
    return (part.sort != whole.sort or alike(scene, part, whole)) and _is_called_alike(scene, part, share)


def _is_called_alike(scene: Scene, part: Statement, share: Statement) -> bool:
    """Whether a rate by its name is one of its part: 成交率 of 成交2410件; anything not named a rate is a plain share."""
    text = scene.texts[share.paragraph]
    rate = _RATE.search(text[max(0, share.start - _REACH) : share.start])
    if rate is None:
        return True
    own = text[max(0, part.start - _REACH) : part.start]
    at = own.find(rate[1])
    if at < 0:  # 调撤率 of 调解撤诉5181件
        return re.search(".{1,2}".join(rate[1]), own) is not None
    return not at or own[at - 1] not in chinese.NOT


def _candidate(scene: Scene, whole: Statement, part: Statement, share: Statement) -> Candidate:
    roles = (("share", (share.number,)), ("part", (part.number,)), ("whole", (whole.number,)))
    alike = whole.speech == part.speech == share.speech
    of_plan = whole.speech in OF_PLANS and part.speech == share.speech == SAID
    plain = (alike or of_plan) and part.sort == whole.sort
    grade = Grade.ANNOUNCED if plain else Grade.LIKELY
    return Candidate("share", roles, share.number, _COST, grade, words_of_cue(scene, share, "share"))
