"""``audit annotate``: what was found, as comments in a copy of the document."""

from __future__ import annotations

import os
import sys

import click

from audit.claimfile.values import span_of
from audit.reports.language import LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from audit.annotate.model import Annotated, Note
    from audit.article.reading import ArticleSource
    from audit.result import Result


@click.command("annotate")
@click.argument("article", type=click.Path())
@click.option("-o", "--output", metavar="FILE", required=True, help="The annotated copy to write.")
@click.option(
    "--ticks", is_flag=True, help="Note as well what was checked and holds, and in PDF what could not be."
)
@click.option("--force", is_flag=True, help="Write over FILE where it exists.")
@click.option(
    "--date", metavar="DAY", help="The day on which the article was published, where it prints none."
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the notes.  [default: the article's own]"
)
def command(article: str, output: str, ticks: bool, force: bool, date: str | None, lang: str | None) -> None:
    """Writes a copy of ARTICLE with a comment at each number that is wrong: what is wrong, the sum worked out, and the
    number that is likely meant.

    ARTICLE is a DOCX file, which gets Word comments by “audit”, or a PDF file, which gets highlights with notes. Text,
    styles and layout stay as they are, and ARTICLE itself is never changed. Exit code 0: annotated, whatever was found.
    2: it could not be.
    """
    from audit.article.reading import ArticleFault, read_article_file
    from audit.cli.output import complain

    if date is not None and span_of(date) is None:
        raise click.BadParameter(f"{date} is no day, month or year such as 2024-03-05", param_hint="--date")
    refused = _refused_output(article, output, force)
    if refused is not None:
        sys.exit(complain(refused))
    source = read_article_file(article)
    if isinstance(source, ArticleFault):
        sys.exit(complain(str(source)))
    sys.exit(_annotate(source, output, ticks, date, lang))


def _refused_output(article: str, output: str, force: bool) -> str | None:
    """Why the copy cannot be written there."""
    if os.path.exists(output):
        if os.path.exists(article) and os.path.samefile(article, output):
            return f"{output} is the article itself, which is never written over"
        if os.path.isdir(output):
            return f"{output} is a folder: name a file"
        if not force:
            return f"{output} exists already: name another file, or add --force"
    return None


def _annotate(source: ArticleSource, output: str, ticks: bool, date: str | None, lang: str | None) -> int:
    from audit.annotate import WRITERS, Unannotatable, why_not
    from audit.cli.output import complain, print_text, write_whole
    from audit.reports.safe import safe

    if source.form not in WRITERS:
        return complain(f"{source.path} {why_not(source.form)}")
    result = _audited(source, date)
    faults = [one for one in result.findings if one.verdict == "invalid"]
    if faults:
        return max(complain(f"{one.place}: {one.message}") for one in faults)
    notes, made = None, None
    try:
        notes, made = _with_notes(source, result, ticks, lang)
    except Unannotatable as error:
        return complain(f"{source.path} {error}")
    write_whole(output, made.data)
    print_text("\n".join(safe(line) for line in _said(output, notes, made)))
    return 0


def _audited(source: ArticleSource, date: str | None) -> Result:
    """What the configuration in force makes of the article, as `audit check` does."""
    from audit.article.model import Wish
    from audit.cli.settings import rules_of, settings_of
    from audit.config import find_configuration
    from audit.engine import run

    rules = rules_of(settings_of(find_configuration(), {}))
    return run([source.path], rules, articles=Wish(date))


def _with_notes(
    source: ArticleSource, result: Result, ticks: bool, lang: str | None
) -> tuple[list[Note], Annotated]:
    from audit.annotate import annotated
    from audit.article.articles import articles_of
    from audit.reports.annotation import heads_of, notes_of
    from audit.reports.language import language

    said = language(lang or articles_of(source.text)[0].language)
    notes = notes_of(result, source.path, source.text, said, ticks)
    with open(source.path, "rb") as file:
        data = file.read()
    return notes, annotated(source.form, data, source.text, notes, heads_of(said))


def _said(output: str, notes: list[Note], made: Annotated) -> list[str]:
    """What is said of the copy that was written."""
    wrong = sum(one.state == "wrong" for one in notes)
    lines = [f"wrote {output}: {wrong} wrong; {_counted(made.placed)}"]
    if made.gathered:
        lines.append(f"  {made.gathered} in one note at the top: what they are about can carry none")
    return lines


def _counted(notes: int) -> str:
    return "1 note at its number" if notes == 1 else f"{notes} notes at their numbers"
