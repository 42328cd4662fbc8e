"""The words of English that tell two counts with a colon to be a score or a vote."""

from __future__ import annotations

BEFORE = "scores? of|score was|vote of|votes of|by a score of|scoreline of|won|lost|beat [A-Z][a-z]+|defeated [A-Z][a-z]+"
