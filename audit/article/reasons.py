"""Why a number is no claim. Each reason is a word that reports and programs may show."""

from __future__ import annotations

NAME = "name"  # a name or code: G6, Boeing 787, 10号线
SLOGAN = "slogan"  # a numbered policy name: 三创四建
IDIOM = "idiom"  # a set phrase: at first sight, 一男一女
SCORE = "score"  # 89-89, 3:2
CLOCK = "clock time"
LIST_NUMBER = "list number"  # 1. (二) 三、
REFERENCE = "reference"  # figure, table, section, legal article, footnote
TITLE = "title"  # inside the title of a document
FURNITURE = "furniture"  # page header, by-line, dateline, telephone
INDEFINITE = "indefinite"  # 一个缩影: the article "a", no count
VAGUE = "vague"  # 近几年, a few: no number is meant
CLASS = "class of a name"  # 一级响应, 三等功
UNREAD = "too many numbers"  # the rest of a paragraph that was not read
UNREADABLE = "cannot be read"  # 6,5000,000; 1999—1990年: an error of the text

REASONS = (
    NAME, SLOGAN, IDIOM, SCORE, CLOCK, LIST_NUMBER, REFERENCE, TITLE, FURNITURE, INDEFINITE, VAGUE, CLASS, UNREAD,
    UNREADABLE,
)  # fmt: skip
