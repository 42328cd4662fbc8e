"""English scale words and units that are taken for one another."""

from __future__ import annotations

# Words that are taken for one another; a group is of one dimension.
SHORT_SCALES = (("k", "m", "bn", "tn"), ("K", "M", "B"))
UNITS = (
    ("km²", "m²", "hectares", "acres"),
    ("sq km", "sq m", "hectares", "acres"),
    ("square kilometres", "square metres", "hectares", "acres"),
    ("square kilometres", "square miles"),
    ("t", "kg", "g", "mg"),
    ("tonnes", "kilograms", "grams"),
    ("km", "m", "cm", "mm"),
    ("kilometres", "metres", "miles"),
    ("metres", "feet"),
    ("litres", "gallons"),
    ("GWh", "MWh", "kWh"),
    ("GW", "MW", "kW"),
)
PERCENT = (("%", "‰"), ("percent", "percentage points"))
SHARES = r"per[ -]?cent|pct|percentage|basis|bps|pp\b"  # nobody leaves thousand out of 12 percent
