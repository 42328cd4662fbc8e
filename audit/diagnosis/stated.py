"""Which numbers failing relations state: the total of parts, the share, the side of an equation that is a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.base.findings import Finding
from audit.claimfile.model import Check
from audit.expressions.tree import Name, Relation
from audit.rules.material import RELATIONS, Material
from audit.rules.outcomes import check_text


def stated(material: Material, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The claims that the relations behind these findings state, each once."""
    found: dict[str, None] = {}
    for finding in findings:
        for entry in _entries(material, finding):
            found.update(dict.fromkeys(_stated_in(material, entry)))
    return tuple(found)


def _entries(material: Material, finding: Finding) -> Iterator[Check]:
    for entry in material.checks(*RELATIONS):
        if check_text(entry) == finding.check:
            yield entry


def _stated_in(material: Material, entry: Check) -> Iterator[str]:
    """The sides of a relation that are a single name; if both are, neither is computed from the other."""
    relation = material.relation(entry)
    if not isinstance(relation, Relation):
        return
    names = [side.name for side in relation.operands if isinstance(side, Name)]
    if len(names) < len(relation.operands):
        yield from (name for name in names if name in material.readings)
