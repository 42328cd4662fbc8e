"""A decision: the verdict on one relation, with everything a report needs to show why."""

from __future__ import annotations

from audit.base.findings import Picture, Step
from audit.expressions.decided import Decided


class Decision(Decided):
    """The verdict on a relation, which works out its arithmetic when asked."""

    __slots__ = ()

    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, line by line, with the numbers as written."""
        from audit.expressions.evidence import steps

        return steps(self)

    def picture(self) -> Picture | None:
        """The sets of both sides on one scale."""
        from audit.expressions.evidence import picture

        return picture(self)

    def __repr__(self) -> str:
        return f"Decision({self.verdict.value}, {self.reason}, {self.method})"
