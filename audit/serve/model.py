"""What the page and its processes tell each other."""

from __future__ import annotations

from typing import NamedTuple

from audit.base.findings import Sentence

MOST_BYTES = 50_000_000  # of an article; as much as `audit check` reads
MOST_NOTES = 1_000_000  # characters of the notes on one article

# What can be asked for of an article beside its page: what it is called behind the article's name, and its type.
DOWNLOADS = {
    "annotated": ("-audited", ""),  # the ending and the type are those of the article
    "report": ("-report.html", "text/html; charset=utf-8"),
    "letter": ("-letter.txt", "text/plain; charset=utf-8"),
    "claims": (".yaml", "application/yaml"),
    "notes": (".audit.yaml", "application/yaml"),
}


class Asked(NamedTuple):
    """What a process is asked for: ``wanted`` is ``page`` or one of ``DOWNLOADS``. ``file`` is what the article is called,
    ``notes`` the text of the notes beside it, which are called ``notes_file``. ``lang`` is the language of the page, and
    ``root`` the address that all of its pages begin with; ``number`` is the article's number among them. ``said`` is what
    its last correction came to."""

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
    """What a process gives: the bytes of a page or a file, and in a few words what the article's audit came to. ``refused``
    is a sentence in the language of the page where there is nothing to give. ``panels`` is what is told of each number of an
    article, by the last part of its address."""

    body: bytes = b""
    headline: str = ""
    state: str = ""
    title: str = ""
    refused: str = ""
    seconds: float = 0.0
    panels: dict[str, str] | None = None


class Progress(NamedTuple):
    """How far a process has come: how many steps are done (the document is read, its numbers are checked), and how many characters the article has, once it is read."""

    step: int = 0
    characters: int = 0


class Refused(Exception):
    """Why the page does not do what it is asked: a sentence, and the status of HTTP that goes with it."""

    def __init__(self, why: Sentence, status: int = 400) -> None:
        super().__init__(str(why))
        self.why = why
        self.status = status
