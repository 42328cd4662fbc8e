"""Totals and their parts, and the rest. *436 and 12 and 18, 466 in all*; 36.98万吨，其中夏粮12.35万吨，秋粮24.63万吨; *leaving 7,452*.

What it does: the amounts of one sort in a sentence that are neither changes nor in brackets are a row. A stretch of a row
is the parts of a total that stands before it (*of which*, 其中, *made up of*, a colon, or nothing), behind it (*in all*,
合计), or in a sentence before it. A number that words call the rest closes the parts of the nearer total.

Announced: words after which nothing is left out (*made up of*, *in all*, 合计, a colon before a plain row), a last part
that is the rest, or a closed set (men and women, 进口 and 出口). 其中, *of whom* and *including* need not name all parts: such
a row is told only where one slip explains it. Not proposed: sums of changes, of percents without words, of dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.relations.closed_sets import joined, leaves_nothing_out
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.rows import Row, alike, before_row, plain, rows_of
from audit.relations.scene import Scene

_MOST_PARTS = 9
_LIST_GAP = 44  # characters between two items of a plain row
_OPENING = ("opens", "sorted")
_TOTALS_BEFORE = 8  # totals looked at in the sentences before a row
_SPELT = 5  # what spelt-out parts cost: six crew and a mechanic, whom nobody counts
_UNSAID = 4  # what a relation costs that no word announces


def propose(scene: Scene) -> Iterator[Candidate]:
    """Rows of parts with the totals that the words allow, and rests."""
    for row in rows_of(scene):
        yield from _behind(scene, row)
        yield from _in_front(scene, row)
        yield from _told_before(scene, row)
        yield from _rests(scene, row)


def _behind(scene: Scene, row: Row) -> Iterator[Candidate]:
    """The parts stand behind their total in its sentence."""
    some = row.members
    for at, total in enumerate(some):
        for first in range(at + 1, min(at + 4, len(some))):
            opened = _has(some[first], _OPENING)
            said = opened or _has(total, ("composed", "listed", "among", "total"))
            if (row.is_percent and total.cue("composed") is None) or (first > at + 1 and not opened):
                continue
            for last in range(first + 2, min(len(some), first + _MOST_PARTS) + 1):
                if some[last - 1].cue("sum") is not None:
                    break
                parts = some[first:last]
                cost = 2 + (0 if said else _UNSAID) + 2 * (first - at - 1) + _ends(scene, row, first, last)
                cost += 3 if _has(total, _OPENING) else 0
                anchor = parts[0] if opened else total
                strong = opened or _has(total, ("composed", "listed", "among"))
                led = some[first].cue("opens") is not None or at == 0
                alone = strong and led and first == at + 1 and _is_end(scene, row, last)
                grade = _grade(scene, total, parts, alone)
                yield _candidate(scene, anchor, total, parts, cost, grade, cost == 2 and opened)


def _is_end(scene: Scene, row: Row, last: int) -> bool:
    """Whether a row ends there: with the sentence or at a semicolon."""
    some = row.members
    return last == len(some) or _is_parted(scene, some[last - 1], some[last])


def _ends(scene: Scene, row: Row, first: int, last: int) -> int:
    """How odd it is that the parts end there: at the end of the row, before a semicolon, or in the middle."""
    some = row.members
    crossed = sum(_is_parted(scene, some[at - 1], some[at]) for at in range(first + 1, last))
    if last < len(some) and _is_parted(scene, some[last - 1], some[last]):
        return 0 if crossed == 0 else 2
    uneven = 0 < crossed < last - first - 1  # a semicolon between some of the parts only
    return (0 if last == len(some) else 2) + (2 if uneven else 0)


def _is_parted(scene: Scene, one: Statement, other: Statement) -> bool:
    return any(sign in scene.between(one, other) for sign in ";；")


def _in_front(scene: Scene, row: Row) -> Iterator[Candidate]:
    """The parts stand before their total in its sentence, or their last ones do."""
    some = row.members
    for at, total in enumerate(some):
        said = _has(total, ("sum", "total"))
        if row.is_percent and total.cue("sum") is None:
            continue
        before = list(some[:at])
        if total.cue("sum") is not None:
            before = [*before_row(scene, row), *before]
        for first in range(max(0, len(before) - _MOST_PARTS), len(before) - 1):
            parts = before[first:]
            crossed = sum(one.sentence != total.sentence for one in parts)
            whole = len(parts) - crossed == at and (crossed == 0 or at < 2)
            whole = whole or (crossed == 0 and leaves_nothing_out(scene, parts))
            cost = 2 + (0 if said else _UNSAID) + (0 if whole else 2) + crossed
            closed = leaves_nothing_out(scene, parts)
            cost += -1 if closed else 0 if all(map(_is_in_figures, parts)) else _SPELT
            grade = _grade_in_front(scene, row, total, parts, whole and not crossed)
            yield _candidate(scene, total, total, parts, cost, grade)


def _grade_in_front(
    scene: Scene, row: Row, total: Statement, parts: Sequence[Statement], whole: bool
) -> Grade:
    """*A, b and c, 150 people in total*: a plain row or a closed set that runs into its total."""
    close = parts[-1].number == total.number - 1 and len(scene.between(parts[-1], total)) <= _LIST_GAP
    last = not any(one.cue("sum") for one in row.members if one.number > total.number)
    if row.is_percent or parts[0].cue("adds") is not None:
        return Grade.LIKELY
    if total.cue("sum") is None or not (whole and close and last) or not _are_said([total, *parts]):
        return Grade.LIKELY
    if leaves_nothing_out(scene, parts):
        return Grade.ANNOUNCED
    figures = all(_is_in_figures(one) for one in parts)  # six crew and a mechanic: more than six
    sure = figures and _is_plain_row(scene, parts) and _are_of_one_kind(total, parts)
    return Grade.ANNOUNCED if sure and not before_row(scene, row) else Grade.LIKELY


def _told_before(scene: Scene, row: Row) -> Iterator[Candidate]:
    """The parts make a sentence of their own: 其中，… ; *Women make up 2,426 of them and men 1,984*."""
    some = row.members
    if row.is_percent or _has_one_before(scene, some[0]):
        return
    for first in range(len(some) - 1):
        opened = _has(some[first], _OPENING)
        closed = leaves_nothing_out(scene, some[first:])
        if not opened and first > 0:
            continue
        unsaid = 0 if opened else 2 if closed else 5
        for away, total in enumerate(before_totals(scene, some[first])):
            least = first + 2 if opened else max(2, len(some))
            for last in range(least, min(len(some), first + _MOST_PARTS) + 1):
                parts = some[first:last]
                cost = 3 + 2 * away + 2 * first + _ends(scene, row, first, last) + unsaid
                first_to_last = first == 0 and away == 0 and _is_end(scene, row, last)
                sure = first_to_last and _is_led(scene, parts[0], total)
                grade = _grade(scene, total, parts, sure)
                bounded = cost == 3 and parts[0].cue("opens") is not None
                yield _candidate(scene, parts[0], total, parts, cost, grade, bounded)


def _has_one_before(scene: Scene, first: Statement) -> bool:
    """Whether its sentence has a number of that sort before it, plain or not."""
    return any(one.number < first.number and one.sort == first.sort for one in scene.sentence_of(first))


def _is_led(scene: Scene, first: Statement, total: Statement) -> bool:
    """Whether a sentence of parts goes with a total before it: 其中，…; 按起火原因，… where the sentence before names one."""
    if first.paragraph != total.paragraph or first.cue("opens") is first.cue("sorted"):
        return False
    others = [one for one in plain(scene, scene.sentence_of(total)) if alike(scene, one, total)]
    counted = total.reading.counted is not None and total.reading.counted == first.reading.counted
    named = _has(total, ("sum", "total")) or (counted and others[0].number == total.number)
    return len(others) == 1 or named


def before_totals(scene: Scene, one: Statement) -> list[Statement]:
    """The numbers of the sentences before that may be the total of what begins with a number, likeliest first."""
    found: list[Statement] = []
    for away in (-1, -2, -3):
        some = [
            other
            for other in plain(scene, scene.sentence_of(one, away))
            if alike(scene, one, other) and not _is_old(other)
        ]
        some.sort(key=lambda other: not _has(other, ("total", "whole", "sum", "composed")))
        found.extend(some)
    return found[:_TOTALS_BEFORE]


def _rests(scene: Scene, row: Row) -> Iterator[Candidate]:
    """What is left of a total: the other parts stand between them, or the total behind the part."""
    some = row.members
    for at, one in enumerate(some):
        if not _has(one, ("rest", "closes")):
            continue
        for total_at in range(at - 1):
            between = [*some[total_at + 1 : at], one]
            opened = _has(between[0], _OPENING) or _has(some[total_at], ("composed", "whole", "total"))
            cost = 2 if opened else 5 + at - total_at - 2
            strong = _has(between[0], ("opens",)) or _has(some[total_at], ("composed", "listed", "among"))
            alone = strong and total_at == 0 and at == len(some) - 1
            grade = _grade(scene, some[total_at], between, alone)
            yield _candidate(scene, one, some[total_at], between, cost, grade)
        for part_at in range(at - 1):
            whole = some[part_at + 1]
            cost = 2 if whole.cue("whole") is not None else 5
            yield _candidate(scene, one, whole, [some[part_at], one], cost + at - part_at - 2, Grade.LIKELY)
        yield from _rests_of_before(scene, some[:at], one)


def _rests_of_before(scene: Scene, before: Sequence[Statement], one: Statement) -> Iterator[Candidate]:
    """The total stands in a sentence before; the other parts with the rest, or with the total."""
    totals = before_totals(scene, one)
    for away, total in enumerate(totals):
        for first in range(len(before)):
            cost = 4 + 2 * away + 2 * first
            yield _candidate(scene, one, total, [*before[first:], one], cost, Grade.LIKELY)
    earlier = sorted(totals, key=lambda other: other.number)
    for whole in earlier:
        for part in earlier:
            if part.number != whole.number and part.sentence == whole.sentence:
                cost = 6 + (one.number - part.number) // 2 - (2 if whole.cue("whole") is not None else 0)
                yield _candidate(scene, one, whole, [part, one], cost, Grade.LIKELY)


def _grade(scene: Scene, total: Statement, parts: Sequence[Statement], whole: bool) -> Grade:
    """Sure only where nothing of the row is passed over and the words leave nothing out."""
    if not whole or not _are_said([total, *parts]) or not _are_of_one_kind(total, parts):
        return Grade.LIKELY
    complete = parts[-1].cue("closes") is not None or leaves_nothing_out(scene, parts)
    listed = (
        _has(total, ("composed", "listed"))
        and _is_plain_row(scene, parts)
        and parts[0].number == total.number + 1
    )
    return Grade.ANNOUNCED if complete or listed else Grade.LIKELY


def _are_of_one_kind(total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether no number borrows its unit from another, and all are counted with one measure word."""
    counted = [one.reading.counted for one in (total, *parts)]
    chinese = {one for one in counted if one is not None and not one.isascii()}
    return all(one.sort == total.sort and one.sort[0] != "percent" for one in parts) and (
        not chinese or len({*counted}) == 1
    )


def _is_plain_row(scene: Scene, parts: Sequence[Statement]) -> bool:
    """Whether nothing but commas and nouns lies between the parts, and no other number."""
    return all(
        other.number == one.number + 1
        and len(scene.between(one, other)) <= _LIST_GAP
        and joined(scene, one, other)
        for one, other in pairwise(parts)
    )


def _are_said(some: Sequence[Statement]) -> bool:
    """Whether all are of one kind of statement: facts with facts, plans with plans."""
    return len({one.speech for one in some}) == 1 and not any(one.bracketed for one in some)


def _is_old(one: Statement) -> bool:
    return one.cue("old") is not None and not _has(one, ("total", "whole", "sum"))


def _is_in_figures(one: Statement) -> bool:
    return any(character.isdigit() for character in one.reading.text) or not one.reading.text.isascii()


def _has(one: Statement, roles: Sequence[str]) -> bool:
    return any(one.cue(role) is not None for role in roles)


def _candidate(
    scene: Scene,
    anchor: Statement,
    total: Statement,
    run: Sequence[Statement],
    cost: int,
    grade: Grade,
    at_most: bool = False,
) -> Candidate:
    roles = (("total", (total.number,)), ("parts", tuple(one.number for one in run)))
    cues = (
        anchor.cue("closes"), anchor.cue("rest"), run[0].cue("opens"), total.cue("sum"), total.cue("composed"),
        total.cue("listed"),
        total.cue("among"), total.cue("total"), run[0].cue("sorted"), run[0].cue("part"),
    )  # fmt: skip
    cue = next((one for one in cues if one is not None), None)
    words = "" if cue is None else scene.texts[anchor.paragraph][cue.start : cue.end].strip()
    bounded = at_most and _are_said([total, *run]) and _are_of_one_kind(total, run)
    return Candidate("parts", roles, anchor.number, cost, grade, words, at_most=bounded)
