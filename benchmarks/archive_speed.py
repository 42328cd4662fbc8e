"""An archive of made articles, by one process and by two workers of a Dask cluster of which one is killed: the same bytes, how fast, how much memory.

    python benchmarks/archive_speed.py [COUNT [FOLDER]]

Prints, for each of the two runs, articles a second and a second of the processor, the processor's time of workers and of the process that
hands out shards, and the peak memory of each worker; and whether the tables are the same byte for byte. Then the part of reading alone: how many articles a
second are cut into shards and compared with what is done already.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from make_archive import write  # noqa: E402

from audit.archive.engines import started  # noqa: E402
from audit.archive.files import ArchiveSource  # noqa: E402
from audit.archive.model import ArchiveWish  # noqa: E402
from audit.archive.running import ArchiveJob, run_archive  # noqa: E402
from audit.archive.store import ShardStore  # noqa: E402
from audit.archive.versions import state_of_tool  # noqa: E402
from audit.wiring import chosen_rules  # noqa: E402

WISH = ArchiveWish(chosen_rules, form="markdown")
_LOOKS = 1.0  # seconds between two looks at the memory of workers


class Watched:
    """Hears how far a run is, looks at the memory of its workers, and kills one of them when a third is done if ``kills``."""

    def __init__(self, count: int, kills: bool) -> None:
        self._third, self._kills = count // 3, kills
        self.articles, self.peaks, self.killed = 0, {}, 0  # type: int, dict[int, int], int
        self._ended = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def read(self, done: int, whole: int, known: int) -> None:
        """Says nothing."""

    def audited(self, articles: int, tables: Mapping[Any, bytes]) -> None:
        """A shard has been audited."""
        self.articles += articles
        if self._kills and not self.killed and self.articles >= self._third:
            self.killed = max(self.peaks, key=lambda pid: self.peaks[pid])  # one that works, and no helper
            os.kill(self.killed, signal.SIGKILL)

    def end(self) -> None:
        """Looks no more."""
        self._ended.set()

    def _look(self) -> None:
        while not self._ended.wait(_LOOKS):
            for pid, kilobytes in _peaks(os.getpid()):
                self.peaks[pid] = max(kilobytes, self.peaks.get(pid, 0))


def _peaks(parent: int) -> list[tuple[int, int]]:
    """The peak memory in KB of each process that has been started by another."""
    found = []
    for path in Path(f"/proc/{parent}/task").glob("*/children"):
        for pid in map(int, path.read_text().split()):
            try:
                about = Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            found += [(pid, int(line.split()[1])) for line in about.splitlines() if line.startswith("VmHWM")]
    return found


def measured(source: Path, out: Path, engine: str, jobs: int, count: int, kills: bool) -> None:
    """Runs the archive, and prints what it took."""
    watched = Watched(count, kills)
    begun, own, workers = time.monotonic(), time.process_time(), _of_children()
    job = ArchiveJob(ArchiveSource(str(source)), ShardStore(str(out)), WISH, state_of_tool(), 500)
    with started(engine, jobs, None) as running:
        summary = run_archive(job, running, watched)
    watched.end()
    seconds, used = time.monotonic() - begun, _of_children() - workers
    peaks = ", ".join(
        f"{one / 1024:.0f}" for one in sorted(watched.peaks.values(), reverse=True)[: jobs + bool(kills)]
    )
    killed = "; one worker was killed" if watched.killed else ""
    print(
        f"{engine}, {jobs}: {summary.articles:,} articles, {summary.errors:,} errors, {summary.problems} problems in {seconds:.0f} s: "
        f"{count / seconds:.1f} a second, {count / used:.1f} a second of the processor ({used:.0f} s of workers, {time.process_time() - own:.1f} s "
        f"of the one that hands out), peak memory of workers {peaks} MB{killed}",
        flush=True,
    )


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def again(source: Path, out: Path, count: int) -> None:
    """Prints how fast it is found that nothing is to be done."""
    begun = time.process_time()
    measured_job = ArchiveJob(ArchiveSource(str(source)), ShardStore(str(out)), WISH, state_of_tool(), 500)
    watched = Watched(count, False)
    with started("processes", 1, None) as running:
        run_archive(measured_job, running, watched)
    watched.end()
    seconds = time.process_time() - begun
    print(
        f"again, nothing changed: {watched.articles} audited, {count / seconds:,.0f} articles a second of the processor"
    )


def reading(source: Path, count: int) -> None:
    """Prints how fast articles are cut into shards."""
    from audit.archive.cutting import shards_of

    begun = time.process_time()
    size = sum(
        len(one.data)
        for shard in shards_of(ArchiveSource(str(source)), b"", 500, partial(int))
        for one in shard.entries
    )
    seconds = time.process_time() - begun
    print(
        f"reading and hashing alone: {count / seconds:,.0f} articles a second, {size / seconds / 1e6:,.0f} MB/s"
    )


def same(first: Path, second: Path) -> None:
    """Prints whether two runs gave the same tables."""
    names = sorted(path.name for path in first.glob("*.parquet"))
    alike = all((first / name).read_bytes() == (second / name).read_bytes() for name in names)
    size = sum(path.stat().st_size for path in first.rglob("*.parquet")) / 1e6
    print(
        f"{', '.join(names)}: {'the same byte for byte' if alike else 'NOT THE SAME'}; {size:.1f} MB with all shards"
    )


def main(count: int, folder: Path) -> None:
    """Prints all figures."""
    source = folder / "archive.jsonl"
    write(str(source), count, 1)
    print(f"{count:,} articles, {source.stat().st_size / 1e6:.1f} MB", flush=True)
    reading(source, count)
    measured(source, folder / "one", "processes", 1, count, False)
    measured(source, folder / "dask", "dask", 2, count, True)
    same(folder / "one", folder / "dask")
    again(source, folder / "one", count)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, Path(made))
