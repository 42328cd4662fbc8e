"""Rows of the user's own: what is wrong with them is told with its place, and they come before the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.base.findings import Finding, Verdict
from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.describe import describe
from audit.checks.knowledge.own import load, load_text
from audit.cli.group import group
from audit.wiring import FaultyKnowledge, chosen_rules

ROW = """\
coal-per-heated-area:
  id: county.coal
  needs: [school, 学校]
  title: {en: coal per heated area of the county, zh: 全县单位供暖面积用煤}
  expression: coal / area
  unit: kg/m^2
  roles:
    coal: {measures: coal-burned, unit: t, per: year, what: coal}
    area: {measures: heated-floor-area, unit: m^2, what: area}
  typical:
    - {low: 20, high: 30, scope: the county}
  hard: {low: 1, high: 60, basis: judgement}
  read: read
  sources:
    - {title: survey, publisher: the county, year: 2020, place: table 1}
  examples: {typical: 25 kg/m^2, beyond: 2 t/m^2}
"""
CLAIMS = """\
audit: 1
claims:
  coal: {says: 5万吨, means: coal burnt a year in schools, per: year}
  area: {says: 120万平方米, means: heated floor area}
"""


@pytest.fixture
def base(tmp_path: Path) -> str:
    file = tmp_path / "county.yaml"
    file.write_text(ROW, "utf-8")
    return str(file)


def test_a_good_file_has_its_rows() -> None:
    found = load_text("a.yaml", ROW)
    assert found.faults == ()
    assert set(found.rows) == {"coal-per-heated-area"}


@pytest.mark.parametrize(
    ("written", "instead", "fault"),
    [
        ("unit: kg/m^2\n", "unit: kg\n",
         "a.yaml:6:3: envelope `coal-per-heated-area`: the expression has dimension mass/area, "
         "but `unit: kg` has mass"),
        ("low: 20", "low: 40", "a.yaml:10:3: envelope `coal-per-heated-area`: the typical range 40 to 30 is not in order"),
        ("high: 30", "high: 300",
         "a.yaml:10:3: envelope `coal-per-heated-area`: the typical range 20 to 300 reaches beyond the hard limits 1 to 60"),
        ("low: 1,", "low: 100,", "a.yaml:12:3: envelope `coal-per-heated-area`: the hard limits 100 to 60 are not in order"),
        ("low: 1,", "low: much,",
         "a.yaml:12:10: envelope `coal-per-heated-area`: `low: much` of `hard:` is not a number such as 12, 0.45 or 2/3"),
        ("basis: judgement", "basis: guess",
         "a.yaml:12:3: envelope `coal-per-heated-area`: `basis: guess` is none of physical, definitional, record, "
         "derived, judgement"),
        ("  sources:\n    - {title: survey, publisher: the county, year: 2020, place: table 1}\n", "",
         "a.yaml:1:1: envelope `coal-per-heated-area`: the row has no `sources:`"),
        ("unit: t,", "unit: tun,", "a.yaml:8:35: envelope `coal-per-heated-area`: `unit: tun` of role `coal` is not a unit that audit knows"),
        ("measures: coal-burned", "measures: coal-burnt",
         "a.yaml:8:12: envelope `coal-per-heated-area`: the vocabulary has no `measures: coal-burnt`; did you mean `coal-burned`?"),
        ("needs: [school, 学校]", "need: [school]",
         "a.yaml:3:3: envelope `coal-per-heated-area`: the row has an unknown key `need`; known are"),
        ("needs: [school, 学校]", "needs: school", "a.yaml:3:3: envelope `coal-per-heated-area`: `needs:` must be a list of words"),
        ("expression: coal / area", "expression: coal / ares",
         "a.yaml:7:3: envelope `coal-per-heated-area`: `area` does not occur in the expression"),
        ("  id: county.coal\n", "  id: county.coal\n  id: again\n", "a.yaml:3:3: `id` stands here twice"),
        ("title: {en: coal per heated area of the county, ", "title: {en: [", "a.yaml:"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(written: str, instead: str, fault: str) -> None:
    assert written in ROW
    found = load_text("a.yaml", ROW.replace(written, instead, 1))
    assert found.rows == {}
    assert found.faults[0].startswith(fault), found.faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "a.yaml:1:1: a mapping of rows is expected: NAME: {id: …, title: …}"),
        ("- a\n", "a.yaml:1:1: a mapping of rows is expected: NAME: {id: …, title: …}"),
        ("a: b\n", "a.yaml:1:1: `a:` must be a row: a mapping with id, title, roles …"),
        ("a: {b: [1, 2\n", "a.yaml:2:1: this is no YAML: "),
        ("[a]: b\n", "a.yaml:1:1: a key must be a word"),
        ("a: " + "{b: " * 40 + "}" * 40, "a.yaml:1:"),
    ],
)
def test_what_is_no_file_of_rows_gets_one_sentence(text: str, fault: str) -> None:
    (told,) = load_text("a.yaml", text).faults
    assert told.startswith(fault)


def test_a_file_that_is_not_there_or_not_text_gets_one_sentence(tmp_path: Path) -> None:
    assert (
        load(str(tmp_path / "none.yaml"))
        .faults[0]
        .endswith("none.yaml: cannot be read: no such file or directory")
    )
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"a: \xff\n")
    assert load(str(bad)).faults == (f"{bad}: the file is not in UTF-8; save it as UTF-8",)


def test_an_own_row_comes_before_the_shipped_one(base: str) -> None:
    mine = envelope("coal-per-heated-area", (base,)).envelope
    shipped = envelope("coal-per-heated-area").envelope
    assert mine is not None and shipped is not None
    assert (mine.id, shipped.id) == ("county.coal", "heat.raw_coal_per_floor_area")
    assert envelope("county.coal", (base,)).envelope == mine
    assert envelope_names((base,)) == envelope_names()
    told = " ".join(describe("coal-per-heated-area", 400, own=(base,)).split())
    assert f"a row of your own, {base}:1; replaces the shipped `coal-per-heated-area`" in told
    assert "binds by itself, to claims of these kinds that have one of the words school, 学校" in told


def test_of_two_own_bases_the_first_counts(base: str, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(ROW.replace("county.coal", "other.coal"), "utf-8")
    found = envelope("coal-per-heated-area", (str(other), base)).envelope
    assert found is not None and found.id == "other.coal"


@pytest.mark.parametrize(
    ("means", "judged"), [("coal burnt a year in schools", True), ("coal burnt a year", False)]
)
def test_an_own_row_binds_where_a_claim_has_a_word_that_it_needs(
    base: str, tmp_path: Path, means: str, judged: bool
) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(CLAIMS.replace("coal burnt a year in schools", means), "utf-8")
    result = _run(file, base)
    unusual = [str(one.message) for one in result if one.verdict is Verdict.UNUSUAL]
    assert bool(unusual) is judged
    assert all("coal per heated area of the county would be 37.3 to 46 kg/m^2" in one for one in unusual)


def _run(file: Path, base: str) -> tuple[Finding, ...]:
    from audit.engine.run import run

    return run([str(file)], chosen_rules(knowledge=[base])).findings


def test_an_explicit_check_uses_the_own_row(base: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    checks = "checks:\n  - plausible: county.coal\n    with: {coal: coal, area: area}\n"
    file.write_text(CLAIMS + checks, "utf-8")
    assert [one.verdict for one in _run(file, base)] == [Verdict.UNUSUAL]


def test_a_faulty_base_is_refused_before_anything_runs(tmp_path: Path) -> None:
    file = tmp_path / "county.yaml"
    file.write_text(ROW.replace("low: 20", "low: 40"), "utf-8")
    with pytest.raises(FaultyKnowledge, match=r"county\.yaml:10:3: .* is not in order"):
        chosen_rules(knowledge=[str(file)])


# -- the configuration and the commands -------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "county.yaml").write_text(ROW, "utf-8")
    (tmp_path / "audit.toml").write_text('knowledge = ["county.yaml"]\n', "utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(CLAIMS, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(group, list(arguments))
    return done.exit_code, done.output


def test_the_configuration_names_own_bases(project: Path) -> None:
    code, text = printed("check", "--format", "plain")
    assert code == 0
    assert "coal per heated area of the county would be 37.3 to 46 kg/m²" in " ".join(text.split())


def test_processes_have_them_too(project: Path) -> None:
    (project / "claims" / "b.yaml").write_text(CLAIMS, "utf-8")
    _, text = printed("check", "--format", "plain", "--jobs", "2")
    assert " ".join(text.split()).count("coal per heated area of the county would be") == 2


def test_explain_and_envelope_show_own_rows(project: Path) -> None:
    assert "coal per heated area of the county would be" in printed("explain", "claims/a.yaml#coal")[1]
    assert "the county" in printed("envelope", "coal-per-heated-area")[1]
    assert "county" in printed("envelopes", "--search", "全县 供暖")[1]


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["explain", "claims/a.yaml#coal"], ["envelope", "so2-per-coal"], ["envelopes"]],
)
def test_a_fault_ends_every_command_with_its_place(project: Path, arguments: list[str]) -> None:
    (project / "county.yaml").write_text(ROW.replace("low: 20", "low: 40"), "utf-8")
    load.cache_clear()
    code, text = printed(*arguments)
    load.cache_clear()
    assert code == 2
    assert (
        "county.yaml:10:3: envelope `coal-per-heated-area`: the typical range 40 to 30 is not in order"
        in text
    )
    assert "Traceback" not in text


def test_a_misspelt_key_is_told(project: Path) -> None:
    (project / "audit.toml").write_text('knowlege = ["county.yaml"]\n', "utf-8")
    code, text = printed("check")
    assert code == 2
    assert "audit.toml:1:1: unknown key `knowlege`; did you mean `knowledge`?" in text


def test_a_search_without_a_find_says_so() -> None:
    code, text = printed("envelopes", "--search", "zzzz")
    assert code == 2
    assert "no envelope has the words `zzzz`" in text


def test_a_search_takes_both_languages_and_all_words() -> None:
    chinese, english = (
        printed("envelopes", "--search", "煤 供暖面积")[1],
        printed("envelopes", "--search", "Coal heated")[1],
    )
    assert "coal-per-heated-area" in chinese and "coal-per-heated-area" in english
    assert "wheat-yield" not in chinese + english
