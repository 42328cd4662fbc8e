"""A mean that is not the mean of its numbers.

What it does
------------
Compares ``mean:`` with the arithmetic mean of ``values:`` by proof over the sets of the written numbers. A mean is taken as rounded.

Why it matters
--------------
Averages are updated less often than the numbers they are of.

Example that fails
------------------
    audit: 1
    claims:
      first: {says: 12, means: counted on the first day}
      second: {says: 18, means: counted on the second day}
      third: {says: 24, means: counted on the third day}
      average: {says: 21, means: average of the three days}
    checks:
      - mean: average
        values: [first, second, third]

Example that holds
------------------
    audit: 1
    claims:
      first: {says: 12, means: counted on the first day}
      second: {says: 18, means: counted on the second day}
      third: {says: 24, means: counted on the third day}
      average: {says: 18, means: average of the three days}
    checks:
      - mean: average
        values: [first, second, third]

Undecided when
--------------
One of the numbers cannot be read, or the words allow both.

Options
-------
None.

References
----------
docs/semantics.md, section 2.
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

META = RuleMeta("mean-unlike-values", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("the mean of {values} is {computed}, not {mean}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each mean that was decided."""
    return told_by(material, "mean", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "mean")
