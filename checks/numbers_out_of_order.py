"""Numbers that are not in the order that is stated for them.

What it does
------------
Compares each number under ``order:`` with the next one: it may not be more. The parts of something go before their whole, earlier
dates before later ones, a median before a maximum.

Why it matters
--------------
A part that is greater than its whole, or a beginning after the end, shows that one of the two is another number.

Example that fails
------------------
    audit: 1
    claims:
      solved: {says: 412 cases, means: cases solved}
      reported: {says: 398 cases, means: cases reported}
    checks:
      - order: [solved, reported]

Example that holds
------------------
    audit: 1
    claims:
      solved: {says: 312 cases, means: cases solved}
      reported: {says: 398 cases, means: cases reported}
    checks:
      - order: [solved, reported]

Undecided when
--------------
The sets of two neighbours allow both, or one of the numbers cannot be read.

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

from audit.base.findings import Finding, Sentence, marked, sentence
from audit.checks._forms import in_print, told_by
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.expressions import Decision
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("numbers-out-of-order", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("{first} is more than {second}, and should not be")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each order that was decided."""
    return told_by(material, "order", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "order")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    first, second = entry.texts("order")[decision.link : decision.link + 2]
    return sentence(_TOLD, first=in_print(material, first), second=in_print(material, second))
