"""What the rules about relations share: from a decision to the finding that tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Sentence, Verdict, marked, sentence, series
from audit.checks._cells import unlike_cell, unlike_made
from audit.claimfile.model import Check
from audit.expressions import Decision, Expression, Fault, Name, unparse
from audit.expressions.tree import Day, Number
from audit.numbers.hedges import AT_LEAST, AT_MOST, MORE, OVER, UNDER
from audit.rules.material import Material
from audit.rules.outcomes import check_text, outcome, undecided

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

_ORDERS = frozenset(("<", "<=", ">", ">="))
_NOT = {
    "<": marked("{stated} is not less than {expression}: {says} against {value}"),
    "<=": marked("{stated} is not at most {expression}: {says} against {value}"),
    ">": marked("{stated} is not more than {expression}: {says} against {value}"),
    ">=": marked("{stated} is not at least {expression}: {says} against {value}"),
    "==": marked("{stated} is not equal to {expression}: {says} against {value}"),
}


def decided(material: Material, kind: str) -> Iterator[tuple[Check, Decision]]:
    """The checks to judge of one kind that could be decided or are open for a reason that lies in the numbers."""
    return _decided(material, material.judged_checks(kind))


def _decided(material: Material, entries: Iterable[Check]) -> Iterator[tuple[Check, Decision]]:
    for entry in entries:
        decision = material.decision(entry)
        if (
            not isinstance(decision, Fault)
            and decision.verdict is not Verdict.INVALID
            and decision.mismatch is None
        ):
            yield entry, decision


def demanded(material: Material, rule: str, kind: str, orders: bool | None = None) -> Iterator[Constraint]:
    """What the checks of one kind demand; only the orders among them, or only the others, if asked for."""
    for entry, decision in _decided(material, material.checks(kind)):
        if orders is None or is_order(decision) is orders:
            yield from material.demanded(entry, rule, check_text(entry))


def is_order(decision: Decision) -> bool:
    """True for a relation with < <= > >= in it, false for one of == and != only."""
    return not _ORDERS.isdisjoint(decision.operators)


def told(material: Material, entry: Check, decision: Decision) -> Finding:
    """The outcome of a decided check."""
    claims = material.claims_of(entry)
    if decision.verdict is Verdict.UNDECIDED:
        unread = next((name for name in claims if not material.is_readable(name)), None)
        reason = material.missing_in(entry) or (
            _open(material, decision, claims) if unread is None else material.why_missing(unread)
        )
        return undecided(material, entry, claims, reason, decision)
    if decision.verdict is Verdict.HOLDS:
        return outcome(material, entry, Verdict.HOLDS, _HOLDS, claims=claims, evidence=decision)
    message = _wrong_cells(material, decision, claims) or _wrong(material, decision)
    return outcome(
        material, entry, decision.verdict, message, claims=claims, evidence=decision, stated=_stated(decision)
    )


_HOLDS = sentence("the numbers as written satisfy it")


def _stated(decision: Decision) -> str | None:
    """The claim that the relation states something of: the side that is a single name, the left one first."""
    for side in decision.sides:
        if isinstance(side, Name):
            return side.name
    return None


def _wrong_cells(material: Material, decision: Decision, claims: tuple[str, ...]) -> Sentence | None:
    """The sentence where a cell of a table is said to be the same as another one, or as a number of the text."""
    if decision.op != "==":
        return None
    if len(claims) == 2:
        return unlike_cell(material, *claims)
    stated, computed = decision.sides
    if not isinstance(stated, Name) or stated.name not in claims:
        return None
    return unlike_made(material, decision, stated.name, _as_written(material, decision, computed))


def _wrong(material: Material, decision: Decision) -> Sentence:
    """One sentence with both numbers as written: what is stated, and what the others make of it."""
    stated, computed = decision.sides
    if not isinstance(stated, Name) and isinstance(computed, Name):
        stated, computed = computed, stated
    told = sentence(
        _template(decision, stated, computed),
        stated=f"`{unparse(stated)}`",
        says=_as_written(material, decision, stated),
        expression=f"`{unparse(computed)}`",
        value=_as_written(material, decision, computed),
    )
    if decision.verdict is not Verdict.STRAINED or decision.reason is None:
        return told
    if decision.conditional:
        return sentence("{told}; it fits {reason}", told=told, reason=decision.reason)
    return sentence("{told}; {reason}", told=told, reason=decision.reason)


def _template(decision: Decision, stated: Expression, computed: Expression) -> str:
    if decision.op == "!=":
        return marked("{stated} and {expression} are said to differ, but both are {value}")
    if decision.op == "==" and isinstance(stated, Name):
        if isinstance(computed, (Number, Day)):
            return marked("{stated} says {says}, but the check says {value}")
        return marked("{stated} says {says}, but {expression} is {value}")
    return _NOT[_operator(decision, stated)]


def _operator(decision: Decision, first: Expression) -> str:
    """The operator, turned round where the sides were."""
    return decision.op if first is decision.sides[0] else _TURNED.get(decision.op, decision.op)


def _as_written(material: Material, decision: Decision, side: Expression) -> str | Sentence:
    from audit.expressions.shown import side_text  # passes, which are most checks, never need it

    if isinstance(side, Name) and side.name in material.document.claims:
        return material.says(side.name)
    return side_text(decision, side)


def _open(material: Material, decision: Decision, claims: tuple[str, ...]) -> Sentence:
    numbers = series((f"`{name}` {material.says(name)}" for name in claims), marked(", "))
    reason = decision.reason or sentence("it cannot be decided")
    told = sentence("{reason}: {numbers}", reason=reason, numbers=numbers)
    bound = _bound_of(material, decision)
    if bound is None:
        return told
    return sentence(
        "{told}; {says} is a bound by itself: compare it by `==`", told=told, says=material.says(bound)
    )


_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_BOUNDS = {
    "<": (UNDER, AT_MOST), "<=": (UNDER, AT_MOST), ">": (OVER, MORE, AT_LEAST), ">=": (OVER, MORE, AT_LEAST),
}  # fmt: skip


def _bound_of(material: Material, decision: Decision) -> str | None:
    """The claim whose words say already which way the relation goes: 23 / 67 >= more than a third."""
    for side, operator in zip(decision.sides, (_TURNED.get(decision.op), decision.op), strict=True):
        if isinstance(side, Name) and operator is not None:
            reading = material.readings.get(side.name)
            if reading is not None and reading.hedge in _BOUNDS.get(operator, ()):
                return side.name
    return None
