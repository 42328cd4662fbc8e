"""English phrases that hold a word for a number and state none, or that are tied to one."""

from __future__ import annotations

WORDS = {
    "one after": "no the this that any every some which each another last first next only not chosen",
    "one before": """
        of another who that which could can is was has should must would will thing side hand can't may
        might by way whose cannot such moment wonders knows wants needs more
    """,
    "few after": "past last next first these those every",
    "half after": "first second other latter last better past in",
    "first thought": """
        thought feared reported expected believed estimated announced planned anticipated forecast assumed hoped
        predicted claimed appeared seemed imagined projected proposed suggested indicated stated
    """,
    "compared": "the that its his her their our your my what as those this last in to from by over since today's yesterday's",
    "titles": """
        route channel area apollo boeing airbus windows formula iphone chapter section article articles
        figure table page pages highway flight room phase type model line gate platform act title building
        block lot exhibit appendix volume part step paragraph clause rule motorway interstate exit bus tram
        group grade season episode playstation resolution protocol annex schedule box item question sheet fiscal fy
        slide iso iec version option pier terminal runway
    """,
}

IN_A_SECOND = r"(?i:\b(?:wait|hold on|hang on|for|in|within|just|half|give me|split|per|each|every)(?: a| half a| one)? |\ba split |\bsplit-)$"

SECOND_ENDS = (
    r"$|[.,;:!?]| (?:to|or|and|of|after|before|later|counts?|that|while|the|I|he|she|it|we|they|you)\b"
)

PART_BEHIND = r"(?: [a-z]+)? (?:in|out of)(?: every)? (?:[1-9][0-9,]*|a (?:hundred|thousand|million)|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty)\b"

TIED_WORDS = """
bedroom bed room seat seater storey story storeyed floor member judge person man woman nation country state party
goal point run game match set shot stroke wicket race lap car vehicle door cylinder engine lane song track album
part page chapter volume item stage leg city county team club school hectare stop bathroom berth coach carriage
"""
