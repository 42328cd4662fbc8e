"""Groups of rows by the indentation of their labels: a head, and the further indented rows right below it."""

from __future__ import annotations

from collections.abc import Sequence

from audit.tables.structure.grid import GridLine


def blocks_of(lines: Sequence[GridLine], active: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The rows below each head that are indented by one step; those further in are parts of theirs."""
    found: dict[int, tuple[int, ...]] = {}
    for place, head in enumerate(active):
        block = _behind(lines, head, active[place + 1 :])
        if block:
            step = lines[block[0]].indent
            inner = tuple(one for one in block if lines[one].indent == step)
            if all(lines[one].indent >= step for one in block):
                found[head] = inner
    return found


def _behind(lines: Sequence[GridLine], head: int, rest: Sequence[int]) -> list[int]:
    block: list[int] = []
    for one in rest:
        if lines[one].indent <= lines[head].indent:
            break
        block.append(one)
    return block
