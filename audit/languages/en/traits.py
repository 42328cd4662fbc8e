"""What the words of an English claim say of it beside what it measures: an average, a part, a plan, a place, one of several kinds."""

from __future__ import annotations

PART = (
    r"\b(who|whose|that|which|with|without|among|including|aged|of these|of them|part of|some of|other|sold|hurt|lost)\b|\b(?!hundred"
    r"|enrolled|registered|employed|installed|licensed|counted|connected|owned|used|need|united)[a-z]{3,}ed\b"
)
SAVED = r"\b(saved?|savings?|avoid(ed|s)?|no longer|cuts?|reduc(ed?|es|tions?)|replaced?|prevented)\b"
MORE = (
    r"\b(increas\w*|ris(e|es|ing|en)|rose|grew|grow(n|th|s)?|added|adds?|additional|extra|gain(s|ed)?|more than last|up from|up by|up on"
    r"|declin\w*|decreas\w*|f[ae]ll(s|en)?|drop(s|ped)?|lost|loss(es)?|change[ds]?|difference|down from|down by|newly|compared)\b"
)
PLANNED = (
    r"\b(plan(s|ned)?|will|expect(ed|s)?|target(s|ed)?|goals?|aims?|forecast|project(ed|ions?)|design(ed)?|proposed|potential|intended"
    r"|to be)\b"
)
SHARPER = (
    r"\b(maxim\w+|minim\w+|peak|record|highest|lowest|largest|smallest|limits?|tallest|shortest|heaviest|lightest|fastest|slowest|oldest"
    r"|youngest|longest|biggest|greatest|tiniest|deepest)\b"
)
PEOPLE = r"\b(?:population|inhabitants|residents|people (?:of|in|who live))\b"
UNDERTAKING = (
    r"\b(?:the|a|an|this|one|its|new|field) (?:[a-z-]+ ){0,2}?(hospital|clinic|plant|station|factory|works|mill|smelter|refinery|mine|farm"
    r"|dairy|company|firm|campus|data centre|data center|building|mall)\b"
)

EXTREME = (
    r"\brecords?\b|\bever\b|\ball[- ]time\b|\bof all time\b|\bin history\b|\bin the world\b|\bworld[’']s\b|\b(?:tall|deep|old|fast|heavi"
    r"|cold|hott|long|strong)est\b"
)

AVERAGE = (
    r"\b(average|mean|median|each|apiece)\b"
    r"|\bper (?!(calendar |heating |crop |growing )?(year|annum|season|quarter|month|week|day|hour)\b)"
    r"|\bfor every\b"
)
WORLD = r"\b(?:world|worldwide|global|globally)\b"
# Groups of alternatives, each as often as in the other languages, and in the same order; "" where this one has no word.
CONTRASTS: tuple[tuple[str, ...], ...] = (
    (
        "world|global|worldwide", "nation|national|nationwide|country|countrywide", "province|provincial", "city|municipal",
        "county", "county town", "district", "town|township", "village", "household",
    ),
    (
        "first half", "second half", "first quarter", "second quarter", "third quarter", "fourth quarter", "nine months",
    ),
    (
        "import|imports|imported", "export|exports|exported", "domestic",
    ),
    (
        "wheat", "maize|corn", "rice|paddy", "grain|cereals", "soybeans?", "cotton", "potato(?:es)?", "vegetables?",
        "fruits?", "grapes?|vineyards?", "apples?", "tea", "rapeseed", "sugar", "forest",
    ),
    (
        "wind", "solar|photovoltaics?", "hydro|hydropower|hydroelectric", "nuclear", "thermal", "geothermal", "biomass",
        "gas-fired|gas power", "coal-fired|coal power",
    ),
    (
        "primary|elementary", "secondary|middle school|high school", "universit(?:y|ies)|college", "kindergartens?",
        "vocational",
    ),
    (
        "demonstration|trial",
    ),
    (
        "organic", "", "", "",
    ),
    (
        "winter wheat", "spring wheat", "", "", "", "", "",
    ),
    (
        "urban", "rural",
    ),
    (
        "rail|railways?", "roads?|motorways?", "air|airports?|flights?", "metro|subway", "ports?",
    ),
)  # fmt: skip

MADE_BY = r"\b(?:[a-z]+ed|made|burnt|grown|run|built|held) by (?:the |a )?(?!year|end|weight|mass|volume|area)([a-z]{3,})"
# A word in capitals at the head of a sentence that is a name in any place.
NAMES_ANYWHERE = r"[A-Z]\w+ (?:[A-Z]\w+|River|Lake|Mount|[Bb]ank|[Aa]irport|[Mm]useum)|[A-Z]\w+['’]s "
ABOUT = "(?: about| some)?$"
PER_SOMETHING = r"(?i:\bper\b.*)"
