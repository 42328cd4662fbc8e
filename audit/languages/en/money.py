"""English words about money that are no row of the table of money (audit/units/money.csv)."""

from __future__ import annotations

# Codes that are something else before these words: 12 CAD drawings.
CODES_BEFORE_OTHER_THINGS = {
    "CAD": frozenset(
        """drawing drawings file files model models design designs designer designers software system systems
        program programs package packages engineer engineers operator operators station stations workstation
        workstations tool tools plan plans data""".split()
    ),
    "SAR": frozenset(("missions", "teams", "officials", "officers", "residents", "values")),
}
