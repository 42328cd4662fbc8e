"""How much work a file may cost.

One effort is shared by all questions asked about a file: its relations, whether they can hold together, conflicts,
repairs. It is counted in steps, not in seconds, so that the answer is the same on every machine and in every run;
whatever was left out for lack of it is reported.
"""

from __future__ import annotations

from audit.base.findings import sentence

MOST = 10_000  # steps that a file may cost: about half a second
_STRETCH = 300  # numbers in an article (some ten thousand characters), each stretch of which may cost as much as a file
_OF_A_QUESTION = 3  # one question may use a third of what is left, so that the next has some too
_NODES_OF_A_STEP = 40  # nodes of a form computed in one step, a tenth of a millisecond
_SOLVER_STEPS = 60  # the solver's own steps that cost as much as one of ours
_OF_THE_SOLVER = 30  # steps charged for asking the solver at all

TOO_MUCH = sentence("too hard: the limit of work for one file is reached")


def of_an_article(numbers: int) -> Effort:
    """The work that an article with this many numbers may cost: errors near its end are examined like those
    at its start."""
    return Effort(MOST * (1 + numbers // _STRETCH))


class Effort:
    """What is left of the work allowed for a file, or for one question about it.

    A question draws on the effort that it is a part of."""

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
        """The number of the solver's own steps that are left."""
        return max(self.left, 0) * _SOLVER_STEPS

    def question(self) -> Effort:
        """A part of what is left, for one question."""
        return Effort(-(-self.left // _OF_A_QUESTION), self)

    def place(self) -> Effort:
        """A part of what is left, for one place of a long file: as much as a short file may cost."""
        return Effort(max(min(self.left, MOST), 0), self)

    def steps(self, count: int = 1) -> None:
        """Charges this many steps."""
        self.left -= count
        if self._whole is not None:
            self._whole.steps(count)

    def nodes(self, count: int) -> None:
        """Charges for computing this many nodes of forms."""
        self.steps(1 + count // _NODES_OF_A_STEP)

    def solver(self, count: int) -> None:
        """Charges for the solver's own steps and for starting it."""
        self.steps(_OF_THE_SOLVER + count // _SOLVER_STEPS)
