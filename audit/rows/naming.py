"""What the columns of data are called in a relation."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_PART = re.compile(r"\W+")  # what no name in an expression can have: blanks, signs, brackets


def column_names(header: Sequence[str]) -> dict[str, str]:
    """The columns by the names that relations use: ``Total population (2020)`` is ``total_population_2020``, too. Of two
    columns that would be called the same, neither is, but by its own name."""
    found = {name: name for name in header if name.isidentifier()}
    made: dict[str, list[str]] = {}
    for name in header:
        made.setdefault(_NO_PART.sub("_", name.casefold()).strip("_"), []).append(name)
    for short, own in made.items():
        if len(own) == 1 and short.isidentifier():
            found.setdefault(short, own[0])
    return found
