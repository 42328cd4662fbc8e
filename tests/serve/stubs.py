"""What processes do in tests of the processes themselves, in the place of audits. Few imports: each process makes them."""

from __future__ import annotations

import os

from audit.serve.model import Asked, Reply


def echo(asked: Asked) -> Reply:
    """The article itself as its page; one that is called so takes forever, ends its process, or raises."""
    while asked.file == "slow.txt":
        pass
    if asked.file == "killed.txt":
        os._exit(1)
    if asked.file == "raised.txt":
        raise ValueError(asked.data.decode())
    return Reply(b"<h1>" + asked.data + b"</h1>")
