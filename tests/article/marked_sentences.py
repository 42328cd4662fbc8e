"""Sentences whose claims are marked {words=value}, or {words=} for a date, range or part, whose value is not asked.

{words=?} marks what fair readers may take either way: claimed or not, it counts for nothing. Lines that begin with # are remarks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from audit.article.extraction import mentions
from audit.article.model import Mention
from tests.article.plain_article import plain_article

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([^{}=]*)=([^{}]*)\}")


class Wanted(NamedTuple):
    """A claim that a sentence makes: where, and its value in the base unit where one is asked."""

    start: int
    end: int
    value: Fraction | None
    asked: bool = True


class Score(NamedTuple):
    """How many claims were found with their values, and which were missed or false."""

    right: int
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of what is claimed that is right."""
        return self.right / (self.right + len(self.false))

    @property
    def recall(self) -> float:
        """The share of what ought to be claimed that is, with its value."""
        return self.right / (self.right + len(self.missed))

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        return 2 * self.right / (2 * self.right + len(self.missed) + len(self.false))


def lines(name: str) -> list[str]:
    """The sentences of a file of this folder."""
    return [
        line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")
    ]


def unmarked(sentence: str) -> tuple[str, list[Wanted]]:
    """The sentence as an article prints it, and its claims."""
    text, wanted, last = "", [], 0
    for mark in _MARK.finditer(sentence):
        text += sentence[last : mark.start()]
        asked = mark[2] != "?"
        value = Fraction(mark[2]) if mark[2] and asked else None
        wanted.append(Wanted(len(text), len(text) + len(mark[1]), value, asked))
        text, last = text + mark[1], mark.end()
    return text + sentence[last:], wanted


def score(sentences: Sequence[str], language: str) -> Score:
    """How the claims of marked sentences are found: a value must agree, not only its place."""
    right, missed, false = 0, [], []
    for sentence in sentences:
        text, wanted = unmarked(sentence)
        left = [one for one in mentions(plain_article(text, language)) if one.claim]
        for claim in sorted(wanted, key=lambda one: not one.asked):
            found = next((one for one in left if _agrees(one, claim)), None)
            if not claim.asked:
                left = [one for one in left if not _agrees(one, claim)]
            elif found is None:
                missed.append(f"{text[claim.start : claim.end]}  in  {text}")
            else:
                right += 1
                left.remove(found)
        false += [f"{one.reading.text}  in  {text}" for one in left]
    return Score(right, tuple(missed), tuple(false))


def _agrees(mention: Mention, claim: Wanted) -> bool:
    reading = mention.reading
    if reading.start >= claim.end or claim.start >= reading.end:
        return False
    return claim.value is None or (reading.value is not None and Fraction(reading.value) == claim.value)


def claimed(sentence: str, language: str) -> list[str]:
    """What is drafted of a sentence."""
    return [one.reading.text for one in mentions(plain_article(sentence, language)) if one.claim]
