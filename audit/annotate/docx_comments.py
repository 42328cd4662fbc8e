"""Notes as Word comments. The document's words, styles and layout do not change.

A run is split at a number, so that its comment is exactly there. Every part of the file except the text, the comments
and the two lists that name them is kept byte for byte.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from audit.annotate.aligning import Alignment, DocumentCharacter
from audit.annotate.docx_words import words_of
from audit.annotate.model import AUTHOR, Annotated, Heads, Note, NoteState, Unannotatable, gathered_text
from audit.article.files.packed import Packed, child, local
from audit.article.files.unreadable import Unreadable
from audit.base.findings import sentence

if TYPE_CHECKING:
    from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Elements that hold runs and may also hold the marks of a comment; around anything else the marks go outside.
_MAY_HOLD = frozenset(["p", "hyperlink", "ins", "moveTo"])


def annotated(data: bytes, text: str, notes: Sequence[Note], heads: Heads) -> Annotated:
    """The file with a comment for each note. ``text`` is what the reader makes of it. Raises ``Unannotatable``."""
    document = _opened(data)
    removed = _without_outdated(document, notes)
    notes = _still_to_write(document, notes)
    body = document.element.body
    alignment = Alignment(text, words_of(data, body))  # the marks of comments are not words
    spots = [_in_words(alignment.spots(one.start, one.end)) for one in notes]
    cuts = _Cuts(spots)
    gathered = []
    for note, own in zip(notes, spots, strict=True):
        if own:
            _comment(document, note, cuts.first_run(own[0]), cuts.last_run(own[-1]))
        else:
            gathered.append(note)
    if gathered:
        _at_the_top(document, gathered_text(gathered, heads))
    return Annotated(_saved(document, data), len(notes) - len(gathered), len(gathered), removed)


def _opened(data: bytes) -> Any:
    import docx

    try:
        Packed(data).refuse_bombs()  # the library opens every part, the reader only those with words
        return docx.Document(io.BytesIO(data))
    except Unreadable as error:
        raise Unannotatable(error.why) from error
    except Exception as error:  # the library may raise anything for a file that the reader could read
        why = sentence("cannot be written back by the library for Word files: save it again as .docx")
        raise Unannotatable(why) from error


def _without_outdated(document: Any, notes: Sequence[Note]) -> int:
    """Removes the comments of an earlier run that differ from what is to be said now; returns their number."""
    wanted = Counter("\n".join(one.lines) for one in notes if one.state is not NoteState.UNCHECKED)
    outdated: set[str] = set()
    answered = _answered(document)
    for one in [one for one in document.comments if one.author == AUTHOR]:
        if wanted[one.text]:
            wanted[one.text] -= 1
        elif not any(paragraph.get(_PARAGRAPH) in answered for paragraph in one._comment_elm.iter(_W + "p")):
            outdated.add(str(one.comment_id))
            one._comment_elm.getparent().remove(one._comment_elm)
    if outdated:
        _unmark(document.element.body, outdated)
    return len(outdated)


def _answered(document: Any) -> set[str]:
    """The paragraphs of comments that somebody has answered: what was said about them stays."""
    lists = [
        one for one in document.part.package.iter_parts() if one.partname.endswith("/commentsExtended.xml")
    ]
    return {
        match.decode() for one in lists for match in re.findall(rb'paraIdParent="([0-9A-Fa-f]+)"', one.blob)
    }


def _unmark(body: Any, numbers: set[str]) -> None:
    """Removes the marks of some comments from the text."""
    marks = ("commentRangeStart", "commentRangeEnd", "commentReference")
    for mark in [one for one in body.iter(*(_W + name for name in marks)) if one.get(_W + "id") in numbers]:
        holder = mark.getparent()
        holder.remove(mark)
        if local(mark.tag) == "commentReference" and not [one for one in holder if local(one.tag) != "rPr"]:
            holder.getparent().remove(holder)


def _still_to_write(document: Any, notes: Sequence[Note]) -> list[Note]:
    """The notes still to be written, without those that an annotated document already has or that comments have no
    colour for."""
    known = Counter(one.text for one in document.comments if one.author == AUTHOR)
    wanted: list[Note] = []
    for one in notes:
        text = "\n".join(one.lines)
        if known[text]:
            known[text] -= 1
        elif one.state is not NoteState.UNCHECKED:
            wanted.append(one)
    return wanted


def _in_words(spots: list[DocumentCharacter]) -> list[DocumentCharacter]:
    """The characters inside an element of words; signs that are elements of their own cannot be split off."""
    if len({one.paragraph for one in spots}) > 1:
        return []
    return [one for one in spots if one.origin is not None]


# -- runs ------------------------------------------------------------------------------------------------


class _Cuts:
    """Splits the runs of a document at the ends of notes, and keeps track of which run starts and ends there."""

    def __init__(self, notes: Sequence[Sequence[DocumentCharacter]]) -> None:
        self._runs: dict[tuple[Any, int], Any] = {}  # the run from a character of a piece on
        self._cuts: dict[Any, set[int]] = {}
        for spots in notes:
            if spots:
                self._cuts.setdefault(spots[0].origin, set()).add(spots[0].at)
                self._cuts.setdefault(spots[-1].origin, set()).add(spots[-1].at + 1)
        for words, places in self._cuts.items():
            self._split(words, places)

    def first_run(self, spot: DocumentCharacter) -> Any:
        """The run that starts with a character."""
        return self._runs[(spot.origin, spot.at)]

    def last_run(self, spot: DocumentCharacter) -> Any:
        """The run that ends after a character."""
        before = max(at for at in (0, *self._cuts[spot.origin]) if at <= spot.at)
        return self._runs[(spot.origin, before)]

    def _split(self, words: Any, places: set[int]) -> None:
        run = _alone(words)
        for at in sorted(places - {0}, reverse=True):
            if at < len(words.text):
                self._runs[(words, at)] = _tail(run, words, at)
        self._runs[(words, 0)] = run


def _alone(words: Any) -> Any:
    """The run of the words alone, with its other content in runs of its own."""
    run = words.getparent()
    content = [one for one in run if local(one.tag) != "rPr"]
    at = content.index(words)
    if content[at + 1 :]:
        run.addnext(_like(run, content[at + 1 :]))
    if content[:at]:
        run.addprevious(_like(run, content[:at]))
    return run


def _like(run: Any, content: Sequence[Any]) -> Any:
    """A run with the same properties and other content."""
    made = run.makeelement(run.tag, dict(run.attrib))
    properties = child(run, "rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    made.extend(content)
    return made


def _tail(run: Any, words: Any, at: int) -> Any:
    """Splits the words of a run at a character and returns the run with those after it."""
    rest = words.makeelement(words.tag, dict(words.attrib))
    rest.text, words.text = words.text[at:], words.text[:at]
    for one in (rest, words):
        if one.text != one.text.strip():
            one.set(_SPACE, "preserve")
    made = _like(run, [rest])
    run.addnext(made)
    return made


# -- comments --------------------------------------------------------------------------------------------


def _comment(document: Any, note: Note, first: Any, last: Any) -> None:
    made = document.comments.add_comment("\n".join(note.lines), AUTHOR, AUTHOR)
    _mark(first, last, str(made.comment_id))


def _mark(first: Any, last: Any, number: str) -> None:
    """Puts the marks of a comment around the runs from ``first`` to ``last``."""
    _holder(first).addprevious(_made(first, "commentRangeStart", number))
    inside = _holder(last)
    end = _made(last, "commentRangeEnd", number)
    inside.addnext(end)
    outside = end
    while local(outside.getparent().tag) != "p":
        outside = outside.getparent()
    outside.addnext(_reference(last, number))


def _holder(run: Any) -> Any:
    """The run itself, or the element around it if no mark may be beside it there: a content control, a field."""
    holder = run
    for one in run.iterancestors():
        if local(one.tag) == "p":
            break
        if local(one.tag) not in _MAY_HOLD:
            holder = one
    return holder


def _made(like: Any, name: str, number: str) -> Any:
    made = like.makeelement(_W + name, {})
    made.set(_W + "id", number)
    return made


def _reference(like: Any, number: str) -> Any:
    """The run that represents a comment in the text, where Word shows its sign."""
    run = like.makeelement(_W + "r", {})
    run.append(_made(like, "commentReference", number))
    return run


def _at_the_top(document: Any, text: str) -> None:
    """Adds a comment at the beginning of the first paragraph."""
    made = document.comments.add_comment(text, AUTHOR, AUTHOR)
    number = str(made.comment_id)
    paragraph = next(document.element.body.iter(_W + "p"), None)
    if paragraph is None:
        raise Unannotatable(sentence("has no paragraph that could carry a comment"))
    properties = child(paragraph, "pPr")
    marks = [
        _made(paragraph, "commentRangeStart", number),
        _made(paragraph, "commentRangeEnd", number),
        _reference(paragraph, number),
    ]
    at = 0 if properties is None else paragraph.index(properties) + 1
    paragraph[at:at] = marks


# -- the file --------------------------------------------------------------------------------------------


def _saved(document: Any, data: bytes) -> bytes:
    """The document as a file in which every part that no comment touches is the original's."""
    stream = io.BytesIO()
    document.save(stream)
    changed = _changed(document)
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(stream) as after,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole,
    ):
        known = {one.filename: one for one in before.infolist()}
        for about in after.infolist():
            name = about.filename
            same = name in known and name not in changed
            whole.writestr(known.get(name, about), (before if same else after).read(name))
    return made.getvalue()


def _changed(document: Any) -> set[str]:
    """The parts that comments change: the text, the comments, and the two lists that name them."""
    comments = document.part._comments_part
    names = [document.part.partname, document.part.partname.rels_uri, comments.partname]
    return {"[Content_Types].xml", *(str(name).lstrip("/") for name in names)}
