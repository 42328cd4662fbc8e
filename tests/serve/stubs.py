"""What processes do in tests of the processes themselves, in the place of audits. Few imports: each process makes them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from audit.serve.model import Asked, Progress, Reply


def echo(asked: Asked, tell: Callable[[Progress], None]) -> Reply:
    """The article itself as its page; one that is called so takes forever, ends its process, or raises."""
    if asked.file == "slow.txt":
        tell(Progress(1, 440_000))
    while asked.file == "slow.txt":
        time.sleep(1)
    if asked.file == "killed.txt":
        os._exit(1)
    if asked.file == "raised.txt":
        raise ValueError(asked.data.decode())
    return Reply(b"<h1>" + asked.data + b"</h1>")
