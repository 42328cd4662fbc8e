"""``audit mutate``: which slips of the numbers would go unnoticed."""

from __future__ import annotations

import sys

import click

from audit.cli.output import complain_of, print_lines, print_text, write_whole
from audit.cli.progress import progress_on_terminal
from audit.cli.speaking import answering_in, lang_option
from audit.cli.targets import format_or_refusal
from audit.project.config import MOST_JOBS


@click.command("mutate")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format", "form", default="plain", show_default=True, metavar="NAME[=FILE]",
    help="plain, a table to look at, or json; with =FILE into a file.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1, MOST_JOBS), default=1, show_default=True, help="Processes to use."
)
@lang_option
@click.option(
    "--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT",
    help="Exit with 1 if a smaller share of the slips in checked claims is noticed.",
)  # fmt: skip
def command(paths: tuple[str, ...], form: str, jobs: int, fail_under: float | None, lang: str | None) -> None:
    """Tries every slip of every number, one at a time, and lists those that no check would notice.

    The mutation score says how well an article is checked: docs/mutation.md tells how it is computed.
    """
    from audit.engine.mutations import mutations
    from audit.reports.blocks import ReportPart
    from audit.reports.mutation import as_json, as_table, noticed_share
    from audit.reports.plain import written
    from audit.wiring import chosen_rules

    paths = paths or ("claims/",)
    name, file = format_or_refusal(form, ("plain", "json"), paths)
    progress = progress_on_terminal()
    found = mutations(paths, chosen_rules(), jobs=jobs, progress=progress)
    if progress is not None:
        progress.clear()
    if name == "json":  # for programs: no line of it may be folded
        write_whole(file, as_json(found)) if file else print_text(as_json(found))
    else:
        table = as_table(found, answering_in(lang))
        write_whole(file, written([ReportPart("section", table)])) if file else print_lines(table)
    for fault in found.faults:
        complain_of(fault)
    if found.faults:
        sys.exit(2)
    share = noticed_share(found, checked_only=True)
    sys.exit(1 if fail_under is not None and share is not None and share * 100 < fail_under else 0)
