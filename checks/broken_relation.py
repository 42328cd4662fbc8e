"""A stated equality (or inequality of values) that the numbers as written cannot satisfy.

What it does
------------
Decides each ``that:`` with ``==`` or ``!=`` by proof over the sets that the written numbers allow: 466 is
exactly 466, 96.1% is anything that rounds to it, 近20万吨 is somewhat less than 200,000 t. It fails only where
no choice of values satisfies the relation, and is strained where words must be stretched or a relation is met
at a rounding boundary only.

Why it matters
--------------
Sums, differences and ratios are what readers recompute. A tolerance would either hide real slips or accuse
authors of rounding; the sets of the written numbers do neither.

Example that fails
------------------
    audit: 1
    claims:
      total: {says: 463个, means: old compounds}
      managed: {says: 436个, means: compounds with a company}
      others: {says: 30个, means: all other compounds}
    checks:
      - that: total == managed + others

Example that holds
------------------
    audit: 1
    claims:
      served: {says: 448个, means: compounds served}
      total: {says: 466个, means: old compounds}
      coverage: {says: 96.1%, means: share of compounds served}
    checks:
      - that: coverage == served / total

Undecided when
--------------
A number it needs cannot be read, a divisor may be zero, or the relation is too hard to decide exactly.

Options
-------
None.

References
----------
docs/semantics.md, section 2. XBRL Calculations 1.1 (XBRL International, 2023) decides sums by overlapping
rounding intervals in the same spirit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding
from audit.checks._relations import decided, demanded, is_order, told
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("broken-relation", since="0.1.0")
OF_RELATIONS = True


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Tells of each equality, and each !=, that was decided."""
    for entry, decision in decided(material, "that"):
        if not is_order(decision):
            yield told(material, entry, decision)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "that", orders=False)
