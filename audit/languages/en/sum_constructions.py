"""English constructions of sums: how words link a total, all of its parts and what is left of it.

Patterns over the line of ``change_constructions.py``. Places: t the total; ``first`` and ``last`` the first and the last of its parts,
with all amounts between them; or p and q, a part and what is left.
"""

from __future__ import annotations

MACROS = {
    "t": r"(?P<t>N)",
    "p": r"(?P<p>N)",
    "q": r"(?P<q>N)",
    # words inside an item, before its number and after it; shares in brackets beside it
    "w": r"[^NPTRXS.;:()–—,]{0,60}?",
    "i": r"(?: ?\([^()N]{0,40}\))?[^NPTRXS.;:()–—,]{0,70}?",
    "x": r"[^NPTRX.()–—]{0,90}?",
    "sep": r"(?:,? and\b|,? plus\b|,? with\b|,? as well as\b|,? along with\b|,? together with\b|,|;)",
    "lastsep": r"(?:,? and\b|,? plus\b|,? as well as\b|,? along with\b|,? together with\b|;|,)",
    "items": r"(?P<first>N){i}(?:{sep}{w}N{i}){0,10}{lastsep}{w}(?P<last>N)",
    # items with their numbers in brackets
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
    "total": r"(?:(?:the|its|their|his|her|our|that|this)(?: [a-z’'-]+){0,2}? (?:total|tally|count|number|figure|toll|sum|membership|squad|fleet|herd|flock|collection|holdings?|hoard|haul|list|stock|score|roll|workforce|payroll|portfolio|network)|(?:the|its|their|his|her|our) (?:total|tally|squad|list|toll|fleet))",
    "front": r"(?:(?:up|A)[ -]?front|upfront|initially|now|at once|in cash|guaranteed|down)(?:,? and|,? with|,? plus)(?: up to)?(?: an?)?(?: further| another| additional| extra| M)?",
    "later": r" (?:in|of|for|as|if|when|on|to) [^NPTRX.;:()–—]{3,70}?",
    "label": r"(?!and\b|of\b|to\b|from\b|in\b|with\b|by\b|at\b|or\b|for\b|than\b|was\b|is\b)[a-z][a-z'’ .-]{0,30}?",
    "aside": r"(?: [a-z]+)?(?: ?\([^()]{0,24}\))?",
    "alive": r"(?:survivors?|who (?:survived|lived|escaped|got out|got away|remained?|stayed|had not|have not|did not|do not|were not|are not|still)|that (?:did not|do not|have not|had not|were not|are not|still)|which (?:did not|do not|have not|had not|were not|are not|still)|where (?:[a-z]+ ){0,2}still|still without|without|not (?:yet )?[a-z]+ed)",
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
    # 19 for, 14 against, two abstaining. (35 of the 38 members were present.)
    (True, r"(?P<first>N)(?: votes?)?(?: cast)? (?:for|in favou?r|yes){i}(?:,|;|,? and| to){w}N(?: votes?)? (?:against|opposed|no){i}(?:,|;|,? and|,? with){w}(?P<last>N)(?: [a-z]+)? (?:abstain[a-z]*|abstentions?)(?:[.;,:]| –| —| ?\()? ?(?:\(|all|a total of|of the|there were|in all| )*{t}(?: of (?:the|its) N)?(?: [a-z]+){0,2}? (?:present|voted|voting|cast|took part|attended)\b"),
    # played 27, won 17, drawn six, lost four
    (True, r"\bplayed {t}[,;:]? won (?P<first>N),? (?:drawn|drew|tied) N,? (?:and )?W (?P<last>N)"),
    # arden 118, birk 74, castle mere 39. total 247
    (True, r"(?:^|[.:;)\n–—] ?){label} (?P<first>N){aside}(?:[,;] (?:and )?{label} N{aside}){1,12}[,;]?(?: and)? {label} (?P<last>N){aside}\.? ?[.;–—] ?(?:in all|all|total|altogether|overall|together|all told|sum|grand total|combined)(?: [a-z]+)?[:,]? {t}"),
    # the dig had produced only 19 coins before. the new hoard of 53 brings the total to 72
    (True, r"(?:had|was|were|been|stood at|numbered|counted|held|owned){w} {p}{w} (?:before|already|until then|previously|so far|earlier|till then)[.;,]{w} {q}{i} (?:brings?|brought|takes?|took|lifts?|lifted|raises?|raised|pushes|pushed) {total} to{soft} {t}"),
    (True, r"{q}{i}, (?:bringing|taking|lifting|raising|pushing) {total}[^NPTX.;:()–—,]{0,40}? to{soft} {t}{w}[.;] ?(?:[a-z'’-]+ ){0,6}?(?:had been|stood at|had stood at|was|were|numbered|had numbered){soft} {p}(?: [a-z]+){0,3}(?=[.;]| before| earlier| at the (?:start|end)| until then|$)"),
    # £27.5m up front with a further £6.5m in add-ons, in a deal that could reach £34m; £34m: £27.5m now plus another £6.5m in bonuses
    (True, r"{p} {front}{soft} {q}{later} (?:reach|be worth|U to|total|come to|cost(?: them| it)?|amount to|make|of){soft} {t}"),
    (True, r"{t}{i}(?:[:,]| –| —| \(){w} ?{p} {front}{soft} {q}(?= (?:in|if|as|when|on) )"),
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
    (True, r"{t}{x}[.,;] ?{x}{p}{x}(?:,|;| and|,? then){x} (?:another|a further|M|N M){soft} (?P<more>N){x}(?:,|;| –| —|\.|,? and)(?: (?:that|this|which|so|it))* {leaving}{soft} {q}(?= in | at | on | without| with |[ ]?[.;,)]| [a-z]+ (?:left|to go|behind|in the|without|still)|{left})"),
    (True, r"{t}{x}[.;]{x}[ ]{p}{x}(?:,|;| and|, and){x}[ ]{q} (?:to go|still to go|still to do|still to come|to come|still open|outstanding)\b"),
    (True, r"\bof (?:the |its |their ){t}{w}\?(?: [a-z]+)? ?all but {p}[:;.,–—-]*(?: that is| that means| or)?,? {q}\b"),
    (True, r"\ball but {p} of (?:the|its|their) {t}{x}, {q} (?:in all|altogether|in total)\b"),
    # two of the five aboard drowned. the three survivors …; 47 of the 64. the 17 where women still walk
    (True, r"{p}(?: [a-z]+){0,1} of (?:the|its|their|his|her|our|those|all)(?: [a-z]+['’]s?)? {t}{x}(?:\.|;|,? and|,? but|,? while) ?the(?: other)? {q}(?: [a-z]+)? {alive}"),
    (True, r"\ball but {p} {of}(?: [a-z'’]+)? {t}{x}(?:,|;| –| and| so|\.)(?: that is,?| or| i\.e\.,?){0,1}{x}[ ]{q}"),
    (True, r"\bafter {gone}{w} {p}{w} from {w}{t}{w}[,;] {x}{q}"),
    (True, r"\bafter {gone}{w} {p}{i}, {q} {of} {w}{t}"),
    (True, r"\b(?:excluded|removed|discarded|W|dropped|deducted|subtracted|spent|eliminated) {p}{w} {of} {w}{t}{x}(?:,|;|\.) {x}(?:leaving|left|final|remaining|included|remained|analys|sample){w} {q}"),
    (True, r"{t}{x} (?:L(?! than)|minus|after|net of) (?:the )?[a-z -]{0,24}?(?:of )?{p}{i},? (?:leaving|left|leaves|giving|gave|gives|making|made|the|its|was|is|equals|that){w} {q}"),
    (True, r"(?:\bG|balance|income|assets|debt|profit|worth|proceeds|cash)[a-z ]{0,12} (?:of|was|were|is|came to) {q}{x}(?:being|representing|made up of|consisting of|comprising|calculated as) {x}{t}{i} (?:L(?! than)|minus|net of) {w}{p}"),
    # 412 bridges. 288 are sound. a further 97 need paint. the remaining 27 are to be closed
    (True, r"(?:^|[.!?;] )[^NPTRXS.!?;]{0,80}?{t}(?: of (?:the|its|their) N)?[^N.;:]{0,140}?[.:;](?:{w}(?P<first>N){w}[.;,])(?:{w}N{w}[.;,]){0,4} ?(?:and )?the (?:remaining|other) (?P<last>N)"),
)  # fmt: skip
