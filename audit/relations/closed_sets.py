"""Closed sets: words that together leave nothing out, each beside one of the parts (men and women, 出口 and 进口)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from audit.article.marks import is_chinese
from audit.languages.en import cues_totals as english
from audit.languages.zh import cues_totals as chinese
from audit.numbers.patterns import Pattern
from audit.relations.model import Statement
from audit.relations.scene import Scene

_BEFORE, _AFTER = 24, 28  # characters beside a part that may contain its word
_FEWEST_CLASSES = 3  # with only two, what lies between may be left out
_CLAUSE = Pattern("[，,；;。：:]")


def leaves_nothing_out(scene: Scene, parts: Sequence[Statement], surely: bool = False) -> bool:
    """Whether each part has its own word of a closed set with as many words.

    ``surely``: of a set beside which nobody can be left over, unlike those who answer yes or no."""
    in_chinese = is_chinese(
        scene.texts[parts[0].paragraph][max(0, parts[0].start - _BEFORE) : parts[0].end + _AFTER]
    )
    if _are_classes(scene, parts, in_chinese):
        return True
    sets = _sets(in_chinese, surely).get(len(parts))
    if not sets:
        return False
    own = [_own_words(scene, one, in_chinese) for one in parts]
    return any(
        _each_has_its_own(own, words)
        for first in frozenset().union(*own).intersection(sets)
        for words in sets[first]
    )


def _are_classes(scene: Scene, parts: Sequence[Statement], in_chinese: bool) -> bool:
    """Whether parts are classes of a scale from one end to the other: 30岁以下, 31至45岁, 46岁以上."""
    if len(parts) < _FEWEST_CLASSES:
        return False
    data = chinese if in_chinese else english
    lowest, highest = Pattern(data.LOWEST_CLASS), Pattern(data.HIGHEST_CLASS)
    first, last = (_own_side(scene, one, in_chinese) for one in (parts[0], parts[-1]))
    rises = lowest.search(first) is not None and highest.search(last) is not None
    return rises or (highest.search(first) is not None and lowest.search(last) is not None)


def _own_words(scene: Scene, one: Statement, in_chinese: bool) -> frozenset[str]:
    """The words of closed sets beside a part, cached because a part occurs in many runs."""
    key = one.number, in_chinese
    found = scene.set_words.get(key)
    if found is None:
        beside = _beside(scene, one, in_chinese)
        found = frozenset(
            word for word, whole in _words(in_chinese) if word in beside and whole.search(beside)
        )
        scene.set_words[key] = found
    return found


def are_of_several_kinds(scene: Scene, parts: Sequence[Statement]) -> bool:
    """Whether the words of parts name things that one can be at once: 党员62人，高级职称48人; not those of one division."""
    in_chinese = is_chinese(
        scene.texts[parts[0].paragraph][max(0, parts[0].start - _BEFORE) : parts[0].end + _AFTER]
    )
    kinds = _attributes(in_chinese)
    return len({_kind_of(_own_side(scene, one, in_chinese), kinds) for one in parts}) > 1


def are_costs_of_income(scene: Scene, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a total is an income and its parts are costs, without a profit: 营业收入32.6亿元，营业成本24.1亿元."""
    in_chinese = is_chinese(scene.texts[total.paragraph][max(0, total.start - _BEFORE) : total.end])
    data = chinese if in_chinese else english
    income, costs, left = Pattern(data.INCOME), Pattern(data.COSTS), Pattern(data.LEFT_OF_INCOME)
    if not any(costs.search(_own_side(scene, one, in_chinese)) for one in parts):
        return False
    of_total = _own_side(scene, total, in_chinese)
    return bool(income.search(of_total)) and not left.search(_own_side(scene, parts[-1], in_chinese))


def _own_side(scene: Scene, one: Statement, in_chinese: bool) -> str:
    """The words that name a part: in Chinese those before it, in English those after it, up to the next number."""
    text: str = scene.texts[one.paragraph]
    if in_chinese:
        before: str = _CLAUSE.split(text[max(0, one.start - _BEFORE) : one.start])[-1]
        return before
    following = scene.statements[one.number + 1 : one.number + 2]
    end = next((other.start for other in following if other.paragraph == one.paragraph), len(text))
    behind: str = _CLAUSE.split(text[one.start : min(end, one.end + _AFTER)])[0]
    return behind.casefold()


def _kind_of(words: str, kinds: Sequence[Pattern]) -> int | None:
    return next((at for at, kind in enumerate(kinds) if kind.search(words)), None)


@cache
def _attributes(in_chinese: bool) -> tuple[Pattern, ...]:
    return tuple(Pattern(one) for one in (chinese if in_chinese else english).ATTRIBUTES)


def joined(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether the text between two numbers joins items of a row."""
    between = scene.between(one, other)
    return _joins(is_chinese(between)).search(between) is not None


@cache
def _joins(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).JOINS)


def _beside(scene: Scene, one: Statement, in_chinese: bool) -> str:
    """The words of a part: those before it in its clause, in English those after it too."""
    text = scene.texts[one.paragraph]
    before = _CLAUSE.split(text[max(0, one.start - _BEFORE) : one.start])[-1]
    after = _CLAUSE.split(text[one.end : one.end + _AFTER])[0][: 4 if in_chinese else _AFTER]
    return f"{before} {text[one.start : one.end]} {after}".casefold()


def _each_has_its_own(own: Sequence[frozenset[str]], words: Sequence[str]) -> bool:
    """Whether the words can be assigned one to each part; a part may be near the word of its neighbour too."""
    if not words:
        return True
    return any(
        words[0] in some and _each_has_its_own([*own[:at], *own[at + 1 :]], words[1:])
        for at, some in enumerate(own)
    )


@cache
def _sets(in_chinese: bool, surely: bool) -> dict[int, dict[str, list[Sequence[str]]]]:
    """The closed sets by their number of words, and by the first of them."""
    found: dict[int, dict[str, list[Sequence[str]]]] = {}
    data = chinese if in_chinese else english
    for words in data.CLOSED_SETS:
        if surely and words in data.NOT_QUITE_CLOSED:
            continue
        found.setdefault(len(words), {}).setdefault(words[0], []).append(words)
    return found


@cache
def _words(in_chinese: bool) -> tuple[tuple[str, Pattern], ...]:
    """All words of closed sets, each with the expression that finds it as a whole word."""
    edge = "" if in_chinese else r"\b"
    words = dict.fromkeys(word for some in (chinese if in_chinese else english).CLOSED_SETS for word in some)
    return tuple((word, Pattern(f"{edge}{re.escape(word)}{edge}")) for word in words)
