"""Checks that hold one by one and cannot hold together.

What it does
------------
Takes all demands of a file's checks as one system over the sets of the written numbers and asks whether one
choice of values meets them all. Exact propagation decides most systems; what it cannot decide goes to an exact
solver, whose answers are proven again in rationals. Where the demands cannot be met, the rule names a smallest
set of numbers and checks that contradict each other: without any one of them the rest can be true. Files whose
numbers speak of the same quantities (`about:`) are looked at together, unless one of them contradicts itself.

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

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from audit.base.effort import MOST, Effort
from audit.base.findings import Finding, Related, Sentence, Series, Verdict, marked, sentence, series
from audit.base.source import Place
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

if TYPE_CHECKING:
    from audit.consistency.conflicts import Conflict
    from audit.consistency.constraints import Constraint
    from audit.consistency.corpus import Shared, SystemNumber
    from audit.consistency.grading import Boxes
    from audit.expressions.forms import Box

META = RuleMeta("joint-contradiction", since="0.1.0")
_MOST_TOLD = 3  # conflicts of one file, or of one group of files
_CANNOT = marked("{numbers} cannot all be right: {checks} can hold one by one, but not together")
_STRETCHED = marked(
    "{numbers} can all be right only if a number means more than it usually does: {checks} hold one by one, "
    "but not together in the usual sense"
)
_NOT_SMALLEST = sentence("too hard: whether fewer of them contradict each other already could not be proven")
_WHATEVER = marked(
    "{checks} contradict each other, whatever the numbers are: each holds alone, together they cannot"
)


def together(material: Material, demands: list[Constraint], options: NoOptions) -> Iterator[Finding]:
    """Tells of the smallest conflicts among demands that can each be met."""
    from audit.consistency.corpus import numbers_of

    place = Place.whole_file(material.document.source.file)
    yield from _judged(numbers_of(material), demands, place, material.effort)


def compare(statements: Sequence[Shared], options: NoOptions) -> Iterator[Finding]:
    """The same for files whose numbers speak of the same quantities; files that contradict themselves are left
    out, since they are told of already."""
    if len(statements) < 2:
        return
    from audit.consistency.corpus import systems

    for system in systems(statements, META.name):
        files = {number.place.file for number in system.numbers.values()}
        wrong = {file for file in files if not _is_consistent(system.numbers, system.demands, file)}
        kept = [
            one
            for one in system.demands
            if wrong.isdisjoint(system.numbers[name].place.file for name in one.claims)
        ]
        yield from _judged(system.numbers, kept, Place.whole_file(min(files)), Effort(MOST * len(files)))


def _is_consistent(numbers: Mapping[str, SystemNumber], demands: Sequence[Constraint], file: str) -> bool:
    own = [one for one in demands if all(numbers[name].place.file == file for name in one.claims)]
    return next(_judged(numbers, own, Place.whole_file(file), Effort()), None) is None


def _judged(
    numbers: Mapping[str, SystemNumber], demands: Sequence[Constraint], place: Place, effort: Effort
) -> Iterator[Finding]:
    from audit.consistency.grading import Boxes
    from audit.consistency.system import possible

    fair = {name: one.fair for name, one in numbers.items()}
    widest = {name: one.widest for name, one in numbers.items()}
    met, strained = _by_grade(numbers, demands, Boxes(fair, widest, effort))
    met, strained = _possible_alone(met, widest, effort), _possible_alone(strained, widest, effort)
    usual = possible(met, fair, effort.question())
    if usual and not strained:
        return
    answer = possible([*met, *strained], widest, effort.question())
    if answer is None or (answer and usual is None):
        yield _too_hard(place)
    elif not answer:
        yield from _conflicts(numbers, [*met, *strained], widest, Verdict.FAILS, effort)
    elif not usual:
        yield from _conflicts(numbers, met, fair, Verdict.STRAINED, effort)


def _conflicts(
    numbers: Mapping[str, SystemNumber],
    demands: Sequence[Constraint],
    box: Box,
    verdict: Verdict,
    effort: Effort,
) -> Iterator[Finding]:
    from audit.consistency.conflicts import apart

    told = apart(demands, box, _MOST_TOLD, effort)
    yield from (_told(numbers, one, verdict) for one in told if len(_checks_of(one)) > 1)


def _possible_alone(demands: Sequence[Constraint], box: Box, effort: Effort) -> list[Constraint]:
    """The demands without those that whole numbers alone cannot meet: grades do not look at these."""
    from audit.consistency.system import possible

    return [
        one
        for one in demands
        if not _is_counted(one, box) or possible([one], box, effort.question()) is not False
    ]


def _is_counted(demand: Constraint, box: Box) -> bool:
    return any(box[name].whole and not box[name].is_point for name in demand.claims)


def _by_grade(
    numbers: Mapping[str, SystemNumber], demands: Sequence[Constraint], boxes: Boxes
) -> tuple[list[Constraint], list[Constraint]]:
    """The demands that can be met one by one: in the usual sense, and in the widest only. Whatever cannot be
    met is told of by its own rule."""
    from audit.consistency.grading import Met, grade

    readable = [one for one in demands if all(name in numbers for name in one.claims)]
    graded = [(one, grade(one, boxes)) for one in readable]
    met = [one for one, found in graded if found is Met.MET]
    return met, [one for one, found in graded if found is Met.QUESTIONED and not one.by_fair]


def _told(numbers: Mapping[str, SystemNumber], conflict: Conflict, verdict: Verdict) -> Finding:
    named = conflict.claims or tuple(sorted({name for one in conflict.constraints for name in one.claims}))
    claims = sorted((numbers[name] for name in named), key=lambda one: one.place)
    template = _CANNOT if verdict is Verdict.FAILS else _STRETCHED
    related = [Related(one.place, sentence("`{claim}`", claim=one.name)) for one in claims[1:]]
    related.extend(Related(place, sentence("the check")) for place, _ in _checks_of(conflict))
    return Finding(
        verdict,
        sentence(
            template if conflict.claims else _WHATEVER,
            numbers=_series_of([numbers[name] for name in named]),
            checks=_checks(conflict),
        ),
        claims[0].place,
        claims=tuple(numbers[name].claim for name in named),
        related=tuple(related),
        help=sentence("at least one of these numbers is wrong, or one of the checks does not apply"),
        notes=() if conflict.minimal else (_NOT_SMALLEST,),
        written=tuple(numbers[name].says for name in named),
    )


def _series_of(numbers: Sequence[SystemNumber]) -> Series:
    return series([f"`{one.name}` {one.says}" for one in numbers], marked(", "))


def _checks_of(conflict: Conflict) -> list[tuple[Place, str]]:
    """The checks whose demands are in a conflict, each once: a chain demands several things."""
    return list(dict.fromkeys((one.place, one.check) for one in conflict.constraints))


def _checks(conflict: Conflict) -> Series:
    return series([f"`{text}`" for _, text in _checks_of(conflict)], marked(" and "))


def _too_hard(place: Place) -> Finding:
    reason: Sentence = sentence(
        "too hard: whether all checks of the file can hold together could not be proven"
    )
    return Finding(Verdict.UNDECIDED, reason, place)
