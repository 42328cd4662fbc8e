"""The user's own rows: files that the configuration names under ``knowledge``, in the schema of the shipped base.

Everything is validated when a file is loaded, and faults are reported with their place. A row of an own base replaces
the shipped one with the same name or id; of several own bases the first one counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audit.base.regular import bytes_of
from audit.checks.knowledge.envelope import Envelope
from audit.checks.knowledge.files import RowText
from audit.checks.knowledge.quantities import measure, measure_names
from audit.checks.knowledge.reader import PlacedMapping
from audit.checks.knowledge.rows import Bases, envelope_of

if TYPE_CHECKING:
    from typing import Any

_DEEPEST = 20  # mappings nested in mappings
_MOST_NODES = 500_000  # the shipped base has fifty thousand; YAML aliases (`*part`) turn few into many


class OwnBase(NamedTuple):
    """The rows of one file by name, and what is wrong with it, each with ``file:line:column``."""

    rows: Mapping[str, Envelope]
    faults: tuple[str, ...] = ()


@cache
def load(file: str) -> OwnBase:
    """Reads one file of rows, or of a table (own_tables.py) its faults. Never raises for what it contains."""
    if file.lower().endswith(".csv"):
        from audit.checks.knowledge.own_tables import table

        return OwnBase({}, table(file).faults)
    try:
        text = bytes_of(file).decode()
    except OSError as error:
        return OwnBase({}, (f"{file}: cannot be read: {(error.strerror or str(error)).lower()}",))
    except UnicodeDecodeError:
        return OwnBase({}, (f"{file}: the file is not in UTF-8; save it as UTF-8",))
    return load_text(file, text)


def load_text(file: str, text: str) -> OwnBase:
    """Reads the text of one file of rows."""
    try:
        top = _Composer(file, text).top()
    except _Unreadable as fault:
        return OwnBase({}, (str(fault),))
    rows: dict[str, Envelope] = {}
    faults: list[str] = []
    for name, mapping in top.items():
        if not isinstance(mapping, PlacedMapping):
            faults.append(f"{top.places[name]}: `{name}:` must be a row: a mapping with id, title, roles …")
            continue
        mapping.at = top.places[name]
        found = envelope_of(mapping, RowText(name, file, int(top.places[name].rsplit(":", 2)[-2]), ""))
        faults.extend(found.faults)
        if found.envelope is not None:
            faults.extend(_unknown_measures(found.envelope, mapping))
            rows[name] = found.envelope
    return OwnBase({} if faults else rows, tuple(faults))


def _unknown_measures(row: Envelope, mapping: PlacedMapping) -> Iterator[str]:
    for role in row.roles:
        inner = mapping["roles"][role.name]
        known = measure(role.measures)
        if known is None:
            yield f"{inner.places['measures']}: envelope `{row.name}`: {_no_measure(role.measures)}"
        elif known.unit is not None and known.unit.dimension and role.unit.dimension != known.unit.dimension:
            yield (
                f"{inner.places['unit']}: envelope `{row.name}`: the role `{role.name}` measures {role.measures}"
                f" in {role.unit.symbol}; a unit such as {known.unit.symbol} is expected"
            )


def _no_measure(word: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, measure_names(), 1)
    guess = f"; did you mean `{close[0]}`?" if close else "; checks/knowledge/quantities.yaml lists the words"
    return f"the vocabulary has no `measures: {word}`{guess}"


def own_row(name: str, own: Bases) -> Envelope | None:
    """The row with this name or id in the first of the files that has it."""
    for file in own:
        rows = load(file).rows
        if name in rows:
            return rows[name]
        for row in rows.values():
            if row.id == name:
                return row
    return None


def own_names(own: Bases) -> set[str]:
    """The names of all the user's own rows."""
    return {name for file in own for name in load(file).rows}


class _Unreadable(Exception):
    """Why a file has no rows; the text is one sentence with its place."""


class _Composer:
    """YAML with the place of every key. Numbers, dates and words all stay text, as written."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._nodes = 0

    def top(self) -> PlacedMapping:
        import yaml

        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            node = yaml.compose(self._text, Loader=loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            place = f"{self._file}:{mark.line + 1}:{mark.column + 1}" if mark is not None else self._file
            problem = " ".join(str(getattr(error, "problem", None) or error).split())
            raise _Unreadable(
                f"{place}: this is no YAML: {problem}; mend this line or the one above"
            ) from error
        made = self._made(node, 0) if node is not None else None
        if not isinstance(made, PlacedMapping):
            raise _Unreadable(f"{self._file}:1:1: a mapping of rows is expected: NAME: {{id: …, title: …}}")
        return made

    def _place(self, node: Any) -> str:
        return f"{self._file}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"

    def _made(self, node: Any, depth: int) -> Any:
        self._nodes += 1
        if depth > _DEEPEST:
            raise _Unreadable(f"{self._place(node)}: it is nested too deep")
        if self._nodes > _MOST_NODES:
            raise _Unreadable(f"{self._place(node)}: it holds more than {_MOST_NODES} values; split the file")
        if node.id == "scalar":
            return node.value
        if node.id == "sequence":
            return [self._made(one, depth + 1) for one in node.value]
        return self._mapping(node.value, self._place(node), depth)

    def _mapping(self, pairs: Sequence[tuple[Any, Any]], at: str, depth: int) -> PlacedMapping:
        values: dict[str, Any] = {}
        places: dict[str, str] = {}
        for key, value in pairs:
            if key.id != "scalar":
                raise _Unreadable(f"{self._place(key)}: a key must be a word")
            if key.value in values:
                raise _Unreadable(f"{self._place(key)}: `{key.value}` stands here twice")
            values[key.value] = self._made(value, depth + 1)
            places[key.value] = self._place(key)
        return PlacedMapping(values, at, places)
