"""Shares of a total in another row, and changes from one row to the next: each line with its own partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from audit.tables.structure.found import Equation, Sure
from audit.tables.structure.grid import GridLine
from audit.tables.structure.related import Operand, RelatedCells

_BITS_NAMED = 5.0
_BITS_TOLD = 12.0
_NAMED = frozenset(("TOTAL", "SUBTOTAL", "GRAND"))
_MOST_WHOLES = 12
_REACH = 8
_MOST_AWAY = 12  # lines across in which another whole is searched for


def shares_of(
    lines: Sequence[GridLine],
    across: Sequence[GridLine],
    totals: Sequence[Equation],
    scale: int,
    is_rows: bool,
    known: set[int],
) -> Iterator[RelatedCells]:
    """The shares that a line of percents gives for another line's amounts in their total."""
    parents = {term.line: one.result for one in totals for term in one.terms}
    named = [at for at, one in enumerate(across) if one.roles & _NAMED]
    for at, line in enumerate(lines):
        if at in known or "CHANGE" in line.roles or not (line.is_percent or "SHARE" in line.roles):
            continue
        wholes = list(dict.fromkeys([*_hundreds(line, scale), *named, *(one.result for one in totals)]))[
            :_MOST_WHOLES
        ]
        best: tuple[float, list[tuple[int, int, bool]], int] | None = None
        tried = 0
        for other in _amounts(lines, at):
            for whole in (*wholes, None):
                tried += 1
                found = _shared(line, lines[other], whole, parents, scale)
                if found is None:
                    continue
                bits = found[0] - log2(tried)
                if best is None or bits > best[0]:
                    best = (bits, found[1], other)
        if best is not None and best[0] >= _BITS_NAMED:
            yield from _told(line, lines[best[2]], best, across, is_rows, 10**scale)


def _amounts(lines: Sequence[GridLine], at: int) -> list[int]:
    near = [one for one, line in enumerate(lines) if one != at and line.is_added and abs(one - at) <= _REACH]
    return sorted(near, key=lambda one: abs(one - at))


def _hundreds(line: GridLine, scale: int) -> list[int]:
    return [at for at, value in enumerate(line.values) if line.steps[at] and value == 100 * 10**scale]


def _shared(
    line: GridLine, amounts: GridLine, whole: int | None, parents: dict[int, int], scale: int
) -> tuple[float, list[tuple[int, int, bool]]] | None:
    """Where a line is the share of amounts in a whole: bits, and for each place the whole and whether it holds."""
    found: list[tuple[int, int, bool]] = []
    bits, held = 0.0, 0
    for at, value in enumerate(line.values):
        of = parents.get(at) if whole is None else whole
        if of is None or of == at or not line.steps[at] or not amounts.steps[at] or not amounts.steps[of]:
            continue
        part, all_of = amounts.values[at], amounts.values[of]
        if value is None or part is None or not all_of:
            continue
        unit = 10.0**scale
        made = 100 * part / all_of
        slack = (
            50 * (amounts.steps[at] + abs(made) / 100 * amounts.steps[of]) / abs(all_of)
            + line.steps[at] / unit / 2
        )
        holds = abs(value / unit - made) <= slack * 1.0000001
        found.append((at, of, holds))
        held += holds
        bits += max(0.0, log2((abs(made) + slack) / (2 * slack)) + 1) if holds else 0.0
    if not held or (len(found) - held) * 2 > held:
        return None
    return bits - 4 * (len(found) - held), found


def _told(
    line: GridLine,
    amounts: GridLine,
    best: tuple[float, list[tuple[int, int, bool]], int],
    across: Sequence[GridLine],
    is_rows: bool,
    unit: int,
) -> Iterator[RelatedCells]:
    bits, found, _ = best
    held = sum(holds for _, _, holds in found)
    sure = Sure.ANNOUNCED if bits >= _BITS_TOLD and held > 1 else Sure.LIKELY
    for at, of, holds in found:
        if not holds and _has_other_whole(line, amounts, at, unit):
            continue
        share, part, whole = (
            _operand(one.number, across[place].number, is_rows)
            for one, place in ((line, at), (amounts, at), (amounts, of))
        )
        fields = (("share", (share,)), ("part", (part,)), ("whole", (whole,)))
        yield RelatedCells("share", fields, sure, holds, sure is Sure.ANNOUNCED, line.label)


def _has_other_whole(line: GridLine, amounts: GridLine, at: int, unit: int) -> bool:
    """Whether a percent may be a share of another whole: nearby lines may have one of their own."""
    value, part = line.values[at], amounts.values[at]
    if not value or not part:
        return False
    slack = line.steps[at] / abs(value) / 2
    for of in range(max(0, at - _MOST_AWAY), min(len(amounts.values), at + _MOST_AWAY + 1)):
        whole = amounts.values[of]
        if of != at and whole and abs(value * whole / (part * 100 * unit) - 1) <= slack * 1.01:
            return True
    return False


def _operand(line: int, across: int, is_rows: bool) -> Operand:
    return Operand(line, across) if is_rows else Operand(across, line)


def steps_of(
    lines: Sequence[GridLine], across: Sequence[GridLine], scale: int, is_rows: bool
) -> Iterator[RelatedCells]:
    """The changes that a line gives from one line across to the next, such as those from year to year."""
    for at, line in enumerate(lines):
        if "CHANGE" not in line.roles:
            continue
        best: tuple[float, list[tuple[int, int, bool]], int, str] | None = None
        tried = 0
        for other in _amounts(lines, at):
            for away in (-1, 1):
                for form in ("growth", "difference"):
                    tried += 1
                    bits, found = _stepped(line, lines[other], away, form, scale)
                    held = sum(holds for _, _, holds in found)
                    if (
                        held > 1
                        and (len(found) - held) * 2 <= held
                        and (best is None or bits - log2(tried) > best[0])
                    ):
                        best = (bits - log2(tried), found, other, form)
        if best is None or best[0] < _BITS_TOLD:
            continue
        for place, before, holds in best[1]:
            change, new, old = (
                _operand(one.number, across[where].number, is_rows)
                for one, where in ((line, place), (lines[best[2]], place), (lines[best[2]], before))
            )
            keys = ("growth", "to", "from") if best[3] == "growth" else ("difference", "more", "less")
            fields = tuple((key, (one,)) for key, one in zip(keys, (change, new, old), strict=True))
            yield RelatedCells(best[3], fields, Sure.ANNOUNCED, holds, True, line.label)


def _stepped(
    line: GridLine, amounts: GridLine, away: int, form: str, scale: int
) -> tuple[float, list[tuple[int, int, bool]]]:
    found: list[tuple[int, int, bool]] = []
    bits, unit = 0.0, 10.0**scale
    for at, value in enumerate(line.values):
        before = at + away
        if (
            not 0 <= before < len(line.values)
            or not line.steps[at]
            or not amounts.steps[at]
            or not amounts.steps[before]
        ):
            continue
        new, old = amounts.values[at], amounts.values[before]
        if value is None or new is None or not old:
            continue
        if form == "growth":
            made = 100 * (new / old - 1)
            slack = 50 * (amounts.steps[at] + abs(new / old) * amounts.steps[before]) / abs(old)
        else:
            made, slack = (new - old) / unit, (amounts.steps[at] + amounts.steps[before]) / unit / 2
        slack += line.steps[at] / unit / 2
        holds = abs(value / unit - made) <= slack * 1.0000001
        found.append((at, before, holds))
        bits += max(0.0, log2((abs(made) + slack) / (2 * slack)) + 1) if holds else -4.0
    return bits, found
