"""Draws the pictures of the documentation: the page in light, dark and Chinese, and the terminal report.

    python docs/make_screenshots.py

Needs Chromium and a font with Chinese characters; see docs/html-report.md.
"""

from __future__ import annotations

import os
import re
import sys
from html import unescape
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
DOCS = ROOT / "docs"
ARTICLE = "docs/ferry.txt"
# name, what is audited, light or dark, language, width and height, on paper
PICTURES = (
    ("report-light", ARTICLE, "light", "en", (1280, 1240), False),
    ("report-dark", ARTICLE, "dark", "en", (1280, 1240), False),
    ("report-zh", "claims/", "light", "zh", (1280, 1240), False),
    ("report-phone", ARTICLE, "light", "en", (390, 1240), False),
    ("report-print", "claims/", "light", "en", (794, 1123), True),
)
COLUMNS = 96
CELL = 12.2  # the width of a cell in rich's drawing


def main() -> None:
    """Audits claims/ and draws every picture."""
    from audit.engine import run
    from audit.reports import render
    from audit.wiring import chosen_rules
    from tests.reports.html.browser import chromium

    os.chdir(ROOT)
    result = run(["claims/"], chosen_rules(), keep=True)
    results = {"claims/": result, ARTICLE: run([ARTICLE], chosen_rules(), keep=True)}
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, audited, scheme, lang, (width, height), is_paper in PICTURES:
            page = Path(folder) / f"{name}.html"
            page.write_text(render("html", results[audited], lang=lang), "utf-8")
            tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab.goto(page.as_uri())
            if is_paper:
                tab.emulate_media(media="print")
            tab.screenshot(path=DOCS / f"{name}.png")
        browser.close()
    report = render("rich", result._replace(seconds=None), width=COLUMNS, colour=True, quiet=True)
    (DOCS / "report-terminal.svg").write_text(terminal(report), "utf-8")


def terminal(report: str) -> str:
    """The first finding of the terminal report as SVG, without fonts from elsewhere."""
    shown = report.split("\n\n")
    console = Console(file=StringIO(), record=True, width=COLUMNS, force_terminal=True)
    console.print(Text.from_ansi("\n\n".join(shown[:2])), soft_wrap=True)
    drawn = console.export_svg(title="audit check claims/")
    drawn = re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", drawn, flags=re.DOTALL)
    return re.sub(r'textLength="[^"]*"([^>]*>)([^<]*)', _as_wide_as_its_cells, drawn)


def _as_wide_as_its_cells(found: re.Match[str]) -> str:
    """A full-width character takes two cells; rich counts it as one."""
    from audit.reports.cells import cells

    return f'textLength="{cells(unescape(found[2])) * CELL:.1f}"{found[1]}{found[2]}'


if __name__ == "__main__":
    main()
