"""Who audits the shards: processes of this machine, or a cluster. An engine is a module here with ``started``.

An engine is all of ``Engine``: it is given pure functions and what to call them with, and gives back what comes of it,
in any order. Another one (Ray, Spark) is such a module, and a row of ``ENGINES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Generic, NamedTuple, Protocol, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Done(NamedTuple, Generic[Given, Made]):
    """What came of one call; nothing where each process that made it was ended from outside."""

    given: Given
    made: Made | None


class Engine(Protocol):
    """Calls functions somewhere."""

    def each(
        self, work: Callable[[Given], Made], given: Iterable[Given], alone: bool = False
    ) -> Iterator[Done[Given, Made]]:
        """Calls ``work`` with each of ``given`` and yields what it makes as soon as it is there. No more of ``given`` is taken
        than keeps every worker busy; ``alone`` makes one call at a time, so that it is plain which one ends its process. Raises
        what ``work`` raises."""


ENGINES = {"processes": "audit.archive.engines.processes", "dask": "audit.archive.engines.dask_cluster"}


def started(name: str, jobs: int, address: str | None) -> AbstractContextManager[Engine]:
    """The engine of a name, with so many workers, or those of the cluster at ``address``; its workers end with it. Raises
    ``ArchiveFault`` where it cannot be had."""
    start: Callable[[int, str | None], AbstractContextManager[Engine]] = import_module(ENGINES[name]).started
    return start(jobs, address)
