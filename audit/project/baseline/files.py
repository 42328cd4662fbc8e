"""The baseline file: sorted JSON, one entry per line, without lines of claim files, dates or versions.

The same findings give the same bytes, so that a run that changes nothing leaves no diff. Every entry ends in a comma
and a ``null`` closes the list, so that two branches that add entries do not touch each other's lines.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from audit.base.regular import bytes_of
from audit.base.source import Place
from audit.project.config import ConfigurationFault

if TYPE_CHECKING:
    from typing import Any

DEFAULT_FILE = "audit-baseline.json"
_FORMAT = 1
_HEAD = f'{{"format": {_FORMAT}, "accepted": [\n'
_TAIL = "null\n]}\n"
_LIST = re.compile(r'"accepted"\s*:\s*\[')
_GAP = re.compile(r"[\s,]*")
_FIELDS = ("file", "rule", "claims", "written", "count")


class BaselineFault(ConfigurationFault):
    """A baseline that cannot be used; the text is one sentence with its place."""


class FindingKey(NamedTuple):
    """What identifies a finding: nothing that moves when a claim file is edited elsewhere.

    ``file`` is relative to the baseline's folder, with forward slashes; ``claims`` and ``written`` are sorted."""

    file: str
    rule: str
    claims: tuple[str, ...]
    written: tuple[str, ...]


class Entry(NamedTuple):
    """One line: how many findings with this key are accepted, and where the line is."""

    key: FindingKey
    number: int
    place: Place


class Baseline(NamedTuple):
    """A baseline file as it was read."""

    file: str
    entries: tuple[Entry, ...] = ()

    @property
    def folder(self) -> str:
        """The folder to which the files of its keys are relative."""
        return os.path.dirname(os.path.realpath(self.file))


def read_baseline(file: str) -> Baseline:
    """The baseline in ``file``. Raises ``FileNotFoundError``, or ``BaselineFault`` for any other kind of file."""
    try:
        return parse_baseline(file, bytes_of(file).decode())
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as error:
        raise BaselineFault(f"{file}: the baseline is not in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise BaselineFault(f"{file}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def parse_baseline(file: str, text: str) -> Baseline:
    """The baseline in ``text``. Raises ``BaselineFault``."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        raise BaselineFault(f"{file}:{error.lineno}:{error.colno}: this is no JSON; {_CURE}") from error
    except RecursionError as error:
        raise BaselineFault(f"{file}: it is nested too deep; {_CURE}") from error
    except ValueError as error:  # Python refuses to read integers of thousands of digits
        raise BaselineFault(f"{file}: a number in it has too many digits; {_CURE}") from error
    rows = whole.get("accepted") if isinstance(whole, dict) else None
    if not isinstance(rows, list) or whole.get("format") != _FORMAT:
        wanted = f'an object with "format": {_FORMAT} and a list "accepted" is expected'
        raise BaselineFault(f"{file}:1:1: this is no baseline: {wanted}; {_CURE}")
    places = _places(file, text, len(rows))
    return Baseline(
        file, tuple(_entry(row, at) for row, at in zip(rows, places, strict=True) if row is not None)
    )


_CURE = "mend it, or write it anew with `audit check --baseline update`"


def _places(file: str, text: str, number: int) -> list[Place]:
    """The place of each item of the list. The text is known to be JSON."""
    decoder = json.JSONDecoder()
    start = _LIST.search(text)
    places: list[Place] = []
    if start is None:  # the key is spelt with escapes
        return [Place.whole_file(file)] * number
    position = start.end()
    line, counted = 1, 0
    for _ in range(number):
        gap = _GAP.match(text, position)
        begin = gap.end() if gap is not None else position
        position = decoder.raw_decode(text, begin)[1]
        line, counted = line + text.count("\n", counted, begin), begin
        column = begin - (text.rfind("\n", 0, begin) + 1) + 1
        places.append(Place(file, line, column, line, column + 1))
    return places


def _entry(row: Any, place: Place) -> Entry:
    if not isinstance(row, dict) or set(row) != set(_FIELDS):
        raise BaselineFault(f"{place}: an entry has the keys {', '.join(_FIELDS)}; {_CURE}")
    texts = isinstance(row["file"], str) and isinstance(row["rule"], str)
    lists = all(isinstance(row[name], list) and all(isinstance(one, str) for one in row[name])
                for name in ("claims", "written"))  # fmt: skip
    count = row["count"]
    if not texts or not lists or not isinstance(count, int) or isinstance(count, bool) or count < 1:
        wanted = "file and rule are texts, claims and written lists of texts, count a whole number from 1"
        raise BaselineFault(f"{place}: {wanted}; {_CURE}")
    claims, written = tuple(sorted(row["claims"])), tuple(sorted(row["written"]))
    return Entry(FindingKey(row["file"], row["rule"], claims, written), count, place)


def baseline_text(counts: Mapping[FindingKey, int]) -> str:
    """The text of a baseline file that accepts these numbers of findings."""
    rows = sorted(counts.items())
    return _HEAD + "".join(_line(key, count) for key, count in rows if count > 0) + _TAIL


def _line(key: FindingKey, count: int) -> str:
    row: Iterable[Any] = (key.file, key.rule, list(key.claims), list(key.written), count)
    entry = dict(zip(_FIELDS, row, strict=True))
    text = json.dumps(entry, ensure_ascii=False)
    return (text if text.isprintable() else json.dumps(entry)) + ",\n"
