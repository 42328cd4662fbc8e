"""A difference that is not what one amount is more than another.

What it does
------------
Compares ``difference:`` with ``more:`` − ``less:`` by proof over the sets of the written numbers.

Why it matters
--------------
*2,370 votes more than her rival*: a margin is worked out in the head, and one of the two amounts is corrected later.

Example that fails
------------------
    audit: 1
    claims:
      votes: {says: "14,210", means: votes for the winner}
      others: {says: "12,840", means: votes for the runner-up}
      majority: {says: "2,370", means: her majority}
    checks:
      - difference: majority
        more: votes
        less: others

Example that holds
------------------
    audit: 1
    claims:
      votes: {says: "14,210", means: votes for the winner}
      others: {says: "12,840", means: votes for the runner-up}
      majority: {says: "1,370", means: her majority}
    checks:
      - difference: majority
        more: votes
        less: others

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

META = RuleMeta("difference-unlike-amounts", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("the difference between {more} and {less} is {computed}, not {difference}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each difference that was decided."""
    return told_by(material, "difference", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "difference")
