"""English constructions of percents that make a hundred: what a thing is made of, and rows that the rest or those without an answer end.

Patterns over the line of ``change_constructions.py``. Places: ``first`` and ``last`` of the percents, with all between them.
"""

from __future__ import annotations

_OTHERS = (
    r"(?:others?|other [a-z-]+|another [a-z-]+|elsewhere|the rest|the others|everything else|everyone else|the remainder|remaining|undecided|unsure|neither|not sure|not answer|not know|no opinion|no answer|no preference|no view|unknown|declined|refused"
    r"|abstained|none|various|miscellaneous|mixed)"
)
MACROS = {
    "first": r"(?P<first>P)",
    "last": r"(?P<last>P)",
    # words inside of an item
    "i": r"[^NPTRXS.;:()–—,]{0,50}?",
    # a thing of a composition: a word or two, no preposition
    "thing": r"(?: (?!(?:of|in|at|on|for|from|to|by|with|more|less|higher|lower|and|or|were|was|said|had|have|has|are|is)\b)[a-z-]+){1,3}",
    "soft": r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|up|a|an|the|by))*",
    "sep": r"(?:,? and\b|,? while\b|,? with\b|,? or\b|;|,)",
}
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # the soil is 45% sand, 35% silt and 20% clay
    (True, r"\b(?:is|was|are|were|of|contains?|contained|comprises?|comprised|containing|comprising|having|has){soft} {first}{thing}(?:,{soft} P{thing}){0,8},? and{soft} {last}{thing}"),
    # … and 13 percent from other sources; 9 percent were undecided
    (True, rf"{{first}}(?: of (?:(?:the|all|those|these|its|some|about|more than) )*N)?{{i}}(?:{{sep}}{{i}}P{{i}}){{0,8}}{{sep}}{{i}}{{last}}(?: [a-z'’]+){{0,4}}? {_OTHERS}\b"),
    (True, rf"{{first}}(?: of (?:(?:the|all|those|these|its|some|about|more than) )*N)?{{i}}(?:{{sep}}{{i}}P{{i}}){{0,8}}{{sep}}{{i}}\b{_OTHERS}{{i}},? ?{{last}}"),
    # by card (46%), by phone (31%) or in cash (23%), each with what it is in front
    (True, rf"\({{first}}\)(?:,{{i}}\(P\)){{1,8}},? (?:and|or|with){{i}}\b{_OTHERS}{{i}}\({{last}}\)"),
    # owned 60 percent by funds and 40 percent by households; backed it 57.3 percent to 42.7
    (True, r"\b(?:owned|held|split|divided|shared){soft} {first}{i}(?:,{i}P{i}){0,6},? and{i}{last}"),
    (True, r"{first} (?:owned|held|controlled){i}(?:,{i}P{i}){0,6},? and{i}{last}"),
    (True, r"\b(?:approved|backed|passed|rejected|carried|voted|split|defeated|endorsed|supported|ratified|won){i} {first} to {last}"),
)  # fmt: skip
