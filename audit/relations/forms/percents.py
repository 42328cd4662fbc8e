"""Percents that add up to a hundred: *72% online and 28% at the desk*; 第一产业占4.8%；第二产业占45.2%；第三产业占50.0%.

What it does: binds the percents of a sentence that are shares (no changes, no rates between them), all of them, or
those between two marks, as parts of a hundred; also a row of three or more that continues in the next sentence.

Announced: a last one that is the rest (*which left 24 percent for everyone else*, 其余), a closed set (*men*, *women*; the three
sectors), or a plain row of three figures with one sign (*60, 25 and 15 percent*). Likely: the others. Not proposed: percents of
changes, turnout beside a share, one that is more than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from audit.article.marks import is_chinese
from audit.languages.en import cues_totals as english
from audit.languages.zh import cues_totals as chinese
from audit.numbers.patterns import Pattern
from audit.relations.closed_sets import joined, leaves_nothing_out
from audit.relations.constructions import constructions_of
from audit.relations.cues import AGE_ENDINGS
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, is_amount
from audit.relations.speech import SUPPOSED

_MOST = 12
_LINKED = -2  # cost of a construction
_TWO = 6  # cost of two percents that no word makes a whole
_PLAIN_GAP = 8  # characters between figures that share one sign
_ROW_GAP = 44
_LED = 28  # characters before the first percent in which words may say that all make a whole
_ASKED = 120  # characters before the percents of a sentence in which several answers may be allowed


def propose(scene: Scene) -> Iterator[Candidate]:
    """The shares of one sentence, all together or an unbroken stretch of them; those linked by constructions
    first."""
    sure = {one.roles: one for one in _constructed(scene)}
    yield from sure.values()
    yield from (one for one in _proposed(scene) if one.roles not in sure)


def _constructed(scene: Scene) -> Iterator[Candidate]:
    """Rows that words describe as complete: *38% coal, 27% gas and 35% from other sources*."""
    for found in constructions_of(scene):
        if "t" in found.places or not found.places.keys() >= {"first", "last"}:
            continue
        first, last = (scene.statements[found.places[place]] for place in ("first", "last"))
        row = [one for one in scene.statements[first.number : last.number + 1] if one.sort == first.sort]
        told = [one for one in scene.sentence_of(first) if one.sort == first.sort]
        if (
            len(row) == len(told)
            and all(_is_share(scene, one) for one in row)
            and _have_one_whole(scene, row)
        ):
            if _are_of_several_answers(scene, scene.sentence_of(first)):
                continue
            plain = len({one.speech for one in row}) == 1 and row[0].speech != SUPPOSED
            one = _candidate(scene, row, _LINKED, Grade.ANNOUNCED if plain else Grade.LIKELY)
            yield one._replace(linked=True)


def _proposed(scene: Scene) -> Iterator[Candidate]:
    """All rows of shares."""
    seen = set()
    for one in scene.statements:
        if one.sentence in seen or one.sort[0] != "percent":
            continue
        seen.add(one.sentence)
        told = scene.sentence_of(one)
        if _are_of_several_answers(scene, told):
            continue
        some = [other for other in told if _is_share(scene, other) and not _goes_on(scene, told, other)][
            :_MOST
        ]
        yield from _rows(scene, some)
        yield from _over_two(scene, some)


def _are_of_several_answers(scene: Scene, told: Sequence[Statement]) -> bool:
    """Whether everyone could give several answers (可多选; *could choose more than one*), so that nothing adds up to a
    hundred."""
    text = scene.texts[told[0].paragraph][max(0, told[0].start - _ASKED) : told[-1].end + _ASKED // 3]
    return _several_answers(is_chinese(text)).search(text) is not None


@cache
def _several_answers(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).SEVERAL_ANSWERS, re.IGNORECASE)


def _is_share(scene: Scene, one: Statement) -> bool:
    if one.sort[0] != "percent" or one.value is None or not 0 < one.value < 1:
        return False
    change = one.cue("change")
    led = (change is not None and change.direction != 0) or one.cue("by") is not None
    before = scene.texts[one.paragraph][max(0, one.start - 2) : one.start]
    in_ratio = before.endswith((":", "：", "∶")) and before[:1].isdigit()
    return not led and not in_ratio


def _goes_on(scene: Scene, some: Sequence[Statement], one: Statement) -> bool:
    """Whether a percent continues a row of changes: *went up by 35, 48 and 3 percent*."""
    at = some.index(one)
    while at and some[at - 1].sort == one.sort and _share_one_sign(scene, some[at - 1], some[at]):
        at -= 1
    return at < some.index(one) and not _is_share(scene, some[at])


def _rows(scene: Scene, some: Sequence[Statement]) -> Iterator[Candidate]:
    for first in range(len(some) - 1):
        for last in range(first + 2, len(some) + 1):
            row = some[first:last]
            whole = len(row) == len(some)
            if not whole and len(row) < 3 and not _is_closed(scene, row):
                continue
            cost = (3 if whole else 5) + (0 if _is_closed(scene, row) else 1 if len(row) > 2 else _TWO)
            grade = Grade.ANNOUNCED if _is_sure(scene, row, whole) else Grade.LIKELY
            yield _candidate(scene, row, cost, grade)


def _over_two(scene: Scene, some: Sequence[Statement]) -> Iterator[Candidate]:
    """*44 percent is hydro and 27 percent wind. The rest (29 percent) is gas*: the rest in a sentence of its own."""
    if not some or some[0].cue("closes") is None:
        return
    before = [one for one in scene.sentence_of(some[0], -1) if _is_share(scene, one)]
    if 0 < len(before) < _MOST:
        yield _candidate(scene, [*before, some[0]], 4, Grade.LIKELY)


def _is_closed(scene: Scene, row: Sequence[Statement]) -> bool:
    return row[-1].cue("closes") is not None or leaves_nothing_out(scene, row)


def _is_sure(scene: Scene, row: Sequence[Statement], whole: bool) -> bool:
    if any(one.speech != "said" or one.bracketed for one in row):
        return False
    close = all(
        _is_next(scene, one, other) and len(scene.between(one, other)) <= _ROW_GAP
        for one, other in pairwise(row)
    )
    plain = len(row) > 2 and all(_share_one_sign(scene, one, other) for one, other in pairwise(row))
    if not _have_one_whole(scene, row):
        return False
    return whole and ((close and (_is_closed(scene, row) or _is_led(scene, row))) or plain)


def _is_next(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether there is no number between two except the ends of a class: 31至45岁占41%."""
    between = scene.statements[one.number + 1 : other.number]
    return not any(is_amount(two) and not two.reading.text.endswith(AGE_ENDINGS) for two in between)


def _is_led(scene: Scene, row: Sequence[Statement]) -> bool:
    """Whether words before the first of three or more percents say that they make a whole: 股权结构为：…."""
    text = scene.texts[row[0].paragraph]
    before = text[max(0, row[0].start - _LED) : row[0].start]
    return len(row) > 2 and _makes_whole(is_chinese(before)).search(before) is not None


@cache
def _makes_whole(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).MAKES_WHOLE)


def _have_one_whole(scene: Scene, row: Sequence[Statement]) -> bool:
    """Whether at most one percent says what it is of."""
    return sum(_has_whole(scene, one) for one in row) < 2


def _has_whole(scene: Scene, one: Statement) -> bool:
    """Whether a percent says what it is of: *92% of the homes in towns and 80% of those in villages* share no
    whole."""
    text = scene.texts[one.paragraph]
    return _own_whole(is_chinese(text[one.start : one.end + 4])).match(text, one.end) is not None


@cache
def _own_whole(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).OWN_WHOLE)


def _share_one_sign(scene: Scene, one: Statement, other: Statement) -> bool:
    """*60, 25 and 15 percent*: only the joints of a row between two figures."""
    between = scene.between(one, other)
    return len(between) <= (_PLAIN_GAP if between.isascii() else 1) and joined(scene, one, other)


def _candidate(scene: Scene, row: Sequence[Statement], cost: int, grade: Grade) -> Candidate:
    roles = (("percents", tuple(one.number for one in row)),)
    cue = row[-1].cue("closes") or row[-1].cue("share") or row[0].cue("share")
    words = "" if cue is None else scene.texts[row[-1].paragraph][cue.start : cue.end].strip()
    return Candidate("percents", roles, row[-1].number, cost, grade, words)
