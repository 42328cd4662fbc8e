"""Which total of which named thing a number states: the population of China, 广东省地区生产总值.

This is read from the words of the sentence alone. Only a total of the whole thing counts; *5 million people in Kenya
were affected* says only that they are no more than all people there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import NamedTuple

from audit.checks.knowledge.thing import Thing
from audit.checks.knowledge.things import things
from audit.checks.knowledge.total_words import TotalWords
from audit.languages.en import named_totals as english
from audit.languages.zh import named_totals as chinese
from audit.languages.zh.traits import BEHIND_NO_YEAR
from audit.numbers.patterns import Pattern, compiled, has_character
from audit.relations.index import NeedReader, Steps, may_match

_THING, _WORLD = "§", "world"
_FEW = 16  # words
_POSSESSIVE = Pattern(r"['’]s?$")
# A year follows a space, a letter or a punctuation mark, and no unit follows it.
_YEARS = Pattern(
    r"(?<![\d.])(?<![^\s\w（(、，：:；;。—–“\"'/-])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|\s?" + BEHIND_NO_YEAR + ")"
)


class Named(NamedTuple):
    """One number as a total of things with one name. ``is_part``: it covers only some of them."""

    what: str
    things: tuple[Thing, ...]
    is_part: bool
    only_warns: bool
    years: tuple[int, ...]


def named_total(told: TotalWords, own: tuple[str, ...] = ()) -> Named | None:
    """The total that the words of a claim name, and of what; ``None`` if they name none. ``own`` are the user's
    tables."""
    found = (_of_sort(told.words, name, told.line, own) for name in told.sorts)
    return next((one for one in found if one is not None), None)


def _of_sort(words: ModuleType, name: str, line: str, own: tuple[str, ...]) -> Named | None:
    what = "population" if name in ("people", "part") else name
    if words is chinese and not _has_name(line, own):
        return None
    if _beside(words, what).search(line) is not None:
        return None
    for called in _called(words, name, line, own):
        named = _things(called, what, own)
        if named:
            is_here = called in words.HERE
            if is_here and _names_another(line, named, own):
                return None
            return Named(what, named, name == "part", is_here, tuple(years_in(line)))
    return None


def _called(words: ModuleType, name: str, line: str, own: tuple[str, ...]) -> Iterator[str]:
    """The name of the thing in each pattern that fits a sentence."""
    read, names = (line, []) if words is english else _with_signs(line, own)
    for source, needed in _patterns(words, name):
        if not may_match(needed, read):
            continue
        for found in compiled(source).finditer(read):
            if "thing" not in found.re.groupindex:
                yield _WORLD
            elif words is english:
                yield found["thing"]
            else:
                yield names[read.count(_THING, 0, found.start("thing"))]


def _with_signs(line: str, own: tuple[str, ...]) -> tuple[str, list[str]]:
    """A Chinese sentence with a placeholder for each name of a thing, and the names: no word ends where a name
    starts."""
    return _all_names(own).sub(_THING, line), _all_names(own).findall(line)


def years_in(told: str) -> Iterator[int]:
    """The years that words mention."""
    yield from map(int, _YEARS.findall(told))


def _things(name: str, what: str, own: tuple[str, ...]) -> tuple[Thing, ...]:
    plain = _POSSESSIVE.sub("", name)
    plain = _WORLD if plain.lower() in (_WORLD, "global") else plain
    known = things(own)
    found = known.get(plain) or known.get(plain.removeprefix("The ").removeprefix("the ")) or ()
    return tuple(one for one in found if what in one.totals)


def _names_another(line: str, named: tuple[Thing, ...], own: tuple[str, ...]) -> bool:
    """Whether a sentence mentions another thing than the one that "here" would be."""
    return any(other not in named for name in _names_in(line, own) for other in things(own)[name])


def _names_in(line: str, own: tuple[str, ...]) -> Iterator[str]:
    for found in _all_names(own).finditer(line):
        if found[0] not in chinese.HERE:
            yield found[0]


@cache
def _all_names(own: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _chinese_names(own))))


def _has_name(line: str, own: tuple[str, ...]) -> bool:
    """Whether any name occurs in a line; checked first, since a regular expression of all names takes a while to
    compile."""
    return any(name in line for name in _chinese_names(own))


@cache
def _chinese_names(own: tuple[str, ...]) -> tuple[str, ...]:
    """All Chinese names, longest first."""
    names = [name for name in things(own) if has_character(name)]
    return tuple(sorted(names, key=lambda one: (-len(one), one)))


@cache
def _patterns(words: ModuleType, name: str) -> tuple[tuple[str, Steps], ...]:
    """The patterns of a total, each with the words that it needs: few fit, and searching for words costs a tenth.

    Positions that allow one of very many words need nothing, since some word of a long list occurs in any
    sentence."""
    reader = NeedReader({})
    filled = (_filled(words, one) for one in words.TOTALS[name])
    return tuple((one, tuple(few for few in reader.steps_of(one) if len(few) <= _FEW)) for one in filled)


def _filled(words: ModuleType, pattern: str) -> str:
    thing = english.THING if words is english else f"(?P<thing>{_THING})"
    parts: Mapping[str, str] = {
        "thing": thing, "link": words.LINK, "about": words.ABOUT,
        "end": getattr(words, "END", ""), "when": getattr(words, "WHEN", ""),
        "all": getattr(words, "ALL", ""), "all_land": getattr(words, "ALL_LAND", ""),
    }  # fmt: skip
    for part, text in parts.items():
        pattern = pattern.replace(f"{{{part}}}", text)
    return pattern.replace("{{", "{").replace("}}", "}")


@cache
def _beside(words: ModuleType, what: str) -> re.Pattern[str]:
    return re.compile(words.NOT_TOTAL[what])
