"""English number words that do not state a number (no one, second-hand, triple jump), and titles before figures."""

from __future__ import annotations

from audit.languages.en import idioms as english
from audit.languages.en.times import DISTANCES
from audit.numbers.numeral import Numeral
from audit.numbers.patterns import Pattern

_WORD_BEFORE = Pattern("([A-Za-z]+)[ -]$")
_WORD_AFTER = Pattern("[ -]([A-Za-z']+)")

_ONE_AFTER, _ONE_BEFORE, _FEW_AFTER, _HALF_AFTER, _FIRST_THOUGHT, _COMPARED, _TITLES = (
    frozenset(words.split()) for words in english.WORDS.values()
)
NAMES = frozenset(("24/7", "9/11", "7/7", "50/50", "20/20"))


def states_number(text: str, numeral: Numeral) -> bool:
    """Whether number words at ``numeral`` state a number instead of being part of an expression."""
    start, end = numeral.start, numeral.end
    found = _WORD_AFTER.match(text, end)
    after = found[1].lower() if found is not None else ""
    word = text[start:end].lower()
    if text.endswith("-for-", max(0, start - 5), start):
        return False  # a two-for-one offer
    if word == "first":
        return after not in _FIRST_THOUGHT or _word_before(text, start) != "than"
    if word == "few":
        return _word_before(text, start) in _FEW_AFTER
    if word == "one":
        return _one(text, start, after)
    if word == "second":
        return not _is_a_time(text, start, end)
    if word in ("half", "a half"):
        return after != "past" and not (word == "half" and _word_before(text, start) in _HALF_AFTER)
    if word == "a quarter":
        from audit.numbers.english_parts import leads_to_part  # Chinese articles never need it

        if after in DISTANCES:
            return False  # €3 million a quarter earlier
        return after not in ("past", "to", "final", "finals") or leads_to_part(text, start, end)
    if numeral.style == "multiple" and word in ("double", "triple", "treble", "quadruple", "twice", "thrice"):
        return after in _COMPARED or not after or after.endswith("'s")
    return True


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 12), start)
    return found[1].lower() if found is not None else ""


def _is_a_time(text: str, start: int, end: int) -> bool:
    """wait a second, for a second, a split second: not an ordinal."""
    return (
        _IN_A_SECOND.search(text, max(0, start - 20), start) is not None
        and _SECOND_ENDS.match(text, end) is not None
    )


# wait a second, split second: the unit of time in a figure of speech
_IN_A_SECOND = Pattern(english.IN_A_SECOND)
# what may follow such a second
_SECOND_ENDS = Pattern(english.SECOND_ENDS)


def _one(text: str, start: int, after: str) -> bool:
    before = _word_before(text, start)
    restricted = before in ("only", "not") and not text.endswith("the only ", 0, start)
    if restricted and _PART_BEHIND.match(text, start + 3) is not None:
        return True  # only one in five
    return after not in _ONE_BEFORE and before not in _ONE_AFTER


# only one in five: a part follows, so that the one before it is a number
_PART_BEHIND = Pattern(english.PART_BEHIND)


def compound_word(text: str, numeral: Numeral) -> bool:
    """one-sided, second-hand, half-hearted: a number word hyphenated with a word that is not a unit."""
    return (
        numeral.style in ("words", "part", "ordinal", "multiple")
        and text[numeral.end : numeral.end + 1] == "-"
        and text[numeral.end + 1 : numeral.end + 2].isalpha()
        and not _is_counted(text, numeral)
    )


def _is_counted(text: str, numeral: Numeral) -> bool:
    """two-bedroom flat, seven-member panel: the hyphenated word is counted by the number."""
    found = _WORD_AFTER.match(text, numeral.end)
    return (
        numeral.style == "words"
        and numeral.value != 1
        and found is not None
        and found[1].lower() in _TIED_NOUNS
    )


_TIED_NOUNS = frozenset(english.TIED_WORDS.split())


def titled(text: str, numeral: Numeral, floor: int) -> int | None:
    """The start of the title that makes figures a name (Route 66, page 3); None if there is none."""
    if text[numeral.start : numeral.end] in NAMES or _is_numbered(text, numeral):
        return numeral.start
    if numeral.end - numeral.start == 2 and _is_short_year(text, numeral):
        return numeral.start - 1
    if numeral.start - floor < 4 or text[numeral.start - 1] != " ":
        return None
    found = _WORD_BEFORE.search(text, max(floor, numeral.start - 14), numeral.start)
    return found.start() if found is not None and found[1].lower() in _TITLES else None


def _is_short_year(text: str, numeral: Numeral) -> bool:
    """the class of '98, in ’05: a year whose two figures do not give the century."""
    start, end = numeral.start, numeral.end
    if text[start - 1 : start] not in ("'", "’") or not text[start:end].isdecimal():
        return False
    alone = text[end : end + 1] not in ("'", "’", "%") and not text[end : end + 1].isalnum()
    return alone and (start < 2 or text[start - 2] in " (-–")


def _is_numbered(text: str, numeral: Numeral) -> bool:
    """week 11/2010, S.I. 2019/45, 2019-nCoV: numbered within a year; 3/2000 is a part."""
    start, end = numeral.start, numeral.end
    if end - start > 9 or not text[start : start + 1].isdecimal():
        return False
    return _IN_A_YEAR.fullmatch(text, start, end) is not None or _STRAIN.match(text, end) is not None


# 11/2010 and 2019/45: a number within a year, on either side of the slash
_IN_A_YEAR = Pattern(
    r"[0-9]{1,2}/(?:19[5-9][0-9]|20(?:0[1-9]|[1-4][0-9]))|(?:19[5-9]|20[0-4])[0-9]/[0-9]{1,4}"
)
_STRAIN = Pattern(r"-[a-z]+[A-Z]")
