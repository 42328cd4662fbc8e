"""A change of a percentage that is told in percent, though it is the difference in percentage points.

What it does
------------
Looks at each ``that: change == one - other`` (either way round) whose three numbers are percents. Where the words
of the change say that something rose or fell, and the number is the difference of the two percents and not what
the one is more or less than the other, it should be in percentage points.

Why it matters
--------------
A share that goes from 20% to 25% has risen by 5 percentage points, or by a quarter. "Risen by 5%" says 21%.

Example that fails
------------------
    audit: 1
    claims:
      before: {says: 20%, means: share of electric cars last year}
      now: {says: 25%, means: share of electric cars}
      rise: {says: 5%, means: rise of the share}
    checks:
      - that: rise == now - before

Example that holds
------------------
    audit: 1
    claims:
      before: {says: 20%, means: share of electric cars last year}
      now: {says: 25%, means: share of electric cars}
      rise: {says: 5 percentage points, means: rise of the share}
    checks:
      - that: rise == now - before

Undecided when
--------------
Never: a difference that does not hold is told by `broken-relation`.

Options
-------
None.

References
----------
GB 3100 to 3102 (SAC, 1993), and the style books of news agencies, keep percent and percentage points apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.base.findings import Finding, Verdict, sentence
from audit.claimfile.model import Check
from audit.expressions import Binary, Expression, Fault, Name, Number, Relation, decide
from audit.languages.en import interpretation as english
from audit.languages.zh import interpretation as chinese
from audit.numbers import Kind
from audit.numbers.patterns import Pattern
from audit.rules.material import Material
from audit.rules.outcomes import outcome
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("points-told-as-percent", since="0.1.0")

_CHANGED = Pattern(f"{chinese.CHANGED}|{english.CHANGED}")


_ONE = Number(1, None, "1", 0, 0)


class _Change(NamedTuple):
    """The claims of ``stated == left - right``. Which of the two is the earlier one, nothing says."""

    stated: str
    left: str
    right: str


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Tells of each difference of percents that is called a percent."""
    for entry in material.checks("that"):
        change = _change_of(material, entry)
        if change is not None and _is_difference_only(material, entry, change):
            yield _told(material, entry, change)


def _change_of(material: Material, entry: Check) -> _Change | None:
    relation = material.relation(entry)
    if isinstance(relation, Fault) or relation.operators != ("==",):
        return None
    for stated, made in (relation.operands, relation.operands[::-1]):
        if not (isinstance(stated, Name) and isinstance(made, Binary) and made.operator == "-"):
            continue
        if isinstance(made.left, Name) and isinstance(made.right, Name):
            change = _Change(stated.name, made.left.name, made.right.name)
            if all(_is_percent(material, name) for name in change) and _is_told_as_change(
                material, stated.name
            ):
                return change
    return None


def _is_percent(material: Material, name: str) -> bool:
    reading = material.readings.get(name)
    return reading is not None and reading.kind is Kind.PERCENT and reading.unit.symbol == "%"


def _is_told_as_change(material: Material, name: str) -> bool:
    claim = material.document.claims[name]
    means = "" if claim.means is None else claim.means.value
    return _CHANGED.search(f"{claim.says.value} {means}") is not None


def _is_difference_only(material: Material, entry: Check, change: _Change) -> bool:
    """Whether the number is the difference of the percents, and cannot be what one is more or less than the
    other."""
    decision = material.decision(entry)
    if isinstance(decision, Fault) or decision.verdict is not Verdict.HOLDS:
        return False
    stated = Name(change.stated, 0, 0)
    relations = (Relation((stated, one), ("==",), 0, 0) for one in _relative_changes(change))
    return all(
        decide(relation, material.quantities, material.derived).verdict is Verdict.FAILS
        for relation in relations
    )


def _relative_changes(change: _Change) -> Iterator[Expression]:
    """What each of two percents is more than the other, and less than it: 4% less is stated without its sign."""
    left, right = Name(change.left, 0, 0), Name(change.right, 0, 0)
    for of_this, base in ((left, right), (right, left)):
        ratio = Binary("/", of_this, base, 0, 0)
        yield Binary("-", ratio, _ONE, 0, 0)
        yield Binary("-", _ONE, ratio, 0, 0)


def _told(material: Material, entry: Check, change: _Change) -> Finding:
    says = material.says
    return outcome(
        material,
        entry,
        Verdict.STRAINED,
        sentence(
            "`{claim}` says {says}, which is the difference of {second} and {first}: that is percentage points",
            claim=change.stated, says=says(change.stated), second=says(change.left), first=says(change.right),
        ),
        claims=material.claims_of(entry),
        stated=change.stated,
        help=sentence("write percentage points, or the change in percent of the earlier figure"),
    )  # fmt: skip
