"""Comments: where they are in a claim file, and to which slot each belongs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from audit.claimfile.formatting.slots import SCALAR, Position, Slot
from audit.claimfile.syntax import lines_of

_SIGN = re.compile(r"(?:^|(?<=[ \t]))#")


class Comment(NamedTuple):
    """One comment including its ``#``. ``alone`` says that nothing precedes it on its line."""

    line: int
    column: int
    text: str
    alone: bool


def comments_of(text: str, scalars: Sequence[tuple[Position, Position]]) -> list[Comment]:
    """Every comment of a text whose scalars are at ``scalars``."""
    stretches = sorted(scalars)
    found = []
    for number, line in enumerate(lines_of(text)):
        for match in _SIGN.finditer(line):
            if not _within((number, match.start()), stretches):
                words = line[match.start() :].rstrip()
                found.append(Comment(number, match.start(), words, not line[: match.start()].strip()))
                break
    return found


def _within(position: Position, stretches: list[tuple[Position, Position]]) -> bool:
    index = bisect_right(stretches, (position, (1 << 60, 0))) - 1
    return index >= 0 and stretches[index][0] <= position < stretches[index][1]


def attach(root: Slot, comments: Sequence[Comment], text: str) -> None:
    """Assigns every comment, and every blank line worth keeping, to a slot."""
    order = list(root.inside())
    starts = [slot.start for slot in order]
    above: dict[int, list[Comment]] = {}
    ending = _by_line(order)
    for one in comments:
        beside = None if one.alone else _beside(one, ending)
        if beside is not None:
            beside.beside.append(one.text)
        else:
            above.setdefault(bisect_right(starts, (one.line, one.column)), []).append(one)
    lines = [line.strip() for line in lines_of(text)]
    _settle(root, order, above, lines)


def _by_line(order: list[Slot]) -> dict[int, list[tuple[Slot, bool]]]:
    """For each line, the slots that end on it and the blocks that start on it, outermost first."""
    found: dict[int, list[tuple[Slot, bool]]] = {}
    for slot in order:
        if slot.kind == SCALAR or slot.flow:
            found.setdefault(slot.end[0], []).append((slot, True))
        found.setdefault(slot.start[0], []).append((slot, False))
    return found


def _beside(comment: Comment, by_line: dict[int, list[tuple[Slot, bool]]]) -> Slot | None:
    here = by_line.get(comment.line, [])
    ended = [slot for slot, ends in here if ends and slot.end <= (comment.line, comment.column)]
    if ended:
        # of several that end together the outermost, and of those the first
        return max(ended, key=lambda slot: slot.end)
    begun = [slot for slot, ends in here if not ends and slot.start < (comment.line, comment.column)]
    return begun[-1] if begun else None


def _settle(root: Slot, order: list[Slot], above: dict[int, list[Comment]], lines: list[str]) -> None:
    before = _previous(root)
    for index, slot in enumerate([*order, root]):
        mine = above.get(index, [])
        older = before.get(id(slot)) if slot is not root else (root.children[-1] if root.children else None)
        column = 0 if slot is root else slot.start[1] - 2 * (slot.key is None)  # the column of a dash
        count = _that_belong_below(mine, older, column)
        if count and older is not None:
            older.blank_below = _is_blank(lines, mine[0].line - 1)
            older.below = _spaced(mine[:count], lines)
        kept = mine[count:]
        if slot is root:
            root.blank_below = bool(kept) and _is_blank(lines, kept[0].line - 1)
            root.below = _spaced(kept, lines)
        else:
            slot.above = _spaced(kept, lines, slot.start[0])
            slot.blank = _is_blank(lines, (kept[0].line if kept else slot.start[0]) - 1)


def _previous(root: Slot) -> dict[int, Slot]:
    """For each slot, by its identity, the one before it in the same mapping or list."""
    found = {}
    for slot in (root, *root.inside()):
        for older, younger in pairwise(slot.children):
            found[id(younger)] = older
    return found


def _that_belong_below(comments: list[Comment], older: Slot | None, column: int) -> int:
    """How many of the comments before a slot are indented more than it is, and so end the slot before it."""
    if older is None or older.kind == SCALAR:
        return 0
    count = 0
    while count < len(comments) and comments[count].column > column:
        count += 1
    return count


def _is_blank(lines: list[str], number: int) -> bool:
    return 0 <= number < len(lines) and not lines[number]


def _spaced(comments: list[Comment], lines: list[str], following: int | None = None) -> list[str]:
    """The comments' texts, with an empty one for a blank line in between."""
    found: list[str] = []
    for one in comments:
        if found and _is_blank(lines, one.line - 1):
            found.append("")
        found.append(one.text)
    if found and following is not None and _is_blank(lines, following - 1):
        found.append("")
    return found
