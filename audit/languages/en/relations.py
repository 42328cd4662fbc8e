"""What English words say of the number beside them. BEFORE ends right before a number (hedges and signs left out), AFTER
begins right behind it; each row is a role, a direction (1 up, -1 down, 0 neither) and a pattern in small letters.
"""

from __future__ import annotations

_SOFT = r"(?: (?:just|only|some|about|around|nearly|almost|roughly|a further|another|a net|a total of|slightly|sharply|steeply|further|well))*"
_GAP = r"(?: [a-z'’-]+){0,4}"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("whole", 0, rf"\b(?:out of|of|among|of the|of its|of their|of all|of some|among the|from among)(?: the| its| their| his| her| a)?(?: [a-z]+)?{_SOFT}"),
    ("part", 0, rf"\b(?:including|among them|of which|of whom|of these|of them|of those|made up of|comprising|consisting of|namely|broken down into){_GAP}"),
    ("total", 0, rf"\b(?:a total of|totalling|totaling|total of|altogether|in all|in total|combined|total|totalled|totaled|making|making it|for a total of|bringing the total to|a combined|all|to make|taking the total to|brought the total to|adds? up to|sum of|together|came to|comes to|in sum|for){_GAP}"),
    ("rest", 0, rf"\b(?:the other|the others|the rest|the remaining|remaining|leaving|leaves|left|the remainder|remainder|the balance|others){_GAP}"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("whole", 0, r"(?: [a-z-]+){0,2} in all\b"),
    ("total", 0, r"(?: [a-z-]+){0,3} (?:in all|altogether|in total|combined|all told|overall)\b"),
    ("total", 0, r"(?: [a-z'’-]+){0,6} ?[:–—]"),
    ("total", 0, r"(?: [a-z'’-]+){0,6},? (?:including|of which|of whom|made up of|comprising|consisting of|split|divided|namely|among them)\b"),
    ("rest", 0, r"(?: [a-z-]+){0,2} (?:left|remain|remained|remaining|are left|were left|to go|had not|have not)\b"),
    ("part", 0, r"(?: [a-z-]+){0,2} of (?:them|which|whom|these|those)\b"),
    ("times", 0, r" times\b"),
)  # fmt: skip

SENTENCE_END = r"[.!?][\"'”’)]*(?=\s|$)|\n"
# What a full stop belongs to that ends no sentence: 7:40 a.m., Nov. 5, St. Anne; an initial.
ABBREVIATED = (
    r"\b(?:[ap]\.m|[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Gov|Sen|Rep|Sgt|Capt|Lt|Col|St|Mt|Ft|No|Nos|vs|v|approx|ca?|cf|Inc|Corp|Co|Ltd|Jr|Sr|e\.g|i\.e|U\.S|U\.K"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Fig|figs?|est|max|min|sq|ft|in|lbs?|oz|hrs?|mins?|yrs?)$"
)
CLAUSE_END = r"[;:]|,| - | – | — |\b(?:while|but|whereas|and then)\b"
