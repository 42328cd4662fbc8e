"""Whether checks of a document depend on each other at all: cheap enough to ask of every file.

Checks that share only exact numbers do not: each is decided by itself. Only where a number that has several
values, one that was rounded or hedged, stands in two checks can these hold alone and not together.
"""

from __future__ import annotations

from collections.abc import Iterable

from audit.claimfile.model import Check
from audit.material import RELATIONS, Material
from audit.source import Text


def is_coupled(material: Material) -> bool:
    """Whether some number of several values stands in two checks."""
    loose = {name for name, reading in material.readings.items() if not reading.fair.is_point}
    if not loose:
        return False
    seen: set[str] = set()
    for entry in material.document.checks:
        own = loose.intersection(_claims(material, entry))
        if not seen.isdisjoint(own):
            return True
        seen |= own
    return False


def _claims(material: Material, entry: Check) -> Iterable[str]:
    if entry.kind in RELATIONS:
        return material.claims_of(entry)
    if entry.kind == "same":
        return [text.value for text in entry.texts("same")]
    given = entry.fields.get("with")
    if entry.kind != "plausible" or not isinstance(given, dict):
        return ()
    return [name for text in given.values() for name in _claims_in(material, text)]


def _claims_in(material: Material, text: Text) -> tuple[str, ...]:
    from audit.expressions import Fault

    tree = material.expression(text)
    return () if isinstance(tree, Fault) else material.claims_in(tree)
