"""Workers of a Dask cluster: one that is there already, or one of this machine that ends with the run."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from audit.archive.engines import Done, Given, Made
from audit.archive.faults import ArchiveFault, refuse_missing

if TYPE_CHECKING:
    from typing import Any

_AHEAD = 2  # calls for each thread of a worker
_LOOKS = 10.0  # seconds until it is asked again how many workers there are
_TRIES = 3  # of a call whose result is lost, beside those that the cluster makes itself
_PATIENCE = 30  # seconds for a cluster to answer


class DaskWorkers:
    """The workers of a cluster that ``client`` knows. The cluster itself makes a call again whose worker ends."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._looked, self._threads = 0.0, 0

    def each(
        self, work: Callable[[Given], Made], given: Iterable[Given], alone: bool = False
    ) -> Iterator[Done[Given, Made]]:
        """As ``Engine`` has it."""
        from distributed import as_completed

        coming = ((one, 0) for one in given)
        held: dict[Any, tuple[Given, int]] = {}
        done = as_completed()
        while True:
            while len(held) < (1 if alone else self._most()) and (new := next(coming, None)) is not None:
                self._submit(work, new, held, done)
            if not held:
                return
            future = next(done)
            one, tries = held.pop(future)
            lost, made = _outcome(future, tries)
            if lost:
                self._submit(work, (one, tries + 1), held, done)
            else:
                yield Done(one, made)

    def _submit(
        self,
        work: Callable[[Given], Made],
        one: tuple[Given, int],
        held: dict[Any, tuple[Given, int]],
        done: Any,
    ) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a shard is some megabytes is known
            future = self._client.submit(work, one[0], pure=False)
        held[future] = one
        done.add(future)

    def _most(self) -> int:
        """How many calls may wait; clusters grow and shrink."""
        if time.monotonic() - self._looked > _LOOKS or not self._threads:
            self._threads = sum(self._client.nthreads().values())
            self._looked = time.monotonic()
        return max(_AHEAD * self._threads, 1)


def _outcome(future: Any, tries: int) -> tuple[bool, Any]:
    """Whether the result is lost and the call is to be made again; and the result, none where its workers were ended."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        return False, future.result()
    except KilledWorker:
        return False, None
    except CancelledError as error:
        if tries < _TRIES:
            return True, None
        raise ArchiveFault(f"the cluster gives no results any more: {error}") from error


@contextmanager
def started(jobs: int, address: str | None) -> Iterator[DaskWorkers]:
    """The workers of the cluster at ``address``, else so many processes of this machine. Raises ``ArchiveFault``."""
    refuse_missing("dask")
    from distributed import Client

    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # the run tells itself what matters
    with _cluster(jobs, address) as cluster:
        try:
            client = Client(cluster, timeout=_PATIENCE)
        except (OSError, ValueError, TimeoutError) as error:
            raise ArchiveFault(f"there is no Dask scheduler at {address}") from error
        with client:
            yield DaskWorkers(client)


@contextmanager
def _cluster(jobs: int, address: str | None) -> Iterator[Any]:
    """The address of a cluster, or a cluster that lives as long as it is used."""
    if address is not None:
        yield address
        return
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0, silence_logs=logging.CRITICAL,
    ) as cluster:  # fmt: skip
        yield cluster
