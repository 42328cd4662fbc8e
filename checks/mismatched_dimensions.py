"""Quantities of different dimensions that are added, subtracted or compared.

What it does
------------
Checks the dimension of every sum, difference and comparison in the file's expressions before anything is
computed, and shows the dimensions of both sides below each other.

Why it matters
--------------
Tonnes cannot be added to yuan. Where a check does so, either the check names the wrong claim or the article
gives a number with the wrong unit: 亩 for 公顷 is a slip of size, 亩 for 元 one of kind.

Example that fails
------------------
    audit: 1
    claims:
      coal: {says: 5万吨, means: coal saved}
      money: {says: 300万元, means: money saved}
      both: {says: 305万元, means: savings}
    checks:
      - that: both == coal + money

Example that holds
------------------
    audit: 1
    claims:
      old: {says: 5万吨, means: coal saved by the old plant}
      new: {says: 3000吨, means: coal saved by the new plant}
      both: {says: 5.3万吨, means: coal saved by both}
    checks:
      - that: both == old + new

Undecided when
--------------
Never: every unit that is read has a dimension.

Options
-------
None.

References
----------
The International System of Units (BIPM, 9th edition 2019), 2.3.3: dimensions of quantities.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from audit.base.findings import Finding, Labelled, Shown, Step, Verdict, marked, sentence, series
from audit.claimfile.model import Check
from audit.expressions import Decision, Fault
from audit.expressions.trouble import Mismatch
from audit.languages.zh.dimensions import NONE
from audit.rules.material import RELATIONS, Material
from audit.rules.outcomes import outcome
from audit.rules.rule import NoOptions, RuleMeta
from audit.units.chinese import chinese_names

META = RuleMeta("mismatched-dimensions", since="0.1.0")


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Reports each relation whose operands do not fit."""
    for entry in material.judged_checks(*RELATIONS):
        decision = material.decision(entry)
        if not isinstance(decision, Fault) and decision.mismatch is not None:
            yield _mismatched(material, entry, decision, decision.mismatch)


def _mismatched(material: Material, entry: Check, decision: Decision, mismatch: Mismatch) -> Finding:
    claims = material.claims_of(entry)
    return outcome(
        material,
        entry,
        Verdict.FAILS,
        sentence(
            "{left} and {right} cannot be added or compared: {numbers}",
            left=mismatch.left_name,
            right=mismatch.right_name,
            numbers=series((f"`{name}` {material.says(name)}" for name in claims), marked(", ")),
        ),
        claims=claims,
        evidence=Shown(tuple(_steps(mismatch))),
        help=sentence(
            "check the units as printed, and that the check names the right claims; an amount per km is written `cost / length * 1 km`"
        ),
    )


def _steps(mismatch: Mismatch) -> Iterator[Step]:
    """Both dimensions below each other, so that the eye finds the difference."""
    for name, vector in ((mismatch.left_name, mismatch.left), (mismatch.right_name, mismatch.right)):
        yield Step(
            Labelled(
                _line(vector, {}, 1, "no dimension", name.en),
                _line(vector, chinese_names(), 2, NONE, name.zh),
            )
        )


def _line(
    vector: tuple[tuple[str, int], ...], words: Mapping[str, str], cells: int, none: str, name: str
) -> str:
    """One dimension; each letter of its words takes so many ``cells``."""
    bases = [(words.get(base, base), power) for base, power in vector]
    powers = "  ".join(
        f"{base}^{power}" if power else " " * (len(base) * (1 if base.isascii() else cells) + 2)
        for base, power in bases
    )
    return f"{powers.rstrip() or none}   [{name}]"
