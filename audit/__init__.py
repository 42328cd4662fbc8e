"""Audit: fact-checking and consistency audit for the numbers in articles.

The same few verbs as the command line: ``check``, ``read``, ``extract``, and ``mentions`` and ``claims_frame``.
"""

from __future__ import annotations

from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame

    from audit.article.model import Mention
    from audit.claimfile.model import Document
    from audit.numbers import Reading
    from audit.result import Result

__version__ = "0.1.0"
__all__ = ["__version__", "check", "claims_frame", "extract", "mentions", "read"]


def check(paths: str | Sequence[str] = "claims/", *, jobs: int = 1) -> Result:
    """Audits claim files and folders with every rule. What cannot be read is a finding of the result."""
    from audit.engine import run
    from audit.wiring import chosen_rules

    return run([paths] if isinstance(paths, str) else paths, chosen_rules(), jobs=jobs)


def read(text: str) -> list[Reading]:
    """The numbers written in ``text``, Chinese or English, with the sets of values they allow."""
    from audit.numbers import read as read_numbers

    return read_numbers(text)


def extract(text: str, *, language: str | None = None) -> Document:
    """The draft of a claim file for an article's text: a claim for every number that claims something, and none
    where there is no such number. ``source.text`` is the draft as it would be written to a file."""
    from audit.article.documents import document_of

    return document_of(text, language)


def mentions(text: str, *, language: str | None = None) -> list[Mention]:
    """The numbers of an article's text, each a claim or not, with what it counts or measures; offsets are those
    of ``text``. ``language`` is zh or en, and found out where it is not given."""
    from audit.article.articles import articles_of
    from audit.article.extraction import mentions as mentions_in

    return [one for article in articles_of(text, language) for one in mentions_in(article)]


def claims_frame(paths: str | Sequence[str] = "claims/") -> DataFrame:
    """The claims of claim files as a pandas table, one row a claim, with its reading."""
    from audit.tables import claims_frame as make_frame

    return make_frame([paths] if isinstance(paths, str) else paths)
