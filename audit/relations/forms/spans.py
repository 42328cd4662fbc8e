"""Spans of time between two days, two times of a day, or a day and the article's own.

*for 58 years, from 1955 until 2013*; *left at 23.15 … came down at 00.42, 87 minutes later*; *stood for 11 years, since 2008*;
为期40天的春运从1月26日开始，至3月5日结束; 自2008年以来时隔16年.

Told: a span between the only two days or times that its own clause names as its ends. Held: a span between any two days
near it, or a day and the article's own. Not proposed: a span with no word of lasting (*a lease of 30 years*), ends that
are not printed, an end before its beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from audit.between_days import begin_of, clock_of, ends_of
from audit.intervals import Interval
from audit.numbers import Kind
from audit.relations.forms.ages import is_day
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance

_FARTHEST = 12
_A_DAY = 86400
_TO_PUBLICATION = 2
_MOST_ENDS = 12  # days near a span among which its ends are looked for
_BY_CLOCK = ("s", "min", "h")
_BESIDE = 4  # characters between a span and its end: a comma and a preposition


def propose(scene: Scene) -> Iterator[Candidate]:
    """Every span of time with the ends that stand near it; only those that its words announce, if they do."""
    for one in scene.statements:
        if one.sort[0] != "time" or one.reading.kind is not Kind.MEASURE or one.value is None:
            continue
        found = list(_of_span(scene, one))
        announced = [candidate for candidate in found if candidate.grade is Grade.ANNOUNCED]
        yield from announced or found


def _of_span(scene: Scene, one: Statement) -> Iterator[Candidate]:
    if one.reading.unit.symbol in _BY_CLOCK:
        yield from _by_clock(scene, one)
    long = one.value is not None and one.value >= _A_DAY
    if long and (one.cue("lasts") or one.cue("begins") or one.reading.hedge is not None):
        yield from _by_days(scene, one)


def _by_clock(scene: Scene, one: Statement) -> Iterator[Candidate]:
    times = [other for other in scene.near(one, 1, 0) if _is_time(other)]
    for begin, end in combinations(times, 2):
        cost = distance(one, begin) + distance(one, end)
        if cost <= _FARTHEST:
            grade = (
                Grade.ANNOUNCED if len(times) == 2 and _is_between(scene, one, begin, end) else Grade.LIKELY
            )
            yield _candidate(scene, one, begin, end, cost, grade)


def _is_time(one: Statement) -> bool:
    if one.reading.kind is Kind.TIME:
        return True
    return bool(clock_of(one.reading)) and any(one.cue(role) for role in ("clock", "begins", "ends"))


def _is_between(scene: Scene, one: Statement, begin: Statement, end: Statement) -> bool:
    """Whether the words leave no other span: 00.42, 87 minutes later; took two hours, from 9.10 until 11.10."""
    if not one.sentence == begin.sentence == end.sentence:
        return False
    beside = one.number == end.number + 1 and len(scene.between(end, one).strip()) <= _BESIDE
    return _strong(one, "lasts") and (beside or (_strong(begin, "begins") and _strong(end, "ends")))


def _strong(one: Statement, role: str) -> bool:
    return any(cue.role == role and cue.direction > 0 for cue in one.cues)


def _by_days(scene: Scene, one: Statement) -> Iterator[Candidate]:
    days = [other for other in scene.near(one, 3, 1) if is_day(scene, other)][-_MOST_ENDS:]
    for day in days:
        if ends_of(day.reading) is not None:
            yield _in_range(scene, one, day)
    days = [day for day in days if ends_of(day.reading) is None]
    for begin, end in _pairs(days):
        if not _is_before(begin_of(begin.reading), end.fair):
            continue
        cost = distance(one, begin) + distance(one, end) + distance(begin, end)
        cost -= _strong(begin, "begins") + _strong(end, "ends")
        if cost <= _FARTHEST:
            yield _candidate(scene, one, begin, end, cost, _grade(one, begin, end, days))
    yield from _and_today(scene, one, days)


def _is_before(begin: Interval, end: Interval) -> bool:
    return begin.high is not None and end.low is not None and begin.high <= end.low


def _in_range(scene: Scene, one: Statement, years: Statement) -> Candidate:
    """for 32 years, from 1964 until 1996."""
    beside = abs(one.number - years.number) == 1 and one.sentence == years.sentence
    sure = beside and _strong(one, "lasts") and _strong(years, "begins")
    grade = Grade.ANNOUNCED if sure else Grade.LIKELY
    return _candidate(scene, one, years, years, distance(one, years), grade)


def _and_today(scene: Scene, one: Statement, days: Sequence[Statement]) -> Iterator[Candidate]:
    """From a day to the article's own, or from that to a day to come."""
    if scene.published is None:
        return
    for day in days:
        if _is_before(begin_of(day.reading), scene.published):
            yield _until_today(scene, one, day)
        elif _is_before(scene.published, day.fair) and _strong(one, "lasts"):
            cost = distance(one, day) + _TO_PUBLICATION
            roles = (("lasts", (one.number,)), ("to", (day.number,)))
            words = _words(scene, one)
            yield Candidate("lasts", roles, one.number, cost, Grade.LIKELY, words, day=scene.published)


def _grade(one: Statement, begin: Statement, end: Statement, days: Sequence[Statement]) -> Grade:
    """Announced where the clause names one beginning and one end, and the span with a word of lasting."""
    together = one.sentence == begin.sentence == end.sentence
    only = sum(1 for day in days if day.sentence == one.sentence) == 2
    ends = _strong(begin, "begins") and _strong(end, "ends") and abs(begin.number - end.number) <= 2
    near = min(abs(one.number - begin.number), abs(one.number - end.number)) == 1
    sure = together and only and ends and near and _strong(one, "lasts")
    return Grade.ANNOUNCED if sure else Grade.LIKELY


def _until_today(scene: Scene, one: Statement, begin: Statement) -> Candidate:
    cost = distance(one, begin) + _TO_PUBLICATION - (1 if _strong(begin, "begins") else 0)
    beside = abs(one.number - begin.number) == 1 and len(scene.between(one, begin).strip(" ,，")) <= len(
        "since"
    )
    told = beside and _strong(one, "lasts") and _strong(begin, "begins") and one.sentence == begin.sentence
    grade = Grade.ANNOUNCED if told and one.reading.unit.symbol == "year" else Grade.LIKELY
    roles = (("lasts", (one.number,)), ("from", (begin.number,)))
    return Candidate("lasts", roles, one.number, cost, grade, _words(scene, one), day=scene.published)


def _pairs(some: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    for begin in some:
        for end in some:
            if begin.number != end.number:
                yield begin, end


def _candidate(
    scene: Scene, one: Statement, begin: Statement, end: Statement, cost: int, grade: Grade
) -> Candidate:
    roles = (("lasts", (one.number,)), ("from", (begin.number,)), ("to", (end.number,)))
    return Candidate("lasts", roles, one.number, cost, grade, _words(scene, one))


def _words(scene: Scene, one: Statement) -> str:
    cue = one.cue("lasts")
    return "" if cue is None else scene.texts[one.paragraph][cue.start : cue.end].strip()
