"""Every row of the base: it loads, its fields agree with each other, and its examples come out as it says."""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.base.findings import Verdict
from audit.base.intervals import EVERYTHING, Interval, Rational, exact_text
from audit.base.source import Place, Text
from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.files import envelope_files, rows
from audit.checks.knowledge.judge import judge
from audit.checks.knowledge.quantities import is_a, measure, measure_names
from audit.checks.knowledge.rows import Lookup, envelope_from
from audit.expressions import Fault, Quantity, evaluate, parse_expression
from tests.effort import each

NOWHERE = Place.whole_file("test")
NAMES = envelope_names()


def row(name: str) -> Envelope:
    found = envelope(name)
    assert found.envelope is not None, found.faults
    return found.envelope


def value_of(expression: str, quantities: dict[str, Quantity] | None = None) -> Interval:
    """The set of values of an expression, in base units."""
    tree = parse_expression(Text(expression, NOWHERE))
    assert not isinstance(tree, Fault), tree
    value = evaluate(tree, quantities or {})
    assert value.set is not None, value
    return value.set


def in_unit(of: Envelope, values: Interval) -> Interval:
    return values.scaled(1 / Fraction(of.unit.factor))


@each(NAMES)
def test_a_row_loads_and_says_where_it_is_from(name: str) -> None:
    found = row(name)
    assert found.sources
    assert all(source.title and source.place for source in found.sources)
    assert any("一" <= character <= "鿿" for character in found.title_zh), "the Chinese label is Chinese"
    assert found.title.isascii()


@each(NAMES)
def test_the_examples_of_a_row_are_what_it_says(name: str) -> None:
    found = row(name)
    typical = judge(found, in_unit(found, value_of(found.example_typical)), 2020)
    beyond = judge(found, in_unit(found, value_of(found.example_beyond)), found.hard.as_of)
    assert typical.verdict is Verdict.HOLDS
    assert beyond.verdict in (Verdict.UNUSUAL, Verdict.IMPLAUSIBLE)


@each(NAMES)
def test_a_row_from_memory_or_by_judgement_never_condemns(name: str) -> None:
    found = row(name)
    far = Interval.point(found.hard.high * 1000 + 1000)
    verdict = judge(found, far, 1000).verdict
    if found.read == "memory" or found.hard.basis == "judgement":
        assert verdict is Verdict.UNUSUAL
    else:
        assert verdict is Verdict.IMPLAUSIBLE


@each(NAMES)
def test_the_words_of_a_row_are_in_the_vocabulary(name: str) -> None:
    for role in row(name).roles:
        word = measure(role.measures)
        assert word is not None, f"`measures: {role.measures}` is not in quantities.yaml"
        if word.unit is not None and word.unit.dimension and role.unit.dimension:
            assert word.unit.dimension == role.unit.dimension


@each(measure_names())
def test_a_word_of_the_vocabulary_has_words_in_both_languages_and_known_parents(name: str) -> None:
    word = measure(name)
    assert word is not None
    assert word.zh and word.en
    assert all(measure(parent) is not None for parent in word.parents)


def test_the_base_covers_many_domains() -> None:
    by_domain = {file: sum(1 for _ in rows(file)) for file in envelope_files()}
    assert len(NAMES) == sum(by_domain.values()) >= 250
    assert len(by_domain) >= 15
    assert min(by_domain.values()) >= 5


@each(NAMES)
def test_a_typical_range_lies_inside_the_hard_limits(name: str) -> None:
    found = row(name)
    assert found.typical
    assert all(found.hard.set.contains(typical.set) for typical in found.typical)
    assert all(typical.scope for typical in found.typical)


@each(NAMES)
def test_what_was_read_or_derived_names_where(name: str) -> None:
    """A row that may condemn shows the reader the place of its figure."""
    found = row(name)
    if found.read != "memory":
        assert any(source.place != "none" for source in found.sources)
    if found.hard.basis == "derived":
        assert found.derivation is not None and (found.derivation.hard_low or found.derivation.hard_high)


def test_names_and_ids_are_given_once() -> None:
    ids = [row(name).id for name in NAMES]
    assert len(set(NAMES)) == len(NAMES)
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(NAMES)


def test_a_row_is_found_by_its_id_as_by_its_name() -> None:
    assert all(envelope(row(name).id).envelope == row(name) for name in NAMES)


def as_written(limit: Rational) -> tuple[Rational, Rational]:
    """A limit and half the place value of its last digit that is not zero, at most a fourteenth of it."""
    text = exact_text(limit)
    if "." in text:
        return limit, Fraction(1, 2 * 10 ** len(text.partition(".")[2]))
    zeros = len(text) - len(text.rstrip("0"))
    return limit, min(Fraction(10**zeros, 2), abs(Fraction(limit)) / 14)


@each([name for name in NAMES if row(name).derivation is not None])
def test_a_derived_row_agrees_with_its_derivation(name: str) -> None:
    """Limits are the derived ones as rounded; the typical range lies inside the enclosure that follows."""
    found = row(name)
    derivation = found.derivation
    assert derivation is not None
    given = {
        one.name: Quantity(
            one.name,
            *(2 * (Interval(one.low, one.high).scaled(one.unit.factor),)),
            one.unit,
            "given",
            NOWHERE,
        )
        for one in derivation.given
    }
    compared = 0
    for text, limit in ((derivation.hard_low, found.hard.low), (derivation.hard_high, found.hard.high)):
        if text:
            derived = in_unit(found, value_of(text, given))
            value, half = as_written(limit)
            assert not derived.intersect(Interval(value - half, value + half)).is_empty, (
                text,
                str(derived),
                limit,
            )
            compared += 1
    if derivation.typical:
        enclosure = in_unit(found, value_of(derivation.typical, given))
        rounded = [as_written(limit) for limit in (found.typical[0].low, found.typical[0].high)]
        inside = Interval(rounded[0][0] + rounded[0][1], rounded[1][0] - rounded[1][1])
        assert enclosure.contains(inside), (str(enclosure), str(inside))
        compared += 1
    assert compared


def test_the_base_is_read_only_when_asked() -> None:
    """A run without a plausibility check must not pay for the base."""
    import subprocess
    import sys

    code = (
        "import audit.checks.implausible_magnitude, sys; print([m for m in sys.modules if 'knowledge.' in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_wider_and_narrower_words_fit_and_others_do_not() -> None:
    assert is_a("vineyard-area", "land-area") is True
    assert is_a("area", "heated-floor-area") is True
    assert is_a("so2-emitted", "coal-burned") is False
    assert is_a("no-such-word", "coal-burned") is None


GOOD = """\
coal-per-area:
  id: test.coal
  title: {en: coal per area, zh: 单位面积用煤}
  expression: coal / area
  unit: kg/m^2
  roles:
    coal: {measures: coal-burned, unit: t, per: year, what: coal}
    area: {measures: area, unit: m^2, what: area}
  typical:
    - {low: 12, high: 45, scope: here}
  hard: {low: 1, high: 170, basis: physical}
  read: read
  sources:
    - {title: a, publisher: b, year: 2020, place: c}
  examples: {typical: 20 kg/m^2, beyond: 2 t/m^2}
"""


def load(text: str) -> Lookup:
    from audit.checks.knowledge.files import RowText

    return envelope_from(RowText("coal-per-area", "test.yaml", 1, text))


def test_the_sample_row_is_good() -> None:
    assert load(GOOD).envelope is not None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("low: 12, high: 45", "low: 45, high: 12", "the typical range 45 to 12 is not in order"),
        ("high: 45", "high: 450", "the typical range 12 to 450 reaches beyond the hard limits 1 to 170"),
        ("low: 1, high: 170", "low: 170, high: 1", "the hard limits 170 to 1 are not in order"),
        ("low: 12", "low: twelve", "`low: twelve` of a typical range is not a number such as 12"),
        ("low: 12", "low: 1/0", "`low: 1/0` of a typical range is not a number such as 12"),
        ("basis: physical", "basis: hearsay", "`basis: hearsay` is none of physical, definitional"),
        ("basis: physical", "basis: record", "a limit that is a record, and no other, needs `as_of:`"),
        ("basis: physical", "basis: record, as_of: soon", "`as_of: soon` must be a year"),
        ("read: read", "read: heard", "`read: heard` is none of read, memory, derived"),
        ("read: read", "read: derived", "a derived row needs a `derivation:`"),
        ("unit: kg/m^2", "unit: kg/m^3", "the expression has dimension"),
        ("unit: kg/m^2", "unit: furlings", "`unit: furlings` of the row is not a unit that audit knows"),
        ("coal / area", "coal + area", "adds or subtracts quantities of different dimensions"),
        ("coal / area", "coal / land", "`area` does not occur in the expression"),
        ("coal / area", "coal / land", "`land` is not a role"),
        ("coal / area", "coal / (area", "is not arithmetic over the roles"),
        ("per: year", "per: eon", "`per: eon` of role `coal` is none of year, season"),
        ("  read: read\n", "", "the row has no `read:`"),
        ("  read: read", "  reed: read", "the row has an unknown key `reed`"),
        (
            "  sources:\n    - {title: a, publisher: b, year: 2020, place: c}\n",
            "",
            "the row has no `sources:`",
        ),
        ("{title: a, publisher: b, year: 2020, place: c}", "a", "`sources:` must be a list of mappings"),
        ("zh: 单位面积用煤", "de: Kohle", "`title:` has no `zh:`"),
        ("expression: coal / area", "expression: [coal]", "`expression:` of the row must be text"),
        ("  id: test.coal", "  id: {", "test.yaml:1 is not a YAML mapping"),
    ],
)  # fmt: skip
def test_a_faulty_row_is_refused_with_a_sentence(old: str, new: str, fault: str) -> None:
    assert old in GOOD
    found = load(GOOD.replace(old, new))
    assert found.envelope is None
    assert any(fault in sentence for sentence in found.faults), found.faults


def test_every_file_starts_rows_at_the_margin_and_nothing_else() -> None:
    from audit.checks.knowledge.rows import mapping_of

    for file in envelope_files():
        assert all(mapping_of(one) is not None for one in rows(file)), file


def test_a_set_without_bounds_is_never_condemned() -> None:
    assert all(judge(row(name), EVERYTHING, 2020).verdict is Verdict.HOLDS for name in NAMES)
