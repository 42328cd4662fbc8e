"""Parts that do not make the total that is stated for them.

What it does
------------
Adds up ``parts:`` and compares the sum with ``total:``, by proof over the sets of the written numbers. The
parts may be claims or expressions.

Why it matters
--------------
A table whose rows do not add up to its last line has at least one wrong number, or a part that nobody
mentions.

Example that fails
------------------
    audit: 1
    claims:
      company: {says: 436个, means: compounds with a company}
      own: {says: 12个, means: compounds managed by their residents}
      rest: {says: 18个, means: compounds without any}
      all: {says: 476个, means: all compounds}
    checks:
      - parts: [company, own, rest]
        total: all

Example that holds
------------------
    audit: 1
    claims:
      company: {says: 436个, means: compounds with a company}
      own: {says: 12个, means: compounds managed by their residents}
      rest: {says: 18个, means: compounds without any}
      all: {says: 466个, means: all compounds}
    checks:
      - parts: [company, own, rest]
        total: all

Undecided when
--------------
A part or the total cannot be read.

Options
-------
None.

References
----------
docs/semantics.md, section 2. XBRL Calculations 1.1 (XBRL International, 2023): sums of rounded values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, marked
from audit.checks._forms import sum_up, told_by
from audit.checks._relations import demanded
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("parts-unlike-total", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("{parts} make {computed}, not {total}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each total and its parts."""
    return told_by(material, "parts", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "parts")
