"""Claims that data computes: aggregates, conditions, and what is said where they cannot be computed."""

from __future__ import annotations

from pathlib import Path

import pytest

import audit

HOMES = """home,region,company,hectares,pay
1,North,1,120.5,3000
2,South,1,80.0,2500
3,North,0,60.25,
4,North,1,99.0,4100
"""


def messages(tmp_path: Path, claim: str, data: str = HOMES) -> list[str]:
    """What is told of a claim that data computes: verdicts and sentences."""
    (tmp_path / "homes.csv").write_text(data, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(f"audit: 1\nclaims:\n  number: {{{claim}}}\n", encoding="utf-8")
    result = audit.check(tmp_path / "claims.yaml")
    held = [one for one in result.outcomes if one.verdict is audit.Verdict.HOLDS]
    return [f"{one.verdict}: {one.message}" for one in (*result.findings, *held)]


@pytest.mark.parametrize(
    ("says", "that"),
    [
        ("75%", "number == count(company == 1) / count()"),
        ("4", "number == count()"),
        ("2", "number == count(region == 'North' and company == 1)"),
        ("1", "number == count(region != 'North')"),
        ("360", "number == round(sum(hectares))"),
        ("3,200", "number == mean(pay)"),
        ("2500", "number == min(pay)"),
        ("4100", "number == max(pay)"),
        ("219.5", "number == sum(hectares, region == 'North' and company == 1)"),
        ("40%", "number < sum(hectares, company == 1) / sum(hectares)"),
    ],
)
def test_what_holds(tmp_path: Path, says: str, that: str) -> None:
    found = messages(tmp_path, f'says: "{says}", from: homes.csv, that: "{that}"')
    assert found and all(one.startswith(("holds", "remark")) for one in found), found


def test_what_fails(tmp_path: Path) -> None:
    claim = "says: 76%, from: homes.csv, that: number == count(company == 1) / count()"
    assert messages(tmp_path, claim) == ["fails: `number` says 76%, but `count_company_1 / count` is 75 %"]
    moved = HOMES + "5,South,1,10.0,1\n"
    assert messages(tmp_path, "says: 75%" + claim[9:], moved) == [
        "fails: `number` says 75%, but `count_company_1 / count` is 80 %"
    ]


def test_rows_without_a_number_are_left_out_with_a_remark(tmp_path: Path) -> None:
    found = messages(tmp_path, 'says: "3,200", from: homes.csv, that: number == mean(pay)')
    assert (
        found[0]
        == f"remark: rows of {tmp_path / 'homes.csv'} without a number, which `mean(pay)` leaves out: 1 (lines 4)"
    )


def test_decimals_stand_for_what_rounds_to_them(tmp_path: Path) -> None:
    data = "share\n" + "0.5\n" * 10
    assert messages(tmp_path, "says: 5.4, from: homes.csv, that: number == sum(share)", data)[0].startswith(
        "holds"
    )
    assert messages(tmp_path, "says: 5.7, from: homes.csv, that: number == sum(share)", data)[0].startswith(
        "fails"
    )


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("from: homes.csv, that: number == sum(acres)", "the data has no column `acres`"),
        ("from: homes.csv, that: number == count(company = 1)", "="),
        (
            "from: homes.csv, that: number == sum(region)",
            "`sum(region)` cannot be computed: line 2 of the data has region North",
        ),
        ("from: homes.csv, that: number == 5", "`that:` computes nothing from the data"),
        ("from: homes.csv", "a claim has both or neither"),
        ("that: number == count()", "a claim has both or neither"),
        ("from: other.csv, that: number == count()", "the data cannot be read: no such file or directory"),
        ('from: homes.csv, that: "number == mean(pay, company == 7)"', "cannot be computed from these rows"),
    ],
)
def test_what_cannot_be_computed_is_one_sentence(tmp_path: Path, claim: str, said: str) -> None:
    found = [one for one in messages(tmp_path, f"says: 5, {claim}") if one.startswith("invalid")]
    assert len(found) == 1 and said in found[0], found
