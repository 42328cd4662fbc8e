"""What English words say of the number beside them. BEFORE ends right before a number (hedges and signs left out), AFTER
begins right behind it; each row is a role, a direction (1 up, -1 down, 0 neither) and a pattern in small letters.
"""

from __future__ import annotations

_UP = (
    r"(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|increase|increases|increased|increasing|climb|climbs|climbed|climbing"
    r"|jump|jumps|jumped|jumping|soar|soars|soared|soaring|surge|surges|surged|surging|leap|leaps|leapt|leaped|gain|gains|gained|gaining"
    r"|advance|advances|advanced|advancing|edged up|edge up|edges up|inch up|inched up|ticked up|went up|gone up|going up|goes up|go up|moved up"
    r"|put up|shot up|crept up|picked up|rallied|rebounded|swelled|swollen|expanded|expand|widened|widen|improved|improve|raised|raise|lifted"
    r"|boosted|added|adding|mounted|spiked|accelerated|up|higher|more|extra|better|longer|greater|above|ahead|faster|heavier|dearer|additional)"
)
_DOWN = (
    r"(?:fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|decreased|slip|slips"
    r"|slipped|slipping|sink|sinks|sank|sunk|plunge|plunges|plunged|plunging|slump|slumps|slumped|slumping|tumble|tumbles|tumbled|slide|slides|slid"
    r"|ease|eases|eased|easing|edged down|edged lower|dipped|dip|dips|shrank|shrunk|shrink|shrinks|shrinking|contracted|contract|narrowed|narrow"
    r"|cut|cuts|cutting|lost|lose|loses|losing|sagged|reduced|reduce|reduces|reducing|lowered|trimmed|slashed|halved|went down|gone down|came down"
    r"|come down|going down|shed|sheds|crashed|collapsed|weakened|worsened|retreated|down|lower|fewer|less|below|behind|cheaper|shorter|smaller"
    r"|slower|lighter|short|worse|under)"
)
_SOFT = r"(?: (?:just|only|some|about|around|nearly|almost|roughly|a further|another|a net|a total of|slightly|sharply|steeply|further|well))*"
_GAP = r"(?: [a-z'’-]+){0,4}"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("change", 1, rf"\b{_UP}(?: [a-z]+ly)?(?: by)?{_SOFT}"),
    ("change", -1, rf"\b{_DOWN}(?: [a-z]+ly)?(?: by)?{_SOFT}"),
    ("change", 1, rf"\b(?:an? |the )?(?:annual |yearly |net |further )?(?:increase|rise|gain|growth|jump|surge|climb|improvement|advance)(?: rate)? of{_SOFT}"),
    ("change", -1, rf"\b(?:an? |the )?(?:annual |yearly |net |further )?(?:decrease|fall|drop|decline|cut|loss|reduction|slump|plunge|dip|saving|contraction|shortfall)(?: rate)? of{_SOFT}"),
    ("change", 0, rf"\b(?:a change|a difference|a gap|the gap|a margin|the margin|a majority|majority|a lead|lead|by a margin|difference) of{_SOFT}"),
    ("change", 0, rf"\bby{_SOFT}"),
    ("old", 0, rf"\b(?:from|against|versus|compared (?:with|to)|than|than the|over the|on the|up from|down from|was|were|had been|stood at|it was|had(?: [a-z]+)?){_GAP}{_SOFT}"),
    ("from", 0, rf"\bfrom(?: an?| the| about| some| around| nearly| just)?{_SOFT}"),
    ("new", 0, rf"\bto(?: an?| the| about| some| around| nearly| just| a record| a total of)?{_SOFT}"),
    ("than", 0, rf"\bthan(?: the| its| their| his| her)?{_SOFT}"),
    ("whole", 0, rf"\b(?:out of|of|among|of the|of its|of their|of all|of some|among the|from among)(?: the| its| their| his| her| a)?(?: [a-z]+)?{_SOFT}"),
    ("part", 0, rf"\b(?:including|among them|of which|of whom|of these|of them|of those|made up of|comprising|consisting of|namely|broken down into){_GAP}"),
    ("total", 0, rf"\b(?:a total of|totalling|totaling|total of|altogether|in all|in total|combined|total|totalled|totaled|making|making it|for a total of|bringing the total to|a combined|all|to make|taking the total to|brought the total to|adds? up to|sum of|together|came to|comes to|in sum|for){_GAP}"),
    ("rest", 0, rf"\b(?:the other|the rest|the remaining|remaining|leaving|leaves|left|the remainder|remainder|the balance|the last|others|other|the final){_GAP}"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("change", 1, r"(?: [a-z-]+){0,3} (?:more|higher|above|ahead|up|better|longer|increase|rise|growth|gain|jump|over|dearer|greater|too many)\b"),
    ("change", -1, r"(?: [a-z-]+){0,3} (?:fewer|less|lower|below|behind|down|worse|shorter|decrease|fall|drop|decline|cut|short|adrift|reduction|cheaper|too few|under)\b"),
    ("old", 0, r"(?: [a-z-]+){0,4} (?:a year (?:earlier|ago|before)|last year|the year before|the previous (?:year|month|week|quarter)|a (?:month|week|quarter|decade) (?:earlier|ago|before)|before|earlier|previously|in the (?:same|previous|prior) [a-z]+|last (?:month|week|time|quarter|season|spring|summer|autumn|winter))\b"),
    ("whole", 0, r"(?: [a-z-]+){0,2} in all\b"),
    ("total", 0, r"(?: [a-z-]+){0,3} (?:in all|altogether|in total|combined|all told|overall)\b"),
    ("total", 0, r"(?: [a-z'’-]+){0,6} ?[:–—]"),
    ("total", 0, r"(?: [a-z'’-]+){0,6},? (?:including|of which|of whom|made up of|comprising|consisting of|split|divided|namely|among them)\b"),
    ("rest", 0, r"(?: [a-z-]+){0,2} (?:left|remain|remained|remaining|are left|were left|to go|had not|have not)\b"),
    ("part", 0, r"(?: [a-z-]+){0,2} of (?:them|which|whom|these|those)\b"),
    ("times", 0, r" times\b"),
)  # fmt: skip

# Words that make what a number says a statement of another kind: targets, forecasts, corrections.
OTHER_KINDS = r"\b(?:target|aim|aims|aimed|plan|plans|planned|hope|hoped|hopes|forecast|forecasts|expect|expects|expected|would|could|may|might|goal|estimate|guidance|first (?:said|reported|given)|earlier said|corrected)\b"
# Adjusted figures relate nothing to printed ones.
ADJUSTED = r"\b(?:real terms|inflation-adjusted|seasonally adjusted|constant currency|adjusted for inflation|like-for-like|comparable|annualised|annualized|excluding)\b"
SENTENCE_END = r"[.!?][\"'”’)]*(?=\s|$)|\n"
CLAUSE_END = r"[;:]|,| - | – | — |\b(?:while|but|whereas|and then)\b"
