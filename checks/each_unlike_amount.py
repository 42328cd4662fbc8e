"""An amount for each one that is not the whole amount divided by their number.

What it does
------------
Compares ``each:`` with ``amount:`` ÷ ``count:`` by proof over the sets of the written numbers. The amount for each one is taken
as rounded, as every mean is; the unit it is for (每亩, per hectare) need not be printed.

Why it matters
--------------
*£30,000 a flat* is worked out once, from a number of flats or a sum that changes before print.

Example that fails
------------------
    audit: 1
    claims:
      cost: {says: £7.2m, means: cost of the flats}
      flats: {says: 240 flats, means: flats that were built}
      price: {says: "£35,000", means: cost of each flat}
    checks:
      - each: price
        amount: cost
        count: flats

Example that holds
------------------
    audit: 1
    claims:
      cost: {says: £7.2m, means: cost of the flats}
      flats: {says: 240 flats, means: flats that were built}
      price: {says: "£30,000", means: cost of each flat}
    checks:
      - each: price
        amount: cost
        count: flats

Undecided when
--------------
One of the three cannot be read, the number may be zero, or the words allow both.

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

META = RuleMeta("each-unlike-amount", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("{amount} for {count} is {computed} each, not {each}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each amount for each one that was decided."""
    return told_by(material, "each", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "each")
