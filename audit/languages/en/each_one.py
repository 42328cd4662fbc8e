"""What English says a number is for each of: *£20 a seat, four per boat, each crew, monthly rent, one for every 14 pupils*.

BEHIND begins right behind the number, BEFORE ends right before it; ``of`` is what each one is. PRICES are words before money that
is mostly for one of something; HOLDING stands between a count and what each of it holds (*24 rows of 35 seats*). Small letters.
"""

from __future__ import annotations

_SOFT = (
    r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|well|over|under|an estimated|a mere))*"
)
_GAP = r"(?: [a-z'’-]+){0,6}"
_LATER = r"(?:ago|earlier|before|later|previously|further|total|record|half|third|quarter|few|lot|little|result|consequence|while|bit)"
_NO_NOUN = (
    r"(?:now|has|have|had|is|was|were|are|of|one|other|with|to|in|on|for|and|that|getting|receiving|paying"
    r"|holding|carrying|weighing)"
)
_SMALL = (
    r"(?:per|via|in|to|at|of|for|from|by|as|than|and|or|but|over|about|after|into|under|near|within|like)"
)
_DOES = (
    r"(?:yields?|pays?|paid|has|had|holds?|held|carries|carried|seats|makes?|made|earns?|earned|costs?|takes?|took|uses?|used|needs?|needed"
    r"|gets?|got|gives?|gave|weighs?|weighed|feeds|serves|served|burns?|burned|draws?|drew|produces?|produced|contains?|contained|houses?"
    r"|employs?|employed|eats?|drinks?|sells?|sold|fetch(?:es|ed)?|consumes?|consumed|delivers?|delivered|emits?|covers?|covered"
    r"|can (?:hold|carry|take|seat)|receives?|received|is worth|was worth|attracts?|attracted|averages?|averaged|spends?|spent|drives?"
    r"|flies|runs?|lasts?|measures?)"
)

BEHIND: tuple[str, ...] = (
    r"(?: [a-z'’-]+){0,3} (?:each|apiece|every one|all round)\b",
    rf"(?: (?!{_SMALL} )[a-z'’-]+){{0,3}} (?:per|for each|for every|for one|to each|to every|to the) (?:one |single )?(?P<of>[a-z-]+)",
    rf"(?: (?!{_NO_NOUN} |{_SMALL} )[a-z'’-]+)? (?:an? |every |each )(?!{_LATER}\b|[a-z]+ (?:ago|earlier|before|later|previously)\b)(?P<of>[a-z-]+)\b",
    rf"(?: (?!{_SMALL} )[a-z'’-]+){{0,2}} in (?:each|every)(?: (?P<of>[a-z-]+))?\b",
    rf" to an? (?!{_LATER}\b|half|halt|close|head|stop|standstill|point|new|record|high|low)(?P<of>[a-z-]+)\b",
    r"/(?P<of>[a-z]+)\b",
    r"(?: [a-z'’-]+){0,2} on average\b",
)
BEFORE: tuple[str, ...] = (
    rf"\b(?:each|every)(?: one)?(?: of (?:the|its|their|these|those|his|her|our)(?: [a-z]+)?(?: [0-9][0-9,]*)?)?(?: (?!{_NO_NOUN} )(?P<of>[a-z-]+))?{_GAP}",
    rf"\b(?:per|for each|for every|to each|to every|a single) (?!cent\b)(?P<of>[a-z-]+){_GAP}",
    r"\b(?P<of>hourly|daily|nightly|weekly|monthly|yearly|annual|annually)\b(?: (?!(?:on|in|for|after|from|since|by|to) )[a-z'’-]+){0,5}",
    rf"\b(?:averages?|averaged|averaging|on average|mean|typically|typical|apiece)(?: (?:the |an? )?(?!{_NO_NOUN} )(?P<of>[a-z-]+))?{_GAP}(?:, [a-z ]{{3,24}},)?{_GAP}",
    rf"(?:^ ?|[.,;:—–(] ?|\b(?:that|and|where|if|as|since|average|so|because) )an? (?P<of>[a-z-]+)(?: of [a-z]+)? {_DOES}{_SOFT}",
    r"\bone (?P<of>[a-z-]+ )?(?:in|for|to|per)(?: every| each)?",
    r"\bwork(?:s|ed|ing)? out at",
)
PRICES = (
    r"\b(?:at|closed at|closing at|costs?|costing|charged?|charges|charging|priced at|paid|pays|paying|worth|sold for|sells for|selling for|fetched|fetching"
    r"|(?:rate|price|fare|fee|fine|tax|levy|grants?|bonus(?:es)?|rents?|wages?|salary|pension|subsidy|payments?|payouts?|instal?lments?|dividend"
    r"|cost|value|allowance|premium|toll|deposit|bounty|prize)(?: of| is| was| are| were)|prices? (?:is|was|are)"
    r"|receives?|gets?|got|earns?|earned)(?: an? [a-z-]+)?"
)
AT_WHICH = r",? (?:at which|for which|at this (?:rate|price)|at that (?:rate|price))\b"
HOLDING = (
    rf"(?: [a-z'’-]+){{0,3}}? (?:of|with|at|holding|carrying|seating|each with|each of|each holding|each carrying|each|containing|weighing"
    rf"|paying|costing|worth|at a (?:cost|price) of|at the price of){_SOFT} "
    rf"|(?: [a-z'’-]+){{0,3}}?,? (?:each(?: [a-z'’-]+){{1,5}}|with an average [a-z'’-]+ of|averaging|which,? at){_SOFT} "
    rf"|(?: [a-z'’-]+){{0,3}}? ?(?:times|multiplied by|x|×|\*){_SOFT} "
)
# Repayments are of a loan and its interest.
NO_RATE = r"\b(?:mortgage|repayments?|instal?lments? on|annuity|annuities)\b"
# Rates between two things by their name, and what these are.
RATIOS = {
    "pupil-teacher ratio": ("pupil", "teacher"), "student-teacher ratio": ("student", "teacher"), "student-to-teacher ratio": ("student", "teacher"),
    "pupil-to-teacher ratio": ("pupil", "teacher"), "student-faculty ratio": ("student", "faculty"), "student-to-faculty ratio": ("student", "faculty"),
    "student-staff ratio": ("student", "staff"), "patient-to-nurse ratio": ("patient", "nurse"), "child-to-staff ratio": ("child", "staff"),
    "plot ratio": ("floor", "site"), "floor area ratio": ("floor", "site"),
}  # fmt: skip
# Words before an amount that results from what precedes it.
RESULT = (
    r"\b(?:so|thus|therefore|hence|call it|say|puts|put|which (?:is|makes|means|gives|comes|corresponds|brings)|that (?:is|makes|means|comes)|a total of|in all|altogether"
    r"|making|makes|giving|gives|taking|bringing|meaning|totalling|totaling|equals?|equivalent to|came to|comes to|coming to|amount(?:s|ed|ing) to"
    r"|add(?:s|ed|ing) up to|works? out (?:at|to)|raised|raising|brought in|bringing in|revenues?|takings|yielded|earned|earning|collects?|collected"
    r"|(?:bill|cost|payout|outlay|total|sum|capacity|output|value|room) (?:of|for|is|was|had reached|reached))\b[^0-9,;]*$"
)
RESULT_BEHIND = r"(?: [a-z'’-]+){0,3} (?:in all|altogether|in total|all told|combined)\b"
# Words after a count that something is deducted from first.
DEDUCTED = r"[^.;]{0,12}\b(?:less|minus|net of|excluding|after deducting|not counting)\b"
OF_IT = r" of (?:it|this|that|them)\b"  # after a part
# Words before a number that counts what there is one for each of.
COUNTED_BY: dict[str, str] = {}
COUNTED = r"\b(?:each|every one|all|any) of (?:the|its|their|these|those|his|her|our)"
# A row of rates, each of which belongs to numbers of its own.
IN_A_ROW = r"\brespectively\b"

# The unit of time that a rate is said to be for.
PERIODS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year", "annually": "year",
    "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "minute": "minute", "second": "second",
}  # fmt: skip
# Words for one of the people that a count is of.
PERSONS = frozenset(
    """head person capita people inhabitant resident customer subscriber user member visitor guest passenger worker employee
    staff pupil student patient voter citizen adult woman man child player nurse teacher shareholder delegate tenant""".split()
)
