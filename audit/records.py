"""Records made by the thousand: ``new(Place, (…))`` makes the named tuple ``Place(…)`` without its checks.

The constructor that a named tuple comes with is a function in Python, and takes twice the time. So for what is
made for every number of every file, and nowhere else: a field that is missing is not noticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    Record = TypeVar("Record")

    def new(kind: type[Record], values: tuple[Any, ...]) -> Record:
        """The record of a kind with all its fields' values, in order."""
        raise NotImplementedError

else:
    new = tuple.__new__
