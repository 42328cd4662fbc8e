"""The text of an RTF file, with changes accepted: insertions in, deletions out.

It is read here because striprtf returns deleted and hidden words as text, leaves out notes and headers, and puts the
figures of a power on the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from audit.article.files import assembly as parts
from audit.article.files.assembly import Assembly
from audit.article.files.rtf_encodings import CODE_PAGES, code_page
from audit.article.files.rtf_tables import WORDS as SHAPES
from audit.article.files.rtf_tables import Shapes
from audit.article.files.rtf_words import (
    ENTERED,
    LEFT_OUT,
    MARGINS,
    NOT_OF_THE_TEXT,
    OF_CHARACTERS,
    OF_TABLES,
    SIGNS,
    SYMBOLS,
)
from audit.article.files.unreadable import Extracted, Unreadable
from audit.base.findings import sentence

# a control word with its number, a byte in hexadecimal, a control symbol, a brace, a line end, or plain text
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,20})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\"
)
_MOST_TOKENS = 1_000_000
_DEEPEST = 10_000  # nested groups
_DEEPEST_TABLE = 30
_HEADING = re.compile("heading ([1-6])", re.I)


class _RtfGroup:
    """The properties inside a group: nested groups inherit them, and they end with the group."""

    __slots__ = ("after", "destination", "field", "font", "hidden", "level", "place", "skipped")

    def __init__(self, outer: _RtfGroup | None = None) -> None:
        self.skipped: bool = outer.skipped if outer else False  # the words are not part of the article
        self.destination: str = outer.destination if outer else ""  # what they are instead
        self.hidden: frozenset[str] = (
            outer.hidden if outer else frozenset[str]()
        )  # deleted, v (hidden), strike
        self.level: str = outer.level if outer else ""  # super or sub
        self.font: int = outer.font if outer else -1
        self.place: int = outer.place if outer else 1  # number of fallback characters for a Unicode one
        self.field: list[str] = outer.field if outer else []  # the words of the field's instruction
        self.after: Callable[[], None] | None = None  # what to do when the group ends


def read(data: bytes) -> Extracted:
    """Paragraphs and rows of tables; notes, headers and footers at the end. Raises ``Unreadable``."""
    text = data.decode("latin-1")
    reader = _RtfReader(Shapes(text))
    reader.read(text)
    return reader.extracted()


class _RtfReader:
    """Handles the file's control words one by one."""

    def __init__(self, shapes: Shapes) -> None:
        self.assembly = Assembly()
        self._shapes = shapes
        self._groups = [_RtfGroup()]
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._named = (0, "")  # the style whose name is being read
        self._usual, self._usual_font = "cp1252", -1
        self._bytes = bytearray()
        self._to_skip = 0  # fallback characters for a Unicode one that was read
        self._high = ""  # the first half of a character beyond the first 65,536
        self._starred = False
        self._sign = ""
        self._begun = self._struck = self._changes = self._comments = False
        self._depth = 0  # tables around the paragraph
        self._cells: list[bool] = []  # for each open row, whether a cell is open
        self._tables = 0  # open tables
        self._called = 0

    @property
    def _group(self) -> _RtfGroup:
        return self._groups[-1]

    def read(self, text: str) -> None:
        """Reads the whole file. Raises ``Unreadable`` if it would take too long."""
        place = tokens = 0
        while place < len(text):
            match = _TOKEN.match(text, place)
            if match is None:
                break
            place = match.end()
            tokens += 1
            if tokens > _MOST_TOKENS:
                raise Unreadable(
                    sentence("has more than {most} control words: save it as .docx", most=_MOST_TOKENS)
                )
            word, number, code, symbol, brace, words = match.groups()
            if word == "bin" and number:
                place += max(int(number), 0)
            self._take(word, number, code, symbol, brace, words)
        self._flush()

    def _take(
        self, word: str | None, number: str | None, code: str | None, symbol: str | None, brace: str | None,
        words: str | None,
    ) -> None:  # fmt: skip
        if words or code:
            self._characters(words.encode("latin-1") if words else bytes([int(code or "", 16)]))
        elif word:
            self._flush()
            self._control(word, None if number is None else int(number))
            self._starred = False
        elif brace:
            self._flush()
            self._to_skip = 0
            self._open() if brace == "{" else self._close()
        elif symbol == "*":
            self._starred = True
        elif symbol:
            self._flush()
            self._symbol(symbol)

    def _open(self) -> None:
        if len(self._groups) > _DEEPEST:
            raise Unreadable(sentence("leaves thousands of its groups open: save it as .docx"))
        self._groups.append(_RtfGroup(self._group))

    def _close(self) -> None:
        if len(self._groups) > 1:
            after = self._groups.pop().after
            if after is not None:
                after()

    # -- characters

    def _characters(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        """Decodes what was read byte by byte, in the encoding of its font."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        for encoding in (self._fonts.get(self._group.font, self._usual), self._usual, "cp1252"):
            try:
                self._say(data.decode(encoding))
                return
            except (UnicodeDecodeError, LookupError):
                continue
        self._say(data.decode("latin-1"))

    def _symbol(self, symbol: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif symbol in "\r\n":
            self._end_paragraph()
        elif symbol in SYMBOLS:
            self._say(SYMBOLS[symbol])

    def _unicode(self, number: int) -> None:
        character = chr(number % 65_536)
        if "\ud800" <= character <= "\udbff":
            self._high = character
        elif "\udc00" <= character <= "\udfff":
            pair = self._high + character
            self._say(pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
            self._high = ""
        else:
            self._say(character)
        self._to_skip = self._group.place

    def _say(self, words: str) -> None:
        group = self._group
        if group.skipped:
            self._describe(words)
        elif group.hidden:
            self._changes = self._changes or "deleted" in group.hidden
            if "strike" in group.hidden and not self._struck:
                self.assembly.unread(parts.STRUCK)
                self._struck = True
        else:
            self._struck = False
            self._enter_cell()
            if not self._begun:
                self.assembly.begin(self._sign)
                self._begun = True
            if group.level == "super":
                self.assembly.raised(words)
            elif group.level == "sub":
                self.assembly.lowered(words)
            else:
                self.assembly.words(words)

    def _describe(self, words: str) -> None:
        """Handles words that are not part of the article: the name of a style, the kind of a field."""
        if self._group.destination == "fldinst" and len(self._group.field) < 2:
            self._group.field += words.split()[:1]
        elif self._group.destination == "stylesheet":
            number, name = self._named
            self._named = (number, name + words)
            if words.endswith(";"):
                self._styles[number] = _sign(self._named[1].strip(" ;"))
                self._named = (0, "")

    # -- control words

    def _control(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "u" and number is not None:
            self._unicode(number)
        elif word == "uc" and number is not None:
            group.place = max(0, min(number, 9))
        elif word in LEFT_OUT:
            self._comments = self._comments or word == "annotation"
            group.skipped, group.destination = True, word
        elif word in ("pict", "object"):
            if not group.skipped or group.destination == "sv":
                self.assembly.unread(parts.PICTURE if word == "pict" else parts.OBJECT)
            group.skipped, group.destination = True, word
        elif word == "ud":
            group.skipped, group.destination = False, ""
        elif group.skipped:
            self._in_a_table_of_the_file(word, number)
        elif self._starred and word not in ENTERED and word != "footnote":
            group.skipped, group.destination = True, word
        else:
            self._of_the_text(word, number)

    def _in_a_table_of_the_file(self, word: str, number: int | None) -> None:
        """Handles the tables of fonts and styles."""
        if number is None:
            return
        if word == "f":
            self._group.font = number
        elif word == "fcharset":
            self._fonts[self._group.font] = CODE_PAGES.get(number, self._usual)
        elif word == "s" and self._group.destination == "stylesheet":
            self._named = (number, "")

    def _of_the_text(self, word: str, number: int | None) -> None:
        if word in SIGNS:
            self._say(SIGNS[word])
        elif word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word == "line":
            self.assembly.line_break()
        elif word in OF_CHARACTERS:
            self._character(word, number)
        elif word in SHAPES:
            if self._depth < 2:  # the shapes of nested tables follow their rows
                self._shapes.control(word, number)
        elif word in OF_TABLES:
            self._table(word, number)
        elif word in ("pard", "s", "outlinelevel"):
            self._paragraph(word, number)
        elif word in ("ansicpg", "deff", "mac"):
            self._set_usual(word, number)
        elif word == "field":
            self._group.field = []
        elif word == "fldrslt" and not NOT_OF_THE_TEXT.isdisjoint(one.upper() for one in self._group.field):
            self._group.skipped, self._group.destination = True, word
        elif word == "moMath":
            self.assembly.unread(parts.FORMULA)
            self._group.skipped = True
        elif word in MARGINS or word in ("footnote", "shptxt", "dptxbxtext"):
            self._box(word)

    def _set_usual(self, word: str, number: int | None) -> None:
        if word == "deff":
            self._usual_font = self._group.font = -1 if number is None else number
        else:
            self._usual = "mac_roman" if word == "mac" else code_page(number)

    def _character(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "plain":
            group.hidden, group.level, group.font = frozenset(), "", self._usual_font
        elif word == "f":
            group.font = -1 if number is None else number
        elif word in ("super", "sub"):
            group.level = word if number != 0 else ""
        elif word == "nosupersub":
            group.level = ""
        elif word == "revised":
            self._changes = True
        else:
            kind = "strike" if word == "striked" else word
            group.hidden = group.hidden - {kind} if number == 0 else group.hidden | {kind}

    # -- paragraphs, tables, boxes

    def _paragraph(self, word: str, number: int | None) -> None:
        if word == "pard":
            self._sign, self._depth = "", 0
            self._shapes.begin_paragraph()
        elif word == "s":
            self._sign = self._styles.get(number or 0, "") or self._sign
        elif number is not None and 0 <= number < 6 and not self._sign:
            self._sign = "#" * (number + 1) + " "

    def _end_paragraph(self) -> None:
        if not (self._group.skipped or "deleted" in self._group.hidden):
            self.assembly.end()
            self._begun = False

    def _table(self, word: str, number: int | None) -> None:
        if word == "intbl":
            self._depth = max(self._depth, 1)
        elif word == "itap":
            self._depth = min(max(number or 0, 0), _DEEPEST_TABLE)
        elif word in ("cell", "nestcell"):
            self._depth = max(self._depth, 2 if word == "nestcell" else 1)
            self._enter_cell()
            self.assembly.close_cell()
            self._cells[-1] = self._begun = False
        elif self._cells and (word == "row" or len(self._cells) > 1):
            self._leave_rows(0 if word == "row" else len(self._cells) - 1)

    def _enter_cell(self) -> None:
        self._leave_rows(self._depth)
        self._leave_tables(self._depth)
        while self._depth and not (len(self._cells) == self._depth and self._cells[-1]):
            if self._cells and not self._cells[-1]:
                self._open_cell()
                self._cells[-1] = True
            if len(self._cells) < self._depth:
                if self._tables <= len(self._cells):
                    self.assembly.open_table()
                    self._tables += 1
                self.assembly.open_row()
                self._shapes.begin_row()
                self._cells.append(False)
            self._begun = False

    def _open_cell(self) -> None:
        if len(self._cells) == 1:
            self._shapes.open_cell(self.assembly)
        else:
            self.assembly.open_cell()

    def _leave_tables(self, depth: int) -> None:
        while self._tables > depth:
            self.assembly.close_table()
            self._tables -= 1

    def _leave_rows(self, depth: int) -> None:
        while len(self._cells) > depth:
            self.assembly.close_row()
            self._cells.pop()
            self._begun = False

    def _box(self, word: str) -> None:
        """Handles a note, a header or a text box; what was being assembled continues when it ends."""
        kept = self._cells, self._depth, self._sign, self._begun, self._tables
        self._cells, self._depth, self._sign, self._begun, self._tables = [], 0, "", False, 0
        self.assembly.open_box()
        self._called += word == "footnote"
        number = self._called

        def close() -> None:
            self._leave_rows(0)
            self._leave_tables(0)
            if word in MARGINS:
                self.assembly.close_margin()
            else:
                self.assembly.close_box(note=f"[{number}] " if word == "footnote" else None)
            self._cells, self._depth, self._sign, self._begun, self._tables = kept

        self._group.after = close

    def extracted(self) -> Extracted:
        """The text, and what it lacks."""
        self._leave_rows(0)
        self._leave_tables(0)
        if self._changes:
            self.assembly.remark(parts.ACCEPTED)
        if self._comments:
            self.assembly.remark(parts.COMMENTS)
        return self.assembly.extracted()


def _sign(name: str) -> str:
    if name.lower() == "title":
        return "# "
    level = _HEADING.fullmatch(name)
    return "#" * int(level[1]) + " " if level else ""
