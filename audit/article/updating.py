"""A claim file brought up to date with its article's text, without losing anything that a person wrote.

Names, meanings, checks, comments and order are kept. A number that moved gets its new ``at:``; one that changed or is
gone keeps its claim and gets a comment; a new one is added as a draft after the claim before it. The place of each
claim is the one that ``audit check`` finds (audit.article.anchoring).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from audit.article.anchoring import Anchor, Anchors, State, anchors
from audit.article.drafting import (
    Drafted,
    Guesser,
    Tell,
    comments_in,
    drafted,
    no_guess,
    one_line,
    tell_nothing,
)
from audit.article.model import Article, Mention
from audit.claimfile import load_text
from audit.claimfile.formatting import formatted
from audit.claimfile.formatting.slots import slots_of
from audit.claimfile.model import Claim, Document
from audit.interpretation.readings import readings_of

_SIGN = "# extract:"
_OWN_COMMENT = re.compile(rf"^[ ]*{_SIGN} .*\n", re.MULTILINE)
_LAST_KEY = re.compile(r"(?:, |^ +)at: $")
_CHANGED = "the text now has"
_GONE = "no longer in the text"
_SHARED = "only in the text where it belongs to"
_MOST_PASSES = 4  # equal numbers that swapped places can swap partners once more


_STANDING = (State.FOUND, State.CHANGED)  # with a place of its own


class Update(NamedTuple):
    """An updated claim file, and the differences: names with what the file said and what the text has.

    ``shared`` are claims whose number the text has only at the place of another claim; ``left_out`` are new numbers
    that no claim can quote by themselves."""

    text: str
    kept: tuple[str, ...]
    moved: tuple[tuple[str, str, str], ...]
    changed: tuple[tuple[str, str, str], ...]
    gone: tuple[tuple[str, str], ...]
    added: tuple[Drafted, ...]
    shared: tuple[tuple[str, str], ...] = ()
    left_out: tuple[Drafted, ...] = ()


def update(
    text: str,
    article: Article,
    mentions: Sequence[Mention],
    guess: Guesser = no_guess,
    tell: Tell = tell_nothing,
) -> Update:
    """The claim file ``text``, which has no faults, for the article as it is now; updating again changes nothing.

    Raises ``Unformattable`` if it cannot be written without losing something."""
    result = _update_once(text, article, mentions, guess, tell)
    for _ in range(_MOST_PASSES):
        again = _update_once(result.text, article, mentions, guess, tell).text
        if again == result.text:
            break
        result = result._replace(text=again)
    return result


def _update_once(
    text: str, article: Article, mentions: Sequence[Mention], guess: Guesser, tell: Tell
) -> Update:
    text = formatted(_OWN_COMMENT.sub("", formatted(text)))
    document = load_text("", text)
    placed = anchors(document.claims.values(), readings_of(document).readings, article, mentions)
    by_state: dict[State, list[Anchor]] = {state: [] for state in State}
    for one in placed.by_claim.values():
        by_state[one.state].append(one)
    now = _changed(by_state[State.CHANGED], placed)
    gone = [one.claim for one in by_state[State.MISSING]]
    fresh = list(_new(placed, document, guess, tell))
    added = tuple(one for one in fresh if one.name)
    moved = _moved(document.claims, placed)
    at = {name: new for name, (_, new) in moved.items()} | _followed(document.claims, placed)
    says = {name: claim.says.value for name, claim in document.claims.items()}
    notes = {name: f"{_CHANGED} {one_line(words)}" for name, words in now.items()}
    notes |= dict.fromkeys(gone, _GONE)
    notes |= {one.claim: f"{_SHARED} {one.holder}" for one in by_state[State.SHARED] if one.moved}
    return Update(
        formatted(_edited(document, at, notes, placed, added)),
        tuple(one.claim for one in by_state[State.FOUND] if one.claim not in moved),
        tuple((name, old, new) for name, (old, new) in moved.items() if name not in now),
        tuple((name, says[name], words) for name, words in now.items()),
        tuple((name, says[name]) for name in gone),
        added,
        tuple((one.claim, says[one.claim]) for one in by_state[State.SHARED]),
        tuple(one for one in fresh if not one.name),
    )


def _changed(found: Iterable[Anchor], placed: Anchors) -> dict[str, str]:
    """What the text now has instead of the claims' numbers."""
    words = {(one.reading.start, one.reading.end): one.printed for one in placed.mentions}
    return {one.claim: words[one.start, one.end] for one in found}


def _new(placed: Anchors, document: Document, guess: Guesser, tell: Tell) -> Iterable[Drafted]:
    """The drafts of the numbers that no claim quotes."""
    own = [one for one in placed.by_claim.values() if one.state in _STANDING]
    taken = {offset for one in own for offset in range(one.start, one.end)}
    free = (one for one in placed.mentions if taken.isdisjoint(range(one.reading.start, one.reading.end)))
    names = {*document.claims, *document.derived, *document.unstated}
    note = comments_in(placed.article.language)["new"]
    return (one for _, one in drafted(placed.article, free, guess, names, document, note, tell))


def _moved(claims: Mapping[str, Claim], placed: Anchors) -> dict[str, tuple[str, str]]:
    """The claims whose paragraph is now another one; a sentence (``p2.s1``) is dropped with it."""
    return {
        one.claim: (at.value, placed.label(one.paragraph))
        for one in placed.by_claim.values()
        if one.moved and one.state in _STANDING and (at := claims[one.claim].at) is not None
    }


def _followed(claims: Mapping[str, Claim], placed: Anchors) -> dict[str, str]:
    """The claims without a place of their own whose paragraph has moved, with its current place."""
    found = {}
    for one in placed.by_claim.values():
        at = claims[one.claim].at
        if one.state not in _STANDING and one.home >= 0 and at is not None:
            now = placed.label(one.home)
            if now != at.value.partition(".")[0]:
                found[one.claim] = now
    return found


# -- writing it into the file ----------------------------------------------------------------------------


def _edited(
    document: Document,
    moved: dict[str, str],
    notes: dict[str, str],
    placed: Anchors,
    added: Sequence[Drafted],
) -> str:
    lines = document.source.text.split("\n")
    for name, now in moved.items():
        _replace_position(document.claims[name], now, lines)
    above = {document.claims[name].place.line - 1: f"  {_SIGN} {note}" for name, note in notes.items()}
    behind = _behind(document, placed, added)
    result: list[str] = []
    for number, line in enumerate(lines):
        if number in above:
            result.append(above[number])
        result.append(line)
        result.extend(one.line for one in behind.get(number, ()))
    return "\n".join(result)


def _replace_position(claim: Claim, now: str, lines: list[str]) -> None:
    """Writes another ``at:``; none if the number is now outside the paragraphs. ``at:`` is the last key."""
    assert claim.at is not None
    place_of = claim.at.at(0, len(claim.at.value))
    line = lines[place_of.line - 1]
    before, behind = line[: place_of.column - 1], line[place_of.end_column - 1 :]
    if not now:
        before = _LAST_KEY.sub("", before)
    lines[place_of.line - 1] = before + now + behind


def _behind(document: Document, placed: Anchors, added: Sequence[Drafted]) -> dict[int, list[Drafted]]:
    """For each line of the file, the drafts to insert after it.

    A draft goes after the claim before it in its paragraph, otherwise after the claims of an earlier paragraph,
    otherwise first."""
    root, _ = slots_of(document.source.text)
    section = root.child("claims")
    assert section is not None
    ends = {slot.key: slot.end[0] for slot in section.children}
    places = sorted(
        (*_standing(document.claims[one.claim], one, placed), ends[one.claim])
        for one in placed.by_claim.values()
    )
    last = dict[int, int]()  # the last line of the claims of each paragraph
    for number, _, line in places:
        last[number] = max(last.get(number, 0), line)
    found: dict[int, list[Drafted]] = {}
    for one in added:
        mine = _number(one.at)
        at = bisect_left(places, (mine, one.start, -1)) - 1
        number, _, line = places[at] if at >= 0 else (mine, -1, section.start[0])
        found.setdefault(line if number == mine else last[number], []).append(one)
    return found


def _standing(claim: Claim, anchor: Anchor, placed: Anchors) -> tuple[int, int]:
    """The number of the paragraph that contains a claim, 0 for headings and the like, and its place in the text.

    A claim without a place of its own counts as being at the start of its paragraph."""
    if anchor.state in _STANDING:
        return _number(placed.label(anchor.paragraph)), anchor.start
    stated = claim.at.value.partition(".")[0] if claim.at is not None else ""
    return _number(placed.label(anchor.home) if anchor.home >= 0 else stated), -1


def _number(at: str) -> int:
    return int(at[1:]) if at else 0
