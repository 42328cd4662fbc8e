"""Ages and anniversaries, and the births or beginnings they are counted from.

*Ellen Rask, 58, who was born on 3 May 1965*; *has died aged 91. Born in 1931 …*; *was 97 when the trial ended on 28 December
2020*; *founded in 1797, it marks its 225th anniversary*; 现年19岁的小将（2005年3月出生）; 享年92岁.

Told: an age that stands alone with one date of birth. Held: any of several days on which somebody may have been so old.
Not proposed: an age with no date of birth near (*a boy of 12*), a year that nobody was born in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.relations.cues import AGE_ENDINGS
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance

_ENDS = ("", ".", ",", ";", ")")
_YEAR = re.compile("[0-9]{4}")
_OLDEST = 125
_OLDEST_HOUSE = 3000
_FARTHEST = 14
_ON_PUBLICATION = 2  # so much farther is the article's own day than one that is printed beside the age


def propose(scene: Scene) -> Iterator[Candidate]:
    """Every age with every birth near it, on the article's day and on each day printed beside the age."""
    births = [one for one in scene.statements if _is_birth(scene, one)]
    if not births:
        return
    for one in scene.statements:
        if _is_age(scene, one):
            near = [born for born in births if _belongs(one, born)]
            for born in near:
                yield from _on_days(scene, one, born, near)


def _is_birth(scene: Scene, one: Statement) -> bool:
    return one.cue("born") is not None and is_day(scene, one) and _YEAR.search(one.reading.text) is not None


def is_day(scene: Scene, one: Statement) -> bool:
    """Whether a statement is a date of the text, and not the line that dates it."""
    if one.sort != ("date",) or one.fair.low is None or one.fair.high is None:
        return False
    return len(scene.texts[one.paragraph].strip()) > len(one.reading.text.strip())


def _is_age(scene: Scene, one: Statement) -> bool:
    value = one.reading.value
    if value is None or value != int(value) or not 0 < value <= _OLDEST_HOUSE:
        return False
    if _strong(one, "anniversary"):
        return one.sort[0] in ("ordinal", "time")
    return value <= _OLDEST and _is_of_person(scene, one)


def _is_of_person(scene: Scene, one: Statement) -> bool:
    if _says_years(one):
        return True
    if one.cue("aged") is None or one.sort[0] not in ("count", "ordinal") or not one.reading.text.isdigit():
        return False
    behind = scene.texts[one.paragraph][one.end : one.end + 1]
    return _strong(one, "aged") or _in_the_past(one) or (one.bare and behind in _ENDS)


def _says_years(one: Statement) -> bool:
    """Whether the reader took it for an age, or its own words say years of age."""
    text = one.reading.text
    return one.reading.unit.symbol == "year" and (text.isdigit() or text.endswith(AGE_ENDINGS))


def _strong(one: Statement, role: str) -> bool:
    return any(cue.role == role and cue.direction > 0 for cue in one.cues)


def _in_the_past(one: Statement) -> bool:
    """Whether the age is that of a day told beside it, not of the article's own."""
    return any(cue.role == "aged" and cue.direction < 0 for cue in one.cues)


def _belongs(one: Statement, born: Statement) -> bool:
    near = distance(one, born) <= _FARTHEST and abs(one.paragraph - born.paragraph) <= 1
    return near and (_strong(born, "born") or _strong(one, "anniversary") or one.cue("aged") is not None)


def _on_days(
    scene: Scene, one: Statement, born: Statement, births: Sequence[Statement]
) -> Iterator[Candidate]:
    words, grade = _words(scene, one, born), _grade(scene, one, born, births)
    roles = (("age", (one.number,)), ("born", (born.number,)))
    cost = distance(one, born) + (0 if _strong(born, "born") else 2)
    if scene.published is not None and not _in_the_past(one):
        far = cost + _ON_PUBLICATION
        yield Candidate("age", roles, one.number, far, grade, words, day=scene.published)
    for day in scene.near(one, 0, 0):
        if is_day(scene, day) and day.number != born.number and day.cue("born") is None:
            on = (*roles, ("on", (day.number,)))
            far = cost + distance(one, day) + (3 if _is_this_year(scene, day) else 0)
            yield Candidate("age", on, one.number, far, grade, words)


def _grade(scene: Scene, one: Statement, born: Statement, births: Sequence[Statement]) -> Grade:
    """Announced where one age and one birth of a person stand together."""
    others = [other for other in births if _strong(other, "born") == _strong(born, "born")]
    about = [
        other for other in scene.near(one, 1, 1)
        if _is_age(scene, other) and not _in_the_past(other) and _strong(other, "anniversary") == _strong(one, "anniversary")
    ]  # fmt: skip
    beside = abs(one.number - born.number) == 1 and one.sentence == born.sentence
    alone = beside or (not about and len(others) == 1 and abs(one.sentence - born.sentence) <= 1)
    told = one.sentence == born.sentence or _says_years(one) or _strong(one, "aged")
    return Grade.ANNOUNCED if alone and told else Grade.LIKELY


def _is_this_year(scene: Scene, day: Statement) -> bool:
    """Whether a bare year is the article's own: it says no more than today."""
    low, high = day.fair.low, day.fair.high
    now = scene.published
    return now is not None and low is not None and high is not None and low < high and now.low in day.fair


def _words(scene: Scene, one: Statement, born: Statement) -> str:
    cues = [(one, one.cue("aged") or one.cue("anniversary")), (born, born.cue("born"))]
    found = [scene.texts[of.paragraph][cue.start : cue.end].strip() for of, cue in cues if cue is not None]
    return " … ".join(words for words in found if words)
