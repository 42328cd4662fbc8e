"""The place of a key or an item of a TOML text, however it is spelt and whatever else looks like it."""

from __future__ import annotations

import pytest

from audit.project.toml_places import Path, place_of

TEXT = '''\
# paths = 1
[other]
paths = "paths = 1"
note = """
[tool.audit]
paths = 2
"""
[tool.audit] # the table
"fail-on" = 'error'
paths = [
  # "b"
  "bb", 'a"b',
  "b",
]
severity = {paths = "off", broken-order = "note"}
'''

PLACES: dict[Path, tuple[int, int]] = {
    ("tool", "audit"): (8, 7),
    ("tool", "audit", "fail-on"): (9, 2),
    ("tool", "audit", "paths"): (10, 1),
    ("tool", "audit", "paths", 0): (12, 4),
    ("tool", "audit", "paths", 1): (12, 10),
    ("tool", "audit", "paths", 2): (13, 4),
    ("tool", "audit", "severity"): (15, 1),
    ("tool", "audit", "severity", "paths"): (15, 13),
    ("tool", "audit", "severity", "broken-order"): (15, 28),
    ("other", "paths"): (3, 1),
}


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
def test_places(path: Path) -> None:
    place = place_of("a.toml", TEXT, path)
    assert (place.line, place.column) == PLACES[path]


def test_a_dotted_key_and_a_table_below() -> None:
    text = "[tool]\naudit.paths = []\n[tool.audit.severity]\nx = 'off'\n"
    assert place_of("a", text, ("tool", "audit", "paths"))[1:3] == (2, 7)
    assert place_of("a", text, ("tool", "audit", "severity", "x"))[1:3] == (4, 1)


def test_a_spelling_with_escapes_has_the_place_of_the_table_around_it() -> None:
    assert place_of("a", '\n[tool.audit]\n"p\\u0061ths" = 1\n', ("tool", "audit", "paths"))[1:3] == (2, 7)
