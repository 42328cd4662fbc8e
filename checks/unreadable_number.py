"""A ``says`` in which no number, or more than one, can be read.

What it does
------------
Reads every ``says`` and reports those that give no reading: words without a number, several numbers in one
claim, numbers too long to be one, or an override that contradicts itself.

Why it matters
--------------
A number that cannot be read cannot be checked. Every check that uses it stays undecided, and the audit as a
whole is incomplete (exit code 2).

Example that fails
------------------
    audit: 1
    claims:
      many: {says: 许多, means: compounds without a company}
      all: {says: 466个, means: compounds}
    checks:
      - that: many <= all

Example that holds
------------------
    audit: 1
    claims:
      many: {says: 近百个, means: compounds without a company}
      all: {says: 466个, means: compounds}
    checks:
      - that: many <= all

Undecided when
--------------
Never: a phrase either has one reading or is reported.

Options
-------
None.

References
----------
docs/semantics.md, section 1: how written numbers are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.findings import Finding, Verdict
from audit.material import Material
from audit.rules import NoOptions, RuleMeta

META = RuleMeta("unreadable-number", since="0.1.0")


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Reports each claim whose words give no single reading."""
    for name, (reason, cure) in material.unreadable.items():
        claim = material.document.claims[name]
        yield Finding(
            Verdict.INVALID,
            reason,
            claim.says.place,
            claims=(name,),
            written=(claim.says.value,),
            help=cure,
        )
