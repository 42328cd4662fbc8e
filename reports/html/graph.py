"""Which number supports which: claims on the left, the checks that connect them on the right, lines between.

Checks are grouped by the claims they share, and both sides are ordered by the mean place of their neighbours, which
keeps the lines from crossing. Checks of a single claim connect nothing and are left out.
"""

from __future__ import annotations

from typing import NamedTuple

from audit.reports.cells import cells, fitted
from audit.reports.html.index import CheckView, ClaimView, FileView
from audit.reports.html.shown import short
from audit.reports.html.words import SIGNS
from audit.reports.language import Language

_MOST_NODES = 160  # more could not be distinguished on a screen
_ROW = 26  # pixels
_SWEEPS = 6
_LONGEST_CLAIM, _LONGEST_CHECK = 38, 56  # cells
_WIDTH, _LEFT, _RIGHT = 1000, 330, 560  # of the drawing, and where its lines start and end


class GraphNode(NamedTuple):
    """A claim or a check: its words, state, and height on the drawing."""

    words: str
    state: str
    sign: str
    at: float


class Edge(NamedTuple):
    """A line from a claim to a check."""

    path: str
    state: str


class Graph(NamedTuple):
    """The drawing of one file.

    ``alone`` counts the checks of a single number; if there is no drawing, ``too_many`` counts what it would have to
    show."""

    claims: list[GraphNode]
    checks: list[GraphNode]
    edges: list[Edge]
    height: int
    alone: int
    joined: list[CheckView]
    too_many: int
    width: int = _WIDTH
    left: int = _LEFT
    right: int = _RIGHT


def graph(view: FileView, lang: Language) -> Graph | None:
    """The graph of a file; ``None`` if no check connects two of its claims."""
    joined = [check for check in view.checks if len(_known(check, view)) > 1]
    alone = sum(len(_known(check, view)) == 1 for check in view.checks)
    if not joined:
        return None
    names = list(dict.fromkeys(name for check in joined for name in _known(check, view)))
    if len(names) + len(joined) > _MOST_NODES:
        return Graph([], [], [], 0, alone, joined, len(names) + len(joined))
    names = [name for name in view.claims if name in set(names)]
    names, joined = ordered(names, joined, view)
    rows = max(len(names), len(joined))
    claim_at = {name: _height(place, len(names), rows) for place, name in enumerate(names)}
    check_at = [_height(place, len(joined), rows) for place in range(len(joined))]
    edges = [
        Edge(_path(claim_at[name], at), check.state)
        for check, at in zip(joined, check_at, strict=True)
        for name in _known(check, view)
    ]
    claims = [_claim(view.claims[name], claim_at[name], lang) for name in names]
    checks = [_check(check, at, lang) for check, at in zip(joined, check_at, strict=True)]
    return Graph(claims, checks, edges, rows * _ROW + 8, alone, joined, 0)


def _known(check: CheckView, view: FileView) -> list[str]:
    return [name for name in dict.fromkeys(check.claims) if name in view.claims]


def ordered(names: list[str], checks: list[CheckView], view: FileView) -> tuple[list[str], list[CheckView]]:
    """Both sides ordered by the mean place of their neighbours, with connected parts kept together."""
    group = _groups(names, checks, view)
    order = {name: float(place) for place, name in enumerate(names)}
    for _ in range(_SWEEPS):
        mean = {id(check): _mean([order[name] for name in _known(check, view)]) for check in checks}
        checks = sorted(checks, key=lambda check: (group[_known(check, view)[0]], mean[id(check)]))
        neighbours: dict[str, list[float]] = {name: [] for name in names}
        for place, check in enumerate(checks):
            for name in _known(check, view):
                neighbours[name].append(place)
        names = sorted(names, key=lambda name: (group[name], _mean(neighbours[name])))
        order = {name: float(place) for place, name in enumerate(names)}
    return names, checks


def _groups(names: list[str], checks: list[CheckView], view: FileView) -> dict[str, int]:
    """For each claim the place of the first claim that it is connected with."""
    group = {name: place for place, name in enumerate(names)}
    changed = True
    while changed:
        changed = False
        for check in checks:
            known = _known(check, view)
            first = min(group[name] for name in known)
            changed = changed or any(group[name] != first for name in known)
            group.update(dict.fromkeys(known, first))
    return group


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _height(place: int, many: int, rows: int) -> float:
    """The height of a place; the shorter side is spread over the height of the longer one."""
    return round((place + 0.5) * rows / many * _ROW + 4, 1)


def _path(start: float, end: float) -> str:
    bend = (_LEFT + _RIGHT) // 2
    return f"M{_LEFT} {start}C{bend} {start} {bend} {end} {_RIGHT} {end}"


def _claim(view: ClaimView, at: float, lang: Language) -> GraphNode:
    words = f"{short(view.claim.name, lang)}  {short(view.claim.says, lang)}"
    return GraphNode(_fit(words, _LONGEST_CLAIM), view.state, SIGNS[view.state], at)


def _check(check: CheckView, at: float, lang: Language) -> GraphNode:
    return GraphNode(_fit(short(check.text, lang), _LONGEST_CHECK), check.state, SIGNS[check.state], at)


def _fit(text: str, room: int) -> str:
    return text if cells(text) <= room else fitted(text, room - 1) + "…"
