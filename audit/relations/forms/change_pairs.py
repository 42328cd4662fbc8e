"""The two levels of a change: which of the numbers near it is the earlier, which the later, and how close they are.

Words decide, never values: marks and times say which level is which. If they do not, the direction of the change
decides which level is the greater one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.relations.forms.change_grades import grade_of
from audit.relations.forms.change_levels import (
    EARLIER,
    LATER,
    MOST_LEVELS,
    Surroundings,
    are_of_other_periods,
    counts_otherwise,
    features,
    near,
    weighed,
)
from audit.relations.forms.change_structure import (
    WeighedLevel,
    is_greater,
    is_of_others,
    is_versus,
    partner_of,
    ranks,
)
from audit.relations.forms.change_words import Change, is_change, mark
from audit.relations.model import Grade, Statement
from audit.relations.scene import comparable

FARTHEST = 36  # a pair that costs more is as likely to hold by chance as not
_OUT_OF_SCALE = 100
_MOST_PAIRED = 9  # levels of each role that are tried together
_MOST_IN_CROWD = 4  # in a sentence with more numbers than prose has

# What speaks against two levels together.
PAIR = {
    "bare": 2, "broken": 6, "same time": 4, "turned": 4, "apart": 1, "of others": 4, "versus": -6, "counted": 3, "odd": 8, "unordered": 4,
    "ranked": -3, "misranked": 6, "other periods": 12,
}  # fmt: skip


class LevelPair(NamedTuple):
    """Two levels with how closely the words bind them to a change."""

    later: Statement
    earlier: Statement
    cost: int
    grade: Grade


def pairs_of(around: Surroundings, change: Change, levels: Sequence[Statement]) -> Iterator[LevelPair]:
    """Every pair of levels that the words allow, each in the order that they give."""
    some = list(levels[:MOST_LEVELS])
    plain = sorted(one.number for one in some if not is_change(one))
    rows = [_weighed(around, change, one, plain) for one in some]
    most = _MOST_IN_CROWD if around.scene.is_in_crowd(change.one) else _MOST_PAIRED
    laters = sorted(rows, key=lambda row: row.as_later)[:most]
    earliers = sorted(rows, key=lambda row: row.as_earlier)[:most]
    for later in laters:
        for earlier in earliers:
            if later.one.number != earlier.one.number and around.may_compare(later.one, earlier.one):
                pair = _pair(around, change, later, earlier)
                if pair is not None:
                    yield pair


def _weighed(around: Surroundings, change: Change, one: Statement, plain: Sequence[int]) -> WeighedLevel:
    found = features(around, change, one, plain)
    return WeighedLevel(
        one, weighed(found, EARLIER), weighed(found, LATER), "compared" in found, mark(one),
        partner_of(around.scene, one), around.day(one), abs(one.size),
    )  # fmt: skip


def _pair(
    around: Surroundings, change: Change, later: WeighedLevel, earlier: WeighedLevel
) -> LevelPair | None:
    cost = later.as_later + earlier.as_earlier
    if cost > FARTHEST or not _is_in_order(change, later, earlier):
        return None
    found = pair_features(around, change, later, earlier)
    cost += sum([PAIR[name] * much for name, much in found.items() if much])
    if cost > FARTHEST:
        return None
    grade = grade_of(around, change, later, earlier, cost)
    return LevelPair(
        later.one, earlier.one, cost, min(grade, Grade.LIKELY) if found["other periods"] else grade
    )


def pair_features(
    around: Surroundings, change: Change, later: WeighedLevel, earlier: WeighedLevel
) -> dict[str, int]:
    """What the words say about two levels together."""
    new, old = later.one, earlier.one
    way = change.cue.direction
    temporal = way != 0 and change.one.cue("compares") is None
    dated = later.day is not None and earlier.day is not None
    return {
        "bare": not comparable(new, old),
        "broken": (later.partner not in (None, old.number)) + (earlier.partner not in (None, new.number)),
        "same time": temporal and dated and later.day == earlier.day,
        "turned": dated and later.day < earlier.day,  # type: ignore[operator]
        "apart": min(near(around.scene, new, old), 6),
        "other periods": are_of_other_periods(around, change.one, new, old),
        "of others": is_of_others(change, new, old),
        "versus": way == 0 and is_versus(around.scene, new, old),
        "counted": counts_otherwise(new, old),
        "odd": max(later.size, earlier.size) > _OUT_OF_SCALE * min(later.size, earlier.size),
        "unordered": way != 0 and later.mark >= 0 and earlier.mark <= 0,
        **ranks(around.scene, change.one, new, old),
    }


def _is_in_order(change: Change, later: WeighedLevel, earlier: WeighedLevel) -> bool:
    """Whether the words allow one level to be the later; if they leave it open, the direction of the change
    decides."""
    new, old = later.mark, earlier.mark
    multiple = change.cue.role == "times"
    said = (new == -1 or old == 2) if multiple else new < old
    if said or (new > old and not multiple):
        return new < old
    if later.day is not None and earlier.day is not None and later.day != earlier.day:
        return later.day > earlier.day
    greater = is_greater(later.one, earlier.one)
    return greater if change.cue.direction >= 0 else not greater
