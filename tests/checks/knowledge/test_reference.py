"""Constants and the thresholds of standards: every row is sound, and the published values are the published ones."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from audit.base.intervals import Interval, exact_text
from audit.base.source import Place, Text
from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.files import RowText
from audit.checks.knowledge.reference import (
    AT_LEAST,
    FoundRow,
    KnownConstant,
    Standard,
    constant_from,
    constant_names,
    in_force,
    reference,
    standard_from,
    standard_names,
)
from audit.checks.knowledge.reference_text import describe_reference, describe_references
from audit.expressions import Fault, evaluate, parse_expression
from tests.effort import each


def constant(name: str) -> KnownConstant:
    found = reference(name)
    assert isinstance(found.row, KnownConstant), found.faults
    return found.row


def standard(name: str) -> Standard:
    found = reference(name)
    assert isinstance(found.row, Standard), found.faults
    return found.row


@each([*constant_names(), *standard_names()])
def test_a_row_has_a_source_and_a_label_in_both_languages(name: str) -> None:
    found = reference(name)
    assert found.row is not None, found.faults
    assert found.row.sources
    assert all(source.title and source.place for source in found.row.sources)
    assert any("一" <= character <= "鿿" for character in found.row.title_zh)
    assert found.row.title.isascii()


def test_names_are_given_once_and_are_no_envelopes() -> None:
    names = [*constant_names(), *standard_names(), *envelope_names()]
    assert len(set(names)) == len(names)


@each([name for name in constant_names() if constant(name).follows])
def test_a_constant_that_follows_from_others_agrees_with_them(name: str) -> None:
    row = constant(name)
    tree = parse_expression(Text(row.follows, Place.whole_file("test")))
    assert not isinstance(tree, Fault)
    value = evaluate(tree, {})
    assert value.set is not None and value.dimension == row.unit.dimension
    written = exact_text(row.value)
    half = Fraction(1, 2 * 10 ** len(written.partition(".")[2])) if "/" not in written else 0
    rounded = Interval(row.value - half, row.value + half).scaled(row.unit.factor)
    assert not value.set.intersect(rounded).is_empty, (str(value.set), str(rounded))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("surface-water-cod", ["15", "15", "20", "30", "40"]),
        ("surface-water-ammonia", ["0.15", "0.5", "1", "1.5", "2"]),
        ("surface-water-phosphorus", ["0.02", "0.1", "0.2", "0.3", "0.4"]),
        ("surface-water-oxygen", ["7.5", "6", "5", "3", "2"]),
        ("surface-water-permanganate", ["2", "4", "6", "10", "15"]),
        ("air-pm25-year", ["15", "35"]),
        ("air-pm25-day", ["35", "75"]),
        ("air-pm10-year", ["40", "70"]),
        ("air-ozone-eight-hours", ["100", "160"]),
        ("rain-grades", ["0.1", "10", "25", "50", "100", "250"]),
    ],
)
def test_thresholds_are_those_of_the_standard(name: str, values: list[str]) -> None:
    assert [exact_text(grade.value) for grade in standard(name).grades] == values


def test_a_better_class_of_water_asks_for_more_oxygen_and_less_of_the_rest() -> None:
    for name in (name for name in standard_names() if name.startswith("surface-water-")):
        row = standard(name)
        values = [grade.value for grade in row.grades]
        assert values == sorted(values, reverse=row.limit == AT_LEAST)


@pytest.mark.parametrize(
    ("name", "total"),
    [
        ("china-population-2023", "population-total"),
        ("world-population-2022", "population-total"),
        ("china-births-2023", "births-total"),
        ("china-deaths-2023", "deaths-total"),
        ("russia-area", "territory-total"),
        ("china-gdp-2023", "gdp-total-in-yuan"),
        ("china-grain-2023", "grain-total"),
        ("china-meat-2023", "meat-total"),
        ("china-water-used-2023", "water-used-total"),
        ("china-power-capacity-2023", "power-capacity-total"),
        ("china-railways-2023", "railway-total"),
        ("china-motorways-2023", "motorway-total"),
        ("china-hospital-beds-2023", "hospital-beds-total"),
        ("world-coal-2023", "coal-burned-total"),
        ("world-electricity-2023", "electricity-generated-total"),
        ("world-steel-2022", "steel-total"),
        ("world-forest-2020", "forest-total"),
    ],
)
def test_the_total_of_a_nation_is_typical_of_its_envelope(name: str, total: str) -> None:
    row = envelope(total).envelope
    assert row is not None
    whole = constant(name)
    assert whole.unit.dimension == row.unit.dimension
    value = Fraction(whole.value) * whole.unit.factor / row.unit.factor
    assert any(typical.set.contains(Interval.point(value)) for typical in row.typical)
    if name.startswith("china"):  # one of the largest: a slip of ten goes beyond every nation
        assert value * 20 > row.typical[0].high


def test_class_two_is_for_sources_of_drinking_water() -> None:
    use = standard("surface-water-uses").grades[1]
    assert use.label == "class II"
    assert "first-grade protection zones of drinking-water sources" in use.use
    assert "水源地一级保护区" in use.use_zh


def test_a_constant_is_described() -> None:
    text = describe_reference("anthracite-co2")
    assert text is not None
    assert "98.3 kg/GJ: measured" in text
    assert "94.6 to 100.8 kg/GJ" in text
    assert "26.8 kg/GJ * 44 / 12" in text


def test_thresholds_are_described() -> None:
    text = describe_reference("surface-water-cod")
    assert text is not None
    assert "GB 3838-2002 (`measures: cod-concentration`)" in text
    assert "class III  ≤ 20 mg/L" in text


def test_a_row_from_memory_says_so() -> None:
    assert "cited from memory" in str(describe_reference("mu-area"))


def test_an_unknown_name_is_no_reference() -> None:
    assert describe_reference("no-such-row") is None
    assert reference("no-such-row") == FoundRow(None)


def test_the_list_has_a_heading_for_each_kind_of_row_and_a_line_for_each_row() -> None:
    lines = describe_references().splitlines()
    assert lines.count("constants") == lines.count("thresholds of standards") == 1
    named = [line.split()[0] for line in lines if "  " in line]
    assert named == [*constant_names(), *standard_names()]


CONSTANT = """\
stone:
  title: {en: density of stone, zh: 石头的密度}
  value: 2.6
  unit: t/m^3
  basis: measured
  span: {low: 2, high: 3}
  read: read
  sources:
    - {title: a, publisher: b, year: 2020, place: c}
"""
STANDARD = """\
stone:
  title: {en: dust by class, zh: 粉尘}
  standard: GB 1-2000
  measures: pm10-concentration
  unit: µg/m^3
  limit: at most
  over: day
  grades:
    - {value: 10, label: {en: class 1, zh: 一级}}
    - {value: 20, label: {en: class 2, zh: 二级}}
  read: read
  sources:
    - {title: a, publisher: b, year: 2020, place: c}
"""


def test_the_samples_are_good() -> None:
    assert constant_from(RowText("stone", "test.yaml", 1, CONSTANT)).row is not None
    assert standard_from(RowText("stone", "test.yaml", 1, STANDARD)).row is not None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("value: 2.6", "value: 26", "the value lies outside its span"),
        ("value: 2.6", "value: many", "`value: many` of the constant is not a number such as"),
        ("basis: measured", "basis: felt", "`basis: felt` is none of definition, convention, measured"),
        ("read: read", "read: heard", "`read: heard` is none of read, memory"),
        ("zh: 石头的密度", "de: Dichte", "`title:` has no `zh:`"),
        ("unit: t/m^3", "unit: furlings", "is not a unit that audit knows"),
        ("  sources:\n    - {title: a, publisher: b, year: 2020, place: c}\n", "", "has no `sources:`"),
        ("stone:\n", "stone: [\n", "`stone`: test.yaml:1 is not a YAML mapping"),
    ],
)
def test_a_faulty_constant_is_refused_with_a_sentence(old: str, new: str, fault: str) -> None:
    assert old in CONSTANT
    found = constant_from(RowText("stone", "test.yaml", 1, CONSTANT.replace(old, new)))
    assert found.row is None
    assert any(fault in sentence for sentence in found.faults), found.faults


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("unit: µg/m^3", "unit: m^3", "`unit: m^3` is no unit of `pm10-concentration`"),
        ("measures: pm10-concentration", "measures: dirt", "`measures: dirt` is not in the vocabulary"),
        ("limit: at most", "limit: about", "`limit: about` is none of at most, at least, equal to"),
        ("over: day", "over: eon", "`over: eon` is none of year, season"),
        ("  standard: GB 1-2000\n", "", "the standard has no `standard:`"),
        (
            "    - {value: 20, label: {en: class 2, zh: 二级}}",
            "    - {value: 20, label: {en: class 2, zh: 二级}}\n    - {value: 3, label: {en: class 3, zh: 三级}}",
            "the thresholds neither rise nor fall from grade to grade",
        ),
    ],
)
def test_a_faulty_standard_is_refused_with_a_sentence(old: str, new: str, fault: str) -> None:
    assert old in STANDARD
    found = standard_from(RowText("stone", "test.yaml", 1, STANDARD.replace(old, new)))
    assert found.row is None
    assert any(fault in sentence for sentence in found.faults), found.faults


@pytest.mark.parametrize(
    ("name", "day", "edition", "value"),
    [
        ("air-pm25-year", "2020-06-01", "air-pm25-year", "35"),
        ("air-pm25-year", "2026-02-28", "air-pm25-year", "35"),
        ("air-pm25-year", "2026-03-01", "air-pm25-year-2026", "30"),
        ("air-pm25-year-2026", "2019-01-01", "air-pm25-year", "35"),
        ("air-pm25-day", "2031-01-01", "air-pm25-day-2031", "50"),
        ("air-so2-year", "2027-01-01", "air-so2-year", "60"),  # its new threshold was not read
        ("raw-coal-calorific-value", "2015-06-01", "raw-coal-calorific-value-2008", "20908"),
        ("raw-coal-calorific-value", "2021-04-01", "raw-coal-calorific-value", "20934"),
        ("surface-water-cod", "2026-06-01", "surface-water-cod", "40"),
    ],
)
def test_the_edition_is_that_of_the_day(name: str, day: str, edition: str, value: str) -> None:
    row = in_force(name, date.fromisoformat(day)).row
    assert row is not None and row.name == edition
    last = row.value if isinstance(row, KnownConstant) else row.grades[-1].value
    assert exact_text(last) == value


def test_calorific_values_and_standard_coal_agree() -> None:
    """A kilocalorie of 4.1868 kJ, and 7,000 of them in a kilogram of standard coal."""
    for fuel in ("raw-coal", "washed-coal", "coke", "crude-oil", "petrol", "diesel", "lpg"):
        heat, coal = constant(f"{fuel}-calorific-value"), constant(f"{fuel}-in-standard-coal")
        assert round(heat.value / Fraction("29307.6"), 4) == coal.value, fuel
