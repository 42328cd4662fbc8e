"""How English expresses totals and their parts. Rows as in relations.py: a role, a direction, a pattern.

``sum`` makes a number the total of those before it, ``composed`` the total of those behind it. Of the parts ``comprises`` begins all of
them, ``opens`` some or all of what was told before, ``includes`` and ``with`` some; ``closes`` makes a part the last one: with it the
parts are complete. ``holds`` is a whole of which parts follow, ``part of`` a part of what was told before; ``grand`` says that a number is all there is.
"""

from __future__ import annotations

_SOFT = r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|a further|another|over|more than|well over|an estimated|therefore|thus|then|hence|accordingly|so))*"
_TO = r"(?:to|at|of|was|is|were|came to|comes to|stood at|stands at|reached|amounted to|amounts to|hit)"
_MADE = (
    r"(?:made up of|made up by|comprised of|comprising|comprises?|consisting of|consists? of|consisted of|composed of|namely|broken down (?:into|as)"
    r"|(?:split|divided|shared|distributed|spread|apportioned|allocated) (?:into|in|between|among|amongst|over|across|as)|as follows|drawn from|in the form of)"
)

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("sum", 0, rf"\b(?:totalling|totaling|a combined|a combined total of|makes?|to make|making|made|making it|making for|(?:making|made|makes?|giving|gives?|gave|for|reaching|reached) an? (?:grand |overall |combined )?total(?: of)?|to a total of|altogether,?|in all,?|in total,?|all told,?|all in all,?|adds? up to|adding up to|added up to|add to|sums? to|summing to|comes? to|for a (?:total|budget|tally|sum) of|a (?:sum|fleet|haul|record haul|tally|crew|party|workforce|gang|grand total|combined total|joint total) of|(?:that |which |this )?accounts? for all|the balance of the|overall,?|for a final|combined to){_SOFT}"),
    ("sum", 0, rf"\b(?:bringing|taking|brought|brings|takes|took|bring|take|lifting|lifted|raising|raised|putting)(?: [a-z'’-]+){{1,9}} to(?: a record)?{_SOFT}"),
    ("sum", 0, r"\b(?:between them|combined|together|jointly|in aggregate)\b(?! with)(?:,? [a-z'’-]+){0,5}"),
    ("sum", 0, rf"\b(?:the (?:grand |overall |combined |group |final |full )?(?:total|sum|aggregate)|total [a-z]+)(?: [a-z]+){{0,6}} {_TO}{_SOFT}"),
    ("sum", 0, rf"(?:,|;|\bfor|\bto|\bor) (?:an? (?:overall |combined |grand )?total of|total [a-z]+ of){_SOFT}"),
    ("gathers", 0, rf"(?:\b(?:(?:that|this|which|it) (?:would |will |could |must |should )?(?:means?|meant|makes?|made|gives?|gave|leaves?|left)|(?:taken|put|added|counted|lumped|rolled|read) together,?|put (?:the|these|those|them|both|all)(?: [a-z]+)? together,?|(?:so|thus|therefore|hence|meaning|call it|giving|in sum|net),?)(?: (?!and\b|but\b|or\b|to\b|than\b|from\b)[a-z'’-]+,?){{0,4}}{_SOFT})"),
    ("grand", 0, rf"\b(?:overall|total|combined|whole|entire|grand total|altogether)(?: [a-z'’-]+){{0,3}}{_SOFT}"),
    ("comprises", 0, rf"\b{_MADE}{_SOFT}(?: (?:about|the|its|their|all))?(?: [a-z'’-]+){{0,3}}"),
    ("opens", 0, rf"(?:\b(?:of which|of whom)|(?:^|\n|[,;:.!?(–—] ?|\b(?:and|with|while) )(?:of these|of those|of them)|\b(?:among (?:these|those|whom|which))),?{_SOFT}(?: (?:about|the))?(?: [a-z'’-]+){{0,3}}"),
    ("includes", 0, rf"\b(?:including|includes?|included|among them|such as|notably|not least){_SOFT}(?: (?:the))?(?: [a-z'’-]+){{0,2}}"),
    ("with", 0, rf"\bwith(?: (?:the|an?))?(?: [a-z'’-]+)?{_SOFT}"),
    ("holds", 0, r"\b(?:of (?:the|its|their|his|her|all|some|every|those|these)(?: [a-z]+['’]s)?(?: [a-z]+)?)"),
    ("holds", 0, r"\b(?:for|in|of) every\b"),
    ("holds", 0, r"(?:^|[.!?;:\n—–]\s*)(?:out of|of|among|in|from)(?: (?:an?|the|all|some|its|their|this|that))?(?: [a-z'’-]+){0,2}"),
    ("closes", 1, r"\b(?:the other|the others,?|the rest,?|the remaining|the remainder,?|the balance,?(?: of)?|everything else,?|everyone else,?|the rest(?: [a-z]+){1,3}|the (?:rest|remainder|others) \()"),
    ("closes", 0, r"\b(?:(?:and|with|while) others,?|the final)"),
    ("adds", 0, r"\b(?:together with|along with|added to|adding|plus|besides|on top of|in addition to|as well as|not counting|excluding)(?: (?:the|a|an|another|its|some))?"),
    ("earlier", 0, r"\b(?:from|against|than|compared (?:with|to)|up on|down on)(?: an?| the| about| some| around| nearly| just)?"),
    ("per", 0, r"\b(?:average|averages|averaged|averaging|median|(?<!would )(?<!will )(?<!could )(?<!to )(?<!not )(?<!that )(?<!these )(?<!which )(?<!they )mean|typical|price|prices|rate|rates|rent|per|each|every|fare)(?: (?!and\b)[a-z’'-]+){0,4}"),
)  # fmt: skip
AFTER: tuple[tuple[str, int, str], ...] = (
    ("sum", 0, r"(?: [a-z-]+){0,3} (?:in all|altogether|in total|all told|combined|together|overall|between them|in aggregate)\b(?! with)"),
    ("composed", 0, rf"(?: [\w’'-]+){{0,7}},? (?:{_MADE}|(?:split|divided|shared|distributed|spread|broken down|comprise[sd]?))\b"),
    ("listed", 0, r"(?: [\w’'-]+){0,3} ?:"),
    ("part of", 0, r"(?: [a-z-]+)? of (?:them|which|whom|these|those)\b"),
    ("per", 0, r"(?: [a-z]+)? (?:an? (?:hour|day|week|month|year|head|person|night|share|seat|ton|tonne|litre|gallon|mile|kilo|kilogram|square [a-z]+)|each|apiece|per|on average)\b"),
    ("closes", 0, r"(?: [a-z]+)? (?:others|other [a-z]+|for everyone else|for everything else|on everything else|elsewhere|in the rest|had none|have none)\b"),
    ("closes", 0, r"(?: [a-z'’-]+){0,3} (?:undecided|unsure|uncertain|(?:do|did)(?:n['’]t| not) know|no opinion|no answer|declined to (?:say|answer)|no preference|neither)\b"),
)  # fmt: skip

# What may follow a number that leaves out its unit: *1.17 million at home*; a noun may not.
ELIDED = r"\s*(?:[,.;:)\]–—]|$|(?:of|for|on|in|and|or|from|at|to|by|with|was|were|is|are|the|than|last|a|an|this|that|which|went|came|as|while|but|after|before|during|over)\b)"

# What comes between the parts of a plain row.
JOINS = r"[,;]|\b(?:and|plus|together with|along with|added to|on top of)\b|^(?: to |[-–])$"

# What comes before the last part of a row.
LAST_JOINT = r"\b(?:and|plus|together with|along with|added to|on top of)\b"

# What makes a list of the number before it: *the 17 dead were nine women …*; *27 jets, 18 of them …*.
COPULA = r"(?: [a-z'’-]+){0,4} (?:were|are|was|is)(?: all)? "
APPOSED = r"(?: [a-z0-9'’-]+){0,4}(?:,| [-–—]+) "
# What distinguishes the parts of a list: *38 from Germany, 14 from Austria and 11 from Spain*.
APART_BY = r"(?: (?:of them|people|men|women|votes|goals|points))? (from|in|to|for|on|at|against|by|under|inside|through|of) "
# What makes the total after a list one more item of it.
TOTAL_AS_ITEM = r"\band (?!(?:so|thus|therefore|hence|in|that|this|altogether|together|a total|makes?|made|came|comes|totals?|totalled)\b)|\bthat (?:together|jointly)\b"
# What makes a number a place rather than a whole: *in 52 cases … in 19*.
IN_SOME = r"\b(?:in|from)(?: (?:some|about|nearly|the|another|at least))? ?$"
# What may sum up more than the list before it: *… and the Greens 6,380, making a total of 47,300*.
SUMS_UP = r"\b(?:making|bringing|taking|bringing|lifting|raising|for an? (?:total|sum|tally))\b"
# What gives a part for each of several.
EACH_OF = "(?!)"
# What says that one thing may be in several parts, or that something else is taken off again.
OVERLAP = r"\b(?:outweigh(?:s|ed|ing)?|offset(?:s|ting)?|mentioned|cited|complained|touched on|brought up|both|overlap(?:s|ping|ped)?|more than one|several (?:do|did|had|have|were)|some (?:do|did|had|were) (?:all|both)|double[- ]count(?:ed|ing)?|multiple (?:answers|choices)|could (?:choose|name|tick)|twice)\b"
# What says that several answers were allowed: their percents make no hundred.
SEVERAL_ANSWERS = r"\b(?:(?:multiple|several|more than one) (?:answers?|choices?|responses?|options?|replies)|multiple[- ]response|multiple[- ]choice|(?:could|can|may|might|were (?:able|free|allowed|asked|invited) to) (?:choose|name|tick|pick|give|select|cite|list) (?:up to|more than one|several|as many|two|three|any number|all that)|select all that apply|all that appl(?:y|ied)|(?:up to|as many as) (?:two|three|four|five) (?:answers|reasons|options|choices))\b"
# What leaves a list open.
OPEN = r"\b(?:including|includes?|included|among (?:them|others)|such as|notably|for example|for instance|e\.g|etc|mainly|mostly|chiefly|largely|at least|respectively)\b"

# Counts that are not amounts, the number itself between the bars: years of an era, adjectives with a hyphen, names with a number, ages.
NO_AMOUNT = (
    r"\b(?:beat|beats|beaten|beating|won|wins|winning|lost|lose|defeated|ahead|behind|majority|lead|margin)\b[^|.;0-9]{0,40}\b(?:by|of) \||"
    r"\|[^|]+\|(?: ?(?:B\.?C|A\.?D|BCE|CE)\b|-(?!(?:member|seat|strong|man|woman|person|room|bed|place|page|vessel|ship|team|nation|judge)\b)[a-z]|(?:st|nd|rd|th)\b)"
    r"|\b(?:aged|age|no\.|route|flight|highway|page|chapter|section|article|grade|version|phase|channel|platform|gate|(?:man|woman|boy|girl) of) \|"
    r"|\b(?:the|this|that|each|every|any|no|old|new|first|last|other|another|larger|smaller|second|which|only) \|one\|"
)

# Distances by which races are named.
NAMED_BY_DISTANCE = r"\|[^|]+\| ?(?:m |metres?|meters?)?\s?(?:freestyle|breaststroke|backstroke|butterfly|medley|relay|hurdles|steeplechase|sprint|race walk)\b"

# One thing among parts that are counted: *two schools, a library and three halls*.
SINGLE = r"(?:^|,|;|\band|\bplus|\b(?:composed|made up|consisting) of|\bcomprising)\s+(?:and )?an? (?!total|further|combined|record|third|quarter|half|dozen|hundred|thousand|million|billion|few|lot|year|month|week|day)[a-z-]+(?: [a-z-]+){0,2}(?=,|;| and\b|$)"

# Words that say how many parts precede a total ({n}: one of SO_MANY).
SO_MANY: dict[str, int] = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
TOGETHER = r"\b(?:the|all|these|those) {n}\b(?: [a-z'’-]+){{0,3}},?(?: who| which)? (?:together|combined|between them|jointly|in all|made|make|had|have|account|accounted|totalled|came to)\b[^.]{{0,16}}$"

# Sets of two that some people belong to neither of: those who say neither yes nor no.
NOT_QUITE_CLOSED: frozenset[tuple[str, ...]] = frozenset(
    (("for", "against"), ("favour", "against"), ("favor", "against"), ("yes", "no"), ("approve", "disapprove"), ("agree", "disagree"), ("won", "lost"),
    ("wins", "losses"), ("dead", "injured"), ("killed", "injured"), ("killed", "wounded"), ("killed", "hurt"), ("dead", "wounded"), ("accepted", "rejected"),
    ("guilty", "not guilty"), ("passed", "failed"), ("drug", "placebo"))
)  # fmt: skip

# Words that together leave nothing out: each beside one of the parts. A word that holds another one stands before it.
# What one can be beside all else that one is: parts of two such kinds may overlap (62 women, 48 graduates, 70 under thirty).
ATTRIBUTES: tuple[str, ...] = (
    r"\b(?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?)\b", r"\b(?:graduates?|degrees?|diplomas?|doctorates?|phds?|qualified|literate)\b",
    r"\b(?:aged|under|over|elderly|pensioners?|children|minors?|teenagers?|adults?|retired)\b", r"\b(?:foreign(?:ers?)?|immigrants?|born|natives?|citizens?)\b",
    r"\b(?:part-time|full-time|temporary|permanent|volunteers?|paid)\b", r"\b(?:disabled|homeless|unemployed|married|single|widowed)\b",
    r"\b(?:listed|protected|endangered|endemic|rare|award-winning)\b", r"\b(?:veterans?|members|parents|owners)\b",
)  # fmt: skip
CLOSED_SETS: tuple[tuple[str, ...], ...] = (
    ("men", "women"), ("boys", "girls"), ("male", "female"), ("males", "females"), ("home", "abroad"), ("domestic", "foreign"),
    ("urban", "rural"), ("exports", "imports"), ("export", "home"), ("adults", "children"), ("adult", "child"), ("export", "import"),
    ("full-time", "part-time"), ("public", "private"), ("for", "against"), ("for", "against", "abstain"), ("favour", "against"),
    ("favor", "against"), ("yes", "no"), ("won", "drew", "lost"), ("won", "drawn", "lost"), ("won", "tied", "lost"), ("for", "against", "abstaining"), ("for", "against", "abstained"), ("in favour", "against", "abstaining"), ("wins", "draws", "defeats"), ("wins", "draws", "losses"),
    ("for", "against", "abstentions"), ("favour", "against", "abstentions"), ("favor", "against", "abstentions"), ("won", "lost"), ("wins", "losses"),
    ("victories", "draws", "defeats"), ("gold", "silver", "bronze"), ("golds", "silvers", "bronzes"), ("dead", "injured"),
    ("killed", "injured"), ("killed", "wounded"), ("killed", "hurt"), ("dead", "wounded"), ("survived", "died"), ("indoor", "outdoor"),
    ("online", "in person"), ("online", "desk"), ("online", "shops"), ("online", "stores"), ("land", "water"), ("land", "inland water"),
    ("domestic", "international"), ("primary", "secondary"), ("residents", "visitors"), ("day", "night"), ("north", "south"),
    ("women", "men", "children"), ("girls", "boys", "teachers"), ("over", "under"), ("above", "below"), ("finished", "dropped out"), ("finished", "retired"), ("completed", "dropped out"),
    ("reached", "dropped out"), ("completed", "failed"), ("sold", "unsold"), ("sold", "withdrawn"), ("opened", "closed"), ("open", "closed"), ("open", "shut"), ("attended", "absent"), ("present", "absent"), ("attended", "missed"),
    ("insured", "uninsured"), ("occupied", "vacant"), ("occupied", "empty"), ("let", "vacant"), ("paid", "unpaid"), ("paid", "free"), ("employed", "unemployed"), ("married", "single"), ("married", "unmarried"), ("alive", "dead"),
    ("saved", "lost"), ("saved", "drowned"), ("rescued", "drowned"), ("rescued", "missing"), ("upheld", "dismissed"), ("granted", "refused"), ("granted", "denied"), ("approved", "rejected"), ("approved", "refused"), ("admitted", "refused"),
    ("convicted", "acquitted"), ("acquitted", "convicted"), ("vaccine", "placebo"), ("active", "placebo"), ("intervention", "control"), ("cases", "controls"), ("single", "double"), ("surface", "underground"), ("overground", "underground"),
    ("hardback", "paperback"), ("print", "digital"), ("print", "online"), ("physical", "digital"), ("electric", "petrol"), ("petrol", "diesel"), ("petrol", "diesel", "electric"), ("petrol", "diesel", "hybrid", "electric"), ("new", "used"),
    ("new", "second-hand"), ("new", "existing"), ("new", "repeat"), ("freehold", "leasehold"), ("one-off", "recurring"), ("fixed", "variable"), ("principal", "interest"), ("labour", "materials"), ("labor", "materials"), ("parts", "labour"),
    ("interim", "final"), ("ordinary", "special"), ("regular", "special"), ("gas", "electricity"), ("electricity", "gas"), ("onshore", "offshore"), ("upstream", "downstream"), ("eastbound", "westbound"), ("northbound", "southbound"),
    ("inbound", "outbound"), ("outward", "return"), ("morning", "afternoon"), ("morning", "evening"), ("morning", "afternoon", "evening"), ("left", "right"), ("bulls", "cows"), ("ewes", "rams"), ("cows", "calves"), ("adults", "juveniles"),
    ("adult", "juvenile"), ("adults", "young"), ("pupils", "teachers"), ("students", "teachers"), ("students", "staff"), ("players", "staff"), ("officers", "men"), ("officers", "soldiers"), ("mps", "peers"), ("lay", "professional"),
    ("elected", "appointed"), ("permanent", "temporary"), ("permanent", "contract"), ("salaried", "hourly"), ("white-collar", "blue-collar"), ("army", "navy"), ("army", "navy", "air force"), ("road", "rail"), ("car", "rail"), ("air", "sea"),
    ("land", "sea"), ("wet", "dry"), ("hot", "cold"), ("red", "white"), ("red", "blue"), ("black", "white"), ("solo", "group"), ("singles", "doubles"), ("batting", "bowling"), ("goals", "behinds"), ("tries", "conversions", "penalties"), ("first half", "second half"), ("valid", "spoilt"), ("valid", "invalid"), ("new", "returning"), ("valid", "spoiled"),
    ("goods", "services"), ("products", "services"), ("retail", "wholesale"), ("equity", "debt"), ("current", "non-current"),
    ("short-term", "long-term"), ("owned", "leased"), ("owned", "rented"), ("passed", "failed"), ("accepted", "rejected"), ("approve", "disapprove"),
    ("agree", "disagree"), ("freight", "passenger"), ("passengers", "crew"), ("civilian", "military"), ("civilians", "soldiers"), ("drug", "placebo"),
    ("treatment", "control"), ("excluded", "randomised"), ("excluded", "randomized"), ("excluded", "included"), ("undergraduate", "postgraduate"),
    ("undergraduates", "postgraduates"), ("undergraduates", "graduates"), ("weekdays", "weekends"), ("cash", "shares"), ("cash", "stock"),
    ("houses", "flats"), ("house", "flat"), ("arrivals", "departures"), ("vaccinated", "unvaccinated"), ("guilty", "not guilty"),
    ("capital", "current"), ("north", "south", "east", "west"), ("inpatients", "outpatients"), ("native", "foreign"), ("local", "foreign"),
)  # fmt: skip

# What precedes percents that make a whole.
MAKES_WHOLE = r"(?!)"

# What gives each of several a number of its own: English says so after the list.
IN_TURN = r"(?!)"

# The lowest and the highest class of a scale.
LOWEST_CLASS = r"(?!)"
HIGHEST_CLASS = r"(?!)"

# Income, expenses, and what is then left: costs are not parts of a turnover, but together with the profit they make it up.
INCOME = "\\b(?:revenues?|turnover|sales|income|takings)\\b"
COSTS = "\\b(?:costs?|expenses?|spending|expenditures?)\\b"
LEFT_OF_INCOME = "\\b(?:profits?|surplus|left|remain\\w*|net|margin|rest)\\b"

# Behind a percent that says what it is of: two of them share no whole.
OWN_WHOLE = r" of (?:the |all |its |their |our |those |these )?[a-z]"
