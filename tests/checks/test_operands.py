"""Whatever stands where a check wants a claim – a day, a duration, a faulty, derived or unstated claim –, no rule stops."""

from __future__ import annotations

import json

import pytest

from audit.claimfile.vocabulary import CHECK_KINDS, EXPRESSION, EXPRESSIONS, ROLES
from audit.wiring import chosen_rules
from tests.checks.literate import outcomes

_FILE = """\
audit: 1
article: {title: T, date: 2023-05-20}
claims:
  sound: {says: 466个}
  day: {says: 2020年9月1日}
  faulty: {means: a claim without its number}
  unread: {says: 无}
unstated:
  unknown: the article does not give it
derived:
  twice: 2 * sound
checks:
"""
ODD = (
    "2020-09-05", "2020", "3 days", "12", "0", "-1", "1/0", "5月26日", "星期六", "14:30", "faulty", "unread", "unknown", "twice", "day", "nobody",
)  # fmt: skip
_WRITTEN = (EXPRESSION, EXPRESSIONS, ROLES)


def _checks(kind: str, odd: str) -> list[dict[str, object]]:
    """The check with something odd in each of its places in turn, and something sound in the others."""
    keys = CHECK_KINDS[kind]
    rest: dict[str, object] = {"items": ["甲", "乙"]} if "items" in keys else {}
    wanted = {key: form.holds for key, form in keys.items() if form.holds in _WRITTEN}
    return [
        rest | {key: _written(holds, odd if key == place else other) for key, holds in wanted.items()}
        for place in wanted
        for other in ("sound", "day")
    ]


def _written(holds: str, operand: str) -> object:
    if holds == EXPRESSION:
        return operand
    return [operand, "sound"] if holds == EXPRESSIONS else {"share": operand}


@pytest.mark.parametrize("kind", sorted(CHECK_KINDS))
def test_no_rule_stops_over_an_odd_operand(kind: str) -> None:
    checks = [f"  - {json.dumps(one, ensure_ascii=False)}" for odd in ODD for one in _checks(kind, odd)]
    found = outcomes("odd.yaml", _FILE + "\n".join(checks), chosen_rules())
    assert not [str(one.message) for one in found if "stopped with" in str(one.message)]
