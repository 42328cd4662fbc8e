"""Classes of a standard that an article says are for a use that the standard does not intend.

Class II of the standard for surface water is for sources of drinking water, and an article may call it water that can
be drunk as it is. What a class is for is a row of ``facts/standards.yaml``; what it is not for, and how articles say
so, is a row of ``facts/uses.csv``.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from audit.article.lines import LineStarts
from audit.base.findings import Finding, Labelled, Sentence, Shown, Step, Verdict, sentence
from audit.base.source import Place
from audit.checks.knowledge.files import FOLDER
from audit.claimfile.model import Claim
from audit.languages.en import standard_classes as english
from audit.languages.zh import standard_classes as chinese
from audit.numbers.patterns import Pattern, compiled, has_character
from audit.rules.material import Material

if TYPE_CHECKING:
    from audit.checks.knowledge.reference import Standard, StandardClass

_FILE = os.path.join(FOLDER, "facts", "uses.csv")
# a sentence: full stops inside figures and single line ends do not end it
_SENTENCE = Pattern(r"(?:[^。！？!?.\n]|\.(?!\s)|\n(?!\s*\n))+(?:[。！？!?.]|$)?")


class Unfit(NamedTuple):
    """A use that the classes ``first`` to ``last`` of a standard are not for, and the words for it.

    ``water`` must be mentioned, and nothing of ``beside``. ``where`` has to be in the article, since other countries
    have classes of their own."""

    name: str
    standard: str
    first: int
    last: int
    water: Mapping[str, str]
    beside: str
    where: Mapping[str, str]
    words: Mapping[str, str]
    use: Labelled
    source: str


class Said(NamedTuple):
    """A class, the use claimed for it, and where in its line the words start and end."""

    unfit: Unfit
    grade: StandardClass
    start: int
    end: int


@cache
def unfit_uses() -> tuple[Unfit, ...]:
    """All unsuitable uses, in the order of the file."""
    with open(_FILE, encoding="utf-8") as stream:
        return tuple(map(_unfit, csv.DictReader(line for line in stream if not line.startswith("#"))))


def _unfit(row: Mapping[str, str]) -> Unfit:
    return Unfit(
        row["name"], row["standard"], int(row["first"]), int(row["last"]), {"en": row["water_en"], "zh": row["water_zh"]},
        row["beside"], {"en": row["where_en"], "zh": ""}, {"en": row["en"], "zh": row["zh"]}, Labelled(row["use_en"], row["use_zh"]), row["source"],
    )  # fmt: skip


def told(material: Material) -> Iterator[Finding]:
    """The questions about the classes that an article, or the claims of a file, mention."""
    for place, line, text in _lines(material):
        said = said_of(line, text)
        if said is not None:
            yield _finding(place(said.start, said.end), line, said)


def _lines(material: Material) -> Iterator[tuple[_Places, str, str]]:
    """The sentences of an article, and the meanings of a file's claims, each with the places of its characters.

    The last item is the whole text."""
    claims = material.document.claims.values()
    if not claims or any(claim.around is not None for claim in claims):
        source = material.document.source
        lines = LineStarts(source.file, source.text)
        for found in _SENTENCE.finditer(source.text):
            yield _Places(lines, found.start()), found[0], source.text
    for claim in claims:
        if claim.around is None and claim.means is not None:
            line = _line(claim)
            yield _Places(claim.says.place), line, line


def _line(claim: Claim) -> str:
    assert claim.means is not None
    means, says = claim.means.value, claim.says.value
    return f"{means}{says}" if has_character(means) else f"{means} is {says}"


class _Places:
    """The places of the characters of a line: in an article, or all in one claim."""

    def __init__(self, of: LineStarts | Place, start: int = 0) -> None:
        self._of, self._start = of, start

    def __call__(self, start: int, end: int) -> Place:
        of = self._of
        return of if isinstance(of, Place) else of.place(self._start + start, self._start + end)


def said_of(line: str, text: str) -> Said | None:
    """The first class in a line of a text with a use claimed that it is not for."""
    words, language = (chinese, "zh") if has_character(line) else (english, "en")
    classes = list(compiled(words.CLASS).finditer(line))
    if not classes or compiled(words.NOT_SAID).search(line):
        return None
    uses = (unfit for unfit in unfit_uses() if compiled(unfit.where[language]).search(text))
    return next((one for unfit in uses for one in _of_use(words, language, line, classes, unfit)), None)


def _of_use(
    words: ModuleType, language: str, line: str, classes: list[re.Match[str]], unfit: Unfit
) -> Iterator[Said]:
    if unfit.water[language] not in line or (unfit.beside and compiled(unfit.beside).search(line)):
        return
    for use in compiled(unfit.words[language]).finditer(line):
        of = _class_of(words, classes, use)
        if of is not None and unfit.first <= words.VALUES[of["class"]] <= unfit.last:
            yield Said(
                unfit, _grade(unfit.standard, words.VALUES[of["class"]]),
                min(of.start(), use.start()), max(of.end(), use.end()),
            )  # fmt: skip


def _class_of(words: ModuleType, classes: list[re.Match[str]], use: re.Match[str]) -> re.Match[str] | None:
    """The class that a use is claimed for: the one right after it, otherwise the last one before it."""
    behind = next((one for one in classes if 0 <= one.start() - use.end() <= words.BEFORE), None)
    if behind is not None:
        return behind
    before = [one for one in classes if 0 <= use.start() - one.end() <= words.BEHIND]
    return before[-1] if before else None


def _grade(standard: str, value: int) -> StandardClass:
    return next(one for one in _standard(standard).grades if one.value == value)


def _standard(name: str) -> Standard:
    from audit.checks.knowledge.reference import (
        Standard,
        reference,
    )  # rows of standards are read only when needed

    row = reference(name).row
    assert isinstance(row, Standard), name
    return row


def _finding(place: Place, line: str, said: Said) -> Finding:
    words = " ".join(line[said.start : said.end].split())
    standard = _standard(said.unfit.standard)
    message = sentence(
        "“{words}”: {class} of {standard} is for {uses}, not for {use}",
        words=words,
        standard=standard.standard,
        use=said.unfit.use,
        uses=Labelled(said.grade.use, said.grade.use_zh),
        **{"class": Labelled(said.grade.label, said.grade.label_zh)},
    )
    return Finding(
        Verdict.UNUSUAL, message, place, check=f"{said.unfit.name}: {words}", unasked=True,
        evidence=Shown(tuple(_steps(standard, said.unfit))),
        help=sentence("say what the standard has the class for, or which standard of drinking water is met"),
    )  # fmt: skip


def _steps(standard: Standard, unfit: Unfit) -> Iterator[Step]:
    yield Step(_source(standard))
    if unfit.source:
        yield Step(sentence("source: {source}", source=unfit.source))


def _source(standard: Standard) -> Sentence:
    return sentence("source: {source}", source=standard.sources[0].short)
