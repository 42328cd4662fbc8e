"""Settings for all tests: a machine that is busy must not fail a property for being slow."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
