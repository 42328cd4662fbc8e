"""Measures what binds by itself: true statements that are taken for wrong, and slips of them that are noticed.

    python benchmarks/measure_plausibility.py [-v]

The statements stand in plausible_statements.yaml. Each is audited as it is; then its first number is made ten, a
hundred and a thousand times larger and smaller, and printed with another unit. A slip counts as noticed if any
envelope finds it unusual or implausible. Prints the rates by factor and by domain; -v names every statement.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from audit.base.findings import Verdict
from audit.claimfile import load_text
from audit.engine.document import outcomes_of
from audit.wiring import chosen_rules

STATEMENTS = os.path.join(os.path.dirname(__file__), "plausible_statements.yaml")
FACTORS = (10, 100, 1000)
RULE = "magnitude-unlike-known"
NOTICED = (Verdict.UNUSUAL, Verdict.IMPLAUSIBLE)

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_UNITS = (  # what is printed, and what is printed instead
    ("万亿", "亿"), ("亿", "万"), ("万公顷", "万亩"), ("万", ""), ("billion", "million"), ("million", "thousand"),
    ("thousand", ""), ("公里/小时", "米/小时"), ("米", "公里"), ("毫米", "厘米"), ("km²", "ha"), ("km/h", "m/s"),
    ("TWh", "GWh"), ("MW", "kW"), ("kg", "t"), ("mm", "cm"), ("cm", "m"), ("%", "‰"), ("°C", "°F"), ("℃", "℉"),
    ("千卡", "卡"), (" s", " min"), (" m", " km"),
)  # fmt: skip


class Claim(NamedTuple):
    """A number as printed, and what it is."""

    says: str
    means: str


class Statement(NamedTuple):
    """One true statement."""

    name: str
    domain: str
    language: str
    date: str
    claims: tuple[Claim, ...]


def statements() -> list[Statement]:
    """All statements, in the order of the file."""
    with open(STATEMENTS, encoding="utf-8") as stream:
        loaded: dict[str, Any] = yaml.load(stream, yaml.BaseLoader)
    return [
        Statement(name, one["domain"], one.get("language", "zh"), one["date"],
                  tuple(Claim(*claim) for claim in one["claims"]))
        for name, one in loaded.items()
    ]  # fmt: skip


def verdicts(statement: Statement, says: str | None = None) -> set[Verdict]:
    """What the envelopes say of a statement, its first number printed as ``says``; empty where none binds."""
    lines = ["audit: 1", f"article: {{date: {statement.date}, language: {statement.language}}}", "claims:"]
    for number, claim in enumerate(statement.claims):
        printed = says if says is not None and number == 0 else claim.says
        lines.append(f'  claim_{number}: {{says: "{printed}", means: "{claim.means}"}}')
    document = load_text("statement.yaml", "\n".join(lines) + "\n")
    assert not document.faults, (statement.name, document.faults)
    found = {one.verdict for one in outcomes_of(document, RULES) if one.rule == RULE}
    assert Verdict.INVALID not in found, statement.name
    return found


RULES = chosen_rules(select=[RULE])


def scaled(says: str, factor: int, up: bool) -> str:
    """The number as printed with its numeral times (or by) a power of ten."""
    found = _NUMERAL.search(says)
    assert found is not None, says
    shift = len(str(factor)) - 1
    value = Decimal(found[0].replace(",", "")).scaleb(shift if up else -shift)
    return says[: found.start()] + f"{value.normalize():f}" + says[found.end() :]


def with_other_unit(says: str) -> str | None:
    """The number as printed with the unit, or the scale word, that it is taken for; ``None`` where there is none."""
    return next((says.replace(printed, other, 1) for printed, other in _UNITS if printed in says), None)


def slips(says: str) -> Iterator[tuple[str, str]]:
    """The slips of a number: the column that each counts in, and the number as it would be printed."""
    for factor in FACTORS:
        yield f"x{factor}", scaled(says, factor, True)
    for factor in FACTORS:
        yield f"/{factor}", scaled(says, factor, False)
    other = with_other_unit(says)
    if other is not None:
        yield "unit", other


class Measured(NamedTuple):
    """One statement: what is said of it as it is, and which slips are noticed."""

    statement: Statement
    truth: set[Verdict]
    noticed: dict[str, bool]


def measured() -> list[Measured]:
    """Every statement with its slips."""
    return [
        Measured(one, verdicts(one), {
            column: not verdicts(one, printed).isdisjoint(NOTICED) for column, printed in slips(one.claims[0].says)
        })
        for one in statements()
    ]  # fmt: skip


def share(part: int, whole: int) -> str:
    """A share as a percent, with the numbers."""
    return f"{100 * part / whole:5.1f} %  ({part} of {whole})" if whole else "none"


def main(verbose: bool) -> None:
    """Prints everything."""
    found = measured()
    if verbose:
        for one in found:
            told = ", ".join(sorted(one.truth)) or "not judged"
            missed = " ".join(column for column, noticed in one.noticed.items() if not noticed)
            print(f"{one.statement.name:<24} {told:<12} missed: {missed or 'none'}")
    condemned = sum(Verdict.IMPLAUSIBLE in one.truth for one in found)
    unusual = sum(Verdict.UNUSUAL in one.truth for one in found)
    judged = sum(bool(one.truth) for one in found)
    print(f"{len(found)} true statements, {len({one.statement.domain for one in found})} domains")
    print(f"judged             {share(judged, len(found))}")
    print(f"condemned          {share(condemned, len(found))}")
    print(f"unusual            {share(unusual, len(found))}")
    print("slips noticed")
    for column in ("x10", "x100", "x1000", "/10", "/100", "/1000", "unit"):
        tried = [one.noticed[column] for one in found if column in one.noticed]
        print(f"  {column:<16} {share(sum(tried), len(tried))}")


if __name__ == "__main__":
    main("-v" in sys.argv[1:])
