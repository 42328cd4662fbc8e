"""The words of a page of a PDF with their positions on it and in the text: its lines, and the contents of its
grids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from audit.article.files.assembly import RAISED
from audit.article.files.pdf_letters import LetterBox, Letters
from audit.tables.readers.drawn import DrawnPage
from audit.tables.readers.ruled import RuledGrid, Rules, frames_of
from audit.tables.readers.words import PageWords, Row, is_level, joined

_TOKENS = re.compile(r"[^\t\r\n ]+")
_GAP = re.compile(r"(?<=\S) (?=\S)")
_FURTHEST = 4000  # characters of the text in which the next words of a page are searched for
_SAME_LINE = 0.4  # times the height of letters
_SMALL = 0.8  # times the size of the letters before


def drawn_page(tabbed: str, text: str, letters: Letters, rules: Rules) -> DrawnPage:
    """The words of a page. ``tabbed`` has a position for each of its letters, ``text`` is what is read."""
    frames = frames_of(rules)
    tokens = list(_tokens(_without_steps_back(tabbed, letters), text, letters, frames))
    inside = [(frame, [one for one, _ in tokens if frame.holds(one)]) for frame in frames]
    outside = [one for one in tokens if not any(frame.holds(one[0]) for frame in frames)]
    return DrawnPage(tuple(_lines(_pieces(outside))), tuple(inside), rules.level)


def _lines(pieces: Iterable[PageWords]) -> Iterator[Row]:
    """The lines of a page: words at one height form one, whatever the order in which they are drawn."""
    row: Row = []
    for made in pieces:
        if row and not any(is_level(one, made) for one in row):
            yield sorted(row, key=lambda one: one.left)
            row = []
        row.append(made)
    if row:
        yield sorted(row, key=lambda one: one.left)


def _pieces(tokens: Iterable[tuple[PageWords, bool]]) -> Iterator[PageWords]:
    """Words with no wide gap between them; each token says whether it follows closely on the one before."""
    some: list[PageWords] = []
    for one, follows in tokens:
        if some and not follows:
            yield _piece(some)
            some = []
        some.append(one)
    if some:
        yield _piece(some)


def _piece(some: list[PageWords]) -> PageWords:
    return some[0] if len(some) == 1 else joined(some)._replace(parts=tuple(some))


def _tokens(
    tabbed: str, text: str, letters: Letters, frames: Sequence[RuledGrid]
) -> Iterator[tuple[PageWords, bool]]:
    """Words between blanks, and whether each follows the one before with at most a blank between.

    A rule between their letters separates them."""
    done = last_end = 0
    for match in _TOKENS.finditer(tabbed):
        for start, end in _parted(match, letters, frames):
            first, last = letters.at(start), letters.at(end - 1)
            if first is None or last is None:
                continue
            words = _raised(tabbed[start:end], start, letters, first)
            at = text.find(words, done, done + _FURTHEST)
            if at < 0 and (raised := words.translate(RAISED)) != words:
                at = text.find(raised, done, done + _FURTHEST)
                words = raised if at >= 0 else words
            if at < 0:  # a hyphen at the end of a line is left out
                at = max(done, text.find(words[:3], done, done + _FURTHEST))
            done = at + 1
            follows = start - last_end <= 1 and tabbed[last_end:start] in ("", " ")
            last_end = end
            top = first.bottom + first.height
            yield PageWords(words, at, at + len(words), first.left, last.right, first.bottom, top), follows


def _parted(match: re.Match[str], letters: Letters, frames: Sequence[RuledGrid]) -> list[tuple[int, int]]:
    """The pieces into which rules between its letters split a word, as positions in the text."""
    start, end = match.span()
    first, last = letters.at(start), letters.at(end - 1)
    if first is None or last is None or end - start < 2:
        return [(start, end)]
    height = first.bottom + first.height / 2
    places = [x for one in frames if one.ys[-1] < height < one.ys[0] for x in one.xs[1:-1]]
    between = [x for x in places if first.right - 1 < x < last.left + 1]
    found = []
    for x in between:
        cut = next(
            (at for at in range(start, end) if (box := letters.at(at)) is not None and box.left >= x - 1), end
        )
        if start < cut < end:
            found.append((start, cut))
            start = cut
    return [*found, (start, end)]


def _without_steps_back(text: str, letters: Letters) -> str:
    """The text with a tab for each blank after which the page continues further left or higher."""
    found = list(text)
    for match in _GAP.finditer(text):
        if not text[match.end()].isdigit() and not text[match.start() - 1].isdigit():
            continue
        index = letters.index(match.start())
        before, after = letters.box(index - 1), letters.box(index + 1)
        if before is None or after is None:
            continue
        if after.left < before.left or abs(after.bottom - before.bottom) > before.height * _SAME_LINE * 2:
            found[match.start()] = "\t"
    return "".join(found)


def _raised(words: str, start: int, letters: Letters, first: LetterBox) -> str:
    """The words that start at a position; small figures after a figure are superscript."""
    end = len(words)
    while end > 1 and words[end - 1].isalnum():
        box = letters.at(start + end - 1)
        if box is None or box.height >= _SMALL * first.height:
            break
        end -= 1
    return words[:end] + words[end:].translate(RAISED)
