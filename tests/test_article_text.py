"""The article's text beside its claim file: paragraphs, numbers of claims and numbers that no claim covers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from audit.article_text import ArticleText, anchored, article_text
from audit.claimfile.loading import load_text
from audit.readings import readings_of


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
        ("folder.txt", "not a file of at most 1 MB"),
        ("pipe.txt", "not a file of at most 1 MB"),
        ("large.txt", "not a file of at most 1 MB"),
        ("latin.txt", "not UTF-8"),
        ("link.txt", "must be a .txt or .md file"),
    ],
)
def test_what_cannot_be_shown_says_why(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "large.txt").write_bytes(b"x" * 1_000_001)
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9 for 3 people")
    (tmp_path / "key.pem").write_text("secret", "utf-8")
    os.symlink(tmp_path / "key.pem", tmp_path / "link.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    found = marked(tmp_path, "", "  a: {says: 3个}\n", name)
    assert found.trouble is not None and why in str(found.trouble)
    assert found.paragraphs == ()


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
