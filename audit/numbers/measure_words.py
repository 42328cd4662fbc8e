"""What follows a count: Chinese measure words, nouns counted without one, and English counted nouns.

A unit of units.csv that only names things (人, 户, vehicles) makes a count, not a measure: 20万人 is a whole number.
"""

from __future__ import annotations

from audit.languages.en.things import COUNTED as ENGLISH
from audit.languages.zh.phrases import ONLY_FOLLOWED_BY
from audit.languages.zh.things import COUNTED as CHINESE
from audit.languages.zh.things import NOT_FOLLOWED_BY

__all__ = ["CHINESE", "ENGLISH", "NOT_FOLLOWED_BY", "ONLY_FOLLOWED_BY"]
