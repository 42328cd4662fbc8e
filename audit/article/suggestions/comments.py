"""Suggested checks as lines of a claim file: as text, and commented out for a draft."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from audit.article.suggestions.model import WORDS, Suggestion

_NAMES = re.compile(r"\bn(\d+)\b")


def check_text(one: Suggestion, ids: Mapping[int, str] | None = None) -> str:
    """A check in one line, as a claim file could have it: ``{parts: [n3, n4], total: n2}``. ``ids`` are the
    claims' names by the index of their number."""
    return "{" + ", ".join(f"{key}: {_value(key, value, ids)}" for key, value in one.check) + "}"


def as_comments(found: Sequence[Suggestion], ids: Mapping[int, str]) -> list[str]:
    """The entries under ``checks:`` of a draft, commented out, each below its reason. A suggestion with a number
    that the draft has no claim for is left out."""
    lines: list[str] = []
    for one in found:
        if all(index in ids for index in one.numbers):
            lines.append(f"  # {_one_line(str(one.reason))}{'' if one.holds else ' (does not hold)'}")
            for place, (key, value) in enumerate(one.check):
                lines.append(f"  # {'  ' if place else '- '}{key}: {_value(key, value, ids)}")
    return lines


def _value(key: str, value: str | tuple[str, ...], ids: Mapping[int, str] | None) -> str:
    if isinstance(value, str):
        return _named(value, ids)
    if key in WORDS:
        return "[" + ", ".join(json.dumps(_one_line(word), ensure_ascii=False) for word in value) + "]"
    return "[" + ", ".join(_named(word, ids) for word in value) + "]"


def _named(expression: str, ids: Mapping[int, str] | None) -> str:
    if ids is None:
        return expression
    return _NAMES.sub(lambda match: ids.get(int(match[1]), match[0]), expression)


def _one_line(text: str) -> str:
    """Words without anything that could end a comment or move a cursor."""
    return "".join(character if character.isprintable() else " " for character in text)
