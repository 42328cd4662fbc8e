"""What the words beside a share say of its part and of its whole, and how much of that an amount is called by."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import cues_rates as english
from audit.languages.zh import cues_rates as chinese
from audit.numbers.patterns import Pattern
from audit.relations.model import Statement
from audit.relations.scene import Scene

_BEFORE, _AFTER = 30, 40  # characters beside a number in which the words of its clause stand
_CLAUSE = Pattern("[，；;。：:（(）)、]|,(?![0-9])|\\. ")  # no mark of a number
_WORD = Pattern("[a-z]{4,}")
_NOUN = 2  # characters of a noun that many names end in
_STEM = 5  # letters by which two words are one: reply and replied are not, pupil and pupils are


class ShareWords(NamedTuple):
    """What a share says of itself: of what it is the part, and of what the whole; either may be left out."""

    part: str
    whole: str


def words_of_share(scene: Scene, one: Statement) -> ShareWords:
    """女选手占比, 占总里程的: the words before a share; *34 per cent of the seats*: those behind it too."""
    text = scene.texts[one.paragraph]
    before = _CLAUSE.split(text[max(0, one.start - _BEFORE) : one.start])[-1]
    after = _CLAUSE.split(text[one.end : one.end + _AFTER])[0]
    in_chinese = is_chinese(before + after)
    found = _split(in_chinese).match(before if in_chinese else after)
    if found is None:
        return ShareWords(before, "")
    part = found.groupdict().get("part") if in_chinese else before
    return ShareWords(part or "", found["whole"] or "")


def words_of_amount(scene: Scene, one: Statement) -> str:
    """What an amount is called in its clause."""
    text = scene.texts[one.paragraph]
    before = _CLAUSE.split(text[max(0, one.start - _BEFORE) : one.start])[-1]
    after = _CLAUSE.split(text[one.end : one.end + _AFTER])[0]
    return str(before + " " + (after[:6] if is_chinese(before + after) else after))


def kin(words: str, own: str) -> int:
    """How much of what a share says an amount is called by: characters in a row, or words, in common."""
    if not words or not own:
        return 0
    if is_chinese(words):
        return _run(words, own)
    some, others = _stems(words), _stems(own)
    return len(some & others)


def kin_of_whole(words: str, own: str) -> int:
    """The same of the name of a whole: nothing where only its noun is common to both, and what says which it is is not: 老年人口 is not 户籍人口."""
    found = kin(words, own)
    if not found or words.isascii() or words[-found:] not in own:
        return found
    which = _all().sub("", words[:-found])
    return 0 if len(which) > 1 and found <= _NOUN else found


@cache
def _all() -> Pattern:
    return Pattern(chinese.ANY_OF)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.casefold()) if word not in english.NO_KIN)


def _run(words: str, own: str) -> int:
    """The length of the longest run of characters in common, of two or more."""
    longest = 0
    for start in range(len(words)):
        while start + longest < len(words) and _is_in(words[start : start + longest + 1], own):
            longest += 1
    return longest if longest > 1 else 0


def _is_in(words: str, own: str) -> bool:
    """Whether words stand in others, and not as what is denied there: 合格 is not in 不合格."""
    at = own.find(words)
    return at >= 0 and not (at and own[at - 1] in chinese.NOT and own[at - 1] not in words)


@cache
def _split(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).SHARE_OF)


def is_tied(between: str) -> bool:
    """Whether what stands between a whole and its share ties them: 年度计划880万吨的77.8%."""
    return _tie(is_chinese(between)).fullmatch(between) is not None


@cache
def _tie(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).TIED)


def names_one(words: str) -> bool:
    """Whether the words for a whole name one: *of the ballots*, 占有效票的; not *of the total*, 占全市的."""
    return bool(_stems(words)) if words.isascii() else len(words) > 1 and words not in chinese.ANY_WHOLE


def is_called(own: str, words: Pattern) -> bool:
    """Whether an amount is called by one of some words, and not by its opposite: 合格 is not in 不合格."""
    return any(
        not match.start() or own[match.start() - 1] not in chinese.NOT for match in words.finditer(own)
    )


def names_another(words: str) -> bool:
    """Whether the words before a share name something that is its part: 第一产业占13.5%; English has no such place."""
    return not words.isascii() and len(words.strip(chinese.LITTLE)) > 1


def leads_to_part(scene: Scene, share: Statement, other: Statement) -> bool:
    """Whether a part stands right behind its share: *a fifth, 900*; 占6.8%，为232.4万元."""
    between = scene.between(share, other)
    return _then(is_chinese(between)).fullmatch(between) is not None


@cache
def _then(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).SHARE_THEN)
