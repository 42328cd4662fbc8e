"""Failing checks that share a claim belong together: one slip may explain all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audit.base.findings import Finding, Verdict

WRONG = frozenset((Verdict.FAILS, Verdict.IMPLAUSIBLE))
QUESTIONED = frozenset((Verdict.STRAINED, Verdict.UNUSUAL))

Identity = tuple[str, str, tuple[str, ...]]


class Cluster(NamedTuple):
    """Findings connected by claims, at least one of them an error."""

    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """The findings that a repair has to resolve."""
        return tuple(one for one in self.findings if one.verdict in WRONG)

    @property
    def suspects(self) -> tuple[str, ...]:
        """The claims of the errors, in the order of their names."""
        return tuple(sorted({claim for one in self.wrong for claim in one.claims}))


class _GrowingCluster:
    """A cluster under construction: its claims, its findings in the order they joined, and when the last one did."""

    def __init__(self) -> None:
        self.claims: list[str] = []
        self.findings: list[Finding] = []
        self.last = -1


def clusters(outcomes: Sequence[Finding]) -> list[Cluster]:
    """The errors of a file, and the warnings that share a claim with them, in connected groups."""
    of: dict[
        str, _GrowingCluster
    ] = {}  # the group of each claim, so that no finding is compared with all groups
    groups: dict[int, _GrowingCluster] = {}
    for number, one in enumerate(outcomes):
        if one.verdict in WRONG or one.verdict in QUESTIONED:
            group = _joined({id(of[name]): of[name] for name in one.claims if name in of}, of, groups)
            new = [name for name in dict.fromkeys(one.claims) if name not in of]
            group.claims += new
            group.findings.append(one)
            group.last = number
            of.update(dict.fromkeys(new, group))
            groups[id(group)] = group
    found = [
        Cluster(tuple(group.findings)) for group in sorted(groups.values(), key=lambda group: group.last)
    ]
    return [one for one in found if one.suspects]


def _joined(
    some: dict[int, _GrowingCluster], of: dict[str, _GrowingCluster], groups: dict[int, _GrowingCluster]
) -> _GrowingCluster:
    """Several groups merged into one; the one with the most claims absorbs the others, so that few claims are
    reassigned."""
    if not some:
        return _GrowingCluster()
    home = max(some.values(), key=lambda group: len(group.claims))
    if len(some) > 1:
        ordered = sorted(some.values(), key=lambda group: group.last)
        home.findings = [finding for group in ordered for finding in group.findings]
        for group in ordered:
            if group is not home:
                home.claims += group.claims
                of.update(dict.fromkeys(group.claims, home))
                del groups[id(group)]
    return home


def identity(finding: Finding) -> Identity:
    """What identifies an outcome when the file is audited again with another number."""
    return (finding.rule, finding.check or finding.message.template, tuple(sorted(finding.claims)))
