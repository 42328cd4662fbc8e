"""What a person says of a table, beside the article or in its claim file, goes before what is inferred."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.base.findings import Finding, Verdict
from audit.engine.result import Result
from audit.engine.run import run
from audit.reports.outline import as_text, entry_lines
from audit.tables.outline import outlines_of
from audit.tables.readers.markdown import tables_of
from audit.wiring import chosen_rules

WARDS = """\
Wards of the town

| Ward | 2019 | 2020 | Change, % |
|---|---:|---:|---:|
| North | 1,204 | 1,377 | 14.4 |
| Old town | 304 | 412 | 35.5 |
| South | 3,118 | 2,960 | -5.1 |
| Harbour | 870 | 914 | 5.1 |
| Town | 5,192 | 5,251 | 1.1 |
| Index | 100 | 104 | 4.0 |
"""


def audited(tmp_path: Path, notes: str, text: str = WARDS) -> Result:
    """The audit of a text with notes beside it."""
    (tmp_path / "wards.md").write_text(text, "utf-8")
    (tmp_path / "wards.audit.yaml").write_text(notes, "utf-8")
    return run([str(tmp_path / "wards.md")], list(chosen_rules()))


def told(found: Result) -> list[str]:
    """The sentences of what is wrong, and how it was bound."""
    return [f"{one.bound}: {one.message}" for one in found.findings]


def sums(found: Result) -> dict[frozenset[str], Finding]:
    """The sums that were checked, by the numbers in them."""
    return {frozenset(one.written): one for one in found.outcomes if one.form == "parts"}


def test_a_total_that_is_stated_is_checked_in_each_column(tmp_path: Path) -> None:
    notes = "tables:\n  - table: Wards of\n    rows: [{total: Town, of: [North, Old town, South, Harbour]}]\n"
    found = audited(tmp_path, notes)
    assert told(found) == [
        "stated: Town, 2019: 1,204 + 304 + 3,118 + 870 = 5,496, not 5,192",
        "stated: Town, 2020: 1,377 + 412 + 2,960 + 914 = 5,663, not 5,251",
    ]


def test_what_is_stated_to_be_some_of_another_row_is_no_part(tmp_path: Path) -> None:
    notes = (
        "tables:\n  - table: 1\n    rows:\n      - {of-which: [Old town], of: North}\n      - {total: Town}\n"
    )
    found = audited(tmp_path, notes)
    assert told(found) == []
    assert sums(found)[frozenset(("5,192", "1,204", "3,118", "870"))].bound == "stated"
    some = [one for one in found.outcomes if one.form == "order"]
    assert [one.written for one in some] == [("304", "1,204"), ("412", "1,377")]


def test_more_than_it_is_some_of_is_an_error(tmp_path: Path) -> None:
    notes = "tables:\n  - table: 1\n    rows: [{of-which: [South], of: North}]\n"
    found = audited(tmp_path, notes)
    assert [one.form for one in found.findings] == ["order", "order"]


@pytest.mark.parametrize(
    "notes",
    [
        "tables: [{table: 1, rows: [{no-total: [Total]}]}]",
        "tables: [{table: 1, rows: [{never-added: [North]}]}]",
        "tables: [{table: 1, ignore: true}]",
    ],
)
def test_what_is_forbidden_is_not_inferred(notes: str, tmp_path: Path) -> None:
    text = WARDS.replace("| Old town | 304 | 412 | 35.5 |\n", "").replace("| Town |", "| Total |")
    inferred = sums(audited(tmp_path, "audit: 1\n", text))
    assert any("5,192" in numbers for numbers in inferred)
    assert not any("5,192" in numbers for numbers in sums(audited(tmp_path, notes, text)))


def test_a_change_between_two_columns(tmp_path: Path) -> None:
    text = WARDS.replace("| 5.1 |", "| 51 |")
    notes = 'tables: [{table: 1, columns: [{change: "Change, %", from: 2019, to: 2020}]}]'
    (one,) = told(audited(tmp_path, notes, text))
    assert one.startswith("stated: Harbour, Change, %: ")


@pytest.mark.parametrize(
    ("entry", "word", "sentence"),
    [
        ("{table: 3, ignore: true}", "3", "the article has no table `3`"),
        ("{table: 1, rows: [{total: Twon}]}", "Twon", "table 1 has no row `Twon`"),
        ("{table: 1, columns: [{no-total: [2022]}]}", "2022", "table 1 has no column `2022`"),
    ],
)
def test_what_the_article_does_not_have_is_told_with_its_place(
    entry: str, word: str, sentence: str, tmp_path: Path
) -> None:
    notes = f"tables: [{entry}]"
    found = audited(tmp_path, notes)
    (one,) = [one for one in found.findings if one.verdict is Verdict.INVALID]
    assert (one.place.line, one.place.column, str(one.message)) == (1, notes.index(word) + 1, sentence)
    assert one.place.file.endswith("wards.audit.yaml") and found.exit_code() == 2


def test_the_tables_of_the_article_that_a_claim_file_names(tmp_path: Path) -> None:
    (tmp_path / "wards.md").write_text(WARDS.replace("5,192", "5,912"), "utf-8")
    (tmp_path / "wards.yaml").write_text(
        "audit: 1\narticle: {text: wards.md, language: en}\n"
        "claims:\n  town: {says: '5,251', means: the town in 2020}\n  north: {says: '1,377'}\n"
        "checks: [{that: north < town}]\n"
        "tables: [{table: 1, rows: [{of-which: [Old town], of: North}, {total: Town, of: [North, South, Harbour]}]}]\n",
        "utf-8",
    )
    found = run([str(tmp_path / "wards.yaml")], list(chosen_rules()))
    assert "stated: Town, 2019: 1,204 + 3,118 + 870 = 5,192, not 5,912" in told(found)
    assert any("town" in one.claims and one.form == "parts" for one in found.outcomes)


def test_the_structure_is_shown_and_what_is_shown_can_be_stated(tmp_path: Path) -> None:
    shown = as_text(outlines_of(tables_of(WARDS)))
    manual = Path(__file__).parents[2].joinpath("docs/tables.md").read_text("utf-8")
    assert all(f"    {line}".rstrip() in manual for line in shown.partition("\n\n")[0].splitlines())
    assert "growth in percent from column 2 to 3 (holds 6×)" in shown
    entry = "\n".join(entry_lines(outlines_of(tables_of(WARDS))))
    found = audited(tmp_path, entry)
    assert told(found) == []
    assert {one.bound for one in found.outcomes if one.form in ("parts", "growth")} == {"stated"}


STALLS = """\
Stalls of the market

| Kind | Stalls | Let | Portion | Part of all |
|---|---:|---:|---:|---:|
| Fruit | 45 | 36 | 80 | 26 |
| Cloth | 30 | 12 | 45 | 19 |
| Fish | 96 | 72 | 75 | 57 |
| All of them | 171 | 120 | 70 | 100 |
| A row | 57 | 40 | 23 | 33 |
"""


def test_shares_of_two_columns_and_of_one_whole(tmp_path: Path) -> None:
    notes = (
        "tables:\n  - table: 1\n    columns:\n      - {share: Portion, part: Let, whole: Stalls}\n"
        "      - {share: Part of all, part: Stalls, whole-in: All of them}\n    rows: [{never-added: [A row]}]\n"
    )
    found = audited(tmp_path, notes, STALLS.replace("| 23 |", "| 70 |"))
    assert told(found) == [
        "stated: Cloth, Portion: 12 of 30 is 40, not 45",
        "stated: Cloth, Part of all: 30 of 171 is 18, not 19",
    ]
    held = [one for one in found.outcomes if one.form == "share" and one.verdict is Verdict.HOLDS]
    assert len(held) == 8 and {one.bound for one in held} == {"stated"}


def test_the_whole_of_shares_is_the_total_where_none_is_named(tmp_path: Path) -> None:
    notes = "tables: [{table: 1, columns: [{share: Part of all, part: Stalls}]}]"
    found = audited(tmp_path, notes, STALLS.replace("All of them", "Total").replace("| 57 |\n", "| 75 |\n"))
    assert "stated: Fish, Part of all: 96 of 171 is 56, not 75" in told(found)


def test_a_mean_of_rows_that_no_word_calls_so(tmp_path: Path) -> None:
    notes = "tables: [{table: 1, rows: [{mean: A row, of: [Fruit, Cloth, Fish]}]}]"
    found = audited(tmp_path, notes, STALLS.replace("| 57 | 40 |", "| 57 | 44 |"))
    said = [one for one in told(found) if one.startswith("stated: A row")]
    assert len(said) == 2 and said[0].startswith("stated: A row, Let: ")


def test_a_whole_in_a_row_that_is_not_there(tmp_path: Path) -> None:
    notes = "tables: [{table: 1, columns: [{share: Part of all, part: Stalls, whole-in: Totl}]}]"
    (one,) = [one for one in audited(tmp_path, notes, STALLS).findings if one.verdict is Verdict.INVALID]
    assert str(one.message) == "table 1 has no row `Totl`"
