"""Slips in the words around a number: scale words, units, percent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.languages.en import numbers as english
from audit.languages.en import slips as english_words
from audit.languages.zh import numbers as chinese
from audit.languages.zh import slips as words
from audit.slips import kinds
from audit.slips.kinds import Slip, SlipKind, slip
from audit.units.money import currencies

# Words that are mistaken for one another; each group has one language and one dimension.
SCALES = (words.SCALES, english.SCALES_IN_ORDER, *english_words.SHORT_SCALES)
UNITS = (*words.UNITS, *english_words.UNITS, (currencies()["USD"].chinese[0], currencies()["CNY"].behind[0]))
PERCENT = (english_words.PERCENT[0], *words.PERCENT, *english_words.PERCENT[1:])
_ADDED_ENGLISH = tuple(f" {word}" for word in english.SCALES_IN_ORDER[:3])
_ENGLISH_SCALES = "|".join(english.SCALES_IN_ORDER)
_DIGIT_BEFORE = r"(?<=[0-9０-９])"


def slips(text: str) -> Iterator[Slip]:
    """The slips in the words that follow the figures of ``text``."""
    if not re.search(r"[0-9０-９]", text):
        return
    yield from _exchanged(text, SCALES, kinds.SCALE)
    yield from _left_out_or_added(text)
    yield from _exchanged(text, UNITS, kinds.UNIT)
    yield from _exchanged(text, PERCENT, kinds.PERCENT)


def _exchanged(text: str, groups: Sequence[Sequence[str]], kind: SlipKind) -> Iterator[Slip]:
    for group in groups:
        found = _word_of(text, group)
        if found is None:
            continue
        start, written = found
        for meant in group:
            if meant != written:
                exchanged = text[:start] + meant + text[start + len(written) :]
                yield slip(exchanged, kind, wrong=written, right=meant)


def _word_of(text: str, group: Sequence[str]) -> tuple[int, str] | None:
    """The word of a group that follows the last figure, and where it starts: the longest one that fits."""
    last = max((index for index, character in enumerate(text) if character.isdigit()), default=-1)
    best: tuple[int, str] | None = None
    for word in group:
        start = text.find(word, last + 1)
        if start >= 0 and _stands_alone(text, start, word) and (best is None or len(word) > len(best[1])):
            best = (start, word)
    return best


def _stands_alone(text: str, start: int, word: str) -> bool:
    """Whether a word of letters is not part of a longer one, and a Chinese one not part of another unit."""
    before, after = text[start - 1 : start], text[start + len(word) : start + len(word) + 1]
    if word.isascii():
        return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())
    if word == words.SCALES[0] and after and after in words.PREFIXED:
        return False
    return not (word in words.PARTS_OF_UNITS and before in words.BEFORE_PARTS)


# Nobody leaves thousand out of 12 percent, nor 万 out of 3个百分点.
_SHARES = re.compile(f"[ -]?(?:{english_words.SHARES}|{words.SHARES})")


def _left_out_or_added(text: str) -> Iterator[Slip]:
    for word in reversed(words.SCALES):
        for match in re.finditer(f"{_DIGIT_BEFORE}{word}(?![{words.PREFIXED}])", text):
            yield slip(text[: match.start()] + text[match.end() :], kinds.SCALE_ADDED, wrong=word)
    for match in re.finditer(_DIGIT_BEFORE + rf" ?({_ENGLISH_SCALES}|bn|m|k)\b", text):
        yield slip(text[: match.start()] + text[match.end() :], kinds.SCALE_ADDED, wrong=match[1])
    for match in re.finditer(_DIGIT_BEFORE + rf"(?![0-9０-９.．,，{chinese.SCALES}%％‰])", text):
        following = text[match.end() :]
        is_english = following.lstrip()[:1].isascii() and following.strip()
        if re.match(rf" ?(?:{_ENGLISH_SCALES}|bn|k|m)\b", following) or _SHARES.match(following):
            continue
        for word in _ADDED_ENGLISH if is_english else words.SCALES:
            yield slip(text[: match.end()] + word + following, kinds.SCALE_LOST, right=word.strip())
