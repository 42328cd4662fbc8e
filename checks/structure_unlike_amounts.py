"""Amounts that do not stand to each other as a proportion says.

What it does
------------
Compares the amounts under ``amounts:`` with the figures under ``structure:``, one to one: each amount divided by its figure ought to be the
same. Figures may be claims or plain numbers: ``structure: [5, 3, 2]``.

Why it matters
--------------
*Shared 5:3:2* is agreed before the amounts are known; one amount is then rounded, transposed or taken from a draft.

Example that fails
------------------
    audit: 1
    claims:
      city: {says: 6000万元, means: paid by the city}
      county: {says: 3900万元, means: paid by the county}
      village: {says: 2400万元, means: paid by the village}
    checks:
      - structure: [5, 3, 2]
        amounts: [city, county, village]

Example that holds
------------------
    audit: 1
    claims:
      city: {says: 6000万元, means: paid by the city}
      county: {says: 3600万元, means: paid by the county}
      village: {says: 2400万元, means: paid by the village}
    checks:
      - structure: [5, 3, 2]
        amounts: [city, county, village]

Undecided when
--------------
One of the numbers cannot be read, a figure may be zero, or the words allow both.

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

from audit.base.findings import Finding, Sentence, marked, sentence, series
from audit.checks._forms import in_print, in_row, made_as, told_by
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.expressions import Binary, Decision, Fault
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("structure-unlike-amounts", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked(
    "{amounts} are not in the ratio {structure}: with {first} it would be {computed}, not {second}"
)


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each structure that was decided."""
    return told_by(material, "structure", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "structure")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    """The neighbours that disagree, and what the second would be by the first."""
    first, second = entry.texts("amounts")[decision.link : decision.link + 2]
    figure = material.expression(entry.texts("structure")[decision.link + 1])
    amount = material.expression(second)
    assert not isinstance(figure, Fault) and not isinstance(amount, Fault)
    made = Binary("*", decision.sides[0], figure, 0, 0)
    return sentence(
        _TOLD,
        amounts=in_row(material, entry.texts("amounts")),
        structure=series([in_print(material, one) for one in entry.texts("structure")], ":"),
        first=in_print(material, first),
        second=in_print(material, second),
        computed=made_as(material, amount, made),
    )
