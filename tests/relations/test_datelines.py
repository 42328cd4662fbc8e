"""The day of publication: what the head of a text prints, and what a document's metadata say."""

from __future__ import annotations

import pytest

from audit.article.files.html_text import read
from audit.article.files.published import of_file
from audit.relations.dateline import dateline_of

PRINTED = [
    ("2024-03-05\n\nThe text.", "2024-03-05"),
    ("2024-03\n\nThe text.", "2024-03"),
    ("A headline\n\nMarch 5, 2024\n\nThe text of 5 m.", "2024-03-05"),
    ("A headline\nTuesday, 5 March 2024\nThe text.", "2024-03-05"),
    ("Published: 5 March 2024, 10:15 GMT\nThe text.", "2024-03-05"),
    ("Posted on 2024-03-05 08:00\nThe text.", "2024-03-05"),
    ("By Ana Reyl | March 5, 2024\nThe text.", "2024-03-05"),
    ("RIVERTON, March 5, 2024 (Agency) — The town bought it.", "2024-03-05"),
    ("标题\n发布时间：2024年3月5日 10:15　来源：海川日报\n正文", "2024-03-05"),
    ("标题\n2024年3月5日 星期二\n正文", "2024-03-05"),
    ("新华社北京2024年3月5日电 记者从会上获悉", "2024-03-05"),
    ("RIVERTON, March 5 (Agency) — The town of 2020 is gone.", None),
    ("本报海川3月5日电 记者从会上获悉", None),
    ("On 5 March 2004 the bridge opened.", None),
    ("The bridge opened on 5 March 2004.", None),
    ("Updated 6 March 2024, first published 5 March 2024\nThe text.", None),
    ("A table\n2024\n12", None),
    ("海川市于2024年3月5日召开会议。", None),
    ("", None),
]

PAGES = [
    ('<head><meta property="article:published_time" content="2024-03-05T08:00:00Z"></head><p>Text.', "2024-03-05"),
    ('<head><meta name="DC.date.issued" content="20240305"></head><p>Text.', "2024-03-05"),
    ('<script type="application/ld+json">{"datePublished": "2024-03-05T01:00"}</script><p>Text.', "2024-03-05"),
    ('<article><time datetime="2024-03-05">Tuesday</time><p>Text.</article>', "2024-03-05"),
    ('<article><time datetime="2024-03-05">a</time><time datetime="2024-04-09">b</time></article>', None),
    ('<article><time datetime="2024-04-09">b</time><time itemprop="datePublished" datetime="2024-03-05">a</time></article>', "2024-03-05"),
    ('<head><meta name="date" content="yesterday"></head><p>Text.', None),
    ("<p>Text.", None),
]  # fmt: skip

FILES = [
    (("2024-03-04T10:00:00Z", "2024-03-05T09:00:00Z"), True, "Sales of 2024 rose.", "2024-03-05"),
    (("2024-03-04T10:00:00Z", "2024-03-05T09:00:00Z"), False, "Sales of 2024 rose.", None),  # a copy
    (
        ("2013-12-23T23:15:00Z", "2024-03-05T09:00:00Z"),
        True,
        "Sales of 2024 rose.",
        None,
    ),  # made of a template
    (("2024-03-04T10:00:00Z", "2024-03-05T09:00:00Z"), True, "Sales of 2019 rose.", None),  # an old text
    (("2024-03-04T10:00:00Z", "2024-03-05T09:00:00Z"), True, "By 2030 sales rise.", None),
    (("D:20240305101500+01'00'", None), True, "Sales of 2024 rose.", "2024-03-05"),
    (("", ""), True, "Sales of 2024 rose.", None),
]


@pytest.mark.parametrize(("text", "day"), PRINTED, ids=lambda value: str(value)[:40])
def test_printed_days(text: str, day: str | None) -> None:
    assert dateline_of(text) == day


@pytest.mark.parametrize(("page", "day"), PAGES, ids=lambda value: str(value)[:40])
def test_days_of_pages(page: str, day: str | None) -> None:
    assert read(page.encode()).published == day


@pytest.mark.parametrize(("made", "revised", "text", "day"), FILES)
def test_days_of_files(made: tuple[str | None, ...], revised: bool, text: str, day: str | None) -> None:
    assert of_file(text, made, revised) == day
