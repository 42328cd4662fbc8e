"""A claim file brought up to date with its article's text, without losing anything that a person wrote.

Names, meanings, checks, comments and order stay. A number that moved gets its new ``at:``; one that changed or
is gone keeps its claim and gets a comment; a new one is added as a draft behind its paragraph's claims.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from audit.article.drafting import Drafted, Guesser, drafted, no_guess, one_line, position, printed
from audit.article.model import Article, Mention
from audit.article.placing import Placed, overlaps, place
from audit.claimfile import load_text
from audit.claimfile.model import Claim, Document
from audit.formatting import formatted
from audit.formatting.slots import slots_of
from audit.numbers import read
from audit.records import NamedTuple

_SIGN = "# extract:"
_OWN_COMMENT = re.compile(rf"^[ ]*{_SIGN} .*\n", re.MULTILINE)
_CHANGED = "the text now has"
_CHANGED_BEFORE = re.compile(rf"^  {_SIGN} {_CHANGED} (.*)\n  (\w+):", re.MULTILINE)
_GONE = "no longer in the text"


class Update(NamedTuple):
    """An updated claim file, and what is different: names with what the file said and what the text has."""

    text: str
    kept: tuple[str, ...]
    moved: tuple[tuple[str, str, str], ...]
    changed: tuple[tuple[str, str, str], ...]
    gone: tuple[tuple[str, str], ...]
    added: tuple[Drafted, ...]


_MOST_PASSES = 4  # equal numbers that changed places can change partners once more


def update(text: str, article: Article, mentions: Sequence[Mention], guess: Guesser = no_guess) -> Update:
    """The claim file ``text``, which has no faults, for the article as it is now; updating it again changes
    nothing more. Raises ``Unformattable`` where it cannot be written without losing something."""
    result = _update_once(text, article, mentions, guess)
    for _ in range(_MOST_PASSES):
        again = _update_once(result.text, article, mentions, guess).text
        if again == result.text:
            break
        result = result._replace(text=again)
    return result


def _update_once(text: str, article: Article, mentions: Sequence[Mention], guess: Guesser) -> Update:
    text = formatted(text)
    noted = {name: words for words, name in _CHANGED_BEFORE.findall(text)}
    text = formatted(_OWN_COMMENT.sub("", text))
    document = load_text("", text)
    claims = list(document.claims.values())
    placed = place(claims, article, mentions)
    spans = list(placed.spans.values())
    free = [
        one for one in mentions if one.claim and not overlaps((one.reading.start, one.reading.end), spans)
    ]
    changed = _changed(claims, placed, article, free, noted)
    new = [one for one in free if not any(one is now for now in changed.values())]
    taken = {*document.claims, *document.derived, *document.unstated}
    added = tuple(one for _, one in drafted(article, new, guess, taken, "new"))
    moved = _moved(claims, placed, changed, article)
    notes = _notes(claims, placed, changed, article)
    return Update(
        formatted(_edited(document, moved, notes, added)),
        tuple(claim.name for claim in claims if claim.name in placed.spans and claim.name not in moved),
        tuple((name, old, new_at) for name, (old, new_at) in moved.items() if name not in changed),
        tuple((claim.name, claim.says.value, _words(article, changed[claim.name])) for claim in claims if claim.name in changed),
        tuple((claim.name, claim.says.value) for claim in claims if notes.get(claim.name) == _GONE),
        added,
    )  # fmt: skip


def _words(article: Article, mention: Mention) -> str:
    return printed(article.text[mention.reading.start : mention.reading.end])


def _moved(
    claims: Sequence[Claim], placed: Placed, changed: dict[str, Mention], article: Article
) -> dict[str, tuple[str, str]]:
    """The claims whose paragraph is another one now; a sentence (``p2.s1``) is dropped with it."""
    at = {**placed.at, **{name: _position(article, one) for name, one in changed.items()}}
    found = {}
    for claim in claims:
        now, before = at.get(claim.name), claim.at.value if claim.at is not None else ""
        if now and before and before.partition(".")[0] != now:
            found[claim.name] = (before, now)
    return found


def _position(article: Article, mention: Mention) -> str:
    return position(article, article.paragraphs[mention.paragraph])


def _changed(
    claims: Sequence[Claim],
    placed: Placed,
    article: Article,
    free: Sequence[Mention],
    noted: dict[str, str],
) -> dict[str, Mention]:
    """The claims that the text has another number for: in the same paragraph, between the same neighbours,
    with the same unit and the same thing counted; or the one that was ``noted`` for them before."""
    paragraphs = _paragraphs_now(claims, placed)
    left = [claim for claim in claims if claim.name not in placed.spans]
    found: dict[str, Mention] = {}
    for claim in sorted(left, key=lambda one: one.name not in noted):
        home = _home(claim, paragraphs)
        low, high = _neighbours(claims.index(claim), claims, placed, article.text, home)
        for mention in free:
            if _position(article, mention) != home or any(mention is other for other in found.values()):
                continue
            is_noted = noted.get(claim.name) == one_line(_words(article, mention))
            if is_noted or (low <= mention.reading.start < high and _is_alike(claim, mention)):
                found[claim.name] = mention
                break
    return found


def _home(claim: Claim, paragraphs: dict[str, str]) -> str:
    before = claim.at.value.partition(".")[0] if claim.at is not None else ""
    return paragraphs.get(before, before)


def _paragraphs_now(claims: Sequence[Claim], placed: Placed) -> dict[str, str]:
    """Which paragraph each former one has become, by where most of its claims are found."""
    votes: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.name in placed.at and claim.at is not None:
            before = claim.at.value.partition(".")[0]
            votes.setdefault(before, Counter())[placed.at[claim.name]] += 1
    return {before: counter.most_common(1)[0][0] for before, counter in votes.items()}


def _neighbours(index: int, claims: Sequence[Claim], placed: Placed, text: str, home: str) -> tuple[int, int]:
    """The stretch of the text between the claims before and after this one that stand in the same paragraph."""
    at = placed.at
    before = [placed.spans[one.name][1] for one in claims[:index] if at.get(one.name) == home]
    after = [placed.spans[one.name][0] for one in claims[index + 1 :] if at.get(one.name) == home]
    low = before[-1] if before else 0
    high = next((start for start in after if start >= low), len(text))
    return low, high


def _is_alike(claim: Claim, mention: Mention) -> bool:
    readings = read(claim.says.value)
    if len(readings) != 1:
        return False
    old, now = readings[0], mention.reading
    return (old.kind, old.unit, old.counted) == (now.kind, now.unit, now.counted)


def _notes(
    claims: Sequence[Claim], placed: Placed, changed: dict[str, Mention], article: Article
) -> dict[str, str]:
    """The comment for each claim whose number is not in the text as it says."""
    notes = {}
    for claim in claims:
        if claim.name in changed:
            notes[claim.name] = f"{_CHANGED} {one_line(_words(article, changed[claim.name]))}"
        elif claim.name not in placed.spans:
            notes[claim.name] = _GONE
    return notes


# -- writing it into the file ----------------------------------------------------------------------------


def _edited(
    document: Document, moved: dict[str, tuple[str, str]], notes: dict[str, str], added: Sequence[Drafted]
) -> str:
    lines = document.source.text.split("\n")
    for name, (_, now) in moved.items():
        _replace_position(document.claims[name], now, lines)
    above = {document.claims[name].place.line - 1: f"  {_SIGN} {note}" for name, note in notes.items()}
    behind = _behind(document, moved, added)
    result: list[str] = []
    for number, line in enumerate(lines):
        if number in above:
            result.append(above[number])
        result.append(line)
        result.extend(one.line for one in behind.get(number, ()))
    return "\n".join(result)


def _replace_position(claim: Claim, now: str, lines: list[str]) -> None:
    assert claim.at is not None
    place_of = claim.at.at(0, len(claim.at.value))
    line = lines[place_of.line - 1]
    lines[place_of.line - 1] = line[: place_of.column - 1] + now + line[place_of.end_column - 1 :]


def _behind(
    document: Document, moved: dict[str, tuple[str, str]], added: Sequence[Drafted]
) -> dict[int, list[Drafted]]:
    """For each line of the file the drafts that come behind it: those of a paragraph behind its last claim,
    else behind the last claim of an earlier paragraph, else behind the last claim that has no paragraph."""
    root, _ = slots_of(document.source.text)
    section = root.child("claims")
    assert section is not None
    ends = {slot.key: slot.end[0] for slot in section.children}
    places = [
        (
            _number(moved[claim.name][1] if claim.name in moved else claim.at.value if claim.at else ""),
            ends[claim.name],
        )
        for claim in document.claims.values()
    ]
    found: dict[int, list[Drafted]] = {}
    for one in added:
        mine = _number(one.at)
        nearest = max((number for number, _ in places if number <= mine), default=None)
        line = (
            max(end for number, end in places if number == nearest)
            if nearest is not None
            else section.start[0]
        )
        found.setdefault(line, []).append(one)
    return found


def _number(at: str) -> int:
    match = re.match(r"p([0-9]+)", at)
    return int(match[1]) if match else 0
