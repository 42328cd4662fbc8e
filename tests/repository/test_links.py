"""No link of the documentation is broken, and no page is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "fuzz" / "README.md",
         *sorted((ROOT / "docs").rglob("*.md"))]  # fmt: skip
_BLOCK = re.compile(r"^```.*?^```|^ {4}.*?$", re.M | re.S)
_LINK = re.compile(r"(?<!`)\[[^\]\[]*\]\(([^()\s]+)\)")
_NAMED = re.compile(r"\bdocs/[\w./-]+\.(?:md|png|svg|txt|py)\b")
_HEADING = re.compile(r"^#+ (.*)$", re.M)
_NOT_READ = {"index-page.md"}  # the index's own


def prose(page: Path) -> str:
    return _BLOCK.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """The names of the places of a page that a link can lead to."""
    text = page.read_text("utf-8")
    words = (re.sub(r"[^\w\s-]", "", one.lower()) for one in _HEADING.findall(text))
    return {"-".join(one.split(" ")) for one in words} | set(re.findall(r'<a id="([^"]+)">', text))


def links(page: Path) -> Iterator[str]:
    yield from (one for one in _LINK.findall(prose(page)) if not re.match(r"[a-z]+:", one))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        file, _, place = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), f"{page.name}: {link}"
        assert not place or place in anchors(target), f"{page.name}: {link}"


def test_every_page_that_is_named_is_there() -> None:
    files = [
        *PAGES,
        *(path for top in ("audit", "checks", "reports", "tests") for path in (ROOT / top).rglob("*.py")),
    ]
    named = {(name, path) for path in files for name in _NAMED.findall(path.read_text("utf-8"))}
    assert len({name for name, _ in named}) > 20
    assert not [(name, path.name) for name, path in named if not (ROOT / name).exists()]


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            files = {(page.parent / link.partition("#")[0]).resolve() for link in links(page)}
            waiting += [file for file in files if file.suffix == ".md"]
    assert not {page.name for page in PAGES if page not in reached} - _NOT_READ
