"""The mutation scores of claim files and folders, in one process or several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from audit.article.model import Wish
from audit.base.findings import Finding
from audit.base.source import Place
from audit.claimfile import load
from audit.claimfile.files import is_claim_file
from audit.claimfile.model import Document
from audit.diagnosis.mutation import FileScore, mutate
from audit.engine.document import Progress, crash
from audit.engine.parallel import process_ended
from audit.engine.workers import done_in_parallel
from audit.inputs.articles import RefusedFile, article_in
from audit.inputs.discovery import discover
from audit.rules.rule import Rule


class Mutations(NamedTuple):
    """The scores of all files, in order, and what could not be read."""

    files: tuple[FileScore, ...]
    faults: tuple[Finding, ...]


def mutations(
    paths: Sequence[str], rules: Sequence[Rule], *, jobs: int = 1, progress: Progress | None = None
) -> Mutations:
    """Tries every slip of every claim in the files of ``paths``."""
    files, faults = discover(paths)
    found: list[FileScore] = []
    found_faults = list(faults)
    for done, (score, wrong) in enumerate(_scores(files, rules, jobs)):
        if progress is not None:
            progress(done, len(files))
        found.append(score)
        found_faults.extend(wrong)
    return Mutations(tuple(found), tuple(found_faults))


_Scored = tuple[FileScore, tuple[Finding, ...]]


def _scores(files: Sequence[str], rules: Sequence[Rule], jobs: int) -> Iterator[_Scored]:
    score = partial(_score, rules)
    if jobs == 1 or len(files) < 2:
        yield from map(score, files)
        return
    yield from done_in_parallel(score, files, jobs, _lost)


def _lost(file: str) -> _Scored:
    return FileScore(file, (), ()), (process_ended(file),)


def _score(rules: Sequence[Rule], file: str) -> _Scored:
    """The score of one file; a third-party rule that crashes costs the file its score, and is reported."""
    found = load(file) if is_claim_file(os.path.basename(file)) else article_in(file)
    if isinstance(found, RefusedFile):
        return FileScore(found.source, (), ()), (found.fault,)
    if isinstance(found, Document):
        return _scored(found.source.file, found.faults, lambda: mutate(found, rules))
    from audit.relations.mutation import mutate_article

    source, notes = found
    return _scored(
        source.path, notes.faults, lambda: mutate_article(source.path, source.text, rules, Wish(), notes)
    )


def _scored(file: str, faults: tuple[Finding, ...], score: Callable[[], FileScore]) -> _Scored:
    try:
        return score(), faults
    except Exception as error:
        stopped = crash("mutate", error, Place.whole_file(file))
        return FileScore(file, (), ()), (*faults, stopped)
