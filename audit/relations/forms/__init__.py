"""The forms of relations, one a module: each proposes what its cues and the structure allow, whatever the values."""

from __future__ import annotations

from audit.relations.forms import (
    ages,
    changes,
    conversions,
    dates,
    each,
    eras,
    exchange,
    impossible,
    lifetimes,
    lists,
    mean,
    multiples,
    orders,
    paces,
    percents,
    product,
    repeats,
    shares,
    spans,
    structures,
    thresholds,
    totals,
)

FORMS = (
    changes, shares, totals, each, product, mean, multiples, percents, paces, conversions, eras, exchange, lists, structures,
    ages, lifetimes, dates, impossible, spans, orders, repeats, thresholds,
)  # fmt: skip

# Forms that propose all bindings of one number before those of the next, and most of all bindings: what an article of 10 MB
# holds of them at once is little.
ANCHOR_BY_ANCHOR = (changes, shares, repeats)
