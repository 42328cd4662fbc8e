"""Lines that name a part of another one: *of which* cannot exceed the line it is a part of."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from audit.tables.structure.found import Sure
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells

_COUNTED = frozenset(("PART", "TOTAL", "SUBTOTAL", "GRAND", "PLUS", "NUMBERED"))
_LEAST_HELD = 2  # lines across in which it holds before a miss is reported


def memos_of(lines: Sequence[GridLine]) -> dict[int, int]:
    """The lines that name a part of another one, by words and indents, each with that other line.

    These are *of which* lines and those that continue below them."""
    found: dict[int, int] = {}
    open_at: int | None = None
    base = 0
    whole = -1
    for at, one in enumerate(lines):
        if "PART" in one.roles:
            if at and at - 1 not in found:
                base, whole = lines[at - 1].indent, at - 1
            open_at = one.indent
            found[at] = whole
        elif open_at is not None and one.indent >= open_at > base:
            found[at] = whole
        else:
            open_at = None
    return found


def behind_memos(lines: Sequence[GridLine]) -> dict[int, tuple[int, int]]:
    """The lines after *of which* that may continue it, if there are no indents to decide.

    They end at the next one whose words say how it counts. Each comes with the line that has the words, and its
    distance from that."""
    found: dict[int, tuple[int, int]] = {}
    for at, one in enumerate(lines):
        if at and not one.roles & _COUNTED and one.indent <= lines[at - 1].indent:
            if "PART" in lines[at - 1].roles:
                found[at] = (at - 1, 1)
            elif at - 1 in found:
                memo, behind = found[at - 1]
                found[at] = (memo, behind + 1)
    return found


def parts_of_wholes(
    lines: Sequence[GridLine], across: Sequence[GridLine], stated: Sequence[tuple[int, int]], is_rows: bool,
    listed: Container[int] = (),
) -> Iterator[RelatedCells]:  # fmt: skip
    """The relations of *of which* lines with the lines they are a part of.

    Those that are ``stated`` take precedence over words, and those that are ``listed`` make up their whole and need
    no other."""
    memos = {part: whole for part, whole in memos_of(lines).items() if part not in listed}
    wholes = {**memos, **dict(stated)}
    known = dict(stated)
    for part, whole in wholes.items():
        if whole < 0 or part == whole or not lines[whole].is_added or not lines[part].is_added:
            continue
        places = [
            at for at, one in enumerate(across) if one.is_added and _are_amounts(lines, part, whole, at)
        ]
        held = [at for at in places if not _exceeds(lines, part, whole, at)]
        is_stated = part in known
        tells = is_stated or (len(held) >= _LEAST_HELD and len(places) - len(held) == 1)
        for at in places:
            some = tuple(_operand(lines[line].number, across[at].number, is_rows) for line in (part, whole))
            sure = Sure.STATED if is_stated else Sure.ANNOUNCED
            yield RelatedCells("order", (("order", some),), sure, at in held, tells, lines[part].label)


def _are_amounts(lines: Sequence[GridLine], part: int, whole: int, at: int) -> bool:
    """Whether both are amounts above zero: a part of a net amount may be larger than the whole."""
    values = (lines[part].values[at], lines[whole].values[at])
    return all(value is not None and value > 0 for value in values)


def _exceeds(lines: Sequence[GridLine], part: int, whole: int, at: int) -> bool:
    some, all_of = lines[part].values[at] or 0, lines[whole].values[at] or 0
    return (some - all_of) * 2 > lines[part].steps[at] + lines[whole].steps[at]


def _operand(line: int, across: int, is_rows: bool) -> Operand:
    return Operand(line, across) if is_rows else Operand(across, line)
