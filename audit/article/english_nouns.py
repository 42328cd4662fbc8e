"""What an English number counts or measures: the words after it up to the verb, or those before its verb."""

from __future__ import annotations

import re

from audit.article.results import result_noun
from audit.article.spot import NumberContext
from audit.languages.en.dates import WEEKDAYS
from audit.languages.en.stop_words import STOP_WORDS
from audit.numbers import Kind

# up to four words after the number, the first possibly hyphenated with it: 12-member panel
_WORDS_AFTER = re.compile(r"(?:[ -]?(?:[A-Za-z][A-Za-z'’-]*))(?: [A-Za-z][A-Za-z'’-]*){0,3}")
_WORD = re.compile(r"[A-Za-z](?:[A-Za-z'’-]|&(?=[A-Z]))*")
_CLAUSE = re.compile(r"[.,;:!?()\"“”]")
_LONGEST = 3
_AHEAD = 80  # characters; more than the longest three words
STOPS = STOP_WORDS.union(map(str.lower, WEEKDAYS))


def noun_of(spot: NumberContext) -> tuple[str, tuple[str, ...]]:
    """The noun of a number, empty if none is near, and the words beside it."""
    reading = spot.reading
    following, leading = _following(spot), _leading(spot)
    if reading.kind is Kind.COUNT and reading.counted is None and (counted := result_noun(spot)):
        return counted, (leading,) if leading else ()
    if reading.kind is Kind.DATE:
        return "", (leading,) if leading else ()
    if reading.kind is Kind.COUNT and reading.counted is not None:
        noun = reading.counted
    elif reading.kind in (Kind.COUNT, Kind.ORDINAL, Kind.ENUMERATION) or spot.after.startswith(" of "):
        noun = following or leading
    else:
        noun = leading or following
    return noun, tuple(one for one in (leading, following) if one and one != noun)


def _following(spot: NumberContext) -> str:
    after = spot.text[spot.reading.end : spot.reading.end + _AHEAD]
    for link in (" of the ", " of ", " in ", "-"):
        if after.startswith(link):
            after = " " + after[len(link) :]
            break
    match = _WORDS_AFTER.match(after)
    if match is None:
        return ""
    chosen: list[str] = []
    for word in _WORD.findall(match[0])[: _LONGEST + 1]:
        if word.lower() in STOPS or len(chosen) == _LONGEST:
            break
        if chosen and word.endswith("ed"):
            break
        chosen.append(word)
    return " ".join(chosen)


def _leading(spot: NumberContext) -> str:
    """The last words before the number that are neither verbs nor function words: unemployment rate rose to."""
    leader = spot.leader()
    least = max(0, spot.reading.start - 60, leader.end if leader is not None else 0)
    before = spot.text[least : spot.reading.start]
    chosen: list[str] = []
    for word in reversed(_WORD.findall(_CLAUSE.split(before)[-1])):
        if word.lower() in STOPS:
            if chosen:
                break
            continue
        chosen.append(word)
        if len(chosen) == _LONGEST:
            break
    return " ".join(reversed(chosen))
