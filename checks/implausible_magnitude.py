"""A ratio of the article's numbers that the world does not know.

What it does
------------
Computes the ratio that an envelope of the knowledge base describes from the claims under ``with:``, and
compares it with the envelope's usual range and its hard limits. If some fair value is usual, the check holds.
If every value lies beyond hard limits that rest on physics, definition, derivation or a standing record, and
that were read and not recalled, the number is implausible. Beyond the usual range otherwise, it is unusual:
a limit that is a judgement or cited from memory never condemns.

Why it matters
--------------
A slip of 万 or of a decimal point breaks no sum when the number stands alone. 23 tonnes of coal for a square
metre of heated floor can be told from 23 kilograms only by knowing how much coal heating takes.

Example that fails
------------------
    audit: 1
    claims:
      coal: {says: 3000万吨, means: coal saved a year, per: year}
      area: {says: 120万平方米, means: heated floor area}
    checks:
      - plausible: coal-per-heated-area
        with: {coal: coal, area: area}

Example that holds
------------------
    audit: 1
    claims:
      coal: {says: 3万吨, means: coal saved a year, per: year}
      area: {says: 120万平方米, means: heated floor area}
    checks:
      - plausible: coal-per-heated-area
        with: {coal: coal, area: area}

Undecided when
--------------
A role is not filled, a claim cannot be read, a figure lacks the period that the role needs or is over another
one, or a claim says that it measures something else.

Options
-------
``bases``: files of the user's own rows; `knowledge` in the configuration sets it.

References
----------
`audit envelopes` lists the envelopes, `audit envelope NAME` gives the sources of one. Limits from outside
knowledge as a test of data: U.S. IOOS, QARTOD manuals of real-time quality control (2012-2022).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding
from audit.claimfile.model import Check
from audit.rules.material import Material
from audit.rules.rule import RuleMeta

if TYPE_CHECKING:
    from audit.consistency.constraints import Constraint

META = RuleMeta("implausible-magnitude", since="0.1.0")


class Options(NamedTuple):
    """``bases`` are files of the user's own rows, the first one first."""

    bases: tuple[str, ...] = ()


OPTIONS = Options()


def check(material: Material, options: Options) -> Iterator[Finding]:
    """Judges each ratio by its envelope. The knowledge base is brought in only where a check asks for it."""
    for entry in material.judged_checks("plausible"):
        yield _judged(material, entry, options.bases)


def constrain(material: Material, options: Options) -> Iterator[Constraint]:
    """The ranges that the envelopes allow for their ratios."""
    for entry in material.checks("plausible"):
        import audit.checks.knowledge.plausibility as plausibility

        found = plausibility.demanded(material, entry, META.name, options.bases)
        if found is not None:
            yield found


def _judged(material: Material, entry: Check, bases: tuple[str, ...]) -> Finding:
    import audit.checks.knowledge.plausibility as plausibility

    return plausibility.judged(material, entry, bases)
