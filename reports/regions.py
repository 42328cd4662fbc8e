"""Where a repair applies: the stretch of a claim file with the number as written, inside its quotes.

A finding is placed at one claim and points to the others; the record of a repair only names the claim. A region is
given only if the text of the file confirms it, and if the replacement leaves the file valid YAML, so that a program
may apply it without review.
"""

from __future__ import annotations

from itertools import pairwise

from audit.base.findings import Finding, Repair
from audit.base.source import Place, Source

_SPECIAL = frozenset(",[]{}#:\"'\\\n\r\t")  # what may end a plain or quoted scalar
_LEADING = frozenset("-?&*!|>%@` ")  # what a plain scalar may not start with, or not everywhere


class RegionLines(dict[str, list[str]]):
    """The lines of each file, split once at the first request; a file that is not available has none."""

    def __init__(self, sources: dict[str, Source]) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, file: str) -> list[str]:
        source = self._sources.get(file)
        self[file] = source.lines() if source is not None else []
        return self[file]

    def line(self, file: str, number: int) -> str | None:
        """One line of a file, counted from 1; ``None`` if it is not available."""
        lines = self[file]
        return lines[number - 1] if 0 < number <= len(lines) else None

    def between(self, first: Place, second: Place) -> str:
        """The text of a file from the end of one place to the start of a later one."""
        lines = self[first.file]
        if first.end_line == second.line:
            return lines[first.end_line - 1][first.end_column - 1 : second.column - 1]
        head = lines[first.end_line - 1][first.end_column - 1 :]
        whole = lines[first.end_line : second.line - 1]
        return "\n".join([head, *whole, lines[second.line - 1][: second.column - 1]])


def changes(finding: Finding, repair: Repair, lines: RegionLines) -> list[tuple[Place, str]]:
    """What a repair puts in which place, in the order of the file; a pair gives two changes.

    Empty if one of them cannot be located for certain: half a pair resolves nothing."""
    made: list[tuple[Place, str]] = []
    for one in (repair,) if repair.partner is None else (repair, repair.partner):
        place = region(finding, one, lines)
        if place is None:
            return []
        made.append((place, one.instead))
    made.sort()
    return [] if _overlap([place for place, _ in made]) else made


def _overlap(places: list[Place]) -> bool:
    return any(
        one.file == other.file and (other.line, other.column) < (one.end_line, one.end_column)
        for one, other in pairwise(places)
    )


def region(finding: Finding, repair: Repair, lines: RegionLines) -> Place | None:
    """The place of ``repair.says`` in its claim, or ``None`` if it cannot be located for certain."""
    if not _stays_valid(repair):
        return None
    if repair.place is not None:
        return _inside(repair.place, repair.says, lines)
    named = [near.place for near in finding.related if ("claim", repair.claim) in near.label.values]
    if not named:
        named = [finding.place, *(near.place for near in finding.related)]
    found = {place for near in named if (place := _inside(near, repair.says, lines)) is not None}
    return found.pop() if len(found) == 1 else None


def _inside(place: Place, says: str, lines: RegionLines) -> Place | None:
    """The part of ``place`` that is ``says``, if the place contains only that and possibly its quotes."""
    line = lines.line(place.file, place.line)
    if line is None or place.end_line != place.line or not says:
        return None
    text = line[place.column - 1 : place.end_column - 1]
    lead = 1 if text[:1] in ("'", '"') and text[:1] == text[-1:] else 0
    if text[lead : len(text) - lead] != says:
        return None
    start = place.column + lead
    return Place(place.file, place.line, start, place.line, start + len(says))


def _stays_valid(repair: Repair) -> bool:
    """Whether the replacement contains no character that has a meaning in YAML."""
    fresh = _SPECIAL & (set(repair.instead) - set(repair.says))
    first = repair.instead[:1]
    return bool(first) and not fresh and (first not in _LEADING or first == repair.says[:1])
