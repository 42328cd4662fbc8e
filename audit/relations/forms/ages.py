"""Ages and anniversaries in prose, with the births or beginnings they are counted from.

*Ellen Rask, 58, who was born on 3 May 1965*; *has died aged 91. Born in 1931 …*; *was 97 when the trial ended on 28 December
2020*; *Piers Alder (1928–2011), who died at 83*; *founded in 1797, it marks its 225th anniversary*; 现年19岁的小将（2005年3月出生）;
享年92岁.

An age is that on the article's own day, unless words tie it to another: *aged 24 in 2012*, 时年, *died in 1993 at the
age of 61*. Reported: an age alone with one date of birth. Holds: any of several days on which a person may have been
that old. Not proposed: an age with no date of birth near (*a boy of 12*, *four years older*, *aged 8 to 14*).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from audit.interpretation.between_days import ends_of
from audit.relations.cues import AGE_ENDINGS, ANNIVERSARY_ENDINGS
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, distance, has, is_strong

_ENDS = ("", ".", ",", ";", ")")
_YEAR = re.compile("[0-9]{4}")
_OLDEST = 125
_OLDEST_HOUSE = 3000
_MOST_BIRTHS = 8  # on either side of an age
_FARTHEST = 14
_A_YEAR = 366
_CLOSE = 3  # sentences between a death and the birth that is given after it
_ON_PUBLICATION = 2  # penalty for the article's own day compared with one that words tie the age to
_ON_ANOTHER = 4  # further penalty for a day that nothing ties it to


def propose(scene: Scene) -> Iterator[Candidate]:
    """Every age with every birth near it, on the article's day and on each day printed beside the age."""
    births = [one for one in scene.statements if _is_birth(scene, one) and not _is_of_another(scene, one)]
    lives = [one for one in scene.statements if _is_life(scene, one)]
    if not births and not lives:
        return
    for one in scene.statements:
        if _is_age(scene, one):
            near = [born for born in _nearest(births, one) if _belongs(one, born)] or _only(births, one)
            near = [born for born in near if born.number < one.number or not has(born, "kin birth")]
            alone = not near or not _is_age_beside(scene, one) or _is_of_whom(scene, one, births)
            for born in near:
                yield from _on_days(scene, one, born, near, alone)
            yield from _of_life(scene, one, lives)


def _nearest(births: Sequence[Statement], one: Statement) -> Sequence[Statement]:
    """The births next to an age, on either side."""
    at = bisect_left(births, one.number, key=lambda born: born.number)
    return births[max(0, at - _MOST_BIRTHS) : at + _MOST_BIRTHS]


def _only(births: Sequence[Statement], one: Statement) -> Sequence[Statement]:
    """The only birth that an article gives, however far from the age at which a person died or did something."""
    told = is_strong(one, "died") or _in_the_past(one)
    return births if len(births) == 1 and told and is_strong(births[0], "born") else ()


def _is_birth(scene: Scene, one: Statement) -> bool:
    return one.cue("born") is not None and is_day(scene, one) and _YEAR.search(one.reading.text) is not None


def _is_of_another(scene: Scene, born: Statement) -> bool:
    """His first child was born in 1995, when he was 30."""
    behind = scene.statements[born.number + 1 : born.number + 2]
    return any(has(one, "when") and one.sentence == born.sentence for one in behind)


def _is_life(scene: Scene, one: Statement) -> bool:
    """Whether it is the years of a life, in brackets after a name: (1928–2011)."""
    ends = ends_of(one.reading) if one.bracketed else None
    return ends is not None and _years(ends[1].low) - _years(ends[0].low) <= _OLDEST


def _years(day: object) -> int:
    return int(str(day)) // 365 if day is not None else 0


def is_day(scene: Scene, one: Statement) -> bool:
    """Whether a statement is a date of the text, not the line that dates it."""
    if one.sort != ("date",) or one.fair.low is None or one.fair.high is None:
        return False
    return len(scene.texts[one.paragraph].strip()) > len(one.reading.text.strip())


def _is_age(scene: Scene, one: Statement) -> bool:
    value = one.reading.value
    if value is None or value != int(value) or not 0 < value <= _OLDEST_HOUSE:
        return False
    if _is_anniversary(one):
        return one.sort[0] in ("ordinal", "time")
    return value <= _OLDEST and _is_of_person(scene, one)


def _is_anniversary(one: Statement) -> bool:
    return is_strong(one, "anniversary") or one.reading.text.endswith(ANNIVERSARY_ENDINGS)


def _is_of_person(scene: Scene, one: Statement) -> bool:
    if _says_years(one):
        return True
    text = one.reading.text
    if one.sort[0] not in ("count", "ordinal") or not (text.isdigit() or text.replace("-", "").isalpha()):
        return False
    if is_strong(one, "aged") or is_strong(one, "died") or _in_the_past(one):
        return text.isascii() or (one.bare and _is_said_before(one))  # 时年六十, but not 六十人
    behind = scene.texts[one.paragraph][one.end : one.end + 1]
    return has(one, "aged") and text.isdigit() and one.bare and behind in _ENDS


def _is_said_before(one: Statement) -> bool:
    return any(
        cue.role in ("aged", "died") and cue.direction > 0 and cue.end <= one.start for cue in one.cues
    )


def _says_years(one: Statement) -> bool:
    """Whether the reader recognised it as an age, or its own words say years of age."""
    text = one.reading.text
    years = one.reading.unit.symbol == "year"
    return years and (text.isdigit() or text.endswith(AGE_ENDINGS) or has(one, "years old"))


def _in_the_past(one: Statement) -> bool:
    """Whether the age is that of a day given beside it, not of the article's own."""
    return has(one, "aged", -1) or has(one, "when")


def _belongs(one: Statement, born: Statement) -> bool:
    near = distance(one, born) <= _FARTHEST and abs(one.paragraph - born.paragraph) <= 1
    beside = is_strong(one, "aged") and not has(one, "died") and one.sentence == born.sentence
    return near and (is_strong(born, "born") or _is_anniversary(one) or has(one, "years old") or beside)


def _on_days(
    scene: Scene, one: Statement, born: Statement, births: Sequence[Statement], alone: bool
) -> Iterator[Candidate]:
    words, grade = _words(scene, one, born), _grade(scene, one, born, births, alone)
    roles = (("age", (one.number,)), ("born", (born.number,)))
    cost = min(distance(one, born), _FARTHEST) + (0 if is_strong(born, "born") else 2)
    deaths = [day for day in _deaths(scene, one, born) if day.sentence != one.sentence]
    if scene.published is not None and not _in_the_past(one) and not (deaths and has(one, "died")):
        far = cost + _ON_PUBLICATION
        sure = min(grade, Grade.LIKELY) if _is_at_some_time(one) else grade
        yield Candidate("age", roles, one.number, far, sure, words, day=scene.published)
    for day in scene.near(one, 0, 0):
        if is_day(scene, day) and day.number != born.number and not is_strong(day, "born"):
            on = (*roles, ("on", (day.number,)))
            tied = _ties(scene, one, day)
            sure = grade if tied and not _is_named_now(scene, one) else min(grade, Grade.LIKELY)
            far = cost + distance(one, day) + (0 if tied else _ON_ANOTHER + _ON_PUBLICATION)
            far += 3 if _is_this_year(scene, day) else 0
            yield Candidate("age", on, one.number, far, sure, words)
    for day in deaths:
        on = (*roles, ("on", (day.number,)))
        far = cost + min(distance(one, day), _ON_ANOTHER) + (0 if has(one, "died") else _ON_PUBLICATION)
        sure = grade if len(deaths) == 1 and has(one, "died") else Grade.LIKELY
        yield Candidate("age", on, one.number, far, sure, words)


def _is_named_now(scene: Scene, one: Statement) -> bool:
    """Whether an age is between commas after a name, and so is a person's current age: *Petr Novak, 44, …*"""
    text = scene.texts[one.paragraph]
    parted = text[: one.start].rstrip()[-1:] == "," and text[one.end :].lstrip()[:1] == ","
    return (
        parted
        and one.reading.text.isdigit()
        and not (has(one, "aged") or has(one, "died") or has(one, "when"))
    )


def _is_at_some_time(one: Statement) -> bool:
    """Whether an age belongs to a time which need not be printed: *born in 1950, he emigrated at 25*."""
    return has(one, "at some time") and not (is_strong(one, "aged") or is_strong(one, "died"))


def _deaths(scene: Scene, one: Statement, born: Statement) -> list[Statement]:
    """The days near an age at death that are days of a death."""
    some = [*scene.near(one, 3, 3), *scene.near(born, 0, 0)]
    days = {day.number: day for day in some if has(day, "death") and is_day(scene, day)}
    return [day for day in days.values() if not has(one, "just died") or _is_of_late(scene, day)]


def _is_of_late(scene: Scene, day: Statement) -> bool:
    """Whether a day is in the year before the article's own: reported deaths are recent, other events need not be."""
    now, then = scene.published, day.fair.high
    return now is not None and now.low is not None and then is not None and now.low - then <= _A_YEAR


def _ties(scene: Scene, one: Statement, day: Statement) -> bool:
    """Whether the words give the age on that day: beside it, not a since that lasts until now, nothing else
    between."""
    if is_strong(day, "begins") and not _in_the_past(one):
        return False
    passed = scene.statements[min(one.number, day.number) + 1 : max(one.number, day.number)]
    births = any(other.cue("born") is not None for other in passed)  # In 2021 the bakery, founded in 1961, …
    between = [
        other for other in passed
        if other.cue("born") is None and (is_day(scene, other) or _is_age(scene, other))
    ]  # fmt: skip
    return not between and abs(one.clause - day.clause) <= 1 + births


def _of_life(scene: Scene, one: Statement, lives: Sequence[Statement]) -> Iterator[Candidate]:
    """The age at death, if the years of the life are in brackets."""
    if not has(one, "died"):
        return
    near = [life for life in lives if distance(one, life) <= _FARTHEST] or _only_life(lives)
    for life in near:
        roles = (("age", (one.number,)), ("born", (life.number,)), ("on", (life.number,)))
        sure = len(near) == 1 and one.sentence - life.sentence in (0, 1)
        grade = Grade.ANNOUNCED if sure else Grade.LIKELY
        yield Candidate(
            "age", roles, one.number, min(distance(one, life), _FARTHEST), grade, _words(scene, one, life)
        )


def _only_life(lives: Sequence[Statement]) -> list[Statement]:
    return list(lives) if len(lives) == 1 else []


def _is_age_beside(scene: Scene, one: Statement) -> bool:
    """Whether another age of its sort is near an age."""
    return any(
        _is_age(scene, other)
        and not _in_the_past(other)
        and _is_anniversary(other) == _is_anniversary(one)
        and not (_in_the_past(one) and is_strong(other, "died"))  # 时年24岁；享年51岁
        for other in scene.near(one, 1, 1)
    )


def _is_of_whom(scene: Scene, one: Statement, births: Sequence[Statement]) -> bool:
    """Whether the only birth of an article opens the sentence of an age, or one after that of a death.

    For example *Born in 1930, he was called to the bar in 1955, at 25*."""
    if len(births) != 1 or not is_strong(births[0], "born"):
        return False
    born = births[0]
    cue = born.cue("born")
    before = scene.texts[born.paragraph][: cue.start].rstrip() if cue is not None else ""
    if before[-1:] not in ("", ".", "!", "?"):
        return False
    others = [
        other for other in scene.sentence_of(one) if other.number != one.number and _is_age(scene, other)
    ]
    if one.sentence == born.sentence:
        return not others
    return is_strong(one, "died") and not others and 0 < born.sentence - one.sentence <= _CLOSE


def _grade(scene: Scene, one: Statement, born: Statement, births: Sequence[Statement], alone: bool) -> Grade:
    """Announced if one age and one birth of a person are together."""
    others = [other for other in births if is_strong(other, "born") == is_strong(born, "born")]
    beside = abs(one.number - born.number) == 1 and one.sentence == born.sentence
    # sentences: a person who died was born in what is reported of a life
    close = 3 if is_strong(one, "died") else 1
    alone = beside or (alone and len(others) == 1 and abs(one.sentence - born.sentence) <= close)
    told = (
        one.sentence == born.sentence
        or _says_years(one)
        or _in_the_past(one)
        or is_strong(one, "aged")
        or is_strong(one, "died")
    )
    own = has(born, "own birth") and born.number > one.number  # at 41; she was born in 1927
    parted = one.paragraph == born.paragraph and scene.stops(one, born) > 0 and not own
    parted = parted and not (is_strong(one, "died") and len(births) == 1 and one.sentence == born.sentence)
    if has(one, "kin") and not beside:  # her son, 12, … She was born in 1980
        return Grade.LIKELY
    founded = not (is_strong(born, "born") or _is_anniversary(one) or beside)  # a house that is 90 years old
    return Grade.ANNOUNCED if alone and told and not parted and not founded else Grade.LIKELY


def _is_this_year(scene: Scene, day: Statement) -> bool:
    """Whether a bare year is the article's own: it says no more than today."""
    low, high = day.fair.low, day.fair.high
    now = scene.published
    return now is not None and low is not None and high is not None and low < high and now.low in day.fair


def _words(scene: Scene, one: Statement, born: Statement) -> str:
    cues = [(one, one.cue("aged") or one.cue("anniversary")), (born, born.cue("born"))]
    found = [scene.texts[of.paragraph][cue.start : cue.end].strip() for of, cue in cues if cue is not None]
    return " … ".join(words for words in found if words)
