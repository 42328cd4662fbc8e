"""The claims of one file that can fill a role automatically: what each measures, stated or guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from audit.base.source import Text
from audit.checks.knowledge.elsewhere import is_elsewhere
from audit.checks.knowledge.measured import Measured
from audit.checks.knowledge.traits import Traits, is_average, is_extreme, is_part, traits
from audit.claimfile.model import Claim
from audit.expressions import Binary, Expression, Name
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern
from audit.rules.material import Material

_PARAGRAPH = Pattern(r"p(\d+)", re.IGNORECASE)


class RoleCandidate(NamedTuple):
    """A claim, or a derived quantity, that may fill roles. ``words`` are the words about it."""

    text: Text
    measured: Measured
    claims: tuple[str, ...]
    paragraph: int | None
    words: str
    traits: Traits
    of_one: bool = False  # an average, a limit or a record: a figure of one thing instead of a total

    @property
    def name(self) -> str:
        """The name of the claim or the derived quantity."""
        return self.text.value


def candidates(material: Material, found: Mapping[str, Measured]) -> dict[str, RoleCandidate]:
    """The claims that can fill a role by themselves, and sums of them that the file derives."""
    made = {}
    for name, one in found.items():
        claim = material.document.claims[name]
        words = _words(claim)
        rest = words if one.guess is None else _without(words, one.guess.word)
        near = rest if claim.around is None else claim.around.clause
        if not _is_a_part(one, near.lower(), material.readings[name]):
            made[name] = _candidate(name, claim, one, words, rest, material.readings[name])
    for name, tree in material.derived.items():
        whole = _sum(material, name, tree, made)
        if whole is not None:
            made[name] = whole
    return made


def _words(claim: Claim) -> str:
    """All words about a number: those around it on the page, its meaning, its name."""
    means = claim.means.value if claim.means is not None else ""
    if claim.around is not None:  # its name is generated
        return f"{means}; {claim.around.sentence}"
    return f"{means}; {claim.says.value}; {claim.name.replace('_', ' ')}"


def _candidate(
    name: str, claim: Claim, one: Measured, words: str, rest: str, reading: Reading
) -> RoleCandidate:
    """A claim as a candidate.

    ``rest`` are its words without the one its kind was guessed from, which says nothing else about it: growth is not
    a change in a growth rate."""
    low = rest.lower()
    return RoleCandidate(
        Text(name, claim.says.place),
        one,
        (name,),
        _paragraph(claim),
        words,
        traits(words, rest, None if claim.tense is None else claim.tense.value),
        one.guess is not None and (("/" not in reading.unit.symbol and is_average(low)) or is_extreme(low)),
    )


def _without(words: str, told: str) -> str:
    at = words.lower().find(told)
    return words if at < 0 else words[:at] + words[at + len(told) :]


def _is_a_part(one: Measured, words: str, reading: Reading) -> bool:
    """Whether a guessed number covers only a part, because the words narrow its noun: pupils who board.

    Also if they give it to something else: the heart rate of a bird."""
    if one.guess is None:
        return False
    return is_elsewhere(one.kind, words) or (reading.kind is Kind.COUNT and is_part(words))


def _paragraph(claim: Claim) -> int | None:
    if claim.around is not None:
        return claim.around.paragraph
    found = _PARAGRAPH.match(claim.at.value) if claim.at is not None else None
    return int(found[1]) if found else None


def _sum(
    material: Material, name: str, tree: Expression, made: Mapping[str, RoleCandidate]
) -> RoleCandidate | None:
    """A derived quantity that adds up claims of one kind, as a candidate of that kind."""
    names = _addends(tree)
    parts = [made[one] for one in names or () if one in made]
    if names is None or len(parts) != len(names) or len({one.measured.kind for one in parts}) != 1:
        return None
    first = parts[0]
    paragraphs = {one.paragraph for one in parts}
    place = material.document.derived[name].place
    return RoleCandidate(
        Text(name, place),
        first.measured,
        tuple(claim for one in parts for claim in one.claims),
        first.paragraph if len(paragraphs) == 1 else None,
        "; ".join(one.words for one in parts),
        first.traits,
    )


def _addends(tree: Expression) -> list[str] | None:
    """The names that a sum adds up; ``None`` if it is not a sum of names."""
    waiting, found = [tree], []
    while waiting:
        one = waiting.pop()
        if isinstance(one, Name):
            found.append(one.name)
        elif isinstance(one, Binary) and one.operator == "+":
            waiting += [one.right, one.left]
        else:
            return None
    return found if len(found) > 1 else None


def covered(material: Material, made: Mapping[str, RoleCandidate]) -> dict[str, set[str]]:
    """For each candidate those that cover it.

    That is the sum or total that it is a part of, the whole that it is a share of, the first of several that are the
    same."""
    found: dict[str, set[str]] = {}
    for name, one in made.items():
        for part in one.claims:
            if part != name:
                found.setdefault(part, set()).add(name)
    for part, whole in _wholes(material):
        if part in made and whole in made and part != whole:
            found.setdefault(part, set()).add(whole)
    return found


def _wholes(material: Material) -> Iterator[tuple[str, str]]:
    for entry in material.checks("parts"):
        for part in entry.texts("parts"):
            yield part.value, entry.required("total").value
    for entry in material.checks("share"):
        part = entry.text("part") or entry.required("cost")
        yield part.value, entry.required("whole").value
    for entry in material.checks("same"):
        first, *rest = entry.texts("same")
        for other in rest:
            yield other.value, first.value
