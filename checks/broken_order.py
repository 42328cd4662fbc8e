"""A stated order or threshold that the numbers as written cannot satisfy.

What it does
------------
Decides each ``that:`` made of ``<``, ``<=``, ``>`` or ``>=``, chains included: it holds where every choice of
values satisfies it, fails where none does, and is undecided where the written words allow both.

Why it matters
--------------
"Above the required 20 %", "higher than last year", "more than half": a wrong comparison turns a statement
into its opposite.

Example that fails
------------------
    audit: 1
    claims:
      large_centres: {says: 8个, means: communities with a large centre}
      communities: {says: 41个, means: all communities}
    checks:
      - that: large_centres / communities >= 20%

Example that holds
------------------
    audit: 1
    claims:
      large_centres: {says: 9个, means: communities with a large centre}
      communities: {says: 41个, means: all communities}
    checks:
      - that: large_centres / communities >= 20%

Undecided when
--------------
The sets allow both: 近20万吨 against 19万吨. Or a number it needs cannot be read.

Options
-------
None.

References
----------
docs/semantics.md, section 2.
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

META = RuleMeta("broken-order", since="0.1.0")
OF_RELATIONS = True


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Tells of each order or threshold that was decided."""
    for entry, decision in decided(material, "that"):
        if is_order(decision):
            yield told(material, entry, decision)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "that", orders=True)
