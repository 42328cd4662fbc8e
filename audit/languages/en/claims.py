"""What shows in an English sentence which noun a number of a list counts."""

from __future__ import annotations

RESPECTIVELY = "respectively"

AGED = r"\b(?:[Aa]ged|[Aa]ges?|ages? of|[Aa]ged about|[Aa]ged just) $"
PEOPLE_OF_AN_AGE = r"\b(?:wom[ae]n|m[ae]n|boys?|girls?|brothers?|sisters?|sons?|daughters?|teenagers?|children|victims?|suspects?|passengers?), $"
AGES_IN_PAIRS = r"(?:(?:,| and|, and) [0-9]{1,3})*,|(?: and [0-9]{1,3})[.,]"
SOMEBODY = r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,3}[a-z]{3,}, $"
GOES_ON_OF_ONE = r", (?:from|who|said|says|told|died|whose|and (?:his|her))\b"

LITTLE_WORDS = frozenset(
    ["the", "and", "for", "with", "from", "than", "that", "number", "share", "total", "all"]
)

WHOSE = r"(?:['’]s|s['’]|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)) $"

STREETS = frozenset(
    [
        "street",
        "avenue",
        "floor",
        "district",
        "precinct",
        "infantry",
        "division",
        "regiment",
        "amendment",
        "circuit",
    ]
)

COUNTED_TERMS = """
place prize quarter term year month week day season consecutive straight anniversary round stage phase case
death victim game match win victory goal title medal edition meeting session
"""

OUT_OF_THEM = r" (?:out )?of (?:the |its |their |all )?[0-9]"

TIED_TO = r"(?<![A-Za-z-])(?!(?:pre|post|mid|sub|non|over|under|ex|plus|minus|top|all|about|some|first|last|near|late|early|year|to|and|or|by|in|of)-)[a-z]{3,}-$"

ONE_OF_THEM = r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|new|[Oo]n|[Oo]ne) $"

ANOTHER_NUMBER = r"[A-Za-z]?(?:,? (?:and|or|to|through|plus) | ?[-–,&/] ?)[0-9]"

NEXT_ENGLISH = r",? (?:and |to )?"
JOINED_ENGLISH = r",? and |, "

LEFT_OUT_OF_NAMES = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "by",
        "with",
        "from",
        "its",
        "their",
        "his",
        "her",
        "our",
        "this",
        "that",
        "these",
        "those",
        "some",
        "more",
        "than",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "about",
        "over",
        "nearly",
    ]
)

COUNTED_RESULTS = r"\b([Ss]eats|[Vv]otes|MPs|[Cc]ouncillors|[Dd]elegates|[Mm]edals|[Mm]andates|[Ss]enators|[Dd]eputies)\b[^.;!?\n]{1,120}$"
NAMES_OF_RESULTS = r"(?:,| and|, and) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} "
RESULT_ITEM = (
    r"(?:[A-Z][\w’'&-]*|[a-z]{3,})(?: [\w’'&-]+){0,3} [0-9][0-9,.]*[0-9]?(?: ?(?:[a-z%]|per ?cent)+)?"
)
RESULT_JOINT = r"(?:[,;] (?:and |while |but )?|,? and )(?:(?:in|at|for|the|to) ){0,2}"

NEVER_ALONE = "cannot-be"  # the form that judges a number by itself

# Numbers before these are of a house: 12 Downing Street.
STREETS_BEHIND = (
    "Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Square|Boulevard|Place|Court|Terrace|Way|Gardens|Wharf"
)
NO_PROPER_NAME = r"(?! (?:and |or )?[A-Za-z]+s\b)(?! and [A-Z0-9])"  # 15 Labour and Green members are counted
HUNDRED = "hundred"
