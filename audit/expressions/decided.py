"""What is known about a relation once it is decided: its verdict, its reason, and the sets of its sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from audit.base.findings import Evidence, Sentence, Verdict
from audit.base.intervals import Interval
from audit.expressions.filling import Stated
from audit.expressions.quantity import Quantity
from audit.expressions.tree import Expression, Relation
from audit.expressions.trouble import Mismatch, Span
from audit.units import Unit

if TYPE_CHECKING:
    from audit.expressions.forms import Form


class Decided(Evidence):
    """The verdict on a relation, which is filled in when it is asked for.

    ``reason`` says why or, if the verdict is ``conditional``, on what condition the numbers fit. ``spans`` are
    offsets into its text: what to point at; ``unknown`` is an undefined name. The sets of the two sides are in base
    units, over the fair sets of the claims; ``unit`` is the unit they are shown in. In a chain, the operator and the
    sides are those of the link that decided it. ``form`` is the difference of the sides of a single comparison, if it
    could be formed: exact numbers are folded in it."""

    __slots__ = (
        "_relation", "conditional", "derived", "form", "help", "link", "method", "mismatch", "quantities", "reason",
        "spans", "unknown", "verdict",
    )  # fmt: skip

    def __init__(
        self,
        verdict: Verdict,
        relation: Relation | Stated,
        quantities: Mapping[str, Quantity],
        derived: Mapping[str, Expression],
        method: str = "",
        reason: Sentence | None = None,
        spans: tuple[Span, ...] = (),
        help: Sentence | None = None,
        mismatch: Mismatch | None = None,
        link: int = 0,
        conditional: bool = False,
        unknown: str = "",
        form: Form | None = None,
    ) -> None:
        self.verdict = verdict
        self._relation = relation
        self.quantities = quantities
        self.derived = derived
        self.method = method
        self.reason = reason
        self.spans = spans
        self.help = help
        self.mismatch = mismatch
        self.link = link
        self.conditional = conditional
        self.unknown = unknown
        self.form = form

    @property
    def relation(self) -> Relation:
        """The relation, with the names of the claims in it."""
        if isinstance(self._relation, Stated):
            self._relation = self._relation.filled()
        return self._relation

    @property
    def operators(self) -> tuple[str, ...]:
        """The operators of the relation: one, or those of a chain."""
        return self._relation.operators

    @property
    def op(self) -> str:
        """The operator of the link that decided."""
        return self._relation.operators[self.link]

    @property
    def sides(self) -> tuple[Expression, Expression]:
        """The two operands of the link that decided."""
        return self.relation.operands[self.link], self.relation.operands[self.link + 1]

    @property
    def left(self) -> Interval | None:
        """The possible values of the left side, in base units; ``None`` if it cannot be computed."""
        from audit.expressions.values import evaluate

        return evaluate(self.sides[0], self.quantities, self.derived).set

    @property
    def right(self) -> Interval | None:
        """The possible values of the right side, in base units; ``None`` if it cannot be computed."""
        from audit.expressions.values import evaluate

        return evaluate(self.sides[1], self.quantities, self.derived).set

    @property
    def unit(self) -> Unit:
        """The unit in which the compared claim is written, with its scale word."""
        from audit.expressions.printed_units import with_scale_word
        from audit.expressions.values import unit_of_sides

        unit = unit_of_sides(*self.sides, self.quantities, self.derived)
        printed = (with_scale_word(unit, side, self.quantities) for side in self.sides)
        return next((found for found in printed if found is not unit), unit)
