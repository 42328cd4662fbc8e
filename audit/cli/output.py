"""Where reports go: to standard output, or into a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from audit.cli.asked import language_asked

if TYPE_CHECKING:
    from typing import TextIO

    from audit.base.findings import Finding
    from audit.reports.blocks import Line
    from audit.reports.language import Language

Wanted = tuple[str, str | None]  # a format, and the file it goes to (None: standard output)


class Unwritable(Exception):
    """Reports or files that cannot be written: what was asked could not be done in full (exit code 2). ``lines``
    has one sentence for each."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def complain(error: Exception | str) -> int:
    """Says on standard error why something could not be done, a line for each thing that is wrong; returns the
    exit code for that."""
    for line in getattr(error, "lines", None) or (str(error),):
        say(language_asked().text("Error: {message}", message=line))
    return 2


def complain_of(fault: Finding, added: str = "") -> None:
    """Says on standard error, in one line, what is wrong with a claim file, where, and what to do."""
    said = language_asked()
    say(
        said.text(
            "Error: {message}",
            message="; ".join(filter(None, (fault_line(fault, said), said.text(added) if added else ""))),
        )
    )


def fault_line(fault: Finding, said: Language) -> str:
    """What is wrong with a claim file, where, and what to do, in one sentence."""
    return f"{fault.place}: {said.text('; ').join(said.told(part) for part in (fault.message, fault.help) if part)}"


def say(line: str) -> None:
    """One line on standard error. It may quote a file, which must not move the cursor. Where standard error
    takes nothing, the exit code has to do."""
    from audit.reports.safe import safe, without_orders

    try:
        sys.stderr.write(f"{without_orders(safe(line))}\n")
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)


def write_whole(path: str, report: str | bytes) -> None:
    """Writes ``report`` (text as UTF-8) to ``path`` in one step: an interrupted write leaves the old file, whose mode
    and owner stay. Anything but a regular file (``/dev/null``, a pipe) is written to as it is, never replaced.
    Raises ``Unwritable`` with a sentence when the file cannot be written."""
    from audit.base.whole import replace_file

    data = report if isinstance(report, bytes) else report.encode("utf-8")
    try:
        target = os.path.realpath(path)
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as stream:
                stream.write(data)
        else:
            replace_file(target, data)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def append_text(path: str, text: str) -> None:
    """Adds ``text`` (as UTF-8) to the end of a file, which is made where it does not exist. Raises
    ``Unwritable`` with a sentence when it cannot be written."""
    try:
        with open(path, "ab") as stream:
            stream.write(text.encode("utf-8"))
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def _unwritable(path: str, error: OSError | ValueError) -> Unwritable:
    reason = getattr(error, "strerror", None) or "its name is not a path"
    return Unwritable(f"cannot write {path}: {reason}")


def print_report(report: str | bytes, *, commands: bool = False) -> None:
    """Prints a report to standard output. Raises ``Unwritable`` as ``print_text`` does, and for a format that
    is no text when standard output is a terminal. ``commands`` as in ``print_text``."""
    if isinstance(report, str):
        print_text(report, commands=commands)
        return
    if sys.stdout.isatty():
        raise Unwritable("this format is no text: give it a file, --format NAME=FILE")
    with _delivering():
        sys.stdout.buffer.write(report)
        sys.stdout.flush()


def print_text(text: str, *, commands: bool = False) -> None:
    """Prints to standard output; characters that its encoding lacks are shown as escapes, never lost. A reader
    who leaves early (``| head``) is no fault. ``commands`` says that the text's commands to the machine that runs
    the job are meant; else no line is one, whatever it quotes. Raises ``Unwritable`` where the output takes
    nothing."""
    if not commands:
        from audit.reports.safe import without_orders

        text = without_orders(text)
    encoding = sys.stdout.encoding or "utf-8"
    if encoding.lower().replace("-", "") != "utf8":
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    with _delivering():
        sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")
        sys.stdout.flush()


def print_lines(lines: Iterable[Line], *, prose: bool = False) -> None:
    """Prints lines to read, folded to the width of the terminal, in its colours; in a pipe each stays whole, for
    ``grep``. ``prose`` has paragraphs, whose lines are filled anew."""
    from audit.cli.widths import is_coloured, width_of_output
    from audit.reports.blocks import ReportPart, filled, folded
    from audit.reports.options import ReportOptions, measure

    width = width_of_output()
    told = list(lines)
    if width is not None:
        told = filled(told, measure(width)) if prose else folded(told, measure(width))
    if is_coloured():
        from audit.reports.rich_terminal import drawn
        from audit.reports.story import page_of

        options = ReportOptions(width=width or 80, colour=True)
        print_text(drawn([ReportPart("section", told)], page_of(options), options))
    else:
        from audit.reports.plain import written

        print_text(written([ReportPart("section", told)]))


@contextmanager
def _delivering() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        _drop(sys.stdout)
    except OSError as error:  # a full disk, say
        _drop(sys.stdout)
        raise _unwritable("the report", error) from error


def _drop(stream: TextIO) -> None:
    """What is still buffered goes nowhere, so that the interpreter does not fail on it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
