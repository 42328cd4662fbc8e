"""Dates that a calendar must have, weekdays beside them, and times that a clock must show.

Examples: *31 June*, 2月30日, *Tuesday, October 8*, 6月9日（星期日）, *04:80*.

Reported: a day after its month's end, a weekday that the date did not fall on, a time with more than 59 minutes or 24
hours. Holds: every existing day. Not proposed: a bare month or year; *3:75* if nothing says that it is a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.base.calendar_days import day_of
from audit.numbers import Kind
from audit.numbers.weekdays import weekday_in
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene

_SHORTEST = 28  # no month has fewer days, so a day up to this always exists
_COLON = re.compile(r"([0-2]?[0-9])[:：]([0-9]{2})")


def propose(scene: Scene) -> Iterator[Candidate]:
    """Days of a month and times of day, each by itself."""
    for one in scene.statements:
        if (one.sort == ("date",) and _is_day(scene, one)) or _is_time(one):
            roles = (("date", (one.number,)),)
            yield Candidate(
                "date", roles, one.number, 0, Grade.ANNOUNCED, "", day=scene.published, quiet=_is_plain(one)
            )


def _is_day(scene: Scene, one: Statement) -> bool:
    if len(scene.texts[one.paragraph].strip()) <= len(one.reading.text.strip()):
        return False  # the line that dates the article
    return one.reading.kind is Kind.VAGUE or (one.fair.low is not None and one.fair.low == one.fair.high)


def _is_plain(one: Statement) -> bool:
    """Whether nothing could be wrong with it: a day that every month has, with no weekday beside it."""
    if weekday_in(one.reading.text) is not None:
        return False
    if one.sort != ("date",) or one.reading.kind is Kind.VAGUE or one.fair.low is None:
        return False
    return day_of(int(one.fair.low)).day < _SHORTEST


def _is_time(one: Statement) -> bool:
    """A time with a colon, if its words say that it is one."""
    return one.cue("clock") is not None and _COLON.match(one.reading.text) is not None
