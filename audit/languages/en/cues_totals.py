"""How English tells totals and their parts. Rows as in relations.py: a role, a direction, a pattern.

``sum`` makes a number the total of those before it, ``composed`` the total of those behind it, ``opens`` begins the parts of what
was told before, ``closes`` makes a part the last one: with it the parts are complete.
"""

from __future__ import annotations

_SOFT = r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly))*"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("sum", 0, rf"\b(?:a total of|totalling|totaling|a combined|a combined total of|makes?|to make|making|making a total of|making it|to a total of|(?:bringing|taking|brought|brings) the total to|altogether,?|in all,?|in total,?|adds? up to|adding up to|added up to|for a (?:total|budget) of|a sum of|a fleet of|a record haul of|a haul of|a tally of|accounts? for all|the balance of the|overall,?|between them(?: [a-z]+){{0,2}}|combined(?: [a-z]+){{0,2}}|the (?:grand )?total(?: [a-z]+){{0,5}} (?:was|is|were|came to|stood at|reached)){_SOFT}"),
    ("opens", 0, rf"\b(?:of which|of whom|of these|of those|of them|among them|including|comprising|consisting of|composed of|made up of|namely|broken down into|divided into|split into){_SOFT}(?: (?:about|the))?(?: [a-z]+){{0,2}}"),
    ("among", 0, r"\b(?:of (?:the|its|their|his|her|all|some|every|those|these)(?: [a-z]+['’]s)?(?: [a-z]+)?)"),
    ("closes", 0, r"\b(?:the other|the others,?|the rest,?|the remaining|the remainder,?|the final|everything else,?|everyone else,?)"),
    ("adds", 0, r"\b(?:together with|along with|added to|adding|plus|besides|on top of)(?: (?:the|a|an|another|its|some))?"),
    ("earlier", 0, r"\b(?:from|against|than|compared (?:with|to)|up on|down on)(?: an?| the| about| some| around| nearly| just)?"),
    ("per", 0, r"\b(?:average|averages|averaged|averaging|median|mean|typical|price|prices|rate|rates|rent|per|each|every|fare)(?: (?!and\b)[a-z’'-]+){0,4}"),
)  # fmt: skip
AFTER: tuple[tuple[str, int, str], ...] = (
    ("sum", 0, r"(?: [a-z-]+){0,3} (?:in all|altogether|in total|all told|combined|together|overall)\b"),
    ("composed", 0, r"(?: [\w’'-]+){0,6},? (?:made up of|comprising|consisting of|composed of|split between|split into|divided into|divided between|broken down into)\b"),
    ("listed", 0, r"(?: [\w’'-]+){0,3} ?:"),
    ("part of", 0, r"(?: [a-z-]+)? of (?:them|which|whom|these|those)\b"),
    ("per", 0, r"(?: [a-z]+)? (?:an? (?:hour|day|week|month|year|head|person|night|share|seat|ton|tonne|litre|gallon|mile|kilo|kilogram|square [a-z]+)|each|apiece|per|on average)\b"),
    ("closes", 0, r"(?: [a-z]+)? (?:others|other [a-z]+|for everyone else|for everything else|on everything else|elsewhere|in the rest)\b"),
)  # fmt: skip

# What may follow a number that leaves out its unit: *1.17 million at home*; a noun may not.
ELIDED = r"\s*(?:[,.;:)\]–—]|$|(?:of|for|on|in|and|or|from|at|to|by|with|was|were|is|are|the|than|last|a|an|this|that|which|went|came|as|while|but|after|before|during|over)\b)"

# What stands between the parts of a plain row.
JOINS = r"[,;]|\band\b"

# Words that together leave nothing out: each beside one of the parts.
CLOSED_SETS: tuple[tuple[str, ...], ...] = (
    ("men", "women"), ("boys", "girls"), ("male", "female"), ("males", "females"), ("home", "abroad"), ("domestic", "foreign"),
    ("urban", "rural"), ("exports", "imports"), ("export", "home"), ("adults", "children"), ("adult", "child"),
    ("full-time", "part-time"), ("public", "private"), ("for", "against"), ("for", "against", "abstain"), ("favour", "against"),
    ("favor", "against"), ("yes", "no"), ("won", "drew", "lost"), ("wins", "draws", "defeats"), ("wins", "draws", "losses"),
    ("victories", "draws", "defeats"), ("gold", "silver", "bronze"), ("golds", "silvers", "bronzes"), ("dead", "injured"),
    ("indoor", "outdoor"), ("online", "in person"), ("online", "desk"),
    ("domestic", "international"), ("primary", "secondary"), ("residents", "visitors"), ("day", "night"), ("north", "south"),
    ("women", "men", "children"), ("first half", "second half"), ("valid", "spoilt"), ("valid", "invalid"), ("new", "returning"),
)  # fmt: skip
