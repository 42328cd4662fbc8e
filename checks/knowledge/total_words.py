"""Which totals of named things the words of a claim could state: a quick scan that misses none.

It runs for every number of every file, so it searches for single words only; their meaning is read in
``named_totals``, for the few that pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import NamedTuple

from audit.claimfile.model import Claim
from audit.languages.en import named_totals as english
from audit.languages.zh import named_totals as chinese
from audit.numbers import Kind, Reading
from audit.numbers.patterns import has_character
from audit.rules.material import Material
from audit.units import Dimension
from audit.units.money import is_money

NUMBER = "№"
_KEPT = "total words"
_FEW = 1000  # people mentioned beside a place need not be all of them
_AREA, _LENGTH = (("length", 2),), (("length", 1),)
_OF_MEASURES: Mapping[Dimension, tuple[str, ...]] = {_AREA: ("area",), _LENGTH: ("height", "length")}
_PERSON = (("person", 1),)
_PEOPLE = frozenset((*english.PERSONS, *english.PARTS, *chinese.PERSONS, *chinese.PARTS))


class TotalWords(NamedTuple):
    """The line of a claim with a placeholder for its number, the words of its language, and the possible totals."""

    words: ModuleType
    line: str
    sorts: tuple[str, ...]


def total_words(material: Material) -> Mapping[str, TotalWords]:
    """The claims that could state a total by their units, their nouns and single words nearby; searched for once."""
    found: dict[str, TotalWords] | None = material.kept.get(_KEPT)
    if found is None:
        claims = material.document.claims
        told = ((name, _told(claims[name], reading)) for name, reading in material.readings.items())
        found = material.kept[_KEPT] = {name: one for name, one in told if one is not None}
    return found


def _told(claim: Claim, reading: Reading) -> TotalWords | None:
    if claim.measures is not None or (claim.means is None and claim.around is None):
        return None  # there are no words about it
    sorts = _sorts(reading)
    line = _line(claim) if sorts else None
    if line is None:
        return None
    words = chinese if has_character(line) else english
    if words is english and line.islower() and not any(name in line for name in english.SMALL_NAMES):
        return None  # names of all other things are capitalised
    told = tuple(name for name in sorts if _counts(words, name, reading) and _is_said(words, name, line))
    return TotalWords(words, line, told) if told else None


def _sorts(reading: Reading) -> tuple[str, ...]:
    """The totals that a number can be according to its unit."""
    if reading.value is None:
        return ()
    if reading.kind is Kind.COUNT:
        if reading.counted is not None and _noun(reading.counted) not in _PEOPLE:
            return ()
        return ("population", "people", "part") if reading.value >= _FEW else ("population",)
    if reading.kind is Kind.MEASURE:
        if reading.unit.dimension == _PERSON:
            return ("population", "people", "part")
        return _OF_MEASURES.get(reading.unit.dimension, ())
    if reading.kind is Kind.MONEY and len(reading.unit.dimension) == 1:
        name, power = reading.unit.dimension[0]
        return ("gdp",) if power == 1 and is_money(name) else ()
    return ()


def _line(claim: Claim) -> str | None:
    """The sentence with a placeholder for the number, or the meaning that a claim file states and the placeholder."""
    around = claim.around
    if around is not None:
        sentence = around.sentence
        return f"{sentence[: around.start]}{NUMBER}{sentence[around.end :]}".strip()
    if claim.means is None:
        return None
    told = claim.means.value
    return f"{told}{NUMBER}" if has_character(told) else f"{told} is {NUMBER}"


def _counts(words: ModuleType, name: str, reading: Reading) -> bool:
    """Whether the noun that a number counts, if any, is one for all people of a place."""
    if name not in ("population", "people", "part"):
        return True
    if reading.counted is None:
        return name == "population" or reading.unit.dimension == _PERSON
    return _noun(reading.counted) in (words.PARTS if name == "part" else words.PERSONS)


def _noun(counted: str) -> str:
    return counted.split()[-1].lower()


def _is_said(words: ModuleType, name: str, line: str) -> bool:
    """Whether a line has one of the words without which no pattern of a total fits."""
    return any(word in line for word in words.SAID[name])
