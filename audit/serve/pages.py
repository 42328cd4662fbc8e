"""The addresses of the page, and the answer of each. Nothing is audited here, only in processes."""

from __future__ import annotations

import asyncio
import mimetypes
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from audit.base.findings import sentence
from audit.reports.html.served import Far, Listed, number_page, policy, refused_page, start_page, waiting_page
from audit.reports.language import LANGUAGES, language
from audit.serve.boundary import Boundary
from audit.serve.correcting import corrected
from audit.serve.model import DOWNLOADS, MOST_BYTES, Refused, Reply
from audit.serve.shelf import Opened, Shelf

if TYPE_CHECKING:
    from audit.reports.language import Language

_PATIENCE = 0.9  # seconds that the browser waits before it is shown that an article is being read
_JUDGING = 8  # seconds that it waits for the result of a correction
_MOST_FILES = 200  # in one form
_MOST_FIELDS = 20
_PASTED = "article.txt"
_COOKIE = "audit-language"


class SentForm(NamedTuple):
    """What was sent: the fields, and the files with their names."""

    fields: dict[str, str]
    files: list[tuple[str, bytes]]


class _UploadParser(MultiPartParser):
    """Keeps uploads in memory: nothing of an article goes into temporary files."""

    spool_max_size = MOST_BYTES + 1


class Pages:
    """The pages of one run. ``lang`` is their language if the browser's is to be ignored."""

    def __init__(self, shelf: Shelf, lang: str | None = None) -> None:
        self._shelf = shelf
        self._lang = lang

    def routes(self, root: str) -> list[Route]:
        """Every address, each behind the token."""
        table: list[tuple[str, Callable[[Request], Awaitable[Response]], str]] = [
            ("", self.start, "GET"),
            ("", self.open, "POST"),
            ("language/{lang}", self.speak, "GET"),
            ("{number:int}", self.article, "GET"),
            ("{number:int}", self.correct, "POST"),
            ("{number:int}/close", self.close, "POST"),
            ("{number:int}/number/{name}", self.number, "GET"),
            ("{number:int}/{wanted}", self.download, "GET"),
        ]
        return [Route(f"{root}{path}", endpoint, methods=[method]) for path, endpoint, method in table]

    # -- the pages

    async def start(self, request: Request) -> Response:
        """The page to drop articles on, with a list of the open ones."""
        return self._start(request, "")

    def _start(self, request: Request, said: str, status: int = 200) -> Response:
        listed = [_listed(one) for one in self._shelf.all()]
        return _page(start_page(self._shelf.root, listed, said, self._said(request)), status)

    async def open(self, request: Request) -> Response:
        """Opens articles that were dropped, chosen or pasted."""
        form = await _form(request)
        try:
            opened = [self._shelf.open(name, data) for name, data in _articles(form)]
        except Refused as refused:
            return self._start(request, self._said(request).told(refused.why), refused.status)
        if not opened:
            why = sentence("it is empty: drop a document, or paste a text")
            return self._start(request, self._said(request).told(why), 400)
        for one in opened:
            self._shelf.page(one, self._said(request).name)
        return self._to(str(opened[0].number) if len(opened) == 1 else "")

    async def article(self, request: Request) -> Response:
        """An article with its numbers marked, or a message while it is being read."""
        made = await self._read(request)
        return made if isinstance(made, Response) else _page(made.body)

    async def number(self, request: Request) -> Response:
        """What is reported for one number of an article."""
        made = await self._read(request)
        if isinstance(made, Response):
            return made
        panel = (made.panels or {}).get(request.path_params["name"])
        if panel is None:
            raise Refused(sentence("the article has no such number any more"), 404)
        one = self._one(request)
        return _page(number_page(self._shelf.root, one.number, one.file, panel, self._said(request)))

    async def _read(self, request: Request) -> Reply | Response:
        """An article that has been read, or the answer that it is being read or cannot be."""
        one, said = self._one(request), self._said(request)
        made = await _soon(self._shelf.page(one, said.name))
        if made is None:
            waiting = _page(waiting_page(self._shelf.root, one.number, one.file, _far(one), said))
            waiting.headers["refresh"] = f"1; url={request.url.path}"
            return waiting
        if made.refused:
            return _page(refused_page(self._shelf.root, one.number, one.file, made.refused, said), 422)
        return made

    async def correct(self, request: Request) -> Response:
        """Writes a correction into the notes and judges the article anew."""
        one, said = self._one(request), self._said(request)
        form = await _form(request)
        try:
            notes = corrected(one.notes, one.notes_file, form.fields)
        except Refused as refused:
            one.said = said.told(refused.why)
            one.pages.clear()
            return self._to(f"{one.number}")
        self._shelf.keep(one, notes, _told(one, said))
        await _soon(self._shelf.page(one, said.name), _JUDGING)
        return self._to(f"{one.number}")

    async def close(self, request: Request) -> Response:
        """Closes an article."""
        self._shelf.close(self._one(request))
        return self._to("")

    async def download(self, request: Request) -> Response:
        """A file made from an article."""
        one, said, wanted = self._one(request), self._said(request), request.path_params["wanted"]
        if wanted not in DOWNLOADS:
            raise Refused(sentence("there is no such page"), 404)
        if wanted == "notes":
            return _file(one, wanted, (one.notes or "").encode())
        made = await asyncio.wrap_future(self._shelf.made(one, wanted, said.name))
        if made.refused:
            return _page(refused_page(self._shelf.root, one.number, one.file, made.refused, said), 422)
        return _file(one, wanted, made.body)

    async def speak(self, request: Request) -> Response:
        """Switches the pages to another language."""
        lang = request.path_params["lang"]
        back = request.query_params.get("of", "")
        response = self._to(back if back.isdecimal() else "")
        if lang in LANGUAGES:
            response.set_cookie(_COOKIE, lang, path=self._shelf.root, httponly=True, samesite="strict")
        return response

    # -- what goes wrong

    async def refuse(self, request: Request, error: Exception) -> Response:
        """A sentence for anything that is refused or went wrong; it never contains a word of an article."""
        said = self._said(request)
        if isinstance(error, Refused):
            why, status = error.why, error.status
        elif isinstance(error, HTTPException):
            why, status = sentence("there is no such page"), error.status_code
        else:
            why, status = sentence("this could not be done: a fault of audit itself"), 500
        return _page(refused_page(self._shelf.root, 0, "", said.told(why), said), status)

    # -- requests

    def _one(self, request: Request) -> Opened:
        return self._shelf.of(request.path_params["number"])

    def _said(self, request: Request) -> Language:
        """The language of the answer: the one chosen, otherwise the browser's preference."""
        chosen = request.cookies.get(_COOKIE, "")
        if chosen in LANGUAGES:
            return language(chosen)
        return language(self._lang or _asked_for(request.headers.get("accept-language", "")))

    def _to(self, path: str) -> RedirectResponse:
        return RedirectResponse(f"{self._shelf.root}{path}", 303)


def application(shelf: Shelf, token: str, port: int, lang: str | None = None) -> Starlette:
    """The page as an application for a server."""
    pages = Pages(shelf, lang)
    made = Starlette(
        routes=pages.routes(f"/{token}/"),
        middleware=[Middleware(Boundary, token=token, port=port)],
        exception_handlers={Refused: pages.refuse, HTTPException: pages.refuse, Exception: pages.refuse},
    )
    made.router.redirect_slashes = False  # an address has exactly one form
    return made


def _told(one: Opened, said: Language) -> str:
    """The result of a correction: where it is kept."""
    if one.path is None:
        return said.text("judged anew; download {file} to keep it", file=one.notes_file)
    return said.text("kept in {file}, and judged anew", file=one.notes_file)


async def _soon(page: Future[Reply], patience: float = _PATIENCE) -> Reply | None:
    """The answer, if it comes soon enough; otherwise the browser is told that it is being made."""
    try:
        return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(page)), patience)
    except TimeoutError:
        return None


async def _form(request: Request) -> SentForm:
    """The fields of a form. Raises ``Refused`` for anything that is not one."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "multipart/form-data":
        raise Refused(sentence("this is not a form of the page"), 415)
    parser = _UploadParser(
        request.headers, request.stream(), max_files=_MOST_FILES, max_fields=_MOST_FIELDS,
        max_part_size=MOST_BYTES,
    )  # fmt: skip
    try:
        parsed = await parser.parse()
    except ClientDisconnect as error:
        raise Refused(
            sentence("it has more than {most} bytes, the most that is read", most=MOST_BYTES), 413
        ) from error
    except (MultiPartException, KeyError, ValueError, AssertionError) as error:
        raise Refused(sentence("this is not a form of the page")) from error
    try:
        return await _form_of(parsed)
    finally:
        await parsed.close()


async def _form_of(parsed: FormData) -> SentForm:
    fields: dict[str, str] = {}
    files: list[tuple[str, bytes]] = []
    for name, value in parsed.multi_items():
        if isinstance(value, str):
            fields[name] = value
        elif value.filename or value.size:
            files.append((value.filename or _PASTED, await value.read(MOST_BYTES + 1)))
    return SentForm(fields, files)


def _articles(form: SentForm) -> list[tuple[str, bytes]]:
    """The articles of a form, each with its name: files, and the text that was pasted."""
    text = form.fields.get("text", "").replace("\r\n", "\n")
    return [*form.files, *([(_PASTED, text.encode("utf-8", "replace"))] if text.strip() else [])]


def _asked_for(header: str) -> str:
    """The first language of a browser's list that is available."""
    tags = (one.partition(";")[0].strip().lower().partition("-")[0] for one in header.split(","))
    return next((one for one in tags if one in LANGUAGES), "en")


def _far(one: Opened) -> Far:
    return Far(*one.progress, int(monotonic() - one.begun))


def _listed(one: Opened) -> Listed:
    made = one.answer()
    if made is None:
        return Listed(one.number, one.file)
    return Listed(
        one.number,
        made.title or one.file,
        made.refused or made.headline,
        "error" if made.refused else made.state,
    )


def _page(body: str | bytes, status: int = 200) -> HTMLResponse:
    return HTMLResponse(body, status, {"content-security-policy": policy()})


def _file(one: Opened, wanted: str, body: bytes) -> Response:
    added, kind = DOWNLOADS[wanted]
    stem, ending = os.path.splitext(one.file)
    name = one.notes_file if wanted == "notes" else f"{stem}{added}{ending if not kind else ''}"
    kind = kind or mimetypes.guess_type(name)[0] or "application/octet-stream"
    told = f"attachment; filename*=UTF-8''{quote(name)}"
    return Response(body, media_type=kind, headers={"content-disposition": told})
