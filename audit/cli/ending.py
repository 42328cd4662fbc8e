"""How a command ends that was interrupted."""

from __future__ import annotations

INTERRUPTED = 130  # the exit code after Ctrl-C: 128 and the number of the signal
