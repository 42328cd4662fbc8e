"""The main job, without the option parser: audit, report, exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.cli.kept_outcomes import remembered
from audit.cli.output import Unwritable, Wanted, append_text, print_report, write_whole
from audit.cli.progress import progress_on_terminal
from audit.cli.widths import is_coloured, width_of_output
from audit.engine.result import Result, spelt_once
from audit.engine.run import run
from audit.reports import NEED_CLAIMS, NEED_DOCUMENTS, detailed_files, rendered
from audit.reports.options import ReportOptions, Unavailable
from audit.rules.rule import Rule
from audit.wiring import chosen_rules

if TYPE_CHECKING:
    from audit.article.model import Wish as ArticleWish
    from audit.engine.gate import Gate

_SUMMARY_BYTES = 1_000_000  # of the 1,048,576 that GitHub shows; of a larger summary it shows nothing
_LEAST_SUMMARY = 2000  # characters: the verdict and the frames of the sections fit
_BYTES_OF_A_CHARACTER = 3  # at most, in UTF-8, for each of its UTF-16 units


def check(
    paths: Sequence[str],
    wanted: Sequence[Wanted] = (),
    rules: Sequence[Rule] | None = None,
    *,
    fail_on: str = "error",
    jobs: int = 1,
    quiet: bool = False,
    no_color: bool = False,
    lang: str = "en",
    gate: Gate | None = None,
    articles: ArticleWish | None = None,
    verbose: bool = False,
    cached: bool = True,
) -> int:
    """Audits the paths (default: claims/), delivers the reports and returns the exit code. ``gate`` as in
    ``engine.run``; ``cached`` takes and keeps outcomes of files that have not changed. Raises ``Unwritable`` for a report that cannot be written."""
    progress = progress_on_terminal()
    wanted = wanted or [(_default_format(), None)]
    result = run(
        paths or ("claims/",),
        chosen_rules() if rules is None else rules,
        jobs=jobs,
        progress=progress,
        detailed=detailed_files(name for name, _ in wanted),
        keep=any(name in NEED_DOCUMENTS for name, _ in wanted),
        gate=gate,
        articles=articles,
        claims=any(name in NEED_CLAIMS for name, _ in wanted),
        remembered=remembered() if cached else None,
    )
    if progress is not None:
        progress.clear()
    if len(wanted) > 1:
        result = spelt_once(result)
    asked = ReportOptions(quiet=quiet, colour=not no_color, lang=lang, verbose=verbose)
    _deliver_all(wanted, result, asked)
    return result.exit_code(fail_on)


def _deliver_all(wanted: Sequence[Wanted], result: Result, asked: ReportOptions) -> None:
    """Delivers every report that can be; only then raises ``Unwritable`` for those that cannot."""
    undelivered: list[str] = []
    for one in wanted:
        try:
            _deliver(one, result, asked)
        except Unwritable as error:
            undelivered.extend(error.lines)
    if undelivered:
        raise Unwritable(*undelivered)


def _default_format() -> str:
    return "rich" if sys.stdout.isatty() else "plain"


def _deliver(wanted: Wanted, result: Result, asked: ReportOptions) -> None:
    name, file = wanted
    colour = asked.colour and file is None and is_coloured()
    encoding = "utf-8" if file is not None else (sys.stdout.encoding or "utf-8")
    options = asked._replace(colour=colour, width=width(), encoding=encoding)
    try:
        report = rendered(name, result, **options._asdict())
    except Unavailable as error:
        raise Unwritable(str(error)) from error
    if file is None:
        print_report(report, commands=name == "github")
    else:
        write_whole(file, report)
    if name == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        _summarise(summary, result, options)


def _summarise(path: str, result: Result, options: ReportOptions) -> None:
    """Appends the markdown report to the summary of the job, which holds a megabyte for a step."""
    from audit.reports.markdown_report import LONGEST, within

    taken = os.path.getsize(path) if os.path.exists(path) else 0
    room = (_SUMMARY_BYTES - taken) // _BYTES_OF_A_CHARACTER
    if room < _LEAST_SUMMARY:
        sys.stderr.write("The summary of the job is full: the report is not in it.\n")
        return
    append_text(path, within(min(LONGEST, room), result, options))


def width() -> int:
    """The width to lay a report out for: 80 cells in a pipe."""
    return width_of_output() or 80
