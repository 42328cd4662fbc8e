"""Quantities that are derived from themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence


def circles(made_of: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The cycles among names, each a tuple in which one name leads to the next, starting with the first in
    ``made_of``.

    Without the names of these cycles there are no others; no name is in two of them."""
    left = _Left(made_of)
    return tuple(circle for start in made_of for circle in _met_from(start, left))


class _Left:
    """The names from which a walk never ends, while cycles are removed.

    Every name is removed at most once and every edge is looked at once: a file may derive a hundred thousand
    quantities."""

    def __init__(self, made_of: Mapping[str, Sequence[str]]) -> None:
        self.order = {name: place for place, name in enumerate(made_of)}
        self._ways: dict[str, list[str]] = {}
        self._users: dict[str, list[str]] = {name: [] for name in made_of}
        for name, parts in made_of.items():
            self._ways[name] = [part for part in dict.fromkeys(parts) if part in made_of][::-1]
            for part in self._ways[name]:
                self._users[part].append(name)
        self._open = {name: len(ways) for name, ways in self._ways.items()}
        self._gone: set[str] = set()
        self.take_out([name for name, ways in self._open.items() if not ways])

    def __contains__(self, name: str) -> bool:
        return name not in self._gone

    def take_out(self, names: Iterable[str]) -> None:
        """Removes names, and then those that lead nowhere any more."""
        waiting = list(names)
        self._gone.update(waiting)
        for name in waiting:  # grows during the loop
            for user in self._users[name]:
                self._open[user] -= 1
                if not self._open[user] and user in self:
                    self._gone.add(user)
                    waiting.append(user)

    def following(self, name: str) -> str:
        """The first name that a name still leads to."""
        ways = self._ways[name]
        while ways[-1] in self._gone:
            ways.pop()
        return ways[-1]


def _met_from(start: str, left: _Left) -> Iterator[tuple[str, ...]]:
    """The cycles that walks from a name end in, each removed from what is left, until the name itself is
    removed."""
    path, places = [start], {start: 0}
    while path:
        if path[-1] not in left:
            del places[path.pop()]
            continue
        name = left.following(path[-1])
        if name in places:
            circle = path[places[name] :]
            left.take_out(circle)
            yield _from_first(circle, left.order)
        else:
            places[name] = len(path)
            path.append(name)


def _from_first(circle: Sequence[str], order: Mapping[str, int]) -> tuple[str, ...]:
    start = circle.index(min(circle, key=order.__getitem__))
    return (*circle[start:], *circle[:start])
