"""Settings for all tests: a machine that is busy must not fail a property for being slow."""

from __future__ import annotations

import os

from hypothesis import settings

from tests.effort import tried

os.environ.pop(
    "COLUMNS", None
)  # a width that somebody else's terminal has, or that the workers of a run are given

settings.register_profile("steady", deadline=None, max_examples=tried(100))
settings.load_profile("steady")
