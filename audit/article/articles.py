"""From a text to its articles: what each paragraph is, which ones a column break split, where articles start."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from audit.article.blocks import Block, blocks_of
from audit.article.marks import (
    begins_article,
    carries_on,
    is_chinese,
    is_closed,
    is_credit,
    is_short,
    kind_of,
    shows_picture,
)
from audit.article.model import Article, Paragraph
from audit.languages.en import documents as english
from audit.languages.zh import documents as chinese

_LONGEST_RUN = 4  # consecutive headings; more are a list or a table
_LOOKED_AHEAD = 20  # paragraphs between a heading and its by-line
_BEGINNING = 2  # consecutive headings that start an article where no by-line does


class _Part(NamedTuple):
    """A paragraph before it is numbered."""

    kind: str
    pieces: tuple[tuple[int, int], ...]
    blanks: int = 0
    indented: bool = False


def articles_of(
    text: str, language: str | None = None, split: bool = False, join: bool = True, broken: bool = False
) -> list[Article]:
    """The articles of a text; one, unless ``split`` asks to separate what is evidently several.

    Then the captions form an article of their own. ``join`` merges two paragraphs that a column break separated.
    ``language`` is detected if not given. ``broken`` says that lines may end anywhere in a paragraph. A blank text
    has no article."""
    parts = _parts(text, broken)
    if join:
        parts = _joined(text, parts)
    groups = _split(text, parts) if split else [parts]
    return [_article(text, group, language) for group in groups if group]


def _words(text: str, part: _Part) -> str:
    return text[part.pieces[0][0] : part.pieces[-1][1]]


# -- what each paragraph is ------------------------------------------------------------------------------


def _parts(text: str, broken: bool) -> list[_Part]:
    parts = [_part(text, block) for block in blocks_of(text, broken)]
    if parts and parts[0].kind == "text" and len(parts) > 1 and is_short(_words(text, parts[0])):
        parts[0] = parts[0]._replace(kind="heading")
    return _with_credits(text, _without_long_runs(_without_lone_headings(parts)))


def _part(text: str, block: Block) -> _Part:
    words = text[block.start : block.end]
    kind = kind_of(words) if any(one.isalnum() for one in words) else "heading"
    return _Part(kind, ((block.start, block.end),), block.blanks, block.indented)


def _without_lone_headings(parts: list[_Part]) -> list[_Part]:
    """Removes the headings of a text of nothing but short lines."""
    if any(part.kind == "text" for part in parts):
        return parts
    return [part._replace(kind="text") if part.kind == "heading" else part for part in parts]


def _without_long_runs(parts: list[_Part]) -> list[_Part]:
    """Treats many consecutive short lines as a list or a table, except at the start of the text."""
    found = list(parts)
    for start, end in _runs(parts):
        if end - start > _LONGEST_RUN:
            first = start if start else 1
            found[first:end] = [part._replace(kind="text") for part in parts[first:end]]
    return found


def _runs(parts: list[_Part]) -> Iterable[tuple[int, int]]:
    """The runs of consecutive headings: from, up to."""
    start = 0
    while start < len(parts):
        end = start
        while end < len(parts) and parts[end].kind == "heading":
            end += 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _with_credits(text: str, parts: list[_Part]) -> list[_Part]:
    """Makes the paragraph before a credit on a line of its own a caption.

    Only if that paragraph describes a picture or is separated from the text above."""
    found: list[_Part] = []
    for part in parts:
        before = found[-1] if found else None
        if part.kind == "caption" and before is not None and is_credit(_words(text, part)):
            shown = before.kind == "text" and (before.blanks > 1 or shows_picture(_words(text, before)))
            if shown or before.kind == "caption":
                found[-1] = before._replace(kind="caption", pieces=(*before.pieces, *part.pieces))
                continue
        found.append(part)
    return found


# -- column breaks ---------------------------------------------------------------------------------------


def _joined(text: str, parts: list[_Part]) -> list[_Part]:
    found: list[_Part] = []
    open_at: int | None = None  # the paragraph that has no end yet
    for part in parts:
        if part.kind == "text" and open_at is not None and _is_rest(text, found[open_at], part):
            found[open_at] = found[open_at]._replace(pieces=(*found[open_at].pieces, *part.pieces))
        elif part.kind != "caption":
            open_at = len(found)
            found.append(part)
        else:
            found.append(part)
            continue
        last = text[slice(*part.pieces[-1])]
        open_at = None if part.kind != "text" or is_closed(last) else open_at
    return found


def _is_rest(text: str, before: _Part, part: _Part) -> bool:
    """Whether a paragraph is the rest of an open one; an indented one starts by itself."""
    return not part.indented and carries_on(text[slice(*before.pieces[-1])], text[slice(*part.pieces[0])])


# -- where articles begin --------------------------------------------------------------------------------


def _split(text: str, parts: list[_Part]) -> list[list[_Part]]:
    """The parts of each article; if there are several, the captions come last as an article of their own."""
    starts = [0, *_beginnings(text, parts), len(parts)]
    groups = [parts[start:end] for start, end in pairwise(starts)]
    if len(groups) == 1:
        return groups
    rest = [[part for part in group if part.kind != "caption"] for group in groups]
    return [*rest, [part for part in parts if part.kind == "caption"]]


def _beginnings(text: str, parts: list[_Part]) -> list[int]:
    found: list[int] = []
    has_text = False
    at = 0
    runs = dict(_runs(parts))
    while at < len(parts):
        end = runs.get(at)
        if end is not None and has_text and _begins(text, parts, at, end):
            found.append(at)
            has_text = False
        has_text = has_text or parts[at].kind == "text"
        at = end if end is not None else at + 1
    return found


def _begins(text: str, parts: list[_Part], start: int, end: int) -> bool:
    """Whether the headings from ``start`` up to ``end`` start an article instead of being within one."""
    following = next(
        (part for part in parts[end : end + _LOOKED_AHEAD] if part.kind not in ("caption", "heading")), None
    )
    if following is None:
        return False
    if following.kind == "byline" or begins_article(_words(text, following)):
        return True
    return end - start >= _BEGINNING and not _words(text, parts[start]).startswith("##")


# -- the article -----------------------------------------------------------------------------------------


def _article(text: str, parts: list[_Part], language: str | None) -> Article:
    spoken = language or ("zh" if is_chinese("".join(_words(text, part) for part in parts)) else "en")
    return Article(_title(text, parts, spoken), text, tuple(_numbered(parts)), spoken)


def _numbered(parts: list[_Part]) -> Iterable[Paragraph]:
    counts = {"text": 0, "caption": 0}
    for part in parts:
        if part.kind in counts:
            counts[part.kind] += 1
        yield Paragraph(counts.get(part.kind, 0), part.kind, part.pieces)


def _title(text: str, parts: list[_Part], language: str) -> str:
    """The headings before the text: a Chinese title often has several lines, an English one is in the first."""
    if all(part.kind == "caption" for part in parts):
        return chinese.CAPTIONS if language == "zh" else english.CAPTIONS
    lines: list[str] = []
    for part in parts:
        if part.kind in ("text", "byline"):
            break
        if part.kind == "heading" and any(one.isalnum() for one in _words(text, part)):
            lines.append(_words(text, part).lstrip("# "))
    lines = lines if language == "zh" else lines[:1]
    return " ".join(" ".join(lines).split())
