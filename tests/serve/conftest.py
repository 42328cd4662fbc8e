from __future__ import annotations

from collections.abc import Iterator

import pytest

from audit.serve.jobs import Jobs
from tests.serve.desk import Desk


@pytest.fixture(scope="session")
def jobs() -> Iterator[Jobs]:
    """The processes that all tests share: what they are copies of takes a second to start."""
    found = Jobs()
    found.warm_up()
    yield found
    found.end()


@pytest.fixture
def desk(jobs: Jobs) -> Desk:
    return Desk(jobs)
