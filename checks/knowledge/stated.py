"""Single numbers whose words name a kind, read from the sentence: the unemployment rate was 3.7 percent.

The kinds are in ``facts/stated.csv``: the words that name them in both languages, the units of such a number, what it
usually is and what it can be. A number is of a kind if one of its words is linked to it with nothing but permitted
words in between (``audit/languages/*/stated_kinds.py``), and if its unit fits.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import NamedTuple

from audit.checks.knowledge.files import FOLDER
from audit.checks.knowledge.stated_kind import StatedKind, kind_of
from audit.checks.knowledge.total_words import NUMBER
from audit.claimfile.model import Claim
from audit.languages.en import stated_kinds as english
from audit.languages.en.traits import NAMES_ANYWHERE
from audit.languages.zh import stated_kinds as chinese
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern, compiled, has_character
from audit.relations.index import needs_of
from audit.units import Dimension, parse
from audit.units.money import is_money

_FILE = os.path.join(FOLDER, "facts", "stated.csv")
RECENT = 2010
_HEAD = "# "
_OF_BASE = "="  # a source: the envelope with this name
_MONEY = "money"
_SOMETHING = "."  # placeholder for a number in an expression, which keeps the words before and after it apart
_AS_NEAR = 6  # characters: of words at about the same distance the one that starts earlier is more specific
# A capitalised word at the start of a sentence that is a name in any position.
_NAME = Pattern(NAMES_ANYWHERE)
_YEAR = Pattern(r"(?:1[5-9]|20)\d\d")
_Row = tuple["StatedKind", str, "tuple[str, ...] | None"]
_READABLE = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.TIME)


class NamedKind(NamedTuple):
    """A number with the kind that its words name, those words, and its value in a unit of the kind.

    For money, ``currency`` is that of the number."""

    kind: StatedKind
    unit: str
    value: float
    words: str
    currency: str = ""


@cache
def stated_kinds(own: tuple[str, ...] = ()) -> tuple[StatedKind, ...]:
    """All kinds: those of the user's own tables, then the shipped ones with other names, in the order of the
    files."""
    shipped = map(kind_of, csv.DictReader(line for line in _lines() if not line.startswith("#")))
    if not own:
        return tuple(shipped)
    from audit.checks.knowledge.own_tables import own_kinds  # few have any

    mine = own_kinds(own)
    names = {kind.name for kind in mine}
    return (*mine, *(kind for kind in shipped if kind.name not in names))


@cache
def sources() -> Mapping[str, str]:
    """The sources by their keys."""
    told = (line.removeprefix(_HEAD).partition(": ") for line in _lines() if line.startswith(_HEAD))
    return {key: source for key, _, source in told if " " not in key}


@cache
def _lines() -> tuple[str, ...]:
    with open(_FILE, encoding="utf-8") as stream:
        return tuple(stream.read().splitlines())


def stated_kind(claim: Claim, reading: Reading, own: tuple[str, ...] = ()) -> NamedKind | None:
    """The kind that the words of a sentence name for a number, if they name exactly one; ``own`` are the user's
    tables."""
    if reading.value is None or reading.kind not in _READABLE or _is_like_a_year(claim, reading):
        return None
    line = sentence_of(claim, reading)
    if line is None:
        return None
    words = chinese if has_character(line) else english
    if compiled(words.BESIDE).search(line):
        return None
    found = list(_named(words, _with_small_letter(line), reading, own))
    return min(found, key=lambda one: one[0])[1] if found else None


def _is_like_a_year(claim: Claim, reading: Reading) -> bool:
    return (
        reading.kind is Kind.COUNT and not reading.counted and _YEAR.fullmatch(claim.says.value) is not None
    )


def _with_small_letter(line: str) -> str:
    """A sentence as it would continue another one: *Life expectancy* becomes *life expectancy*, *US debt* stays."""
    is_word = line[1:2].islower() or line[1:2] == " "  # "A temperature"
    return line[:1].lower() + line[1:] if is_word and not _NAME.match(line) else line


def sentence_of(claim: Claim, reading: Reading) -> str | None:
    """The sentence with a placeholder for the number and its unit; for a claim of a file, its meaning.

    The noun that it counts and the base of a rate are left in place."""
    says = claim.says.value
    has_words = reading.counted or _is_of_each(says, reading)
    start, end = reading.numeral if has_words else (0, len(says))
    if not (0 <= start < end <= len(says)):
        start, end = 0, len(says)
    told = f"{says[:start]}{NUMBER}{says[end:]}"
    around = claim.around
    if around is not None:
        return f"{around.sentence[: around.start]}{told}{around.sentence[around.end :]}".strip()
    if claim.means is None:
        return None
    means = claim.means.value
    return f"{means}{told}" if has_character(means) else f"{means} is {told}"


def _is_of_each(says: str, reading: Reading) -> bool:
    """Whether the noun of a rate precedes the number, for one of each: 每千人口执业医师3.4人."""
    before = says[: reading.numeral[0]]
    return before.startswith(chinese.EVERY) and not any(map(str.isdigit, before))


def _named(
    words: ModuleType, line: str, reading: Reading, own: tuple[str, ...]
) -> Iterator[tuple[tuple[bool, int, int], NamedKind]]:
    """Each kind that a sentence names for the number at its placeholder, with the distance and the start of its
    words.

    Kinds of any number come last."""
    at = line.index(NUMBER)
    for kind, unit, needed in _of_dimension(words, reading, own):
        if not _may_name(needed, line):
            continue
        tied = _tied(words, kind, line, at)
        if tied is not None:
            told = tied["words"].replace(NUMBER, "…").strip(" ，。,.")
            found = NamedKind(kind, unit, _in_unit(reading, unit), told, _currency(reading))
            yield (kind.is_any, (at - tied.end("words")) // _AS_NEAR, tied.start()), found


def _tied(words: ModuleType, kind: StatedKind, line: str, at: int) -> re.Match[str] | None:
    """Where words of a kind are linked to the number as a level, with nothing nearby that gives it to something
    else."""
    if _is_beside(kind, line):
        return None
    for pattern in _patterns(words, kind):
        for found in pattern.finditer(line):
            if NUMBER in found[0] or _is_tied(words, line, found.end(), at):
                return found
    return None


def _is_tied(words: ModuleType, line: str, end: int, at: int) -> bool:
    """Whether only permitted words are between the name of a kind and its number, and leave it a level."""
    gap = compiled(words.GAP)
    return end <= at and gap.fullmatch(line, end, at) is not None and _is_level(words, line[end:at])


def _is_level(words: ModuleType, between: str) -> bool:
    """Whether the words between the name of a kind and its number leave it a level instead of, say, a rise."""
    return compiled(words.NO_LEVEL).search(between) is None


def _currency(reading: Reading) -> str:
    return next((name for name, _ in reading.unit.dimension if is_money(name)), "")


def _may_name(needed: Sequence[str] | None, line: str) -> bool:
    """Whether a line has any of the words that a kind needs. A plain loop, since it runs fifty times per number."""
    if needed is None:
        return True
    for word in needed:  # noqa: SIM110  # `any` takes three times as long
        if word in line:
            return True
    return False


def _needed(words: ModuleType, kind: StatedKind) -> tuple[str, ...] | None:
    """Strings of which a line has at least one if it has words of a kind; ``None`` if there are none such."""
    some = [needs_of(one.replace(NUMBER, _SOMETHING)) for one in _words(words, kind)]
    if None in some:
        return None
    return tuple(dict.fromkeys(word for one in some if one is not None for word in sorted(one)))


def _words(words: ModuleType, kind: StatedKind) -> tuple[str, ...]:
    return kind.english if words is english else kind.chinese


@cache
def _patterns(words: ModuleType, kind: StatedKind) -> tuple[re.Pattern[str], ...]:
    """The words of a kind; those with a placeholder for the number say themselves where it is."""
    return tuple(re.compile(f"(?P<words>{_bounded(words, one)})") for one in _words(words, kind))


def _bounded(words: ModuleType, one: str) -> str:
    is_word = words is english and not one.startswith((NUMBER, "^", "[^"))
    return rf"(?<![A-Za-z]){one}" if is_word else one


def _is_beside(kind: StatedKind, line: str) -> bool:
    return bool(kind.beside) and compiled(kind.beside).search(line) is not None


def _of_dimension(words: ModuleType, reading: Reading, own: tuple[str, ...]) -> tuple[_Row, ...]:
    """The kinds that a number can be by its unit, each with the unit for comparison, and the words it needs."""
    sort = "%" if reading.kind is Kind.PERCENT else _sort(reading.unit.symbol, reading.unit.dimension)
    return _rows(words, sort, own)


@cache
def _rows(words: ModuleType, sort: object, own: tuple[str, ...]) -> tuple[_Row, ...]:
    return tuple((kind, unit, _needed(words, kind)) for kind, unit in _by_sort(own).get(sort, ()))


def _without_currency(dimension: Dimension) -> Dimension:
    return tuple(sorted((_MONEY if is_money(name) else name, power) for name, power in dimension))


@cache
def _by_sort(own: tuple[str, ...] = ()) -> Mapping[object, tuple[tuple[StatedKind, str], ...]]:
    found: dict[object, list[tuple[StatedKind, str]]] = {}
    for kind in stated_kinds(own):
        for symbol in kind.units:
            kinds = found.setdefault(_sort(symbol, _unit(symbol)[0]), [])
            if not any(one is kind for one, _ in kinds):  # in the first of its units with that dimension
                kinds.append((kind, symbol))
    return {sort: tuple(kinds) for sort, kinds in found.items()}


def _sort(symbol: str, dimension: Dimension) -> object:
    """What makes units comparable: their dimension, with all currencies alike.

    Units without a dimension are compared as written, since hours a year and parts per million have none either."""
    if symbol in ("%", "‰"):
        return "%"
    if not dimension:
        return symbol
    return _without_currency(dimension) if any(is_money(name) for name, _ in dimension) else dimension


@cache
def _unit(symbol: str) -> tuple[Dimension, float]:
    if symbol == "1":
        return (), 1.0
    found = parse(symbol)
    assert found is not None, symbol
    return found.dimension, float(found.factor)


def _in_unit(reading: Reading, symbol: str) -> float:
    assert reading.value is not None
    return float(reading.value) * float(reading.unit.factor) / _unit(symbol)[1]
