"""Quantities that are derived from themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def circles(made_of: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The circles among names, each a tuple in the order in which one leads to the next, beginning with the name that
    ``made_of`` has first. Without the names of these circles there are no others; no name is in two."""
    found: list[tuple[str, ...]] = []
    left = _leading_on(dict(made_of))
    while left:
        circle = _walked(next(iter(left)), left)
        found.append(_from_first(circle, made_of))
        for name in circle:
            del left[name]
        left = _leading_on(left)
    return tuple(found)


def _leading_on(made_of: dict[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The names from which one can walk on for ever."""
    users: dict[str, list[str]] = {name: [] for name in made_of}
    ways = {}
    for name, parts in made_of.items():
        known = {part for part in parts if part in made_of}
        ways[name] = len(known)
        for part in known:
            users[part].append(name)
    ended = [name for name, count in ways.items() if count == 0]
    for name in ended:
        for user in users[name]:
            ways[user] -= 1
            if ways[user] == 0:
                ended.append(user)
    return {name: parts for name, parts in made_of.items() if ways[name]}


def _walked(name: str, left: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The circle that a walk from a name ends in."""
    steps: dict[str, None] = {}
    while name not in steps:
        steps[name] = None
        name = next(part for part in left[name] if part in left)
    path = list(steps)
    return tuple(path[path.index(name) :])


def _from_first(circle: tuple[str, ...], order: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    members = set(circle)
    start = circle.index(next(name for name in order if name in members))
    return circle[start:] + circle[:start]
