"""Spans of time between two days, two times of day, or a day and the article's own.

*for 58 years, from 1955 until 2013*; *left at 23.15 … came down at 00.42, 87 minutes later*; *stood for 11 years, since 2008*;
*founded in 1834, it celebrates 190 years of brewing*; 为期40天的春运从1月26日开始，至3月5日结束; 自2008年以来时隔16年;
始建于1934年，至今已有90年历史.

Reported: a span between the only two days or times that its own clause names as its ends. Holds: a span between any
two days near it, or a day and the article's own. Not proposed: a span without a word of lasting (*a lease of 30
years*), ends that are not printed, an end before its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from audit.base.intervals import Interval
from audit.interpretation.between_days import begin_of, clock_of, ends_of
from audit.languages.zh.cues_time import NAMES_YEAR
from audit.numbers import Kind
from audit.relations.cues import AGE_ENDINGS, ANNIVERSARY_ENDINGS, words_of
from audit.relations.forms.ages import is_day
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance, has, is_strong, words_of_cue

_FARTHEST = 12
_A_DAY = 86400
_A_CENTURY = 36500 * _A_DAY
_TO_PUBLICATION = 2
_MOST_ENDS = 12  # days near a span among which its ends are searched for
_YEAR = re.compile(f"[0-9]{{4}}|{NAMES_YEAR}|[0-9]{{2}}s")
_BY_CLOCK = ("s", "min", "h")
_BESIDE = 4  # characters between a span and its end: a comma and a preposition
_AFTER_RANGE = 2  # penalty for a span that starts when another ends: 1949 to 1953 … in 1958, five years after
_ZONE = 24  # characters after a time that may name its zone
_STOPS = ";:"
_LASTING = ("lasts", "history", "begins")


def propose(scene: Scene) -> Iterator[Candidate]:
    """Every span of time with the ends near it; only those that its words announce, if they do."""
    for one in scene.statements:
        if one.sort[0] != "time" or one.reading.kind is not Kind.MEASURE or one.value is None or _is_age(one):
            continue
        found = list(_of_span(scene, one))
        announced = [candidate for candidate in found if candidate.grade is Grade.ANNOUNCED]
        yield from announced or found


def _is_age(one: Statement) -> bool:
    """Whether it is a person's age: 享年八十七岁; *Milo Dean, 17, …*"""
    text = one.reading.text
    return (
        text.isdigit()
        or has(one, "years old")
        or (text.endswith(AGE_ENDINGS) and not text.endswith(ANNIVERSARY_ENDINGS))
    )


def _of_span(scene: Scene, one: Statement) -> Iterator[Candidate]:
    if one.reading.unit.symbol in _BY_CLOCK:
        yield from _by_clock(scene, one)
    long = one.value is not None and one.value >= _A_DAY
    if not long:
        return
    told = any(has(one, role) for role in _LASTING) or one.reading.hedge is not None or _is_apart(one)
    if told or _is_beside_since(scene, one):
        yield from _by_days(scene, one)


def _is_beside_since(scene: Scene, one: Statement) -> bool:
    """Whether the span is right after the day since which it lasts: the same line since 2006, eighteen years without
    a prize."""
    before = scene.statements[one.number - 1] if one.number else None
    if before is None or before.sentence != one.sentence or not has(before, "since"):
        return False
    return len(scene.between(before, one).strip()) <= _BESIDE


def _is_apart(one: Statement) -> bool:
    """Whether the span is between marks, or is the duration of a thing: (115 years); ，航行18天。; a two-year project."""
    return (has(one, "apart") and has(one, "apart after")) or "-" in one.reading.text


def _by_clock(scene: Scene, one: Statement) -> Iterator[Candidate]:
    times = [other for other in scene.near(one, 1, 0) if _is_time(other)]
    for begin, end in combinations(times, 2):
        cost = distance(one, begin) + distance(one, end)
        if cost <= _FARTHEST:
            sure = len(times) == 2 and (
                _is_between(scene, one, begin, end) or _is_later(scene, one, begin, end)
            )
            grade = Grade.ANNOUNCED if sure else Grade.LIKELY
            yield _candidate(scene, one, begin, end, cost, grade)


def _is_time(one: Statement) -> bool:
    if one.reading.kind is Kind.TIME:
        return True
    return bool(clock_of(one.reading)) and any(one.cue(role) for role in ("clock", "begins", "ends"))


def _is_between(scene: Scene, one: Statement, begin: Statement, end: Statement) -> bool:
    """Whether the words leave no other span: 00.42, 87 minutes later; took two hours, from 9.10 until 11.10."""
    if not one.sentence == begin.sentence == end.sentence or _are_in_zones(scene, begin, end):
        return False
    beside = one.number == end.number + 1 and _gap(end, one) <= _BESIDE
    inside = begin.number < one.number == end.number - 1 and has(end, "that is")  # 26分钟后，即9时38分
    ends = _are_ends(begin, end)
    if _is_before_then(begin, one, end) or (beside and ends and _is_apart(one)) or _follows(begin, end, one):
        return True
    return (is_strong(one, "lasts") and (beside or ends)) or (inside and has(one, "lasts"))


def _is_later(scene: Scene, one: Statement, begin: Statement, end: Statement) -> bool:
    """Whether the span is beside the later of two times: *at 3.40. … at 3.52, twelve minutes later*; *35 minutes
    later, at 6.45*."""
    if begin.number > min(one.number, end.number) or one.sentence != end.sentence:
        return False
    if not has(one, "until then") or _are_in_zones(scene, begin, end) or has(one, "other time"):
        return False
    first, second = sorted((one, end), key=lambda two: two.number)
    words = words_of(scene.texts[one.paragraph], "en")
    between = scene.between(first, second).casefold()
    if second is end:
        return words.later_in.fullmatch(between) is not None
    closed = words.later_only.match(scene.texts[one.paragraph].casefold(), one.end) is not None
    return closed and _gap(end, one) <= _BESIDE


def _follows(begin: Statement, end: Statement, one: Statement) -> bool:
    """Whether a span follows its two times, which are the only ones: 9时05分取出，13时25分完成，前后4小时20分.

    A delay follows only the time at which something was due."""
    in_turn = begin.number + 1 == end.number == one.number - 1
    return in_turn and (has(one, "between") or (has(one, "late") and has(begin, "due")))


def _gap(end: Statement, one: Statement) -> int:
    """The number of characters between an end and its span, or the word of lasting right before that: *10:04, after
    64 minutes*."""
    starts = [cue.start for cue in one.cues if cue.role == "lasts" and end.end <= cue.start < one.start]
    return min(starts, default=one.start) - end.end


def _is_before_then(begin: Statement, one: Statement, end: Statement) -> bool:
    """at 14:07, twelve minutes before the plane hit the ground at 14:19."""
    return begin.number + 1 == one.number == end.number - 1 and has(one, "before then")


def _are_ends(begin: Statement, end: Statement) -> bool:
    """Whether words make one the beginning and the other the end, at least one of them beyond doubt."""
    known = has(begin, "begins") and has(end, "ends")
    return known and (is_strong(begin, "begins") or is_strong(end, "ends"))


def _are_in_zones(scene: Scene, begin: Statement, end: Statement) -> bool:
    """Whether the second of two times may be in another zone: left at 23.40, arrived at 05.15 local time."""
    text = scene.texts[begin.paragraph]
    return words_of(text, "en").time_zones.search(text, end.end, end.end + _ZONE) is not None


def _by_days(scene: Scene, one: Statement) -> Iterator[Candidate]:
    days = [other for other in scene.near(one, 3, 1) if is_day(scene, other)][-_MOST_ENDS:]
    ranges = [day for day in days if ends_of(day.reading) is not None]
    if not has(one, "from then"):  # a span five years after it is over
        yield from (_in_range(scene, one, day) for day in ranges)
        ranges = []
    days = [day for day in days if ends_of(day.reading) is None]
    for begin, end in (*_pairs(days), *product(ranges, days)):
        if not _is_before(begin_of(begin.reading), end.fair):
            continue
        cost = (
            (_AFTER_RANGE if begin in ranges else 0)
            + min(distance(one, begin), distance(one, end))
            + distance(begin, end)
        )
        cost -= is_strong(begin, "begins") + is_strong(end, "ends") + 2 * _leads(one, begin, end)
        if cost <= _FARTHEST:
            yield _candidate(scene, one, begin, end, cost, _grade(scene, one, begin, end, days))
    yield from _and_today(scene, one, days)


def _is_before(begin: Interval, end: Interval) -> bool:
    return begin.high is not None and end.low is not None and begin.high <= end.low


def _leads(one: Statement, begin: Statement, end: Statement) -> bool:
    """fell on 19 January, 14 months after it opened in November; closed in March and reopened, 32 months later, in May."""
    if has(one, "from then"):
        return end.number + 1 == one.number == begin.number - 1
    later = has(one, "until then") and begin.number < one.number
    return later and abs(end.number - one.number) == 1 and one.number - begin.number <= 2


def _in_range(scene: Scene, one: Statement, years: Statement) -> Candidate:
    """for 32 years, from 1964 until 1996; an average (a maturity of 10.4 years) has only a time, like what precedes
    it."""
    beside = abs(one.number - years.number) == 1 and one.sentence == years.sentence
    close = beside and abs(one.clause - years.clause) <= 1
    known = is_strong(years, "begins") or _is_apart(one)
    lasting = has(one, "lasts") or _is_apart(one)
    sure = (beside and is_strong(one, "lasts")) or (close and known and lasting)
    elsewhere = one.cue("mean") is not None or one.cue("other time") is not None
    behind = one.number < years.number
    elsewhere = elsewhere or (
        years.bracketed and not one.bracketed and not behind
    )  # Orr (1917–1989) led it for 21 years
    elsewhere = elsewhere or (behind and _begins_anew(scene, one, years))
    sure = sure or (beside and behind and years.bracketed and lasting and one.clause == years.clause)
    grade = Grade.ANNOUNCED if sure and not elsewhere else Grade.LIKELY
    return _candidate(scene, one, years, years, distance(one, years), grade)


def _and_today(scene: Scene, one: Statement, days: Sequence[Statement]) -> Iterator[Candidate]:
    """From a day to the article's own, or from that to a future day."""
    if scene.published is None:
        return
    for day in days:
        if _is_before(begin_of(day.reading), scene.published):
            yield _until_today(scene, one, day)
        elif _is_before(scene.published, day.fair) and is_strong(one, "lasts"):
            cost = distance(one, day) + _TO_PUBLICATION
            roles = (("lasts", (one.number,)), ("to", (day.number,)))
            words = _words(scene, one)
            yield Candidate("lasts", roles, one.number, cost, Grade.LIKELY, words, day=scene.published)


def _begins_anew(scene: Scene, one: Statement, years: Statement) -> bool:
    """Whether something else follows after a comma: *for 11 years, was in Cairo from 1999 to 2003*."""
    between = scene.between(one, years)
    words = words_of(between, "en").range_behind
    return "," in between and words.fullmatch(between.casefold()) is None


def _grade(
    scene: Scene, one: Statement, begin: Statement, end: Statement, days: Sequence[Statement]
) -> Grade:
    """Announced if the clause names one beginning and one end, and the span has a word of lasting."""
    together = one.sentence == begin.sentence == end.sentence
    only = sum(day.sentence == one.sentence and not day.bracketed for day in days) == 2
    ends = _are_ends(begin, end) and _are_near(scene, begin, end)
    near = any(_is_next_to(scene, one, day) for day in (begin, end))
    lasting = is_strong(one, "lasts") or _is_apart(one)
    linked = (ends and lasting) or _leads(one, begin, end) or _is_linked(scene, one, begin, end)
    ends_row = _ends_row(scene, one, begin, end)
    sure = together and ((only and near and linked) or ends_row or _goes_on(scene, one, begin, end, days))
    return Grade.ANNOUNCED if sure and not _is_rough(one) else Grade.LIKELY


def _ends_row(scene: Scene, one: Statement, begin: Statement, end: Statement) -> bool:
    """Whether a Chinese span of years closes its clause right behind its two days, the second of which words call an end: 1950年参加工作，
    1991年离休，在岗41年; or words say that it lies between them: 1384年始建，1612年重修，前后相隔228年."""
    if not begin.number + 1 == end.number == one.number - 1 or not has(one, "apart after"):
        return False
    if not (_names_year(begin) and _names_year(end)):  # 1847年10月4日……12月28日: of the same year
        return False
    between = scene.between(end, one)
    if any(sign in scene.between(begin, end) + between for sign in "；;") or _is_late(scene, begin):
        return False
    lasting = has(one, "lasts") and has(end, "ends") and "，" in between
    return has(one, "between") or (lasting and one.clause == end.clause + 1)


def _is_late(scene: Scene, begin: Statement) -> bool:
    """Whether other days stand before the first of two in its sentence, so that a span may begin with one of them."""
    some = scene.sentence_of(begin)
    return not has(begin, "begins") and any(is_day(scene, day) and day.number < begin.number for day in some)


def _goes_on(
    scene: Scene, one: Statement, begin: Statement, end: Statement, days: Sequence[Statement]
) -> bool:
    """Whether a sentence of several days continues from the last of them to its end.

    For example *joined in 1954, came home in 1961 and retired 31 years later, in 1992*; *who came in 1950, when she
    was seventeen, and stayed for 38 years until her retirement in 1988*."""
    last = max((day.number for day in days if day.number < one.number), default=-1)
    if begin.number != last or end.number != one.number + 1 or not is_strong(one, "lasts"):
        return False
    before, behind = scene.between(begin, one), scene.between(one, end)
    words = words_of(before, "en")
    later = has(one, "until then") and words.later_in.fullmatch(behind.casefold()) is not None
    stayed = has(one, "to then") and words.stayed_on.fullmatch(before.casefold()) is not None
    return (later or stayed) and not any(sign in before for sign in _STOPS)


def _is_next_to(scene: Scene, one: Statement, day: Statement) -> bool:
    """Whether only times of day are between a span and a day: 至3月31日24时止，为期14天."""
    low, high = sorted((one.number, day.number))
    return all(_is_time(other) for other in scene.statements[low + 1 : high])


def _are_near(scene: Scene, begin: Statement, end: Statement) -> bool:
    """Whether at most one number is between two days, not counting times of day."""
    low, high = sorted((begin.number, end.number))
    return sum(not _is_time(other) for other in scene.statements[low + 1 : high]) <= 1


def _is_linked(scene: Scene, one: Statement, begin: Statement, end: Statement) -> bool:
    """Whether the word order leaves one span.

    *Founded in 1898, it closed in 2008 after 110 years*; *opened in 1932, it stood for 72 years until 2004*; *eight
    years after she took office in 2004, she retired in 2012*; *in May, a week before the vote in June*."""
    began = (has(begin, "begins") or has(begin, "born")) and not is_strong(begin, "born")
    if begin.number + 1 == end.number == one.number - 1:
        closed = has(one, "apart after") or has(one, "history")
        return began and closed and is_strong(one, "lasts") and _gap(end, one) <= _BESIDE
    if one.number + 1 == begin.number == end.number - 1:
        between = scene.between(begin, end)
        return has(one, "from then") and between.startswith(",") and has(end, "at a time")
    if _is_before_then(begin, one, end):
        return True
    return (
        begin.number + 1 == one.number == end.number - 1
        and began
        and has(one, "stands")
        and has(one, "to then")
    )


def _is_rough(one: Statement) -> bool:
    """Whether a span is in centuries, which are counted by their numbers: 1386 to 1813 spans five."""
    return one.reading.unit.factor >= _A_CENTURY


def _until_today(scene: Scene, one: Statement, begin: Statement) -> Candidate:
    cost = distance(one, begin) + _TO_PUBLICATION - (1 if is_strong(begin, "begins") else 0)
    next_to = abs(one.number - begin.number) == 1 and one.sentence == begin.sentence
    beside = next_to and len(scene.between(one, begin).strip(" ,，")) <= len("since")
    since = beside and is_strong(one, "lasts") and has(begin, "since")
    history = next_to and has(one, "history") and (has(begin, "born") or has(begin, "since"))
    lasting = (since or history) and not has(one, "within")
    told = lasting and one.reading.unit.symbol == "year" and _names_year(begin)
    grade = Grade.ANNOUNCED if told else Grade.LIKELY
    roles = (("lasts", (one.number,)), ("from", (begin.number,)))
    return Candidate("lasts", roles, one.number, cost, grade, _words(scene, one), day=scene.published)


def _names_year(day: Statement) -> bool:
    """Whether a day says of what year it is; years last from no other: 自1日起取消了已有125年历史的部门."""
    return _YEAR.search(day.reading.text) is not None


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
    return words_of_cue(scene, one, "lasts") or words_of_cue(scene, one, "history")
