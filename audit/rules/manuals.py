"""Docstrings that are product text: the manuals of rules, the help of commands.

Python drops them when it compiles with ``PYTHONOPTIMIZE=2``; then they are read from the source.
"""

from __future__ import annotations

import ast
from functools import cache

from audit.base.regular import bytes_of


def manual_of(doc: str | None, file: str | None, function: str | None = None) -> str:
    """``doc``, or else the docstring of the module in the source ``file`` or of one of its functions.

    Empty if there is no source to read."""
    if doc is not None or file is None:
        return doc or ""
    for node in _definitions(file):
        if (node.name if isinstance(node, ast.FunctionDef) else None) == function:
            return ast.get_docstring(node, clean=False) or ""
    return ""


def summary_of(manual: str) -> str:
    """The first line of a manual: what is found."""
    return manual.strip().split("\n", 1)[0]


@cache
def _definitions(file: str) -> tuple[ast.Module | ast.FunctionDef, ...]:
    try:
        tree = ast.parse(bytes_of(file))
    except (OSError, ValueError, SyntaxError):
        return ()
    return tree, *(node for node in tree.body if isinstance(node, ast.FunctionDef))
