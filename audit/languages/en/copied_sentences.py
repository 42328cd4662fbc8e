"""What shows whom a sentence is about, if two articles contain it word for word, in English."""

from __future__ import annotations

# A name: a word with a capital that does not begin the sentence, months and days of the week apart.
NAME = r"(?<=[a-z,;:’'”\")] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z][a-z]{2,}"
YEAR = r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"
LEAST = 40  # characters beside the number
