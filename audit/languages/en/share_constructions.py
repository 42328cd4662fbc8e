"""English constructions of shares: how words link a whole, its part and the share that it is.

Patterns over the line of ``change_constructions.py``. Places: w the whole, v the part, s the share, a percent or a fraction.
"""

from __future__ import annotations

MACROS = {
    "w": r"(?P<w>N)",
    "v": r"(?P<v>N)",
    "s": r"(?P<s>[PR])",
    "x": r"[^NPTRX.;:()–—]{0,70}?",
    "k": r"[^NPTRX.;:()–—,]{0,50}?",
    # the only number of its sentence: what *them* and *those* refer to
    "alone": r"(?:^|[.!?;] )[^NPTRXS.!?;]{0,120}?",
    "of": r"(?:of|out of|from|among|from among|in)(?: (?:the|its|an?|his|her|their|our|those|all|these|some|every|about|nearly|around))*(?: [a-z-]+['’]s?)?(?: [a-z-]+){0,2}?",
    "outof": r"(?:of|out of|from|from among|/)(?: (?:the|its|an?|his|her|their|our|those|all|these|some|total))*(?: [a-z-]+['’]s?)?(?: [a-z-]+){0,3}?(?: of)?",
    "soft": r"(?: (?:just|only|some|about|around|nearly|almost|roughly|exactly|precisely|or|a|an|the|its|their|fully))*",
    # what comes between two names of one thing
    "is": r"(?:,? – ?|,? — ?| - |, |: | \(|,? or |,? that is,? |,? i\.e\.,? |,? that is to say |,? namely |,? equal to |,? equivalent to |,? which is |,? worth |,? amounting to |,? representing )(?:or |some |about |nearly |a total of |exactly |just over |just under |worth )*",
    "end": r"(?=[ ]?(?:[.,;:)–—]|$| -| and| but| who| which| of them(?=[.;,)])| in all| have| has| had| were| was| are| is| went| go| goes| said| say))",
    "rate": (
        r"(?:[a-z-]+ )?(?:rate|share|turnout|proportion|percentage|margin|stake|G|ratio|yield|coverage|uptake|take-up|occupancy|attendance|participation|return|discount|commission|success rate|slice|score|average|efficiency|compliance)"
    ),
    "makes": (
        r"(?:make|makes|made|making)(?: A| up)?|(?:account|accounts|accounted|accounting) for|(?:represent|represents|represented|representing)|(?:constitute|constitutes|constituted|constituting)|(?:comprise|comprises|comprised|comprising)"
        r"|form|forms|formed|forming|is|are|was|were|equal to|equals|equalled|equivalent to|corresponds to|corresponding to|amounts to|amounted to|amounting to|takes A|took A|taking A|takes|took|taking|absorbs|absorbed|U|M"
    ),
}  # fmt: skip
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # a third of the 411 cases, 137, were never solved; 55 percent of the 640 students – 352 – had
    (True, r"{s} {of} {w}{k}{is}{v}{end}"),
    (True, r"(?:{of}) {w}{k}{is}{v} ?(?:,|–|—|\(|or|-){soft} {s}"),
    # 12% (18/150); 68%: 1,020 of the 1,500 sent; 64 percent of the vote, 9,216 out of 14,400
    (True, r"{s}{k}{is}{v}(?: [a-z]+){0,2}? ?{outof} ?{w}"),
    (True, r"{s},? (?:with|or) {v}(?: [a-z]+){0,2}? ?{outof} ?{w}"),
    (True, r"{s}{k} (?:is|was|are|were|amounts to|amounted to|equals|comes to|came to|means|meant|gives it|represents){soft} {v}(?: [a-z]+){0,1}? {outof} {w}"),
    # 352 of 640 (55%); 27 women among the 90 members – 30 percent; 12.5 of the 50 million shares, giving it a 25 percent stake
    (True, r"{v}(?: [a-z]+){0,2}? ?{outof} ?{w}{k}(?:, | \(|,? – | — | - |: |; )(?:or |about |some |that is,? |i\.e\.,? |nearly |almost |exactly |just over |giving it |giving them |giving him |giving |for |making |representing |equal to |equivalent to |which is |which gives |a |an |{rate} (?:of |: ?|= ?)?)*{s}"),
    (True, r"{v}(?: [a-z]+){0,1}? among(?: all)?(?: the| its| their)? {w}{k}(?:, | \(|,? – | — | - |: |; |, or )(?:or |about |that is,? ){0,2}{s}"),
    (True, r"{v}(?: [a-z]+){0,2}? ?{outof} ?{w}{k},? or{soft} {s}"),
    # we sent out 1,500 and received 1,020 back (response rate 68%); 410 sat the exam and 328 passed, a pass rate of 80 percent
    (True, r"{w}{x}(?:,? and|;|,|,? but| of which| of whom) {x}{v}{x}(?:,|;| \(| –| —|:)(?: (?:giving|for|which gives|which is|that is|making|yielding|or|representing|meaning|a|an|the|its))* ?{rate}(?: (?:of|was|is|stood at|came to|reached|at))?:? ?{s}"),
    (True, r"\b{rate}(?: [a-z]+){0,4}? (?:was|is|were|of|at|reached|to|stands at|stood at) {s}{k}(?:,|:|;| \(| –| —)(?: (?:with|as|that is|or))?{k} ?{v}{k} {outof} ?{w}"),
    (True, r"\b{rate}(?: [a-z]+){0,4}? (?:was|is|were|of|at|reached|to|stands at|stood at) {s}{k}(?:,|:|;| \(| –| —)(?: (?:with|as|that is))? {w}{x}(?: and|,| of which|;){x} {v}"),
    (True, r"{v}{k} (?:in|out of|from|of|among) (?:a|the|its)(?: [a-z-]+){1,4} of {w}{x}, (?:the|giving|for|a|an|its|making|putting)(?: [a-z-]+){0,4}? {rate}(?: (?:of|was|is|at|to))? {s}"),
    # of parliament's 90 members 27 are women, that is, 30 percent; of the budget of 240 million, 15 percent, or 36 million
    (True, r"\bof (?:the |its |their |all |those )?(?:[a-z-]+['’]s? )?(?:[a-z-]+ (?:of )?){0,2}{w}{k},? (?:only |some |just |about )?{v}{x}(?:,|\(|–| or|;)(?: that is,?| or| i\.e\.,?| about| exactly| some)* ?{s}"),
    (True, r"\bof (?:the |its |their |all |those )?(?:[a-z-]+['’]s? )?(?:[a-z-]+ (?:of )?){0,2}{w}{k},? (?:only |some |just |about )?{s}{is}{v}"),
    (True, r"{w}{k}(?:,|;| –) {s} ?\({v}\) of (?:them|whom|which|these|those|the)\b"),
    # children, who numbered 300, made up 24 percent of the 1,250; 36,000 is equivalent to 4.5% of turnover (800,000)
    (True, r"{v}{k},? (?:(?:have|has|had|would|will|which|who|that) )*(?:{makes}){soft} {s} {of} {w}"),
    (True, r"{v}{k},? (?:(?:have|has|had|would|will|which|who|that) )*(?:{makes}){soft} {s} of{k} \({w}\)"),
    (True, r"{v} \({s} of(?: the| all| its)? {w}"),
    (True, r"{s} (?:of|in)(?: (?:the|its|their|all))? {w}{k},? (?:were|was|are|is|comes to|came to|amounts to|which is|that is)(?: [a-z]+){0,1}?{is}{v}{end}"),
    # exports were 240 million. Sales to China came to 36 million, or 15 percent of the total
    (True, r"{w}{x}[.;] {x}{v}{k}(?:,? or|,|,? – | \(){soft} ?{s} of (?:the |that |this )?(?:total|whole|sum|amount|figure|overall|lot|number)\b"),
    # a 15 percent deposit on the 8,000 car comes to 1,200; 6 percent on 50,000 is 3,000 a year
    (True, r"{s}(?: [a-z]+){0,3}? on(?: (?:the|a|an|its|his|her|their|sales|income|loans?|profits?|assets|purchases|goods)){0,2}(?: of)? {w}{x} (?:comes to|came to|amounts to|amounted to|is|was|equals|equalled|would be|will be|costs?|yields?|yielded|means|meant|H|U|earns?|earned|brings? in|brought in|or|makes?|made|worth|gives?|gave){soft} {v}"),
    (True, r"{s}(?: [a-z]+){0,3}?,? or{soft} {v}(?: [a-z]+){0,2}? on(?: [a-z]+){0,3}? {w}"),
    (True, r"{w}(?: [a-z]+){0,2}? at {s}(?: [a-z]+){0,2}? (?:comes to|came to|amounts to|is|was|would be|will be|costs?|yields?|yielded|means|meant|earns?|earned|brings? in|makes?|gives?){soft} {v} (?:a year|per year|annually|in interest|a year in interest|interest)"),
    (True, r"{v}(?: in [a-z]+)?,? (?:or )?(?:at )?{s} (?:of|on)(?: (?:the|a|an|its|his|her|their|total|gross|net|annual)){0,2}(?: [a-z]+){0,2}?(?: of| price of)? {w}"),
    # 22,089 cards went out. of those, 1,988, or 9 percent, came back
    (True, r"{alone}{w}{x}[.;,] ?(?:of|among) (?:those|these|them),?{soft} {v},? ?(?:or|\(|–|—){soft} ?{s}"),
    # it sent back 1,152 pictures. a quarter of them, 288, were lost; the last 288, a quarter of them, were
    (True, r"{alone}{w}{x}[.;,] ?(?:and )?{s} of (?:them|these|those)(?:,|,? or| –| —| \(){soft} ?{v}{end}"),
    (True, r"{alone}{w}{x}[.;] ?(?:the [a-z]+|the|some|another|about)? ?{v}(?: [a-z]+){0,2},? (?:or |just |about |nearly |exactly |that is,? )*{s} of (?:them|these|those)\b"),
    # the deposit is 15 percent. on a car of 12,000 that is 1,800
    (True, r"{s}{k}[.;,] ?on(?: (?:a|an|the|its|their|sales|an? income))?(?: [a-z]+){0,3}?(?: of| worth| costing)?{soft} {w},? (?:that|this|it) (?:is|was|comes to|came to|means|makes|would be|amounts to|meant){soft} {v}"),
    # collected 142.6 million against a target of 155 million, or 92 per cent
    (True, r"{v}{k},? (?:against|compared with|compared to|out of|as against) (?:a|an|the|its|their) (?:[a-z]+ )?(?:target|goal|quota|plan|allocation|entitlement|requirement|maximum|capacity|limit) of {w}{k},? ?(?:or|\(|–|—){soft} ?{s}(?! (?:M|L|A|B)\b)"),
)  # fmt: skip
