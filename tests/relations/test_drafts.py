"""Drafts with what the words of an article state: live checks, comments, names, and nothing twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import audit
from audit.article.articles import articles_of
from audit.article.extraction import mentions
from audit.base.findings import Verdict
from audit.claimfile import load, load_text
from audit.claimfile.model import Document
from audit.cli.group import group
from audit.engine.document import outcomes_of
from audit.relations.drafts import new_draft
from audit.wiring import chosen_rules

RULES = chosen_rules()
ENGLISH = (
    "Enrolment rose 6.7 percent to 4,480 pupils from 4,200 a year earlier. Of the 8,400 parcels, 630 (7.5 per cent) came late.\n\n"
    "Turnover grew 7.0 percent to 482.6 million euros from 451.2 million. The wall is 30 metres (98 feet) high.\n"
)
CHINESE = "营业收入由40.0亿元增加到100.0亿元，增长150%。净利润由80.0亿元减少到48.0亿元，下降40%。全县共有村庄120个，其中60个通了公交，占一半。\n"

# text · the checks of its draft, each as its keys and values
LIVE = [
    ("Enrolment rose 6.7 percent to 4,480 pupils from 4,200 a year earlier.",
     [{"growth": "enrolment_growth", "from": "enrolment_before", "to": "enrolment"}]),
    ("Net profit fell 40 percent to $48.0 million from $80.0 million.",
     [{"growth": "-net_profit_fall", "from": "net_profit_before", "to": "net_profit"}]),
    ("Of the 8,400 parcels, 630 (7.5 per cent) came late.",
     [{"share": "parcels_share", "part": "parcels_part", "whole": "parcels"}]),
    ("The wall is 30 metres (98 feet) high.", [{"converts": "wall", "to": "wall_converted"}]),
    ("营业收入由40.0亿元增加到100.0亿元，增长150%。", [{"growth": "营业收入增幅", "from": "营业收入原值", "to": "营业收入"}]),
    ("净利润由80.0亿元减少到48.0亿元，下降40%。", [{"growth": "-净利润降幅", "from": "净利润原值", "to": "净利润"}]),
]  # fmt: skip


def drafted(text: str) -> Document:
    (article,) = articles_of(text)
    return load_text("a.yaml", new_draft(article, mentions(article), RULES).text)


@pytest.mark.parametrize(("text", "checks"), LIVE)
def test_what_is_announced_is_a_live_check_with_names_that_a_person_would_choose(
    text: str, checks: list[dict[str, str]]
) -> None:
    document = drafted(text)
    assert document.faults == ()
    found = [{key: str(value) for key, value in check.fields.items()} for check in document.checks]
    assert [one for one in found if one in checks] == checks


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_a_draft_decides_what_the_article_itself_does(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    CliRunner().invoke(group, ["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "a.yaml")])
    (tmp_path / "b.txt").write_text(text, "utf-8")

    def forms(path: Path) -> set[tuple[str, str, tuple[str, ...]]]:
        found = audit.check(path).outcomes
        return {
            (one.form, str(one.verdict), tuple(sorted(one.written)))
            for one in found
            if one.check and not one.unasked and one.form not in ("", "order")
        }

    own = forms(tmp_path / "a.yaml")
    assert own and own == forms(tmp_path / "b.txt")


def test_a_unit_that_is_left_out_is_written() -> None:
    claims = drafted("Turnover grew 7.0 percent to 482.6 million euros from 451.2 million.").claims
    assert claims["turnover_before"].unit == "EUR"


def test_a_check_that_its_numbers_break_is_written_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Enrolment rose 7.6 percent to 4,480 pupils from 4,200 a year earlier.\n", "utf-8"
    )
    CliRunner().invoke(group, ["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "a.yaml")])
    (wrong,) = [one for one in audit.check(tmp_path / "a.yaml").findings if one.verdict is Verdict.FAILS]
    assert str(wrong.message) == "4,200 to 4,480 pupils is a growth of 6.7 percent, not 7.6 percent"


def test_what_a_person_wrote_stays_and_nothing_comes_twice(tmp_path: Path) -> None:
    article, file = tmp_path / "a.txt", tmp_path / "a.yaml"
    article.write_text(ENGLISH, "utf-8")

    def extract() -> str:
        said = CliRunner().invoke(group, ["extract", str(article), "-o", str(file)])
        assert said.exit_code == 0, said.output
        return file.read_text("utf-8")

    first = extract()
    assert extract() == first
    mine = first.replace("enrolment_before", "last_year").replace(
        'means: "enrolment, the earlier amount"', "means: pupils in 2023"
    )
    file.write_text(mine, "utf-8")
    assert extract() == mine
    article.write_text(
        ENGLISH + "\nThe club has 250 members; 90 of them, or 36 percent, are under age.\n", "utf-8"
    )
    kinds = [check.kind for check in load_text("a.yaml", extract()).checks]
    assert kinds.count("growth") == 2 and kinds.count("share") == 2
    assert "pupils in 2023" in file.read_text("utf-8") and load(str(file)).faults == ()


def test_a_check_that_a_person_took_out_does_not_come_back_live(tmp_path: Path) -> None:
    article, file = tmp_path / "a.txt", tmp_path / "a.yaml"
    article.write_text("The wall is 30 metres (98 feet) high.\n", "utf-8")
    CliRunner().invoke(group, ["extract", str(article), "-o", str(file)])
    head, _, _ = file.read_text("utf-8").partition("checks:")
    file.write_text(head, "utf-8")
    CliRunner().invoke(group, ["extract", str(article), "-o", str(file)])
    assert load(str(file)).checks == () and "# - {converts:" in file.read_text("utf-8")


def test_suggestions_are_what_is_bound(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    said = CliRunner().invoke(group, ["extract", str(tmp_path / "a.txt"), "--suggest", "--format", "json"])
    told = json.loads(said.output)
    assert set(told) == {"numbers", "suggestions"}
    first = told["suggestions"][0]
    texts = [told["numbers"][index]["text"] for index in first["numbers"]]
    assert sorted(texts) == ["4,200", "4,480 pupils", "6.7 percent"]
    assert first["check"] == "{growth: n0, from: n2, to: n1}" and first["holds"] and 0 < first["chance"] <= 1
    assert (first["form"], first["bound"], first["cue"]) == ("growth", "announced", "rose")


def test_python_gives_the_same_draft() -> None:
    document = audit.extract(ENGLISH)
    assert [check.kind for check in document.checks] == [check.kind for check in drafted(ENGLISH).checks]
    assert not [one for one in outcomes_of(document, RULES) if one.verdict is Verdict.FAILS]


def test_python_checks_a_text_a_draft_and_a_path_alike(tmp_path: Path) -> None:
    text = "Enrolment rose 7.6 percent to 4,480 pupils from 4,200 a year earlier."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    told = [
        [str(one.message) for one in audit.check(what).findings]
        for what in (text, audit.extract(text), tmp_path / "a.txt")
    ]
    assert told == [["4,200 to 4,480 pupils is a growth of 6.7 percent, not 7.6 percent"]] * 3
    assert "there is no file or folder" in str(audit.check("claims/none.yaml").findings[0].message)
