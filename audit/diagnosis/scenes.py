"""What a diagnosis works on: a cluster of errors with all that is known about its claims, and what may resolve it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.findings import Finding
from audit.claimfile.model import Document
from audit.consistency.constraints import Constraint
from audit.consistency.grading import Boxes
from audit.diagnosis.candidates import SlipCandidate
from audit.diagnosis.clusters import Cluster
from audit.diagnosis.nearby import Part
from audit.rules.material import Material

READING_SLIPS = 40  # steps charged for reading one or two hundred numbers
MOST_SUSPECTS = 60  # in one cluster: among more, any number could have slipped


class Option(NamedTuple):
    """A slip that leaves no error of its cluster.

    It has the number of findings it resolves and of those it leaves in question, its class, whether the sums come out
    to the last digit, and whether that is more than chance."""

    candidate: SlipCandidate
    mends: int
    questioned: int
    rank: int
    exact: bool = True
    telling: bool = True

    @property
    def weight(self) -> int:
        """How rare the slip is; one that gives the sums to the last digit comes before one that only fits them."""
        return 2 * self.rank + (not self.exact)

    def order(self) -> tuple[int, int, int]:
        """Better ones first; options of equal order are equally good."""
        return (-self.mends, self.questioned, self.weight)


Again = Callable[[Document, frozenset[str]], Sequence[Finding]]
EVERY: frozenset[str] = frozenset()  # rules, where those to run are not named


class ClusterScene(NamedTuple):
    """A cluster with everything that is known about its claims.

    ``together``: it contains a joint contradiction. ``outcomes`` are those of the whole file; ``again`` audits it
    with other numbers, using the rules with these names. ``apart``: one error of several is examined by itself, and
    the others may stay."""

    material: Material
    demands: Sequence[Constraint]
    boxes: Boxes
    cluster: Cluster
    together: bool
    outcomes: Sequence[Finding]
    again: Again
    apart: bool = False

    @property
    def effort(self) -> Effort:
        """What is left of the work that the file may cost."""
        return self.material.effort

    def only(self, finding: Finding) -> ClusterScene:
        """One error by itself."""
        return self._replace(
            cluster=Cluster((finding,)), together=finding.check is None, apart=len(self.cluster.wrong) > 1
        )


def scene(part: Part, cluster: Cluster, again: Again) -> ClusterScene:
    """The cluster with the sets of the claims among which it is diagnosed."""
    material, quantities = part.material, part.material.quantities
    boxes = Boxes(
        {name: one.fair for name, one in quantities.items()},
        {name: one.widest for name, one in quantities.items()},
        material.effort,
    )
    readable = [one for one in part.demands if all(quantities[name].readable for name in one.claims)]
    together = any(one.check is None for one in cluster.wrong)
    return ClusterScene(material, readable, boxes, cluster, together, part.outcomes, again)
