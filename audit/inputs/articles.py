"""The contents of a file without a claim file's name: an article with the notes beside it, or claims after all."""

from __future__ import annotations

from typing import NamedTuple

from audit.article.reading import ArticleFault, ArticleSource, read_article_file
from audit.base.findings import Finding, sentence
from audit.base.source import Place
from audit.claimfile import load_text
from audit.claimfile.faults import fault
from audit.claimfile.files import NOTES_ENDINGS, is_claims_text, is_notes_file
from audit.claimfile.model import Document, Notes
from audit.claimfile.notes import load_notes, notes_beside
from audit.inputs.standard_input import PATH as STANDARD_INPUT


class ArticleFile(NamedTuple):
    """An article's text and the notes beside it."""

    source: ArticleSource
    notes: Notes


class RefusedFile(NamedTuple):
    """A file that cannot be audited, as places name it, and why."""

    source: str
    fault: Finding


def article_in(path: str) -> ArticleFile | Document | RefusedFile:
    """The contents of the file at ``path``; ``-`` is standard input. Never raises."""
    if is_notes_file(path):
        return _refused_notes(path)
    source = read_article_file(path)
    if isinstance(source, ArticleFault):
        return RefusedFile(source.path, fault(Place.whole_file(source.path), source.words))
    if not source.extracted and is_claims_text(source.text):
        return load_text(source.path, source.text)
    return ArticleFile(source, Notes() if path == STANDARD_INPUT else notes_beside(path))


def _refused_notes(path: str) -> RefusedFile:
    """Reports what is wrong with notes given by themselves, or else that they are not an article."""
    faults = load_notes(path).faults
    if faults:
        return RefusedFile(path, faults[0])
    article = next(path.removesuffix(one) for one in NOTES_ENDINGS if path.endswith(one))
    message = sentence("`{path}` has notes on an article, and no claims", path=path)
    cure = sentence("name the article: audit check {article}.…", article=article)
    return RefusedFile(path, fault(Place.whole_file(path), message, cure))
