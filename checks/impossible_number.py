"""A number beyond what its kind can be.

What it does
------------
Compares ``cannot-be:`` with ``above:`` (what it cannot be more than), ``below:`` (what it cannot be less than), or both.

Why it matters
--------------
A turnout of 131 percent, a pH of 81, a fall by more than there was: what it is rules the number out, whatever else the text says.

Example that fails
------------------
    audit: 1
    claims:
      turnout: {says: 131%, means: share of the voters who voted}
    checks:
      - cannot-be: turnout
        above: 100%

Example that holds
------------------
    audit: 1
    claims:
      acidity: {says: 8.1, means: pH of the water}
    checks:
      - cannot-be: acidity
        above: 14
        below: 0

Undecided when
--------------
The number cannot be read, or its words allow both.

Options
-------
None.

References
----------
docs/relations.md, "Forms": which numbers are limited unasked, and which never are (shares of a plan, of an earlier year, of GDP).
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

META = RuleMeta("impossible-number", since="0.1.0")
OF_RELATIONS = True
_TOLD = {
    "above": marked("{number} is more than {limit}, which it cannot be"),
    "below": marked("{number} is less than {limit}, which it cannot be"),
}


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each number whose limits were decided on."""
    return told_by(material, "cannot-be", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "cannot-be")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    """The limit that is passed: of two, the link that decided tells which."""
    both = "above" in entry.fields and "below" in entry.fields
    passed = "below" if "above" not in entry.fields or (both and decision.link == 0) else "above"
    number, limit = (in_print(material, entry.required(key)) for key in ("cannot-be", passed))
    return sentence(_TOLD[passed], number=number, limit=limit)
