"""Words of English that make a statement one of another kind than what is: a plan, a supposition, a correction, a norm.

Each row of SPEECH is a kind, the reach of its words, and a pattern in small letters. Reaches: ``number`` (the number right
behind the words), ``behind`` (the number right before them), ``clause`` (up to the next mark), ``forward`` (to the end of
the sentence or quote, or to words of STOPS), ``sentence``, ``paragraph``. Kinds: *planned* (aims, forecasts, budgets),
*aim* (a target or forecast as a noun, which is what results are measured by), *norm* (limits and standards), *supposed*
(if, would), *corrected* (what was said before), *denied* (not 5 but 6). Earlier rows win.
"""

from __future__ import annotations

_AIMS = r"(?:targets?|goals?|forecasts?|estimates?|expectations?|projections?|predictions?|guidance|quotas?)"
_OF = r"(?:(?:,)? (?:of|was|is|at|for|set at|had been|being|stood at|stands at)(?: [a-z-]+){0,3}?)"
_SOFT = r"(?: (?:just|only|some|about|around|nearly|almost|at least|at most|more than|less than|up to|an?|the|of|to))*"
_NORMS = r"(?:limits?|maximum|minimum|threshold|ceiling|cap|norm|permitted level|legal level|safe level|standard|allowance|recommended (?:level|intake|dose)|alert level|danger mark|warning level|cut-off)"

SPEECH: tuple[tuple[str, str, str], ...] = (
    ("corrected", "paragraph", r"^(?:corrections?|clarifications?|editor['’]s note|corrected)\b|\b(?:an|the) (?:earlier|previous|original) version of (?:this|the) (?:article|story|report|page)\b"),
    ("corrected", "sentence", r"\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|put|listed|given|described)\b|\b(?:this|the) (?:article|story) (?:has been|was) (?:corrected|amended|updated)\b"),
    ("corrected", "clause", r"\b(?:first|earlier|previously|originally|initially|at first) (?:said|reported|given|put|announced|estimated|stated|counted|published|thought)\b|\b(?:said|reported|announced|published|given|put) (?:earlier|before|previously|at first|initially|originally)\b|\binitial (?:reports?|counts?|estimates?|figures?) (?:of|put|said|gave|had)\b|\brevised (?:up |down |upwards? |downwards? )?from\b"),
    ("corrected", "number", rf"\b(?:preliminary|provisional|flash|initial|earlier|previous|original) (?:figures?|estimates?|readings?|counts?|reports?|tolls?){_OF}"),
    ("denied", "number", rf"\bnot(?: the)?{_SOFT}(?= ?[^a-z ]?[0-9a-z][^.;]{{0,40}}?\bbut\b)"),
    ("aim", "number", rf"\b{_AIMS}{_OF}"),
    ("aim", "behind", rf" (?:(?!on |over |above |below |under |of |than |short |from |to |for |against )[a-z-]+ ){{0,2}}?(?:{_AIMS}|that was (?:planned|expected|forecast|budgeted)|(?:planned|expected|forecast|predicted|budgeted|targeted|pencilled in))\b"),
    ("norm", "number", rf"\b{_NORMS}(?: for [a-z ]{{1,30}}?)?{_OF}"),
    ("norm", "behind", rf"(?:[ -][a-z/-]+){{0,3}}? (?:{_NORMS}|allowed|permitted|recommended|required by law)\b"),
    ("supposed", "sentence", r"\b(?:if|suppose|supposing|imagine|assuming|unless|provided that)\b|(?:^|[.!?] |[“\"])(?:had|were) (?:the|it|he|she|they|we|i|all|every|no|[a-z]+ (?:not )?(?:been|reached|stayed|kept|gone|come|grown|risen|fallen))\b"),
    ("supposed", "forward", r"\b(?:would|could|might|should) have\b"),
    ("planned", "forward", r"\b(?:aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|planned|planning to|plans? (?:to|is|calls|foresees|provides)|expect(?:s|ed|ing)?|forecast(?:s|ing|ed)?|predict(?:s|ed|ing)?|project(?:s|ed) (?:that|a|an|the|to)|anticipat(?:es|ed|ing|e)|intend(?:s|ed|ing)?|propos(?:es|ed|ing|e)|target(?:ed|ing)|estimat(?:es|ed|ing)(?= that| to)|reckon(?:s|ed)? (?:that|on|with)|foresees?|envisages?|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|vow(?:s|ed)|budgets? for|budgeted|allocated?|due to|set to|likely to|on course (?:for|to)|on track (?:for|to)|calls? for|would|could|should|might|(?-i:may)|ought to|under the (?:plan|budget|scheme|proposal)s?)\b"),
)  # fmt: skip

# With these the telling of what is begins again.
STOPS = r"\b(?:but|while|whereas|although|though|yet|however|so far|to date|at present|already|actually|in fact|in the event|when it|last (?:year|month|week|quarter)|having)\b|, (?:and|which|who) (?:[a-z0-9,-]+ ){0,3}(?:was|were|had|has|have|is|are)\b"
