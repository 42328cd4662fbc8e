"""How many times as much something is, and is not.

What it does
------------
Compares ``times:`` with ``is:`` ÷ ``of:`` by proof over the sets of the written numbers. Words count: doubled is 2, a third is 1/3.

Why it matters
--------------
*Three times as many* is written from memory, and *three times more* from another memory.

Example that fails
------------------
    audit: 1
    claims:
      now: {says: 960 members, means: members of the club}
      before: {says: 320 members, means: members ten years ago}
      multiple: {says: 4 times, means: how many times as many}
    checks:
      - times: multiple
        of: before
        is: now

Example that holds
------------------
    audit: 1
    claims:
      now: {says: 960 members, means: members of the club}
      before: {says: 320 members, means: members ten years ago}
      multiple: {says: 3 times, means: how many times as many}
    checks:
      - times: multiple
        of: before
        is: now

Undecided when
--------------
One of the three cannot be read, the amount it is a multiple of may be zero, or the words allow both.

Options
-------
None.

References
----------
docs/semantics.md, section 2. Whole multiples are N ± 5 %: section 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Sentence, marked, sentence
from audit.checks._forms import alike, computed, printed, sides_of, told_by
from audit.checks._relations import demanded
from audit.claimfile.model import Check
from audit.expressions import Decision
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("multiple-unlike-amounts", since="0.1.0")
OF_RELATIONS = True
_TOLD = marked("{is} against {of} is {computed}, not {times}")
_IN_FIGURES = marked("{is} is {computed} times {of}, not {times}")


def check(material: Material, options: NoOptions) -> Iterable[Finding]:
    """Tells of each multiple that was decided."""
    return told_by(material, "times", _told)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """What these checks demand of their claims."""
    return demanded(material, META.name, "times")


def _told(material: Material, entry: Check, decision: Decision) -> Sentence:
    """The multiple as it is printed (3 times), or in figures where it is a word (doubled)."""
    fields = printed(material, entry)
    if alike(material, *sides_of(material, entry, decision)) is not None:
        return sentence(_TOLD, **fields, computed=computed(material, entry, decision))
    return sentence(_IN_FIGURES, **fields, computed=computed(material, entry, decision))
