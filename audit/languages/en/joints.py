"""What joins two English numbers into a range or a list, and what tells a change, a step or a contest from a range."""

from __future__ import annotations

LED_BY = {
    "to": ("from", "ranging from", "range from"),
    "and": ("between", "between the"),
    "through": ("",),
    "thru": ("",),
    "up": ("from",),
    "till": ("",),
}

A_PLURAL = r" (?!was\b|is\b|has\b|as\b|this\b|its\b|plus\b|across\b)[a-z]+s\b"

NO_NOUN = r"(?! ?[A-Za-z])| (?:in|of|for|to|from|on|at|by|a|an|per|and|or|as|each|over|with|was|is|were|are|has|have|had|will|would|that|which|this|last|next|after|before|during|worth|annually)\b"

CONTEST = r"\b(?:[Ww][io]n|[Ll]os[et]|[Ll]e(?:d|ads?)|[Tt]rail|[Bb]eat|[Dd]efeat|[Vv]ote|[Bb]allot|[Rr]eject|[Bb]ehind|[Aa]head|[Pp]oll|[Rr]eferendum)"

CHANGED_BEFORE = (
    r"\b(?:[Uu]p|[Dd]own|(?:[Rr]is|[Rr]ose|[Ii]ncreas|[Gg]r[eo]w|[Ff]all|[Ff]ell|[Dd]rop|[Dd]eclin|[Cc]limb|[Jj]ump|[Cc]ut|[Rr]educ|[Rr]ais"
    r"|[Ll]ower|[Ee]xpand|[Ss]hr[iau]nk|[Cc]hang|[Ss]lip|[Ss]lid|[Ss]oar|[Ss]urg|[Pp]lung|[Tt]umbl|[Ww]iden|[Nn]arrow|[Ii]mprov|[Ee]xten[ds]|[Ss]horten"
    r"|[Ll]ift|[Ss]lash|[Pp]ush|[Ee]dg|[Ee]as|[Dd]ip|[Ss][aiu]nk|[Ss]well|[Mm]ov|[Ww]ent|[Gg]o(?:es|ne|ing)?\b|[Dd]oubl|[Tt]ripl|[Tt]rim|[Ss]cal"
    r"|[Ii]nflat|[Dd]wind|[Aa]dvanc|[Rr]evis|[Uu]pgrad|[Dd]owngrad|[Tt]ak(?:e|es|en|ing)\b|[Tt]ook|[Bb]r(?:ing|ought)|[Gg]ain|[Aa]dd|[Ll]os[et]|[Ss]hed|[Ff]irm"
    r"|[Rr]all|[Rr]ecover|[Rr]ebound|[Tt]ick|[Ss]trengthen|[Ww]eaken|[Cc]r[ee]p|[Bb]ounc|[Rr]etreat|[Nn]udg|[Ii]nch|[Pp]ut|[Pp]ostpon|[Dd]elay|[Rr]eschedul|[Dd]efer)[a-z]*)\b[^.;,:!?]{0,40}$"
)

LAST_JOINTS = frozenset((" and ", " or ", ", and ", ", or ", " & "))

RANGE_LEADS = ("between the ", "between ", "from ", "ranging from ")
ON_THE_CLOCK = r" ?(?:[ap]\.?m\b|o'clock)"  # 7 or 8pm
