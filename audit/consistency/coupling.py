"""Whether checks of a document depend on each other at all, and whether its numbers fit as printed.

Both questions are cheap enough to ask of every file.

Checks that share only exact numbers are independent: each is decided by itself. An order that holds does so for every
choice of values and rules none out; an envelope has limits far wider than a rounding. So checks can hold one by one
but not together only because of a number that was rounded or hedged and occurs in two equations. Most such numbers
have a witness (``consistency/witness.py``), and then there is nothing to prove.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from audit.base.findings import Verdict
from audit.base.intervals import Interval
from audit.claimfile.model import Check, Document
from audit.expressions import Decision
from audit.expressions.forms import Form, Quotient, Scaled, Sum, Variable, image, occurrences, variables
from audit.expressions.sets import DividesByZero
from audit.rules.material import RELATIONS, Material

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint
    from audit.expressions import Quantity

_NOTHING = Interval(0, 0)
_Equation = tuple[Form, tuple[str, ...]]  # a difference that has to be zero, and its claims


def is_coupled(material: Material) -> bool:
    """Whether some number with several possible values occurs in two equations."""
    seen: set[str] = set()
    equations = (_equated(material, entry) for entry in material.document.checks)
    for claims in chain(equations, _tied(material.document)):
        for name in claims:
            if name in seen and _is_loose(material, name):
                return True
        seen.update(claims)
    return False


def is_witnessed(material: Material, others: Iterable[Constraint]) -> bool:
    """Whether a witness meets every relation of the file and the ``others``, which are its further demands.

    Then all can hold together in the usual sense. Only a file whose relations all hold is asked."""
    equations = _equations(material)
    if equations is None:
        return False
    beside = [(one.form, one.limit) for one in others]
    coupled = _coupled(equations, [variables(form) for form, _ in beside], material.quantities)
    if not coupled and not beside:
        return True
    from audit.consistency.witness import witness

    fair = {name: quantity.fair for name, quantity in material.quantities.items()}
    return witness([*((form, _NOTHING) for form, _ in coupled), *beside], fair) is not None


def _coupled(
    equations: Sequence[_Equation], others: Sequence[Sequence[str]], quantities: Mapping[str, Quantity]
) -> Sequence[_Equation]:
    """The equations that have to hold together with another one; the rest hold by themselves, as was decided.

    Equations that rule nothing out are dropped first: those in which 28.0 % has room for every value that part and
    whole can give it, and nothing else mentions it. Most shares are like that: with them the witness of a file costs
    120 µs, without them 40."""
    uses = _uses(equations, others)
    binding = [one for one in equations if not _has_room(one[0], uses, quantities)]
    uses = _uses(binding, others)
    return [one for one in binding if any(uses[name] > 1 for name in one[1])]


def _uses(equations: Sequence[_Equation], others: Sequence[Sequence[str]]) -> dict[str, int]:
    """The number of demands that each claim occurs in."""
    uses: dict[str, int] = {}
    for names in (*(names for _, names in equations), *others):
        for name in names:
            uses[name] = uses.get(name, 0) + 1
    return uses


def _has_room(form: Form, uses: Mapping[str, int], quantities: Mapping[str, Quantity]) -> bool:
    """Whether a form is a claim that occurs nowhere else minus a quotient whose every value the claim may
    have."""
    if type(form) is not Sum or len(form.parts) != 2:
        return False
    stated, made = form.parts
    if (
        type(stated) is not Variable
        or uses[stated.name] != 1
        or type(made) is not Scaled
        or made.factor != -1
    ):
        return False
    fair, quotient = quantities[stated.name].fair, made.part
    if fair.whole or type(quotient) is not Quotient:
        return False
    names = occurrences(quotient)
    try:
        return stated.name not in names and fair.contains(
            image(quotient, {name: quantities[name].fair for name in names})
        )
    except DividesByZero:
        return False


def _equations(material: Material) -> list[_Equation] | None:
    """The differences that have to be zero, each with its claims; an order that holds does so whatever the
    values.

    ``None`` if a relation does not hold by itself or is more than one comparison."""
    found: list[_Equation] = []
    for entry in material.checks(*RELATIONS):
        decision = material.decision(entry)
        if not isinstance(decision, Decision) or decision.verdict is not Verdict.HOLDS:
            return None
        if len(decision.operators) > 1 or decision.form is None:
            return None
        if decision.op == "==":
            found.append((decision.form, material.claims_of(entry)))
    return found


def _is_loose(material: Material, name: str) -> bool:
    reading = material.readings.get(name)
    return reading is not None and not reading.fair.is_point


def is_tied(material: Material) -> bool:
    """Whether the file ties a number to a real-world quantity, so that other files may mention it too.

    A number that occurs in no equation of its file counts: it may rule out what an equation elsewhere
    needs."""
    return any(claim.about is not None for claim in material.document.claims.values())


def _tied(document: Document) -> Iterable[Iterable[str]]:
    """The claims of a file that describe one real-world quantity."""
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
        decision.verdict is Verdict.HOLDS and "==" not in decision.operators
    ):
        return ()
    return material.claims_of(entry)
