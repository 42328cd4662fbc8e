"""``audit check``: the main job, with its options."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from audit.cli.job import Wanted, check
from audit.cli.output import Unwritable
from audit.reports import FORMATS
from audit.result import FAILING_LEVELS
from audit.wiring import chosen_rules


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format", "formats", multiple=True, metavar="NAME[=FILE]",
    help=f"Report format ({', '.join(FORMATS)}), with =FILE into a file; repeatable. "
    "Default: rich on a terminal, plain in a pipe.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(FAILING_LEVELS), default="error", show_default=True,
    help="The mildest finding that makes the exit code 1.",
)  # fmt: skip
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; repeatable.")
@click.option(
    "--rules", "folders", multiple=True, metavar="DIR", help="Also run the rule modules of a folder."
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use.")
@click.option("--quiet", is_flag=True, help="Leave out what holds.")
@click.option("--no-color", is_flag=True, help="No colours; the NO_COLOR variable does the same.")
@click.option("--no-cache", is_flag=True, hidden=True, help="Accepted for scripts: nothing is cached.")
def command(
    paths: tuple[str, ...], formats: tuple[str, ...], fail_on: str, select: tuple[str, ...],
    ignore: tuple[str, ...], folders: tuple[str, ...], jobs: int, quiet: bool, no_color: bool, no_cache: bool,
) -> None:  # fmt: skip
    """Audits claim files and folders of them (default: claims/).

    Exit code 0: nothing at or above the failing level. 1: a claim fails. 2: something could not be
    audited (an unreadable or invalid file, an unknown option); 2 outranks 1.
    """
    wanted = _wanted(formats)
    try:
        rules = chosen_rules(_split(select), _split(ignore), folders)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    try:
        code = check(paths, wanted, rules, fail_on=fail_on, jobs=jobs, quiet=quiet, no_color=no_color)
    except Unwritable as error:
        click.echo(f"Error: {error}", err=True)
        code = 2
    sys.exit(code)


def _split(names: Sequence[str]) -> list[str]:
    return [part.strip() for name in names for part in name.split(",") if part.strip()]


def _wanted(formats: Sequence[str]) -> list[Wanted]:
    """The formats asked for, each with its file; at most one of them goes to standard output."""
    wanted: list[Wanted] = []
    for one in formats:
        name, _, file = one.partition("=")
        if name not in FORMATS:
            raise click.BadParameter(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
        wanted.append((name, file or None))
    if sum(file is None for _, file in wanted) > 1:
        raise click.BadParameter(
            "only one format can go to standard output; give the others a file: NAME=FILE"
        )
    return wanted
