"""Which checks and derived quantities of a document mention which name, so that nobody scans all of them for each
claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from audit.base.source import Text
from audit.claimfile.model import Check, Derived, Document

_WORD = re.compile(r"\w+")

Use = Check | Derived
Uses = Mapping[str, Sequence[Use]]


def uses_in(document: Document) -> Uses:
    """Every name with the checks that mention it, in order, then the derived quantities.

    The uses of the document asked about last are kept: each of its claims asks, and a document with another number
    has the same checks."""
    for checks, derived, found in _last:
        if checks is document.checks and derived is document.derived:
            return found
    found = _found(document)
    _last[:] = [(document.checks, document.derived, found)]
    return found


_last: list[tuple[Sequence[Check], Mapping[str, Derived], Uses]] = []


def _found(document: Document) -> Uses:
    found: dict[str, list[Use]] = {}
    every: Sequence[Use] = (*document.checks, *document.derived.values())
    for use in every:
        words = {word for text in _texts(use) for word in _WORD.findall(text.value)}
        for word in words:
            found.setdefault(word, []).append(use)
    return found


def _texts(use: Use) -> Iterator[Text]:
    if isinstance(use, Derived):
        yield use.expression
        return
    for value in use.fields.values():
        if isinstance(value, Text):
            yield value
        elif not isinstance(value, dict):
            yield from value
