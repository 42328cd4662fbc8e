"""What English words say of ages, births, beginnings, ends and spans of time. BEFORE ends right before a number, AFTER begins
right behind it; each row is a role, a direction and a pattern in small letters.
"""

from __future__ import annotations

_FOUNDED = (
    r"opened|founded|established|built|planted|launched|created|set up|formed|completed|inaugurated|introduced|incorporated|married|wed|unveiled"
    r"|(?:began|begun|started)(?! (?:her|his|their|my|our|as|to|work|working|training|studying)\b)|dates? (?:back )?(?:to|from)|dating (?:back )?(?:to|from)|chartered|instituted|commissioned|consecrated|settled"
)
_DIED = "died?|dies|dying|dead|death|passed away|passed on|was killed|were killed|lived|drowned|perished|succumbed|was shot|was executed|departed this life|collapsed and died"
_HAPPENED = (
    r"stolen|lost|built|put up|set|set up|charged|arrested|opened|opening|founded|established|launched|launch|first put|began|begun|started|took over|signed"
    r"|introduced|elected|election|appointed|appointment|bought|joined|retired|married|moved|peak|record|count|survey|passed|sunk|wrecked|closed|closure|last held"
    r"|granted|issued|filed|sentenced|convicted|jailed|imprisoned|released|last came|came|last won|last time|walked out|broke out|erupted|crashed|collapsed|approved|announced"
)
_THIS = r"(?:his|her|its|their|the|my|our|a)"
_SOFT = r"(?: only| just| some| about| around| nearly| almost| roughly| over| more than| exactly| barely| at least)*"
_ON = r"(?: at| on| in| about| around| the)*(?: (?:early|late|mid))?"
_PARTED = r"[^.;0-9]{0,20}?"
# What lasts: a crossing of 85 minutes, a reign of 12 years. A loan, a lease or a sentence of so many years begins later.
_LASTING = (
    r"span|period|spell|stretch|run|reign|tenure|stint|career|journey|crossing|flight|voyage|trip|ride|drive|wait|delay|stay|siege|strike|closure|stoppage"
    r"|absence|gap|interval|marriage|streak|exile|occupation|captivity|blackout|outage|walkout|war|drought|trial|construction|hunt|chase"
)

AGE_ENDINGS = ("year-old", "years old", "years of age")
ANNIVERSARY_ENDINGS = ("th anniversary", "th birthday")

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("aged", 1, r"\b(?:aged|age|ages|the age of|turned|turns|turning|will turn|would turn|would have turned|would have been|will be|and so aged|now aged|died at|who is|is now|now|at age|at the ripe age of|at the ripe old age of|(?:his|her) age (?:as|was|is)|reached the age of|lived to be|lived to)(?: only| just| about| exactly)?"),
    ("aged", 0, r"\b(?:is|was|at|i am|he is|she is|being|just|only|be)"),
    ("died", 1, rf"\b(?:{_DIED})\b(?:[^.;0-9]|\b[0-9]{{1,2}}\b|\b[12][0-9]{{3}}\b|\b[a-z]{{3,4}}\.){{0,48}}\b(?:aged|at|age|the age of|to|to be)(?: only| just)?"),
    ("just died", 0, r"\b(?:has|have) (?:just )?(?:died|passed away)\b[^.;0-9]{0,48}"),
    ("died", 1, r"\bsurvived to (?:be|the age of)"),
    ("anniversary", 0, rf"\b{_THIS}"),
    ("born", 1, r"\bborn\b[^.;0-9]{0,60}"),
    ("born", 1, r"\b(?:was|were|is) (?:hatched|whelped|foaled)\b[^.;0-9]{0,30}"),
    ("born", 1, r"\b(?:baptised|baptized|christened|hatched|whelped|foaled|ringed as a (?:chick|nestling))\b[^.;0-9]{0,30}"),
    ("born", 1, r"(?:\bb\.|\bborn:) ?"),
    ("death", 1, rf"\b(?:{_DIED}|buried|his death|her death)\b[^.;0-9]{{0,40}}\b(?:on|in)(?: (?:early|late|mid))?(?: the)?(?: (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?))?"),
    ("other time", 0, r"\b(?:before|after|since) (?:which|that|then)\b[^.;]{0,60}"),
    ("when", 0, r"\bwhen (?:[a-z'’-]+ ){1,3}(?:was|were|had turned|turned|is|reached)(?: only| just| still)?"),
    ("born", 1, r"\b(?:date of birth|d\.o\.b\.?|birth date|birthdate)[: ]+(?:is |was )?"),
    ("born", 0, rf"\b(?:{_FOUNDED})\b[^.;0-9]{{0,40}}"),
    ("begins", 1, rf"\b(?:from|since|between|beginning|starting|started|start|began|begins|left|leaving|leaves|departs|departed|departing|sails|sailed|sets? (?:off|out)|took off|takes off|lifted off|kicks off|kicked off|opens at|opened at|entered|clocked (?:in|on)|boarded|walked out){_ON}"),
    ("begins", 1, rf"\b(?:leaves?|left|departs?|departed|sails?|sailed|took off|takes off|started|starts|begins?|began|kicked off|kicks off|set off|sets off|walked out)\b{_PARTED} (?:at|on|in)"),
    ("begins", 1, r"\bfrom (?:the|his|her|its|their|an?)(?: [a-z'’-]+){1,4} (?:on|in)"),
    ("since", 0, r"\b(?:since|ever since|from)(?: (?:early|late|mid))?"),
    ("begins", 0, rf"\b(?:{_HAPPENED})\b[^.;0-9]{{0,24}}"),
    ("ends", 1, rf"\b(?:until|till|to|and|through|ending|ended|ends|finished|finishing|finishes|arriving|arrived|arrives|came down|landed|lands|closed|closes|up to|docks|docked|reaches|reached|expires|expired|returned|reopened|resumed|completed){_ON}"),
    ("ends", 1, rf"\b(?:arriv(?:es?|ed|ing)|land(?:s|ed)|dock(?:s|ed)|finish(?:es|ed)|end(?:s|ed)|reach(?:es|ed)|return(?:s|ed)|touch(?:es|ed) down|got in|gets in|stopped|re-?open(?:s|ed)|expires?|expired|clos(?:es|ed)|resumed|was over)\b{_PARTED} (?:at|on|in)"),
    ("ends", 1, r"\b(?:to|until|till) (?:the|his|her|its|their|an?)(?: [a-z'’-]+){1,4} (?:on|in)"),
    ("lasts", 1, rf"\b(?:lasted|lasts|lasting|took|takes|take|taking|stood for|ran for|runs for|reigned for|after|for|in all|spanning|spanned|for the|stretched over|spread over|in the space of|within|(?:an?|the|his|her|its|their) (?:[a-z-]+ )?(?:{_LASTING}) (?:of|lasting)){_SOFT}"),
    ("lasts", 0, rf"\b(?:over|in|during|the last|the past|the same|over the|the intervening|the ensuing|the preceding|the subsequent|the previous|the first|the final|its first|the whole|the entire|some|a full|fully|a further|another|just short of|short of|just under|well over|ruled|reigned|governed|lived|worked|taught|played|edited|led|ran|chaired|managed|held|endured|survived|a|an|waited|wait|waits|spent|spends|served|serving|each of its|all|than|or|its|nearly|almost|some|next|following|coming){_SOFT}"),
    ("apart", 0, rf"[,(–—]{_SOFT}"),
    ("stands", 0, rf"\b(?:served|stood|ran|lasted|operated|traded|reigned|existed|survived|endured|flew|(?:remained|stayed|was|were|been) (?:open|closed|in use|in service|in business|in force|in print|shut|vacant|empty))(?: it| them)? for{_SOFT}"),
    ("at a time", 0, r"\b(?:in|on|by|until)(?: (?:early|late|mid))?"),
    ("kin", 0, r"\b(?:his|her|their|whose|my|[a-z]+['’]s) (?:[a-z]+ )?(?:son|daughter|wife|husband|brother|sister|mother|father|partner|friend|child|baby|nephew|niece|cousin|uncle|aunt|grandson|granddaughter|grandmother|grandfather|stepson|stepdaughter|fianc[ée]e?|girlfriend|boyfriend|colleague|neighbou?r|widow|twin)(?: [a-z]+)?,"),
    ("at some time", 0, r"\bat(?: only| just)?"),
    ("kin birth", 0, r"\b(?:his|her|their) (?:[a-z]+ )?(?:son|sons|daughter|daughters|brother|sister|child|children|twins|wife|husband|mother|father|grandson|granddaughter)\b[^.;0-9]{0,30}\bborn\b[^.;0-9]{0,30}"),
    ("own birth", 0, r"\b(?:he|she|they|it) (?:was|were|had been|is) (?:born|founded|established|set up|opened|built)\b[^.;0-9]{0,30}"),
    ("history", 0, rf"\b(?:celebrat(?:es|ed|ing|e)|mark(?:s|ed|ing)?|commemorat(?:es|ed|ing|e)|boasts?){_SOFT}"),
    ("again", 1, r"\b(?:the|these|those|each of the|all|all of the|the whole|those same|the same|this)"),
    ("among", 0, r"\b(?:of whom|of which|of them|of these|of those|including)"),
    ("whole of", 0, r"\b(?:of the|of its|of their|of all|out of|of the [a-z]+['’]s|of the [a-z]+s['’]|of some|of his|of her)"),
    ("clock", 0, r"\b(?:at|from|until|till|by|before|after|between|to|and|around|about|since)"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("aged", 1, r"(?:(?:[- ]years?)?[- ]olds?\b(?! (?:[a-z]+ )?(?:limit|rule))|(?: years?)? of age|, died\b)"),
    ("years old", 0, r"(?:[- ]old\b| of age\b)"),
    ("died", 1, r"(?: years old)?,? (?:when (?:he|she|they) died|at (?:his|her|the time of (?:his|her)) death)\b"),
    ("aged", -1, r"(?: years old)?,? (?:at the time|at that time|when|then|at (?:his|her|its|their) (?:appointment|election|marriage|wedding|arrest|accession|coronation|debut|retirement|conversion|first [a-z]+)|on (?:his|her|that|the) [a-z]+|in (?:the [a-z]+ of )?[12][0-9]{3})\b"),
    ("anniversary", 1, r" (?:birthday|anniversary|wedding anniversary|jubilee)\b"),
    ("lasts", 1, r"(?: or so)?(?:,? and (?:[a-z-]+ ){2,3}?)? ?(?<= )(?:later|in all|altogether|in total|away|long|went by|passed|elapsed|end to end|all told|to the day)\b"),
    ("lasts", 1, r" (?:and|or) (?:[a-z-]+ ){1,2}(?:later|on)\b"),
    ("apart after", 0, r" ?(?:[.,;)]|in all|altogether|later|away|in total|$)"),
    ("lasts", 0, r"(?: or so)?(?: and (?:[a-z-]+ ){2,3}?)? ?(?<= )(?:ago|after|before|on|earlier|since|from|between|old|apart|long|in office|in charge|in power|in opposition|in prison|in jail|in custody|in exile|in hiding|in the job|in the post|in the role|in the chair|in post|in print"
     r"|in business|in service|in the making|in orbit|in space|at sea|at the helm|at the top|at the (?:club|company|firm|paper|school|bank)|as (?:[a-z]+ )?(?:chairman|chair|chief|director|head|editor|leader|president|minister|mayor|captain|manager|coach|secretary|governor|bishop|king|queen)"
     r"|of (?:service|work|war|peace|rule|exile|silence|waiting|drought|marriage|research|negotiations|talks|construction|building)|without|to (?:build|complete|finish|write|reach)|into|aboard|behind bars|beforehand|afterwards|previously|and (?:a|one) day)\b"),
    ("from then", 0, r" (?:after|since|from|on from)\b"),
    ("until then", 0, r" (?:later|afterwards|after that|on)\b"),
    ("history", 0, r" (?:of (?:history|brewing|trading|service|business|publication|existence|broadcasting|operation|independence|statehood|marriage)|of its history|since its founding|since its foundation)\b"),
    ("before then", 0, r" before\b"),
    ("to then", 0, r"(?: (?:of service|in all))?,? (?:until|till|up to|before (?:it|they|he|she|being|closing|ending))\b"),
    ("clock", 0, r" ?(?:[ap]\.?m\b|o['’]clock|local time|gmt|on the clock)"),
)  # fmt: skip

# Between a span and the years that it lasts, after a comma: for 22 years, from 1977 to 1999.
RANGE_BEHIND = r"[^,]*?,(?: (?:from|between|that is|i\.e\.|namely|running|lasting|in|over|beginning|all|first|spanning|during|the))*,? ?[(–—]?"
# Between a span and the day or time that it leads to: 31 years later, in 1992; 35 minutes later, at 6.45.
LATER_IN = r" (?:later|afterwards|on|after that),?(?: again)?(?: (?:in|on|at|by))(?: (?:early|late|mid|about|around|exactly|the))*[ -]?"
# After a span beside the later of two times, without the time that it is later than.
LATER_ONLY = r" (?:later|afterwards|after that)(?! than\b)"
# Between a day and a span that begins on it, of one subject: 1950, when she was seventeen, and stayed for …
STAYED_ON = r"(?:,[^,.;]{1,40},|,)? (?:and|but|where (?:he|she|they|it)|which)(?: (?!was\b|were\b|is\b|had\b|has\b|been\b|would\b|his\b|her\b|whose\b)[a-z'’-]+){1,8} for(?: the next| another| some| about| nearly| almost| over)? "
# Words by which a time of a day is that of a place: two such times may be of different zones.
TIME_ZONES = r"\b(?:local time|gmt|utc|bst|cet|cest|eastern|pacific|central|mountain|e[sd]t|c[sd]t|m[sd]t|p[sd]t|jst|ist|their time|our time)\b"
