"""Names for findings that do not change when lines move, for every format that lets a service track a finding."""

from __future__ import annotations

from collections.abc import Sequence

from audit.base.findings import Finding, fingerprint_parts

_LENGTH = 16  # hexadecimal digits: 64 bits distinguish far more findings than a run can have


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A name for each finding, in order; the second of two equal ones ends in ``-2``.

    Open findings are numbered before waived ones, so that a waiver does not rename anything else."""
    names = [""] * len(findings)
    seen: dict[str, int] = {}
    for index in sorted(range(len(findings)), key=lambda index: findings[index].waived is not None):
        name = _identity(findings[index])
        seen[name] = seen.get(name, 0) + 1
        names[index] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return names


def _identity(finding: Finding) -> str:
    return name_of(*fingerprint_parts(finding))


def name_of(*parts: object) -> str:
    """A name made from what identifies something: the same in every run, whatever surrounds it."""
    import json
    from hashlib import sha256

    identity = json.dumps(parts, ensure_ascii=True)
    return sha256(identity.encode("ascii")).hexdigest()[:_LENGTH]
