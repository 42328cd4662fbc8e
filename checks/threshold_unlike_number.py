"""A threshold that is said to be reached, exceeded, kept or missed, and is not.

What it does
------------
Compares ``threshold:`` with one number: ``reached:`` (at least the threshold), ``exceeded:`` (more), ``kept:`` (at most) or ``missed:``
(less). It holds where every choice of values satisfies it, and fails where none does.

Why it matters
--------------
*Above the required 20 percent*, *within the limit of 50 mg*: a wrong comparison turns a statement into its opposite.

Example that fails
------------------
    audit: 1
    claims:
      required: {says: 20%, means: share that the plan asks for}
      share: {says: 19.4%, means: share of large centres}
    checks:
      - threshold: required
        reached: share

Example that holds
------------------
    audit: 1
    claims:
      required: {says: 20%, means: share that the plan asks for}
      share: {says: 21.9%, means: share of large centres}
    checks:
      - threshold: required
        reached: share

Undecided when
--------------
The sets allow both: nearly 200,000 t against 190,000 t. Or one of the numbers cannot be read.

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
from audit.checks._forms import printed, told_by
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.claimfile.stating import shape_of
from audit.expressions import Decision
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("threshold-unlike-number", since="0.1.0")
OF_RELATIONS = True
_TOLD = {
    "reached": marked("{reached} does not reach {threshold}"),
    "exceeded": marked("{exceeded} is not more than {threshold}"),
    "kept": marked("{kept} is more than {threshold}"),
    "missed": marked("{missed} is not less than {threshold}"),
}


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each threshold that was decided."""
    return told_by(material, "threshold", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "threshold")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    return sentence(_TOLD[shape_of(entry).alone], **printed(material, entry))
