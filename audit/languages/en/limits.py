"""What English words say a number cannot be. Each row of LIMITS: the sort of number (percent, count, celsius), words right
before it, words right behind it (either may be empty), the lowest and the highest value in its own unit, and words
that take the limit away where they stand in the sentence. Patterns in small letters.
"""

from __future__ import annotations

_IS = r"(?: (?:is|was|were|are|at|of|to|as|stood at|stands at|reached|hit|fell to|rose to|given as|as high as|averaged|some|about|around|nearly|just|only|over|under|put at))*"
_MAY_EXCEED = (
    r"\b(?:gdp|plan|planned|target|budget|quota|norm|capacity|turnover|revenue|income|assets|equity|par|price|prices|prisons?|jails?|wards?|hospitals?"
    r"|beds?|last year|year before|a year earlier|previous|pre-pandemic|of the level|compared|growth|grew|increase|margin call|subscribed)\b"
)
_SHARES = (
    r"(?:turnout|relative humidity|humidity|occupancy|occupancy rate|attendance|attendance rate|uptime|availability|germination|germination rate|completion rate|graduation rate|detection rate|clear-up rate|conviction rate|market share|hit rate|participation rate|net enrolment rate|net enrollment rate|home ownership|compliance rate|literacy rate|literacy|pass rate|survival rate|success rate|employment rate"
    r"|unemployment rate|jobless rate|vaccination rate|vacancy rate|approval rating|probability|likelihood|chance|chances|efficacy|effectiveness"
    r"|mortality rate|recycling rate|punctuality|response rate|poverty rate|proportion|the share|share of [a-z ]{3,40})"
)
_OF_A_WHOLE = (
    r" (?:of (?:those|all those|these) (?:asked|questioned|surveyed|polled|vaccinated|tested|interviewed|taking part)"
    r"|of (?:its |the |their |all )?(?:seats|respondents|voters|those|votes cast|ballots|the vote|pupils|students|patients|passengers|participants|households"
    r"|members|residents|teachers|women|men|adults|children|the time|cases|trains|flights|rooms)|full|occupied|turnout|chance|probability|humidity)\b"
)

LIMITS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("percent", rf"\b{_SHARES}(?: [a-z-]+){{0,4}}?,?{_IS}", "", "0", "100", _MAY_EXCEED),
    ("percent", "", _OF_A_WHOLE, "0", "100", _MAY_EXCEED),
    ("count", rf"\bph(?: value| level)?{_IS}", "", "0", "14", ""),
    ("celsius", r"\b(?:mercury|thermometers?|air temperatures?|daytime temperatures?|maximum temperatures?)(?: [a-z]+){0,3}", "", "-90", "60", r"\b(?:oven|furnace|engine|reactor|surface|core)\b"),
)  # fmt: skip

# A fall by more than all there is: of what can be negative, or where words say another thing, nothing is asked.
CAN_BE_NEGATIVE = r"\b(?:profits?|loss|losses|earnings|income|balance|cash flow|temperatures?|result|margin|surplus|deficit|ebitda?|returns?|yields?|points?|growth|inflation)\b"
