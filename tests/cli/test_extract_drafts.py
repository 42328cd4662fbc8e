"""``audit extract ARTICLE -o …``: what is written, what is said, and what is refused with nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.claimfile import load
from audit.cli.group import group as main
from tests.article.pages import ENGLISH, PAGE
from tests.article.test_reading import BAD, pdf, word


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["extract", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "texts" / "page.txt"
    path.parent.mkdir()
    path.write_text(PAGE, "utf-8")
    return path


def test_one_file_for_one_article(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "claims" / "page.yaml"
    said = run(page, "-o", target)
    document = load(str(target))
    assert document.faults == () and f"wrote {target}: {len(document.claims)} numbers" in said
    assert document.article.text is not None and document.article.text.value == "../texts/page.txt"
    assert len(document.claims) >= 12


def test_one_file_an_article(page: Path, tmp_path: Path) -> None:
    said = run(page, "--split", "-o", tmp_path / "claims")
    files = sorted((tmp_path / "claims").iterdir())
    assert len(files) == 4 == said.count("wrote ")
    assert all(load(str(file)).faults == () for file in files)
    titles = {str(load(str(file)).article.title) for file in files}
    assert "老城区改造旧楼40栋" in titles and "图片说明" in titles


def test_a_second_run_says_how_it_merged(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.yaml"
    run(page, "-o", target)
    before = target.read_text("utf-8")
    assert f"{target}: is up to date" in run(page, "-o", target)
    assert target.read_text("utf-8") == before
    page.write_text(PAGE.replace("230个村", "231个村").replace("26个", ""), "utf-8")
    said = run(page, "-o", target)
    assert (
        "says 230个, the text now has 231个" in said and "says 26个, which is no longer in the text" in said
    )
    assert "1 changed, 1 gone, 0 new" in said


def test_the_language_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ENGLISH, "utf-8")
    run(tmp_path / "a.md", "-o", tmp_path / "a.yaml")
    assert load(str(tmp_path / "a.yaml")).article.language == "en"
    run(tmp_path / "a.md", "-o", tmp_path / "b.yaml", "--language", "zh")
    assert load(str(tmp_path / "b.yaml")).article.language == "zh"


@pytest.mark.parametrize(("name", "data"), [("a.pdf", pdf("It has 466 rooms.")), ("a.docx", word())])
def test_an_extracted_text_is_saved_beside_the_draft(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    run(tmp_path / name, "-o", tmp_path / "a.yaml", "--save-text", tmp_path / "a.txt")
    assert load(str(tmp_path / "a.yaml")).article.text is not None
    assert "466 rooms" in (tmp_path / "a.txt").read_text("utf-8")
    run(tmp_path / name, "-o", tmp_path / "a.yaml", "--save-text", tmp_path / "a.txt")  # the same text again
    (tmp_path / "a.txt").write_text("notes", "utf-8")
    said = run(tmp_path / name, "-o", tmp_path / "a.yaml", "--save-text", tmp_path / "a.txt", code=2)
    assert "exists already and has another text" in said
    assert (tmp_path / "a.txt").read_text("utf-8") == "notes"


def test_pieces_stay_apart_where_that_is_asked_for(page: Path, tmp_path: Path) -> None:
    run(page, "-o", tmp_path / "a.yaml")
    run(page, "-o", tmp_path / "b.yaml", "--no-join")
    assert "因分栏断开而接合" in (tmp_path / "a.yaml").read_text("utf-8")
    assert "因分栏断开而接合" not in (tmp_path / "b.yaml").read_text("utf-8")


@pytest.mark.parametrize("case", BAD)
def test_a_bad_article_is_exit_code_2_and_nothing_is_written(case: str, tmp_path: Path) -> None:
    name, data, expected = BAD[case]
    (tmp_path / name).write_bytes(data)
    said = run(tmp_path / name, "-o", tmp_path / "out" / "a.yaml", "--save-text", tmp_path / "b.txt", code=2)
    assert expected in said and said.count("\n") == 1 and said.startswith("Error: ")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_nothing_is_written_over(page: Path, tmp_path: Path) -> None:
    assert "does not end in .yaml or .yml" in run(page, "-o", page, code=2)
    assert "is the article itself" in run(page, "-o", tmp_path / "a.yaml", "--save-text", page, code=2)
    assert "is a folder: name a file, or add --split" in run(page, "-o", tmp_path, code=2)
    (tmp_path / "a.yaml").write_text("audit: 1\nclaims: {a: 5}\n", "utf-8")
    assert "a.yaml is a file: with --split" in run(page, "--split", "-o", tmp_path / "a.yaml", code=2)
    said = run(page, "-o", tmp_path / "a.yaml", code=2)
    assert "has faults and was left as it is" in said and "a.yaml:2:" in said
    assert (tmp_path / "a.yaml").read_text("utf-8") == "audit: 1\nclaims: {a: 5}\n"


def test_a_text_without_numbers_gives_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("There is nothing to count here.", "utf-8")
    assert "has no number to check" in run(tmp_path / "a.txt", "-o", tmp_path / "a.yaml", code=2)
    assert not (tmp_path / "a.yaml").exists()


def test_a_draft_names_no_text_that_its_check_would_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.txt").write_text("The town has 466 trees and 12 parks.\n", "utf-8")
    (tmp_path / "work/project/.git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work/project")
    done = CliRunner().invoke(main, ["extract", "../../elsewhere/a.txt", "-o", "claims/a.yaml"])
    assert done.exit_code == 0 and "its text lies outside the project" in done.output
    assert "text:" not in (tmp_path / "work/project/claims/a.yaml").read_text("utf-8")
    assert CliRunner().invoke(main, ["check"]).exit_code == 0
    done = CliRunner().invoke(
        main, ["extract", "../../elsewhere/a.txt", "-o", "claims/b.yaml", "--save-text", "texts/a.txt"]
    )
    assert done.exit_code == 0 and "outside" not in done.output
    assert "text: ../texts/a.txt" in (tmp_path / "work/project/claims/b.yaml").read_text("utf-8")
