"""Suggested checks in a claim file: commented out below its checks, each with its reason, and none twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from audit.article.anchoring import State, anchors
from audit.article.model import Article, Mention
from audit.article.suggestions import Suggestion, as_comments
from audit.claimfile import load_text
from audit.claimfile.model import Check, Document
from audit.formatting import formatted
from audit.formatting.slots import slots_of
from audit.readings import readings_of
from audit.source import Text

_HEAD = "# Checks that suggest themselves. To use one, take away the # before it"
_FIRST = f"{_HEAD}, and the one before `checks:`."
_FURTHER = f"  {_HEAD}."
_SECTION = "# checks:"
_WORD = re.compile(r"[^\W\d]\w*")


def with_suggestions(
    text: str, article: Article, mentions: Sequence[Mention], found: Sequence[Suggestion]
) -> tuple[str, int]:
    """The claim file ``text``, which has no faults, with the suggested checks that it does not have yet, and how
    many these are. ``found`` speaks of ``mentions`` by their index; one about a number that no claim of the file
    quotes is left out."""
    document = load_text("", text)
    ids = _names(document, article, mentions)
    known = [_claims_of(check, document) for check in document.checks]
    new = [one for one in found if _is_new(one, ids, known, text)]
    if not new:
        return text, 0
    return formatted(_inserted(text, as_comments(new, ids))), len(new)


def _names(document: Document, article: Article, mentions: Sequence[Mention]) -> dict[int, str]:
    """The claim that stands for each mention, by the mention's index."""
    placed = anchors(document.claims.values(), readings_of(document).readings, article, mentions).by_claim
    claims = {(one.start, one.end): name for name, one in placed.items() if one.state is State.FOUND}
    starts = {index: claims.get((one.reading.start, one.reading.end)) for index, one in enumerate(mentions)}
    return {index: name for index, name in starts.items() if name is not None}


def _claims_of(check: Check, document: Document) -> frozenset[str]:
    """The claims that a check of the file names."""
    texts: list[str] = []
    for value in check.fields.values():
        if isinstance(value, Text):
            texts.append(value.value)
        else:
            texts.extend(one.value for one in (value.values() if isinstance(value, dict) else value))
    return frozenset(word for text in texts for word in _WORD.findall(text) if word in document.claims)


def _is_new(one: Suggestion, ids: Mapping[int, str], known: Sequence[frozenset[str]], text: str) -> bool:
    if not all(index in ids for index in one.numbers):
        return False
    if frozenset(ids[index] for index in one.numbers) in known:
        return False
    entries = as_comments([one], ids)[1:]
    return not all(entry.strip(" #-") in text for entry in entries)


def _inserted(text: str, comments: list[str]) -> str:
    lines = text.rstrip("\n").split("\n")
    root, _ = slots_of(text)
    section = root.child("checks")
    if section is not None:
        end = section.end[0] + 1
        return "\n".join([*lines[:end], _FURTHER, *comments, *lines[end:]]) + "\n"
    head = [] if _SECTION in lines else ["", _FIRST, _SECTION]
    return "\n".join([*lines, *head, *comments]) + "\n"
