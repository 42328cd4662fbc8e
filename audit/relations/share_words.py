"""What the words beside a share say about its part and its whole, and how well they match the words of an amount."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import cues_rates as english
from audit.languages.zh import cues_rates as chinese
from audit.numbers.patterns import Pattern
from audit.relations.model import Statement
from audit.relations.scene import Scene

_BEFORE, _AFTER = 30, 40  # characters beside a number that contain the words of its clause
_CLAUSE = Pattern("[，；;。：:（(）)、]|,(?![0-9])|\\. ")  # not a mark inside a number
_WORD = Pattern("[a-z]{4,}")
_NOUN = 2  # characters of a noun that many names end in
_STEM = 5  # letters that make two words the same: pupil and pupils, but not reply and replied


class ShareWords(NamedTuple):
    """What a share says about itself: what it is the part of, and what the whole is; either may be missing."""

    part: str
    whole: str


def words_of_share(scene: Scene, one: Statement) -> ShareWords:
    """女选手占比, 占总里程的: the words before a share; *34 per cent of the seats*: also those after it."""
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
    """The name of an amount in its clause."""
    text = scene.texts[one.paragraph]
    before = _CLAUSE.split(text[max(0, one.start - _BEFORE) : one.start])[-1]
    after = _CLAUSE.split(text[one.end : one.end + _AFTER])[0]
    return str(before + " " + (after[:6] if is_chinese(before + after) else after))


def kin(words: str, own: str) -> int:
    """How much the words of a share and of an amount have in common: consecutive characters, or words."""
    if not words or not own:
        return 0
    if is_chinese(words):
        return _run(words, own)
    some, others = _stems(words), _stems(own)
    return len(some & others)


def kin_of_whole(words: str, own: str) -> int:
    """The same for the name of a whole; zero if they share only the noun, not what specifies it: 老年人口 is not 户籍人口."""
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
    """The length of the longest run of common characters, of two or more."""
    longest = 0
    for start in range(len(words)):
        while start + longest < len(words) and _is_in(words[start : start + longest + 1], own):
            longest += 1
    return longest if longest > 1 else 0


def _is_in(words: str, own: str) -> bool:
    """Whether words occur in others without being negated there: 合格 is not in 不合格."""
    at = own.find(words)
    return at >= 0 and not (at and own[at - 1] in chinese.NOT and own[at - 1] not in words)


@cache
def _split(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).SHARE_OF)


def is_tied(between: str) -> bool:
    """Whether the text between a whole and its share links them: 年度计划880万吨的77.8%."""
    return _tie(is_chinese(between)).fullmatch(between) is not None


@cache
def _tie(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).TIED)


def names_one(words: str) -> bool:
    """Whether the words for a whole are specific: *of the ballots*, 占有效票的; not *of the total*, 占全市的."""
    return bool(_stems(words)) if words.isascii() else len(words) > 1 and words not in chinese.ANY_WHOLE


def is_called(own: str, words: Pattern) -> bool:
    """Whether an amount has one of some names, and not its opposite: 合格 is not in 不合格."""
    return any(
        not match.start() or own[match.start() - 1] not in chinese.NOT for match in words.finditer(own)
    )


def names_another(words: str) -> bool:
    """Whether the words before a share name something that is its part: 第一产业占13.5%; English has no such position."""
    return not words.isascii() and len(words.strip(chinese.LITTLE)) > 1


def leads_to_part(scene: Scene, share: Statement, other: Statement) -> bool:
    """Whether a part is right after its share: *a fifth, 900*; 占6.8%，为232.4万元."""
    between = scene.between(share, other)
    return _then(is_chinese(between)).fullmatch(between) is not None


@cache
def _then(in_chinese: bool) -> Pattern:
    return Pattern((chinese if in_chinese else english).SHARE_THEN)
