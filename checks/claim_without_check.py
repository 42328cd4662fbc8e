"""A claim that no check touches: nothing would notice if its number were wrong.

What it does
------------
Lists the claims whose number no check, no ``about:`` and no ``tense:`` makes use of, directly or through a
derived quantity.

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
None.

References
----------
The figure of checked against unchecked claims corresponds to test coverage in software.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.findings import Finding, Verdict, sentence
from audit.material import Material
from audit.rules import NoOptions, RuleMeta

META = RuleMeta("claim-without-check", since="0.1.0")


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Remarks on each claim that nothing makes use of."""
    used = material.used_names()
    for claim in material.document.claims.values():
        if claim.name not in used and claim.about is None and claim.tense is None:
            yield Finding(
                Verdict.REMARK,
                sentence("no check makes use of `{claim}` {says}", claim=claim.name, says=claim.says.value),
                claim.says.place,
                claims=(claim.name,),
                written=(claim.says.value,),
            )
