"""Did you mean …? Imported only when something is already wrong."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from audit.base.findings import Sentence, sentence
from audit.languages.en import interpretation as english
from audit.languages.zh import interpretation as chinese

_LONGEST = 60  # characters; comparing longer words costs more than a guess is worth
_JOIN_CONDITIONS = (*english.JOIN_CONDITIONS, *chinese.JOIN_CONDITIONS)


def advice_on(word: str) -> Sentence | None:
    """Help with a word that is an operator in other languages."""
    if word.lower() in _JOIN_CONDITIONS:
        return sentence("write two conditions as two checks")
    if word.lower() in (english.PART, chinese.PART):
        return sentence("write a part of something with `*`: 5% * a")
    return None


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word most similar to ``word``, if any is similar at all."""
    if len(word) > _LONGEST:
        return None
    near = get_close_matches(word, list(known), n=1, cutoff=likeness)
    return near[0] if near else None


def suggest_name(word: str, known: Iterable[str]) -> str | None:
    """The claim or derived name that was most likely meant."""
    names = list(known)
    same = next((name for name in names if name.casefold() == word.casefold()), None)
    return same or closest(word, names, 0.5)


def where_to_define() -> Sentence:
    """Help with a name that resembles no other."""
    return sentence("add it under `claims:`; if the article does not give it, under `unstated:`")
