"""The command line on articles: what goes in, and what comes out of every command."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner

from audit.cli.group import group
from tests.article.files.making import pdf as pdf_of

SENTENCES = (
    "Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.",
    "Of the 300 teachers, 120 (45 percent) work part time.",
    "The 96 rooms are in three buildings with 40, 36 and 20 rooms.",
)
TEXT = "\n\n".join(SENTENCES) + "\n"
GROWTH = "4,200 to 4,480 pupils is a growth of 6.7 percent, not 6.4 percent"
SHARE = "120 of 300 teachers is 40 percent, not 45 percent"
CLAIMS = """\
audit: 1
article: {text: a.txt}
claims:
  rise: {says: 6.4 percent, at: p1}
  now: {says: "4,480 pupils", at: p1}
  before: {says: "4,200", at: p1}
checks:
  - that: rise == now / before - 1
"""


def audit(*arguments: str, code: int | None = None, given: bytes | None = None) -> str:
    """What a command says, on standard output and standard error."""
    result = CliRunner().invoke(group, list(arguments), input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert code is None or result.exit_code == code, result.output
    return result.output


def checked(*arguments: str, code: int | None = None, given: bytes | None = None) -> dict[str, Any]:
    """The JSON report of ``audit check``."""
    found: dict[str, Any] = json.loads(audit("check", *arguments, "--format", "json", code=code, given=given))
    return found


def messages(found: dict[str, Any]) -> list[str]:
    return [one["message"] for one in found["findings"]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, in which the command is run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- what goes in ----------------------------------------------------------------------------------------


def as_docx() -> bytes:
    document = docx.Document()
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_page() -> bytes:
    body = "".join(f"<p>{one}</p>" for one in SENTENCES)
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def as_piece_of_a_page() -> bytes:
    return "".join(f"<p>{one}</p>\n" for one in SENTENCES).encode()


def as_pdf() -> bytes:
    lines = "".join(f"BT /F1 9 Tf 20 {700 - 60 * at} Td ({one}) Tj ET\n" for at, one in enumerate(_escaped()))
    return pdf_of(lines)


def _escaped() -> list[str]:
    return [one.replace("(", r"\(").replace(")", r"\)") for one in SENTENCES]


FORMS: dict[str, Callable[[], bytes]] = {
    "a.txt": TEXT.encode,
    "a.md": TEXT.encode,
    "a.html": as_page,
    "piece.html": as_piece_of_a_page,
    "a.docx": as_docx,
    "a.pdf": as_pdf,
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("is_piped", [False, True])
def test_every_form_gives_the_same_findings(name: str, is_piped: bool) -> None:
    data = FORMS[name]()
    Path(name).write_bytes(data)
    found = checked("-", code=1, given=data) if is_piped else checked(name, code=1)
    assert messages(found) == [GROWTH, SHARE]
    related = [(one["form"], one["verdict"], len(one["claims"])) for one in found["checks"]]
    assert sorted(related) == [("growth", "fails", 3), ("parts", "holds", 4), ("share", "fails", 3)]
    assert {one["file"] for one in found["claims"]} == {"<stdin>" if is_piped else name}
    assert [one["fingerprint"] for one in found["findings"]] == _fingerprints(found["findings"][0]["file"])


def _fingerprints(file: str) -> list[str]:
    from audit.reports.fingerprints import name_of

    return [
        name_of(file, "growth", ["from 4,200 a", "rose 6.4 percent to", "to 4,480 pupils from"]),
        name_of(
            file, "share", ["teachers 120 percent", "teachers 45 percent work", "the 300 teachers percent"]
        ),
    ]


def test_a_claim_file_can_come_by_standard_input() -> None:
    found = checked("-", given=CLAIMS.replace("article: {text: a.txt}\n", "").encode(), code=1)
    assert [(one["file"], one["form"], one["bound"]) for one in found["checks"]] == [
        ("<stdin>", "that", "stated")
    ]


def test_extract_reads_standard_input() -> None:
    assert "[6.4 percent: Enrolment]" in audit("extract", "-", given=TEXT.encode(), code=0)
    audit("extract", "-", "-o", "a.yaml", given=TEXT.encode(), code=0)
    assert "says: 6.4 percent" in Path("a.yaml").read_text("utf-8")


NONSENSE: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty.txt holds no text"),
    "blank.md": (b"\n \n", "blank.md holds no text"),
    "zeros.txt": (b"\0\1\2" * 400, "zeros.txt is not text: it has zero bytes"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"x" * 64, "picture.txt is a picture (PNG)"),
    "broken.docx": (b"PK\x03\x04" + b"x" * 64, "broken.docx"),
    "a.audit.yaml": (b"skip: []\n", "`a.audit.yaml` has notes on an article, and no claims"),
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_gets_one_sentence(name: str) -> None:
    data, told = NONSENSE[name]
    Path(name).write_bytes(data)
    found = checked(name, code=2)
    (message,) = messages(found)
    assert message.startswith(told) and "Traceback" not in message


def test_a_folder_with_nothing_to_read_says_so() -> None:
    Path("empty").mkdir()
    assert messages(checked("empty", code=2)) == ["the folder `empty` holds no claim files and no articles"]


def test_a_huge_file_is_refused_by_its_size() -> None:
    with open("huge.txt", "wb") as file:
        file.truncate(100_000_000)
    (message,) = messages(checked("huge.txt", code=2))
    assert message == "huge.txt has 100000000 bytes, and no more than 50000000 are read: split it"


def test_one_that_cannot_be_read_hides_nothing_of_the_others() -> None:
    Path("empty.txt").write_bytes(b"")
    Path("a.txt").write_text(TEXT, "utf-8")
    assert GROWTH in messages(checked("empty.txt", "a.txt", code=2))


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("unchecked", 1)])
def test_numbers_that_nothing_relates_are_unchecked(level: str, code: int) -> None:
    Path("a.txt").write_text("The bridge has 12 lamps. It rained for 3 days.\n", "utf-8")
    assert "nothing was checked" in audit("check", "a.txt", "--fail-on", level, code=code)


def test_the_least_sure_binding_can_be_chosen() -> None:
    text = "The year had 40 sunny days and 20 rainy days. In all there were 61 days with a record.\n" + TEXT
    Path("a.txt").write_text(text, "utf-8")
    found = checked("a.txt", "--bound", "announced")
    assert {one["bound"] for one in found["checks"]} == {"announced"}


# -- several articles ------------------------------------------------------------------------------------

PAGE = """\
New homes for the old town

By a reporter

The council built 40 homes in the north and 20 in the south.

The council had 3 votes against and 7 in favour.

A bridge is painted

By a reporter

The bridge has 12 lamps. Enrolment rose 6.4 percent to 4,480 pupils from 4,200 a year earlier.
"""


def test_several_articles_of_a_file_are_parted_unasked() -> None:
    Path("page.txt").write_text(PAGE, "utf-8")
    assert messages(checked("page.txt", code=1)) == [GROWTH]
    assert messages(checked("page.txt", "--no-split", code=1)) == [GROWTH]


# -- a claim file and its text ---------------------------------------------------------------------------


@pytest.fixture
def both() -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("a.yaml").write_text(CLAIMS, "utf-8")


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("paths", [["."], ["a.yaml"], ["a.yaml", "a.txt"], ["a.txt", "a.yaml"]])
def test_what_a_text_relates_is_added_to_its_claim_file(paths: list[str]) -> None:
    found = checked(*paths, code=1)
    assert [(one["bound"], one["form"], one["verdict"]) for one in found["checks"]] == [
        ("stated", "that", "fails"),
        ("likely", "parts", "holds"),
        ("announced", "share", "fails"),
    ]
    summary = found["summary"]
    assert (summary["files"], summary["checks"], summary["fails"], summary["holds"]) == (1, 3, 2, 1)
    assert summary["claims"] == 3 + 3 + 4
    assert "2 findings need the author" in audit("check", *paths)


@pytest.mark.usefixtures("both")
def test_claims_of_the_file_keep_their_names_and_have_places() -> None:
    Path("a.yaml").write_text(
        CLAIMS.replace("  - that: rise == now / before - 1\n", "  - that: now > before\n"), "utf-8"
    )
    found = checked("a.yaml", code=1)
    growth = next(one for one in found["checks"] if one["form"] == "growth")
    assert (sorted(growth["claims"]), growth["bound"]) == (["before", "now", "rise"], "announced")
    places = {(one["file"], one["name"]): one["at"] for one in found["claims"]}
    at = {"start": TEXT.index("6.4"), "end": TEXT.index(" to 4,480"), "paragraph": 1}
    assert places["a.yaml", "rise"] == places["a.txt", "rise"] == at


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ("skip:\n  - {says: 45 percent, why: an estimate}\n", []),
        ("waive:\n  - {check: share 45 percent, why: as the school counts}\n", []),
        ("waive:\n  - {check: 45 percent, why: as the school counts}\n", []),
        ("waive:\n  - {check: 46 percent, why: as the school counts}\n", [SHARE]),
    ],
)
def test_skip_and_waive_of_the_claim_file_hold_for_its_text(entry: str, left: list[str]) -> None:
    Path("a.yaml").write_text(CLAIMS + entry, "utf-8")
    errors = [one["message"] for one in checked("a.yaml")["findings"] if one["severity"] == "error"]
    assert errors[1:] == [] if not left else errors == [*left, errors[1]]


@pytest.mark.usefixtures("both")
def test_the_other_documents_of_the_folder_on_request() -> None:
    Path("b.txt").write_text("Of the 300 teachers, 120 (45 percent) work part time.\n", "utf-8")
    assert checked(".")["summary"]["files"] == 1
    found = checked(".", "--articles")
    assert found["summary"]["files"] == 2
    assert {os.path.basename(one["file"]) for one in found["findings"]} == {"a.txt", "a.yaml", "b.txt"}


# -- notes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("notes", "code", "told"),
    [
        ("skip:\n  - {says: 6.4 percent, why: an estimate}\n", 1, [SHARE]),
        ("skip:\n  - {says: 6.4 percent, why: an estimate, at: p2}\n", 1, [GROWTH, SHARE]),
        ("waive:\n  - {check: growth 6.4 percent, why: known}\n  - {check: 45 percent, why: known}\n", 0, []),
        ('reads:\n  - {says: 6.4 percent, interval: "[6, 7]", unit: "%", because: roughly}\n', 1, [SHARE]),
        ('reads:\n  - {says: 6.4 percent, interval: "[1, 2]", unit: "%", because: roughly}\n', 1, 2),
        ("date: 2024-03-05\ntables: []\n", 1, [GROWTH, SHARE]),
        ("skip:\n  - {says: 6.4 percent}\n", 2, 3),
    ],
)  # fmt: skip
def test_notes_beside_an_article(notes: str, code: int, told: list[str] | int) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("a.audit.yaml").write_text(notes, "utf-8")
    found = messages(checked("a.txt", code=code))
    assert found == told if isinstance(told, list) else len(found) == told


def test_the_day_of_the_notes_is_that_of_the_article() -> None:
    Path("a.txt").write_text("Anna Berg, born on 3 May 1950, is 72. She lives in Oslo.\n", "utf-8")
    Path("a.audit.yaml").write_text("date: 2024-06-01\n", "utf-8")
    checked("a.txt", code=1)
    Path("a.audit.yaml").write_text("date: 2022-06-01\n", "utf-8")
    checked("a.txt", code=0)


def test_a_waiver_that_matches_nothing_is_told() -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("a.audit.yaml").write_text("waive:\n  - {check: growth 7 percent, why: known}\n", "utf-8")
    assert "the waiver of `growth 7 percent` matches no finding" in messages(checked("a.txt"))


# -- known findings, changed files -----------------------------------------------------------------------


def test_a_baseline_knows_a_finding_after_edits_elsewhere() -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    audit("check", "a.txt", "--baseline", "update")
    Path("a.txt").write_text(f"There are 12 schools with 7 halls.\n\nMore is to come.\n\n{TEXT}", "utf-8")
    found = checked("a.txt", "--baseline", "audit-baseline.json", code=0)
    assert (found["findings"], len(found["accepted"])) == ([], 2)
    Path("a.txt").write_text(TEXT.replace("6.4", "6.3"), "utf-8")
    found = checked("a.txt", "--baseline", "audit-baseline.json", code=1)
    assert [one["severity"] for one in found["findings"]] == ["error", "note"]


# -- the other commands ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "code", "told"),
    [
        ("enrolment", 0, GROWTH),
        ("6.4 percent", 0, GROWTH),
        ("enrolmnt", 2, "a.txt has no claim `enrolmnt`; did you mean `enrolment`?"),
        ("teacher", 2, "a.txt has no claim `teacher`; did you mean `teachers`?"),
        ("xyz", 2, "a.txt has no claim `xyz`; none of its 11 claims is called so"),
    ],
)
def test_explain_takes_articles(claim: str, code: int, told: str) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    assert told in audit("explain", f"a.txt#{claim}", code=code)


def test_explain_says_what_there_is_where_nothing_is_close() -> None:
    Path("a.yaml").write_text(CLAIMS, "utf-8")
    assert "a.yaml has no claim `xyz`; it has `rise`, `now`, `before`" in audit(
        "explain", "a.yaml#xyz", code=2
    )


def test_explain_of_a_number_that_stands_there_twice_names_the_claims() -> None:
    Path("a.txt").write_text("It had 12 halls in May. Now 12 halls are left, and 3 are new.\n", "utf-8")
    assert "a.txt has 12 2 times; name the claim that is meant: " in audit("explain", "a.txt#12", code=2)


def test_cover_tells_what_was_cross_checked_by_what() -> None:
    Path("a.txt").write_text(TEXT + "\nIt rained on 12 days.\n", "utf-8")
    said = audit("cover", "a.txt", code=0)
    assert "Enrolment rose [6.4 percent] to [4,480 pupils] from [4,200] a year" in said
    assert "It rained on [?12 days]." in said
    assert f"✗ {GROWTH}" in said
    assert "✓ 96 rooms = 40 + 36 + 20 rooms" in said
    assert "[10] cross-checked · [?2] not cross-checked" in said
    found = json.loads(audit("cover", "a.txt", "--format", "json"))
    assert [one["form"] for one in found["files"][0]["held"]] == ["growth", "parts", "share"]
    audit("cover", "a.txt", "--fail-under", "95", code=1)
    audit("cover", "a.txt", "--fail-under", "80", code=0)


@pytest.mark.parametrize("arguments", [("cover", "a.txt"), ("rule", "broken-order")])
def test_answers_in_chinese(arguments: tuple[str, ...]) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    said = audit(*arguments, "--lang", "zh", code=0)
    assert any("\u4e00" <= one <= "\u9fff" for one in said)


def test_mutate_tries_the_slips_in_the_text() -> None:
    Path("a.txt").write_text(
        "Enrolment rose 6.7 percent to 4,480 pupils from 4,200 a year earlier. It rained on 12 days in 2019.\n",
        "utf-8",
    )
    (file,) = json.loads(audit("mutate", "a.txt", "--format", "json", code=0))["files"]
    scores = {one["claim"]: one for one in file["claims"]}
    assert [one["says"] for one in scores.values()] == ["6.7 percent", "4,480 pupils", "4,200", "12 days"]
    assert scores["enrolment"]["caught"] > scores["enrolment"]["slips"] // 2
    assert (scores["rained"]["held_by"], scores["rained"]["caught"]) == ("none", 0)


def test_articles_of_a_text_that_no_claim_file_is_about_are_audited_too() -> None:
    Path("page.txt").write_text(PAGE, "utf-8")
    Path("a.yaml").write_text(
        "audit: 1\narticle: {text: page.txt, title: New homes for the old town}\nclaims:\n"
        "  north: {says: 40 homes, at: p1}\n  south: {says: '20', at: p1}\n  votes: {says: 3 votes, at: p2}\n",
        "utf-8",
    )
    found = checked("a.yaml", code=1)
    assert [one["message"] for one in found["findings"] if one["severity"] == "error"] == [GROWTH]
    assert found["summary"]["files"] == 2
