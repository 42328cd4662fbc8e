"""Finding and reading claim files: paths in, sources or findings out."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence

from audit.claimfile.faults import fault
from audit.findings import Finding, Sentence, marked, sentence, worded
from audit.project import project_of_claims, really_lies_in
from audit.regular import MOST_BYTES
from audit.source import Place, Source

LARGEST = MOST_BYTES
_LOOKED_AT = 64  # bytes
_ENDINGS = (".yaml", ".yml")
_CLAIMS = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:audit|claims|checks)[ \t]*:", re.M
)  # a claim file under another name
TEXT_ENDINGS = (".txt", ".md")  # a claim file of somebody else must not bring any file it likes into a report

_NO_PATH = marked("its name is no path")
_REASONS = (  # what the system says most often, for the catalogues
    marked("permission denied"), marked("no such file or directory"), marked("is a directory"),
    marked("file name too long"), marked("input/output error"), marked("too many levels of symbolic links"),
)  # fmt: skip


def discover(paths: Sequence[str]) -> tuple[list[str], list[Finding]]:
    """The claim files that the paths name, each once: a file as given, a folder's ``*.yaml`` and ``*.yml`` at
    any depth in sorted order (hidden files and folders left out, links to folders followed). A path that is not
    there, a folder without claim files, and a link in a folder that leaves the project, is a finding."""
    files: dict[str, str] = {}
    faults: list[Finding] = []
    for path in paths:
        for file, real in _claim_files(path, faults):
            files.setdefault(real, file)
    return list(files.values()), faults


_File = tuple[str, str]  # a path, and the real one behind it


def _claim_files(path: str, faults: list[Finding]) -> Iterator[_File]:
    if "\0" in path or not os.path.exists(path):
        message = sentence("there is no file or folder `{path}`", path=path)
        faults.append(_refused(path, message, sentence("check the path and the working directory")))
    elif not os.path.isdir(path):
        yield path, os.path.realpath(path)
    else:
        yield from _in_folder(path, faults)


def _in_folder(folder: str, faults: list[Finding]) -> Iterator[_File]:
    known = len(faults)
    files = sorted(_staying(folder, _walk(folder, faults), faults))
    if not files and len(faults) == known:
        message = sentence("the folder `{path}` holds no claim files", path=folder)
        cure = sentence("claim files end in .yaml or .yml; `audit init` writes a first one")
        faults.append(_refused(folder, message, cure))
    yield from files


def _staying(folder: str, files: Iterator[_File], faults: list[Finding]) -> Iterator[_File]:
    """The files without those that a link leads to from the folder out of its project: nobody asked for them."""
    own = os.path.realpath(folder)
    project = ""
    for file, real in files:
        if not really_lies_in(real, own):
            project = project or project_of_claims(os.path.join(own, ""))
            if not really_lies_in(real, project):
                message = sentence("`{path}` is a link that leaves the project", path=file)
                faults.append(
                    _refused(file, message, sentence("name the file that it leads to, to audit that"))
                )
                continue
        yield file, real


def _walk(folder: str, faults: list[Finding]) -> Iterator[_File]:
    def report(error: OSError) -> None:
        faults.append(_unreadable(str(error.filename), error))

    seen: set[str] = set()
    for here, folders, names in os.walk(folder, onerror=report, followlinks=True):
        folders[:] = [
            name for name in folders if not name.startswith(".") and _is_new(os.path.join(here, name), seen)
        ]
        real = os.path.realpath(here)
        for name in names:
            if is_claim_file(name):
                file = os.path.join(here, name)
                yield file, os.path.realpath(file) if os.path.islink(file) else os.path.join(real, name)


def _is_new(folder: str, seen: set[str]) -> bool:
    """Whether a folder is to be looked into: a link to one that holds it would be walked for ever, and a folder
    that several links lead to is looked into once."""
    if not os.path.islink(folder):
        return True
    target = os.path.realpath(folder)
    inside = os.path.join(os.path.realpath(os.path.dirname(folder)), "")
    if inside.startswith(os.path.join(target, "")) or target in seen:
        return False
    seen.add(target)
    return True


def is_claim_file(name: str) -> bool:
    """Whether a file in a folder is taken for a claim file, by its name."""
    return name.endswith(_ENDINGS) and not name.startswith(".")


def read_source(path: str) -> Source | Finding:
    """A claim file's text, without a byte order mark; or the finding that says why it cannot be read."""
    try:
        refusal = _refusal(path, os.stat(path))  # before opening: to open a pipe is to wait for its writer
        if refusal is not None:
            return refusal
        with open(path, "rb", buffering=0) as file:
            data = file.read()
    except (OSError, ValueError) as error:
        return _unreadable(path, error)
    if not path.endswith(_ENDINGS) and (article := _article(path, data)) is not None:
        return article
    if b"\0" in data[:_LOOKED_AT] and _is_utf16(data[:_LOOKED_AT]):
        return _refused(path, sentence("the file is in UTF-16, not in UTF-8"), sentence("save it as UTF-8"))
    try:
        return Source(path, data.decode().removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        return _article(path, data) or _not_utf8(path, data, error.start)


def _article(path: str, data: bytes) -> Finding | None:
    """What to say of a file that is evidently an article, a picture or an archive, and no claim file."""
    import shlex  # few are named so

    from audit.article.files.formats import ENDINGS, format_of, is_document

    if not (is_document(data) or path.lower().endswith(ENDINGS)) or _CLAIMS.search(data):
        return None
    found = format_of(path, data)
    if isinstance(found, Sentence):
        message = sentence("`{path}` {what}", path=path, what=found)
        return _refused(path, message, sentence("name a claim file, or a folder of claim files"))
    message = sentence("`{path}` is an article ({format}), and no claim file", path=path, format=found.label)

    name = os.path.splitext(os.path.basename(path))[0]
    command = shlex.join(["audit", "extract", path, "-o", f"claims/{name}.yaml"])
    return _refused(
        path, message, sentence("draft its claim file with `{command}`, and check that", command=command)
    )


def _is_utf16(data: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 without its mark: which is UTF-8 too, and no text."""
    return any(not any(data[start::2]) and any(data[1 - start :: 2]) for start in (0, 1))


def _refusal(path: str, about: os.stat_result) -> Finding | None:
    if stat.S_ISDIR(about.st_mode):
        return _refused(path, sentence("`{path}` is a folder", path=path), sentence("name the files in it"))
    if not stat.S_ISREG(about.st_mode):
        message = sentence("`{path}` is no ordinary file", path=path)
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


def _unreadable(path: str, error: Exception) -> Finding:
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
