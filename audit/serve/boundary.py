"""Which requests reach the page: those of this machine that know the token.

Requests that change something must also come from the page itself. Every response forbids the browser to contact
anybody else."""

from __future__ import annotations

from secrets import compare_digest
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = "127.0.0.1"
_NAMES = (LOOPBACK, "localhost")
_CHANGING = ("POST", "PUT", "PATCH", "DELETE")
_READING = ("GET", "HEAD")
_OWN = ("same-origin", "none")  # what a browser says about the origin of a request
_LARGEST = 60_000_000  # bytes of a request
_ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_STRICTEST = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


class Boundary:
    """Checks every request first. ``token`` is the first part of every address."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._hosts = {f"{name}:{port}" for name in _NAMES}
        self._origins = {f"http://{host}" for host in self._hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Accepts a request, or refuses it with a sentence."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _guard(MutableHeaders(scope=message))
            await send(message)

        refused = self._refused(scope)
        if refused is None:
            await self._app(scope, _limited(receive), guarded)
        else:
            status, why = refused
            await PlainTextResponse(f"{why}\n", status)(scope, receive, guarded)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self._hosts:
            return 421, "This page answers to its own address only."
        token = scope["path"].split("/")[1] if scope["path"].startswith("/") else ""
        if not compare_digest(token.encode(), self._token.encode()):
            return 403, "The address lacks its token: use the one that audit serve printed."
        if scope["method"] in _CHANGING and not self._is_own(headers):
            return 403, "Another page sent this: only the page of audit itself may change something."
        if scope["method"] not in (*_READING, "POST"):
            return 405, "This page is only read, and sent forms."
        if _length(headers) > _LARGEST:
            return 413, "This is larger than any article that is read."
        return None

    def _is_own(self, headers: Headers) -> bool:
        """Whether a form was sent by one of our pages: the browser says so in one of two headers, or in both."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        return (origin in self._origins or (origin is None and site in _OWN)) and site in (None, *_OWN)


def _length(headers: Headers) -> int:
    told = headers.get("content-length", "0")
    return int(told) if told.isdecimal() else _LARGEST + 1


def _limited(receive: Receive) -> Receive:
    """Receives the body up to the limit, since a request need not declare its length."""
    seen = 0

    async def limited() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > _LARGEST:
            return {"type": "http.disconnect"}
        return message

    return limited


def _guard(headers: MutableHeaders) -> None:
    for name, value in _ALWAYS.items():
        headers[name] = value
    headers.setdefault("content-security-policy", _STRICTEST)
