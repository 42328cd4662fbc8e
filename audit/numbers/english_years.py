"""Whether four bare figures name a year in English, judged by their form and surroundings.

1800 to 2099 without a comma is a year before a singular noun (the 1988 horror film, its 2024 budget), after a
preposition of time (in 2016, since 1865) or a season (Easter 2018), or at the end of a phrase after a word that
precedes either. Before a plural noun it is a count (the 2014 new homes, of 2015 cases), and so it is after a word for
a quantity (a crowd of 1700).
"""

from __future__ import annotations

from audit.languages.en import calendar as english
from audit.languages.en import years as words
from audit.numbers.patterns import Pattern

_FARTHEST = 40  # characters of a list of years; a longer one is read from a nearer start
_AHEAD = 90  # characters after the figures in which their noun is searched for
_CLOSED, _PLURAL, _SINGULAR, _NOTHING = "closed", "plural", "singular", ""
_FIRST, _LAST = 1800, 2100


def names_year(text: str, start: int, end: int) -> bool:
    """Whether the four figures from ``start`` to ``end`` are a year."""
    if not _ends_plainly(text, end):
        return False
    value = int(text[start:end])
    modern = _FIRST <= value < _LAST
    window = text[max(0, start - 24) : start]
    if not window.endswith((" ", "-")):
        if _CIRCA.search(window) is not None:  # c.1450
            return _behind(text, end, modern and value % 100 != 0) != _PLURAL
        return modern and (_is_bracketed(text, start, end) or _leads(text, start, end))
    word = window.rstrip(" -").rpartition(" ")[2]
    lower = word.lower().lstrip("([")
    if lower[-1:] == "," or lower in ("and", "or"):
        return _is_listed(text, start, end, lower)
    behind = _behind(text, end, modern and value % 100 != 0)
    if lower in words.BEFORE:
        return behind != _PLURAL or (value % 100 != 0 and modern) or (lower != "in" and modern)
    if lower in words.BEFORE_EITHER:
        return _by_both(text, start, value, lower, behind) if word != "By" else behind != _PLURAL or modern
    if lower in words.WHOSE or word.endswith(("'s", "’s", "s'", "s’")):
        return behind == _SINGULAR and (modern or value % 50 != 0)
    return modern and _by_form(text, start, end, word, behind)


def _by_form(text: str, start: int, end: int, word: str, behind: str) -> bool:
    """Easter 2018, London 2012; won 2014 gold; 2008 was the worst year."""
    is_round = text.startswith("00", end - 2)
    if behind == _CLOSED:
        return (
            word.lower() in words.SEASONS
            or (not is_round and _is_name(text, start, word))
            or _is_subject(text, start, end)
        )
    if behind != _SINGULAR or is_round or text[start : start + 2] not in ("19", "20"):
        return False
    return word.lower() not in words.ENDS and not _is_money(word)


def _is_money(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _is_name(text: str, start: int, word: str) -> bool:
    """London 2012, Euro 2020: a capitalised word inside a sentence, neither a currency code nor a hedge."""
    if not word[:1].isupper() or len(word) < 4 or not word[1:].islower() or word.lower() in words.ENDS:
        return False
    from audit.numbers import hedges

    return hedges.before(text, start, 0) is None


def _is_bracketed(text: str, start: int, end: int) -> bool:
    """Jaws (1975) was a success; 61.2% (2016: 58.9%)."""
    if text.startswith(": ", end):
        return text[start - 1 : start] == "("
    return _BRACKET.search(text, max(0, start - 3), start) is not None and text[end : end + 1] == ")"


_BRACKET = Pattern(r"[A-Za-z’'”\"] \($")


def _is_subject(text: str, start: int, end: int) -> bool:
    """2008 was the worst year: at the start of a sentence, before a verb."""
    return _BEGINS.search(text, max(0, start - 3), start) is not None and _VERB.match(text, end) is not None


def _leads(text: str, start: int, end: int) -> bool:
    """At the start of a sentence: before a verb, or before nouns that go with years: 1990 levels, 2014 elections."""
    if _is_subject(text, start, end):
        return True
    if _BEGINS.search(text, max(0, start - 3), start) is None or text[end : end + 1] != " ":
        return False
    found = _WORDS.match(text, end, end + _AHEAD)
    nouns = [] if found is None or _is_unit(text, end + 1) else _nouns(found[0].split(" ")[1:])
    return bool(nouns) and _is_of_years(nouns[-1].rstrip(".,;")) and int(text[start:end]) % 100 != 0


_CIRCA = Pattern(rf"(?<![A-Za-z])(?:{words.CIRCA})\.$")
_BEGINS = Pattern(r"(?:^|[.!?\n][\"”’]? ?|\n)$")
_VERB = Pattern(rf" (?:{words.BEGINNINGS})\b")


def _by_both(text: str, start: int, value: int, word: str, behind: str) -> bool:
    """from 2016 to, fell by 1950, a crowd of 1700, a law of 1865, back to 1865."""
    modern = _FIRST <= value < _LAST
    if behind == _PLURAL or (behind == _SINGULAR and (not modern or value % 100 == 0)):
        return False
    before = text[max(0, start - 40) : start]
    if word == "of":
        return not _is_quantity(before, value)
    if word == "by":
        return _STEP.search(before) is None
    if word in ("from", "before", "around"):
        return True
    if word == "to" and _DATED.search(before) is not None:
        return True
    if behind == _SINGULAR:
        return text[start : start + 2] in ("19", "20")
    if word == "to" and modern and _FROM_DATE.search(before) is not None:
        return True
    if word == "than":
        return value != 2000 and modern and _SHARE_MORE.search(before) is not None
    return modern and value != 2000 and (_LEADS if value >= 1900 else _BACK).search(before) is not None


_STEP = Pattern(rf"\b(?:{words.STEPS}) by $")
# 5 per cent more than 2019: compared with a year
_SHARE_MORE = Pattern(english.SHARE_MORE)
# up on 2019, compared with 2019, on 2019 after a percent: words before a base year
_LEADS = Pattern(rf"(?i:\b(?:{english.BEFORE_A_YEAR}|(?:{words.BACK}) to)|{english.UP_ON}) $")
_FROM_DATE = Pattern(r"\b[A-Z][a-z]{2,8}\.? [12][0-9]{3} to $")  # from Dec 1960 to 2017
_DATED = Pattern(rf"(?i:\b(?:{words.DATED}){english.DATED_BACK}) $")
_BACK = Pattern(rf"(?i:\b(?:{words.BACK}) to) $")


def _is_quantity(before: str, value: int) -> bool:
    """a total of 1900, an average of 1500; but the summer of 1976 and an act of 1707."""
    told = _NOUN_OF.search(before)
    if told is None:
        return False
    if told[2].lower() in words.OF_QUANTITY:
        return True
    return told[1] in ("a", "an", "A", "An") and value < _FIRST and value % 50 == 0


# the noun of "a crowd of", "the summer of", which decides whether a number or a year follows
_NOUN_OF = Pattern(english.NOUN_OF)


def _behind(text: str, end: int, plain: bool) -> str:
    """What follows the figures: nothing of their own (closed), or a noun phrase whose head is plural or singular.

    ``plain`` marks a year such as 2004, not a full hundred, whose names may be plural: the 2004 Madrid train
    bombings."""
    if text[end : end + 1] != " ":
        return _CLOSED
    if _is_unit(text, end + 1):
        return _PLURAL
    found = _WORDS.match(text, end, end + _AHEAD)
    if found is None:
        return _NOTHING if text[end + 1 : end + 2].isdecimal() else _CLOSED
    following = found[0].split(" ")[1:]
    if following[0].rstrip(".,") in words.COUNTED:
        return _PLURAL
    nouns = _nouns(following)
    if not nouns:
        return _CLOSED
    first, last = nouns[0], nouns[-1]
    if last in words.COLLECTIVE or (_is_plural(first) and not _is_of_years(last)):
        return _PLURAL
    if _is_plural(last) and not _is_of_years(last):
        return _SINGULAR if plain and first[0].isupper() else _PLURAL
    return _SINGULAR


_WORDS = Pattern(r"(?: [A-Za-z][A-Za-z.'’&-]*){1,6}")
_STOPS = (".", ",", ";", "'s", "’s", "s'", "s’")


def _nouns(behind: list[str]) -> list[str]:
    """The words of the noun phrase, up to a function word, a verb in the past tense, or a stop."""
    nouns: list[str] = []
    for word in behind[:5]:
        if word.lower() in words.ENDS or (nouns and word.endswith("ed")):
            break
        bare = word.rstrip(".") if word[:-1].count(".") == 0 else word
        nouns.append(bare)
        if word.endswith(_STOPS) and bare != word:
            break
    return nouns


def _is_plural(word: str) -> bool:
    return word[-1] == "s" and word[0].islower() and not word.endswith(("ss", "us", "is", "'s", "’s"))


def _is_of_years(word: str) -> bool:
    return word.lower() in words.PLURALS_OF_YEARS


def _is_unit(text: str, position: int) -> bool:
    from audit.numbers.lexicon import unit_at
    from audit.numbers.reading import Kind

    found = unit_at(text, position)
    if found is None or _is_of_years(text[position : found[1]]):
        return False
    return found[0].kind is not Kind.COUNT or text[position].islower() or text[position] > "\x7f"


def _ends_plainly(text: str, end: int) -> bool:
    """Whether the figures end here: neither a letter nor more figures continue them."""
    following = text[end : end + 2]
    if following[:1] in ("%", "-", "/") or following.startswith(",0"):
        return False
    return not following[:1] or not (
        following[:1].isalnum() or (following[:1] == " " and following[1:].isdecimal())
    )


def _is_listed(text: str, start: int, end: int, word: str) -> bool:
    """in 2016 and 2017; a year in a list needs one more after it: in 2016, 2017 and 2018."""
    if _YEARS_BEFORE.search(text, max(0, start - _FARTHEST), start) is None:
        return False
    return word[-1:] != "," or _YEAR_BEHIND.match(text, end) is not None


# the years of a list before this one, introduced by a preposition of time
_YEARS_BEFORE = Pattern(english.YEARS_BEFORE)
_YEAR_BEHIND = Pattern(english.YEAR_BEHIND)


def begins_span(text: str, end: int) -> bool:
    """between 2007 and the end of 2008: a time that starts in a year continues after it."""
    return _UNTIL_THEN.match(text, end) is not None


# and the end of 2008, and March 2010: the end of a time that starts with a year
_UNTIL_THEN = Pattern(
    rf"{english.AND_THEN}(?:(?:{words.UNTIL_THEN})\b|[A-Z][a-z]+ (?:[0-9]{{1,2}}, )?[12][0-9]{{3}}\b)"
)
_ERA = Pattern(r"(?<![A-Za-z])(?:A\.D\.|AD|C\.E\.|CE) $")
_ERA_BEHIND = Pattern(r" (?:A\.?D\b\.?|C\.?E\b\.?)(?![A-Za-z])")
# the last year of a span in our era
_SPAN_OF_ERA = Pattern(english.SPAN_OF_ERA)


def year_of_era(text: str, start: int, end: int) -> tuple[int, int, int | None] | None:
    """Where a year of our era starts and ends, and the last year of a span: A.D. 1000, 1066 AD, between A.D. 1000 and
    1260."""
    before = _ERA.search(text, max(0, start - 6), start)
    if before is None:
        behind = _ERA_BEHIND.match(text, end)
        return None if behind is None else (start, behind.end(), None)
    span = _SPAN_OF_ERA.match(text, end)
    if span is None or int(span[2]) <= int(text[start:end]):
        return before.start(), end, None
    if span[1] == "and" and text[max(0, before.start() - 8) : before.start()].lower() != "between ":
        return before.start(), end, None
    return before.start(), span.end(), int(span[2])
