"""Slips in numbers written in Chinese characters: a numeral or a scale word mistaken for another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.slips import kinds
from audit.slips.kinds import Slip, slip

_NUMERALS = "一二三四五六七八九"
_LARGE = "十百千万亿"
_SAME = {"两": "二", "双": "二", "〇": "零"}
_RUN = re.compile("[零〇一二两双三四五六七八九十百千万亿]+")


def slips(text: str) -> Iterator[Slip]:
    """The slips of the first run of Chinese numerals, when no figures stand in ``text``."""
    run = _RUN.search(text)
    if run is None or re.search(r"[0-9０-９]", text):
        return
    for index in range(run.start(), run.end()):
        written = text[index]
        others = _LARGE if written in _LARGE else _NUMERALS
        for meant in others:
            if meant != _SAME.get(written, written):
                exchanged = text[:index] + meant + text[index + 1 :]
                yield slip(exchanged, kinds.WORD, wrong=written, right=meant)
