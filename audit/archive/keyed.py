"""What an article says of a quantity of the world, under a key that another article may have as well.

Two things are taken for one quantity: the total of a named thing, in a named year if it grows (*the population of Kenya in
2019*); and a number in a sentence that another article has word by word, with a name and a year in it, as copies of one report have.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from audit.base.intervals import Interval, exact_text
from audit.claimfile.model import Around
from audit.languages.en import copied_sentences as english
from audit.languages.zh import copied_sentences as chinese
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern, has_character
from audit.rules.keyed import KeyedStatement
from audit.units import without_kinds
from audit.units.temperature import SCALES

if TYPE_CHECKING:
    from audit.archive.articles import ArchivedArticle
    from audit.archive.places import SpotFinder
    from audit.engine.document import FileOutcome

_NUMBER = "№"
_JOINT = " · "
_AMOUNTS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT)


class KeyedRow(NamedTuple):
    """One statement: its key, where it stands, the number, and the widest set of values that its words allow, in base units;
    an end is empty where there is none."""

    key: str
    id: str
    file: str
    line: int
    date: str
    field: str
    start: int
    end: int
    paragraph: int
    sentence: int
    says: str
    dimension: str
    low: str
    high: str
    low_open: bool
    high_open: bool
    whole: bool


def keyed_rows(article: ArchivedArticle, found: FileOutcome, finder: SpotFinder) -> Iterator[KeyedRow]:
    """The statements of an article, of each key the first. ``found`` has to have kept its document."""
    if found.audited is None:
        return
    places = {one.name: one for _, one in found.placed}
    seen: set[str] = set()
    for key, claim in _keys(found):
        reading, place = found.audited.readings.get(claim), places.get(claim)
        if reading is None or place is None or key in seen or not _is_amount(reading):
            continue
        seen.add(key)
        spot = finder.of_offsets(place.start, place.end)
        yield KeyedRow(
            key, article.id, article.entry.file, article.entry.line, article.date or "", spot.field, spot.start, spot.end,
            spot.paragraph, spot.sentence, place.says, str(without_kinds(reading.unit.dimension)), *_ends(_in_base_units(reading)),
        )  # fmt: skip


def _keys(found: FileOutcome) -> Iterator[tuple[str, str]]:
    """The keys of an article's claims: those that rules give, and those of sentences that may be copies."""
    for some in found.statements.values():
        for one in some:
            if isinstance(one, KeyedStatement):
                yield _JOINT.join(one.key), one.claim
    assert found.audited is not None
    for name, claim in found.audited.document.claims.items():
        key = None if claim.around is None else sentence_key(claim.around)
        if key is not None:
            yield key, name


def sentence_key(around: Around) -> str | None:
    """The words of a sentence with a sign for its number; none where these do not tell of whom and of when they speak."""
    before, after = around.sentence[: around.start], around.sentence[around.end :]
    rest = f"{before}{_NUMBER}{after}"
    words = chinese if has_character(rest) else english
    if len(rest) <= words.LEAST:
        return None
    name, year = _patterns(words)
    if year.search(rest) is None or name.search(rest) is None:
        return None
    return " ".join(rest.split())


@cache
def _patterns(words: ModuleType) -> tuple[Pattern, Pattern]:
    return Pattern(words.NAME), Pattern(words.YEAR)


def _is_amount(reading: Reading) -> bool:
    """Whether a number can be compared: an amount with an end, not of a scale whose zero is elsewhere."""
    widest = reading.widest
    has_end = widest.low is not None or widest.high is not None
    return reading.kind in _AMOUNTS and has_end and reading.unit.dimension not in SCALES


def _in_base_units(reading: Reading) -> Interval:
    factor = reading.unit.factor
    return reading.widest if factor == 1 else reading.widest.scaled(factor)


def _ends(one: Interval) -> tuple[str, str, bool, bool, bool]:
    low = "" if one.low is None else exact_text(one.low)
    high = "" if one.high is None else exact_text(one.high)
    return low, high, one.low_open, one.high_open, one.whole
