"""What the tests of the code ask of its modules: what each imports, and its strings. Each is parsed once."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = sorted(path for top in ("audit", "checks", "reports") for path in (ROOT / top).rglob("*.py"))


class String(NamedTuple):
    """A string of a module; a document is the docstring of the module or of something in it."""

    text: str
    line: int
    document: bool


class Module(NamedTuple):
    """What it imports, also as ``module.name`` where a name is imported, and what only a checker of types imports."""

    imports: tuple[str, ...]
    for_types: frozenset[str]
    strings: tuple[String, ...]


@cache
def module(path: Path) -> Module:
    tree = ast.parse(path.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    hidden = {id(one) for block in nodes if _is_for_types(block) for one in ast.walk(block)}
    return Module(
        tuple(name for node in nodes if id(node) not in hidden for name in _imported(node, path)),
        frozenset(name for node in nodes if id(node) in hidden for name in _imported(node, path)),
        tuple(_strings(nodes)),
    )


def shown(path: Path) -> str:
    """The name of a file of the repository."""
    return str(path.relative_to(ROOT))


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _imported(node: ast.AST, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{path}: relative import"
        yield node.module or ""
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _strings(nodes: list[ast.AST]) -> Iterator[String]:
    documents = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield String(node.value, node.lineno, id(node) in documents)
