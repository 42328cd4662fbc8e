"""How much work a file may cost. One effort serves all questions that are asked about a file: its relations, whether
they can hold together, conflicts, repairs. It is counted in steps, not in seconds, so that the answer is the same on
every machine and in every run; and what was left out for want of it is told.
"""

from __future__ import annotations

from audit.base.findings import sentence

MOST = 10_000  # steps that a file may cost: half a second or so
_STRETCH = 300  # numbers of an article, some ten thousand characters, each of which may cost as much
_OF_A_QUESTION = 3  # one question may take a third of what is left, so that no other goes without
_NODES_OF_A_STEP = 40  # nodes of a form that are computed with in one step, a tenth of a millisecond
_SOLVER_STEPS = 60  # the solver's own steps that cost as much
_OF_THE_SOLVER = 30  # steps that it costs to ask the solver at all

TOO_MUCH = sentence("too hard: the work that one file may cost is used up")


def of_an_article(numbers: int) -> Effort:
    """The work that an article of so many numbers may cost: errors at its end are looked into as those at its beginning."""
    return Effort(MOST * (1 + numbers // _STRETCH))


class Effort:
    """What is left of the work that a file, or one question about it, is allowed. A question draws on the effort
    that it is a part of."""

    __slots__ = ("_whole", "left")

    def __init__(self, most: int = MOST, whole: Effort | None = None) -> None:
        self.left = most
        self._whole = whole

    @property
    def spent(self) -> bool:
        """True once nothing is left."""
        return self.left <= 0

    @property
    def solver_steps_left(self) -> int:
        """The solver's own steps that are left."""
        return max(self.left, 0) * _SOLVER_STEPS

    def question(self) -> Effort:
        """A part of what is left, for one question."""
        return Effort(-(-self.left // _OF_A_QUESTION), self)

    def place(self) -> Effort:
        """A part of what is left, for one place of a long file: as much as a short file may cost."""
        return Effort(max(min(self.left, MOST), 0), self)

    def steps(self, count: int = 1) -> None:
        """Counts work."""
        self.left -= count
        if self._whole is not None:
            self._whole.steps(count)

    def nodes(self, count: int) -> None:
        """Counts the computing of so many nodes of forms."""
        self.steps(1 + count // _NODES_OF_A_STEP)

    def solver(self, count: int) -> None:
        """Counts the solver's own steps, and the start of it."""
        self.steps(_OF_THE_SOLVER + count // _SOLVER_STEPS)
