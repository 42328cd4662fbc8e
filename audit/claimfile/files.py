"""Reading claim files: paths in, sources or findings out."""

from __future__ import annotations

import os
import re
import stat

from audit.base.findings import Finding, Sentence, marked, sentence, worded
from audit.base.regular import MOST_BYTES
from audit.base.source import Place, Source
from audit.claimfile.faults import fault

LARGEST = MOST_BYTES
_LOOKED_AT = 64  # bytes
_ENDINGS = (".yaml", ".yml")
NOTES_ENDINGS = tuple(f".audit{ending}" for ending in _ENDINGS)  # the notes beside an article
_CLAIMS = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:audit|claims|checks)[ \t]*:", re.M
)  # a claim file under another name
# a third-party claim file must not be able to bring any file it likes into a report
TEXT_ENDINGS = (".txt", ".md")

_NO_PATH = marked("its name is not a path")
_REASONS = (  # the reasons that the system gives most often, for the catalogues
    marked("permission denied"), marked("no such file or directory"), marked("is a directory"),
    marked("file name too long"), marked("input/output error"), marked("too many levels of symbolic links"),
)  # fmt: skip


def is_claim_file(name: str) -> bool:
    """Whether a file in a folder counts as a claim file, by its name."""
    return name.endswith(_ENDINGS) and not name.startswith(".") and not name.endswith(NOTES_ENDINGS)


def is_notes_file(name: str) -> bool:
    """Whether a file has the notes beside an article, by its name."""
    return name.endswith(NOTES_ENDINGS)


def is_claims_text(text: str) -> bool:
    """Whether a text is evidently a claim file, whatever its name: a line of it starts with one of the keys."""
    return _CLAIMS.search(text.encode("utf-8", "replace")) is not None


def read_source(path: str) -> Source | Finding:
    """A claim file's text, without a byte order mark; or the finding that says why it cannot be read."""
    try:
        # before opening, because opening a pipe blocks until somebody writes to it
        refusal = _refusal(path, os.stat(path))
        if refusal is not None:
            return refusal
        with open(path, "rb", buffering=0) as file:
            data = file.read()
    except (OSError, ValueError) as error:
        return unreadable(path, error)
    if not path.endswith(_ENDINGS) and (article := _article(path, data)) is not None:
        return article
    if b"\0" in data[:_LOOKED_AT] and _is_utf16(data[:_LOOKED_AT]):
        return _refused(path, sentence("the file is in UTF-16, not in UTF-8"), sentence("save it as UTF-8"))
    try:
        return Source(path, data.decode().removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        return _article(path, data) or _not_utf8(path, data, error.start)


def _article(path: str, data: bytes) -> Finding | None:
    """A finding about a file that is evidently an article, a picture or an archive instead of a claim file."""
    import shlex  # few files have such names

    from audit.article.files.formats import ENDINGS, format_of, is_document

    if not (is_document(data) or path.lower().endswith(ENDINGS)) or _CLAIMS.search(data):
        return None
    found = format_of(path, data)
    if isinstance(found, Sentence):
        message = sentence("`{path}` {what}", path=path, what=found)
        return _refused(path, message, sentence("name a claim file, or a folder of claim files"))
    message = sentence("`{path}` is an article ({format}), not a claim file", path=path, format=found.label)
    name = os.path.splitext(os.path.basename(path))[0]
    command = shlex.join(["audit", "extract", path, "-o", f"claims/{name}.yaml"])
    return _refused(
        path, message, sentence("draft its claim file with `{command}`, and check that", command=command)
    )


def _is_utf16(data: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 without its mark; that is valid UTF-8 too, but not text."""
    return any(not any(data[start::2]) and any(data[1 - start :: 2]) for start in (0, 1))


def _refusal(path: str, about: os.stat_result) -> Finding | None:
    if stat.S_ISDIR(about.st_mode):
        return _refused(path, sentence("`{path}` is a folder", path=path), sentence("name the files in it"))
    if not stat.S_ISREG(about.st_mode):
        message = sentence("`{path}` is not an ordinary file", path=path)
        return _refused(
            path, message, sentence("put an ordinary file in its place, or give it another ending")
        )
    if about.st_size <= LARGEST:
        return None
    message = sentence(
        "the file has {size} bytes; more than {largest} are not read", size=about.st_size, largest=LARGEST
    )
    return _refused(path, message, sentence("a claim file holds the numbers of one article; split it"))


def _refused(path: str, message: Sentence, cure: Sentence) -> Finding:
    return fault(Place.whole_file(path), message, cure)


def unreadable(path: str, error: Exception) -> Finding:
    """The finding that a file or folder cannot be read, and why."""
    reason = worded((getattr(error, "strerror", None) or _NO_PATH).lower())
    message = sentence("`{path}` cannot be read: {reason}", path=path, reason=reason)
    return _refused(path, message, sentence("check that it is there and that you may read it"))


def _not_utf8(path: str, data: bytes, offset: int) -> Finding:
    before = data[:offset].decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    byte = f"{data[offset]:02X}"
    message = sentence("the file is not in UTF-8: byte {byte} begins no character", byte=byte)
    return fault(Place(path, line, column, line, column + 1), message, _encoding_help(data))


def _encoding_help(data: bytes) -> Sentence:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return sentence("save it as UTF-8; it looks like UTF-16")
    try:
        data.decode("gb2312")
    except UnicodeDecodeError:
        return sentence("save it as UTF-8")
    return sentence("save it as UTF-8; it may be in GBK or GB18030")
