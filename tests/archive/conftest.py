"""Runs of most tests audit in this process."""

from __future__ import annotations

import pytest

from audit.archive import engines


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "workers" not in request.keywords:
        monkeypatch.setitem(engines.ENGINES, "processes", "tests.archive.here")
