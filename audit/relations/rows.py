"""Rows: the amounts of one sort in one sentence that can be parts of each other, or a total of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from audit.article.marks import is_chinese
from audit.languages.en import cues_totals as english
from audit.languages.zh import cues_totals as chinese
from audit.records import NamedTuple
from audit.relations.model import Statement
from audit.relations.scene import Scene, is_amount

_SUMMED = frozenset(("money", "measure", "count", "percent", "points"))
_COLONS = frozenset(":：∶")
_MOST = 24  # numbers of a row


class Row(NamedTuple):
    """The amounts of one sort in a sentence, in order."""

    members: tuple[Statement, ...]

    @property
    def is_percent(self) -> bool:
        """Whether the numbers are percents, which nobody adds up without saying so."""
        return self.members[0].sort[0] in ("percent", "points")


def rows_of(scene: Scene) -> Iterator[Row]:
    """The rows of all sentences."""
    seen = set()
    for one in scene.statements:
        if one.sentence not in seen:
            seen.add(one.sentence)
            for some in _groups(scene, plain(scene, scene.sentence_of(one))):
                yield Row(tuple(some[:_MOST]))


def plain(scene: Scene, some: Sequence[Statement]) -> list[Statement]:
    """The numbers of a sentence that can be totals or parts: no changes, no shares of the number before, no
    averages and rates, nothing in brackets or in a proportion."""
    summed = [one for one in some if one.sort[0] in _SUMMED and one.value is not None]
    return [one for at, one in enumerate(summed) if not _is_aside(scene, one, at > 0)]


def _is_aside(scene: Scene, one: Statement, later: bool) -> bool:
    change = one.cue("change")
    moved = change is not None and change.direction != 0 and not _is_level(one)
    each = (one.cue("per") is not None and one.cue("among") is None) or "/" in one.reading.unit.symbol
    each = each or one.cue("base") is not None  # 占63例的三分之一
    below = later and one.cue("part of") is not None  # 747 dropped out, three of whom …
    earlier = one.cue("earlier") is not None and one.cue("sum") is None
    return moved or each or below or earlier or one.bracketed or _is_in_proportion(scene, one)


def _is_in_proportion(scene: Scene, one: Statement) -> bool:
    """3:2:1, 12.6：40.8：46.6."""
    text = scene.texts[one.paragraph]
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 2]
    return (before[-1:] in _COLONS and before[:1].isdigit()) or (after[:1] in _COLONS and after[1:].isdigit())


def _is_level(one: Statement) -> bool:
    later = one.cue("new")
    led = later is not None and later.start < one.start  # 增至24座; not: 减少159亿元，同比…
    return led or any(one.cue(role) is not None for role in ("sum", "listed", "composed"))


def _groups(scene: Scene, some: Sequence[Statement]) -> Iterator[list[Statement]]:
    groups: list[list[Statement]] = []
    for one in some:
        home = next((group for group in groups if alike(scene, one, group[-1])), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    yield from groups


def alike(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether two numbers can be added: of one sort and counted alike, or one of them without a unit of its own."""
    if one.sort == other.sort:
        counted = one.reading.counted, other.reading.counted
        return None in counted or counted[0] == counted[1] or counted[0].isascii()  # type: ignore[union-attr]
    return (_leaves_out_unit(scene, one) and is_amount(other)) or (
        _leaves_out_unit(scene, other) and is_amount(one)
    )


def _leaves_out_unit(scene: Scene, one: Statement) -> bool:
    """Whether a bare number can borrow a unit: one in figures that no noun follows."""
    if not one.bare or not any(character.isdigit() for character in one.reading.text):
        return False
    after = scene.texts[one.paragraph][one.end : one.end + 12]
    return _elided(is_chinese(after)).match(after) is not None


@cache
def _elided(in_chinese: bool) -> re.Pattern[str]:
    return re.compile((chinese if in_chinese else english).ELIDED)


def before_row(scene: Scene, row: Row) -> list[Statement]:
    """The numbers like those of a row in the sentence before."""
    first = row.members[0]
    return [one for one in plain(scene, scene.sentence_of(first, -1)) if alike(scene, first, one)][-6:]
