"""A process for each audit, with limits on its time and memory.

So a slow document does not block others, and one that crashes its process breaks nothing else. The answer of a
process is data, never code."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from audit.base.findings import marked
from audit.reports.language import language
from audit.serve.model import Asked, Progress, Reply

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from typing import Any, TypeAlias

    Tell: TypeAlias = Callable[[Progress], None]
    Work: TypeAlias = Callable[[Asked, Tell], Reply]

_SECONDS = 60  # of processor time, for one answer
_PATIENCE = 180  # seconds of wall-clock time: a busy machine gives a process little of its time
_MEMORY = 3_000_000_000  # bytes of address space
_MOST_ANSWER = 400_000_000  # bytes
_TOO_COSTLY = marked(
    "it takes more time or memory than an article should: split it, or save its text as .txt"
)
_ENDED = marked("audit serve was ended")
_FAULT = marked("it could not be audited: a fault of audit itself")


class Jobs:
    """Starts processes, a few at a time. ``begun`` and the content of an ``answer`` are passed to threads of this
    process."""

    def __init__(self, at_once: int | None = None, work: Work | None = None) -> None:
        self._threads = ThreadPoolExecutor(at_once or max(4, 2 * (os.cpu_count() or 1)), "audit-serve")
        self._context = _context()
        self._work = work
        self._running: set[Any] = set()
        self._ended = False

    def warm_up(self) -> None:
        """Starts the process that all others are forked from, so that the first answer need not wait for it."""
        self._threads.submit(_in_process, self, None)

    def submit(self, asked: Asked, tell: Tell | None = None) -> Future[Reply]:
        """The future answer; ``tell`` is called with its progress."""
        return self._threads.submit(_in_process, self, asked, tell)

    def end(self) -> None:
        """Ends every process that is still running; requests are refused from now on."""
        self._ended = True
        for process in tuple(self._running):
            with suppress(OSError, ValueError):
                process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def run(self, asked: Asked | None, tell: Tell | None = None) -> Reply:
        """Starts a process for one answer and waits for it."""
        if self._ended:
            return Reply(refused=language(asked.lang if asked is not None else "en").text(_ENDED))
        here, there = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_begin, args=(there, asked, self._work), daemon=True)
        with here:
            process.start()
            self._running.add(process)
            there.close()
            try:
                return _answer(here, asked, tell)
            finally:
                process.kill()
                process.join()
                self._running.discard(process)
                process.close()


def _in_process(jobs: Jobs, asked: Asked | None, tell: Tell | None = None) -> Reply:
    return jobs.run(asked, tell)


def _answer(here: Connection, asked: Asked | None, tell: Tell | None) -> Reply:
    """What comes through the pipe, or a reply that nothing came."""
    lang = language(asked.lang if asked is not None else "en")
    try:
        until = monotonic() + _PATIENCE
        while here.poll(max(until - monotonic(), 0)):
            head = json.loads(here.recv_bytes(_MOST_ANSWER))
            if "step" not in head:
                return Reply(here.recv_bytes(_MOST_ANSWER), **head)
            if tell is not None:
                tell(Progress(**head))
    except (EOFError, OSError):
        pass  # the process was killed by its limits
    return Reply(refused=lang.text(_TOO_COSTLY))


def _context() -> Any:
    """Processes are forked from one that has everything in memory and no threads, where the system supports it."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["audit.serve.warm"])
    return found


def _begin(there: Connection, asked: Asked | None, work: Work | None) -> None:
    """The first thing a process does."""
    if asked is None:
        return
    _limit()
    try:
        made = _work(work)(asked, lambda far: there.send_bytes(json.dumps(far._asdict()).encode()))
    except Exception:  # a fault of audit itself; its message may quote the article, so it stays here
        made = Reply(refused=language(asked.lang).text(_FAULT))
    head = {name: value for name, value in made._asdict().items() if name != "body"}
    there.send_bytes(json.dumps(head).encode())
    there.send_bytes(made.body)


def _work(given: Work | None) -> Work:
    from audit.serve.work import answer  # only these processes need it

    return given or answer


def _limit() -> None:
    """Limits this process, where the system can. Its output is discarded, since it could quote the article."""
    import signal

    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open until the end
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the page, which ends its processes itself
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
