"""Quantities that are derived from themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def circles(made_of: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The circles among names, each a tuple in the order in which one leads to the next, beginning with the name that
    ``made_of`` has first. A name that only leads into a circle is in none; no name is in two."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in made_of:
        _follow(start, made_of, done, found)
    return tuple(found)


def _follow(
    start: str, made_of: Mapping[str, Sequence[str]], done: set[str], found: list[tuple[str, ...]]
) -> None:
    """Walks on from ``start`` as far as nobody has walked, and keeps the circles met on the way."""
    path: list[str] = []
    ways = [iter((start,))]
    while ways:
        name = next(ways[-1], None)
        if name is None:
            ways.pop()
            if path:
                done.add(path.pop())
        elif name in path:
            found.append(tuple(path[path.index(name) :]))
            done.update(found[-1])
        elif name in made_of and name not in done:
            path.append(name)
            ways.append(iter(made_of[name]))
