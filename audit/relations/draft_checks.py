"""Suggested checks in a claim file: announced ones live below ``checks:``, likely ones commented out.

Each comes with the words that state it, and none comes twice.

A claim has only its number, and a number can say less by itself than in its sentence. So the draft is judged before
it is written: a check with another outcome there than in the article is left out, and so are words that only make a
number implausible.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from audit.article.anchoring import State, anchors
from audit.article.drafting import comments_in, one_line
from audit.article.model import Article, Mention
from audit.base.findings import Finding, Severity, Verdict
from audit.base.source import Text
from audit.claimfile import load_text
from audit.claimfile.formatting import formatted
from audit.claimfile.formatting.scalars import written
from audit.claimfile.formatting.slots import slots_of
from audit.claimfile.model import Check, Document
from audit.interpretation.readings import readings_of
from audit.relations.model import Grade
from audit.relations.suggesting import Suggestion

if TYPE_CHECKING:
    from typing import Any

Judge = Callable[[Document], Sequence[Finding]]  # what the rules find in a document

_SECTION = "# checks:"
_NAMES = re.compile(r"\bn(\d+)\b")
_WORD = re.compile(r"[^\W\d]\w*")
_ACCUSING = (Verdict.FAILS, Verdict.STRAINED)
_MOST_PASSES = 4


def with_checks(
    text: str, article: Article, mentions: Sequence[Mention], found: Sequence[Suggestion], judge: Judge,
    new: Iterable[str] | None = None,
) -> tuple[str, int, int]:  # fmt: skip
    """The claim file ``text``, which has no faults, with the suggested checks that it does not have yet.

    Also how many of these are live, and how many commented out. ``new`` are the claims that were added to the file:
    only a check that mentions one of them is live; ``None`` for a draft, in which all are."""
    document = load_text("", text)
    ids = _names(document, article, mentions)
    known = [_claims_of(check, document) for check in document.checks]
    wanted = [one for one in found if _is_new(one, ids, known, text)]
    added = set(document.claims if new is None else new)
    said = comments_in(article.language)
    announced = _sound([one for one in wanted if one.grade is Grade.ANNOUNCED], text, ids, judge)
    live = [one for one in announced if added & _named(one, ids)]
    quiet = [
        one for one in wanted if one not in live and (one in announced or one.grade is not Grade.ANNOUNCED)
    ]
    if not live and not quiet:
        return text, 0, 0
    inserted = _inserted(text, _live(live, ids, said), _comments(quiet, ids, said), said)
    return formatted(inserted), len(live), len(quiet)


def _sound(found: list[Suggestion], text: str, ids: Mapping[int, str], judge: Judge) -> list[Suggestion]:
    """The checks that have the same outcome in the file as in the article."""
    for _ in range(_MOST_PASSES):
        odd = (
            _odd(found, ids, judge(load_text("", _inserted(text, _live(found, ids, {}), [], {}))))
            if found
            else []
        )
        if not odd:
            return found
        found = [one for one in found if one not in odd]
    return []


def _named(one: Suggestion, ids: Mapping[int, str]) -> set[str]:
    return {ids[index] for index in one.numbers}


def _odd(live: Sequence[Suggestion], ids: Mapping[int, str], findings: Sequence[Finding]) -> list[Suggestion]:
    """The live checks with another outcome than in the article.

    They fail though they hold there, cannot be evaluated, or are not decided."""
    told = [(one, set(one.claims)) for one in findings if one.severity in (Severity.ERROR, Severity.WARNING)]
    open_ones = [set(one.claims) for one in findings if one.verdict is Verdict.UNDECIDED and one.check]
    found: list[Suggestion] = []
    for one in live:
        names = _named(one, ids)
        wrong = [finding for finding, claims in told if claims and claims <= names and finding.check]
        accused = any(finding.verdict in _ACCUSING for finding in wrong)
        invalid = any(finding.verdict is Verdict.INVALID for finding in wrong)
        if invalid or (accused and one.holds) or any(claims == names for claims in open_ones):
            found.append(one)
    return found


def _names(document: Document, article: Article, mentions: Sequence[Mention]) -> dict[int, str]:
    """The claim for each mention, by the mention's index."""
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
    if frozenset(_named(one, ids)) in known:
        return False
    return check_text(one, ids) not in text


# -- as lines --------------------------------------------------------------------------------------------


def check_text(one: Suggestion, ids: Mapping[int, str] | None = None) -> str:
    """A check on one line, as in a claim file: ``{growth: n0, from: n2, to: n1}``.

    ``ids`` are the names of the claims by the index of their number."""
    return "{" + ", ".join(f"{key}: {_value(key, value, ids)}" for key, value in one.fields.items()) + "}"


def _value(key: str, value: str | tuple[str, ...], ids: Mapping[int, str] | None) -> str:
    if isinstance(value, str):
        return _with_names(value, ids)
    if key == "items":
        return "[" + ", ".join(written(one_line(word), True) for word in value) + "]"
    return "[" + ", ".join(_with_names(word, ids) for word in value) + "]"


def _with_names(expression: str, ids: Mapping[int, str] | None) -> str:
    if ids is None:
        return expression
    return _NAMES.sub(lambda match: ids.get(int(match[1]), match[0]), expression)


def _live(found: Sequence[Suggestion], ids: Mapping[int, str], said: Mapping[str, Any]) -> list[str]:
    return [f"  - {check_text(one, ids)}{_cue(one, said)}" for one in found]


def _comments(found: Sequence[Suggestion], ids: Mapping[int, str], said: Mapping[str, Any]) -> list[str]:
    return [
        f"  # - {check_text(one, ids)}{_cue(one, said, '' if one.holds else said['broken'])}" for one in found
    ]


def _cue(one: Suggestion, said: Mapping[str, Any], more: str = "") -> str:
    """The words that state a check, and any further remarks, as a comment; empty if there are none."""
    words = one_line(one.cue)
    is_told = bool(said) and any(character.isalpha() for character in words)
    by = said["by"].format(words=json.dumps(words, ensure_ascii=False)) if is_told else ""
    told = "; ".join(part for part in (by, more) if part)
    return f"  # {told}" if told else ""


def _inserted(text: str, live: list[str], comments: list[str], said: Mapping[str, Any]) -> str:
    lines = text.rstrip("\n").split("\n")
    root, _ = slots_of(text)
    section = root.child("checks")
    if section is not None:
        end = section.end[0] + 1
        further = [f"  {said['checks']}{said['further']}", *comments] if comments else []
        return "\n".join([*lines[:end], *live, *further, *lines[end:]]) + "\n"
    if live:
        further = [f"  {said['checks']}{said['further']}", *comments] if comments else []
        return "\n".join([*lines, "", "checks:", *live, *further]) + "\n"
    head = [] if _SECTION in lines or not comments else ["", f"{said['checks']}{said['first']}", _SECTION]
    return "\n".join([*lines, *head, *comments]) + "\n"
