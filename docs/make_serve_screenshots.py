"""Draws the pictures of `audit serve` for its page of the manual.

    python docs/make_serve_screenshots.py

Needs Chromium, and a font with Chinese characters.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from make_screenshots import DOCS, ROOT, make_small
from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(ROOT))
ARTICLE = "docs/ferry.txt"


def main() -> None:
    """Starts the page, and draws it as an editor sees it."""
    from tests.reports.html.browser import chromium

    command = [sys.executable, "-m", "audit", "serve", "--no-browser", ARTICLE]
    with (
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as served,
        sync_playwright() as playwright,
    ):
        assert served.stdout is not None
        found = re.search(r"http://\S+", served.stdout.readline())
        assert found is not None
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        _draw(browser, found[0])
        browser.close()
        served.terminate()


def _draw(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 860})
    page.goto(address + "1")
    page.wait_for_selector(".card")
    page.goto(address)
    _picture(page, "serve-start")
    page.goto(address + "1")
    page.locator(".prose a.num.error").first.click()
    page.locator(".panel:target summary").first.click()
    page.mouse.move(0, 0)
    _picture(page, "serve-number")
    context = browser.new_context(viewport={"width": 390, "height": 860}, color_scheme="dark", locale="zh-CN")
    phone = context.new_page()
    phone.goto(address + "1")
    phone.wait_for_selector(".card")
    _picture(phone, "serve-phone")


def _picture(page: Page, name: str) -> None:
    path = Path(DOCS) / f"{name}.png"
    page.wait_for_timeout(300)
    page.screenshot(path=path)
    make_small(path)


if __name__ == "__main__":
    main()
