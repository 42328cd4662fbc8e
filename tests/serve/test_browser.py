"""From end to end in a browser: the command, a dropped document, corrections, downloads, and the command line after them."""

from __future__ import annotations

import base64
import io
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from audit.cli.group import group as main
from tests.annotate.reading_back import commented
from tests.reports.html.test_browser import violations

pytestmark = pytest.mark.browser
BUDGET = (
    ("Item", "2025 ($ m)", "2026 ($ m)"), ("Schools", "182.0", "196.4"), ("Public safety", "116.5", "121.8"),
    ("Roads and transport", "85.2", "88.3"), ("Parks", "67.5", "66.1"), ("Total", "451.2", "482.6"),
)  # fmt: skip
AGES = (
    ("Age group", "People", "Share (%)"), ("Under 15", "39,646", "18.5"), ("15 to 64", "132,865", "62.0"),
    ("65 and over", "41,789", "18.5"), ("Total", "214,300", "100.0"),
)  # fmt: skip
PARAGRAPHS = (
    "The council on Tuesday approved a budget of $482.6 million for the coming year, up 6.4 percent from $451.2 million in 2025.",
    "“We have four priorities: schools, safety and roads,” said Mayor Elena Ruiz, 47, who was born in 1981.",
)
SIX = ["6.4 percent", "four", "47", "482.6", "18.5", "100.0"]


def six_mistakes() -> bytes:
    """A document with mistakes of six kinds: two in tables of prose, and one that only its day tells."""
    made: Any = docx.Document()
    made.add_heading("City plans record spending", 1)
    for one in PARAGRAPHS:
        made.add_paragraph(one)
    for caption, rows in (("Table 1: Budget", BUDGET), ("Table 2: Population by age", AGES)):
        made.add_paragraph(caption)
        table = made.add_table(rows=0, cols=3)
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


class Served:
    """The command while it runs: its address, and the folder in which it keeps what is sent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, "-m", "audit", "serve", "--no-browser", "--folder", str(folder)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
        )
        assert self.process.stdout is not None
        self.told = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", self.told)
        assert found is not None, self.told + self.process.stdout.read()
        self.address = found[0]

    def end(self) -> tuple[int, str]:
        """Ctrl-C: the exit code, and all that was said."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.stdout is not None
        rest = self.process.stdout.read()
        self.process.stdout.close()
        return self.process.wait(60), self.told + rest


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The command that the tests share: each drops a document of a name of its own."""
    yield from _serving(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def ending(tmp_path: Path) -> Iterator[Served]:
    """The command for a test that ends it."""
    folder = tmp_path / "desk"
    folder.mkdir()
    yield from _serving(folder)


def _serving(folder: Path) -> Iterator[Served]:
    found = Served(folder)
    yield found
    if found.process.poll() is None:
        found.process.kill()
        found.process.wait()
    if found.process.stdout is not None:
        found.process.stdout.close()


class Opened:
    """A page of the browser that remembers whom it asked, and what went wrong in it."""

    def __init__(self, browser: Browser, served: Served, **options: Any) -> None:
        self.context = browser.new_context(**options)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.troubles: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.goto(served.address)

    def close(self, served: Served) -> None:
        """Nobody else was asked, and nothing went wrong."""
        assert self.asked and not [one for one in self.asked if not one.startswith((served.address, "data:"))]
        assert self.troubles == []
        self.context.close()


def drop(page: Page, name: str, data: bytes) -> None:
    """Drops a document on the page, as a hand does."""
    page.evaluate(
        """([name, packed]) => {
            const bytes = Uint8Array.from(atob(packed), (one) => one.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], name));
            for (const kind of ["dragenter", "dragover", "drop"]) {
                document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
        }""",
        [name, base64.b64encode(data).decode()],
    )
    page.wait_for_selector(".card")


def headline(page: Page) -> str:
    return page.locator("h1").inner_text()


def concise(path: Path) -> list[str]:
    done = CliRunner().invoke(main, ["check", str(path), "--format", "concise"])
    return [line for line in done.stdout.splitlines() if "error" in line]


def test_a_document_from_drop_to_download_agrees_with_the_command_line(
    browser: Browser, ending: Served
) -> None:
    served = ending
    opened = Opened(browser, served)
    page = opened.page
    drop(page, "riverton.docx", six_mistakes())
    page.locator(".dated input[name=date]").fill("2026-03-12")
    page.locator(".dated button").click()
    assert headline(page) == "6 findings need the author"
    marked = page.locator(".card mark.primary").all_inner_texts()
    assert sorted(marked) == sorted([*SIX[:5], "18.5"])
    assert len(concise(served.folder / "riverton.docx")) == 6

    page.locator(".prose a.num", has_text="four").click()  # the panel of a number
    panel = page.locator(".panel:target")
    assert "four" in panel.inner_text() and "the words say so" in panel.inner_text()
    panel.locator("summary", has_text="Accept it").click()
    panel.get_by_label("Why it is right").fill("the fourth was named later")
    panel.get_by_role("button", name="Accept").click()
    assert headline(page) == "5 findings need the author"
    assert "kept in riverton.audit.yaml" in page.locator("[role=status]").first.inner_text()
    assert len(concise(served.folder / "riverton.docx")) == 5

    with page.expect_download() as download:
        page.get_by_role("link", name="The document with comments").click()
    assert download.value.suggested_filename == "riverton-audited.docx"
    noted = [words for words, _ in commented(Path(download.value.path()).read_bytes())]
    assert sorted(noted) == sorted(["6.4 percent", "47", "482.6", "18.5", "100.0"])
    opened.close(served)
    code, told = served.end()
    assert code == 0 and "Traceback" not in told


OTHER_YEAR = (
    "Sales of the shop rose 6.4 percent to 482.6 million euros from 451.2 million euros.\n\n"
    "The year before, sales were 453.6 million euros."
)


def test_a_relation_is_corrected_and_judged_anew(browser: Browser, served: Served) -> None:
    opened = Opened(browser, served)
    page = opened.page
    before = set(served.folder.glob("*.txt"))
    page.locator("#text").fill(OTHER_YEAR)
    page.locator("button.main").click()
    page.wait_for_selector(".card")
    (kept,) = set(served.folder.glob("*.txt")) - before
    page.locator(".prose a.num", has_text="6.4 percent").click()
    panel = page.locator(".panel:target")
    panel.locator("summary", has_text="They are related in another way").click()
    assert panel.get_by_label("the earlier amount").input_value() == "451.2 million euros"
    panel.get_by_label("the earlier amount").fill("453.6 million euros")
    panel.locator("form", has_text="the earlier amount").get_by_label("Because").fill("it is against 2023")
    panel.get_by_role("button", name="Check it that way").click()
    page.wait_for_selector("#said-of")
    assert "needs the author" not in headline(page)
    assert concise(kept) == []
    page.locator(".kept button").last.click()  # takes the check out again, and the relation stays denied
    page.wait_for_selector("#said-of")
    assert "nothing was checked" in headline(page).lower()
    opened.close(served)


def test_by_keyboard_alone(browser: Browser, served: Served) -> None:
    opened = Opened(browser, served)
    page = opened.page
    reach(page, "textarea")
    page.keyboard.insert_text(
        "Sales of the shop rose 6.4 percent to 482.6 million euros from 451.2 million euros."
    )
    reach(page, "button.main")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card")
    reach(page, ".prose a.num.error")
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel:target")
    assert page.evaluate("document.activeElement.classList.contains('panel')")
    page.keyboard.press("Escape")
    assert page.locator(".panel:target").count() == 0
    assert page.evaluate("document.activeElement.matches('.prose a.num.error')"), "the focus is back"
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel:target")
    reach(page, ".panel:target .panel-checks summary")
    page.keyboard.press("Enter")
    reach(page, ".panel:target input[name=why]")
    page.keyboard.insert_text("so said the office")
    page.keyboard.press("Enter")
    page.wait_for_selector("#said-of")
    assert "needs the author" not in headline(page)
    assert page.evaluate("document.activeElement.id") == "said-of"
    opened.close(served)


def reach(page: Page, selector: str) -> None:
    """Goes on by the tabulator until something has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached")


@pytest.mark.parametrize(("dark", "lang", "width"), [(False, "en-GB", 1280), (True, "zh-CN", 390)])
def test_axe_finds_nothing(browser: Browser, served: Served, dark: bool, lang: str, width: int) -> None:
    opened = Opened(
        browser, served, color_scheme="dark" if dark else "light", locale=lang, viewport={"width": width, "height": 800}
    )  # fmt: skip
    page = opened.page
    drop(page, f"riverton-{lang}.docx", six_mistakes())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
        "the page is wider than the screen"
    )
    page.locator(".prose a.num").first.click()
    page.wait_for_selector(".panel:target")
    assert violations(page) == []
    page.goto(served.address)
    assert violations(page) == []


def test_without_scripts_it_is_read_and_corrected(browser: Browser, served: Served, tmp_path: Path) -> None:
    path = tmp_path / "without-scripts.docx"
    path.write_bytes(six_mistakes())
    opened = Opened(browser, served, java_script_enabled=False)
    page = opened.page
    page.set_input_files("#file", path)
    page.locator("button.main").click()
    page.wait_for_selector(".card")
    page.locator(".card .accept summary").first.click()
    page.locator(".card .accept input[name=why]").first.fill("so")
    page.locator(".card .accept button").first.click()
    page.wait_for_selector("#said-of")
    assert headline(page) == "4 findings need the author"
    opened.close(served)


def test_killed_in_the_middle_nothing_is_half_written(ending: Served) -> None:
    import threading
    import urllib.request

    served, data = ending, six_mistakes()
    body = (
        b'--x\r\ncontent-disposition: form-data; name="file"; filename="a.docx"\r\n\r\n'
        + data
        + b"\r\n--x--\r\n"
    )
    headers = {"content-type": "multipart/form-data; boundary=x", "origin": served.address.rsplit("/", 2)[0]}

    def send() -> None:
        try:
            urllib.request.urlopen(urllib.request.Request(served.address, body, headers), timeout=20).close()
        except OSError:
            return  # it was killed before it answered

    def correct() -> None:
        fields = ("kind", "date"), ("date", "2026-03-12")
        parts = b"".join(
            f'--x\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields
        )
        try:
            urllib.request.urlopen(
                urllib.request.Request(f"{served.address}1", parts + b"--x--\r\n", headers), timeout=20
            ).close()
        except OSError:
            return

    threads = [threading.Thread(target=send) for _ in range(30)]
    for one in threads:
        one.start()
    threads[3].join()
    corrections = [threading.Thread(target=correct) for _ in range(8)]
    for one in corrections:
        one.start()
    corrections[0].join()
    served.process.kill()
    for one in (*threads, *corrections):
        one.join()
    written = [one for one in served.folder.iterdir() if not one.name.startswith(".")]
    documents = [one for one in written if one.suffix == ".docx"]
    assert documents and all(one.read_bytes() == data for one in documents)
    notes = {one.read_text("utf-8") for one in written if one.suffix == ".yaml"}
    assert notes == {"audit: 1\ndate: 2026-03-12\n"}, "a correction is kept whole or not at all"
