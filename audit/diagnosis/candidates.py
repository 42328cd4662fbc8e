"""What a claim may have been meant to say: its slips, read as numbers of the same kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from audit.base.findings import Sentence
from audit.base.intervals import Interval, Rational, product
from audit.base.source import Text
from audit.claimfile.model import Claim, Document
from audit.diagnosis.printable import is_in_the_words_of, words_in_print
from audit.interpretation.readings import read_claim
from audit.languages.zh.characters import THOUSAND
from audit.numbers import Kind, Reading
from audit.numbers.reading import Unread
from audit.numbers.refigured import frame_of
from audit.slips import Slip, slips_of
from audit.units import Dimension, without_kinds

_UNTOLD = ""
NO_STORY = Sentence(_UNTOLD)
_SCALES = frozenset(("celsius", "fahrenheit"))
# words confused more often than a decimal point is moved that far
_EXCHANGED = frozenset(("scale", "percent"))
_POINTS: Dimension = (("points", 1),)
_CENTURY = 36525  # in days


class SlipCandidate(NamedTuple):
    """One slip and the number that it gives. The sets are in base units."""

    claim: str
    slip: Slip
    fair: Interval
    widest: Interval
    resolution: Rational  # place value of the last digit, in base units; 0 if there is none
    value: Rational | None = None  # the written value, in base units; ``None`` if there is no single one

    @property
    def meaning(self) -> object:
        """What distinguishes candidates: the value written, or the set if there is no single value."""
        return (self.fair, self.widest) if self.value is None else self.value


def candidates(
    claim: Claim, document: Document, reading: Reading, style: Rational | None = None
) -> Iterator[SlipCandidate]:
    """The slips of a claim that read as another number of the same dimension, or as the same one with more or fewer
    digits.

    Of those that give the same number only the most common is kept; of equally common ones the one printed to the
    place ``style`` (in base units), then the one that leaves the figures unchanged, then the shortest."""
    own = as_printed(claim, reading)
    best: dict[object, SlipCandidate] = {}
    for made in every_candidate(claim, document, reading):
        known = best.get(made.meaning)
        if made.fair != own.fair and (known is None or _plainness(made, style) < _plainness(known, style)):
            best[made.meaning] = made
    yield from best.values()


def as_printed(claim: Claim, reading: Reading) -> SlipCandidate:
    """What the claim says, as a candidate."""
    return _candidate(claim.name, Slip(claim.says.value, "", 0, NO_STORY), reading)


def every_candidate(claim: Claim, document: Document, reading: Reading) -> Iterator[SlipCandidate]:
    """The slips of a claim that read as a number of the same sort, one by one.

    They have the same dimension, no fractional part for things that are counted, and nothing below zero where nothing
    can be."""
    if claim.reads is not None:
        return
    dimension = without_kinds(reading.unit.dimension)
    read = reader(claim, document, reading)
    words = words_in_print(document)
    for slip in slips_of(claim.says.value):
        if not is_in_the_words_of(words, slip.text, claim.says.value):
            continue
        found = read(slip.text)
        if not isinstance(found, Reading) or not _comparable(dimension, without_kinds(found.unit.dimension)):
            continue
        if _is_sort(reading, found):
            yield _candidate(claim.name, slip, found)


def reader(claim: Claim, document: Document, reading: Reading) -> Callable[[str], Reading | Unread]:
    """Returns a function that reads the claim as if it said something else; a change of figures alone takes a short
    cut."""

    def scanned(text: str) -> Reading | Unread:
        return read_claim(with_words(claim, text), document)

    frame = frame_of(claim.says.value, reading, claim.rounding or document.rounding, scanned)
    if frame is None:
        return scanned
    return lambda text: frame.read(text) or scanned(text)


def _is_sort(reading: Reading, found: Reading) -> bool:
    """Whether somebody counting or measuring the same thing could have meant the number that was found."""
    if found.fair.is_empty:  # 505多名: there is nothing between 505 and 506
        return False
    if reading.kind is Kind.DATE:
        return found.kind is Kind.DATE and _is_near(reading.fair, found.fair)
    if found.kind is Kind.NAME or (found.value is None and reading.value is not None):
        return False  # without a number to compute with, it would satisfy everything
    if found.value is None:
        return True
    if reading.counted is not None and (found.value.denominator != 1 or found.value <= 0):
        return False
    return found.value >= 0 or reading.value is None or reading.value < 0 or _may_be_negative(reading)


def _is_near(date: Interval, other: Interval) -> bool:
    """Whether two dates are within a century of each other: whoever types 2203 for 2023 notices."""
    return date.low is None or other.low is None or -_CENTURY <= date.low - other.low <= _CENTURY


def _may_be_negative(reading: Reading) -> bool:
    """Whether a number may be below zero: a bare number, a percent, money or a temperature may; an area or a mass may
    not."""
    dimension = without_kinds(reading.unit.dimension)
    return not dimension or reading.kind is Kind.MONEY or any(name in _SCALES for name, _ in dimension)


def _plainness(made: SlipCandidate, style: Rational | None) -> tuple[int, int, int, int]:
    """Sort key for natural writing: $3.25 billion is more likely than $3250 million, but nobody writes 15千元 for
    1.5万元."""
    slip = made.slip
    if slip.kind not in _EXCHANGED:
        return (slip.rank, int(style is not None and made.resolution != style), 1, len(slip.text))
    return (slip.rank, 0, 2 if ("right", THOUSAND) in slip.story.values else 0, len(slip.text))


def _comparable(one: Dimension, other: Dimension) -> bool:
    return one == other or {one, other} <= {(), _POINTS}


def _candidate(name: str, slip: Slip, reading: Reading) -> SlipCandidate:
    fair, widest, factor = reading.fair, reading.widest, reading.unit.factor
    if factor != 1:
        fair, widest = fair.scaled(factor), widest.scaled(factor)
    value = None if reading.value is None else product(reading.value, factor)
    return SlipCandidate(name, slip, fair, widest, product(reading.resolution or 0, factor), value)


def with_words(claim: Claim, says: str) -> Claim:
    """The claim as if the article printed something else; its place is unchanged."""
    return claim._replace(says=Text(says, claim.says.place, claim.says.lead, False))


def with_says(document: Document, changes: dict[str, str]) -> Document:
    """The document as if some claims said something else."""
    claims = {
        name: with_words(claim, changes[name]) if name in changes else claim
        for name, claim in document.claims.items()
    }
    return document._replace(claims=claims)
