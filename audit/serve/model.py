"""What the page and its processes exchange."""

from __future__ import annotations

from typing import NamedTuple

from audit.base.findings import Sentence

MOST_BYTES = 50_000_000  # of an article; as much as `audit check` reads
MOST_NOTES = 1_000_000  # characters of the notes on one article

# What can be downloaded for an article besides its page: the suffix of its name, and its type.
DOWNLOADS = {
    "annotated": ("-audited", ""),  # ending and type are those of the article
    "report": ("-report.html", "text/html; charset=utf-8"),
    "letter": ("-letter.txt", "text/plain; charset=utf-8"),
    "claims": (".yaml", "application/yaml"),
    "notes": (".audit.yaml", "application/yaml"),
}


class Asked(NamedTuple):
    """The request to a process: ``wanted`` is ``page`` or one of ``DOWNLOADS``.

    ``file`` is the name of the article, ``notes`` the text of the notes beside it, which are called ``notes_file``.
    ``lang`` is the language of the page, and ``root`` the address that all of its pages start with; ``number`` is the
    article's number among them. ``said`` is the result of its last correction."""

    wanted: str
    file: str
    data: bytes
    notes: str | None
    notes_file: str
    lang: str
    root: str
    number: int
    said: str = ""


class Reply(NamedTuple):
    """The reply of a process: the bytes of a page or a file, and a short result of the article's audit.

    ``refused`` is a sentence in the language of the page if there is nothing to give. ``panels`` has what is reported
    for each number of an article, by the last part of its address."""

    body: bytes = b""
    headline: str = ""
    state: str = ""
    title: str = ""
    refused: str = ""
    seconds: float = 0.0
    panels: dict[str, str] | None = None


class Progress(NamedTuple):
    """The progress of a process.

    It has the number of steps done (the document is read, its numbers are checked), and the number of characters of
    the article, once it is read."""

    step: int = 0
    characters: int = 0


class Refused(Exception):
    """Why the page refuses a request: a sentence, and the HTTP status that goes with it."""

    def __init__(self, why: Sentence, status: int = 400) -> None:
        super().__init__(str(why))
        self.why = why
        self.status = status
