"""The vocabulary of ``measures:``: words for what a number measures, with wider words as parents."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audit.checks.knowledge.files import VOCABULARY, RowText, find_row, row_names
from audit.checks.knowledge.reader import RowReader
from audit.checks.knowledge.rows import mapping_of
from audit.units import Unit

if TYPE_CHECKING:
    from typing import Any

QUDT = "http://qudt.org/vocab/quantitykind/"
_MOST_GENERATIONS = 10


class Measure(NamedTuple):
    """One word of the vocabulary.

    ``unit`` gives the dimension; ``None`` if it may have several. ``qudt`` is the name of the QUDT quantity kind that
    it is, or is a case of; empty if QUDT has none."""

    name: str
    unit: Unit | None
    parents: tuple[str, ...]
    zh: tuple[str, ...]
    en: tuple[str, ...]
    qudt: str = ""

    @property
    def qudt_address(self) -> str:
        """The address of the quantity kind in QUDT's vocabulary; empty if there is none."""
        return QUDT + self.qudt if self.qudt else ""


@cache
def measure(name: str) -> Measure | None:
    """The word of the vocabulary with this name; ``None`` if there is none or its row is faulty."""
    row = find_row(name, (VOCABULARY,))
    return None if row is None else measure_from(row, RowReader(name))


def measure_from(row: RowText, reader: RowReader) -> Measure | None:
    """Reads one word; anything wrong with it is noted in ``reader``."""
    mapping = mapping_of(row)
    if mapping is None:
        reader.fault("the row is not a mapping")
        return None
    reader.keys(mapping, "the word", "zh en", "unit parents qudt")
    unit = reader.unit(mapping, "the word") if "unit" in mapping else None
    parents, zh, en = (_words(reader, mapping, key) for key in ("parents", "zh", "en"))
    qudt = reader.text(mapping, "qudt", "the word")
    return None if reader.faults else Measure(row.name, unit, parents, zh, en, qudt)


def _words(reader: RowReader, mapping: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = mapping.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        reader.fault(f"`{key}:` must be a list of words")
        return ()
    return tuple(value)


def measure_names() -> tuple[str, ...]:
    """All words of the vocabulary, sorted."""
    return row_names((VOCABULARY,))


def is_a(name: str, wanted: str) -> bool | None:
    """Whether ``name`` is ``wanted`` or a narrower or wider word for it; ``None`` if the vocabulary lacks ``name``.

    Wider words fit too: a claim may say ``area`` where a role asks for ``floor-area``."""
    if name == wanted:
        return True
    if measure(name) is None:
        return None
    return wanted in ancestors(name) or name in ancestors(wanted)


def ancestors(name: str) -> set[str]:
    """Every wider word of the vocabulary for ``name``."""
    found: set[str] = set()
    level = [name]
    for _ in range(_MOST_GENERATIONS):
        known = [found_word for child in level if (found_word := measure(child)) is not None]
        level = [parent for word in known for parent in word.parents]
        found.update(level)
    return found
