"""How certain the words make a pair of levels: announced if they leave one reading, quiet if too much speaks against
it.

Measured on labelled passages and on long articles that are right: of what is announced, at least 97 in 100 hold.
"""

from __future__ import annotations

from audit.relations.cues import is_in_chinese, words_of
from audit.relations.forms.change_levels import (
    Surroundings,
    counts_otherwise,
    has_figures,
    is_of_other_time,
    near,
)
from audit.relations.forms.change_structure import (
    WeighedLevel,
    are_before,
    are_in_a_row,
    are_mixed,
    are_told_in_turn,
    are_unlike,
    is_odd,
    is_of_others,
    others_among,
    partner_of,
    ranks,
)
from audit.relations.forms.change_words import APPOSED, LED, Change, is_change, mark, moves
from audit.relations.model import Grade, Statement
from audit.relations.scene import Scene

_QUIET = 20  # a pair that costs more is never reported
SURE = 12  # a pair that costs more is not certain
_SURE_APART = 20  # the same for a gap between the two numbers before it, and over several sentences
_BESIDE = 3  # characters between a date and the level of that time
_JOINT = 4  # characters between the ends of a range, one of them with an unknown unit
_FROM = 2  # the mark from words such as *from* that make a level the earlier one
_CLOSE = 4  # clauses, for both levels together


def grade_of(
    around: Surroundings, change: Change, later: WeighedLevel, earlier: WeighedLevel, cost: int
) -> Grade:
    scene, one, new, old = around.scene, change.one, later.one, earlier.one
    if (
        cost > _QUIET
        or _is_quiet(around, change, new, old, earlier.named)
        or _is_unsaid(change, old, earlier.named)
    ):
        return Grade.COINCIDENCE
    apart = _is_gap(around, change, later, earlier) or _is_alone(around, change, new, old)
    most = _SURE_APART if apart else SURE
    loose = change.weak > APPOSED and not _is_of_pair(scene, change, new, old)
    if cost > most or loose or not _is_plain(change, new, old):
        return Grade.LIKELY
    if scene.stops(one, old) or _is_of_another_thing(around, change, earlier, new):
        return Grade.LIKELY
    if (
        are_told_in_turn(scene, one, new, old)
        or are_unlike(scene, one, new, old)
        or _is_of_named_day(scene, one, earlier)
    ):
        return Grade.LIKELY
    clear = others_among(around, new, old, one) == 0 and one.cue("since") is None
    told = _is_told_at_once(around, change, later, earlier) or _is_alone(around, change, new, old)
    return Grade.ANNOUNCED if clear and told else Grade.LIKELY


def _is_quiet(
    around: Surroundings, change: Change, later: Statement, earlier: Statement, named: bool
) -> bool:
    """Whether so much speaks against a pair that no miss of it may be reported."""
    scene, one = around.scene, change.one
    if change.weak > (LED if change.cue.direction else APPOSED) and not _is_of_pair(
        scene, change, later, earlier
    ):
        return True
    if are_mixed(scene, later, earlier) or one.cue("part") is not None or _is_cause(one, later, earlier):
        return True
    if (change.cue.direction and are_in_a_row(scene, later, earlier)) or _is_a_range(scene, later, earlier):
        return True
    if (
        is_odd(later, earlier)
        or _is_finer(one, later, earlier)
        or _is_larger(one, later, earlier)
        or moves(later)
        or moves(earlier)
    ):
        return True
    if is_of_other_time(one, earlier) or _is_of_all_times(one, earlier):
        return True
    if one.cue("respectively") is not None and not ranks(scene, one, later, earlier).get("ranked"):
        return True
    if change.cue.direction == 0 or (named and one.cue("compares") is not None):
        return False  # the subject of a gap is the gap itself
    return is_of_others(change, later, earlier) or _is_told_later(scene, one, later, earlier)


def _is_of_all_times(one: Statement, earlier: Statement) -> bool:
    """Whether a sentence of its own gives an all-time maximum or minimum that the change is not from: *it had peaked
    at 4.6 m*."""
    return earlier.sentence != one.sentence and earlier.cue("extreme") is not None and mark(earlier) < _FROM


def _is_cause(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a change is given as the cause of that of the levels before it: *driven by a 4.3% increase in
    visits*."""
    return one.cue("caused") is not None and max(later.number, earlier.number) < one.number


def _is_a_range(scene: Scene, later: Statement, earlier: Statement) -> bool:
    """Whether two levels are the ends of a range that the change is measured from: 比上周的9650至9970下跌."""
    cue = earlier.cue("from")
    if cue is None or later.number != earlier.number + 1 or cue.end > earlier.start:
        return False
    text = scene.texts[earlier.paragraph]
    changes = words_of(text, "en").changes
    between = scene.between(earlier, later)
    joined = (
        len(between) <= _JOINT
        and changes.to.search(between) is not None
        and not changes.moved.search(between)
    )
    return joined and changes.than.match(text[cue.start : cue.end].casefold()) is not None


def _is_plain(change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether change and levels are of one kind, none of them incidental."""
    one = change.one
    alike = one.speech == later.speech == earlier.speech
    if not alike and not (mark(earlier) > 0 and later.number == one.number - 1):
        return False
    if later.bracketed or (one.bracketed and not change.inherited) or later.cue("whole of") is not None:
        return False
    if counts_otherwise(later, earlier):
        return False
    called = any(is_change(level) and level.cue("change").direction for level in (later, earlier))  # type: ignore[union-attr]
    return not called and not (one.sort[0] == "ratio" and later.sort[0] == "percent")


def _is_of_another_thing(
    around: Surroundings, change: Change, earlier: WeighedLevel, later: Statement
) -> bool:
    """Whether an earlier level has a subject of its own that nothing before it shares: 上年末总资产为96.4亿元."""
    old, one = earlier.one, change.one
    if earlier.named or earlier.mark == 2 or old.clause == one.clause or old.clause == later.clause:
        return False
    text = around.scene.texts[old.paragraph]
    own = around.topic(old)
    return is_in_chinese(text) and bool(own) and not own & (around.topic(later) | around.topic(one))


def _is_of_named_day(scene: Scene, one: Statement, earlier: WeighedLevel) -> bool:
    """Whether a date right before the change is its base, and nothing dates the level that way: 较2010年下降6.8."""
    date = scene.statements[one.number - 1] if one.number else None
    if date is None or date.sort[0] != "date" or date.clause != one.clause or earlier.mark > 0:
        return False
    return earlier.day != date.fair.high and _leads(scene, date)


def _leads(scene: Scene, date: Statement) -> bool:
    """Whether words before a date make it the base of a comparison."""
    cue = date.cue("from")
    return cue is not None and cue.end <= date.start


def _is_told_at_once(
    around: Surroundings, change: Change, later: WeighedLevel, earlier: WeighedLevel
) -> bool:
    """Whether one sentence gives change and levels side by side, and its words say which level is which."""
    one, new, old, scene = change.one, later.one, earlier.one, around.scene
    if not one.sentence == new.sentence == old.sentence:
        return False
    if near(scene, one, new) + near(scene, one, old) > _CLOSE:
        return False
    if old.number > one.number:
        between = scene.between(one, old).casefold()
        if words_of(between or "a", "en").changes.and_then.search(between) is not None:
            return False  # 1.1 points up and now above the county's 92.9
    led = mark(new) < 0 or (mark(new) == 0 and new.number < one.number)
    marked = led and (
        mark(old) > 0 or _is_dated(around, change, new, old) or _is_named_behind(change, new, earlier)
    )
    return marked or _is_gap(around, change, later, earlier) or _is_led(change, new, old)


def _is_named_behind(change: Change, later: Statement, earlier: WeighedLevel) -> bool:
    """Whether the base level is right after the change, with its name: 比邻省多9所，邻省为37所."""
    beside = later.number == change.one.number - 1 and earlier.one.number == change.one.number + 1
    plain = change.one.cue("old") is None and not any(earlier.one.cue(role) for role in ("each", "per"))
    return bool(change.compared) and earlier.named and beside and plain


def _is_led(change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether a level, the change and its resulting level are consecutive: peaked at 895 … down 21 percent to 704."""
    one = change.one
    if mark(later) != -1 or mark(earlier) != 0 or change.past or later.bare != earlier.bare:
        return False
    numbers = earlier.number, later.number, one.number
    at_once = numbers in (
        (one.number - 1, one.number + 1, one.number),
        (one.number - 2, one.number - 1, one.number),
    )
    return at_once and earlier.sort == later.sort


def _is_alone(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether change and levels are consecutive over two or three sentences, with only dates between.

    *Fell 3 percent to 97. A year ago it had been 100*; *expects 3,318. That is 126 more than a year ago, when 3,192
    came*."""
    one, scene = change.one, around.scene
    if (
        not later.paragraph == one.paragraph == earlier.paragraph
        or scene.stops(later, earlier)
        or mark(earlier) <= 0
    ):
        return False
    if later.bare != earlier.bare or not (has_figures(later) and has_figures(earlier)):
        return False
    some = sorted((one, later, earlier), key=lambda other: other.number)
    between = scene.statements[some[0].number : some[-1].number + 1]
    if (
        sum(other.sort[0] != "date" for other in between) != len(some)
        or some[-1].sentence - some[0].sentence > 2
    ):
        return False
    if some[-1] is earlier and earlier.sentence > one.sentence:
        last = scene.between(some[1], earlier)
        return words_of(last, "en").changes.taken_up.search(last.casefold()) is not None
    return not change.own or bool(around.said(one) & around.topic(later))


def _is_gap(around: Surroundings, change: Change, later: WeighedLevel, earlier: WeighedLevel) -> bool:
    """Whether words describe the gap between exactly the two numbers before it (最高的2.31%，最低的1.40%，相差91个基点).

    Or name the one of them that it is measured from (东峰高2,817米，西峰高2,654米，东峰比西峰高163米)."""
    one, new, old = change.one, later.one, earlier.one
    if not are_before(around.scene, one, new, old):
        return False
    if one.sort == new.sort and new.bracketed != old.bracketed and not earlier.named:
        return False  # two units of one quantity
    if max(mark(new), mark(old)) > 0 or new.speech != old.speech or not around.may_compare(new, old):
        return False
    return not change.cue.direction or earlier.named or _is_dated_both(around, change, new, old)


def _is_dated_both(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether dates beside the levels say which is the earlier: 总产量为3.36万吨，2022年为3.00万吨."""
    days = around.day(later), around.day(earlier)
    if change.own or days[1] is None:
        return False
    if days[0] is not None:
        return days[0] > days[1]
    date = around.scene.statements[earlier.number - 1]
    plain = date.sort[0] == "date" and 0 <= earlier.start - date.end <= _BESIDE
    return later.number < earlier.number and plain


def _is_dated(around: Surroundings, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether an unmarked level is given with its time right after the change: 环比增长6.1%，第二季度为11.38亿元."""
    one = change.one
    if mark(earlier) != 0 or earlier.number < one.number or not change.past:
        return False
    return around.day(earlier) is not None and earlier.clause == one.clause + 1 and later.number < one.number


def _is_of_pair(scene: Scene, change: Change, later: Statement, earlier: Statement) -> bool:
    """Whether a number after *by* refers to the pair right before it: from 41 days to 29, that is by 12."""
    joined = partner_of(scene, later) == earlier.number
    return change.weak == LED and joined and are_before(scene, change.one, later, earlier)


def _is_larger(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether an amount with a unit is more than both of two numbers without one: 300 yuan beside 6 and 7."""
    if one.bare or not later.bare or not earlier.bare or one.sort[0] in ("percent", "ratio", "points"):
        return False
    some = [two.value / two.reading.unit.factor for two in (one, later, earlier) if two.value is not None]
    return len(some) == 3 and max(some[1:]) < some[0]


def _is_finer(one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether levels have decimals and the change is a word: 跃升五位 is not a change from 74.9 to 78.6."""
    return (
        not has_figures(one)
        and one.sort[0] == "count"
        and all("." in two.reading.text for two in (later, earlier))
    )


def _is_told_later(scene: Scene, one: Statement, later: Statement, earlier: Statement) -> bool:
    """Whether a pair follows the change, with words of its own before it."""
    first = min(later, earlier, key=lambda other: other.number)
    if first.number < one.number or first.paragraph != one.paragraph:
        return False
    between = scene.between(one, first)
    if first.clause == one.clause and not is_in_chinese(between):
        return False
    return words_of(between, "en").changes.own_verb.search(between.casefold()) is not None


def _is_unsaid(change: Change, earlier: Statement, as_named: bool) -> bool:
    """Whether words name the base of the change, and it is not this level."""
    if earlier.number < change.one.number and (change.one.cue("compared") is not None or change.dated):
        return True
    return bool(change.compared) and not as_named and mark(earlier) <= 0
