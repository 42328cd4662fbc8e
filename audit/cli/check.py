"""``audit check``: the main job, with its options."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from audit.article.model import Wish as ArticleWish
from audit.claimfile.values import span_of
from audit.cli.configured import CommandLineWish, check_with
from audit.cli.options import baseline_mode, setting_options, settings_from
from audit.cli.output import Unwritable, complain
from audit.project.config import ConfigurationFault
from audit.reports import FORMATS

if TYPE_CHECKING:
    from typing import Any


@click.command("check")
@setting_options
@click.option(
    "--format", "formats", multiple=True, metavar="NAME[=FILE]",
    help=f"Report format ({', '.join(FORMATS)}), with =FILE into a file; repeatable. "
    "Default: rich on a terminal, plain in a pipe.",
)  # fmt: skip
@click.option("--diff", metavar="REV", help="Report only on files that changed since the git revision REV.")
@click.option("--date", metavar="DAY", help="The day on which articles were published, if they print none.")
@click.option(
    "--bound", type=click.Choice(["announced", "likely"]), default="likely", show_default=True,
    help="How sure the words of an article have to be for a relation to be checked.",
)  # fmt: skip
@click.option(
    "--articles", is_flag=True, help="In folders with claim files, audit the other documents as well."
)
@click.option(
    "--split/--no-split", default=True,
    help="Split a file that holds several articles (the default), or treat each file as one article.",
)  # fmt: skip
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved; Ctrl-C ends.")
@click.option(
    "-v", "--verbose", is_flag=True, help="Show what holds, what is accepted and every remark as well."
)
@click.option("--quiet", is_flag=True, help="Show only what needs a look.")
@click.option("--no-color", is_flag=True, help="No colours; the NO_COLOR variable does the same.")
@click.option(
    "--no-cache", is_flag=True,
    help="Audit every file and store no outcomes; by default, files that have not changed keep those of the last run.",
)  # fmt: skip
def command(
    diff: str | None, date: str | None, bound: str, articles: bool, split: bool, watch: bool, verbose: bool,
    quiet: bool, no_color: bool, no_cache: bool, **given: Any,
) -> None:  # fmt: skip
    """Audits claim files, articles, and folders of either (default: the configured paths, else claims/).

    An article (text, Markdown, HTML, DOCX, PDF …, or - for standard input) is audited by what its own words
    relate. A folder with claim files stands for these and the texts that they name, a folder without for
    every document in it. Notes on an article are beside it in NAME.audit.yaml: skip, waive, reads, date,
    tables, checks.

    Exit code 0: nothing at or above the failing level. 1: a claim fails. 2: something could not be audited
    (an unreadable or invalid file, an unknown option); 2 outranks 1. An option overrides audit.toml and
    [tool.audit]; `audit config` shows what is in force.
    """
    if date is not None and span_of(date) is None:
        raise click.BadParameter(
            f"{date} is not a day, month or year such as 2024-03-05", param_hint="--date"
        )
    asked = ArticleWish(date, bound, articles, split)
    wish = CommandLineWish(baseline_mode(given), diff, quiet, no_color, asked, verbose, not no_cache)
    try:
        settings = settings_from(given)
        if watch:
            from audit.cli.watch import watch_and_check

            code = watch_and_check(settings, wish)
        else:
            code = check_with(settings, wish)
    except (ConfigurationFault, Unwritable) as error:
        code = complain(error)
    sys.exit(code)
