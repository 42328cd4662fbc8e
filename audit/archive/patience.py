"""An article that takes too long is given up: its thread is interrupted after so many seconds of its own processor time.

A signal would do for a process of its own, and only in its main thread; workers of a cluster run what they are given in
other threads. It is the thread's own time that counts, so that a busy machine gives up no more than an idle one.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_LOOKS = 0.25  # seconds between two looks at the clock
_AGAIN = 2.0  # seconds until what has not ended is interrupted once more


class TooSlow(BaseException):
    """The time that one article may take is over. No ``except Exception`` of a rule stops it."""


class _Watch:
    """Looks after one piece of work in one thread."""

    def __init__(self, thread: int, seconds: float) -> None:
        self._thread, self._seconds = thread, seconds
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._clock = _clock_of(thread)
        self._until = _time(self._clock) + seconds

    def look(self) -> None:
        """Waits until the work has ended or its time is over, and then interrupts it, again and again: what is called back
        from a library in C swallows whatever is raised in it."""
        while not self._ended.wait(_LOOKS):
            if _time(self._clock) < self._until:
                continue
            with self._lock:
                if not self._ended.is_set():
                    _raise_in(self._thread, TooSlow)
            self._ended.wait(_AGAIN)

    def end(self) -> None:
        """The work has ended: nothing is interrupted from now on."""
        self._ended.set()
        with self._lock:  # which is held while somebody interrupts
            pass


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises ``TooSlow`` in what is done within, soon after it has taken so many seconds of the processor."""
    watch = _Watch(threading.get_ident(), seconds)
    threading.Thread(target=watch.look, daemon=True).start()
    try:
        yield
    finally:
        watch.end()


def _clock_of(thread: int) -> int | None:
    of_thread = getattr(time, "pthread_getcpuclockid", None)
    return None if of_thread is None else of_thread(thread)


def _time(clock: int | None) -> float:
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def _raise_in(thread: int, error: type[BaseException]) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))
