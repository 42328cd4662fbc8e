"""The work of a process of the page: audits one article in memory, and makes the requested page or file."""

from __future__ import annotations

import time
from collections.abc import Callable

from audit.article.articles import articles_of
from audit.article.model import Wish
from audit.article.reading import ArticleFault, ArticleSource, read_article
from audit.base.findings import Sentence, sentence
from audit.base.source import Source
from audit.claimfile.files import is_claims_text
from audit.claimfile.model import Notes
from audit.claimfile.notes import notes_of
from audit.cli.settings import rules_of, settings_of
from audit.engine.result import Result
from audit.engine.run import run_given
from audit.project.config import ConfigurationFault, find_configuration
from audit.reports import rendered
from audit.reports.html.served import Serving, page_of
from audit.reports.language import Language, language
from audit.serve.model import Asked, Progress, Refused, Reply


def _silent(far: Progress) -> None:
    """Reports progress to nobody."""


def answer(asked: Asked, tell: Callable[[Progress], None] = _silent) -> Reply:
    """The requested page or file, or the sentence that says why there is none; ``tell`` is called with its
    progress."""
    started = time.perf_counter()
    said = language(asked.lang)
    try:
        made = _made(asked, said, tell)
    except Refused as refused:
        made = Reply(refused=said.told(refused.why))
    except ConfigurationFault as fault:
        made = Reply(refused="; ".join(fault.lines))
    return made._replace(seconds=time.perf_counter() - started)


def _made(asked: Asked, said: Language, tell: Callable[[Progress], None]) -> Reply:
    source = _source(asked)
    tell(Progress(1, len(source.text)))
    if asked.wanted == "claims":
        return Reply(_draft(source).encode())
    notes = Notes() if asked.notes is None else notes_of(Source(asked.notes_file, asked.notes))
    result = _audited(source, notes)
    tell(Progress(2, len(source.text)))
    if asked.wanted == "page":
        return _page(asked, result, notes, said)
    if asked.wanted == "report":
        report = rendered("html", result, lang=asked.lang)
        return Reply(report.encode() if isinstance(report, str) else report)
    if asked.wanted == "letter":
        return Reply(_letter(result, said).encode())
    return Reply(_annotated(asked, source, result))


def _source(asked: Asked) -> ArticleSource:
    source = read_article(asked.file, asked.data)
    if isinstance(source, ArticleFault):
        raise Refused(source.words)
    if not source.extracted and is_claims_text(source.text):
        raise Refused(
            sentence("{file} is a claim file, not an article: `audit check` audits it", file=asked.file)
        )
    return source


def _audited(source: ArticleSource, notes: Notes) -> Result:
    """Audits as `audit check` does, with the configuration in force."""
    rules = rules_of(settings_of(find_configuration(), {}))
    return run_given(source, rules, Wish(), notes, keep=True)


def _page(asked: Asked, result: Result, notes: Notes, said: Language) -> Reply:
    serving = Serving(asked.root, asked.number, asked.file, asked.notes_file, notes, asked.said)
    made = page_of(result, serving, said)
    return Reply(made.body.encode(), made.headline, made.state, made.title, panels=made.panels)


def _letter(result: Result, said: Language) -> str:
    from audit.reports.html.served import letters_of

    letters = letters_of(result, said)
    if not letters:
        raise Refused(sentence("there is nothing to ask the author"))
    return "\n\n".join(f"{one.subject}\n\n{one.text}\n" for one in letters)


def _annotated(asked: Asked, source: ArticleSource, result: Result) -> bytes:
    from audit.annotate import WRITERS, Unannotatable, annotated, why_not
    from audit.reports.annotation import heads_of, notes_of

    if source.form not in WRITERS:
        raise Refused(_about(asked, why_not(source.form)))
    written = language(articles_of(source.text)[0].language)
    notes = notes_of(result, source.path, source.text, written)
    try:
        return annotated(source.form, asked.data, source.text, notes, heads_of(written)).data
    except Unannotatable as error:
        raise Refused(_about(asked, error.why)) from error


def _about(asked: Asked, why: Sentence) -> Sentence:
    return sentence("{path} {why}", path=asked.file, why=why)


def _draft(source: ArticleSource) -> str:
    """The draft of the article's claim file, as `audit extract -o` makes it; for a document, without the name of its
    text."""
    from audit.article.extraction import mentions
    from audit.relations.drafts import new_draft
    from audit.wiring import chosen_rules, guessed_measure

    article = articles_of(source.text)[0]
    text = None if source.extracted else source.path
    made = new_draft(article, mentions(article), chosen_rules(), guessed_measure, text, 2)
    if not made.text:
        raise Refused(sentence("{file} has no number to check", file=source.path))
    return made.text
