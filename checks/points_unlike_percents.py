"""Percentage points that do not lie between two percents.

What it does
------------
Compares ``points:`` with the distance between ``from:`` and ``to:``, whichever is the greater.

Why it matters
--------------
Points and percents are mixed up more often than any two units, and a share is rounded before its change is worked out.

Example that fails
------------------
    audit: 1
    claims:
      before: {says: 4.1%, means: unemployment last year}
      now: {says: 4.7%, means: unemployment}
      rise: {says: 0.8 percentage points, means: rise of unemployment}
    checks:
      - points: rise
        from: before
        to: now

Example that holds
------------------
    audit: 1
    claims:
      before: {says: 4.1%, means: unemployment last year}
      now: {says: 4.7%, means: unemployment}
      rise: {says: 0.6 percentage points, means: rise of unemployment}
    checks:
      - points: rise
        from: before
        to: now

Undecided when
--------------
One of the numbers cannot be read, or the words allow both.

Options
-------
None.

References
----------
docs/semantics.md, sections 1 (percent) and 2. A change in points that is called a percent: `points-told-as-percent`.
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

META = RuleMeta("points-unlike-percents", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("from {from} to {to} it is {computed}, not {points}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each change in points that was decided."""
    return told_by(material, "points", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "points")
