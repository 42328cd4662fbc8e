"""Slips of pen, keyboard and scanner: what a written number may have been meant to say."""

from __future__ import annotations

from collections.abc import Iterator

from audit.slips.kinds import Slip

__all__ = ["LONGEST", "Slip", "slips_of"]

LONGEST = 200  # characters; every one makes slips, and each of these is read anew


def slips_of(text: str) -> Iterator[Slip]:
    """Every number that one slip would have turned into ``text``, common kinds first within each part of the number.

    Each text comes up once; whether it reads as a number at all is for the reader to decide. A text of more than
    ``LONGEST`` characters is not a number, and has none."""
    if len(text) > LONGEST:
        return
    from audit.slips import digits, numerals, words

    seen = {text}
    for source in (digits.slips, words.slips, numerals.slips):
        for slip in source(text):
            if slip.text not in seen:
                seen.add(slip.text)
                yield slip
