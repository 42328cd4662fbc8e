"""One kind of number that words name, as a row of a table defines it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_BETWEEN = " / "  # between words that name a kind
_ENDLESS = 1e300
_ANY = "any-"  # prefix of the names of kinds that any number with a unit may belong to


class StatedKind(NamedTuple):
    """One kind: the usual and the possible range of its numbers, and the words that name it.

    The usual range goes from ``low`` to ``high`` in the first of its units; ``recent_low`` is the least that has been
    usual since ``RECENT``, because prices and totals have grown. ``source`` is a key of ``sources()``, or the name of
    an envelope after an equals sign. A kind that ``is_any`` may be applied to any number with its unit (of people: no
    more than there are), and is used if no other fits."""

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
    """The kind in a row. A table of the user's own may lack most columns: without hard limits nothing is
    condemned."""
    told, low, high = row.get, float(row["low"]), float(row["high"])
    return StatedKind(
        row["name"], tuple(row["unit"].split()), low, high, float(told("recent_low") or low),
        float(told("hard_low") or 0), float(told("hard_high") or _ENDLESS), _words_of(told("en") or ""), _words_of(told("zh") or ""),
        told("beside") or "", row["source"], told("note") or "", told("read") or "read", row["name"].startswith(_ANY),
    )  # fmt: skip


def _words_of(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(_BETWEEN)))
