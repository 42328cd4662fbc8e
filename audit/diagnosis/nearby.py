"""The part of a long article in which a cluster of errors is diagnosed.

It has the checks of the cluster's claims, what these rest on, and the numbers nearby.

A repair is tested by auditing the file again. In an article of thousands of numbers that would use up all of its
effort, so in one with more than ``MOST_CLAIMS`` claims only what a number of the cluster can affect is audited again.
A file whose checks are examined together, as one system, is audited whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding
from audit.claimfile.model import Check, Claim, Document
from audit.consistency.constraints import Constraint
from audit.diagnosis.clusters import Cluster
from audit.rules.material import Material, examine

if TYPE_CHECKING:
    from typing import TypeVar

    One = TypeVar("One")
    _Index = dict[str, list[tuple[int, One]]]

MOST_CLAIMS = 40  # in a file that is audited whole for a repair
_BESIDE = 20  # claims before and after a number of the cluster that belong to its neighbourhood


class Part(NamedTuple):
    """The part of a file that a diagnosis looks at: its numbers, what is demanded of them, and what was found."""

    material: Material
    demands: Sequence[Constraint]
    outcomes: Sequence[Finding]


class Parts:
    """The neighbourhoods of a long file, selected by what mentions which claim."""

    def __init__(self, whole: Part) -> None:
        self._whole = whole
        self._names = list(whole.material.document.claims)
        self._at = {name: at for at, name in enumerate(self._names)}
        checks = whole.material.document.checks
        self._checks = _by_claim((one, whole.material.claims_named(one)) for one in checks)
        self._demands = _by_claim((one, one.claims) for one in whole.demands)
        self._outcomes = _by_claim((one, one.claims) for one in whole.outcomes)

    def around(self, cluster: Cluster) -> Part:
        """The neighbourhood of a cluster."""
        suspects = {name for one in cluster.findings for name in one.claims}
        checks = _of(self._checks, suspects)
        demands = _of(self._demands, suspects)
        near = set(suspects)
        near.update(*(self._whole.material.claims_named(one) for one in checks))
        near.update(*(one.claims for one in demands))
        near.update(*(self._beside(name) for name in suspects))
        whole = self._whole.material
        material = examine(self._document(near, checks), whole.effort.place(), like=whole)
        return Part(material, demands, _of(self._outcomes, near))

    def _beside(self, name: str) -> Sequence[str]:
        at = self._at.get(name)
        return () if at is None else self._names[max(0, at - _BESIDE) : at + _BESIDE + 1]

    def _document(self, near: set[str], checks: Sequence[Check]) -> Document:
        document = self._whole.material.document
        names = sorted((name for name in near if name in self._at), key=self._at.__getitem__)
        claims: dict[str, Claim] = {name: document.claims[name] for name in names}
        return document._replace(claims=claims, checks=tuple(checks), waivers=(), faults=())


def _by_claim(some: Iterable[tuple[One, Sequence[str]]]) -> _Index[One]:
    """What mentions each claim, numbered in the order of the file."""
    found: _Index[One] = {}
    for number, (one, names) in enumerate(some):
        for name in names:
            found.setdefault(name, []).append((number, one))
    return found


def _of(index: _Index[One], names: Iterable[str]) -> list[One]:
    """What mentions any of these claims, each once, in the order of the file."""
    found = {number: one for name in names for number, one in index.get(name, ())}
    return [found[number] for number in sorted(found)]
