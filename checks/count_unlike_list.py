"""A number that announces a list differs from the items that the list names.

What it does
------------
Counts the items under ``items:`` and compares the count with the claim under ``lists:``. Where the article
ends its list with 等 or "and others", ``open: true`` says so, and the list may then be shorter than the
number, never longer.

Why it matters
--------------
"Five functional zones" followed by four names is the commonest numerical slip that readers notice, and the
easiest to make while editing a list.

Example that fails
------------------
    audit: 1
    claims:
      zones: {says: 五大, means: zones of the centre}
    checks:
      - lists: zones
        items: [offices, training, road shows, coffee]

Example that holds
------------------
    audit: 1
    claims:
      zones: {says: 五大, means: zones of the centre}
    checks:
      - lists: zones
        items: [offices, training, road shows, coffee, living services]

Undecided when
--------------
The claim cannot be read, or its words give no number to compare with.

Options
-------
None.

References
----------
GB/T 15834-2011, 4.5: the mark 、 between the items of a list; 等 closes a list that is not complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.base.findings import Bar, Finding, Picture, Shown, Step, Verdict, marked, sentence
from audit.base.intervals import Interval
from audit.claimfile.model import Check
from audit.numbers import Reading
from audit.rules.material import Material
from audit.rules.outcomes import check_text, outcome, undecided
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("count-unlike-list", since="0.1.0")

# by whether it fails
_TEMPLATES = {
    False: marked("`{claim}` says {says}, and the list has {count}"),
    True: marked("`{claim}` says {says}, but the list has {count}"),
}
_PRINTED = {  # of an article's own relations, whose claims have names that nobody gave
    False: marked("the text says {says}, and its list has {count}"),
    True: marked("the text says {says}, but its list has {count}"),
}
_LISTED = {True: marked("{says}: {count} listed or more"), False: marked("{says}: {count} listed")}


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Compares each announced number with the items listed."""
    for entry in material.sound_checks("lists"):
        name = entry.required("lists")
        reading = material.readings.get(name.value)
        if reading is None:
            yield undecided(material, entry, (name.value,), material.why_missing(name.value))
        else:
            yield _compare(material, entry, name.value, reading)


def constrain(material: Material, options: NoOptions) -> Iterator[Constraint]:
    """The numbers that the lists allow."""
    from audit.consistency.constraints import Constraint
    from audit.expressions.forms import Variable

    for entry in material.checks("lists"):
        name = entry.required("lists").value
        reading = material.readings.get(name)
        if reading is not None:
            allowed = _listed(entry)[2].scaled(reading.unit.factor)
            yield Constraint(
                META.name, check_text(entry), entry.place, (name,), Variable(name), allowed, (allowed,)
            )


def _listed(entry: Check) -> tuple[bool, int, Interval]:
    """Whether the list is open, how many items it has, and the numbers that go with it."""
    is_open = str(entry.text("open")) == "true"
    listed = len(entry.texts("items"))
    return is_open, listed, Interval(listed, None, False, True, True) if is_open else Interval.point(listed)


def _compare(material: Material, entry: Check, name: str, reading: Reading) -> Finding:
    is_open, listed, allowed = _listed(entry)
    verdict = Verdict.FAILS
    if not reading.fair.intersect(allowed).is_empty:
        verdict = Verdict.HOLDS
    elif not reading.widest.intersect(allowed).is_empty:
        verdict = Verdict.STRAINED
    templates = _TEMPLATES if entry.binding is None else _PRINTED
    told = sentence(templates[verdict is Verdict.FAILS], claim=name, says=material.says(name), count=listed)
    return outcome(
        material,
        entry,
        verdict,
        sentence("{told}, with more to come", told=told) if is_open else told,
        claims=(name,),
        evidence=Shown(
            (
                Step(
                    sentence(_LISTED[is_open], says=material.says(name), count=listed),
                    reading.fair,
                    "1",
                ),
            ),
            Picture("1", (Bar("stated", reading.fair), Bar("computed", allowed))),
        ),
    )
