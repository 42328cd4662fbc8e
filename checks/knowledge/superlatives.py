"""Records and superlatives: what is said to be the most ever is unusual by nature.

A usual range covers what is met every day, so that a world record or the coldest day on record lies outside it
without raising a question. What not even a record reaches (the hard limits) still does. Only rows with one number are
meant: a ratio of two numbers is not a record because one of them is.
"""

from __future__ import annotations

import re

from audit.checks.knowledge.automatic import RowBinding
from audit.languages.en import traits as english
from audit.languages.zh import traits as chinese
from audit.numbers.patterns import Pattern
from audit.rules.material import Material

# records and all-time superlatives, in either language
_EXTREME = Pattern(
    f"{english.EXTREME}|{chinese.EXTREME}",
    re.IGNORECASE,
)


def is_of_an_extreme(material: Material, binding: RowBinding) -> bool:
    """Whether a row with one number judges one that is described as a record."""
    if len(binding.filled) != 1:
        return False
    for name in binding.filled[0].claims:
        claim = material.document.claims[name]
        told = f"{claim.says.value} {'' if claim.means is None else claim.means.value}"
        if _EXTREME.search(told) is not None:
            return True
    return False
