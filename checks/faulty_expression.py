"""An expression of the claim file that cannot be understood.

What it does
------------
Reports, at the character where it happens, every expression that is not well formed, names something that the
file does not define, or could not be evaluated safely: an unfinished sum, an unknown claim, a division by an
exact zero, a power too large to compute.

Why it matters
--------------
A check that cannot be understood has not been made. It must not be skipped in silence (exit code 2).

Example that fails
------------------
    audit: 1
    claims:
      total: {says: 466个, means: old compounds}
      managed: {says: 436个, means: compounds with a company}
    checks:
      - that: total == managed + othes

Example that holds
------------------
    audit: 1
    claims:
      total: {says: 466个, means: old compounds}
      managed: {says: 436个, means: compounds with a company}
      others: {says: 30个, means: all other compounds}
    checks:
      - that: total == managed + others

Undecided when
--------------
A name that no claim has is reported where the file first uses it; the other checks that use it are undecided.

Options
-------
None.

References
----------
docs/claim-file.md, "Expressions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.base.findings import Finding, Sentence, Verdict, marked, sentence, series
from audit.base.source import Place, Text
from audit.claimfile.model import Check
from audit.expressions import Fault, suggest_name
from audit.rules.material import RELATIONS, Material
from audit.rules.outcomes import check_text, label_of
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("faulty-expression", since="0.1.0")

# Kinds of checks whose scalars are names of claims, or numbers and dates written out.
_OF_NAMES = ("lists", "same", "edition", "age", "lasts", "date", "weekday")


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Reports each expression that cannot be understood or evaluated."""
    for derived in material.document.derived.values():
        tree = material.expression(derived.expression)
        if isinstance(tree, Fault):
            yield _faulty(tree.message, tree.place, tree.help, f"{derived.name}: {derived.expression}")
    for circle in material.circles:
        yield _circular(material, circle)
    yield from _once([
        *(found for entry in material.judged_checks(*RELATIONS) for found in _relation(material, entry)),
        *(found for entry in material.judged_checks(*_OF_NAMES) for found in _names(material, entry)),
    ])  # fmt: skip


_Named = tuple[str, Finding]  # the name that nothing has, or none, and the finding


def _once(found: list[_Named]) -> Iterator[Finding]:
    """A name that nothing has is told once; the further checks that need it are undecided for want of it."""
    told: set[tuple[str, Sentence]] = set()
    for name, one in found:
        is_known = (name, one.message) in told
        if name:
            told.add((name, one.message))
        yield one._replace(verdict=Verdict.UNDECIDED, help=None) if is_known else one


_LONGEST_WAY = 6  # names of a circle that a message shows


def _circular(material: Material, circle: tuple[str, ...]) -> Finding:
    """One fault for a circle, at the first of its names."""
    derived = material.document.derived[circle[0]]
    others = [f"`{name}`" for name in circle[1:_LONGEST_WAY]]
    by = series([*others, *["…"] * (len(circle) > _LONGEST_WAY)], marked(", "))
    message = (
        sentence("`{name}` is derived from itself, by way of {way}", name=circle[0], way=by)
        if circle[1:]
        else sentence("`{name}` is derived from itself", name=circle[0])
    )
    cure = sentence("derive it from claims")
    return _faulty(message, derived.place, cure, f"{derived.name}: {derived.expression}")


def _relation(material: Material, entry: Check) -> Iterator[_Named]:
    decision = material.decision(entry)
    if isinstance(decision, Fault):
        yield "", _faulty(decision.message, decision.place, decision.help, check_text(entry), entry)
    elif decision.verdict is Verdict.INVALID and decision.mismatch is None:
        place = _place(entry, decision.spans[0]) if decision.spans else _whole(entry)
        reason = decision.reason or sentence("cannot be evaluated")
        yield decision.unknown, _faulty(reason, place, decision.help, check_text(entry), entry)


def _whole(entry: Check) -> Place:
    text = entry.text(entry.kind)
    return text.place if text is not None else entry.place


def _place(entry: Check, span: tuple[int, int]) -> Place:
    """Offsets are into the relation's own text; a relation put together from several texts has none."""
    text = entry.text("that")
    return text.at(*span) if text is not None else _whole(entry)


def _names(material: Material, entry: Check) -> Iterator[_Named]:
    for text in material.unknown_operands(entry):
        name = text.value
        is_unknown = name.isidentifier() and name not in material.document.derived
        wrong = _unknown(material, name, text.place)
        if entry.kind in _OF_PRINTED_DATES and not name.isidentifier():
            wrong = _no_name(text)
        yield name if is_unknown else "", _faulty(*wrong, check_text(entry), entry)


_DAY = re.compile(r"[0-9]{4}(-[0-9]{1,2}){0,2}")
_OF_PRINTED_DATES = ("date", "weekday")


def _no_name(text: Text) -> tuple[Sentence, Place, Sentence]:
    """What is wrong where a check of a printed date is asked of a day, a number or a duration."""
    cure = sentence("make a claim of the date as it is printed, and name that claim here")
    return sentence("`{written}` is not the name of a claim", written=text.value), text.place, cure


def _unknown(material: Material, written: str, place: Place) -> tuple[Sentence, Place, Sentence]:
    """What is wrong with a text that is no name, no number and no date, where, and what to do."""
    if _DAY.fullmatch(written):
        cure = sentence("write a day as 2020-10-03, a month as 2020-10, a year as 2020")
        return sentence("there is no date {written}", written=written), place, cure
    if not written.isidentifier():
        cure = sentence("write one name, a number or a date; compare expressions with `that:`")
        return sentence("`{written}` is not the name of a claim", written=written), place, cure
    if written in material.document.derived:
        message = sentence("`{name}` is a derived quantity, and this check is about claims", name=written)
        return message, place, sentence("state the relation with `that:`")
    from audit.expressions.suggest import where_to_define

    guess = suggest_name(written, list(material.document.claims))
    cure = sentence("did you mean `{guess}`?", guess=guess) if guess else where_to_define()
    return sentence("no claim is named `{name}`", name=written), place, cure


def _faulty(
    message: Sentence, place: Place, cure: Sentence | None, text: str, entry: Check | None = None
) -> Finding:
    label = label_of(entry) if entry is not None else None
    return Finding(Verdict.INVALID, message, place, check=text, help=cure, label=label)
