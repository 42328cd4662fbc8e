"""The vocabulary of what a number measures: kinds, words, links, and that words do not clash."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.files import VOCABULARY, RowText
from audit.checks.knowledge.quantities import Measure, ancestors, measure, measure_from, measure_names
from audit.checks.knowledge.reader import RowReader
from audit.units import Dimension, parse
from tests.effort import each

NAMES = measure_names()


def kind(name: str) -> Measure:
    found = measure(name)
    assert found is not None, name
    return found


def test_there_are_kinds_enough_and_each_is_given_once() -> None:
    assert len(NAMES) >= 120
    assert len(set(NAMES)) == len(NAMES)


@each(NAMES)
def test_a_kind_is_named_in_both_languages(name: str) -> None:
    one = kind(name)
    assert one.zh and one.en
    assert any(re.search("[一-鿿]", word) for word in one.zh)
    assert all(word.isascii() for word in one.en)
    assert all(word == word.strip() and word for word in (*one.zh, *one.en))


@each(NAMES)
def test_a_kind_is_of_the_dimension_of_its_parents(name: str) -> None:
    one = kind(name)
    assert name not in ancestors(name)
    for parent in one.parents:
        wider = kind(parent)
        if wider.unit is not None and wider.unit.dimension:
            assert one.unit is not None
            assert one.unit.dimension == wider.unit.dimension, (name, parent)


@each([name for name in NAMES if kind(name).qudt])
def test_a_link_has_the_shape_of_a_quantity_kind(name: str) -> None:
    assert re.fullmatch(r"http://qudt\.org/vocab/quantitykind/[A-Z][A-Za-z]+", kind(name).qudt_address)


def test_most_kinds_are_linked_and_what_has_no_quantity_kind_is_not() -> None:
    assert sum(bool(kind(name).qudt) for name in NAMES) > len(NAMES) / 2
    assert kind("price").qudt == kind("wine-output").qudt == ""


def test_two_kinds_of_one_dimension_do_not_share_a_word() -> None:
    """A shared word would leave the guess undecided for both."""
    owners: dict[tuple[str, object], set[str]] = defaultdict(set)
    for name in NAMES:
        one = kind(name)
        for word in (*one.zh, *one.en):
            owners[word, _sort_of_number(one)].add(name)
    shared = {key: names for key, names in owners.items() if len(names) > 1}
    assert not shared


def _sort_of_number(one: Measure) -> tuple[str, Dimension | None]:
    """Numbers of another sort or dimension cannot be taken for it: counts, shares, money, measured quantities."""
    wider = {one.name, *ancestors(one.name)}
    for root in ("count", "ratio", "money"):
        if root in wider:
            return root, None
    return "measured", one.unit.dimension if one.unit is not None else None


@each(envelope_names())
def test_a_role_has_the_dimension_of_its_kind(name: str) -> None:
    row = envelope(name).envelope
    assert row is not None
    for role in row.roles:
        one = kind(role.measures)
        if one.unit is not None and one.unit.dimension:
            assert role.unit.dimension == one.unit.dimension, (role.name, one.name)


@each(envelope_names())
def test_a_row_of_one_role_asks_for_a_narrow_kind(name: str) -> None:
    """A row that one number fills alone would judge every number of a wide kind: only what bounds all may ask."""
    row = envelope(name).envelope
    assert row is not None
    bounds_everything = {"speed", "temperature", "sound-level", "efficiency", "share-of-whole"}
    if len(row.roles) == 1 and name not in bounds_everything:
        assert kind(row.roles[0].measures).parents or row.roles[0].measures not in WIDE


WIDE = {parent for name in NAMES for parent in kind(name).parents if not kind(parent).parents}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("word: {zh: [词], en: [word], qudt: [Area]}", "`qudt:` of the word must be text"),
        ("word: {zh: 词, en: [word]}", "`zh:` must be a list of words"),
        ("word: {zh: [词]}", "the word has no `en:`"),
        ("word: {zh: [词], en: [word], unit: furlings}", "is not a unit that audit knows"),
        ("word: {zh: [词], en: [word], unti: m}", "the word has an unknown key `unti`"),
    ],
)
def test_a_faulty_kind_is_refused_with_a_sentence(text: str, fault: str) -> None:
    reader = RowReader("word")
    assert measure_from(RowText("word", VOCABULARY, 1, text), reader) is None
    assert any(fault in sentence for sentence in reader.faults)


def test_a_good_kind_is_read() -> None:
    reader = RowReader("word")
    text = "word: {unit: m^2, parents: [area], zh: [词], en: [word], qudt: Area}"
    one = measure_from(RowText("word", VOCABULARY, 1, text), reader)
    assert one is not None and one.unit is not None
    assert one.unit.dimension == getattr(parse("m^2"), "dimension", None)
    assert one.qudt_address.endswith("/Area")
