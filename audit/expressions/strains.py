"""What a strained relation requires: which numbers must mean more than usual, or how ties were rounded."""

from __future__ import annotations

from itertools import combinations

from audit.base.findings import Sentence, marked, sentence, series
from audit.base.intervals import Interval
from audit.expressions.lowering import Lowering
from audit.expressions.printed_units import unit_printed
from audit.expressions.quantity import TIE_RULES, Quantity, under_rule
from audit.expressions.solving import Problem, safely

MOST_WIDENED = 12  # numbers of a relation among which the smallest set is searched for


def some_rule_gives_it(problem: Problem, lowering: Lowering) -> bool:
    """Whether the relation can be met with all its rounded numbers following one rule for ties."""
    for rule in TIE_RULES:
        box = {name: _under_rule(name, rule, lowering) for name in lowering.fair}
        found = safely(problem, box, lowering.effort)
        if found is not None and found.some:
            return True
    return False


def _under_rule(name: str, rule: str, lowering: Lowering) -> Interval:
    quantity = lowering.quantities.get(name)
    if quantity is None or quantity.rounded is None:
        return lowering.fair[name]
    return under_rule(quantity, rule)


def needed(problem: Problem, lowering: Lowering) -> Sentence:
    """What a relation requires that only the widest sets satisfy, blaming as few numbers as possible."""
    blamed = _smallest(problem, lowering)
    return _joined([_condition(lowering.quantities[name]) for name in blamed if name in lowering.quantities])


def _smallest(problem: Problem, lowering: Lowering) -> tuple[str, ...]:
    """The smallest set of claims whose widening satisfies the relation; all of them if none was found."""
    loose = tuple(name for name, fair in lowering.fair.items() if fair != lowering.widest[name])
    if len(loose) <= MOST_WIDENED:
        for size in (1, 2):
            for chosen in combinations(loose, size):
                widened = {name: lowering.widest[name] for name in chosen}
                found = safely(problem, {**lowering.fair, **widened}, lowering.effort)
                if found is not None and found.some:
                    return chosen
    return loose


def _condition(quantity: Quantity) -> Sentence:
    """The condition under which a number has a value outside its usual reading."""
    one_sided = quantity.fair.low == quantity.widest.low or quantity.fair.high == quantity.widest.high
    if quantity.hedge is None and one_sided and not quantity.fair.is_point:
        return sentence("{number} was truncated", number=quantity.written)
    from audit.units.figures import range_text

    values = range_text(quantity.widest, unit_printed(quantity, quantity.unit))
    return sentence("{number} means anything {values}", number=quantity.written, values=values)


def _joined(conditions: list[Sentence]) -> Sentence:
    if not conditions:
        return sentence("only in the widest reading of its numbers")
    return sentence("only if {conditions}", conditions=series(conditions, marked(" and ")))
