"""Writing notes into a PDF file in a separate process with limits on memory and time.

A small file can expand to gigabytes in either library, and audit must report that instead of crashing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

from audit.annotate.model import Annotated, Heads, Note, NoteState, Unannotatable
from audit.article.files.isolated import PATIENCE, limit
from audit.base.findings import Sentence, sentence

_SECONDS = 5.0  # of processor time, and more for a larger file
_BYTES_A_SECOND = 500_000
_MOST_SECONDS = 60.0
_PROGRAM = """import sys
sys.path.append(sys.argv[1])
from audit.annotate.pdf_isolated import answer
answer(float(sys.argv[2]))"""


def annotated(data: bytes, text: str, notes: Sequence[Note], heads: Heads) -> Annotated:
    """Like ``pdf_notes.annotated``, which runs in the child process."""
    seconds = min(_SECONDS + len(data) / _BYTES_A_SECOND, _MOST_SECONDS)
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    asked = json.dumps([text, notes, heads]).encode()
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", _PROGRAM, root, str(seconds)],
            input=asked + b"\n" + data, capture_output=True, timeout=PATIENCE * seconds + 10, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise _too_costly() from None
    kind, _, rest = done.stdout.partition(b"\n")
    told, _, made = rest.partition(b"\n")
    if kind == b"made":
        placed, gathered, removed = json.loads(told)
        return Annotated(made, placed, gathered, removed)
    if kind == b"unfit":
        raise Unannotatable(Sentence(json.loads(told)))
    raise _too_costly()


def _too_costly() -> Unannotatable:
    return Unannotatable(
        sentence(
            "takes more memory or time to write notes into than a file of its size should: print it to PDF again"
        )
    )


def answer(seconds: float) -> None:
    """The work of the child: notes and file from standard input, the annotated file to standard output."""
    from audit.annotate.pdf_notes import annotated as written

    asked, _, data = sys.stdin.buffer.read().partition(b"\n")
    limit(seconds, len(data))
    text, notes, heads = json.loads(asked)
    told = [
        Note(NoteState(state), start, end, tuple(lines), quoted) for state, start, end, lines, quoted in notes
    ]
    try:
        made = written(data, text, told, Heads(*heads))
        answered = [b"made", json.dumps([made.placed, made.gathered, made.removed]).encode(), made.data]
    except Unannotatable as error:
        answered = [b"unfit", json.dumps(error.why.template).encode()]
    except MemoryError:
        answered = [b"costly"]
    sys.stdout.buffer.write(b"\n".join(answered))
    sys.stdout.flush()
