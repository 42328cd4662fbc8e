"""Who is let through, and what hostile documents, names and requests come to: a sentence each."""

from __future__ import annotations

import socket
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from audit.serve.jobs import Jobs
from audit.serve.running import listener
from audit.serve.shelf import clean_name
from tests.article.files.making import packed, par
from tests.article.files.test_limits import REFUSED
from tests.effort import each
from tests.serve.desk import HOME, ROOT, WRONG, Desk, headline, text_of

SCRIPT = "<script>alert(6.4)</script>"

# -- requests of others

POSTS: dict[str, tuple[dict[str, str | None], int]] = {
    "another site": ({"origin": "https://example.org"}, 403),
    "another site, as the browser says": ({"origin": HOME, "sec-fetch-site": "cross-site"}, 403),
    "another port of this machine": ({"origin": "http://127.0.0.1:9000"}, 403),
    "a site of the same name": ({"origin": "http://127.0.0.1:8000.example.org"}, 403),
    "another scheme": ({"origin": "https://127.0.0.1:8000"}, 403),
    "a page from disk": ({"origin": "null"}, 403),
    "nobody says where from": ({"origin": None}, 403),
    "a name that leads here": ({"host": "example.org:8000"}, 421),
    "a name without its port": ({"host": "127.0.0.1"}, 421),
    "an empty name": ({"host": ""}, 421),
    "no form": ({"content-type": "application/json"}, 415),
    "a form of text": ({"content-type": "text/plain"}, 415),
    "a form without a border": ({"content-type": "multipart/form-data"}, 400),
    "far too long": ({"content-length": "99999999999"}, 413),
    "a length that is none": ({"content-length": "many"}, 413),
}  # fmt: skip


@pytest.mark.parametrize("case", POSTS)
def test_a_form_of_somebody_else_is_refused(desk: Desk, case: str) -> None:
    headers, status = POSTS[case]
    border = "multipart/form-data; boundary=x"
    body = b'--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n6.4 percent\r\n--x--\r\n'
    asked = desk.client.build_request("POST", ROOT, content=body, headers={"content-type": border})
    for name, value in headers.items():
        asked.headers.pop(name, None)
        if value is not None:
            asked.headers[name] = value
    answer = desk.client.send(asked)
    assert answer.status_code == status
    assert len(text_of(answer)) > 20 and desk.shelf.all() == []


@pytest.mark.parametrize(
    "path",
    ["", "/", "/t0ke/", "/t0ken0/", "//t0ken/", "/T0KEN/", "/t0ken%00/", "/é/", "/1", "/t0ke"],
)
def test_without_its_token_nothing_is_shown(desk: Desk, path: str) -> None:
    desk.drop("secret.txt", b"secret 12")
    answer = desk.client.get(f"{HOME}{path}")
    assert answer.status_code == 403 and "secret" not in answer.text


@pytest.mark.parametrize(
    "path", ["99", "x", "1/", "1/../2", "1/x", "1/annotated/x", "language/zz/x", "..%2f..%2fetc%2fpasswd"]
)
def test_addresses_that_there_are_not(desk: Desk, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 404 and "no such" in text_of(answer)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(desk: Desk, method: str) -> None:
    assert desk.client.request(method, ROOT).status_code == 405


def test_a_header_forbids_whatever_is_not_needed(desk: Desk) -> None:
    for answer in (
        desk.get(),
        desk.page(desk.drop("a.txt", WRONG.encode())),
        desk.get("99"),
        desk.client.get("/"),
    ):
        allowed = answer.headers["content-security-policy"]
        assert "default-src 'none'" in allowed and "unsafe" not in allowed and "http" not in allowed
        assert "frame-ancestors 'none'" in allowed
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "same-origin"


def test_only_this_machine_is_listened_to() -> None:
    found = listener(0)
    try:
        assert found.getsockname()[0] == "127.0.0.1"
        with pytest.raises(OSError), socket.socket() as other:
            other.bind(found.getsockname())
        socket.create_connection(found.getsockname(), 5).close()  # a browser may come before the server runs
    finally:
        found.close()


# -- documents


# All of them are tried without the page, in the tests of the readers; here one of each way to end.
BOMBS = ("a document of blanks", "entities of entities", "thirty thousand parts", "strokes without words", "a million elements", "open groups", "quotes")  # fmt: skip


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_is_told_in_a_sentence(desk: Desk, case: str) -> None:
    form, make, told = REFUSED[case]
    page = desk.page(desk.drop(f"a.{form}", make()))
    assert page.status_code == 422
    assert told in text_of(page) or told == ""


WRONG_KINDS: dict[str, tuple[str, bytes, str]] = {
    "a picture": ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "is a picture"),
    "a program": ("a.exe", b"MZ" + bytes(500), "is"),
    "a picture called a document": ("a.docx", b"\xff\xd8\xff\xe0" + bytes(200), "is"),
    "bytes called a text": ("a.txt", bytes(range(256)) * 8, "is"),
    "an archive": ("a.zip", b"PK\x03\x04" + bytes(100), "is"),
    "a broken document": ("a.docx", b"PK\x03\x04" + b"x" * 100, "is"),
    "a broken PDF": ("a.pdf", b"%PDF-1.7\n" + b"x" * 100, "is a damaged PDF file"),
    "a claim file": ("a.yaml", b"audit: 1\nclaims: {a: {says: 12}}\n", "is a claim file, not an article"),
    "notes": ("a.audit.yaml", b"audit: 1\nskip: []\n", "is a claim file, not an article"),
    "an old document of Word": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is"),
    "blanks": ("a.txt", b" \xc2\xa0\n", "holds no text"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG_KINDS)
def test_what_is_no_article_is_told(desk: Desk, case: str) -> None:
    name, data, told = WRONG_KINDS[case]
    page = desk.page(desk.drop(name, data))
    assert page.status_code == 422 and told in text_of(page)
    assert text_of(page).count(name) >= 1


NAMES = {
    "../../etc/passwd": "passwd",
    "..\\..\\windows\\system.ini": "system.ini",
    "/etc/shadow.txt": "shadow.txt",
    "C:\\a.txt": "a.txt",
    "": "article.txt",
    "..": "article.txt",
    ".txt": "txt",
    "a\0b.txt": "ab.txt",
    "a\r\nset-cookie: x.txt": "aset-cookie x.txt",
    "a\u202etxt.exe": "atxt.exe",
    "a\u200b\ufeff.txt": "a.txt",
    "<img src=x onerror=alert(1)>.txt": "img src=x onerror=alert(1).txt",
    'a";b.txt': "a;b.txt",
    "x" * 5000 + ".docx": "x" * 115 + ".docx",
    "年报 2024.docx": "年报 2024.docx",
}  # fmt: skip


@each(list(NAMES.items()), lambda case: repr(case[0][:40]))
def test_a_name_is_a_name_of_a_file_and_nothing_else(case: tuple[str, str]) -> None:
    given, expected = case
    assert clean_name(given) == (expected)
    assert not set(clean_name(given)) & set('/\\<>:"|?*\0\r\n')


def test_no_name_leads_out_of_the_folder(jobs: Jobs, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    desk = Desk(jobs, str(folder))
    for name in ("../out.txt", "/tmp/out.txt", "..\\out.txt"):
        desk.drop(name, WRONG.encode())
    assert [one.name for one in tmp_path.iterdir()] == ["desk"]
    assert sorted(one.name for one in folder.iterdir()) == ["out.txt"]


@pytest.mark.parametrize("where", ["name", "text", "title", "why", "date", "language"])
def test_scripts_are_words(desk: Desk, where: str) -> None:
    text = f"{SCRIPT if where == 'title' else 'Sales'}\n\n{WRONG}{SCRIPT if where == 'text' else ''}\n"
    number = desk.drop(f"{SCRIPT}.txt" if where == "name" else "a.txt", text.encode())
    if where in ("why", "date"):
        fields = {"kind": "date", "date": SCRIPT} if where == "date" else {
            "kind": "waive", "check": "growth 6.4 percent", "why": SCRIPT,
        }  # fmt: skip
        desk.send(str(number), **fields)
    pages: list[Any] = [desk.page(number), desk.get(), desk.get(f"{number}/report")]
    if where == "language":
        pages.append(desk.get(f"language/{SCRIPT}"))
    assert all(SCRIPT not in one.text for one in pages)


def test_nothing_of_an_article_goes_into_a_log(
    jobs: Jobs, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(jobs)
    desk.page(desk.drop("secret.txt", b"The secret is 12 percent of 50, or 7."))
    desk.page(desk.drop("secret.pdf", b"%PDF-1.7 secret"))
    desk.client.post(ROOT, content=b"secret", headers={"content-type": "multipart/form-data; boundary=x"})
    told = capfd.readouterr()
    assert "secret" not in told.out + told.err + caplog.text
    assert headline(desk.get()) == "Check the numbers of an article"


_PARTS: dict[str, str | bytes] = {
    "[Content_Types].xml": "<Types/>", "word/document.xml": f"<a><body>{par(WRONG).replace('w:', '')}</body></a>",
}  # fmt: skip


def test_nothing_of_an_article_in_memory_is_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")  # whoever wrote a temporary file would fail
    document = packed({**_PARTS, "word/media/picture.png": bytes(3_000_000)}, zipfile.ZIP_STORED)
    assert headline(desk.page(desk.drop("long.docx", document))) == "1 finding needs the author"
