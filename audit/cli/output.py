"""Where reports go: to standard output, or into a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys


class Unwritable(Exception):
    """A report that cannot be delivered: the audit could not be done in full (exit code 2)."""


def complain(error: Exception) -> int:
    """Says on standard error, in one line, why something could not be done; returns the exit code for that. The
    text may quote a file, which must not move the cursor."""
    from audit.reports.safe import safe

    sys.stderr.write(f"Error: {safe(str(error))}\n")
    return 2


def write_whole(path: str, report: str | bytes) -> None:
    """Writes ``report`` (text as UTF-8) to ``path`` in one step: an interrupted write leaves the old file. What
    is no regular file (``/dev/null``, a pipe) is written to as it is, never replaced. Raises ``Unwritable`` with
    a sentence when the file cannot be written."""
    data = report if isinstance(report, bytes) else report.encode("utf-8")
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as stream:
                stream.write(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise _unwritable(path, error) from error


def _replace(path: str, data: bytes) -> None:
    import tempfile  # costs as much as reading ten claim files; most runs write to a terminal or a pipe

    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".audit-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:  # an interrupt as well: no half-written file stays behind
        os.unlink(temporary)
        raise


def append_text(path: str, text: str) -> None:
    """Adds ``text`` (as UTF-8) to the end of a file, which is made where it does not exist. Raises
    ``Unwritable`` with a sentence when it cannot be written."""
    try:
        with open(path, "ab") as stream:
            stream.write(text.encode("utf-8"))
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: str, error: OSError) -> Unwritable:
    return Unwritable(f"cannot write {path}: {error.strerror or error}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def print_report(report: str | bytes) -> None:
    """Prints a report to standard output. Raises ``Unwritable`` as ``print_text`` does, and for a format that
    is no text when standard output is a terminal."""
    if isinstance(report, str):
        print_text(report)
        return
    if sys.stdout.isatty():
        raise Unwritable("this format is no text: give it a file, --format NAME=FILE")
    sys.stdout.buffer.write(report)
    sys.stdout.flush()


def print_text(text: str) -> None:
    """Prints to standard output; characters that its encoding lacks are shown as escapes, never lost. A reader
    who leaves early (``| head``) is no fault. Raises ``Unwritable`` where the output takes nothing."""
    encoding = sys.stdout.encoding or "utf-8"
    if encoding.lower().replace("-", "") != "utf8":
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
    except OSError as error:  # a full disk, say
        _drop_output()
        raise _unwritable("the report", error) from error


def _drop_output() -> None:
    """What is still buffered goes nowhere, so that the interpreter does not fail on it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
