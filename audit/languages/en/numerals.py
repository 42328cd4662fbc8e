"""What stands around the words of an English numeral and belongs to it: parts, shares, odds, suffixes of figures."""

from __future__ import annotations

SCORE_OF = (
    " (?:or more )?of (?!an? |the |zero |one |two |three |four |five |six |seven |eight |nine |ten )[a-z]+"
)
BEFORE_POINT = r"\b(?:up|down|by|of|than|about|around|just|only|minus|another|is|was|to|a) $"
BEHIND_POINT = r"[.,]?$| (?:per ?cent|pct|percentage|of a)\b"

ANOTHER_PART = r" (to|or|and) (?:(?:an?|one|two|three)[ -](?:half|quarters?|(?:thir|four|fif|six|seven|eigh|nin|ten)[dt]?hs?|thirds?)|half)\b"

COMPARED_SHARES = "less more fewer higher lower cheaper faster smaller larger bigger"

AFTER_SHARE_WORDS = """
between in since from to over during last this and or on after compared within as when because while at by for under
were are is was had have said say before until through against with but if among across
"""

LEADS_SHARE = r"(?:\b(?:[Bb]y|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly|[Aa]pproximately|than|[Oo]ver|[Oo]nly|[Jj]ust|[Uu]p|[Dd]own|[Aa]t least|to) )$"

MARKED_SCORES = r"\b(?:[Tt]est|[Ee]xam|[Mm]aths?|[Rr]eading|[Cc]redit|[Hh]igh|[Ll]ow|[Aa]verage|[Ff]inal|[Tt]op|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Ww]ith)[ -]$"

SCORES_OF = " (?:more )?of (?!an?\\b|the\\b|his\\b|her\\b|their\\b|our\\b)[a-z]|$"

MORE_OF_A_UNIT = " [A-Za-z]+(?: [A-Za-z]+)? (?:or two|and (?:a half|a quarter|three[- ]quarters))\\b"

LESSER = (
    r" (?:(?:dollar|euro) and [a-z0-9-]+(?: [a-z]+)? cents|pound and [a-z0-9-]+(?: [a-z]+)? (?:pence|ounces)|year and [a-z0-9-]+ (?:months?|weeks|days)"
    r"|(?:month|week) and [a-z0-9-]+ days|day and [a-z0-9-]+ hours|hour and [a-z0-9-]+(?: [a-z]+)? minutes|minute and [a-z0-9-]+(?: [a-z]+)? seconds"
    r"|foot and [a-z0-9-]+ inches)\b"
)

NO_UNITS = frozenset(("quarter", "second"))  # a part, and an ordinal

OR_TWO = " or two"

PART_OF_A_UNIT = (
    r" and (a half|a quarter|three[- ]quarters)\b(?! (?:per|an?|million|billion|dozen|hour|mile)\b)"
)

UNIT_ENDS = "(?: or (?:so|more|less))?[.,]?$"

AREA_BEHIND = r" sq(?:uare|\.)? (?:ft|feet|foot|m|met(?:re|er)s?|km|kilomet(?:re|er)s?|miles?|yards?|yd)\b"

SPACED_SUFFIXES = " (?:bn|bln|tn|trn|mn|mln)(?![A-Za-z])"

TEMPERATURES_BEFORE = r"\b(?:[Tt]emperatures?|[Cc]ooled|[Hh]eated|kelvins?|superconduct\w*)\b[^.;:!?]*$"

COUNTED_BEHIND = (
    r" (?!(?:and|or|in|at|on|by|to|for|as|is|was|are|were|above|below|under|over|than|with)\b)[a-z]"
)

OTHER_AMOUNT = r"(?<![0-9.,])[0-9][0-9.,]{0,8}(?:[mMbBkK]|[bmt]n)?(?: ?[-–—] ?| to | and )$"

SAME_SUFFIX = "(?: ?[-–—] ?| to | and | or |, | and about | to about )([0-9][0-9.,]{0,8})[mM](?![A-Za-z0-9])"

IN_MILLIONS = (
    r"\b(?:[Pp]opulations?|[Pp]eople|[Vv]iewers?|[Aa]udiences?|[Vv]isitors|[Pp]assengers?|[Uu]sers|[Cc]ustomers|[Ss]ubscribers|[Mm]embers|[Mm]embership|[Vv]otes"
    r"|[Ss]ales|[Jj]obs|[Hh]omes|[Hh]ouseholds|[Cc]ases|[Cc]opies|[Dd]ownloads|[Uu]nemploy\w+|[Jj]obless|[Pp]upils|[Ss]tudents|[Ww]orkers|[Mm]igrants|[Rr]efugees"
    r"|[Pp]rofits?|[Rr]evenues?|[Tt]urnover|[Ff]ollowers|[Cc]irculation|[Rr]eaders\w*|[Tt]ests|[Dd]oses|[Vv]ehicles|[Cc]ars|[Tt]rips|[Jj]ourneys|[Cc]laims)\b(?:[^.;:!?]|\.(?=[0-9]))*$"
)

NEARBY = r"\b(?:[Ww]ithin|less than) $"

OUT_OF = (" out of every ", " out of ", " in every ")

PEOPLE_IN_ODDS = (
    r" (?:(?:young|older|elderly|working|British|American|Chinese|European) )?(?:persons?|people|wom[ae]n|m[ae]n|adults?|child(?:ren)?|teenagers?|boys?|girls?"
    r"|households?|homes|famil(?:y|ies)|couples?|pupils?|students?|workers?|employees?|patients?|voters?|drivers?|teachers?|residents?|pensioners?"
    r"|respondents?|Americans?|Britons?|companies|firms|businesses|jobs|cases|births|deaths|marriages)(?= (?:in|out of) )"
)

CLOSED_BEHIND_ODDS = (
    r"$|[.,;:!?)”’\"—–]| (?:is|are|was|were|has|have|had|will|would|can|could|cannot|may|might|must|do|does|did|now|still|already|also|who|whose|with|without"
    r"|under|over|aged|and|or|but|said|says?|lives?|suffers?|believes?|thinks?|works?|dies?|gets?|goes|wants?|owns?|uses?|feels?|lacks?|needs?|reports?|reported"
    r"|admits?|admitted|worldwide|nationwide|globally|across|by|nationally|there|here|experiences?|experienced|lived|died|worked)\b|$"
)

TO_ONE = (" to one", " to 1")

OUTNUMBER = r"\b(?:margin|odds|ratio|majority|outnumber\w*)(?: (?:women|men|them|us|him|her))?(?: (?:of|at|by|was|is|were|are))* $"

# 1 in 4 children, but not 1 in 4 games
OF_WHOM_WORDS = """
people persons men women children students pupils teachers workers employees households homes families patients
residents users customers voters drivers farmers jobs companies firms businesses deaths
"""

MIXED_NUMBER = " (?:and (?=1/[2-9]\\b|2/3\\b|3/4\\b))?([0-9０-９]{1,4})(?:[/／⁄]|(?<= [1-9]) / (?=(?:[2-8]|16|32)(?![0-9])))([0-9０-９]{1,4})(?![0-9０-９/／])"

TOLERANCE_SIGN = r" ?(?:±|\+/[-−–]|\+[-−–]) ?(?=[0-9])| (?:plus or minus|give or take) (?=[0-9])"

NO_ENDS = ("and", "or", "new", "more")  # words that may stand before what is counted in millions
