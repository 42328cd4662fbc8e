"""Tables in many layouts: every sum in them is found, one wrong digit in it is told, and nothing of the clean ones is."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.article.reading import ArticleSource, read_article_file
from audit.base.findings import Finding, Severity
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules
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
