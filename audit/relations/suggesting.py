"""The relations bound in an article as checks to suggest: for ``audit extract --suggest``, and for drafts.

A suggestion is the check that ``audit check`` makes for the same relation, with the keys of a claim file, over the
article's numbers. No relations are searched for here: that is done from the words (docs/relations.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from audit.article.drafting import NumberWords
from audit.article.model import Article, Mention
from audit.numbers import Kind, Reading
from audit.relations.binding import Relations
from audit.relations.calendar import DECIDED
from audit.relations.claims import lent_units
from audit.relations.dateline import dateline_of
from audit.relations.equations import sides
from audit.relations.keys import Written, fields_of
from audit.relations.model import Bound, Candidate, Grade, Statement
from audit.relations.naming import Told, told_of
from audit.units import parse

SURE, LIKELY, ALL = 1, 2, 3  # levels of ``--suggest``
_LEVELS = {Grade.ANNOUNCED: SURE, Grade.LIKELY: LIKELY, Grade.COINCIDENCE: ALL}
_HALF = Fraction(1, 2)  # half of all unrelated numbers are in order, and as many dates would be


def level_of(grade: Grade, form: str) -> int:
    """How much speaks for a relation. Numbers that are in order are a cross-check, but not a claim of the article."""
    return ALL if form == "order" else _LEVELS[grade]


class Suggestion(NamedTuple):
    """One check that the words of an article state.

    ``fields`` are its keys and values; ``n3`` in them is the number with index 3, as in ``numbers``. ``chance`` is
    how often unrelated numbers in these places would satisfy it."""

    form: str
    fields: Written
    numbers: tuple[int, ...]
    holds: bool
    chance: Fraction
    cue: str
    grade: Grade

    @property
    def level(self) -> int:
        """How much speaks for it: 1 sure, 2 likely, 3 all."""
        return level_of(self.grade, self.form)


class Suggested(NamedTuple):
    """The numbers of an article and the checks over them.

    Numbers that only relations use are included. Also what a draft says about each number by its place in the text,
    and the day that the article prints."""

    mentions: list[Mention]
    checks: list[Suggestion]
    words: dict[tuple[int, int], NumberWords]
    published: str | None = None

    def tell(self, mention: Mention) -> NumberWords:
        """What is known about a number besides what is printed."""
        return self.words.get((mention.reading.start, mention.reading.end), _NO_WORDS)


_NO_WORDS = NumberWords()


def suggested(
    article: Article, mentions: Sequence[Mention], level: int = LIKELY, day: str | None = None
) -> Suggested:
    """The relations bound in an article, up to a level, in the order of the text."""
    published = day or dateline_of(article.text)
    relations = Relations(article, published)
    numbers = _with_statements(mentions, relations.statements)
    places = {(one.reading.start, one.reading.end): index for index, one in enumerate(numbers)}
    index_of = {one.number: places[one.reading.start, one.reading.end] for one in relations.statements}
    bound = [one for one in relations.bound if level_of(one.grade, one.candidate.form) <= level]
    checks = [_suggestion(one, relations, index_of, published) for one in bound]
    checks.sort(key=lambda one: (min(one.numbers), one.numbers))
    return Suggested(numbers, checks, _words(bound, relations, article.language), published)


def _words(bound: Sequence[Bound], relations: Relations, language: str) -> dict[tuple[int, int], NumberWords]:
    told = told_of(bound, relations.statements, relations.scene.texts, language)
    lent = lent_units(relations)
    found: dict[tuple[int, int], NumberWords] = {}
    for number in {*told, *lent}:
        reading, one = relations.statements[number].reading, told.get(number, Told(""))
        found[reading.start, reading.end] = NumberWords(
            one.name, one.other, one.means, one.per, _unit(lent.get(number, ""), reading)
        )
    return found


def _unit(symbol: str, reading: Reading) -> str:
    """The unit that a number omits, if a claim can state it: that of a plain count."""
    known = reading.kind is Kind.COUNT and not reading.unit.dimension and symbol not in ("", "1")
    return symbol if known and parse(symbol) is not None else ""


def _with_statements(mentions: Sequence[Mention], statements: Sequence[Statement]) -> list[Mention]:
    """The numbers of an article with those that are read figure by figure, such as 5:3:2, each at its place."""
    known = {(one.reading.start, one.reading.end) for one in mentions}
    added = [
        Mention(one.reading, one.paragraph, False, "", one.noun)
        for one in statements
        if (one.reading.start, one.reading.end) not in known
    ]
    return (
        sorted((*mentions, *added), key=lambda one: (one.reading.start, one.reading.end))
        if added
        else list(mentions)
    )


def _suggestion(bound: Bound, relations: Relations, index_of: dict[int, int], day: str | None) -> Suggestion:
    one = bound.candidate
    names = {number: f"n{index}" for number, index in index_of.items()}
    kind, fields = fields_of(one, names, day)
    tried = next((len(group) for group in relations.groups if one in group), 1)
    numbers = tuple(index_of[number] for number in one.members)
    return Suggestion(
        kind, fields, numbers, bound.holds, _chance(one, relations.statements, tried), one.cue, bound.grade
    )


def _chance(one: Candidate, statements: Sequence[Statement], tried: int) -> Fraction:
    """The share of the range from zero to the number that the sets of both sides cover, per binding tried."""
    found = None if one.form in DECIDED else sides(one, statements, False)
    if found is None:
        return _HALF
    ends = [end for side in found for end in (side.low, side.high)]
    if any(end is None for end in ends):
        return Fraction(1)
    low, high, other_low, other_high = (Fraction(end) for end in ends if end is not None)
    size = max(abs(low), abs(high), abs(other_low), abs(other_high))
    if not size:
        return Fraction(1)
    least = Fraction(1, 1000)
    return min(Fraction(1), max(least, tried * ((high - low) + (other_high - other_low)) / size))
