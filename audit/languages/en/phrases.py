"""What stands around an English number and belongs to it: minus, rates, units that are words of their own, degrees of heat."""

from __future__ import annotations

COMPARATIVES = "as more the higher larger bigger greater faster longer heavier deeper taller stronger its that those what their his her our less over"
MINUS_WORDS = ("minus", "negative")
TIED_MINUS = ("minus-", "Minus-", "negative-", "Negative-", "minus−", "minus–")

OVER_TIME = r"(?:year|month|week|day|quarter)[- ](?:(?:over|on)[- ](?:year|month|week|day|quarter)|to[- ]date|ago|earlier|end|to[- ]day)\b"

# English words that are also units: they are units only if a stop, a figure or "by" follows.
PLAIN_WORDS = "in are at won as bar gray au li chi dan mole head stone floor match"

SIZE_BEHIND = r" (?:thick|wide|long|tall|high|deep|across|in diameter|diameter)\b"

POUNDS_BEHIND = " (?:and )?[0-9]{1,2} ?(?:lbs?|pounds?)\\b"

PER = ("per ", "a ", "an ", "each ", "every ")
KINDS_OF_SHARES = "(?:diluted |basic |ordinary |common |fully diluted )(?=(?:[a-z]+ )?share)"
ANY_NOUN = r" (?!(?:of|in|at|to|by|on|and|or|for|from|with|was|were|is|are|had|has|have|who|that|per|the|a|an)\b)[a-z]+(?: [a-z]+)?"

HEAT = (
    r"[Tt]emperature|thermo|mercury|[Ff]ever|degrees|heat|\b(?i:hot|hotter|hottest|cold|colder|coldest|warm\w*|cool\w*|freezing|highs?|lows?|hit|forecast|oven"
    r"|weather)\b|[0-9][CF] ?\($"
)

OF_HEAT = " (?:of (?:warming|heating|heat|cooling)|warmer|hotter|colder|cooler|outside|in the shade)\\b"

NO_NOUN_BEHIND = (
    r"(?:(?:about|around|nearly|almost|over|under|above|below|up to|at least|roughly|more than|less than|from|between|just) )*"
    r"[-−–+]?[0-9]+(?:\.[0-9]+)?[CF]?(?:(?: to | and | or | ?[-–—~] ?)[-−–+]?[0-9]+(?:\.[0-9]+)?[CF])?"
)

COMPARATIVES_OF_HEAT = (
    r" (?:more|less|as|the|faster|higher|larger|bigger|greater|growth|return|revenue|earnings|sales)\b"
)

SECTION = r"\b(?:[Ss]ections?|[Rr]ule|[Aa]rticle|[Pp]art|[Cc]lause|[Ff]igure|[Tt]able|[Vv]ersion|[Pp]aragraph|[A-Z][A-Za-z]*) $|[A-Za-z0-9-]$"

WEATHER = r"\b(?:[Tt]emperatures?|degrees|mercury|thermometers?|[Hh]ighs|[Ll]ows|[Ww]eather)\b[^.;!?]*$"

SCALE_OF_HEAT = r" ?\(?(?:degrees )?([CF])(?:elsius|ahrenheit)?\b"

ABBREVIATED = ("ft", "lb", "lbs", "hr", "hrs", "min", "mins", "yr", "yrs")

POWERS_IN_WORDS = r" (squared|cubed)\b"

PAID = ("pound", "pounds")  # weights in the table of units
WON = frozenset(("won",))

CLOSED_BEHIND_FEET = r"$|[,;)]|\.(?![0-9])| tall\b"  # he is 6 foot 4
LENGTHS = r"in\b|ft\b|inch|feet"
ROUND_WORDS = "(?:one |1 |a )?million"
ROUND_WORTH = {"million": 10**6}
DIVISORS_OF_PEOPLE = r"(?:live )?births|(?:of (?:the )?)?population|head of population|pregnancies"

# Behind a part: half a point, a quarter point; what makes such points percentage points; and what they are called.
POINT = r"(?: (?:of )?a|) point\b"
POINTS_OF = r"%|per ?cent|\b(?:rates?|yields?|inflation|unemployment)\b"
PERCENTAGE_POINT = "percentage point"
