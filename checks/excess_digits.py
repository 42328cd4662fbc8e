"""A number with more digits after the point than its source is known to give.

What it does
------------
Where a claim declares ``decimals:``, the digits that its source is known to give after the point, compares
them with the digits written.

Why it matters
--------------
Digits beyond the source's precision were added on the way: converted, computed or invented. They make a
rounded figure look measured, and they narrow every check that uses it.

Example that fails
------------------
    audit: 1
    claims:
      output: {says: 466.4万吨, means: output of the year, decimals: 0}
      limit: {says: 500万吨, means: licensed output}
    checks:
      - that: output <= limit

Example that holds
------------------
    audit: 1
    claims:
      output: {says: 466万吨, means: output of the year, decimals: 0}
      limit: {says: 500万吨, means: licensed output}
    checks:
      - that: output <= limit

Undecided when
--------------
Never: both counts of digits are written.

Options
-------
None.

References
----------
XBRL Calculations 1.1 (XBRL International, 2023) likewise reports a fact whose digits exceed its decimals.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.base.findings import Finding, Verdict, marked, sentence
from audit.claimfile.model import Claim
from audit.languages.zh import characters as zh
from audit.languages.zh.numbers import NUMERALS
from audit.numbers import Reading
from audit.rules.material import Material
from audit.rules.rule import NoOptions, RuleMeta

META = RuleMeta("excess-digits", since="0.1.0")

_TEMPLATES = {
    True: marked("`{claim}` {says} has {written} digit after the point, and its source gives {declared}"),
    False: marked("`{claim}` {says} has {written} digits after the point, and its source gives {declared}"),
}


def check(material: Material, options: NoOptions) -> Iterator[Finding]:
    """Compares written with declared digits after the point."""
    for claim in material.document.claims.values():
        reading = material.readings.get(claim.name)
        if claim.decimals is not None and reading is not None:
            yield _compare(claim, reading, int(claim.decimals.value))


def _compare(claim: Claim, reading: Reading, declared: int) -> Finding:
    written = _decimals(claim.says.value[slice(*reading.numeral)])
    return Finding(
        Verdict.FAILS if written > declared else Verdict.HOLDS,
        sentence(
            _TEMPLATES[written == 1],
            claim=claim.name,
            says=claim.says.value,
            written=written,
            declared=declared,
        ),
        claim.says.place,
        check=f"{claim.name} has at most {_digits(declared)} after the point",
        claims=(claim.name,),
        written=(claim.says.value,),
        help=sentence("ask for the source's own figure, or correct `decimals:`"),
        in_words=sentence(_AT_MOST[declared == 1], number=claim.says.value, declared=declared),
    )


# The check in words, in the plural and in the singular.
_AT_MOST = (
    marked("{number} has at most {declared} digits after the point"),
    marked("{number} has at most {declared} digit after the point"),
)


def _decimals(numeral: str) -> int:
    """Digits after the point of the numeral as written; a scale word does not change what was written."""
    for point in (".", "．", zh.POINT):
        _, found, after = numeral.partition(point)
        if found:
            return sum(
                1
                for character in after
                if character.isdecimal() or character in f"{zh.ROUND_ZERO}{zh.ZERO}{NUMERALS}"
            )
    return 0


def _digits(count: int) -> str:
    return f"{count} digit{'' if count == 1 else 's'}"
