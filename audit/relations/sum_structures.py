"""Structures of sums that leave one reading: if one is present, a sum is announced, whatever its numbers.

The words that lead from a total to its parts leave nothing out (*made up of*, a colon, *the 17 dead were …*), or
those at the end do: a closed set, or the rest (*the other 228*, 其余). After its parts a total has words that make it
one (*in all*, *a fleet of*, 合计). The parts are one list: joined by commas, in English with *and* before the last, no
other number of their kind between them, and no words that leave the list open (*including*, 等). *Of the 20 hurt, nine
…* and 其中 alone leave some out: these are not announced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from types import ModuleType

from audit.article.marks import is_chinese
from audit.languages.en import cues_totals as english
from audit.languages.zh import cues_totals as chinese
from audit.languages.zh.characters import PERSON
from audit.numbers.patterns import Pattern
from audit.relations.closed_sets import joined, leaves_nothing_out
from audit.relations.model import Statement
from audit.relations.rows import alike, is_moved, plain
from audit.relations.runs import is_in_figures, is_last_joint
from audit.relations.scene import Scene, is_strong

_FAR = 80  # characters between two items of a list; half as many in Chinese
_NEAR = 60  # characters between a list and its total; half as many in Chinese
_BELOW = ("opens", "includes", "part of")  # what introduces parts of the part before
_COLON = Pattern("[:：][^,，;；。]{0,40}$")
_DASH = Pattern("(?: [–-] |—)[^,;:–—]{0,24}$")  # three parts and more: 31 books – 17 novels, …
_BEFORE = 12  # characters before a total that may contain the words that make it a place
_SHARES = ("percent", "points", "ratio")  # may come between the items of a list
_LABELS = ("ordinal", "date")  # may come right before an item and identify it: 第三天6980人次
_BEHIND = 120  # characters after a list in which words may say that its parts overlap
_LABELLED = 2  # characters between the two
_CLAUSES = re.compile("[，,；;。：:]")
_APART = frozenset(";；:：—–")
_ASIDE = ("old", "from", "earlier")  # numbers beside a total that do not compete with it
_TIED = 30  # characters between a part and the whole that *of* links to it
_NAMED = ("whole", "total", "grand", "sum", "listed", "composed")
_MOST_HELD = Fraction(3, 2)  # sum of the parts, relative to the total, with a slip in one of them
_OF_OTHERS = ("rest", "closes", "adds", "opens")
_COMPLETE = frozenset(("composed", "colon", "copula"))  # leads that leave nothing out


class Structure:
    """A total with a list of parts, and what their words and places say."""

    def __init__(self, scene: Scene, total: Statement, parts: Sequence[Statement]) -> None:
        self.scene = scene
        self.total = total
        self.parts = parts
        self.text = scene.texts[total.paragraph]
        self.in_chinese = is_chinese(self.text)

    def name(self) -> str:
        """The name of the structure; empty if it leaves more than one reading."""
        if not self._is_plain() or self._has_part_of_each():
            return ""
        if not self._is_list():
            return self._left_over()
        first, last = self.parts[0], self.parts[-1]
        if self.total.number > last.number:
            return self._behind() if self.total.sentence == last.sentence else self._summary()
        if self._is_summed_up():
            return ""
        if self.total.number > first.number:
            return self._around()
        return self._front() if self.total.sentence == first.sentence else self._next()

    def _front(self) -> str:
        """The parts follow their total in its sentence."""
        lead, ending = self._lead(), self._ending()
        whole = ending in ("rest", "closed") or (
            lead in _COMPLETE and (ending == "and" or (lead != "copula" and self._is_end()))
        )
        if not whole and lead and ending == "and" and self._is_end() and self._are_parallel():
            return f"{lead} parallel" if self._begins(self.total) else ""
        if not whole or self._passed(self.total, self.parts[0]) or self._is_tied_to_another():
            return ""
        if ending == "closed" and self._are_told_in_turn() and self._is_end():
            return "named in turn"
        if lead == "apposed" and not self._begins(self.total):
            return ""
        if lead:
            return f"{lead} {ending}" if ending != "closed" or self._is_end() else ""
        if not self._begins(self.total):
            return ""
        if ending == "closed":
            return "named closed" if self.in_chinese and self._is_end() and self._is_next_to() else ""
        plain = not self._is_called(_BELOW) and self._is_next_to()  # not 其中带鱼…，剩下的
        named = ending == "rest" and (self._is_called(_NAMED) or (self.in_chinese and plain))
        return "named rest" if named else ""

    def _are_parallel(self) -> bool:
        """Whether three or more parts each have the same preposition: *38 from Germany, 14 from Austria and 11 from
        Spain*."""
        if self.in_chinese or len(self.parts) < 3 or self._passed(self.total, self.parts[0]):
            return False
        found = {_compiled(english.APART_BY).match(self.text, one.end) for one in self.parts}
        words = {one[1] for one in found if one is not None}
        between = self.scene.between(
            self.total, self.parts[0]
        )  # five died in Alba, three in Brod and two in Celje
        return None not in found and len(words) == 1 and f" {words.pop()} " not in between

    def _is_tied_to_another(self) -> bool:
        """Whether a part that is not among these is right before the total: *410 of the 1,320 seats, the rest …*."""
        before = self.scene.statements[self.total.number - 1] if self.total.number else None
        if before is None or before.sentence != self.total.sentence or self.total.cue("whole of") is None:
            return False
        return alike(self.scene, before, self.total) and len(self.scene.between(before, self.total)) <= _TIED

    def _is_next_to(self) -> bool:
        """Whether only the end of a clause separates a total from its first part: 参加投票286人，赞成241票，…."""
        return len(_CLAUSES.findall(self.scene.between(self.total, self.parts[0]))) == 1

    def _around(self) -> str:
        """The first part precedes its total: *412 of the 640 were sold, the rest, 228, kept*."""
        first, second = self.parts[0], self.parts[1]
        tied = self.total.cue("whole of") is not None and self.total.number == first.number + 1
        if not tied or self._passed(self.total, second) or len(self.scene.between(first, self.total)) > _TIED:
            return ""
        return "around" if self._ending() in ("rest", "closed") and self._is_end() else ""

    def _next(self) -> str:
        """The parts are the next sentence: *Of these, …*; 其中，…; the last of them may be the rest."""
        first, ending = self.parts[0], self._ending()
        lead = next((role for role in ("sorted", "opens", "comprises") if first.cue(role) is not None), "")
        if not self._begins(first) or not self._is_head():
            return ""
        if lead and self._is_end() and (lead == "sorted" or ending in ("rest", "closed")):
            return f"next {lead}"
        many = len(self.parts) > 2 or self.in_chinese
        return "next rest" if ending == "rest" and many else ""

    def _left_over(self) -> str:
        """The rest starts the next sentence: *64,000 of the 80,000 were culled. The remaining 16,000 …*."""
        first, last = self.parts[0], self.parts[-1]
        if len(self.parts) != 2 or not is_strong(last, "closes") or not self._begins(last):
            return ""
        if first.sentence != self.total.sentence or self.scene.away(last, first) != 1:
            return ""
        of_whole = self.total.cue("whole of") is not None and self.total.number == first.number + 1
        of_part = first.number > self.total.number and (first.cue("opens") or first.cue("part of"))
        rivals = [
            one
            for one in self._like(first)
            if one.number not in (first.number, self.total.number) and not is_moved(one)
        ]
        return "left over" if (of_whole or of_part) and not rivals else ""

    def _behind(self) -> str:
        """The total follows: *18 jets and nine turboprops, a fleet of 27*."""
        first, last = self.parts[0], self.parts[-1]
        summed = self.total.cue("sum") is not None or self._is_summed_in_turn()
        if not summed or self._parted(last, self.total):
            return ""
        between = self.text[last.end : self.total.start]
        if (
            len(between) > self._reach(_NEAR)
            or any(sign in between for sign in ";；")
            or self._is_item(between)
        ):
            return ""
        if self.total.sort[0] == "percent" or self._is_open(first.end, self.total.start) or first.cue("adds"):
            return ""
        if not is_in_figures(self.total) and len(between) > _TIED:
            return ""
        if _compiled(self._data().SUMS_UP).search(between) and self._goes_on():
            return ""
        return "behind" if self._is_start() and (self.in_chinese or self._ending()) else ""

    def _summary(self) -> str:
        """The total starts the next sentence: *Overall 168 fell ill*; it sums up everything before it."""
        told = counted_words(self.scene, self.total)
        first, last = self.parts[0], self.parts[-1]
        named = self.total.cue("sum") is not None or self._is_called(("grand",))
        if not named or told not in (None, len(self.parts)) or not self._begins(self.total):
            return ""
        near = self.scene.away(self.total, last) == 1 and not self._passed(last, self.total)
        return "summary" if near and self._begins(first) and self.total.sort[0] != "percent" else ""

    def _lead(self) -> str:
        """The words that lead from the total to the first of the parts."""
        total, first = self.total, self.parts[0]
        between = self.scene.between(total, first)
        if between.startswith(chinese.ITEM):
            return ""
        plainly = len(between) <= self._reach(_NEAR) and between.count("，") + between.count(", ") < 2
        if plainly and (total.cue("composed") is not None or first.cue("comprises") is not None):
            return "composed"
        marked = _COLON.search(between) or (self._is_long_in_english() and _DASH.search(between))
        if marked and total.number == first.number - 1 and total.cue("whole of") is None:
            return "colon"
        if first.cue("includes") is not None:
            return "includes"
        if first.cue("opens") is not None or first.cue("part of") is not None:
            return "opens"
        if total.cue("holds") is not None and not self._is_place():
            return "holds"
        if _compiled(self._data().COPULA).fullmatch(between):
            return "copula"
        return "apposed" if _compiled(self._data().APPOSED).fullmatch(between) else ""

    def _is_long_in_english(self) -> bool:
        return not self.in_chinese and len(self.parts) > 2

    def _is_place(self) -> bool:
        """Whether the words before a total only say in which of them something is: *in 52 cases*."""
        before = self.text[max(0, self.total.start - _BEFORE) : self.total.start]
        return _compiled(self._data().IN_SOME).search(before) is not None

    def _ending(self) -> str:
        """What marks the last part as the last: the rest, a closed set, or *and* before it."""
        last = self.parts[-1]
        if is_strong(last, "closes"):
            return "rest"
        if self._are_told_in_turn() and self._are_so_many():
            return "closed"
        if leaves_nothing_out(self.scene, self.parts, surely=True):
            return "closed"
        return "and" if not self.in_chinese and is_last_joint(self.scene, self.parts[-2], last) else ""

    def _are_told_in_turn(self) -> bool:
        """Whether words say that each of several has a number of the list: 分别为0.6公顷、0.8公顷和1.1公顷."""
        turn = self.parts[0].cue("respectively")
        return (
            turn is not None
            and _compiled(self._data().IN_TURN).search(self.text, turn.start, self.parts[0].start) is not None
        )

    def _are_so_many(self) -> bool:
        """Whether a number between a total and the list, or right before both, counts the items of the list."""
        first = min(self.total.number, self.parts[0].number)
        some = self.scene.statements[max(0, first - 1) : self.parts[0].number]
        return any(
            one.sentence == self.parts[0].sentence
            and one.reading.value == len(self.parts)
            and one.number != self.total.number
            and not any(one.cue(role) for role in _OF_OTHERS)  # the other two
            for one in some
        )

    def _is_summed_in_turn(self) -> bool:
        """Whether a total follows what each of several has, or is called the whole of what each has: 总面积."""
        whole = self.total.cue("overall") or (self._is_called(("grand",)) and self._are_so_many())
        return bool(whole) and self._are_told_in_turn()

    def _is_plain(self) -> bool:
        """Whether all are in one paragraph, outside brackets, of one kind of statement and counted in the same
        way."""
        total, some = self.total, (self.total, *self.parts)
        if any(
            one.paragraph != total.paragraph or one.bracketed or one.speech != total.speech for one in some
        ):
            return False
        if any(
            one.sort != total.sort
            and ("time" in (one.sort[0], total.sort[0]) or not (one.bare or total.bare))
            for one in some
        ):
            return False
        counted = {_counted(one) for one in some}
        if len({one for one in counted if one is not None and not one.isascii()}) > 1:
            return False
        in_words = not is_in_figures(total) and any(
            map(is_in_figures, self.parts)
        )  # three provinces: 408 and 204
        return not (in_words or is_moved(total) or total.cue("part of") is not None)

    def _has_part_of_each(self) -> bool:
        """Whether a number is for each of several, so that there are more parts than printed: 其它各县50名."""
        each = _compiled(self._data().EACH_OF)
        return any(each.search(self.text, max(0, one.start - _NEAR), one.start) for one in self.parts)

    def _is_list(self) -> bool:
        """Whether the parts are in one sentence, joined like items of one list."""
        for one, other in pairwise(self.parts):
            if other.number < one.number or one.sentence != other.sentence or self._passed(one, other):
                return False
            if not self._are_neighbours(one, other):
                return False
            if any(other.cue(role) is not None for role in _BELOW):
                return False
        overlap = any(may_overlap(self.scene, one) for one in (self.parts[0], self.parts[-1]))
        if overlap or self._is_parted_again():
            return False
        stops = len({self._is_stopped(one, other) for one, other in pairwise(self.parts)})
        return stops == 1 and not self._is_open(self.parts[0].start, self.parts[-1].end)

    def _is_parted_again(self) -> bool:
        """Whether the first part has words of its own and the next starts its clause.

        The next one, and the rest, may then be parts of the first alone (全校1200人，一年级400人，150人住校，其余250人走读)."""
        if not self.in_chinese or len(self.parts) < 3 or any(self.parts[0].cue(role) for role in _BELOW):
            return False
        first, second = (_CLAUSES.split(self.text[: one.start])[-1] for one in self.parts[:2])
        return bool(first.strip()) and not second.strip() and self._may_hold_the_others()

    def _may_hold_the_others(self) -> bool:
        """Whether the first part is large enough to consist of the others."""
        first, *others = (Fraction(one.value or 0) for one in self.parts)
        return sum(others) <= _MOST_HELD * first

    def _is_stopped(self, one: Statement, other: Statement) -> bool:
        return any(sign in self.scene.between(one, other) for sign in ";；")

    def _is_open(self, start: int, end: int) -> bool:
        """Whether words leave a list open: *including*, 等."""
        return _compiled(self._data().OPEN).search(self.text, start, end) is not None

    def _is_item(self, between: str) -> bool:
        """Whether the text before a total makes it another item, or the total of others: *and the nine parishes
        together*."""
        told = counted_words(self.scene, self.total)
        item = _compiled(self._data().TOTAL_AS_ITEM).search(between) is not None
        return told != len(self.parts) and (told is not None or item)

    def _is_head(self) -> bool:
        """Whether its sentence is about the total: the first of its kind, with none but earlier ones and changes
        besides."""
        like = list(self._like(self.total))
        if self.scene.sentence_of(self.total)[0].cue("opens") is not None:  # all of them are parts
            return False
        settled = all(
            is_moved(one) or any(map(one.cue, _ASIDE)) for one in like[1:] if one.number != self.total.number
        )
        return self._begins(self.total) and (settled or self._is_called(_NAMED))

    def _begins(self, one: Statement) -> bool:
        """Whether a number is the first of its kind in its sentence."""
        first = next(self._like(one), None)  # none is like a number in brackets, or one that can be no total
        return first is not None and first.number == one.number

    def _is_called(self, roles: Sequence[str]) -> bool:
        return any(self.total.cue(role) is not None for role in roles)

    def _is_end(self) -> bool:
        """Whether no other number of their kind follows the parts in their sentence, except after a semicolon."""
        behind = self._behind_parts()
        if behind is None:
            return True
        return not self._is_stopped(*self.parts[:2]) and self._is_stopped(self.parts[-1], behind)

    def _is_start(self) -> bool:
        """Whether nothing like an item of the list precedes the first part."""
        first = self.parts[0]
        before = [one for one in self._like(first) if one.number < first.number]
        if not before or _APART & set(self.scene.between(before[-1], first)):
            return True
        return not self._are_neighbours(before[-1], first)

    def _are_neighbours(self, one: Statement, other: Statement) -> bool:
        """Whether two numbers are adjacent like items of one list: no other number but shares between."""
        if self._parted(one, other):
            return False
        far = self._reach(_FAR) * (2 if is_strong(other, "closes") else 1)
        return len(self.scene.between(one, other)) <= far and joined(self.scene, one, other)

    def _goes_on(self) -> bool:
        """Whether numbers like the parts are in the sentence before, so that a total may include them too."""
        some = plain(self.scene, self.scene.sentence_of(self.parts[0], -1))
        return any(alike(self.scene, one, self.parts[0]) for one in some)

    def _parted(self, one: Statement, other: Statement) -> bool:
        """Whether a number is between two, not counting shares, numbers in brackets and, beside figures, number
        words."""
        inside = self.scene.statements[one.number + 1 : other.number]
        figures = is_in_figures(one) and is_in_figures(other)
        return any(
            not two.bracketed
            and two.sort[0] not in _SHARES
            and (is_in_figures(two) or not figures)
            and not (two.sort[0] in _LABELS and other.start - two.end <= _LABELLED)
            for two in inside
        )

    def _is_summed_up(self) -> bool:
        """Whether another total follows the parts: *$12m at home and $9m abroad make $21m*."""
        behind = self._behind_parts()
        return behind is not None and behind.cue("sum") is not None

    def _behind_parts(self) -> Statement | None:
        last = self.parts[-1]
        return next((one for one in self._like(last) if one.number > last.number), None)

    def _like(self, one: Statement) -> Iterator[Statement]:
        some = plain(self.scene, self.scene.sentence_of(one))
        return (other for other in some if alike(self.scene, one, other))

    def _passed(self, one: Statement, other: Statement) -> bool:
        """Whether a number of their kind is between two."""
        inside = plain(self.scene, self.scene.statements[one.number + 1 : other.number])
        return any(alike(self.scene, one, two) and alike(self.scene, other, two) for two in inside)

    def _reach(self, characters: int) -> int:
        return characters // 2 if self.in_chinese else characters

    def _data(self) -> ModuleType:
        return chinese if self.in_chinese else english


def may_overlap(scene: Scene, last: Statement) -> bool:
    """Whether words after a part say that one thing may be in several: *40 mentioned the hill*, *12 who found both*;
    可多选."""
    behind = scene.texts[last.paragraph][last.end : last.end + _BEHIND]
    data = chinese if is_chinese(behind) else english
    return _compiled(data.OVERLAP).search(behind) is not None


def _counted(one: Statement) -> str | None:
    """The measure word of a count; persons and their votes are counted with several, and one counts anything."""
    counted = one.reading.counted
    return None if counted in chinese.OF_ANY else PERSON if counted in chinese.PERSONS else counted


def counted_words(scene: Scene, total: Statement) -> int | None:
    """The number of parts according to the words before a total: 两项合计, *the three together*."""
    text = scene.texts[total.paragraph]
    before = text[max(0, total.start - 24) : total.start]
    in_chinese = is_chinese(before)
    so_many: dict[str, int] = (chinese if in_chinese else english).SO_MANY
    for word, number in so_many.items():
        if _so_many(in_chinese, word).search(before.casefold()):
            return number
    return None


@cache
def _so_many(in_chinese: bool, word: str) -> Pattern:
    return Pattern((chinese if in_chinese else english).TOGETHER.replace("{n}", word))


@cache
def _compiled(pattern: str) -> Pattern:
    return Pattern(pattern, re.IGNORECASE)
