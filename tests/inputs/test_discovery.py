"""Which files a folder stands for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from docx import Document

from audit.inputs.discovery import discover

SOUND = "audit: 1\nclaims: {a: {says: 50}}\n"
NAMING = "audit: 1\narticle: {text: told.txt}\nclaims: {a: {says: 50}}\n"
TEXT = "The town has 50 schools.\n"
PAGE = '<!doctype html>\n<html lang="en">\n<head>\n<meta name="generator" content="audit 0.1.0">\n'
PLAIN = "✓ all 9 checks hold                                     0.55 s\n  1 file · 115 claims · 9 checks\n"
TABLES = "audit: 1\ntables:\n  - data: figures.csv\n"

# what lies in the folder → what it stands for, and with --articles
FOLDERS: dict[str, tuple[dict[str, str], list[str], list[str]]] = {
    "articles alone": (
        {"b.txt": TEXT, "a.md": TEXT, "deep/c.html": "<p>12 schools</p>", "data.json": "{}", "run.py": ""},
        ["a.md", "b.txt", "deep/c.html"],
        ["a.md", "b.txt", "deep/c.html"],
    ),
    "claim files": ({"a.yaml": SOUND, "b.txt": TEXT}, ["a.yaml"], ["a.yaml", "b.txt"]),
    "a text that a claim file names": (
        {"a.yaml": NAMING, "told.txt": TEXT, "b.txt": TEXT},
        ["a.yaml"],
        ["a.yaml", "b.txt"],
    ),
    "hidden files": ({".a.txt": TEXT, ".git/b.txt": TEXT, "~$c.docx": "", "d.txt": TEXT}, ["d.txt"], ["d.txt"]),
    "reports": (
        {
            "a.txt": TEXT, "a.html": PAGE, "a.md": "### audit: ✓ all 9 checks hold\n", "report.txt": PLAIN,
            "checks.csv": '"file","line","column","check","rule"\n',
        },
        ["a.txt"],
        ["a.txt"],
    ),
    "notes and their data": (
        {"a.txt": TEXT, "a.audit.yaml": TABLES, "figures.csv": "a,b\n1,2\n"},
        ["a.txt"],
        ["a.txt"],
    ),
}  # fmt: skip


def _names(folder: Path, articles: bool) -> list[str]:
    files, faults = discover([str(folder)], articles)
    assert faults == []
    return [os.path.relpath(file, folder) for file in files]


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.replace(" ", "-"))
def test_a_folder_stands_for(case: str, tmp_path: Path) -> None:
    files, alone, with_articles = FOLDERS[case]
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert _names(tmp_path, False) == alone
    assert _names(tmp_path, True) == with_articles


def test_a_text_that_was_saved_of_a_document_is_not_taken_for_another_article(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("The town has 50 schools.")
    document.save(str(tmp_path / "a.docx"))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert _names(tmp_path, False) == ["a.docx"]
    (tmp_path / "a.txt").write_text("Another one has 40 schools.\n", "utf-8")
    assert _names(tmp_path, False) == ["a.docx", "a.txt"]


@pytest.mark.parametrize("name", ["report.txt", ".hidden.txt", "a.yaml", "told.txt", "figures.csv", "log"])
def test_a_file_that_is_named_is_always_audited(name: str, tmp_path: Path) -> None:
    for one, text in {"report.txt": PLAIN, "a.yaml": SOUND, "b.audit.yaml": TABLES}.items():
        (tmp_path / one).write_text(text, "utf-8")
    (tmp_path / name).touch()
    assert discover([str(tmp_path / name)]) == ([str(tmp_path / name)], [])


def test_a_text_comes_with_the_claim_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(NAMING, "utf-8")
    (tmp_path / "told.txt").write_text(TEXT, "utf-8")
    paths = [str(tmp_path / "told.txt"), str(tmp_path / "a.yaml")]
    assert discover(paths)[0] == [paths[1]]
