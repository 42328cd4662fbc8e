"""Paragraphs, joins and the parting of articles."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.article.model import KINDS, Article
from audit.article.reading import articles_of
from tests.article.pages import ENGLISH, PAGE


def shown(article: Article) -> list[tuple[int, str, list[str]]]:
    text = article.text
    return [
        (one.number, one.kind, [text[start:end] for start, end in one.pieces]) for one in article.paragraphs
    ]


def test_a_page_is_parted_where_headings_begin_articles() -> None:
    articles = articles_of(PAGE, split=True)
    assert [one.title for one in articles] == [
        "抓好一渠清水 河湾县新修水渠三百里",
        "健全两项制度 实现三个确保 河湾县探索管水新办法",
        "老城区改造旧楼40栋",
        "图片说明",
    ]
    assert [one.language for one in articles] == ["zh"] * 4


def test_a_heading_within_an_article_parts_nothing_and_has_no_number() -> None:
    kinds = [(number, kind) for number, kind, _ in shown(articles_of(PAGE, split=True)[0])]
    assert kinds == [
        (0, "heading"),
        (0, "heading"),
        (0, "byline"),
        (0, "byline"),
        (1, "text"),
        (0, "heading"),
        (2, "text"),
    ]


def test_a_paragraph_that_a_column_break_cut_is_one() -> None:
    joined = articles_of(PAGE, split=True)[0].paragraphs[4]
    assert [PAGE[start:end][:4] for start, end in joined.pieces] == ["春天的河", "自筹1."]


def test_the_pieces_stay_apart_where_that_is_asked_for() -> None:
    article = articles_of(PAGE, split=True, join=False)[0]
    assert all(len(one.pieces) == 1 for one in article.paragraphs)
    assert [one.number for one in article.paragraphs if one.kind == "text"] == [1, 2, 3]


def test_captions_are_an_article_of_their_own_where_there_are_several() -> None:
    captions = shown(articles_of(PAGE, split=True)[-1])
    assert [(number, kind, len(pieces)) for number, kind, pieces in captions] == [
        (1, "caption", 1),
        (2, "caption", 2),
    ]
    assert captions[1][2][0].startswith("日前") and captions[1][2][1] == "本报记者 庚辛摄"


def test_without_split_a_page_is_one_article() -> None:
    (article,) = articles_of(PAGE)
    numbers = [one.number for one in article.paragraphs if one.kind == "text"]
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) == 4
    assert [one.number for one in article.paragraphs if one.kind == "caption"] == [1, 2]


def test_english_by_line_wrapped_lines_join_and_dateline() -> None:
    first, second = articles_of(ENGLISH, split=True)
    assert first.title == "Dam finished after ten years" and first.language == "en"
    assert [(number, kind) for number, kind, _ in shown(first)] == [
        (0, "heading"), (0, "byline"), (1, "text"), (2, "text"),
    ]  # fmt: skip
    assert [len(one.pieces) for one in first.paragraphs] == [1, 1, 1, 2]
    assert second.title == "Library moves into the old station"
    assert second.paragraphs[1].number == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("共466个小区", ["text"]),  # nothing but one short line is no heading
        ("销售额上升5%\n利润下降3%\n员工12人\n", ["text"] * 3),
        ("标题在此\n\n第一段有3个村。\n第二段有4个村。\n", ["heading", "text", "text"]),
        ("# Title\nBy Ann Archer\n\nIt has 3 rooms.\n", ["heading", "byline", "text"]),
        ("Title here\n\n- 3 rooms\n- 4 doors\n", ["heading", "text", "text"]),
        ("How many?\n\nIt has 3 rooms.", ["heading", "text"]),
        ("怎么办?\n\n有3间房。\n\n怎么办?\n\n有4间房。", ["heading", "text", "text", "text"]),
        ("Title\r\n\r\nIt has 3 rooms.\r\n\r\nPhoto: Ann Archer\r\n", ["heading", "text", "caption"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in articles_of(text)[0].paragraphs] == kinds


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("全县去年一年里修建了水渠一百多公里,投入资金\n\n3亿元。", [2]),
        ("全县去年修建了水渠一百多公里。\n\n投入资金3亿元。", [1, 1]),
        ("全县去年一年里修建了水渠一百多公里,投入资金\n\n\u3000\u3000今年再修50公里。", [1, 1]),  # indented: begins anew
        ("全县去年一年里修建了水渠一百多公里,投入资金\n\n▲水渠。 本报记者 甲乙摄\n\n3亿元。", [2, 1]),
        ("The county has built many canals since the\n\nspring of 2019.", [2]),
        ("The county has built many canals since spring.\n\nit spent more.", [1, 1]),
        ("The county has built many canals since spring, it says:\n\n3 of them leak.", [1, 1]),
    ],
)  # fmt: skip
def test_what_is_joined(text: str, pieces: list[int]) -> None:
    assert [len(one.pieces) for one in articles_of(text)[0].paragraphs] == pieces


def test_a_blank_text_has_no_article() -> None:
    assert articles_of("") == articles_of(" \n\u3000\r\n\t") == []


_LINES = st.lists(
    st.sampled_from(
        [*PAGE.split("\n"), *ENGLISH.split("\n"), "", " ", "\u3000\u3000缩进的一段话。", "***", "- 3 rooms", "后续文字", "\r", "## 小标题"]
    ),
    max_size=30,
).map("\n".join)  # fmt: skip
_TEXTS = st.one_of(_LINES, st.text(max_size=80))


@given(_TEXTS, st.booleans(), st.booleans())
def test_pieces_cover_what_is_not_blank_once_and_in_order(text: str, split: bool, join: bool) -> None:
    articles = articles_of(text, split=split, join=join)
    pieces = [piece for article in articles for one in article.paragraphs for piece in one.pieces]
    for article in articles:
        for one in article.paragraphs:
            assert one.kind in KINDS and list(one.pieces) == sorted(one.pieces)
    pieces.sort()
    assert all(start < end for start, end in pieces)
    assert all(before[1] <= after[0] for before, after in pairwise(pieces))
    assert "".join("".join(text[start:end].split()) for start, end in pieces) == "".join(text.split())


@given(_TEXTS, st.booleans())
def test_splitting_loses_nothing(text: str, join: bool) -> None:
    whole = [
        piece for one in articles_of(text, join=join) for part in one.paragraphs for piece in part.pieces
    ]
    parted = [
        piece
        for one in articles_of(text, split=True, join=join)
        for part in one.paragraphs
        for piece in part.pieces
    ]
    assert sorted(parted) == sorted(whole)
