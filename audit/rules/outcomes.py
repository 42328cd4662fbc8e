"""How the outcome of a check is built, so that places, related numbers and texts look the same for every
rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audit.base.findings import Evidence, Finding, Related, Sentence, Shown, Verdict, marked, sentence
from audit.claimfile.model import Check
from audit.claimfile.stating import SHAPES, Roles, named_fields, relation_text, roles_of
from audit.rules.material import Material

_BESIDE = marked("beside it")
# The fields of a finding that follow "rule" before the engine stamps it: those up to its form, and those
# after it.


def check_text(entry: Check) -> str:
    """A check on one line, as reports and waivers name it."""
    fields, kind = entry.fields, entry.kind
    if kind == "that":
        return entry.required("that").value
    if kind in SHAPES:
        return relation_text(entry)
    if kind == "same":
        return " is the same as ".join(text.value for text in entry.texts("same"))
    if kind == "lists":
        return f"{entry.required('lists')} lists {len(entry.texts('items'))}"
    if kind == "plausible":
        roles = fields.get("with")
        given = (
            ", ".join(f"{role}: {text}" for role, text in roles.items()) if isinstance(roles, dict) else ""
        )
        return f"{entry.required('plausible')} ({given})"
    return ", ".join(
        f"{key}: {text}" for key in fields if key not in ("because", "name") and (text := entry.text(key))
    )


def never_accused(checks: Iterable[Check]) -> frozenset[str]:
    """The checks of an article whose failure is never reported: charity chose them because they can hold."""
    return frozenset(check_text(one) for one in checks if one.binding is not None and not one.binding.told)


def is_shown(error: Finding, untold: frozenset[str]) -> bool:
    """Whether a reader will see an error; ``untold`` holds the checks that are ``never_accused``."""
    return error.verdict is not Verdict.FAILS or error.check not in untold


def outcome(
    material: Material,
    entry: Check,
    verdict: Verdict,
    message: Sentence,
    *,
    claims: tuple[str, ...] = (),
    evidence: Evidence | Shown | None = None,
    stated: str | None = None,
    help: Sentence | None = None,
) -> Finding:
    """The outcome of one check.

    A pass is placed at the check; anything else at the claim ``stated`` (or the first of ``claims``), with the other
    claims as related places."""
    if verdict is Verdict.HOLDS:
        written = tuple([material.says(name) for name in claims])
        passed = Finding(
            verdict, message, entry.place, check_text(entry), claims, evidence=evidence, written=written, form=entry.kind
        )  # fmt: skip
        return bound_by(entry, passed)
    place = entry.place
    related: tuple[Related, ...] = ()
    if claims:
        stated = stated if stated in claims else claims[0]
        place = material.document.claims[stated].says.place
        related = _related(material, entry, [name for name in claims if name != stated])
    return bound_by(
        entry,
        Finding(
            verdict,
            message,
            place,
            check_text(entry),
            claims,
            related,
            evidence,
            help,
            tuple(material.says(name) for name in claims),
            label=label_of(entry),
            form=entry.kind,
            roles=roles_of(entry, material.document.claims),
        ),
    )


def bound_by(entry: Check, found: Finding) -> Finding:
    """The outcome with the words that bound the check, if it was bound by an article's words and not by a
    file."""
    if entry.binding is None:
        return found
    binding = entry.binding
    return found._replace(form=binding.form, bound=binding.bound, cue=binding.cue)


def _related(material: Material, entry: Check, others: Sequence[str]) -> tuple[Related, ...]:
    if entry.binding is not None:
        return _in_fields(material, named_fields(entry), others)
    near = [
        Related(material.document.claims[name].says.place, sentence("`{claim}`", claim=name))
        for name in others
    ]
    because = entry.text("because")
    near.append(
        Related(
            entry.place,
            sentence("the check: {because}", because=because) if because else sentence("the check"),
        )
    )
    return tuple(near)


# what a number of an article is in its relation, other than the one that the relation states
_FIELDS = {
    "from": marked("the earlier number"), "to": marked("the later number"), "by": marked("the change"),
    "more": marked("the greater number"), "less": marked("the smaller number"), "total": marked("the total"),
    "parts": marked("part"), "part": marked("the part"), "whole": marked("the whole"), "cost": marked("the cost"),
    "amount": marked("the amount"), "count": marked("how many"), "is": marked("this"), "of": marked("of this"),
    "factors": marked("factor"), "values": marked("value"), "percents": marked("percent"),
    "converts": marked("the same quantity"), "same": marked("the same quantity"), "born": marked("from this day"),
    "on": marked("on this day"), "amounts": marked("amount"), "ratio": marked("ratio"),
}  # fmt: skip


def _in_fields(material: Material, roles: Roles, others: Sequence[str]) -> tuple[Related, ...]:
    """The other numbers of a relation bound by an article's words; their names are generated and say
    nothing."""
    field = {name: role for role, names in roles for name in names}
    return tuple(
        Related(
            material.document.claims[name].says.place,
            sentence(_FIELDS.get(field.get(name, ""), _BESIDE)),
            name,
        )
        for name in others
    )


def undecided(
    material: Material,
    entry: Check,
    claims: Sequence[str],
    reason: Sentence,
    evidence: Evidence | Shown | None = None,
) -> Finding:
    """A check that cannot be decided, and why. The finding is placed at the check."""
    known = tuple(name for name in claims if name in material.document.claims)
    found = Finding(
        Verdict.UNDECIDED,
        reason,
        entry.place,
        check_text(entry),
        known,
        (),
        evidence,
        None,
        tuple(material.says(name) for name in known),
        label=label_of(entry),
        form=entry.kind,
    )
    return bound_by(entry, found)


def label_of(entry: Check) -> str | None:
    """The check's ``name:``, if it has one."""
    name = entry.text("name")
    return name.value if name is not None else None
