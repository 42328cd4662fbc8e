"""What a draft calls the numbers of an article, and what it says they mean, by their role in a relation.

*Enrolment rose 6.7 percent to 4,480 from 4,200* has an ``enrolment``, an ``enrolment_before`` and an
``enrolment_growth``. The thing is the noun of the number whose words announce the relation, otherwise that of another
number in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import NamedTuple

from audit.article.naming import identifier
from audit.languages.en import drafts as english
from audit.languages.zh import drafts as chinese
from audit.numbers.patterns import compiled
from audit.relations.model import Bound, Grade, Statement

# The forms that say most about a number come first.
_TELLING = (
    "growth",
    "fall",
    "growth-by",
    "fall-by",
    "points",
    "difference",
    "share",
    "margin",
    "each",
    "mean",
    "parts",
    "times",
)
_BARELY = ("same", "order", "cannot-be", "date", "structure")
_OF_TIME = ("age", "lasts", "date")  # that are about nothing but themselves
_OF_WHOLE = {
    "parts": "total",
    "percents": "",
}  # the field whose noun is the thing, if the others are about other things
# Fields whose numbers have a noun of their own: parcels, and the total of parcels.
_OWN = frozenset((
    "part", "whole", "total", "parts", "amount", "count", "values", "factors", "more", "less", "converts", "same",
    "number", "lists", "amounts",
))  # fmt: skip
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_REACH = 40  # characters beside a number that may contain the time that it is for


class Told(NamedTuple):
    """What a draft says about a number besides what is printed.

    That is its name (empty if the words give none), an alternative if that is taken, its meaning, and the time it is
    for."""

    name: str
    other: str = ""
    means: str = ""
    per: str = ""


def told_of(
    bound: Iterable[Bound], statements: Sequence[Statement], texts: Mapping[int, str], language: str
) -> dict[int, Told]:
    """What is known about each number of some relations, by the number of its statement."""
    words = chinese if language == "zh" else english
    found: dict[int, Told] = {}
    for one in sorted(bound, key=_rank):
        fields = words.FIELDS.get(one.candidate.form.removesuffix("-by"), {})
        what = _what(one, statements, words)
        for role, some in one.candidate.roles:
            ending, means = fields.get(role, ("", "{what}"))
            for index in some:
                if index not in found:
                    own = "" if one.candidate.form in _OF_TIME else _noun(statements[index], words)
                    found[index] = _told(what, own, role, ending, means, language)
    return {
        index: one._replace(
            means=_in_small_letters(one.means, texts[statements[index].paragraph]),
            per=period_of(statements[index], texts, words),
        )
        for index, one in found.items()
    }


def _in_small_letters(means: str, text: str) -> str:
    """The words without a capital that a noun has only because it starts a sentence."""
    for word in _CAPITAL.findall(means):
        if text.startswith(word) or re.search(rf"[.!?] (?:The )?{word}\b", text) is not None:
            means = means.replace(word, word.lower())
    return means


def _rank(bound: Bound) -> tuple[int, int]:
    form = bound.candidate.form
    order = 0 if form in _TELLING else 2 if form in _BARELY else 1
    return order, -int(bound.grade is Grade.ANNOUNCED)


def _told(what: str, own: str, role: str, ending: str, means: str, language: str) -> Told:
    thing = own if role in _OWN and own else what or own
    joined = _joined(identifier(what or own), ending, language)
    name = identifier(own) if role in _OWN and own else joined
    said = means.format(what=thing) if thing or "{what}" not in means else ""
    return Told(name, joined, said)


def _joined(base: str, ending: str, language: str) -> str:
    if not base or not ending:
        return base or ending
    return f"{base}{'' if language == 'zh' else '_'}{ending}"


def _what(bound: Bound, statements: Sequence[Statement], words: ModuleType) -> str:
    """The thing that a relation is about."""
    one = bound.candidate
    if one.form in _OF_TIME:
        return ""
    some = (one.anchor, *one.members)
    if one.form in _OF_WHOLE:
        some = dict(one.roles).get(_OF_WHOLE[one.form], ())
    return next((noun for index in some if (noun := _noun(statements[index], words))), "")


def _noun(one: Statement, words: ModuleType) -> str:
    """The noun of a number, if it says what is counted: not a word for *how many*, a verb, or a measure word."""
    kept = [word for word in one.noun.split() if word.lower() not in words.EMPTY_HEADS]
    noun = " ".join(kept)
    return noun if len(noun) > 1 and identifier(noun) and noun not in words.EMPTY_HEADS else ""


def period_of(one: Statement, texts: Mapping[int, str], words: ModuleType) -> str:
    """The time that an amount is for, if the words beside it give one and its unit does not."""
    if one.sort[0] not in ("count", "money", "measure") or "/" in one.reading.unit.symbol:
        return ""
    text = texts[one.paragraph]
    before, after = text[max(0, one.start - _REACH) : one.start], text[one.end : one.end + _REACH]
    for pattern, period in _periods(words.PERIODS.items()):
        if pattern.search(after) is not None:
            return period
    for pattern, period in _periods(words.PERIODS_BEFORE.items()):
        if pattern.search(before) is not None:
            return period
    return ""


def _periods(patterns: Iterable[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    return [(compiled(pattern), period) for period, pattern in patterns]
