"""Names for drafted claims: the counted noun or measured thing, as an identifier that a claim file allows."""

from __future__ import annotations

import re
from collections.abc import Container
from unicodedata import normalize

from audit.article.model import Mention
from audit.claimfile.vocabulary import FUNCTIONS
from audit.languages.en import claims as english
from audit.numbers import Kind

_MOST_WORDS = 3
_MOST_CHARACTERS = 12  # of a Chinese name
_BY_KIND = {
    Kind.DATE: "date",
    Kind.TIME: "time",
    Kind.MONEY: "money",
    Kind.PERCENT: "share",
    Kind.ORDINAL: "rank",
}
_NUMBER = "number"


Numbered = dict[str, int]  # the last number used for each name that was numbered


def name_for(
    mention: Mention, taken: Container[str], numbered: Numbered | None = None, wanted: str = ""
) -> str:
    """A name for a claim that is not among ``taken``.

    It is the wanted one with a number after it, otherwise from the noun, otherwise from the words around the number,
    otherwise from the kind of number it is. A caller that names many claims keeps ``numbered``, so that counting does
    not start from one again."""
    numbered = {} if numbered is None else numbered
    for words in (wanted, mention.noun, " ".join(mention.words)):
        base = identifier(words)
        if base:
            return _free(base, taken, numbered)
    return _counted(_BY_KIND.get(mention.reading.kind, _NUMBER), 1, taken, numbered)


def identifier(words: str) -> str:
    """The words as one identifier, in lower case and without function words; empty if that is impossible."""
    parts = re.findall(r"[^\W_]+", normalize("NFKC", words).lower())
    if any("\u3400" <= one <= "\u9fff" for one in words):
        name = "".join(parts)[:_MOST_CHARACTERS]
    else:
        name = "_".join([part for part in parts if part not in english.LEFT_OUT_OF_NAMES][-_MOST_WORDS:])
    name = name.lstrip("0123456789_")
    return name if name.isidentifier() and normalize("NFKC", name) == name else ""


def _free(base: str, taken: Container[str], numbered: Numbered) -> str:
    return base if base not in taken and base not in FUNCTIONS else _counted(base, 2, taken, numbered)


def _counted(base: str, number: int, taken: Container[str], numbered: Numbered) -> str:
    number = numbered.get(base, number)
    while f"{base}_{number}" in taken:
        number += 1
    numbered[base] = number
    return f"{base}_{number}"
