"""Which files the paths of a run stand for.

A file that is named is always audited, and so is standard input (``-``). A folder that holds claim files stands for
these, and with them for the texts that they name; on request for its other readable documents as well. A folder without
claim files stands for every readable document. Hidden files, what audit wrote itself, and data that a claim file or an
article's notes name are never taken from a folder.
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
    """The claim files and articles that the paths stand for, each once, those of a folder sorted (links to folders are
    followed); ``articles`` asks for the other documents of folders with claim files too. A text that one of the claim
    files names is audited with that, not by itself. A path that is not there, a folder with nothing to read, and a
    link in a folder that leaves the project, is a finding."""
    files: dict[str, str] = {}
    faults: list[Finding] = []
    for path in paths:
        for file, real in _files(path, articles, faults):
            files.setdefault(real, file)
    return _without_named_texts(files), faults


def claim_files(paths: Sequence[str]) -> tuple[list[str], list[Finding]]:
    """The claim files alone, for what is done to these only; a folder without any is a finding."""
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
    )  # of no use to folders of claim files

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


def _is_shown_notes(name: str) -> bool:
    return is_notes_file(name) and not name.startswith(".")


def is_article(name: str) -> bool:
    """Whether a file in a folder is taken for an article, by its name. Editors leave ``~$report.docx`` beside the
    document that they have open."""
    from audit.article.files.formats import ENDINGS

    return name.lower().endswith(ENDINGS) and not name.startswith((".", "~$"))


def _refused(path: str, message: Sentence, cure: Sentence) -> Finding:
    return fault(Place.whole_file(path), message, cure)
