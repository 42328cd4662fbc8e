"""Findings about cells of tables: with the corner of the table that matters, and without generated names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.base.corner import DEDUCTED, OTHER, PART, TOTAL, WRONG, Corner, corner_of
from audit.base.findings import Finding, Repair, Sentence, Series, Verdict, Words, sentence
from audit.base.source import Text
from audit.claimfile.model import Check, Claim
from audit.rules.outcomes import check_text
from audit.tables.shown import ShownTable
from audit.tables.telling import cell_words

_ROLES = {"parts": PART, "total": TOTAL, "values": PART}


def with_corners(
    outcomes: Iterable[Finding], claims: Mapping[str, Claim], checks: Sequence[Check],
    tables: Sequence[ShownTable],
) -> Iterator[Finding]:  # fmt: skip
    """The outcomes, with additions to those about cells that somebody must look at.

    They get the corner of their table, and the words of rows and columns in place of the names of claims."""
    entries: dict[str, Check] = {}
    outcomes = list(outcomes)
    wrong = [one for one in outcomes if one.verdict in (Verdict.FAILS, Verdict.STRAINED)]
    for one in outcomes:
        if one.verdict is Verdict.HOLDS or not any(_is_cell(claims, name) for name in one.claims):
            yield one
            continue
        if not entries:
            entries = {check_text(entry): entry for entry in checks}
        corner = _corner(one, claims, entries.get(one.check or ""), tables, wrong)
        yield _in_words(one, claims)._replace(corner=corner)


def _is_cell(claims: Mapping[str, Claim], name: str) -> bool:
    return name in claims and claims[name].cell is not None


def _corner(
    one: Finding, claims: Mapping[str, Claim], entry: Check | None, tables: Sequence[ShownTable],
    wrong: Sequence[Finding],
) -> Corner | None:  # fmt: skip
    """The corner with the cells of a finding, and those of other findings about the most likely wrong cell.

    So it shows the row and the column that cross there."""
    suspect, instead = suspect_of(one, claims)
    numbers = [
        cell.table for name in (suspect, *one.claims) if name in claims and (cell := claims[name].cell)
    ]
    table = next((table for table in tables if table.number in numbers[:1]), None)
    if table is None:
        return None
    crossing = (name for other in wrong if suspect in other.claims for name in other.claims)
    roles = dict.fromkeys((*one.claims, *crossing), OTHER)
    roles.update(_roles(entry) if entry is not None else ())
    roles[suspect] = WRONG
    return corner_of(table, roles, instead)


def suspect_of(one: Finding, claims: Mapping[str, Claim]) -> tuple[str, str]:
    """The claim that is most likely wrong, and what it should say if known.

    That is the claim of the only best repair, otherwise the number that the finding is placed at."""
    best = [repair for repair in one.repairs if repair.rank == 1 or len(one.repairs) == 1]
    if len(best) == 1 and best[0].partner is None:
        return best[0].claim, best[0].instead
    known = (name for name in one.claims if name in claims and claims[name].says.place == one.place)
    stated = next(known, one.claims[0])
    return stated, next((repair.instead for repair in one.repairs if _is_solved(repair, stated)), "")


def _is_solved(repair: Repair, claim: str) -> bool:
    return repair.solved and repair.claim == claim


def _roles(entry: Check) -> Iterator[tuple[str, str]]:
    """The role that each claim plays in a check."""
    for key, value in entry.fields.items():
        some = (value,) if isinstance(value, Text) else entry.texts(key)
        for text in some:
            name = text.value.removeprefix("-")
            role = _ROLES.get(key, OTHER)
            yield name, DEDUCTED if role == PART and name != text.value else role


# -- words -----------------------------------------------------------------------------------------------


def _in_words(one: Finding, claims: Mapping[str, Claim]) -> Finding:
    names: dict[str, Words] = {}
    for name in one.claims:
        cell = claims[name].cell if name in claims else None
        if cell is not None:
            names[name] = cell_words(cell)
    return one._replace(
        related=tuple(near._replace(label=renamed(near.label, names)) for near in one.related),
        notes=tuple(renamed(note, names) for note in one.notes),
        message=renamed(one.message, names),
        repairs=tuple(_repair_in_words(repair, names) for repair in one.repairs),
    )


def _repair_in_words(repair: Repair, names: Mapping[str, Words]) -> Repair:
    gives = tuple(_line_in_words(line, names) for line in repair.gives)
    return repair._replace(gives=gives, leaves=tuple(renamed(one, names) for one in repair.leaves))


def _line_in_words(line: Words, names: Mapping[str, Words]) -> Words:
    """A line of arithmetic with the words of the row and column in place of the claim's name at its start."""
    name, colon, rest = line.partition(": ") if isinstance(line, str) else ("", "", "")
    if colon and name in names:
        return sentence("{cell}: {told}", cell=names[name], told=rest)
    return _renamed(line, names)


def renamed(told: Sentence, names: Mapping[str, Words]) -> Sentence:
    """A sentence with words in place of the names of claims."""
    return told._replace(values=tuple((key, _renamed(value, names)) for key, value in told.values))


def _renamed(value: Words, names: Mapping[str, Words]) -> Words:
    if isinstance(value, Sentence):
        return renamed(value, names)
    if isinstance(value, Series):
        return value._replace(parts=tuple(_renamed(part, names) for part in value.parts))
    return names.get(value.strip("`"), value) if isinstance(value, str) else value
