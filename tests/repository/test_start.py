"""A short article starts fast: few expressions are compiled for it, and little is imported. Counted, since times differ.

What a page of ordinary news needs is held here, with room for a seventh more. Where a new form or new words go
beyond, docs/relations.md tells how expressions are kept from being compiled; a bound is raised only for words that
ordinary articles have.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "tests" / "repository"

_COUNTED = """
import re, sys
plain, found = re.compile, []
def compile(source, flags=0):
    found.append(source)
    return plain(source, flags)
re.compile = compile
from audit.cli import main
try:
    main()
except SystemExit:
    pass
print("COUNTED", len(found), sum(map(len, found)), *sys.modules)
"""


def _counted(name: str) -> tuple[int, int, set[str]]:
    """The expressions that the check of an article compiles, their characters, and the modules that it loads."""
    command = [sys.executable, "-c", _COUNTED, "check", str(TEXTS / f"page_{name}.txt")]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # the first run of all makes the index
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    count, characters, *modules = told.rpartition("COUNTED")[2].split()
    return int(count), int(characters), set(modules)


@pytest.mark.parametrize(("name", "most", "characters"), [("en", 640, 90_000), ("zh", 450, 36_000)])
def test_a_short_article_compiles_few_expressions(name: str, most: int, characters: int) -> None:
    count, sizes, modules = _counted(name)
    assert count <= most and sizes <= characters, (count, sizes)
    assert count > most / 2 and sizes > characters / 2, "the bounds can be lowered"
    assert not modules & {"yaml", "zipfile", "html.entities", "difflib", "sympy", "rich"}
