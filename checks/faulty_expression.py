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
Never: an expression is well formed or it is not.

Options
-------
None.

References
----------
docs/claim-file.md, "Expressions".
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.checks._calendar import is_duration
from audit.claimfile.model import Check
from audit.claimfile.values import span_of
from audit.expressions import Fault, suggest_name
from audit.findings import Finding, Sentence, Verdict, sentence
from audit.material import RELATIONS, Material
from audit.outcomes import check_text, label_of
from audit.rules import NoOptions, RuleMeta
from audit.source import Place, Text

META = RuleMeta("faulty-expression", since="0.1.0")

# Kinds of checks whose scalars are names of claims, or numbers and dates written out.
_OF_NAMES = ("lists", "same", "edition", "age", "lasts")
_NO_NAMES = frozenset(("because", "name", "items", "open"))


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Reports each expression that cannot be understood or evaluated."""
    for derived in material.document.derived.values():
        tree = material.expression(derived.expression)
        if isinstance(tree, Fault):
            yield _faulty(tree.message, tree.place, tree.help, f"{derived.name}: {derived.expression}")
    for entry in material.checks(*RELATIONS):
        yield from _relation(material, entry)
    for entry in material.checks(*_OF_NAMES):
        yield from _names(material, entry)


def _relation(material: Material, entry: Check) -> Iterator[Finding]:
    decision = material.decision(entry)
    if isinstance(decision, Fault):
        yield _faulty(decision.message, decision.place, decision.help, check_text(entry), entry)
    elif decision.verdict is Verdict.INVALID and decision.mismatch is None:
        place = _place(entry, decision.spans[0]) if decision.spans else _whole(entry)
        yield _faulty(
            decision.reason or sentence("cannot be evaluated"), place, decision.help, check_text(entry), entry
        )


def _whole(entry: Check) -> Place:
    text = entry.text(entry.kind)
    return text.place if text is not None else entry.place


def _place(entry: Check, span: tuple[int, int]) -> Place:
    """Offsets are into the relation's own text; a relation put together from several texts has none."""
    text = entry.text("that")
    return text.at(*span) if text is not None else _whole(entry)


def _names(material: Material, entry: Check) -> Iterator[Finding]:
    for text in _scalars(entry):
        known = material.names(text.value) or _is_constant(text.value) or _is_time(material, text)
        if not known:
            message = sentence("no claim is named `{name}`", name=text.value)
            guess = suggest_name(text.value, list(material.document.claims))
            cure = sentence("did you mean `{guess}`?", guess=guess) if guess else None
            yield _faulty(message, text.place, cure, check_text(entry), entry)


def _scalars(entry: Check) -> Iterator[Text]:
    for key, value in entry.fields.items():
        if key in _NO_NAMES:
            continue
        if isinstance(value, Text):
            yield value
        elif not isinstance(value, dict):
            yield from value


def _is_time(material: Material, text: Text) -> bool:
    return is_duration(material.expression(text))


def _is_constant(text: str) -> bool:
    return span_of(text) is not None or (text.isascii() and text.isdigit())


def _faulty(
    message: Sentence, place: Place, cure: Sentence | None, text: str, entry: Check | None = None
) -> Finding:
    label = label_of(entry) if entry is not None else None
    return Finding(Verdict.INVALID, message, place, check=text, help=cure, label=label)
