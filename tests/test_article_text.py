"""The article's text beside its claim file: paragraphs, numbers of claims and numbers that no claim covers."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.article.article_text import ArticleText, anchored, article_text
from audit.claimfile.loading import load_text
from audit.cli.group import group as main
from audit.interpretation.readings import readings_of


def marked(folder: Path, text: str | bytes, claims: str, name: str = "a.txt") -> ArticleText:
    (folder / "a.txt").write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    document = load_text(str(folder / "a.yaml"), f"audit: 1\narticle: {{text: {name}}}\nclaims:\n{claims}")
    found = anchored(document, readings_of(document).readings)
    assert found is not None
    return article_text(found, document)


def numbers(found: ArticleText) -> list[list[tuple[str, str | None]]]:
    return [
        [(one.text[number.start : number.end], number.claim) for number in one.numbers]
        for one in found.paragraphs
    ]


def test_each_claim_takes_an_occurrence_of_its_own(tmp_path: Path) -> None:
    found = marked(
        tmp_path,
        "全区112个小区。其中12个自管。\n\n另有12个待建，共3家。\n",
        "  a: {says: 12个, at: p2}\n  b: {says: 12个}\n  c: {says: 9个}\n",
    )
    assert numbers(found) == [[("112个", None), ("12个", "b")], [("12个", "a"), ("3家", None)]]
    assert found.missing == ("c",)
    assert found.trouble is None


def test_a_number_that_is_not_in_its_paragraph_is_followed(tmp_path: Path) -> None:
    found = marked(
        tmp_path, "共12个。\n\n没有了。\n", "  a: {says: 12个, at: p2}\n  b: {says: 9个, at: p9}\n"
    )
    assert found.missing == ("b",)
    assert numbers(found)[0] == [("12个", "a")]


def test_the_longer_number_comes_first(tmp_path: Path) -> None:
    found = marked(tmp_path, "近20万吨垃圾，20万吨煤。", "  a: {says: 20万吨}\n  b: {says: 近20万吨}\n")
    assert numbers(found) == [[("近20万吨", "b"), ("20万吨", "a")]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\nc", ["a", "b", "c"]),
        ("一\n二\n\n三", ["一", "二", "三"]),
        ("a\nb\n", ["a", "b"]),
        ("a\r\n\r\nb", ["a", "b"]),
        ("", []),
    ],
)
def test_paragraphs(tmp_path: Path, text: str, expected: list[str]) -> None:
    found = marked(tmp_path, text, "  a: {says: 3个}\n")
    assert [one.text for one in found.paragraphs] == expected


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("/etc/hostname.txt", "relative to the claim file"),
        ("missing.txt", "cannot be read"),
        ("../secrets.env", "must be a .txt or .md file"),
        ("folder.txt", "the article's text folder.txt is a folder: name one article"),
        ("pipe.txt", "the article's text pipe.txt is not an ordinary file"),
        ("large.txt", "large.txt has 10485761 bytes, and no more than 10485760 are read: split it"),
        ("latin.txt", "latin.txt is neither UTF-8 (byte 4) nor GB18030 nor UTF-16 with a byte order mark"),
        (
            "paper.txt",
            "paper.txt is PDF, not text: run `audit extract` on it, with --save-text for its text",
        ),
        ("link.txt", "must be a .txt or .md file"),
    ],
)
def test_what_cannot_be_shown_says_why(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "large.txt").write_bytes(b"x" * 10_485_761)
    (tmp_path / "paper.txt").write_bytes(b"%PDF-1.7 and 3 people")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9 for 3 people")
    (tmp_path / "key.pem").write_text("secret", "utf-8")
    os.symlink(tmp_path / "key.pem", tmp_path / "link.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    found = marked(tmp_path, "", "  a: {says: 3个}\n", name)
    assert found.trouble is not None and why in str(found.trouble)
    assert found.paragraphs == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_is_decoded_as_extraction_decodes_it(tmp_path: Path, encoding: str) -> None:
    """The draft of a text in an encoding of Chinese pages is compared with that text."""
    path = tmp_path / "a.txt"
    path.write_bytes("今年新建校舍436间，比去年增加120间，投入约3.2亿元。\r\n".encode(encoding))
    drafted = CliRunner().invoke(main, ["extract", str(path), "-o", str(tmp_path / "a.yaml")])
    assert drafted.exit_code == 0
    checked = CliRunner().invoke(main, ["check", "--format", "json", str(tmp_path / "a.yaml")])
    told = [one["rule"] for one in json.loads(checked.output)["findings"]]
    assert checked.exit_code == 0 and "number-not-in-text" not in told
    path.write_bytes("今年新建校舍463间，比去年增加120间，投入约3.2亿元。\r\n".encode(encoding))
    assert CliRunner().invoke(main, ["check", str(tmp_path / "a.yaml")]).exit_code == 1


def test_a_text_of_some_megabytes_is_compared(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "Nothing of note happened.\n" * 60_000 + "There were 436 sheep.\n", "utf-8"
    )
    found = marked(tmp_path, "", "  a: {says: 436 sheep}\n", "long.txt")
    assert found.trouble is None and found.missing == ()


def test_no_text_is_named(tmp_path: Path) -> None:
    document = load_text("a.yaml", "audit: 1\nclaims:\n  a: {says: 3个}\n")
    assert anchored(document, {}) is None


# -- where a text may lie --------------------------------------------------------------------------------


OUTSIDE = "lies outside the project; put it beside the claim files, or an empty audit.toml"


@pytest.mark.parametrize(
    ("claim_file", "name", "marker", "is_shown"),
    [
        ("sent/claims/a.yaml", "a.txt", "", True),
        ("sent/claims/a.yaml", "../articles/a.txt", "", True),
        ("sent/claims/2020/09/a.yaml", "../../../articles/a.txt", "", True),
        ("sent/numbers/a.yaml", "../articles/a.txt", "", True),
        ("sent/a.yaml", "articles/a.txt", "", True),
        ("sent/claims/a.yaml", "../../secret/notes.md", "", False),
        ("sent/claims/a.yaml", "../sub/../../secret/notes.md", "", False),
        ("sent/claims/a.yaml", "link.md", "", False),
        ("sent/claims/a.yaml", "../way-out/notes.md", "", False),
        ("sent/deep/numbers/a.yaml", "../../articles/a.txt", "", False),
        ("sent/deep/numbers/a.yaml", "../../articles/a.txt", "sent/audit.toml", True),
        ("sent/deep/numbers/a.yaml", "../../articles/a.txt", "sent/.git", True),
        ("sent/deep/numbers/a.yaml", "../../../secret/notes.md", "sent/.git", False),
        ("sent/claims/a.yaml", "../../secret/notes.md", "audit.toml", True),
        ("sent/claims/a.yaml", "../../secret/notes.md", ".git", True),
        ("sent/claims/a.yaml", "../../secret/notes.md", "sent/.git", False),
    ],
)
def test_a_claim_file_names_texts_of_its_project_only(
    claim_file: str, name: str, marker: str, is_shown: bool, tmp_path: Path
) -> None:
    for path in ("sent/claims/a.txt", "sent/articles/a.txt", "secret/notes.md", claim_file, marker):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        if path:
            (tmp_path / path).write_text("3个", "utf-8")
    (tmp_path / "sent/sub").mkdir()
    os.symlink(tmp_path / "secret/notes.md", tmp_path / "sent/claims/link.md")
    os.symlink(tmp_path / "secret", tmp_path / "sent/way-out")
    path = str(tmp_path / claim_file)
    found = anchored(
        load_text(path, f"audit: 1\narticle: {{text: {name}}}\nclaims:\n  a: {{says: 3个}}\n"), {}
    )
    assert found is not None
    assert (found.text, found.trouble is None) == (("3个", True) if is_shown else ("", False))
    assert is_shown or OUTSIDE in str(found.trouble)
