"""From a bound relation to the keys that a claim file has for it: the check that a person would write by hand."""

from __future__ import annotations

from collections.abc import Mapping

from audit.claimfile.vocabulary import CHECK_KINDS, EXPRESSIONS
from audit.relations.model import Candidate

Written = dict[str, str | tuple[str, ...]]  # the fields of a check by key, as text
_FALLS = {"fall": "growth", "fall-by": "growth"}  # growths with a minus sign
_KINDS = {
    **_FALLS,
    "growth-by": "growth",
    "margin": "share",
    "exchange": "converts",
    "era": "same",
    "pace": "product",
}
_AT_MOST = "<= "  # how a limit is written


def fields_of(one: Candidate, names: Mapping[int, str], published: str | None) -> tuple[str, Written]:
    """The kind of the check and its fields. ``names`` are those of the claims.

    The article's own day replaces the end of a span that the text does not print."""
    kind = _KINDS.get(one.form, one.form)
    roles = {role: tuple(names[index] for index in some) for role, some in one.roles}
    if kind == "order":
        return kind, {"order": (*roles["less"], *roles["more"])}
    if kind == "cannot-be":
        return kind, {"cannot-be": roles["number"][0], "above": one.limit.removeprefix(_AT_MOST)}
    if kind == "structure":
        return kind, {"structure": roles["ratio"], "amounts": roles["amounts"]}
    if kind == "lists":
        return kind, {"lists": roles["lists"][0], "items": one.items}
    if kind == "lasts":
        return kind, {role: roles.get(role, (published or "",))[0] for role in ("lasts", "from", "to")}
    if one.form == "exchange":  # per euro
        roles["at"] = (f"{roles['at'][0]}{one.limit}",)
    if one.form == "pace":  # 365 days of a year
        return kind, {"product": roles["amount"][0], "factors": (roles["pace"][0], one.limit)}
    if one.singles:  # two schools and a library
        roles["parts"] = (*roles["parts"], str(one.singles))
    if one.scaled:  # per ten, or for all months of a year
        roles = _scaled(roles, one.scaled)
    if one.form in _FALLS:
        roles = {"growth" if role == "fall" else role: some for role, some in roles.items()}
        return kind, {role: _signed(role, some[0]) for role, some in roles.items()}
    if one.form == "margin":
        roles["share"] = roles.pop("margin")
    return kind, {role: _field(kind, role, some) for role, some in roles.items()}


def _scaled(roles: dict[str, tuple[str, ...]], by: str) -> dict[str, tuple[str, ...]]:
    """The fields with a rate per single one: the base goes with the count, or with the rate among factors."""
    key = next(one for one in ("count", "factors", "threshold") if one in roles)
    first, *others = roles[key]
    return {**roles, key: (f"{first}{by}", *others)}


def _signed(role: str, name: str) -> str:
    """A fall, in percent or in amount, gets a minus sign."""
    return f"-{name}" if role in ("growth", "by") else name


def _field(kind: str, role: str, names: tuple[str, ...]) -> str | tuple[str, ...]:
    return names if CHECK_KINDS[kind][role].holds == EXPRESSIONS else names[0]
