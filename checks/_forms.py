"""What the rules of the forms share: a decision told in the numbers as printed, and in what they would have to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Sentence, Verdict, Words, marked, sentence, series
from audit.base.intervals import Rational
from audit.base.source import Text
from audit.checks._cells import in_cells
from audit.checks._relations import decided, told
from audit.claimfile.model import Check
from audit.claimfile.stating import shape_of
from audit.expressions import Decision, Expression, Fault, Name, Negative
from audit.expressions.tree import Day, Number
from audit.rules.material import Material
from audit.rules.outcomes import outcome
from audit.units.temperature import SCALES, on_scale

if TYPE_CHECKING:
    from audit.expressions import Value

Template = Callable[[Material, Check, Decision], Sentence]


def told_by(material: Material, kind: str, template: Template) -> Iterable[Finding]:
    """The outcomes of the checks of one form; of those that do not hold, in the words of its template. Most files have
    checks of few forms."""
    return _told_by(material, kind, template) if material.has_checks(kind) else ()


def _told_by(material: Material, kind: str, template: Template) -> Iterator[Finding]:
    for entry, decision in decided(material, kind):
        if decision.verdict not in (Verdict.FAILS, Verdict.STRAINED):
            yield told(material, entry, decision)
            continue
        claims = material.claims_of(entry)
        message = in_cells(material, entry, decision, template(material, entry, decision))
        message = _with_reason(message, decision)
        yield outcome(
            material, entry, decision.verdict, message,
            claims=claims, evidence=decision, stated=_claim_stated(entry),
        )  # fmt: skip


def _with_reason(message: Sentence, decision: Decision) -> Sentence:
    if decision.verdict is not Verdict.STRAINED or decision.reason is None:
        return message
    if decision.conditional:
        return sentence("{told}; it fits {reason}", told=message, reason=decision.reason)
    return sentence("{told}; {reason}", told=message, reason=decision.reason)


def _claim_stated(entry: Check) -> str | None:
    text = entry.text(shape_of(entry).alone)
    return None if text is None else text.value.removeprefix("-").strip()


def sum_up(template: str) -> Template:
    """A sentence of the fields as printed and of what the others make of the number that is stated (``computed``)."""

    def sentence_of(material: Material, entry: Check, decision: Decision) -> Sentence:
        return sentence(template, **printed(material, entry), computed=computed(material, entry, decision))

    return sentence_of


def printed(material: Material, entry: Check) -> dict[str, Words]:
    """The fields of a check in print. A field called as the form itself is a ``number`` where no name can have that."""
    found: dict[str, Words] = {}
    for key in (entry.kind, *shape_of(entry).fields):
        one = entry.text(key)
        words = in_print(material, one) if one is not None else in_row(material, entry.texts(key))
        found[key if key.isidentifier() else "number"] = words
    return found


def in_row(material: Material, texts: Iterable[Text]) -> Words:
    """Some operands in print, one after the other."""
    return series([in_print(material, one) for one in texts], marked(", "), marked(" and "))


def in_print(material: Material, text: Text) -> Words:
    """An operand as the article prints it; a constant as written; anything else in figures."""
    if text.value in material.document.claims:
        return material.says(text.value)
    tree = material.expression(text)
    if isinstance(tree, (Fault, Number, Day)):
        return text.value
    if isinstance(tree, Negative):
        return material.says(tree.operand.name) if isinstance(tree.operand, Name) else text.value
    known = material.kept.setdefault(_IN_PRINT, {})  # one quantity is told of in many checks
    if text.value not in known:
        known[text.value] = in_figures(material, tree) or f"`{text.value}`"
    words: Words = known[text.value]
    return words


_IN_PRINT, _VALUES, _PRINTED = "words of operands", "values of names", "printed values of names"


def in_figures(material: Material, tree: Expression) -> Words | None:
    """What an expression comes to for the numbers as printed."""
    from audit.units.figures import value_text

    value = value_of(material, tree)
    return None if value is None else value_text(value, _value(material, tree).unit)


def _value(material: Material, tree: Expression) -> Value:
    from audit.expressions.values import evaluate

    if not isinstance(tree, Name):
        return evaluate(tree, material.quantities, material.derived, material.effort)
    known = material.kept.setdefault(_VALUES, {})  # what is derived may unfold into hundreds of names
    if tree.name not in known:
        known[tree.name] = evaluate(tree, material.quantities, material.derived, material.effort)
    value: Value = known[tree.name]
    return value


def value_of(material: Material, tree: Expression) -> Rational | None:
    """The value of an expression for the numbers as printed, in base units, where it has one."""
    if not isinstance(tree, Name):
        return _value_of(material, tree)
    known = material.kept.setdefault(_PRINTED, {})
    if tree.name not in known:
        known[tree.name] = _value_of(material, tree)
    value: Rational | None = known[tree.name]
    return value


def _value_of(material: Material, tree: Expression) -> Rational | None:
    from audit.expressions.shown import as_printed
    from audit.expressions.values import evaluate

    needed = {
        name: material.quantities[name] for name in material.claims_in(tree) if name in material.quantities
    }
    found = evaluate(tree, as_printed(needed), material.derived).set
    return found.low if found is not None and found.is_point else None


def computed(material: Material, entry: Check, decision: Decision) -> Words:
    """What the other numbers make of the one that is stated: written as it is, else in figures."""
    from audit.expressions.shown import side_text

    stated, made = sides_of(material, entry, decision)
    return alike(material, stated, made) or side_text(decision, made)


def made_as(material: Material, stated: Expression | None, made: Expression) -> Words:
    """What an expression comes to, as a claim prints its own number, else in figures."""
    return alike(material, stated, made, True) or in_figures(material, made) or sentence("another number")


def alike(material: Material, stated: Expression | None, made: Expression, same: bool = False) -> str | None:
    """What an expression comes to, as a claim prints its own number; ``None`` where it cannot be told so, or would read
    as the claim does, unless that is asked for."""
    value = value_of(material, made)
    if value is None or stated is None:
        return None
    here, there = (_value(material, tree).dimension for tree in (made, stated))
    if here != there and here in SCALES and there in SCALES:
        value = on_scale(value, here, there)
    text, says = _written_as(material, stated, value)
    return None if text == says and not same else text


def sides_of(material: Material, entry: Check, decision: Decision) -> tuple[Expression | None, Expression]:
    """The side of a relation that is stated, where it stands there alone, and the side that the other numbers make."""
    left, right = decision.sides
    text = entry.text(shape_of(entry).alone)
    tree = None if text is None else material.expression(text)
    if tree == right:
        return right, left
    if tree is None:
        return None, left
    return (left if tree == left else None), right


def _written_as(material: Material, stated: Expression, value: Rational) -> tuple[str | None, str]:
    """A value in base units as a claim prints its own, and what the claim prints."""
    from audit.diagnosis.printable import written_like

    if isinstance(stated, Negative):
        stated, value = stated.operand, -value
    reading = material.readings.get(stated.name) if isinstance(stated, Name) else None
    if reading is None or not isinstance(stated, Name):
        return None, ""
    says = material.says(stated.name)
    return written_like(says, reading, Fraction(value) / reading.unit.factor), says
