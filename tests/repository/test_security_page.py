"""docs/security.md names, for each boundary, where it stands and the tests that hold it: all of them exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_CODE = re.compile(r"`([^`]+)`")


def boundaries() -> list[list[str]]:
    """The rows of the page's tables: boundary, where, held by."""
    rows = [line.strip("|").split(" | ") for line in (ROOT / "docs/security.md").read_text("utf-8").splitlines()
            if line.startswith("| ") and not line.startswith("| boundary")]  # fmt: skip
    assert len(rows) > 25
    return rows


@pytest.mark.parametrize("row", boundaries(), ids=lambda row: row[0].strip()[:60])
def test_a_boundary_stands_somewhere_and_is_held_by_tests_that_exist(row: list[str]) -> None:
    _, where, held = row
    assert all((ROOT / path).exists() for path in _CODE.findall(where)), where
    tests = _CODE.findall(held)
    assert tests or "docs/reliability.md" in held
    for test in tests:
        file, _, name = test.partition("::")
        defined = {
            node.name
            for node in ast.parse((ROOT / file).read_text("utf-8")).body
            if isinstance(node, ast.FunctionDef)
        }
        assert name in defined, test
    assert all((ROOT / page).exists() for page in re.findall(r"docs/\w+\.md", held))
