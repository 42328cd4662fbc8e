"""No pattern has an alternative that matches nothing: ``a||b`` finds itself everywhere, and everything becomes a name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for folder in ("audit", "checks", "reports") for path in sorted((ROOT / folder).rglob("*.py"))]


def has_an_empty_alternative(text: str) -> bool:
    return "||" in text.replace("\\|", "bar")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_pattern_has_an_empty_alternative(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "(?" in node.value:
            assert not has_an_empty_alternative(node.value), f"{path.name}:{node.lineno}"


def test_the_search_finds() -> None:
    assert has_an_empty_alternative("(?:a||b)") and not has_an_empty_alternative(r"(?:a|\||b)")
