"""A relation that is bound, as the check that a claim file would state it with."""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.lines import Lines
from audit.claimfile.model import Binding, Check
from audit.relations.binding import Relations
from audit.relations.equations import units_in
from audit.relations.model import Bound, Candidate, Statement
from audit.source import Text

_WRITTEN = {
    "growth": "{growth} == {to} / {from} - 1",
    "fall": "{fall} == 1 - {to} / {from}",
    "growth-by": "{growth} == {by} / ({base})",
    "fall-by": "{fall} == {by} / ({base})",
    "difference": "{difference} == {more} - {less}",
    "points": "{points} == abs({to} - {from})",
    "times": "{times} == {is} / {of}",
    "each": "{each}{scaled} == {amount} / {count}",
    "product": "{product} == {factors}",
    "margin": "{margin} == 1 - {cost} / {whole}",
    "mean": "{mean} == ({values}) / {n}",
    "percents": "{percents} == 100%",
    "structure": "{first} / {second} == {one} / {other}",
    "converts": "{to} == {converts}",
    "order": "{less} <= {more}",
    "parts": "{total} == {parts} + {singles}",
}
_KEYS = {
    "fall": "growth",
    "growth-by": "growth",
    "fall-by": "growth",
}  # forms that are one key in a claim file


def lent_units(relations: Relations) -> dict[int, str]:
    """The units that numbers leave out, by the number of their statement."""
    found = {one.number: "%" for one in relations.statements if _is_told_as_percent(one)}
    for bound in relations.bound:
        for index, lender in units_in(bound.candidate, relations.statements).items():
            found.setdefault(index, lender.reading.unit.symbol)
    return found


def _is_told_as_percent(one: Statement) -> bool:
    """Whether a figure of a proportion is read as percent though it prints no sign."""
    return one.sort[0] == "percent" and one.reading.text.replace(".", "").isdigit()


def check_of(
    bound: Bound, statements: Sequence[Statement], names: dict[int, str], lines: Lines, published: str | None
) -> Check:
    """A relation that is bound, as a check of the claims by the names that their statements were given."""
    one = bound.candidate
    anchor = statements[one.anchor].reading
    place = lines.place(anchor.start, anchor.end)
    named = {role: [names[index] for index in some] for role, some in one.roles}
    roles = tuple((role, tuple(some)) for role, some in named.items())
    binding = Binding(
        _KEYS.get(one.form, one.form), bound.grade.name.lower(), one.cue, roles, not bound.holds
    )

    def text(value: str) -> Text:
        return Text(value, place, 0, False)

    if one.form == "parts" and not one.singles:
        fields: dict[str, Text | tuple[Text, ...] | dict[str, Text]] = {
            "parts": tuple(text(name) for name in named["parts"]),
            "total": text(named["total"][0]),
        }
        return Check("parts", fields, place, binding)
    if one.form == "lists":
        items = tuple(text(item) for item in one.items)
        return Check("lists", {"lists": text(named["lists"][0]), "items": items}, place, binding)
    if one.form == "same":
        return Check("same", {"same": tuple(text(name) for name in named["same"])}, place, binding)
    if one.form in ("share", "age", "lasts", "date"):
        fields = {role: text(some[0]) for role, some in named.items()}
        if one.form == "lasts":
            fields = {role: fields.get(role, text(published or "")) for role in ("lasts", "from", "to")}
        return Check(one.form, fields, place, binding)
    return Check("that", {"that": text(_written(one, named))}, place, binding)


def _written(one: Candidate, named: dict[str, list[str]]) -> str:
    form = one.form
    values = {role: some[0] for role, some in named.items()} | {"scaled": one.scaled}
    if form.endswith("-by"):
        by = named["by"][0]
        sign = "-" if form == "growth-by" else "+"
        values["base"] = named["from"][0] if "from" in named else f"{named['to'][0]} {sign} {by}"
    if form == "percents":
        values["percents"] = " + ".join(named["percents"])
    if form == "parts":
        values["parts"], values["singles"] = " + ".join(named["parts"]), str(one.singles)
    if form == "mean":
        values["values"], values["n"] = " + ".join(named["values"]), str(len(named["values"]))
    if form == "product":
        rate, *counts = named["factors"]
        values["factors"] = " * ".join((f"{rate}{one.scaled}", *counts))
    if form == "structure":
        values["first"], values["second"] = named["amounts"]
        values["one"], values["other"] = named["ratio"]
    if form == "cannot-be":
        return f"{values['number']} {one.limit}"
    return _WRITTEN[form].format_map(values)
