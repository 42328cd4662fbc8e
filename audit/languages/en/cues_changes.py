"""English words of change and comparison: rose, fell, up, down, from, against.

BEFORE ends right before a number (a sign of money left out), AFTER begins right behind it;
each row is a role, a direction (1 up, -1 down, 0 neither) and a pattern in small letters.

change: the number is the amount, the percent or the points of a change or a difference · from: the level compared with
· old: a level of an earlier time · new: the level reached · extreme: the most or the least that there ever was · adjusted: a figure that relates nothing to printed ones.
"""

from __future__ import annotations

_UP = (
    r"(?:rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|increase|increases|increased|increasing|climb|climbs|climbed|climbing"
    r"|jump|jumps|jumped|jumping|soar|soars|soared|soaring|surge|surges|surged|surging|leap|leaps|leapt|leaped|leaping|gain|gains|gained|gaining"
    r"|advance|advances|advanced|advancing|edged up|edge up|edges up|edged higher|inch(?:ed)? up|inched higher|ticked up|ticked higher|nudged up"
    r"|(?:go|goes|going|went|gone|move|moved|push|pushed|shot|crept|drifted|picked|put|bumped|drove|driven|bid|marked|scaled|stepped) up|(?<!took )(?<!take )(?<!add )(?<!adds )(?<!added )(?<!adding )(?<!sum )(?<!sums )(?<!opened )(?<!showed )(?<!turned )(?<!signed )(?<!lined )(?<!takes )(?<!made )(?<!make )(?<!makes )(?<!set )(?<!ended )(?<!signed )(?<!making )(?<!taking )(?<!gave )up|upped|rallied|rebounded|recovered|swelled|swollen"
    r"|expand|expands|expanded|expanding|widen|widens|widened|widening|improve|improves|improved|improving|raise|raises|raised|raising|lifted|lifts|lift"
    r"|boost|boosts|boosted|add|adds|added|adding|put on|mounted|spiked|accelerated|quickened|strengthened|appreciated|ballooned|mushroomed|rocketed|skyrocketed"
    r"|bounced|bounced back|built up|multiplied|outperformed|beat|beats|beaten|exceed|exceeds|exceeded|exceeding|outstripped|outran|outnumber|outnumbers|outnumbered|overtook|topped|outsold|outpaced|outgrew|outscored|surpassed"
    r"|(?:ramp|ramped|ramping|step|steps|stepped|stepping|build|builds|built|building|jack|jacked|notch|notched|pick|picks|picking|top|topped|turn|turned|dial|dialled|rack|racked|scal|scaling|speed|speeded|sped) up"
    r"|escalate|escalates|escalated|escalating|elevated|enlarge|enlarged|extend|extends|extended|extending|lengthen|lengthens|lengthened|lengthening|deepen|deepens|deepened|deepening|heightened|intensified|inflated|augmented|bolstered|amplified"
    r"|ballooning|blossomed|boomed|burgeoned|catapulted|firmed|hiked|hikes|hiking|piled on|popped|pumped|raced ahead|roared|snowballed|spurted|sprinted|swells|swelling|took on|taken on|taking on|takes on|tacked on|trended (?:up|higher)|vaulted"
    r"|regained|regains|recouped|clawed back|claws back|revived|rebounds|rallies|improves on|improved on|improving on|bettered|betters|eclipsed|eclipses|exceeds|overshot|overspent|overspends|overran|overruns|overtakes|outdid|outnumbering|outspent|outearned|outlived|outlasted"
    r"|steepened|thickened|warmed|quickens|strengthens|strengthening|appreciates|accelerates|accelerating|multiplies|mounts|mounting|spikes|spiking|soars|upgraded|lifting|boosting|overstated|raising|gaining|marked up|priced up|outpaces|outpacing|outstrips|outstripping|outgrows"
    r"|higher|more|extra|greater|longer|faster|heavier|dearer|older|taller|deeper|additional)"
)
_DOWN = (
    r"(?:fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|slip|slips"
    r"|slipped|slipping|sink|sinks|sank|sunk|sinking|plunge|plunges|plunged|plunging|plummeted|plummet|plummets|slump|slumps|slumped|slumping|tumble|tumbles|tumbled|slide|slides|slid|sliding"
    r"|ease|eases|eased|easing|edged down|edged lower|inched down|ticked down|ticked lower|nudged down|dip|dips|dipped|shrink|shrinks|shrank|shrunk|shrinking|contract|contracts|contracted|narrow|narrows|narrowed|narrowing"
    r"|cut|cuts|cutting|lost|lose|loses|losing|sagged|reduce|reduces|reduced|reducing|lower|lowers|lowered|lowering|trim|trims|trimmed|trimming|slash|slashed|slashing"
    r"|(?:go|goes|going|went|gone|come|came|coming|move|moved|drifted|brought|marked|scaled|pared|whittled|wound|wore|worn) down|down|pared|dwindled|receded|ebbed|waned|thinned|halved"
    r"|shed|sheds|crashed|collapsed|weakened|worsened|deteriorated|retreated|depreciated|dived|nosedived|nose-dived|cooled|slowed|softened|subsided|backed off|gave up|given up|relinquished|wiped"
    r"|abated|axed|axes|axing|caved|chopped|chops|clipped|clips|compressed|cratered|crumbled|curbed|curtailed|curtails|depressed|depleted|depletes|descended|descends|deflated|diminish|diminishes|diminished|diminishing|docked|drooped|eroded|erodes|eroding"
    r"|evaporated|flagged|flattened|forfeited|forfeits|(?:give|gives|gave|given|giving) back|knocked off|knocks off|knock off|knocking off|lessened|lopped off|lops off|melted|moderate|moderates|moderated|moderating|pulled back|rolled back|scaled back|pared back|cut back|cut down"
    r"|shave|shaves|shaved|shaving|shorten|shortens|shortened|shortening|shrivelled|skidded|slacken|slackened|stripped|surrendered|tailed off|taper|tapers|tapered|tapering|toppled|trended (?:down|lower)|withered|write down|wrote down|wrote off|written off|written down|wiped off|wiped out"
    r"|undercut|undercuts|undercutting|underspent|underspends|underperformed|understated|deducted|deducts|deducting|discounted|marked down|knocked down|dwindles|dwindling|retreats|retreating|worsens|worsening|weakens|weakening|slows|slowing|softens|softening|cools|cooling|subsides|depreciates|collapses|collapsing"
    r"|plummeting|tumbling|halving|ebbs|wanes|waning|recedes|receding|thins|thinning|shedding|crashing|loosened|relaxed|downsized|lags|lagging|trailing|trails|undershoots|misses|missing"
    r"|save|saves|saved|saving|missed|trailed|trails|lagged|lags|undershot|cheaper|fewer|less|shorter|smaller|slower|lighter|younger)"
)
_RISE = r"(?:bump|burst|build-up|buildup|escalation|elevation|enlargement|extension|inflow|influx|lift|pick-up|pickup|raise|rally|revival|run-up|spurt|step-up|strengthening|upgrade|upsurge|windfall|overshoot|overrun|overspend|increments?|increase|rise|gain|growth|jump|surge|climb|improvement|advance|uptick|upturn|leap|upswing|hike|expansion|addition|acceleration|rebound|recovery|boost|uplift|premium|appreciation|mark-up|markup|spike|widening|excess)"
_FALL = r"(?:abatement|attrition|cutback|deduction|depletion|descent|diminution|downgrade|downswing|erosion|lessening|lowering|markdown|mark-down|moderation|outflow|pullback|rebate|refund|rollback|sag|shedding|shortening|slackening|slippage|softening|undershoot|underspend|weakening|wipe-out|write-down|writedown|write-off|savings|decrease|fall|drop|decline|cut|loss|reduction|slump|plunge|dip|saving|contraction|shortfall|slide|downturn|tumble|dive|collapse|discount|slowdown|retreat|deterioration|shrinkage|depreciation|setback|narrowing|crash|decrement)"
# A margin that divides a profit by its sales is not a gap: gross margin, operating margin.
_MARGIN = (
    r"(?<!gross )(?<!operating )(?<!profit )(?<!net )(?<!ebitda )(?<!ebit )(?<!interest )(?<!income )margin"
)
_GAP_NOUN = rf"(?:overcharge|overpayment|underpayment|gulf|imbalance|mismatch|differential|divergence|overhang|plurality|winning margin|margin of victory|net change|net increase|net decrease|net inflow|net outflow|deviation|difference|gap|{_MARGIN}|majority|lead|advantage|surplus|deficit|spread|shift|swing|disparity|discrepancy|edge|cushion|headroom|variance|net gain|net loss|lag)"
_SOFT = (
    r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|precisely|approximately|a further|another|a net|a total of|a record|a mere|a massive|a modest|as much as"
    r"|slightly|sharply|steeply|further|well|over|more than|less than|under|close to|a whopping|fully|barely|an estimated|an extra|an additional|no less than|no fewer than|nearer))*"
)
_ADVERB = r"(?: (?:[a-z]+ly|again|back|too|overall|also|since|further|this year|last year|year on year|year-on-year|on the year|on the day|on the month|over the (?:year|month|week|quarter|period)|in the year|in a year))?"
_WORD = r"(?: (?:[a-z'’-]+|(?:19|20)[0-9]{2}))"
_WHOSE = r"(?:the|its|their|his|her|an?|last|that|what|target|average|forecasts?|normal|plan|budget|expectations|estimates)"
_OVER = rf"(?:above|over|beyond|ahead of|on top of|clear of) {_WHOSE}"
_UNDER = rf"(?:below|under|behind|inside|off|short of|shy of) {_WHOSE}"
_NOUN = r"(?: (?!(?:as|it|and|in|to|of|at|for|from|which|who|that|than|with|the|an?|on|by|was|were|had|has|or|but|after|before|when|while|they|he|she|is|are|over|under|this|last|next|that|these|those|each|every|above|below|behind|off|inside|beyond|adds?|added|makes?|made|comes?|came|takes?|took|ends?|ended|sums?|gives?|gave|goes|went|go|sets?|sat|turned|signed|lined|opened|built|speak|spoke|show|showed|turn)\b)[a-z-]+)"
_ON = r"(?:[^.;:(),0-9]|, (?!and |while |but |which |who |with |so |on |to |at |from |before |after |as ))"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_NEAR_TIME = r"(?:a year|a month|a week|a quarter|a decade|a day|the year|the month|the week|the day|the quarter|the season|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:years|months|weeks|days|quarters|decades))"

_COMPARATIVES = r"later|earlier|sooner|quicker|bigger|larger|wider|narrower|stronger|weaker|richer|poorer|hotter|colder|cooler|warmer|better|worse|cheap|overtook|outsold|outscored|outearned|outlived|undercut|undercuts|trailing|higher|more|extra|greater|longer|faster|heavier|dearer|older|taller|deeper|additional|cheaper|fewer|less|shorter|smaller|slower|lighter|younger|outnumber|outnumbers|outnumbered|outstripped|outran|beat|beats|beaten|exceed|exceeds|exceeded|topped|trails|trailed"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("change", 1, rf"\b{_UP}{_ADVERB}(?: by)?{_SOFT}"),
    ("change", -1, rf"\b{_DOWN}{_ADVERB}(?: by)?{_SOFT}"),
    ("change", 1, rf"\b{_UP}\b[^.,;:()0-9]{{1,34}} by{_SOFT}"),
    ("change", -1, rf"\b{_DOWN}\b[^.,;:()0-9]{{1,34}} by{_SOFT}"),
    ("change", 1, rf"\b{_RISE}(?: rate)?(?: (?:in|for)(?: (?!to\b|from\b|by\b|at\b|was\b|were\b)[a-z'’-]+){{1,4}})?(?: of|, (?:of|or)|:| was| is| comes to| came to| amounted to|, at)?{_SOFT}"),
    ("change", -1, rf"\b{_FALL}(?: rate)?(?: (?:in|for)(?: (?!to\b|from\b|by\b|at\b|was\b|were\b)[a-z'’-]+){{1,4}})?(?: of|, (?:of|or)|:| was| is| comes to| came to| amounted to|, at)?{_SOFT}"),
    ("change", 1, rf"\b{_RISE} over [^.,;:()]{{1,40}}?(?:[0-9]{{4}}|year|month|quarter|week|season|census|period) of{_SOFT}"),
    ("change", 0, rf"\b{_GAP_NOUN}(?: between(?: [a-z'’-]+){{1,5}})?(?: of| was| is| had been| has been| stood at| stands at| came to| comes to| at|,| to|:| widened to| narrowed to| from)?{_SOFT}"),
    ("change", -1, rf"(?:[,(–—]|\b(?:is|was|are|were|came|comes|taken|takes|took|fell|still|also|some)) off{_SOFT}(?= ?[$£€]?$)"),
    ("change", 0, rf"\b(?:victory|victories|win|triumph|defeat|loss|verdict|beaten|margin|squeak(?:ed|s)? (?:home|through)|scrape(?:d|s)? (?:home|through)|romp(?:ed|s)? home|home|ahead|behind|adrift) by{_SOFT}"),
    ("change", 0, rf"\bor by{_SOFT}"),
    ("compares", 0, rf"\b(?:{_COMPARATIVES}){_SOFT}"),
    ("by", 0, rf"\bby{_SOFT}"),
    ("new", 0, rf"(?<!compared )(?<!relative )(?<!close )(?<!next )(?<!according )(?<!prior )(?<!up )(?<!opposed )\bto(?: an?| the| its| their| his| her| about)?(?: (?:median|mean|record|record high|total|high|low|peak|maximum|minimum|average|all-time high|all-time low|combined|figure|level|value)(?: of)?)?{_SOFT}"),
    ("new", 0, rf"(?<!close )\bup to{_SOFT}"),
    ("new", 0, rf"(?<!-)\b(?:now|this year|today|currently|at present|reached|reaching|hit|hitting|totalled|totaled|numbered){_WORD}{{0,3}}{_SOFT}"),
    ("from", 0, rf"\b(?:from|up from|down from)(?: an?| the| its| their| his| her| [a-z]+['’]s(?: (?:revised|final|original|earlier|record))?| a (?:record|low|high|peak|revised|previous)(?: of)?| (?:a )?(?:previous|earlier|original|initial)(?: [a-z]+)?)?{_SOFT}"),
    ("from", 0, rf"\b(?:than|instead of|compared (?:with|to)|as against|against|versus|in contrast to|up on|down on|on top of|rather than|compares with|compared with only|as compared with){_WORD}{{0,5}}{_SOFT}"),
    ("from", 0, rf"\b(?:above|below|beyond|ahead of|short of|clear of|in excess of)(?: the| its| their| his| her| a| an| last year['’]s){_WORD}{{0,4}}{_SOFT}"),
    ("from", 0, rf"\b(?:over|under|on|behind|off)(?: the| its| their| his| her| a| an| last year['’]s){_WORD}?{_SOFT}"),
    ("from", 0, r"\b(?:than|against|compared with|compared to|versus|above|below|beat|beats|beating|pipped|pipping|edged|edging|outnumber|outnumbers|outnumbered|outscored|outscoring|outsold|outselling|defeated|defeating|overtook|overtaking|ahead of)\b[^.;()0-9]{1,40}\("),
    ("old", 0, rf"\b(?:had been|used to be|had stood at|had (?:only |just )?(?:numbered|had|reached|taken|sold|made|cost)|was previously|were previously|previously|formerly|originally|stood then at|then stood at|having (?:been|[a-z]+(?: on [a-z]+)?(?: at)?))(?: at)?{_WORD}{{0,2}}{_SOFT}"),
    ("old", 0, r"\bthan(?: (?!and\b|but\b|or\b)[a-z'’-]+){1,5} "),
    ("old", 0, r"\bthan\b(?:[^.;:(),0-9]|, (?:who|which|when|where|whose)\b){1,60}"),
    ("from", 0, rf"\b(?:over|under|on|behind|off)(?: the| its| their| his| her| last year['’]s)(?: [a-z-]+){{0,3}} of{_SOFT}"),
    ("old", 0, r"\bthan (?:in|on|at|for) (?:[^.;:(),]|, (?!and |while |but )){1,40}"),
    ("old", 0, rf"\b{_NEAR_TIME} (?:earlier|ago|before|previously)\b{_ON}{{0,40}}"),
    ("old", 0, rf"\b(?:last year['’]s|last month['’]s|last week['’]s|last time['’]s|yesterday['’]s|the (?:previous|earlier|prior|present|existing|current|old|former|preceding|original)(?: (?:year|month|week|quarter|season|record|total|figure|level|rate|price)(?:['’]s)?)?){_WORD}{{0,2}}{_SOFT}"),
    ("old", 0, rf"\b(?:prior|previous|preceding|year-earlier|year-ago)(?:[- ](?:year|quarter|period|month|season))(?:['’]s)?(?: [a-z]+)?:?{_SOFT}"),
    ("old", 0, rf"\bin (?:the (?:same|previous|prior|preceding|corresponding|year-earlier|year-ago)|(?:19|20)\d\d)\b{_ON}{{0,34}}"),
    ("old", 0, r"\b(?:last year|the year before|the previous year|the season before|last season|last month|yesterday)\b[^.;,0-9]{0,34}"),
    ("year", 0, r"\b(?:a year|one year|last year|the year before|the previous year|year on year|year-on-year|over the year)\b[^.;0-9]{0,30}"),
    ("month", 0, r"\b(?:a month|a week|a day|last (?:month|week)|the (?:month|day|week|quarter) before|the previous (?:month|day|week|quarter)|yesterday|month on month|on the (?:day|month|week)|(?:two|three|four|five|six|seven|eight|nine|ten|twenty) years)\b[^.;0-9]{0,30}"),
    ("whole of", 0, r"\b(?:of (?:the|its|their|all|all the|some)|out of)(?: [a-z-]+)?"),
    ("label", 0, r"(?<!last )(?<!this )(?<!next )(?<!that )(?<!each )(?<!every )(?<!per )(?<!previous )\b(?:week|day|phase|stage|round|group|zone|line|route|gate|grade|class|type|category|tier|platform|lap|block|act|part|chapter|article|section|room|page|no|number|priority|generation|step|game|match|quarter|year|tax year|flight|highway|interstate|area|unit|bus|tram|terminal|runway|exit|channel|district|ward)"),
    ("label", 0, r"^ ?= ?"),
    ("group", 0, r"\b(?:top|bottom|richest|poorest|wealthiest|best-paid|worst-paid|lowest-paid|highest-paid|middle|next|uppermost|lowest|highest)"),
    ("loss", 0, r"\b(?:loss(?:es)?|deficit|outflow|shortfall)(?: (?:attributable|available|applicable) to(?: [a-z-]+){1,6})?(?: per [a-z ]+)?(?: for [a-z ]+| last [a-z]+| in [a-z]+)?(?: of| was|,)?(?: (?!from\b|by\b|to\b)[a-z]+){0,2}"),
    ("loss", 0, r"\bloss(?:es)?(?: (?!from\b|by\b)[a-z0-9-]+,?){1,10} (?:of|was|were|totall?ed|amounted to|came to)(?: [a-z]+){0,2}"),
    ("caused", 0, r"\b(?:driven|caused|fuell?ed|helped|boosted|hurt|offset|led|aided|lifted|supported|dragged down|weighed down)(?: [a-z]+ly| in part)? by\b[^.;:()0-9]{0,34}"),
    ("caused", 0, r"\b(?:due(?: [a-z]+ly)? to|because of|thanks to|attributable to|as a result of|resulting from|owing to|amid|despite)\b[^.,;:()0-9]{0,34}"),
    ("adjusted", 0, r"\b(?:real terms|inflation-adjusted|seasonally adjusted|constant currenc(?:y|ies)|adjusted for inflation|like-for-like|like for like|comparable|annualised|annualized|at constant prices|same-store|underlying|organic(?:ally)?|on an adjusted basis|stripping out|excluding)\b[^.;0-9]{0,30}"),
    ("adjusted", 0, r"\bas (?:much|little|many|few) as"),
    ("extreme", 0, r"\b(?:peak(?:ed|s)?|records?|record (?:high|low)|highest|lowest|all-time (?:high|low))\b[^.;,0-9]{0,24}"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("change", 1, r" as (?:much|many|large|big|long|high|great|far) again\b"),
    ("change", 1, rf"{_NOUN}{{0,3}} (?:more|higher|ahead|up|longer|later|in front|in hand|in credit|in profit|over the limit|too high|too long|too late|too heavy|too old|increase|rise|growth|gain|jump|surge|dearer|greater|too many|older|taller|bigger|larger|heavier|faster|deeper|wider|stronger|richer|hotter|warmer|wetter|extra|additional|improvement|premium|lead|majority|surplus|advantage|advance|upswing|hike|increment|overrun|clear|in excess|to spare|to the good)\b(?! age)"),
    ("over", 1, rf"{_NOUN}{{0,3}} {_OVER}\b"),
    ("over", 1, rf"{_NOUN}{{0,2}} (?:above|over|beyond|ahead of|clear of|in excess of|up on|on top of)\b"),
    ("change", -1, rf"{_NOUN}{{0,3}} (?:earlier than|sooner|too low|too short|too early|too light|too young|too small|in arrears|in the red|fewer|less|lower|down|shorter|younger|decrease|fall|drop|decline|cut|short|shy|adrift|reduction|cheaper|too few|too little|smaller|slower|lighter|quicker|narrower|weaker|poorer|colder|cooler|drier|discount|deficit|shortfall|saving|slump|slide|plunge|dip|loss)\b(?! age)"),
    ("over", -1, rf"{_NOUN}{{0,3}} {_UNDER}\b"),
    ("over", -1, rf"{_NOUN}{{0,2}} (?:below|under|behind|inside|off|short of|shy of|down on)\b"),
    ("change", 0, rf"(?! (?:got|gets?|getting|did|fared|felt|feel|grew|became|become|were|was|are|is) (?:better|worse)\b)(?:-vote|-seat|-goal|-point|-stroke|-run)?{_NOUN}{{0,3}} (?:difference|gap|{_MARGIN}|majority|advantage|apart|late|early|overdue|off the|better off|worse off|better than|worse than|better|worse|adrift|back|ahead|behind|to find|to go|still to find|still to raise|to raise|swing)\b"),
    ("old", 0, rf"{_WORD}{{0,5}} (?:{_NEAR_TIME} (?:earlier|ago|before|previously)|last year|the year before|the previous (?:year|month|week|quarter|season)|last (?:month|week|time|quarter|season|spring|summer|autumn|winter)|previously|first reported|originally|in the (?:same|previous|prior|preceding|corresponding)|in the first (?:count|year)|yesterday|the season before)\b"),
    ("old", 0, rf"{_WORD}{{0,3}} (?:in|of|for|at the end of|at the start of|at the turn of)(?: (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:first|second|third|fourth) quarter of))? (?:19|20)\d\d\b"),
    ("year", 0, r"[^.,;:()0-9]{0,24}\b(?:a year (?:earlier|ago|before)|last year|the year before|the previous year|year on year|year-on-year|on the year|over the year)\b"),
    ("month", 0, rf"[^.,;:()0-9]{{0,24}}\b(?:from|than in|on|over|compared with|against) {_MONTH}\b|[^.,;:()0-9]{{0,24}}\b(?:on the (?:day|month|week|quarter)|(?:a|the previous|last) (?:month|week|day|quarter)|month on month|within a day|the (?:month|day|week|quarter) before|yesterday|(?:two|three|four|five|six|seven|eight|nine|ten|twenty) years (?:ago|earlier|before))\b"),
    ("compares", 0, rf"{_NOUN}{{0,3}} (?:{_COMPARATIVES}|{_OVER}|{_UNDER})\b"),
    ("score", 0, r" for (?:[0-9]{1,3}|no loss|none)(?= declared|[,.;)]| (?:and|in|off|when|after|at|from|to|with|on|overnight)\b|$)"),
    ("bound", 0, r" (?:or|and) (?:more|over|older|under|above|below|younger|less|fewer|up)\b"),
    ("compared", 0, rf"{_NOUN}{{0,4}} (?:than|(?:above|below|over|under|behind|ahead of|inside|short of|shy of|beyond) (?:the|its|their|his|her|that|what|those)) (?!(?:in )?(?:the )?(?:a|an|one|two|three|four|five|ten|last|this|year|month|week|day|season|past|previous|same|corresponding|prior|quarter|period|decade|expected|forecast|usual|normal|next|first|second)\b)"),
    ("since", 0, r"[^.,;:()0-9]{0,20}\bsince\b"),
    ("respectively", 0, r"[^.;:()]{0,30}\brespectively\b"),
    ("adjusted", 0, r"[^.,;0-9]{0,24}\b(?:in real terms|after inflation|adjusted for inflation|seasonally adjusted|at constant (?:currency|currencies|prices|exchange rates)|like-for-like|like for like|on a comparable basis|(?:increase|rise|growth|gain|decrease|decline|drop|fall) in (?:comparable|like-for-like|same-store|organic|underlying)|annualised|annualized|an? (?:annual|year) on average|a year on average)\b"),
)  # fmt: skip

# Between the amount of a change and the same change expressed in another way: a drop of 135, or 10%.
APPOSED = r",? (?:or|equal to|equivalent to|which is|that is|i\.e\.|representing)(?: (?:by|about|some|nearly|almost|just|a|an))?\s?|[^.;()0-9]{0,16} ?\((?:or |up |down |a rise of |a fall of )?[+-]?|[^.;()0-9]{0,24},? (?:comes|came|amounts|amounted|works out|worked out) (?:to|at)(?: about)? "
# How a clause about a change mentioned before may start without a subject of its own.
NO_SUBJECT = r"(?:a|an|the|that|this|it|they|which|is|was|are|were|has|have|had|thus|so|then|therefore|hence|represent(?:ing|s|ed)|mark(?:ing|s|ed)|or|and|means?|meaning|overall|total|annual|yearly|net|further|year-on-year|makes?|making|works|out|at|i\.e|equal|to|an?other|being|some|sharp|steep|slight|modest|combined|figure|number|both|in|all|also|up|down|by|be|been|will|would|compares?|with)"
# Counted words that are points between two percents.
POINTS = r"(?:percentage |per ?cent )?points?$"
POINTS_BEHIND = r"$^"
# What may follow a number that prints no unit and counts nothing named.
AFTER_BARE = (
    r"\s*$|[^\sa-z0-9]|\s+(?:[^a-z\s0-9]|\d|(?:a|an|the|in|of|on|at|for|from|to|by|last|this|that|these|those|next|and|or|but|while|whereas|was|were|is|are|had|has|have|as|it|they|he|she|more|fewer|less|higher"
    r"|lower|up|down|earlier|before|ago|during|between|with|without|than|against|after|since|under|over|above|below|per|each|apiece|now|then|when|which|who|whose|until|through|across|among|compared|out|off|so|if|not|only"
    r"|better|worse|quicker|slower|faster|adrift|longer|shorter|taller|cheaper|dearer|heavier|lighter|warmer|colder|cooler|hotter|wetter|drier|wider|deeper|extra|clear|percentage|previously|today|yesterday|altogether|overall|together|instead|too|also|respectively|first|behind|ahead|short|shy|apart|left|because|where|within|into|would|will|could|if|there|via|versus|vs|can|may|million|billion|thousand"
    r"|according|including|excluding|did|do|came|went|voted|worked|lived|said|took|got|left|remain|remained|live|work|for)\b)"
)
# What a change is compared with, named: more than Fulton.
COMPARED = r"\b(?:than|ahead of|behind|over|above|below)(?: the| its| that of| those of)? (?!last|this|year|expected|forecast|usual|ever|any|when|half|one|two|three|four|five|six|that|those|previous|same|before|they|planned)([a-z][a-z'-]{2,})"
# Between a change and a pair of levels with a verb of its own.
OWN_VERB = r"\b(?:while|whereas|and|but|as|with|though|although|who|which|where|after|when)\b|;"
# Between the ends of what looks like a range: by 18 million to 71 million.
TO = " to "
# Figures that relate nothing to printed ones, wherever in the sentence.
REAL_BEHIND = r"(?!)"
ADJUSTED = r"\b(?:in real terms|adjusted for inflation|inflation-adjusted|seasonally adjusted|like-for-like|like for like|at constant (?:currency|currencies|prices|exchange rates)|on a comparable basis)\b"
# Words by which the next sentence refers back to this one.
TAKEN_UP = r"\b(?:it|they|that|there|the (?:figure|number|total|count|rate|share|level|price|proportion|index|sum|average))\b"
# What joins the numbers of a row that are given respectively.
ROW = r"[^.;:()0-9]{0,24}(?:,| and| to) (?:[a-z'’-]+ ){0,3}[$£€]?"
# What starts a pair of levels that looks like a range, and the words for the change.
FROM_WHERE = r"from\b"
FROM_WHAT = r"\bfrom(?: [a-z'’-]+){1,5} ?[$£€]?$"  # before the pair: from an average of
MOVED = rf"\b(?:{_UP}|{_DOWN}|{_RISE}|{_FALL}|doubled|doubling|tripled|trebled|quadrupled|changed|moved|went|halving)\b"
# Where numbers that look like a score are votes, or a gap between them is told.
_FEW = r"(?:[0-9]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)\b)"
_GAP_OF_SCORE = (
    rf"(?:lead|margin|cushion|advantage|deficit|gap|edge) (?:of|to|at|was|is) {_FEW}"
    rf"|(?:led|leads?|leading|ahead|won|lost|beat|beaten|trail(?:ed|s|ing)?|behind|victory|defeat|win|edged|home) by (?:just |only )?{_FEW}"
    rf"|{_FEW}[0-9]*-(?:point|goal|run|shot|stroke|try) (?:lead|margin|cushion|advantage|deficit|win|victory|defeat|loss|edge|gap)"
)
VOTES = rf"\b(?:{_GAP_OF_SCORE})|\b(?:vot(?:e|es|ed|ing)|ballots?|councillors|senators|deputies|lawmakers|delegates|aldermen|trustees|members|judges|jurors|referendum|motion|bill)\b"
# Between a count and the next, whose verb is left out: Ardley has 246, Fenn Bank 209.
BESIDE_NAME = r"(?: [a-z]+){0,2}(?:,| and|, and|;|; and|,? (?:to|against)) (?:the )?(?:[A-Z][\w'’-]*[ ]){1,3}"
# Between two opposed numbers: 31 votes to 17.
VERSUS = r"(?: [a-z]+)? (?:to|against|versus|v)(?: the [A-Z][\w'’]*| [A-Z][\w]*['’]s?)? |[-–]"
# What comes between two items of a plain list: $36 and $41.
ITEMS = r"(?:,|,? and) [$£€]?"
# What makes both ends of a range the level compared with: more than the 40 to 50 of last year.
THAN = r"(?:than|against|versus|above|below|over|compared (?:with|to))\b"
# Behind a span of time that says when.
AGO = r" (?:ago|earlier|before|previously|prior)\b"
# What is given in percent, so that its points are called percents as well.
TOLD_IN_PERCENT = r"\b(?:(?:gross|operating|net|profit|ebitda|ebit|interest|contribution|segment|adjusted) margins?|margins?|tax rate|expense ratio|combined ratio|loss ratio|efficiency ratio|payout ratio|take rate|churn)\b"
# Parts that are multiples: halved, half as many; and what a multiple is of, named before it.
HALVED = r"halv|(?:half|a third|a quarter) as (?!much again|many again|large again|big again|long again)"
MULTIPLE_OF = r"(?!)"
# Words of a clause that speak of a change of which a number may be the amount, without standing right beside it: a direction and a
# pattern of what ends before the number, and of what begins behind it.
MOVES_BEFORE: tuple[tuple[int, str], ...] = (
    (0, rf"\b(?:{_GAP_NOUN}|distance|interval|movement|change|adjustment|profit|balance|net|exceeds?|outnumber|compares?|cleared|netted|pocketed|made a profit|earned|keeps?|kept|short by|out by|wrong by|beat|ahead by|behind by|won by|lost by|clear by|differ(?:s|ed)? by|difference)\b[^.;:()0-9]{{1,44}}"),
    (1, rf"\b(?:{_UP}|{_RISE})\b[^.;:()0-9]{{1,44}}"),
    (-1, rf"\b(?:{_DOWN}|{_FALL})\b[^.;:()0-9]{{1,44}}"),
)  # fmt: skip
MOVES_AFTER: tuple[tuple[int, str], ...] = (
    (0, r"[^.;:()0-9]{0,30}\b(?:changed (?:sides|hands)|switched|defected|separates?|separated|separating|parted|parts|divides?|did it|decided it|made the difference|would have done|have gone|has gone|had gone|went missing|gone missing|disappeared|vanished|left|joined|the (?:difference|gap|margin|shortfall|surplus|balance|excess|change)|died|were born|quit|resigned|departed|moved (?:in|out|away)|closed|opened|were added|was added|were lost|was lost|were sold|were saved|comes on top|came on top|lie between|lies between|lay between|stood between|stand between|stands between|remain(?:ed|s)? unaccounted|unaccounted|profit|loss)\b"),
    (1, rf"[^.;:()0-9]{{0,30}}\b(?:{_UP})\b"),
    (-1, rf"[^.;:()0-9]{{0,30}}\b(?:{_DOWN})\b"),
)  # fmt: skip
# Between a change and a level that is introduced in another way.
AND_THEN = r" and (?:[a-z]+ ){0,2}(?:above|below|over|under|ahead|behind|short)\b"
# Between two changes, where the second is from something else.
BASE = r"\b(?:from|than|compared|on the|over the|against|versus|since)\b"
# What joins two numbers of a row whose items have a few words each: 17 on Saturday and 15 on the Monday.
IN_ROW = r"[^.;:()0-9]{0,40}(?<!both) and (?:(?:the|another|an?|some|about) )?[$£€]?|,(?: and)? [$£€]?"
# What makes the last number of a clause a loss.
LOSS = r"\b(?:loss|losses|deficit|outflow|shortfall)\b(?:(?!\b(?:from|to|profit|income|surplus|by|cut|narrowed)\b)[^.;:,()0-9]){0,90}$"
_MORE = (
    r"more|higher|greater|longer|later|faster|heavier|dearer|older|taller|deeper|bigger|larger|wider|stronger|richer|hotter|warmer|wetter|farther|further|steeper"
    r"|too many|too much|too high|too long|too late|too heavy|to spare|in excess|over the limit|to the good|extra|additional|ahead|clear|in front"
)
_LESS = (
    r"fewer|less|lower|shorter|cheaper|smaller|slower|lighter|younger|narrower|weaker|poorer|colder|cooler|drier|earlier(?= than)|sooner|quicker|worse off"
    r"|too few|too little|too low|too short|too early|too light|too small|short|shy|adrift|behind|to go|still to find|still to go|to find"
)
# Words of change as the capitals of constructions (change_constructions.py), in this order.
TOKENS = (
    ("M", rf"\b(?:as much again|{_MORE})\b(?! (?:or less|and more))"),
    ("L", rf"\b(?:{_LESS})\b"),
    ("E", r"\b(?:better|worse|apart|different|off the pace)\b(?= than\b|[.,;:)]|$)"),
    ("G", rf"\b(?:{_GAP_NOUN})s?\b"),
    ("U", rf"(?:(?<=\bto )|(?<=\bwill )|(?<=\bwould )|(?<=\bcould )|(?<=\bmay )|(?<=\bmight )|(?<=\bshould ))(?!up\b)(?:{_UP})\b"),
    ("W", rf"(?:(?<=\bto )|(?<=\bwill )|(?<=\bwould )|(?<=\bcould )|(?<=\bmay )|(?<=\bmight )|(?<=\bshould ))(?!down\b)(?:{_DOWN})\b"),
    ("I", rf"\b(?:net )?(?:{_RISE})\b"),
    ("F", rf"(?<!net )(?<!operating )(?<!tax )(?<!pretax )(?<!annual )(?<!trading )\b(?:net )?(?:{_FALL})\b(?<!net loss)(?! (?:attributable|before|after tax|per))"),
    ("A", rf"\b(?=up\b)(?:{_UP})\b"),
    ("B", r"\bdown\b"),
    ("H", rf"\b(?=[a-z]+ing\b)(?:{_UP})\b"),
    ("K", rf"\b(?=[a-z]+ing\b)(?:{_DOWN})\b"),
    ("U", rf"\b(?:{_UP}|crept up|crawled up|swung up|nosed up)\b"),
    ("W", rf"\b(?:{_DOWN}|fell back|fallen back|slid back|tailed away|came off|come off|dropped off|fell away|crept down)\b"),
)  # fmt: skip
