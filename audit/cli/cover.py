"""``audit cover``: which numbers of the article are claimed, and by how many checks the claims are held."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from audit.cli.output import complain, complain_of, print_text, write_whole
from audit.cli.speaking import answering_in, lang_option
from audit.cli.targets import format_or_refusal

if TYPE_CHECKING:
    from audit.engine.coverage import Coverage

_FORMATS = ("rich", "plain", "json")


@click.command("cover")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format", "form", metavar="NAME[=FILE]",
    help="rich (on a terminal), plain (in a pipe) or json; with =FILE into a file.",
)  # fmt: skip
@click.option(
    "--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT",
    help="Exit with 1 if a smaller share of the numbers is claimed.",
)  # fmt: skip
@click.option("--no-color", is_flag=True, help="No colours; the NO_COLOR variable does the same.")
@lang_option
def command(
    paths: tuple[str, ...], form: str | None, fail_under: float | None, no_color: bool, lang: str | None
) -> None:
    """Shows the articles with their numbers marked: claimed, unclaimed, left out on purpose.

    The text is the one that a claim file names with `article.text:`. For an article without a claim file it
    shows which numbers were cross-checked, by what, and which could not be. Exit code 0: enough is claimed
    (or cross-checked). 1: less than --fail-under. 2: a file could not be read.
    """
    from audit.engine.coverage import coverage
    from audit.wiring import chosen_rules

    paths = paths or ("claims/",)
    name, file = format_or_refusal(form or ("rich" if sys.stdout.isatty() else "plain"), _FORMATS, paths)
    found = coverage(paths, chosen_rules())
    text = _rendered(name, found, bool(file), no_color, lang)
    write_whole(file, text) if file else print_text(text)
    sys.exit(_exit_code(found, fail_under))


def _rendered(name: str, found: Coverage, in_file: bool, no_color: bool, lang: str | None) -> str:
    from audit.cli.job import width
    from audit.reports.coverage import as_json, in_colour, in_plain
    from audit.reports.options import ReportOptions, normalised

    if name == "json":
        return as_json(found)
    on_terminal = not in_file and sys.stdout.isatty()
    colour = (
        on_terminal and not no_color and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    )
    encoding = "utf-8" if in_file else (sys.stdout.encoding or "utf-8")
    language = answering_in(lang).name
    options = normalised(ReportOptions(width=width(), colour=colour, encoding=encoding, lang=language))
    return in_colour(found, options) if name == "rich" else in_plain(found, options)


def _exit_code(found: Coverage, fail_under: float | None) -> int:
    for fault in found.faults:
        complain_of(fault)
    troubles = [
        f"{one.document.source.file}: {one.text.trouble}"
        for one in found.files
        if one.text is not None and one.text.trouble is not None
    ]
    if fail_under is not None and not found.has_text:
        troubles.append(
            "no claim file names its article's text, so nothing can be measured: add `text:` to `article:`"
        )
    for trouble in troubles:
        complain(trouble)
    if troubles or found.faults:
        return 2
    share = found.tally.share
    return int(fail_under is not None and share is not None and share * 100 < fail_under)
