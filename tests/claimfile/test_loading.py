"""What a sound claim file loads to."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from audit.base.intervals import Interval
from audit.base.source import Text
from audit.claimfile import load_text
from audit.claimfile.model import Document, Span
from audit.claimfile.vocabulary import FUNCTIONS, ROUNDING_RULES
from audit.expressions import FUNCTIONS as FUNCTIONS_OF_EXPRESSIONS
from audit.numbers.rounding import RULES

WHOLE = """\
audit: 1
article:
  title: The works of a year
  outlet: 东川晚报
  date: 2020-09-03/2020-09-18
  language: en
  text: ../articles/works.txt
rounding: half-up
claims:
  area:
    says: 96.10 hectares
    means: "all land: fields and woods"
    measures: land-area
    at: p2.s1
    per: year
    rounding: truncation
    decimals: 2
  覆盖率: {says: 近20万吨, exact: true, tense: future, about: {subject: Dongchuan, measure: area, at: 2020}}
  grain:
    says: '12:30'
    reads: "[180000, 200000) t"
    because: the table of the report
  price: {says: NO, reads: {interval: "(1/3, inf]", because: it says more than a third}}
derived:
  both: area + grain
checks:
  - that: area != grain
    because: they differ
    name: different
  - parts: [area, grain + 1]
    total: both
  - lists: area
    items: [woods, "fields, all"]
    open: true
  - with: {coal: area, area: 3 * grain}
    plausible: coal-per-heated-area
waive:
  - {check: different, why: known, until: 2021-01-31}
"""


@pytest.fixture(scope="module")
def whole() -> Document:
    return load_text("works.yaml", WHOLE)


def test_a_sound_file_has_no_faults(whole: Document) -> None:
    assert whole.faults == ()
    assert whole.complete


def test_article(whole: Document) -> None:
    article = whole.article
    assert str(article.outlet) == "东川晚报"
    assert article.published == Span(date(2020, 9, 3), date(2020, 9, 18))
    assert article.language == "en"
    assert whole.key_places["date"].line == 5
    assert whole.rounding == "half-up"


def test_scalars_stay_as_written(whole: Document) -> None:
    says = [claim.says.value for claim in whole.claims.values()]
    assert says == ["96.10 hectares", "近20万吨", "12:30", "NO"]


def test_the_keys_of_claims(whole: Document) -> None:
    area, cover = whole.claims["area"], whole.claims["覆盖率"]
    assert [str(area.means), str(area.measures), str(area.at), str(area.per)] == [
        "all land: fields and woods", "land-area", "p2.s1", "year",
    ]  # fmt: skip
    assert (area.rounding, str(area.decimals), area.exact) == ("truncation", "2", False)
    assert (cover.exact, str(cover.tense)) == (True, "future")
    assert cover.about is not None
    assert [str(part) for part in cover.about[:3]] == ["Dongchuan", "area", "2020"]


def test_overrides(whole: Document) -> None:
    grain, price = whole.claims["grain"].reads, whole.claims["price"].reads
    assert grain is not None
    assert price is not None
    assert (grain.interval, grain.unit) == (Interval(180000, 200000, False, True), "t")
    assert str(grain.because) == "the table of the report"
    assert (price.interval, price.unit) == (Interval(Fraction(1, 3), None, True, True), None)


def test_checks(whole: Document) -> None:
    that, parts, lists, plausible = whole.checks
    assert [check.kind for check in whole.checks] == ["that", "parts", "lists", "plausible"]
    assert {key: str(value) for key, value in that.fields.items()} == {
        "that": "area != grain", "because": "they differ", "name": "different",
    }  # fmt: skip
    assert isinstance(parts.fields["parts"], tuple)
    assert [text.value for text in parts.fields["parts"] if isinstance(text, Text)] == ["area", "grain + 1"]
    assert [str(text) for text in lists.fields["items"]] == ["woods", "fields, all"]
    roles = plausible.fields["with"]
    assert isinstance(roles, dict)
    assert {role: text.value for role, text in roles.items()} == {"coal": "area", "area": "3 * grain"}
    assert (plausible.place.line, plausible.place.column) == (
        WHOLE[: WHOLE.index("plausible")].count("\n") + 1,
        5,
    )


def test_waivers_and_derived(whole: Document) -> None:
    (waiver,) = whole.waivers
    assert (str(waiver.check), str(waiver.why), waiver.until) == ("different", "known", date(2021, 1, 31))
    assert whole.derived["both"].expression.value == "area + grain"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31)),
        ("2020-9-3", date(2020, 9, 3), date(2020, 9, 3)),
        ("2019-12/2020", date(2019, 12, 1), date(2020, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_publication_dates(written: str, first: date, last: date) -> None:
    document = load_text("f", f"audit: 1\narticle: {{date: {written}}}\nclaims: {{a: {{says: 5}}}}\n")
    assert document.article.published == Span(first, last)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_change_nothing(whole: Document, end: str, mark: str) -> None:
    document = load_text("works.yaml", mark + WHOLE.replace("\n", end))
    assert document._replace(source=whole.source) == whole
    assert not document.source.text.startswith("\ufeff")


def test_an_escape_or_a_fold_is_not_exact() -> None:
    text = 'audit: 1\nclaims:\n  a: {says: "5\\x30"}\n  b:\n    says: 50\n      homes\n  c: {says: "50"}\n'
    claims = load_text("f", text).claims
    assert [claim.says.value for claim in claims.values()] == ["50", "50 homes", "50"]
    assert [claim.says.exact for claim in claims.values()] == [False, False, True]
    assert [claim.says.lead for claim in claims.values()] == [1, 0, 1]


def test_an_offset_of_a_scalar_has_a_place() -> None:
    says = load_text("f", 'audit: 1\nclaims:\n  a: {says: "近20万吨"}\n').claims["a"].says
    assert says.at(1, 3)[1:] == (3, 15, 3, 17)


def test_faults_beyond_a_limit_are_counted() -> None:
    wrong = "".join(f"  a{number}: {{sayz: 5}}\n" for number in range(2000))
    faults = load_text("f", f"audit: 1\nclaims:\n{wrong}").faults
    assert len(faults) == 501
    assert str(faults[-1].message) == "1500 more faults of this file are not listed"


def test_the_vocabulary_agrees_with_the_core() -> None:
    assert set(ROUNDING_RULES) <= set(RULES)
    assert set(FUNCTIONS) == set(FUNCTIONS_OF_EXPRESSIONS)
