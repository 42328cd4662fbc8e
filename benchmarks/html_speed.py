"""How fast the HTML page is made and opened: 1,000 and 10,000 claims in Chromium, and the page of claims/ beside a
plain run.

    python benchmarks/html_speed.py

Times are the best of several runs, in seconds; nothing is asserted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
_RUNS = 7
_TIMES = """() => {
    const load = performance.getEntriesByType("navigation")[0];
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return [paint ? paint.startTime / 1000 : -1, load.loadEventEnd / 1000, document.querySelectorAll("*").length];
}"""
_SEARCH = """() => {
    const from = performance.now();
    const field = document.querySelector("input[name=q]");
    if (!field) return 0;
    field.value = "99";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return (performance.now() - from) / 1000;
}"""


def best(run: Callable[[], object]) -> float:
    """The shortest of several runs."""
    times = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


def command(*options: str) -> Callable[[], object]:
    """A whole process of ``audit check claims/``, with compiled modules as an installed copy has them."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    arguments = [sys.executable, "-m", "audit", "check", "claims/", *options]
    return lambda: subprocess.run(
        arguments, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False
    )


def main_job(folder: Path) -> None:
    """The main job with and without the page."""
    plain = best(command())
    page = best(command("--format", f"html={folder / 'report.html'}"))
    print(f"audit check claims/                    {plain:.3f} s")
    print(f"audit check claims/ --format html=…    {page:.3f} s  ({page / plain:.2f} times)")


def of_claims(folder: Path, number: int) -> Path:
    """Makes the page of so many claims."""
    from audit.reports import render
    from tests.reports.html.pages import many

    result = many(folder, number)
    made = best(lambda: render("html", result))
    path = folder / "many.html"
    path.write_text(render("html", result), "utf-8")
    size = path.stat().st_size / 1e6
    print(f"page of {number:>6,} claims made             {made:.3f} s  ({size:.2f} MB)")
    return path


def opened(path: Path, number: int) -> None:
    """Opens the page and says when it was painted and complete, and how long a search takes."""
    from playwright.sync_api import sync_playwright

    from tests.reports.html.browser import chromium

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        seen = []
        for _ in range(_RUNS):
            page = browser.new_page()
            page.goto(path.as_uri())
            page.wait_for_timeout(300)
            seen.append([*page.evaluate(_TIMES), page.evaluate(_SEARCH)])
            page.close()
        browser.close()
    paint, load, elements, search = (min(column) for column in zip(*seen, strict=True))
    told = f"painted at {paint:.3f} s, {elements:,} elements, a search {search:.3f} s"
    print(f"page of {number:>6,} claims opened           {load:.3f} s  ({told})")


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        main_job(Path(name))
        for number in (1_000, 10_000):
            opened(of_claims(Path(name), number), number)
