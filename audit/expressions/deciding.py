"""The verdict of one relation, decided by proof over the sets of its claims: holds, strained, fails or undecided.

The fair sets come first; the widest ones are examined only if the fair ones do not settle it. An answer that is not
proved is never given: the verdict is then ``undecided``, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from audit.base.effort import TOO_MUCH, Effort
from audit.base.findings import Sentence, Verdict, sentence
from audit.expressions import sets
from audit.expressions.answers import Answer, satisfied
from audit.expressions.decision import Decision
from audit.expressions.filling import Stated
from audit.expressions.forms import Constant, Form
from audit.expressions.linking import comparable
from audit.expressions.lowering import Lowering
from audit.expressions.quantity import Quantity
from audit.expressions.solving import Problem, safely, solve
from audit.expressions.tree import Expression, Relation
from audit.expressions.trouble import Stopped, Trouble


class Judgement(NamedTuple):
    """The verdict on one link of a relation, and why; if ``conditional``, the reason gives the condition for a
    fit."""

    verdict: Verdict
    method: str = "exact values"
    reason: Sentence | None = None
    conditional: bool = False


_HOLDS = Judgement(Verdict.HOLDS)
_FAILS = Judgement(Verdict.FAILS)


def decide_link(
    relation: Relation,
    link: int,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
    effort: Effort,
) -> Decision:
    """Decides one comparison of a relation. Never raises: an obstacle becomes the decision's reason.

    The verdict is then ``invalid`` for what must be corrected in the file, ``undecided`` for what cannot be known."""
    lowering = Lowering(quantities, derived, effort.question())
    try:
        form, operator = comparable(relation, link, lowering)
        found = judge(form, operator, lowering)
    except Stopped as stop:
        return _stopped(stop.trouble, relation, link, quantities, derived)
    return Decision(
        found.verdict, relation, quantities, derived, found.method, found.reason, link=link,
        conditional=found.conditional, form=form,
    )  # fmt: skip


def decide_stated(
    stated: Stated, quantities: Mapping[str, Quantity], derived: Mapping[str, Expression], effort: Effort
) -> Decision:
    """Decides a single comparison between claims, as ``decide_link`` does."""
    lowering = Lowering(quantities, derived, effort.question(), stated.claims)
    try:
        form, operator = comparable(stated.form, 0, lowering)
    except Stopped:  # it is told in the claims' own names
        return decide_link(stated.filled(), 0, quantities, derived, effort)
    found = judge(form, operator, lowering)
    return Decision(
        found.verdict, stated, quantities, derived, found.method, found.reason,
        conditional=found.conditional, form=form,
    )  # fmt: skip


def _stopped(
    trouble: Trouble,
    relation: Relation,
    link: int,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
) -> Decision:
    return Decision(
        trouble.verdict, relation, quantities, derived, "", trouble.reason, trouble.spans, trouble.help,
        trouble.mismatch, link, unknown=trouble.unknown,
    )  # fmt: skip


def judge(form: Form, operator: str, lowering: Lowering) -> Judgement:
    """The verdict on ``form operator 0``."""
    if type(form) is Constant:
        return _HOLDS if satisfied(operator, form.value) else _FAILS
    once = not lowering.rounds and not lowering.repeats
    problem = Problem(operator, form, once)
    try:
        fair = solve(problem, lowering.fair, lowering.effort)
    except sets.DividesByZero as error:
        return _zero_divisor(error, lowering)
    if operator == "==":
        return _equality(problem, fair, lowering)
    return _order(problem, fair, lowering)


def _zero_divisor(error: sets.DividesByZero, lowering: Lowering) -> Judgement:
    """A divisor that may be zero leaves the relation undecided; one that is always zero makes it meaningless."""
    if error.always:
        reason = sentence("the divisor is zero, so there is nothing to compare")
        return Judgement(Verdict.INVALID, "", reason)
    return Judgement(Verdict.UNDECIDED, "", sentence("the divisor may be zero"))


def _equality(problem: Problem, fair: Answer, lowering: Lowering) -> Judgement:
    if fair.some:
        if fair.touches:
            return _touching(problem, fair, lowering)
        return Judgement(Verdict.HOLDS, fair.method, None, False)
    widest = safely(problem, lowering.widest, lowering.effort)
    if widest is not None and widest.some is False:
        return Judgement(Verdict.FAILS, widest.method)
    if fair.some is False and widest is not None and widest.some:
        return _strained(problem, widest, lowering)
    return _undecided(widest, lowering)


def _touching(problem: Problem, fair: Answer, lowering: Lowering) -> Judgement:
    """Equal only at an end of the sets: a single rule for rounding ties must produce that."""
    from audit.expressions.strains import some_rule_gives_it

    if some_rule_gives_it(problem, lowering):
        return Judgement(Verdict.HOLDS, fair.method)
    reason = sentence("boundary: it is met only where every number sits on the edge of its rounding interval")
    return Judgement(Verdict.STRAINED, fair.method, reason)


def _order(problem: Problem, fair: Answer, lowering: Lowering) -> Judgement:
    """An order, or !=: every choice within the fair sets must satisfy it."""
    if fair.every:
        return Judgement(Verdict.HOLDS, fair.method)
    widest = safely(problem, lowering.widest, lowering.effort)
    if widest is not None and widest.some is False:
        return Judgement(Verdict.FAILS, widest.method)
    if fair.some is False and widest is not None and widest.some:
        return _strained(problem, widest, lowering)
    if fair.some:
        return Judgement(Verdict.UNDECIDED, fair.method, sentence("the numbers as written allow both"))
    return _undecided(widest, lowering)


def _strained(problem: Problem, widest: Answer, lowering: Lowering) -> Judgement:
    from audit.expressions.strains import needed

    return Judgement(Verdict.STRAINED, widest.method, needed(problem, lowering), conditional=True)


def _undecided(widest: Answer | None, lowering: Lowering) -> Judgement:
    if widest is None:
        return Judgement(Verdict.UNDECIDED, "", sentence("in the widest reading the divisor may be zero"))
    return Judgement(Verdict.UNDECIDED, widest.method, _not_exactly(lowering))


def _not_exactly(lowering: Lowering) -> Sentence:
    """The reason why an exact decision was too hard."""
    if lowering.effort.spent:
        return TOO_MUCH
    if lowering.repeats:
        return sentence("it could not be decided exactly: a number is mentioned more than once")
    if lowering.rounds:
        return sentence("it could not be decided exactly: something is rounded in the middle of it")
    return sentence("it could not be decided whether whole numbers can satisfy it")
