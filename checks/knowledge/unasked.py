"""What envelopes that no check asks for find in a file's numbers, with how each was matched automatically."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.base.findings import (
    Evidence,
    Finding,
    Picture,
    Sentence,
    Series,
    Shown,
    Step,
    Verdict,
    marked,
    sentence,
    series,
)
from audit.base.source import Text
from audit.checks.knowledge.automatic import FileBindings, RowBinding, bound, is_telling
from audit.checks.knowledge.binding import BindingProblem, Filled
from audit.checks.knowledge.candidates import RoleCandidate
from audit.checks.knowledge.plausibility import demand_of, judgement_of, outcome_of, values_of
from audit.checks.knowledge.rows import Bases
from audit.checks.knowledge.superlatives import is_of_an_extreme
from audit.claimfile.model import Check
from audit.consistency.constraints import Constraint
from audit.rules.material import Material


def judged(material: Material, own: Bases) -> Iterator[Finding]:
    """The outcome of each row that binds automatically. That a number is below the world total is not reported."""
    for binding in bound(material, own).bindings:
        values = values_of(material, binding.row, list(binding.filled))
        if not isinstance(values, BindingProblem):
            found = outcome_of(material, entry_of(binding), binding.row, list(binding.filled), values)
            if found.verdict is Verdict.UNUSUAL:
                if _is_a_record(material, binding):
                    continue
                found = found._replace(possible=_is_possible(material, binding))
            if not all(_agrees(material, binding, other) for other in binding.others):
                continue
            if found.verdict is not Verdict.HOLDS or is_telling(binding.row):
                yield _told(found, binding)


def _agrees(material: Material, binding: RowBinding, other: Sequence[Filled]) -> bool:
    """Whether another way to fill the row gives the same verdict, on the same side."""
    one, this = (judgement_of(material, binding.row, filled) for filled in (binding.filled, other))
    return one is not None and this is not None and one[:2] == this[:2]


def _is_a_record(material: Material, binding: RowBinding) -> bool:
    """Whether a number is described as a record, and is not one that nobody could have set."""
    return is_of_an_extreme(material, binding) and _is_possible(material, binding)


def _is_possible(material: Material, binding: RowBinding) -> bool:
    values = values_of(material, binding.row, list(binding.filled))
    possible = binding.row.hard.set.scaled(binding.row.unit.factor)
    return not isinstance(values, BindingProblem) and not values.intersect(possible).is_empty


def demanded(material: Material, rule: str, own: Bases) -> Iterator[Constraint]:
    """What the rows that bind automatically demand of the claims."""
    for binding in bound(material, own).bindings:
        if _is_a_record(material, binding):
            continue
        found = demand_of(material, entry_of(binding), rule, binding.row, list(binding.filled))
        if found is not None:
            yield found


def entry_of(binding: RowBinding) -> Check:
    """The check that a file would have to state for the same; reports and waivers use it as the name."""
    place = binding.candidates[0].text.place
    roles = {one.role.name: Text(one.text.value, place) for one in binding.filled}
    return Check("plausible", {"plausible": Text(binding.row.name, place), "with": roles}, place)


def _told(found: Finding, binding: RowBinding) -> Finding:
    """The finding with how it was bound; there is no check of the file to point to."""
    if found.verdict is Verdict.HOLDS:
        return found._replace(unasked=True, evidence=_How(found.evidence, binding))
    return found._replace(
        unasked=True,
        related=found.related[:-1],
        evidence=_How(found.evidence, binding),
        help=sentence(
            "if a number measures something else, say what with `measures:`; a `plausible:` check decides it for good"
        ),
    )


class _How(Evidence):
    """The arithmetic with an additional line: how the roles were filled."""

    __slots__ = ("_binding", "_inner")

    def __init__(self, inner: Evidence | Shown | None, binding: RowBinding) -> None:
        self._inner = inner
        self._binding = binding

    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, line by line."""
        inner = self._inner.steps() if self._inner is not None else ()
        return (*inner, Step(how_bound(self._binding)))

    def picture(self) -> Picture | None:
        """The sets to draw on one scale."""
        return self._inner.picture() if self._inner is not None else None


def how_bound(binding: RowBinding) -> Sentence:
    """How the roles of a row were filled: ``coal = `coal_saved` (coal-burned, as stated)``."""
    return sentence("matched automatically: {roles}", roles=_roles(binding))


def _roles(binding: RowBinding) -> Series:
    filled = zip(binding.filled, binding.candidates, strict=True)
    return series((_role(one.role.name, candidate) for one, candidate in filled), marked(", "))


def _role(role: str, candidate: RoleCandidate) -> Sentence:
    measured = candidate.measured
    if measured.guess is None:
        return sentence(
            "{role} = `{claim}` ({kind}, as stated)", role=role, claim=candidate.name, kind=measured.kind
        )
    return sentence(
        "{role} = `{claim}` ({kind}, guessed from “{word}”)",
        role=role, claim=candidate.name, kind=measured.kind, word=measured.guess.word,
    )  # fmt: skip


def kind_told(claim: str, found: FileBindings) -> Sentence | None:
    """What a claim is assumed to measure, if the file does not state it."""
    measured = found.measured.get(claim)
    if measured is None or measured.guess is None:
        return None
    return sentence("{kind}, guessed from “{word}”", kind=measured.kind, word=measured.guess.word)


def ambiguities_told(claim: str, found: FileBindings) -> Iterator[Sentence]:
    """The rows that are not judged because this claim, or another one instead, could fill a role."""
    for one in found.ambiguities:
        if any(claim in names for _, names in one.choices):
            choices = [(role, names) for role, names in one.choices if len(names) > 1]
            yield sentence(
                "{envelope} is not judged: {choices}; name the claims with `plausible:`",
                envelope=one.row,
                choices=series((_choice(role, names) for role, names in choices), marked("; ")),
            )


def _choice(role: str, names: tuple[str, ...]) -> Sentence:
    named = series((f"`{name}`" for name in names), marked(", "), marked(" or "))
    return sentence("{role} could be {names}", role=role, names=named)
