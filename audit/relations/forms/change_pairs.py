"""The two levels of a change: which of the numbers near it is the earlier, which the later, and how close they are.

Words decide, never values: marks and times say which level is which. Where they do not, the greater level is the one that
the direction of the change makes the greater.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.records import NamedTuple
from audit.relations.forms.change_grades import grade_of
from audit.relations.forms.change_levels import (
    EARLIER,
    LATER,
    MOST_LEVELS,
    Surroundings,
    counts_otherwise,
    features,
    near,
    weighed,
)
from audit.relations.forms.change_structure import (
    Weighed,
    is_greater,
    is_mixed,
    is_of_others,
    is_versus,
    partner_of,
    ranks,
)
from audit.relations.forms.change_words import Change, mark
from audit.relations.model import Grade, Statement
from audit.relations.scene import comparable

FARTHEST = 56
_OUT_OF_SCALE = 100
_MOST_PAIRED = 12  # levels of each role that are tried together

# What speaks against two levels together.
PAIR = {
    "bare": 2, "joined": 0, "broken": 6, "alike": 0, "marked twice": 0, "same time": 4, "turned": 4, "apart": 1, "loss": 0, "unordered": 4,
    "ranked": -3, "misranked": 6, "versus": -6, "counted": 3, "odd": 8, "of others": 4,
}  # fmt: skip


class Pair(NamedTuple):
    """Two levels with how close the words bind them to a change."""

    later: Statement
    earlier: Statement
    cost: int
    grade: Grade


def pairs_of(around: Surroundings, change: Change, levels: Sequence[Statement]) -> Iterator[Pair]:
    """Every pair of levels that the words allow, each in the order that they give."""
    some = list(levels[:MOST_LEVELS])
    rows = [_weighed(around, change, one, some) for one in some]
    laters = sorted(rows, key=lambda row: row.as_later)[:_MOST_PAIRED]
    earliers = sorted(rows, key=lambda row: row.as_earlier)[:_MOST_PAIRED]
    for later in laters:
        for earlier in earliers:
            if later.one.number != earlier.one.number and around.may_compare(later.one, earlier.one):
                pair = _pair(around, change, later, earlier)
                if pair is not None:
                    yield pair


def _weighed(around: Surroundings, change: Change, one: Statement, levels: list[Statement]) -> Weighed:
    found = features(around, change, one, levels)
    return Weighed(one, weighed(found, EARLIER), weighed(found, LATER), bool(found["compared"]))


def _pair(around: Surroundings, change: Change, later: Weighed, earlier: Weighed) -> Pair | None:
    if not _is_in_order(around, change, later.one, earlier.one):
        return None
    found = pair_features(around, change, later.one, earlier.one)
    cost = later.as_later + earlier.as_earlier + sum(PAIR[name] * much for name, much in found.items())
    if cost > FARTHEST:
        return None
    return Pair(later.one, earlier.one, cost, grade_of(around, change, later, earlier, cost))


def pair_features(
    around: Surroundings, change: Change, later: Statement, earlier: Statement
) -> dict[str, int]:
    """What the words say of two levels together."""
    scene = around.scene
    partner = partner_of(scene, later), partner_of(scene, earlier)
    marks = mark(later), mark(earlier)
    days = around.day(later), around.day(earlier)
    temporal = change.cue.direction != 0 and change.one.cue("compares") is None
    return {
        "bare": not comparable(later, earlier),
        "joined": partner[0] == earlier.number,
        "broken": (partner[0] not in (None, earlier.number)) + (partner[1] not in (None, later.number)),
        "alike": bool(around.topic(later) & around.topic(earlier)),
        "marked twice": marks[0] > 0 and marks[1] > 0,
        "same time": temporal and days[0] is not None and days[0] == days[1],
        "turned": days[0] is not None and days[1] is not None and days[0] < days[1],
        "apart": min(near(scene, later, earlier), 6),
        "loss": is_mixed(later, earlier),
        "of others": is_of_others(change, later, earlier),
        "versus": change.cue.direction == 0 and is_versus(scene, later, earlier),
        "counted": counts_otherwise(later, earlier),
        "odd": _is_out_of_scale(later, earlier),
        "unordered": marks[0] >= 0 and marks[1] <= 0 and change.cue.direction != 0,
        **ranks(scene, change.one, later, earlier),
    }


def _is_in_order(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether the words let one level be the later; where they leave it open, the direction of the change decides."""
    new, old = mark(later), mark(earlier)
    multiple = change.cue.role == "times"
    said = (new == -1 or old == 2) if multiple else new < old
    if said or (new > old and not multiple):
        return new < old
    years = around.day(later), around.day(earlier)
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return years[0] > years[1]
    greater = is_greater(later, earlier)
    return greater if change.cue.direction >= 0 else not greater


def _is_out_of_scale(later: Statement, earlier: Statement) -> bool:
    """Whether one is more than a hundred times the other: they are hardly levels of one quantity."""
    some = sorted(abs(Fraction(one.value or 0) / one.reading.unit.factor) for one in (later, earlier))
    return some[1] > _OUT_OF_SCALE * some[0]
