"""The forms of relations, one a module: each proposes what its cues and the structure allow, whatever the values."""

from __future__ import annotations

from audit.relations.forms import (
    changes,
    conversions,
    each,
    lists,
    mean,
    multiples,
    percents,
    product,
    shares,
    structures,
    totals,
)

FORMS = (
    changes, shares, totals, each, product, mean, multiples, percents, conversions, lists, structures,
)  # fmt: skip
