"""The words that soften a number, before and after it, each with its row in the table of hedges."""

from __future__ import annotations

from audit.languages.en import hedges as english
from audit.languages.en.changes import BY_HOW_MUCH, COMPARED, MOVED_SOMETHING, MOVED_UP
from audit.languages.zh import characters as zh
from audit.languages.zh import hedges as words
from audit.languages.zh.numbers import OF_MANY
from audit.numbers.english_words import TENS, UNITS
from audit.numbers.lexicon import unit_at
from audit.numbers.patterns import Pattern
from audit.units.money import sign_class, signs

NEAR, ABOUT, OVER, MORE = "near-below", "about", "over", "more"
AT_LEAST, UNDER, AT_MOST, EQUAL = "at-least", "under", "at-most", "equal"


def _by_key(
    table: dict[str, str], separator: str | None, last: bool
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrases by their last (or first) character or word, longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split(separator) if separator else phrases.split(" "):
            written = phrase.replace("_", " ")
            found.setdefault(written[-1 if last else 0], []).append((written, hedge))
    return {key: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for key, pairs in found.items()}


def _by_last_word(table: dict[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split("|"):
            found.setdefault(phrase.rpartition(" ")[2], []).append((phrase, hedge))
    return {key: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for key, pairs in found.items()}


CHINESE_BEFORE = _by_key(words.BEFORE, None, last=True)
CHINESE_AFTER = _by_key(words.AFTER, None, last=False)
# before and after; loaded at the first English text
_english: list[dict[str, tuple[tuple[str, str], ...]]] = []


def _in_english(which: int) -> dict[str, tuple[tuple[str, str], ...]]:
    if not _english:
        _english.extend((_by_last_word(english.BEFORE), _by_key(english.AFTER, "|", last=False)))
    return _english[which]


_ENGLISH_FIRST = frozenset("o-p+mgam at")
_LONGEST_ENGLISH = 28


def before(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """The hedge that ends right before ``start`` (spaces and function words between), and where it starts."""
    position = _skip_spaces(text, start, floor)
    if position == floor:
        return None
    last = text[position - 1]
    if "a" <= last <= "z" or "A" <= last <= "Z" or last in ".":
        return _english_before(text, position, floor)
    return _chinese_before(text, position, floor)


def _skip_spaces(text: str, position: int, floor: int) -> int:
    least = max(floor, position - 3)
    while position > least and text[position - 1] in " \u00a0\u3000":
        position -= 1
    return position


def _chinese_before(text: str, position: int, floor: int) -> tuple[str, int] | None:
    for _ in range(3):
        if position <= floor:
            return None
        for phrase, hedge in CHINESE_BEFORE.get(text[position - 1], ()):
            begin = position - len(phrase)
            if begin >= floor and text.startswith(phrase, begin):
                return (
                    None
                    if _is_other_word(text, phrase, begin, floor)
                    else _widened(text, hedge, begin, floor)
                )
        if text[position - 1] not in words.FILLERS:
            return None
        position = _skip_spaces(text, position - 1, floor)
    return None


def _is_other_word(text: str, phrase: str, begin: int, floor: int) -> bool:
    if phrase in words.ONLY_BEFORE and text[begin + 1 : begin + 2] not in words.ONLY_BEFORE[phrase]:
        return True
    return begin > floor and text[begin - 1] in words.NOT_AFTER.get(phrase, ())


def _widened(text: str, hedge: str, begin: int, floor: int) -> tuple[str, int] | None:
    """小于 或 等于: an 等于 that ends an either-or belongs to the comparison before it."""
    if hedge != EQUAL:
        return hedge, begin
    position = _skip_spaces(text, begin, floor)
    for joint in words.OR_WORDS:
        if text.endswith(joint, floor, position):
            earlier = _chinese_before(text, _skip_spaces(text, position - len(joint), floor), floor)
            if earlier is not None and earlier[0] in (OVER, UNDER):
                return (AT_LEAST if earlier[0] == OVER else AT_MOST), earlier[1]
    return hedge, begin


def _english_before(text: str, position: int, floor: int) -> tuple[str, int] | None:
    window = text[max(floor, position - _LONGEST_ENGLISH) : position].lower()
    if window.endswith("than the") and text[position + 1 : position + 2].isalpha():
        window = window[:-4]
        position -= 4
    last = window[max(window.rfind(mark) for mark in _PARTING) + 1 :].lstrip("-")
    for phrase, hedge in _in_english(0).get(last, ()):
        if window.endswith(phrase) and not window[: -len(phrase)][-1:].isalpha():
            begin = position - len(phrase)
            if phrase == "up to" and _leads_there(text, begin, floor):
                return None
            if phrase in COMPARED and _is_by_how_much(text, begin):
                return None
            return _denied(window[: -len(phrase)], hedge, position - len(phrase))
    return None


def _is_by_how_much(text: str, end: int) -> bool:
    """Whether an amount right before says by how much, so that no limit is given: £8,880 short of £30,000, 40 fewer
    than 300."""
    return _GAP.search(text, max(0, end - _AHEAD), end) is not None


_GAP = Pattern(BY_HOW_MUCH.replace("SIGNS", sign_class()))

_PARTING = (" ", "—", "--")  # the highest on record--about thirty million


def _leads_there(text: str, end: int, floor: int) -> bool:
    """Whether it is where a change led, not a limit: went up to 5 dollars, back up to 4.8 percent, brought the total
    up to 50."""
    begin = max(floor, end - _AHEAD)
    return _MOVED.search(text, begin, end) is not None


_AHEAD = 44  # characters
_MOVED = Pattern(
    rf"\b(?i:{'|'.join(MOVED_UP)}) $|\b(?i:{'|'.join(MOVED_SOMETHING)}) {english.WHAT_IS_MOVED} $"
)


def _denied(before: str, hedge: str, start: int) -> tuple[str, int]:
    """not lower than 30 is at least 30, and does not exceed 70 is at most 70."""
    word = next((word for word in english.DENIALS if before.endswith(word)), "")
    if not word or hedge not in _OPPOSITES or before[: -len(word)][-1:].isalpha() is (word != "n't "):
        return hedge, start
    return _OPPOSITES[hedge], start if word == "n't " else start - len(word)


_OPPOSITES = {OVER: AT_MOST, UNDER: AT_LEAST}


def _number_follows(text: str, stop: int) -> bool:
    """Whether the hedge belongs to a number after it, like the second one of above 1000 and below 1500."""
    if text[stop : stop + 1] != " ":
        return False
    word = text[stop + 1 : stop + 14].partition(" ")[0].lower()
    return (
        word[:1].isdecimal() or word[:1] in signs() or word.partition("-")[0].rstrip(".,;") in _NUMBER_WORDS
    )


_NUMBER_WORDS = frozenset((*UNITS, *TENS, "a", "an", "half", "the", "hundred"))


def compass(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """north of $500 million: more than that. Before a bare number or a length it is a direction."""
    window = text[max(floor, start - 9) : start].lower()
    for direction, hedge in (("north of ", OVER), ("south of ", UNDER)):
        if window.endswith(direction):
            return hedge, start - len(direction)
    return None


def is_or_so(text: str, position: int) -> bool:
    """十来个, 300来斤: 来 between a round number and what it counts; not 十来自, 三来回."""
    return (
        text[position - 1] in words.ROUND
        and text[position + 1 : position + 2] not in words.NO_OR_SO
        and unit_at(text, position + 1) is not None
    )


def is_more(text: str, position: int) -> bool:
    """Whether 多 or 余 at ``position`` means that there are more; not in 3次余震, 5天多云, 200人多为."""
    mark = text[position : position + 1]
    if mark == zh.MORE and _OF_MANY.match(text, position + 1) is not None:
        return False
    return (
        mark in words.MORE_CHARACTERS and text[position + 1 : position + 2] not in words.MORE_CHARACTERS[mark]
    )


_OF_MANY = Pattern(OF_MANY)


def after(text: str, end: int) -> tuple[str, int] | None:
    """The hedge that starts right after ``end``, and where it ends."""
    if text[end : end + 1] in words.BRACKETS and (told := _told_in_brackets(text, end)) is not None:
        return told
    for phrase, hedge in CHINESE_AFTER.get(text[end : end + 1], ()):
        if text.startswith(phrase, end) and (phrase not in words.MORE_CHARACTERS or is_more(text, end)):
            return hedge, end + len(phrase)
    position = end + (text[end : end + 1] == " ")
    first = text[position : position + 1]
    if first not in _ENGLISH_FIRST or not first:
        return None
    for phrase, hedge in _in_english(1).get(first, ()):
        if text[position : position + len(phrase)].lower() == phrase:
            stop = position + len(phrase)
            if not text[stop : stop + 1].isalnum() and not _goes_on(text, phrase, stop):
                return hedge, stop
    return None


def _told_in_brackets(text: str, end: int) -> tuple[str, int] | None:
    """50万元（含50万元）以上, 60分以上（不含60分）: whether the number itself is included."""
    found = _INCLUDED.match(text, end)
    if found is None or not (found[1] or found[4]):
        return None
    if found[3] not in words.ITSELF and not text.endswith(found[3], 0, end):
        return None
    above, includes = (found[1] or found[4]) == zh.AND_ABOVE, not found[2]
    return (AT_LEAST if above else AT_MOST) if includes else (OVER if above else UNDER), found.end()


_INCLUDED = Pattern(words.INCLUDED)


def _goes_on(text: str, phrase: str, stop: int) -> bool:
    """below 30 and more than 15, $35 plus tax: what looks like a hedge belongs to what follows it."""
    if phrase == "plus":
        return _ADDED.match(text, stop) is not None
    if phrase == "+" and text[stop : stop + 1] in ("/", "-", "−"):
        return True  # 75 +/- 3
    if phrase == "and up" and text.startswith(" to ", stop):
        return True  # 40 staff and up to 50 guests
    return text.startswith(" than ", stop) or _number_follows(text, stop)


# what is added in "$35 plus tax", so that plus is not a hedge
_ADDED = Pattern(rf" (?:{english.ADDED_ON_TOP}|[{sign_class()}0-9]\S*)(?![a-z])")
