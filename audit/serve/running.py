"""Starts the page on the loopback interface and ends it with Ctrl-C."""

from __future__ import annotations

import logging
import secrets
import socket
import webbrowser
from collections.abc import Callable, Sequence
from contextlib import suppress

import uvicorn

from audit.serve.boundary import LOOPBACK
from audit.serve.jobs import Jobs
from audit.serve.pages import application
from audit.serve.shelf import Shelf

_WAITING = 128  # connections that may wait for the server
_GOODBYE = 2  # seconds for answers in progress to finish


def serve(
    files: Sequence[str], folder: str | None, port: int, lang: str | None, browser: bool,
    tell: Callable[[str], None],
) -> None:  # fmt: skip
    """Runs the page until Ctrl-C; ``tell`` is called with its address.

    ``files`` are opened first; with a ``folder``, uploads are kept there. Raises ``OSError`` if a file cannot be
    read, or the port is taken."""
    _silence()
    token = secrets.token_urlsafe(24)
    listening = listener(port)
    jobs = Jobs()
    try:
        jobs.warm_up()
        shelf = Shelf(jobs, f"/{token}/", folder)
        for file in files:
            shelf.open_file(file)
        bound = listening.getsockname()[1]
        address = f"http://{LOOPBACK}:{bound}/{token}/"
        tell(address)
        if browser:
            webbrowser.open(address)
        _run(uvicorn.Config(
            application(shelf, token, bound, lang), log_config=None, access_log=False, server_header=False,
            proxy_headers=False, lifespan="off", ws="none", timeout_graceful_shutdown=_GOODBYE,
        ), listening)  # fmt: skip
    finally:
        jobs.end()
        listening.close()


def listener(port: int) -> socket.socket:
    """A socket on the loopback interface, which no other machine can reach; port 0 means any free one.

    It already listens, so that a browser opened before the server runs waits for it."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.bind((LOOPBACK, port))
        found.listen(_WAITING)
    except OSError:
        found.close()
        raise
    return found


def _run(config: uvicorn.Config, listening: socket.socket) -> None:
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _silence() -> None:
    """Turns off logging of requests: an address contains the token, and an error may quote an article."""
    for name in ("uvicorn", "asyncio", "multipart", "python_multipart"):
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
