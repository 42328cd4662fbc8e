"""Reading a document in a separate process with limits on memory and time.

A PDF of two kilobytes can expand to gigabytes inside the library, where it cannot be stopped. The child process dies
of it silently; the parent reports what happened.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from audit.article.files.unreadable import Extracted, Unreadable
from audit.base.findings import Sentence, sentence
from audit.tables.model import Cell, Table

if TYPE_CHECKING:
    from typing import Any

_MEMORY = 500_000_000  # bytes of address space beyond those of the file; a page of a magazine takes a tenth
_SECONDS = 1.4  # of processor time, and more for a larger file
_MOST_SECONDS = 12.0
PATIENCE = 40  # a busy machine gives a process little of its time; its processor time is what ends it
_PROGRAM = """import sys
sys.path.append(sys.argv[1])
from audit.article.files.isolated import answer
answer(sys.argv[2], float(sys.argv[3]))"""


def read_isolated(name: str, data: bytes, bytes_a_second: int) -> Extracted:
    """The text of a document in the format called ``name``; each ``bytes_a_second`` of it adds a second to the limit.

    Raises ``Unreadable``, and ``ValueError`` for a document that its reader cannot make sense of."""
    seconds = min(_SECONDS + len(data) / bytes_a_second, _MOST_SECONDS)
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", _PROGRAM, root, name, str(seconds)],
            input=data, capture_output=True, timeout=PATIENCE * seconds + 10, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise _too_costly() from None
    kind, _, rest = done.stdout.partition(b"\n")
    if kind == b"text":
        text, unread, published, tables = json.loads(rest)
        told = tuple(_words(one) for one in unread)
        return Extracted(text, told, published, tuple(_table(*one) for one in tables))
    if kind == b"unreadable":
        raise Unreadable(_words(json.loads(rest)))
    if kind == b"missing":
        raise ImportError(name=rest.decode())
    if kind == b"unsound":
        raise ValueError(rest.decode("utf-8", "replace"))
    raise _too_costly()


def _too_costly() -> Unreadable:
    return Unreadable(
        sentence(
            "takes more memory or time to read than a file of its size should: save it again, or its text as .txt"
        )
    )


def answer(name: str, seconds: float) -> None:
    """The work of the child: reads the document from standard input, and answers on standard output."""
    from audit.article.files.formats import BY_NAME

    data = sys.stdin.buffer.read()
    limit(seconds, len(data))
    try:
        found = BY_NAME[name].read(data)
        answered = (
            b"text",
            _packed([found.text, [_plain(one) for one in found.unread], found.published, found.tables]),
        )
    except Unreadable as error:
        answered = (b"unreadable", _packed(_plain(error.why)))
    except ImportError as error:
        answered = (b"missing", str(error.name).encode())
    except MemoryError:
        answered = (b"costly", b"")
    except Exception as error:
        answered = (b"unsound", str(error).encode("utf-8", "replace"))
    sys.stdout.buffer.write(b"\n".join(answered))
    sys.stdout.flush()


def limit(seconds: float, size: int) -> None:
    """Sets the limits of this process for a document of that size, if the system has such.

    Elsewhere there is only the parent's patience."""
    try:
        import resource
        import signal
    except ImportError:
        return
    most = _MEMORY + 4 * size
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)


# -- sentences as JSON: nothing that comes from the child can be code


def _packed(answered: object) -> bytes:
    return json.dumps(answered).encode()


def _plain(words: Sentence) -> list[Any]:
    return [
        words.template,
        [
            [name, _plain(value) if isinstance(value, Sentence) else str(value)]
            for name, value in words.values
        ],
    ]


def _table(number: int, cells: list[list[Any]], *others: Any) -> Table:
    return Table(number, tuple(Cell(*one) for one in cells), *others)


def _words(plain: list[Any]) -> Sentence:
    template, values = plain
    kept = {name: _words(value) if isinstance(value, list) else value for name, value in values}
    return Sentence(template, tuple(kept.items()))
