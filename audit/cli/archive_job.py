"""A run over an archive with what stands around it: what is missing here, the engine, progress, summary, exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from audit.archive.faults import ArchiveFault, refuse_missing
from audit.archive.model import ArchiveWish
from audit.cli.archive_progress import ArchiveProgress
from audit.cli.output import print_text, write_whole
from audit.wiring import UnknownRules

if TYPE_CHECKING:
    from typing import Any


def archive(source: str, out: str, wish: ArchiveWish, given: dict[str, Any]) -> int:
    """Audits the archive at ``source`` and returns the exit code. Raises ``ArchiveFault``, and ``Unwritable`` for a summary
    that cannot be written."""
    refuse_missing("archive")
    _refuse_rules(wish)
    from audit.archive.engines import started
    from audit.archive.files import ArchiveSource
    from audit.archive.running import ArchiveJob, run_archive
    from audit.archive.store import ShardStore
    from audit.archive.versions import state_of_tool
    from audit.cli.speaking import answering_in
    from audit.reports.archive_text import told
    from audit.reports.html.archive import page

    job = ArchiveJob(ArchiveSource(source, out), ShardStore(out), wish, state_of_tool(), given["shard"])
    progress = ArchiveProgress(given["stream"])
    with started(given["engine"], given["jobs"], given["scheduler"]) as engine:
        found = run_archive(job, engine, progress)
    progress.clear()
    said = answering_in(given["lang"])
    write_whole(os.path.join(out, "summary.html"), page(found, said))
    if not given["stream"]:
        print_text(told(found, out, said))
    return found.exit_code


def _refuse_rules(wish: ArchiveWish) -> None:
    try:
        wish.choose(wish.select, wish.ignore)
    except UnknownRules as error:
        raise ArchiveFault(str(error)) from error
