"""Why a number is not a claim. Each reason is a word that reports and programs may show."""

from __future__ import annotations

from audit.base.findings import marked

NAME = marked("name")  # a name or code: G6, Boeing 787, 10号线
SLOGAN = marked("slogan")  # a numbered policy name: 三创四建
IDIOM = marked("idiom")  # a set phrase: at first sight, 一男一女
SCORE = marked("score")  # 89-89, 3:2
CLOCK = marked("clock time")
LIST_NUMBER = marked("list number")  # 1. (二) 三、
REFERENCE = marked("reference")  # figure, table, section, legal article, footnote
TITLE = marked("title")  # inside the title of a document
FURNITURE = marked("furniture")  # page header, by-line, dateline, telephone
INDEFINITE = marked("indefinite")  # 一个缩影: the article "a", not a count
VAGUE = marked("vague")  # 近几年, a few: no number is meant
CLASS = marked("class of a name")  # 一级响应, 三等功
UNREAD = marked("too many numbers")  # the rest of a paragraph that was not read
UNREADABLE = marked("cannot be read")  # 6,5000,000; 1999—1990年: an error of the text

REASONS = (
    NAME, SLOGAN, IDIOM, SCORE, CLOCK, LIST_NUMBER, REFERENCE, TITLE, FURNITURE, INDEFINITE, VAGUE, CLASS, UNREAD,
    UNREADABLE,
)  # fmt: skip
