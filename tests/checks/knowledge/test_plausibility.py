"""The rule over whole claim files: arithmetic, pictures, and inputs that cannot be judged."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Finding, Verdict
from audit.base.intervals import Interval
from audit.checks.implausible_magnitude import Options, check
from audit.claimfile import load_text
from audit.rules.material import examine
from tests.effort import tried


def outcome(
    claims: dict[str, str], envelope: str, roles: dict[str, str], derived: dict[str, str] | None = None
) -> Finding:
    """The outcome of one check over claims given as ``says`` with an optional ``per`` after a bar."""
    lines = ["audit: 1", "article: {date: 2020-09-03}", "claims:"]
    for name, says in claims.items():
        printed, _, per = says.partition("|")
        lines.append(f"  {name}: {{says: {printed}" + (f", per: {per}}}" if per else "}"))
    if derived:
        lines += ["derived:", *(f"  {name}: {text}" for name, text in derived.items())]
    lines += ["checks:", f"  - plausible: {envelope}", "    with:"]
    lines += [f'      {role}: "{text}"' for role, text in roles.items()]
    (found,) = check(examine(load_text("test.yaml", "\n".join(lines) + "\n")), Options())
    return found


HEATING = {"coal": "4763万吨|year", "new": "50万平方米", "old": "155万平方米"}


def test_the_arithmetic_shows_the_numbers_as_printed_and_where_the_width_comes_from() -> None:
    found = outcome(HEATING, "coal-per-heated-area", {"coal": "coal", "area": "area"}, {"area": "new + old"})
    ratio, usual, limits = found.steps
    assert found.verdict is Verdict.IMPLAUSIBLE
    assert str(ratio.shown) == "4763万吨 ÷ (50万平方米 + 155万平方米) = 23.2 t/m^2 a year"
    assert str(ratio.origin) == "from 23.1 to 23.4: three figures, each rounded to its last digit"
    assert str(usual.shown) == "usual: 12 to 45 kg/m^2"
    assert str(limits.shown) == "never above 170 kg/m^2"
    assert "China Clean Heating Industry Committee 2021" in str(limits.origin)


def test_the_ratio_is_exact() -> None:
    """Bounds by hand: the extreme quotients of the rounding intervals, in t/m^2."""
    found = outcome(HEATING, "coal-per-heated-area", {"coal": "coal", "area": "new + old"})
    lowest, highest = Fraction(47_625_000, 2_060_000), Fraction(47_635_000, 2_040_000)
    assert found.steps[0].set == Interval(lowest, highest)


def test_the_picture_is_in_one_unit_and_shows_the_band_and_the_limits() -> None:
    picture = outcome(HEATING, "coal-per-heated-area", {"coal": "coal", "area": "new + old"}).picture
    assert picture is not None
    assert picture.unit == "kg/m^2"
    assert [bar.role for bar in picture.bars] == ["stated", "typical", "hard"]
    assert picture.bars[1].set == Interval(12, 45)


@pytest.mark.parametrize(
    ("coal", "verdicts"),
    [
        ("4763万吨", [Verdict.IMPLAUSIBLE, Verdict.IMPLAUSIBLE, Verdict.UNUSUAL]),
        ("4.763万吨", [Verdict.HOLDS, Verdict.HOLDS, Verdict.HOLDS]),
        ("4763吨", [Verdict.UNUSUAL, Verdict.HOLDS, Verdict.HOLDS]),
    ],
)
def test_three_ratios_of_one_number(coal: str, verdicts: list[Verdict]) -> None:
    claims = {"coal": f"{coal}|year", "area": "205万平方米", "so2": "60.966吨|year", "dust": "93吨|year"}
    ratios = [
        ("coal-per-heated-area", {"coal": "coal", "area": "area"}),
        ("so2-per-coal", {"so2": "so2", "coal": "coal"}),
        ("dust-per-coal", {"dust": "dust", "coal": "coal"}),
    ]
    assert [outcome(claims, name, roles).verdict for name, roles in ratios] == verdicts


def test_a_rate_and_a_yearly_figure_are_the_same() -> None:
    by_rate = outcome({"rent": "每亩每年900元"}, "land-rent", {"rent": "rent"})
    by_period = outcome({"money": "9万元|year", "land": "100亩"}, "land-rent", {"rent": "money / land"})
    assert by_rate.verdict is by_period.verdict is Verdict.HOLDS
    assert str(by_rate.steps[0].shown) == "每亩每年900元 = 900 CNY/mu a year"
    assert str(by_period.steps[0].shown) == "9万元 ÷ 100亩 = 846 to 955 CNY/mu a year"


def test_a_monthly_rate_does_not_fill_a_yearly_role() -> None:
    found = outcome(
        {"coal": "每月5万吨", "area": "205万平方米"}, "coal-per-heated-area", {"coal": "coal", "area": "area"}
    )
    assert found.verdict is Verdict.UNDECIDED
    assert str(found.message) == "`coal` is a figure per month, but the role `coal` takes one per year"


def test_a_claim_that_occurs_twice_is_bounded_exactly() -> None:
    """part / (part + rest) never exceeds 1, which a bound that forgets the repetition would not know."""
    found = outcome({"part": "几十公顷", "rest": "1公顷"}, "wetland-share", {"share": "part / (part + rest)"})
    assert found.verdict is Verdict.HOLDS
    shown = found.steps[0].set
    assert shown is not None and shown.high is not None and shown.high < 100


@pytest.mark.parametrize(
    ("role", "verdict", "sentence"),
    [
        ("caol", Verdict.INVALID, "no claim is named `caol`"),
        ("coal +", Verdict.INVALID, "the expression ends where"),
        ("coal + area", Verdict.INVALID, "cannot be added"),
        ("coal / (area - area)", Verdict.UNDECIDED, "the divisor may be zero"),
        ("2 t", Verdict.UNDECIDED, "`2 t` needs the period"),
        ("coal", Verdict.UNUSUAL, "would be"),
    ],
)
def test_what_fills_a_role_is_an_expression(role: str, verdict: Verdict, sentence: str) -> None:
    claims = {"coal": "20万吨|year", "area": "205万平方米"}
    found = outcome(claims, "coal-per-heated-area", {"coal": role, "area": "area"})
    assert (found.verdict, sentence in str(found.message)) == (verdict, True), found.message


def test_a_derived_name_that_cannot_be_read_is_said_so() -> None:
    found = outcome(HEATING, "coal-per-heated-area", {"coal": "coal", "area": "area"}, {"area": "new +"})
    assert found.verdict is Verdict.UNDECIDED
    assert str(found.message) == "`area` cannot be understood"


@settings(max_examples=tried(60), deadline=None)
@given(st.text(max_size=30), st.sampled_from(["coal-per-heated-area", "so2-per-coal", "shore-strip", "zz"]))
def test_no_role_text_raises(text: str, envelope: str) -> None:
    quoted = text.replace("\\", "").replace('"', "").replace("\n", " ")
    lines = ["audit: 1", "claims:", "  coal: {says: 5万吨}", "checks:", f"  - plausible: {envelope}"]
    lines += [f'    with: {{coal: "{quoted}"}}']
    for found in check(examine(load_text("test.yaml", "\n".join(lines) + "\n")), Options()):
        assert found.verdict in (Verdict.INVALID, Verdict.UNDECIDED)
