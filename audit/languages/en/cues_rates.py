"""What English words say of amounts for each one, of averages and of shares: rows as in ``relations.py``."""

from __future__ import annotations

_SOFT = (
    r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|well|a further|another|an estimated))*"
)
_GAP = r"(?: [a-z'’-]+){0,4}"
_NO_NOUN = (
    r"(?:in|to|of|at|for|from|by|as|with|on|was|is|than|and|or|but|had|that|has|have|were|are|over|about|after|before|into"
    r"|under|near|within|like|per|via)"
)
_LATER = r"(?:ago|earlier|before|later|previously|further|total|record|half|third|quarter|few|lot|little)"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("by", 0, r"\b(?:by|of|a (?:rise|fall|drop|increase|difference|change|gap|swing) of|rose|fell|dropped|climbed|risen|fallen|warmed|cooled|another|extra|within)(?: by)?(?: only| just| some| about| around| nearly| almost| over| more than| up to)*"),
    ("each", 0, rf"\b(?:averages?|averaged|averaging|on average|(?<!would )(?<!will )(?<!could )(?<!to )(?<!not )(?<!that )(?<!these )(?<!which )(?<!they )mean|typically|the typical|apiece|works? out at|worked out at){_GAP}"),
    ("each", 0, rf"\b(?:each|every)(?: one)?(?: of (?:the|its|these|them))?{_GAP}"),
    ("each", 0, rf"\b(?:per|for each|for every) [a-z-]+{_GAP}"),
    ("each", 0, rf"\b(?:each|every one) of the [a-z0-9,]+{_GAP}"),
    ("exchange", 0, r"\b(?:exchange rate|rate of exchange|rate|(?:dollar|euro|pound|yuan|yen|rouble|ruble|franc|rupee|crown|krona|lira|peso|rand|real|won)s?)\b[^.;0-9]{0,30}\b(?:of|is|was|at|to|stood at|closed at|trades? at|traded at|fetche[sd]|buys|bought|worth)(?: about| some| around)?"),
    ("mean", 0, rf"(?<!industry )(?<!national )(?<!county )(?<!country )(?<!regional )(?<!global )(?<!world )(?<!sector )(?<!state )(?<!market )(?<!long-term )(?<!seasonal )(?<!historical )(?<!league )(?<!city )(?<!borough )(?<!district )(?<!european )(?<!english )(?<!uk )(?<!us )(?<!eu )(?<!oecd )\b(?:averages?|averaged|averaging|on average|(?<!would )(?<!will )(?<!could )(?<!to )(?<!not )(?<!that )(?<!these )(?<!which )(?<!they )mean){_GAP}"),
    ("at", 0, rf"\b(?:at|each|or|which is|that is|costs?|costing|charged?|charges|charging|priced at|paid|pays|paying|worth|sold for|sells for|rate of|price of|bottles of|packs of|shares of|instalments of|payments of|batches of|tax of|fee of|fine of){_SOFT}"),
    ("made", 0, rf"\b(?:makes?|making|made|to make|adds? up to|adding up to|added up to|comes? to|coming to|came to|amounts? to|amounting to|amounted to|works out at|totals?|totalling|totaling|totalled|raised|raising|raises|brings? in|brought in|bringing in|earns?|earned|earning|costs?|costing|yield(?:s|ed|ing)?|generat(?:es|ed|ing)|gets? through|a bill of|bill of|or|therefore get|worth|an outlay of|a total of|in all|altogether|loses?|lost|revenue of|takings of|sales of|gives?|giving|gave|produc(?:es|ed|ing)|fetch(?:es|ed)?|paid|received|receives?|equal to|corresponds to|means){_GAP}"),
    ("share", 0, r"\b(?:or|equal to|equivalent to|represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|a (?:market )?share of|share of|proportion of|rate of|rate was|turnout of|turnout was|turnout|that is|which is|making up|makes? up|made up|constitut(?:es?|ed|ing)|compris(?:es?|ed)|margin of|at|amount(?:s|ed|ing)? to|the proportion|the share|got|took|takes?|won|bear|supplied|just|thus)(?: some| about| nearly| just| almost| roughly| around| exactly| over| more than| less than)*"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("warmer", 0, r"\)? ?(?:warmer|colder|cooler|hotter|higher|lower|above|below|more|less|of warming|rise|increase|difference)\b"),
    ("exchange", 0, r" ?(?:[a-z]+ )?(?:to|per|a|for (?:a|one|each)|for each|against) (?:the |one |a )?(?:us |american |british |swiss )?(?:dollar|euro|pound|yuan|yen|rouble|ruble|franc|rupee|crown|krona|lira|peso|rand|real|won|sterling)\b"),
    ("each", 0, r"(?: (?!for |of )[a-z-]+){0,2} (?:each|apiece|on average|a head|a piece|per [a-z]+|for (?:each|every) [a-z-]+|every [a-z-]+)\b"),
    ("each", 0, rf"(?: (?!{_NO_NOUN} )[a-z-]+)? an? (?!{_LATER}\b|[a-z]+ (?:ago|earlier|before|later|previously)\b)[a-z-]+\b"),
    ("mean", 0, r"(?: [a-z-]+){0,3} on average\b"),
    ("made", 0, r"(?: [a-z-]+){0,2} (?:in all|altogether|in total)\b"),
    ("share", 0, r" (?:of (?:the|its|all|their|his|her|those|these|them|that|this|whom|which|[a-z]+)|share|turnout|were|was|took|voted)\b"),
)  # fmt: skip

# Percents that are not part of a whole.
NO_SHARES = r"\b(?:premium of|interest|coupon|inflation|yield|unemployment|jobless|chance|probability|humidity|alcohol|discount|premium)\b[^.;]{0,24}$"

# What a share says of its whole: *34 per cent of the seats*.
SHARE_OF = r"\s(?:of|in|among|from)(?P<whole>\s.*)"
# What comes between a share and the part after it: *a fifth, 900*; *one in five of them, or 12.3 million*.
SHARE_THEN = r"(?: of (?:them|it|these|those|the [a-z]+|its [a-z]+|all [a-z]+))?(?:,|,? or|, or|,? that is,?| -| –| —| \() ?(?:some |about |nearly |around |just over |just under |a total of )?"
# What links a whole to the share after it: English puts it the other way round.
TIED = r"(?!)"
# Words that many things are called by.
NO_KIN = frozenset(
    """
this that these those with from were have been will their they them than which what when into over under about
more less most only just some each every other others also said says percent cent year years month months total
whole first last next came come took take made make while there where after before since between
""".split()
)

# Named rates: the words of the rate, of what is divided, of what it is divided by.
RATES: tuple[tuple[str, str, str], ...] = (
    (r"turnout|took part|voted", r"vote|ballot|cast", r"elector|register|eligible|voters|members|entitled"),
    (r"profit margin|net margin|operating margin", r"profit|earn", r"sales|revenue|turnover"),
    (r"acceptance rate|admission rate|offers?", r"offer|admitted|accepted|places", r"appl"),
    (r"pass rate", r"pass", r"sat|entered|candidates|took"),
    (r"response rate", r"repl|respon|returned|answer", r"sent|survey|asked|invited"),
    (r"vacancy|vacant|empty", r"empty|vacant|unlet", r"units|homes|total|all"),
    (r"death rate|fatality|mortality", r"death|died|dead", r"case|infect|patient"),
    (r"occupancy|full|capacity", r"taken|occupied|sold|filled|stored|hold", r"beds|rooms|seats|capacity|places"),
)  # fmt: skip
# Rates that are one less a quotient: what is left after the cost.
LEFT_OVER: tuple[tuple[str, str, str], ...] = (
    (r"gross (?:profit )?margin", r"cost", r"sales|revenue|turnover"),
)

# By how many times something grew (the number itself stands behind the stroke); *threefold* and *doubled* are multiples.
GROWN = r"(?!)"

# What comes between one quantity in two units: for certain, and in brackets, where hours can also be something else.
SAME_IN = r"(?:,? – |,? — )(?:about |some |roughly |nearly |or )?|(?: [a-z]+){0,3}(?:,| [(]|[(]) ?(?:or|that is|i\.e\.|which is|equal to|equivalent to|equals|the equivalent of)(?: (?:about|some|roughly|nearly|just over|just under|exactly))? |,? - "
MAYBE_IN = r"\s*[(\[]\s*(?:about |some |roughly |nearly |c\. ?)?| or (?:about |some |roughly )?"
APPOSED_IN = r", "  # ninety seconds, a minute and a half
FIGURES = (
    r"(?<=equal to )|(?<=equivalent to )|^(?!equal to |equivalent to )"  # a number starts after its hedge
)
# Words that share out without saying among what.
EACH_ONLY = r"\b(?:each|apiece|piece|head|average|averaged|averaging|mean)\b"
