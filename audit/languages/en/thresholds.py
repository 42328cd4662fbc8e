"""What English says of thresholds: *passed the 3,000 mark, above the limit of 50, the permitted 500, a majority needs 71*.

LIMIT ends right before the number that is one, MARK begins right behind it; OVER and UNDER are searched in the words before it.
MAJORITY ends right before the number of votes or seats that is enough. Small letters.
"""

from __future__ import annotations

_KIND = r"(?:limit|threshold|ceiling|maximum|minimum|standard|cap|quota|floor|target|norm|guideline|safe level|alert level|trigger level|cut-off|capacity|licence)"
LIMIT = (
    rf"\b{_KIND}(?: (?:value|level|set|laid down|allowed|in force))?(?: (?:of|at|is|was|being)| \()?(?: (?:just|only|about))?"
    r"|\b(?:permitted|allowed|permissible|recommended|required|needed|legal|the quorum of|quorum is|wanted|promised|forecast|expected|predicted|budgeted|planned|hoped for|designed|stipulated|guaranteed)"
    r"|\b(?:(?:licensed|built|designed|meant|certified|equipped|insured|registered|allowed|permitted|authorised|authorized|intended|approved)(?: [a-z]+)? (?:for|to (?:carry|hold|take|seat|house|handle|sleep|accommodate|serve))(?: up to| only| just| no more than| a maximum of)?)"
    r"|\b(?:above|over|below|under|beyond|beneath|exceeding|beat(?:s|en|ing)?|topping|short of|shy of|inside|outside|past|against) (?:the|its|their|his|her|a|an|that|last) (?:[a-z’'-]+ ){0,3}(?:limit|average|target|mean|norm|forecast|guidance|consensus|estimate|expectations?|minimum|maximum|standard|benchmark|figure|level|record|rate|mark|county['’]s|country['’]s|city['’]s|nation['’]s)?(?: of)?"
)
MARK = r"(?:[ -](?:[a-z]+ )?(?:mark|threshold|barrier|milestone|limit|ceiling|line|cap|maximum|minimum|hurdle|quorum)\b)"
OVER = (
    r"\b(?:pass(?:es|ed|ing)?|topp?(?:s|ed|ing)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|br(?:oke|oken|eaks|eaking|each(?:es|ed|ing)?)(?: through)?|cross(?:es|ed|ing)?|above|over|beyond"
    r"|beat(?:s|en|ing)?|outdo(?:es|ne)?|outdid|bett(?:ered|ering|ers)|licensed|built|designed|certified|higher than|more than|in excess of|past|cleared|reach(?:es|ed|ing)?|hit|outstrip(?:s|ped)?|overtook|violat(?:es|ed|ing))\b"
)
UNDER = r"\b(?:inside|off the|behind|shy of|lagg?(?:s|ed|ing)|trail(?:s|ed|ing)?|below|under|beneath|short of|less than|fewer than|lower than|within|inside|undershot|well within|meets|met|complies with|complied with|does not reach|failed to reach|missed)\b"
MAJORITY = (
    r"\b(?:majority (?:needs?|requires?|is|of|takes?|stands at|in [a-z ]{3,30} is)|(?:needed|required|enough|necessary) (?:for|to (?:win|form|secure|pass)) (?:an? )?[a-z -]{0,24}"
    r"|(?:needs?|needed|requires?|required) (?:an? )?(?:[a-z-]+ )?majority,?(?: of| or)?|majority,? or|short of the)"
)
# Majorities of more than half.
FRACTIONS = {
    "two-thirds": (2, 3),
    "two thirds": (2, 3),
    "three-fifths": (3, 5),
    "three-quarters": (3, 4),
    "four-fifths": (4, 5),
}
