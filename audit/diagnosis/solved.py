"""What a number would have to be, given the others: the value that solves the failing relations for it.

It is reported for the number that a relation states (the total, the share, the side that is a single name) and for
percents, which their writers compute. It does not have to be explained by a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.base.findings import Repair, sentence
from audit.base.intervals import Interval, Rational, product
from audit.consistency.constraints import Constraint
from audit.consistency.projection import projected
from audit.diagnosis.candidates import reader
from audit.diagnosis.printable import written_like
from audit.diagnosis.scenes import ClusterScene
from audit.diagnosis.stated import stated
from audit.diagnosis.trying import after_changes, worked_out
from audit.numbers import Kind, Reading
from audit.rules.material import Material

WHAT_THE_OTHERS_MAKE_IT = sentence("what the other numbers give")
_COMPUTED = (Kind.PERCENT, Kind.RATIO)
_MOST_TOLD = 2


def solved(scene: ClusterScene, repairs: Sequence[Repair]) -> Iterator[Repair]:
    """The numbers that the failing relations were solved for, as the claims would print them.

    Claims that a slip already explains are left out: two values for one number would contradict each other. Every one
    passes the audit of the whole file."""
    if scene.together:
        return
    known = {one.claim for one in repairs}
    rank = max((one.rank for one in repairs), default=1) + 1
    told = 0
    for claim in _solvable(scene):
        text = None if claim in known else _would_have_to_be(scene, claim)
        after = None if text is None else after_changes(scene, {claim: text})
        if text is None or after is None:
            continue
        says = scene.material.document.claims[claim].says
        yield Repair(
            claim, says.value, text, WHAT_THE_OTHERS_MAKE_IT, len(scene.cluster.findings),
            len(scene.cluster.findings), rank, worked_out(scene.cluster.findings, after), (), says.place,
            solved=True,
        )  # fmt: skip
        told += 1
        if told == _MOST_TOLD:
            return


def _solvable(scene: ClusterScene) -> list[str]:
    """The claims that every failing relation of the cluster involves: stated ones first, then percents, then
    cells."""
    wrong, readings = scene.cluster.wrong, scene.material.readings
    named = stated(scene.material, wrong)
    computed = [
        name
        for one in wrong
        for name in one.claims
        if len(one.claims) > 2 and name in readings and readings[name].kind in _COMPUTED
    ]
    if any(len(one.claims) < 2 for one in wrong):  # what a check says about a single number solves nothing
        return []
    tried = (*named, *computed, *_crossed(scene))
    return list(dict.fromkeys(name for name in tried if all(name in one.claims for one in wrong)))


def _crossed(scene: ClusterScene) -> Sequence[str]:
    """The cells of the first of several failing sums: if a row and a column fail, the cell where they cross is
    wrong."""
    wrong, claims = scene.cluster.wrong, scene.material.document.claims
    if len(wrong) < 2:
        return ()
    return [name for name in wrong[0].claims if name in claims and claims[name].cell is not None]


def _would_have_to_be(scene: ClusterScene, claim: str) -> str | None:
    """What the claim would print if all else is right: one failing demand solved with the numbers as printed.

    Whether the value also suits the other demands is for the audit to decide."""
    material = scene.material
    reading, own = material.readings[claim], {(one.rule, one.check) for one in scene.cluster.wrong}
    for demand in scene.demands:
        if claim in demand.claims and (demand.rule, demand.check) in own and demand.limit.is_point:
            value = _solution(material, demand, claim)
            text = None if value is None else written_like(material.says(claim), reading, value)
            if text is not None and _reads_as_one(scene, claim, reading, text):
                return text
    return None


def _solution(material: Material, demand: Constraint, claim: str) -> Rational | None:
    """The one value that solves a demand, in the unit of the claim's reading."""
    printed: dict[str, Interval] = {}
    for name in demand.claims:
        reading = material.readings.get(name)
        if reading is None or reading.value is None:
            return None
        value = product(reading.value, reading.unit.factor)
        printed[name] = Interval(value, value)
    found = projected(demand.form, demand.limit, claim, demand.over(printed))
    if found is None or not found.is_point or found.low is None:
        return None
    return Fraction(found.low) / material.readings[claim].unit.factor


def _reads_as_one(scene: ClusterScene, claim: str, reading: Reading, text: str) -> bool:
    """Whether the printed solution reads as a number of the same sort."""
    document = scene.material.document
    found = reader(document.claims[claim], document, reading)(text)
    return isinstance(found, Reading) and found.kind is reading.kind and found.unit == reading.unit
