"""English words about money that are not in the table of money (audit/units/money.csv)."""

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

# Words by which pounds in their sentence are paid, not weighed; whole words, in expressions.
PAID = (
    r"costs?|costing|paid|pays?|paying|spen[dt]s?|spending|worth|fined|fines?|fees?|prices?|priced|salar(?:y|ies)|debts?|profits?|budgets?|bills?|loans?|donat\w+"
    r"|raised?|invest\w*|owe[ds]?|owing|earn\w*|savings|tickets?|rents?|wages?|sold for|bought for|compensation|damages|deficits?|surplus(?:es)?|incomes?|revenues?"
    r"|turnover|expenditure|expenses|grants?|fund(?:s|ed|ing)?|lev(?:y|ies)|tax(?:es)?|bonus(?:es)?|prizes?|pensions?|premiums?|subsid\w+|insur\w+|loss(?:es)?"
    r"|valued|valuation|settlements?|sterling|shillings?|pence"
)
WEIGHED = r"weigh\w*|weights?|heav(?:y|ier|iest)|lift(?:s|ed|ing)?|harvest\w*|catch(?:es)?|crops?|thrust|force|pressure"
SHED = r"lost|losing|gained|gaining|shed"  # of plain pounds; millions of them are paid
