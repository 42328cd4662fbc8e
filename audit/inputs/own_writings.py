"""Files that audit itself wrote: its reports, and the texts of documents that it saved.

They are next to the articles they are about but are not articles. A report is recognised by its beginning, whatever
its name; a saved text by a document of the same name with exactly this text; an annotated copy by its notes, whose
author is audit.
"""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Collection

from audit.article.files.formats import FORMATS

_COMMENTS = "word/comments.xml"
_LOOKED_AT = 2000  # bytes at the beginning
_REPORTS = re.compile(
    rb'\A(?:<!doctype html>.*?<meta name="generator" content="audit [^"]*">'  # the page
    rb"|### audit: "  # Markdown
    rb'|"file","line","column","check",'  # CSV
    # plain: a sign and the headline, which may continue below, then the counts with a dot in between
    rb"|[^\w\s]{1,4} [^\n]*\n(?:  [^\n]*\n){0,3}  [\d,]+ [^\n]* \xc2\xb7 [\d,]+ )",
    re.S,
)
_TEXTS = tuple(ending for one in FORMATS if one.is_text for ending in one.endings)
_DOCUMENTS = tuple(ending for one in FORMATS if not one.is_text for ending in one.endings)


def is_report(path: str) -> bool:
    """Whether a file starts like a report of audit, or is the one that this run prints into.

    False for a file that cannot be read."""
    try:
        about = os.stat(path)
        if not stat.S_ISREG(about.st_mode):
            return False
        with open(path, "rb") as file:
            return _REPORTS.match(file.read(_LOOKED_AT)) is not None or _is_output(about)
    except OSError:
        return False


def _is_output(about: os.stat_result) -> bool:
    """Whether a file is standard output, as in `audit check folder > folder/report.txt`."""
    try:
        return os.path.samestat(about, os.fstat(1))
    except OSError:  # it is closed
        return False


def is_annotated(path: str) -> bool:
    """Whether a document is a copy that audit wrote its notes into. False for a file that cannot be read."""
    try:
        if path.lower().endswith(".docx"):
            with zipfile.ZipFile(path) as parts:
                return _COMMENTS in parts.namelist() and b'w:author="audit"' in parts.read(_COMMENTS)
        if path.lower().endswith(".pdf"):
            with open(path, "rb") as file:
                return b"/T (audit)" in file.read()
    except (OSError, zipfile.BadZipFile, RuntimeError):
        pass
    return False


def is_saved_text(path: str, beside: Collection[str]) -> bool:
    """Whether a text file is what `audit extract --save-text` wrote for a document among the files ``beside`` it."""
    stem, ending = os.path.splitext(path)
    if ending.lower() not in _TEXTS:
        return False
    return any(
        _has_text_of(path, one)
        for one in beside
        if one.lower().endswith(_DOCUMENTS) and os.path.splitext(one)[0] == stem
    )


def _has_text_of(path: str, document: str) -> bool:
    from audit.article.reading import ArticleFault, read_article_file  # two files of one name are rare

    text, whole = read_article_file(path), read_article_file(document)
    if isinstance(text, ArticleFault) or isinstance(whole, ArticleFault):
        return False
    return text.text == whole.text
