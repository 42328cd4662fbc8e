"""The library for tables, an optional extra that is imported only when a table is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def library() -> Any:
    """pandas. Raises ``ImportError`` with a sentence that says how to install it."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("tables need pandas: python -m pip install 'audit-numbers[frames]'") from error
    return pandas
