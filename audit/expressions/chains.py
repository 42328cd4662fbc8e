"""Chains: ``a < b <= c`` is the conjunction of its links."""

from __future__ import annotations

from collections.abc import Mapping

from audit.base.effort import Effort
from audit.base.findings import Verdict, sentence
from audit.base.intervals import EVERYTHING, Interval
from audit.expressions import sets
from audit.expressions.deciding import decide_link
from audit.expressions.decision import Decision
from audit.expressions.forms import Constant, Variable, image
from audit.expressions.lowering import Lowered, Lowering
from audit.expressions.quantity import Quantity
from audit.expressions.tree import Expression, Relation
from audit.expressions.trouble import Stopped

MOST_PAIRS = 50  # pairs of a chain's operands compared beyond its links
_WORST_FIRST = (Verdict.INVALID, Verdict.FAILS, Verdict.STRAINED, Verdict.UNDECIDED, Verdict.HOLDS)


def decide_chain(
    relation: Relation,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
    effort: Effort,
) -> Decision:
    """The worst verdict among the links. If every link holds, they must also hold together.

    Equations that share a claim are known to do so only if one value fits them all."""
    links = [
        decide_link(relation, link, quantities, derived, effort) for link in range(len(relation.operators))
    ]
    if all(decision.verdict is Verdict.HOLDS for decision in links):
        links += [decide_link(pair, 0, quantities, derived, effort) for pair in ends_of_equations(relation)]
    worst = min(links, key=lambda decision: _WORST_FIRST.index(decision.verdict))
    if worst.verdict is not Verdict.HOLDS or _hold_together(relation, quantities, derived):
        return worst
    worst.verdict = Verdict.UNDECIDED
    worst.reason = sentence("each comparison holds; whether all hold with the same values was not decided")
    return worst


def ends_of_equations(relation: Relation) -> list[Relation]:
    """What ``a == b == c`` says without a link of its own: that a equals c.

    Intervals have a value in common exactly if each two of them have."""
    pairs = []
    for last in range(2, len(relation.operands)):
        for first in range(last - 2, -1, -1):
            if any(operator != "==" for operator in relation.operators[first:last]):
                break
            sides = (relation.operands[first], relation.operands[last])
            pairs.append(Relation(sides, ("==",), relation.start, relation.end))
    return pairs[:MOST_PAIRS]


def _hold_together(
    relation: Relation, quantities: Mapping[str, Quantity], derived: Mapping[str, Expression]
) -> bool:
    """Whether the links hold together. An order that holds does so for every choice; only equations can conflict."""
    equations = [place for place, operator in enumerate(relation.operators) if operator == "=="]
    if len(equations) < 2:
        return True
    lowering = Lowering(quantities, derived)
    try:
        lowered = [lowering.lower(operand) for operand in relation.operands]
        if not lowering.fair:
            return True
        if lowering.rounds or lowering.repeats:
            return False
        if any(interval.whole for interval in lowering.fair.values()) and not _bare(lowered):
            return False
        return _share_a_value([image(form, lowering.fair) for form, _ in lowered], equations)
    except (Stopped, sets.DividesByZero):
        return False


def _bare(operands: list[Lowered]) -> bool:
    """True if every operand is one claim or one value: only the images of these preserve whole numbers."""
    return all(type(form) in (Variable, Constant) for form, _ in operands)


def _share_a_value(images: list[Interval], equations: list[int]) -> bool:
    """Whether operands joined by consecutive equations have one value in common."""
    common = EVERYTHING
    for place, operand in enumerate(images):
        joined = place > 0 and place - 1 in equations
        common = common.intersect(operand) if joined else operand
        if common.is_empty:
            return False
    return True
