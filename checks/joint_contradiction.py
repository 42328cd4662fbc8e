"""Checks that hold one by one and cannot hold together.

What it does
------------
Takes all demands of a file's checks as one system over the sets of the written numbers and asks whether one
choice of values meets them all. Exact propagation decides most systems; what it cannot decide goes to an exact
solver, whose answers are proven again in rationals. Where the demands cannot be met, the rule names a smallest
set of numbers and checks that contradict each other: without any one of them the rest can be true.

Why it matters
--------------
Each of two sums may be explained by its own rounding, and no single rounding explains both. An author who
changed one figure and forgot the other leaves traces only in what the two have in common.

Example that fails
------------------
    audit: 1
    claims:
      home: {says: 2.4万吨, means: sold at home}
      abroad: {says: 1.3万吨, means: sold abroad}
      all: {says: 3.6万吨, means: sold in all}
      last: {says: 3.5万吨, means: sold the year before}
      growth: {says: 0.3万吨, means: sold more than the year before}
    checks:
      - parts: [home, abroad]
        total: all
      - that: last + growth == home + abroad

Example that holds
------------------
    audit: 1
    claims:
      home: {says: 2.4万吨, means: sold at home}
      abroad: {says: 1.3万吨, means: sold abroad}
      all: {says: 3.7万吨, means: sold in all}
      last: {says: 3.5万吨, means: sold the year before}
      growth: {says: 0.3万吨, means: sold more than the year before}
    checks:
      - parts: [home, abroad]
        total: all
      - that: last + growth == home + abroad

Undecided when
--------------
The system is too hard to be decided by proof within a fixed effort.

Options
-------
None.

References
----------
docs/semantics.md, section 3. Smallest conflicts: R. Reiter, A theory of diagnosis from first principles (1987).
Certificates of contradiction: J. Farkas (1902).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from audit.findings import Finding, Related, Sentence, Series, Verdict, marked, sentence, series
from audit.intervals import Interval
from audit.material import Material
from audit.rules import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.joint.conflicts import Conflict
    from audit.joint.constraints import Constraint

META = RuleMeta("joint-contradiction", since="0.1.0")
_MOST_TOLD = 3  # conflicts of one file


def together(material: Material, demands: list[Constraint], options: NoOptions) -> Iterator[Finding]:
    """Tells of the smallest conflicts among demands that can each be met."""
    from audit.joint.grading import Boxes, Grade, grade
    from audit.joint.system import possible

    quantities = material.quantities
    fair = {name: one.fair for name, one in quantities.items()}
    widest = {name: one.widest for name, one in quantities.items()}
    boxes = Boxes(fair, widest)
    sound = [one for one in demands if all(quantities[name].readable for name in one.claims)]
    sound = [one for one in sound if grade(one, boxes) is Grade.MET]
    if possible(sound, fair):
        return
    answer = possible(sound, widest)
    if answer is None:
        yield _too_hard(material)
    elif not answer:
        yield from _contradictions(material, sound, widest, Verdict.FAILS)
    else:
        yield from _contradictions(material, sound, fair, Verdict.STRAINED)


def _contradictions(
    material: Material, demands: list[Constraint], box: Mapping[str, Interval], verdict: Verdict
) -> Iterator[Finding]:
    from audit.joint.conflicts import conflicts

    for conflict in conflicts(demands, box, _MOST_TOLD).found:
        if len(conflict.constraints) > 1:
            yield _told(material, conflict, verdict)


def _told(material: Material, conflict: Conflict, verdict: Verdict) -> Finding:
    claims = conflict.claims or tuple(sorted({name for one in conflict.constraints for name in one.claims}))
    template = marked("{numbers} cannot all be right: {checks} hold one by one, but not together")
    if verdict is Verdict.STRAINED:
        template = marked(
            "{numbers} are all right only where a number means more than usual: {checks} hold one by one"
        )
    first, *others = sorted(claims, key=lambda name: material.document.claims[name].says.place)
    related = [
        Related(material.document.claims[name].says.place, sentence("`{claim}`", claim=name))
        for name in others
    ]
    related.extend(Related(one.place, sentence("the check")) for one in conflict.constraints)
    return Finding(
        verdict,
        sentence(template, numbers=_numbers(material, claims), checks=_checks(conflict)),
        material.document.claims[first].says.place,
        claims=tuple(claims),
        related=tuple(related),
        help=sentence("at least one of these numbers is wrong, or one of the checks does not apply"),
        written=tuple(material.says(name) for name in claims),
    )


def _numbers(material: Material, claims: tuple[str, ...]) -> Series:
    return series([f"`{name}` {material.says(name)}" for name in claims], marked(", "))


def _checks(conflict: Conflict) -> Series:
    return series([f"`{one.check}`" for one in conflict.constraints], marked(" and "))


def _too_hard(material: Material) -> Finding:
    reason: Sentence = sentence(
        "too hard: whether all checks of the file can hold together could not be proven"
    )
    place = material.document.source.file
    from audit.source import Place

    return Finding(Verdict.UNDECIDED, reason, Place.whole_file(place))
