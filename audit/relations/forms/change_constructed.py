"""Changes whose words link all their numbers: the constructions of a language as candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audit.languages.zh import cues_changes as chinese
from audit.numbers.patterns import Pattern
from audit.relations.constructions import Construction, constructions_of
from audit.relations.cues import is_in_chinese
from audit.relations.forms.change_levels import (
    Surroundings,
    are_of_other_periods,
    counts_otherwise,
    is_of_other_time,
)
from audit.relations.forms.change_structure import (
    are_alike,
    are_mixed,
    are_of_other_sizes,
    are_told_in_turn,
    are_unlike,
    is_greater,
    is_in_row,
    partner_of,
)
from audit.relations.forms.change_words import YEARS, is_adjusted, is_change, mark
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.scene import Scene, comparable, is_amount
from audit.units.temperature import DEGREE

_COST = 0  # cost of a construction with nothing else near
_PLAIN = (None, "about")  # hedges of levels; a threshold that is passed is not a level
_OTHERS = {
    "t",
    "w",
    "m",
}  # a total and its parts: rests.py; a whole and its share: share_constructed.py; a rate: rates_constructed.py
_NAMED = 24  # characters before the first of two levels that may name it
_FAR_APART = 100  # factor: levels hardly differ by more
_MEASURED = {"said", "aim", "norm"}  # a result may be compared with what it is measured against


def constructed(around: Surroundings) -> Iterator[Candidate]:
    """The candidates of all constructions of an article."""
    changes = (found for found in constructions_of(around.scene) if not _OTHERS & found.places.keys())
    made: dict[tuple[str, frozenset[int]], Candidate] = {}
    for found in changes:
        for one in _candidates(around, found):
            key = one.form, frozenset(one.members)
            made[key] = max(made.get(key, one), one, key=lambda candidate: candidate.grade)
    yield from _with_levels_first(list(made.values()))


def _with_levels_first(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Drops the amount for a percent whose levels are both linked."""
    linked = {one.anchor for one in found if not one.form.endswith("-by")}
    return (one for one in found if not one.form.endswith("-by") or one.anchor not in linked)


def _candidates(around: Surroundings, found: Construction) -> Iterator[Candidate]:
    numbers = {name: around.scene.statements[index] for name, index in found.places.items()}
    if "r" in numbers:
        yield from _of_times(around, found, numbers["r"], numbers["b"], numbers["a"])
        return
    if "natural" in numbers:
        yield from _of_population(around, found, numbers)
        return
    if "a" not in numbers and "b" in numbers:
        percent, amount = sorted((numbers["d"], numbers["c"]), key=lambda one: one.sort[0] != "percent")
        yield from _of_amount(around, found, percent, amount, numbers["b"])
        return
    levels = _levels(around, found, numbers)
    if levels is None:
        return
    later, earlier, sure = levels
    if later.cue("score") is not None or earlier.cue("score") is not None:
        return  # 0 for 3, a lead of 68
    for name in ("c", "d"):
        if name in numbers:
            one = numbers[name]
            plain = sure or (found.ordered is not None and one.sort[0] not in ("percent", "ratio"))
            yield from _of_change(around, found, one, later, earlier, plain)


def _levels(
    around: Surroundings, found: Construction, numbers: dict[str, Statement]
) -> tuple[Statement, Statement, bool] | None:
    """The later level, the earlier one, and whether the words say which is which."""
    if "b" in numbers and "a" in numbers:
        later, earlier = around.day(numbers["b"]), around.day(numbers["a"])
        turned = later is not None and earlier is not None and later < earlier
        return None if turned else (numbers["b"], numbers["a"], True)
    if "x" not in numbers or "y" not in numbers:
        return None
    first, second = numbers["x"], numbers["y"]
    if "c" in numbers and _is_of_a_third(around.scene, first, second, numbers["c"]):
        return None
    days = around.day(first), around.day(second)
    if None not in days and days[0] != days[1]:
        return (first, second, True) if days[0] > days[1] else (second, first, True)  # type: ignore[operator]
    if mark(first) != mark(second):
        return (first, second, True) if mark(first) < mark(second) else (second, first, True)
    greater_first = is_greater(first, second) == (found.way >= 0)
    sure = bool(found.ordered)
    return (first, second, sure) if greater_first else (second, first, sure)


def _is_of_a_third(scene: Scene, first: Statement, second: Statement, change: Statement) -> bool:
    """Whether the words compare with something other than the two: 观光塔30元，联票68元，比分开买便宜7元."""
    between = scene.between(second, change)
    found = _compared().search(between)
    if found is None:
        return False
    own = scene.texts[first.paragraph][max(0, first.start - _NAMED) : second.end]
    return not any(found[1][at : at + 2] in own for at in range(len(found[1]) - 1))


@cache
def _compared() -> Pattern:
    return Pattern(chinese.COMPARED_WITH)


def _of_change(
    around: Surroundings,
    found: Construction,
    one: Statement,
    later: Statement,
    earlier: Statement,
    sure: bool,
) -> Iterator[Candidate]:
    scene = around.scene
    if not found.way and one.sort[0] == "percent" and one.cue("share") is not None:
        return  # profit was £25.8m, a margin of 12%: a share of the turnover
    way = found.way or (1 if is_greater(later, earlier) else -1)
    if not _fits(around, one, later, earlier, way, found.way):
        return
    grade = Grade.ANNOUNCED if sure and _is_plain(around, one, later, earlier) else Grade.LIKELY
    for form, roles in _roles(one, later, earlier, way):
        yield Candidate(form, roles, one.number, _COST, grade, _cue(scene, found, one))


def _of_times(
    around: Surroundings, found: Construction, one: Statement, later: Statement, earlier: Statement
) -> Iterator[Candidate]:
    """The multiple of one level that another is."""
    if not _are_levels(around, later, earlier) or not _are_levels(around, earlier, later) or not one.value:
        return
    if not comparable(later, earlier):
        return
    clear = one.value > 1 or 2 * one.value == 1  # to a third may be by a third; to a half is by a half
    grade = Grade.ANNOUNCED if clear and _is_plain(around, one, later, earlier) else Grade.LIKELY
    roles = (("times", (one.number,)), ("is", (later.number,)), ("of", (earlier.number,)))
    yield Candidate("times", roles, one.number, _COST, grade, one.reading.text)


def _of_population(
    around: Surroundings, found: Construction, numbers: dict[str, Statement]
) -> Iterator[Candidate]:
    """Births minus deaths, as numbers or as rates: 出生率6.54‰，死亡率7.44‰，自然增长率-0.90‰."""
    one, born, died = numbers["natural"], numbers["born"], numbers["died"]
    if not (one.sort == born.sort == died.sort and one.speech == born.speech == died.speech):
        return
    grows = found.way > 0 or (not found.way and is_greater(born, died))
    more, less = (born, died) if grows else (died, born)
    roles = (("difference", (one.number,)), ("more", (more.number,)), ("less", (less.number,)))
    yield Candidate("difference", roles, one.number, _COST, Grade.ANNOUNCED, _cue(around.scene, found, one))


def _of_amount(
    around: Surroundings, found: Construction, one: Statement, amount: Statement, later: Statement
) -> Iterator[Candidate]:
    """The percent of a change that is also given as an amount, and the level that it led to."""
    if one.sort[0] != "percent" or not is_amount(amount) or not is_amount(later):
        return
    if not comparable(amount, later) or counts_otherwise(amount, later) or is_adjusted(around.scene, one):
        return
    if is_of_other_time(one, amount) or not one.speech == amount.speech == later.speech or not found.way:
        return
    form = "growth-by" if found.way > 0 else "fall-by"
    roles = ((form[:-3], (one.number,)), ("by", (amount.number,)), ("to", (later.number,)))
    yield Candidate(form, roles, one.number, _COST, Grade.ANNOUNCED, _cue(around.scene, found, one))


def _roles(
    one: Statement, later: Statement, earlier: Statement, way: int
) -> Iterator[tuple[str, tuple[tuple[str, tuple[int, ...]], ...]]]:
    levels = (("from", (earlier.number,)), ("to", (later.number,)))
    if one.sort[0] in ("percent", "ratio"):
        form = "growth" if way > 0 or (one.value or 0) < 0 else "fall"
        yield form, ((form, (one.number,)), *levels)
    elif "percent" in (later.sort[0], earlier.sort[0]):
        yield "points", (("points", (one.number,)), *levels)
    else:
        rises = (
            is_greater(later, earlier) if later.sort[0] == "time" else way > 0
        )  # a better time is a shorter one
        more, less = (later, earlier) if rises else (earlier, later)
        yield (
            "difference",
            (("difference", (one.number,)), ("more", (more.number,)), ("less", (less.number,))),
        )


def _fits(
    around: Surroundings, one: Statement, later: Statement, earlier: Statement, way: int, found_way: int
) -> bool:
    """Whether three numbers can be a change and its levels, judged by their kinds."""
    if not _are_levels(around, later, earlier) or not _are_levels(around, earlier, later):
        return False
    if found_way and one.sort[0] != "points" and (_is_called(later) or _is_called(earlier)):
        return False
    if not _are_of_one_sort(one, later, earlier):
        return False
    if (
        is_adjusted(around.scene, one)
        or is_of_other_time(one, earlier)
        or are_of_other_periods(around, one, later, earlier)
        or are_mixed(around.scene, later, earlier)
    ):
        return False
    if one.sort[0] == "percent":
        return True
    if "percent" in (later.sort[0], earlier.sort[0]):
        return one.sort[0] == "points" or one.bare
    if one.sort[0] == "ratio":  # 增长1.4倍 is a growth, *rose five times* is ambiguous; nothing falls by 2倍
        return (one.value or 2) < 1 or is_in_chinese(around.scene.texts[one.paragraph])
    if one.sort[0] == "count" and not _has_decimals(one) and _has_decimals(later) and _has_decimals(earlier):
        return False  # 45 pips between 1.0840 and 1.0795
    if later.bare and earlier.bare and one.sort[0] == "time":  # by 0.7 seconds, 51.9 against 51.2
        return True
    return is_amount(one) and (around.may_compare(one, later) or around.may_compare(one, earlier))


_OF_DAY = ("time",)


def _are_of_one_sort(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether those of a change and its levels that print a unit have one sort.

    A level that prints none fits beside a percent only if it is of its size."""
    if later.bare != earlier.bare and "percent" in (later.sort[0], earlier.sort[0]):
        return mark(later) < 0 < mark(earlier) or are_alike(later, earlier)
    if one.sort[0] in ("percent", "ratio", "points"):
        return True
    if later.sort == earlier.sort == _OF_DAY and one.sort[0] == "time":  # 35 seconds ahead, in 2:11:40
        return True
    printed = {
        some.sort[:2]
        for some in (one, later, earlier)
        if not some.bare and "/" not in some.reading.unit.symbol and some.reading.unit.symbol != DEGREE
    }
    return len(printed) < 2 or printed == {("percent",)}


def _is_called(one: Statement) -> bool:
    """Whether words call a level a change with a direction."""
    return is_change(one) and any(cue.role == "change" and cue.direction for cue in one.cues)


def _are_levels(around: Surroundings, one: Statement, other: Statement) -> bool:
    """Whether a number can be a level beside another.

    It must be of its sort and kind, not a change itself or a year, per one thing only if the other is, and of a
    joined pair only with its partner."""
    if not around.may_compare(one, other) or counts_otherwise(one, other) or are_of_other_sizes(one, other):
        return False
    if ("/" in one.reading.unit.symbol) != ("/" in other.reading.unit.symbol) and not are_alike(one, other):
        return False
    if one.reading.hedge not in _PLAIN or one.cue("bound") is not None:
        return False
    if one.bare and one.value in YEARS and other.value not in YEARS:
        return False
    if is_amount(one) and is_amount(other) and not are_alike(one, other, _FAR_APART):
        return False
    if one.cue("rest") is not None and other.cue("rest") is None:
        return False
    return partner_of(around.scene, one) in (None, other.number)


def _has_decimals(one: Statement) -> bool:
    return one.sort[0] == "count" and "." in one.reading.text


def _is_plain(around: Surroundings, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether all three are of one kind and none is incidental, and the levels are not in a longer row."""
    alike = one.speech == later.speech == earlier.speech or (mark(earlier) > 0 and one.speech == later.speech)
    kinds = {one.speech, later.speech, earlier.speech}
    if not (alike or kinds <= _MEASURED) or not around.may_compare(later, earlier):
        return False
    dated = one.cue("since") is not None and earlier.number < one.number  # up 40 since March, when it was 300
    if dated or _is_left_out(later, earlier, one) or _is_left_out(earlier, later, one):
        return False
    if earlier.number > one.number and _is_of_another_thing(around, one, later, earlier):
        return False
    if are_unlike(around.scene, one, later, earlier) or are_told_in_turn(around.scene, one, later, earlier):
        return False
    return not is_in_row(around.scene, one, later, earlier)


def _is_of_another_thing(around: Surroundings, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a level after its change has a subject of its own that nothing before it shares: 上年末总资产为96.4亿元."""
    own = around.topic(earlier)
    chinese = is_in_chinese(around.scene.texts[one.paragraph])
    return chinese and bool(own) and not own & (around.topic(later) | around.topic(one))


def _is_left_out(one: Statement, other: Statement, change: Statement) -> bool:
    """Whether a level omits what it is per, unlike the other and the change."""
    return one.bare and "/" in other.reading.unit.symbol and "/" not in change.reading.unit.symbol


def _cue(scene: Scene, found: Construction, one: Statement) -> str:
    """The words of change right beside the number, otherwise those from its clause on."""
    cue = next((cue for cue in one.cues if cue.role in ("change", "over", "by")), None)
    text = scene.texts[one.paragraph]
    if cue is not None:
        return text[cue.start : cue.end].strip()
    return text[max(found.start, one.start - 24) : one.start].strip() or text[one.end : one.end + 12].strip()
