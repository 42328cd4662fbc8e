"""Text that is not YAML: what is wrong, where, and what to do, in our own words.

The parser's complaint says what it expected, but the writer needs to know what slipped. So the lines around the
complaint are searched for typical slips, and only if there is none is the complaint itself put into words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import marked, sentence
from audit.base.source import Place
from audit.claimfile.faults import Faults
from audit.claimfile.nodes import TOO_DEEP
from audit.claimfile.vocabulary import ARTICLE_KEYS, CHECK_KINDS, CLAIM, SKIP, TOP, WAIVER

if TYPE_CHECKING:
    from typing import Any

_LINE_ENDS = "\r\n|[\n\r\x85\u2028\u2029]"
_NOT_YAML = "[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_REPLACEMENT = "\ufffd"
_KEYS = frozenset().union(TOP, ARTICLE_KEYS, CLAIM, SKIP, WAIVER, *CHECK_KINDS.values())


class _Slip(NamedTuple):
    line: int  # from 1
    column: int
    message: str
    cure: str
    value: str = ""


def lines_of(text: str) -> list[str]:
    """The lines as YAML counts them."""
    return re.split(_LINE_ENDS, text)


def inside(place: Place, lines: list[str]) -> Place:
    """The place, or the end of the last line for one beyond it."""
    if place.line <= len(lines):
        return place
    last, column = len(lines), len(lines[-1]) + 1
    return Place(place.file, last, column, last, column + 1)


def without_bad_characters(text: str) -> str:
    """The text with a replacement for every character that YAML refuses; positions do not change."""
    return re.sub(_NOT_YAML, _REPLACEMENT, text)


def report_characters(text: str, faults: Faults) -> None:
    """Reports every control or broken character."""
    for number, line in enumerate(lines_of(text), 1):
        for match in re.finditer(_NOT_YAML, line):
            if faults.skip():
                continue
            faults.add(
                Place(faults.file, number, match.start() + 1, number, match.start() + 2),
                sentence("the character U+{code} is not text", code=f"{ord(match.group()):04X}"),
                sentence("remove it; it is often invisible in an editor"),
            )


_TAB = (
    marked("this line is indented with a tab"),
    marked("indent with spaces: set the editor to insert spaces for the tab key"),
)


def report_tabs(text: str, faults: Faults) -> None:
    """Reports every line that is indented with a tab."""
    for number, line in enumerate(lines_of(text), 1):
        rest = line.lstrip(" ")
        if rest.startswith("\t") and rest.strip() and not faults.skip():
            column = len(line) - len(rest) + 1
            place = Place(faults.file, number, column, number, column + 1)
            faults.add(place, sentence(_TAB[0]), sentence(_TAB[1]))
            faults.tabbed.add(number)


def report_syntax(error: Any, text: str, faults: Faults) -> None:
    """Reports the fault behind a parser's error, unless it is a tab that has been reported already."""
    lines = lines_of(text)
    problem = _mark(getattr(error, "problem_mark", None), lines) or (1, 1)
    context = _mark(getattr(error, "context_mark", None), lines) or problem
    if problem[0] in faults.tabbed:
        return
    near = _near(problem[0], context[0], lines)
    slip = next(_slips(near, lines), None) or _worded(error, problem, context, lines)
    place = Place(faults.file, slip.line, slip.column, slip.line, slip.column + 1)
    faults.break_off(place, sentence(slip.message, value=slip.value), sentence(slip.cure, value=slip.value))


def _mark(mark: Any, lines: list[str]) -> tuple[int, int] | None:
    """A parser's mark as line and column inside the file."""
    if mark is None:
        return None
    line = min(mark.line + 1, len(lines))
    if line > 1 and line == len(lines) and not lines[-1]:
        return line - 1, len(lines[-2]) + 1  # after the last line end: the end of the last line
    return line, min(mark.column, len(lines[line - 1])) + 1


def _near(problem: int, context: int, lines: list[str]) -> list[int]:
    """The lines where the slip may be: the parser's two places, and the last non-blank line before the problem."""
    return sorted({_written_before(problem, lines) or problem, problem, context})


def _written_before(line: int, lines: list[str]) -> int:
    """The number of the nearest line above that is not blank; 0 for none."""
    above = line - 1
    while above > 0 and not lines[above - 1].strip():
        above -= 1
    return above


def _slips(numbers: Iterable[int], lines: list[str]) -> Iterator[_Slip]:
    for number in numbers:
        line = lines[number - 1].partition(" #")[0]
        for pattern, message, cure in _PATTERNS:
            match = re.match(pattern, line)
            if match is not None:
                yield _Slip(number, match.start(1) + 1, message, cure)


_PATTERNS = (
    (
        r"[ \-{]*\w+(：)",
        marked("a full-width colon `：` follows a key"),
        marked("use an ASCII colon and a space: `: `"),
    ),
    (
        r"[ \-]*[a-z]+(:)[^\s:/]",
        marked("no space follows the colon after a key"),
        marked("put a space after it"),
    ),
    (
        r".*\b(?:reads|interval): *(\[)",
        marked("an interval begins with a bracket that YAML takes for a list"),
        marked('write it in quotes: "[1, 2)"'),
    ),
    (
        r"[^\"'{]*\{[^\"'，]*(，)",
        marked("there is a full-width comma `，` between braces"),
        marked("use an ASCII comma between keys; quote a value that contains a comma"),
    ),
)

_NO_COLON = (marked("this line has no colon after its key"), marked("write it as `key: value`"))
_QUOTE = marked("put the value in quotes")
_NO_TAG = marked("a value cannot begin with `!`")
_OPEN_QUOTE = (
    "context",
    marked("this quotation mark is never closed"),
    marked("close it with the same mark"),
)
# The parser's complaint → which of its two places to point to, the sentence, the advice.
_WORDS = {
    "could not find expected ':'": ("context", *_NO_COLON),
    "did not find expected ',' or '}'": (
        "context",
        marked("this `{{` is not closed, or a comma is missing after it"),
        marked("close it with `}}`; put a comma between keys"),
    ),
    "did not find expected ',' or ']'": (
        "context",
        marked("this `[` is not closed, or a comma is missing after it"),
        marked("close it with `]`; put a comma between items"),
    ),
    "found unexpected end of stream": _OPEN_QUOTE,
    "found unexpected document indicator": _OPEN_QUOTE,
    "found unknown escape character": (
        "problem",
        marked("a backslash in double quotes begins an escape that YAML does not know"),
        marked("use single quotes"),
    ),
    "did not find expected '-' indicator": (
        "problem",
        marked("this line does not belong to the list above it"),
        marked("begin an entry with `- `, or indent its keys like the entry's first key"),
    ),
    "block sequence entries are not allowed in this context": (
        "problem",
        marked("a list entry cannot begin here"),
        marked("put `- ` at the beginning of a line of its own"),
    ),
    "did not find expected node content": (
        "problem",
        marked("a value is missing here"),
        marked("write the value; quote it if it begins with a punctuation mark"),
    ),
    "did not find expected <document start>": (
        "problem",
        marked("this line does not belong to anything above it"),
        marked("begin every top-level key in the first column"),
    ),
    "did not find expected comment or line break": (
        "problem",
        marked("nothing can follow `|` or `>` on its line"),
        marked("begin the text on the next line, or put it in quotes"),
    ),
    "did not find expected alphabetic or numeric character": (
        "context",
        marked("a value cannot begin with `*` or `&`"),
        _QUOTE,
    ),
    "did not find expected whitespace or line break": ("context", _NO_TAG, _QUOTE),
    "exceeded maximum nesting depth": (
        "problem",
        *TOO_DEEP,
    ),  # newer versions of libyaml have a limit of their own
    "found undefined tag handle": ("problem", _NO_TAG, _QUOTE),
    "found unexpected ':'": ("problem", marked("a colon ends this value"), _QUOTE),
    "mapping keys are not allowed in this context": (
        "problem",
        marked("a value cannot begin with `?`"),
        _QUOTE,
    ),
}
# How the pure Python parser starts the same complaints.
_SLOW_WORDS = (
    ("expected ',' or '}'", "did not find expected ',' or '}'"),
    ("expected ',' or ']'", "did not find expected ',' or ']'"),
    ("expected the node content", "did not find expected node content"),
    ("expected '<document start>'", "did not find expected <document start>"),
    ("expected alphabetic or numeric", "did not find expected alphabetic or numeric character"),
    ("expected a comment or a line break", "did not find expected comment or line break"),
    ("found unknown escape character", "found unknown escape character"),
    ("found unexpected document", "found unexpected document indicator"),
    ("sequence entries are not allowed", "block sequence entries are not allowed in this context"),
)
_UNKNOWN = (
    "problem",
    marked("the file is not valid YAML from here on"),
    marked("look at this line and the one above: indentation, quotes, brackets"),
)


def _worded(error: Any, problem: tuple[int, int], context: tuple[int, int], lines: list[str]) -> _Slip:
    complaint = str(getattr(error, "problem", ""))
    line, column = problem
    before = lines[line - 1][: column - 1]
    if complaint.startswith("mapping values are not allowed"):
        return _stray_colon(line, column, before, lines)
    if complaint == "did not find expected key" or complaint.startswith("expected <block end>"):
        return _stray_text(line, column, lines[line - 1])
    if lines[line - 1].lstrip(" ").startswith("\t"):
        return _Slip(line, column, *_TAB)
    if "cannot start any token" in complaint:
        value = lines[line - 1][column - 1 : column]
        message = marked("a value cannot begin with a backtick") if value == "`" else _NO_START
        return _Slip(line, column, message, _QUOTE, value)
    if line == context[0] and complaint in _IN_BRACKETS:
        slip = _inside_brackets(line, column, lines[line - 1])
        if slip is not None:
            return slip
    complaint = next((same for start, same in _SLOW_WORDS if complaint.startswith(start)), complaint)
    where, message, cure = _WORDS.get(complaint, _UNKNOWN)
    line, column = context if where == "context" else problem
    return _Slip(line, column, message, cure)


def _inside_brackets(line: int, column: int, text: str) -> _Slip | None:
    """What slipped between brackets that close on the same line; ``None`` if they do not."""
    here, before = text[column - 1 : column], text[: column - 1].rstrip()
    if here == ":":
        return _Slip(line, column, *_SECOND_COLON)
    if before.endswith(('"', "'")) and here not in ("", "#", "{", "}", "[", "]"):
        return _Slip(
            line,
            column,
            marked("there is text after a closing quotation mark"),
            marked("put the whole value in quotes, or a comma before the next key"),
        )
    return None


_IN_BRACKETS = ("did not find expected ',' or '}'", "did not find expected ',' or ']'")
_NO_START = marked("a value cannot begin with `{value}`")
_SECOND_COLON = (marked("the value of this key has a second colon"), _QUOTE)
_KEYS_IN_LINE = (
    marked("a key is on the line of another key"),
    marked("put it, indented, on the next line, or put the keys in braces: `name: {{key: value}}`"),
)


def _stray_colon(line: int, column: int, before: str, lines: list[str]) -> _Slip:
    word = before.rpartition(": ")[2]
    if ": " in before and word in _KEYS:
        return _Slip(line, column - len(word), *_KEYS_IN_LINE)
    if ": " in before:
        return _Slip(line, column, *_SECOND_COLON)
    above = _written_before(line, lines)
    if above and ":" not in lines[above - 1] and not lines[above - 1].lstrip().startswith(("-", "#")):
        indentation = len(lines[above - 1]) - len(lines[above - 1].lstrip())
        return _Slip(above, indentation + 1, *_NO_COLON)
    cure = marked("indent it like the other keys of its mapping")
    return _Slip(
        line, column, marked("this key is indented more than the key above it, which has a value"), cure
    )


def _stray_text(line: int, column: int, text: str) -> _Slip:
    before = text[: column - 1]
    here = text[column - 1 : column]
    if here in ("}", "]") and before.strip():
        return _Slip(
            line,
            column,
            marked("this `{value}` closes nothing"),
            marked("remove it, or quote the value"),
            here,
        )
    if before.strip():
        return _Slip(
            line,
            column,
            marked("the value of this key ended before this"),
            marked("put the whole value in quotes"),
        )
    cure = marked("indent it exactly like the other keys of its mapping")
    return _Slip(line, column, marked("this line does not belong to the mapping above it"), cure)
