"""What the checks have in common whose operands are names of claims, or numbers and dates written out."""

from __future__ import annotations

from collections.abc import Iterator

from audit.claimfile.model import Check
from audit.claimfile.values import span_of
from audit.material import Material
from audit.source import Text

_NO_NAMES = frozenset(("because", "name", "items", "open"))


def sound(material: Material, *kinds: str) -> Iterator[Check]:
    """The checks of some kinds that name only what there is. The others were not made, and the rule
    ``faulty-expression`` tells why."""
    for entry in material.checks(*kinds):
        if next(unknown_operands(material, entry), None) is None:
            yield entry


def unknown_operands(material: Material, entry: Check) -> Iterator[Text]:
    """The operands of a check that are no name of a claim, no number and no date."""
    for text in _operands(entry):
        if not material.names(text.value) and not _is_constant(text.value):
            yield text


def _operands(entry: Check) -> Iterator[Text]:
    for key, value in entry.fields.items():
        if key in _NO_NAMES:
            continue
        if isinstance(value, Text):
            yield value
        elif not isinstance(value, dict):
            yield from value


def _is_constant(text: str) -> bool:
    return span_of(text) is not None or (text.isascii() and text.isdigit())
