"""English constructions of change: how a sentence links an earlier level, a later one and the change between them.

Patterns stand over a line of small letters in which each number is a capital – N an amount, P a percent, T points, R a multiple
or a part, D a date, O an ordinal, S a span of time that says when, X another – and so is each word of change: U rose, W fell, A up, B down, H
rising, K falling, I an increase, F a decrease, M more, L fewer, E better or worse, G a gap. Places: a the earlier level, b the later, c the
change, d the same change told once more, x and y two levels in the order of the text, r how many times. ``way`` is the word that says up
or down, where ``up`` and ``down`` are not words that say so by themselves.
"""

from __future__ import annotations

# A span of time with these beside it says when, and is not a level.
SPAN_BEFORE = r"\b(?:in|over|within|after|first|last|past|next|these|those|same|corresponding|equivalent|comparable|latest|final|opening|closing|coming|recent|every|previous|following|preceding|since|during|until|another)(?: the)?[ ]?(?:about |some |just |only |nearly |almost )?$"
SPAN_BEHIND = r" (?:ago|earlier|before|previously|prior|later|to D|to (?:the end|january|february|march|april|may|june|july|august|september|october|november|december)|ended|ending|through|on[,.]|after)\b"
# What looks like a number but refers back to something mentioned.
STANDS_FOR = r"(?!)"
# What is said in passing, and links no numbers: who says so; since when nothing was as high; when a record was set.
IN_PASSING = (
    r",(?: (?:according to|as reported by|as stated by|in the words of) [^NPTRXS.;:()–—,]{3,80}"
    r"| (?!and |but |while |which |who |with |or |as |when |where )[^NPTRXSDUWABHKMLEGIF.;:()–—,]{2,70}? (?:said|says|reported|reports|announced|showed|shows|show|added|noted|estimates|estimated|confirmed|revealed|disclosed|told [a-z ]{3,30})(?: (?:on|in|at|late|early|yesterday|today|this)(?: [a-z]+){1,5})?"
    r"| (?:the|its|their|his|her|a|an|by far the|well A the|still the)(?: [a-z-]+){0,3}? (?:highest|lowest|most|least|fewest|best|worst|biggest|largest|smallest|fastest|slowest|strongest|weakest|steepest|sharpest|longest|shortest|deepest|record|all-time high|all-time low)\b(?: [a-z’'-]+| D| S| O){0,8}"
    r"|,? (?:set|held|made|recorded|established|posted|built|opened|founded|reached|dating|taken|completed)(?: [a-z’'-]+| O){0,4} D(?: [a-z’'-]+){0,4})(?=[.,;])(?:,(?! (?:and|but|while|which|who) ))?"
)

_STOP = (
    r"(?!(?:and|but|while|as|which|who|whom|whose|that|than|to|from|by|or|with|after|before|when|whereas|though|although|because|compared|against|versus|vs|is|are|was|were|has|have|had"
    r"|if|so|up|down|including|excluding|plus|minus|said|will|would|can|could|should|may|might|must|do|does|did|rather|instead|per|each|every|apiece|on|out)\b)"
)
_NO_OF = r"(?!(?:of|in|at|for|the|a|an|this|its|their)\b)"
_TIME = (
    r"(?:a|an|one|the|this|last|same|previous|prior|preceding|corresponding|year|years|month|months|week|weeks|quarter|quarters|day|days|decade|season|period|half|earlier|ago|before|previously|then|in|at|of|end|start|beginning|middle|close|on"
    r"|by|for|during|through|until|ended|ending|to|its|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|night|morning|evening|today|yesterday|now|fiscal|financial|calendar|just|only|late|early|mid|recorded|seen|reported|posted|registered|counted|logged|sold|made|first|second|third|fourth|back|twelve|six|three|nine|year's|year’s|D|S|O|s)"
)
MACROS = {
    "a": r"(?P<a>[NP])",
    "b": r"(?P<b>[NP])",
    "c": r"(?P<c>[NPTR])",
    "d": r"(?P<d>[NPTR])",
    "x": r"(?P<x>[NP])",
    "y": r"(?P<y>[NP])",
    "r": r"(?P<r>R)",
    "verb": r"(?P<way>[UWIF])",
    "adverb": r"(?P<way>[ABHK])",
    "noun": r"(?P<way>[IF])",
    "more": r"(?P<way>[MLE])",
    "way": r"(?P<way>[UWABHKIF])",
    # what is counted, a few words that do not start another clause, and when
    "n": rf"(?:[ -]{_STOP}[a-z’'&-]+[0-9]?){{0,6}}(?: ?\([^()A-Z]{{0,24}}[NP]?[^()A-Z]{{0,16}}\))?",
    "aside": r"(?: ?\([^()A-Z]{0,24}[NP][^()A-Z]{0,16}\))?",
    "m": rf"(?:[ -]{_STOP}[a-z’'&-]+){{0,3}}",
    "k": rf"(?:[ -]{_STOP}{_NO_OF}[a-z’'&-]+){{0,2}}",
    "t": rf"(?:,? {_TIME}){{0,9}}",
    "of": r"{n}{t}{m}",
    # words without a number of their own, as far as a comma that begins another clause
    "g": r"(?:(?!\b(?:while|whereas|although|though)\b)[^NPTRXUWABHKMLEGIF.;]){0,90}?",
    # the same, and nothing in it that is the most or the least that there ever was
    "plain": r"(?:(?!\b(?:while|whereas|although|though|peak(?:ed|s)?|records?|highest|lowest|high|low|average|averaged|normal|usual|best|worst)\b)[^NPTRXUWABHKMLEGIF.;]){0,90}?",
    "fill": r"(?:(?!\b(?:and|but|while|whereas|which)\b)[^NPTRXUWABHKMLEGIF.;:,]){0,60}?",
    "clause": r"(?:(?!\b(?:and|but|while|whereas)\b)(?:[^NPTRXUWABHKMLEGIF.;:,]|,(?= (?:when|which|who|where|whose)\b))){0,60}?",
    "adj": rf"(?: {_STOP}{_NO_OF}[a-z-]+){{0,3}}?",
    "soft": r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|precisely|approximately|a L|another|a net|a total of|a record|a mere|a|an|the|over|under|at least|fully|no M than|no L than|by|well over|a full|fully|close to|no less than))*",
    "when": r"(?: (?:on the (?:year|month|week|day|quarter|season)|year[ -]on[ -]year|month[ -]on[ -]month|year[ -]over[ -]year|in (?:a|one) (?:year|month|week|day|decade)|over the (?:year|month|week|period|decade|S)|(?:in|over|within|after) (?:the |a )?(?:S|D|year|month|week|decade)|overall|altogether|again|in total|in all))?",
    "join": r"(?: ?(?:,|;|:|–|—| -|\())?(?: (?:which is|which was|that is|that was|this is|this was|it is|it was|i\.e\.|representing|marking|meaning|making|equal to|equivalent to|amounting to|for|showing|reflecting|yielding|constituting))?",
    "so": r"(?: ?(?:,|;|:|–|—| -|\())? (?:which means|that means|this means|and so|so|or|making it|meaning)(?: (?:it|we|they|there|that|this|the (?:total|figure|number|price|count|rate|share|cost|costs|bill)|its (?:total|number|price))(?:’s|'s)?)?(?: (?:is|are|was|were|has|have|had|by|went|came in))?",
    "again": r"(?:(?:,? (?:or|equal to|equivalent to)(?: by)?(?: about| some| nearly| almost)? | ?\((?:or |{way} |about |some )?[+-]?| ?[–—] )(?P<d>[NPTR]){m}\)?)?",
    # a rise of 280, or 6.7 percent; up 280; 280 more; a 6.7 percent rise
    "rise": r"(?:(?: (?:an?|the|its|their|that|this|for an?)){adj} {noun}(?: rate)?(?: of| by|:|, of|, or| was| is|,)?{soft}| {noun} of{soft})",
    "up": r"(?: (?:still|well|sharply|slightly|again))? {adverb}(?: by)?{soft}",
    "rose": r" {verb}(?: [a-z]+ly| L)?(?: by)?{soft}",
    "less": r"(?: (?:an?|the|its))?(?: L| net| mere| sharp)?{soft} ?{c}{k}[ -]{more}(?:,? or (?P<d>[NPTR]))?(?: ?\({d}\))?",
    "stay": r"(?!{when}{m}(?:{base}| than| of){fill} ?\(?[NP])",
    "fall": r"(?: (?:an?|the|its))(?: L| net| mere| sharp)?{soft} ?{c}(?:[ -][a-z]+){0,2}[ -]{noun}(?! (?:in|for|of) (?!the (?:year|month|week|quarter|period|day|number|total|figure)|a |one |D|S|all))(?: ?\({d}\))?",
    "down": r"{soft} ?{c}{k} (?P<way>[AB])",
    "change": r"(?:(?:{rise}|{up}) {c}{m}{again}|{less}|{fall}|{down})",
    "any": r"(?:{change}|{rose} {c}{m}{again})",
    "changed": r"{change}{stay}",
    "ends": r"{any}{stay}",
    "by": r" (?:by{soft} {c}{m}{again}|or{soft} (?P<c>[PTR]){m})",
    "from": r"(?:,? (?:(?:still |well |sharply |slightly )?[UWABHKML] )?(?:from|compared (?:with|to)|as compared with|against|as against|versus|vs\.?|in contrast to|set against))",
    "base": r"(?: (?:from|on|over|against|compared (?:with|to)|versus|above|below|beyond|ahead of|short of|L|under|inside|off))",
    "against": r"(?:,? (?:(?:still |well |sharply |slightly )?[UWABHKML] )?(?:compared (?:with|to)|as compared with|against|as against|versus|vs\.?|in contrast to|set against))",
    "whose": r"(?: (?:that of )?[a-z’'-]+(?:’s|'s|s’|s'))",
    "the": r"(?: (?:the|its|their|his|her|an?|last|what|that|those|this))",
    "end": r"(?=[ ]?(?:[.,;:)–—]|$| -| and| but| while| as| after| on the| year| in the| over| since| from a year| in a| within| that| which| because| thanks| despite| overall| altogether))",
    "old": r"(?:(?:a|one|two|three|five|ten|S) (?:years?|months?|weeks?|decades?|quarters?|days?) (?:earlier|ago|before|previously)|S (?:earlier|ago|before)|(?:the )?(?:last|previous|prior|preceding) (?:year|month|week|quarter|season|time|spring|summer|autumn|winter|day)|the (?:year|month|week|quarter|season|day) before|yesterday|previously|formerly|originally|at first|had been|used to be|having (?:been|had|[a-z]+ed)|at the (?:start|beginning|turn) of [a-z ]{3,12}|back (?:then|in D)|in D|then|first)",
    "that": r"(?: [a-z’]+){0,2}? (?:that|this|it|which|the (?:figure|number|total|count|rate|share|level|price|sum|average|result)) (?:is|was|were|are|represents?|represented|marks?|marked|means|compares|made)",
    "gap": r"(?: [a-z]+){0,2}?(?: (?:with|by|for|giving|leaving|or|is|was))?(?: (?:an?|the|its|his|her|their))(?: [a-z-]+){0,2}? G(?: (?:at|in|between)(?: [a-z’'-]+){1,4})?(?: of| was| is|:)?{soft} {c}",
    # above and below, where a level follows
    "above": r" (?:(?P<up>above|over (?:the|its|their|his|her|a|last)|ahead of|clear of|in excess of|beyond|up on|on top of|A on|M of)|(?P<down>below|(?:under|behind|inside|off) (?:the|its|their|his|her|last|that)|short of|B on|shy of|adrift of|L of|L(?= [a-z’']+(?:,? (?:who|which|that|with|on|at|s)\b)| [a-z’']+ \()))",
    "beat": r"(?:(?P<up>beat|beats|beaten|beating|pipped|pipping|edged|edging|edges|outnumber|outnumbers|outnumbered|outnumbering|outscored|outscoring|outsold|outselling|defeat|defeated|defeating|defeats|topped|topping|overtook|overtaking|surpassed|surpassing|exceeded|exceeding|exceeds|outpolled|outpolling|ousted|ousting|U|H|M)|(?P<down>trailed|trailing|trails|lagged|lagging|undershot|missed|missing|undercut|undercutting|lost to|losing to|W|K|L))",
    "level": r"(?<=[ (]){a}\)?",
    # what may come right before the base level of a comparative: not a noun, which would make the number count something else
    "than": r" than(?:{clause}(?: (?:the|of|at|was|were|had|been|when|in|for|to|by|its|their|his|her|than|just|only|about|some|nearly|around|[a-z]+(?:'s|’s|s'|s’)|[a-z]+ed|s|sold|made|took|came|saw|drew|cost|won|held|got|lost|ran|had|D),?)| [a-z]+(?:'s|’s|s'|s’)|{clause} \(|) ?{level}",
    # that is, in a sentence of its own or after a mark
    "is": r"(?: (?:is|was|are|were|lies?|lay|stands?|stood|came in|comes in|works out))",
    # a change with what is changed between its verb and the amount: cut its rate by 0.25 points
    "moved": r" {verb}(?: (?:the|its|their|his|her|an?|key|base|main))(?: [a-z’'-]+){0,3}?(?: by)?{soft} {c}{m}{again}",
    # a level in a clause of its own: the southern one, which measures 195; United, who have 52; Selby, on 52
    "who": r"(?:{fill}(?: [ML] [a-z]+)?(?:,? (?:(?:in |on |at )?(?:who|which|whom)|that|whose|where)(?: [a-z’']+){1,3}| with| on|,? at) |(?: that| those) of [^NPTRXUWABHKMLEGIF.;:]{1,40}?,? ?|{whose} )(?:(?<=[ (]){a}\)?|\({a}\))",
    "other": r"(?: (?:it|they|there|that|the (?:figure|number|total|count|rate|share|level|price|index|sum|average|membership))(?: had)? (?:was|were|had|had been|stood at|numbered|closed at|ended at|opened at|came to|totalled|been)(?: at)?)",
    # what a number in a sentence before is called there: a year before, in april, on the friday
    "then": r"(?:{old}|(?:in|on|at|by|for|since) (?:the )?[a-z]{3,12}(?: [a-z]{2,10})?)",
    "sofar": r"(?= ?[.,;:)!?]|$| in (?:a|just|only|S|[a-z]+ (?:years|months|weeks|days))| since| over| within)",
    "amountof": r"(?: (?:as (?:many|much|large|big|high|long|great|far|heavy|fast|expensive)|the (?:number|figure|amount|total|level|rate|sum)))",
    "times": r"{soft} {r}(?: as (?:many|much|large|big|high|long|great|far|heavy|fast|expensive))?(?: as)?",
}  # fmt: skip
# Whether the words say which level is the earlier (none: they must, by times, since the levels are in two sentences), and the pattern.
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # rose from 4,200 to 4,480, an increase of 6.7 percent; up from 1,150 to 1,495 tonnes – 30 per cent
    (True, r"\bfrom{fill} {a}{of},? (?:or )?to{fill} {b}{of}(?:(?:{join}|{so}){changed}|,?{by}|{so}{rose} {c}{m}{again}{stay}|(?: [–—-]| ?\(| ?:) ?(?P<c>[PT])(?= ?[–—)-]|[.;]))"),
    # climbed to 4,480 from 4,200, a gain of 280; 4.2 against 3.9, an increase of 7.7 percent
    (True, r"{b}{of}{from}{fill} {a}{of}(?:(?:{join}|{so}){changed}|,? or{soft} (?P<c>[PTR]){m}|{so}{rose} {c}{m}{again}{stay})"),
    (True, r"{b}{fill}{t}{against}{fill} {a}{of}(?:(?:{join}|{so}){changed}|,? or{soft} (?P<c>[PTR]){m}|{so}{rose} {c}{m}{again}{stay})"),
    (True, r"{b}{of} \((?:[^()NPTRX]{0,20}[ ,;])?(?:{old}|from|against|versus|compared with)?[^()NPTRX]{0,16}{a}{n}(?: in D| in [a-z]+|{t})?\){join}{changed}"),
    # rose 6.7 percent from 4,200 to 4,480; by 280, from 4,200 to 4,480
    (True, r"{any}{t}(?: ?[,:(–—])? from{fill} {a}{of},? (?:or )?to{fill} {b}"),
    # rose 6.7 percent to 4,480 from 4,200; fell short by 29,000 tons, at 391,000 against 420,000
    (True, r"{any}{m}{when}{t},? to{fill} {b}{of}(?:{from}|, having [a-z]+){fill} ?{level}"),
    (True, r"{any}{m}{when}{t},? to{fill} {b}{fill}{t}{against}{fill} ?{level}"),
    (True, r"{any}{m}{when}{t},? to{fill} {b} \({a}[^()NPTRX]{0,16}\)"),
    (True, r"(?P<way>[UWABHKML]){fill} by{soft} {c}{of},? (?:at|to|with) {b}{n}{from} {level}"),
    (True, r"{any}{m}{when}{t},? to{fill} {b}{of}[.;:]{plain}\b{old}\b{g}{a}"),
    (True, r"{any}{m}{when}{t},? to{fill} {b}{of}[.;:]{plain}{a}{g}\b{old}\b"),
    # 4,480, up 6.7 percent from 4,200; an increase of 280 on the 4,200; 1.8 percent below the close of 79.64
    (True, r"{b}{of}{join}(?:(?:{rise}|{up}) {c}{m}{again}|{fall}|{down}){when}{m}(?:{base}|, from|, compared with|, against){fill} ?{level}"),
    (True, r"{b}{of}{join}{soft} ?{c}{k}{above}{fill} ?{level}"),
    # 912 boats, 37 fewer than the 949; 2.2 days more than in the twelve months before (12.4); up £100, 4.9% more than the 2,050
    (True, r"{b}{of}{join}{less}{m}{than}"),
    (True, r"{b}{of} ?[,(]{up} {c}{m}, {d} [ML]{than}"),
    # in the next sentence: that is 280 more than the 4,200 of last year
    (True, r"{b}{of}[.;:]{that}{less}{m}{than}(?:{of},? or {d})?"),
    (True, r"{b}{of}[.;:]{that}{soft} ?{c}{k}{above}{fill} ?{level}"),
    (True, r"{b}{of}[.;:]{that}(?:(?:{rise}|{up}) {c}{m}{again}|{fall}){when}{m}{base}{fill} ?{level}"),
    # 44 percent. In autumn it was 53 percent, nine points higher
    (True, r"{x}{aside}{of}[.;](?: [a-z]+){0,4},?{other}{fill} {y}{of},{soft} {c}{k} {more}(?= ?[.;]|$)"),
    # it had 4,200 in 2019; by March there were 4,480, 280 more
    (False, r"{x}{aside}{g}[;,]{g} {y}{of}(?:(?:{join}|{so}){changed}|{so}{rose} {c}{m}{again}{stay}){end}"),
    (False, r"{x}{aside}{g}\b(?:and|but|to|against)\b{g} {y}{of}(?:(?:{join}|{so}){changed}|{so}{rose} {c}{m}{again}{stay}){end}"),
    (None, r"{x}{aside}{g}\.{g} {y}{of}(?:(?:{join}|{so}){changed}|{so}{rose} {c}{m}{again}{stay}){end}"),
    (False, r"{x}{aside}{g}[.;,]{g} {y}{of}[.;]{that}{changed}{end}"),
    # adding 280 to reach 4,480 from 4,200; took on 280, bringing the total to 4,480, up from 4,200
    (True, r"{way}(?: by)?{soft} {c}{of}(?:,?(?: and| which| who) [UW]|,?(?: and| which| who)? (?:to|taking|takes|took|bringing|brings|brought|H|K|sending|sends|swelling|pushing|making|leaving|leaves|left|to bring|to take))(?: the| its| their| his| her)?{fill}(?:to|with|at|of) {b}{of}{from}{fill} {a}"),
    (True, r"{a}{aside}{g}[.,;]{g}{way}(?: by)?{soft} {c}{of},?(?: and| which)? (?:to reach|to end|to stand at|to finish|to close|taking|bringing|H|K|pushing|leaving|for a new total){fill} {b}"),
    # up 12 cents to 36.52, an increase of 0.3 percent; 4,480, an increase of 280, or 6.7 percent
    (True, r"{any}{m}{when}{t},? to{fill} {b}{of}{join}(?:(?:{rise}|{up}) {d}|{soft} ?{d}{k} [ML])"),
    (True, r"{b}{of}{join}(?:{rise}|{up}) {c}{m},? or{soft} {d}"),
    # two things: 31 votes to 17, a majority of 14; A has 412 and B 380, a lead of 32
    (True, r"{x}{aside}{g} {y}{of}(?:,? with{soft} N [a-z]+(?: [a-z]+)?)?{join}{gap}"),
    (True, r"{x}{aside}{g} {y}{of}{join}(?: [a-z]+){0,2}? ?(?:an?|the|its|his|her|their) {c}(?:[ -][a-z]+)?[ -]G"),
    (True, r"{x}{aside}{g} {y}{aside}{g}[.;:](?: [a-z]+)? (?:the|that|this|its|his|her|their)(?: [a-z-]+){0,2}? G(?:, |(?: (?:between|in|at)(?: [a-z’']+){1,6})?(?: of| was| is| came to| comes to| amounts to| stands at| stood at))?{soft} {c}"),
    (True, r"\bG between{clause} {x}{of},? and{clause} {y}{of},?(?: is| was| of| came to| comes to|){soft} {c}"),
    # beat the 380 of B by 32; pipping B by nine (409)
    (True, r"{b}{aside}{g}{beat}{clause} ?{level}{of} by{soft} {c}"),
    (True, r"{b}{aside}{g}{beat}{clause} by{soft} {c}{m} ?\({a}\)"),
    # three times the 16 of B; doubled to 96 from 48; from 48 to 96, a doubling
    (True, r"{b}{of}{join}{times}{the}{fill} ?{level}"),
    (True, r"{b}{of}{join}{times}{whose} {level}"),
    (True, r"{b}{of}{join}{times} as{fill} ?{level}"),
    (True, r"\b{r}(?:,? (?:in|over|within|after) N [a-z]+)?{fill},? from{fill} {a}{of} to{fill} {b}"),
    (True, r"\b{r}{fill},? to{fill} {b}{of}{from}{fill} ?{level}"),
    (True, r"\bfrom{fill} {a}{of} to{fill} {b}{of}(?:{join}|{so})(?: an?| it)?{soft} {r}"),
    (True, r"{b}{of}{from}{fill} {a}{of}(?:{join}|{so})(?: an?| it)?{soft} {r}"),
    # down by a fifth: 400 this winter against 500 last; fell 8 per cent, with 2,300 recorded compared with 2,500
    (True, r"(?:{any}| {adverb} by{soft} {c}){m}{when}{t}(?:,? with|:|;| –| —|,? at){soft} {b}{n}{t}{against}{soft} {a}{t}(?= ?[.;)]|$)"),
    # cut its rate by half a point to 4.5 from 5.0; it had been at 4.0
    (True, r"{moved}{m}{when}{t},? to{fill} {b}{of}(?:{from}|, having [a-z]+|[.;:]{g}\b{old}\b|[.;:]{g}{other}){fill} ?{level}"),
    (True, r"{moved}{m}{when}{t}(?: ?[,:(–—])? from{fill} {a}{of},? (?:or )?to{fill} {b}"),
    # grew by 700 to 3,100; on Thursday it was 2,400
    (True, r"{any}{m}{when}{t},? to{fill} {b}{of}[.;]{t}(?: the D| on [a-z]+| before [a-z ]{3,24})?,?{other}{soft} {a}{of}(?= ?[.;,)]|$)"),
    # gained 3.1 points and took 14.3 % (2017: 11.2 %)
    (True, r"{any}{m}{when},? (?:to|and (?:took|won|has|reached|stood at|now stands at)){fill} {b}{of} \((?:D|O|last [a-z]+|from|against|was|previously|(?:in )?the year before):? {a}\)"),
    # reduced from 60 to 45 buses, a quarter; improved from 71 to 75 percent, four points
    (True, r"(?P<way>[UWABIF]){fill} from{fill} {a}{of},? to{fill} {b}{of}(?:,(?: or| by| that is)?| –| —|:)(?: about| nearly| some| almost)? (?P<c>[PTR])(?= ?[.;)]|$)"),
    # 36.4 million, against 32.5 million the season before (+12 %)
    (True, r"{b}{of},?(?:{from}| compares? with){fill} {a}{of} ?\({up} {c}\)"),
    (True, r"{b}{of},?{up} {c} (?:on|from|against|over){fill} ?{level}"),
    # shrunk to 1,360 from 1,600. That is 15 percent fewer
    (True, r"{b}{of}{from}{fill} {a}{of}[.;:]{that}{changed}"),
    (True, r"\bfrom{fill} {a}{of},? (?:or )?to{fill} {b}{of}[.;:]{that}{changed}"),
    # 18 % higher at 59,000, up from 50,000; half as much again as the usual 30
    (True, r"{c}{k} {more} at{soft} {b}{of}{from}{fill} ?{level}"),
    (True, r"{b}{of}{join}{soft} ?{c} {more} as{fill} ?{level}"),
    # now 1,800, will go up 3.5 percent to 1,863
    (True, r"\b(?:now|currently|at present|today)(?: at)?{soft} {a}{of},(?: and)? (?:will|would|is to|are to|should|is set to|are set to|is due to|are due to|must)(?:(?: be)?{any}| be {verb} by {c}){m}{when},? to{fill} {b}"),
    # which numbered 500, shot up to 800, a 60 % leap
    (True, r"{a}{aside}{of}(?:,| and)?(?: [a-z]+)? (?P<up>[UA])(?: again| back)? to{soft} {b}{of}{join}{changed}(?= ?[.;)]|$)"),
    (True, r"{a}{aside}{of}(?:,| and)?(?: [a-z]+)? (?P<down>[WB])(?: again| back)? to{soft} {b}{of}{join}{changed}(?= ?[.;)]|$)"),
    # with 61 points, nine clear of B, who have 52; at 2,880, 4 % lower than in 2020 (3,000)
    (True, r"\b(?:with|on|at|in),?{soft} {b}{of},{fill}{soft} {c}{k}{above}(?:{who}|{fill} ?{level})"),
    (True, r"\b(?:with|on|at|in),?{soft} {b}{of},?{fill}{soft} {c}{k}[ -]{more}(?:{m}{than}| than{who})"),
    # was 19 % short of the 10,000 of April; on 69 points, are five behind B, who have 74
    (True, r"{b}{of},?{is}{soft} {c}{k}{above}(?:{who}|{fill} ?{level})"),
    (True, r"{b}{of},?{is}{soft} {c}{k}[ -]{more}{m}{than}"),
    (True, r"{b}{aside}{of}{join}{soft} ?{c}{k}(?:{above}|[ -]{more} than){who}"),
    # 1,800 short of its target of 10,000, having raised 8,200
    (True, r"\b{c}{k}{above}{clause} {a}{of},? (?:having|after|with|at|to finish (?:on|with|at)|to end (?:on|with|at))(?: [UWHK])?{fill} {b}(?! (?:years|months|weeks|days))"),
    # with 74 points to United's 69, five clear
    (True, r"{x}{n} to{fill} {y}{of},{fill}{soft} {c}{k}[ -]{more}(?= ?[.;,]| with| and| of| at|$)"),
    # budgeted at 38 million, cost 46 million, 8 million over budget; designed for 640, holds 685, or 45 more than it should
    (True, r"\b(?:budgeted|estimated|planned|put|projected|costed|valued|priced|forecast|designed|built|meant|intended|licensed|made)(?: at| to cost| for| to be| to hold| to take| to carry| to seat)?{soft} {a}{of},{fill} {b}{of}(?:{join}|,? or){soft} {c}{k} (?:(?P<up>M|over|above|beyond)|(?P<down>L|under|below|within|short of))(?: than [a-z ]{2,24}| (?:the )?[a-z]+)?(?= ?[.;,)]|$)"),
    # a majority of 1,204: Khan 15,380, Doyle 14,176; a gap of 3.7 years (83.1 against 79.4)
    (True, r"{x}{aside}{g} {y}{of} ?\((?:the |a )?(?:[a-z]+ )?G(?: of| was|:| =)?{soft} {c}"),
    (True, r"\bG(?: (?:between|in)[^NPTRX.;:,]{1,60}?)?{fill}{soft} (?P<c>[NT]){n}{t}(?: ?[:(–—,-]){fill} ?{x}{n}{aside}(?: to| against| versus| vs\.?|,? and|[,;]){fill} {y}{of}(?= ?[.;)]|$)"),
    # trails by 0.7 seconds: 51.9 against 51.2; by seven votes, 218 to 211; 571 more than there were births (2,911 against 2,340)
    (True, r"\bby{soft} {c}{n}(?: ?[:(–—,-]){fill} ?{x}{n}{t} (?:to|against|versus|vs\.?){fill} {y}(?= ?[.;),]|$| [a-z]+[.;,])"),
    (True, r"{c}{n}[ -]{more}(?:{clause}|{fill})(?: ?[:(–—]|,){fill} ?{x}{n}{t} (?:to|against|versus|vs\.?|compared with|compared to){fill} {y}{n}(?= ?[.;)]|$)"),
    # lost four and now have 11; they had 15
    (True, r"{any}{m}{when}{t},?(?: and| to){fill}(?:\bnow\b|\bh[ao][sv]e?\b){fill} {b}{of}[.;,]{g}(?:{other}|\b{old}\b){fill} {a}{of}(?= ?[.;,)]|$)"),
    # lost 84 points, or 1.2 %, to close at 6,916; rose by 130, or 26 percent, to 630
    (True, r" {verb}(?: [a-z]+ly)?(?: by)?{soft} {c}{m}(?:,? (?:or|i\.e\.)(?: by)?(?: about| some| nearly| almost)?| ?\() ?{d}\)?{m},?{when}{t} (?:to|and (?:ended|closed|finished|stood|now stands) at|to (?:close|end|finish|settle|stand) at)(?: close at| end at| finish at| settle at| stand at)?{soft} {b}"),
    (True, r" go(?:es)? A(?: by)?{soft} {c}{m}(?:,? or(?: by)?(?: about| some| nearly| almost)?| ?\() ?{d}\)?,? to{soft} {b}"),
    # twice as fast as B, which ran at 120; is double the 45 charged elsewhere; were double those among women (310)
    (True, r"{b}{aside}{of},?(?:{join}|{is}| has)?{times}{who}"),
    (True, r"\b{r}{clause}(?: ?[:(–—]){soft} ?{a} then,? (?:and |but )?{b} (?:now|today)\b"),
    (True, r"{b}\)?{t}{n},?{is}{soft} {r}(?: that| those| what| the (?:number|figure|amount|rate|sum))?{clause} {level}"),
    # three times that number, 3,600
    (True, r"{a}{of}[,;.]{g}{r} (?:that|this|the)(?: [a-z]+)?(?: of the [a-z]+)?,(?: or)?{soft} {b}"),
    (True, r"{a}{of}[,;.]{g}{r} as (?:many|much|large|big|high|long|great|far|heavy|fast|expensive),(?: or)?{soft} {b}"),
    # tripled to 6 million from 2; doubled since 2018 and stands at 680; it was 340
    (True, r"\b{r}{fill}{t}(?:,? to| and{fill}(?: at| to| numbers| has| have|\bnow\b)|:|,|;){fill} {b}{of}(?:[.;:,]{g}(?:{old}|{other})\b{t}{fill}|,?{against}{fill}|, after){fill} {a}{of}(?= ?[.;,)]|$)"),
    (True, r"{b}{of},? (?:[ABUW]|H|K){soft} {r}(?: on| from| over| against){fill} ?{level}"),
    # half as often as men: 310 against 620
    (True, r"\b{r} as [a-z]+(?: as{fill})?(?: ?[:(–—,]){fill} ?{b}{n}{t} (?:to|against|versus|vs\.?|compared with|compared to){fill} {a}{n}(?= ?[.;)]|$)"),
    # elected with 1,142 votes, a majority of 87 over the sitting member, on 1,055
    (True, r"\b(?:with|polled|won|got|took|received|secured|scored|on){soft} {b}{of}(?:,| –| —| \()?(?: by| giving (?:him|her|it|them))? (?:an?|the|his|her|its)(?: [a-z-]+){0,2}? G(?: of|, |: ){soft} {c}{m} over [^NPTRX.;:(]{1,60}?(?:(?: on| with| at|,? who (?:had|has|got|won|took|polled|received|scored))(?: just| only)?{soft} {a}| ?\({a}\))"),
    # voted 31 to 17. … said a majority of 14 was no mandate
    (True, r"\b(?:voted?|by|passed|carried|approved|rejected|defeated|backed|votes?){fill} {x}{m} (?:to|against){soft} {y}(?:, with N [a-z]+)?{g}[.;:][^NPTRXDO.;:]{0,60}?\b(?:an?|the|his|her|its|that|this)(?: [a-z-]+){0,2}? G of{soft} {c}{k}(?= (?:is|was|would|had|has|will|meant|gave|showed|surpris[a-z]+|ought|should)\b| ?[.,;)])"),
    # there were 23,910 names; a year before: 27,170. the fall of 3,260
    (True, r"{b}{aside}{g}[.;] ?{then}[,:]?{g} ?{a}{of}[.;] ?(?:the|that|this|its) {noun}(?: of|,| was| is| came to| amounts to| equals){soft} (?P<c>[NTR])(?! (?:in|at|for|with|from|among|on|to)\b)"),
    # 47 percent. support is down six points since the spring, when it stood at 53
    (True, r"{b}{aside}{g}(?:[.;]{g})?,?{up} {c}{m}{again},? since [^NPTRX.;:]{0,24}?,? when (?:it|they|there|the [a-z]+)(?: had)? (?:was|were|stood at|been|numbered|reached|came to|totalled){soft} {a}"),
    # last year 310 came. this year it was 930. that is three times as many; it had been 103, so it has quadrupled
    (True, r"{a}{aside}{g}[.;?!]{g} {b}{of}[.;?!,–—-]+(?: (?:that|this|which|it) (?:is|was|makes|means)| so| or)?{soft} ?{r}{amountof}{sofar}"),
    (True, r"{b}{aside}{g}[.;]{g}\b{old}\b{g} {a}{of},? (?:and so|so|thus|which means|meaning)(?: that)?(?: [a-z'’]+){1,4}? ha(?:s|ve|d)(?: about| nearly| almost| roughly| M| again| L)*(?: U(?: by)?)? {r}{sofar}"),
    (True, r"\b{old}\b{g} {a}{of}[.;,]{g} {b}{of},? (?:and so|so|thus|which means|meaning)(?: that)?(?: [a-z'’]+){1,4}? ha(?:s|ve|d)(?: about| nearly| almost| roughly| M| again| L)*(?: U(?: by)?)? {r}{sofar}"),
    # has raised 73,450, which leaves it 46,550 short of its target of 120,000
    (True, r"{b}{of}[.,;–—](?: (?!and\b|but\b)[a-z'’]+){0,3}? (?:leaves?|left|leaving|puts?|putting)(?: (?:it|them|him|her|us|the [a-z]+|still|just|only))*{soft} {c}{k}{above}{fill} ?{level}"),
    # was to cost 84 million. the final bill, 113.4 million, was 29.4 million over budget
    (True, r"\b(?:was|were|is|are|had been|supposed|meant|expected|due) to cost{soft} {a}{of}[.;,]{g}\b(?:the|its) (?:final|total|eventual|actual|full) (?:bill|cost|price|sum|total),?(?: [a-z]+)?{soft} {b},?(?: [a-z]+){0,3}?{soft} {c}{k} (?:(?P<up>over|above|M)|(?P<down>under|below|inside|within|L)) (?:the )?(?:budget|estimate|plan|forecast)"),
    # 41, and his brother peter, six years younger at 35
    (True, r"{a},[^PTRX.;:]{0,40}[.;,]? (?:and )?(?:his|her|the|their)[^NPTRX.;:]{1,40},{soft} {c} (?P<down>L) at {b}(?= ?[.,;)])"),
    # contained 60 per cent of the 340 kilometres, which still leaves 136; sold three-quarters of its 640 garages, leaving 160
    (True, r"(?P<c>[PR]) of (?:the|its|their|his|her|all|those|these|an?)(?: [a-z]+['’]s)? {a}{n}{t}(?: of [^NPTRXD.;:,]{1,40}?)?(?:,|;|,? and| –| —)(?: (?:which|that|this|so|still|thus))* (?P<down>leaves|leaving|left){soft} {b}(?= ?[.,;)]| in | on | to | with | for | of open | still | standing | unpaid | unsold )"),
    # 31 in the first group against 62 in the second, twice as many
    (True, r"{a}{aside}{g}\b(?:against|and|but|compared with|versus){g} {b}{aside}{g},(?: or| that is)?{soft} {r}{amountof}{sofar}"),
    # pressed 2.4 million. the coming harvest might lift that to 2.7 million, in other words 12.5 per cent more
    (True, r"{a}{aside}{g}[.;][^NPTRX.;:]{0,60}?(?:U|A|H|bring|take|push|cut|bringing|taking) (?:that|it|this|them|the (?:total|figure|number)) to{soft} {b}{of},?(?: or| in other words| that is| which is)*{soft} {c} {more}(?! than)"),
    # closed 18p lower at 342p, a fall of 5 per cent
    (True, r"{c}{k} {more} at{soft} {b}{of}{join}(?:{rise}|{up}) {d}"),
    # 1,540, which is 440 more than in 2021. that year 1,100 were received
    (True, r"{b}{of}{join}{less}{m} than (?:in |on |at |for |during )?(?:the )?(?:D|{old})[.;:] ?(?:in |on )?(?:that (?:year|month|week|day|time)|then|D),?{plain}{a}{of}(?= ?[.;,)]|$| [a-z]+ [a-z]+ed\b)"),
    # costs were 36.8 million and revenue 40 million, leaving a profit of 3.2 million
    (False, r"\b(?:costs?|expenses|spending|outgoings|expenditure|revenues?|income|sales|turnover|takings|receipts|earned|took|spent){fill} {x}{m},? (?:and|but|against|on){fill} {y}{m}{t},? (?:(?:leaving|left|giving|gave|making|made|for|producing|produced|resulting in|with|which left|so) )(?:it |them |him |her |us |the [a-z]+ )?(?:with )?(?:an?|its|their) (?:[a-z-]+ ){0,2}(?:profit|loss|surplus|deficit|shortfall|balance|G)(?: of)?{soft} {c}"),
    # by a margin of 54 percent to 31, 23 points
    (False, r"\bG of{soft} {x}{m} to{soft} {y}{m},? (?:or )?{soft} ?{c}"),
    # compared with 4,200 a year earlier, there were 4,480, a rise of 6.7 percent
    (True, r"(?:\bcompared (?:with|to)|\bagainst|\bversus){fill} {a}{of},{g} {b}{of}(?:{join}|{so}){changed}"),
    # at 4,480, the figure was 280, or 6.7 percent, up on the 4,200; 12 percent more than last year's 4,000, at 4,480
    (True, r"{c}{k} {more} than{fill} ?{level}{of},? (?:at|to reach|reaching|standing at|making|making it|giving){soft} {b}(?= ?[.;,)]|$)"),
    # 4,480, up 6.7 percent (2022: 4,200)
    (True, r"{b}{of},?{up} {c}{m}{when} \((?:D|from|against|was|previously|last [a-z]+|(?:the )?(?:year|month|quarter) (?:before|earlier)|prior year)?:? ?{a}\)"),
    # led 54-41 at the break, a cushion of 13; led by six, 41-35; won 83-71, a margin of 12
    (False, r"{x} ?[-–—] ?{y}{of}(?:{join}|,? and| for){gap}"),
    (False, r"{x} ?[-–—] ?{y}{of}{join}(?: [a-z]+){0,2}? ?(?:an?|the|its|his|her|their) {c}[ -][a-z]+[ -]G"),
    (False, r"{x} ?[-–—] ?{y}{of}{join}(?: an?| the| their| its| his| her) {c}-[a-z]+ (?:win|victory|defeat|loss|triumph|F|W)\b"),
    (False, r"\b(?:an?|the|their|its|his|her) {c}-[a-z]+ (?:win|victory|defeat|loss|triumph|G|F|W)\b{fill}[,:(–—]?{fill} ?{x} ?[-–—] ?{y}"),
    (False, r"\b(?:led|lead|leads|leading|ahead|H|U|W|won|win|winning|lost|losing|beat|beaten|behind|L|M|up|A|down|B|trailed|trailing|trail|edged|pipped|clear|home)(?: [a-z’'-]+){0,3}? by{soft} {c}{n}(?:{fill}[,:(–—]| –| —)(?: (?:at|on|it|the score|were|was|is|leading|with|finishing|ending))*{fill} ?{x} ?[-–] ?{y}\b"),
    # are on 68 points after 31 matches. they are four clear of hallam bridge, who have 64
    (True, r"\bon{soft} {b}(?= (?:after|from|with)\b|,)[^.;]{0,100}[.;] (?:they|he|she|it|which)(?: (?:now|are|is|was|were|stand|sit|lie))*{soft} {c}{k}{above}{who}"),
)  # fmt: skip
