"""One kind of number that words name, as a row of a table says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_BETWEEN = " / "  # words that name a kind
_ENDLESS = 1e300
_ANY = "any-"  # how the names of kinds begin that any number of a unit may be of


class StatedKind(NamedTuple):
    """One kind: what its numbers usually are, from ``low`` to ``high`` in the first of its units, what they can be,
    and the words that name it. ``recent_low`` is the least that is usual since ``RECENT``: prices and totals have grown. ``source`` is a key of ``sources()``, or the name of an envelope behind an equals sign. A kind that ``is_any`` is what may
    be said of any number of its unit (of people: no more than there are), and speaks where no other does."""

    name: str
    units: tuple[str, ...]
    low: float
    high: float
    recent_low: float
    hard_low: float
    hard_high: float
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    beside: str
    source: str
    note: str
    read: str
    is_any: bool = False


def kind_of(row: Mapping[str, str]) -> StatedKind:
    """The kind of a row. A table of the user's own may lack most columns: without hard limits nothing is condemned."""
    told, low, high = row.get, float(row["low"]), float(row["high"])
    return StatedKind(
        row["name"], tuple(row["unit"].split()), low, high, float(told("recent_low") or low),
        float(told("hard_low") or 0), float(told("hard_high") or _ENDLESS), _words_of(told("en") or ""), _words_of(told("zh") or ""),
        told("beside") or "", row["source"], told("note") or "", told("read") or "read", row["name"].startswith(_ANY),
    )  # fmt: skip


def _words_of(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(_BETWEEN)))
