"""Anything that is not a claim in English: names with figures, number words in set phrases, purely discursive
ordinals."""

from __future__ import annotations

import re

from audit.article.english_words import (
    BEFORE_FIGURES,
    CODES_AFTER,
    IDIOM_AFTER,
    IDIOM_BEFORE,
    NAMES_BEFORE,
    NUMBERED_BEFORE,
    ORDINAL_TERMS,
    RANKING_AFTER,
    RANKING_BEFORE,
)
from audit.article.reasons import FURNITURE, IDIOM, LIST_NUMBER, NAME, REFERENCE, VAGUE
from audit.article.results import is_in_row, result_noun
from audit.article.spot import WINDOW, NumberContext
from audit.languages.en import claims as english
from audit.languages.en.set_phrases import VERBS_BEFORE
from audit.languages.en.things import ROADS
from audit.languages.en.years import SEASONS
from audit.numbers import Kind
from audit.numbers.patterns import Pattern

# NEW YORK, N.Y., at the very start: the place of a dateline, before its date
_DATELINE_BEFORE = Pattern(r"^[A-Z][A-Z .'-]+(?:, [A-Z][A-Za-z .]+)?, $")
_DATELINE_AFTER = Pattern(r" ?(?:\([A-Z][A-Za-z /]+\)|--|—|–)")
_LAST_WORD = Pattern(r"([A-Za-z&][A-Za-z&'’.]*)[ \u00a0-]$")
_NEXT_WORD = Pattern(r"[ -]([A-Za-z][A-Za-z'’-]*)")
_SENTENCE_START = Pattern(r"(?:^|[.!?:;][\"”’)]?\s+|[\"“‘(]\s*|\n)$")
_CITED_YEAR = Pattern(r"(?:et al\.?,? ?\(?|[A-Z][a-z]+,? \()$")
_TWICE_SAID = Pattern(r"([a-z]+) by \1\b", re.IGNORECASE)  # two by two
_ADDRESS = Pattern(rf" (?:[A-Z][a-z]+ ){{1,2}}(?:{english.STREETS_BEHIND})\b")
_BRACKETED = Pattern(r"\)")


def reason_against(spot: NumberContext) -> str:
    """Why the number is not a claim; empty if it is one."""
    kind = spot.reading.kind
    if kind is Kind.DATE:
        return _date(spot)
    if _is_idiom(spot):
        return IDIOM
    if kind is Kind.ORDINAL:
        return _ordinal(spot)
    if kind is Kind.CLASS:
        return ""
    if spot.text[spot.reading.numeral[0]].isdecimal():
        return _figures(spot)
    return _words(spot)


def _date(spot: NumberContext) -> str:
    """BEIJING, Sept. 18 (Xinhua) says when a report was written; (Smith, 2019) is a source."""
    if _DATELINE_BEFORE.search(spot.before) and _DATELINE_AFTER.match(spot.after):
        return FURNITURE
    if _CITED_YEAR.search(spot.before) and _BRACKETED.match(spot.after):
        return REFERENCE
    word = _LAST_WORD.search(spot.before)
    if word is not None and word[1].lower() in SEASONS:
        return ""  # Easter 1916, Christmas Day 1941
    if word is not None and spot.reading.text.isdecimal() and _is_name_word(word[1], spot, word.start()):
        return NAME
    return ""


def _is_idiom(spot: NumberContext) -> bool:
    low, high = spot.reading.numeral
    words = spot.text[low:high].lower()
    after, before = IDIOM_AFTER.get(words), IDIOM_BEFORE.get(words)
    if after is not None and after.match(spot.text[high : high + WINDOW].lower()):
        return True
    if before is not None and before.search(spot.before.lower()) is not None:
        return True
    return _TWICE_SAID.match(spot.text[low : high + 2 * WINDOW]) is not None or spot.before.lower().endswith(
        f"{words} by "
    )


def _ordinal(spot: NumberContext) -> str:
    """the 15th festival and the second-largest city are claims; the first time and Third World are not."""
    words = spot.reading.text
    if words[:1] in "Nn#№" and not words[-2:].isalpha():
        return "" if RANKING_BEFORE.search(spot.before) else NAME
    following = _NEXT_WORD.match(spot.after)
    after = following[1].lower() if following is not None else ""
    if words[:1].isupper() and not _SENTENCE_START.search(spot.before):
        return NAME
    if words[:1].isupper() and spot.after[:1] == ",":
        return LIST_NUMBER
    if (
        following is not None
        and following[1][:1].isupper()
        and words[-2:] in ("st", "nd", "rd", "th")
        and (not words[0].isdecimal())
    ):
        return NAME
    if RANKING_AFTER.match(spot.after) or RANKING_BEFORE.search(spot.before):
        return ""
    if words[0].isdecimal():
        return NAME if after in english.STREETS else ""
    if after in ORDINAL_TERMS or (
        words.lower() in ("first", "second", "third")
        and after not in _COUNTED_TERMS
        and (words.lower() == "first" or _WHOSE.search(spot.before) is None)
    ):
        return IDIOM
    return ""


_WHOSE = Pattern(english.WHOSE)  # his third homer
_COUNTED_TERMS = frozenset(english.COUNTED_TERMS.split())


def _figures(spot: NumberContext) -> str:
    reading = spot.reading
    if reading.kind is Kind.MEASURE and spot.before.endswith(_PER_SO_MUCH):
        return NAME  # mpg (l/100km)
    if reading.kind is not Kind.COUNT or reading.hedge not in (None, "range"):  # 737-800 looks like a range
        return ""
    if CODES_AFTER.match(spot.after) or _CLAUSE.match(spot.after) or _ADDRESS.match(spot.text, reading.end):
        return NAME
    grouped = "," in reading.text  # women now number 1,294
    if _CITED_YEAR.search(spot.before) and _BRACKETED.match(spot.after):
        return "" if grouped else REFERENCE
    if reading.counted is None and spot.text[reading.end : reading.end + 1].isalpha():
        return NAME
    if _TICKER.search(spot.before) is not None or _is_model(spot):
        return NAME
    if reading.counted is None and (_TIED_TO.search(spot.before) or spot.after.startswith("-something")):
        return NAME
    word = _LAST_WORD.search(spot.before)
    if word is None or result_noun(spot):
        return ""
    scaled = reading.text[-1:].isalpha()  # they now number 18.9 million
    counts = reading.counted is not None or scaled or grouped or _PLURALS.match(spot.after) is not None
    if word[1] in VERBS_BEFORE and counts:
        return ""
    if word[1].endswith(("'s", "’s")) and reading.counted is not None:
        return ""  # the hall's 768 seats
    if word[1].lower().removesuffix("'s") in NAMES_BEFORE or _is_one_of_several(word[1], spot):
        return NAME
    if reading.counted is not None and spot.after[:1] != "-":
        return ""
    if not _is_name_word(word[1], spot, word.start()):
        return ""
    return "" if grouped or _OUT_OF.match(spot.after) or is_in_row(spot) else NAME


_OUT_OF = Pattern(english.OUT_OF_THEM)  # at Ferncombe Academy 58 of 145
_PER_SO_MUCH = ("l/", "L/", "kWh/", "g/", "kg/")
_PLURALS = Pattern(r" (?:[a-z-]+ ){0,2}?[a-z]{2,}[a-rt-z]s\b")
_CLAUSE = Pattern(r"\([a-z]\)")  # his 401(k) plan
_TICKER = Pattern(r"[(\[][A-Z]{2,8}: ?$")  # (HK:386)
_TIED_TO = Pattern(english.TIED_TO)  # omega-3; but mid-2015 and pre-1990
_ONE = Pattern(english.ONE_OF_THEM)
# a 787 Dreamliner: a capitalised singular name after the number, unless a plural that could be counted follows
_PROPER = Pattern(rf" (?:[A-Z][a-z]+(?![a-z]*s\b)\b{english.NO_PROPER_NAME}|(?:{'|'.join(ROADS)})\b)")


def _is_model(spot: NumberContext) -> bool:
    """a 787 Dreamliner, the 215 Beltway: one thing by its number and name; the 435 House members are counted."""
    reading = spot.reading
    if reading.counted is not None or not reading.text.isdecimal() or not 2 < len(reading.text) < 5:
        return False
    proper = _PROPER.match(spot.text, reading.end, reading.end + 60)
    return proper is not None and not proper[0].endswith("s") and _ONE.search(spot.before) is not None


def _is_one_of_several(word: str, spot: NumberContext) -> bool:
    """junctions 9 and 10, Year 6."""
    may_be = word in ("and", "or", "to", "Year") or (
        word[-1] == "s" and _ANOTHER.match(spot.after) is not None
    )
    return may_be and NUMBERED_BEFORE.search(spot.before) is not None


_ANOTHER = Pattern(english.ANOTHER_NUMBER)  # junctions 9 and 10; not: apartments 614


def _is_name_word(word: str, spot: NumberContext, position: int) -> bool:
    """Whether the word right before the figures is a name: Falcon 9, Euro 2020; About and Monday are not."""
    if not word[:1].isupper() or word.endswith(("'s", "’s")) or word.lower().rstrip(".") in BEFORE_FIGURES:
        return False
    if word.endswith("ing") and _SENTENCE_START.search(spot.before[:position]):  # Chasing 287, they …
        return False
    return len(word) > 1 or word in "XVZ"


def _words(spot: NumberContext) -> str:
    """Five Eyes and Group of Seven are names; a few people is not a number."""
    reading = spot.reading
    words = reading.text
    if reading.value is None and words.lower().startswith(("a few", "few", "several", "these few")):
        return VAGUE
    first = spot.text[reading.numeral[0]]
    if not first.isupper() or reading.hedge is not None or reading.numeral[0] != reading.start:
        return ""
    if not _SENTENCE_START.search(spot.before):
        return NAME
    following = _NEXT_WORD.match(spot.after)
    return NAME if following is not None and following[1] in _NAMES_OF_NUMBERS else ""


_NAMES_OF_NUMBERS = frozenset(
    ["Eyes", "Nations", "Sisters", "Direction", "Tops", "Lions", "Kingdoms", "Emperors", "Hills", "Forks"]
)
