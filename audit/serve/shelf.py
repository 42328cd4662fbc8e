"""The open articles: in memory, or files in a folder that the user names.

Corrections are kept with them as ``NAME.audit.yaml``, which `audit check` reads."""

from __future__ import annotations

import os
import threading
import unicodedata
from concurrent.futures import Future
from time import monotonic

from audit.base.findings import sentence
from audit.base.regular import MOST_BYTES as MOST_NOTES_BYTES
from audit.base.whole import replace_file
from audit.claimfile.files import NOTES_ENDINGS
from audit.serve.jobs import Jobs
from audit.serve.model import MOST_BYTES, Asked, Progress, Refused, Reply

_MOST_OPEN = 1000
_MOST_IN_MEMORY = 1_000_000_000  # bytes of all articles together
_LONGEST_NAME = 120  # characters
_PLAIN = "article.txt"
_NOT_IN_NAMES = '<>:"/\\|?*'


class Opened:
    """An open article with its notes, the answers made from it, and the result of its last correction."""

    def __init__(self, number: int, file: str, data: bytes, path: str | None = None) -> None:
        self.number = number
        self.file = file
        self.data = data
        self.path = path  # of the article on disk; None for one in memory only
        self.notes: str | None = None
        self.notes_file = f"{os.path.splitext(file)[0]}{NOTES_ENDINGS[0]}"
        self.said = ""
        self.pages: dict[str, Future[Reply]] = {}  # by language
        self.progress = Progress()
        self.begun = 0.0  # when its page was requested, by the monotonic clock
        self.seen: tuple[object, ...] = ()  # the state of the files when they were read
        self.lock = threading.Lock()

    def told(self, far: Progress) -> None:
        """Records the progress of its page."""
        self.progress = far

    def answer(self) -> Reply | None:
        """What the last finished page says about the article."""
        done = [one.result() for one in self.pages.values() if one.done() and not one.cancelled()]
        return done[-1] if done else None


class Shelf:
    """All open articles. With a ``folder`` each is a file in it, otherwise they are in memory only."""

    def __init__(self, jobs: Jobs, root: str, folder: str | None = None) -> None:
        self.root = root
        self._jobs = jobs
        self._folder = folder
        self._articles: dict[int, Opened] = {}
        self._next = 1
        self._lock = threading.Lock()
        self._writing = threading.Lock()

    def all(self) -> list[Opened]:
        """The articles in the order in which they were opened."""
        return list(self._articles.values())

    def of(self, number: int) -> Opened:
        """An article by its number. Raises ``Refused``."""
        found = self._articles.get(number)
        if found is None:
            raise Refused(sentence("there is no such article here: it was closed, or never opened"), 404)
        return found

    def open(self, name: str, data: bytes) -> Opened:
        """Opens an article that was sent. Raises ``Refused``."""
        if not data.strip():
            raise Refused(sentence("it is empty: drop a document, or paste a text"))
        if len(data) > MOST_BYTES:
            raise Refused(
                sentence("it has more than {most} bytes, the most that is read", most=MOST_BYTES), 413
            )
        file = clean_name(name)
        path = None if self._folder is None else self._written(self._folder, file, data)
        return self._added(os.path.basename(path) if path is not None else file, data, path)

    def open_file(self, path: str) -> Opened:
        """Opens an article on disk. Raises ``OSError``."""
        with open(path, "rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        return self._added(os.path.basename(path), data, os.path.abspath(path))

    def close(self, one: Opened) -> None:
        """Forgets an article; a file on disk stays."""
        with self._lock:
            self._articles.pop(one.number, None)

    def page(self, one: Opened, lang: str) -> Future[Reply]:
        """The page of an article, either finished or in progress."""
        with one.lock:
            self._look_again(one)
            if lang not in one.pages:
                one.progress, one.begun = Progress(), monotonic()
                one.pages[lang] = self._jobs.submit(self._asked(one, "page", lang), one.told)
            return one.pages[lang]

    def made(self, one: Opened, wanted: str, lang: str) -> Future[Reply]:
        """A file made from an article."""
        with one.lock:
            self._look_again(one)
            return self._jobs.submit(self._asked(one, wanted, lang))

    def keep(self, one: Opened, notes: str, said: str) -> None:
        """Replaces the notes of an article, on disk if it is one of its files, and has it judged anew."""
        if one.path is not None:
            replace_file(_notes_path(one), notes.encode())
        one.notes, one.said = notes, said
        one.pages.clear()
        one.seen = _state(one)

    def _asked(self, one: Opened, wanted: str, lang: str) -> Asked:
        return Asked(
            wanted, one.file, one.data, one.notes, one.notes_file, lang, self.root, one.number, one.said
        )

    def _added(self, file: str, data: bytes, path: str | None) -> Opened:
        with self._lock:
            held = sum(len(one.data) for one in self._articles.values())
            if len(self._articles) >= _MOST_OPEN or held + len(data) > _MOST_IN_MEMORY:
                raise Refused(sentence("too many articles are open: close some"), 413)
            one = Opened(self._next, file, data, path)
            self._next += 1
            self._articles[one.number] = one
        if path is not None:
            self._look_again(one)
        return one

    def _look_again(self, one: Opened) -> None:
        """Reads an article and its notes again if their files have changed."""
        if one.path is None or one.seen == (now := _state(one)):
            return
        try:
            with open(one.path, "rb") as stream:
                one.data = stream.read(MOST_BYTES + 1)
            one.notes_file = os.path.basename(_notes_path(one))
            one.notes = _text_of(_notes_path(one))
        except OSError as error:
            raise Refused(sentence("{file} cannot be read any more", file=one.file), 410) from error
        one.pages.clear()
        one.seen = now

    def _written(self, folder: str, file: str, data: bytes) -> str:
        """Writes an uploaded article into the folder, under a free name or one that has exactly this article."""
        with self._writing:  # two uploads of one name at the same time get two names
            path = _free(folder, file, data)
            if not os.path.exists(path):
                try:
                    replace_file(path, data)
                except OSError as error:
                    raise Refused(sentence("{folder} cannot be written to", folder=folder), 500) from error
        return path


def _free(folder: str, file: str, data: bytes) -> str:
    """The path of an article in the folder: a free name, or one that has exactly this article."""
    stem, ending = os.path.splitext(file)
    for number in range(1, _MOST_OPEN):
        path = os.path.join(folder, file if number == 1 else f"{stem}-{number}{ending}")
        if not os.path.lexists(path) or (os.path.isfile(path) and _has(path, data)):
            return path
    raise Refused(sentence("too many articles are called {file}", file=file))


def clean_name(name: str) -> str:
    """A name that can only be a file name.

    It has no folders, no characters that mean something to a system, and no invisible characters."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(one for one in unicodedata.normalize("NFC", last) if _is_plain(one)).strip(" .")
    stem, ending = os.path.splitext(kept)
    return f"{stem[: _LONGEST_NAME - len(ending)]}{ending}" if stem and len(ending) < 10 else _PLAIN


def _is_plain(one: str) -> bool:
    return one not in _NOT_IN_NAMES and unicodedata.category(one)[0] != "C"


def _notes_path(one: Opened) -> str:
    """Where the notes of an article are, or will be: those named after its whole name come first."""
    assert one.path is not None
    names = (one.path, os.path.splitext(one.path)[0])
    found = (f"{name}{ending}" for name in names for ending in NOTES_ENDINGS)
    return next((path for path in found if os.path.exists(path)), f"{names[1]}{NOTES_ENDINGS[0]}")


def _state(one: Opened) -> tuple[object, ...]:
    if one.path is None:
        return ()
    return tuple(_stamp(path) for path in (one.path, _notes_path(one)))


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        about = os.stat(path)
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size


def _text_of(path: str) -> str | None:
    try:
        with open(path, "rb") as stream:
            return stream.read(MOST_NOTES_BYTES).decode("utf-8", "replace")
    except FileNotFoundError:
        return None


def _has(path: str, data: bytes) -> bool:
    with open(path, "rb") as stream:
        return stream.read(len(data) + 1) == data
