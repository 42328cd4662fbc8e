"""How English says that an amount is for many together, and how many they are: № of pupil premium funding for its № pupils."""

GAP = r"(?: (?:is|was|were|are|of|worth|totalling|totaling|totalled|totaled|came to|amounted to|comes to|will total|received|receives|this year|last year|about|around|nearly|almost|some|a total of)){0,4} ?"
COUNTS = r" (?:[a-z]+ ){0,2}?"
WHOLE = r"\b(?:district|county|city|town|council|region|state|school|authority|scheme|programme|program)\b"
EACH = r"\b(?:each|every|per|apiece|a head|a pupil|a home|a household|up to|average|at least)\b"
TO = r"[^№.;]{0,40}\b(?:for|to|among|between|across|help|helped|helping) (?:its|the|all|all its|all the|some|about|around|nearly|almost|a total of|install [a-z ]{3,20} in)? ?$"
OF_ALL = r"\b(?:has|have|had|teaches|serves|covers|of) (?:about |some |around |nearly |almost )?"
SOME = r"\b(?:new|more|another|some of|further|pilot)\b"
# One of these occurs in every text with a purpose of shares.csv, wherever its lines break: a quick check.
SAID = ("pupil", "pump")
