"""Auditing files in several processes: the same outcomes, in the same order, as in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audit.base.findings import Finding, sentence
from audit.base.source import Place, Source
from audit.claimfile.faults import fault
from audit.engine.document import FileOutcome, Progress
from audit.engine.workers import done_in_parallel


def audit_in_parallel(
    work: Callable[[str], FileOutcome], files: Sequence[str], jobs: int, progress: Progress | None
) -> Iterator[FileOutcome]:
    """Yields the outcome of each file in the order of ``files``; ``progress`` as in ``engine.run``.

    A file whose process is killed even when it has one of its own is reported as a finding."""
    for done, outcome in enumerate(done_in_parallel(work, files, jobs, _lost)):
        if progress is not None:
            progress(done, len(files))
        yield outcome


def _lost(file: str) -> FileOutcome:
    return FileOutcome(Source(file, ""), (process_ended(file),), {}, 0, ())


def process_ended(file: str) -> Finding:
    """The finding about a file whose process was killed, or exited, twice."""
    return fault(
        Place.whole_file(file),
        sentence("the process that audited the file ended before it had a result"),
        sentence("run `audit check` on this file alone; the machine may be short of memory"),
    )
