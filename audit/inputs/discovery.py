"""The files that the paths of a run select.

A named file is always audited, and so is standard input (``-``). A folder with claim files selects these, and with
them the texts that they name; on request also its other readable documents. A folder without claim files selects
every readable document. Hidden files, files that audit itself wrote, and data named by a claim file or an article's
notes are never taken from a folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from audit.base.findings import Finding, Sentence, sentence
from audit.base.source import Place
from audit.claimfile.faults import fault
from audit.claimfile.files import is_claim_file, is_notes_file, unreadable
from audit.inputs.standard_input import PATH as STANDARD_INPUT
from audit.project.boundary import project_of_claims, really_lies_in

_File = tuple[str, str]  # a path, and the real one behind it


def discover(paths: Sequence[str], articles: bool = False) -> tuple[list[str], list[Finding]]:
    """The claim files and articles that the paths select, each once, those of a folder sorted (links to folders are
    followed).

    ``articles`` asks for the other documents of folders with claim files too. A text that one of the claim files
    names is audited with it, not by itself. A path that does not exist, a folder with nothing to read, and a link in
    a folder that leaves the project are findings."""
    files: dict[str, str] = {}
    faults: list[Finding] = []
    for path in paths:
        for file, real in _files(path, articles, faults):
            files.setdefault(real, file)
    return _without_named_texts(files), faults


def claim_files(paths: Sequence[str]) -> tuple[list[str], list[Finding]]:
    """The claim files alone, for commands that work only on these; a folder without any is a finding."""
    files: dict[str, str] = {}
    faults: list[Finding] = []
    for path in paths:
        if not os.path.isdir(path):
            named = list(_files(path, False, faults))
        else:
            named = _claims_in(path, list(_walk(path, faults)), faults) or _no_claims(path, faults)
        for file, real in named:
            files.setdefault(real, file)
    return list(files.values()), faults


def _files(path: str, articles: bool, faults: list[Finding]) -> Iterator[_File]:
    if path == STANDARD_INPUT:
        yield path, path
    elif "\0" in path or not os.path.exists(path):
        message = sentence("there is no file or folder `{path}`", path=path)
        faults.append(_refused(path, message, sentence("check the path and the working directory")))
    elif not os.path.isdir(path):
        yield path, os.path.realpath(path)
    else:
        yield from _in_folder(path, articles, faults)


def _in_folder(folder: str, articles: bool, faults: list[Finding]) -> Iterator[_File]:
    known = len(faults)
    named = list(_walk(folder, faults))
    files = _claims_in(folder, named, faults)
    if articles or not files:
        files += _articles_in(folder, named, faults)
    if not files and len(faults) == known:
        message = sentence("the folder `{path}` holds no claim files and no articles", path=folder)
        cure = sentence("claim files end in .yaml or .yml; `audit init` writes a first one")
        faults.append(_refused(folder, message, cure))
    yield from files


def _claims_in(folder: str, named: Sequence[_File], faults: list[Finding]) -> list[_File]:
    claims = (one for one in named if is_claim_file(os.path.basename(one[0])))
    return sorted(_staying(folder, claims, faults))


def _no_claims(folder: str, faults: list[Finding]) -> list[_File]:
    message = sentence("the folder `{path}` holds no claim files", path=folder)
    cure = sentence("claim files end in .yaml or .yml; `audit init` writes a first one")
    faults.append(_refused(folder, message, cure))
    return []


def _articles_in(folder: str, named: Sequence[_File], faults: list[Finding]) -> list[_File]:
    from audit.inputs.own_writings import (
        is_annotated,
        is_report,
        is_saved_text,
    )  # of no use for folders of claim files

    def _is_own(path: str, beside: Sequence[str]) -> bool:
        return is_report(path) or is_annotated(path) or is_saved_text(path, beside)

    documents = [one for one in named if is_article(os.path.basename(one[0]))]
    if not documents:
        return []
    data = _data(named)
    beside = [path for path, _ in documents]
    own = (one for one in documents if one[1] not in data and not _is_own(one[0], beside))
    return sorted(_staying(folder, own, faults))


def _data(named: Sequence[_File]) -> set[str]:
    """The files that notes in a folder name as data."""
    from audit.claimfile.notes import load_notes

    notes = (load_notes(path) for path, _ in named if is_notes_file(path))
    return {os.path.realpath(file) for one in notes for file in one.data}


def _without_named_texts(files: dict[str, str]) -> list[str]:
    """The files without the texts of articles whose claim files are among them."""
    names = files.values()
    claims = [file for file in names if is_claim_file(os.path.basename(file))]
    if not claims or len(claims) == len(files):
        return list(names)
    from audit.claimfile.loading import load

    texts = {os.path.realpath(text) for file in claims if (text := load(file).text_file) is not None}
    return [file for real, file in files.items() if real not in texts]


def _staying(folder: str, files: Iterator[_File], faults: list[Finding]) -> Iterator[_File]:
    """The files except those that a link in the folder takes out of its project, since nobody asked for them."""
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
    """The claim files, documents and notes of a folder, at any depth, that are not hidden."""

    def report(error: OSError) -> None:
        faults.append(unreadable(str(error.filename), error))

    seen: set[str] = set()
    for here, folders, names in os.walk(folder, onerror=report, followlinks=True):
        folders[:] = [
            name for name in folders if not name.startswith(".") and _is_new(os.path.join(here, name), seen)
        ]
        real = os.path.realpath(here)
        for name in names:
            if is_claim_file(name) or is_article(name) or _is_shown_notes(name):
                file = os.path.join(here, name)
                yield file, os.path.realpath(file) if os.path.islink(file) else os.path.join(real, name)


def _is_new(folder: str, seen: set[str]) -> bool:
    """Whether a folder still has to be examined.

    Following a link to a folder that contains it would never end, and a folder that several links lead to is examined
    once."""
    if not os.path.islink(folder):
        return True
    target = os.path.realpath(folder)
    inside = os.path.join(os.path.realpath(os.path.dirname(folder)), "")
    if inside.startswith(os.path.join(target, "")) or target in seen:
        return False
    seen.add(target)
    return True


def _is_shown_notes(name: str) -> bool:
    return is_notes_file(name) and not name.startswith(".")


def is_article(name: str) -> bool:
    """Whether a file in a folder counts as an article, by its name.

    Editors leave ``~$report.docx`` beside the document that they have open."""
    from audit.article.files.formats import ENDINGS

    return name.lower().endswith(ENDINGS) and not name.startswith((".", "~$"))


def _refused(path: str, message: Sentence, cure: Sentence) -> Finding:
    return fault(Place.whole_file(path), message, cure)
