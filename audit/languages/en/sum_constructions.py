"""English constructions of sums: how words link a total, all of its parts and what is left of it.

Patterns over the line of ``change_constructions.py``. Places: t the total; ``first`` and ``last`` the first and the last of its parts,
with all amounts between them; or p and q, a part and what is left.
"""

from __future__ import annotations

MACROS = {
    "t": r"(?P<t>N)",
    "p": r"(?P<p>N)",
    "q": r"(?P<q>N)",
    # words inside of an item, before its number and behind it; shares in brackets beside
    "w": r"[^NPTRXS.;:()–—,]{0,60}?",
    "i": r"(?: ?\([^()N]{0,40}\))?[^NPTRXS.;:()–—,]{0,70}?",
    "x": r"[^NPTRX.()–—]{0,90}?",
    "sep": r"(?:,? and\b|,? plus\b|,? with\b|,? as well as\b|,? along with\b|,? together with\b|,|;)",
    "lastsep": r"(?:,? and\b|,? plus\b|,? as well as\b|,? along with\b|,? together with\b|;|,)",
    "items": r"(?P<first>N){i}(?:{sep}{w}N{i}){0,10}{lastsep}{w}(?P<last>N)",
    # items whose numbers stand in brackets
    "named": r"\((?P<first>N)\)(?:,{w}\(N\)){0,10},? and{w}\((?P<last>N)\)",
    "soft": r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|precisely|a|an|the|its|their|his|her|our))*",
    "mark": r"(?:,|;| –| —| -|:| \()?",
    "group": (
        r"(?:[a-z-]+ )?(?:total|sum|tally|aggregate|toll|count|score|force|crew|fleet|haul|herd|flock|squad|staff|workforce|payroll|stock|pool|field|roll|membership|audience|electorate|population"
        r"|delegation|collection|contingent|party|convoy|bill|pot|purse|income|turnover|revenue|takings|headcount|intake|complement|bag|catch|medal haul|collection|portfolio|network|estate|garrison|capacity|cost|outlay|spend|budget|loss|tab|grand total)"
    ),
    "all": r"(?:in all|in total|altogether|all told|combined|together|overall|between them|in the aggregate)",
    "of": r"(?:of|out of|from)(?: the| its| an?| his| her| their| our| those| all)?",
    "taken": (
        r"(?:dropped out|drop out|withdrew|died|were excluded|was excluded|were lost|was lost|left|quit|pulled out|were removed|were withdrawn|were discarded|were rejected|failed|were killed|were taken|were sold|were used"
        r"|was taken|was sold|was used|was spent|were spent|were filled|was filled|were scrapped|were cancelled|has been [a-z]+|have been [a-z]+)"
    ),
    "left": (
        r"(?: (?:seats|places|rooms|beds|people|others|more|still|yet|now|only|just|have|has|had|is|are|was|were|be|being|went|stay|stays|stayed|standing|M|U))*"
        r" (?:remain|remains|remained|remaining|left(?= ?(?:[.,;:)]|$| over| empty| for | in | on | to ))|unspent|unsold|unused|empty|vacant|unfilled|free|available|outstanding|missing|unaccounted|pending|untouched|unfinished|unpaid|unanswered|unopened|unclaimed|to spare|to come|to be [a-z]+|to run|to do|at large|not|refused|declined|uncollected|in hand|undecided|L(?= ?(?:[.,;:)]|$)))"
    ),
    "gone": (
        r"(?:removing|excluding|deducting|subtracting|discarding|setting aside|spending|paying|W|K|H|selling|taking out|taking off|omitting|eliminating|rejecting|withdrawing|dropping|stripping out|allowing for|exclusion of|removal of|deduction of|payment of|F of)"
    ),
    "leaving": r"(?:leaving|leaves|left|which leaves|which left|so that|so|giving|thus|and so|meaning|that leaves|this leaves|that left|this left)",
}  # fmt: skip
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # 1,760 to farms and 890 to dairies, giving it 2,650; … to end with 39; …, for a force of 500; … (1,604 in total)
    (True, r"{items}{i}{mark} (?:and |which |thus |thereby |so |therefore |hence )*(?:giving|gave|gives|making|made|makes|totalling|totaling|totalled|totaled)(?: it| him| her| them| us| the (?!current\b|new\b|average\b)[a-z]+| an?)?(?: (?!current\b|new\b|average\b|mean\b|median\b|rate\b|each\b|ratio\b)[a-z-]+){0,3}?{soft} {t}"),
    (True, r"{items}{i}{mark} to (?:end|finish|close|close out|wind up|end up|stand|come out)(?: [a-z]+){0,3}? (?:on|with|at){soft} {t}"),
    (True, r"{items}{i}{mark} (?:for|or|making|giving) an? {group} of{soft} {t}"),
    (True, r"{items}{i}(?:,| –| —|:) an? {group} of{soft} {t}"),
    (True, r"{items}{i}(?: for| to|, for|, or) (?:total |overall |combined |group |full-year |gross )?(?:revenues?|sales|income|costs?|expenditure|turnover|spending|takings|assets|output|production|trade|receipts|earnings|emissions) of{soft} {t}"),
    (True, r"{items}{i} \((?:(?:n ?= ?|total:? |{all},? ){t}|{t}(?: [a-z]+){0,2}? {all})\)"),
    (True, r"{items}{i}{mark} (?:bringing|brings|brought|taking|takes|took|H|U|putting|puts|pushing)(?: [a-z'’-]+){1,8}? (?:to|at){soft} {t}"),
    (True, r"{items}{i}{mark} (?:and |which |together |to )*(?:fill(?:ing|s|ed)?|account(?:ing|ed|s)? for|make up|making up|made up|makes up|cover(?:ing|s|ed)?|complet(?:e|es|ing|ed)|us(?:e|es|ing|ed)(?: up)?|occupy(?:ing)?|occupied|took|taking|shared?|sharing)(?: between them)? all{soft}(?: of)?{soft} {t}"),
    (True, r"{items}{i}[,;.:] ?(?:when|once|if)(?: both| all)(?: [a-z]+){0,5},?(?: [a-z]+){0,6}? (?:be|is|are|was|were|to|at|have|has|had|reach|total|stretch|cover|come to|came to){soft} {t}"),
    (True, r"{items}{i}[,;.:] ?(?:which |that |this )?(?:valuing|values|valued|putting a value|put a value)(?: [a-z'’-]+){1,6}? (?:at|of|on){soft} {t}"),
    # …; the national toll is 38. That is 2,140 people; In all, …
    (True, r"{items}{i}[,;:] (?:and )?(?:so )?the (?:national |overall |combined |group |whole |full |joint |final |county |country's |country’s |company's )?(?:total|sum|tally|aggregate|toll|whole|lot)(?: [a-z'’-]+){0,4}? (?:is|was|are|stands at|stood at|came to|comes to|reached|extends to|amounts to|amounted to|U to|now stands at|to){soft} {t}"),
    (True, r"{items}{i}[,;.:] (?:that|this|which|it|they)(?: (?:is|was|makes|made|gives|gave|means|meant|amounts to|amounted to|comes to|came to|brings|adds up to|added up to|add up to|totals|totalled|equals)){soft} {t}"),
    (True, r"(?P<first>N){i}\.{w}(?P<last>N){i}\. (?:{all},?|in sum,?)[^NPTRX.;:()]{0,60}? {t}"),
    (True, r"{items}{i}\. (?:{all},?|in sum,?)[^NPTRX.;:()]{0,60}? {t}"),
    # of 118 nurses (64 in towns and 54 outside); 3,412 residents, split between Upton (2,150) and Netherby (1,262)
    (True, r"{t}{i} ?\((?:[a-z]+ )?{items}{i}\)"),
    (True, r"{t}(?: ?\([^()N]{0,40}\))?(?:[^NPTRXS.;:()–—]{0,40}?,)?(?:[^NPTRXS.;()–—,]{0,30}?)(?: split between| divided between| shared between| split among| divided among| shared by| split into| made up of| consisting of| consists of| comprising|:| –| —|, namely){w}{named}"),
    (True, r"{named}{i}{mark} {t}(?: [a-z]+){0,2}? {all}"),
    (True, r"{named}{i}(?:,| –|:) (?:an? {group} of|{all},?){soft} {t}"),
    # rests: of the 9.4 million 6.7 million has been spent and 2.7 million remains; 32 of the 50 have ratified it, 18 have not
    (True, r"\b{of} {t}{x}[ ,]{p}{x}(?:,? and|,|;| with| but| while)(?: the others?,?| the rest,?| another| only| some| just| still| the)*[ ]{q}{left}"),
    (True, r"\b{of} {t}{x}[ ,]{p}{x}\.(?: the (?:others?|rest|remainder|remaining)(?: [a-z]+)?,?) {q}\b"),
    (True, r"{p}(?: [a-z]+){0,2}? {of}(?: [a-z'’]+)? {t}{x}(?:,? and|,|;| with| but| while|\.)(?: the others?,?| the rest,?| the remaining| another| only| some| just| still| the)*[ ]{q}{left}"),
    (True, r"{p}(?: [a-z]+){0,2}? {of}(?: [a-z'’]+)? {t}{x}(?:,? and|,|;| with| but| while|\.)(?: [a-z'’]+){0,6}? (?:the )?(?:others?,?|rest,?|rest –|remaining|remainder,?|balance,?|remainder of|balance of)(?: of)? {q}\b"),
    (True, r"{p}(?: [a-z]+){0,2}? {of}(?: [a-z'’]+)? {t}{x}(?:,|;| –|\.)(?: {leaving}){soft} {q}{left}"),
    (True, r"{p}(?: [a-z]+){0,2}? {of}(?: [a-z'’]+)? {t}(?: [a-z'’]+){0,4}? {taken}{x}(?:,|;| and) {q} "),
    (True, r"{t}{x}(?:,|;| and(?! by\b)| but| of which| –){x}[ ,]{p}{x}(?:,|;| –|\.) ?{leaving}{soft} {q}{left}"),
    (True, r"{t}{x}(?: and| but|,| of whom| of which|;)(?: only| just| some)* {p} (?:came|turned up|showed up|attended|took part|voted|{taken}){x}(?:,|;| –| and| so|\.){x} {q}{left}"),
    (True, r"{t}{x}(?: and| but|,|;)(?: [a-z]+)? {p} {taken}(?: [a-z]+){0,3}(?:,|;|\.) (?:the )?(?:[a-z]+ )?(?:analysis|sample|study|final|remaining|cohort|leaving)(?: [a-z]+){0,4}? {q}"),
    (True, r"{q} (?:left|remaining|over|still|unspent)(?: [a-z]+){0,3}? {of}(?: [a-z]+)? {t}{x} after {w}{p}"),
    (True, r"{q}, (?:being )?the (?:balance|remainder|rest|difference) of(?: the| its| an?| his| her)? {t}{x} after {w}{p}"),
    (True, r"\ball but {p} {of}(?: [a-z'’]+)? {t}{x}(?:,|;| –| and| so|\.)(?: that is,?| or| i\.e\.,?){0,1}{x}[ ]{q}"),
    (True, r"\bafter {gone}{w} {p}{w} from {w}{t}{w}[,;] {x}{q}"),
    (True, r"\bafter {gone}{w} {p}{i}, {q} {of} {w}{t}"),
    (True, r"\b(?:excluded|removed|discarded|W|dropped|deducted|subtracted|spent|eliminated) {p}{w} {of} {w}{t}{x}(?:,|;|\.) {x}(?:leaving|left|final|remaining|included|remained|analys|sample){w} {q}"),
    (True, r"{t}{x} (?:L(?! than)|minus|after|net of) (?:the )?[a-z -]{0,24}?(?:of )?{p}{i},? (?:leaving|left|leaves|giving|gave|gives|making|made|the|its|was|is|equals|that){w} {q}"),
    (True, r"(?:\bG|balance|income|assets|debt|profit|worth|proceeds|cash)[a-z ]{0,12} (?:of|was|were|is|came to) {q}{x}(?:being|representing|made up of|consisting of|comprising|calculated as) {x}{t}{i} (?:L(?! than)|minus|net of) {w}{p}"),
)  # fmt: skip
