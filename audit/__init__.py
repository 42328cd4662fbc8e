"""Audit: fact-checking and consistency audit for the numbers in articles.

The same few verbs as the command line: ``check``, ``read``, ``extract``, and ``mentions`` and ``claims_frame``; and the
records that they give: ``Finding``, ``Interval``, ``Reading``, ``Relation``, ``Severity``, ``Verdict`` (docs/python.md).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.base.version import VERSION

if TYPE_CHECKING:
    from pandas import DataFrame

    from audit.article.model import Mention
    from audit.article.reading import ArticleSource
    from audit.base.findings import Finding as Finding
    from audit.base.findings import Severity as Severity
    from audit.base.findings import Verdict as Verdict
    from audit.base.intervals import Interval as Interval
    from audit.claimfile.model import Document
    from audit.engine.result import Relation as Relation
    from audit.engine.result import Result as Result
    from audit.numbers import Reading as Reading

__version__ = VERSION
__all__ = [
    "Finding", "Interval", "Reading", "Relation", "Result", "Severity", "Verdict", "__version__", "check",
    "claims_frame", "extract", "mentions", "read",
]  # fmt: skip

# The records, each with its module, which is imported when the record is asked for: a run names none of them.
_RECORDS = {
    "Finding": "audit.base.findings", "Severity": "audit.base.findings", "Verdict": "audit.base.findings",
    "Interval": "audit.base.intervals", "Reading": "audit.numbers", "Relation": "audit.engine.result", "Result": "audit.engine.result",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _RECORDS:
        raise AttributeError(f"module 'audit' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_RECORDS[name]), name)


Path = str | os.PathLike[str]


def check(
    what: Path | Sequence[Path] | Document = "claims/",
    *,
    date: str | None = None,
    bound: str = "likely",
    split: bool = True,
    articles: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    jobs: int = 1,
) -> Result:
    """Audits claim files, articles and folders. What cannot be read is a finding of the result.

    An article may be given as its text, too, as for ``extract``: words that are evidently no name of a file. So may a
    document, such as ``extract`` gives, with what a program has changed in it. The options are those of the command:
    ``date`` is the day of publication where an article prints none, ``bound="announced"`` leaves out what is only likely to
    be related, ``split=False`` takes each file for one article, ``articles`` audits the other documents of folders with
    claim files as well, ``select`` and ``ignore`` name rules, ``jobs`` is the number of processes."""
    from audit.article.model import Wish
    from audit.engine.run import run, run_given
    from audit.wiring import NotebookResult, chosen_rules

    rules = chosen_rules(select, ignore)
    wish = Wish(_day(date), _grade(bound), articles, split)
    given = _given(what)
    if given is not None:
        return NotebookResult(*run_given(given, rules, wish))
    return NotebookResult(*run(_paths(what), rules, jobs=jobs, articles=wish))  # type: ignore[arg-type]


def _day(date: str | None) -> str | None:
    from audit.claimfile.values import span_of

    if date is not None and span_of(date) is None:
        raise ValueError(f"{date} is not a day, month or year such as 2024-03-05")
    return date


def _grade(bound: str) -> str:
    if bound not in ("announced", "likely"):
        raise ValueError(f"bound is announced or likely, not {bound}")
    return bound


def _given(what: Path | Sequence[Path] | Document) -> Document | ArticleSource | None:
    """What is audited as it is given: a document, or the text of an article; ``None`` for the paths of files."""
    from audit.article.documents import is_text, source_of_text
    from audit.claimfile.model import Document

    if isinstance(what, Document):
        return what
    return source_of_text(what) if isinstance(what, str) and is_text(what) else None


def read(text: str) -> list[Reading]:
    """The numbers written in ``text``, Chinese or English, with the sets of values they allow."""
    from audit.numbers import read as read_numbers

    return read_numbers(text)


def extract(article: Path, *, language: str | None = None) -> Document:
    """The draft of a claim file for an article: a claim for every number that claims something, and none where there
    is no such number. ``source.text`` is the draft as it would be written to a file. The article is its text or the
    path of its file (text, HTML, DOCX, PDF …); for a file that gives no text, and a name of a file that is not there,
    ``ValueError`` says why."""
    from audit.article.documents import text_given
    from audit.relations.drafts import document_of
    from audit.wiring import chosen_rules, guessed_measure

    return document_of(text_given(article), chosen_rules(), language, guessed_measure)


def mentions(article: Path, *, language: str | None = None) -> list[Mention]:
    """The numbers of an article, each a claim or not, with what it counts or measures; offsets are those of the text
    that is given, or that the file at the path has (as for ``extract``). ``language`` is zh or en, and found out where
    it is not given."""
    from audit.article.articles import articles_of
    from audit.article.documents import text_given
    from audit.article.extraction import mentions as mentions_in

    return [one for found in articles_of(text_given(article), language) for one in mentions_in(found)]


def claims_frame(paths: Path | Sequence[Path] = "claims/") -> DataFrame:
    """The claims of claim files as a pandas table, one row a claim, with its reading."""
    from audit.engine.frames import claims_frame as make_frame

    return make_frame(_paths(paths))


def _paths(paths: Path | Sequence[Path]) -> list[str]:
    return [os.fspath(one) for one in ([paths] if isinstance(paths, str | os.PathLike) else paths)]
