"""One quantity told in two units that are not the same.

What it does
------------
Compares ``to:`` with ``converts:`` by proof over the sets of the written numbers, whatever units of one dimension they are
in; temperatures on two scales are one dimension. Where a rate of exchange is stated (``at:``), it is applied, in whichever direction the
currencies leave.

Why it matters
--------------
Conversions are worked out by hand while a text is translated, and stay when the first number is corrected.

Example that fails
------------------
    audit: 1
    claims:
      height: {says: 30 metres, means: height of the wall}
      in_feet: {says: 89 feet, means: the same in feet}
    checks:
      - converts: height
        to: in_feet

Example that holds
------------------
    audit: 1
    claims:
      height: {says: 30 metres, means: height of the wall}
      in_feet: {says: 98 feet, means: the same in feet}
    checks:
      - converts: height
        to: in_feet

Undecided when
--------------
One of the numbers cannot be read, or the words allow both.

Options
-------
None.

References
----------
docs/semantics.md, section 2. Factors: the International System of Units (BIPM, 9th edition) and audit/units/units.csv.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Sentence, marked, sentence
from audit.checks._forms import computed, printed, told_by
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.expressions import Decision
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("conversion-unlike-amount", since="0.1.0")
OF_RELATIONS = True
_TOLD = {
    False: marked("{converts} is {computed}, not {to}"),
    True: marked("{converts} at {at} is {computed}, not {to}"),
}


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each conversion that was decided."""
    return told_by(material, "converts", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "converts")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    fields = printed(material, entry)
    return sentence(_TOLD["at" in fields], **fields, computed=computed(material, entry, decision))
