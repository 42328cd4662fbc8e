"""Words that English ties to a unit by a hyphen without making another unit of it: a 5-foot-tall man."""

from __future__ import annotations

TIED = frozenset((
    "long", "tall", "wide", "high", "deep", "thick", "old", "olds", "diameter", "by", "to", "or", "and", "per", "a", "an", "plus", "square", "class",
    "range", "away", "apart", "off", "up", "down", "on", "in", "run", "dam", "strong", "heavy", "only", "odd", "something", "ish", "wave", "around", "at",
    "for", "of", "the", "x", "each", "every", "than", "if", "but",
))  # fmt: skip
