"""``audit archive``: very many articles, in shards, on all processors of a machine or of a cluster."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from audit.archive.engines import ENGINES
from audit.archive.model import ArchiveWish, Field
from audit.cli.options import split_names
from audit.project.config import MOST_JOBS
from audit.reports.language import LANGUAGES

if TYPE_CHECKING:
    from typing import Any

_FIELDS = tuple(
    click.option(f"--{field}", f"{field}_field", metavar="FIELD", help=told)
    for field, told in (
        (Field.TEXT, "The field of a row with the text.  [default: text, body, content or article]"),
        (Field.ID, "The field that names an article.  [default: id, _id or url, else its place]"),
        (Field.TITLE, "The field of the title.  [default: title or headline]"),
        (Field.DATE, "The field of the day of publication.  [default: date or published]"),
        (Field.OUTLET, "The field of the outlet.  [default: outlet, publication, publisher or source]"),
    )
)


def _with_fields(command: Any) -> Any:
    for option in reversed(_FIELDS):
        command = option(command)
    return command


@click.command("archive")
@click.argument("source")
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    help="The folder of the results; a run that was stopped goes on there.",
)
@_with_fields
@click.option(
    "--as",
    "form",
    type=click.Choice(("text", "html", "markdown")),
    default="text",
    show_default=True,
    help="What the text of a row is.",
)
@click.option(
    "--engine",
    type=click.Choice(tuple(ENGINES)),
    default="processes",
    show_default=True,
    help="What audits the shards.",
)
@click.option(
    "--jobs", type=click.IntRange(1, MOST_JOBS), default=1, show_default=True, help="Processes to use."
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="The Dask cluster to use, instead of one of this machine."
)
@click.option(
    "--shard",
    type=click.IntRange(1, 100_000),
    default=500,
    show_default=True,
    help="Articles of a shard, at most.",
)
@click.option(
    "--longest",
    type=click.IntRange(1),
    default=1_000_000,
    show_default=True,
    help="Characters of an article, at most.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.01),
    default=60.0,
    show_default=True,
    help="Seconds of the processor for an article, at most.",
)
@click.option(
    "--bound",
    type=click.Choice(["announced", "likely"]),
    default="likely",
    show_default=True,
    help="How sure the words of an article have to be for a relation to be checked.",
)
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; repeatable.")
@click.option(
    "--stream", is_flag=True, help="Print each finding and problem as a line of JSON, as soon as it is known."
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the summary.  [default: that of the locale]"
)
def command(source: str, out: str, **given: Any) -> None:
    """Audits an archive of articles: a folder, JSON lines, Parquet, CSV, tar, zip or one article, at a path or an address.

    DIR gets findings, articles, problems, contradictions between articles and a summary as tables (Parquet), and
    summary.html. A run that was stopped, however, goes on where it was: only what is missing or has changed is audited.

    Exit code 0: no article is wrong. 1: a finding is an error. 2: an article could not be audited (DIR/problems.parquet), or
    the run could not be done; 2 outranks 1.
    """
    from audit.archive.faults import ArchiveFault
    from audit.cli.archive_job import archive
    from audit.cli.output import complain

    if given["scheduler"] is not None and given["engine"] != "dask":
        raise click.UsageError("--scheduler is the address of a Dask cluster: give --engine dask as well")
    try:
        code = archive(source, out, _wish(given), given)
    except ArchiveFault as error:
        code = complain(error)
    sys.exit(code)


def _wish(given: dict[str, Any]) -> ArchiveWish:
    from audit.wiring import chosen_rules

    fields = tuple((str(one), given[f"{one}_field"]) for one in Field if given[f"{one}_field"] is not None)
    select, ignore = (tuple(split_names(given[name], f"--{name}")) for name in ("select", "ignore"))
    return ArchiveWish(
        chosen_rules, fields, given["form"], given["bound"], select=select, ignore=ignore, longest=given["longest"],
        seconds=given["seconds"],
    )  # fmt: skip
