"""Whether four bare figures name a year in English: in 2016, in 2016 and 2017, the 2016 election, its 2024 budget."""

from __future__ import annotations

from audit.numbers.patterns import Pattern

_BEFORE_WORDS = "in since by until till during year from late early mid around of before year-end pre post"
_BEFORE = frozenset(_BEFORE_WORDS.split())
_BEFORE_ALONE = frozenset(("for", "after", "through", "against", "versus", "vs", "to", "with", "on"))
_FARTHEST = 40  # characters of a list of years; a longer one is read from where it is near


def names_year(text: str, start: int, end: int) -> bool:
    """Whether the four figures from ``start`` to ``end`` are a year."""
    window = text[max(0, start - 10) : start]
    if not window.endswith((" ", "-")) or not _ends_plainly(text, end):
        return False
    word = window.rstrip(" -").rpartition(" ")[2].lower()
    if word in _BEFORE:
        return True
    if word in _BEFORE_ALONE:
        return _stands_alone(text, start, end)
    if word == "than":
        return _is_compared_with(text, start, end)
    if word in ("and", "or") or word[-1:] == ",":
        return _is_listed(text, start, end, word)
    return _is_of_year(text, start, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """forecast for 2024, compared with 2021, up 5% on 2019: words that lead to counts too, so no noun may follow."""
    if text[start : start + 2] not in ("19", "20") or text.startswith("2000", start):
        return False
    return _CLOSED.match(text, end) is not None and _LEADS.search(text, max(0, start - 24), start) is not None


_CLOSED = Pattern(
    r"$|[.,;:!?)”’\"—–]| (?:was|were|is|are|will|would|has|had|have|could|should|may|might|and|but|as|at|by|to|from|because|when|while|after"
    r"|before|with|that|which|in|on|the|it|levels?|figures?|compared|showed?)\b"
)
_LEADS = Pattern(
    r"(?i:\b(?:for|after|through|against|versus|vs\.?|(?:compared|relative|prior|back) to|(?:compared|comparison) with)|(?:%|per ?cent) (?:up |down )?on"
    r"|\b(?:up|down) on) $"
)


def _is_compared_with(text: str, start: int, end: int) -> bool:
    """5% more than 2019: a share says how much; 5% more than 2000 may be a count."""
    if text.startswith("2000", start) or _SHARE_MORE.search(text, max(0, start - 30), start) is None:
        return False
    return text[end : end + 1] != " " or not _is_unit(text, end + 1)


_SHARE_MORE = Pattern(
    r"(?:%|per ?cent) (?:more|less|fewer|higher|lower|greater|better|worse|bigger|smaller|larger|faster|slower) than $"
)


def _ends_plainly(text: str, end: int) -> bool:
    """Whether the figures end here: neither a letter nor more figures go on with them."""
    following = text[end : end + 2]
    if following[:1] in ("%", "-", "/") or following.startswith(",0"):
        return False
    return not following[:1] or not (
        following[:1].isalnum() or (following[:1] == " " and following[1:].isdecimal())
    )


def _is_listed(text: str, start: int, end: int, word: str) -> bool:
    """in 2016 and 2017; a year between others needs one more behind it: in 2016, 2017 and 2018."""
    if _YEARS_BEFORE.search(text, max(0, start - _FARTHEST), start) is None:
        return False
    return word[-1:] != "," or _YEAR_BEHIND.match(text, end) is not None


_YEARS_BEFORE = Pattern(
    r"(?i:\b(?:in|of|since|by|during|from)) [12]\d{3}(?:, [12]\d{3}){0,5}(?:,|,? (?:and|or)) $"
)
_YEAR_BEHIND = Pattern(r",? (?:and |or )?[12]\d{3}(?![\d%]|[.,]\d)")


def _is_of_year(text: str, start: int, end: int) -> bool:
    """the 2016 election, its 2024 budget, a 2019 study: what has a year, and is not met by the thousand."""
    if text[start : start + 2] not in ("19", "20") or text[end : end + 1] != " ":
        return False
    if _WHOSE.search(text, max(0, start - 8), start) is None or _OF_YEAR.match(text, end) is None:
        return False
    return not _is_unit(text, end + 1) or text.startswith("Games", end + 1)  # a 2000 metre peak


def _is_unit(text: str, position: int) -> bool:
    from audit.numbers.lexicon import unit_at

    return unit_at(text, position) is not None


_WHOSE = Pattern(r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|['’]s|s['’]) $")
_THINGS = """
election elections by-election census referendum poll ballot primary primaries vote campaign budget season edition
olympics games cup championship championships tournament final finals marathon festival summit convention
crisis crash recession downturn pandemic outbreak earthquake quake tsunami war coup uprising revolution invasion
hurricane act law constitution treaty accord agreement report study survey paper review target level levels figure
total average forecast estimate peak harvest crop revenue turnover profit result merger takeover
"""
_NEVER_BETWEEN = """
who whom whose that which to in of at on and or for by with from was were is are has have had did do who's
people men women children page word seat seater capacity strong member plus person bed student calorie piece unit
home vehicle acre ton
"""
# The words between are no plural nouns: the 2014 Parliament elections, but not the 2014 voters in the elections.
_OF_YEAR = Pattern(
    rf"(?i:(?: (?!(?:{'|'.join(_NEVER_BETWEEN.split())}) )(?:(?:[a-z]\.)+|[a-z-]*(?:[a-rt-z]|us|ss|is))){{0,3}}?"
    rf" (?:{'|'.join(_THINGS.split())})\b(?!-))"
)
