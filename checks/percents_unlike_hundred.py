"""Percents of one whole that do not make a hundred.

What it does
------------
Adds up ``percents:`` and compares the sum with 100 %, by proof over the sets of the written numbers: rounded percents may
make 99.9 or 100.1.

Why it matters
--------------
Percents are copied one by one; the sum shows that one of them is another's, or that an answer was left out.

Example that fails
------------------
    audit: 1
    claims:
      in_favour: {says: 52%, means: in favour}
      against: {says: 38%, means: against}
      undecided: {says: 15%, means: without an opinion}
    checks:
      - percents: [in_favour, against, undecided]

Example that holds
------------------
    audit: 1
    claims:
      in_favour: {says: 52%, means: in favour}
      against: {says: 38%, means: against}
      undecided: {says: 10%, means: without an opinion}
    checks:
      - percents: [in_favour, against, undecided]

Undecided when
--------------
One of the numbers cannot be read, or the words allow both.

Options
-------
None.

References
----------
docs/semantics.md, sections 1 (percent) and 2.
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

META = RuleMeta("percents-unlike-hundred", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("{percents} make {computed}, not 100 %")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each row of percents that was decided."""
    return told_by(material, "percents", sum_up(_TOLD))


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "percents")
