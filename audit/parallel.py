"""Auditing files in several processes: the same outcomes, in the same order, as in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from audit.auditing import FileOutcome, Progress, audit_document
from audit.claimfile import load
from audit.rules import Rule

_rules: Sequence[Rule] = ()
_keep = False


def audit_in_parallel(
    files: Sequence[str], rules: Sequence[Rule], jobs: int, progress: Progress | None, keep: bool = False
) -> Iterator[FileOutcome]:
    """Yields the outcome of each file in the order of ``files``; ``progress`` as in ``engine.run``."""
    jobs = min(jobs, len(files))
    chunk = max(1, min(64, len(files) // (jobs * 4)))
    with ProcessPoolExecutor(jobs, initializer=_receive, initargs=(rules, keep)) as pool:
        for done, outcome in enumerate(pool.map(_audit_file, files, chunksize=chunk)):
            if progress is not None:
                progress(done, len(files))
            yield outcome


def _receive(rules: Sequence[Rule], keep: bool) -> None:
    global _rules, _keep
    _rules, _keep = rules, keep


def _audit_file(file: str) -> FileOutcome:
    return audit_document(load(file), _rules, _keep)
