"""What shows in an English sentence which noun a number of a list counts."""

from __future__ import annotations

RESPECTIVELY = "respectively"
