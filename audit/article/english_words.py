"""Word lists that say what an English number is part of.

A word is added by adding it here, with a sentence in tests/article/clean_en.txt."""

from __future__ import annotations

from audit.languages.en import set_phrases as english
from audit.languages.en import stop_words
from audit.languages.en.dates import WEEKDAYS
from audit.numbers.months import MONTH_NUMBERS
from audit.numbers.patterns import Pattern

# Capitalised words that occur before figures without being part of a name.
BEFORE_FIGURES = stop_words.BEFORE_FIGURES.union(MONTH_NUMBERS, map(str.lower, WEEKDAYS))
NAMES_BEFORE = frozenset(english.NAMES_BEFORE.split())
# junctions 9 and 10: several numbered things, the last of them too.
NUMBERED_BEFORE = Pattern(english.NUMBERED_BEFORE)

# three-pointer, 911 emergency call: words that make an identifier of the figures before them
CODES_AFTER = Pattern(english.CODES_AFTER)

IDIOM_AFTER = {word: Pattern(pattern) for word, pattern in english.NO_CLAIM_BEHIND.items()}
IDIOM_BEFORE = {word: Pattern(pattern) for word, pattern in english.NO_CLAIM_BEFORE.items()}

ORDINAL_TERMS = frozenset(english.ORDINAL_TERMS.split())
# Words that make it a rank: the second-largest city, third in the world.
RANKING_AFTER = Pattern(english.RANKING_AFTER)
# ranked, placed, came in: words that make a rank of an ordinal or number after them
RANKING_BEFORE = Pattern(english.RANKING_BEFORE)
