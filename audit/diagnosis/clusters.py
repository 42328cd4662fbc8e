"""Failing checks that share a claim belong together: one slip may explain all of them."""

from __future__ import annotations

from collections.abc import Sequence

from audit.findings import Finding, Verdict
from audit.records import NamedTuple

WRONG = frozenset((Verdict.FAILS, Verdict.IMPLAUSIBLE))
QUESTIONED = frozenset((Verdict.STRAINED, Verdict.UNUSUAL))

Identity = tuple[str, str, tuple[str, ...]]


class Cluster(NamedTuple):
    """Findings joined by claims, at least one of them an error."""

    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """The findings that a repair has to mend."""
        return tuple(one for one in self.findings if one.verdict in WRONG)

    @property
    def suspects(self) -> tuple[str, ...]:
        """The claims of the errors, in the order of their names."""
        return tuple(sorted({claim for one in self.wrong for claim in one.claims}))


def clusters(outcomes: Sequence[Finding]) -> list[Cluster]:
    """The errors of a file, and the warnings that share a claim with them, in connected groups."""
    groups: list[tuple[set[str], list[Finding]]] = []
    for one in outcomes:
        if one.verdict not in WRONG and one.verdict not in QUESTIONED:
            continue
        claims = set(one.claims)
        joined = [group for group in groups if not group[0].isdisjoint(claims)]
        merged = (
            claims.union(*(group[0] for group in joined)),
            [*(finding for group in joined for finding in group[1]), one],
        )
        groups = [group for group in groups if all(group is not other for other in joined)]
        groups.append(merged)
    found = [Cluster(tuple(group[1])) for group in groups]
    return [one for one in found if one.suspects]


def identity(finding: Finding) -> Identity:
    """What makes an outcome the same when the file is audited again with another number."""
    return (finding.rule, finding.check or finding.message.template, tuple(sorted(finding.claims)))
