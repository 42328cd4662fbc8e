"""Draws the pictures of the documentation: the page in light, dark and Chinese, the terminal report, and tables.

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
from time import time

from playwright.sync_api import Browser, sync_playwright
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
TABLE = "docs/club.md"  # the finding in it is drawn on the page
WARDS = "docs/wards.md"  # what is inferred of it, and what is stated
STATED = """\
tables:
  - table: Wards of the town
    rows:
      - {of-which: [Old town], of: North}
      - {total: Town, of: [North, South, Harbour]}
"""
COLUMNS = 96
_FEW = 48  # colours of a picture
CELL = 12.2  # the width of a cell in rich's drawing


def main() -> None:
    """Audits claims/ and draws every picture."""
    from audit.engine.run import run
    from audit.reports import render
    from audit.wiring import chosen_rules
    from tests.reports.html.browser import chromium

    os.chdir(ROOT)
    begun = time()
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
        draw_table(browser, Path(folder))
        browser.close()
    for picture in DOCS.glob("*.png"):
        if picture.stat().st_mtime >= begun:
            make_small(picture)
    report = render("rich", result._replace(seconds=None), width=COLUMNS, colour=True, quiet=True)
    shown = "\n\n".join(report.split("\n\n")[:2])
    (DOCS / "report-terminal.svg").write_text(terminal(shown, "audit check claims/"), "utf-8")
    for name, notes in (("tables-inferred", ""), ("tables-stated", STATED)):
        (DOCS / f"{name}.svg").write_text(terminal(*outline(notes)), "utf-8")


def make_small(picture: Path) -> None:
    """A third of the size: pages have few colours."""
    from PIL import Image

    Image.open(picture).convert("RGB").quantize(_FEW, dither=Image.Dither.NONE).save(picture, optimize=True)


def draw_table(browser: Browser, folder: Path) -> None:
    """The finding in a table, and the whole table with each cell coloured by what it was checked by."""
    from audit.engine.run import run
    from audit.reports import render
    from audit.wiring import chosen_rules

    page = folder / "table.html"
    page.write_text(render("html", run([TABLE], chosen_rules(), keep=True)), "utf-8")
    tab = browser.new_page(viewport={"width": 1000, "height": 1200})
    tab.goto(page.as_uri())
    tab.locator("table.corner").first.locator("xpath=ancestor::*[@id][1]").screenshot(
        path=DOCS / "tables-finding.png"
    )
    whole = tab.locator("table.whole").first
    tab.evaluate(
        "element => { for (let one = element; one; one = one.parentElement) one.open = true }",
        whole.element_handle(),
    )
    whole.scroll_into_view_if_needed()
    whole.screenshot(path=DOCS / "tables-whole.png")


def outline(notes: str) -> tuple[str, str]:
    """What a row and column of a table is taken for, with notes beside the article; and how that is asked."""
    from click.testing import CliRunner

    from audit.cli.group import group

    with TemporaryDirectory() as folder:
        article = Path(folder) / "wards.md"
        article.write_text((ROOT / WARDS).read_text("utf-8"), "utf-8")
        if notes:
            (Path(folder) / "wards.audit.yaml").write_text(notes, "utf-8")
        told = CliRunner().invoke(group, ["extract", str(article), "--tables"]).output
    return told.partition("\n\nTo correct it")[0], "audit extract wards.md --tables"


def terminal(report: str, title: str) -> str:
    """What a terminal shows as SVG, without fonts from elsewhere."""
    console = Console(file=StringIO(), record=True, width=COLUMNS, force_terminal=True)
    console.print(Text.from_ansi(report), soft_wrap=True)
    drawn = console.export_svg(title=title)
    drawn = re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", drawn, flags=re.DOTALL)
    return re.sub(r'textLength="[^"]*"([^>]*>)([^<]*)', _as_wide_as_its_cells, drawn)


def _as_wide_as_its_cells(found: re.Match[str]) -> str:
    """A full-width character takes two cells; rich counts it as one."""
    from audit.reports.cells import cells

    return f'textLength="{cells(unescape(found[2])) * CELL:.1f}"{found[1]}{found[2]}'


if __name__ == "__main__":
    main()
