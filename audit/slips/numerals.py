"""Slips in numbers written in Chinese characters: a numeral or a scale word mistaken for another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.languages.zh import slips as words
from audit.languages.zh.numbers import NUMERALS, SCALES
from audit.slips import kinds
from audit.slips.kinds import Slip, slip

_RUN = re.compile(f"[{NUMERALS}{words.BESIDE_NUMERALS}{SCALES}]+")


def slips(text: str) -> Iterator[Slip]:
    """The slips of the first run of Chinese numerals, if ``text`` has no figures."""
    run = _RUN.search(text)
    if run is None or re.search(r"[0-9０-９]", text):
        return
    for index in range(run.start(), run.end()):
        written = text[index]
        others = SCALES if written in SCALES else NUMERALS
        for meant in others:
            if meant != words.SAME_NUMERAL.get(written, written):
                exchanged = text[:index] + meant + text[index + 1 :]
                yield slip(exchanged, kinds.WORD, wrong=written, right=meant)
