"""How long it takes from drop to marks on the page of `audit serve`, and how large the page is.

    python benchmarks/serve_speed.py [--opened]

An article of 10 KB and a Word document of 200 pages are sent to a server of their own, as a browser sends them. Seconds of the clock:
until the first answer (the article, or the sign that it is being read) and until the article with its marks; the best of several for the
short one. Seconds of the processor for the same, in a process that is warm as those of the server are. ``--opened`` opens both pages in Chromium and adds the seconds until all of a page is there, and until a number's panel is.
Nothing is asserted.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
_RUNS = 7
_PAGES = 200
_PARAGRAPHS = 4  # of a page
_PLAIN = (
    "Those who came to the hall spoke of long roads and cold rooms, of the bus that never came and of the letters that nobody answered. "
    "The office promised to look into it before the winter, as it had done before, and the meeting went on late into the night. "
    "A clerk read out the list of the streets that would be closed, and the lamps that would be mended first. "
)
_RISE = "Enrolment in ward {ward} rose {percent} percent to {new:,} pupils from {old:,} a year earlier. "
_PARTS = "Of the {all} schools there {late} opened late and the other {rest} on time. "


class Timed(NamedTuple):
    """Seconds until the first answer and until the article is there, and the page."""

    first: float
    whole: float
    page: str


def article(characters: int) -> str:
    """A text of so many characters, with numbers in each paragraph, and a mistake in every tenth."""
    found: list[str] = []
    while sum(map(len, found)) < characters:
        found.append(_paragraph(len(found)) + "\n\n")
    return "".join(found)


def _paragraph(n: int) -> str:
    old, schools, late = 3_100 + 137 * (n % 61) + n, 40 + n % 50, 20 + n % 19
    new = old + 40 + n % 83
    percent = 100 * (new - old) / old + (0.8 if n % 10 == 9 else 0)
    rise = _RISE.format(ward=n + 1, percent=f"{percent:.1f}", old=old, new=new)
    return rise + _PARTS.format(all=schools, late=late, rest=schools - late) + _PLAIN


def document() -> bytes:
    """A Word document of 200 pages: prose, and on every fourth page a table."""
    import docx

    made: Any = docx.Document()
    for page in range(_PAGES):
        made.add_heading(f"Ward {page + 1}", 2)
        made.add_paragraph(_paragraph(page))
        for _ in range(_PARAGRAPHS):
            made.add_paragraph(_PLAIN * 1)
        if page % 4 == 0:
            _add_table(made, page)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _add_table(made: Any, page: int) -> None:
    parts = [
        (name, 100 + 7 * page + at, 120 + 9 * page + at)
        for at, name in enumerate(("Schools", "Roads", "Parks"))
    ]
    total = ("Total", sum(row[1] for row in parts), sum(row[2] for row in parts) + (page % 40 == 0))
    table = made.add_table(rows=0, cols=3)
    for row in (("Office", "2024", "2025"), *parts, total):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = str(words)


class Server:
    """`audit serve` while it runs."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "audit", "serve", "--no-browser"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert self.process.stdout is not None
        found = re.search(r"http://\S+/", self.process.stdout.readline())
        assert found is not None
        self.address = found[0]

    def send(self, name: str, data: bytes) -> Timed:
        """Sends a document and waits for its page."""
        head = f'--x\r\ncontent-disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        headers = {
            "content-type": "multipart/form-data; boundary=x",
            "origin": self.address.rsplit("/", 2)[0],
        }
        started = time.perf_counter()
        asked = urllib.request.Request(self.address, head + data + b"\r\n--x--\r\n", headers)
        with urllib.request.urlopen(asked) as answer:
            page, self.last = answer.read().decode(), answer.url
        first = time.perf_counter() - started
        while 'class="prose"' not in page:
            time.sleep(0.1)
            with urllib.request.urlopen(self.last) as answer:
                page = answer.read().decode()
        return Timed(first, time.perf_counter() - started, page)


_ANSWER = """
import sys, time
import audit.serve.warm
from audit.serve.model import Asked
from audit.serve.work import answer
data = sys.stdin.buffer.read()
started = time.process_time()
answer(Asked("page", sys.argv[1], data, None, "a.audit.yaml", "en", "/", 1))
print(time.process_time() - started)
"""


def of_a_processor(name: str, data: bytes) -> float:
    """Seconds of the processor from a document to its page."""
    done = subprocess.run(
        [sys.executable, "-c", _ANSWER, name], input=data, cwd=ROOT, capture_output=True, check=True
    )
    return float(done.stdout)


def told(what: str, timed: Timed, busy: float) -> None:
    size, numbers = len(timed.page.encode()) / 1e6, timed.page.count('class="num ')
    print(
        f"{what:<28} answers after {timed.first:.2f} s, marked after {timed.whole:.2f} s ({busy:.2f} s of a processor); {size:.2f} MB, {numbers:,} numbers"
    )


def opened(address: str) -> None:
    """Opens a page that is ready, and the panel of one of its numbers."""
    from playwright.sync_api import sync_playwright

    from tests.reports.html.browser import chromium

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        started = time.perf_counter()
        page.goto(address)
        loaded = time.perf_counter() - started
        started = time.perf_counter()
        page.locator(".prose a.num").last.click()
        page.wait_for_selector(".panel:target")
        print(f"{'':<28} opened after {loaded:.2f} s, a panel after {time.perf_counter() - started:.2f} s")
        browser.close()


def main() -> None:
    server = Server()
    try:
        server.send("warm.txt", b"12 boats")
        short = min(
            (server.send("short.txt", article(10_000).encode()) for _ in range(_RUNS)),
            key=lambda one: one.whole,
        )
        told(
            "an article of 10 KB",
            short,
            min(of_a_processor("short.txt", article(10_000).encode()) for _ in range(3)),
        )
        if "--opened" in sys.argv:
            opened(server.last)
        data = document()
        told("a document of 200 pages", server.send("long.docx", data), of_a_processor("long.docx", data))
        if "--opened" in sys.argv:
            opened(server.last)
    finally:
        server.process.kill()
        server.process.wait()


if __name__ == "__main__":
    main()
