"""A claim that no check touches: nothing would notice if its number were wrong.

What it does
------------
Lists the claims whose number no check, no ``about:`` and no ``tense:`` makes use of, directly or through a
derived quantity, that no envelope judges without being told (see `magnitude-unlike-known`), and that prints no day of
the week to compare it with.

Why it matters
--------------
A number that stands alone is only copied, not audited. The report should not give the impression that it was.

Example that fails
------------------
    audit: 1
    claims:
      compounds: {says: 466个, means: old residential compounds}

Example that holds
------------------
    audit: 1
    claims:
      compounds: {says: 466个, means: old residential compounds}
      served: {says: 448个, means: compounds with a property service}
    checks:
      - that: served <= compounds

Undecided when
--------------
Never: a claim is either used or not.

Options
-------
``unasked``: whether envelopes judge without being told, which is so where `magnitude-unlike-known` runs.
``bases``: files of the user's own rows; `knowledge` in the configuration sets it.

References
----------
The figure of checked against unchecked claims corresponds to test coverage in software.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.base.findings import Finding, Verdict, sentence
from audit.checks._calendar import told_weekday
from audit.claimfile.model import Claim
from audit.rules.material import Material
from audit.rules.rule import RuleMeta

META = RuleMeta("claim-without-check", since="0.1.0")
ONLY_REMARKS = True


class Options(NamedTuple):
    """``unasked``: envelopes judge without being told. ``bases`` are files of the user's own rows."""

    unasked: bool = True
    bases: tuple[str, ...] = ()


OPTIONS = Options()


def check(material: Material, options: Options) -> Iterator[Finding]:
    """Remarks on each claim that nothing makes use of."""
    used = material.used_names()
    if options.unasked:
        used.update(_judged(material, options.bases))
    for claim in material.document.claims.values():
        idle = claim.name not in used and claim.about is None and claim.tense is None
        if idle and not _has_weekday(material, claim):
            yield Finding(
                Verdict.REMARK,
                sentence("no check uses `{claim}` {says}", claim=claim.name, says=claim.says.value),
                claim.says.place,
                claims=(claim.name,),
                written=(claim.says.value,),
            )


def _has_weekday(material: Material, claim: Claim) -> bool:
    """Whether a date is compared with the day of the week that is printed beside it."""
    reading = material.readings.get(claim.name)
    return reading is not None and told_weekday(claim, reading) is not None


def _judged(material: Material, own: tuple[str, ...]) -> Iterator[str]:
    """The claims that what is known judges without being asked."""
    from audit.checks.knowledge.measured import can_bind
    from audit.checks.knowledge.total_words import total_words

    if can_bind(material, own):
        from audit.checks.knowledge.automatic import judged_names

        yield from judged_names(material, own)
    if total_words(material):
        from audit.checks.knowledge.known_totals import told_totals

        yield from told_totals(material)
