"""``audit annotate``: what was found, as comments in a copy of the document."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from audit.base.findings import Sentence, sentence
from audit.claimfile.values import span_of
from audit.cli.speaking import answering_in
from audit.reports.language import LANGUAGES

if TYPE_CHECKING:
    from audit.annotate.model import Annotated, Note
    from audit.article.reading import ArticleSource
    from audit.engine.result import Result
    from audit.reports.language import Language


@click.command("annotate")
@click.argument("article", type=click.Path())
@click.option("-o", "--output", metavar="FILE", required=True, help="The annotated copy to write.")
@click.option(
    "--ticks",
    is_flag=True,
    help="Also note what was checked and holds, and in PDF what could not be checked.",
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@click.option("--date", metavar="DAY", help="The day on which the article was published, if it prints none.")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of the notes and of the answer.  [default: the article's own, and that of the locale]",
)
def command(article: str, output: str, ticks: bool, force: bool, date: str | None, lang: str | None) -> None:
    """Writes a copy of ARTICLE with a comment at each number that is wrong: what is wrong, the sum worked out, and the
    number that is likely meant.

    ARTICLE is a DOCX file, which gets Word comments by “audit”, or a PDF file, which gets highlights with
    notes. Text, styles and layout stay as they are, notes of an earlier run are replaced, and ARTICLE
    itself is never changed. Exit code 0: annotated, whatever was found. 2: it could not be annotated.
    """
    from audit.article.reading import ArticleFault, read_article_file
    from audit.cli.output import complain

    said = answering_in(lang)
    if date is not None and span_of(date) is None:
        raise click.BadParameter(
            f"{date} is not a day, month or year such as 2024-03-05", param_hint="--date"
        )
    refused = _refused_output(article, output, force)
    if refused is not None:
        sys.exit(complain(said.told(refused)))
    source = read_article_file(article)
    if isinstance(source, ArticleFault):
        sys.exit(complain(said.told(source.words)))
    sys.exit(_annotate(source, output, AnnotationWish(ticks, date, lang, said)))


class AnnotationWish(NamedTuple):
    """What is asked for: what holds noted as well, the article's day, the language of the notes, and that in which the
    command answers."""

    ticks: bool
    date: str | None
    lang: str | None
    said: Language


def _refused_output(article: str, output: str, force: bool) -> Sentence | None:
    """Why the copy cannot be written there."""
    if os.path.exists(output):
        if os.path.exists(article) and os.path.samefile(article, output):
            return sentence("{file} is the article itself, which is never overwritten", file=output)
        if os.path.isdir(output):
            return sentence("{file} is a folder: name a file", file=output)
        if not force:
            return sentence("{file} exists already: name another file, or add --force", file=output)
    return None


def _annotate(source: ArticleSource, output: str, wanted: AnnotationWish) -> int:
    from audit.annotate import WRITERS, Unannotatable, why_not
    from audit.cli.output import complain, print_text, write_whole
    from audit.reports.safe import safe

    said = wanted.said
    if source.form not in WRITERS:
        return complain(said.told(_about(source, why_not(source.form))))
    result = _audited(source, wanted.date)
    faults = [one for one in result.findings if one.verdict == "invalid"]
    if faults:
        return max(complain(f"{one.place}: {said.told(one.message)}") for one in faults)
    notes, made = None, None
    try:
        notes, made = _with_notes(source, result, wanted)
    except Unannotatable as error:
        return complain(said.told(_about(source, error.why)))
    write_whole(output, made.data)
    print_text("\n".join(safe(line) for line in _said(output, notes, made, said)))
    return 0


def _about(source: ArticleSource, why: Sentence) -> Sentence:
    return sentence("{path} {why}", path=source.path, why=why)


def _audited(source: ArticleSource, date: str | None) -> Result:
    """What the configuration in force makes of the article, as `audit check` does."""
    from audit.article.model import Wish
    from audit.cli.settings import rules_of, settings_of
    from audit.engine.run import run
    from audit.project.config import find_configuration

    rules = rules_of(settings_of(find_configuration(), {}))
    return run([source.path], rules, articles=Wish(date))


def _with_notes(
    source: ArticleSource, result: Result, wanted: AnnotationWish
) -> tuple[list[Note], Annotated]:
    from audit.annotate import annotated
    from audit.article.articles import articles_of
    from audit.reports.annotation import heads_of, notes_of
    from audit.reports.language import language

    written = language(wanted.lang or articles_of(source.text)[0].language)
    notes = notes_of(result, source.path, source.text, written, wanted.ticks)
    with open(source.path, "rb") as file:
        data = file.read()
    return notes, annotated(source.form, data, source.text, notes, heads_of(written))


def _said(output: str, notes: list[Note], made: Annotated, said: Language) -> list[str]:
    """What is said of the copy that was written."""
    wrong = sum(one.state == "wrong" for one in notes)
    placed = said.counted(made.placed, "{number} note at its number", "{number} notes at their numbers")
    lines = [said.text("wrote {file}: {wrong} wrong; {placed}", file=output, wrong=wrong, placed=placed)]
    if made.gathered:
        lines.append(
            said.text(
                "  {number} in one note at the top, since what it is about cannot carry one",
                number=made.gathered,
            )
        )
    if made.removed:
        removed = said.counted(
            made.removed, "{number} note of an earlier run", "{number} notes of an earlier run"
        )
        lines.append(said.text("  removed: {notes}", notes=removed))
    return lines
