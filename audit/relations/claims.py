"""A bound relation as the check by which a claim file would state it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.article.lines import LineStarts
from audit.base.source import Text
from audit.claimfile.model import Binding, Check
from audit.numbers.ambiguous import WORDS
from audit.relations.binding import Relations
from audit.relations.equations import OF_LEVELS, units_in
from audit.relations.keys import fields_of
from audit.relations.model import Bound, Grade, Statement
from audit.relations.units import in_printed_units
from audit.units.temperature import DEGREE, DEGREES

_NO_UNIT = "1"
_ORDERED = ("order", "threshold", "same")  # which say nothing of how much

Fields = dict[str, Text | tuple[Text, ...] | dict[str, Text]]


def lent_units(relations: Relations) -> dict[int, str]:
    """The units that numbers omit or are compared in, by the number of their statement. Where relations would have it in
    several, it is in that of the relation that words bind best."""
    found = {one.number: "%" for one in relations.statements if _is_told_as_percent(one)}
    lending = [(bound, units_in(bound.candidate, relations.statements)) for bound in relations.bound]
    for bound, lenders in sorted(lending, key=_looseness):
        for index in bound.candidate.members:
            if index in lenders:
                found.setdefault(index, lenders[index].reading.unit.symbol)
            elif relations.statements[index].bare:
                found.setdefault(index, _NO_UNIT)
    for index, symbol in (*_compared_in(relations), *_settled_by_their_sentence(relations.statements)):
        found.setdefault(index, symbol)
    return found


def _looseness(lending: tuple[Bound, dict[int, Statement]]) -> tuple[bool, int, bool, bool, int]:
    """How little words bind a relation: less where it is told, and more where it only orders its numbers, changes a percent
    into a number that prints none, or leaves all without a unit."""
    bound, lenders = lending
    one = bound.candidate
    of_percents = one.form in OF_LEVELS and any(two.sort[0] == "percent" for two in lenders.values())
    return bound.holds, -bound.grade, one.form in _ORDERED or of_percents, not lenders, one.cost


def _settled_by_their_sentence(statements: Sequence[Statement]) -> Iterator[tuple[int, str]]:
    """Units that a number read alone, as a claim is, would not have: pounds that are paid."""
    for one in statements:
        unit = one.reading.unit
        if unit.dimension and one.reading.text.endswith(WORDS):
            yield one.number, unit.symbol


def _compared_in(relations: Relations) -> Iterator[tuple[int, str]]:
    """The units in which the numbers of changes are compared, if their own words do not give them."""
    for index in _compared_plainly(relations):
        yield index, relations.statements[index].reading.unit.symbol.partition("/")[0]
    for bound in relations.bound:
        if bound.candidate.form == "pace":
            yield from _told_without_time([relations.statements[index] for index in bound.candidate.members])
        if bound.candidate.form in OF_LEVELS:
            yield from _told_beside([relations.statements[index] for index in bound.candidate.members])


def _told_without_time(members: Sequence[Statement]) -> Iterator[tuple[int, str]]:
    """$180 of $180 a year, if it is compared with $15 a month."""
    yield from ((one.number, one.reading.unit.symbol.rpartition("/")[0]) for one in members if one.is_per)


def _told_beside(members: Sequence[Statement]) -> Iterator[tuple[int, str]]:
    """Figures that are years because they follow a name, and degrees of the temperatures beside them."""
    symbols = {one.reading.unit.symbol for one in members}
    for one in members:
        unit = one.reading.unit
        if unit.dimension and one.reading.text.isdecimal():
            yield one.number, unit.symbol
        scales = symbols & set(DEGREES) if unit.symbol == DEGREE else set()
        yield from ((one.number, scale) for scale in sorted(scales)[:1])


def _compared_plainly(relations: Relations) -> set[int]:
    """The amounts per unit that are compared with amounts without one, and used in no product."""
    compared: set[int] = set()
    kept: set[int] = set()
    for bound in relations.bound:
        if bound.candidate.form in OF_LEVELS:
            compared.update(in_printed_units(bound.candidate, relations.statements))
            compared.update(
                _beside_lent_rates([relations.statements[one] for one in bound.candidate.members])
            )
        elif bound.grade is Grade.ANNOUNCED:
            kept.update(bound.candidate.members)
    return compared - kept


def _beside_lent_rates(members: Sequence[Statement]) -> list[int]:
    """The amounts for each unit beside one that leaves out what it is for: €28 of *from €32 to €28 a square metre*."""
    per = [one for one in members if one.is_per]
    lent = any(one.reading.text[-1:].isdigit() for one in per)
    return [one.number for one in per if lent and not one.reading.text[-1:].isdigit()]


def _is_told_as_percent(one: Statement) -> bool:
    """Whether a figure of a proportion is read as percent though it prints no sign."""
    return one.sort[0] == "percent" and one.reading.text.replace(".", "").isdigit()


def check_of(
    bound: Bound,
    statements: Sequence[Statement],
    names: dict[int, str],
    lines: LineStarts,
    published: str | None,
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
