"""One line per finding, as compilers and linters print them: ``file:line:column: severity[rule] sentence``.

The place is in the article if a claim file names its text."""

from __future__ import annotations

from audit.base.findings import Finding
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports.blocks import Line, Page, ReportPart, StyledText
from audit.reports.diagnostic import severity_role
from audit.reports.options import ReportOptions
from audit.reports.story import page_of
from audit.reports.wording import heading

_LEFT_OUT = (Weight.ACCEPTED, Weight.REMARK)


def render(result: Result, options: ReportOptions) -> str:
    """The findings, most serious first, each on a line that is never folded; empty if there are none.

    Remarks and accepted findings are included only with ``verbose``."""
    page = page_of(options)
    told = [one for one in result.findings if options.verbose or weight_of(one) not in _LEFT_OUT]
    if not told:
        return ""
    blocks = [ReportPart("section", [_line(one, page) for one in told])]
    if options.colour:
        from audit.reports.rich_terminal import drawn

        return drawn(blocks, page, options)
    from audit.reports.plain import written

    return written(blocks)


def _line(finding: Finding, page: Page) -> Line:
    label = page.safe(heading(finding, page.language))
    return (
        StyledText(f"{page.safe(finding.read_at)}: ", "place"),
        StyledText(label, severity_role(finding)),
        StyledText(f" {page.told(finding.message)}"),
    )
