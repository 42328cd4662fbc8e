"""What stands after a count: Chinese measure words, nouns counted without one, and English counted nouns.

A unit of units.csv that only names things (人, 户, vehicles) makes a count, not a measure: 20万人 is whole.
"""

from __future__ import annotations

from audit.languages.en.things import COUNTED as ENGLISH
from audit.languages.zh.numbers import NUMERALS
from audit.languages.zh.things import BEHIND_MAO, NOT_FOLLOWED_BY
from audit.languages.zh.things import COUNTED as CHINESE

__all__ = ["CHINESE", "ENGLISH", "NOT_FOLLOWED_BY", "ONLY_FOLLOWED_BY"]

# A word that is this unit only at the end of a phrase or before one of these.
ONLY_FOLLOWED_BY = {"毛": frozenset(NUMERALS + BEHIND_MAO)}
