"""English words that make four bare figures a year, or keep them from being one."""

from __future__ import annotations

# Right before figures that are a year, whatever follows.
BEFORE = frozenset((
    "in", "since", "born", "until", "till", "during", "year", "years", "late", "early", "mid", "mid-year", "year-end", "pre", "post",
    "anno", "circa", "c.", "ca.", "ca", "cca", "fl.", "midsummer", "midwinter", "new",
))  # fmt: skip

# Abbreviated, with a full stop that figures may follow directly.
CIRCA = "c|ca|fl"

# Before years and before counts: what follows the figures decides.
BEFORE_EITHER = frozenset((
    "from", "by", "before", "around", "of", "for", "after", "through", "against", "versus", "vs", "to", "with", "on", "than",
))  # fmt: skip

# Times of a year and feasts, which come right before it.
SEASONS = frozenset((
    "spring", "summer", "autumn", "winter", "fall", "easter", "day", "eve", "christmas", "thanksgiving", "ramadan", "lent", "passover",
    "diwali", "eid", "halloween", "hanukkah", "whitsun", "pentecost", "carnival", "midterm", "fiscal-year", "season",
))  # fmt: skip

# Nouns that are so many of something: a crowd of 1700, an average of 1500.
OF_QUANTITY = frozenset((
    "total", "totals", "average", "averages", "maximum", "minimum", "peak", "record", "high", "low", "capacity", "audience",
    "audiences", "crowd", "crowds", "population", "populations", "circulation", "height", "depth", "length", "width", "weight",
    "altitude", "elevation", "speed", "price", "cost", "score", "tally", "workforce", "staff", "membership", "majority", "fleet",
    "team", "group", "out", "range", "mean", "median", "sum", "number", "numbers", "rate", "force", "army", "garrison", "gathering",
    "turnout", "attendance", "attendances", "gate", "quota", "limit", "ceiling", "target", "list", "series", "set", "batch", "sample", "lead",
    "margin", "level", "value", "estimate", "toll", "count", "intake", "enrolment", "enrollment", "cohort", "pack", "collection",
    "library", "output", "distance", "rating", "requirement", "allowance", "supply", "stock", "haul", "payroll", "congregation", "readership",
))  # fmt: skip

# Plural nouns that a year may precede: the 2014 elections, from 1990 levels, in 2015 dollars.
PLURALS_OF_YEARS = frozenset((
    "elections", "by-elections", "primaries", "polls", "olympics", "paralympics", "championships", "finals", "playoffs",
    "semi-finals", "attacks", "bombings", "riots", "protests", "floods", "fires", "wildfires", "earthquakes", "talks", "accords",
    "agreements", "negotiations", "levels", "figures", "prices", "dollars", "pounds", "euros", "terms", "results", "sales", "earnings", "profits",
    "revenues", "totals", "rates", "standards", "values", "estimates", "forecasts", "projections", "guidelines", "rules", "reforms", "regulations",
    "amendments", "sanctions", "budgets", "accounts", "statistics", "data", "awards", "grammys", "oscars", "emmys", "midterms",
    "hearings", "trials", "murders", "killings", "massacres", "hostilities", "emissions", "targets", "taxes", "costs", "cuts",
))  # fmt: skip

# Words that end the nouns after a year: what follows them no longer belongs to it.
ENDS = frozenset((
    "a", "about", "above", "after", "against", "ago", "all", "also", "although", "among", "an", "and", "are", "around", "as", "at", "be",
    "became", "because", "been", "before", "began", "being", "below", "between", "but", "by", "came", "can", "compared", "could",
    "did", "do", "does", "down", "during", "each", "even", "fell", "for", "from", "gave", "get", "got", "grew", "had", "has", "have", "he", "her",
    "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "led", "made", "may", "might", "more", "must", "no", "nor", "not", "now",
    "of", "off", "on", "only", "or", "our", "out", "over", "per", "rose", "said", "saw", "says", "say", "she", "should", "showed", "shows", "since", "so",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to", "told", "took", "toward",
    "towards", "under", "until", "up", "was", "we", "went", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose",
    "will", "with", "within", "without", "would", "yet", "you", "just", "still", "already", "again", "ended", "remained", "some", "attended",
))  # fmt: skip

# Right after figures that count: the 1800 seat theatre, a 2000 strong crowd.
COUNTED = frozenset((
    "person", "child", "page", "word", "seat", "seater", "capacity", "strong", "member", "plus", "bed", "student", "calorie", "piece", "unit",
    "home", "vehicle", "acre", "ton", "room", "man", "woman", "pupil", "place", "point", "mile", "metre", "meter", "foot", "people", "men", "women",
    "children", "odd", "hour", "day", "week", "year", "month", "fold", "percent", "per", "cubic", "square", "times", "or", "horsepower",
    "watt", "rpm", "new", "more", "additional", "extra", "other", "different", "separate", "further", "fewer", "less", "such",
))  # fmt: skip

# Singular in form and many in sense.
COLLECTIVE = frozenset((
    "staff", "personnel", "police", "crew", "cattle", "people", "men", "women", "children", "sheep", "aircraft", "spacecraft", "poultry",
))  # fmt: skip

WHOSE = frozenset(
    ("the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my", "your", "whose")
)
# Verbs whose past leads to by and a step: fell by 1950.
STEPS = "rose|fell|grew|dropped|increased|declined|jumped|climbed|gained|lost|cut|reduced|expanded|shrank|raised|up|down|short"
# "To" leads to a year after these: dates back to 1865.
BACK = "back|dat(?:e|es|ed|ing)|return(?:s|ed|ing)?|prior|compared|relative|closer|forward"
# With "back to", a year of any century after these: the family goes back to 1542.
DATED = "dat(?:e|es|ed|ing)|go(?:es|ing)?|went|trac(?:e|es|ed|ing)|stretch(?:es|ed|ing)?|reach(?:es|ed|ing)?|harks?|harking"
BEGINNINGS = (
    "was|saw|has|had|is|will|would|marked|brought|began|ended|proved|became|looks|turned|could|may|should"
)
# The other end of a time that began in a year: between 2007 and the end of 2008.
UNTIL_THEN = "the (?:end|start|beginning|close|middle|first|second|third|last|early|mid|late|spring|summer|autumn|winter|fall)|end|early|mid|late|now|today|this|last|present"
