"""Drafting an article, loading the draft and anchoring its claims: each comes back to its own place."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article.anchoring import State
from audit.article.article_text import anchored
from audit.article.drafting import draft
from audit.article.extraction import mentions
from audit.article.reading import articles_of
from audit.claimfile import load
from audit.interpretation.readings import readings_of
from tests.article.pages import ENGLISH, PAGE

_SENTENCES = (
    "全区共有老旧小区466个，其中436个实现物业公司服务。", "全年完成投资近20亿元，同比增长12.4%。",
    "会议强调，要抓好落实。", "每户补助3000元，共补助3000元的有45户。", "今年上半年，游客超过3万人次。",
    "The council spent $3.2 million on 45 schools.", "Some 45 schools took part.", "It rose 12% to 1,340 tonnes.",
    "45户村民搬进新居，另有45户明年搬迁。",
)  # fmt: skip
_PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map("".join), min_size=1, max_size=5
)


def _comes_back(text: str) -> None:
    """Every claim of the drafts stands where its number stands, and in the paragraph that the draft names."""
    for article in articles_of(text, split=True):
        found = [one for one in mentions(article) if one.claim]
        if not found:
            continue
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.txt").write_text(text, "utf-8", newline="")
            Path(folder, "a.yaml").write_text(draft(article, found, text_path="a.txt"), "utf-8")
            document = load(str(Path(folder, "a.yaml")))
            tied = anchored(document, readings_of(document).readings)
        assert document.faults == () and tied is not None and tied.anchors is not None
        places = list(tied.anchors.by_claim.values())
        assert [(one.start, one.end) for one in places] == [
            (one.reading.start, one.reading.end) for one in found
        ]
        assert all(one.state is State.FOUND and not one.moved for one in places)


@pytest.mark.parametrize("page", [PAGE, ENGLISH], ids=["chinese", "english"])
def test_the_claims_of_a_page_come_back_to_their_own_places(page: str) -> None:
    _comes_back(page)


@given(_PARAGRAPHS, st.sampled_from(["\n\n", "\n", "\r\n", "\n　　"]))
@settings(deadline=None)
def test_the_claims_of_any_article_come_back_to_their_own_places(paragraphs: list[str], border: str) -> None:
    _comes_back(border.join(paragraphs))
