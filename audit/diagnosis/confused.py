"""The confusion behind a failing check, in one sentence, if one that editors know by name explains it exactly."""

from __future__ import annotations

from collections.abc import Mapping

from audit.base.findings import Finding, Repair, Sentence, Verdict, Words, marked, sentence, series
from audit.base.intervals import Interval
from audit.diagnosis.scenes import ClusterScene
from audit.numbers import Kind
from audit.relations.confusions import Confusion, confusions
from audit.relations.equations import EQUATIONS
from audit.rules.material import Material

_TOLD = {
    "ratio-as-increase": marked("a ratio stated as an increase: {growth} is what {to} is of {from}"),
    "later-as-base": marked("the wrong base: {stated} is measured against the later number"),
    "fall-as-rise": marked("a fall stated as a rise: from {from} to {to} it is down by {growth}"),
    "rise-as-fall": marked("a rise stated as a fall: from {from} to {to} it is up by {fall}"),
    "points-as-percent": marked(
        "percent stated for percentage points: {from} and {to} are that many points apart"
    ),
    "percent-as-points": marked(
        "percentage points stated for percent: {points} is by how many percent {from} and {to} differ"
    ),
    "left-as-gone": marked("what is left stated as what is gone: {to} is {fall} of {from}"),
    "increase-as-multiple": marked(
        "an increase stated as a multiple: {is} is {times} more than {of}, not {times} as much"
    ),
    "share-of-the-rest": marked("the wrong whole: {share} is what {part} is of the rest of {whole}"),
    "share-left-over": marked("the other part: {share} is what {part} leaves of {whole}"),
    "turned-round": marked("turned round: {each} is {count} for one of {amount}"),
    "part-left-out": marked("the total is right without {number}"),
    "part-counted-twice": marked("the total is right if {number} counts twice"),
    "multiplied-for-divided": marked("multiplied where it has to be divided: {converts} into {to}"),
}

_OPPOSITE = ("fall-as-rise", "rise-as-fall")


def named(finding: Finding, material: Material) -> Finding:
    """The finding with the confusion that explains it as its first note; unchanged if none does."""
    if finding.verdict is not Verdict.FAILS or not finding.roles:
        return finding
    confusion = confusion_of(finding, material)
    if confusion is None:
        return finding
    note = confusion_note(confusion, finding, material)
    return finding._replace(confusion=confusion.name, notes=(note, *finding.notes))


def meant(scene: ClusterScene) -> tuple[Repair, ...]:
    """What the confused numbers would have to be; nothing if only the direction is wrong."""
    from audit.diagnosis.solved import solved

    stated = {name for one in scene.cluster.wrong for name in _stated(one)}
    return tuple(one for one in solved(scene, ()) if one.claim in stated)


def _stated(finding: Finding) -> tuple[str, ...]:
    if finding.confusion in _OPPOSITE:
        return ()
    fields = dict(finding.roles)
    stated = next((role for role in fields if role in EQUATIONS), "total")
    return fields.get(stated, ())


def confusion_of(finding: Finding, material: Material) -> Confusion | None:
    """The first confusion that explains what a failing check says about its fields."""
    form = form_of(finding)
    of = _sets(finding, material)
    if form is None or of is None:
        return None
    percents = frozenset(
        role for role, names in finding.roles if all(_is_percent(material, name) for name in names)
    )
    found = confusions(form, of, percents, _units(finding, material))
    return next((one for one in found if one.name in _TOLD), None)


def form_of(finding: Finding) -> str | None:
    """The equation that the fields of a check make; a change given as an amount has one of its own."""
    fields = dict(finding.roles)
    form = next((role for role in fields if role in EQUATIONS), finding.form)
    form = f"{form}-by" if "by" in fields else form
    return form if form in EQUATIONS else None


def confusion_note(confusion: Confusion, finding: Finding, material: Material) -> Sentence:
    """What an editor would say about it, in the numbers as printed."""
    fields = dict(finding.roles)
    printed: dict[str, Words] = {
        role: series([material.says(name) for name in names]) for role, names in fields.items()
    }
    names = fields.get(confusion.role, ())
    number = material.says(names[confusion.position]) if names else ""
    stated = printed.get("growth", printed.get("fall", ""))
    return sentence(_TOLD[confusion.name], **{**printed, "number": number, "stated": stated})


def _sets(finding: Finding, material: Material) -> dict[str, tuple[Interval, ...]] | None:
    of: dict[str, tuple[Interval, ...]] = {}
    for role, names in finding.roles:
        known = [material.quantities[name] for name in names if name in material.quantities]
        if len(known) < len(names) or not all(one.readable for one in known):
            return None
        of[role] = tuple(one.fair for one in known)
    return of


def _is_percent(material: Material, name: str) -> bool:
    reading = material.readings.get(name)
    return reading is not None and reading.kind is Kind.PERCENT


def _units(finding: Finding, material: Material) -> Mapping[str, int] | None:
    found = {
        role: material.readings[names[0]].unit.factor
        for role, names in finding.roles
        if len(names) == 1 and names[0] in material.readings
    }
    return found if {"converts", "to"} <= set(found) else None  # type: ignore[return-value]
