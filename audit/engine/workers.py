"""Work on many files in several processes, in the order of the files, whatever happens to a process.

A killed process costs no result: the files that it held are given to others, one at a time, and only a file that
brings down its own process as well is reported as lost. The processes end with the one that started them, even if
that is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

Done = TypeVar("Done")

_work: Callable[[str], Any] | None = None


def done_in_parallel(
    work: Callable[[str], Done], files: Sequence[str], jobs: int, lost: Callable[[str], Done]
) -> Iterator[Done]:
    """What ``work`` gives for each file, in order; ``lost`` is called where its process ended before it gave
    anything.

    ``work`` has to be picklable."""
    jobs = min(jobs, len(files))
    chunk = max(1, min(64, len(files) // (jobs * 4)))
    position = 0
    while position < len(files):
        try:
            for one in _in_pool(work, files[position:], jobs, chunk):
                yield one
                position += 1
            return
        except BrokenProcessPool:
            held = files[position : position + chunk]
        for file in held:
            yield _alone(work, file, lost)
            position += 1


def _in_pool(work: Callable[[str], Done], files: Sequence[str], jobs: int, chunk: int) -> Iterator[Done]:
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work,))
    try:
        with _interrupts_held():
            results = pool.map(_do, files, chunksize=chunk)  # starts the processes
        yield from results
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            if process not in others:
                process.terminate()
        raise
    pool.shutdown()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Defers Ctrl-C until the processes have started: the code that Python runs around a fork would swallow
    it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _alone(work: Callable[[str], Done], file: str, lost: Callable[[str], Done]) -> Done:
    """What ``work`` gives in a process of its own, so that a crash harms nothing else."""
    try:
        return next(_in_pool(work, [file], 1, 1))
    except BrokenProcessPool:
        return lost(file)


def _begin(work: Callable[[str], Any]) -> None:
    """The first thing a process does. Ctrl-C ends it silently: the process that started it reports."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    ends_with_parent()


def ends_with_parent() -> None:
    """From now on this process ends when the one that started it does, however that ends."""
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(file: str) -> Any:
    assert _work is not None
    return _work(file)
