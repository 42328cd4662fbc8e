"""How much work a question may cost. It is counted in steps, not in seconds, so that the answer is the same on
every machine and in every run."""

from __future__ import annotations

MOST = 15_000  # visits of a demand, or as much of the solver's work: a second or two
OF_ONE_QUESTION = (
    300_000  # the solver's own steps for one question: nonlinear ones grow much faster than these
)
LAST_RESORT = 3_000  # milliseconds after which a question is given up whatever it has counted
_STEPS_OF_A_VISIT = 100  # the solver's steps that cost as much as one visit of a demand


class Effort:
    """What is left of the work that a file, or one search, is allowed. ``spent`` is true when nothing is."""

    __slots__ = ("left",)

    def __init__(self, most: int = MOST) -> None:
        self.left = most

    @property
    def spent(self) -> bool:
        """Whether the answer has to be that it is too hard."""
        return self.left <= 0

    def visits(self, count: int) -> None:
        """Counts visits of demands."""
        self.left -= count

    def solver_steps(self, count: int) -> None:
        """Counts the solver's own steps, and the start of it."""
        self.left -= 50 + count // _STEPS_OF_A_VISIT
