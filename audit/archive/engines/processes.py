"""Processes of this machine, which end with the one that started them. One that is killed costs no result."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Generic

from audit.archive.engines import Done, Given, Made
from audit.engine.workers import ends_with_parent

_STRIKES = 3  # processes that may end while they make a call before it is given up
_AHEAD = 2  # calls for each process: one that it makes, one that waits


class WorkerProcesses:
    """So many processes, which are started when the first call is made, and anew when one of them is ended."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def each(
        self, work: Callable[[Given], Made], given: Iterable[Given], alone: bool = False
    ) -> Iterator[Done[Given, Made]]:
        """As ``Engine`` has it."""
        return _Calls(self, work, given, 1 if alone else _AHEAD * self.jobs).results()

    def submit(self, work: Callable[[Given], Made], one: Given) -> Future[Made]:
        """Starts one call. Raises ``BrokenProcessPool`` where a process was ended."""
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self.jobs, context, initializer=ends_with_parent)
        return self._pool.submit(work, one)

    def end(self) -> None:
        """Ends the processes, whatever they are doing."""
        if self._pool is None:
            return
        running = list((self._pool._processes or {}).values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        for one in running:
            one.terminate()
        for one in running:
            one.join()
        self._pool = None


class _Calls(Generic[Given, Made]):
    """The calls of one function: those that are waiting with the processes that ended on them, and those that are made."""

    def __init__(
        self, processes: WorkerProcesses, work: Callable[[Given], Made], given: Iterable[Given], most: int
    ) -> None:
        self._processes, self._work, self._most = processes, work, most
        self._coming = iter(given)
        self._again: deque[tuple[Given, int]] = deque()
        self._made: dict[Future[Made], tuple[Given, int]] = {}

    def results(self) -> Iterator[Done[Given, Made]]:
        """What comes of the calls; those that ended a process are made again, in other processes."""
        while self._start():
            for future in wait(self._made, return_when=FIRST_COMPLETED).done:
                try:
                    made = future.result()
                except BrokenProcessPool:
                    yield from self._broken()
                    break
                yield Done(self._made.pop(future)[0], made)

    def _start(self) -> bool:
        """Starts as many calls as may wait; whether any is made."""
        while len(self._made) < self._most and (one := self._next()) is not None:
            try:
                self._made[self._processes.submit(self._work, one[0])] = one
            except BrokenProcessPool:
                self._again.appendleft(one)
                break
        return bool(self._made)

    def _next(self) -> tuple[Given, int] | None:
        if self._again:
            return self._again.popleft()
        return next(((one, 0) for one in self._coming), None)

    def _broken(self) -> Iterator[Done[Given, Made]]:
        """A process was ended: which call it made is not known, so that all are made again, and each has a strike."""
        self._processes.end()
        held, self._made = list(self._made.values()), {}
        for one, strikes in held:
            if strikes + 1 >= _STRIKES:
                yield Done(one, None)
            else:
                self._again.append((one, strikes + 1))


@contextmanager
def started(jobs: int, address: str | None) -> Iterator[WorkerProcesses]:
    """So many processes."""
    processes = WorkerProcesses(jobs)
    try:
        yield processes
    finally:
        processes.end()
