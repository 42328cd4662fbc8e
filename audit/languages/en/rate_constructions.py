"""English constructions of rates: how words link an amount, what it is for each one, and how many there are.

Patterns over the line of ``change_constructions.py``. Places: e what each one is or has, m the amount of all, n how many there are; u
is e where its own unit has to say so (*12 miles an hour*).
"""

from __future__ import annotations

MACROS = {
    "e": r"(?P<e>N)",
    "u": r"(?P<u>N)",
    "m": r"(?P<m>N)",
    "n": r"(?P<n>[NS])",
    # words inside of a clause
    "x": r"[^NPTRXS.;:()–—]{0,70}?",
    "k": r"[^NPTRXS.;:()–—,]{0,50}?",
    "near": r"(?: (?!while\b|and\b|but\b|as\b|which\b|when\b|where\b|than\b)[a-z'’-]+){0,6}?",
    "each": (
        r"(?: (?!in\b|of\b|for\b|to\b|at\b|once\b|twice\b)[a-z'’-]+){0,2}? (?:each(?! of\b)|apiece|per [a-z-]+|every [a-z-]+|for each [a-z-]+|for every [a-z-]+|to each [a-z-]+|an? (?:piece|head|day|week|month|year|hour|minute|night|person|share|seat|ticket|tonne|ton|kilo|kilogram|litre|gallon|mile"
        r"|acre|hectare|game|match|season|visit|household|family|pupil|child|bottle|box|barrel|bushel|ounce|pound|metre|foot|unit|copy|room|screen|session|shift|plot|vote|word|page|ride|plant|tree|house|home|flat|class|bus|team|round|lap|member|student|player))"
    ),
    "mean": r"(?:an average of|averaging|on average|at an average of|an average [a-z-]+ of|a mean of|averages?|averaged|a density of|a yield of|a rate of|a [a-z]+ rate of|a speed of|an average speed of|a pace of|a steady|a ratio of)",
    "join": r"(?: ?(?:,|;|:|–|—|-|\())?(?: (?:or|that is,?|which is|i\.e\.|equal to|equivalent to|representing|meaning|making|giving|yielding|which works out (?:at|to)|which comes to|works? out (?:at|to)|working out (?:at|to)|at|for|so|and|about|some|nearly|roughly|just|only|exactly|a|an|the|no M than))*",
    "got": (
        r"(?:in all|altogether|in total|all told|H|U|raised|raises|raising|earning|earned|earns|bringing in|brought in|brings in|paying|paid|pays|making|made|makes|takings of|took in|takes in|takes home|take home|totalling|totaling|totalled|totals"
        r"|coming to|came to|comes to|costing|amounting to|amounted to|amounts to|adding up to|added up to|adds up to|add up to|yielding|yielded|for a total of|a total of|a loss of|a bill of|so [a-z' ]{0,30}|giving|gave|which is|which means|equals|reaching|reached"
        r"|had reached|generating|generated|netting|netted|can carry|can hold|can seat|an area of|spending|paying|worth|at a (?:total )?(?:cost|price)(?: to [^NPTRXS.;:()–—]{2,40}?)? of|for a (?:total )?(?:cost|price|sum|fee|bill) of|in a (?:deal|contract|transaction|sale|order|purchase)(?: that is| which is)? (?:worth|valued at)|with a (?:total|combined) (?:value|cost) of|a total (?:cost|price|value|outlay) of|leaving a bill of|costs? the [a-z]+|cost(?:s|ing)? (?:it|them|him|her|us|the [a-z]+(?: [a-z]+)?))"
    ),
    "soft": r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|precisely|a|an|the|its|their|up to|a total of|as many as|would|could|will|can|have|has|had))*",
    "fund": r"(?:from|of|out of|under|as part of)(?: (?:the|a|an|their|its))*",
    # as the result of both: made a rate by its unit, by words before it, or after it
    "as": r"(?:(?: {mean})?{soft} (?:{e}{each}|{u})| {mean}{soft} {e})(?! (?:in all|in total|altogether|all told))",
    "holding": (
        r"(?:(?:at|for|worth|costing|paying|earning|charging)(?: (?:a price of|a cost of|a rate of|an average of|about|some|only|just))*,? {e}(?:{each})?"
        r"|(?:of|with|each|holding|carrying|carry|containing|weighing|seating)(?: (?:about|some|only|just|each|seating|carrying|holding|with|having))*,? {e}(?: each| apiece)?)"
    ),
}  # fmt: skip
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # nine winners will receive 5,000 each from the 45,000 fund; 42 plaintiffs will each get 30,000 under the 1.26 million settlement
    (True, r"{n}{k} (?:receive|receives|received|get|gets|got|collect|collected|share|earn|earned|pay|paid|take|took|W|K){soft} {e}(?: each| apiece)(?: [a-z]+){0,2}? {fund} {m}"),
    (True, r"{n}{k} each (?:receive|receives|received|get|gets|got|collect|collected|share|earn|earned|pay|paid|take|took|W|K){soft} {e}(?: [a-z]+){0,2}? {fund} {m}"),
    # the average gift was 150: 640 donors gave 96,000
    (True, r"\b(?:average|mean|typical)(?: [a-z-]+){1,3} (?:was|is|of|came to|stood at|worked out at){soft} {e}{k}(?:,|:|;| –| —| \()(?: (?:with|as|based on|from|that is))*{soft} {n}{k}[ ]{m}(?= ?[.;,)]|$)"),
    (True, r"\b(?:average|mean|typical)(?: [a-z-]+){1,3} (?:was|is|of|came to|stood at|worked out at){soft} {e}{k}(?:,|:|;| –| —| \()(?: (?:with|as|based on|from|that is))*{soft} {m}{k}[ ]{n}(?: [a-z]+)?(?= ?[.;,)]|$)"),
    # 340 households will each get a 150 voucher, at a cost of 51,000
    (True, r"{n}{k} each (?:receive|receives|received|get|gets|got|collect|collected|earn|earned|pay|paid|pays|take|took|buy|bought|give|gave|cost|costs|carry|carries|carried|hold|holds|held|seat|seats|H|U|W|K){soft} {e}(?: [a-z]+){0,3}?,?{x}[ ]{got}{soft} {m}"),
    # 360 accidents in twelve months, or 30 a month; 96 centimetres in eight hours, 12 an hour; nine winners shared 45,000, or 5,000 each
    (True, r"{m}{k}[ ]{n}{near}{join}{as}"),
    (True, r"{n}{k}[ ]{m}{near}{join}{as}"),
    (True, r"{m}{x}[ ]{n}{k}[.;,] ?(?:that|this|which|it)(?: (?:is|was|means|makes|works out at|comes to|gives|equals|meant)){as}"),
    (True, r"{n}{x}[ ]{m}{k}[.;,] ?(?:that|this|which|it)(?: (?:is|was|means|makes|works out at|comes to|gives|equals|meant)){as}"),
    # in 52 games he averaged 24 points for a total of 1,248
    (True, r"{n}{x}(?: averaged| averaging| an average of| averages){soft} {e}{k} (?:for|,) a total of {m}"),
    # the yield was 4.8 tonnes per hectare: 1,440 tonnes from 300 hectares
    (True, r"(?:{e}{each}|{u}){k}(?:,|:|;| \(| –| —)(?: based on| with| from| that is| after)?{soft} {m}{k} (?:from|for|on|over|among|in|across|by|of|and)(?: a(?: [a-z]+){1,3} of)?{soft} {n}"),
    # 1,450 shirts at 40 each, earning 58,000; 32 rows of 24 seats, so the hall holds 768
    (True, r"{n}{k} {holding}(?: [a-z-]+){0,2}?(?:,|;|:| –| —| \(| and| would| will|){x}[ ]{got}{soft} {m}(?! (?:at|from|on|in) the\b)"),
    (True, r"{n}{k} {holding}(?: [a-z-]+){0,2}?,? (?:or|for|that is|which is|meaning|worth|needing){soft} {m}"),
    (True, r"{n}{k} {holding}{k}(?:,|;|:| –| —| \()(?: or| that is| making)?{soft} {m}(?: [a-z]+){0,3}? ?(?:in all|in total|altogether|all told|overall|combined|\))"),
    (True, r"\b(?:at|for){soft} (?:{e}{each}|{u}),{x}[ ]{n}{x}[ ]{got}{soft} {m}"),
    (True, r"\b(?:at|for|H|K|[a-z]+ing){soft} {u},{x}[ ]{m}{k} (?:in|over|for|from) {n}"),
    (True, r"(?:{e}{each}|{u}){x}[ ]{n}{k}[ ,]{got}{soft} {m}"),
    (True, r"(?:{e}{each}|{u}){k}[;.]{x}[ ]{n}{x}[ ,]{got}{soft} {m}"),
    (True, r"{e} (?:for|on|from|to|by|in) (?:each of|every one of|each|every)(?: (?:the|its|some|about|all))* {n}{x}[ ,]{got}{soft} {m}"),
    (True, r"{e} (?:for|on|from|to|by|in) (?:each of|every one of|each|every)(?: (?:the|its|some|about|all))* {n}(?:,| –| —| \(|:)(?: or)?{soft} {m}(?: [a-z]+){0,3}? ?(?:in all|in total|altogether|all told|overall|combined|\))"),
    # paid 15,600 for 300 shares at 52 apiece; 768 seats in 32 rows of 24; 58,000 from the sale of 1,450 shirts at 40
    (True, r"{m}{k} (?:for|from|in|on|by|of|to)(?: (?:the|its|a|sale of|sales of|some|about|all|selling|buying|hiring))* {n}{k} {holding}"),
    (True, r"{n}{k} for {m},? (?:or|at|that is){soft} (?:{e}{each}|{u})"),
    (True, r"{m}{k},(?: or| that is| at| meaning| giving| which gives){soft} {e}{k} (?:for|to|of) (?:each|every one) of(?: (?:the|its|their|those))* {n}"),
    (True, r"{n}{k} for {e}{each} and{k} {m}"),
    # from 61,300 to 118,900; that is 1,307 a day over the 91 days
    (True, r"{m}{x}[.;,] ?{x}(?:{e}{each}|{u}) (?:over|for|in|across|during)(?: (?:the|those|these|all|its|their|whole))* {n}"),
    # on sale for 1,150,000; at 2,300 square feet it works out at 500 a square foot
    (True, r"{m}{x}[.;]{x}(?:[ ]N{x})?[ ]{n},? (?:and )?(?:it |that |this |which )?(?:works? out at|worked out at|comes to|came to|is|means){soft} (?:{e}{each}|{u})"),
    # the tickets brought in 48,600. there were 1,080 of them, so each cost 45
    (True, r"{m}{x}[.;] ?there (?:were|are) {n}(?: of them)?(?: in all)?,? (?:so|and) each (?:one )?(?:costs?|gets?|got|paid|pays|raised|holds?|held|weighs|weighed|took|takes|received|brought in|fetched){soft} {e}"),
    # 1.2 million loaves a week. each of the eight lines can turn out 150,000
    (True, r"(?:^|[.!?;] )[^NPTRXS.!?;]{0,120}?{m}{x}[.;] ?each of (?:the|its|their|those|these) {n}{k}[ ]{e}"),
    # 14.40 an hour; on a 40-hour week that makes 576
    (True, r"{u}{x}[.;]{x}[ ]{n} (?:week|day|shift|month)(?: (?:that|this|it))? (?:makes?|made|brings?|is|comes to|came to|gives?|means|earns?|H|worth){soft} {m}"),
    # the 84 million shares mean that a dividend of 12 cents costs 10.08 million
    (True, r"{n}(?: in issue)? (?:means?|meant) (?:that )?(?:a|the|its) (?:[a-z]+ ){0,2}(?:dividend|payment|payout|fee|levy|bonus|award|grant|charge|subsidy|tax|price|fare|rent|contribution)[a-z ]{0,20}? of {e} (?:costs?|will cost|would cost|H|comes to|takes|came to|is worth|brings in|raises?){soft} {m}"),
    # one sack costs 18. we need 9,600 sacks, and that means raising 172,800; a seat costs 22 and all 2,016 were sold, raising 44,352
    (True, r"\b(?:N|an?|each|every)(?: [a-z]+){1,2}? (?:costs?|is)(?: (?:us|them|him|her|you))?{soft} {e}{k}[.;,]{x}[ ]{n}(?: [a-z]+){0,2}?,? (?:(?:and|so|which|that|this) )*(?:means?|meant|makes?|made|comes to|costs?|is)(?: (?:H|finding|spending|a total of|a bill of))*{soft} {m}(?= ?[.;,)]| in all|$)"),
    (True, r"\b(?:an?|each|every)(?: [a-z]+){1,2}? (?:costs?|was|is|sold for|sells for|went for|goes for){soft} {e},? and(?: all(?: of)?(?: the)?)? {n}(?: of them)? (?:were|have been|are|was) (?:sold|let|bought|taken|hired|rented),? (?:H|raising|earning|bringing in|making|for a total of|for){soft} {m}"),
)  # fmt: skip
