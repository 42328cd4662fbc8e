"""The document model between a result and its drawings: blocks of lines of spans, each span with a role.

A role says what a stretch of text is (an error, a place, the stated number), never how it looks: the plain renderer
ignores roles, the terminal renderer gives them colours.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from audit.base.findings import Words
from audit.reports.cells import cells, fitted
from audit.reports.glyphs import BOXES, Glyphs
from audit.reports.language import ENGLISH, Language
from audit.reports.safe import safe


class StyledText(NamedTuple):
    """A stretch of text with one role; the text is safe to show."""

    text: str
    role: str = ""


Line = tuple[StyledText, ...]
_LONGEST = 1000  # characters of one text


class ReportPart(NamedTuple):
    """One part of a report. ``kind`` is verdict, finding or section; a section has a title."""

    kind: str
    lines: list[Line]
    role: str = ""
    title: Line = ()


class Page:
    """What the layout must fit: the width in cells, and the characters that the output can write."""

    __slots__ = ("encoding", "glyphs", "language", "width")

    def __init__(
        self,
        width: int = 80,
        glyphs: Glyphs = BOXES,
        encoding: str = "utf-8",
        language: Language = ENGLISH,
    ) -> None:
        self.width, self.glyphs, self.encoding, self.language = width, glyphs, encoding, language

    def safe(self, text: object) -> str:
        """Any text of a file, a record or a message, safe to show and writable.

        A text too long to read, such as a number of ten thousand digits, keeps only its two ends."""
        shown = str(text)
        if len(shown) > _LONGEST:
            more = self.language.text("({number} more)", number=f"{len(shown) - _LONGEST:,}")
            left_out = f"{self.glyphs.ellipsis}{more}{self.glyphs.ellipsis}"
            shown = shown[: _LONGEST // 2] + left_out + shown[-_LONGEST // 2 :]
        return safe(shown, self.encoding)

    def text(self, template: str, /, **values: object) -> str:
        """A text of the interface in the language of the report, writable; its values must already be safe."""
        return safe(self.language.text(template, **values), self.encoding)

    def told(self, words: Words) -> str:
        """A sentence or a line of arithmetic: safe, with the powers of its units raised (``t/m²``)."""
        shown = self.safe(self.language.told(words))
        if "^" not in shown:
            return shown
        from audit.reports.figures import raised

        return raised(shown, self.glyphs)


def line_text(line: Line) -> str:
    """The text of a line without its roles."""
    return "".join([span.text for span in line])


def line_cells(line: Line) -> int:
    """The number of cells that a line takes."""
    return cells(line_text(line))


# No line starts with one of these: closing punctuation belongs to the word before it.
_OPENING = frozenset("（《「『【〈“‘")  # no line ends with one of these
_PAUSES = frozenset("，。、；：？！）")  # a line may always end with one of these
_CLOSING = frozenset("，。、；：？！）》」』】〉”’％…,.;:?!)]}%")


def flow(spans: list[StyledText], width: int, indent: int = 0, first: int = 0) -> list[Line]:
    """Spans wrapped into lines of at most ``width`` cells.

    Lines break at spaces, at full-width characters, and inside a word only if it is longer than a line. Later lines
    start after ``indent`` spaces; the first line has ``first`` cells already taken."""
    lines: list[Line] = []
    current: list[StyledText] = []
    taken = first
    for word, role in _words(spans):
        size = cells(word.rstrip())
        if taken + size > width and (current or taken > indent):
            lines.append(_closed(current))
            current, taken = [StyledText(" " * indent)] if indent else [], indent
            word = word.lstrip()
        while taken + cells(word.rstrip()) > width and width > indent:
            head = fitted(word, width - taken) or word[:1]
            current.append(StyledText(head, role))
            lines.append(_closed(current))
            current, taken = [StyledText(" " * indent)] if indent else [], indent
            word = word[len(head) :]
        if word:
            current.append(StyledText(word, role))
            taken += cells(word)
    lines.append(_closed(current))
    return lines


def folded(lines: Iterable[Line], width: int) -> list[Line]:
    """Lines of at most ``width`` cells.

    The continuation of a line is indented two cells more than its start or, in a table of names, aligned with what
    follows the name."""
    found: list[Line] = []
    for line in lines:
        words = line_text(line)
        if cells(words) <= width:
            found.append(line)
            continue
        start = len(words) - len(words.lstrip())
        indent = min(_continued_at(words, start), width // 2)
        told = flow(_behind(line, start), width, indent, first=start)
        found += [(StyledText(" " * start), *told[0]), *told[1:]]
    return found


def _behind(line: Line, start: int) -> list[StyledText]:
    """The spans of a line without its leading spaces."""
    spans: list[StyledText] = []
    for span in line:
        skipped = min(start, len(span.text))
        start -= skipped
        spans.append(StyledText(span.text[skipped:], span.role))
    return spans


def filled(lines: Iterable[Line], width: int) -> list[Line]:
    """Prose in lines of at most ``width`` cells; headings, which have roles, and indented lines do not change."""
    paragraphs: list[Line] = []
    is_open = False  # whether the next line of prose continues the last one
    for line in lines:
        words = line_text(line)
        is_prose = bool(words) and words[0] not in " -" and not any(span.role for span in line)
        if is_prose and is_open:
            paragraphs[-1] = (*paragraphs[-1], StyledText(" " + words))
        else:
            paragraphs.append(line)
        is_open = is_prose
    return [told for one in paragraphs for told in _filled(one, width)]


def _filled(paragraph: Line, width: int) -> list[Line]:
    is_set_in = line_text(paragraph)[:1] in ("", " ", "-")
    return [paragraph] if is_set_in else flow(list(paragraph), width)


def _continued_at(line: str, start: int) -> int:
    """Where a folded line continues: below the second column, if two spaces separate one."""
    name, gap, rest = line[start:].partition("  ")
    if not gap or " " in name:
        return start + 2
    return cells(line) - cells(rest.lstrip())


def _closed(spans: list[StyledText]) -> Line:
    """A line's spans with neighbours of one role joined, without the space before the line end."""
    joined: list[StyledText] = []
    for span in spans:
        if joined and joined[-1].role == span.role:
            joined[-1] = StyledText(joined[-1].text + span.text, span.role)
        else:
            joined.append(span)
    if joined:
        joined[-1] = StyledText(joined[-1].text.rstrip(), joined[-1].role)
    return tuple(span for span in joined if span.text)


def _words(spans: list[StyledText]) -> list[tuple[str, str]]:
    """What must not be broken: words with the space after them, and single full-width characters."""
    found: list[tuple[str, str]] = []
    for text, role in spans:
        start = 0
        for index in range(1, len(text)):
            if _may_break(text[index - 1], text[index]) and not _in_number(text, index):
                found.append((text[start:index], role))
                start = index
        if text:
            found.append((text[start:], role))
    return found


def _in_number(text: str, index: int) -> bool:
    """Whether a space before ``index`` separates thousands of one number: 85 325."""
    after = text[index : index + 4]
    return (
        text[index - 1] == " "
        and text[index - 2 : index - 1].isdigit()
        and after[:3].isdigit()
        and not after[3:].isdigit()
    )


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _CLOSING or before in _OPENING:
        return False
    return before == " " or before in _PAUSES or (_is_ideograph(before) and _is_ideograph(after))


def _is_ideograph(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
