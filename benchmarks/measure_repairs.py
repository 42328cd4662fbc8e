"""How often the diagnosis names the right slip, on public vectors and on slips of its own making.

    python benchmarks/measure_repairs.py [FOLDER]     FOLDER holds the vectors (typos_scholtus.csv …)

Prints one line a set, and every row that is not right with the reason.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from audit.base.findings import Finding, Repair
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.rules.material import examine
from audit.wiring import chosen_rules

VECTORS = Path(__file__).resolve().parents[2] / "shared" / "vectors"
_HALF = Fraction(1, 2)


def document_text(claims: Mapping[str, str], checks: Sequence[str]) -> str:
    """A claim file with these numbers and these lines under ``checks:``."""
    lines = ["audit: 1", "claims:"]
    lines += [f"  {name}: {{says: '{says}'}}" for name, says in claims.items()]
    lines += ["checks:", *(f"  - {check}" for check in checks)]
    return "\n".join(lines) + "\n"


def findings_of(claims: Mapping[str, str], checks: Sequence[str]) -> list[Finding]:
    """The errors that an audit of such a file finds."""
    document = load_text("case.yaml", document_text(claims, checks))
    outcomes = audit_document(document, chosen_rules()).outcomes
    return [one for one in outcomes if one.severity == "error"]


class Told(NamedTuple):
    """What the diagnosis says of one file: the repairs at the top, one set of changes each."""

    top: tuple[tuple[tuple[str, str], ...], ...]

    @property
    def unique(self) -> tuple[tuple[str, str], ...] | None:
        return self.top[0] if len(self.top) == 1 else None


def told(errors: Iterable[Finding]) -> Told:
    """The best repairs of all clusters; several equals of one cluster are alternatives."""
    alternatives: list[tuple[tuple[str, str], ...]] = [()]
    seen: set[tuple[Repair, ...]] = set()
    for finding in errors:
        if finding.repairs in seen:
            continue
        seen.add(finding.repairs)
        best = [one for one in finding.repairs if one.rank == 1]
        if best:
            alternatives = [(*old, *_changes(one)) for old in alternatives for one in best]
    return Told(tuple(tuple(sorted(one)) for one in alternatives if one))


def _changes(repair: Repair) -> tuple[tuple[str, str], ...]:
    own = ((repair.claim, repair.instead),)
    return own if repair.partner is None else (*own, *_changes(repair.partner))


def typos(folder: Path) -> None:
    """Scholtus' balance rules: the expected repair, or none where none may be made."""
    right = rows = 0
    for row in csv.DictReader((folder / "typos_scholtus.csv").open(encoding="utf-8")):
        checks = [f"that: {rule.strip()}" for rule in row["rules"].split(";")]
        claims, wanted = _values(row["observed"]), _values(row["expected_corrected"])
        found = told(findings_of(claims, checks))
        changes = tuple(sorted((name, says) for name, says in wanted.items() if claims[name] != says))
        open_row = row["note"].startswith("no expectation")
        ok = open_row or found.top == ((changes,) if changes else ())
        rows += 1
        right += ok
        if not ok or open_row:
            print(
                f"  {'open ' if open_row else 'WRONG'} {row['observed']}: wanted {changes}, told {found.top}"
            )
    print(f"typos_scholtus.csv: {right} of {rows} rows")


def _values(text: str) -> dict[str, str]:
    parts = text.split()
    if not parts:
        return {}
    if "=" in text:
        return dict(part.split("=") for part in parts)
    return {f"x{number}": value for number, value in enumerate(parts, 1)}


def rounding(folder: Path) -> None:
    """Gaps that rounding explains: with every number read as rounded to the unit, all rules hold together."""
    from audit.base.intervals import Interval
    from audit.consistency.system import possible
    from audit.expressions.quantity import Quantity

    for row in csv.DictReader((folder / "rounding_scholtus.csv").open(encoding="utf-8")):
        checks = [f"that: {rule.strip()}" for rule in row["rules"].split(";")]
        values = _values(row["observed"].split(" fixate")[0])
        material = examine(load_text("case.yaml", document_text(values, checks)))
        constraints = [
            one for rule in chosen_rules() if rule.constrain for one in rule.constrain(material, rule.options)
        ]
        box = {
            name: Interval(int(value) * 2 - 1, int(value) * 2 + 1).scaled(_HALF)
            for name, value in values.items()
        }
        quantities: Mapping[str, Quantity] = material.quantities
        known = [one for one in constraints if set(one.claims) <= set(quantities)]
        print(f"  {row['observed']}: explained by rounding: {possible(known, box)}")


def errors(folder: Path) -> None:
    """The smallest weighted sets of wrong variables."""
    from audit.base.intervals import EVERYTHING
    from audit.diagnosis.suspects import corrections

    right = rows = 0
    for row in csv.DictReader((folder / "errorlocate.csv").open(encoding="utf-8")):
        values = {
            name: value.replace("1e10", "10000000000") for name, value in _values(row["observed"]).items()
        }
        missing = {name for name, value in values.items() if value == "NA"}
        checks = [f"that: {rule.strip()}" for rule in row["rules"].split(";")]
        checks = [re.sub(r"(\d(?:\.\d+)?)\*", r"\1 * ", check) for check in checks]
        claims = {name: "1" if name in missing else value for name, value in values.items()}
        material = examine(load_text("case.yaml", document_text(claims, checks)))
        demands = [
            one for rule in chosen_rules() if rule.constrain for one in rule.constrain(material, rule.options)
        ]
        box = {
            name: EVERYTHING if name in missing else quantity.widest
            for name, quantity in material.quantities.items()
        }
        weights = {
            name: None if value == "Inf" else float(value) for name, value in _values(row["weights"]).items()
        }
        from audit.consistency.system import possible

        wanted = tuple(sorted(row["expected_erroneous"].split(" (")[0].split()))
        found = [()] if possible(demands, box) else corrections(demands, box, set(claims) - missing, weights)
        rows += 1
        ok = wanted in found
        right += ok
        print(f"  {'ok   ' if ok else 'WRONG'} {row['observed']}: wanted {wanted}, told {found}")
    print(f"errorlocate.csv: {right} of {rows} rows")


def synthetic(folder: Path, with_share: bool) -> None:
    """Sums of two to four numbers with one slip, with and without a share as a second check."""
    tally: Counter[str] = Counter()
    for row in csv.DictReader((folder / "synthetic_slips.csv").open(encoding="utf-8")):
        names = [f"{number}" for number in range(1, int(row["n"]) + 1)]
        claims = {f"p{name}": row[f"b{name}"] for name in names} | {"total": row["bT"]}
        truth = {f"p{name}": row[f"w{name}"] for name in names} | {"total": row["wT"]}
        checks = [f"{{parts: [{', '.join(f'p{name}' for name in names)}], total: total}}"]
        if with_share:
            claims["share"] = row["share"] + "%"
            checks.append("{share: share, part: p1, whole: total}")
        found = told(findings_of(claims, checks))
        changes = tuple((name, says) for name, says in sorted(truth.items()) if claims[name] != says)
        tally[outcome(found, changes)] += 1
        if outcome(found, changes) != "right":
            print(f"  {outcome(found, changes)}: {claims}: wanted {changes}, told {found.top}")
    name = "with the share" if with_share else "sum only"
    print(f"synthetic_slips.csv, {name}: {dict(tally)} of {sum(tally.values())}")


def outcome(found: Told, changes: tuple[tuple[str, str], ...]) -> str:
    """right, wrong (a unique repair that is not it), tied (equals with the right one among them) or abstained."""
    if not found.top:
        return "abstained"
    if found.unique is not None:
        return "right" if found.unique == changes else "wrong"
    return "tied" if changes in found.top else "tied without it"


def main() -> None:
    """Runs every set whose file is there."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else VECTORS
    typos(folder)
    rounding(folder)
    errors(folder)
    synthetic(folder, False)
    synthetic(folder, True)


if __name__ == "__main__":
    main()
