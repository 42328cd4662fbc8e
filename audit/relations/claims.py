"""A relation that is bound, as the check that a claim file would state it with."""

from __future__ import annotations

from collections.abc import Sequence

from audit.article.lines import Lines
from audit.claimfile.model import Binding, Check
from audit.relations.binding import Relations
from audit.relations.equations import units_in
from audit.relations.keys import fields_of
from audit.relations.model import Bound, Statement
from audit.source import Text

Fields = dict[str, Text | tuple[Text, ...] | dict[str, Text]]


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
    """A bound relation as the check that a claim file has for its form."""
    one = bound.candidate
    anchor = statements[one.anchor].reading
    place = lines.place(anchor.start, anchor.end)
    kind, written = fields_of(one, names, published)
    fields: Fields = {
        key: tuple(Text(part, place, 0, False) for part in value)
        if isinstance(value, tuple)
        else Text(value, place, 0, False)
        for key, value in written.items()
    }
    return Check(kind, fields, place, Binding(kind, bound.grade.name.lower(), one.cue, not bound.holds))
