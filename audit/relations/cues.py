"""The words of a language about numbers, prepared for searching. The words themselves are data of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from types import ModuleType
from typing import NamedTuple

from audit.article.marks import is_chinese
from audit.languages.en import cues_changes as english_changes
from audit.languages.en import cues_rates as english_rates
from audit.languages.en import cues_time as english_time
from audit.languages.en import cues_totals as english_totals
from audit.languages.en import relations as english
from audit.languages.zh import cues_changes as chinese_changes
from audit.languages.zh import cues_rates as chinese_rates
from audit.languages.zh import cues_time as chinese_time
from audit.languages.zh import cues_totals as chinese_totals
from audit.languages.zh import relations as chinese
from audit.languages.zh.traditional import TRADITIONAL
from audit.numbers.patterns import Pattern
from audit.relations.cue import Cue
from audit.relations.endings import Endings, ends_before
from audit.relations.index import Index
from audit.relations.narrowed import NarrowedExpression, Vocabulary

# between a cue and its number there may be a currency sign: one character that is neither a letter nor a punctuation
# mark
_HEDGED = r"[ \u00a0]*[^\w\s(（\[,，.。:：;；、]?$"

LETTERS = {False: 3, True: 1}  # number of characters by which words are looked up, in English and in Chinese

AGE_ENDINGS = (*english_time.AGE_ENDINGS, *chinese_time.AGE_ENDINGS)  # a number with these endings is an age

ANNIVERSARY_ENDINGS = (*english_time.ANNIVERSARY_ENDINGS, *chinese_time.ANNIVERSARY_ENDINGS)


class NamedRate(NamedTuple):
    """A rate that has a name, with the words for its part and its whole; ``left_over``: the remainder of the
    whole."""

    rate: Pattern
    part: Pattern
    whole: Pattern
    left_over: bool


class ChangeWords(NamedTuple):
    """What the words of a language about changes say besides their cues."""

    apposed: Pattern
    no_subject: Pattern
    points: Pattern
    points_behind: Pattern
    after_bare: Pattern
    compared: Pattern
    own_verb: Pattern
    adjusted: Pattern
    real_behind: Pattern
    taken_up: Pattern
    row: Pattern
    versus: Pattern
    moves_before: tuple[tuple[int, NarrowedExpression], ...]
    moves_after: tuple[tuple[int, NarrowedExpression], ...]
    halved: Pattern
    multiple_of: Pattern
    from_where: Pattern
    from_what: Pattern
    ago: Pattern
    moved: Pattern
    to: Pattern
    votes: Pattern
    beside_name: Pattern
    than: Pattern
    items: Pattern
    loss: Pattern
    and_then: Pattern
    base: Pattern
    in_row: Pattern
    told_in_percent: Pattern


Row = tuple[str, int, str]  # a role, a direction, a pattern


class CueWords(NamedTuple):
    """The compiled tables of one language."""

    before: tuple[tuple[str, int, NarrowedExpression], ...]
    after: tuple[tuple[str, int, NarrowedExpression], ...]
    words_before: Index  # of the rows before a number, by the words in them
    words_after: Index
    endings_before: Sequence[Endings]
    changes: ChangeWords
    sentence_end: Pattern
    abbreviated: Pattern
    clause_end: Pattern
    no_shares: Pattern
    rates: tuple[NamedRate, ...]
    grown: Pattern
    same_in: Pattern
    maybe_in: Pattern
    apposed_in: Pattern
    figures: Pattern
    each_only: Pattern
    time_zones: Pattern
    range_behind: Pattern
    later_in: Pattern
    later_only: Pattern
    stayed_on: Pattern

    def cues(self, before: str, after: str, start: int, end: int, whole: Vocabulary | None) -> Iterator[Cue]:
        """The cues of a number: ``before`` and ``after`` are the text beside it, ``whole`` the vocabulary of a short
        article."""
        small, behind = in_one_script(before), in_one_script(after)
        ends = ends_before(small)
        for row in self.words_before.rows(small):
            if not self.endings_before[row].may_end(ends):
                continue
            role, direction, pattern = self.before[row]
            match = pattern.within(whole).search(small)
            if match is not None:
                yield Cue(role, direction, start - len(before) + match.start(), start)
        for row in self.words_after.rows(behind):
            role, direction, pattern = self.after[row]
            match = pattern.within(whole).match(behind)
            if match is not None:
                yield Cue(role, direction, end, end + match.end())


_SIMPLIFIED = str.maketrans(dict(zip(TRADITIONAL[::2], TRADITIONAL[1::2], strict=True)))


def in_one_script(text: str) -> str:
    """The text in lower case and simplified characters, as the tables of words print them; its length does not
    change."""
    return text.casefold() if text.isascii() else text.casefold().translate(_SIMPLIFIED)


@lru_cache(maxsize=256)
def is_in_chinese(text: str) -> bool:
    """Whether a text is in Chinese."""
    return is_chinese(text)


@lru_cache(maxsize=256)  # the same is asked about a paragraph many times
def words_of(text: str, language: str) -> CueWords:
    """The words of the language of a paragraph."""
    return _words(language_of(text, language))


def language_of(text: str, language: str) -> str:
    """The language of a paragraph, if it differs from the article's."""
    return "zh" if is_chinese(text) else "en" if text.isascii() else language


_MODULES = {
    "en": (english_changes, english, english_rates, english_time, english_totals),
    "zh": (chinese_changes, chinese, chinese_rates, chinese_time, chinese_totals),
}


def _rows(language: str) -> tuple[list[Row], list[Row]]:
    """The rows of all modules of a language: those before a number, and those after it."""
    modules = _MODULES["zh" if language == "zh" else "en"]
    return [row for one in modules for row in one.BEFORE], [row for one in modules for row in one.AFTER]


@cache
def _words(language: str) -> CueWords:
    data = chinese if language == "zh" else english
    changes = chinese_changes if language == "zh" else english_changes
    rates = chinese_rates if language == "zh" else english_rates
    times = chinese_time if language == "zh" else english_time
    before, after = _rows(language)
    return CueWords(
        tuple((role, way, NarrowedExpression(f"(?:{pattern}){_HEDGED}")) for role, way, pattern in before),
        tuple((role, way, NarrowedExpression(pattern)) for role, way, pattern in after),
        Index([pattern for _, _, pattern in before], LETTERS[data is chinese]),
        Index([pattern for _, _, pattern in after], LETTERS[data is chinese]),
        [Endings(pattern) for _, _, pattern in before],
        _changes(changes),
        Pattern(data.SENTENCE_END),
        Pattern(data.ABBREVIATED),
        Pattern(data.CLAUSE_END),
        Pattern(rates.NO_SHARES, re.IGNORECASE),
        tuple(
            _named(row, left)
            for rows, left in ((rates.LEFT_OVER, True), (rates.RATES, False))
            for row in rows
        ),
        Pattern(rates.GROWN),
        Pattern(rates.SAME_IN, re.IGNORECASE),
        Pattern(rates.MAYBE_IN, re.IGNORECASE),
        Pattern(rates.APPOSED_IN, re.IGNORECASE),
        Pattern(rates.FIGURES),
        Pattern(rates.EACH_ONLY),
        Pattern(times.TIME_ZONES, re.IGNORECASE),
        *(
            Pattern(words)
            for words in (times.RANGE_BEHIND, times.LATER_IN, times.LATER_ONLY, times.STAYED_ON)
        ),
    )


def _named(row: tuple[str, str, str], left_over: bool) -> NamedRate:
    rate, part, whole = (Pattern(words, re.IGNORECASE) for words in row)
    return NamedRate(rate, part, whole, left_over)


def _changes(data: ModuleType) -> ChangeWords:
    return ChangeWords(
        Pattern(data.APPOSED),
        Pattern(data.NO_SUBJECT),
        Pattern(data.POINTS),
        Pattern(data.POINTS_BEHIND),
        Pattern(data.AFTER_BARE),
        Pattern(data.COMPARED),
        Pattern(data.OWN_VERB),
        Pattern(data.ADJUSTED),
        Pattern(data.REAL_BEHIND),
        Pattern(data.TAKEN_UP),
        Pattern(data.ROW),
        Pattern(data.VERSUS),
        tuple((way, NarrowedExpression(f"(?:{words}){_HEDGED}")) for way, words in data.MOVES_BEFORE),
        tuple((way, NarrowedExpression(words)) for way, words in data.MOVES_AFTER),
        Pattern(data.HALVED),
        Pattern(data.MULTIPLE_OF),
        Pattern(data.FROM_WHERE),
        Pattern(data.FROM_WHAT),
        Pattern(data.AGO),
        Pattern(data.MOVED),
        Pattern(data.TO),
        Pattern(data.VOTES, re.IGNORECASE),
        Pattern(data.BESIDE_NAME),
        Pattern(data.THAN),
        Pattern(data.ITEMS),
        Pattern(data.LOSS),
        Pattern(data.AND_THEN),
        Pattern(data.BASE),
        Pattern(data.IN_ROW),
        Pattern(data.TOLD_IN_PERCENT, re.IGNORECASE),
    )
