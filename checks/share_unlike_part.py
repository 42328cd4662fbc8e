"""A share that is not its part divided by its whole, or that no share can be.

What it does
------------
Compares ``share:`` with ``part:`` ÷ ``whole:`` by proof over the sets of the written numbers. A share of what is left (a gross margin)
has ``cost:`` instead of ``part:``: what is taken off the whole.

Why it matters
--------------
Percentages are recomputed less often than they are copied: from last year, from another whole, from a draft.

Example that fails
------------------
    audit: 1
    claims:
      served: {says: 436个, means: compounds served}
      all: {says: 466个, means: all compounds}
      coverage: {says: 96.1%, means: share of compounds served}
    checks:
      - share: coverage
        part: served
        whole: all

Example that holds
------------------
    audit: 1
    claims:
      served: {says: 448个, means: compounds served}
      all: {says: 466个, means: all compounds}
      coverage: {says: 96.1%, means: share of compounds served}
    checks:
      - share: coverage
        part: served
        whole: all

Undecided when
--------------
One of the three cannot be read, or the whole may be zero.

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

from audit.base.findings import Finding, Sentence, marked, sentence
from audit.checks._forms import computed, printed, told_by
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.expressions import Decision
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("share-unlike-part", since="0.1.0")
OF_RELATIONS = True
_TOLD = {
    False: marked("{part} of {whole} is {computed}, not {share}"),
    True: marked("what {cost} leaves of {whole} is {computed}, not {share}"),
}


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each share, its part and its whole."""
    return told_by(material, "share", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "share")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    fields = printed(material, entry)
    return sentence(_TOLD["cost" in fields], **fields, computed=computed(material, entry, decision))
