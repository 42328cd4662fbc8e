"""What a check demands of its claims: a form over them, and the sets that its value may lie in.

A relation ``a == b + c`` demands that ``a - b - c`` lies in [0, 0]; an envelope demands that a ratio lies between its
limits. Every claim is a variable here, even an exact one, because its number is what is in doubt.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import EVERYTHING, Interval
from audit.base.source import Place
from audit.expressions.forms import Box, Form, is_smooth, variables, within
from audit.expressions.forms import Variable as FormVariable
from audit.expressions.linking import comparable
from audit.expressions.lowering import Lowering
from audit.expressions.quantity import Quantity
from audit.expressions.tree import Expression, Relation
from audit.expressions.trouble import Stopped

_TARGETS = {
    "==": Interval(0, 0),
    "<": Interval(None, 0, True, True),
    "<=": Interval(None, 0, True, False),
    ">": Interval(0, None, True, True),
    ">=": Interval(0, None, False, True),
}


class Constraint(NamedTuple):
    """One demand. Outside ``limit`` the check fails; outside all of ``usual`` it is a warning.

    ``by_fair``: it fails where no fair value fits (an envelope), not only where no value of the widest sets does (a
    relation). ``given`` has the sets of variables that are not claims: a month that represents its days."""

    rule: str
    check: str  # as written in the file
    place: Place
    claims: tuple[str, ...]
    form: Form
    limit: Interval
    usual: tuple[Interval, ...]
    by_fair: bool = False
    given: tuple[tuple[str, Interval], ...] = ()
    sources: tuple[str, ...] = ()  # what an envelope is based on

    def key(self) -> tuple[str, str, str, str]:
        """A sort key for constraints that does not depend on their place."""
        return (self.rule, self.check, str(self.limit), self.place.file)

    def over(self, box: Box) -> Box:
        """The box extended by the sets of the variables that are not claims."""
        return {**box, **dict(self.given)} if self.given else box


def symbolic(quantities: Mapping[str, Quantity]) -> dict[str, Quantity]:
    """The quantities with every readable number left open, so that each becomes a variable."""
    return {
        name: quantity._replace(fair=EVERYTHING, widest=EVERYTHING) if quantity.readable else quantity
        for name, quantity in quantities.items()
    }


def of_relation(
    relation: Relation,
    quantities: Mapping[str, Quantity],
    derived: Mapping[str, Expression],
    rule: str,
    check: str,
    place: Place,
    effort: Effort | None = None,
) -> Iterator[Constraint]:
    """The demands of a relation: one per link of its chain, and one for any two ends of consecutive
    equations.

    ``quantities`` are ``symbolic`` ones. A link with != or with a fault of its own demands nothing here."""
    links = [(relation, link) for link, operator in enumerate(relation.operators) if operator != "!="]
    if len(relation.operators) > 1:
        from audit.expressions.chains import ends_of_equations

        links += [(pair, 0) for pair in ends_of_equations(relation)]
    for compared, link in links:
        lowering = Lowering(quantities, derived, effort)
        try:
            form, operator = comparable(compared, link, lowering)
        except Stopped:
            continue
        claims = tuple(name for name in variables(form) if name in quantities)
        given = tuple((name, lowering.fair[name]) for name in variables(form) if name not in quantities)
        target = _TARGETS[operator]
        yield Constraint(rule, check, place, claims, form, target, (target,), False, given)


def form_of(
    tree: Expression, quantities: Mapping[str, Quantity], derived: Mapping[str, Expression]
) -> tuple[Form | None, tuple[str, ...]]:
    """An expression over ``symbolic`` quantities as a form, and its claims; no form where it has a fault."""
    try:
        form, _ = Lowering(quantities, derived).lower(tree)
    except Stopped:
        return None, ()
    return form, tuple(name for name in variables(form) if name in quantities)


def mentions(form: Form, name: str) -> int:
    """How often a variable occurs in a form."""
    return sum(type(part) is FormVariable and part.name == name for part in within(form))


def is_plain(constraint: Constraint) -> bool:
    """True if every variable occurs once and nothing is rounded: images and projections are then exact."""
    return _is_plain(constraint.form)


@lru_cache(maxsize=10_000)
def _is_plain(form: Form) -> bool:
    names = [part.name for part in within(form) if isinstance(part, FormVariable)]
    return len(names) == len(set(names)) and is_smooth(form)
