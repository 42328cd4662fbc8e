"""Pages to look at: an invented article with its text, and claim files of any size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from audit.engine.result import Result
from audit.engine.run import run
from audit.reports import render
from audit.wiring import chosen_rules

MARKET_TEXT = """\
The market in Northfield has 48 stalls.

Of these, 30 are let and 17 stand empty, the town said. Let stalls make 62.5% of all.

About 1,200 people come on a Saturday; a hall of 900 square metres is to be added.
"""
MARKET = """\
audit: 1
article: {title: A market with room, outlet: Northfield Gazette, date: 2021-03-04, language: en, text: market.txt}
claims:
  stalls: {says: 48 stalls, means: stalls in all, at: p1}
  let: {says: "30", means: stalls that are let, at: p2}
  empty: {says: "17", means: stalls that stand empty, at: p2}
  share: {says: 62.5%, means: share of stalls that are let, at: p2}
  visitors: {says: "About 1,200 people", means: visitors on a Saturday, at: p3}
  fee: {says: 12 yuan, means: fee a day, at: p2}
unstated:
  sellers: how many sellers there are
checks:
  - {parts: [let, empty], total: stalls, because: a stall is let or empty}
  - {share: share, part: let, whole: stalls}
  - that: visitors > sellers
"""


def market(folder: Path) -> Result:
    """An article whose text is at hand: one check fails, one holds, one cannot be decided."""
    (folder / "market.yaml").write_text(MARKET, "utf-8")
    (folder / "market.txt").write_text(MARKET_TEXT, "utf-8")
    return audited(folder)


def audited(path: Path | str) -> Result:
    """The result of auditing a file or a folder, with its documents."""
    return run([str(path)], chosen_rules(), keep=True)


def many(folder: Path, claims: int) -> Result:
    """One file of so many claims, half of them in sums that hold, one in a sum that fails."""
    lines = ["audit: 1", "claims:"]
    lines += [f"  c{number}: {{says: {number + 10}个, means: number {number}}}" for number in range(claims)]
    lines.append("checks:")
    for number in range(0, claims - 2, 3):
        total = 2 * number + 10 + 11 if number else 99
        lines.append(f"  - that: c{number} + c{number + 1} == {total}")
    (folder / "many.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return audited(folder)


def page(result: Result, folder: Path, lang: str = "en") -> Path:
    """The page of a result as a file."""
    path = folder / f"report-{lang}.html"
    path.write_text(render("html", result, lang=lang), "utf-8")
    return path


class Pages:
    """The results that the tests look at, and their pages: each is audited and rendered once, and none is changed."""

    def __init__(self, folder: Path, results: Mapping[str, Callable[[Path], Result]]) -> None:
        self._folder, self._makers = folder, results
        self._results: dict[str, Result] = {}
        self._files: dict[tuple[str, str], Path] = {}

    def result(self, name: str) -> Result:
        if name not in self._results:
            (self._folder / name).mkdir()
            self._results[name] = self._makers[name](self._folder / name)
        return self._results[name]

    def file(self, name: str, lang: str = "en") -> Path:
        if (name, lang) not in self._files:
            self._files[name, lang] = page(self.result(name), self._folder / name, lang)
        return self._files[name, lang]

    def text(self, name: str, lang: str = "en") -> str:
        return self.file(name, lang).read_text("utf-8")
