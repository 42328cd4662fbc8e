"""English set phrases around a number that tell what it is part of: names, codes, ranks."""

from __future__ import annotations

# Words right before figures that make them a name, whatever follows.
NAMES_BEFORE = """
windows iphone ipad galaxy pixel xbox playstation android ios macos boeing airbus falcon apollo soyuz
shenzhou ariane saturn voyager pioneer tiangong artemis formula route highway interstate motorway flight
runway gate terminal pier platform channel radio studio area catch covid fortune s&p nasdaq ftse stoxx
nikkei russell dow csi topix dax cac kospi ibex hang chapter section figure fig table page article act room
suite apartment box ward zone sector line bus tram exit building block hall unit camp stage level grade tier
division category phase episode season volume part step rule clause question item lot model type mark class
psalm symphony opus sonata concerto agenda vision expo euro group g ligue serie bundesliga web python java
php html css usb wi-fi bluetooth pm version release build kilometre kilometer mile track lane pool court
hole seed bib no nos number junction
"""

# Those among them that are verbs too: it will build 500,000 more ponds.
VERBS_BEFORE = frozenset(
    (
        "build",
        "track",
        "mark",
        "seed",
        "exit",
        "act",
        "rule",
        "question",
        "box",
        "model",
        "type",
        "camp",
        "stage",
        "item",
        "page",
        "catch",
        "vision",
        "grade",
        "level",
        "phase",
        "release",
        "hall",
        "line",
        "number",
    )
)

NUMBERED_BEFORE = (
    r"\b(?:Year|[Jj]unction|[Ee]xit|[Pp]latform|[Gg]ate|[Tt]erminal|[Rr]oom|[Cc]hapter|[Cc]hannel|[Hh]ighway|[Rr]oute|[Ww]ard|[Gg]rade|[Ll]ane|[Pp]hase|[Tt]ier|[Ss]ection|[Aa]rticle"
    r"|[Ee]pisode|[Ll]evel|[Zz]one|[Dd]istrict|[Ll]ot|[Aa]partment|[Rr]unway)s? (?:[0-9]+[A-Za-z]?(?: and | to | or |, |[-–]))*$"
)

CODES_AFTER = r"[ -](?:pointers?\b|block\b|ZIP\b|zip code|postcode|post code|postal code|hotline|emergency call|call centre|call center|area code|caliber|calibre|gauge|Mbps port|Pro\b|Plus\b|Max\b|Ultra\b|MAX\b|GT\b|Series\b)"

# The set phrase, by the number word and what follows or precedes it.
NO_CLAIM_BEHIND = {
    "one": r" (?:of (?:the|its|his|her|their|our|my|your|those|these|us|them|a kind|many|several)\b|day (?:he|she|it|they|we|i|you|soon|in the|when)\b|day,|or (?:the )?other|by one"
    r"|after (?:another|the other)|and (?:only|all|the same)|more time|side\b|way\b|thing\b|reason\b|hand\b|another|at a time|step (?:ahead|closer|further)"
    r"|stone\b|(?:official|officer|analyst|economist|source|resident|witness|expert|critic|diplomat|trader|observer|commentator|aide|lawmaker|minister|reason|theory|option"
    r"|estimate|study|survey|report|poll)\b(?! (?:was|were|has|had|died|dead|is|and|injured|in|out))|\w+ at a time|fell swoop|example|such|that|who|which|final|last|must|might|big|eye on)",
    "zero": r"[ -](?:tolerance|sum|hour|in on|gravity|waste)",
    "two": r" (?:sides of|minds|cents' worth|left feet|peas|by two|birds|and two|wrongs|can play)|'s (?:company)",
    "three": r" (?:wise men|cheers|musketeers|little pigs|sheets|R's|strikes and)",
    "four": r" (?:corners of|walls|horsemen|-letter)",
    "nine": r" (?:lives|to five|days' wonder)",
    "ten": r" (?:to one|commandments)",
    "six": r" (?:feet under|of one)",
    "seven": r" (?:seas|wonders|deadly|dwarfs)",
    "forty": r" winks",
    "fifty": r"[ -]fifty",
    "a thousand": r" (?:words|times over|and one|cuts)",
    "a hundred": r" (?:percent sure|miles an hour)",
    "a million": r" (?:dollars in|miles away|and one|times)",
    "first": r" (?:and foremost|come|things first|of all|hand|aid|name|lady|impression|sight|glance|light|responder|minister|class|steps?\b|person\b|half\b)|-(?:class|hand|rate|name|degree|person|generation|come)",
    "second": r" (?:nature|thought|wind|hand|to none|chance|opinion|guess|half\b|home|language)|-(?:hand|class|rate|guess|tier)",
    "third": r" (?:part(?:y|ies)|person|degree|world|wheel|way)|-(?:party|degree|rate)",
    "fourth": r" (?:estate|wall|dimension)",
    "fifth": r" (?:column|wheel)",
    "sixth": r" (?:sense|form)",
    "seventh": r" heaven",
    "eleventh": r" hour",
    "11th": r"[ -]hour",
    "half": r" (?:the battle|a mind|the story|the fun|-heartedly|an eye)",
    "twice": r" (?:about it|before|bitten|shy)|,|\.|$",
    "double": r" (?:agent|standard|check|bed|room|down|decker|digit|digits|take|edged|act|whammy|glazing)",
    "triple": r" (?:crown|jump|a\b|threat)",
    "a quarter": r" (?:final|pounder)",
    "millions": r" of years ago",
    "thousand": r" (?:island|oaks)",
    "hundred": r" years'? war",
}

NO_CLAIM_BEFORE = {
    "one": r"\b(?:square|day|number|air force|formula|world trade|ground|phase|party of|public enemy|page|game) $"
    r"|\b(?:the|this|that|an?|its|their|another) (?:old|new|big|small|long|short|tall|heavy|cheap|good|bad|great|present|current|previous|existing|original|former|latest|first|second|third|left|right|upper|lower|inner|outer"
    r"|older|newer|bigger|smaller|longer|shorter|taller|deeper|larger|faster|slower|cheaper|heavier|lighter|better|worse|earlier|later|main|similar|different|red|blue|green|white|black|wooden|northern|southern|eastern|western) $",
    "zero": r"\b(?:ground|patient|day|year|absolute|net|less than|from) $|net-$",
    "nine": r"\bcloud $",
    "five": r"\b(?:take|high|give me|gimme|jackson) $",
    "ten": r"\b(?:hang|perfect|number|top) $",
    "two": r"\b(?:thing or|put|it takes|takes|cut in|break in|a day or) $",
    "four": r"\b(?:on all|big|plus|fantastic|gang of|final) $",
    "three": r"\b(?:big|holy|rule of) $",
    "eight": r"\b(?:pieces of|one over the|elite) $",
    "six": r"\b(?:hit for|deep|knocked for) $",
    "sixteen": r"\bsweet $",
    "eleven": r"\b(?:starting|best|playing|ocean's) $",
    "hundred": r"\bone in a $",
    "a million": r"\b(?:one in|like|thanks|never in|not in) $",
    "a thousand": r"\b(?:death by) $",
    "first": r"\b(?:at|safety|ladies|from the|feet|head|headfirst|came|comes|come|me|you|things|put|america|the very|us|people|not the|for the) $",
    "second": r"\b(?:a|every|per|each|split|on|in a|for a|any) $",
    "half": r"\b(?:better|other|first|second) $",
}

# Written-out ordinals that only name a thing.
ORDINAL_TERMS = """
time times lady half floor class hand name aid responder responders minister step steps instance sight
amendment street avenue cousin cousins baseman base person degree world party parties division team
lieutenant officer violin generation language-learner principles edition's draft reading
"""

RANKING_AFTER = r"[ -](?:largest|biggest|most|highest|lowest|longest|tallest|smallest|oldest|youngest|busiest|richest|poorest|fastest|slowest|best|worst|least|strongest|deadliest|deepest|leading|place\b|in the (?:world|country|nation|rankings?|league|table)|overall|consecutive|straight|successive|out of|among|anniversary|prize|leg)"

RANKING_BEFORE = r"(?:[Rr]ank(?:s|ed|ing)?|[Pp]laced|[Ff]inished|[Ff]inishing|[Cc]ame|came in|coming|[Rr]ated|[Ss]eeded|lies|stands|rose to|fell to|climbed to|dropped to|moved up to|in|world|seed)(?: in| at| as)? (?:the )?(?:world )?$"
