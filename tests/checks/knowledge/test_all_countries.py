"""Every country by each of its names, in both languages: what is known of it holds, and what is ten times off is an error.

The sentences stand in one document whose claims are made here: reading an article of thousands of sentences would take a
minute, and what is asked is the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from audit.article.model import Wish
from audit.base.findings import Verdict
from audit.checks.knowledge.known_totals import _verdict, told_totals
from audit.checks.knowledge.thing import Thing
from audit.checks.knowledge.things import _things_of, things
from audit.claimfile.model import Notes
from audit.languages.zh.named_totals import HERE
from audit.relations.around import around
from audit.relations.documents import document_of_article
from audit.rules.material import Material

_SENTENCES = {
    (False, "population"): "The population of {name} is {number}.",
    (False, "area"): "{name} covers {number}.",
    (False, "gdp"): "{name}'s GDP was {number} in 2024.",
    (True, "population"): "{name}人口为{number}。",
    (True, "area"): "{name}面积{number}。",
    (True, "gdp"): "2024年，{name}国内生产总值{number}。",
}
_NUMBERS = {
    (False, "population"): "{:,}",
    (False, "area"): "{:,} square kilometres",
    (False, "gdp"): "${:,}",
    (True, "population"): "{}人",
    (True, "area"): "{}平方公里",
    (True, "gdp"): "{}美元",
}
_LATELY = 2023  # an older gross domestic product may have grown much since
# Names that no sentence of a newspaper has in one piece.
_UNUSUAL = ("U.S. Virgin Islands", "Saint Helena, Ascension and Tristan da Cunha")


class Told(NamedTuple):
    """A sentence on a total of a country, with its number."""

    name: str
    what: str
    sentence: str
    number: str


@pytest.mark.parametrize("is_chinese", [False, True], ids=["en", "zh"])
def test_what_is_known_of_a_country_holds_by_each_of_its_names(is_chinese: bool) -> None:
    sentences = [one for name, thing in _names(is_chinese) for one in _told(name, thing, is_chinese, 1)]
    assert len(sentences) > 700
    assert _unlike(sentences, Verdict.HOLDS) == []


@pytest.mark.parametrize("is_chinese", [False, True], ids=["en", "zh"])
@pytest.mark.parametrize("factor", [10, 0.1], ids=["ten times", "a tenth"])
def test_ten_times_off_is_an_error_where_one_thing_has_the_name(is_chinese: bool, factor: float) -> None:
    named = [(name, thing) for name, thing in _names(is_chinese) if len(things()[name]) == 1]
    sentences = [
        one for name, thing in named if name not in HERE for one in _told(name, thing, is_chinese, factor)
    ]
    assert len(sentences) > 650
    assert _unlike(sentences, Verdict.IMPLAUSIBLE) == []


def _names(is_chinese: bool) -> Iterator[tuple[str, Thing]]:
    for names, thing in _things_of("countries"):
        for name in names:
            if ("\u4e00" <= name[0] <= "\u9fff") == is_chinese and name not in _UNUSUAL:
                yield name, thing


def _told(name: str, thing: Thing, is_chinese: bool, factor: float) -> Iterator[Told]:
    """A sentence on each total: above the most that is known of it, or below the least."""
    for what, known in thing.totals.items():
        if factor != 1 and any(one.year < _LATELY for one in known if what == "gdp"):
            continue
        figure = (max if factor > 1 else min)(one.high for one in known) * factor
        number = _NUMBERS[is_chinese, what].format(round(figure) or round(figure, 1))
        yield Told(name, what, _SENTENCES[is_chinese, what].format(name=name, number=number), number)


def _unlike(sentences: list[Told], verdict: Verdict) -> list[str]:
    """The sentences that are not judged as they have to be."""
    material = _material(sentences)
    judged = told_totals(material)
    given = {name: _verdict(*found) for name, found in judged.items()}
    return [one.sentence for at, one in enumerate(sentences) if given.get(f"claim_{at}") is not verdict]


def _material(sentences: list[Told]) -> Material:
    document, claim = _model()
    claims = {}
    for at, one in enumerate(sentences):
        start = one.sentence.index(one.number)
        claims[f"claim_{at}"] = claim._replace(
            name=f"claim_{at}",
            says=claim.says._replace(value=one.number),
            around=around(one.sentence, start, start + len(one.number), at),
        )
    return Material(document._replace(claims=claims))


@cache
def _model():  # type: ignore[no-untyped-def]
    """A document with a claim, to be filled with others."""
    document = document_of_article(
        "a.txt", "They count 5 sheep.\n", Wish(date="2025-06-30"), Notes()
    ).document
    return document, next(iter(document.claims.values()))
