"""The forms of relations, one per module: each proposes what its cues and the structure allow, whatever the
values."""

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

# Forms that propose all bindings of one number before those of the next, and most of all bindings: of an article of
# 10 MB, only a few of them are in memory at once.
ANCHOR_BY_ANCHOR = (changes, shares, repeats)
