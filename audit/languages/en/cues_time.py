"""What English words say of ages, births, beginnings, ends and spans of time. BEFORE ends right before a number, AFTER begins
right behind it; each row is a role, a direction and a pattern in small letters.
"""

from __future__ import annotations

_FOUNDED = r"opened|founded|established|built|launched|created|set up|formed|completed|inaugurated|introduced|incorporated|married|wed|unveiled"
_HAPPENED = (
    r"stolen|lost|built|put up|set|set up|charged|arrested|opened|founded|established|launched|first put|began|begun|started|took over|signed"
    r"|introduced|elected|appointed|bought|joined|retired|married|moved|peak|record|count|survey|passed|sunk|wrecked|closed|last held"
)
_THIS = r"(?:his|her|its|their|the|my|our|a)"

AGE_ENDINGS = ("year-old", "years old", "years of age")

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("aged", 1, r"\b(?:aged|age|ages|the age of|turned|turns|turning|will turn|would turn|and so aged|now aged|died at|who is|is now|now)(?: only| just| about)?"),
    ("aged", 0, r"\b(?:is|was|at|i am|he is|she is|being|just|only|be)"),
    ("anniversary", 0, rf"\b{_THIS}"),
    ("born", 1, r"\bborn\b[^.;0-9]{0,44}"),
    ("born", 0, rf"\b(?:{_FOUNDED})\b[^.;0-9]{{0,40}}"),
    ("begins", 1, r"\b(?:from|since|between|beginning|starting|started|began|begins|left|leaving|leaves|departs|departed|departing|opened at|set off at)(?: at| on| in| about| around| the)*(?: (?:early|late|mid))?"),
    ("begins", 0, rf"\b(?:{_HAPPENED})\b[^.;0-9]{{0,24}}"),
    ("ends", 1, r"\b(?:until|till|to|and|through|ending|ended|ends|finished|arriving|arrived|arrives|came down|landed|closed|up to)(?: at| on| in| about| around| the)*(?: (?:early|late|mid))?"),
    ("lasts", 1, r"\b(?:lasted|lasts|lasting|took|takes|take|taking|stood for|ran for|runs for|reigned for|after|for|in all|spanning|for the)(?: only| just| some| about| nearly| almost| over| more than)*"),
    ("lasts", 0, r"\b(?:over|in|within|during|the last|the past|the same|over the|a|an|waited|wait)(?: only| just| some| about| nearly| almost| over| more than)*"),
    ("again", 1, r"\b(?:the|these|those|each of the|all|all of the|the whole|those same|the same|this)"),
    ("among", 0, r"\b(?:of whom|of which|of them|of these|of those|including)"),
    ("whole of", 0, r"\b(?:of the|of its|of their|of all|out of|of the [a-z]+['’]s|of the [a-z]+s['’]|of some|of his|of her)"),
    ("clock", 0, r"\b(?:at|from|until|till|by|before|after|between|to|and|around|about|since)"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("aged", 1, r"(?:[- ]years?[- ]old| years? of age|, died\b)"),
    ("aged", -1, r" (?:at the time|when|then|in (?:the [a-z]+ of )?[12][0-9]{3})\b"),
    ("anniversary", 1, r" (?:birthday|anniversary|wedding anniversary)\b"),
    ("lasts", 1, r"(?: or so)? (?:later|in all|altogether)\b"),
    ("lasts", 0, r"(?: or so)? (?:ago|after|before|on|earlier|since|from|between|old)\b"),
    ("clock", 0, r" ?(?:[ap]\.?m\b|o['’]clock|local time|gmt|on the clock)"),
)  # fmt: skip
