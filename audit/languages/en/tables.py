"""How English tables name their rows and columns: totals, parts of them, changes, what is never added."""

from __future__ import annotations

# Patterns of words, each matched anywhere in a label, whatever its case.
TOTAL = (
    r"\btotals?\b", r"\bsub-?totals?\b", r"\baltogether\b", r"\ball (?!other)\w+", r"^all$", r"\boverall\b", r"\bsum\b",
    r"\b(?:full|whole) year\b", r"^year$", r"^(?:both sexes|persons|everyone)$", r"\bcombined\b", r"^aggregate\b",
)  # fmt: skip
SUBTOTAL = (r"\bsub-?totals?\b",)
GRAND = (r"\bgrand total\b",)
# A row or column that names some of what another holds.
PART = (r"^\W*(?:of which|of whom|thereof|of these|of this|including|incl\.|included)\b", r"\bof which\b")
# A result of amounts that are added and deducted.
RESULT = (
    r"\bprofit\b", r"\bloss\b", r"\bincome\b", r"\bsurplus\b", r"\bdeficit\b", r"\bnet\b", r"\bgross\b", r"\bbalance\b",
    r"\bclosing\b", r"\bat (?:the )?end\b", r"\bend of\b", r"\bsupply\b", r"\bebit(?:da)?\b", r"\bearnings\b", r"\bmargin\b",
    r"\bdifference\b", r"^gd$", r"\bcast\b", r"\bcarried (?:forward|down)\b", r"\bavailable\b",
)  # fmt: skip
OPENING = (
    r"\bopening\b",
    r"\bat (?:the )?(?:start|beginning)\b",
    r"\bbrought (?:forward|down)\b",
    r"\bbeginning of\b",
)
LESS = (
    r"^\W*(?:less|minus|deduct|deducting)\b", r"\bcosts?\b", r"\bexpenses?\b", r"\btax(?:es|ation)?\b", r"\bdisposals?\b",
    r"\bdepreciation\b", r"\bamorti[sz]ation\b", r"\bleavers\b", r"\bexports\b", r"\bimpairment\b", r"\bwithdrawals?\b",
    r"\bpayments?\b", r"\blosses\b", r"\bdeaths\b", r"\bused\b", r"\bsold\b", r"\brepa(?:id|yments?)\b", r"\bagainst\b",
)  # fmt: skip
CHANGE = (
    r"\bchanges?\b", r"\bgrowth\b", r"\bincreases?\b", r"\bdecreases?\b", r"\bvariances?\b", r"\bdifferences?\b", r"\bdepartures?\b",
    r"\bdeviations?\b", r"\byear[ -]on[ -]year\b", r"\byoy\b", r"\+/-", r"\brise\b", r"\bmovement\b", r"±", r"Δ",
)  # fmt: skip
PERCENT = (r"%", r"\bper ?cent\b", r"\bpercentages?\b", r"\bpct\b")
SHARE = (
    r"\bshares? of\b",
    r"\bas (?:a )?% of\b",
    r"\bproportion\b",
    r"%\s*of\b",
    r"\bper ?cent of\b",
    r"\bdistribution\b",
)
MEAN = (r"(?<!total )\baverages?\b", r"\bmeans?\b", r"\bavg\b")
WEIGHTED = (r"\bweighted\b",)
MEDIAN = (
    r"\bmedian\b",
    r"\bsd\b",
    r"\bstandard deviation\b",
    r"\bmax(?:imum)?\b",
    r"\bmin(?:imum)?\b",
    r"\bhighest\b",
    r"\blowest\b",
    r"\bnormal\b",
)
RATE = (
    r"\bper\b", r"\bratios?\b", r"\brates?\b(?! (?:changes?|differen|movements?|fluctuations?|effects?|gains?|loss|adjustments?|variances?|impacts?|swaps?|hedg))", r"\byields?\b", r"\bdensity\b", r"\bprices?\b", r"\bind(?:ex|ices)\b", r"\bturnout\b",
    r"\beach\b", r"\b(?:tonnes|tons|kilograms|kg|t|litres|dollars|euros|pounds|persons|people|pupils|students|miles|km|deaths|births|cases)/\w+", r"\bper head\b", r"\bweighted\b", r"°", r"\btemperature\b", r"\bhumidity\b", r"\bage\b", r"\bscore\b",
)  # fmt: skip
CODE = (r"^(?:rank|ranking|no\.?|number|#|nos\.?|pos(?:ition)?\.?|code|id|place|note|notes|line|ref\.?)$",)
# By how much the first leads: no part of a sum.
MARGIN = (r"^\W*(?:net )?majority\b", r"\bmargin of (?:victory|votes)\b", r"^lead$")
# What is a rate in percent, and a count, the sum of all, in figures that are more.
CAST = (r"\bturnout\b", r"\battendance\b")
# Losses that are printed below zero: their rows are added, whatever they are called.
SIGNED = (r"\((?:losses|expenses|costs|deficits|payments) (?:in|within) (?:brackets|parentheses)\)",)
# A heading of lines that make up all of what is above it.
HEADS = (
    r"\battributable to\W*$",
    r"^\W*of which\W*$",
    r"\b(?:represented|financed|analysed|analyzed|allocated|split|broken down) (?:by|as|to|as follows)\W*$",
    r"^\W*(?:comprising|consisting of|made up of)\W*$",
)
# What is added to, or a step of, a result: not another part of what is above it.
PLUS = (r"^\W*(?:add|plus|less|minus)\b",)
NUMBERED = (r"^\W*(?:[ivx]+|[a-h]|[0-9]{1,2})[.)]\s",)
POINTS = (r"^(?:pts\.?|points)$",)
COUNTED_IN = (r"\bn\s*=\s*([0-9][0-9,]*)",)
UNIT_LINE = (
    r"^\W*(?:all (?:figures|amounts) )?(?:are )?(?:expressed )?in (?:thousands|millions|billions|units)?\b.{0,40}$",
    r"^\W*(?:dollars|pounds|euros|u\.?s\.? dollars|[A-Z]{3}|amounts|figures|[$£€]).{0,20}\bin (?:thousands|millions|billions)\b.{0,30}$",
    r"^\W*(?:thousands|millions|billions) of\b.{0,30}$", r"^\W*(?:(?:us|a|c|nz)?[$£€]|usd|eur|gbp)\s?(?:'?000s?|m|bn|million|billion|thousand)\b.{0,20}$",
    r"^\W*units?:", r"^\W*(?:petajoules|terajoules|milli?metres|tonnes|hectares|percent|per cent|persons|kilomet(?:re|er)s)\W*$",
)  # fmt: skip
SCALES = (
    # '000 or 000 before a unit, as in "Output, 000 t", and no end of a number such as 12 000
    (
        r"\bthousands?\b|[$£€]\s?'?000s?|['’]000|(?<![\d,.'’])(?<!\d[ \u00a0\u2009\u202f])000s?(?=\s*(?:[a-z]|$|[)\]]))",
        3,
    ),
    (r"\bmillions?\b|[$£€]\s?m\b", 6),
    (r"\bbillions?\b|[$£€]\s?bn\b", 9),
)
CONTINUED = (r"\bcontinued\b", r"\bcont(?:'d|d|\.)")
# Percents that have a name: what they are called, and the rows that they are a share of.
RATIOS = (
    (
        r"\bturnout\b",
        r"\b(?:votes?|ballots?) cast\b|^voted\b",
        r"\belectorate\b|\b(?:registered|eligible) (?:voters|electors)\b",
    ),
)
# Words of labels that name nothing by themselves.
NO_NAMES = frozenset("a an and of the in on at to for by from with or per other less minus plus no".split())
# Endings of labels that say no more of a thing than that it is counted.
NAME_ENDINGS: tuple[str, ...] = ()
# Words for the ends of a period: a sentence has one of a row, a label another of the same row.
PERIODS = (("closing", "year-end"), ("opening",))
# Words over a column that say that it has all there are: a sentence need not say so.
ALL_OF_THEM = frozenset("all both sexe total person overall combined together".split())
# Weights of a whole, which make 100 or 1,000, whatever their rows are called.
WEIGHTS = (r"^weight(?:s|ing)?(?:\s*\(.*\))?$", r"\bindex weights?\b", r"^weights? in\b")
