"""Tables in many layouts: every sum in them is found, one wrong digit in it is told, and nothing of the clean ones is."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from audit.article.reading import ArticleSource, read_article_file
from audit.base.findings import Finding, Severity
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules
from tests.tables.account_layouts import ACCOUNTS
from tests.tables.bulletin_layouts import BULLETINS
from tests.tables.layouts import LAYOUTS, Laid, html, slip

RULES = list(chosen_rules())
SEEDS = range(3)


def audited(folder: Path, laid: Laid) -> tuple[Finding, ...]:
    """What is found on the page of a table."""
    (folder / "page.html").write_text(html(laid), "utf-8")
    source = read_article_file(str(folder / "page.html"))
    assert isinstance(source, ArticleSource)
    return audit_article(source, RULES).outcomes


@pytest.mark.parametrize("make", LAYOUTS, ids=lambda make: make.__name__)
def test_every_sum_is_found_and_a_slip_in_it_told(
    make: Callable[[random.Random], Laid], tmp_path: Path
) -> None:
    for seed in SEEDS:
        rng = random.Random(f"{make.__name__}{seed}")
        laid = make(rng)
        found = audited(tmp_path, laid)
        assert [str(one.message) for one in found if one.severity is Severity.ERROR] == []
        sums = [Counter(one.written) for one in found if one.form == "parts"]
        for total, parts in laid.sums:
            assert Counter(laid.rows[row][at].text for row, at in (total, *parts)) in sums
        if laid.sums:
            slipped, instead = slip(rng, laid)
            errors = [one for one in audited(tmp_path, slipped) if one.severity is Severity.ERROR]
            assert any(instead in one.written for one in errors), (seed, instead)


@pytest.mark.parametrize(
    ("sheet", "checked"),
    [
        ("Site,2022,2023\nQuay,1204,1377\nYard,3118,2960\n,,\nTotal,4322,4337\n", 2),
        ("Site,2022,2023\nQuay,1204,1377\nYard,3118,2960\n,,\nBoat,2022,2023\nTotal,4322,4337\n", 0),
    ],
    ids=["a total below an empty row", "another table below an empty row"],
)
def test_an_empty_row_in_a_sheet_ends_a_table_where_a_header_follows(
    sheet: str, checked: int, tmp_path: Path
) -> None:
    (tmp_path / "sites.csv").write_text(sheet, "utf-8")
    source = read_article_file(str(tmp_path / "sites.csv"))
    assert isinstance(source, ArticleSource)
    assert sum(one.form == "parts" for one in audit_article(source, RULES).outcomes) == checked


_LEAST_TOLD = (
    4  # figures of a number that is slipped: in fewer, one slip is within rounding or explains too much
)


@pytest.mark.parametrize("make", [*ACCOUNTS, *BULLETINS], ids=lambda make: make.__name__)
def test_every_sum_of_wider_layouts_is_found_and_a_slip_in_a_long_number_told(
    make: Callable[[random.Random], Laid], tmp_path: Path
) -> None:
    rng = random.Random(make.__name__)
    laid = make(rng)
    found = audited(tmp_path, laid)
    assert [str(one.message) for one in found if one.severity is Severity.ERROR] == []
    sums = [_figures(one.written) for one in found if one.form in ("parts", "that")]
    for total, parts in laid.sums:
        assert _figures(laid.rows[row][at].text for row, at in (total, *parts)) in sums, total
    long = [(total, parts) for total, parts in laid.sums if _is_long(laid, (total, *parts))]
    if long:
        slipped, instead = slip(rng, laid._replace(sums=long))
        errors = [one for one in audited(tmp_path, slipped) if one.severity is Severity.ERROR]
        assert any(_figures([instead]) <= _figures(one.written) for one in errors), instead


def _is_long(laid: Laid, spots: Iterable[tuple[int, int]]) -> bool:
    return all(sum(map(str.isdigit, laid.rows[row][at].text)) >= _LEAST_TOLD for row, at in spots)


def _figures(texts: Iterable[str]) -> Counter[str]:
    """The figures of some cells, without signs, marks and units."""
    return Counter(re.sub(r"[^0-9.,]", "", one) for one in texts)
