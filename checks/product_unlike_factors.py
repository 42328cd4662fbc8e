"""A product that its factors do not make.

What it does
------------
Compares ``product:`` with the product of ``factors:`` (a rate and its base, a price and a number) by proof over the sets of
the written numbers.

Why it matters
--------------
*1,200 seats at £25 raised £30,000*: all three are printed, and one of them is changed alone.

Example that fails
------------------
    audit: 1
    claims:
      seats: {says: "1,200 seats", means: seats sold}
      price: {says: £25, means: price of a seat}
      income: {says: "£36,000", means: what the seats raised}
    checks:
      - product: income
        factors: [seats, price]

Example that holds
------------------
    audit: 1
    claims:
      seats: {says: "1,200 seats", means: seats sold}
      price: {says: £25, means: price of a seat}
      income: {says: "£30,000", means: what the seats raised}
    checks:
      - product: income
        factors: [seats, price]

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

META = RuleMeta("product-unlike-factors", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("{factors} make {computed}, not {product}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each product that was decided."""
    return told_by(material, "product", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "product")
