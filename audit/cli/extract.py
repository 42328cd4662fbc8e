"""``audit extract``: from an article's text to the draft of its claim file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from audit.cli.asked import language_asked
from audit.cli.speaking import answering_in, lang_option

if TYPE_CHECKING:
    from typing import Any


@click.command("extract")
@click.argument("article", type=click.Path())
@click.option("-o", "--output", metavar="FILE", help="The claim file to write; with --split, a folder.")
@click.option(
    "--format", "form", type=click.Choice(["plain", "json"]), default="plain", show_default=True,
    help="Without -o: the text with its numbers marked, or rows for other programs.",
)  # fmt: skip
@click.option(
    "--suggest", is_flag=False, flag_value=2, type=click.IntRange(0, 3), metavar="[LEVEL]",
    help="The checks that the text states (0 none, 1 announced, 2 likely, 3 all).  [default: 2 in a draft]",
)  # fmt: skip
@click.option(
    "--tables",
    is_flag=True,
    help="Show what the rows and columns of its tables are taken for, and how to correct that.",
)
@click.option("--split", is_flag=True, help="Split a file that holds several articles: one claim file each.")
@click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    help="Language of the article.  [default: detected from its text]",
)
@click.option("--save-text", metavar="FILE", help="Write the article's text to FILE (.txt), as UTF-8.")
@lang_option
@click.option(
    "--no-join", is_flag=True, help="Keep apart the pieces of a paragraph that a column break divides."
)
def command(article: str, output: str | None, form: str, suggest: int | None, **options: Any) -> None:
    """Shows the numbers of ARTICLE, claims or not, or drafts its claim file with -o.

    ARTICLE is plain text, Markdown, HTML, DOCX, ODT, RTF or PDF, or a sheet: XLSX, ODS or CSV. The checks
    that the article's words announce go into the draft, those that are only likely as comments. A claim
    file that exists is brought up to date: names, meanings, checks and comments stay, new numbers are
    added, and those that changed or are gone are listed.
    """
    if options["tables"]:
        if output is not None:
            raise click.UsageError(
                language_asked().text(
                    "--tables shows the structure of tables; a draft has it in its comments anyway"
                )
            )
        sys.exit(_show_tables(article, form, options["lang"]))
    if output is None and options["save_text"] is not None:
        raise click.UsageError(
            language_asked().text("--save-text goes with -o: the text that the positions of a draft refer to")
        )
    if output is None:
        sys.exit(_show(article, form, suggest, options))
    sys.exit(_write_drafts(article, output, 2 if suggest is None else suggest, options))


def _show_tables(path: str, form: str, lang: str | None) -> int:
    from audit.article.reading import ArticleFault, read_article_file
    from audit.claimfile.notes import notes_beside
    from audit.cli.output import complain, print_text
    from audit.reports.outline import as_json, as_text
    from audit.tables.outline import outlines_of

    source = read_article_file(path)
    if isinstance(source, ArticleFault):
        return complain(str(source))
    outlines = outlines_of(source.tables, notes_beside(path).tables)
    print_text(as_json(outlines) if form == "json" else as_text(outlines, answering_in(lang)))
    return 0


def _show(path: str, form: str, suggest: int | None, options: dict[str, Any]) -> int:
    from audit.article.extraction import mentions
    from audit.article.reading import ArticleFault, articles_of, read_article_file
    from audit.cli.output import complain, print_lines, print_text, say
    from audit.relations.suggesting import suggested
    from audit.reports.extraction import as_json, as_marked_text

    source = read_article_file(path)
    if isinstance(source, ArticleFault):
        return complain(str(source))
    for words in source.unread:
        say(f"Note: {path}: {words}")
    articles = articles_of(source.text, options["language"], options["split"], not options["no_join"])
    found = [(article, mentions(article)) for article in articles]
    told = None
    if suggest:
        all_told = [suggested(one, numbers, suggest) for one, numbers in found]
        found = [(one, own.mentions) for (one, _), own in zip(found, all_told, strict=True)]
        told = [own.checks for own in all_told]
    if form == "json":
        print_text(as_json(found, told))
    else:
        print_lines(as_marked_text(found, told, answering_in(options["lang"])))
    return 0


def _write_drafts(article: str, output: str, suggest: int, options: dict[str, Any]) -> int:
    from audit.cli.drafts import DraftWish, Undraftable, write_drafts
    from audit.cli.output import Unwritable, complain, print_text
    from audit.reports.safe import safe

    said = answering_in(options["lang"])
    wanted = DraftWish(
        article, output, options["language"], options["split"], not options["no_join"], options["save_text"],
        suggest, said,
    )  # fmt: skip
    try:
        print_text("\n".join(safe(line) for line in write_drafts(wanted)))
    except (Undraftable, Unwritable) as error:
        return complain(error)
    return 0
