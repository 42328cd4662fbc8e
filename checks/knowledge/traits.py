"""What the words of a claim say besides what it measures.

That is enough to keep apart numbers that do not belong together: two claims that differ in one trait are not
compared."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from audit.languages.en import traits as english
from audit.languages.zh import traits as chinese
from audit.numbers.patterns import Pattern

LEVEL, LESS, MORE = "level", "less", "more"

# A figure of one thing out of many, which says nothing of their number.
_AVERAGE = Pattern(f"{english.AVERAGE}|{chinese.AVERAGE}")
# A part of what the noun names.
_PART = Pattern(f"{english.PART}|{chinese.PART}")
_SAVED = Pattern(f"{english.SAVED}|{chinese.SAVED}")
_MORE = Pattern(f"{english.MORE}|{chinese.MORE}")
_PLANNED = Pattern(f"{english.PLANNED}|{chinese.PLANNED}")
_SHARPER = Pattern(f"{english.SHARPER}|{chinese.SHARPER}")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PLACE = Pattern(r"(?<=\s)[A-Z][a-z]{2,}|^[A-Z][a-z]{2,}(?='s)")
_CHINESE_PLACE = Pattern(chinese.PLACE)
_NO_PLACE = Pattern(chinese.NO_PLACE)

# Who has a figure: the people of a place, or one undertaking. The beds of a hospital are not those of its city.
_PEOPLE = Pattern(f"{english.PEOPLE}|{chinese.PEOPLE}")
_UNDERTAKING = Pattern(f"{english.UNDERTAKING}|{chinese.UNDERTAKING}")

# who or what does something, by which otherwise equal claims may differ
_BY = Pattern(english.MADE_BY)
_NATION, _WORLD = Pattern(chinese.NATION), Pattern(f"{english.WORLD}|{chinese.WORLD}")

# The words of each group in all languages. Of the first ones the two claims may be silent, but must not say different
# things; what one claim says of the strict ones, the other has to say as well: a trial field is not the sown area, nor is
# what is grown of one quality, or for one season, all that is grown.
_LENIENT = 3
_CONTRASTS = tuple(
    tuple("|".join(filter(None, words)) for words in zip(*group, strict=True))
    for group in zip(english.CONTRASTS, chinese.CONTRASTS, strict=True)
)


def _pattern(words: str) -> Pattern:
    english = "|".join(word for word in words.split("|") if word.isascii())
    chinese = "|".join(word for word in words.split("|") if not word.isascii())
    parts = [rf"\b(?:{english})\b"] if english else []
    return Pattern("|".join([*parts, *([chinese] if chinese else [])]))


class Traits(NamedTuple):
    """What a claim says about itself. ``contrasts`` has, for each group of alternatives, those that it names."""

    manner: str
    planned: bool
    years: frozenset[str]
    places: frozenset[str]
    contrasts: tuple[frozenset[int], ...]
    owners: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()


def is_average(words: str) -> bool:
    """Whether a figure is for a single one out of many: pupils per class."""
    return _AVERAGE.search(words) is not None


def is_part(words: str) -> bool:
    """Whether the words select a part of what the noun names: pupils who board."""
    return _PART.search(words) is not None


def is_extreme(words: str) -> bool:
    """Whether a figure is a maximum, a record or a limit instead of an actual value."""
    return _SHARPER.search(words) is not None


@lru_cache(maxsize=1024)  # asked again for each repair that is tested
def traits(words: str, rest: str, tense: str | None) -> Traits:
    """The traits of a claim from its words, as written. ``rest`` are those that do not name its kind."""
    low, beside = words.lower(), rest.lower()
    manner = MORE if _MORE.search(beside) else LESS if _SAVED.search(beside) else LEVEL
    named = tuple(_named(group, low) for group in _groups())
    places = {found[:4] for found in _PLACE.findall(words)} | _chinese_places(words)
    places |= {"world"} if _WORLD.search(low) else set()
    owners = {next(filter(None, one)) for one in _UNDERTAKING.findall(low)}
    return Traits(
        manner,
        tense == "future" or _PLANNED.search(beside) is not None,
        frozenset(_YEAR.findall(words)),
        frozenset(places),
        named,
        frozenset({*owners, "people"} if _PEOPLE.search(low) else owners),
        frozenset(_BY.findall(low)),
    )


class _TraitGroup(NamedTuple):
    """Words for alternatives. ``strict``: what one claim says, the other has to say as well."""

    strict: bool
    any_of: Pattern
    alternatives: tuple[Pattern, ...]


def _named(group: _TraitGroup, low: str) -> frozenset[int]:
    if group.any_of.search(low) is None:
        return _NONE
    return frozenset(number for number, one in enumerate(group.alternatives) if one.search(low))


@cache
def _groups() -> tuple[_TraitGroup, ...]:
    return tuple(
        _TraitGroup(place >= _LENIENT, _pattern("|".join(words)), tuple(map(_pattern, words)))
        for place, words in enumerate(_CONTRASTS)
    )


_NONE: frozenset[int] = frozenset()


def _chinese_places(words: str) -> set[str]:
    if words.isascii():
        return set()
    nation = {chinese.WHOLE_NATION} if _NATION.search(words) else set()
    named = {found for found in _CHINESE_PLACE.findall(words) if not _NO_PLACE.search(found)}
    return nation | named | _well_known(words)


def _well_known(words: str) -> set[str]:
    """The well-known places that words name. Where they overlap, the first speaks: 江西安徽 does not name 西安."""
    found = [place for place in chinese.WELL_KNOWN if place in words]
    return set(found) if len(found) < 2 else set(re.findall("|".join(found), words))


def differ(one: Traits, other: Traits) -> bool:
    """Whether two claims are about different things: other places or years, wheat and rice, actual and planned.

    A trait that only one of them has does not separate them, except for crops and the like. Savings are estimated in
    advance, from what exists."""
    is_saving = LESS in (one.manner, other.manner)
    if (
        (one.planned != other.planned and not is_saving)
        or _apart(one.years, other.years)
        or _apart(one.places, other.places)
    ):
        return True
    if _apart(one.owners, other.owners) or one.doers != other.doers:
        return True
    return any(
        mine != theirs if group.strict else _apart(mine, theirs)
        for group, mine, theirs in zip(_groups(), one.contrasts, other.contrasts, strict=True)
    )


def _apart(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)
