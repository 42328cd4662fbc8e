"""Whether checks of a document depend on each other at all, and whether its numbers fit as they stand: cheap enough
to ask of every file.

Checks that share only exact numbers do not: each is decided by itself. An order that holds, holds for every
choice of values and rules none out; an envelope has limits far wider than a rounding. So only a number that
was rounded or hedged, and stands in two equations, can make checks hold alone and not together. Most such numbers
have a witness (``joint/witness.py``), and then there is nothing to prove.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from audit.claimfile.model import Check, Document
from audit.expressions import Decision
from audit.findings import Verdict
from audit.intervals import Interval
from audit.material import RELATIONS, Material

TYPE_CHECKING = False
if TYPE_CHECKING:
    from audit.expressions.forms import Form
    from audit.joint.constraints import Constraint

_NOTHING = Interval(0, 0)


def is_coupled(material: Material) -> bool:
    """Whether some number of several values stands in two equations."""
    seen: set[str] = set()
    equations = (_equated(material, entry) for entry in material.document.checks)
    for claims in chain(equations, _tied(material.document)):
        for name in claims:
            if name in seen and _is_loose(material, name):
                return True
        seen.update(claims)
    return False


def is_witnessed(material: Material, others: Iterable[Constraint]) -> bool:
    """Whether a witness meets every relation of the file and the ``others``, what else is demanded: then all can hold
    together in the usual sense. Only a file whose relations all hold is asked."""
    forms = _equations(material)
    if forms is None:
        return False
    from audit.joint.witness import witness

    demands = [(form, _NOTHING) for form in forms]
    demands.extend((one.form, one.limit) for one in others)
    fair = {name: quantity.fair for name, quantity in material.quantities.items()}
    return witness(demands, fair) is not None


def _equations(material: Material) -> list[Form] | None:
    """The differences that have to be zero; ``None`` where a relation does not hold by itself, or is more than one
    comparison. An order that holds does so whatever the values."""
    found: list[Form] = []
    for entry in material.checks(*RELATIONS):
        decision = material.decision(entry)
        if not isinstance(decision, Decision) or decision.verdict is not Verdict.HOLDS:
            return None
        if len(decision.relation.operators) > 1 or decision.form is None:
            return None
        if decision.op == "==":
            found.append(decision.form)
    return found


def _is_loose(material: Material, name: str) -> bool:
    reading = material.readings.get(name)
    return reading is not None and not reading.fair.is_point


def is_tied(material: Material) -> bool:
    """Whether the file ties a number to a quantity of the world, so that other files may speak of it too. A number
    that stands in no equation of its file counts: it may rule out what an equation elsewhere needs."""
    return any(claim.about is not None for claim in material.document.claims.values())


def _tied(document: Document) -> Iterable[Iterable[str]]:
    """The claims of a file that speak of one quantity of the world."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for claim in document.claims.values():
        if claim.about is not None:
            groups.setdefault(claim.about.key, []).append(claim.name)
    return [names for names in groups.values() if len(names) > 1]


def _equated(material: Material, entry: Check) -> Iterable[str]:
    """The claims of an equation, or of an order that is open; none for any other check."""
    if entry.kind == "same":
        return [text.value for text in entry.texts("same")]
    if entry.kind not in RELATIONS:
        return ()
    decision = material.decision(entry)
    if not isinstance(decision, Decision) or (
        decision.verdict is Verdict.HOLDS and "==" not in decision.relation.operators
    ):
        return ()
    return material.claims_of(entry)
