"""True figures from everyday reporting against the rows they belong to: none is condemned, and slips are noticed.

Each figure is a public fact with where it is published; numbers only, in words of our own.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from audit.base.findings import Verdict
from audit.base.intervals import Interval
from audit.base.source import Place, Text
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.judge import judge
from audit.expressions import Fault, evaluate, parse_expression

TRUE = [
    ("grain-yield", "695410000 t / (118970000 ha)", "China 2023, National Bureau of Statistics"),
    ("maize-yield", "288840000 t / (44220000 ha)", "China 2023, National Bureau of Statistics"),
    ("wheat-yield", "136590000 t / (23630000 ha)", "China 2023, National Bureau of Statistics"),
    ("rice-yield", "206600000 t / (28950000 ha)", "China 2023, National Bureau of Statistics"),
    ("soybean-yield", "20840000 t / (10470000 ha)", "China 2023, National Bureau of Statistics"),
    ("cotton-yield", "5620000 t / (2790000 ha)", "China 2023, National Bureau of Statistics"),
    ("sugar-crop-yield", "115040000 t / (1420000 ha)", "China 2023, National Bureau of Statistics"),
    ("maize-yield", "1.9 t/ha", "mean of sub-Saharan Africa, FAO"),
    ("grain-per-person", "493 kg/person", "China 2023, National Bureau of Statistics"),
    ("meat-eaten-per-person", "4 kg/person", "India 2011, FAO"),
    ("meat-eaten-per-person", "127 kg/person", "New Zealand 2011, FAO"),
    ("dietary-energy", "3770 kcal/person", "USA 2007, FAO"),
    ("population-density", "1121 person / (1 km^2)", "Bangladesh, GeoNames"),
    ("population-density", "38682 person / (1 km^2)", "Monaco, GeoNames"),
    ("stated-birth-rate", "11.03 ‰", "Guizhou 2022, statistical communique"),
    ("stated-death-rate", "7.32 ‰", "Guizhou 2022, statistical communique"),
    ("infant-mortality", "4.5 ‰", "China 2023, National Health Commission"),
    ("life-expectancy", "78.6 year", "China 2023, National Health Commission"),
    ("household-size", "2.62 person/household", "China 2020, census"),
    ("urban-share", "63.89 %", "China 2020, census"),
    ("nurses-per-person", "4.00 ‰", "China 2023, National Health Commission"),
    ("physicians-per-person", "3.40 ‰", "China 2023, National Health Commission"),
    ("hospital-beds-per-person", "7.23 piece / (1000 person)", "China 2023, National Health Commission"),
    ("hospital-stay", "8.8 day", "China 2023, National Health Commission"),
    ("bed-use", "79.4 %", "China 2023, National Health Commission"),
    ("visits-per-person", "6.8", "China 2023, National Health Commission"),
    ("health-spending", "5348.1 CNY/person", "China 2021, National Health Commission"),
    ("pupils-per-teacher", "108000000 / 6656300", "primary schools in China 2023, Ministry of Education"),
    ("stated-pupils-per-teacher", "12.66", "upper secondary schools in China 2023, Ministry of Education"),
    ("pupils-per-school", "108000000 person / (143500 piece)", "China 2023, Ministry of Education"),
    ("school-area-per-pupil", "904000000 m^2 / (108000000 person)", "China 2023, Ministry of Education"),
    ("enrolment-rate", "60.2 %", "higher education in China 2023, Ministry of Education"),
    ("stated-gdp-per-person", "52321 CNY", "Guizhou 2022, statistical communique"),
    ("stated-gdp-per-person", "89358 CNY", "China 2023, National Bureau of Statistics"),
    ("income-per-person", "39218 CNY", "China 2023, National Bureau of Statistics"),
    ("output-per-worker", "152977 CNY/person", "China 2022, National Bureau of Statistics"),
    ("trade-to-gdp", "41.76 / 126.06", "China 2023, National Bureau of Statistics"),
    ("unemployment", "5.2 %", "China 2023, National Bureau of Statistics"),
    ("house-price", "10437 CNY/m^2", "China 2023, National Bureau of Statistics"),
    ("revenue-per-parcel", "9.14 CNY/piece", "China 2023, State Post Bureau"),
    ("electricity-used-per-person", "15900 kWh/person", "Canada 2023, Ember"),
    ("electricity-used-per-person", "3700 kWh/person", "world 2023, Ember"),
    ("co2-per-electricity", "480 g/kWh", "world 2023, Ember"),
    ("full-load-hours", "3592 h", "China 2023, National Energy Administration"),
    ("coal-burned-total", "8530000000 t", "world 2023, International Energy Agency"),
    ("electricity-generated-total", "29471 TWh", "world 2023, Ember"),
    ("population-total", "8000000000 person", "world 2022, United Nations"),
    ("territory-total", "17098242 km^2", "Russia, The World Factbook"),
    ("yearly-precipitation", "706.5 mm", "China 2020, Ministry of Water Resources"),
    ("train-speed", "350 km / (1 h)", "Beijing to Shanghai, railway timetable"),
    ("passengers-per-ship", "7600 person/piece", "Icon of the Seas 2024"),
    ("stadium-capacity", "132000 piece", "Ahmedabad 2020"),
    ("spending-per-trip", "4913300000000 CNY / (4891000000 person)", "China 2023, National Bureau of Statistics"),
    ("freight-per-person", "54750000000 t / (1409670000 person)", "China 2023, Ministry of Transport"),
    ("data-centre-pue", "1.58", "world 2023, Uptime Institute"),
    ("water-per-it-electricity", "1.8 L/kWh", "US Department of Energy"),
    ("waste-per-person", "0.74 kg/person", "world 2016, World Bank"),
    ("household-water-per-person", "124 L/person", "China 2021, Ministry of Water Resources"),
    ("water-per-person", "419 m^3/person", "China 2021, Ministry of Water Resources"),
    ("co2-per-coal", "2.4 t/t", "bituminous coal, IPCC"),
    ("hour-rain", "45 mm", "a cloudburst as weather services report them"),
    ("day-rain", "153 mm", "a rain storm as weather services report them"),
    ("air-temperature", "38 degC", "a hot day in Beijing"),
    ("air-temperature", "-12 degC", "a cold day in Beijing"),
    ("wind-gust", "28 m/s", "a storm on the coast"),
    ("building-height", "632 m", "Shanghai Tower, Council on Tall Buildings and Urban Habitat"),
    ("bridge-length", "36000 m", "Hangzhou Bay Bridge"),
    ("heart-rate", "72 / (1 min)", "an adult at rest"),
    ("body-height", "1.75 m", "an adult"),
    ("alcohol-content", "53 %", "a Chinese spirit"),
]  # fmt: skip
# Records: they may be unusual, and that is what they are; but they are true.
EXTREME = [
    ("population-density", "0.03 person / (1 km^2)", "Greenland, GeoNames"),
    ("hour-rain", "201.9 mm", "Zhengzhou, 20 July 2021, China Meteorological Administration"),
    ("day-rain", "1825 mm", "Foc-Foc 1966, World Meteorological Organization"),
    ("air-temperature", "-89.2 degC", "Vostok 1983, World Meteorological Organization"),
    ("wind-gust", "113.2 m/s", "Barrow Island 1996, World Meteorological Organization"),
    ("bridge-length", "164800 m", "Danyang to Kunshan, Guinness World Records"),
    ("building-height", "828 m", "Burj Khalifa, Council on Tall Buildings and Urban Habitat"),
    ("long-jump", "8.95 m", "Mike Powell 1991, World Athletics"),
    ("run-1500m", "206 s", "Hicham El Guerrouj 1998, World Athletics"),
    ("heart-rate", "27 / (1 min)", "Martin Brady 2005, Guinness World Records"),
]  # fmt: skip
FACTORS = (10, 100, 1000)
LEAST_NOTICED = {10: Fraction(1, 2), 100: Fraction(7, 10), 1000: Fraction(85, 100)}


def row(name: str) -> Envelope:
    found = envelope(name).envelope
    assert found is not None, name
    return found


def verdict(name: str, figure: str, factor: Fraction) -> Verdict:
    """The verdict on a figure times ``factor``, in an article of the year up to which records stood."""
    tree = parse_expression(Text(figure, Place.whole_file("test")))
    assert not isinstance(tree, Fault), tree
    value = evaluate(tree, {})
    assert value.set is not None and value.set.low is not None, figure
    one = row(name)
    point = Fraction(value.set.low) / Fraction(one.unit.factor) * factor
    return judge(one, Interval.point(point), one.hard.as_of).verdict


@pytest.mark.parametrize(("name", "figure", "published"), [*TRUE, *EXTREME])
def test_a_true_figure_is_never_condemned(name: str, figure: str, published: str) -> None:
    assert published
    assert verdict(name, figure, Fraction(1)) is not Verdict.IMPLAUSIBLE


def test_few_true_figures_are_unusual() -> None:
    unusual = [case for case in TRUE if verdict(case[0], case[1], Fraction(1)) is Verdict.UNUSUAL]
    assert len(unusual) <= len(TRUE) / 20, unusual


@pytest.mark.parametrize("factor", FACTORS)
def test_slips_are_noticed(factor: int) -> None:
    """Too large and too small by the factor, counted over all figures."""
    slips = [Fraction(factor), Fraction(1, factor)]
    noticed = [verdict(name, figure, slip) is not Verdict.HOLDS for name, figure, _ in TRUE for slip in slips]
    assert Fraction(sum(noticed), len(noticed)) >= LEAST_NOTICED[factor]
