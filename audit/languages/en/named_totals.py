"""How English says what a country or a city has in all: its people, its area, what it produces in a year.

Each pattern is read over a sentence in which ``№`` stands for the number and its unit. ``{thing}`` is a name, ``{link}`` what may
stand between a total and its number, ``{about}`` a hedge, ``{end}`` the end of what is said of it.
"""

THING = (
    r"(?:[Tt]he )?(?P<thing>(?:[wW]orld|[gG]lobal|mainland|[A-Z][\w.’'-]*?)(?:,? (?:of|and|the|da|de|do) (?:the )?[A-Z][\w.’'-]*?"
    r"| (?:d['’])?[A-Z][\w.’'-]*?){0,5})"
)
ABOUT = (
    r"(?: (?:about|around|roughly|some|nearly|almost|approximately|over|under|more than|less than|fewer than|only|just|an estimated"
    r"|close to|well over|at least|up to))*"
)
LINK = (
    r"(?: (?:is|was|are|were|stands|stood|of|has|had|reached|reaches|reaching|hit|hits|topped|tops|topping|exceeded|exceeds|exceeding"
    r"|totalled|totaled|totals|totalling|numbered|numbers|numbering|remains|remained|(?:grew|grown|grows|risen|rose|rises|fell|falls|fallen"
    r"|shrank|shrunk|declined|climbed|increased|dropped|expanded) to|put at|estimated (?:at|to be)|estimated to have reached|thought to be"
    r"|now|currently|already|still|about|around|roughly|some|nearly|almost|approximately|over|under|more than|less than|fewer than|only|just"
    r"|an estimated|close to|well over|at least|recorded at|at|came to|comes to|amounted to|amounts to|to be|been|be|surpassed|surpasses|passed"
    r"|crossed|worth|valued at|(?:expected|projected|forecast|set|likely) to reach|will reach|today|this year|last year"
    r"|(?:in|by|at the end of|as of|at the start of|since) (?:[A-Z]?[a-z]+ ){0,2}(?:1[5-9]|20)\d\d,?))+"
)
# What ends the naming of all people: "5.4 million people." and not "5.4 million people who …".
END = r"(?=\s*(?:[.,;:!?)”\"]|$|—|–|and\b|but\b|while\b|as of\b|according\b|today\b|now\b|at present\b|(?:in|by|at the end of) (?:1[5-9]|20)\d\d))"
ALL = r"(?:(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Ii]ts|total|whole|entire|overall|estimated|resident|current|national|combined|[Ww]ith|where) |^ ?|[,;:(] ?)"
ALL_LAND = r"(?:(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Ii]ts|total|land|surface|whole|entire|overall|estimated|resident|current|national|combined|[Ww]ith|where) |^ ?|[,;:(] ?)"

# The total, its patterns, and the nouns that the number may count: none where it may count nothing.
TOTALS = {
    "population": (
        r"{all}[Pp]opulation of {thing}(?:, (?:the|a|an) [^,№]{3,60},)?{link} №",
        r"{thing}['’]s (?:(?:total|current|estimated|resident|overall|entire|whole|permanent|own) )*population{link} №",
        r"{thing} (?:(?:now|currently|today) )?(?:has|had|have) (?:a|an) (?:(?:total|current|estimated|resident|overall|growing|shrinking|ageing|aging) )*population{link} №",
        r"{thing},? (?:with|which has|which had) (?:a|its) (?:(?:total|estimated) )*population{link} №",
        r"{thing} \((?:[Pp]opulation|[Pp]op\.)[:,]?{about} ?№",
        r"{thing}, [Pp]opulation[:,]?{about} №",
        r"(?:^|[.;] ?)(?:[Tt]he )?(?:world|global) population{link} №",
    ),
    "people": (
        r"{thing} (?:(?:now|currently) )?(?:has|had|is home to|was home to|counts|counted|is inhabited by){about} №{end}",
        r"{thing},? (?:with|which has|which had|home to|an? [a-z -]{{0,20}}?(?:country|nation|city|state|province|metropolis|town|island|republic|kingdom) of"
        r"|an? [a-z -]{{0,20}}?(?:country|nation|city|state|province|metropolis|town|island) with){about} №{end}",
        r"№ (?:live|lives|lived|now live) in {thing}(?=[.,;!?]|$)",
    ),
    "part": (
        r"№ (?:[a-z]+ ){{0,2}}(?:in|across|throughout) {thing}(?!['’\w-])",
    ),
    "area": (
        r"{all_land}(?:(?:total|land|surface) )*area of {thing}{link} №",
        r"{thing}['’]s (?:(?:total|land|surface|territorial|geographical|overall) )*(?:area|territory){link} №",
        r"{thing} (?:has|had) (?:a|an) (?:(?:total|land|surface|territorial|geographical|overall) )*(?:area|territory){link} №",
        r"{thing} (?:covers|covered|occupies|spans|extends over|stretches over){about}(?: an? (?:(?:total|land|surface) )*(?:area|territory) of)?{about} №(?! of )",
        r"{thing},? (?:with|which has) an? (?:(?:total|land|surface) )*area{link} №",
    ),
    "gdp": (
        r"(?:GDP|[Gg]ross domestic product)(?: \(GDP\))? of {thing}{link} №",
        r"{thing}['’]s (?:(?:nominal|annual|total|overall|entire) )*(?:GDP|gross domestic product|economic output)(?: \(GDP\))?{link} №",
        r"{thing} (?:nominal |annual )?(?:GDP|gross domestic product)(?: \(GDP\))?{link} №",
        r"{thing} economy (?:is|was) (?:worth|valued at){about} №",
        r"{thing},? (?:has|had|with) (?:a|an) (?:(?:nominal|annual|total) )*(?:GDP|gross domestic product){link} №",
        r"{thing}['’]s (?:[a-z]+ )?economy (?:is|was) (?:worth|valued at){about} №",
    ),
    "height": (
        r"{thing},? (?:is|was|stands|stood|rises|rose|reaches|soars|towers|lies)(?: to| at)?{about} №[- ](?:high|tall|above sea level)",
        r"{thing},? (?:rises|rose|stands|soars|towers)(?: to| at)?{about} №(?=[.,;]|$)",
        r"{thing} \({about} ?№\)",
        r"{thing},?(?: at| with a height of| which is| which rises to){about} №(?=[.,;]|$| (?:high|tall|above))",
        r"(?:At| at){about} №(?: high| tall| above sea level)?, {thing} is",
        r"(?:height|elevation|altitude) of {thing}{link} №",
        r"{thing}['’]s (?:height|elevation|altitude|summit|peak){link} №",
        r"(?:summit|peak|top) of {thing},? (?:is|was|lies|stands|at)(?: at)?{about} №[- ](?:high|above sea level)",
    ),
    "length": (
        r"{thing},? (?:is|was){about} №[- ]long",
        r"{thing},(?: at)?{about} №[- ]long",
        r"{thing},? (?:has|had|with) (?:a|an) (?:total )?length of{about} №",
        r"length of {thing}{link} №",
        r"{thing}['’]s (?:total )?length{link} №",
        r"№[- ]long {thing}(?=[.,;]|$| (?:is|was|flows|rises|runs))",
    ),
}  # fmt: skip

PERSONS = frozenset("people inhabitants residents citizens persons souls person".split())
PARTS = frozenset(
    "people inhabitants residents citizens persons souls person children adults women men voters pupils students households families workers girls boys".split()
)
# Words next to which a figure is not a total of a present-day place.
NOT_TOTAL = {
    "population": r"\b(?:centur(?:y|ies)|ancient|medieval|colonial|prehistoric|dynast(?:y|ies)|empire|BC|BCE|AD|metro(?:politan)?|greater|urban area|prison|if)\b",
    "area": r"\b(?:burn(?:t|ed)|flooded|exclusive economic|maritime|empire|ice|forest\w*|if)\b",
    "height": r"\b(?:camp\w*|climb\w*|ski\w*|fell|fall|descen\w+|prominence|plume|ash|cloud\w*|trail|hike\w*|route|path|cable|hut|if|Mars)\b",
    "length": r"\b(?:bridge|dam|tunnel|stretch|section|canal|valley|border|delta|race|if|navigable|upper|lower|middle)\b",
    "gdp": r"\b(?:quarter\w*|half|months?|per capita|per head|per person|per[- ]worker|growth of|loss\w*|lost|added|add|boost\w*|if|century)\b",
}
SMALL_NAMES = ("world", "global", "mainland")  # of things that are written without a capital
# One of these occurs in every sentence that a pattern of the total fits: a quick check.
SAID = {
    "population": ("opulation", "op."),
    "people": (
        "has", "had", "home to", "count", "inhabited by", "with", "live", "state", "nation", "city", "republic", "kingdom", "province",
        "island", "town", "metropolis",
    ),
    "part": ("in", "across", "throughout"),
    "area": ("area", "territory", "cover", "occupies", "spans", "extends over", "stretches over"),
    "height": (
        "high", "tall", "above sea level", "rises", "rose", "stands", "soars", "towers", "height", "elevation", "altitude", "summit", "peak",
        "which is", " at", "At", "(",
    ),
    "length": ("long", "length"),
    "gdp": ("GDP", "ross domestic product", "economic output", "economy "),
}  # fmt: skip
# Names that say no more than "here": the text must say which country is meant.
HERE: tuple[str, ...] = ()
