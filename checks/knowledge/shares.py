"""Amounts that many share, and what each one gets: 100,000 yuan of working funds for 41 communities.

``facts/shares.csv`` has what an amount for a purpose usually is for each recipient. An amount and a count belong
together if one sentence ties them, or if both are said about the whole of one place (全区). The amount may be meant for
each one after all, so the result is never more than a question.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from types import ModuleType
from typing import NamedTuple

from audit.base.findings import Finding, Labelled, Shown, Step, Verdict, marked, sentence
from audit.base.source import Text
from audit.checks.knowledge.files import FOLDER
from audit.checks.knowledge.stated import sentence_of
from audit.checks.knowledge.total_words import NUMBER
from audit.claimfile.model import Check, Claim
from audit.languages.en import shares as english
from audit.languages.zh import shares as chinese
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern, compiled, has_character
from audit.rules.material import Material
from audit.rules.outcomes import outcome
from audit.units.figures import few_digits, spoken, with_unit

_FILE = os.path.join(FOLDER, "facts", "shares.csv")
_CLAUSE = Pattern(r"[^，。；;,.]*№[^，。；;,.]*")
_BETWEEN = " / "
_FAR = 3  # paragraphs between an amount and a count of the same whole
_COUNTS = (Kind.COUNT, Kind.MEASURE)

_TOLD = {
    True: marked("{amount} for {count} would be {each} for each, more than is usual as {what} ({limit})"),
    False: marked("{amount} for {count} would be {each} for each, less than is usual as {what} ({limit})"),
}


class Share(NamedTuple):
    """What each recipient usually gets for a purpose, from ``low`` to ``high``.

    It also has the words for the purpose and for the recipients, by language."""

    name: str
    unit: str
    low: int
    high: int
    purpose: Mapping[str, tuple[str, ...]]
    getting: Mapping[str, str]
    what: Labelled
    source: str
    note: str


class ShareLine(NamedTuple):
    """A number of the file with its line, in which a placeholder replaces it."""

    name: str
    reading: Reading
    text: str
    clause: str
    paragraph: int = 0
    sentence: str = ""
    start: int = 0
    noun: str = ""


@cache
def shares() -> tuple[Share, ...]:
    """All shares, in the order of the file."""
    with open(_FILE, encoding="utf-8") as stream:
        return tuple(map(_share, csv.DictReader(line for line in stream if not line.startswith("#"))))


def _share(row: Mapping[str, str]) -> Share:
    purposes = {one: tuple(filter(None, row[one].split(_BETWEEN))) for one in ("en", "zh")}
    return Share(
        row["name"], row["unit"], int(row["low"]), int(row["high"]), purposes, {"en": row["of_en"], "zh": row["of_zh"]},
        Labelled(row["what_en"], row["what_zh"]), row["source"], row["note"],
    )  # fmt: skip


def told(material: Material) -> Iterator[Finding]:
    """The questions about amounts that many share."""
    for line in _lines(material, (Kind.MONEY,)):
        words, language = _words_of(line.text)
        share = _purpose(words, language, line)
        if share is not None:
            counts = list(_counts(material, words, language, share, line))
            found = [one for one in counts if _is_unusual(share, line.reading, one.reading) is not None]
            if found and len(found) == len(counts):
                yield _finding(material, share, line, found[0])


def _lines(material: Material, kinds: tuple[Kind, ...]) -> Iterator[ShareLine]:
    for name, reading in material.readings_of(*kinds):
        claim = material.document.claims[name]
        text = sentence_of(claim, reading) if reading.value is not None else None
        if text is not None:
            found = _CLAUSE.search(text)
            yield ShareLine(name, reading, text, text if found is None else found[0], *_where(claim))


def _where(claim: Claim) -> tuple[int, str, int] | tuple[()]:
    around = claim.around
    return () if around is None else (around.paragraph, around.sentence, around.start)


def _words_of(text: str) -> tuple[ModuleType, str]:
    return (chinese, "zh") if has_character(text) else (english, "en")


def _purpose(words: ModuleType, language: str, line: ShareLine) -> Share | None:
    """The purpose of an amount for all, if its clause gives it."""
    if compiled(words.EACH).search(line.clause):
        return None
    return next((one for one in shares() if _is_for(words, one.purpose[language], line)), None)


def _is_for(words: ModuleType, purposes: tuple[str, ...], line: ShareLine) -> bool:
    return len(line.reading.unit.dimension) == 1 and any(
        compiled(one if NUMBER in one else f"(?:{one}){words.GAP}{NUMBER}").search(line.text)
        for one in purposes
    )


def _counts(
    material: Material, words: ModuleType, language: str, share: Share, amount: ShareLine
) -> Iterator[ShareLine]:
    """The numbers that may say how many share an amount."""
    counted = compiled(rf"{NUMBER}{words.COUNTS}(?:{share.getting[language]})")
    for line in _lines(material, _COUNTS):
        found = counted.search(line.text)
        if found is None or compiled(words.SOME).search(line.clause):
            continue
        if _is_tied(words, amount, line) or _is_of_the_same_whole(words, amount, line):
            yield line._replace(noun=found[0].removeprefix(NUMBER))


def _is_tied(words: ModuleType, amount: ShareLine, line: ShareLine) -> bool:
    """Whether one sentence says that the amount is for this many."""
    if line.sentence != amount.sentence or line.start <= amount.start:
        return False
    return compiled(words.TO).search(line.sentence[: line.start]) is not None


def _is_of_the_same_whole(words: ModuleType, amount: ShareLine, line: ShareLine) -> bool:
    """Whether both are said about the whole of one place, near each other."""
    if abs(amount.paragraph - line.paragraph) > _FAR or _words_of(line.text)[0] is not words:
        return False
    first, other = (compiled(words.WHOLE).search(one.text) for one in (amount, line))
    return first is not None and other is not None and first[0] == other[0] and _is_all(words, line)


def _is_all(words: ModuleType, line: ShareLine) -> bool:
    """Whether a count covers all of them."""
    found = line.text.index(NUMBER)
    return compiled(words.OF_ALL).search(line.text[:found]) is not None


def _is_unusual(share: Share, amount: Reading, count: Reading) -> bool | None:
    """Whether each one gets too much (true) or too little (false); ``None`` if it is as usual or cannot be
    decided."""
    each = _each(amount, count)
    if each is None or amount.unit.dimension[0][0] != share.unit:
        return None
    return True if each > share.high else False if each < share.low else None


def _each(amount: Reading, count: Reading) -> Fraction | None:
    if amount.value is None or not count.value or count.value <= 1:
        return None
    return Fraction(amount.value) * Fraction(amount.unit.factor) / Fraction(count.value)


def _finding(material: Material, share: Share, amount: ShareLine, count: ShareLine) -> Finding:
    place = material.document.claims[amount.name].says.place
    each = _each(amount.reading, count.reading)
    assert each is not None
    is_above = each > share.high
    roles = {"amount": Text(amount.name, place), "count": Text(count.name, place)}
    made = outcome(
        material, Check("plausible", {"plausible": Text(share.name, place), "with": roles}, place), Verdict.UNUSUAL,
        sentence(
            _TOLD[is_above], amount=material.says(amount.name), count=_counted(material, count), what=share.what,
            each=with_unit(few_digits(each, 4), share.unit), limit=with_unit(spoken(Fraction(share.high if is_above else share.low)), share.unit),
        ),
        claims=(amount.name, count.name), evidence=Shown(_steps(share)),
    )  # fmt: skip
    told_of_each = sentence("if the amount is meant for each one, the sentence should say so")
    return made._replace(related=made.related[:-1], unasked=True, help=told_of_each)


def _counted(material: Material, count: ShareLine) -> str:
    """A count with the noun after it."""
    says = material.document.claims[count.name].says.value
    return f"{says[: count.reading.numeral[1]] if count.reading.counted else says}{count.noun}"


def _steps(share: Share) -> tuple[Step, ...]:
    low, high = spoken(Fraction(share.low)), spoken(Fraction(share.high))
    usual = with_unit(sentence("{low} to {high}", low=low, high=high), share.unit)
    told_by = f"{share.source} ({share.note})" if share.note else share.source
    return Step(sentence("usual: {range}", range=usual)), Step(sentence("source: {source}", source=told_by))
