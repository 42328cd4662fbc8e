"""An engine that calls in this process, for tests: nothing has to be started."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from audit.archive.engines import Done, Given, Made


class Here:
    """Calls at once; ``calls`` has what with."""

    def __init__(self) -> None:
        self.calls: list[object] = []

    def each(
        self, work: Callable[[Given], Made], given: Iterable[Given], alone: bool = False
    ) -> Iterator[Done[Given, Made]]:
        """As ``Engine`` has it."""
        for one in given:
            self.calls.append(one)
            yield Done(one, work(one))


@contextmanager
def started(jobs: int, address: str | None) -> Iterator[Here]:
    """The engine."""
    yield Here()
